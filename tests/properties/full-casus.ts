/** The casus type of which nothing is unknown. */
import type {
  Casus,
  EenVan,
  Hulpbehoefte,
  Leefgebied,
  LeefgebiedFeiten,
  Persoon,
  Tussen,
} from '../../src/index.js'

/** Every field given, none of them null or known in part. */
type Known<T> = { readonly [K in keyof T]-?: Exclude<NonNullable<T[K]>, EenVan | Tussen> }
type Group = Exclude<
  keyof Casus,
  '$schema' | 'visies' | 'kenmerk' | 'peildatum' | 'personen' | 'leefgebieden' | 'hulpbehoeften'
>
export type FullPersoon = Known<Persoon>
export type FullLeefgebied = Known<LeefgebiedFeiten>
export type FullHulpbehoefte = Known<Hulpbehoefte>

/** A casus of which nothing is unknown. */
export type FullCasus = { readonly [G in Group]: Known<NonNullable<Casus[G]>> } & {
  readonly kenmerk: string
  readonly peildatum: string
  readonly personen: readonly FullPersoon[]
  readonly leefgebieden: Readonly<Record<Leefgebied, FullLeefgebied>>
  readonly hulpbehoeften: readonly FullHulpbehoefte[]
}
