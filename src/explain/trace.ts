/**
 * The trace: every conclusion, its rules in the order in which they are asked, and each condition with
 * the value that it met. It asks the same compiled conditions that drew the conclusion.
 *
 * Conditions meet few different values, so a condition's account is made once for each and shared: every
 * account carries a number that is its own among those of its condition, and the account of a group is
 * found by the numbers of its parts.
 */
import type { Condition, Leaf } from '../compile/condition.js'
import {
  type Frame,
  isUnknown,
  memberTruth,
  numberIn,
  type Slot,
  valuesLeft,
  type World,
} from '../compile/frame.js'
import { framesOf } from '../compile/frames.js'
import type { Program, Rule } from '../compile/program.js'
import type { SpoorConclusie, SpoorRegel, SpoorVoorwaarde } from '../model/advies.js'
import { isFamily } from '../model/scope.js'
import { storeOf, valuesOf } from '../model/subject.js'
import type { OutcomeReader } from '../run/outcome.js'
import { all, any, not, TRUE, type Truth, truthName, UNKNOWN } from '../truth.js'

type FactNode = Extract<SpoorVoorwaarde, { soort: 'feit' }>
type FoundValue = Pick<FactNode, 'gevonden' | 'mogelijk'>

/** An account of a condition. */
interface Told {
  /** Its own number among the accounts of this condition; -1 when it is not shared. */
  readonly number: number
  readonly truth: Truth
  readonly node: SpoorVoorwaarde
}
/** Tells a condition as one frame met it. */
type Tell = (frame: Frame, world: World) => Told

/** A condition that has met more than this is told anew each time, so that memory stays bounded. */
const MOST_ACCOUNTS = 500

export type Trace = (world: World) => readonly SpoorConclusie[]

export function createTrace(program: Program, outcomes: OutcomeReader): Trace {
  const told = program.conclusions.map((conclusion) => ({
    id: conclusion.json.id,
    scope: conclusion.json.bereik,
    outcome: outcomes.either(conclusion),
    rules: conclusion.rules.map(ruleTeller),
  }))
  return (world) => {
    const spoor: SpoorConclusie[] = []
    for (const { id, scope, outcome, rules } of told) {
      for (const frame of framesOf(scope, world)) {
        const regels = Object.freeze(rules.map((tell) => tell(frame, world)))
        const uitkomst = outcome(frame)
        spoor.push(
          Object.freeze(
            isFamily(scope)
              ? { conclusie: id, uitkomst, regels }
              : { conclusie: id, item: frame.id, uitkomst, regels },
          ),
        )
      }
    }
    return Object.freeze(spoor)
  }
}

function ruleTeller({ json, condition }: Rule): (frame: Frame, world: World) => SpoorRegel {
  const tell = tellerOf(condition)
  const shared: SpoorRegel[] = []
  return (frame, world) => {
    const { number, truth, node } = tell(frame, world)
    const known = shared[number]
    if (known !== undefined) return known
    const regel = Object.freeze({
      regel: json.name,
      waarde: json.event.params.waarde,
      waar: truthName(truth),
      voorwaarden: node,
    })
    if (number >= 0) shared[number] = regel
    return regel
  }
}

/** What tells a condition as a frame met it. */
export function tellerOf(condition: Condition): Tell {
  switch (condition.kind) {
    case 'all':
      return groupTeller('all', condition.parts.map(tellerOf), all)
    case 'any':
      return groupTeller('any', condition.parts.map(tellerOf), any)
    case 'not':
      return groupTeller('not', [tellerOf(condition.part)], ([truth = UNKNOWN]) => not(truth))
    case 'leaf':
      return leafTeller(condition)
    case 'count': {
      return sharing(
        (_frame, world) => {
          const { least, most } = condition.count.tally(world)
          return `${least} ${most}`
        },
        (frame, world) => {
          const { least, most } = condition.count.tally(world)
          const mogelijk = Object.freeze([least, Number.isFinite(most) ? most : null])
          const found = least === most ? { gevonden: least } : { gevonden: null, mogelijk }
          return factNode(condition, condition.test(frame, world), found)
        },
        condition,
      )
    }
  }
}

