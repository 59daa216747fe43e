/** An advice as plain text in Dutch, for a terminal or a mail. */
import type { Advies, Collected, OpenVraag, Outcome, Status, Suggestie, Zin } from '../model/advies.js'
import type { RuleSetJson } from '../model/ruleset.js'
import type { Geldigheid } from '../model/validity.js'
import { countText } from '../number-text.js'
import { checkOptions } from '../options.js'
import { type Block, blocksToText, capital, heading, list, paragraph, rows } from './blocks.js'
import { ladderLines, ladderTitle } from './ladder.js'
import { createWords, isCollected, listed, outcomeText, type Words } from './words.js'

export interface AdviesTextOptions {
  /** The rule set that the advice was made with: it holds the readable names. Without it ids are shown. */
  readonly ruleSet?: RuleSetJson
  /** Only what matters most, on a few lines. */
  readonly kort?: boolean
}

// The words for the four statuses belong to the library: they are no part of a rule set.
const STATUS: Readonly<Record<Status, readonly [title: string, meaning: string]>> = {
  'direct-handelen': ['direct handelen', 'Er is acuut gevaar. Wacht nergens op. Zorg nu voor veiligheid.'],
  'onderzoek-onvolledig': [
    'het onderzoek is niet af',
    'Een van de eerste stappen is nog niet gezet. Bij de open vragen staat wat eerst moet.',
  ],
  voorlopig: [
    'voorlopig',
    'Alle stappen zijn gezet. Een antwoord op een open vraag kan het advies nog veranderen.',
  ],
  definitief: [
    'definitief',
    'Geen enkel antwoord op een open vraag verandert nog wat past of hoe veilig het is.',
  ],
}
const OUT_OF_FORCE: Readonly<Record<Exclude<Geldigheid, 'geldig'>, string>> = {
  'nog-niet': 'deze regels gelden op de peildatum nog niet',
  'niet-meer': 'deze regels gelden op de peildatum niet meer',
  historisch: 'deze regels zijn historisch: zij gelden niet, en zijn er om oude adviezen te lezen',
}
const DECISION = 'Dit is een advies. Een professional beslist, samen met het gezin.'

const SAFETY = ['ladder.doorbroken', 'veiligheid.niveau', 'veiligheid.route']
const STRENGTHS = ['eigenKracht.krachten', 'persoon.krachten', 'persoon.groei', 'leefgebied.kracht']
const LIMITS = ['eigenKracht.grenzen', 'eigenKracht.oordeel']
const DECIDES = 'advies.beslissing'
const MOST_QUESTIONS = 7

/**
 * Tells an advice: status, safety, strengths before limits, each need with its ladder, what speaks against
 * it, what to ask, and who decides. Every sentence of `motivering` and `tegenwicht` is told once. Text from
 * the casus and from the rules can't steer the terminal.
 *
 * @throws TypeError for an option that doesn't exist
 */
export function toText(advies: Advies, options: AdviesTextOptions = {}): string {
  checkOptions('toText', options, ['ruleSet', 'kort'])
  const { ruleSet, kort = false } = options
  const words = createWords(ruleSet)
  const head = [heading(1, `${advies.kenmerk}, ${advies.peildatum}`), summary(advies, words, kort)]
  return blocksToText(kort ? head : [...head, ...story(advies, words)])
}

function summary(advies: Advies, words: Words, kort: boolean): Block {
  const { status, geldigheid, veiligheid, trede, eigenKracht, ladder, eigen } = advies
  const route = veiligheid.route.waarde.map((step) => words.value('veiligheid.route', step))
  const outcome = (id: string, of: Outcome<string>) =>
    [capital(words.subject(id)), uncertain(id, of, words)] as const
  return rows(
    ['Status', STATUS[status][0]],
    ...(geldigheid === 'geldig' ? [] : [['Let op', OUT_OF_FORCE[geldigheid]] as const]),
    outcome('veiligheid.niveau', veiligheid.niveau),
    ...(route.length > 0 ? [[capital(words.subject('veiligheid.route')), listed(route)] as const] : []),
    outcome('ladder.stap', ladder.stap),
    outcome('advies.trede', trede),
    outcome('eigenKracht.oordeel', eigenKracht.oordeel),
    ...Object.entries(eigen).flatMap(([id, of]) => {
      const text = kort ? shortText(id, of, words) : ownText(id, of, words)
      return text === undefined ? [] : [[capital(words.subject(id)), text] as const]
    }),
  )
}

