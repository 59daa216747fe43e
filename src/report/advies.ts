/** What an advice tells, in Dutch. */
import type { Advies, Collected, OpenVraag, Outcome, Suggestie, Zin } from '../model/advies.js'
import type { AdviesMapJson, ReportMapJson, SentencesPartJson, StatusWordsJson } from '../model/advies-map.js'
import type { RuleSetJson } from '../model/ruleset.js'
import type { ItemScope } from '../model/scope.js'
import { adviesMapOf } from '../model/usual-map.js'
import type { Geldigheid } from '../model/validity.js'
import { countText } from '../number-text.js'
import { apart, type Block, capital, heading, list, rows } from './blocks.js'
import { fieldsOf, type Shown } from './fields.js'
import { ladderBlock, ladderTitle } from './ladder.js'
import { answerText, createWords, isCollected, listed, outcomeText, type Words } from './words.js'

export interface AdviesReportOptions {
  /** The rule set that the advice was made with: it holds the readable names. Without it ids are shown. */
  readonly ruleSet?: RuleSetJson
  /** Only what matters most, on a few lines. */
  readonly kort?: boolean
}

const OUT_OF_FORCE: Readonly<Record<Exclude<Geldigheid, 'geldig'>, string>> = {
  'nog-niet': 'deze regels gelden op de peildatum nog niet',
  'niet-meer': 'deze regels gelden op de peildatum niet meer',
  historisch: 'deze regels zijn historisch: zij gelden niet, en zijn er om oude adviezen te lezen',
}
const DECISION = 'Dit is een advies. Een professional beslist, samen met het gezin.'

/** Each need has a ladder. */
const NEED = 'hulpbehoefte' satisfies ItemScope
const MOST_QUESTIONS = 7

/**
 * Tells an advice: status, safety, strengths before limits, each need with its ladder, what speaks against
 * it, what to ask, and who decides. Every sentence of `motivering` and `tegenwicht` is told once.
 */
export function adviesBlocks(advies: Advies, { ruleSet, kort = false }: AdviesReportOptions = {}): Block[] {
  const words = createWords(ruleSet)
  const map = adviesMapOf(ruleSet ?? {})
  const told: ToldAdvies = { advies, map, fields: fieldsOf(advies, map), words }
  const head = [heading(1, `${advies.kenmerk}, ${advies.peildatum}`), summary(told, kort)]
  return kort ? head : [...head, ...story(told)]
}

/** An advice with its form and its words. */
interface ToldAdvies {
  readonly advies: Advies
  readonly map: AdviesMapJson
  readonly fields: Shown
  readonly words: Words
}

/** What the rule set says of the status of the advice. */
function statusWords({ advies, map }: ToldAdvies): StatusWordsJson {
  const { volgt, open, vast } = map.status
  const found = [...volgt, open, vast].find(({ status }) => status === advies.status)
  return found ?? { status: advies.status }
}

