/** What two rule sets make of the same casussen, and where they can differ at all. */
import type { CasusChange, Comparison, Difference, Reach } from '../model/comparison.js'
import { collects } from '../model/policy.js'
import type { RuleSetJson } from '../model/ruleset.js'
import { safetyOf } from '../model/shown.js'
import { countText, numberText } from '../number-text.js'
import { type Block, capital, heading, type ListItem, list, paragraph } from './blocks.js'
import { fragmentItems, itemInFragment } from './fragment.js'
import { createWords, listed, outcomeText, type Words } from './words.js'

const MOST_CASUSSEN = 50

/**
 * The two rule sets of a comparison, for a report of it.
 *
 * @example
 * ```ts
 * import { baseRuleSet, compare, parseRuleSet } from 'eigen-kracht'
 * import { type ComparedRuleSets, toText } from 'eigen-kracht/report'
 *
 * const [a, b] = [baseRuleSet, parseRuleSet({ ...baseRuleSet, versie: '2.1' })]
 * const options: ComparedRuleSets = { a, b }
 * const report = toText(compare(a, b, []), options)
 * ```
 */
export interface ComparedRuleSets {
  /** The rule set before. */
  readonly a: RuleSetJson
  /** The rule set after. */
  readonly b: RuleSetJson
}

/** Names from both rule sets; where they name something differently, each outcome by its own. */
export interface BothWords {
  readonly a: Words
  readonly b: Words
  readonly subject: (id: string) => string
  readonly item: (about: string, item: string) => string
  readonly ruleSets: ComparedRuleSets
}

export function wordsOf(ruleSets: ComparedRuleSets): BothWords {
  const { a, b } = ruleSets
  const words = { a: createWords(a), b: createWords(b) }
  const subject = (id: string) => (words.b.subjects.has(id) ? words.b : words.a).subject(id)
  const item = (about: string, id: string) => {
    const found = words.b.item(about, id)
    return found === id ? words.a.item(about, id) : found
  }
  return { ...words, subject, item, ruleSets }
}

const ruleSetName = ({ id, versie }: { readonly id: string; readonly versie: string }) => `${id} ${versie}`

/**
 * Safety first, then how often each outcome changes, then the casussen with the rules behind it.
 *
 * @param whole where to find all casussen when there are too many to tell, such as "zie --json"
 */
export function comparisonBlocks(
  comparison: Comparison,
  ruleSets: ComparedRuleSets,
  whole?: string,
): Block[] {
  const words = wordsOf(ruleSets)
  const { a, b, aantal, anders, casussen } = comparison
  const kern = ruleSets.a.verhaal?.kern ?? []
  const level = safetyOf(ruleSets.a)
  const changes = casussen.flatMap(({ veranderingen }) => veranderingen)
  const safety = changes.filter(({ conclusie }) => conclusie === level)
  const core = changes.filter(({ conclusie }) => conclusie !== level && kern.includes(conclusie))
  const other = changes.filter(({ conclusie }) => conclusie !== level && !kern.includes(conclusie))
  return [
    heading(1, `${ruleSetName(a)} → ${ruleSetName(b)}`),
    paragraph(
      `${countText(aantal, 'casus', 'casussen')} vergeleken. In ${numberText(anders)} verandert er iets.`,
    ),
    ...(level === undefined ? [] : safetyBlocks(level, safety, words)),
    ...(core.length > 0 ? [heading(2, 'wat past'), table(core, words)] : []),
    ...(other.length > 0
      ? [heading(2, kern.length > 0 ? 'andere uitkomsten' : 'uitkomsten'), table(other, words)]
      : []),
    ...(casussen.length > 0 ? [heading(2, 'casussen'), list(casusItems(casussen, words, whole))] : []),
  ]
}

/** Rules that don't say which outcome is about safety have no such part: nothing is known to stay the same. */
function safetyBlocks(conclusie: string, changes: readonly CasusChange[], words: BothWords): Block[] {
  const told = changes.length > 0 ? table(changes, words) : paragraph('Hieraan verandert niets.')
  return [heading(2, words.subject(conclusie)), told]
}

/** The same change is one row, with how often it was met; conclusions in the order of the comparison. */
function table(changes: readonly CasusChange[], words: BothWords): Block {
  const counts = new Map<string, { readonly row: readonly string[]; count: number }>()
  for (const change of changes) {
    const row = [words.subject(change.conclusie), ...outcomeTexts(change, words)]
    const key = JSON.stringify(row)
    const counted = counts.get(key) ?? { row, count: 0 }
    counted.count++
    counts.set(key, counted)
  }
  const rows = [...counts.values()].toSorted((one, other) => other.count - one.count)
  return {
    kind: 'table',
    rows: [['wat', 'van', 'naar', 'aantal'], ...rows.map(({ row, count }) => [...row, numberText(count)])],
  }
}

export function outcomeTexts(
  { conclusie, van, naar }: CasusChange,
  words: BothWords,
): readonly [string, string] {
  return [
    outcomeText(van, (value) => words.a.value(conclusie, value)),
    outcomeText(naar, (value) => words.b.value(conclusie, value)),
  ]
}

function casusItems(casussen: Comparison['casussen'], words: BothWords, whole?: string): ListItem[] {
  const shown = casussen.slice(0, MOST_CASUSSEN).map(
    ({ nummer, kenmerk, veranderingen }): ListItem => ({
      text: `${kenmerk} (nummer ${numberText(nummer + 1)})`,
      parts: veranderingen.map((change) => changeItem(change, words)),
    }),
  )
  const more = casussen.length - shown.length
  if (more === 0) return shown
  const where = whole === undefined ? '' : ` (${whole})`
  return [...shown, { text: `en nog ${countText(more, 'casus', 'casussen')}${where}` }]
}

