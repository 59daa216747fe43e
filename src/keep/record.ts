/** One assessment, kept; and made again, to see whether it still comes out the same. */
import { version } from '../../package.json'
import { createAssessor } from '../assessor.js'
import { baseRuleSet } from '../base.js'
import { deepFreeze } from '../freeze.js'
import { canonicalJson } from '../load/canonical.js'
import { markOfPart, markOfRuleSet } from '../load/fingerprint.js'
import { guard } from '../load/guard.js'
import type { Advies } from '../model/advies.js'
import type { BesluitKeuze, Dossier } from '../model/keeping.js'
import { isRecord } from '../model/plain.js'
import type { RuleSet, RuleSetJson } from '../model/ruleset.js'
import { checkOptions } from '../options.js'
import { CasusError, type Finding, fault, type Problem, told } from '../problem.js'
import { type Keeping, keeping, options as optionWords, reading } from '../words/index.js'
import { say } from '../words/words.js'
import { decisionFaults } from './decision.js'
import { countedOutcomes } from './outcomes.js'
import { readRecord, recordRefusal } from './read.js'

/**
 * What `createRecord` keeps beside the advice.
 *
 * @example
 * ```ts
 * import type { RecordOptions } from 'eigen-kracht'
 *
 * const options: RecordOptions = {
 *   besluit: { keuze: 'wijkt-af', reden: 'het gezin wil eerst zelf verder', rol: 'jeugdconsulent' },
 * }
 * ```
 */
export interface RecordOptions {
  /** What the professional decided: to follow the advice, or otherwise, with why and in which role. */
  readonly besluit?: BesluitKeuze | 'volgt'
  /** The rule set of the advice, when it tells its advices otherwise than the base; the base when left out. */
  readonly ruleSet?: RuleSetJson
}

/**
 * What must be kept to make an advice again and to count it: marks of the casus and the advice, which rules it
 * was made with, and the decision. No facts, no ids, no names.
 *
 * @returns plain JSON, deeply frozen
 * @throws TypeError when the reason or the role is blank, too long, or holds a citizen number; when advice and casus
 *   are not of one family and day; or an option doesn't exist
 *
 * @example
 * ```ts
 * import { assess, type Casus, createRecord } from 'eigen-kracht'
 *
 * const casus: Casus = { kenmerk: 'voorbeeld-1', peildatum: '2026-01-15', veiligheid: { acuut: true } }
 * const record = createRecord(assess(casus), casus, { besluit: 'volgt' })
 * console.log(record.uitkomsten['advies.trede'], record.besluit) // [ 'veiligheid-eerst' ] { keuze: 'volgt' }
 * ```
 */
export function createRecord(advies: Advies, casus: object, options: RecordOptions = {}): Dossier {
  checkOptions('createRecord', options, ['besluit', 'ruleSet'])
  const { besluit, ruleSet = baseRuleSet } = options
  const { kenmerk, peildatum } = casus as Partial<Advies>
  if (advies.kenmerk !== kenmerk || advies.peildatum !== peildatum)
    throw new TypeError(say(optionWords, 'otherCasus', { what: 'createRecord' }))
  const decision = typeof besluit === 'string' ? { keuze: besluit } : besluit
  const wrong = decision === undefined ? [] : decisionFaults(decision, '/besluit')
  if (wrong.length > 0) throw recordRefusal('createRecord', wrong)
  return deepFreeze({
    formaat: 1,
    bibliotheek: version,
    peildatum: advies.peildatum,
    regelset: { ...advies.regelset },
    casus: markOfPart(casus),
    advies: markOfAdvice(advies),
    uitkomsten: countedOutcomes(advies, keepingOf(ruleSet), ruleSet),
    ...(decision !== undefined && { besluit: structuredClone(decision) }),
  })
}

/** What is counted and what tells growth; a rule set that says nothing of it follows the base. */
export function keepingOf({ bewaren }: Pick<RuleSetJson, 'bewaren'>) {
  return bewaren ?? baseRuleSet.bewaren ?? { tel: [], groei: [] }
}

/** The trace tells nothing that does not follow from the rest, and may have been left out. */
function markOfAdvice({ spoor: _, ...told }: Advies): string {
  return markOfPart(told)
}

/**
 * Makes the advice of a record again.
 *
 * @param record from `createRecord`, or JSON that was read back
 * @param ruleSets the rule sets among which that of the record should be; one, or several
 * @returns empty when the same rules on the same casus give the same advice; else everything that differs. Never
 *   throws on bad data.
 *
 * @example
 * ```ts
 * import { assess, baseRuleSet, type Casus, createRecord, recompute } from 'eigen-kracht'
 *
 * const casus: Casus = { kenmerk: 'voorbeeld-1', peildatum: '2026-01-15' }
 * const record = createRecord(assess(casus), casus)
 * console.log(recompute(record, casus, baseRuleSet)) // []
 * console.log(recompute(record, { ...casus, veiligheid: { acuut: true } }, baseRuleSet)[0]?.code) // ander-dossier
 * ```
 */
export function recompute(
  record: unknown,
  casus: unknown,
  ruleSets: RuleSetJson | Iterable<RuleSetJson>,
): readonly Problem[] {
  return told([...differences(record, casus, ruleSets)], keeping, reading)
}

function differences(
  record: unknown,
  casus: unknown,
  ruleSets: RuleSetJson | Iterable<RuleSetJson>,
): readonly (Finding<Keeping> | Problem)[] {
  const read = readRecord(record)
  if ('problems' in read) return read.problems
  const { dossier } = read
  const unsafe = guard(casus)
  if (unsafe.length > 0) return told(unsafe, reading)
  if (!isRecord(casus)) return [fault('vorm', '', 'casusIsAnObject')]
  if (markOfPart(casus) !== dossier.casus) return [fault('ander-dossier', '/casus', 'otherCasusKept')]
  const { id, versie, vingerafdruk } = dossier.regelset
  const given = Symbol.iterator in ruleSets ? [...ruleSets] : [ruleSets]
  const found = given.find((one) => markOfRuleSet(one) === vingerafdruk)
  if (found === undefined) {
    const isNamed = given.some((one) => one.id === id && one.versie === versie)
    return [fault('ander-dossier', '/regelset', isNamed ? 'rulesChanged' : 'rulesMissing', { id, versie })]
  }
  return again(dossier, casus, found)
}

function again(
  dossier: Dossier,
  casus: object,
  ruleSet: RuleSetJson,
): readonly (Finding<Keeping> | Problem)[] {
  try {
    const advies: Advies = createAssessor<object>(ruleSet as RuleSet).assess(casus, { spoor: false })
    const now = createRecord(advies, casus, { ruleSet })
    if (now.advies !== dossier.advies) {
      const about = { made: dossier.bibliotheek, now: now.bibliotheek }
      return [fault('ander-dossier', '/advies', 'otherAdvice', about)]
    }
    const same = canonicalJson(now.uitkomsten) === canonicalJson(dossier.uitkomsten)
    return same ? [] : [fault('ander-dossier', '/uitkomsten', 'otherOutcomes')]
  } catch (error) {
    if (error instanceof CasusError) return error.problems
    throw error
  }
}
