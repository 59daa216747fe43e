/**
 * Which facts a conclusion really waits for. A leaf that is open need not matter: "it is so and it is not so"
 * never holds, and where `a` holds, "a, or a and b" does. So all ways in which what is not known may turn out are
 * tried, where there are few; a fact that makes no difference in any of them is not waited for.
 */
import { type Condition, type Leaf, leavesOf, type PlainLeaf } from '../compile/condition.js'
import type { Frame, World } from '../compile/frame.js'
import type { Conclusion, Program } from '../compile/program.js'
import { own } from '../model/names.js'
import type { Scope } from '../model/scope.js'
import { boundsOf, numbersBetween } from '../search/cases.js'
import { all, any, FALSE, not, TRUE, type Truth, UNKNOWN } from '../truth.js'
import { framesOf, framesWithOpen } from './frames.js'

/** The open leaves in the rules of a conclusion, asked of a frame, that make no difference to what comes out. */
export type Relevance = (conclusion: Conclusion, frame: Frame, world: World) => Idle

/** Leaves that make no difference: those that the rules ask themselves, and those that they count, by item. */
export interface Idle {
  readonly own: ReadonlySet<Condition>
  readonly counted: ReadonlyMap<Frame, ReadonlySet<Condition>>
}

/** In more ways than this nothing is tried: every open leaf is then waited for. */
const MOST_WAYS = 256
/** Of one conclusion no more findings than this are kept, so that memory stays bounded. */
const MOST_KEPT = 500
/** The members of a larger list don't fit in one whole number. */
const MOST_MEMBERS = 30
const NONE: Idle = { own: new Set(), counted: new Map() }

/** A fact of which something is not known, and the case that it is in while a way is tried. */
interface Variable {
  readonly cases: number
  /** Of a choice its values as bits, of a number the number that stands for each case. */
  readonly values: readonly number[]
  /** The leaves about it that the rules of the conclusion itself ask or count. */
  readonly own: Set<Condition>
  readonly counted: Set<Condition>
  at: number
}
type Variables = Map<Frame, Map<string, Variable>>
/** Who asks a leaf. */
type By = 'own' | 'counted' | 'other'

/** A fact that a conclusion rests on, and whose it is: the family's, the item's own, or that of all items counted. */
interface Base {
  readonly leaf: PlainLeaf
  readonly of: 'own' | Scope
}
interface Cone {
  readonly bases: readonly Base[]
  readonly counts: boolean
}

