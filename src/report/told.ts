/** An advice with all that a report of it needs: its form, its words, its names, its reader. */
import type { Advies, OpenVraag, Zin } from '../model/advies.js'
import type { AdviesMapJson, StatusWordsJson } from '../model/advies-map.js'
import { own } from '../model/names.js'
import type { ReaderFormJson } from '../model/reader-form.js'
import type { Reader } from '../model/readers.js'
import type { RuleSetJson } from '../model/ruleset.js'
import { adviesMapOf } from '../model/usual-map.js'
import type { Kantelpunten } from '../model/what-if.js'
import type { ListItem } from './blocks.js'
import { type CasusFacts, factsInCasus } from './casus-facts.js'
import { fieldsOf, type Shown } from './fields.js'
import { createNaming, type Naming } from './naming.js'
import { createNotes, type Notes } from './notes.js'
import { createTelling, type Telling } from './reader.js'
import { togetherBy } from './together-by.js'
import { createWords, type Words } from './words.js'

/**
 * How a report tells an advice: for whom, how much, and with which names.
 *
 * @example
 * ```ts
 * import { baseRuleSet } from 'eigen-kracht'
 * import type { AdviesReportOptions } from 'eigen-kracht/report'
 *
 * const options: AdviesReportOptions = { ruleSet: baseRuleSet, voor: 'jongere', namen: { p1: 'Noor' } }
 * ```
 */
export interface AdviesReportOptions {
  /** The rule set that the advice was made with: it holds the readable names. Without it ids are shown. */
  readonly ruleSet?: RuleSetJson
  /** Only what matters most, on a few lines. */
  readonly kort?: boolean
  /** The casus that was assessed: it tells what was established, and by whom. With it and the rule set the professional gets an annex. */
  readonly casus?: object
  /** Who reads it; `professional` when left out. */
  readonly voor?: Reader
  /** Names of persons and needs by their ids, for this report only. */
  readonly namen?: Readonly<Record<string, string>>
  /** Who of the family reads it, by id; needed when it is for one person and more persons could be the reader. */
  readonly lezer?: string
  /** What `tippingPoints` found: the professional reads what would change the advice. */
  readonly kantelpunten?: Kantelpunten
}
export const ADVIES_OPTIONS = [
  'ruleSet',
  'kort',
  'casus',
  'voor',
  'namen',
  'lezer',
  'kantelpunten',
] as const satisfies readonly (keyof AdviesReportOptions)[]

export interface ToldAdvies {
  readonly advies: Advies
  readonly ruleSet: RuleSetJson | undefined
  readonly map: AdviesMapJson
  readonly fields: Shown
  readonly facts: CasusFacts
  /** The words of the rule set, in which items go by their names in this report. */
  readonly words: Words
  readonly naming: Naming
  readonly telling: Telling
  readonly notes: Notes
  readonly voor: Reader
  /** What differs on the page of this reader. */
  readonly form: ReaderFormJson | undefined
}

export function toldAdvies(
  advies: Advies,
  { ruleSet, casus, voor = 'professional', namen = {}, lezer }: AdviesReportOptions,
): ToldAdvies {
  const map = adviesMapOf(ruleSet ?? {})
  const fields = fieldsOf(advies, map)
  const facts = factsInCasus(casus)
  const form = map.verslag.lezers?.[voor]
  if (lezer !== undefined && form === undefined)
    throw new TypeError(
      'Deze bladzijde is niet voor één persoon. Laat "lezer" weg, of kies een andere "voor".',
    )
  const plain = wordsOfReader(voor, map, createWords(ruleSet))
  const naming = createNaming({ fields, facts, map, ruleSet, words: plain, voor, namen, form, lezer })
  const words = { ...plain, item: naming.item }
  const telling = createTelling(ruleSet, voor, naming, words)
  const notes = createNotes(ruleSet, telling, words)
  return { advies, ruleSet, map, fields, facts, words, naming, telling, notes, voor, form }
}

