/** Each kind of hostile rule set and each call that searches: how long it takes and how much memory, one process each.
 * Processor time, so that a busy machine does not show. */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable, Writable } from 'node:stream'
import { createIo } from '../../src/cli/io.js'
import { runProgram } from '../../src/cli/program.js'
import { verify } from '../../src/entry/verify.js'
import {
  baseRuleSet,
  checkOverlay,
  checkRuleSet,
  createAssessor,
  customise,
  difference,
  parseRuleSet,
} from '../../src/index.js'
import type { OverlayJson } from '../../src/model/overlay.js'
import type { RuleSetJson } from '../../src/model/ruleset.js'
import { RuleSetError } from '../../src/problem.js'
import { GROWN, type Grown, grown, smallOverlay } from '../support/grown.js'
import { HOSTILE, type HostileKind, hostile, hostileOverlay } from '../support/hostile.js'

/** What is printed of one call: how it came out, in a few words. */
type Outcome = Readonly<Record<string, number>>

function tally(names: readonly string[]): Outcome {
  const found: Record<string, number> = {}
  for (const name of names) found[name] = (found[name] ?? 0) + 1
  return found
}

const CALLS: Readonly<
  Record<string, (rules: RuleSetJson, overlay: OverlayJson) => Outcome | Promise<Outcome>>
> = {
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
  customise: (rules, overlay) => {
    try {
      customise(rules, overlay)
      return { accepted: 1 }
    } catch (error) {
      if (!(error instanceof RuleSetError)) throw error
      return tally(error.problems.map(({ code }) => code))
    }
  },
  checkOverlay: (rules, overlay) => tally(checkOverlay(rules, overlay).map(({ code }) => code)),
  assess: (rules) => {
    const { assess } = createAssessor<object>(parseRuleSet(rules))
    return { lines: assess({ kenmerk: 'groei', peildatum: '2026-01-15' }).spoor.length }
  },
  toets: async (rules) => {
    const folder = mkdtempSync(join(tmpdir(), 'groei-'))
    const file = join(folder, 'regels.json')
    const nowhere = () => new Writable({ write: (_chunk, _encoding, done) => done() })
    try {
      writeFileSync(file, JSON.stringify(rules))
      const io = createIo({ stdin: Readable.from(['']), stdout: nowhere(), stderr: nowhere() })
      return { code: await runProgram(['toets', file], io) }
    } finally {
      rmSync(folder, { recursive: true })
    }
  },
}

/** The base grown: one that has parts of its own is larger. */
const COPIES: Readonly<Record<Grown, number>> = { apart: 20, joined: 5, linked: 5 }
const isGrown = (kind: string): kind is Grown => (GROWN as readonly string[]).includes(kind)

function rulesOf(kind: string, size: number | undefined): RuleSetJson {
  if (kind === 'base') return baseRuleSet
  return isGrown(kind) ? grown(size ?? COPIES[kind], kind) : hostile(kind as HostileKind, size)
}

/** One call in this process. */
async function measureOne(kind: string, call: string, size: number | undefined): Promise<void> {
  const rules = rulesOf(kind, size)
  const overlay = kind === 'base' || isGrown(kind) ? smallOverlay(rules) : hostileOverlay(rules)
  const started = process.cpuUsage()
  let outcome: Outcome | string
  try {
    outcome = (await CALLS[call]?.(rules, overlay)) ?? {}
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
  for (const kind of kinds.length > 0 ? kinds : ['base', ...GROWN, ...Object.keys(HOSTILE)]) {
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
