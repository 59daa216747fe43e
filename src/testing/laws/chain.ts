/** A casus that is filled in one answer at a time. */
import { own } from '../../model/names.js'
import type { RuleSet } from '../../model/ruleset.js'
import {
  COLLECTIONS,
  type ItemScope,
  isFamily,
  isListScope,
  LIST_SCOPES,
  type ListScope,
} from '../../model/scope.js'
import type { AnyCasus } from '../arbitraries/casussen.js'
import { factGroup } from '../arbitraries/spread.js'
import { isOpenValue, listIn, objectIn, type Plain } from '../parts.js'

/** An answer, and the question that it answers; which items a list has is asked by the first fact of them. */
export interface ChainAnswer {
  readonly feit: string
  readonly item: string
  /** The scope of the items that it names, or of the item that it is about. */
  readonly names?: ItemScope
  readonly about?: ItemScope
  /** The casus with the answer put in. */
  readonly into: (casus: AnyCasus) => AnyCasus
}

/**
 * The answers that make a casus into its completion, in the order of the dictionary. One that gives a list
 * names its items only; what is known of them comes after it.
 */
export function answersOf(ruleSet: RuleSet, casus: AnyCasus, completed: AnyCasus): readonly ChainAnswer[] {
  return [
    ...LIST_SCOPES.flatMap((scope) => listAnswers(scope, ruleSet, casus, completed)),
    ...ruleSet.feiten.flatMap(({ id, bereik }) => {
      const group = factGroup({ id })
      const field = id.slice(group.length + 1)
      /** The answer about what stands in this place, if it is not known yet. */
      const at = (
        item: string,
        home: (part: AnyCasus) => Plain,
        put: (casus: AnyCasus, home: Plain) => AnyCasus,
      ) => {
        const value = own(home(completed), field) ?? undefined
        if (value === undefined || !isOpenValue(own(home(casus), field))) return []
        const about = isFamily(bereik) ? {} : { about: bereik }
        const into = (before: AnyCasus) => put(before, { ...home(before), [field]: value })
        return [{ feit: id, item, ...about, into }]
      }
      if (isFamily(bereik))
        return at(
          '',
          (part) => objectIn(own(part, group)),
          (before, home) => ({ ...before, [group]: home }),
        )
      const name = COLLECTIONS[bereik]
      if (!isListScope(bereik))
        return ruleSet.leefgebieden.flatMap((area) =>
          at(
            area.id,
            (part) => objectIn(own(objectIn(part[name]), area.id)),
            (before, home) => ({ ...before, [name]: { ...objectIn(before[name]), [area.id]: home } }),
          ),
        )
      return listIn(completed[name]).flatMap((item) => {
        const isIt = (one: Plain) => one['id'] === item['id']
        return at(
          String(item['id']),
          (part) => objectIn(listIn(part[name]).find(isIt)),
          (before, home) => ({
            ...before,
            [name]: listIn(before[name]).map((one) => (isIt(one) ? home : one)),
          }),
        )
      })
    }),
  ]
}

/** The answer that names the items of a list, if that is absent. */
function listAnswers(
  scope: ListScope,
  { feiten }: RuleSet,
  casus: AnyCasus,
  completed: AnyCasus,
): readonly ChainAnswer[] {
  const name = COLLECTIONS[scope]
  if (Array.isArray(casus[name]) || !Array.isArray(completed[name])) return []
  const items = listIn(completed[name]).map(({ id }) => ({ id }))
  const feit = feiten.find(({ bereik }) => bereik === scope)?.id ?? ''
  return [{ feit, item: '', names: scope, into: (before) => ({ ...before, [name]: items }) }]
}

/** The answers in another order, which follows from a number; those about an item after the one that names it. */
export function inOrder(answers: readonly ChainAnswer[], order: number): readonly ChainAnswer[] {
  const rankOf = ({ feit, item }: ChainAnswer) => {
    let rank = order + 1
    for (const letter of `${feit} ${item}`)
      rank = Math.imul(rank ^ (letter.codePointAt(0) ?? 0) ^ (rank >>> 15), 0x9e3779b1)
    return (rank ^ (rank >>> 13)) >>> 0
  }
  const unnamed = new Set(answers.flatMap(({ names }) => names ?? []))
  const waiting: ChainAnswer[] = []
  const found: ChainAnswer[] = []
  for (const answer of answers.toSorted((one, other) => rankOf(one) - rankOf(other))) {
    if (answer.about !== undefined && unnamed.has(answer.about)) waiting.push(answer)
    else found.push(answer)
    if (answer.names === undefined) continue
    unnamed.delete(answer.names)
    found.push(...waiting.filter(({ about }) => about === answer.names))
  }
  return found
}
