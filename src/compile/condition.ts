/** Conditions over frames, in strong Kleene logic: groups and counts over the leaves. */
import type { ConditionJson, CountParams, LeafJson } from '../model/ruleset.js'
import type { ItemScope, Scope } from '../model/scope.js'
import { COUNT_FACT, countedLeaf, type OperatorOf, type Subject } from '../model/subject.js'
import { FALSE, not, ofPossibilities, TRUE, type Truth, UNKNOWN } from '../truth.js'
import { type CodePart, testOf } from './flat.js'
import type { Frame, Items, Layout, World } from './frame.js'
import { type CompiledLeaf, compileLeaf, knownOperator, type Place, placeOf, type Test } from './leaf.js'

/** A compiled condition: its test, and its parts for those who explain it. */
export type Condition =
  | { readonly kind: 'all' | 'any'; readonly test: Test; readonly parts: readonly Condition[] }
  | { readonly kind: 'not'; readonly test: Test; readonly part: Condition }
  | ({
      readonly kind: 'leaf'
      readonly test: Test
      readonly leaf: LeafJson
      readonly place: Place
    } & CompiledLeaf)
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
  if (condition.kind === 'not') return leavesOf(condition.part)
  const known = leavesBelow.get(condition)
  if (known !== undefined) return known
  const found = condition.parts.flatMap(leavesOf)
  leavesBelow.set(condition, found)
  return found
}

/** A rule is asked for its leaves by each rule that it goes before. */
const leavesBelow = new WeakMap<Condition, readonly Leaf[]>()

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
    return { kind: 'not', part, test: testOf(() => ({ kind: 'not', part: partOf(part) })) }
  }
  if (json.fact === COUNT_FACT) return compileCount(json, names)
  const place = placeOf(json.fact, scope, names)
  const leaf = compileLeaf(json, place.slot)
  return { kind: 'leaf', leaf: json, place, ...leaf, test: testOf(() => leafPart(leaf, place)) }
}

function compileGroup(
  kind: 'all' | 'any',
  list: readonly ConditionJson[],
  scope: Scope,
  names: CompileNames,
): Condition {
  const parts = list.map((part) => compileCondition(part, scope, names))
  return { kind, parts, test: testOf(() => ({ kind, parts: parts.map(partOf) })) }
}

/** What the code of a condition is made of. */
export function partOf(condition: Condition): CodePart {
  switch (condition.kind) {
    case 'leaf':
      return leafPart(condition, condition.place)
    case 'count':
      return { kind: 'call', test: condition.test }
    case 'not':
      return { kind: 'not', part: partOf(condition.part) }
    default:
      return { kind: condition.kind, parts: condition.parts.map(partOf) }
  }
}

function leafPart(leaf: CompiledLeaf, { inFamily }: Place): CodePart {
  if (leaf.accept.length === 1 && leaf.within === undefined) return { kind: 'word', inFamily, leaf }
  return { kind: 'call', test: wideTest(leaf, inFamily) }
}

/** The same two masks over more than one word, and what lies within a bucket. */
function wideTest({ at, accept, reject, within }: CompiledLeaf, inFamily: boolean): Test {
  return (frame, world) => {
    const home = inFamily ? world.gezin : frame
    let someMeet = false
    let someFail = false
    for (let i = 0; i < accept.length; i++) {
      const word = home.words[at + i] as number
      if ((word & (accept[i] as number)) !== 0) someMeet = true
      if ((word & (reject[i] as number)) !== 0) someFail = true
    }
    const truth = ofPossibilities(someMeet, someFail)
    return truth === UNKNOWN && within !== undefined ? within(home) : truth
  }
}

function compileCount(leaf: LeafJson, names: CompileNames): Condition {
  const { params } = leaf
  if (params === undefined) throw new Error('a count without params; was the rule set checked?')
  const scope = params.bereik
  const counted = countedLeaf(params, names.subjects)
  const each = counted === undefined ? undefined : compileCondition(counted, scope, names)
  const tally = tallyOf(scope, each)
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

/** Counts the items of a scope that meet something; the answer is overwritten by the next call. */
function tallyOf(scope: ItemScope, each: Condition | undefined): Count['tally'] {
  const answer: Tally = { least: 0, most: 0 }
  const test = each?.test ?? (() => TRUE)
  const inOpen = (items: Items, world: World): Tally => {
    // Of an absent collection none may come, or any number of those that can be at all.
    answer.least = 0
    answer.most = test(items.any, world) === FALSE ? 0 : Number.POSITIVE_INFINITY
    return answer
  }
  const plain = each?.kind === 'leaf' ? oneWordOf(each) : undefined
  if (plain !== undefined) {
    // Most counts ask one word of each item: that needs no call.
    const { at, accept, reject } = plain
    return (world) => {
      const items = world.items[scope]
      if (items.open) return inOpen(items, world)
      let least = 0
      let most = 0
      for (let i = 0; i < items.count; i++) {
        const word = (items.frames[i] as Frame).words[at] as number
        if ((word & accept) === 0) continue
        most++
        if ((word & reject) === 0) least++
      }
      answer.least = least
      answer.most = most
      return answer
    }
  }
  return (world) => {
    const items = world.items[scope]
    if (items.open) return inOpen(items, world)
    answer.least = 0
    answer.most = 0
    for (let i = 0; i < items.count; i++) {
      const truth = test(items.frames[i] as Frame, world)
      if (truth === TRUE) answer.least++
      if (truth !== FALSE) answer.most++
    }
    return answer
  }
}

/** The masks of a leaf that asks one word of the item itself. */
function oneWordOf({ at, accept, reject, within, place }: PlainLeaf): OneWord | undefined {
  const [accepted, ...others] = accept
  const [rejected] = reject
  if (place.inFamily || within !== undefined || others.length > 0) return undefined
  return accepted === undefined || rejected === undefined
    ? undefined
    : { at, accept: accepted, reject: rejected }
}

interface OneWord {
  readonly at: number
  readonly accept: number
  readonly reject: number
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
