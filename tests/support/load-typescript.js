/** Loads a TypeScript module of the tests into Node: bundled to a place from which Node finds the same packages. */
import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { build } from 'esbuild'

export const root = resolve(import.meta.dirname, '..', '..')

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

/** The exports of the module at this file URL. Once loaded, nothing is left of the bundle. */
export async function loadTypeScript(url) {
  const entry = fileURLToPath(url)
  const folder = join(root, 'node_modules', '.cache', 'tests')
  mkdirSync(folder, { recursive: true })
  const outfile = join(folder, `${basename(entry, '.ts')}-${process.pid}.mjs`)
  try {
    await build({
      entryPoints: [entry],
      outfile,
      bundle: true,
      packages: 'external',
      platform: 'node',
      format: 'esm',
      target: 'node20',
      logLevel: 'warning',
      plugins: [keepPlaces],
    })
    return await import(pathToFileURL(outfile).href)
  } finally {
    rmSync(outfile, { force: true })
  }
}
