/** What an overlay says about the conversation: themes of its own, and the order. What is asked first stays first. */
import type { ConversationJson, ThemeJson } from '../model/conversation.js'
import type { AdditionsJson } from '../model/overlay.js'
import type { RuleSet } from '../model/ruleset.js'
import { type Finding, fault, nearest } from '../problem.js'
import type { Overlay } from '../words/index.js'

const ADDED_AT = '/voegToe/gesprek'

/** The conversation with the themes of an overlay, in its order; those of the base that come first do so unnamed; others come behind. */
export function longerConversation(
  { gesprek }: Pick<RuleSet, 'gesprek'>,
  added: AdditionsJson['gesprek'],
): ConversationJson | undefined {
  if (gesprek === undefined || added === undefined) return gesprek
  const unnamed = gesprek.themas.filter(
    ({ id, eerst }) => eerst === true && !(added.volgorde ?? []).includes(id),
  )
  const order = [...unnamed.map(({ id }) => id), ...(added.volgorde ?? [])]
  return { ...gesprek, themas: reordered([...gesprek.themas, ...(added.themas ?? [])], order) }
}

function reordered(themes: readonly ThemeJson[], order: readonly string[]): readonly ThemeJson[] {
  const placeOf = ({ id }: ThemeJson) => (order.includes(id) ? order.indexOf(id) : order.length)
  return themes.toSorted((one, other) => placeOf(one) - placeOf(other))
}

/** What is wrong with it: a theme that is not there, or one that is put before danger and what else comes first. */
export function conversationProblems(
  base: Pick<RuleSet, 'gesprek'>,
  added: AdditionsJson['gesprek'],
): Finding<Overlay>[] {
  if (added === undefined) return []
  const { gesprek } = base
  if (gesprek === undefined) return [fault('vorm', ADDED_AT, 'noConversation')]
  const known = [...gesprek.themas, ...(added.themas ?? [])].map(({ id }) => id)
  const unknown = (added.volgorde ?? []).flatMap((id, i) =>
    known.includes(id)
      ? []
      : [fault('vorm', `${ADDED_AT}/volgorde/${i}`, 'noSuchTheme', { id }, nearest(id, known))],
  )
  const first = gesprek.themas.filter(({ eerst }) => eerst === true).map(({ id }) => id)
  const now = longerConversation(base, added)?.themas.map(({ id }) => id) ?? []
  const isKept = first.every((id, i) => now[i] === id)
  const place = added.volgorde === undefined ? ADDED_AT : `${ADDED_AT}/volgorde`
  const moved = isKept ? [] : [fault('beschermd', place, 'themesComeFirst', { themes: first })]
  return [...unknown, ...moved]
}
