/** A report in each form, of anything that can be told. */
import type { Advies } from '../model/advies.js'
import type { Comparison, Difference } from '../model/comparison.js'
import type { Register, Veranderingen } from '../model/keeping.js'
import type { Deviation } from '../model/overlay.js'
import type { RuleSetJson } from '../model/ruleset.js'
import { checkOptions } from '../options.js'
import { type Document, documentOf } from './as-document.js'
import type { Block } from './blocks.js'
import { type ChangesReportOptions, changesBlocks, registerBlocks } from './changes.js'
import { type ComparedRuleSets, comparisonBlocks, differencesBlocks } from './comparison.js'
import { type DeviationsReportOptions, deviationBlocks } from './deviations.js'
import { ruleSetBlocks } from './rule-set.js'
import type { AdviesReportOptions } from './told.js'
import { blocksToHtml } from './write/html.js'
import { blocksToMarkdown } from './write/markdown.js'
import { blocksToText } from './write/text.js'

/**
 * Tells what it is given, in Dutch; what that is shows from its shape. Text from a casus or a rule set is
 * shown as it is, and steers nothing.
 *
 * @returns the whole report; it ends with a newline
 * @throws TypeError for anything else, for an option that doesn't exist, and for a comparison without the two
 *   rule sets that it was made with
 *
 * @example
 * ```ts
 * import { baseRuleSet } from 'eigen-kracht'
 * import { type Report, toMarkdown, toText } from 'eigen-kracht/report'
 *
 * const lengthIn = (write: Report) => write(baseRuleSet).length
 * console.log(lengthIn(toText) > 0, lengthIn(toMarkdown) > 0) // true true
 * ```
 */
export interface Report {
  /** An advice of `assess`, for one reader; see `toDocument`. */
  (advies: Advies, options?: AdviesReportOptions): string
  /** All rules of a rule set. */
  (ruleSet: RuleSetJson): string
  /** What an overlay changed; the `deviations` of `customise`. */
  (deviations: readonly Deviation[], options?: DeviationsReportOptions): string
  /** What `compare` found. */
  (comparison: Comparison, options: ComparedRuleSets): string
  /** What `changes` found. */
  (changes: Veranderingen, options?: ChangesReportOptions): string
  /** What `register` counted. */
  (register: Register, options?: ChangesReportOptions): string
  /** What `difference` found. */
  (differences: readonly Difference[], options: ComparedRuleSets): string
  /** What `toDocument` or `councilReport` made. */
  (document: Document): string
}

/**
 * The report as plain text: lines of at most 80 characters, tables apart. What it tells and throws: see `Report`.
 *
 * @example
 * ```ts
 * import { assess, baseRuleSet } from 'eigen-kracht'
 * import { toText } from 'eigen-kracht/report'
 *
 * const advies = assess({ kenmerk: 'voorbeeld-1', peildatum: '2026-01-15' })
 * console.log(toText(advies, { ruleSet: baseRuleSet }).endsWith('\n')) // true
 * ```
 */
export const toText: Report = /* @__PURE__ */ reportAs('toText', blocksToText)

/**
 * The report as Markdown, in which everything from a casus or a rule set is escaped. What it tells and throws: see `Report`.
 *
 * @example
 * ```ts
 * import { assess, baseRuleSet } from 'eigen-kracht'
 * import { toMarkdown } from 'eigen-kracht/report'
 *
 * const advies = assess({ kenmerk: 'voorbeeld-1', peildatum: '2026-01-15' })
 * console.log(toMarkdown(advies, { ruleSet: baseRuleSet, kort: true }).split('\n')[0]) // # voorbeeld-1, 2026-01-15
 * ```
 */
export const toMarkdown: Report = /* @__PURE__ */ reportAs('toMarkdown', blocksToMarkdown)

/**
 * The report as one HTML file: no script, no outside address, its style and pictures inside. It reads on a screen from
 * 320 pixels wide and prints on A4. Everything from a casus or a rule set is escaped. What it tells and throws: see `Report`.
 *
 * @example
 * ```ts
 * import { assess, baseRuleSet } from 'eigen-kracht'
 * import { toHtml } from 'eigen-kracht/report'
 *
 * const casus = { kenmerk: 'voorbeeld-1', peildatum: '2026-01-15', personen: [{ id: 'p1' }] }
 * const page = toHtml(assess(casus), { ruleSet: baseRuleSet, casus, voor: 'gezin', namen: { p1: 'Noor' } })
 * console.log(page.includes('<script')) // false
 * ```
 */
export const toHtml: Report = /* @__PURE__ */ reportAs('toHtml', blocksToHtml)

type Reported =
  | Advies
  | RuleSetJson
  | readonly Deviation[]
  | Comparison
  | readonly Difference[]
  | Veranderingen
  | Register
  | Document
type Options = Partial<AdviesReportOptions & ComparedRuleSets>

function reportAs(name: string, write: (blocks: readonly Block[]) => string): Report {
  return (what: Reported, options: Options = {}) => write(blocksOf(name, what, options))
}

function blocksOf(name: string, what: Reported, options: Options): readonly Block[] {
  if (isDifferences(what, options)) return differencesBlocks(what, bothOf(name, options))
  if (isDeviations(what)) {
    checkOptions(name, options, ['ruleSet'])
    return deviationBlocks(what, options)
  }
  if (carries(what, 'motivering')) return documentOf(name, what, options).blokken
  if (carries(what, 'groei')) {
    checkOptions(name, options, ['ruleSet'])
    return changesBlocks(what, options)
  }
  if (carries(what, 'tellingen')) {
    checkOptions(name, options, ['ruleSet'])
    return registerBlocks(what, options)
  }
  if (carries(what, 'blokken')) {
    checkOptions(name, options, [])
    return what.blokken
  }
  if (carries(what, 'regels')) {
    checkOptions(name, options, [])
    return ruleSetBlocks(what)
  }
  if (carries(what, 'overgangen')) {
    const both = bothOf(name, options)
    const isSame = (side: 'a' | 'b') =>
      both[side].id === what[side].id && both[side].versie === what[side].versie
    if (isSame('a') && isSame('b')) return comparisonBlocks(what, both)
    throw new TypeError(`${name}: a en b zijn niet de regelsets waarmee deze vergelijking is gemaakt.`)
  }
  throw new TypeError(
    `${name}: geef een advies van assess, een regelset, de afwijkingen van customise, of de uitkomst van compare, difference, changes, register of councilReport.`,
  )
}

/** Whether it is the one of its kind that has this field. */
function carries<T, K extends T extends unknown ? keyof T : never>(
  what: T,
  field: K,
): what is Extract<T, Readonly<Record<K, unknown>>> {
  return typeof what === 'object' && what !== null && Object.hasOwn(what, field)
}

// Of an empty list the options tell which of the two it is.
const isDifferences = (what: Reported, options: Options): what is readonly Difference[] =>
  Array.isArray(what) && (what.length === 0 ? carries(options, 'a') : carries(what[0], 'uitkomst'))
const isDeviations = (what: Reported): what is readonly Deviation[] =>
  Array.isArray(what) && (what.length === 0 || carries(what[0], 'reden'))

function bothOf(name: string, options: Options): ComparedRuleSets {
  checkOptions(name, options, ['a', 'b'])
  const { a, b } = options
  if (a !== undefined && b !== undefined) return { a, b }
  throw new TypeError(`${name}: geef bij deze uitkomst ook de twee regelsets, als { a, b }.`)
}
