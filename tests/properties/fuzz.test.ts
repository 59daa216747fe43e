/** A short campaign of wrong input; the long one is `npm run campaign -- --what fuzz`. */
import { expect, test } from 'vitest'
import { seedOf } from '../campaign/campaign.js'
import { fuzz } from '../fuzz/trial.js'

test('whatever comes from outside is refused properly, or works', async () => {
  const seed = Number(process.env['FC_SEED'] ?? Date.now() % 1_000_000)
  const runs = Number(process.env['FC_RUNS'] ?? 150)
  for (let trial = 0; trial < runs; trial++)
    await expect(fuzz(seedOf(seed, trial)), `FC_SEED=${seed}, trial ${trial}`).resolves.toBeUndefined()
}, 120_000)