/** In short: what is certain, of many values the first; of the rest only that it is open. */
function shortText(id: string, of: Outcome<string> | Collected<string>, words: Words): string | undefined {
  if (of.mogelijk.length === 0) return undefined
  if (!isCollected(of)) return of.zeker ? uncertain(id, of, words) : 'nog niet zeker'
  const titles = of.waarde.map((value) => words.value(id, value))
  if (titles.length === 0) return 'nog niet zeker'
  if (titles.length <= MOST_IN_SHORT) return listed(titles)
  return `${titles.slice(0, MOST_IN_SHORT).join(', ')} en nog ${titles.length - MOST_IN_SHORT}`
}
const MOST_IN_SHORT = 3

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
function ownOfItems({ personen, leefgebieden, hulpbehoeften }: Advies, words: Words): Block[] {
  const items = [
    ...personen.map(({ id, eigen }) => ({ id, eigen })),
    ...leefgebieden.map(({ leefgebied: id, eigen }) => ({ id, eigen })),
    ...hulpbehoeften.map(({ id, eigen }) => ({ id, eigen })),
  ]
  const texts = items.flatMap(({ id: item, eigen }) =>
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

function story(advies: Advies, words: Words): Block[] {
  const left = new Set(advies.motivering)
  /** The sentences about these conclusions that were not told yet. */
  function take(about: readonly string[], item?: string): Zin[] {
    const found = [...left].filter(
      (zin) => about.includes(zin.conclusie) && (item === undefined || zin.item === item),
    )
    for (const zin of found) left.delete(zin)
    return found
  }
  const decision = take([DECIDES])
  const told = (title: string, about: readonly string[]) => sentences(title, take(about))
  const safety = () => told(words.subject('veiligheid.niveau'), SAFETY)
  const needs = () =>
    advies.hulpbehoeften.flatMap((need): Block[] => [
      heading(2, ladderTitle(need, words)),
      { kind: 'drawing', lines: ladderLines(need, words) },
      ...bullets(
        [...left]
          .filter(({ conclusie, item }) => isAboutNeed(conclusie) && item === need.id)
          .map((zin) => {
            left.delete(zin)
            return zin.tekst
          }),
      ),
    ])
  const order = [
    ...(advies.veiligheid.doorbreektLadder.waarde === 'ja' ? [safety] : []),
    () => told('wat goed gaat en sterk is', STRENGTHS),
    () => told(words.subject('eigenKracht.grenzen'), LIMITS),
    () =>
      sentences(
        'leefgebieden',
        [...left].filter(({ conclusie }) => conclusie.startsWith('leefgebied.')),
        left,
      ),
    () => told(words.subject('ladder.stap'), ['ladder.stap', 'advies.fase']),
    needs,
    safety,
    () => sentences('verder', [...left], left),
  ]
  return [
    paragraph(''),
    paragraph(STATUS[advies.status][1]),
    ...order.flatMap((tell) => tell()),
    ...ownOfItems(advies, words),
    ...sentences(words.subject('advies.tegenwicht'), advies.tegenwicht),
    ...questions(advies.openVragen, words),
    ...suggestions(words.subject('procedure.aandachtspunten'), advies.aandachtspunten),
    ...suggestions(words.subject('inzet.instrumenten'), advies.instrumenten),
    ...sources(advies, words),
    heading(2, 'wie beslist'),
    ...bullets(decision.length > 0 ? decision.map(({ tekst }) => tekst) : [DECISION]),
    paragraph(''),
    paragraph(ruleSetLine(advies)),
  ]
}

const isAboutNeed = (conclusie: string) => conclusie.startsWith('hulpbehoefte.')

function bullets(texts: readonly string[]): Block[] {
  return texts.length === 0 ? [] : [list(texts)]
}

function sentences(title: string, zinnen: readonly Zin[], left?: Set<Zin>): Block[] {
  for (const zin of zinnen) left?.delete(zin)
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

function sources({ motivering, tegenwicht, instrumenten, aandachtspunten }: Advies, words: Words): Block[] {
  const suggesties = [...instrumenten, ...aandachtspunten].filter(({ zeker }) => zeker)
  const references = [...motivering, ...tegenwicht, ...suggesties].flatMap(({ bronnen }) => bronnen)
  // "nji#5.2" is place 5.2 in the source "nji".
  const used = [...new Set(references.map((reference) => reference.split('#')[0] ?? ''))]
  return used.length === 0 ? [] : [heading(2, 'bronnen'), ...bullets(used.map(words.source))]
}

function ruleSetLine({ regelset: { id, versie, vingerafdruk } }: Advies): string {
  return `Gemaakt met regelset ${id}, versie ${versie}, vingerafdruk ${vingerafdruk.slice(0, 16)}.`
}
