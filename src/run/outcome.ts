/** Reads outcomes out of a frame. Equal outcomes of a conclusion are one frozen object. */
import type { Frame } from '../compile/frame.js'
import type { Conclusion } from '../compile/program.js'
import type { Collected, Outcome } from '../model/advies.js'
import { TRUE, UNKNOWN } from '../truth.js'

/** Sets of more values than this are made anew each time, so that memory stays bounded. */
const MOST_SHARED = 7

export interface OutcomeReader {
  readonly one: (conclusion: Conclusion, frame: Frame) => Outcome<string>
  readonly many: (conclusion: Conclusion, frame: Frame) => Collected<string>
  readonly either: (conclusion: Conclusion, frame: Frame) => Outcome<string> | Collected<string>
}

function chosen(values: readonly string[], bits: number): Outcome<string> {
  const mogelijk = Object.freeze(values.filter((_, i) => (bits & (1 << i)) !== 0))
  const zeker = mogelijk.length === 1
  return Object.freeze({ waarde: zeker ? mogelijk[0] : undefined, mogelijk, zeker })
}

function collected(values: readonly string[], members: Uint8Array, index: number): Collected<string> {
  const waarde = Object.freeze(values.filter((_, i) => members[index + i] === TRUE))
  const mogelijk = Object.freeze(values.filter((_, i) => (members[index + i] as number) >= UNKNOWN))
  return Object.freeze({ waarde, mogelijk, zeker: waarde.length === mogelijk.length })
}

export function createOutcomeReader(): OutcomeReader {
  const ones = new Map<Conclusion, Map<number, Outcome<string>>>()
  const manies = new Map<Conclusion, Map<number, Collected<string>>>()

  function shared<T>(store: Map<Conclusion, Map<number, T>>, conclusion: Conclusion): Map<number, T> {
    let known = store.get(conclusion)
    if (known === undefined) {
      known = new Map()
      store.set(conclusion, known)
    }
    return known
  }

  function one(conclusion: Conclusion, { choices }: Frame): Outcome<string> {
    const bits = choices[conclusion.slot.index] as number
    const known = shared(ones, conclusion)
    let outcome = known.get(bits)
    if (outcome === undefined) {
      outcome = chosen(conclusion.json.waarden, bits)
      known.set(bits, outcome)
    }
    return outcome
  }

  function many(conclusion: Conclusion, { members }: Frame): Collected<string> {
    const { waarden } = conclusion.json
    const { index } = conclusion.slot
    if (waarden.length > MOST_SHARED) return collected(waarden, members, index)
    let key = 0
    for (let i = 0; i < waarden.length; i++) key = key * 3 + (members[index + i] as number)
    const known = shared(manies, conclusion)
    let outcome = known.get(key)
    if (outcome === undefined) {
      outcome = collected(waarden, members, index)
      known.set(key, outcome)
    }
    return outcome
  }

  return {
    one,
    many,
    either: (conclusion, frame) => (conclusion.policy === 'collect' ? many : one)(conclusion, frame),
  }
}
