/** Each kind of hostile rule set and each call that searches: how long it takes and how much memory, one process each.
 * Processor time, so that a busy machine does not show. */
import { spawnSync } from 'node:child_process'
import { verify } from '../../src/entry/verify.js'
import {
  baseRuleSet,
  checkOverlay,
  checkRuleSet,
  customise,
  difference,
  parseRuleSet,
} from '../../src/index.js'
import type { RuleSetJson } from '../../src/model/ruleset.js'
import { RuleSetError } from '../../src/problem.js'
import { HOSTILE, type HostileKind, hostile, hostileOverlay } from '../support/hostile.js'

/** What is printed of one call: how it came out, in a few words. */
type Outcome = Readonly<Record<string, number>>

function tally(names: readonly string[]): Outcome {
  const found: Record<string, number> = {}
  for (const name of names) found[name] = (found[name] ?? 0) + 1
  return found
}

const CALLS: Readonly<Record<string, (rules: RuleSetJson) => Outcome>> = {
  parse: (rules) => ({ rules: parseRuleSet(rules).regels.length }),
  check: (rules) => tally(checkRuleSet(rules).map(({ code }) => code)),
  verify: (rules) => tally(verify(rules).map(({ uitkomst }) => uitkomst)),
  difference: (rules) => {
    const [first, ...rest] = rules.regels
    if (first === undefined) return {}
    const last = rules.conclusies.find(({ id }) => id === first.event.type)?.waarden.at(-1) ?? ''
    const event = { ...first.event, params: { waarde: last } }
    const other = { ...rules, regels: [{ ...first, event }, ...rest] }
    return tally(difference(rules, other).map(({ uitkomst }) => uitkomst))
  },
  customise: (rules) => {
    try {
      customise(rules, hostileOverlay(rules))
      return { accepted: 1 }
    } catch (error) {
      if (!(error instanceof RuleSetError)) throw error
      return tally(error.problems.map(({ code }) => code))
    }
  },
  checkOverlay: (rules) => tally(checkOverlay(rules, hostileOverlay(rules)).map(({ code }) => code)),
}

const rulesOf = (kind: string, size: number | undefined): RuleSetJson =>
  kind === 'base' ? baseRuleSet : hostile(kind as HostileKind, size)

/** One call in this process. */
function measureOne(kind: string, call: string, size: number | undefined): void {
  const rules = rulesOf(kind, size)
  const started = process.cpuUsage()
  let outcome: Outcome | string
  try {
    outcome = CALLS[call]?.(rules) ?? {}
  } catch (error) {
    outcome = String(error).slice(0, 150)
  }
  const { user, system } = process.cpuUsage(started)
  const took = (user + system) / 1000
  const megabytes = process.resourceUsage().maxRSS / 1024
  console.log(JSON.stringify({ took, megabytes, outcome }))
}

export interface HostileOptions {
  readonly kinds: readonly string[]
  readonly calls: readonly string[]
  readonly size: number | undefined
}

/** Measures in processes of their own; `again` starts this file with other arguments. */
export function measureHostile({ kinds, calls, size }: HostileOptions, again: readonly string[]): void {
  for (const kind of kinds.length > 0 ? kinds : ['base', ...Object.keys(HOSTILE)]) {
    for (const call of calls.length > 0 ? calls : Object.keys(CALLS)) {
      const args = [
        '--one',
        '--kind',
        kind,
        '--call',
        call,
        ...(size === undefined ? [] : ['--size', `${size}`]),
      ]
      const { stdout, stderr } = spawnSync(process.execPath, [...again, ...args], {
        encoding: 'utf8',
        timeout: 240_000,
      })
      const line = stdout.trim().split('\n').at(-1) ?? ''
      const {
        took = Number.NaN,
        megabytes = Number.NaN,
        outcome = `killed or failed ${stderr.slice(0, 120)}`,
      } = (line.startsWith('{') ? JSON.parse(line) : {}) as {
        took?: number
        megabytes?: number
        outcome?: unknown
      }
      console.log(
        `${kind.padEnd(14)}${call.padEnd(14)}${(took / 1000).toFixed(2).padStart(8)} s${megabytes.toFixed(0).padStart(7)} MB  ${JSON.stringify(outcome)}`,
      )
    }
  }
}

export { measureOne }