function groupTeller(
  soort: 'all' | 'any' | 'not',
  tells: readonly Tell[],
  combine: (truths: readonly Truth[]) => Truth,
): Tell {
  const shared = new Map<string | number, Told>()
  return (frame, world) => {
    // Each part is told once: to tell it again would double the work with every layer.
    const parts: Told[] = []
    let key: string | number = 0
    for (let i = 0; i < tells.length; i++) {
      const part = (tells[i] as Tell)(frame, world)
      parts.push(part)
      key = part.number < 0 || key === -1 ? -1 : joinKeys(key, part.number)
    }
    const known = shared.get(key)
    if (known !== undefined) return known
    const truth = combine(parts.map((part) => part.truth))
    const delen = Object.freeze(parts.map(({ node }) => node))
    const node = Object.freeze({ soort, waar: truthName(truth), delen }) as SpoorVoorwaarde
    if (key === -1 || shared.size >= MOST_ACCOUNTS) return { number: -1, truth, node }
    const told = { number: shared.size, truth, node }
    shared.set(key, told)
    return told
  }
}

/** One key for the accounts of several parts: a whole number as long as it fits, then a text. */
function joinKeys(key: string | number, number: number): string | number {
  if (typeof key === 'number' && key < Number.MAX_SAFE_INTEGER / MOST_ACCOUNTS / 2)
    return key * MOST_ACCOUNTS + number
  return `${key},${number}`
}

/** Shares accounts of a leaf by what it met. */
function sharing(
  keyOf: (frame: Frame, world: World) => string | number,
  make: (frame: Frame, world: World) => SpoorVoorwaarde,
  condition: Leaf,
): Tell {
  const shared = new Map<string | number, Told>()
  return (frame, world) => {
    const key = keyOf(frame, world)
    const known = shared.get(key)
    if (known !== undefined) return known
    const room = shared.size < MOST_ACCOUNTS
    const told = {
      number: room ? shared.size : -1,
      truth: condition.test(frame, world),
      node: make(frame, world),
    }
    if (room) shared.set(key, told)
    return told
  }
}

function leafTeller(condition: Extract<Condition, { kind: 'leaf' }>): Tell {
  const { place } = condition
  const { subject, index, full, number } = place.slot
  const store = storeOf(subject)
  const at = (frame: Frame, world: World) => (place.inFamily ? world.gezin : frame)
  const keyOf = (frame: Frame): string | number => {
    switch (store) {
      case 'numbers': {
        const [least, most] = number === undefined ? [0, 0] : numberIn(number, frame)
        return least === most ? least : `${least} ${most}`
      }
      case 'choices':
        return frame.words[index] as number
      case 'members':
        return frame.words.subarray(index, index + full.length).join('')
    }
  }
  return sharing(
    (frame, world) => keyOf(at(frame, world)),
    (frame, world) =>
      factNode(condition, condition.test(frame, world), foundIn(place.slot, at(frame, world))),
    condition,
  )
}

/** What there is of a subject: its value, of a fact also what is known of it, as it may stand in a casus. */
export function foundIn(slot: Slot, frame: Frame): FoundValue {
  const { subject, index, number } = slot
  if (number !== undefined) {
    if (isUnknown(slot, frame)) return { gevonden: null }
    const [least, most] = numberIn(number, frame)
    return {
      gevonden: least === most ? least : Object.freeze({ tussen: Object.freeze([least, most] as const) }),
    }
  }
  if (storeOf(subject) === 'members') {
    const within = (from: Truth) =>
      Object.freeze(subject.waarden.filter((_, i) => memberTruth(frame.words[index + i] as number) >= from))
    const [certain, possible] = [within(TRUE), within(UNKNOWN)]
    if (certain.length === possible.length) return { gevonden: certain }
    return certain.length === 0 && possible.length === subject.waarden.length
      ? { gevonden: null }
      : { gevonden: certain, mogelijk: possible }
  }
  const values = valuesOf(subject)
  const left = valuesLeft(slot, frame).flatMap((at) => values[at] ?? [])
  const [value = null] = left
  if (left.length === 1) return { gevonden: value }
  if (isUnknown(slot, frame)) return { gevonden: null }
  const mogelijk = Object.freeze(left.map(String))
  return subject.origin === 'fact'
    ? { gevonden: Object.freeze({ eenVan: mogelijk }) }
    : { gevonden: null, mogelijk }
}

function factNode({ leaf }: Leaf, truth: Truth, found: FoundValue): SpoorVoorwaarde {
  return Object.freeze({
    soort: 'feit',
    waar: truthName(truth),
    feit: leaf.fact,
    operator: leaf.operator,
    waarde: leaf.value,
    ...(leaf.params === undefined ? {} : { params: leaf.params }),
    ...found,
  })
}
