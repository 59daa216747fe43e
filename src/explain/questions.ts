/**
 * What to ask next: the unknown facts on which an uncertain conclusion still waits, most decisive first.
 *
 * From each uncertain conclusion the search goes down through the rules that may hold to the leaves that
 * are unknown; an unknown leaf is a question, or leads on to the conclusion that it asks about. What a
 * question touches is then everything from which it was reached.
 */
import type { Condition } from '../compile/condition.js'
import type { Frame, World } from '../compile/frame.js'
import type { Conclusion, Program } from '../compile/program.js'
import type { OpenVraag } from '../model/advies.js'
import type { Scope } from '../model/scope.js'
import type { OutcomeReader } from '../run/outcome.js'
import { truthOf } from '../run/rules.js'
import { UNKNOWN } from '../truth.js'
import { framesWithOpen } from './frames.js'

export type OpenQuestions = (world: World) => readonly OpenVraag[]

interface Question {
  readonly feit: string
  readonly frame: Frame
  readonly raakt: Set<string>
}

export function createOpenQuestions(program: Program, outcomes: OutcomeReader): OpenQuestions {
  const { ruleSet, byId, subjects } = program
  const facts = new Map(ruleSet.feiten.map((fact, place) => [fact.id, { ...fact, place }]))
  const core = ruleSet.verhaal?.kern ?? []
  const lead = new Map<Scope, string>()
  for (const { bereik, id } of ruleSet.feiten) if (!lead.has(bereik)) lead.set(bereik, id)
  // Dependents are drawn later, so walking backwards meets each conclusion before what it rests on.
  const backwards = program.conclusions.toReversed()

  function collect(world: World): Question[] {
    const questions = new Map<Frame, Map<string, Question>>()
    /** What is touched by each uncertain conclusion, itself included. */
    const touched = new Map<Frame, Map<string, Set<string>>>()

    function touch(
      into: Map<Frame, Map<string, Set<string>>>,
      frame: Frame,
      id: string,
      ids: ReadonlySet<string>,
    ) {
      const ofFrame = into.get(frame) ?? new Map<string, Set<string>>()
      into.set(frame, ofFrame)
      const known = ofFrame.get(id) ?? new Set<string>()
      for (const one of ids) known.add(one)
      ofFrame.set(id, known)
    }

    function waitsFor(id: string, frame: Frame, ids: ReadonlySet<string>): void {
      if (byId.has(id)) {
        touch(touched, frame, id, ids)
        return
      }
      if (!facts.has(id)) return
      const ofFrame = questions.get(frame) ?? new Map<string, Question>()
      questions.set(frame, ofFrame)
      const question = ofFrame.get(id) ?? { feit: id, frame, raakt: new Set<string>() }
      for (const one of ids) question.raakt.add(one)
      ofFrame.set(id, question)
    }

    function descend(condition: Condition, frame: Frame, ids: ReadonlySet<string>): void {
      if (condition.test(frame, world) !== UNKNOWN) return
      if (condition.kind === 'leaf') {
        waitsFor(condition.leaf.fact, condition.place.inFamily ? world.gezin : frame, ids)
      } else if (condition.kind === 'count') {
        const { scope, each } = condition.count
        const items = world.items[scope]
        // Which items there are is itself the question, asked by the first fact of that scope.
        if (items.open) waitsFor(lead.get(scope) ?? '', items.any, ids)
        else if (each !== undefined) for (const item of framesWithOpen(scope, world)) descend(each, item, ids)
      } else if (condition.kind === 'not') {
        descend(condition.part, frame, ids)
      } else {
        for (const part of condition.parts) descend(part, frame, ids)
      }
    }

    for (const conclusion of backwards) {
      for (const frame of framesWithOpen(conclusion.json.bereik, world)) {
        if (outcomes.either(conclusion, frame).zeker || isSpare(frame, conclusion, world)) continue
        const ids = touched.get(frame)?.get(conclusion.json.id) ?? new Set<string>()
        const all = new Set(ids).add(conclusion.json.id)
        for (const rule of conclusion.rules) {
          if (truthOf(rule, frame, world) === UNKNOWN) descend(rule.condition, frame, all)
        }
      }
    }
    return [...questions.values()].flatMap((ofFrame) => [...ofFrame.values()])
  }

  /** The most decisive first: what touches the heaviest core conclusion, then what settles most. */
  function compare(a: Question, b: Question): number {
    const heaviest = (question: Question) => (core[0] !== undefined && question.raakt.has(core[0]) ? 0 : 1)
    const inCore = (question: Question) => core.filter((id) => question.raakt.has(id)).length
    const place = (question: Question) => facts.get(question.feit)?.place ?? 0
    return (
      heaviest(a) - heaviest(b) ||
      inCore(b) - inCore(a) ||
      b.raakt.size - a.raakt.size ||
      place(a) - place(b) ||
      (a.frame.id < b.frame.id ? -1 : 1)
    )
  }

  return (world) =>
    collect(world)
      .sort(compare)
      .map(({ feit, frame, raakt }) => ({
        feit,
        ...(frame.id === '' ? {} : { item: frame.id }),
        vraag: facts.get(feit)?.vraag ?? subjects.get(feit)?.label ?? feit,
        raakt: program.conclusions.flatMap(({ json }) => (raakt.has(json.id) ? [json.id] : [])),
      }))
}

/** The frame for items that may still come counts through the conclusions that count them, not by itself. */
function isSpare(frame: Frame, { json }: Conclusion, world: World): boolean {
  return json.bereik !== 'gezin' && frame === world.items[json.bereik].any
}
