/**
 * The benchmark: the library as built, beside json-rules-engine on the same conditions. Each round times
 * all of them on the same casussen, one after the other, and takes the ratios within the round. It counts
 * processor time, so that a busy machine does not show; only the cold starts are by the clock.
 */
import { spawnSync } from 'node:child_process'
import { cpus, loadavg } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import fc from 'fast-check'
import type { Advies, Casus } from '../../src/index.js'
import { partialCasus } from '../properties/arbitraries.js'
import { MOST, measureSizes } from '../support/sizes.js'
import { measureTightness } from '../tightness/measure.js'
import { sampleCasussen } from './casussen.js'
import { checkFlat, flatFacts, flatWays } from './flat.js'
import { createRival } from './rival.js'

type Library = typeof import('../../src/index.js')

const CASUSSEN = 1_000
/** json-rules-engine is slow; a round takes this many, the next round the next ones. */
const PER_ROUND = 50
/** A quick task is repeated until it took this long, in milliseconds. */
const LONG_ENOUGH = 200

const AIM = {
  ...{ assess: 50, unread: 100, decide: 400, unfinished: 1.5, decideAll: 70_000 },
  ...{ coldMain: 60, coldSmall: 30, tooWide: 0.0005 },
} as const
const FLAT = [100, 1_000] as const
const FLAT_CASUSSEN = 50
/** What takes long is done a few times only. */
const FEW_ROUNDS = 3

/** What was measured in the rounds: the middle one, and the outer ones. */
interface Spread {
  readonly median: number
  readonly lowest: number
  readonly highest: number
}

function spreadOf(measured: readonly number[]): Spread {
  const sorted = measured.toSorted((a, b) => a - b)
  const at = (place: number) => sorted[Math.floor((sorted.length - 1) * place)] ?? Number.NaN
  return { median: at(0.5), lowest: at(0), highest: at(1) }
}

/** Somewhere for results to go, so that no work can be left out. */
let kept: unknown

/** Processor time of this process so far, in milliseconds: what others do meanwhile does not count. */
function worked(): number {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}

/** Milliseconds per call of `work`, repeated as often as needed. */
function timed(work: () => unknown): number {
  let calls = 0
  const start = worked()
  let passed = 0
  while (passed < LONG_ENOUGH) {
    kept = work()
    calls++
    passed = worked() - start
  }
  return passed / calls
}

async function timedOnce(work: () => Promise<unknown>): Promise<number> {
  const start = worked()
  kept = await work()
  return worked() - start
}

/** From nothing to a first advice, by entry. */
const FIRST_ADVICE = {
  main: `
    const { assess } = await import(new URL('index.js', process.argv[1]))
    if (assess(JSON.parse(process.argv[2])).status === undefined) throw new Error()
  `,
  small: `
    const [{ createAssessor }, { base }] = await Promise.all(
      ['assess.js', 'base.js'].map((file) => import(new URL(file, process.argv[1]))),
    )
    if (createAssessor(base).assess(JSON.parse(process.argv[2])).status === undefined) throw new Error()
  `,
} as const

/** Starts Node again and again; what a first advice takes is above a process that does nothing, in the same round. */
function coldStarts(
  dist: string,
  casus: Casus,
  runs: number,
): { readonly main: Spread; readonly small: Spread; readonly bare: Spread } {
  const node = (code: string, ...args: string[]) => {
    const start = performance.now()
    const { status, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', code, ...args], {
      encoding: 'utf8',
    })
    if (status !== 0) throw new Error(stderr)
    return performance.now() - start
  }
  const rounds = Array.from({ length: runs }, () => ({
    bare: node(''),
    main: node(FIRST_ADVICE.main, dist, JSON.stringify(casus)),
    small: node(FIRST_ADVICE.small, dist, JSON.stringify(casus)),
  }))
  return {
    bare: spreadOf(rounds.map(({ bare }) => bare)),
    main: spreadOf(rounds.map(({ bare, main }) => main - bare)),
    small: spreadOf(rounds.map(({ bare, small }) => small - bare)),
  }
}

const number = (value: number, digits = 0) =>
  value.toLocaleString('en', { minimumFractionDigits: digits, maximumFractionDigits: digits })

function printTable(rows: readonly (readonly string[])[]): void {
  const widths = rows[0]?.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0))) ?? []
  for (const row of rows) {
    console.log(
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
  }
}

/** These casussen, over and over, until there were so many. */
function* again(casussen: readonly Casus[], many: number): Generator<Casus> {
  for (let i = 0; i < many; i++) yield casussen[i % casussen.length] as Casus
}

/** By how many bytes the heap grew, garbage left out. */
function heapGrowth(work: () => void): number {
  setFlagsFromString('--expose-gc')
  const collectGarbage = runInNewContext('gc') as () => void
  collectGarbage()
  const before = process.memoryUsage().heapUsed
  work()
  collectGarbage()
  return process.memoryUsage().heapUsed - before
}

