/** One page for the family or the young person. */
import type { OpenVraag, Suggestie, Zin } from '../model/advies.js'
import { LIST_SCOPES } from '../model/scope.js'
import { sentencesInText } from '../words/said-once.js'
import { DECISION } from './advies.js'
import { type Block, capital, heading, list, listUnder, paragraph } from './blocks.js'
import { ladderBlock, NEED, needsOf, needTitle } from './ladder.js'
import { type PageReader, PHRASES } from './phrases.js'
import { byFact, isSafetyFirst, partTitle, statusWords, type ToldAdvies, urgentOf } from './told.js'
import { isCollected, listed } from './words.js'

/** At most so many strengths, counterweights, next things and questions. */
const MOST_TOLD = 3
/** At most so many reasons beside the sentence of the rung itself, and what carries a part. */
const MOST_TOLD_REASONS = 2

/** The texts of these sentences that were not told yet. */
type Sentences = (zinnen: readonly Zin[], most?: number) => readonly string[]

function pageTitle(voor: PageReader): string {
  return PHRASES[voor].title
}

/** What this reader must do, may expect, and can say. */
export function pageBlocks(told: ToldAdvies, voor: PageReader): Block[] {
  const { advies, map, words, naming, telling } = told
  const { verslag } = map
  const oneens = told.ruleSet?.advies?.verslag.oneens
  const phrases = PHRASES[voor]
  const said = new Set<string>()
  /** What of these texts this page has not said yet, sentence by sentence; at most so many, and the rest stays unsaid. */
  const fresh = (texts: readonly string[], most = texts.length) => {
    const found: string[] = []
    for (const text of texts) {
      if (found.length === most) break
      const left = sentencesInText(text).filter((one) => !said.has(one))
      for (const one of left) said.add(one)
      if (left.length > 0) found.push(left.join(' '))
    }
    return found
  }
  const sentences: Sentences = (zinnen, most) => fresh(zinnen.map(telling.sentence), most)

  const urgent = urgentOf(told)
  const now = sentences(urgent)
  const safety = safetyTexts(told, urgent, sentences)
  const about = LIST_SCOPES.filter((scope) => scope !== NEED).flatMap(naming.introduced)
  const strong = (verslag.sterk ?? []).flatMap((id) =>
    advies.motivering.filter(({ conclusie }) => conclusie === id),
  )
  const decision = advies.motivering.filter(({ conclusie }) => conclusie === verslag.beslissing)
  return [
    heading(1, pageTitle(voor)),
    ...(now.length === 0
      ? []
      : [{ kind: 'alert', title: phrases.now, items: now.map((text) => ({ text })) } satisfies Block]),
    ...(about.length === 0 ? [] : [paragraph(`${phrases.about}: ${listed(about)}.`)]),
    ...(isSafetyFirst(told) ? [] : [paragraph(statusWords(told).uitleg ?? '')]),
    ...listUnder(2, words.subject(map.veiligheid.conclusie), safety),
    ...listUnder(2, phrases.strengths, sentences(strong, MOST_TOLD)),
    ...needBlocks(told, phrases.fits, sentences),
    ...listUnder(2, partTitle(verslag.tegenwicht, words), sentences(advies.tegenwicht, MOST_TOLD)),
    ...listUnder(2, phrases.next, fresh(nextTexts(told), MOST_TOLD)),
    ...listUnder(2, phrases.asked, questionTexts(told, voor)),
    heading(2, phrases.decides),
    list(decision.length > 0 ? sentences(decision) : [DECISION]),
    ...(oneens === undefined ? [] : [paragraph(telling.text(oneens))]),
  ]
}

/** What is told of safety; where the reasoning has nothing, how safe it is. */
function safetyTexts(
  { advies, map, fields, words }: ToldAdvies,
  urgent: readonly Zin[],
  sentences: Sentences,
): readonly string[] {
  const { conclusie } = map.veiligheid
  const told = map.verslag.delen.flatMap((part) =>
    part.soort === 'veiligheid' ? (part.conclusies ?? []) : [],
  )
  const found = sentences(
    advies.motivering.filter((zin) => told.includes(zin.conclusie) && !urgent.includes(zin)),
  )
  const level = fields.outcome(conclusie)
  if (found.length > 0 || urgent.length > 0 || level === undefined || isCollected(level)) return found
  const titles = level.mogelijk.map((value) => words.value(conclusie, value))
  return [`${capital(level.zeker ? titles.join('') : `Nog niet zeker: ${listed(titles, 'of')}`)}.`]
}

/** One ladder, and of each need the sentence of its rung, a few reasons, and what carries a part. */
function needBlocks(
  { advies, map: { ladder }, fields, words }: ToldAdvies,
  title: string,
  sentences: Sentences,
): Block[] {
  const needs = needsOf(fields, ladder)
  if (needs.length === 0) return []
  const parts = needs.flatMap((need) => {
    const about = advies.motivering.filter(
      ({ conclusie, item }) => item === need.id && conclusie.startsWith(`${NEED}.`),
    )
    const of = (id: string | undefined) => about.filter(({ conclusie }) => conclusie === id)
    const reasons = about.filter(
      ({ conclusie }) => conclusie !== ladder.conclusie && conclusie !== ladder.bijdragen,
    )
    const texts = [
      ...sentences(of(ladder.conclusie)),
      ...sentences(reasons, MOST_TOLD_REASONS),
      ...sentences(of(ladder.bijdragen)),
    ]
    return [heading(3, capital(needTitle(need, ladder, words))), ...(texts.length === 0 ? [] : [list(texts)])]
  })
  return [heading(2, title), ladderBlock(needs, ladder, words), ...parts]
}

/** What certainly happens next, as far as this reader is told of it. */
function nextTexts({ map: { verslag }, fields, telling }: ToldAdvies): readonly string[] {
  const first = verslag.teDoen === undefined ? [] : [verslag.teDoen]
  const ids = [...new Set([...first, ...verslag.suggesties])]
  const certain: readonly Suggestie[] = ids.flatMap((id) =>
    fields.suggestions(id).filter(({ zeker }) => zeker),
  )
  return certain.flatMap((suggestie) => telling.suggestion(suggestie) ?? [])
}

/** The questions that decide and that this reader can be asked. */
function questionTexts({ advies, map: { verslag }, words }: ToldAdvies, voor: PageReader): readonly string[] {
  const roles = verslag.vragen?.[voor]
  const isMeant = ({ beslissend, wie }: OpenVraag) =>
    beslissend && (roles === undefined || wie.some((role) => roles.includes(role)))
  // Each question once, with all that it is asked about.
  const asked = byFact(advies.openVragen.filter(isMeant))
  return asked.slice(0, MOST_TOLD).map(([feit, same]) => {
    const items = same.flatMap(({ item }) => (item === undefined ? [] : [words.item(feit, item)]))
    const vraag = same[0]?.vraag ?? feit
    return items.length === 0 ? vraag : `${vraag} (${listed(items)})`
  })
}
