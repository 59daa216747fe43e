/**
 * What may still be while something is supposed: the world, less what was struck out. The frames themselves
 * are only read. Conditions are asked here by a plain walk over their JSON, value by value, because
 * json-rules-engine would have to run anew for every value that goes.
 */
import { type Frame, memberTruth, type Slot, type World } from '../compile/frame.js'
import type { Program } from '../compile/program.js'
import { jsonLeavesOf } from '../model/leaves.js'
import { own } from '../model/names.js'
import type { ConditionJson, LeafJson } from '../model/ruleset.js'
import { type ItemScope, isFamily } from '../model/scope.js'
import { countedLeaf, type Operator, type Subject, storeOf, valuesOf } from '../model/subject.js'
import { all, any, FALSE, not, ofPossibilities, TRUE, type Truth, UNKNOWN } from '../truth.js'
import {
  type CountRange,
  choicesIn,
  heldAgainst,
  isOpenNumber,
  numbersIn,
  possibleCounts,
} from './possible.js'

/** Of a choice its values, of a member of a set whether it is in, of a number some that stand for all others. */
type Values = ReadonlySet<unknown>

export interface Narrowed {
  readonly truthOf: (condition: ConditionJson, frame: Frame) => Truth
  /** All that the subject of a leaf may still be. */
  readonly left: (leaf: LeafJson, frame: Frame) => Values
  /** Strikes out all other values. */
  readonly keep: (leaf: LeafJson, frame: Frame, values: Values) => void
  readonly tallyOf: (leaf: LeafJson) => CountRange
  /** The items of a scope, or one that stands for all that may come; none when it turned out that none can. */
  readonly itemsOf: (scope: ItemScope) => { readonly frames: readonly Frame[]; readonly open: boolean }
  /** No item of this scope can come. */
  readonly empty: (scope: ItemScope) => void
  /** How often something was struck out. */
  readonly struck: () => number
}

export function narrow(world: World, program: Program): Narrowed {
  const { subjects, layouts } = program
  const thresholdsByFact = thresholdsOf(program)
  const kept = new Map<Frame, Map<string, Values>>()
  const empty = new Set<ItemScope>()
  let struck = 0

  function subjectOf({ fact }: LeafJson): Subject {
    const subject = subjects.get(fact)
    if (subject === undefined) throw new Error(`there is no "${fact}"`)
    return subject
  }

  /** Where the subject of a leaf stands, and under which name. A member of a set has a name of its own. */
  function placeOf(leaf: LeafJson, frame: Frame): readonly [Frame, string] {
    const subject = subjectOf(leaf)
    const name = storeOf(subject) === 'members' ? JSON.stringify([leaf.fact, leaf.value]) : leaf.fact
    return [isFamily(subject.bereik) ? world.gezin : frame, name]
  }

  function left(leaf: LeafJson, frame: Frame): Values {
    const [home, name] = placeOf(leaf, frame)
    return kept.get(home)?.get(name) ?? atFirst(leaf, home)
  }

  function slotOf({ id, bereik }: Subject): Slot {
    const slot = layouts[bereik].slots.get(id)
    if (slot === undefined) throw new Error(`"${id}" has no place`)
    return slot
  }

  function atFirst(leaf: LeafJson, frame: Frame): Values {
    const subject = subjectOf(leaf)
    const slot = slotOf(subject)
    switch (storeOf(subject)) {
      case 'numbers':
        return new Set(numbersIn(slot, frame, thresholdsByFact.get(subject.id) ?? []))
      case 'choices':
        return new Set(choicesIn(slot, frame))
      case 'members': {
        const truth = memberTruth(frame.words[slot.index + subject.waarden.indexOf(String(leaf.value))] ?? 0)
        return new Set([...(truth === FALSE ? [] : [true]), ...(truth === TRUE ? [] : [false])])
      }
    }
  }

  function keep(leaf: LeafJson, frame: Frame, values: Values): void {
    const [home, name] = placeOf(leaf, frame)
    if (left(leaf, frame).size === values.size) return
    const ofFrame = kept.get(home) ?? new Map<string, Values>()
    kept.set(home, ofFrame.set(name, values))
    struck++
  }

  function truthOf(condition: ConditionJson, frame: Frame): Truth {
    if ('all' in condition) return all(condition.all.map((part) => truthOf(part, frame)))
    if ('any' in condition) return any(condition.any.map((part) => truthOf(part, frame)))
    if ('not' in condition) return not(truthOf(condition.not, frame))
    if (condition.params !== undefined) return truthOfCount(condition, tallyOf(condition))
    const values = left(condition, frame)
    // A comparison with an unknown fact is unknown, also one that no answer could change.
    if (isUnknown(condition, frame, values)) return UNKNOWN
    return truthFor(condition, values, subjectOf(condition).waarden)
  }

  /** Whether a fact may still be all that it can be. */
  function isUnknown(leaf: LeafJson, frame: Frame, values: Values): boolean {
    const subject = subjectOf(leaf)
    if (subject.origin !== 'fact') return false
    if (storeOf(subject) !== 'numbers')
      return values.size === (storeOf(subject) === 'choices' ? valuesOf(subject).length : 2)
    const [home, name] = placeOf(leaf, frame)
    return kept.get(home)?.has(name) !== true && isOpenNumber(slotOf(subject), home)
  }

  function tallyOf({ params }: LeafJson): CountRange {
    if (params === undefined) throw new Error('only a count has a tally')
    const { frames, open } = itemsOf(params.bereik)
    const counted = countedLeaf(params, subjects)
    const truths = frames.map((frame) => (counted === undefined ? TRUE : truthOf(counted, frame)))
    const most = truths.filter((truth) => truth !== FALSE).length
    if (open) return { least: 0, most: most === 0 ? 0 : Number.POSITIVE_INFINITY }
    return { least: truths.filter((truth) => truth === TRUE).length, most }
  }

  function itemsOf(scope: ItemScope) {
    const { frames, count, open, any: one } = world.items[scope]
    if (open) return empty.has(scope) ? { frames: [], open: false } : { frames: [one], open }
    return { frames: frames.slice(0, count), open }
  }

  return {
    truthOf,
    left,
    keep,
    tallyOf,
    itemsOf,
    empty: (scope) => {
      empty.add(scope)
      struck++
    },
    struck: () => struck,
  }
}