/** The rows of flat rules: every way beside the others, on the same facts. */
async function flatRows({ createAssessor }: Library, runs: number): Promise<readonly (readonly string[])[]> {
  const casussen = flatFacts(FLAT_CASUSSEN)
  const rows: (readonly string[])[] = []
  for (const count of FLAT) {
    const ways = flatWays(count, createAssessor)
    await checkFlat(ways, casussen)
    const took = new Map(Object.keys(ways).map((name) => [name, [] as number[]]))
    for (let round = 0; round <= runs; round++) {
      for (const [name, way] of Object.entries(ways)) {
        const all = await timedOnce(async () => {
          for (const facts of casussen) await way(facts)
        })
        // The first round warms up.
        if (round > 0) took.get(name)?.push((all * 1000) / FLAT_CASUSSEN)
      }
    }
    for (const [name, measured] of took) {
      const { median, lowest, highest } = spreadOf(measured)
      const label = `${number(count)} flat rules, per casus: ${name}`
      rows.push([label, `${number(median, 1)} µs`, `${number(lowest, 1)} to ${number(highest, 1)}`, '', ''])
    }
  }
  return rows
}

/** Reads what explains an advice, apart from the trace. */
function read({ openVragen, motivering, tegenwicht }: Advies): unknown {
  return [openVragen, motivering, tegenwicht]
}

