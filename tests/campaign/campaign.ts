/** Runs trials one after the other, each of a seed that follows from the campaign's seed and its number. */
import { fuzz } from '../fuzz/trial.js'
import { runTrial } from '../properties/differential.js'
import { pairs } from './pairs.js'

/** What is tried: the two engines on random rule sets, wrong input of all kinds, or what an advice says. */
export type Subject = 'engines' | 'fuzz' | 'pairs'

/** Runs one trial; gives what went wrong, told for people, or undefined. */
type Trial = (seed: number) => Promise<string | undefined>

const TRIALS: Readonly<Record<Subject, Trial>> = {
  pairs: async (seed) => pairs(seed),
  engines: async (seed) => {
    const { failed, counterexample, errorInstance } = await runTrial(seed)
    return failed ? `${String(errorInstance)}\n${JSON.stringify(counterexample?.[0])}` : undefined
  },
  fuzz: async (seed) => {
    try {
      await fuzz(seed)
      return undefined
    } catch (error) {
      return error instanceof Error
        ? `${error.stack}\n${error.cause instanceof Error ? error.cause.stack : ''}`
        : String(error)
    }
  },
}

export interface CampaignOptions {
  readonly what: Subject
  readonly runs: number
  readonly seed: number
  /** The number of the first trial. */
  readonly from: number
  /** Seconds between two lines of progress, where there is no terminal. */
  readonly every: number
}

/** The seed of one trial: neighbours have nothing in common. */
export function seedOf(seed: number, trial: number): number {
  let mixed = Math.imul(seed ^ 0x9e3779b9, 0x85ebca6b) ^ Math.imul(trial + 1, 0xc2b2ae35)
  mixed = Math.imul(mixed ^ (mixed >>> 15), 0x2c1b3c6d)
  mixed = Math.imul(mixed ^ (mixed >>> 12), 0x297a2d39)
  return mixed ^ (mixed >>> 15)
}

const number = (value: number) => value.toLocaleString('en', { maximumFractionDigits: 0 })

/** Shows how far it is: on a terminal all the time on one line, elsewhere now and then. */
function progressOf({ runs, from, every }: CampaignOptions) {
  const { stdout } = process
  const start = performance.now()
  let last = start
  const pace = stdout.isTTY ? 100 : every * 1000
  return (done: number, always = false) => {
    const now = performance.now()
    if (!always && now - last < pace) return
    last = now
    const rate = (done * 1000) / (now - start)
    const left = rate > 0 ? (runs - done) / rate : 0
    const line = [
      `${number(done)} of ${number(runs)} trials`,
      `${number(rate)} a second`,
      `${number(left / 60)} min left`,
      `go on with --from ${from + done}`,
    ].join(', ')
    stdout.write(stdout.isTTY ? `\r\u001b[K${line}${always ? '\n' : ''}` : `${line}\n`)
  }
}

/** Runs a campaign up to the first failure, and tells it. Gives whether all trials went well. */
export async function campaign(options: CampaignOptions): Promise<boolean> {
  const { what, runs, seed, from } = options
  const show = progressOf(options)
  for (let i = 0; i < runs; i++) {
    const wrong = await TRIALS[what](seedOf(seed, from + i))
    if (wrong !== undefined) {
      show(i, true)
      console.error(`trial ${from + i} of seed ${seed} fails: ${wrong}`)
      console.error(`see it again with --what ${what} --seed ${seed} --from ${from + i} --runs 1`)
      return false
    }
    show(i + 1)
  }
  show(runs, true)
  return true
}