/** The words of a rule set, some of them as this reader knows them. */
function wordsOfReader(voor: Reader, { verslag }: AdviesMapJson, words: Words): Words {
  const known = verslag.woorden?.[voor]
  if (known === undefined) return words
  return {
    ...words,
    subject: (id) => own(known, id)?.titel ?? words.subject(id),
    value: (id, value) => {
      const titles = own(known, id)?.titels
      return (titles === undefined ? undefined : own(titles, String(value))) ?? words.value(id, value)
    },
  }
}

/** A question, as this reader is asked it. */
export function askedAs({ map: { verslag }, voor }: ToldAdvies, { feit, vraag }: OpenVraag): string {
  const known = verslag.woorden?.[voor]
  return (known === undefined ? undefined : own(known, feit)?.vraag) ?? vraag
}

/** What the rule set says of the status of the advice. */
export function statusWords({ advies, map, voor }: ToldAdvies): StatusWordsJson {
  const { volgt, open, vast } = map.status
  const found = [...volgt, open, vast].find(({ status }) => status === advies.status)
  if (found === undefined) return { status: advies.status }
  const uitleg = found.voor?.[voor]
  return uitleg === undefined ? found : { ...found, uitleg }
}

/** Whether safety is told before all else. */
export function isSafetyFirst({ map, fields }: ToldAdvies): boolean {
  const { gaatVoor } = map.veiligheid
  return gaatVoor !== undefined && fields.outcome(gaatVoor.conclusie)?.waarde === gaatVoor.waarde
}

/** The sentences that the rule set tells before all else. */
export function urgentOf({ advies, ruleSet, telling }: ToldAdvies): readonly Zin[] {
  const first = (ruleSet?.verhaal?.eerst ?? []).flatMap(({ zinnen }) => zinnen)
  const isUrgent = ({ conclusie, regels }: Zin) =>
    first.some(
      (one) =>
        one.conclusie === conclusie &&
        regels.some((name) => {
          const value = telling.rule(name)?.event.params.waarde
          return one.waarden === undefined || (value !== undefined && one.waarden.includes(value))
        }),
    )
  // They stand at the very beginning: the same conclusion may be told later on, as a part of the reasoning.
  const end = advies.motivering.findIndex((zin) => !isUrgent(zin))
  return end < 0 ? advies.motivering : advies.motivering.slice(0, end)
}

/** The signals that hold beside those that decided how safe it is: a heavier one doesn't make them go away. */
export function alsoUnsafe(zinnen: readonly Zin[], { advies, map, telling, notes }: ToldAdvies): ListItem[] {
  const { conclusie } = map.veiligheid
  const told = new Set(zinnen.flatMap(({ regels }) => regels))
  const level = advies.spoor.find((one) => one.conclusie === conclusie)
  return (level?.regels ?? []).flatMap(({ regel, waar }) => {
    const rule = telling.rule(regel)
    if (waar !== 'waar' || rule === undefined || told.has(regel)) return []
    if (level?.uitkomst.waarde === rule.event.params.waarde) return []
    return [notes.item(telling.text(rule), { regels: [regel], bronnen: rule.bron })]
  })
}

/** What stands above a part of a report. */
export function partTitle(
  { titel = '', titelVan }: AdviesMapJson['verslag']['tegenwicht'],
  words: Words,
): string {
  return titelVan === undefined ? titel : words.subject(titelVan)
}

/** Who says something, by name and role; a role that is its own name once. */
export const speaker = ({ van, rol }: { readonly van: string; readonly rol: string }): string =>
  van === rol ? rol : `${van} (${rol})`

/** Questions by the fact that they ask for, each with all items that it is asked about. */
export function byFact(
  openVragen: readonly OpenVraag[],
): readonly (readonly [string, readonly OpenVraag[]])[] {
  return togetherBy(openVragen, ({ feit }) => feit).map((same) => [same[0].feit, same])
}