export function createRelevance({ byId, conclusions }: Pick<Program, 'byId' | 'conclusions'>): Relevance {
  const bounds = boundsIn(conclusions)
  const cones = new Map<Conclusion, Cone>()
  const findings = new Map<Conclusion, Map<string, Idle>>()

  function coneOf(conclusion: Conclusion): Cone {
    const known = cones.get(conclusion)
    if (known !== undefined) return known
    const bases = new Map<string, Base>()
    const met = new Set<string>()
    let counts = false
    const visit = (condition: Condition, home: Base['of']): void => {
      for (const leaf of leavesOf(condition)) {
        if (leaf.kind === 'count') {
          counts = true
          if (leaf.count.each !== undefined) visit(leaf.count.each, leaf.count.scope)
          continue
        }
        const of = leaf.place.inFamily ? 'gezin' : home
        const name = `${of} ${nameOf(leaf)}`
        if (met.has(name)) continue
        met.add(name)
        const other = byId.get(leaf.leaf.fact)
        if (other === undefined) bases.set(name, { leaf, of })
        else for (const rule of other.rules) visit(rule.condition, of)
      }
    }
    const home = conclusion.json.bereik === 'gezin' ? 'gezin' : 'own'
    for (const { condition } of conclusion.rules) visit(condition, home)
    const cone: Cone = { bases: [...bases.values()], counts }
    cones.set(conclusion, cone)
    return cone
  }

  /**
   * Whether there is something to try, and not too much. A quick look: most conclusions rest on far too many
   * facts that are open, and one that rests on a single one waits for that.
   */
  function isWorthIt({ bases }: Cone, frame: Frame, world: World): boolean {
    let ways = 1
    let open = 0
    const look = (leaf: PlainLeaf, home: Frame): void => {
      const one = openIn(leaf, home)
      if (one > 1) open++
      ways *= one
    }
    for (let i = 0; i < bases.length && ways <= MOST_WAYS; i++) {
      const { leaf, of } = bases[i] as Base
      if (of === 'own' || of === 'gezin') look(leaf, of === 'own' ? frame : world.gezin)
      else for (const item of framesWithOpen(of, world)) look(leaf, item)
    }
    return open > 1 && ways <= MOST_WAYS
  }

  return (conclusion, frame, world) => {
    // Of items that may still come nothing is asked.
    if (frame.id === '' && frame !== world.gezin) return NONE
    if (conclusion.policy === 'collect' && conclusion.json.waarden.length > MOST_MEMBERS) return NONE
    const cone = coneOf(conclusion)
    if (!isWorthIt(cone, frame, world)) return NONE
    if (cone.counts) return idleOf(conclusion, frame, world, byId, bounds)
    let key = drawn(conclusion, frame)
    for (const { leaf } of cone.bases) key += stateOf(leaf, frame, world)
    const kept = findings.get(conclusion) ?? new Map<string, Idle>()
    findings.set(conclusion, kept)
    const known = kept.get(key)
    if (known !== undefined) return known
    const found: Idle = { ...idleOf(conclusion, frame, world, byId, bounds), counted: NONE.counted }
    if (kept.size < MOST_KEPT) kept.set(key, found)
    return found
  }
}

/** In how many ways a fact may turn out, at least. */
function openIn({ place, member }: PlainLeaf, { choices, members, numbers }: Frame): number {
  const { index, subject } = place.slot
  if (member !== undefined) return members[member.at] === UNKNOWN ? 2 : 1
  if (subject.kind === 'getal') return Number.isNaN(numbers[index]) ? 2 : 1
  let left = choices[index] as number
  let ways = 0
  for (; left !== 0; left &= left - 1) ways++
  return ways
}

const nameOf = ({ leaf, member }: PlainLeaf): string =>
  member === undefined ? leaf.fact : `${leaf.fact} ${member.at}`

/** The numbers that any rule compares a fact with. */
function boundsIn(conclusions: readonly Conclusion[]): ReadonlyMap<string, ReadonlySet<number>> {
  const found = new Map<string, Set<number>>()
  const visit = (leaf: Leaf): void => {
    if (leaf.kind === 'count') {
      if (leaf.count.each !== undefined) leavesOf(leaf.count.each).forEach(visit)
      return
    }
    const known = found.get(leaf.leaf.fact) ?? new Set<number>()
    found.set(leaf.leaf.fact, known)
    for (const bound of boundsOf(leaf)) known.add(bound)
  }
  for (const { rules } of conclusions) for (const { condition } of rules) leavesOf(condition).forEach(visit)
  return found
}

/** What was drawn of a conclusion, and what is known of a fact: all that a finding rests on. */
function drawn({ policy, slot }: Conclusion, { choices, members }: Frame): string {
  if (policy !== 'collect') return `${choices[slot.index]}`
  return members.subarray(slot.index, slot.index + slot.subject.waarden.length).join('')
}
function stateOf({ place, member }: PlainLeaf, frame: Frame, world: World): string {
  const { choices, members, numbers } = place.inFamily ? world.gezin : frame
  const { index, subject } = place.slot
  if (member !== undefined) return ` ${members[member.at]}`
  return ` ${subject.kind === 'getal' ? numbers[index] : choices[index]}`
}

type Group = Extract<Condition, { kind: 'all' | 'any' }>
const isGroup = (condition: Condition): condition is Group =>
  condition.kind === 'all' || condition.kind === 'any'

