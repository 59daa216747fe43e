/** The overlays of municipalities: the JSON files under `rules/gemeenten/`. What they say stands there. */
import alkmaar from '../rules/gemeenten/alkmaar.json'
import middenHolland from '../rules/gemeenten/midden-holland.json'
import { deepFreeze } from './freeze.js'
import type { Overlays } from './model/overlays.generated.js'

function bundledOverlays(): Overlays {
  // TypeScript reads JSON wider than it is; a test applies each to the base rule set.
  return deepFreeze({ alkmaar, 'midden-holland': middenHolland } as unknown as Overlays)
}

/**
 * The overlays that come with the library, by name: those of Alkmaar and of Midden-Holland (historical); deeply frozen.
 *
 * @example
 * ```ts
 * import { overlays } from 'eigen-kracht'
 *
 * console.log(Object.keys(overlays)) // [ 'alkmaar', 'midden-holland' ]
 * ```
 */
export const overlays: Overlays = /* @__PURE__ */ bundledOverlays()
