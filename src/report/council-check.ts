/** What no proof can see, and people must read themselves: new words, and sources. */
import { own } from '../model/names.js'
import type { Deviation } from '../model/overlay.js'
import { isRecord } from '../model/plain.js'
import { READ, type SourceJson } from '../model/ruleset.js'
import { type Block, heading, list, listUnder, paragraph } from './blocks.js'
import { templateText } from './condition-words.js'
import type { CouncilReportOf } from './council-of.js'
import { createWords } from './words.js'

/** How much of a source was read, from most to least. */
const [, READ_PART, READ_NOTHING] = READ
/** Fields that hold text for people. */
const TEXTS = new Set(['uitleg', 'voor', 'titel', 'titels', 'label', 'vraag', 'tekst', 'toelichting'])

export function checkYourself({ base, ruleSet, deviations }: CouncilReportOf): Block[] {
  const words = createWords(ruleSet)
  const texts = deviations.flatMap((deviation, at) =>
    textsIn(deviation).map((text) => ({
      text: `Bij afwijking ${at + 1}: "${templateText(text, words)}"`,
    })),
  )
  const sources = Object.entries(ruleSet.bronnen).flatMap(([id, source]) => {
    const used = deviations.some(({ bron }) => bron.some((one) => one === id || one.startsWith(`${id}#`)))
    const doubts = used ? sourceDoubts(source, own(base.bronnen, id) === undefined) : []
    return doubts.length === 0
      ? []
      : [{ text: `${source.titel} (${id})`, parts: doubts.map((text) => ({ text })) }]
  })
  return [
    heading(2, 'wat u zelf moet bekijken'),
    paragraph(
      'De computer bewijst wat de regels doen. Of een tekst klopt en of een bron dit echt zegt, kan alleen een mens zien.',
    ),
    ...(texts.length + sources.length === 0 ? [list(['Er zijn geen nieuwe teksten en bronnen.'])] : []),
    ...listUnder(3, 'Nieuwe teksten', texts),
    ...listUnder(3, 'Bronnen', sources),
  ]
}

function sourceDoubts({ gelezen, plaatsen }: SourceJson, isNew: boolean): string[] {
  return [
    ...(isNew ? ['Deze bron is nieuw. Niemand buiten uw gemeente of regio keek ernaar.'] : []),
    ...(gelezen === undefined ? ['Er staat niet bij wie de bron heeft gelezen.'] : []),
    ...(gelezen === READ_NOTHING ? ['Deze bron is niet gelezen.'] : []),
    ...(gelezen === READ_PART ? ['Van deze bron is alleen een samenvatting gelezen.'] : []),
    ...(plaatsen === undefined
      ? ['Er staat geen lijst bij met artikelen of plaatsen die de bron heeft.']
      : []),
  ]
}

/** Every text for people that a deviation brings. */
function textsIn({ pad, na }: Deviation): string[] {
  const path = pad.split('/').slice(1)
  if (path.some((key) => TEXTS.has(key))) return allTexts(na)
  return pad === '' || isRecord(na) ? textsUnder(na) : []
}

function textsUnder(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(textsUnder)
  if (!isRecord(value)) return []
  return Object.entries(value).flatMap(([key, one]) => (TEXTS.has(key) ? allTexts(one) : textsUnder(one)))
}

function allTexts(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  if (Array.isArray(value)) return value.flatMap(allTexts)
  return isRecord(value) ? Object.values(value).flatMap(allTexts) : []
}
