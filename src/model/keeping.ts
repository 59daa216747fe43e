/** What is kept of an advice, and what of it is counted: the part of a rule set, and the record itself. */

/**
 * How a conclusion tells whether somebody's own strength grew: towards which end of its values.
 *
 * @example
 * ```ts
 * import type { GrowthJson } from 'eigen-kracht'
 *
 * const growth: GrowthJson = { conclusie: 'eigenKracht.oordeel', meer: 'eind' }
 * ```
 */
export interface GrowthJson {
  readonly conclusie: string
  readonly meer: 'begin' | 'eind'
  /** Only between these values; any other says nothing of growth. */
  readonly van?: string
  readonly tot?: string
  /** Values between them that say nothing of growth either. */
  readonly behalve?: readonly string[]
}
/**
 * What a rule set says of keeping (`bewaren`): names of its conclusions.
 *
 * @example
 * ```ts
 * import type { KeepingJson } from 'eigen-kracht'
 *
 * const bewaren: KeepingJson = {
 *   tel: ['advies.trede', 'eigenKracht.oordeel'],
 *   groei: [{ conclusie: 'eigenKracht.oordeel', meer: 'eind' }],
 * }
 * ```
 */
export interface KeepingJson {
  /** Of these a record holds what came out, without ids, so that they can be counted. */
  readonly tel: readonly string[]
  /** Pairs of these that are counted together, such as what carried a need and how that went. */
  readonly kruis?: readonly (readonly [string, string])[]
  /** What tells growth between two assessments of one family. */
  readonly groei: readonly GrowthJson[]
}

/**
 * The form of a mark: SHA-256, in hexadecimal. Only its type is exported.
 *
 * @example
 * ```ts
 * import type { MARK } from 'eigen-kracht'
 *
 * const mark: typeof MARK = /^[0-9a-f]{64}$/
 * ```
 */
export const MARK = /^[0-9a-f]{64}$/
/**
 * How many characters a reason, or a role, may have in a record. Only its type is exported.
 *
 * @example
 * ```ts
 * import type { LONGEST_REASON } from 'eigen-kracht'
 *
 * const most: typeof LONGEST_REASON = 200
 * ```
 */
export const LONGEST_REASON = 200

/**
 * What the professional decided: to follow the advice (`volgt`), or otherwise (`wijkt-af`), with why, in which role and on
 * which day. An advice is never followed unseen: also of `volgt` it can be kept who looked, and at what.
 *
 * @example
 * ```ts
 * import type { BesluitKeuze } from 'eigen-kracht'
 *
 * const otherwise: BesluitKeuze = {
 *   keuze: 'wijkt-af',
 *   reden: 'het gezin wil eerst zelf verder',
 *   rol: 'jeugdconsulent',
 *   dag: '2026-02-03',
 *   besloten: { 'advies.trede': 'eigen-kracht' },
 * }
 * ```
 */
export type BesluitKeuze =
  | { readonly keuze: 'volgt'; readonly reden?: string; readonly rol?: string; readonly dag?: string }
  | {
      readonly keuze: 'wijkt-af'
      /** In words that hold for more families: they are counted, as is `rol`. */
      readonly reden: string
      readonly rol: string
      /** The day of the decision; the advice speaks on its own. */
      readonly dag?: string
      /** What was decided instead: by conclusion its value. */
      readonly besloten?: Readonly<Record<string, string>>
    }

/**
 * One assessment, kept so that it can be made again (*dossier*: record). Plain JSON; no facts, no names, no ids.
 *
 * @example
 * ```ts
 * import { assess, type Casus, createRecord, type Dossier } from 'eigen-kracht'
 *
 * const casus: Casus = { kenmerk: 'voorbeeld-1', peildatum: '2026-01-15' }
 * const record: Dossier = createRecord(assess(casus), casus)
 * console.log(record.casus.length, record.regelset.id) // 64 basis
 * ```
 */
export interface Dossier {
  /** The form of the record. */
  readonly formaat: 1
  /** The version of this library. */
  readonly bibliotheek: string
  readonly peildatum: string
  readonly regelset: { readonly id: string; readonly versie: string; readonly vingerafdruk: string }
  /** SHA-256, in hexadecimal, of the casus and of the advice (without its trace) as canonical JSON. */
  readonly casus: string
  readonly advies: string
  /**
   * By conclusion what came out: a value for each item, or for each member of what collects. `null` is what was not
   * certain.
   */
  readonly uitkomsten: Readonly<Record<string, readonly (string | null)[]>>
  readonly besluit?: BesluitKeuze
}

