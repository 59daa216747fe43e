/**
 * Conditions as flat code: whole numbers in a row, walked without a call for each part. A leaf that asks one word
 * is four numbers; only what such a leaf can't ask (a count, a number of more than one word) is called.
 */
import { FALSE, not, TRUE, type Truth, UNKNOWN } from '../truth.js'
import type { Frame, World } from './frame.js'
import type { CompiledLeaf, Test } from './leaf.js'

/** What the code is made of. */
export type CodePart =
  | { readonly kind: 'all' | 'any'; readonly parts: readonly CodePart[] }
  | { readonly kind: 'not'; readonly part: CodePart }
  | { readonly kind: 'word'; readonly inFamily: boolean; readonly leaf: CompiledLeaf }
  | { readonly kind: 'call'; readonly test: Test }

/** Of the item itself: [OF_ITEM, word, accept, reject]. */
const OF_ITEM = 0
/** Of the family: [OF_FAMILY, word, accept, reject]. */
const OF_FAMILY = 1
/** [CALL, which, TRUE if it is denied]. */
const CALL = 2
/** [ALL, the place behind it], and its parts. */
const ALL = 3
/** The same. */
const ANY = 4

/** Conditions one after the other in one row of numbers. */
export interface Code {
  readonly code: Int32Array
  readonly calls: readonly Test[]
  /** Where each condition starts. */
  readonly starts: Int32Array
}

/** Writes these conditions. */
export function writeCode(conditions: readonly CodePart[]): Code {
  const numbers: number[] = []
  const calls: Test[] = []

  /** Writes a condition, or its denial: then all becomes any, and what a leaf accepts it rejects. */
  function write(part: CodePart, isDenied: boolean): void {
    switch (part.kind) {
      case 'not':
        write(part.part, !isDenied)
        return
      case 'word': {
        const { at, accept, reject } = part.leaf
        const [one = 0, other = 0] = isDenied ? [reject[0], accept[0]] : [accept[0], reject[0]]
        numbers.push(part.inFamily ? OF_FAMILY : OF_ITEM, at, one, other)
        return
      }
      case 'call':
        numbers.push(CALL, calls.length, Number(isDenied))
        calls.push(part.test)
        return
      default: {
        if (part.parts.length === 1) {
          write(part.parts[0] as CodePart, isDenied)
          return
        }
        const start = numbers.length
        numbers.push((part.kind === 'all') === isDenied ? ANY : ALL, 0)
        for (const one of part.parts) write(one, isDenied)
        numbers[start + 1] = numbers.length
      }
    }
  }

  const starts = conditions.map((condition) => {
    const start = numbers.length
    write(condition, false)
    return start
  })
  return { code: Int32Array.from(numbers), calls, starts: Int32Array.from(starts) }
}

/** Asks the condition that starts here. */
export function ask({ code, calls }: Code, at: number, frame: Frame, world: World): Truth {
  const kind = code[at] as number
  if (kind >= ALL) return askGroup(code, at, calls, frame, world)
  return kind === CALL ? askCall(code, at, calls, frame, world) : askWord(code, at, frame, world)
}

/** Makes the test of a condition. Its code is written when it is first asked: most conditions are asked as part of a rule. */
export function testOf(condition: () => CodePart): Test {
  let code: Code | undefined
  return (frame, world) => {
    code ??= writeCode([condition()])
    return ask(code, 0, frame, world)
  }
}

function askWord(code: Int32Array, at: number, frame: Frame, { gezin }: World): Truth {
  const word = (code[at] === OF_FAMILY ? gezin : frame).words[code[at + 1] as number] as number
  if ((word & (code[at + 2] as number)) === 0) return FALSE
  return (word & (code[at + 3] as number)) === 0 ? TRUE : UNKNOWN
}

function askCall(code: Int32Array, at: number, calls: readonly Test[], frame: Frame, world: World): Truth {
  const truth = (calls[code[at + 1] as number] as Test)(frame, world)
  return code[at + 2] === 1 ? not(truth) : truth
}

/** The minimum or maximum of all answers, without asking on when it is reached. */
function askGroup(code: Int32Array, from: number, calls: readonly Test[], frame: Frame, world: World): Truth {
  const own = frame.words
  const family = world.gezin.words
  const isAll = code[from] === ALL
  // The answer of one part that settles the group, and the answer when all parts say the other.
  const stop = isAll ? FALSE : TRUE
  let answer: Truth = isAll ? TRUE : FALSE
  const end = code[from + 1] as number
  let at = from + 2
  while (at < end) {
    const kind = code[at] as number
    let truth: Truth
    if (kind <= OF_FAMILY) {
      const word = (kind === OF_ITEM ? own : family)[code[at + 1] as number] as number
      truth =
        (word & (code[at + 2] as number)) === 0
          ? FALSE
          : (word & (code[at + 3] as number)) === 0
            ? TRUE
            : UNKNOWN
      at += 4
    } else if (kind === CALL) {
      truth = askCall(code, at, calls, frame, world)
      at += 3
    } else {
      truth = askGroup(code, at, calls, frame, world)
      at = code[at + 1] as number
    }
    if (truth === stop) return stop
    if (truth === UNKNOWN) answer = UNKNOWN
  }
  return answer
}
