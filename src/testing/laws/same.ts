/** The laws about what makes no difference: when and in which order things are told. */
import fc from 'fast-check'
import { lazily } from '../../lazily.js'
import { parseRuleSet } from '../../load/parse.js'
import { BETWEEN } from '../../model/known-part.js'
import type { RuleSet } from '../../model/ruleset.js'
import { lawWords } from '../../words/index.js'
import { say } from '../../words/words.js'
import { type AnyCasus, fullCasus, partialCasus } from '../arbitraries/casussen.js'
import { type Law, type LawAssessor, lawOf, type Subjected } from './law.js'
import { changedOutcome, linesOf } from './outcomes.js'

/** So many orders of the rules are tried; each is compiled once. */
const ITEM_ORDERS = 8

export function sameLaws({ ruleSet, assessorOf }: Subjected): readonly Law[] {
  const assessor = assessorOf(ruleSet)
  const { assess } = assessor
  const anyCasus = fc.oneof(partialCasus<AnyCasus>(ruleSet), fullCasus<AnyCasus>(ruleSet))
  const copy = lazily(() => assessorOf(parseRuleSet(JSON.stringify(ruleSet))))
  const orders = new Map<number, LawAssessor>()
  const inOrder = (seed: number) => {
    const made = orders.get(seed) ?? assessorOf(withOrder(ruleSet, seed))
    orders.set(seed, made)
    return made
  }

  return [
    lawOf(
      { naam: 'zelfde-in-zelfde-uit' },
      fc.record({ casus: anyCasus, tussendoor: anyCasus }),
      ({ casus, tussendoor }) => {
        const first = JSON.stringify(assess(casus))
        assess(tussendoor)
        const { openVragen, verschillen, motivering, tegenwicht, spoor, ...besluit } = assess(casus)
        const again = JSON.stringify({ ...besluit, openVragen, verschillen, motivering, tegenwicht, spoor })
        if (again !== first) return say(lawWords, 'otherSecondTime')
        return JSON.stringify(assessor.decide(casus)) === JSON.stringify(besluit)
          ? undefined
          : say(lawWords, 'otherDecision')
      },
    ),
    lawOf({ naam: 'volgorde-casus-maakt-niet-uit' }, fc.record({ casus: anyCasus }), ({ casus }) => {
      const omgekeerd = turned(casus) as AnyCasus
      const [one, other] = [assess(casus), assess(omgekeerd)]
      const asked = ({ openVragen }: typeof one) => openVragen.map((vraag) => JSON.stringify(vraag)).sort()
      if (asked(one).join() !== asked(other).join()) return say(lawWords, 'otherQuestions')
      return changedOutcome(linesOf(one), linesOf(other))
    }),
    lawOf(
      { naam: 'volgorde-regels-maakt-niet-uit', deel: 0.5 },
      fc.record({ casus: anyCasus, volgorde: fc.integer({ min: 1, max: ITEM_ORDERS }) }),
      ({ casus, volgorde }) =>
        changedOutcome(linesOf(assess(casus)), linesOf(inOrder(volgorde).assess(casus))),
    ),
    lawOf({ naam: 'json-heen-en-terug' }, fc.record({ casus: anyCasus }), ({ casus }) => {
      const advies = assess(casus)
      const text = JSON.stringify(advies)
      if (JSON.stringify(JSON.parse(text)) !== text) return say(lawWords, 'adviceChangesInJson')
      const strange = notJson({ ...advies }, '')
      if (strange !== undefined) return say(lawWords, 'adviceIsNotJson', { place: strange })
      if (JSON.stringify(assess(JSON.parse(JSON.stringify(casus)) as AnyCasus)) !== text)
        return say(lawWords, 'casusChangesInJson')
      return JSON.stringify(copy().assess(casus)) === text ? undefined : say(lawWords, 'ruleSetChangesInJson')
    }),
  ]
}

/** The items of every list and the fields of every object, from last to first; the ends of a range stay as they are. */
function turned(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(turned).toReversed()
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .map(([key, part]) => [key, key === BETWEEN ? part : turned(part)] as const)
      .toReversed(),
  )
}

/** The rules in another order, which follows from a number and from their names. */
function withOrder(ruleSet: RuleSet, seed: number): RuleSet {
  const rankOf = (name: string) => {
    let rank = seed
    for (let i = 0; i < name.length; i++) rank = Math.imul(rank ^ name.charCodeAt(i), 0x9e3779b1) >>> 0
    return rank
  }
  const regels = ruleSet.regels.toSorted((a, b) => rankOf(a.name) - rankOf(b.name))
  return parseRuleSet({ ...ruleSet, regels })
}

/** The place of the first thing that JSON can't tell; undefined is what JSON leaves out. */
function notJson(value: unknown, path: string): string | undefined {
  if (value === undefined || value === null || typeof value === 'string' || typeof value === 'boolean')
    return undefined
  if (typeof value === 'number') return Number.isFinite(value) ? undefined : path
  if (typeof value !== 'object') return path
  const kind: unknown = Object.getPrototypeOf(value)
  if (!Array.isArray(value) && kind !== Object.prototype && kind !== null) return path
  for (const [key, part] of Object.entries(value)) {
    const found = notJson(part, `${path}/${key}`)
    if (found !== undefined) return found
  }
  return undefined
}