function summary(told: ToldAdvies, kort: boolean): Block {
  const { advies, map, fields, words } = told
  const { geldigheid, eigen } = advies
  const { status, titel = status } = statusWords(told)
  return rows(
    ['Status', titel],
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
  const { advies, map, fields, words } = given
  const { verslag, ladder, veiligheid } = map
  const left = new Set(advies.motivering)
  /** The sentences of which this holds that were not told yet. */
  function take(isMeant: (zin: Zin) => boolean): Zin[] {
    const found = [...left].filter(isMeant)
    for (const zin of found) left.delete(zin)
    return found
  }
  const headingOf = ({ titel = '', titelVan }: { titel?: string; titelVan?: string }) =>
    titelVan === undefined ? titel : words.subject(titelVan)
  const decision = take(({ conclusie }) => conclusie === verslag.beslissing)
  function told(part: SentencesPartJson): Block[] {
    const { conclusies = [], groep } = part
    const isMeant = ({ conclusie }: Zin) =>
      conclusies.includes(conclusie) || (groep !== undefined && conclusie.startsWith(`${groep}.`))
    return sentences(headingOf(part), take(isMeant))
  }
  const needs = () =>
    fields.rows(NEED).flatMap(({ id, outcome }): Block[] => {
      const rung = outcome(ladder.conclusie)
      if (rung === undefined || isCollected(rung)) return []
      const need = { id, outcome: rung, helping: [outcome(ladder.bijdragen)?.waarde ?? []].flat() }
      const about = take(({ conclusie, item }) => conclusie.startsWith(`${NEED}.`) && item === id)
      return [
        heading(2, ladderTitle(need, ladder, words)),
        ladderBlock(need, ladder, words),
        ...bullets(about.map(({ tekst }) => tekst)),
      ]
    })
  const { gaatVoor } = veiligheid
  const isFirst = gaatVoor !== undefined && fields.outcome(gaatVoor.conclusie)?.waarde === gaatVoor.waarde
  const isSafety = (part: ReportMapJson['delen'][number]) => isFirst && part.soort === 'veiligheid'
  const parts = [...verslag.delen.filter(isSafety), ...verslag.delen.filter((part) => !isSafety(part))]
  return [
    apart(statusWords(given).uitleg ?? ''),
    ...parts.flatMap((part) => (part.soort === 'ladders' ? needs() : told(part))),
    ...sentences('verder', [...left]),
    ...ownOfItems(given),
    ...disagreements(advies.verschillen, words),
    ...sentences(headingOf(verslag.tegenwicht), advies.tegenwicht),
    ...questions(advies.openVragen, words),
    ...verslag.suggesties.flatMap((id) => suggestions(words.subject(id), fields.suggestions(id))),
    ...sources(given),
    heading(2, 'wie beslist'),
    ...bullets(decision.length > 0 ? decision.map(({ tekst }) => tekst) : [DECISION]),
    apart(ruleSetLine(advies)),
  ]
}

function bullets(texts: readonly string[]): Block[] {
  return texts.length === 0 ? [] : [list(texts)]
}

function sentences(title: string, zinnen: readonly Zin[]): Block[] {
  return zinnen.length === 0 ? [] : [heading(2, title), ...bullets(zinnen.map(({ tekst }) => tekst))]
}

/** What certainly fits first; the rest fits only if what is still unknown turns out so. */
function suggestions(title: string, suggesties: readonly Suggestie[]): Block[] {
  if (suggesties.length === 0) return []
  const certain = suggesties.filter(({ zeker }) => zeker)
  const maybe = suggesties.filter(({ zeker }) => !zeker).map(({ titel }) => titel)
  const texts = certain.map(({ titel, toelichting }) => `${capital(titel)}. ${toelichting}`)
  if (maybe.length > 0) texts.push(`Misschien ook, dat hangt af van de open vragen: ${listed(maybe)}.`)
  return [heading(2, title), ...bullets(texts)]
}

/** On what people differ, what each says, and whether it matters. */
function disagreements(verschillen: Advies['verschillen'], words: Words): Block[] {
  if (verschillen.length === 0) return []
  const texts = verschillen.slice(0, MOST_QUESTIONS).map(({ feit, item, vraag, antwoorden, maaktUit }) => {
    const about = item === undefined ? '' : ` (${words.item(feit, item)})`
    const said = antwoorden.map(({ van, rol, waarde }) => {
      const who = van === rol ? rol : `${van} (${rol})`
      return `${who}: ${answerText(feit, waarde, words)}`
    })
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
  const byFact = new Map<string, OpenVraag[]>()
  for (const vraag of openVragen) byFact.set(vraag.feit, [...(byFact.get(vraag.feit) ?? []), vraag])
  const asked = [...byFact].slice(0, MOST_QUESTIONS).map(([feit, same]) => {
    const items = same.flatMap(({ item }) => (item === undefined ? [] : [words.item(feit, item)]))
    const named = items.length > 4 ? [...items.slice(0, 3), `nog ${items.length - 3}`] : items
    const vraag = same[0]?.vraag ?? feit
    return named.length === 0 ? vraag : `${vraag} (${listed(named)})`
  })
  const more = byFact.size - asked.length
  if (more > 0) asked.push(`En nog ${countText(more, 'vraag', 'vragen')}.`)
  return [heading(2, 'wat nog te vragen'), ...bullets(asked)]
}

function sources({ advies: { motivering, tegenwicht }, fields, words }: ToldAdvies): Block[] {
  const suggesties = fields.suggestions().filter(({ zeker }) => zeker)
  const references = [...motivering, ...tegenwicht, ...suggesties].flatMap(({ bronnen }) => bronnen)
  // "nji#5.2" is place 5.2 in the source "nji".
  const used = [...new Set(references.map((reference) => reference.split('#')[0] ?? ''))]
  return used.length === 0 ? [] : [heading(2, 'bronnen'), ...bullets(used.map(words.source))]
}

function ruleSetLine({ regelset: { id, versie, vingerafdruk } }: Advies): string {
  return `Gemaakt met regelset ${id}, versie ${versie}, vingerafdruk ${vingerafdruk.slice(0, 16)}.`
}