/** What a comparison says of a number of items between two. */
export function truthOfCount(leaf: LeafJson, tally: CountRange): Truth {
  return truthFor(leaf, possibleCounts(tally, new Set([Number(leaf.value)])), [])
}

function truthFor(leaf: LeafJson, values: Iterable<unknown>, order: readonly string[]): Truth {
  const met = [...values].map((value) => meets(leaf, value, order))
  return ofPossibilities(met.includes(true), met.includes(false))
}

const thresholdsOfPrograms = new WeakMap<Program, ReadonlyMap<string, readonly number[]>>()

/** The numbers that rules compare each fact with, of an item itself or where items are counted. */
function thresholdsOf(program: Program): ReadonlyMap<string, readonly number[]> {
  const known = thresholdsOfPrograms.get(program)
  if (known !== undefined) return known
  const byFact = new Map<string, LeafJson[]>()
  for (const leaf of program.ruleSet.regels.flatMap(({ conditions }) => jsonLeavesOf(conditions))) {
    const asked = leaf.params === undefined ? leaf : countedLeaf(leaf.params, program.subjects)
    if (asked === undefined) continue
    const list = byFact.get(asked.fact) ?? []
    byFact.set(asked.fact, list)
    list.push(asked)
  }
  const found = new Map([...byFact].map(([id, leaves]) => [id, heldAgainst(leaves, id)] as const))
  thresholdsOfPrograms.set(program, found)
  return found
}

/** Whether a value meets a leaf; `order` is that of the values, light to heavy. */
export function meets(
  { operator, value: asked }: LeafJson,
  value: unknown,
  order: readonly string[],
): boolean {
  const compare = own(MEETS, operator)
  if (compare === undefined) throw new Error(`operator "${operator}" is not known`)
  return compare(value, asked, (one) => order.indexOf(String(one)))
}

type Meets = (value: unknown, asked: LeafJson['value'], rank: (one: unknown) => number) => boolean
const isListed: Meets = (value, asked) => [asked].flat().some((one) => one === value)
const MEETS: Readonly<Record<Operator, Meets>> = {
  equal: isListed,
  in: isListed,
  notEqual: (...asked) => !isListed(...asked),
  notIn: (...asked) => !isListed(...asked),
  atLeast: (value, asked, rank) => rank(value) >= rank(asked),
  atMost: (value, asked, rank) => rank(value) <= rank(asked),
  lessThan: (value, asked) => Number(value) < Number(asked),
  lessThanInclusive: (value, asked) => Number(value) <= Number(asked),
  greaterThan: (value, asked) => Number(value) > Number(asked),
  greaterThanInclusive: (value, asked) => Number(value) >= Number(asked),
  contains: (value) => value === true,
  doesNotContain: (value) => value === false,
}
