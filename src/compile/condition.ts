/**
 * Conditions as closures over frames, in strong Kleene logic.
 *
 * A leaf is looked up, checked and reduced to a few integers here, once; asking it is one or two
 * integer operations.
 */
import type { ConditionJson, CountParams, LeafJson } from '../model/ruleset.js'
import type { ItemScope, Scope } from '../model/scope.js'
import { COUNT_FACT, countedLeaf, type Subject } from '../model/subject.js'
import { all, any, FALSE, not, ofPossibilities, TRUE, type Truth, UNKNOWN } from '../truth.js'
import type { Frame, Layout, Slot, World } from './frame.js'

/** Asks a condition of one frame. */
export type Test = (frame: Frame, world: World) => Truth

/** A compiled condition: its test, and its parts for those who explain it. */
export type Condition =
  | { readonly kind: 'all' | 'any'; readonly test: Test; readonly parts: readonly Condition[] }
  | { readonly kind: 'not'; readonly test: Test; readonly part: Condition }
  | { readonly kind: 'leaf'; readonly test: Test; readonly leaf: LeafJson; readonly place: Place }
  | { readonly kind: 'count'; readonly test: Test; readonly leaf: LeafJson; readonly count: Count }

/** Where a leaf's subject stands, seen from the frame that is asked. */
export interface Place {
  readonly slot: Slot
  /** The subject belongs to the family, also when an item asks. */
  readonly inFamily: boolean
}

/** How many items meet something: at least `least`, at most `most` (possibly Infinity). */
export interface Count {
  readonly scope: ItemScope
  readonly params: CountParams
  /** The condition on one item; undefined when all items count. */
  readonly each: Condition | undefined
  readonly least: (world: World) => number
  readonly most: (world: World) => number
  /** What the comparison says of a number of items between these two. */
  readonly compare: (least: number, most: number) => Truth
}

export interface Names {
  readonly layouts: Readonly<Record<Scope, Layout>>
  readonly subjects: ReadonlyMap<string, Subject>
}

/** Compiles a condition that is asked of frames of `scope`. The rule set is sound; see `load`. */
export function compileCondition(json: ConditionJson, scope: Scope, names: Names): Condition {
  if ('all' in json) return group('all', json.all, scope, names)
  if ('any' in json) return group('any', json.any, scope, names)
  if ('not' in json) {
    const part = compileCondition(json.not, scope, names)
    return { kind: 'not', part, test: (frame, world) => not(part.test(frame, world)) }
  }
  if (json.fact === COUNT_FACT) return compileCount(json, names)
  const place = placeOf(json.fact, scope, names)
  return { kind: 'leaf', leaf: json, place, test: compileLeaf(json, place) }
}

function group(kind: 'all' | 'any', list: readonly ConditionJson[], scope: Scope, names: Names): Condition {
  const parts = list.map((part) => compileCondition(part, scope, names))
  const [first, ...others] = parts.map(({ test }) => test)
  if (first !== undefined && others.length === 0) return { kind, parts, test: first }
  const tests = parts.map(({ test }) => test)
  const stop = kind === 'all' ? FALSE : TRUE
  const combine = kind === 'all' ? all : any
  return {
    kind,
    parts,
    // The same as `combine` over all answers, without asking on when the answer is certain.
    test: (frame, world) => {
      let answer: Truth = combine([])
      for (let i = 0; i < tests.length; i++) {
        const one = (tests[i] as Test)(frame, world)
        if (one === stop) return stop
        if (one === UNKNOWN) answer = UNKNOWN
      }
      return answer
    },
  }
}

/** Where a subject stands for those who ask from `scope`. */
export function placeOf(id: string, scope: Scope, { layouts }: Pick<Names, 'layouts'>): Place {
  const own = layouts[scope].slots.get(id)
  if (own !== undefined) return { slot: own, inFamily: scope === 'gezin' }
  const slot = layouts.gezin.slots.get(id)
  if (slot === undefined)
    throw new Error(`"${id}" can't be asked from scope ${scope}; was the rule set checked?`)
  return { slot, inFamily: true }
}

