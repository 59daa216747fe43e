/** On what those who speak of a family differ, in the words of an advice. */
import type { World } from '../compile/frame.js'
import { framesOf } from '../compile/frames.js'
import type { OpenVraag, Verschil } from '../model/advies.js'
import { isFamily } from '../model/scope.js'
import type { Disagreement } from '../run/views.js'
import { foundIn } from './trace.js'

/** The question that a difference leaves open, if something still hangs on it: its place among the questions. */
function questionAt(
  { fact, scope, at }: Disagreement,
  world: World,
  questions: readonly OpenVraag[],
): number {
  const item = isFamily(scope) ? undefined : framesOf(scope, world)[at]?.id
  return questions.findIndex((one) => one.feit === fact.id && one.item === item)
}

/** The differences that may matter to the core. To settle what is not asked changes nothing. */
export function inQuestion(
  differences: readonly Disagreement[],
  world: World,
  questions: readonly OpenVraag[],
  core: readonly string[],
): readonly Disagreement[] {
  return differences.filter((one) =>
    questions[questionAt(one, world, questions)]?.raakt.some((id) => core.includes(id)),
  )
}

/**
 * Tells the differences, what matters first.
 *
 * @param mattering those that matter
 * @param questions what is open in the same world: the differences among them
 */
export function tellDifferences(
  differences: readonly Disagreement[],
  mattering: ReadonlySet<Disagreement>,
  world: World,
  questions: readonly OpenVraag[],
): readonly Verschil[] {
  const told = differences.map((difference): { rank: number; one: Verschil } => {
    const { fact, slot, scope, at, answers } = difference
    const { id: feit, vraag } = fact
    const item = isFamily(scope) ? undefined : framesOf(scope, world)[at]?.id
    const asked = questionAt(difference, world, questions)
    const antwoorden = answers.map(({ van, rol, frame }) =>
      Object.freeze({ van, rol, waarde: foundIn(slot, frame).gevonden }),
    )
    const maaktUit = mattering.has(difference)
    return {
      rank: (maaktUit ? 0 : questions.length + 1) + (asked < 0 ? questions.length : asked),
      one: Object.freeze({
        feit,
        ...(item !== undefined && { item }),
        vraag,
        antwoorden: Object.freeze(antwoorden),
        raakt: questions[asked]?.raakt ?? Object.freeze([]),
        maaktUit,
      }),
    }
  })
  return Object.freeze(told.sort((one, other) => one.rank - other.rank).map(({ one }) => one))
}
