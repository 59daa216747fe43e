/** The shortest road: assess by the base rule set. */
import type { TellOptions } from './advies/tell-options.js'
import { type Assessor, createAssessor } from './assessor.js'
import { baseRuleSet } from './base.js'
import type { Advies, Eigen } from './model/advies.js'
import type { Casus } from './model/base.generated.js'
import type { RuleSet } from './model/ruleset.js'
import { checkOptions } from './options.js'
import { options as words } from './words/index.js'
import { say } from './words/words.js'

/**
 * By which rules `assess` goes, and how much it tells. `E` holds the conclusions of one's own rules, by their types.
 *
 * @example
 * ```ts
 * import { type AssessOptions, assess, baseRuleSet } from 'eigen-kracht'
 *
 * const options: AssessOptions = { ruleSet: baseRuleSet, spoor: false }
 * console.log(assess({ kenmerk: 'voorbeeld-1', peildatum: '2026-01-15' }, options).regelset.id) // basis
 * ```
 */
export interface AssessOptions<E extends Eigen = Eigen> extends TellOptions {
  /** Assess by this rule set; the base rule set when left out. Its assessor is made once and kept. */
  readonly ruleSet?: RuleSet<E>
}

const assessors = new WeakMap<RuleSet, Assessor>()

function assessorOf(ruleSet: RuleSet): Assessor {
  const known = assessors.get(ruleSet)
  if (known !== undefined) return known
  const assessor = createAssessor(ruleSet)
  assessors.set(ruleSet, assessor)
  return assessor
}

/**
 * Assesses a casus (what is known of one family): an advice with its explanation. A pure function of rule set and casus.
 *
 * @throws CasusError with everything that is wrong with the casus, as `problems`.
 * @throws TypeError for options that were not meant so: `ruleSet` is there but holds no rule set (such as an
 *   undefined that came of a search), `spoor` is neither true nor false, or an option doesn't exist. Nothing is
 *   assessed by other rules then.
 * @throws RuleSetError when `ruleSet` holds plain data that is not sound.
 *
 * @example
 * ```ts
 * import { assess } from 'eigen-kracht'
 *
 * const advies = assess({
 *   kenmerk: 'voorbeeld-1',
 *   peildatum: '2026-01-15',
 *   veiligheid: { ingeschat: true, structureel: true },
 *   hulpbehoeften: [{ id: 'steun', aard: 'begeleiding', eigenKracht: 'deels' }],
 * })
 * console.log(advies.status) // onderzoek-onvolledig
 * console.log(advies.veiligheid.niveau.mogelijk) // [ 'ernstig', 'acuut' ]
 * ```
 */
export function assess<E extends Eigen = Eigen>(casus: Casus, options: AssessOptions<E> = {}): Advies<E> {
  // `casussen.map(assess)` hands over a place in the list; that was never meant as an option.
  const isPlace = typeof (options as unknown) === 'number'
  if (isPlace) return assessorOf(baseRuleSet).assess(casus) as Advies<E>
  checkOptions('assess', options, ['ruleSet', 'spoor'])
  const { ruleSet, ...tell }: { readonly ruleSet?: unknown } = { ruleSet: baseRuleSet, ...options }
  if (typeof ruleSet !== 'object' || ruleSet === null) {
    throw new TypeError(say(words, 'noRuleSet', { found: ruleSet === null ? 'null' : typeof ruleSet }))
  }
  return assessorOf(ruleSet as RuleSet).assess(casus, tell) as Advies<E>
}
