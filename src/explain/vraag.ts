/** A question in the words of an interview: with its answers, and about whom it is. */
import type { Frame, World } from '../compile/frame.js'
import { isUnknown } from '../compile/frame.js'
import type { Program } from '../compile/program.js'
import type { Antwoordkeuze, Vraag } from '../model/interview.js'
import { own } from '../model/names.js'
import type { FactJson } from '../model/ruleset.js'
import { isFamily, isListScope, type Scope } from '../model/scope.js'
import { advice } from '../words/start.js'
import { say } from '../words/words.js'
import type { AskingOrder } from './asking-order.js'
import type { OpenQuestion } from './questions.js'
import { itemName, slotText } from './text.js'

/** What is asked of a fact, and which answers there are. */
function choicesFor(fact: FactJson): Pick<Vraag, 'type' | 'antwoorden' | 'minimum' | 'maximum' | 'eenheid'> {
  switch (fact.type) {
    case 'janee':
      return { type: fact.type, antwoorden: YES_NO }
    case 'keuze':
    case 'meerkeuze':
      return {
        type: fact.type,
        antwoorden: Object.freeze(
          fact.waarden.map((waarde) => Object.freeze({ waarde, titel: own(fact.titels, waarde) ?? waarde })),
        ),
      }
    case 'getal': {
      const { type, minimum, maximum, eenheid } = fact
      return { type, minimum, maximum, ...(eenheid !== undefined && { eenheid }) }
    }
  }
}
const YES_NO: readonly Antwoordkeuze[] = Object.freeze([
  Object.freeze({ waarde: true, titel: 'ja' }),
  Object.freeze({ waarde: false, titel: 'nee' }),
])

/** Makes the words of a question; `others` are the same question about other items. */
export function createVraag(
  program: Program,
  order: AskingOrder,
): (asked: OpenQuestion, others: readonly OpenQuestion[], world: World) => Vraag {
  const { ruleSet, layouts } = program
  const lists = new Map((ruleSet.gesprek?.lijsten ?? []).map((list) => [list.bereik as Scope, list]))

  /** What an item is called, with what is known of it that says which it is. */
  function nameOf(scope: Scope, frame: Frame): string {
    const known = (lists.get(scope)?.aanduiding ?? []).flatMap((id) => {
      const slot = layouts[scope].slots.get(id)
      return slot === undefined || isUnknown(slot, frame) ? [] : [slotText(slot, frame)]
    })
    const name = itemName(program, scope, frame)
    return known.length === 0 ? name : `${name} (${known.join(', ')})`
  }

  return ({ fact, frame, touched: raakt, phase, theme: { theme } }, others) => {
    const { id: feit, bereik, wie } = fact
    const isList = isListScope(bereik) && frame.id === ''
    const waarom = order.why(feit, phase)
    const row = (one: Frame) => Object.freeze({ item: one.id, titel: nameOf(bereik, one) })
    const rijen =
      others.length === 0 ? {} : { rijen: Object.freeze([frame, ...others.map((one) => one.frame)].map(row)) }
    const about = isFamily(bereik) || isList || others.length > 0 ? undefined : nameOf(bereik, frame)
    const question = isList ? (lists.get(bereik)?.vraag ?? fact.vraag) : fact.vraag
    return Object.freeze({
      feit,
      ...(!isFamily(bereik) && !isList && { item: frame.id }),
      soort: isList ? 'lijst' : 'feit',
      vraag: about === undefined ? question : say(advice, 'aboutItem', { item: about, question }),
      waarom,
      ...(theme !== undefined && { thema: theme.id }),
      wie,
      ...choicesFor(fact),
      ...rijen,
      raakt,
      beslissend: order.isDeciding(raakt),
    })
  }
}
