/**
 * Runs the benchmark: `npm run bench`, or after a build `node tests/bench/run.js [--runs 9] [--seed 2026]`.
 * Nothing here fails on a time; it fails when the two engines don't come to the same answers.
 */
import { mkdirSync, rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import { build } from 'esbuild'

const { values } = parseArgs({
  options: { runs: { type: 'string', default: '9' }, seed: { type: 'string', default: '2026' } },
})
const wholeNumber = (name) => {
  const number = Number(values[name])
  if (!Number.isSafeInteger(number) || number < 1) throw new Error(`--${name} is a whole number from 1 on`)
  return number
}
const options = { runs: wholeNumber('runs'), seed: wholeNumber('seed') }

// The benchmark is TypeScript. It is bundled to a place from which Node finds the same packages.
const root = resolve(import.meta.dirname, '..', '..')
const folder = join(root, 'node_modules', '.cache', 'bench')
mkdirSync(folder, { recursive: true })
const outfile = join(folder, `bench-${process.pid}.mjs`)
try {
  await build({
    entryPoints: [fileURLToPath(new URL('./bench.ts', import.meta.url))],
    outfile,
    bundle: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    target: 'node20',
    logLevel: 'warning',
  })
  const { bench } = await import(pathToFileURL(outfile).href)
  await bench(root, options)
} finally {
  rmSync(outfile, { force: true })
}
