/** What the professional is told of suggestions: what must be done first, what fits, and what only may fit. */
import type { Suggestie } from '../model/advies.js'
import { own } from '../model/names.js'
import { isSentencesPart } from '../model/report-parts.js'
import { type Block, capital, heading, type ListItem, list, listUnder, paragraph } from './blocks.js'
import type { ToldAdvies } from './told.js'

/** A title is not said again by the first sentence behind it. */
function suggestionText({ titel, toelichting }: Suggestie, text = toelichting): string {
  const title = `${capital(titel)}.`
  return text.startsWith(title) ? text : `${title} ${text}`
}

/** All suggestions, those that must be done first aside. */
const everySuggestion = ({ fields, map: { verslag } }: ToldAdvies) =>
  verslag.suggesties.flatMap((id) => (id === verslag.teDoen ? [] : fields.suggestions(id)))

/** A suggestion with what it is for, and the rules behind it. */
export function suggestionItem(suggestie: Suggestie, { telling, notes }: ToldAdvies): ListItem {
  return notes.item(suggestionText(suggestie, telling.suggestion(suggestie)), suggestie)
}

/** The suggestions that certainly fit and that a part of the report tells, by their values. */
export function suggestionsNamed(values: readonly string[], told: ToldAdvies): readonly Suggestie[] {
  return everySuggestion(told).filter(({ id, zeker }) => zeker && values.includes(id))
}

/** What must be done first; what says the same with more words is told with it. */
export function firstBlocks(told: ToldAdvies): Block[] {
  const { map, fields, words } = told
  const { teDoen, dekt = {} } = map.verslag
  if (teDoen === undefined) return []
  const suggesties = fields.suggestions(teDoen)
  const items = suggesties.flatMap((suggestie) => {
    if (!suggestie.zeker) return []
    const more = suggestionsNamed([own(dekt, suggestie.id) ?? []].flat(), told)
    const texts = [suggestie, ...more].map((one) => told.telling.suggestion(one) ?? one.toelichting)
    const whole = {
      regels: [suggestie, ...more].flatMap(({ regels }) => regels),
      bronnen: [suggestie, ...more].flatMap(({ bronnen }) => bronnen),
    }
    return [told.notes.item(suggestionText(suggestie, oneText(texts)), whole)]
  })
  const maybe = suggesties.flatMap(({ zeker, titel }) => (zeker ? [] : [titel]))
  if (items.length === 0 && maybe.length === 0) return []
  return [
    heading(2, words.subject(teDoen)),
    ...(items.length === 0 ? [] : [list(items, 'todo')]),
    ...(maybe.length === 0 ? [] : [paragraph(`Dit hangt van open vragen af: ${someTitles(maybe)}.`)]),
  ]
}

const MOST_TITLES = 5

/** Of many titles the first: all of them stand behind. */
function someTitles(titles: readonly string[]): string {
  if (titles.length <= MOST_TITLES) return titles.join('; ')
  return `${titles.slice(0, MOST_TITLES - 1).join('; ')}; en nog ${titles.length - MOST_TITLES + 1}`
}

/** What a longer text says already is not said before it. */
function oneText([first = '', ...more]: readonly string[]): string {
  return more.find((text) => text.includes(first)) ?? [first, ...more].join(' ')
}

/** What certainly fits of this conclusion. */
export function suggestionBlocks(id: string, told: ToldAdvies): Block[] {
  const { map, fields, words } = told
  const { dekt = {}, teDoen, delen } = map.verslag
  if (id === teDoen) return []
  const first = teDoen === undefined ? [] : fields.suggestions(teDoen).filter(({ zeker }) => zeker)
  const elsewhere = [
    ...first.flatMap((one) => own(dekt, one.id) ?? []),
    ...delen.flatMap((part) => (isSentencesPart(part) ? (part.punten ?? []) : [])),
  ]
  const certain = fields.suggestions(id).filter((one) => one.zeker && !elsewhere.includes(one.id))
  return listUnder(
    2,
    words.subject(id),
    certain.map((suggestie) => suggestionItem(suggestie, told)),
  )
}

/** What fits only if what is still unknown turns out so. */
export function maybeBlocks(told: ToldAdvies): Block[] {
  const { map, fields, words } = told
  const texts = map.verslag.suggesties.flatMap((id) => {
    const titles = fields.suggestions(id).flatMap(({ zeker, titel }) => (zeker ? [] : [titel]))
    if (titles.length === 0) return []
    return [`${capital(words.subject(id))}: ${titles.join('; ')}.`]
  })
  return texts.length === 0 ? [] : [heading(2, 'wat van open vragen afhangt'), list(texts)]
}