function changeItem(change: CasusChange, words: BothWords): ListItem {
  const { conclusie, item, regels } = change
  const about = item === undefined ? '' : ` (${words.item(conclusie, item)})`
  const [van, naar] = outcomeTexts(change, words)
  const rules = [
    ...(regels.van.length > 0 ? [{ text: `eerst door: ${regels.van.join(', ')}` }] : []),
    ...(regels.naar.length > 0 ? [{ text: `nu door: ${regels.naar.join(', ')}` }] : []),
  ]
  return { text: `${words.subject(conclusie)}${about}: ${van} → ${naar}`, parts: rules }
}

/** Per conclusion whether two rule sets can differ, with a smallest casus that shows it. */
export function differencesBlocks(differences: readonly Difference[], ruleSets: ComparedRuleSets): Block[] {
  return [
    heading(1, `${ruleSetName(ruleSets.a)} ↔ ${ruleSetName(ruleSets.b)}`),
    ...differencesUnder(differences, ruleSets, 2),
  ]
}

/** The same under a heading that stands there already. */
export function differencesUnder(
  differences: readonly Difference[],
  ruleSets: ComparedRuleSets,
  level: 2 | 3,
): Block[] {
  const words = wordsOf(ruleSets)
  const of = (uitkomst: Difference['uitkomst']) => differences.filter((one) => one.uitkomst === uitkomst)
  const [differ, never, unseen] = [of('verschilt'), of('nooit'), of('niet-nagegaan')]
  const title = (text: string) => heading(level, level === 3 ? capital(text) : text)
  return [
    paragraph(differ.length === 0 ? 'Er is geen verschil gevonden.' : 'Deze uitkomsten kunnen verschillen:'),
    list(differ.map((difference) => differenceItem(difference, words))),
    ...(unseen.length === 0
      ? []
      : [title('niet nagegaan'), list(unseen.map(({ conclusie }) => words.subject(conclusie)))]),
    ...(never.length === 0
      ? []
      : [
          title('altijd gelijk'),
          paragraph(`${never.map(({ conclusie }) => words.subject(conclusie)).join(', ')}.`),
          ...boundText(never),
        ]),
  ]
}

function differenceItem({ conclusie, voorbeeld }: Difference, words: BothWords): ListItem {
  const text = `${words.subject(conclusie)} (${conclusie})`
  if (voorbeeld === undefined) return { text }
  const { fragment, item } = voorbeeld
  const answers = fragmentItems(fragment, words.ruleSets.a, words.ruleSets.b)
  const about = item === undefined ? '' : `, voor ${itemInFragment(item, conclusie, words)}`
  return {
    text,
    parts: [
      answers.length === 0
        ? { text: `In elke casus${about}` }
        : { text: `De kleinste casus die het laat zien${about}:`, parts: answers },
      { text: `eerst: ${foundText('a', conclusie, voorbeeld, words)}` },
      { text: `nu: ${foundText('b', conclusie, voorbeeld, words)}` },
      ...(answers.length === 0 ? [] : [{ text: `als JSON: ${JSON.stringify(fragment)}` }]),
    ],
  }
}

/** What one rule set makes of an example: what is certain, and what may still be. */
function foundText(
  side: 'a' | 'b',
  conclusie: string,
  voorbeeld: NonNullable<Difference['voorbeeld']>,
  words: BothWords,
): string {
  const known = words.ruleSets[side].conclusies.find(({ id }) => id === conclusie)
  if (known === undefined) return 'deze uitkomst is er niet'
  const name = (value: string) => words[side].value(conclusie, value)
  const [possible, certain] = [voorbeeld[side], voorbeeld.zeker[side]]
  const open = possible.filter((value) => !certain.includes(value))
  if (collects(known.beleid)) {
    const otherSide = side === 'a' ? 'b' : 'a'
    const isOpenThere = (value: string) =>
      voorbeeld[otherSide].includes(value) && !voorbeeld.zeker[otherSide].includes(value)
    // What is open in both tells nothing of the difference.
    const [same, mine] = [open.filter(isOpenThere), open.filter((value) => !isOpenThere(value))]
    const told = certain.map(name)
    const rest = same.length === 0 ? '' : `; van ${numberText(same.length)} andere is het nog niet zeker`
    const maybe = `misschien ${told.length === 0 ? '' : 'ook '}${listed(mine.map(name), 'of')}`
    const sure = listed(told) || (open.length === 0 ? 'niets' : 'niets zeker')
    return `${sure}${mine.length === 0 ? '' : ` (${maybe})`}${rest}`
  }
  if (open.length === 0) return listed(certain.map(name)) || 'niets'
  return `nog niet zeker: ${listed(possible.map(name), 'of')}`
}

/** "Always the same" holds for as many items as were looked at. */
function boundText(never: readonly Difference[]): Block[] {
  const bounded = never.find(({ reikwijdte }) => reachText(reikwijdte) !== '')
  return bounded === undefined ? [] : [paragraph(`Nagegaan voor ${reachText(bounded.reikwijdte)}.`)]
}

function reachText({ persoon, hulpbehoefte }: Reach): string {
  const parts = [
    ...(persoon === 'elk' ? [] : [`hoogstens ${countText(persoon, 'persoon', 'personen')}`]),
    ...(hulpbehoefte === 'elk'
      ? []
      : [`hoogstens ${countText(hulpbehoefte, 'hulpbehoefte', 'hulpbehoeften')}`]),
  ]
  return listed(parts)
}
