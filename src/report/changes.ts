/** What changed between two assessments of one family, and what many records say together, in Dutch. */
import type { Aantal, Groei, Register, Veranderingen } from '../model/keeping.js'
import { isSentencesPart } from '../model/report-parts.js'
import type { RuleSetJson } from '../model/ruleset.js'
import { storeOf } from '../model/subject.js'
import { countText } from '../number-text.js'
import { type Block, capital, heading, type ListItem, list, paragraph, rows } from './blocks.js'
import { speaker } from './told.js'
import { answerText, createWords, listed, type Words } from './words.js'

/**
 * How a report names what `changes` found or `register` counted.
 *
 * @example
 * ```ts
 * import { baseRuleSet, register } from 'eigen-kracht'
 * import { type ChangesReportOptions, toText } from 'eigen-kracht/report'
 *
 * const options: ChangesReportOptions = { ruleSet: baseRuleSet }
 * const report = toText(register([]), options)
 * ```
 */
export interface ChangesReportOptions {
  /** The rule set of the later advice: it holds the readable names. Without it ids are shown. */
  readonly ruleSet?: RuleSetJson
}

/** What grew first: strengths before what needs attention. */
const GROWTH_PARTS: readonly (readonly [Groei, string])[] = [
  ['gegroeid', 'gegroeid'],
  ['gelijk', 'gelijk gebleven'],
  ['teruggevallen', 'minder dan eerst'],
  ['onbekend', 'nog niet te vergelijken'],
]

export function changesBlocks(found: Veranderingen, { ruleSet }: ChangesReportOptions = {}): Block[] {
  const words = createWords(ruleSet)
  const shown = new Set(ruleSet?.conclusies.flatMap(({ id, intern }) => (intern === true ? [] : [id])) ?? [])
  const isTold = (id: string) => ruleSet === undefined || shown.has(id)
  const inGrowth = new Set(found.groei.map(({ conclusie }) => conclusie))
  // A label of a family that no part of the report tells is no outcome to compare either.
  const { elders = [], delen = [] } = ruleSet?.advies?.verslag ?? {}
  const told = new Set(delen.flatMap((one) => (isSentencesPart(one) ? (one.conclusies ?? []) : [])))
  const labels = new Set(elders.filter((id) => !told.has(id)))
  const isOutcome = (id: string) => isMany(id, words) || !labels.has(id)
  const others = found.conclusies.filter(
    ({ conclusie }) => isTold(conclusie) && !inGrowth.has(conclusie) && isOutcome(conclusie),
  )
  return [
    heading(1, `Wat is veranderd: ${found.van.peildatum} en ${found.naar.peildatum}`),
    paragraph(
      found.van.regelset === found.naar.regelset
        ? `Beide keren met regelset ${found.naar.regelset}.`
        : `Eerst: regelset ${found.van.regelset}. Nu: regelset ${found.naar.regelset}.`,
    ),
    ...GROWTH_PARTS.flatMap(([groei, title]) => growth(title, groei, found, words)),
    ...part(
      'andere uitkomsten',
      others.map((one) =>
        isMany(one.conclusie, words) ? cameAndWent(one, words, ruleSet) : changed(one, words),
      ),
    ),
    ...part(
      'nieuw of weg',
      found.items.map(({ veld, item, soort }) => ({ text: `${item} (${veld}): ${soort}` })),
    ),
    ...part(
      'andere antwoorden',
      found.feiten.map(({ feit, item, volgens, van, naar }) => ({
        text: `${about(feit, item, words)}${volgens === undefined ? '' : `, volgens ${speaker(volgens)}`}: ${answerText(feit, van, words)} → ${answerText(feit, naar, words)}`,
      })),
    ),
  ]
}

function part(title: string, items: readonly ListItem[]): Block[] {
  return items.length === 0 ? [] : [heading(2, title), list(items)]
}

const about = (id: string, item: string | undefined, words: Words) =>
  item === undefined ? capital(words.subject(id)) : `${words.item(id, item)}, ${words.subject(id)}`

function growth(title: string, groei: Groei, found: Veranderingen, words: Words): Block[] {
  const of = found.groei.filter((one) => one.groei === groei)
  if (of.length === 0) return []
  if (groei === 'onbekend')
    return [
      heading(2, title),
      paragraph(`${countText(of.length, 'uitkomst', 'uitkomsten')}: eerst of nu is te weinig bekend.`),
    ]
  if (groei === 'gelijk') return part(title, byItem(of, words))
  return part(
    title,
    of.map(({ conclusie, item }) => {
      const change = found.conclusies.find((one) => one.conclusie === conclusie && one.item === item)
      return change === undefined ? { text: about(conclusie, item, words) } : changed(change, words)
    }),
  )
}

