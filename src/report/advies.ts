/** What the professional reads of an advice, before the annex. */
import type { Advies, Collected, OpenVraag, Outcome, Suggestie, Zin } from '../model/advies.js'
import type { ReportMapJson, SentencesPartJson } from '../model/advies-map.js'
import { LIST_SCOPES } from '../model/scope.js'
import type { Geldigheid } from '../model/validity.js'
import { countText } from '../number-text.js'
import {
  apart,
  type Block,
  capital,
  heading,
  type ListItem,
  list,
  listUnder,
  lower,
  paragraph,
  rows,
} from './blocks.js'
import { ladderBlock, NEED, needsOf, needTitle } from './ladder.js'
import { byFact, isSafetyFirst, partTitle, speaker, statusWords, type ToldAdvies, urgentOf } from './told.js'
import { answerText, isCollected, listed, outcomeText, type Words } from './words.js'

const OUT_OF_FORCE: Readonly<Record<Exclude<Geldigheid, 'geldig'>, string>> = {
  'nog-niet': 'deze regels gelden op de peildatum nog niet',
  'niet-meer': 'deze regels gelden op de peildatum niet meer',
  historisch: 'deze regels zijn historisch: zij gelden niet, en zijn er om oude adviezen te lezen',
}
export const DECISION = 'Dit is een advies. Een professional beslist, samen met het gezin.'

const MOST_QUESTIONS = 7

/** The advice on a few lines. */
export function shortBlocks(told: ToldAdvies): Block[] {
  return [titleOf(told), summary(told, true)]
}

/**
 * Tells an advice: status, safety, strengths before limits, one ladder with each need, what speaks against
 * it, what to ask, and who decides. Every sentence of `motivering` and `tegenwicht` is told once.
 */
export function adviesBlocks(told: ToldAdvies): Block[] {
  return [titleOf(told), ...urgentBlocks(told), summary(told, false), ...story(told)]
}

/** In danger nothing stands before what to do. */
function urgentBlocks(told: ToldAdvies): Block[] {
  const { telling, notes } = told
  const items = urgentOf(told).map((zin) => notes.item(telling.sentence(zin), zin))
  return items.length === 0 ? [] : [{ kind: 'alert', title: 'Nu nodig', items }]
}

const titleOf = ({ advies }: ToldAdvies) => heading(1, `${advies.kenmerk}, ${advies.peildatum}`)

function summary(told: ToldAdvies, kort: boolean): Block {
  const { advies, map, fields, words } = told
  const { geldigheid, eigen } = advies
  const { status, titel = status } = statusWords(told)
  const about = kort ? [] : LIST_SCOPES.filter((scope) => scope !== NEED).flatMap(told.naming.introduced)
  return rows(
    ['Status', titel],
    ...(about.length === 0 ? [] : [['Over', listed(about)] as const]),
    ...(geldigheid === 'geldig' ? [] : [['Let op', OUT_OF_FORCE[geldigheid]] as const]),
    ...map.verslag.samenvatting.flatMap((id) => {
      const of = fields.outcome(id)
      const text = of === undefined ? '' : summaryText(id, of, words)
      return text === '' ? [] : [[capital(words.subject(id)), text] as const]
    }),
    ...Object.entries(eigen).flatMap(([id, of]) => {
      if (map.verslag.elders?.includes(id) === true) return []
      const text = kort ? shortText(id, of, words) : ownText(id, of, words)
      return text === undefined ? [] : [[capital(words.subject(id)), text] as const]
    }),
  )
}

/** At the top stands what is certain, or between what it still is; of a collection only what is certainly in. */
function summaryText(id: string, of: Outcome<string> | Collected<string>, words: Words): string {
  if (!isCollected(of)) return uncertain(id, of, words)
  return listed(of.waarde.map((value) => words.value(id, value)))
}

const MOST_IN_SHORT = 3

