/** The forms of what goes in, for whoever reads it from outside: a casus, a rule set, an overlay. */
import { readForm } from './load/draft.js'
import { guard } from './load/guard.js'
import { citizenNumbersIn, unreadableTexts } from './load/texts.js'
import type { Casus } from './model/base.generated.js'
import { type DataSchema, dataSchema } from './model/data-schema.js'
import type { OverlayJson } from './model/overlay.js'
import type { RuleSetJson } from './model/ruleset.js'
import { readOverlay } from './overlay/read.js'
import { CasusError, type Finding, fault, RuleSetError, told } from './problem.js'
import { casusProblems } from './run/explain-refusal.js'
import { type Overlay, overlayFaults, type Reading, reading } from './words/index.js'

/**
 * The form of a casus under this rule set; `C` is its type, for rule sets with facts of their own. It accepts
 * what `assess` accepts, and refuses with the same `CasusError`.
 *
 * @throws RuleSetError for a name in the dictionary that no field can have.
 *
 * @example
 * ```ts
 * import { baseRuleSet, createCasusSchema } from 'eigen-kracht'
 *
 * const read = createCasusSchema(baseRuleSet).safeParse({ kenmerk: 'voorbeeld-1', peildatum: '2026-01-15' })
 * console.log(read.success) // true
 * ```
 */
export function createCasusSchema<C = Casus>(
  ruleSet: Pick<RuleSetJson, 'feiten' | 'leefgebieden'>,
): DataSchema<C, CasusError> {
  // An object of our own: what was made of a dictionary is kept with it.
  const { feiten, leefgebieden } = ruleSet
  const dictionary = { feiten, leefgebieden }
  // Made here, so that a dictionary that can't be used is told now and not with the first casus.
  casusProblems(dictionary, {})
  return dataSchema<C, CasusError>(
    (casus) => casusProblems(dictionary, casus),
    (problems) => new CasusError(problems),
  )
}

/** Data, not text that has still to be read. */
function judged(read: (data: unknown) => readonly Finding<Reading | Overlay>[]) {
  return (data: unknown) =>
    told(typeof data === 'string' ? [fault('vorm', '', 'objectNotText')] : read(data), reading, overlayFaults)
}

const ruleSetForm = /* @__PURE__ */ dataSchema<RuleSetJson, RuleSetError>(
  /* @__PURE__ */ judged((data) => {
    const unsafe = guard(data)
    const unfit = unsafe.length > 0 ? unsafe : citizenNumbersIn(data)
    return unfit.length > 0 ? unfit : [...readForm(data).problems, ...unreadableTexts(data)]
  }),
  (problems) => new RuleSetError(problems),
)
const overlayForm = /* @__PURE__ */ dataSchema<OverlayJson, RuleSetError>(
  /* @__PURE__ */ judged((data) => readOverlay(data).problems),
  (problems) => new RuleSetError(problems),
)

/**
 * The form of a rule set, field by field; `parseRuleSet` also sees what the fields refer to. Its `parse` throws a `RuleSetError`.
 *
 * @example
 * ```ts
 * import { baseRuleSet, ruleSetSchema } from 'eigen-kracht'
 *
 * console.log(ruleSetSchema().safeParse(JSON.parse(JSON.stringify(baseRuleSet))).success) // true
 * ```
 */
export function ruleSetSchema(): DataSchema<RuleSetJson, RuleSetError> {
  return ruleSetForm
}

/**
 * The form of an overlay, field by field; `checkOverlay` also sees what it would do. Its `parse` throws a `RuleSetError`.
 *
 * @example
 * ```ts
 * import { overlaySchema, overlays } from 'eigen-kracht'
 *
 * console.log(overlaySchema().parse(overlays.alkmaar).id) // alkmaar
 * ```
 */
export function overlaySchema(): DataSchema<OverlayJson, RuleSetError> {
  return overlayForm
}
