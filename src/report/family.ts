/** One page for the family or the young person. */
import type { OpenVraag, Suggestie, Zin } from '../model/advies.js'
import type { AdviesMapJson } from '../model/advies-map.js'
import { own } from '../model/names.js'
import { LIST_SCOPES } from '../model/scope.js'
import { sentencesInText } from '../words/said-once.js'
import { DECISION } from './advies.js'
import { type Block, capital, heading, list, listUnder, lower, paragraph } from './blocks.js'
import { ladderBlock, NEED, type Need, needHeading, needsOf } from './ladder.js'
import { type PageReader, PHRASES, type Phrases } from './phrases.js'
import { MOST_POSSIBLE } from './summary.js'
import { askedAs, byFact, isSafetyFirst, partTitle, statusWords, type ToldAdvies, urgentOf } from './told.js'
import { isCollected, listed, scopeAbout, type Words } from './words.js'

/** At most so many strengths, counterweights, next things and questions. */
const MOST_TOLD = 3
/** Beside what was found at most so many other things that are going on. */
const MOST_TROUBLES = 2
/** And so many things that happen next. */
const MOST_NEXT = 4
/** At most so many reasons beside the sentence of the rung itself, and what carries a part. */
const MOST_TOLD_REASONS = 2
/** Of so many needs one reason each: it stays one page. The professional's has them all. */
const MANY_NEEDS = 4

/** The texts of these sentences that were not told yet. */
type Sentences = (zinnen: readonly Zin[], most?: number) => readonly string[]
/** What of these texts was not told yet, sentence by sentence. */
type Fresh = (texts: readonly string[], most?: number) => readonly string[]

const few = (values: readonly string[]) => values.slice(0, MOST_TOLD)

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
  const fresh: Fresh = (texts, most = texts.length) => {
    const found: string[] = []
    for (const text of texts) {
      if (found.length === most) break
      const left = sentencesInText(text).filter((one) => !said.has(one))
      for (const one of left) said.add(one)
      if (left.length > 0) found.push(left.join(' '))
    }
    return found
  }
  const sentences: Sentences = (zinnen, most) =>
    fresh(
      zinnen.map((zin) => telling.sentence(zin, few)),
      most,
    )

  const urgent = urgentOf(told)
  const now = urgent.length > 0 ? sentences(urgent) : fresh(inDanger(told))
  const safety = safetyTexts(told, urgent, sentences)
  for (const one of safety.flatMap(sentencesInText)) said.add(one)
  const about = LIST_SCOPES.filter((scope) => scope !== NEED).flatMap(naming.introduced)
  const motivering = advies.motivering.filter(isToldTo(told))
  const tellingOf = (ids: readonly string[]) =>
    ids.flatMap((id) => motivering.filter(({ conclusie }) => conclusie === id))
  const strong = oncePerItem(tellingOf(verslag.sterk ?? []))
  const decision = advies.motivering.filter(({ conclusie }) => conclusie === verslag.beslissing)
  return [
    heading(1, pageTitle(voor)),
    ...(now.length === 0
      ? []
      : [{ kind: 'alert', title: phrases.now, items: now.map((text) => ({ text })) } satisfies Block]),
    ...(naming.reads.note === undefined ? [] : [paragraph(naming.reads.note)]),
    ...(about.length === 0 ? [] : [paragraph(`${phrases.about}: ${listed(about)}.`)]),
    ...(isSafetyFirst(told) ? [] : fresh([statusWords(told).uitleg ?? '']).map(paragraph)),
    ...listUnder(2, words.subject(map.veiligheid.conclusie), safety),
    ...listUnder(2, phrases.strengths, sentences(strong, MOST_TOLD)),
    ...(isSafetyFirst(told) ? [] : troubleBlocks(told, voor, sentences)),
    ...needBlocks(told, phrases, sentences, fresh),
    ...listUnder(2, partTitle(verslag.tegenwicht, words), against(told, phrases, fresh)),
    ...listUnder(2, phrases.next, nextOr(fresh(nextTexts(told), MOST_NEXT), phrases)),
    ...listUnder(2, phrases.asked, questionTexts(told, voor)),
    heading(2, phrases.decides),
    list(decision.length > 0 ? sentences(decision) : [DECISION]),
    ...(oneens === undefined ? [] : fresh([telling.text(oneens)]).map(paragraph)),
  ]
}