/** In short: what is certain, of many values the first; of the rest only that it is open. */
function shortText(id: string, of: Outcome<string> | Collected<string>, words: Words): string | undefined {
  if (of.mogelijk.length === 0) return undefined
  if (!isCollected(of)) return of.zeker ? uncertain(id, of, words) : 'nog niet zeker'
  const titles = of.waarde.map((value) => words.value(id, value))
  if (titles.length === 0) return 'nog niet zeker'
  if (titles.length <= MOST_IN_SHORT) return listed(titles)
  return `${titles.slice(0, MOST_IN_SHORT).join(', ')} en nog ${titles.length - MOST_IN_SHORT}`
}

/** An outcome that has no field of its own; nothing when it is certainly nothing. */
function ownText(id: string, of: Outcome<string> | Collected<string>, words: Words): string | undefined {
  if (!isCollected(of)) return uncertain(id, of, words)
  const open = of.mogelijk.filter((value) => !of.waarde.includes(value))
  if (open.length > 4) {
    const certain = listed(of.waarde.map((value) => words.value(id, value)))
    return `${certain || 'nog niet zeker'} (misschien ook nog ${open.length} andere)`
  }
  return of.mogelijk.length === 0 ? undefined : outcomeText(of, (value) => words.value(id, value))
}

/** What rules of one's own say of each person, leefgebied and need. */
function ownOfItems({ fields, words }: ToldAdvies): Block[] {
  const texts = fields.items().flatMap(({ id: item, eigen }) =>
    Object.entries(eigen).flatMap(([id, of]) => {
      const text = ownText(id, of, words)
      return text === undefined ? [] : [capital(`${words.item(id, item)}, ${words.subject(id)}: ${text}.`)]
    }),
  )
  return texts.length === 0 ? [] : [heading(2, 'verdere uitkomsten'), ...bullets(texts)]
}

function uncertain(id: string, { mogelijk, zeker }: Outcome<string>, words: Words): string {
  if (mogelijk.length > 4) return `nog niet zeker, ${mogelijk.length} mogelijkheden`
  const titles = mogelijk.map((waarde) => words.value(id, waarde))
  return zeker ? titles.join('') : `nog niet zeker: ${listed(titles, 'of') || 'niet bekend'}`
}

function story(given: ToldAdvies): Block[] {
  const { advies, ruleSet, map, fields, words, telling, notes } = given
  const { verslag, ladder } = map
  const oneens = ruleSet?.advies?.verslag.oneens
  const urgent = urgentOf(given)
  const left = new Set(advies.motivering.filter((zin) => !urgent.includes(zin)))
  /** The sentences of which this holds that were not told yet. */
  function take(isMeant: (zin: Zin) => boolean): Zin[] {
    const found = [...left].filter(isMeant)
    for (const zin of found) left.delete(zin)
    return found
  }
  const decision = take(({ conclusie }) => conclusie === verslag.beslissing)
  const items = (zinnen: readonly Zin[]): ListItem[] =>
    zinnen.map((zin) => notes.item(telling.sentence(zin), zin))
  function told(part: SentencesPartJson): Block[] {
    const { conclusies = [], groep } = part
    const isMeant = ({ conclusie }: Zin) =>
      conclusies.includes(conclusie) || (groep !== undefined && conclusie.startsWith(`${groep}.`))
    return listUnder(2, partTitle(part, words), items(take(isMeant)))
  }
  function ladders(): Block[] {
    const needs = needsOf(fields, ladder)
    if (needs.length === 0) return []
    const parts = needs.flatMap((need) => {
      const about = take(({ conclusie, item }) => conclusie.startsWith(`${NEED}.`) && item === need.id)
      return [heading(3, capital(needTitle(need, ladder, words))), ...bullets(items(about))]
    })
    return [heading(2, 'wat past, en waarom'), ladderBlock(needs, ladder, words), ...parts]
  }
  const isSafety = (part: ReportMapJson['delen'][number]) =>
    isSafetyFirst(given) && part.soort === 'veiligheid'
  const parts = [...verslag.delen.filter(isSafety), ...verslag.delen.filter((part) => !isSafety(part))]
  return [
    apart(statusWords(given).uitleg ?? ''),
    ...parts.flatMap((part) => (part.soort === 'ladders' ? ladders() : told(part))),
    ...listUnder(2, 'verder', items([...left])),
    ...ownOfItems(given),
    ...disagreements(advies.verschillen, words),
    ...listUnder(2, partTitle(verslag.tegenwicht, words), items(advies.tegenwicht)),
    ...questions(advies.openVragen, words),
    ...verslag.suggesties.flatMap((id) => suggestions(id, given)),
    heading(2, 'wie beslist'),
    ...bullets(decision.length > 0 ? items(decision) : [DECISION]),
    ...(oneens === undefined ? [] : [apart(telling.text(oneens))]),
    apart(ruleSetLine(advies)),
  ]
}

