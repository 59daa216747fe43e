/**
 * The trace: every conclusion, its rules in the order in which they are asked, and each condition with
 * the value that it met. It asks the same compiled conditions that drew the conclusion.
 */
import type { Condition, Place } from '../compile/condition.js'
import type { Frame, World } from '../compile/frame.js'
import type { Conclusion, Program } from '../compile/program.js'
import type { SpoorConclusie, SpoorRegel, SpoorVoorwaarde } from '../model/advies.js'
import type { OutcomeReader } from '../run/outcome.js'
import { truthOf } from '../run/rules.js'
import { all, any, not, TRUE, type Truth, truthName, UNKNOWN } from '../truth.js'
import { framesOf } from './frames.js'

type FactNode = Extract<SpoorVoorwaarde, { soort: 'feit' }>
type Found = Pick<FactNode, 'gevonden' | 'mogelijk'>
interface Told {
  readonly truth: Truth
  readonly node: SpoorVoorwaarde
}
/** Tells a condition as one frame met it. */
type Tell = (frame: Frame, world: World) => Told

export type Trace = (world: World) => readonly SpoorConclusie[]

export function createTrace(program: Program, outcomes: OutcomeReader): Trace {
  const told = program.conclusions.map((conclusion) => ({
    conclusion,
    tells: conclusion.rules.map(({ condition }) => tellerOf(condition)),
  }))

  function ruleTrace(
    conclusion: Conclusion,
    tells: readonly Tell[],
    frame: Frame,
    world: World,
  ): SpoorRegel[] {
    return conclusion.rules.map((rule, i) => {
      const told = (tells[i] as Tell)(frame, world)
      return Object.freeze({
        regel: rule.json.name,
        waarde: rule.json.event.params.waarde,
        waar: truthName(truthOf(rule, frame, world)),
        voorwaarden: told.node,
      })
    })
  }

  return (world) => {
    const spoor: SpoorConclusie[] = []
    for (const { conclusion, tells } of told) {
      for (const frame of framesOf(conclusion.json.bereik, world)) {
        spoor.push(
          Object.freeze({
            conclusie: conclusion.json.id,
            ...(frame === world.gezin ? {} : { item: frame.id }),
            uitkomst: outcomes.either(conclusion, frame),
            regels: Object.freeze(ruleTrace(conclusion, tells, frame, world)),
          }),
        )
      }
    }
    return Object.freeze(spoor)
  }
}

function tellerOf(condition: Condition): Tell {
  switch (condition.kind) {
    case 'all':
    case 'any': {
      const tells = condition.parts.map(tellerOf)
      const combine = condition.kind === 'all' ? all : any
      return (frame, world) => {
        const parts = tells.map((tell) => tell(frame, world))
        const truth = combine(parts.map((part) => part.truth))
        const delen = Object.freeze(parts.map(({ node }) => node))
        return { truth, node: Object.freeze({ soort: condition.kind, waar: truthName(truth), delen }) }
      }
    }
    case 'not': {
      const tell = tellerOf(condition.part)
      return (frame, world) => {
        const part = tell(frame, world)
        const truth = not(part.truth)
        const delen = Object.freeze([part.node] as const)
        return { truth, node: Object.freeze({ soort: 'not', waar: truthName(truth), delen }) }
      }
    }
    case 'leaf':
      return leafTeller(condition)
    case 'count': {
      const { least, most } = condition.count
      return (frame, world) => {
        const [from, to] = [least(world), most(world)]
        const found: Found =
          from === to
            ? { gevonden: from }
            : { gevonden: null, mogelijk: Object.freeze([from, Number.isFinite(to) ? to : null]) }
        const truth = condition.test(frame, world)
        return { truth, node: factNode(condition, truth, found) }
      }
    }
  }
}

/** A leaf meets few different values; each is told once and shared. Numbers are told anew. */
function leafTeller(condition: Extract<Condition, { kind: 'leaf' }>): Tell {
  const { slot, inFamily } = condition.place
  const shared = new Map<number, Told>()
  const isNumber = slot.subject.kind === 'getal'
  return (frame, world) => {
    const place = inFamily ? world.gezin : frame
    const key = isNumber ? -1 : keyOf(condition.place, place)
    const known = shared.get(key)
    if (known !== undefined) return known
    const truth = condition.test(frame, world)
    const told = { truth, node: factNode(condition, truth, foundIn(condition.place, place)) }
    if (!isNumber && shared.size < 1000) shared.set(key, told)
    return told
  }
}

function keyOf({ slot }: Place, frame: Frame): number {
  const { subject, index } = slot
  if (subject.kind !== 'meerkeuze') return frame.choices[index] as number
  let key = 0
  for (let i = 0; i < subject.waarden.length; i++) key = key * 3 + (frame.members[index + i] as number)
  // Sets too large for an exact number are told apart by nothing less than all their members.
  return Number.isSafeInteger(key) ? key : Number.NaN
}

function foundIn({ slot }: Place, frame: Frame): Found {
  const { subject, index, full } = slot
  if (subject.kind === 'getal') {
    const number = frame.numbers[index] as number
    return { gevonden: Number.isNaN(number) ? null : number }
  }
  if (subject.kind === 'meerkeuze') {
    const within = (from: Truth) =>
      Object.freeze(subject.waarden.filter((_, i) => (frame.members[index + i] as number) >= from))
    const [certain, possible] = [within(TRUE), within(UNKNOWN)]
    if (certain.length === possible.length) return { gevonden: certain }
    return certain.length === 0 && possible.length === subject.waarden.length
      ? { gevonden: null }
      : { gevonden: certain, mogelijk: possible }
  }
  const bits = frame.choices[index] as number
  if (subject.kind === 'janee') return { gevonden: bits === full ? null : bits === 2 }
  const values = subject.waarden.filter((_, i) => (bits & (1 << i)) !== 0)
  const [value = null] = values
  if (values.length === 1) return { gevonden: value }
  return bits === full ? { gevonden: null } : { gevonden: null, mogelijk: Object.freeze(values) }
}

function factNode(
  { leaf }: Extract<Condition, { kind: 'leaf' | 'count' }>,
  truth: Truth,
  found: Found,
): SpoorVoorwaarde {
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