/** Of little that is certain it is also told who talks about it. */
const nextOr = (texts: readonly string[], { talk }: Phrases) => (texts.length < 2 ? [talk, ...texts] : texts)

/** Of each item the first sentence only; of the family all. */
function oncePerItem(zinnen: readonly Zin[]): readonly Zin[] {
  const told = new Set<string>()
  return zinnen.filter(({ conclusie, item }) => {
    if (item === undefined) return true
    const about = `${conclusie.split('.')[0]} ${item}`
    return !told.has(about) && told.add(about)
  })
}

/** What is going on: what was found together, and the rest apart. */
function troubleBlocks(
  { advies, map: { verslag }, words }: ToldAdvies,
  voor: PageReader,
  sentences: Sentences,
): Block[] {
  const [first, ...others] = verslag.speelt?.[voor] ?? []
  if (first === undefined) return []
  const about = (id: string) => advies.motivering.filter(({ conclusie }) => conclusie === id)
  const found = sentences(about(first)).join(' ')
  const rest = sentences(others.flatMap(about), MOST_TROUBLES)
  return listUnder(2, words.subject(first), found === '' ? rest : [found, ...rest])
}

/** What speaks against the advice: first what is known of this family, then what is still open. */
function against(
  { advies, map: { verslag }, telling }: ToldAdvies,
  { differ }: Phrases,
  fresh: Fresh,
): readonly string[] {
  const isKnown = ({ conclusie }: Zin) => conclusie === verslag.tegenwicht.titelVan
  const zinnen = [...advies.tegenwicht.filter(isKnown), ...advies.tegenwicht.filter((zin) => !isKnown(zin))]
  const views = advies.verschillen.some(({ maaktUit }) => maaktUit) ? [differ] : []
  return fresh([...views, ...zinnen.map((zin) => telling.sentence(zin))], MOST_TOLD)
}

/** Of other persons nothing is told to one of them, nor what its page leaves out. */
function isToldTo({ form, words, naming }: ToldAdvies): (zin: Zin) => boolean {
  if (form === undefined) return () => true
  const { wie, zonder = [] } = form
  const scope = scopeAbout(wie.feit, words)
  return ({ conclusie, item }) =>
    !zonder.includes(conclusie) && (scopeAbout(conclusie, words) !== scope || item === naming.reads.self)
}

/** What this reader can do in danger, where the rules put nothing before all else. */
function inDanger({ form, map, fields, words }: ToldAdvies): readonly string[] {
  const { conclusie } = map.veiligheid
  const level = fields.outcome(conclusie)
  const { nood } = form ?? {}
  if (nood === undefined || level === undefined || isCollected(level)) return []
  const levels = words.subjects.get(conclusie)?.waarden ?? []
  const from = levels.indexOf(nood.vanaf)
  return level.mogelijk.every((value) => levels.indexOf(value) >= from) ? [nood.tekst] : []
}

/** What is told of safety; where the reasoning has nothing, how safe it is, or that this is not known. */
function safetyTexts(
  { advies, map, fields, words, form }: ToldAdvies,
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
  const help = urgent.length > 0 || level?.zeker !== false ? [] : [form?.onveilig ?? []].flat()
  if (help.length > 0 && found.length > 0) return [...found, ...help]
  if (found.length > 0 || urgent.length > 0 || level === undefined || isCollected(level)) return found
  const open = sentences(advies.tegenwicht.filter((zin) => zin.conclusie === conclusie))
  if (open.length > 0) return [...open, ...help]
  const titles = level.mogelijk.map((value) => words.value(conclusie, value))
  return [`${capital(level.zeker ? titles.join('') : `Nog niet zeker: ${listed(titles, 'of')}`)}.`]
}