/**
 * How often something was so (*aantal*: number); `null` when that is too few to show.
 *
 * @example
 * ```ts
 * import type { Aantal } from 'eigen-kracht'
 *
 * const tell = (aantal: Aantal) => (aantal === null ? 'minder dan vijf' : String(aantal))
 * ```
 */
export type Aantal = number | null
/**
 * How often each value of one conclusion came out.
 *
 * @example
 * ```ts
 * import type { ConclusieTelling } from 'eigen-kracht'
 *
 * const count: ConclusieTelling = { conclusie: 'advies.trede', waarden: [{ waarde: 'eigen-kracht', aantal: 12 }] }
 * ```
 */
export interface ConclusieTelling {
  readonly conclusie: string
  /** `null` is what was not certain. */
  readonly waarden: readonly { readonly waarde: string | null; readonly aantal: Aantal }[]
}
/**
 * How often two values of two conclusions came together.
 *
 * @example
 * ```ts
 * import type { KruisTelling } from 'eigen-kracht'
 *
 * const counts: KruisTelling = {
 *   conclusies: ['hulpbehoefte.trede', 'evaluatie.uitkomst'],
 *   cellen: [{ waarden: ['eigen-kracht', null], aantal: 7 }],
 * }
 * ```
 */
export interface KruisTelling {
  readonly conclusies: readonly [string, string]
  readonly cellen: readonly {
    readonly waarden: readonly [string | null, string | null]
    readonly aantal: Aantal
  }[]
}
/**
 * Counts over many records. No cell below five is shown, nor one from which such a cell follows.
 *
 * @example
 * ```ts
 * import { type Register, register } from 'eigen-kracht'
 *
 * const none: Register = register([])
 * console.log(none.redenen) // []
 * ```
 */
export interface Register {
  readonly dossiers: Aantal
  readonly regelsets: readonly { readonly id: string; readonly versie: string; readonly aantal: Aantal }[]
  readonly tellingen: readonly ConclusieTelling[]
  readonly kruistellingen: readonly KruisTelling[]
  readonly besluiten: readonly { readonly keuze: BesluitKeuze['keuze'] | null; readonly aantal: Aantal }[]
  /** Why and by whom people decided otherwise: only what was said often enough. */
  readonly redenen: readonly { readonly reden: string; readonly rol: string; readonly aantal: number }[]
}

/**
 * Whether strength grew (*groei*): it did, stayed the same, fell back, or that isn't known.
 *
 * @example
 * ```ts
 * import type { Groei } from 'eigen-kracht'
 *
 * const words: Record<Groei, string> = {
 *   gegroeid: 'it grew',
 *   gelijk: 'it stayed the same',
 *   teruggevallen: 'it fell back',
 *   onbekend: 'that is not known',
 * }
 * ```
 */
export type Groei = 'gegroeid' | 'gelijk' | 'teruggevallen' | 'onbekend'
/**
 * What changed between two assessments of one family (*veranderingen*: changes).
 *
 * @example
 * ```ts
 * import { assess, type Casus, changes, type Veranderingen } from 'eigen-kracht'
 *
 * const casus: Casus = { kenmerk: 'voorbeeld-1', peildatum: '2026-01-15' }
 * const once = { casus, advies: assess(casus) }
 * const none: Veranderingen = changes(once, once)
 * console.log(none.feiten, none.conclusies) // [] []
 * ```
 */
export interface Veranderingen {
  readonly van: { readonly peildatum: string; readonly regelset: string }
  readonly naar: { readonly peildatum: string; readonly regelset: string }
  /** Facts that are said otherwise; `null` is unknown. */
  readonly feiten: readonly {
    readonly feit: string
    readonly item?: string
    /** Who says it, when it isn't the casus itself. */
    readonly volgens?: { readonly van: string; readonly rol: string }
    readonly van: unknown
    readonly naar: unknown
  }[]
  /** Items that came, and that are not there any more. */
  readonly items: readonly { readonly veld: string; readonly item: string; readonly soort: 'nieuw' | 'weg' }[]
  /** Conclusions that came out otherwise, with the rules that decided. */
  readonly conclusies: readonly {
    readonly conclusie: string
    readonly item?: string
    readonly van: readonly string[]
    readonly naar: readonly string[]
    readonly regels: { readonly van: readonly string[]; readonly naar: readonly string[] }
  }[]
  /** For each item, and for the family: whether strength grew. */
  readonly groei: readonly { readonly conclusie: string; readonly item?: string; readonly groei: Groei }[]
}
