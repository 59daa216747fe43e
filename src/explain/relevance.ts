/**
 * Which facts a conclusion really waits for. A leaf that is open need not matter: "it is so and it is not so"
 * never holds, and where `a` holds, "a, or a and b" does. So all ways in which what is not known may turn out are
 * tried, where there are few; a fact that makes no difference in any of them is not waited for.
 */

import { type Condition, leavesOf, type PlainLeaf } from '../compile/condition.js'
import { type Frame, memberWord, type World } from '../compile/frame.js'
import { framesOf, framesWithOpen } from '../compile/frames.js'
import type { Conclusion, Program } from '../compile/program.js'
import { FAMILY_SCOPE, isFamily, type Scope } from '../model/scope.js'
import { MOST_MEMBERS } from '../run/outcome.js'
import { all, any, FALSE, not, TRUE, type Truth, UNKNOWN } from '../truth.js'
import { caseOf, caseValues, leafTruth, openIn, subjectKey } from './open-leaf.js'

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
const NO_IDLE: Idle = { own: new Set(), counted: new Map() }

/** A fact of which something is not known, and the case that it is in while a way is tried. */
interface OpenSubject {
  readonly cases: number
  /** The place of each value that it may have. */
  readonly values: readonly number[]
  /** The leaves about it that the rules of the conclusion itself ask or count. */
  readonly own: Set<Condition>
  readonly counted: Set<Condition>
  at: number
}
type Variables = Map<Frame, Map<string, OpenSubject>>
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

export function createRelevance({ byId }: Pick<Program, 'byId'>): Relevance {
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
        const of = leaf.place.inFamily ? FAMILY_SCOPE : home
        const name = `${of} ${subjectKey(leaf)}`
        if (met.has(name)) continue
        met.add(name)
        const other = byId.get(leaf.leaf.fact)
        if (other === undefined) bases.set(name, { leaf, of })
        else for (const rule of other.rules) visit(rule.condition, of)
      }
    }
    const home = isFamily(conclusion.json.bereik) ? FAMILY_SCOPE : 'own'
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
      if (of === 'own' || isFamily(of)) look(leaf, of === 'own' ? frame : world.gezin)
      else for (const item of framesWithOpen(of, world)) look(leaf, item)
    }
    return open > 1 && ways <= MOST_WAYS
  }

  return (conclusion, frame, world) => {
    // Of items that may still come nothing is asked.
    if (frame.id === '' && frame !== world.gezin) return NO_IDLE
    if (conclusion.collects && conclusion.json.waarden.length > MOST_MEMBERS) return NO_IDLE
    const cone = coneOf(conclusion)
    if (!isWorthIt(cone, frame, world)) return NO_IDLE
    if (cone.counts) return idleOf(conclusion, frame, world, byId)
    let key = drawnKey(conclusion, frame)
    for (const { leaf } of cone.bases) key += stateOf(leaf, frame, world)
    const kept = findings.get(conclusion) ?? new Map<string, Idle>()
    findings.set(conclusion, kept)
    const known = kept.get(key)
    if (known !== undefined) return known
    const found: Idle = { ...idleOf(conclusion, frame, world, byId), counted: NO_IDLE.counted }
    if (kept.size < MOST_KEPT) kept.set(key, found)
    return found
  }
}

/** What was drawn of a conclusion, and what is known of a fact: all that a finding rests on. */
function drawnKey({ slot: { index, full } }: Conclusion, { words }: Frame): string {
  return words.subarray(index, index + full.length).join()
}
function stateOf({ place, at, accept }: PlainLeaf, frame: Frame, world: World): string {
  const { words } = place.inFamily ? world.gezin : frame
  return ` ${words.subarray(at, at + accept.length).join()}`
}

type Group = Extract<Condition, { kind: 'all' | 'any' }>
const isGroup = (condition: Condition): condition is Group =>
  condition.kind === 'all' || condition.kind === 'any'

function idleOf(conclusion: Conclusion, frame: Frame, world: World, byId: Program['byId']): Idle {
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
    const ofFrame = variables.get(at) ?? new Map<string, OpenSubject>()
    variables.set(at, ofFrame)
    const name = subjectKey(leaf)
    let variable = ofFrame.get(name)
    if (variable === undefined) {
      const values = caseValues(leaf, at)
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
    if (other !== undefined) return leafTruth(condition, caseOf(condition, comesOut(other, at)))
    const variable = variables.get(at)?.get(subjectKey(condition))
    if (variable === undefined) throw new Error(`"${condition.leaf.fact}" was not found`)
    return leafTruth(condition, variable.values[variable.at] as number)
  }

  /** The values that come out, as bits. */
  function comesOut({ rules, collects, fallback }: Conclusion, home: Frame): number {
    let bits = 0
    for (const { condition, value } of rules) {
      if (ask(condition, home) !== TRUE) continue
      bits |= 1 << value
      if (!collects) return bits
    }
    return collects ? bits : fallback
  }

  const { rules, collects } = conclusion
  const certain = collects ? -1 : rules.findIndex(({ test }) => test(frame, world) === TRUE)
  const asked = certain < 0 ? rules : rules.slice(0, certain)
  if (!asked.every(({ condition }) => find(condition, frame, 'own')) || !isEntangled) return NO_IDLE
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
  if (!isExact(outcomes, conclusion, frame)) return NO_IDLE
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
function isChanging({ rules, collects, fallback }: Conclusion, frame: Frame, world: World): boolean {
  if (collects) return true
  const open = rules.filter(({ test }) => test(frame, world) !== FALSE)
  const end = open.findIndex(({ test }) => test(frame, world) === TRUE)
  const last = end < 0 ? fallback : 1 << (open[end]?.value ?? 0)
  const before = end < 0 ? open.at(-1) : open[end - 1]
  return before === undefined || (last !== 0 && last !== 1 << before.value)
}

/**
 * Whether an outcome lists just what can be. Where it lists more, an answer that makes no difference to what
 * comes out may be what shows it.
 */
function isExact(outcomes: readonly number[], { collects, slot }: Conclusion, frame: Frame): boolean {
  const ever = outcomes.reduce((bits, one) => bits | one, 0)
  if (!collects) return ever === frame.words[slot.index]
  const always = outcomes.reduce((bits, one) => bits & one, -1)
  return slot.subject.waarden.every((_, value) => {
    const bit = 1 << value
    const truth = (always & bit) !== 0 ? TRUE : (ever & bit) !== 0 ? UNKNOWN : FALSE
    return memberWord(truth) === frame.words[slot.index + value]
  })
}