/** One ladder, and of each need the sentence of its rung, a few reasons, and what carries a part. */
function needBlocks(told: ToldAdvies, phrases: Phrases, sentences: Sentences, fresh: Fresh): Block[] {
  const {
    advies,
    map: { ladder },
    fields,
    words,
    telling,
  } = told
  const isFirst = isSafetyFirst(told)
  const needs = needsOf(fields, ladder)
  if (needs.length === 0) return []
  const motivering = advies.motivering.filter(isToldTo(told))
  const most = needs.length < MANY_NEEDS ? MOST_TOLD_REASONS : 1
  const parts = needs.flatMap((need) => {
    const about = motivering.filter(
      ({ conclusie, item }) => item === need.id && conclusie.startsWith(`${NEED}.`),
    )
    const of = (id: string | undefined) => about.filter(({ conclusie }) => conclusie === id)
    const reasons = about.filter(
      ({ conclusie }) => conclusie !== ladder.conclusie && conclusie !== ladder.bijdragen,
    )
    // What a reason says of a rung is not said again of what carries a part.
    const given = new Set(reasons.slice(0, most).flatMap(telling.values))
    const isNew = (value: string) => !(own(ladder.redenen ?? {}, value) ?? []).some((one) => given.has(one))
    const texts = [
      ...sentences(of(ladder.conclusie)),
      ...fresh(possibleText(need, ladder, words, phrases)),
      ...sentences(reasons, most),
      ...of(isFirst ? undefined : ladder.bijdragen).flatMap((zin) => {
        const left = telling.values(zin).filter(isNew)
        return left.length === 0 ? [] : [telling.sentence(zin, () => left)]
      }),
    ]
    return [
      heading(3, capital(needHeading(need, ladder, words))),
      ...(texts.length === 0 ? [] : [list(texts)]),
    ]
  })
  return [heading(2, phrases.fits), ladderBlock(needs, ladder, words), ...parts]
}

/** What a rung can still be, or that too little is known; nothing when it is certain. */
function possibleText(
  { id, outcome }: Need,
  { conclusie }: AdviesMapJson['ladder'],
  words: Words,
  { canBe, tooOpen }: Phrases,
): readonly string[] {
  const { waarde, mogelijk } = outcome
  if (waarde !== undefined) return []
  if (mogelijk.length > MOST_POSSIBLE) return [tooOpen]
  const titles = mogelijk.map((value) => words.value(conclusie, value))
  return [`${canBe} ${words.item(conclusie, id)}: ${listed(titles, 'of')}.`]
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
function questionTexts(told: ToldAdvies, voor: PageReader): readonly string[] {
  const {
    advies,
    map: { verslag },
    words,
    form,
    naming: { reads },
  } = told
  const roles = verslag.vragen?.[voor]
  const persons = form === undefined ? undefined : scopeAbout(form.wie.feit, words)
  const isOfOther = ({ feit, item }: OpenVraag) =>
    item !== undefined && item !== reads.self && scopeAbout(feit, words) === persons
  const isMeant = (one: OpenVraag) =>
    one.beslissend &&
    (roles === undefined || one.wie.some((role) => roles.includes(role))) &&
    !isOfOther(one) &&
    !form?.zonder?.includes(one.feit)
  // Each question once, with all that it is asked about.
  const asked = byFact(advies.openVragen.filter(isMeant))
  return asked.slice(0, MOST_TOLD).map(([feit, same]) => {
    const items = same.flatMap(({ item }) =>
      item === undefined || item === reads.self ? [] : [words.item(feit, item)],
    )
    const vraag = same[0] === undefined ? feit : askedAs(told, same[0])
    return items.length === 0 ? vraag : `${capital(listed(items))}: ${lower(vraag)}`
  })
}
