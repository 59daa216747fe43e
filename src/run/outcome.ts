/** Reads outcomes out of a frame. Equal outcomes of a conclusion are one frozen object. */
import { type Frame, IN, NOTHING_KNOWN } from '../compile/frame.js'
import type { Conclusion } from '../compile/program.js'
import type { Collected, Outcome } from '../model/advies.js'

/** Three to the power of this still fits in a whole number; larger sets are made anew each time. */
export const MOST_MEMBERS = 30
/** Of one conclusion no more outcomes than this are kept, so that memory stays bounded. */
const MOST_OUTCOMES = 2_000

/** Whether a conclusion is certain: one value is possible, or of each member it is known whether it is in. */
export function isSettled({ slot: { index, full } }: Conclusion, { words }: Frame): boolean {
  for (let at = index; at < index + full.length; at++) {
    const word = words[at] as number
    if ((word & (word - 1)) !== 0) return false
  }
  return true
}

/** What an outcome follows from: the slots of a frame that hold it. */
export type Mark = readonly MarkSlot[]
interface MarkSlot {
  /** One word that is a set of `count` values, or the words of `count` members. */
  readonly kind: 'choice' | 'members'
  readonly index: number
  readonly count: number
}

/** The mark of a conclusion. */
export function markOf({ collects, slot: { index, subject } }: Conclusion): Mark {
  return [{ kind: collects ? 'members' : 'choice', index, count: subject.waarden.length }]
}

/** Makes one number of what these slots hold; undefined when no number can tell it all apart. */
export function numberOfMark(mark: Mark): ((frame: Frame) => number) | undefined {
  const base = { choice: 2, members: 3 } as const
  const states = mark.reduce((product, { kind, count }) => product * base[kind] ** count, 1)
  if (states > Number.MAX_SAFE_INTEGER) return undefined
  // In plain arrays: this is asked for each group of each item.
  const choiceAt = mark.flatMap(({ kind, index }) => (kind === 'choice' ? index : []))
  const choiceStates = mark.flatMap(({ kind, count }) => (kind === 'choice' ? 2 ** count : []))
  const memberAt = mark.flatMap(({ kind, index, count }) =>
    kind === 'members' ? Array.from({ length: count }, (_, i) => index + i) : [],
  )
  return ({ words }) => {
    let number = 0
    for (let i = 0; i < choiceAt.length; i++)
      number =
        number * (choiceStates[i] as number) + ((words[choiceAt[i] as number] as number) & ~NOTHING_KNOWN)
    for (let i = 0; i < memberAt.length; i++)
      number = number * 3 + (words[memberAt[i] as number] as number) - 1
    return number
  }
}

/** Each makes a reader for one conclusion, once. */
export interface OutcomeReader {
  readonly one: (conclusion: Conclusion) => (frame: Frame) => Outcome<string>
  readonly many: (conclusion: Conclusion) => (frame: Frame) => Collected<string>
  readonly either: (conclusion: Conclusion) => (frame: Frame) => Outcome<string> | Collected<string>
}

function chosen(values: readonly string[], bits: number): Outcome<string> {
  const mogelijk = Object.freeze(values.filter((_, i) => (bits & (1 << i)) !== 0))
  const zeker = mogelijk.length === 1
  const [waarde] = mogelijk
  return Object.freeze(zeker && waarde !== undefined ? { waarde, mogelijk, zeker } : { mogelijk, zeker })
}

function collected(values: readonly string[], words: Int32Array, index: number): Collected<string> {
  const waarde = Object.freeze(values.filter((_, i) => words[index + i] === IN))
  const mogelijk = Object.freeze(values.filter((_, i) => ((words[index + i] as number) & IN) !== 0))
  return Object.freeze({ waarde, mogelijk, zeker: waarde.length === mogelijk.length })
}

/** What is shared of one conclusion: outcomes by their bits, or by their members as one number. */
type Shared<T> = Map<number, T>

export function createOutcomeReader(): OutcomeReader {
  const ones = new Map<Conclusion, Shared<Outcome<string>>>()
  const manies = new Map<Conclusion, Shared<Collected<string>>>()

  function sharedOf<T>(store: Map<Conclusion, Shared<T>>, conclusion: Conclusion): Shared<T> {
    const known = store.get(conclusion) ?? new Map<number, T>()
    store.set(conclusion, known)
    return known
  }

  function one(conclusion: Conclusion): (frame: Frame) => Outcome<string> {
    const known = sharedOf(ones, conclusion)
    const { index } = conclusion.slot
    // The one that was read last is often the next one too.
    let lastBits = -1
    let last: Outcome<string> | undefined
    return ({ words }) => {
      const bits = words[index] as number
      if (bits === lastBits && last !== undefined) return last
      let outcome = known.get(bits)
      if (outcome === undefined) {
        outcome = chosen(conclusion.json.waarden, bits)
        if (known.size < MOST_OUTCOMES) known.set(bits, outcome)
      }
      lastBits = bits
      last = outcome
      return outcome
    }
  }

  function many(conclusion: Conclusion): (frame: Frame) => Collected<string> {
    const { waarden } = conclusion.json
    const { index } = conclusion.slot
    if (waarden.length > MOST_MEMBERS) return ({ words }) => collected(waarden, words, index)
    const known = sharedOf(manies, conclusion)
    return ({ words }) => {
      let key = 0
      for (let i = 0; i < waarden.length; i++) key = key * 3 + (words[index + i] as number) - 1
      let outcome = known.get(key)
      if (outcome === undefined) {
        outcome = collected(waarden, words, index)
        if (known.size < MOST_OUTCOMES) known.set(key, outcome)
      }
      return outcome
    }
  }

  return { one, many, either: (conclusion) => (conclusion.collects ? many : one)(conclusion) }
}
