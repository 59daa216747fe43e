/** What rules of one's own change in casussen: what each is advised before and after, and what is told more or less. */
import type { Advies } from '../model/advies.js'
import { safetyOf } from '../model/shown.js'
import { countText, numberText } from '../number-text.js'
import { type Block, heading, type ListItem, list, listUnder, paragraph } from './blocks.js'
import { type BothWords, outcomeTexts, wordsOf } from './comparison.js'
import type { AdvicePair, CouncilReportOf } from './council-of.js'

/** A council reads no more casussen than these. */
const MOST_CASUSSEN_TOLD = 50

export function casusBlocks({ comparison, adviezen = [], base, ruleSet }: CouncilReportOf): Block[] {
  const start = heading(2, 'wat er in casussen verandert')
  if (comparison === undefined) return [start, paragraph('Er zijn geen casussen bekeken.')]
  const words = wordsOf({ a: base, b: ruleSet })
  const { aantal, anders, casussen } = comparison
  const safety = safetyOf(base)
  const core = base.verhaal?.kern ?? []
  const touches = (ids: readonly string[]) =>
    casussen.filter(({ veranderingen }) => veranderingen.some(({ conclusie }) => ids.includes(conclusie)))
  const inSafety = safety === undefined ? [] : touches([safety])
  const counted = [
    ...(safety === undefined ? [] : [`${words.subject(safety)}: anders in ${casusText(inSafety.length)}`]),
    ...core
      .filter((id) => id !== safety)
      .map((id) => `${words.subject(id)}: anders in ${casusText(touches([id]).length)}`),
  ]
  const silent = adviezen.flatMap((pair, nummer) => {
    const isTold = casussen.some((one) => one.nummer === nummer)
    if (pair === undefined || isTold) return []
    const parts = sentences(pair)
    return parts.length === 0 ? [] : [{ text: `${pair.na.kenmerk} (casus ${nummer + 1})`, parts }]
  })
  const shown = casussen.slice(0, MOST_CASUSSEN_TOLD)
  return [
    start,
    paragraph(
      `Er ${aantal === 1 ? 'is' : 'zijn'} ${casusText(aantal)} bekeken. In ${numberText(anders)} verandert een uitkomst.`,
    ),
    list(counted),
    ...shown.flatMap(({ nummer, kenmerk, veranderingen }): Block[] => [
      heading(3, `${kenmerk} (casus ${nummer + 1})`),
      list([
        ...veranderingen.map((change): ListItem => {
          const [van, naar] = outcomeTexts(change, words)
          return { text: `${whatItIsAbout(change, words)}: eerst ${van}, nu ${naar}` }
        }),
        ...core
          .filter((id) => !veranderingen.some(({ conclusie }) => conclusie === id))
          .map((id) => ({ text: `${words.subject(id)}: blijft gelijk` })),
        ...sentences(adviezen[nummer]),
      ]),
    ]),
    ...(casussen.length > shown.length
      ? [paragraph(`En nog ${casusText(casussen.length - shown.length)}.`)]
      : []),
    ...listUnder(3, 'Alleen de woorden zijn anders', silent.slice(0, MOST_CASUSSEN_TOLD)),
  ]
}

const casusText = (count: number) => countText(count, 'casus', 'casussen')

function whatItIsAbout(
  { conclusie, item }: { readonly conclusie: string; readonly item?: string },
  words: BothWords,
) {
  return `${words.subject(conclusie)}${item === undefined ? '' : ` (${words.item(conclusie, item)})`}`
}

/** The sentences that come and go. */
function sentences(pair: AdvicePair | undefined): ListItem[] {
  if (pair === undefined) return []
  const [before, after] = [toldIn(pair.voor), toldIn(pair.na)]
  const only = (some: ReadonlySet<string>, others: ReadonlySet<string>) =>
    [...some].filter((text) => !others.has(text)).map((text) => ({ text }))
  const [more, less] = [only(after, before), only(before, after)]
  return [
    ...(more.length === 0 ? [] : [{ text: 'Dit leest men er nu bij:', parts: more }]),
    ...(less.length === 0 ? [] : [{ text: 'Dit leest men nu niet meer:', parts: less }]),
  ]
}

function toldIn({ motivering, tegenwicht }: Advies): ReadonlySet<string> {
  return new Set([...motivering, ...tegenwicht].map(({ tekst }) => tekst))
}