function idleOf(
  conclusion: Conclusion,
  frame: Frame,
  world: World,
  byId: Program['byId'],
  bounds: ReadonlyMap<string, ReadonlySet<number>>,
): Idle {
  const variables: Variables = new Map()
  let ways = 1
  /** Whether something is asked more than once, or can't be answered: only then a leaf may make no difference. */
  let isEntangled = !isChanging(conclusion, frame, world)

  /** Finds what is not known; false when that is too much to try. */
  function find(condition: Condition, home: Frame, by: By): boolean {
    if (condition.test(home, world) !== UNKNOWN) return true
    if (condition.kind === 'not') return find(condition.part, home, by)
    if (isGroup(condition)) return condition.parts.every((part) => find(part, home, by))
    if (condition.kind === 'count') {
      const { each, scope } = condition.count
      if (world.items[scope].open) return false
      // Of the items of one list each is asked; two counts of it ask each twice.
      if (each === undefined || each.kind !== 'leaf') isEntangled = true
      const asker = by === 'own' ? 'counted' : 'other'
      return each === undefined || framesOf(scope, world).every((item) => find(each, item, asker))
    }
    const at = condition.place.inFamily ? world.gezin : home
    const other = byId.get(condition.leaf.fact)
    if (other !== undefined) return other.rules.every((rule) => find(rule.condition, at, 'other'))
    return isKept(condition, at, by)
  }

  function isKept(leaf: PlainLeaf, at: Frame, by: By): boolean {
    const ofFrame = variables.get(at) ?? new Map<string, Variable>()
    variables.set(at, ofFrame)
    const name = nameOf(leaf)
    let variable = ofFrame.get(name)
    if (variable === undefined) {
      const values = valuesOf(leaf, at, bounds)
      variable = { cases: values.length, values, own: new Set(), counted: new Set(), at: 0 }
      ofFrame.set(name, variable)
      ways *= variable.cases
    } else isEntangled = true
    if (leaf.always !== undefined) isEntangled = true
    if (by !== 'other') variable[by].add(leaf)
    return ways <= MOST_WAYS
  }

  function ask(condition: Condition, home: Frame): Truth {
    const known = condition.test(home, world)
    if (known !== UNKNOWN) return known
    if (condition.kind === 'not') return not(ask(condition.part, home))
    if (isGroup(condition)) {
      const truths = condition.parts.map((part) => ask(part, home))
      return condition.kind === 'all' ? all(truths) : any(truths)
    }
    if (condition.kind === 'count') {
      const { each, scope, compare } = condition.count
      const counted = framesOf(scope, world).filter((item) => each === undefined || ask(each, item) === TRUE)
      return compare(counted.length, counted.length)
    }
    const at = condition.place.inFamily ? world.gezin : home
    const other = byId.get(condition.leaf.fact)
    if (other !== undefined) return meets(condition, comesOut(other, at))
    const variable = variables.get(at)?.get(nameOf(condition))
    if (variable === undefined) throw new Error(`"${condition.leaf.fact}" was not found`)
    return meets(condition, variable.values[variable.at] as number)
  }

  /** The values that come out, as bits. */
  function comesOut({ rules, policy, fallback }: Conclusion, home: Frame): number {
    let bits = 0
    for (const { condition, value } of rules) {
      if (ask(condition, home) !== TRUE) continue
      bits |= 1 << value
      if (policy !== 'collect') return bits
    }
    return policy === 'collect' ? bits : fallback
  }

  const { rules, policy } = conclusion
  const certain = policy === 'collect' ? -1 : rules.findIndex(({ test }) => test(frame, world) === TRUE)
  const asked = certain < 0 ? rules : rules.slice(0, certain)
  if (!asked.every(({ condition }) => find(condition, frame, 'own')) || !isEntangled) return NONE
  const places = [...variables].flatMap(([home, ofFrame]) =>
    [...ofFrame.values()].map((variable) => ({ home, variable })),
  )
  const outcomes = Array.from({ length: ways }, (_, way) => {
    let rest = way
    for (const { variable } of places) {
      variable.at = rest % variable.cases
      rest = Math.floor(rest / variable.cases)
    }
    return comesOut(conclusion, frame)
  })
  if (!isExact(outcomes, conclusion, frame)) return NONE
  const own = new Set<Condition>()
  const counted = new Map<Frame, Set<Condition>>()
  let step = 1
  for (const { home, variable } of places) {
    const size = step
    const first = (way: number) => way - (Math.floor(way / size) % variable.cases) * size
    step *= variable.cases
    if (!outcomes.every((one, way) => one === outcomes[first(way)])) continue
    for (const leaf of variable.own) own.add(leaf)
    const ofFrame = counted.get(home) ?? new Set()
    for (const leaf of variable.counted) ofFrame.add(leaf)
    counted.set(home, ofFrame)
  }
  return { own, counted }
}

