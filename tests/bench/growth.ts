/** How calls grow with the number of rules: at a thousand and at ten thousand of them, linear growth is ten times. */
import { createAssessor, customise, parseRuleSet } from '../../src/index.js'
import type { RuleSet } from '../../src/model/ruleset.js'
import { flat, hostileOverlay } from '../support/hostile.js'

const [FEW, MANY] = [1_000, Number(process.env['MANY'] ?? 10_000)]

/** Milliseconds of the quickest of some calls. */
function quickest(times: number, work: () => unknown): number {
  let best = Number.POSITIVE_INFINITY
  for (let i = 0; i < times; i++) {
    const start = performance.now()
    work()
    best = Math.min(best, performance.now() - start)
  }
  return best
}

const casusOf = (known: number) => ({
  ...{ kenmerk: 'groei', peildatum: '2026-01-15' },
  vraag: Object.fromEntries(Array.from({ length: known }, (_, i) => [`v${i}`, (i * 37) % 100])),
})

type Call = (ruleSet: RuleSet) => () => unknown
const assessing =
  (use: (assessor: ReturnType<typeof createAssessor<object>>) => unknown): Call =>
  (ruleSet) => {
    const assessor = createAssessor<object>(ruleSet)
    return () => use(assessor)
  }

/** Each with the number of rules for one conclusion, which is all of them when it is left out. */
const CALLS: Readonly<Record<string, { readonly each?: number; readonly call: Call }>> = {
  parse: { each: 20, call: (ruleSet) => () => parseRuleSet({ ...ruleSet }) },
  createAssessor: { each: 20, call: (ruleSet) => () => createAssessor(ruleSet) },
  'decide, all known': { each: 20, call: assessing(({ decide }) => decide(casusOf(100))) },
  'decide, half known': { each: 4, call: assessing(({ decide }) => decide(casusOf(50))) },
  'decide, one conclusion': { call: assessing(({ decide }) => decide(casusOf(50))) },
  openQuestions: { each: 4, call: assessing(({ openQuestions }) => openQuestions(casusOf(50))) },
  'openQuestions, one conclusion': { call: assessing(({ openQuestions }) => openQuestions(casusOf(50))) },
  spoor: { each: 20, call: assessing(({ assess }) => assess(casusOf(50)).spoor.length) },
  'spoor, one conclusion': { call: assessing(({ assess }) => assess(casusOf(50)).spoor.length) },
  customise: { each: 20, call: (ruleSet) => () => customise(ruleSet, hostileOverlay(ruleSet)) },
}

export function measureGrowth(only: readonly string[]): void {
  for (const [name, { each, call }] of Object.entries(CALLS)) {
    if (only.length > 0 && !only.some((part) => name.includes(part))) continue
    const [few = 0, many = 0] = [FEW, MANY].map((count) => {
      const work = call(parseRuleSet(flat(count, each ?? count)))
      work()
      return quickest(count === FEW ? 20 : 5, work)
    })
    const row = [`${few.toFixed(2)} ms`, `${many.toFixed(2)} ms`, `${(many / few).toFixed(1)} ×`]
    console.log(name.padEnd(32) + row.map((cell) => cell.padStart(14)).join(''))
  }
}
