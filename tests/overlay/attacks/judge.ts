/** Tries an overlay on the base, and tells what came of it beside what must. */
import {
  baseRuleSet,
  CasusError,
  checkOverlay,
  createAssessor,
  customise,
  type Problem,
  type RuleSet,
  RuleSetError,
} from '../../../src/index.js'
import type { Reader } from '../../../src/model/readers.js'
import { toText } from '../../../src/report/report.js'
import type { Must, MustNotRead, MustRead, Trial } from './make.js'

export interface Verdict {
  readonly stands: boolean
  readonly wanted: string
  readonly got: string
}

type Outcome = { readonly problems: readonly Problem[] } | { readonly ruleSet: RuleSet }

function outcomeOf({ layers, bottom }: Trial): Outcome {
  try {
    return customise((bottom?.() ?? baseRuleSet) as typeof baseRuleSet, ...layers)
  } catch (error) {
    if (error instanceof RuleSetError) return error
    throw error
  }
}

const assessors = new WeakMap<RuleSet, ReturnType<typeof createAssessor>>()
function assessorOf(ruleSet: RuleSet) {
  const known = assessors.get(ruleSet) ?? createAssessor(ruleSet)
  assessors.set(ruleSet, known)
  return known
}

/** The report as lines without marks, and as one line. */
function readerSees(ruleSet: RuleSet, casus: object, voor: Reader = 'gezin') {
  try {
    const report = toText(assessorOf(ruleSet).assess(casus as never), { ruleSet, casus, voor })
    const lines = report.split('\n').map((line) => line.replace(/^\s*(?:–|!!)\s*/, '').trim())
    const flat = lines.join(' ').replaceAll(/\s+/g, ' ')
    const lineOf = (at: number) => {
      let seen = 0
      for (const [i, line] of lines.entries()) {
        seen += line === '' ? 0 : line.length + 1
        if (seen > at) return i + 1
      }
      return lines.length
    }
    return { flat, lineOf }
  } catch (error) {
    if (error instanceof CasusError) return { flat: '', lineOf: () => 0, refused: error.problems }
    throw error
  }
}

function faultInReading(
  ruleSet: RuleSet,
  { casus, voor, first, added, within }: MustRead,
): string | undefined {
  const { flat, lineOf } = readerSees(ruleSet, casus, voor)
  const at = flat.indexOf(first)
  if (at < 0)
    return `niet te lezen (${voor ?? 'gezin'}): "${first}"${added !== undefined && flat.includes(added) ? `; wel: "${added}"` : ''}`
  const addedAt = added === undefined ? -1 : flat.indexOf(added)
  if (addedAt >= 0 && addedAt < at) return `"${added}" staat voor "${first}"`
  const line = lineOf(at)
  return within !== undefined && line > within ? `"${first}" pas op regel ${line}` : undefined
}

function faultInSilence(ruleSet: RuleSet, { casus, voor, never }: MustNotRead): string | undefined {
  return readerSees(ruleSet, casus, voor).flat.includes(never) ? `te lezen: "${never}"` : undefined
}

function faultIn(must: Must, trial: Trial, outcome: Outcome): string | undefined {
  const found = 'problems' in outcome ? outcome.problems : []
  const codes = [...new Set(found.map(({ code }) => code))]
  if ('taken' in must)
    return codes.length > 0
      ? `geweigerd: ${found
          .map(({ code, pad, bericht }) => `${code} ${pad}: ${bericht}`)
          .join(' / ')
          .slice(0, 700)}`
      : undefined
  if ('refused' in must) {
    if (codes.some((code) => must.refused.includes(code))) return undefined
    return codes.length > 0 ? `geweigerd met ${codes.join(', ')}` : 'aangenomen'
  }
  if ('problems' in outcome) return undefined
  const { ruleSet } = outcome
  if ('told' in must) {
    const faults = must.told.flatMap((read) => faultInReading(ruleSet, read) ?? [])
    return faults.length > 0 ? `aangenomen; ${faults.join('; ')}` : undefined
  }
  if ('silent' in must) {
    const fault = faultInSilence(ruleSet, must.silent)
    return fault && `aangenomen; ${fault}`
  }
  const doubts = checkOverlay((trial.bottom?.() ?? baseRuleSet) as typeof baseRuleSet, ...trial.layers)
  return doubts.length > 0 ? undefined : 'aangenomen, zonder een woord'
}

function wantedOf(must: Must): string {
  if ('refused' in must) return `geweigerd (${must.refused.join(' of ')})`
  if ('told' in must) return 'geweigerd, of de basis eerst, in haar eigen woorden'
  if ('silent' in must) return `geweigerd, of nergens: "${must.silent.never}"`
  return 'doubted' in must ? 'geweigerd, of gemeld als twijfel' : 'aangenomen'
}

/** What must still be read is read in the base. */
export function unreadInBase({ must }: Trial): readonly string[] {
  return 'told' in must ? must.told.flatMap((read) => faultInReading(baseRuleSet, read) ?? []) : []
}

export function judge(trial: Trial): Verdict {
  const fault = faultIn(trial.must, trial, outcomeOf(trial))
  return { stands: fault === undefined, wanted: wantedOf(trial.must), got: fault ?? 'zoals het moet' }
}
