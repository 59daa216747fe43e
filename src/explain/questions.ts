/**
 * What to ask next: the unknown facts on which an uncertain conclusion still waits, most decisive first.
 *
 * From each uncertain conclusion the search goes down through the rules that may hold to the leaves that
 * are unknown; an unknown leaf is a question, or leads on to the conclusion that it asks about. What a
 * question touches is then everything from which it was reached: a set of conclusions, kept as bits.
 */
import type { Condition } from '../compile/condition.js'
import type { Frame, World } from '../compile/frame.js'
import type { Program, Rule } from '../compile/program.js'
import type { OpenVraag } from '../model/advies.js'
import type { FactJson } from '../model/ruleset.js'
import type { ItemScope, Scope } from '../model/scope.js'
import { createDeciding } from '../run/deciding.js'
import { isSettled } from '../run/outcome.js'
import { truthOf } from '../run/rules.js'
import { TRUE, UNKNOWN } from '../truth.js'
import { framesOf, framesWithOpen } from './frames.js'
import { createRelevance, type Idle } from './relevance.js'

export type OpenQuestions = (world: World) => readonly OpenVraag[]

/** For one frame: per subject of its scope a set of conclusions, each set a run of whole numbers. */
type Touched = Int32Array
/** A set of conclusions by name, with what makes it decisive. */
interface Reach {
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
interface Question {
  readonly fact: FactJson
  readonly frame: Frame
  readonly reach: Reach
  readonly place: number
}

const NO_LEAVES: ReadonlySet<Condition> = new Set()
/** No more sets of conclusions than this are kept, so that memory stays bounded. */
const MOST_SHARED = 2_000

export function createOpenQuestions(program: Program): OpenQuestions {
  const { ruleSet, layouts } = program
  const core = ruleSet.verhaal?.kern ?? []
  const deciding = createDeciding(program)
  const relevance = createRelevance(program)
  const ids = program.conclusions.map(({ json }) => json.id)
  const words = Math.ceil(ids.length / 32)
  const places = new Map<string, number>()
  for (const { slots } of Object.values(layouts)) {
    for (const [place, id] of [...slots.keys()].entries()) places.set(id, place)
  }
  // Dependents are drawn later, so walking backwards meets each conclusion before what it rests on.
  const walk = program.conclusions
    .map((conclusion, bit) => ({
      conclusion,
      bit,
      place: placeOf(conclusion.json.id),
    }))
    .toReversed()
  const factsOf = (scope: Scope): readonly FactPlace[] =>
    ruleSet.feiten.flatMap((fact, rank) =>
      fact.bereik === scope ? [{ fact, rank, place: placeOf(fact.id) }] : [],
    )
  const facts: Readonly<Record<Scope, readonly FactPlace[]>> = {
    gezin: factsOf('gezin'),
    persoon: factsOf('persoon'),
    leefgebied: factsOf('leefgebied'),
    hulpbehoefte: factsOf('hulpbehoefte'),
  }

  function placeOf(id: string): number {
    return places.get(id) ?? -1
  }

  /** Everything that each unknown subject touches, frame by frame. */
  function touchedIn(world: World): Map<Frame, Touched> {
    const touched = new Map<Frame, Touched>()

    function touches(frame: Frame, scope: Scope): Touched {
      let known = touched.get(frame)
      if (known === undefined) {
        known = new Int32Array(layouts[scope].slots.size * words)
        touched.set(frame, known)
      }
      return known
    }

    function waitFor(id: string, frame: Frame, scope: Scope, from: Touched, at: number): void {
      const into = touches(frame, scope)
      const start = placeOf(id) * words
      for (let i = 0; i < words; i++) into[start + i] = (into[start + i] as number) | (from[at + i] as number)
    }

    function descend(
      condition: Condition,
      frame: Frame,
      scope: Scope,
      from: Touched,
      at: number,
      idle: ReadonlySet<Condition>,
      counted: Idle['counted'],
    ): void {
      if (condition.test(frame, world) !== UNKNOWN || idle.has(condition)) return
      if (condition.kind === 'leaf') {
        const { inFamily } = condition.place
        waitFor(condition.leaf.fact, inFamily ? world.gezin : frame, inFamily ? 'gezin' : scope, from, at)
      } else if (condition.kind === 'count') {
        count(condition.count.scope, condition.count.each, from, at, counted)
      } else if (condition.kind === 'not') {
        descend(condition.part, frame, scope, from, at, idle, counted)
      } else {
        for (const part of condition.parts) descend(part, frame, scope, from, at, idle, counted)
      }
    }

    function count(
      scope: ItemScope,
      each: Condition | undefined,
      from: Touched,
      at: number,
      counted: Idle['counted'],
    ): void {
      const items = world.items[scope]
      const [first] = facts[scope]
      // Which items there are is itself the question, asked by the first fact of that scope.
      if (items.open && first !== undefined) waitFor(first.fact.id, items.any, scope, from, at)
      if (each === undefined) return
      for (const item of framesWithOpen(scope, world))
        descend(each, item, scope, from, at, counted.get(item) ?? NO_LEAVES, counted)
    }

    for (const { conclusion, bit, place } of walk) {
      const scope = conclusion.json.bereik
      for (const frame of framesWithOpen(scope, world)) {
        if (isSettled(conclusion, frame)) continue
        const from = touches(frame, scope)
        const at = place * words
        const word = at + (bit >> 5)
        // Items that may still come have no conclusions of their own yet; they only pass on what counts them.
        if (frame.id !== '' || scope === 'gezin') from[word] = (from[word] as number) | (1 << (bit & 31))
        const collects = conclusion.policy === 'collect'
        const end = collects ? conclusion.rules.length : deciding(conclusion, frame, world)
        const { own, counted } = relevance(conclusion, frame, world)
        for (let i = 0; i < end; i++) {
          const rule = conclusion.rules[i] as Rule
          // What is in already needs no more reasons.
          if (collects && frame.members[conclusion.slot.index + rule.value] === TRUE) continue
          if (truthOf(rule, frame, world) === UNKNOWN)
            descend(rule.condition, frame, scope, from, at, own, counted)
        }
      }
    }
    return touched
  }

  const reaches = new Map<string, Reach>()

  /** The set of conclusions that starts at `at`; undefined when it is empty. */
  function reachAt(set: Touched, at: number): Reach | undefined {
    let key = ''
    let empty = true
    for (let i = at; i < at + words; i++) {
      if (set[i] !== 0) empty = false
      key += `${set[i]} `
    }
    if (empty) return undefined
    const known = reaches.get(key)
    if (known !== undefined) return known
    const raakt = ids.filter((_, bit) => ((set[at + (bit >> 5)] as number) & (1 << (bit & 31))) !== 0)
    const heaviest = core[0] !== undefined && raakt.includes(core[0])
    const reach = {
      raakt: Object.freeze(raakt),
      heaviest,
      inCore: core.filter((id) => raakt.includes(id)).length,
    }
    if (reaches.size < MOST_SHARED) reaches.set(key, reach)
    return reach
  }

  function questionsOf(
    asked: readonly FactPlace[],
    frame: Frame,
    touched: Touched | undefined,
    into: Question[],
  ): void {
    if (touched === undefined) return
    for (const { fact, rank, place } of asked) {
      const reach = reachAt(touched, place * words)
      if (reach !== undefined) into.push({ fact, frame, reach, place: rank })
    }
  }

  return (world) => {
    const touched = touchedIn(world)
    const questions: Question[] = []
    questionsOf(facts.gezin, world.gezin, touched.get(world.gezin), questions)
    for (const scope of ['persoon', 'leefgebied', 'hulpbehoefte'] as const) {
      const { any, open } = world.items[scope]
      if (open) questionsOf(facts[scope].slice(0, 1), any, touched.get(any), questions)
      for (const frame of framesOf(scope, world))
        questionsOf(facts[scope], frame, touched.get(frame), questions)
    }
    return Object.freeze(
      questions.sort(mostDecisive).map(({ fact, frame, reach: { raakt } }): OpenVraag => {
        const { id: feit, vraag } = fact
        return Object.freeze(
          frame.id === '' ? { feit, vraag, raakt } : { feit, item: frame.id, vraag, raakt },
        )
      }),
    )
  }
}

/**
 * What touches the heaviest core conclusion first, then what touches most of the core; of that what is asked once
 * before what is asked of every item, then what settles most; then in dictionary order.
 */
function mostDecisive(a: Question, b: Question): number {
  return (
    Number(b.reach.heaviest) - Number(a.reach.heaviest) ||
    b.reach.inCore - a.reach.inCore ||
    Number(b.fact.bereik === 'gezin') - Number(a.fact.bereik === 'gezin') ||
    b.reach.raakt.length - a.reach.raakt.length ||
    a.place - b.place ||
    (a.frame.id < b.frame.id ? -1 : 1)
  )
}
