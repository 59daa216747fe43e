/** What a municipality changed in the base rules, as before and after, for a council. */

import { own } from '../model/names.js'
import type { Deviation } from '../model/overlay.js'
import type { ConclusionJson, ConditionJson, FactJson, RuleJson, RuleSetJson } from '../model/ruleset.js'
import { countText } from '../number-text.js'
import { type Block, heading, type ListItem, list, paragraph } from './blocks.js'
import { conditionItem, templateText } from './condition-words.js'
import { ruleItems } from './rule-set.js'
import { createWords, type Words } from './words.js'

export const DONE: Readonly<Record<Deviation['soort'], string>> = {
  toegevoegd: 'Toegevoegd',
  gewijzigd: 'Gewijzigd',
  vervallen: 'Vervallen',
}
/** What stands at a place in a part, by the name of its field. */
const PLACES: Readonly<Record<string, string>> = {
  priority: 'voorrang',
  uitleg: 'uitleg',
  bron: 'bron',
  grond: 'grond',
  conditions: 'voorwaarden',
  value: 'grens of waarde',
  operator: 'vergelijking',
  waarde: 'uitkomst',
  titel: 'titel',
  label: 'naam',
  vraag: 'vraag',
  waarden: 'waarden',
  standaard: 'uitkomst als geen regel geldt',
  intern: 'alleen een stap voor andere regels of voor de uitleg',
}

/**
 * How a report names what an overlay changed.
 *
 * @example
 * ```ts
 * import { baseRuleSet } from 'eigen-kracht'
 * import type { DeviationsReportOptions } from 'eigen-kracht/report'
 *
 * const options: DeviationsReportOptions = { ruleSet: baseRuleSet }
 * ```
 */
export interface DeviationsReportOptions {
  /** The rule set after the changes; with it ids become readable names. */
  readonly ruleSet?: RuleSetJson
}

/** What changed, how it was and is, why, and on what source. */
export function deviationBlocks(
  deviations: readonly Deviation[],
  { ruleSet }: DeviationsReportOptions = {},
): Block[] {
  const words = createWords(ruleSet)
  const count = deviations.length
  return [
    heading(1, 'Afwijkingen van de basisregels'),
    paragraph(
      count === 0
        ? 'Er zijn geen afwijkingen.'
        : `Er ${count === 1 ? 'is' : 'zijn'} ${countText(count, 'afwijking', 'afwijkingen')}.`,
    ),
    ...deviations.flatMap((deviation, at) => [
      heading(2, `${at + 1}. ${DONE[deviation.soort]}: ${deviation.deel} ${deviation.naam}`),
      list(deviationItems(deviation, { before: words, after: words })),
    ]),
  ]
}

/** Names before and after a change: what is gone is only known by the first. */
export interface BeforeAndAfter {
  readonly before: Words
  readonly after: Words
}

export function deviationItems(deviation: Deviation, { before, after }: BeforeAndAfter): ListItem[] {
  const { pad, voor, na, reden, bron } = deviation
  return [
    ...(pad === '' ? [] : [{ text: `Wat: ${placeText(pad)}` }]),
    ...(voor === undefined ? [] : [partItem('Was', voor, deviation, before)]),
    ...(na === undefined ? [] : [partItem('Wordt', na, deviation, after)]),
    { text: `Waarom: ${reden}` },
    bron.length === 0
      ? { text: 'Bron: geen' }
      : { text: 'Bron:', parts: bron.map((reference) => ({ text: after.source(reference) })) },
  ]
}

/** A whole rule, question or outcome as in the list of all rules; a field of one by its kind. */
function partItem(name: string, value: unknown, { deel, pad }: Deviation, words: Words): ListItem {
  if (pad === '' && isObject(value)) {
    const parts = wholePart(deel, value, words)
    if (parts !== undefined) return { text: `${name}:`, parts }
  }
  // What kind of value it is: that of the field inside which it stands.
  return valueItem(name, value, words, pad.split('/')[1] ?? '')
}

/** The parts come from a rule set that was checked, so each has its form. */
function wholePart(
  deel: Deviation['deel'],
  value: Readonly<Record<string, unknown>>,
  words: Words,
): ListItem[] | undefined {
  if (deel === 'regel' && isObject(value['event']) && isObject(value['conditions'])) {
    const rule = value as unknown as RuleJson
    const { type, params } = rule.event
    const outcome = { text: `Uitkomst: ${words.subject(type)} wordt "${words.value(type, params.waarde)}"` }
    return [outcome, ...ruleItems(rule, words)]
  }
  if (deel === 'feit' && 'vraag' in value) {
    const fact = value as unknown as FactJson
    const answers = 'waarden' in fact ? fact.waarden : []
    return [
      { text: `Vraag: ${fact.vraag}` },
      ...(answers.length === 0
        ? []
        : [{ text: 'Antwoorden:', parts: answers.map((one) => ({ text: words.value(fact.id, one) })) }]),
    ]
  }
  if (deel === 'conclusie' && Array.isArray(value['waarden'])) {
    const { id, titel, waarden } = value as unknown as ConclusionJson
    return [
      { text: `Uitkomst: ${titel}` },
      { text: 'Kan zijn:', parts: waarden.map((one) => ({ text: words.value(id, one) })) },
    ]
  }
  return undefined
}

/** A place in words, with the JSON Pointer behind it for whoever wants to look it up. */
function placeText(pad: string): string {
  const known = pad
    .split('/')
    .toReversed()
    .find((key) => Object.hasOwn(PLACES, key))
  return known === undefined ? pad : `${own(PLACES, known)} (${pad})`
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const isCondition = (value: Readonly<Record<string, unknown>>) =>
  Array.isArray(value['all']) ||
  Array.isArray(value['any']) ||
  isObject(value['not']) ||
  (typeof value['fact'] === 'string' && typeof value['operator'] === 'string')

/** Any JSON as a list that can be read; conditions and explanations in words. */
function valueItem(name: string, value: unknown, words: Words, field = name): ListItem {
  if (Array.isArray(value)) {
    if (value.every((one) => typeof one !== 'object' || one === null))
      return { text: `${name}: ${value.map((one) => scalar(field, one, words)).join(', ')}` }
    return { text: `${name}:`, parts: value.map((one, at) => valueItem(`${at + 1}`, one, words, field)) }
  }
  if (!isObject(value)) return { text: `${name}: ${scalar(field, value, words)}` }
  if (isCondition(value)) {
    // The value comes from a rule set that was checked, so a condition is whole.
    const { text, parts } = conditionItem(value as unknown as ConditionJson, words)
    return { text: `${name}: ${text}`, ...(parts === undefined ? {} : { parts }) }
  }
  return { text: `${name}:`, parts: Object.entries(value).map(([key, one]) => valueItem(key, one, words)) }
}

function scalar(field: string, value: unknown, words: Words): string {
  if (typeof value === 'string' && field === 'bron') return words.source(value)
  if (typeof value !== 'string') return value === null ? 'niets' : words.value(field, value)
  return field === 'uitleg' ? templateText(value, words) : value
}
