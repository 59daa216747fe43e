/** Readable names for what a rule set and its outcomes hold. Without a rule set, ids are read as words. */

import type { Collected, Outcome } from '../model/advies.js'
import { BETWEEN, ONE_OF } from '../model/known-part.js'
import { own } from '../model/names.js'
import { isRecord } from '../model/plain.js'
import type { RuleSetJson } from '../model/ruleset.js'
import { type Scope, scopeOfGroup } from '../model/scope.js'
import { type Subject, subjectsOf } from '../model/subject.js'
import { vocabularyOf } from '../model/vocabulary.js'
import { quantityText } from '../number-text.js'
import { listed } from '../words/listed.js'
import { advice } from '../words/start.js'
import { say } from '../words/words.js'

export { listed }

/** What something is about: as the rule set says, or else as its name does. */
export function scopeAbout(id: string, { subjects }: Pick<Words, 'subjects'>): Scope {
  return subjects.get(id)?.bereik ?? scopeOfGroup(id.split('.')[0] ?? '')
}

/**
 * Readable names, in Dutch, from one rule set. A name that it doesn't know is given as it is.
 *
 * @example
 * ```ts
 * import { baseRuleSet } from 'eigen-kracht'
 * import { type Names, words } from 'eigen-kracht/report'
 *
 * const names: Names = words(baseRuleSet)
 * console.log(names.subject('veiligheid.route')) // wat nodig is voor de veiligheid
 * ```
 */
export interface Names {
  /** What a fact or conclusion is about: `veiligheid.route` is "wat nodig is voor de veiligheid". */
  readonly subject: (id: string) => string
  /** One value of a fact or conclusion in words. */
  readonly value: (id: string, value: unknown) => string
  /** An item by the name that people know it by; given the fact or conclusion that is about it. */
  readonly item: (about: string, item: string) => string
  /** A source written out: its title, and what stands at the place. */
  readonly source: (reference: string) => string
}

/** The same, for the reports of the library. */
export interface Words extends Names {
  readonly subjects: ReadonlyMap<string, Subject>
  /** On what a rule rests, in words. */
  readonly ground: (grond: string) => string
}

type Known = Pick<RuleSetJson, 'feiten' | 'conclusies' | 'leefgebieden' | 'bronnen' | 'gronden'>
const NOTHING: Known = { feiten: [], conclusies: [], leefgebieden: [], bronnen: {} }

/**
 * The readable names that a rule set has for its facts, conclusions and their values, leefgebieden and sources.
 *
 * @example
 * ```ts
 * import { baseRuleSet } from 'eigen-kracht'
 * import { words } from 'eigen-kracht/report'
 *
 * console.log(words(baseRuleSet).value('persoon.leeftijd', 12)) // 12 jaar
 * ```
 */
export function words(ruleSet: RuleSetJson): Names {
  const { subject, value, item, source } = createWords(ruleSet)
  return { subject, value, item, source }
}

const made = new WeakMap<Known, Words>()

export function createWords(ruleSet: Known = NOTHING): Words {
  const found = made.get(ruleSet)
  if (found !== undefined) return found
  const words = newWords(ruleSet)
  // What can still change is read anew.
  if (Object.isFrozen(ruleSet)) made.set(ruleSet, words)
  return words
}

function newWords(ruleSet: Known): Words {
  const subjects = subjectsOf(ruleSet)
  const grounds = new Map(vocabularyOf(ruleSet).gronden.map(({ grond, titel }) => [grond, titel]))
  const areas = new Map(ruleSet.leefgebieden.map(({ id, titel }) => [id, titel]))
  return {
    subjects,
    subject: (id) => subjects.get(id)?.label ?? id,
    value: (id, value) => valueText(subjects.get(id), value),
    item: (about, item) => (about.startsWith('leefgebied.') ? areas.get(item) : undefined) ?? item,
    ground: (grond) => grounds.get(grond) ?? grond,
    source: (reference) => sourceText(ruleSet.bronnen, reference),
  }
}

function valueText(subject: Subject | undefined, value: unknown): string {
  if (typeof value === 'boolean') return value ? 'ja' : 'nee'
  if (typeof value === 'number') return quantityText(value, subject?.eenheid)
  if (Array.isArray(value)) return listed(value.map((one) => valueText(subject, one)))
  const text = String(value)
  if (subject !== undefined) return own(subject.titels, text) ?? text
  return text.replaceAll('-', ' ')
}

/** An answer, or what is known of it; a blank set has words of its own. */
export function answerText(feit: string, value: unknown, words: Words): string {
  if (value === null) return 'nog niet bekend'
  if (Array.isArray(value) && value.length === 0) return 'geen van alle'
  if (!isRecord(value)) return words.value(feit, value)
  const { [ONE_OF]: some, [BETWEEN]: ends } = value
  if (Array.isArray(some))
    return listed(
      some.map((one) => words.value(feit, one)),
      'of',
    )
  return Array.isArray(ends)
    ? endsText(ends.map((end) => (end === null ? undefined : words.value(feit, end))))
    : String(value)
}

/** A number of which an end may be open. */
function endsText([least, most]: readonly (string | undefined)[]): string {
  if (least === undefined)
    return most === undefined ? say(advice, 'notKnown') : say(advice, 'atMost', { most })
  return most === undefined ? say(advice, 'atLeast', { least }) : say(advice, 'between', { least, most })
}

function sourceText(bronnen: Known['bronnen'], reference: string): string {
  const at = reference.indexOf('#')
  const [id, place] = at < 0 ? [reference] : [reference.slice(0, at), reference.slice(at + 1)]
  const source = own(bronnen, id)
  if (source === undefined) return reference
  if (place === undefined) return `${source.titel} (${id})`
  const places = source['plaatsen']
  const text: unknown =
    typeof places === 'object' && places !== null
      ? own({ ...places } as Readonly<Record<string, unknown>>, place)
      : undefined
  return `${source.titel} (${reference}${typeof text === 'string' ? `: ${text}` : ''})`
}

/** An outcome in words: the value, what is still possible, or the members that are in. */
export function outcomeText(
  outcome: Outcome<string> | Collected<string>,
  wordFor: (value: string) => string = (value) => value,
): string {
  const { waarde, mogelijk } = outcome
  if (!isCollected(outcome)) {
    return mogelijk.length === 0 ? 'bestaat niet' : listed(mogelijk.map(wordFor), 'of')
  }
  const certain = listed(outcome.waarde.map(wordFor)) || 'niets'
  const open = mogelijk.filter((value) => !waarde?.includes(value)).map(wordFor)
  return open.length === 0 ? certain : `${certain} (misschien ook ${listed(open)})`
}

export function isCollected(outcome: Outcome<string> | Collected<string>): outcome is Collected<string> {
  return Array.isArray(outcome.waarde)
}