function compileLeaf({ operator, value }: LeafJson, { slot, inFamily }: Place): Test {
  const { index, subject } = slot
  if (subject.kind === 'meerkeuze') {
    const at = index + subject.waarden.indexOf(String(value))
    const member: Test = inFamily
      ? (_frame, world) => world.gezin.members[at] as Truth
      : (frame) => frame.members[at] as Truth
    return operator === 'contains' ? member : (frame, world) => not(member(frame, world))
  }
  if (subject.kind === 'getal') {
    const holds = compareNumber(operator, value)
    const test = (number: number): Truth => (Number.isNaN(number) ? UNKNOWN : holds(number) ? TRUE : FALSE)
    return inFamily
      ? (_frame, world) => test(world.gezin.numbers[index] as number)
      : (frame) => test(frame.numbers[index] as number)
  }
  return compileChoice(slot, accepted(operator, value, subject), inFamily)
}

function compileChoice({ index, full, subject }: Slot, accept: number, inFamily: boolean): Test {
  const reject = full & ~accept
  if (subject.origin === 'fact' && (accept === 0 || reject === 0)) {
    // A comparison with an unknown fact is unknown, also one that no answer could change.
    const answer = reject === 0 ? TRUE : FALSE
    return (frame, world) => ((inFamily ? world.gezin : frame).choices[index] === full ? UNKNOWN : answer)
  }
  const test = (bits: number): Truth => ofPossibilities((bits & accept) !== 0, (bits & reject) !== 0)
  return inFamily
    ? (_frame, world) => test(world.gezin.choices[index] as number)
    : (frame) => test(frame.choices[index] as number)
}

/** The values of a choice that meet the operator, as bits. */
function accepted(operator: string, value: LeafJson['value'], subject: Subject): number {
  const listed: readonly unknown[] = Array.isArray(value) ? value : [value]
  const places = listed.map((one) =>
    subject.kind === 'janee' ? Number(one) : subject.waarden.indexOf(String(one)),
  )
  const size = subject.kind === 'janee' ? 2 : subject.waarden.length
  const [place = 0] = places
  const meets: Readonly<Record<string, (at: number) => boolean>> = {
    equal: (at) => at === place,
    notEqual: (at) => at !== place,
    in: (at) => places.includes(at),
    notIn: (at) => !places.includes(at),
    atLeast: (at) => at >= place,
    atMost: (at) => at <= place,
  }
  const meet = known(meets, operator)
  let bits = 0
  for (let at = 0; at < size; at++) if (meet(at)) bits |= 1 << at
  return bits
}

function known<T>(table: Readonly<Record<string, T>>, operator: string): T {
  const found = table[operator]
  if (found === undefined)
    throw new Error(`operator "${operator}" doesn't fit here; was the rule set checked?`)
  return found
}

function compareNumber(operator: string, value: LeafJson['value']): (number: number) => boolean {
  const listed: readonly unknown[] = Array.isArray(value) ? value : [value]
  const bound = Number(value)
  return known<(number: number) => boolean>(
    {
      equal: (number) => number === bound,
      notEqual: (number) => number !== bound,
      in: (number) => listed.includes(number),
      notIn: (number) => !listed.includes(number),
      lessThan: (number) => number < bound,
      lessThanInclusive: (number) => number <= bound,
      greaterThan: (number) => number > bound,
      greaterThanInclusive: (number) => number >= bound,
    },
    operator,
  )
}

function compileCount(leaf: LeafJson, names: Names): Condition {
  const { params } = leaf
  if (params === undefined) throw new Error('a count without params; was the rule set checked?')
  const scope = params.bereik
  const counted = countedLeaf(params, names.subjects)
  const each = counted === undefined ? undefined : compileCondition(counted, scope, names)
  const test = each?.test ?? (() => TRUE)

  function tally(world: World, from: Truth): number {
    const items = world.items[scope]
    let count = 0
    for (let i = 0; i < items.count; i++) if (test(items.frames[i] as Frame, world) >= from) count++
    return count
  }
  // Of an absent collection none may come, or any number of those that can be at all.
  const least = (world: World) => tally(world, TRUE)
  const most = (world: World) => {
    const items = world.items[scope]
    if (items.open) return test(items.any, world) === FALSE ? 0 : Number.POSITIVE_INFINITY
    return tally(world, UNKNOWN)
  }
  const compare = compareCount(leaf.operator, Number(leaf.value))
  return {
    kind: 'count',
    leaf,
    count: { scope, params, each, least, most, compare },
    test: (_frame, world) => compare(least(world), most(world)),
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
  return known<(least: number, most: number) => Truth>(
    {
      equal,
      notEqual: negated(equal),
      greaterThanInclusive: atLeast(bound),
      greaterThan: atLeast(bound + 1),
      lessThan: negated(atLeast(bound)),
      lessThanInclusive: negated(atLeast(bound + 1)),
    },
    operator,
  )
}
