/** What a question is about: the conclusion, the value and the item; or what is wrong with it. */
import type { World } from '../compile/frame.js'
import { framesOf } from '../compile/frames.js'
import type { Program } from '../compile/program.js'
import { COLLECTIONS, isItemScope } from '../model/scope.js'
import type { WaaromNietVraag } from '../model/what-if.js'
import { checkOptions } from '../options.js'
import { CasusError, type Finding, fault, nearest, told } from '../problem.js'
import { whatIf } from '../words/index.js'
import type { nlWhatIf } from '../words/nl/what-if.js'
import type { TrialTarget } from './trial.js'

type Fault = Finding<keyof typeof nlWhatIf>

/**
 * @throws TypeError when it is no object, or holds a field that does not belong there
 * @throws CasusError when it names something that there is not; each `pad` leads into the question
 */
export function targetOfQuestion(
  question: WaaromNietVraag,
  world: World,
  { byId }: Program,
): TrialTarget & { readonly value: number } {
  checkOptions('whyNot', question, ['conclusie', 'waarde', 'item'])
  const { conclusie, waarde, item } = question
  const conclusion = byId.get(conclusie)
  if (conclusion === undefined) {
    const id = String(conclusie)
    throw questionRefused(
      fault('onbekende-conclusie', '/conclusie', 'conclusionUnknown', { id }, nearest(id, byId.keys())),
    )
  }
  const { id, waarden, bereik } = conclusion.json
  const value = waarden.indexOf(waarde)
  const wrong: Fault[] = []
  if (value < 0) {
    const about = { value: String(waarde), id, known: waarden }
    wrong.push(
      fault('waarde-buiten-bereik', '/waarde', 'noSuchOutcome', about, nearest(about.value, waarden)),
    )
  }
  const frames = framesOf(bereik, world)
  const known = frames.map((frame) => frame.id)
  if (!isItemScope(bereik)) {
    if (item !== undefined) wrong.push(fault('verkeerd-bereik', '/item', 'noItemWanted', { id }))
  } else if (frames.length === 0) {
    wrong.push(fault('waarde-buiten-bereik', '/item', 'noItems', { id, field: COLLECTIONS[bereik] }))
  } else if (item === undefined) {
    if (frames.length > 1) wrong.push(fault('vorm', '/item', 'whichItem', { id, known }))
  } else if (!known.includes(item)) {
    const name = String(item)
    wrong.push(
      fault('waarde-buiten-bereik', '/item', 'noSuchItem', { item: name, known }, nearest(name, known)),
    )
  }
  const frame = frames[item === undefined ? 0 : known.indexOf(item)]
  if (wrong.length > 0 || frame === undefined) throw questionRefused(...wrong)
  return { conclusion, frame, value }
}

function questionRefused(...wrong: readonly Fault[]): CasusError {
  return new CasusError(told(wrong, whatIf))
}
