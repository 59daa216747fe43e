/**
 * The main entry: an advice on a casus, questions to ask next, what would change it, rules of one's own laid on the base and
 * checked, and what is kept. It brings the base rules for whoever uses them.
 *
 * @packageDocumentation
 */

export type { TellOptions } from './advies/tell-options.js'
export { checkRuleSet } from './analyse/check.js'
export { difference } from './analyse/difference.js'
export { checkCasus, parseCasus } from './answers/check-casus.js'
export { parseAnswer } from './answers/parse-answer.js'
export type { Answerable } from './answers/read-answer.js'
export { type AskedFact, withAnswer } from './answers/with-answer.js'
export { type AssessOptions, assess } from './assess.js'
export { type Assessor, createAssessor } from './assessor.js'
export { baseRuleSet } from './base.js'
export { compare } from './compare.js'
export { type Assessment, type ChangesOptions, changes } from './keep/changes.js'
export { createRecord, type RecordOptions, recompute } from './keep/record.js'
export { type RegisterOptions, register } from './keep/register.js'
export { fingerprint } from './load/mark.js'
export { parseRuleSet } from './load/parse.js'
export { makeReady } from './make-ready.js'
export type {
  Advies,
  Besluit,
  Collected,
  Eigen,
  EigenUitkomsten,
  Gezegde,
  OpenVraag,
  Outcome,
  SpoorConclusie,
  SpoorRegel,
  SpoorVoorwaarde,
  Status,
  Suggestie,
  Trede,
  Verschil,
  Zin,
} from './model/advies.js'
export type * from './model/advies-map.js'
export type {
  Casus,
  Gezegd,
  Hulpbehoefte,
  Leefgebied,
  LeefgebiedFeiten,
  Persoon,
  Uitkomsten,
} from './model/base.generated.js'
export type * from './model/comparison.js'
export type * from './model/conversation.js'
export type { DataIssue, DataResult, DataSchema } from './model/data-schema.js'
export type * from './model/interview.js'
export type * from './model/keeping.js'
export type { EenVan, Tussen } from './model/known-part.js'
export type * from './model/overlay.js'
export type { EigenVan } from './model/own.js'
export type * from './model/reader-form.js'
export type { ReadyRuleSet } from './model/ready.js'
export type * from './model/ruleset.js'
export type { ItemScope, ListScope, Scope } from './model/scope.js'
export type { Dated, Geldigheid } from './model/validity.js'
export type { Visie } from './model/views.js'
export type { CatalogueFieldJson, GroundJson } from './model/vocabulary-json.js'
export type * from './model/what-if.js'
export { type Customised, checkOverlay, customise } from './overlay/customise.js'
export { inForce } from './overlay/in-force.js'
export type { HoeVerder } from './overlay/repairs.js'
export { type Voorstel, type Weigering, whyRefused } from './overlay/why-refused.js'
export { overlays } from './overlays.js'
export {
  CasusError,
  type CasusFragment,
  type Problem,
  type ProblemCode,
  RuleSetError,
  type WarningCode,
} from './problem.js'
export { createCasusSchema, overlaySchema, ruleSetSchema } from './schemas.js'
export type { Coverage } from './testcases/coverage.js'
export {
  runTestCases,
  type TestCase,
  type TestDifference,
  type TestReport,
  type TestResult,
} from './testcases/run-test-cases.js'
export type { TruthName } from './truth.js'
