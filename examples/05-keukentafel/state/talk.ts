/** The conversation with one of those who speak: what to ask next, what was asked, and what an answer does. */
import type { Casus, Interview, Overgeslagen, Vraag } from 'eigen-kracht'
import { interview, ruleSet, withAnswer } from '../engine.js'
import { AREA, PROFESSIONAL } from '../names.js'
import { type Asked, answerIn, idsIn, isKnown, isPlain, isSame, scopeOf } from './said.js'
import { casusOf, type Table, tableOf, type View, viewNow, withView } from './table.js'

/** What this person can't be asked: the facts that others know. The professional writes down what all of them say. */
export function notFor({ rol, said }: View): readonly Overgeslagen[] {
  if (rol === PROFESSIONAL) return []
  return ruleSet.feiten.flatMap(({ id: feit, wie }): Overgeslagen[] => {
    if (wie.includes(rol)) return []
    const scope = scopeOf(feit)
    if (scope === undefined) return [{ feit }]
    const items = idsIn(said, scope).map((item) => ({ feit, item }))
    return scope === AREA ? items : [{ feit }, ...items]
  })
}

const talks = new WeakMap<View, Interview>()

/** What to ask this person next, by what this person said. */
export function talkOf({ kenmerk, peildatum }: Pick<Table, 'kenmerk' | 'peildatum'>, view: View): Interview {
  const known = talks.get(view)
  if (known !== undefined) return known
  const casus: Casus = { kenmerk, peildatum, ...view.said }
  const talk = interview(casus, { overslaan: [...notFor(view), ...view.skipped] })
  talks.set(view, talk)
  return talk
}

/** The question that stands on the table: one that is looked at again, or the next one. */
export function questionNow(table: Table): Vraag | undefined {
  const view = viewNow(table)
  return view.at === undefined ? talkOf(table, view).vraag : view.past[view.at]
}

/** Of whom or what a question asks: its items one by one, or the family. */
export function askedBy({ feit, item, rijen }: Pick<Vraag, 'feit' | 'item' | 'rijen'>): readonly Asked[] {
  return rijen?.map((rij) => ({ feit, item: rij.item })) ?? [{ feit, item }]
}

/** What was said to each of these; null where nothing was. */
export const saidTo = (view: View, vraag: Vraag): readonly unknown[] =>
  askedBy(vraag).map((asked) => answerIn(view.said, asked) ?? null)

/**
 * An answer of who speaks now; the conversation goes on behind it.
 *
 * @param values one for each that is asked of (`askedBy`): as it may stand in a casus, null is "not known yet"
 */
export function answer(table: Table, vraag: Vraag, values: readonly unknown[]): Table {
  const view = viewNow(table)
  const given = askedBy(vraag).map((asked, i) => ({ asked, value: values[i] ?? null }))
  const said = given.reduce((one, { asked, value }) => {
    const isNews = isKnown(value) || isKnown(answerIn(one, asked))
    return isNews ? withAnswer(one, asked, value) : one
  }, view.said)
  const others = view.skipped.filter((one) => !given.some(({ asked }) => isSame(one, asked)))
  // Who says a part of it knows no more: it isn't asked again before the review.
  const isOpen = (value: unknown) => !isKnown(value) || isPlain(value)
  const skipped = [...others, ...given.flatMap(({ asked, value }) => (isOpen(value) ? [asked] : []))]
  const there = view.past.findIndex((one) => isSame(one, vraag))
  const past = there < 0 ? [...view.past, vraag] : view.past
  const next = view.at === undefined ? undefined : view.at + 1
  const { at: _, ...rest } = view
  const after: View = { ...rest, said, skipped, past }
  const kept = past.filter((one) => isAboutSomeone(one, after))
  const goesOn = next === undefined || next >= past.length || kept.length !== past.length
  return withView(table, { ...after, past: kept, ...(!goesOn && { at: next }) })
}

/** Whether all that a question was asked of is still there. */
function isAboutSomeone(vraag: Vraag, { said }: View): boolean {
  const scope = scopeOf(vraag.feit)
  if (scope === undefined || vraag.soort === 'lijst') return true
  const ids = idsIn(said, scope)
  return askedBy(vraag).every(({ item }) => item !== undefined && ids.includes(item))
}

/** Whether there is a question before the one that stands there. */
export const canGoBack = ({ past, at = past.length }: View): boolean => at > 0

/** Back to the question before; nothing that was said is lost. */
export function back(table: Table): Table {
  const view = viewNow(table)
  return canGoBack(view) ? withView(table, { ...view, at: (view.at ?? view.past.length) - 1 }) : table
}

/** Back to where the conversation is. */
export function goOn(table: Table): Table {
  const { at: _, ...view } = viewNow(table)
  return withView(table, view)
}

/** Somebody else speaks now. */
export const turnTo = (table: Table, van: string): Table => goOn({ ...table, now: van })

/** The professional settles what people differ on: it stands in the casus, and no longer in what others say. */
export function settle(table: Table, vraag: Vraag, values: readonly unknown[]): Table {
  const casus = askedBy(vraag).reduce((one, asked, i) => withAnswer(one, asked, values[i]), casusOf(table))
  const settled = tableOf(casus).views
  return {
    ...table,
    views: table.views.map((view, i) => ({ ...view, said: settled[i]?.said ?? view.said })),
  }
}
