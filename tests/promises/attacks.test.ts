/**
 * Hostile overlays, and some in good faith. What falls today stands in `tests/overlay/attacks/fallen.ts`, by name: who mends one takes its
 * name away there, and nothing may fall that isn't in it. `SHOW_ATTACKS=1` prints each.
 */
import { describe, expect, test } from 'vitest'
import { fallen } from '../overlay/attacks/fallen.js'
import { loadTypeScript } from '../support/load-typescript.js'

// As plain JavaScript: each trial is a proof over all casussen.
const { kinds, judge, unreadInBase } = await loadTypeScript<typeof import('../overlay/attacks/all.js')>(
  new URL('../overlay/attacks/all.ts', import.meta.url),
)
const show = process.env['SHOW_ATTACKS'] !== undefined
const names = Object.entries(kinds).flatMap(([kind, trials]) => trials.map(({ what }) => `${kind}: ${what}`))

test('ninety attacks at least, each under a name of its own, and every fallen one exists', () => {
  expect(names.length - (kinds['goodFaith']?.length ?? 0)).toBeGreaterThanOrEqual(90)
  expect(new Set(names).size).toBe(names.length)
  expect(fallen.filter((name) => !names.includes(name))).toEqual([])
})

test('what must still be read is read in the base', () => {
  expect(Object.values(kinds).flat().flatMap(unreadInBase)).toEqual([])
})

for (const [kind, trials] of Object.entries(kinds))
  describe(kind, () => {
    for (const trial of trials)
      test(trial.what, () => {
        const started = performance.now()
        const { stands, wanted, got } = judge(trial)
        const name = `${kind}: ${trial.what}`
        const took = Math.round(performance.now() - started)
        if (show)
          console.log(
            `${stands ? 'staat' : 'VALT '} ${name}\n      moet: ${wanted}\n      kreeg: ${got} (${took} ms)`,
            stands ? '' : `\n      ${JSON.stringify(trial.layers).slice(0, 1500)}`,
          )
        if (fallen.includes(name)) expect(stands, `${name} staat nu: haal de naam uit fallen.ts`).toBe(false)
        else expect(got, wanted).toBe('zoals het moet')
      })
  })
