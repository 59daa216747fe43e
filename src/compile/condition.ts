/** Conditions as closures over frames, in strong Kleene logic: groups and counts over the leaves. */
import type { ConditionJson, CountParams, LeafJson } from '../model/ruleset.js'
import type { ItemScope, Scope } from '../model/scope.js'
import { COUNT_FACT, countedLeaf, type OperatorOf, type Subject } from '../model/subject.js'
import { FALSE, not, ofPossibilities, TRUE, type Truth, UNKNOWN } from '../truth.js'
import type { Frame, Layout, World } from './frame.js'
import {
  type Bits,
  compileLeaf,
  knownOperator,
  type Membership,
  type Place,
  placeOf,
  type Test,
} from './leaf.js'

/** A compiled condition: its test, and its parts for those who explain it. */
export type Condition =
  | { readonly kind: 'all' | 'any'; readonly test: Test; readonly parts: readonly Condition[] }
  | { readonly kind: 'not'; readonly test: Test; readonly part: Condition }
  | {
      readonly kind: 'leaf'
      readonly test: Test
      readonly leaf: LeafJson
      readonly place: Place
      readonly bits?: Bits
      readonly member?: Membership
      readonly always?: Truth
    }
  | { readonly kind: 'count'; readonly test: Test; readonly leaf: LeafJson; readonly count: Count }

export type Leaf = Extract<Condition, { kind: 'leaf' | 'count' }>
export type PlainLeaf = Extract<Condition, { kind: 'leaf' }>

/** How many items meet something: at least `least`, at most `most` (possibly Infinity). */
interface Tally {
  least: number
  most: number
}

/** A count over the items of a scope. */
interface Count {
  readonly scope: ItemScope
  readonly params: CountParams
  /** The condition on one item; undefined when all items count. */
  readonly each: Condition | undefined
  /** Counts; the answer is overwritten by the next call. */
  readonly tally: (world: World) => Readonly<Tally>
  /** What the comparison says of a number of items between these two. */
  readonly compare: (least: number, most: number) => Truth
}

/** The leaves of a condition, in the order in which they are written; a count is one, what it counts isn't. */
export function leavesOf(condition: Condition): readonly Leaf[] {
  if (condition.kind === 'leaf' || condition.kind === 'count') return [condition]
  return condition.kind === 'not' ? leavesOf(condition.part) : condition.parts.flatMap(leavesOf)
}

export interface CompileNames {
  readonly layouts: Readonly<Record<Scope, Layout>>
  readonly subjects: ReadonlyMap<string, Subject>
}

/** Compiles a condition that is asked of frames of `scope`. The rule set is sound; see `load`. */
export function compileCondition(json: ConditionJson, scope: Scope, names: CompileNames): Condition {
  if ('all' in json) return compileGroup('all', json.all, scope, names)
  if ('any' in json) return compileGroup('any', json.any, scope, names)
  if ('not' in json) {
    const part = compileCondition(json.not, scope, names)
    return { kind: 'not', part, test: (frame, world) => not(part.test(frame, world)) }
  }
  if (json.fact === COUNT_FACT) return compileCount(json, names)
  const place = placeOf(json.fact, scope, names)
  return { kind: 'leaf', leaf: json, place, ...compileLeaf(json, place) }
}

function compileGroup(
  kind: 'all' | 'any',
  list: readonly ConditionJson[],
  scope: Scope,
  names: CompileNames,
): Condition {
  const parts = list.map((part) => compileCondition(part, scope, names))
  const tests = parts.map(({ test }) => test)
  if (tests.length === 1) return { kind, parts, test: tests[0] as Test }
  // The answer of one part that settles the group, and the answer when all parts say the other.
  const [stop, otherwise] = kind === 'all' ? ([FALSE, TRUE] as const) : ([TRUE, FALSE] as const)
  const choices = parts.flatMap((part) =>
    part.kind === 'leaf' && part.bits ? [{ ...part.place, ...part.bits }] : [],
  )
  if (choices.length === parts.length) return { kind, parts, test: testChoices(choices, stop, otherwise) }
  // Two parts are so common that they are spared the loop below.
  if (tests.length === 2) {
    const [first, second] = tests as [Test, Test]
    return {
      kind,
      parts,
      test: (frame, world) => {
        const one = first(frame, world)
        if (one === stop) return stop
        const other = second(frame, world)
        return other === stop ? stop : one === UNKNOWN ? UNKNOWN : other
      },
    }
  }
  return {
    kind,
    parts,
    // The minimum or maximum of all answers, without asking on when it is reached.
    test: (frame, world) => {
      let answer: Truth = otherwise
      for (let i = 0; i < tests.length; i++) {
        const one = (tests[i] as Test)(frame, world)
        if (one === stop) return stop
        if (one === UNKNOWN) answer = UNKNOWN
      }
      return answer
    },
  }
}

