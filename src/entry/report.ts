/**
 * The subpath `eigen-kracht/report`: what comes out, as texts for people.
 *
 * @packageDocumentation
 */
export type { Advies } from '../model/advies.js'
export type { Comparison, Difference } from '../model/comparison.js'
export type { Register, Veranderingen } from '../model/keeping.js'
export type { Deviation, OverlayJson } from '../model/overlay.js'
export type { Reader, RuleSetJson } from '../model/ruleset.js'
export type { Verdict } from '../model/verdict.js'
export type { Kantelpunten } from '../model/what-if.js'
export type { Weigering } from '../overlay/why-refused.js'
export { adviesToHtml } from '../report/advies-to-html.js'
export { type Document, toDocument } from '../report/as-document.js'
export type { Block, Cell, Contents, Kind, ListItem, Rung, RungMark } from '../report/blocks.js'
export type { ChangesReportOptions } from '../report/changes.js'
export type { ComparedRuleSets } from '../report/comparison.js'
export { councilReport } from '../report/council.js'
export type { AdvicePair, CouncilReportOf } from '../report/council-of.js'
export type { DeviationsReportOptions } from '../report/deviations.js'
export { refusalBlocks } from '../report/refusals.js'
export { type Report, toHtml, toMarkdown, toText } from '../report/report.js'
export { type RuleWords, ruleWords } from '../report/rule-words.js'
export type { AdviesReportOptions } from '../report/told.js'
export { type Names, words } from '../report/words.js'
