/** Persons, needs and life domains: what they are called, and new ones. */
import type { FactJson, Gezegd } from 'eigen-kracht'
import { ruleSet, words } from '../engine.js'
import { AREA } from '../names.js'
import { answerIn, factOf, idsIn, isKnown, itemsIn, type Plain, scopeOf } from './said.js'
import type { Table, View } from './table.js'

/** The facts of an item that say which it is, as the conversation of the rule set has them. */
function markFacts(scope: string): readonly FactJson[] {
  const list = ruleSet.gesprek?.lijsten?.find(({ bereik }) => bereik === scope)
  return (list?.aanduiding ?? []).flatMap((id) => factOf(id) ?? [])
}

/** The one that is chosen from a few values, such as a role: asked where an item is named. */
export const markFact = (scope: string): FactJson | undefined =>
  markFacts(scope).find(({ type }) => type === 'keuze')

/** Of all who speak, all items of a kind; each once, with what the first who names it says of it. */
export function rosterOf({ views }: Table, scope: string): readonly Plain[] {
  const all = views.flatMap(({ said }) => itemsIn(said, scope))
  return all.filter(({ id }, at) => all.findIndex((other) => other['id'] === id) === at)
}

/** An id that nobody on the table uses, nor any of `taken`. */
export function newId(table: Table, scope: string, taken: readonly string[]): string {
  const used = new Set([...table.views.flatMap(({ said }) => idsIn(said, scope)), ...taken])
  let n = 1
  while (used.has(`${scope}-${n}`) || Object.hasOwn(table.names, `${scope}-${n}`)) n++
  return `${scope}-${n}`
}

/** What is said of an item by this person, or else by somebody else. */
function markOf(table: Table, view: View, feit: string, item: string): string | undefined {
  const sayings: readonly Gezegd[] = [view.said, ...table.views.map(({ said }) => said)]
  const value = sayings.map((said) => answerIn(said, { feit, item })).find(isKnown)
  return value === undefined ? undefined : words.value(feit, value as never)
}

/**
 * What an item is called: by its name on this page with what says which it is, or by the latter; a life domain by its
 * title.
 */
export function itemTitle(table: Table, view: View, feit: string, item: string): string {
  const scope = scopeOf(feit)
  if (scope === undefined) return item
  if (scope === AREA) return ruleSet.leefgebieden.find(({ id }) => id === item)?.titel ?? item
  const marks = markFacts(scope).flatMap((fact) => markOf(table, view, fact.id, item) ?? [])
  const name = Object.hasOwn(table.names, item) ? table.names[item] : undefined
  if (name !== undefined) return marks.length === 0 ? name : `${name} (${marks.join(', ')})`
  const bare = item.replace(/-(\d+)$/, ' $1')
  const [first, ...rest] = marks
  if (first === undefined) return bare
  // A pseudonym of one's own tells more than that it is a parent.
  if (!new RegExp(`^${scope}-\\d+$`).test(item)) return `${bare} (${marks.join(', ')})`
  const alike = rosterOf(table, scope)
    .map(({ id }) => String(id))
    .filter((id) => markOf(table, view, markFacts(scope)[0]?.id ?? '', id) === first)
  const which = alike.length > 1 ? `${first} ${alike.indexOf(item) + 1}` : first
  return rest.length === 0 ? which : `${which} (${rest.join(', ')})`
}
