/** Which conclusions an advice shows in a field, and so which are left over as one's own. */
import type { Collected, Eigen, Outcome } from './advies.js'
import type { Uitkomsten } from './base.generated.js'
import type { ConclusionJson } from './ruleset.js'
import type { Scope } from './scope.js'

type Id = keyof Uitkomsten
interface Fields {
  /** Of which one value holds. */
  readonly one: readonly Id[]
  /** That collect values. */
  readonly many: readonly Id[]
}

/**
 * The conclusions with a field of their own, by scope. Another one of the same name, about something else or of
 * another kind, is another conclusion.
 */
const SHOWN = {
  gezin: {
    one: [
      ...(['veiligheid.niveau', 'ladder.doorbroken', 'ladder.stap', 'advies.trede'] as const),
      ...(['advies.compartiment', 'eigenKracht.oordeel', 'eigenKracht.spanning'] as const),
      'advies.besluitrijp',
    ],
    many: [
      ...(['veiligheid.route', 'eigenKracht.grenzen', 'advies.nogTeDoen'] as const),
      ...(['inzet.instrumenten', 'procedure.aandachtspunten'] as const),
    ],
  },
  persoon: {
    one: ['persoon.ben', 'persoon.kan', 'persoon.wil', 'persoon.heb', 'persoon.weet', 'persoon.eigenKracht'],
    many: [],
  },
  leefgebied: { one: ['leefgebied.draagkracht', 'leefgebied.regie'], many: ['leefgebied.signalen'] },
  hulpbehoefte: {
    one: [
      ...(['hulpbehoefte.trede', 'hulpbehoefte.gezinDraagt'] as const),
      ...(['hulpbehoefte.netwerkDraagt', 'hulpbehoefte.vrijDraagt'] as const),
    ],
    many: ['hulpbehoefte.toetsen', 'hulpbehoefte.bijdragen'],
  },
} as const satisfies Readonly<Record<Scope, Fields>>
type Shown = typeof SHOWN
export type ShownOne = Shown[Scope]['one'][number]
export type ShownMany = Shown[Scope]['many'][number]

/** Whether an advice has a field for this very conclusion. */
export function hasField({ id, bereik, beleid }: ConclusionJson): boolean {
  const { one, many }: Fields = SHOWN[bereik]
  return (beleid === 'collect' ? many : one).some((shown) => shown === id)
}

/** Whether a conclusion stands under `eigen`: no field shows it, and it is more than a step on the way. */
export function isOwn(conclusion: ConclusionJson): boolean {
  return conclusion.intern !== true && !hasField(conclusion)
}

/** The conclusions of a rule set, or those that an overlay adds. */
type ConclusionsOf<T> = T extends { readonly conclusies: readonly (infer One)[] }
  ? One
  : T extends { readonly voegToe: { readonly conclusies: readonly (infer One)[] } }
    ? One
    : never
/** The outcome of a conclusion of which the compiler knows the values. */
type OutcomeOf<One> = One extends {
  readonly beleid: infer Policy
  readonly waarden: readonly (infer Value extends string)[]
}
  ? Policy extends 'collect'
    ? Collected<Value>
    : Outcome<Value>
  : never
/** The id under which a conclusion stands; never when a field shows it, and when its name is not known. */
type OwnId<One, S extends Scope> = One extends { readonly id: infer Id extends string; readonly bereik: S }
  ? string extends Id
    ? never
    : Id extends Shown[S]['one' | 'many'][number]
      ? never
      : One extends { readonly intern: true }
        ? never
        : Id
  : never

/**
 * The conclusions that an advice shows under `eigen`, read from the type of a rule set or overlay: write it
 * `as const`. Others, of an overlay further down, may be there too.
 */
export type EigenVan<T> = {
  readonly [S in Scope]: Eigen[S] & {
    readonly [One in ConclusionsOf<T> as OwnId<One, S>]: OutcomeOf<One>
  }
}
