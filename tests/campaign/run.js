/**
 * A long campaign: `npm run campaign -- --runs 1000000 --seed 42`, and `--from 250000` to go on where one
 * stopped. `--what fuzz` tries wrong input of all kinds instead. Every run of the engines makes a rule set, a casus and a completion of it, and checks that both engines give
 * the same advice, that what was possible covers what came out, and that all that matters was asked.
 */
import { mkdirSync, rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import { build } from 'esbuild'

const { values } = parseArgs({
  options: {
    what: { type: 'string', default: 'engines' },
    runs: { type: 'string', default: '10000' },
    seed: { type: 'string', default: '2026' },
    from: { type: 'string', default: '0' },
    every: { type: 'string', default: '10' },
  },
})
const wholeNumber = (name, least) => {
  const number = Number(values[name])
  if (!Number.isSafeInteger(number) || number < least)
    throw new Error(`--${name} is a whole number from ${least} on`)
  return number
}
if (!['engines', 'fuzz'].includes(values.what)) throw new Error('--what is engines or fuzz')
const options = {
  what: values.what,
  runs: wholeNumber('runs', 1),
  seed: wholeNumber('seed', 0),
  from: wholeNumber('from', 0),
  every: wholeNumber('every', 1),
}

// The campaign is TypeScript. It is bundled to a place from which Node finds the same packages.
const root = resolve(import.meta.dirname, '..', '..')
const folder = join(root, 'node_modules', '.cache', 'campaign')
mkdirSync(folder, { recursive: true })
const outfile = join(folder, `campaign-${process.pid}.mjs`)
const load = async () => {
  try {
    await build({
      entryPoints: [fileURLToPath(new URL('./campaign.ts', import.meta.url))],
      outfile,
      bundle: true,
      packages: 'external',
      platform: 'node',
      format: 'esm',
      target: 'node20',
      logLevel: 'warning',
    })
    return await import(pathToFileURL(outfile).href)
  } finally {
    // Once loaded it is not needed any more: a campaign may be broken off at any time.
    rmSync(outfile, { force: true })
  }
}
const { campaign } = await load()
process.exitCode = (await campaign(options)) ? 0 : 1