/** The same for a group of choices only, the most common kind: no calls, a walk over whole numbers. */
function testChoices(list: readonly (Place & Bits)[], stop: Truth, otherwise: Truth): Test {
  const size = list.length * COUNT_FIELDS
  // To go on, a leaf must possibly have one outcome; to be certain, it must not possibly have the other.
  const leaves = Int32Array.from(
    list.flatMap(({ slot, inFamily, accept, reject }) => {
      const [going, stopping] = stop === FALSE ? [accept, reject] : [reject, accept]
      return [Number(inFamily), slot.index, going, stopping]
    }),
  )
  return (frame, world) => {
    const own = frame.choices
    const family = world.gezin.choices
    let answer: Truth = otherwise
    for (let i = 0; i < size; i += COUNT_FIELDS) {
      const bits = (leaves[i] === 1 ? family : own)[leaves[i + 1] as number] as number
      if ((bits & (leaves[i + 2] as number)) === 0) return stop
      if ((bits & (leaves[i + 3] as number)) !== 0) answer = UNKNOWN
    }
    return answer
  }
}
/** How many whole numbers make up one leaf above. */
const COUNT_FIELDS = 4

function compileCount(leaf: LeafJson, names: CompileNames): Condition {
  const { params } = leaf
  if (params === undefined) throw new Error('a count without params; was the rule set checked?')
  const scope = params.bereik
  const counted = countedLeaf(params, names.subjects)
  const each = counted === undefined ? undefined : compileCondition(counted, scope, names)
  const test = each?.test ?? (() => TRUE)

  const answer: Tally = { least: 0, most: 0 }
  function tally(world: World): Tally {
    const items = world.items[scope]
    answer.least = 0
    answer.most = 0
    if (items.open) {
      // Of an absent collection none may come, or any number of those that can be at all.
      answer.most = test(items.any, world) === FALSE ? 0 : Number.POSITIVE_INFINITY
      return answer
    }
    for (let i = 0; i < items.count; i++) {
      const truth = test(items.frames[i] as Frame, world)
      if (truth === TRUE) answer.least++
      if (truth !== FALSE) answer.most++
    }
    return answer
  }
  const compare = compareCount(leaf.operator, Number(leaf.value))
  return {
    kind: 'count',
    leaf,
    count: { scope, params, each, tally, compare },
    test: (_frame, world) => {
      const { least, most } = tally(world)
      return compare(least, most)
    },
  }
}

/** Compares an interval of whole numbers with one whole number. */
function compareCount(operator: string, bound: number): (least: number, most: number) => Truth {
  const atLeast = (from: number) => (least: number, most: number) =>
    ofPossibilities(most >= from, least < from)
  const equal = (least: number, most: number) =>
    ofPossibilities(least <= bound && bound <= most, least !== bound || most !== bound)
  const negated =
    (test: (least: number, most: number) => Truth) =>
    (least: number, most: number): Truth =>
      not(test(least, most))
  const comparisons: Readonly<Record<OperatorOf<typeof COUNT_FACT>, (least: number, most: number) => Truth>> =
    {
      equal,
      notEqual: negated(equal),
      greaterThanInclusive: atLeast(bound),
      greaterThan: atLeast(bound + 1),
      lessThan: negated(atLeast(bound)),
      lessThanInclusive: negated(atLeast(bound + 1)),
    }
  return knownOperator(comparisons, operator)
}
