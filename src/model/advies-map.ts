/**
 * What an advice looks like, as data of the rule set: its fields, where its status comes from, and under which
 * heading each conclusion is told. A rule set that says nothing of it has the usual form.
 */
import type { ReaderFormJson } from './reader-form.js'
import type { ForReaders } from './readers.js'
import type { PART_FORMS, PLACED_PARTS } from './report-parts.js'
import type { ItemScope, ListScope } from './scope.js'

interface FieldBase {
  /** The name of the field in the advice. */
  readonly veld: string
  /** What it means, in plain Dutch. */
  readonly uitleg?: string
  /** The name by which a test case expects it. */
  readonly kort?: string
}
/**
 * What a conclusion says: one value (`uitkomst`), several (`verzameling`), or several with their texts.
 *
 * @example
 * ```ts
 * import type { ConclusionFieldJson } from 'eigen-kracht'
 *
 * const field: ConclusionFieldJson = {
 *   veld: 'niveau',
 *   soort: 'uitkomst',
 *   conclusie: 'veiligheid.niveau',
 *   kort: 'veiligheid',
 *   uitleg: 'Hoe veilig het is.',
 * }
 * ```
 */
export interface ConclusionFieldJson extends FieldBase {
  readonly soort: 'uitkomst' | 'verzameling' | 'suggesties'
  readonly conclusie: string
  /** A test case names all values of this collection, and not some of them. */
  readonly heel?: boolean
  /**
   * About the investigation as it stands: a test case is met as soon as its value is possible. Of all values
   * (`true`), or of these.
   */
  readonly mogelijkVolstaat?: true | readonly string[]
}
/**
 * A choice as it stands in the casus; null when it is unknown.
 *
 * @example
 * ```ts
 * import type { FactFieldJson } from 'eigen-kracht'
 *
 * const field: FactFieldJson = { veld: 'aard', soort: 'feit', feit: 'hulpbehoefte.aard' }
 * ```
 */
export interface FactFieldJson extends FieldBase {
  readonly soort: 'feit'
  readonly feit: string
}
/**
 * Fields that stand together.
 *
 * @example
 * ```ts
 * import type { GroupFieldJson } from 'eigen-kracht'
 *
 * const field: GroupFieldJson = {
 *   veld: 'veiligheid',
 *   soort: 'groep',
 *   velden: [{ veld: 'niveau', soort: 'uitkomst', conclusie: 'veiligheid.niveau' }],
 * }
 * ```
 */
export interface GroupFieldJson extends FieldBase {
  readonly soort: 'groep'
  readonly velden: readonly FieldJson[]
}
/**
 * A field of an advice: a conclusion, a fact, or fields that stand together. `soort` tells which.
 *
 * @example
 * ```ts
 * import type { FieldJson } from 'eigen-kracht'
 *
 * const sizeOf = (field: FieldJson): number => (field.soort === 'groep' ? field.velden.length : 1)
 * console.log(sizeOf({ veld: 'aard', soort: 'feit', feit: 'hulpbehoefte.aard' })) // 1
 * ```
 */
export type FieldJson = ConclusionFieldJson | FactFieldJson | GroupFieldJson
/**
 * A row for each item (a person, a leefgebied or life domain, a need): of each kind there is one list.
 *
 * @example
 * ```ts
 * import type { ListFieldJson } from 'eigen-kracht'
 *
 * const list: ListFieldJson = {
 *   veld: 'personen',
 *   soort: 'lijst',
 *   bereik: 'persoon',
 *   rij: { naam: 'persoon' },
 *   sleutel: { veld: 'id' },
 *   velden: [{ veld: 'kracht', soort: 'uitkomst', conclusie: 'persoon.eigenKracht' }],
 * }
 * ```
 */
export interface ListFieldJson extends FieldBase {
  readonly soort: 'lijst'
  readonly bereik: ItemScope
  /** One row: a name for its form, and what it means. */
  readonly rij: { readonly naam: string; readonly uitleg?: string }
  /** The field that holds the id of the item. */
  readonly sleutel: { readonly veld: string; readonly uitleg?: string }
  readonly velden: readonly FieldJson[]
}

/**
 * A status of an advice, with what people read of it.
 *
 * @example
 * ```ts
 * import type { StatusWordsJson } from 'eigen-kracht'
 *
 * const open: StatusWordsJson = { status: 'voorlopig', titel: 'voorlopig' }
 * ```
 */
export interface StatusWordsJson {
  readonly status: string
  readonly titel?: string
  readonly uitleg?: string
  readonly voor?: ForReaders<string>
}
/**
 * A status that follows from one value of the conclusion that tells how far the investigation is.
 *
 * @example
 * ```ts
 * import type { StatusStepJson } from 'eigen-kracht'
 *
 * const acute: StatusStepJson = { waarde: 'direct-handelen', zodra: 'zeker', status: 'direct-handelen' }
 * ```
 */
