/**
 * What to ask next: the unknown facts on which an uncertain conclusion still waits, most decisive first.
 *
 * From each uncertain conclusion the search goes down through the rules that may hold to the leaves that
 * are unknown; an unknown leaf is a question, or leads on to the conclusion that it asks about. What a
 * question touches is then everything from which it was reached: a set of conclusions, kept as bits.
 */
import type { Frame, World } from '../compile/frame.js'
import { framesOf } from '../compile/frames.js'
import type { Program } from '../compile/program.js'
import type { OpenVraag } from '../model/advies.js'
import type { FactJson } from '../model/ruleset.js'
import { ITEM_SCOPES, isFamily, perScope, type Scope } from '../model/scope.js'
import { type AskingOrder, createAskingOrder, type Phase, type ThemePlace } from './asking-order.js'
import { createTouched, type Touched } from './touched.js'

/** A question that is open, with what it touches and its place in the conversation. */
export interface OpenQuestion {
  readonly fact: FactJson
  /** Of whom it is asked; that of the items that may still come, where it asks which there are. */
  readonly frame: Frame
  readonly touched: readonly string[]
  readonly phase: Phase
  readonly theme: ThemePlace
}

/** All that is open, what to ask first in front. */
export type Questions = (world: World) => readonly OpenQuestion[]

/** A set of conclusions by name, with what makes it decisive. */
interface Touching {
  readonly raakt: readonly string[]
  readonly heaviest: boolean
  readonly inCore: number
}
/** A fact, its rank in the dictionary, and its place among the subjects of its scope. */
interface FactPlace {
  readonly fact: FactJson
  readonly rank: number
  readonly place: number
}
interface Question extends OpenQuestion {
  readonly reach: Touching
  /** Its place in the dictionary. */
  readonly place: number
}

/** No more sets of conclusions than this are kept, so that memory stays bounded. */
const MOST_SETS = 2_000

export function createQuestions(program: Program, order: AskingOrder): Questions {
  const { ruleSet, layouts } = program
  const core = ruleSet.verhaal?.kern ?? []
  const ids = program.conclusions.map(({ json }) => json.id)
  const words = Math.ceil(ids.length / 32)
  const places = new Map<string, number>()
  for (const { slots } of Object.values(layouts)) {
    for (const [place, id] of [...slots.keys()].entries()) places.set(id, place)
  }
  const factsOf = (scope: Scope): readonly FactPlace[] =>
    ruleSet.feiten.flatMap((fact, rank) =>
      fact.bereik === scope ? [{ fact, rank, place: placeOf(fact.id) }] : [],
    )
  const facts = perScope(factsOf)

  function placeOf(id: string): number {
    return places.get(id) ?? -1
  }

  const touchedIn = createTouched(program, {
    placeOf,
    words,
    firstFact: (scope) => facts[scope][0]?.fact.id,
  })
  const reachOf = createReaches(ids, core)

  function questionsOf(
    asked: readonly FactPlace[],
    frame: Frame,
    touched: Touched | undefined,
    into: Question[],
  ): void {
    if (touched === undefined) return
    for (const { fact, rank, place } of asked) {
      const set = touched[place]
      const reach = set && reachOf(set)
      if (reach === undefined) continue
      const [phase, theme] = [order.phaseOf(fact.id, reach.raakt), order.placeOf(fact.id)]
      into.push({ fact, frame, reach, touched: reach.raakt, phase, theme, place: rank })
    }
  }

  return (world) => {
    const touched = touchedIn(world)
    const questions: Question[] = []
    questionsOf(facts.gezin, world.gezin, touched.get(world.gezin), questions)
    for (const scope of ITEM_SCOPES) {
      const { any, open } = world.items[scope]
      if (open) questionsOf(facts[scope].slice(0, 1), any, touched.get(any), questions)
      for (const frame of framesOf(scope, world))
        questionsOf(facts[scope], frame, touched.get(frame), questions)
    }
    return questions.sort(firstAsked)
  }
}

export type OpenQuestions = (world: World) => readonly OpenVraag[]

/** The same, as an advice tells them. */
export function createOpenQuestions(program: Program): OpenQuestions {
  const order = createAskingOrder(program.ruleSet)
  const questions = createQuestions(program, order)
  return (world) =>
    Object.freeze(
      questions(world).map(({ fact, frame, touched: raakt, phase }): OpenVraag => {
        const { id: feit, vraag, wie } = fact
        const item = frame.id === '' ? {} : { item: frame.id }
        const waarom = order.why(feit, phase)
        return Object.freeze({
          feit,
          ...item,
          vraag,
          waarom,
          wie,
          raakt,
          beslissend: order.isDeciding(raakt),
        })
      }),
    )
}

/** Reads sets of conclusions; each is made once. */
function createReaches(
  ids: readonly string[],
  core: readonly string[],
): (set: Int32Array) => Touching | undefined {
  const reaches = new Map<string, Touching>()

  /** Undefined for an empty set. */
  return (set) => {
    if (set.every((bits) => bits === 0)) return undefined
    const key = set.join(' ')
    const known = reaches.get(key)
    if (known !== undefined) return known
    const raakt = ids.filter((_, bit) => ((set[bit >> 5] as number) & (1 << (bit & 31))) !== 0)
    const heaviest = core[0] !== undefined && raakt.includes(core[0])
    const reach = {
      raakt: Object.freeze(raakt),
      heaviest,
      inCore: core.filter((id) => raakt.includes(id)).length,
    }
    if (reaches.size < MOST_SETS) reaches.set(key, reach)
    return reach
  }
}

/** What the conversation asks first; then what decides most. */
function firstAsked(a: Question, b: Question): number {
  return (
    a.phase - b.phase ||
    a.theme.at - b.theme.at ||
    a.theme.within - b.theme.within ||
    mostDecisive(a, b) ||
    (a.frame.id < b.frame.id ? -1 : 1)
  )
}

/**
 * What touches the heaviest core conclusion first, then what touches most of the core; of that what is asked once
 * before what is asked of every item, then what settles most; then in dictionary order.
 */
function mostDecisive(a: Question, b: Question): number {
  return (
    Number(b.reach.heaviest) - Number(a.reach.heaviest) ||
    b.reach.inCore - a.reach.inCore ||
    Number(isFamily(b.fact.bereik)) - Number(isFamily(a.fact.bereik)) ||
    b.reach.raakt.length - a.reach.raakt.length ||
    a.place - b.place
  )
}
