/** What the professional reads of an advice, before the annex. */
import type { Advies, Zin } from '../model/advies.js'
import type { LaddersPartJson, SentencesPartJson } from '../model/advies-map.js'
import { isSentencesPart } from '../model/report-parts.js'
import { disagreements, openQuestionBlocks, otherQuestions } from './asked.js'
import { apart, type Block, capital, heading, type ListItem, list, listUnder } from './blocks.js'
import { ladderBlock, NEED, needHeading, needsOf } from './ladder.js'
import { tellSentences } from './sentences.js'
import { firstBlocks, maybeBlocks, suggestionBlocks, suggestionItem, suggestionsNamed } from './suggested.js'
import { ownText, summary } from './summary.js'
import { alsoUnsafe, isSafetyFirst, partTitle, statusWords, type ToldAdvies, urgentOf } from './told.js'

export const DECISION = 'Dit is een advies. Een professional beslist, samen met het gezin.'

/** A ladder shows nothing when for every need more than so many rungs are possible, or none. */
const MOST_DRAWN = 4

/** The advice on a few lines. */
export function shortBlocks(told: ToldAdvies): Block[] {
  return [titleOf(told), summary(told, true)]
}

/** What is read first, and what belongs behind the annex. */
export interface AdviesBlocks {
  readonly blocks: Block[]
  readonly last: Block[]
}

/**
 * Tells an advice in the order of the rule set: status, safety, what must be done first, strengths before limits, one
 * ladder with each need, what speaks against it, and who decides. Every sentence of `motivering` and `tegenwicht` is
 * told once.
 */
export function adviesBlocks(told: ToldAdvies): AdviesBlocks {
  const { blocks, last } = story(told)
  return { blocks: [titleOf(told), ...urgentBlocks(told), summary(told, false), ...blocks], last }
}

/** In danger nothing stands before what to do. */
function urgentBlocks(told: ToldAdvies): Block[] {
  const { telling, notes } = told
  const items = urgentOf(told).map((zin) => notes.item(telling.sentence(zin), zin))
  return items.length === 0 ? [] : [{ kind: 'alert', title: 'Nu nodig', items }]
}

const titleOf = ({ advies }: ToldAdvies) => heading(1, `${advies.kenmerk}, ${advies.peildatum}`)

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

function story(given: ToldAdvies): AdviesBlocks {
  const { advies, ruleSet, map, fields, words, telling } = given
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
  const items = (zinnen: readonly Zin[], vorm?: SentencesPartJson['vorm']): ListItem[] =>
    tellSentences(zinnen, given, vorm)
  function sentences(part: SentencesPartJson): Block[] {
    const { conclusies = [], groep, vorm, punten = [] } = part
    const isMeant = ({ conclusie }: Zin) =>
      conclusies.includes(conclusie) || (groep !== undefined && conclusie.startsWith(`${groep}.`))
    const place = ({ conclusie }: Zin) => conclusies.indexOf(conclusie)
    const found = take(isMeant).sort((one, other) => place(one) - place(other))
    // All signals stand together, before what is done about them.
    const signals = found.filter(({ conclusie }) => conclusie === map.veiligheid.conclusie)
    return listUnder(2, partTitle(part, words), [
      ...(part.soort === 'veiligheid' ? [...items(signals), ...alsoUnsafe(signals, given)] : []),
      ...items(part.soort === 'veiligheid' ? found.filter((zin) => !signals.includes(zin)) : found, vorm),
      ...suggestionsNamed(punten, given).map((one) => suggestionItem(one, given)),
    ])
  }
  function ladders(): Block[] {
    const needs = needsOf(fields, ladder)
    if (needs.length === 0) return []
    const parts = needs.flatMap((need) => {
      const about = take(({ conclusie, item }) => conclusie.startsWith(`${NEED}.`) && item === need.id)
      const ids = new Set(about.map(({ conclusie }) => conclusie))
      const told = [...ids].flatMap((id) =>
        items(
          about.filter(({ conclusie }) => conclusie === id),
          'lopend',
        ),
      )
      return [heading(3, capital(needHeading(need, ladder, words, 'nog niet zeker'))), ...bullets(told)]
    })
    const rungs = words.subjects.get(ladder.conclusie)?.waarden ?? []
    const isOnLadder = (value: string) => rungs.indexOf(value) >= rungs.indexOf(ladder.van)
    const isDrawn = needs.some(
      ({ outcome: { mogelijk } }) => mogelijk.length <= MOST_DRAWN && mogelijk.some(isOnLadder),
    )
    const drawn = isDrawn ? [ladderBlock(needs, ladder, words)] : []
    return [heading(2, 'wat past, en waarom'), ...drawn, ...parts]
  }
  // What is open stands at the top already: behind the annex stands on which rules it hangs.
  const isOpen = ({ conclusie }: Zin) => verslag.samenvatting.includes(conclusie)
  const against = advies.tegenwicht.filter((zin) => !isOpen(zin))
  const placed: Readonly<Record<LaddersPartJson['soort'], () => Block[]>> = {
    ladders,
    'te-doen': () => firstBlocks(given),
    vragen: () => openQuestionBlocks(given),
    verschillen: () => disagreements(advies.verschillen, words),
    tegenwicht: () => listUnder(2, partTitle(verslag.tegenwicht, words), items(against)),
  }
  const tell = (part: SentencesPartJson | LaddersPartJson) =>
    isSentencesPart(part) ? sentences(part) : placed[part.soort]()
  const isSafety = (part: SentencesPartJson | LaddersPartJson) =>
    isSafetyFirst(given) && part.soort === 'veiligheid'
  const isLast = (part: SentencesPartJson | LaddersPartJson) => isSentencesPart(part) && part.bijlage === true
  const main = verslag.delen.filter((part) => !isLast(part))
  const inOrder = [...main.filter(isSafety), ...main.filter((part) => !isSafety(part))]
  const unplaced = (['te-doen', 'verschillen', 'tegenwicht', 'vragen'] as const).filter(
    (soort) => !main.some((part) => part.soort === soort),
  )
  // What stands in the last parts is taken before what is left, and told after all.
  const told = inOrder.flatMap(tell)
  const last = verslag.delen.filter(isLast).flatMap(tell)
  return {
    blocks: [
      apart(statusWords(given).uitleg ?? ''),
      ...told,
      ...listUnder(2, 'verder', items([...left])),
      ...ownOfItems(given),
      ...unplaced.flatMap((soort) => placed[soort]()),
      ...verslag.suggesties.flatMap((id) => suggestionBlocks(id, given)),
      ...otherQuestions(given),
      heading(2, 'wie beslist'),
      ...bullets(decision.length > 0 ? items(decision) : [DECISION]),
      ...(oneens === undefined ? [] : [apart(telling.text(oneens))]),
      apart(ruleSetLine(advies)),
    ],
    last: [
      ...listUnder(2, 'wat nog niet vaststaat', items(advies.tegenwicht.filter(isOpen))),
      ...last,
      ...maybeBlocks(given),
    ],
  }
}

function bullets(items: readonly (ListItem | string)[]): Block[] {
  return items.length === 0 ? [] : [list(items)]
}

function ruleSetLine({ regelset: { id, versie, vingerafdruk } }: Advies): string {
  return `Gemaakt met regelset ${id}, versie ${versie}, vingerafdruk ${vingerafdruk.slice(0, 16)}.`
}