export interface StatusStepJson extends StatusWordsJson {
  readonly waarde: string
  /** `zeker`: once the value is certain; `mogelijk`: as long as it is possible. */
  readonly zodra: 'zeker' | 'mogelijk'
}
/**
 * How firm the advice stands.
 *
 * @example
 * ```ts
 * import type { StatusMapJson } from 'eigen-kracht'
 *
 * const status: StatusMapJson = {
 *   conclusie: 'advies.fase',
 *   volgt: [{ waarde: 'direct-handelen', zodra: 'zeker', status: 'direct-handelen' }],
 *   open: { status: 'voorlopig' },
 *   vast: { status: 'definitief' },
 * }
 * ```
 */
export interface StatusMapJson {
  readonly conclusie: string
  /** The first that fits what the conclusion says is the status. */
  readonly volgt: readonly StatusStepJson[]
  /** When the core of the advice is not certain yet. */
  readonly open: StatusWordsJson
  /** When the core is certain. */
  readonly vast: StatusWordsJson
}

/**
 * A heading: a text, or the title of a conclusion.
 *
 * @example
 * ```ts
 * import type { HeadingJson } from 'eigen-kracht'
 *
 * const heading: HeadingJson = { titel: 'Wat hiertegen spreekt' }
 * ```
 */
export interface HeadingJson {
  readonly titel?: string
  /** The conclusion whose title is the heading. */
  readonly titelVan?: string
}
/**
 * A part of the report: the sentences about these conclusions, or about all that begin with this group.
 *
 * @example
 * ```ts
 * import type { SentencesPartJson } from 'eigen-kracht'
 *
 * const part: SentencesPartJson = { soort: 'zinnen', titel: 'Sterke kanten', conclusies: ['eigenKracht.krachten'] }
 * ```
 */
export interface SentencesPartJson extends HeadingJson {
  /** `veiligheid` is told before all else when safety goes first. */
  readonly soort: 'veiligheid' | 'zinnen'
  readonly conclusies?: readonly string[]
  readonly groep?: string
  /** How the sentences are told: one after another as running text, all of an item together, or once for all items. Each apart when left out. */
  readonly vorm?: (typeof PART_FORMS)[number]
  /** Told after all else, and after the annex when there is one. */
  readonly bijlage?: boolean
  /** Suggestions that are told in this part, and not in the list of their conclusion. */
  readonly punten?: readonly string[]
}
/**
 * The place of what is no list of sentences: for each need its ladder with the sentences about it, what must be done
 * first, the questions that are open, on what people differ, what speaks against the advice. What isn't placed comes
 * after the parts.
 *
 * @example
 * ```ts
 * import type { LaddersPartJson } from 'eigen-kracht'
 *
 * const part: LaddersPartJson = { soort: 'ladders' }
 * ```
 */
export interface LaddersPartJson {
  readonly soort: (typeof PLACED_PARTS)[number]
}
/**
 * A step of the investigation, for who must account for it: the facts and conclusions that show what was
 * established in it, about the family or of each item, and the facts that show with which expertise.
 *
 * @example
 * ```ts
 * import type { StepJson } from 'eigen-kracht'
 *
 * const step: StepJson = {
 *   stap: 'hulpvraag',
 *   titel: 'Vaststellen wat de hulpvraag is',
 *   bron: ['jeugdwet#2.3-lid-1'],
 *   feiten: ['hulpvraag.vastgesteld'],
 * }
 * ```
 */
export interface StepJson {
  /** The name of the step. */
  readonly stap: string
  readonly titel: string
  readonly bron: readonly string[]
  readonly feiten?: readonly string[]
  readonly conclusies?: readonly string[]
  readonly deskundige?: readonly string[]
}
/**
 * A fact or conclusion in the words of one reader: what it is called, how it is asked, what its values are called.
 * What is left out is as for everybody.
 *
 * @example
 * ```ts
 * import type { ReaderWordsJson } from 'eigen-kracht'
 *
 * const words: ReaderWordsJson = { titels: { opvoedondersteuning: 'hulp bij het opvoeden' } }
 * ```
 */
export interface ReaderWordsJson {
  readonly titel?: string
  readonly vraag?: string
  readonly titels?: Readonly<Record<string, string>>
}
/**
 * How a report tells an advice: what stands at the top, in which order and under which headings.
 *
 * @example
 * ```ts
 * import { baseRuleSet, type ReportMapJson } from 'eigen-kracht'
 *
 * const verslag: ReportMapJson | undefined = baseRuleSet.advies?.verslag
 * console.log(verslag?.samenvatting[0]) // veiligheid.niveau
 * ```
 */
