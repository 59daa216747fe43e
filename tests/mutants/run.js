/**
 * The mutation test of the base rule set by its own tests: `npm run mutants`, with `-- --regels naam,naam` for
 * some rules only, or `-- --sinds <git ref>` for those that changed since. `-- --voeg-toe` adds the casussen
 * that would kill the survivors to `tests/rules/mutanten/`; they say what the rules say now, so read each of
 * them against the sources. Exits with 1 when something survives.
 */
import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import { build } from 'esbuild'

const { values: options } = parseArgs({
  options: {
    regels: { type: 'string' },
    sinds: { type: 'string' },
    'voeg-toe': { type: 'boolean', default: false },
  },
})

/** Files that read what stands beside them keep doing so from the bundle. */
const keepPlaces = {
  name: 'keep-places',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]tests[\\/].*\.ts$/ }, ({ path }) => ({
      contents: readFileSync(path, 'utf8').replaceAll(
        'import.meta.url',
        JSON.stringify(pathToFileURL(path).href),
      ),
      loader: 'ts',
    }))
  },
}

// TypeScript, bundled to a place from which Node finds the same packages.
const root = resolve(import.meta.dirname, '..', '..')
const folder = join(root, 'node_modules', '.cache', 'mutants')
mkdirSync(folder, { recursive: true })
const outfile = join(folder, `mutants-${process.pid}.mjs`)
try {
  await build({
    entryPoints: [fileURLToPath(new URL('./mutants.ts', import.meta.url))],
    outfile,
    bundle: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    target: 'node20',
    logLevel: 'warning',
    plugins: [keepPlaces],
  })
  const { runMutants } = await import(pathToFileURL(outfile).href)
  process.exitCode = runMutants(root, options) ? 0 : 1
} finally {
  rmSync(outfile, { force: true })
}
