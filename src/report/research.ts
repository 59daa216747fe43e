/** The questions that research asks of every family: what is known of the answer, and what it rests on. */
import type { ResearchQuestionJson } from '../model/ruleset.js'
import { FALSE, TRUE, UNKNOWN } from '../truth.js'
import { type Block, heading, type ListItem, list, paragraph } from './blocks.js'
import { established, spokenItems } from './established.js'
import { saidTruth } from './holds.js'
import { drawn } from './steps.js'
import type { ToldAdvies } from './told.js'

export function questionBlocks(told: ToldAdvies): Block[] {
  const questions = told.ruleSet?.onderzoeksvragen ?? []
  if (questions.length === 0) return []
  const items = questions.map((question): ListItem => {
    const { id, vraag } = question
    const parts = groundsOf(question, told).map((text) => ({ text }))
    return { text: `${id}. ${vraag} ${answerOf(question, told)}.`, ...(parts.length > 0 && { parts }) }
  })
  const sources = [...new Set(questions.flatMap(({ bron }) => bron))]
  return [
    heading(2, 'de vragen uit het onderzoek'),
    paragraph(
      `De vragen komen uit ${told.notes.places(sources)}. Wat niet is vastgesteld, telt niet als nee.`,
    ),
    list(items),
  ]
}

/** Yes, partly, no or unknown; which of these it still may be where that is known. */
function answerOf({ ja, deels }: ResearchQuestionJson, told: ToldAdvies): string {
  const whole = saidTruth(ja, told)
  if (whole === TRUE) return 'Ja'
  if (whole === UNKNOWN) return 'Niet bekend'
  const part = deels === undefined ? FALSE : saidTruth(deels, told)
  if (part === TRUE) return 'Deels'
  return part === FALSE ? 'Nee' : 'Niet bekend, maar niet helemaal'
}

/** What was said of each fact and drawn in each conclusion, and what was not. */
function groundsOf(
  { feiten = [], conclusies = [] }: ResearchQuestionJson,
  told: ToldAdvies,
): readonly string[] {
  const { advies, words } = told
  const found = feiten.map((feit) => established(feit, (scope) => spokenItems(scope, told), told))
  const known = found.flatMap(({ name, answers }) =>
    answers.length === 0 ? [] : [`${name}: ${answers.join(' of ')}`],
  )
  const concluded = conclusies.flatMap((id) =>
    advies.spoor
      .filter(({ conclusie }) => conclusie === id)
      .map(({ uitkomst }) => `${words.subject(id)}: ${drawn(id, uitkomst, words)}`),
  )
  const open = found.flatMap(({ name, answers }) => (answers.length === 0 ? [name] : []))
  const rests = [...known, ...concluded]
  return [
    ...(rests.length === 0 ? [] : [`Bekend: ${rests.join('; ')}.`]),
    ...(open.length === 0 ? [] : [`Niet vastgesteld: ${open.join('; ')}.`]),
  ]
}