export interface ReportMapJson {
  /** The conclusions about the family that stand at the top. */
  readonly samenvatting: readonly string[]
  /** Conclusions about the family without a field that don't stand at the top: sentences tell them. */
  readonly elders?: readonly string[]
  /** Those that an advice of one line holds, by their short names. */
  readonly kort: readonly string[]
  /** The fact by whose value an item goes that got no name, such as the nature of a need. */
  readonly namen?: { readonly [S in ListScope]?: string }
  /** The facts that introduce an item, such as the role and the age of a person. */
  readonly voorstellen?: { readonly [S in ListScope]?: readonly string[] }
  /** The conclusions that tell what goes well: on one page stand the first few. */
  readonly sterk?: readonly string[]
  /** The conclusions that tell one reader what is going on, under the title of the first. */
  readonly speelt?: ForReaders<readonly string[]>
  /** Facts and conclusions that one reader knows by other words, by their ids. */
  readonly woorden?: ForReaders<Readonly<Record<string, ReaderWordsJson>>>
  /** The conclusion with suggestions that tells what must be done first. */
  readonly teDoen?: string
  /** The conclusion about all needs together: where each need stands by itself at the top, it doesn't. */
  readonly overBehoeften?: string
  /** By a value of `teDoen` the suggestion that says the same with more words: they are told as one. */
  readonly dekt?: Readonly<Record<string, string>>
  /** Whose questions a reader is shown: those whom a fact can be asked (`wie`). All for a reader who isn't named. */
  readonly vragen?: ForReaders<readonly string[]>
  /** What differs on the page of a reader who is one person. */
  readonly lezers?: ForReaders<ReaderFormJson>
  /** What to do when one disagrees: a text like that of a rule. */
  readonly oneens?: { readonly uitleg: string; readonly voor?: ForReaders<string> }
  /** In the order in which they are told. What belongs to no part is told after them. */
  readonly delen: readonly (SentencesPartJson | LaddersPartJson)[]
  /** The heading above what speaks against the advice. */
  readonly tegenwicht: HeadingJson
  /** The conclusions with suggestions, in the order in which they are told. */
  readonly suggesties: readonly string[]
  /** The steps of the investigation, in the order in which they are taken. */
  readonly stappen?: readonly StepJson[]
  /** What a decision must account for beside the steps, told in the same way. */
  readonly rondom?: readonly StepJson[]
  /** What no casus can hold, so that the decision itself must tell it, with the sources that ask for it. */
  readonly besluitNoemt?: readonly { readonly tekst: string; readonly bron: readonly string[] }[]
  /** The conclusion that tells who decides. */
  readonly beslissing?: string
}

/**
 * The ladder of each need: which rungs there are, and which conclusion says what fits.
 *
 * @example
 * ```ts
 * import type { LadderMapJson } from 'eigen-kracht'
 *
 * const ladder: LadderMapJson = {
 *   conclusie: 'hulpbehoefte.trede',
 *   bijdragen: 'hulpbehoefte.bijdragen',
 *   van: 'eigen-kracht',
 *   tot: 'opvoeding-overnemen',
 * }
 * ```
 */
export interface LadderMapJson extends LadderReasonsJson {
  /** What fits one need, light to heavy. */
  readonly conclusie: string
  /** Who or what carries part of it. */
  readonly bijdragen?: string
  /** Between these two every rung is drawn; the others only when they are possible. */
  readonly van: string
  readonly tot: string
}
/**
 * Why a rung was passed over.
 *
 * @example
 * ```ts
 * import type { LadderReasonsJson } from 'eigen-kracht'
 *
 * const reasons: LadderReasonsJson = {
 *   waarom: 'hulpbehoefte.waaromNietLichter',
 *   redenen: { 'eigen-kracht': ['zelf-niet', 'zelf-deels'], 'sociaal-netwerk': ['netwerk-niet'] },
 * }
 * ```
 */
export interface LadderReasonsJson {
  /** The collecting conclusion about a need that says why nothing lighter fits. */
  readonly waarom?: string
  /** By rung: the values of `waarom` that say why this one was passed over. A value may stand for more than one. */
  readonly redenen?: Readonly<Record<string, readonly string[]>>
}

/**
 * The form of an advice (`advies` of a rule set): its fields, where its status comes from, the ladder and the report.
 *
 * @example
 * ```ts
 * import { type AdviesMapJson, baseRuleSet } from 'eigen-kracht'
 *
 * const map: AdviesMapJson | undefined = baseRuleSet.advies
 * console.log(map?.status.conclusie, map?.veiligheid.conclusie) // advies.fase veiligheid.niveau
 * ```
 */
export interface AdviesMapJson {
  readonly velden: readonly (FieldJson | ListFieldJson)[]
  readonly status: StatusMapJson
  readonly veiligheid: {
    /** How safe it is. */
    readonly conclusie: string
    /** Safety is told before all else when this conclusion certainly has this value. */
    readonly gaatVoor?: { readonly conclusie: string; readonly waarde: string }
  }
  readonly ladder: LadderMapJson
  readonly verslag: ReportMapJson
}

/**
 * The form of an advice without its words: all that deciding needs.
 *
 * @example
 * ```ts
 * import { type AdviesMapJson, type AdviesShape, baseRuleSet } from 'eigen-kracht'
 *
 * const shapeOf = ({ verslag, ...shape }: AdviesMapJson): AdviesShape => shape
 * console.log(baseRuleSet.advies && Object.keys(shapeOf(baseRuleSet.advies))) // [ 'velden', 'status', 'veiligheid', 'ladder' ]
 * ```
 */
export type AdviesShape = Omit<AdviesMapJson, 'verslag' | 'ladder'> & {
  readonly ladder: Omit<LadderMapJson, keyof LadderReasonsJson>
}
