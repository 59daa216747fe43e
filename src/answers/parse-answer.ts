/** Reads what a person typed, of the base rules also by the id of the fact. */
import { baseRuleSet } from '../base.js'
import { type Answerable, parseAnswerTo } from './read-answer.js'

/**
 * Reads what a person typed.
 *
 * Understood are: yes and no in the words of the language; a value, its title, the beginning of one that fits no other,
 * or its number in the list (from 1); for a set several of them with commas, or the word for none; a number with a comma
 * or a point. Of a choice "deels of volledig" is one of these, of a number "11 tot 13" is between these. Of a list, such as
 * who belongs to a family, it reads ids with commas between them.
 *
 * @param feit a question of the interview, a fact of a rule set, or the id of a fact of the base rule set
 * @returns what may stand in a casus; null when the person doesn't know; undefined when it isn't understood
 */
export function parseAnswer(feit: Answerable | string, text: string): unknown {
  const asked = typeof feit === 'string' ? baseRuleSet.feiten.find(({ id }) => id === feit) : feit
  return asked === undefined ? undefined : parseAnswerTo(asked, text)
}