/** Whether each rule that may hold gives something else than what comes out without it. */
function isChanging({ rules, policy, fallback }: Conclusion, frame: Frame, world: World): boolean {
  if (policy === 'collect') return true
  const open = rules.filter(({ test }) => test(frame, world) !== FALSE)
  const end = open.findIndex(({ test }) => test(frame, world) === TRUE)
  const last = end < 0 ? fallback : 1 << (open[end]?.value ?? 0)
  const before = end < 0 ? open.at(-1) : open[end - 1]
  return before === undefined || (last !== 0 && last !== 1 << before.value)
}

/** What a fact may still be. */
function valuesOf(
  { place, member, leaf }: PlainLeaf,
  { choices }: Frame,
  bounds: ReadonlyMap<string, ReadonlySet<number>>,
): readonly number[] {
  const { subject, index } = place.slot
  if (subject.kind === 'getal') return numbersBetween(subject, bounds.get(leaf.fact) ?? [])
  if (member !== undefined) return [0, 1 << (member.at - index)]
  const left = choices[index] as number
  return Array.from({ length: 31 }, (_, i) => 1 << i).filter((bit) => (left & bit) !== 0)
}

/** Whether a leaf is met by a value: of a choice or list its bits, of a number the number. */
function meets({ bits, member, place, leaf, always }: PlainLeaf, value: number): Truth {
  if (always !== undefined) return always
  if (bits !== undefined) return (bits.accept & value) === 0 ? FALSE : TRUE
  if (member !== undefined) {
    const isIn = (value & (1 << (member.at - place.slot.index))) !== 0
    return isIn === (member.met === TRUE) ? TRUE : FALSE
  }
  const listed: readonly unknown[] = [leaf.value].flat()
  const bound = Number(leaf.value)
  const isMet: Readonly<Record<string, boolean>> = {
    lessThan: value < bound,
    lessThanInclusive: value <= bound,
    greaterThan: value > bound,
    greaterThanInclusive: value >= bound,
    equal: value === bound,
    notEqual: value !== bound,
    in: listed.includes(value),
    notIn: !listed.includes(value),
  }
  const met = own(isMet, leaf.operator)
  // Read as "no" it could hide a question.
  if (met === undefined) throw new Error(`"${leaf.operator}" compares no numbers`)
  return met ? TRUE : FALSE
}

/**
 * Whether an outcome lists just what can be. Where it lists more, an answer that makes no difference to what
 * comes out may be what shows it.
 */
function isExact(outcomes: readonly number[], { policy, slot }: Conclusion, frame: Frame): boolean {
  const ever = outcomes.reduce((bits, one) => bits | one, 0)
  if (policy !== 'collect') return ever === frame.choices[slot.index]
  const always = outcomes.reduce((bits, one) => bits & one, -1)
  return slot.subject.waarden.every((_, value) => {
    const bit = 1 << value
    const truth = (always & bit) !== 0 ? TRUE : (ever & bit) !== 0 ? UNKNOWN : FALSE
    return truth === frame.members[slot.index + value]
  })
}
