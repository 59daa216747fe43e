/**
 * How a property test runs. fast-check prints the seed of a failure; `FC_SEED=… FC_RUNS=…` in the
 * environment replays it, or makes a longer campaign of it.
 */
import type { Parameters } from 'fast-check'

function whole(name: string): number | undefined {
  const text = process.env[name]
  if (text === undefined || text === '') return undefined
  const value = Number(text)
  if (!Number.isInteger(value)) throw new Error(`${name} must be a whole number, not "${text}"`)
  return value
}

/** Parameters for `fc.assert` and `fc.sample`: `runs` cases, unless the environment says otherwise. */
export function campaign<T>(runs: number): Parameters<T> {
  const seed = whole('FC_SEED')
  const numRuns = whole('FC_RUNS') ?? runs
  return seed === undefined ? { numRuns } : { numRuns, seed }
}
