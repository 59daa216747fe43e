/**
 * What an advice looks like, as data of the rule set: its fields, where its status comes from, and under which
 * heading each conclusion is told. A rule set that says nothing of it has the usual form.
 */
import type { ForReaders } from './readers.js'
import type { ItemScope, ListScope } from './scope.js'

interface FieldBase {
  /** The name of the field in the advice. */
  readonly veld: string
  /** What it means, in plain Dutch. */
  readonly uitleg?: string
  /** The name by which a test case expects it. */
  readonly kort?: string
}
/** What a conclusion says: one value (`uitkomst`), several (`verzameling`), or several with their texts. */
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
/** A choice as it stands in the casus; null when it is unknown. */
export interface FactFieldJson extends FieldBase {
  readonly soort: 'feit'
  readonly feit: string
}
/** Fields that stand together. */
export interface GroupFieldJson extends FieldBase {
  readonly soort: 'groep'
  readonly velden: readonly FieldJson[]
}
export type FieldJson = ConclusionFieldJson | FactFieldJson | GroupFieldJson
/** A row for each item: of each item scope there is one list. */
export interface ListFieldJson extends FieldBase {
  readonly soort: 'lijst'
  readonly bereik: ItemScope
  /** One row: a name for its form, and what it means. */
  readonly rij: { readonly naam: string; readonly uitleg?: string }
  /** The field that holds the id of the item. */
  readonly sleutel: { readonly veld: string; readonly uitleg?: string }
  readonly velden: readonly FieldJson[]
}

export interface StatusWordsJson {
  readonly status: string
  readonly titel?: string
  readonly uitleg?: string
}
export interface StatusStepJson extends StatusWordsJson {
  readonly waarde: string
  /** `zeker`: once the value is certain; `mogelijk`: as long as it is possible. */
  readonly zodra: 'zeker' | 'mogelijk'
}
/** How firm the advice stands. */
export interface StatusMapJson {
  readonly conclusie: string
  /** The first that fits what the conclusion says is the status. */
  readonly volgt: readonly StatusStepJson[]
  /** When the core of the advice is not certain yet. */
  readonly open: StatusWordsJson
  /** When the core is certain. */
  readonly vast: StatusWordsJson
}

interface HeadingJson {
  readonly titel?: string
  /** The conclusion whose title is the heading. */
  readonly titelVan?: string
}
/** A part of the report: the sentences about these conclusions, or about all that begin with this group. */
export interface SentencesPartJson extends HeadingJson {
  /** `veiligheid` is told before all else when safety goes first. */
  readonly soort: 'veiligheid' | 'zinnen'
  readonly conclusies?: readonly string[]
  readonly groep?: string
}
/** For each need its ladder, with the sentences about it. */
export interface LaddersPartJson {
  readonly soort: 'ladders'
}
/**
 * A step of the investigation, for who must account for it: the facts and conclusions that show what was
 * established in it, about the family or of each item, and the facts that show with which expertise.
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
  /** The conclusion with suggestions that tells what must be done first. */
  readonly teDoen?: string
  /** Whose questions a reader is shown: those whom a fact can be asked (`wie`). All for a reader who isn't named. */
  readonly vragen?: ForReaders<readonly string[]>
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
  /** The conclusion that tells who decides. */
  readonly beslissing?: string
}

/** The ladder of each need. */
export interface LadderMapJson extends LadderReasonsJson {
  /** What fits one need, light to heavy. */
  readonly conclusie: string
  /** Who or what carries part of it. */
  readonly bijdragen?: string
  /** Between these two every rung is drawn; the others only when they are possible. */
  readonly van: string
  readonly tot: string
}
/** Why a rung was passed over. */
export interface LadderReasonsJson {
  /** The collecting conclusion about a need that says why nothing lighter fits. */
  readonly waarom?: string
  /** By rung: the values of `waarom` that say why this one was passed over. A value may stand for more than one. */
  readonly redenen?: Readonly<Record<string, readonly string[]>>
}

/** The form of an advice. */
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

/** The form of an advice without its words: all that deciding needs. */
export type AdviesShape = Omit<AdviesMapJson, 'verslag' | 'ladder'> & {
  readonly ladder: Omit<LadderMapJson, keyof LadderReasonsJson>
}