function bullets(items: readonly (ListItem | string)[]): Block[] {
  return items.length === 0 ? [] : [list(items)]
}

/** What certainly fits first; the rest fits only if what is still unknown turns out so. */
function suggestions(id: string, { fields, words, telling, notes, map }: ToldAdvies): Block[] {
  const suggesties = fields.suggestions(id)
  const certain = suggesties.filter(({ zeker }) => zeker)
  const maybe = suggesties.filter(({ zeker }) => !zeker).map(({ titel }) => titel)
  const items = certain.map((suggestie) =>
    notes.item(suggestionText(suggestie, telling.suggestion(suggestie)), suggestie),
  )
  if (items.length === 0 && maybe.length === 0) return []
  const open = `Misschien ook, dat hangt af van de open vragen: ${maybe.map(lower).join('; ')}.`
  return [
    heading(2, words.subject(id)),
    ...(items.length === 0 ? [] : [list(items, id === map.verslag.teDoen ? 'todo' : undefined)]),
    ...(maybe.length === 0 ? [] : [paragraph(open)]),
  ]
}

/** A title is not said again by the first sentence behind it. */
function suggestionText({ titel, toelichting }: Suggestie, text = toelichting): string {
  const title = `${capital(titel)}.`
  return text.startsWith(title) ? text : `${title} ${text}`
}

/** On what people differ, what each says, and whether it matters. */
function disagreements(verschillen: Advies['verschillen'], words: Words): Block[] {
  if (verschillen.length === 0) return []
  const texts = verschillen.slice(0, MOST_QUESTIONS).map(({ feit, item, vraag, antwoorden, maaktUit }) => {
    const about = item === undefined ? '' : ` (${words.item(feit, item)})`
    const said = antwoorden.map((one) => `${speaker(one)}: ${answerText(feit, one.waarde, words)}`)
    const matters = maaktUit ? 'Dit maakt uit voor het advies.' : 'Dit maakt voor het advies nu niet uit.'
    return `${vraag}${about} ${capital(said.join('; '))}. ${matters}`
  })
  const more = verschillen.length - texts.length
  if (more > 0) texts.push(`En nog ${countText(more, 'verschil', 'verschillen')}.`)
  return [heading(2, 'waar mensen anders over denken'), ...bullets(texts)]
}

/** The most decisive questions, each once, with the items about which it must be asked. */
function questions(openVragen: readonly OpenVraag[], words: Words): Block[] {
  if (openVragen.length === 0) return []
  const facts = byFact(openVragen)
  const asked = facts.slice(0, MOST_QUESTIONS).map(([feit, same]) => {
    const items = same.flatMap(({ item }) => (item === undefined ? [] : [words.item(feit, item)]))
    const named = items.length > 4 ? [...items.slice(0, 3), `nog ${items.length - 3}`] : items
    const vraag = same[0]?.vraag ?? feit
    return named.length === 0 ? vraag : `${vraag} (${listed(named)})`
  })
  const more = facts.length - asked.length
  if (more > 0) asked.push(`En nog ${countText(more, 'vraag', 'vragen')}.`)
  return [heading(2, 'wat nog te vragen'), ...bullets(asked)]
}

function ruleSetLine({ regelset: { id, versie, vingerafdruk } }: Advies): string {
  return `Gemaakt met regelset ${id}, versie ${versie}, vingerafdruk ${vingerafdruk.slice(0, 16)}.`
}
