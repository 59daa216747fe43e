/** An advice as a tree that is in no form yet: the writers make text, Markdown and HTML of it. */
import { deepFreeze } from '../freeze.js'
import type { Advies } from '../model/advies.js'
import { READERS, type Reader } from '../model/readers.js'
import { checkOptions } from '../options.js'
import { adviesBlocks, shortBlocks } from './advies.js'
import { annexBlocks } from './annex.js'
import type { Block } from './blocks.js'
import { pageBlocks } from './family.js'
import { ADVIES_OPTIONS, type AdviesReportOptions, toldAdvies } from './told.js'

/**
 * What one reader is told. Deeply frozen plain data; the text in it is not escaped.
 *
 * @example
 * ```ts
 * import { assess } from 'eigen-kracht'
 * import { type Document, toDocument } from 'eigen-kracht/report'
 *
 * const page: Document = toDocument(assess({ kenmerk: 'voorbeeld-1', peildatum: '2026-01-15' }), { voor: 'gezin' })
 * console.log(page.taal, page.voor, page.blokken[0]?.kind) // nl gezin heading
 * ```
 */
export interface Document {
  readonly taal: 'nl'
  readonly titel: string
  /** Who reads it; `raad` of what `councilReport` makes. */
  readonly voor: Reader | 'raad'
  readonly blokken: readonly Block[]
}

/**
 * What `toText`, `toMarkdown` and `toHtml` make of an advice, before it has a form: a title, and blocks in the order
 * in which they are read.
 *
 * The family and the young person get one page. The professional gets all sentences, each with its rules and the
 * places in their sources; and, given both the casus and the rule set, the annex that a decision needs.
 *
 * @throws TypeError for an option that doesn't exist, and for a reader that isn't `gezin`, `jongere` or `professional`
 *
 * @example
 * ```ts
 * import { assess, baseRuleSet } from 'eigen-kracht'
 * import { toDocument, toText } from 'eigen-kracht/report'
 *
 * const advies = assess({ kenmerk: 'voorbeeld-1', peildatum: '2026-01-15' })
 * const page = toDocument(advies, { ruleSet: baseRuleSet, voor: 'gezin' })
 * console.log(toText(page) === toText(advies, { ruleSet: baseRuleSet, voor: 'gezin' })) // true
 * ```
 */
export function toDocument(advies: Advies, options: AdviesReportOptions = {}): Document {
  return documentOf('toDocument', advies, options)
}

/** @param name the function that was called, for messages */
export function documentOf(name: string, advies: Advies, options: AdviesReportOptions): Document {
  checkOptions(name, options, ADVIES_OPTIONS)
  const { voor = 'professional', kort = false } = options
  if (!READERS.includes(voor))
    throw new TypeError(`${name}: "voor" is "${String(voor)}". Kies uit: ${READERS.join(', ')}.`)
  const told = toldAdvies(advies, options)
  const blokken = kort
    ? shortBlocks(told)
    : voor === 'professional'
      ? whole(told, options)
      : pageBlocks(told, voor)
  const [first] = blokken
  const titel = first?.kind === 'heading' ? first.text : advies.kenmerk
  return deepFreeze<Document>({ taal: 'nl', titel, voor, blokken })
}

function whole(told: ReturnType<typeof toldAdvies>, options: AdviesReportOptions): Block[] {
  const { blocks, last } = adviesBlocks(told)
  const annex =
    options.casus === undefined || told.ruleSet === undefined ? [] : annexBlocks(told, options.kantelpunten)
  // Notes come last: by then everything was told that they account for.
  return [...blocks, ...annex, ...last, ...told.notes.blocks()]
}
