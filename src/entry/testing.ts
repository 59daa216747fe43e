/**
 * The subpath `eigen-kracht/testing`: random casussen, rule sets, overlays; the laws; the mutation test.
 *
 * @packageDocumentation
 */
export type { Assessor } from '../assessor.js'
export type { OverlayJson } from '../model/overlay.js'
export type { FactJson, RuleSet, RuleSetJson } from '../model/ruleset.js'
export { CasusError, type CasusFragment, RuleSetError } from '../problem.js'
export {
  type AnyCasus,
  type CasusOptions,
  casusWithViews,
  completionsOf,
  fullCasus,
  partialCasus,
} from '../testing/arbitraries/casussen.js'
export { factValue } from '../testing/arbitraries/fact-value.js'
export { overlays } from '../testing/arbitraries/overlays.js'
export { ruleSets } from '../testing/arbitraries/rule-sets.js'
export type { Mood, Spread, Weights } from '../testing/arbitraries/spread.js'
export { type CoverageOptions, coverageOf, type ValueCoverage } from '../testing/coverage.js'
export { type Breach, type Exhibit, type Law, type LawAssessor, LawBroken } from '../testing/laws/law.js'
export {
  type CheckOptions,
  checkLaw,
  type LawFinding as Finding,
  type LawsOptions,
  laws,
} from '../testing/laws/laws.js'
export type { Look, MutationTest } from '../testing/mutants/casussen.js'
export type { Killer } from '../testing/mutants/killer.js'
export type { Mutant, MutantKind } from '../testing/mutants/mutant.js'
export { mutantsOf } from '../testing/mutants/mutate.js'
export {
  type MutationOptions,
  type MutationScore,
  mutationScore,
  type Survivor,
} from '../testing/mutants/score.js'
export type { ItemShown } from '../testing/mutants/shown.js'
export { type TestRuleSetOptions, testRuleSet } from '../testing/test-rule-set.js'
