/**
 * The code of `src/` as plain JavaScript for tests that ask it hundreds of thousands of times. Vitest rewrites what it
 * loads itself so that every name of another module is looked up at each use, which is most of the time of hot code;
 * what stands in `node_modules` it leaves to Node. So the source is built there once per run, module by module.
 */
import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { dirname, join, relative, resolve, sep } from 'node:path'
import { build } from 'esbuild'
import type { Plugin } from 'vitest/config'

const root = resolve(import.meta.dirname, '..', '..')
const source = join(root, 'src')

/** Builds each module of the source as a file of its own, beside what they share. @returns the folder */
async function buildSource(): Promise<string> {
  const cache = join(root, 'node_modules', '.cache')
  mkdirSync(cache, { recursive: true })
  const outdir = mkdtempSync(join(cache, 'plain-'))
  process.once('exit', () => rmSync(outdir, { recursive: true, force: true }))
  await build({
    entryPoints: readdirSync(source, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts'))
      .map((file) => join(source, file)),
    outdir,
    outbase: source,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    splitting: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    target: 'node20',
    sourcemap: 'linked',
    logLevel: 'warning',
  })
  return outdir
}

let folder: Promise<string> | undefined

/** Not for what replaces modules of ours, watches them, or counts which lines ran: then the code is loaded as it stands. */
export function plainSource(): Plugin {
  const isOff = process.argv.some(
    (one) => one.startsWith('--coverage') || one === '--watch' || one === 'watch',
  )
  return {
    name: 'plain-source',
    enforce: 'pre',
    async resolveId(name, importer) {
      if (isOff || importer === undefined || !name.startsWith('.')) return undefined
      const path = relative(source, resolve(dirname(importer), name))
      if (path.startsWith(`..${sep}`) || !/\.[jt]s$/.test(path)) return undefined
      folder ??= buildSource()
      return { id: join(await folder, path.replace(/\.[jt]s$/, '.mjs')), external: true }
    },
  }
}