/** What is about one person, need or leefgebied stands together. */
function byItem(of: Veranderingen['groei'], words: Words): ListItem[] {
  const found = new Map<string, string[]>()
  for (const { conclusie, item } of of) {
    const name = item === undefined ? '' : words.item(conclusie, item)
    found.set(name, [...(found.get(name) ?? []), words.subject(conclusie)])
  }
  return [...found].map(([name, subjects]) => ({
    text: name === '' ? capital(listed(subjects)) : `${name}: ${listed(subjects)}`,
  }))
}

function changed(
  { conclusie, item, van, naar, regels }: Veranderingen['conclusies'][number],
  words: Words,
): ListItem {
  const told = (values: readonly string[]) =>
    listed(
      values.map((value) => words.value(conclusie, value)),
      'of',
    )
  const rules = regels.naar.length === 0 ? [] : [{ text: `Door: ${listed(regels.naar)}` }]
  return {
    text: `${about(conclusie, item, words)}: ${told(van) || 'niets'} → ${told(naar) || 'niets'}`,
    parts: rules,
  }
}

function isMany(id: string, { subjects }: Words): boolean {
  const subject = subjects.get(id)
  return subject !== undefined && storeOf(subject) === 'members'
}

/** Of a set only what came and what went: the rest is as it was. */
function cameAndWent(
  { conclusie, item, van, naar, regels }: Veranderingen['conclusies'][number],
  words: Words,
  ruleSet: RuleSetJson | undefined,
): ListItem {
  const came = naar.filter((value) => !van.includes(value))
  const went = van.filter((value) => !naar.includes(value))
  const titles = (values: readonly string[]) =>
    values.map((value) => words.value(conclusie, value)).join('; ')
  const texts = [
    ...(came.length === 0 ? [] : [`Erbij: ${titles(came)}.`]),
    ...(went.length === 0 ? [] : [`Niet meer: ${titles(went)}.`]),
  ]
  const gives = new Map(ruleSet?.regels.map(({ name, event }) => [name, event.params.waarde]))
  const rules = regels.naar.filter((name) => came.includes(gives.get(name) ?? ''))
  return {
    text: `${about(conclusie, item, words)}. ${texts.join(' ')}`,
    parts: rules.length === 0 ? [] : [{ text: `Door: ${listed(rules)}` }],
  }
}

const count = (aantal: Aantal) => (aantal === null ? 'minder dan 5, of niet getoond' : String(aantal))

export function registerBlocks(found: Register, { ruleSet }: ChangesReportOptions = {}): Block[] {
  const words = createWords(ruleSet)
  const value = (id: string, waarde: string | null) =>
    waarde === null ? 'nog niet zeker' : words.value(id, waarde)
  return [
    heading(1, 'Register'),
    paragraph(
      found.dossiers === null
        ? 'Er zijn te weinig dossiers om iets te tellen.'
        : `${countText(found.dossiers, 'dossier', 'dossiers')}. Aantallen onder 5 worden niet getoond.`,
    ),
    ...found.tellingen.flatMap(({ conclusie, waarden }) => [
      heading(2, words.subject(conclusie)),
      rows(...waarden.map(({ waarde, aantal }) => [value(conclusie, waarde), count(aantal)] as const)),
    ]),
    ...found.kruistellingen.flatMap(({ conclusies: [a, b], cellen }): Block[] => [
      heading(2, `${words.subject(a)} en ${words.subject(b)}`),
      {
        kind: 'table',
        rows: [
          [capital(words.subject(a)), capital(words.subject(b)), 'Aantal'],
          ...cellen.map(({ waarden: [one, other], aantal }) => [
            value(a, one),
            value(b, other),
            count(aantal),
          ]),
        ],
      },
    ]),
    ...(found.besluiten.length === 0
      ? []
      : [
          heading(2, 'wat mensen besloten'),
          rows(
            ...found.besluiten.map(
              ({ keuze, aantal }) =>
                [keuze === null ? 'niet vastgelegd' : DECIDED[keuze], count(aantal)] as const,
            ),
          ),
        ]),
    ...part(
      'waarom mensen anders besloten',
      found.redenen.map(({ reden, rol, aantal }) => ({ text: `${reden} (${rol}): ${aantal}` })),
    ),
  ]
}

const DECIDED = { volgt: 'zoals het advies', 'wijkt-af': 'anders dan het advies' } as const
