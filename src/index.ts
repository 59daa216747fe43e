/** The public surface of `eigen-kracht`. */
export { type AssessOptions, assess } from './assess.js'
export { type Assessor, createAssessor } from './assessor.js'
export { baseRuleSet } from './base.js'
export { parseRuleSet } from './load/parse.js'
export type {
  Advies,
  Besluit,
  Collected,
  OpenVraag,
  Outcome,
  SpoorConclusie,
  SpoorRegel,
  SpoorVoorwaarde,
  Status,
  Suggestie,
  Trede,
  Zin,
} from './model/advies.js'
export type {
  Casus,
  Hulpbehoefte,
  Leefgebied,
  LeefgebiedFeiten,
  Persoon,
  Uitkomsten,
} from './model/base.generated.js'
export { createCasusSchema } from './model/casus-schema.js'
export type * from './model/ruleset.js'
export { ruleSetSchema } from './model/ruleset-schema.js'
export { CasusError, type Problem, type ProblemCode, RuleSetError } from './problem.js'
