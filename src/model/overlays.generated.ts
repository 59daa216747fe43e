// Written by `npm run generate` from rules/gemeenten; don't edit.
import type { AdditionsJson, OverlayJson } from './overlay.js'
import type { ConclusionJson, HitPolicy } from './ruleset.js'
import type { Scope } from './scope.js'

/** A conclusion of which the compiler knows the name and the values. */
type Added<
  Id extends string,
  S extends Scope,
  Policy extends HitPolicy,
  Intern extends boolean,
  Value extends string,
> = ConclusionJson & {
  readonly id: Id
  readonly bereik: S
  readonly beleid: Policy
  readonly waarden: readonly Value[]
  readonly intern?: Intern
}
type Adding<One extends ConclusionJson> = Omit<OverlayJson, 'voegToe'> & {
  readonly voegToe: Omit<AdditionsJson, 'conclusies'> & { readonly conclusies: readonly One[] }
}

/** The overlays that come with the library. */
export type Overlays = {
  readonly 'alkmaar': Adding<
    /** waar het gezin terecht kan in Alkmaar */
    | Added<'alkmaar.loket', 'gezin', 'collect', false, 'wijkcontactpunt' | 'cjg' | 'check-in' | 'poh-jeugd' | 'bureau-eigen-plan' | 'team-jeugd' | 'jeugd-en-gezinscoach' | 'vast-team'>
  >
  readonly 'midden-holland': OverlayJson
}
