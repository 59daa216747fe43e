/** What a conversation refers to: facts, conclusions and themes that exist, each theme and fact once. */
import type { ConversationJson } from '../model/conversation.js'
import { FAMILY_SCOPE } from '../model/scope.js'
import { type Finding, fault, nearest } from '../problem.js'
import type { Reading } from '../words/index.js'
import { checkCondition, type KnownNames } from './conditions.js'
import type { Draft } from './draft.js'
import { firstById, unknownConclusion } from './rules.js'

const CONVERSATION = '/gesprek'

export function checkConversation(draft: Draft, names: KnownNames): Finding<Reading>[] {
  const { gesprek } = draft
  if (gesprek === undefined) return []
  const facts = new Map(draft.feiten.map(({ part }) => [part.id, part]))
  const conclusions = firstById(draft)
  const isBroken = (id: string) => names.brokenNames.has(id)
  const factAt = (id: string, pad: string): Finding<Reading>[] =>
    facts.has(id) || isBroken(id)
      ? []
      : [fault('onbekend-feit', pad, 'unknownFact', { id }, nearest(id, facts.keys()))]
  const conclusionAt = (id: string, pad: string): Finding<Reading>[] =>
    conclusions.has(id) || isBroken(id) ? [] : [unknownConclusion(id, pad, conclusions.keys())]
  const asked = new Map<string, string>()

  return [
    ...gesprek.beslissend.flatMap((id, i) => conclusionAt(id, `${CONVERSATION}/beslissend/${i}`)),
    ...gesprek.besluit.flatMap((id, i) => conclusionAt(id, `${CONVERSATION}/besluit/${i}`)),
    ...checkCondition(gesprek.klaarAls, `${CONVERSATION}/klaarAls`, FAMILY_SCOPE, names),
    ...(gesprek.maatregelen === undefined
      ? []
      : conclusionAt(gesprek.maatregelen, `${CONVERSATION}/maatregelen`)),
    ...namedTwice(gesprek.themas, `${CONVERSATION}/themas`),
    ...namedTwice(gesprek.stops, `${CONVERSATION}/stops`),
    ...gesprek.themas.flatMap(({ feiten }, t) =>
      feiten.flatMap((id, i): Finding<Reading>[] => {
        const pad = `${CONVERSATION}/themas/${t}/feiten/${i}`
        const before = asked.get(id)
        asked.set(id, pad)
        return before === undefined
          ? factAt(id, pad)
          : [fault('dubbele-naam', pad, 'askedTwice', { id, before })]
      }),
    ),
    ...(gesprek.lijsten ?? []).flatMap(({ bereik, aanduiding = [] }, l) =>
      aanduiding.flatMap((id, i): Finding<Reading>[] => {
        const pad = `${CONVERSATION}/lijsten/${l}/aanduiding/${i}`
        const fact = facts.get(id)
        if (fact === undefined || fact.bereik === bereik) return factAt(id, pad)
        return [fault('verkeerd-bereik', pad, 'namesOtherItems', { id, scope: fact.bereik, wanted: bereik })]
      }),
    ),
    ...gesprek.stops.flatMap(({ als, themas = [] }, s): Finding<Reading>[] => [
      ...checkCondition(als, `${CONVERSATION}/stops/${s}/als`, FAMILY_SCOPE, names),
      ...themas.flatMap((id, i) => themeAt(id, `${CONVERSATION}/stops/${s}/themas/${i}`, gesprek)),
    ]),
  ]
}

function themeAt(id: string, pad: string, { themas }: ConversationJson): Finding<Reading>[] {
  const known = themas.map((theme) => theme.id)
  return known.includes(id) ? [] : [fault('vorm', pad, 'unknownTheme', { id }, nearest(id, known))]
}

function namedTwice(parts: readonly { readonly id: string }[], pad: string): Finding<Reading>[] {
  const seen = new Set<string>()
  return parts.flatMap(({ id }, i) => {
    const isNew = !seen.has(id)
    seen.add(id)
    return isNew ? [] : [fault('dubbele-naam', `${pad}/${i}/id`, 'nameTaken', { name: id })]
  })
}