export async function bench(
  root: string,
  { runs, seed, many }: { runs: number; seed: number; many: number },
): Promise<void> {
  const [load = 0] = loadavg()
  const dist = pathToFileURL(join(root, 'dist', 'index.js')).href
  const library = (await import(dist)) as Library
  const { baseRuleSet, assess, createAssessor } = library
  const { decide, decideAll } = createAssessor(baseRuleSet)
  const rival = createRival(baseRuleSet)
  const casussen = sampleCasussen(baseRuleSet, CASUSSEN, seed)
  const prepared = casussen.map((casus) => rival.prepare(casus, assess(casus)))

  // Outside the clock: both must do the same work. This warms up json-rules-engine as well.
  let evaluations = 0
  for (const one of prepared) evaluations += await rival.check(one)
  for (const work of [(casus: Casus) => read(assess(casus)), decide])
    timed(() => casussen.map((casus) => work(casus)))
  timed(() => [...decideAll(casussen)])

  const unfinished = fc.sample(partialCasus(), { numRuns: CASUSSEN, seed })
  timed(() => unfinished.map((casus) => decide(casus)))

  const rounds: {
    engine: number
    assess: number
    unread: number
    decide: number
    unfinished: number
    rate: number
  }[] = []
  for (let round = 0; round < runs; round++) {
    const from = (round * PER_ROUND) % CASUSSEN
    const slice = casussen.slice(from, from + PER_ROUND)
    const engine = await timedOnce(async () => {
      for (const one of prepared.slice(from, from + PER_ROUND)) await rival.run(one)
    })
    rounds.push({
      engine: engine / PER_ROUND,
      assess: timed(() => slice.map((casus) => read(assess(casus)))) / PER_ROUND,
      unread: timed(() => slice.map((casus) => assess(casus))) / PER_ROUND,
      decide: timed(() => slice.map((casus) => decide(casus))) / PER_ROUND,
      unfinished: timed(() => unfinished.map((casus) => decide(casus))) / CASUSSEN,
      rate: (CASUSSEN * 1000) / timed(() => [...decideAll(casussen)]),
    })
  }
  if (kept === undefined) throw new Error('nothing was done')

  const [first] = casussen
  if (first === undefined) throw new Error('there are no casussen')
  const cold = coldStarts(dist, first, runs)
  const sizes = await measureSizes(root)
  const growth = heapGrowth(() => {
    let decided = 0
    for (const besluit of decideAll(again(casussen, many))) if (besluit.status !== undefined) decided++
    if (decided !== many) throw new Error('some were not decided')
  })
  const { verify } = (await import(
    new URL('verify.js', dist).href
  )) as typeof import('../../src/entry/verify.js')
  const fewTimes = async (work: () => unknown) => {
    const took: number[] = []
    for (let round = 0; round < FEW_ROUNDS; round++) took.push(await timedOnce(async () => work()))
    return spreadOf(took)
  }
  const checked = await fewTimes(() => library.checkRuleSet(baseRuleSet))
  const proven = await fewTimes(() => verify(baseRuleSet))
  const flat = await flatRows(library, runs)

  const engine = spreadOf(rounds.map((round) => round.engine))
  const assessTime = spreadOf(rounds.map((round) => round.assess))
  const unreadTime = spreadOf(rounds.map((round) => round.unread))
  const decideTime = spreadOf(rounds.map((round) => round.decide))
  const unfinishedTime = spreadOf(rounds.map((round) => round.unfinished))
  const assessRatio = spreadOf(rounds.map((round) => round.engine / round.assess))
  const unreadRatio = spreadOf(rounds.map((round) => round.engine / round.unread))
  const decideRatio = spreadOf(rounds.map((round) => round.engine / round.decide))
  const rate = spreadOf(rounds.map((round) => round.rate))
  const unfinishedRatio = spreadOf(rounds.map((round) => round.unfinished / round.decide))

  const tightness = measureTightness(unfinished)
  const jobs = prepared.reduce((sum, one) => sum + one.jobs.length, 0)
  const rules = Object.entries(rival.rules).map(([scope, count]) => `${scope} ${count}`)
  const held = (holds: boolean) => (holds ? 'yes' : 'no')
  const micro = ({ median, lowest, highest }: Spread) =>
    [`${number(median * 1000, 1)} µs`, `${number(lowest * 1000, 1)} to ${number(highest * 1000, 1)}`] as const
  const milli = ({ median, lowest, highest }: Spread) =>
    [`${number(median, 1)} ms`, `${number(lowest, 1)} to ${number(highest, 1)}`] as const
  const times = ({ median, lowest, highest }: Spread) =>
    [`${number(median, 1)} ×`, `${number(lowest, 1)} to ${number(highest, 1)}`] as const
  const kilo = (bytes: number) => `${number(bytes / 1000, 1)} kB`

  console.log(
    `Node ${process.version}, ${cpus()[0]?.model ?? 'unknown processor'}, one core; load ${number(load, 1)} on ${cpus().length} cores`,
  )
  console.log(
    `${number(CASUSSEN)} full casussen (seed ${seed}), ${number(jobs / CASUSSEN, 1)} runs of json-rules-engine each`,
  )
  console.log(`rules: ${rules.join(', ')}`)
  console.log(`the same rules hold in both: ${number(evaluations)} rule evaluations compared`)
  console.log(
    `${runs} rounds of ${PER_ROUND} casussen; decideAll takes all of them each round; processor time`,
  )
  console.log()
  printTable([
    ['', 'median', 'lowest to highest', 'aim', 'met'],
    ['json-rules-engine, per casus', ...micro(engine), '', ''],
    ['assess, per casus, read but for the trace', ...micro(assessTime), '', ''],
    ['assess, per casus, unread', ...micro(unreadTime), '', ''],
    ['decide, per casus', ...micro(decideTime), '', ''],
    ['decide, per unfinished casus', ...micro(unfinishedTime), '', ''],
    [
      '  against a full one',
      ...times(unfinishedRatio),
      `≤ ${AIM.unfinished} ×`,
      held(unfinishedRatio.median <= AIM.unfinished),
    ],
    [
      'assess against json-rules-engine',
      ...times(assessRatio),
      `≥ ${AIM.assess} ×`,
      held(assessRatio.median >= AIM.assess),
    ],
    ['  unread', ...times(unreadRatio), `≥ ${AIM.unread} ×`, held(unreadRatio.median >= AIM.unread)],
    [
      'decide against json-rules-engine',
      ...times(decideRatio),
      `≥ ${AIM.decide} ×`,
      held(decideRatio.median >= AIM.decide),
    ],
    [
      'decideAll, casussen per second',
      number(rate.median),
      `${number(rate.lowest)} to ${number(rate.highest)}`,
      `≥ ${number(AIM.decideAll)}`,
      held(rate.median >= AIM.decideAll),
    ],
    ['a process that does nothing, by the clock', ...milli(cold.bare), '', ''],
    [
      '  to a first advice, above that',
      ...milli(cold.main),
      `≤ ${AIM.coldMain} ms`,
      held(cold.main.median <= AIM.coldMain),
    ],
    [
      '  by eigen-kracht/assess',
      ...milli(cold.small),
      `≤ ${AIM.coldSmall} ms`,
      held(cold.small.median <= AIM.coldSmall),
    ],
    [`decideAll over ${number(many)}: growth of the heap`, kilo(growth), '', '0', ''],
    ['checkRuleSet of the base', ...milli(checked), '', ''],
    ['verify: all guarantees of the base', ...milli(proven), '', ''],
    ...flat,
    ['gzipped, own code', kilo(sizes.own), '', `≤ ${kilo(MOST.own)}`, held(sizes.own <= MOST.own)],
    [
      'gzipped, with dependencies',
      kilo(sizes.withDependencies),
      '',
      `≤ ${kilo(MOST.withDependencies)}`,
      held(sizes.withDependencies <= MOST.withDependencies),
    ],
    ['gzipped, with the base rules too', kilo(sizes.whole), '', '', ''],
    [
      'gzipped, eigen-kracht/assess',
      kilo(sizes.small),
      '',
      `≤ ${kilo(MOST.small)}`,
      held(sizes.small <= MOST.small),
    ],
    [
      'gzipped, all of the main entry without rules',
      kilo(sizes.main),
      '',
      `≤ ${kilo(MOST.main)}`,
      held(sizes.main <= MOST.main),
    ],
    ['gzipped, all of the main entry', kilo(sizes.everything), '', '', ''],
    [
      `outcomes with a value too many, of ${number(tightness.outcomes)} of unfinished casussen`,
      `${number(tightness.share * 100, 2)}%`,
      '',
      `≤ ${AIM.tooWide * 100}%`,
      held(tightness.share <= AIM.tooWide),
    ],
  ])
}
