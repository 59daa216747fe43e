/** What is kept of an advice, and what of it is counted: the part of a rule set, and the record itself. */

/** How a conclusion tells whether somebody's own strength grew: towards which end of its values. */
export interface GrowthJson {
  readonly conclusie: string
  readonly meer: 'begin' | 'eind'
  /** Only between these values; any other says nothing of growth. */
  readonly van?: string
  readonly tot?: string
  /** Values between them that say nothing of growth either. */
  readonly behalve?: readonly string[]
}
/** What a rule set says of keeping: names of its conclusions. */
export interface KeepingJson {
  /** Of these a record holds what came out, without ids, so that they can be counted. */
  readonly tel: readonly string[]
  /** Pairs of these that are counted together, such as what carried a need and how that went. */
  readonly kruis?: readonly (readonly [string, string])[]
  /** What tells growth between two assessments of one family. */
  readonly groei: readonly GrowthJson[]
}

/** SHA-256, in hexadecimal. */
export const MARK = /^[0-9a-f]{64}$/
/** Of a reason and of a role. */
export const LONGEST_REASON = 200

/** What the professional decided. */
export type BesluitKeuze =
  | { readonly keuze: 'volgt' }
  /** `reden` and `rol` in words that hold for more families: they are counted. */
  | { readonly keuze: 'wijkt-af'; readonly reden: string; readonly rol: string }

/** One assessment, kept so that it can be made again. Plain JSON; no facts, no names, no ids. */
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

/** How often something was so; `null` when that is too few to show. */
export type Aantal = number | null
export interface ConclusieTelling {
  readonly conclusie: string
  /** `null` is what was not certain. */
  readonly waarden: readonly { readonly waarde: string | null; readonly aantal: Aantal }[]
}
export interface KruisTelling {
  readonly conclusies: readonly [string, string]
  readonly cellen: readonly {
    readonly waarden: readonly [string | null, string | null]
    readonly aantal: Aantal
  }[]
}
/** Counts over many records. No cell below five is shown, nor one from which such a cell follows. */
export interface Register {
  readonly dossiers: Aantal
  readonly regelsets: readonly { readonly id: string; readonly versie: string; readonly aantal: Aantal }[]
  readonly tellingen: readonly ConclusieTelling[]
  readonly kruistellingen: readonly KruisTelling[]
  readonly besluiten: readonly { readonly keuze: BesluitKeuze['keuze'] | null; readonly aantal: Aantal }[]
  /** Why and by whom people decided otherwise: only what was said often enough. */
  readonly redenen: readonly { readonly reden: string; readonly rol: string; readonly aantal: number }[]
}

export type Groei = 'gegroeid' | 'gelijk' | 'teruggevallen' | 'onbekend'
/** What changed between two assessments of one family. */
export interface Veranderingen {
  readonly van: { readonly peildatum: string; readonly regelset: string }
  readonly naar: { readonly peildatum: string; readonly regelset: string }
  /** Facts that are said otherwise, in the casus itself; `null` is unknown. */
  readonly feiten: readonly {
    readonly feit: string
    readonly item?: string
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
