/** The built library, as it stands in `dist/`, and the published cases to try it on. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Casus } from '../../src/index.js'

/** The public surface, with the types of the source; the code comes from `dist/`. */
export type Library = typeof import('../../src/index.js')

export const root = resolve(import.meta.dirname, '..', '..')

/** A file of `dist/`, or an error that says how to make it. */
export function distFile(name: string): string {
  const path = join(root, 'dist', name)
  if (!existsSync(path)) throw new Error(`dist/${name} is not there; run "npm run build" first`)
  return path
}

export async function loadBuilt(): Promise<Library> {
  return (await import(/* @vite-ignore */ pathToFileURL(distFile('index.js')).href)) as Library
}

/** The four cases of `examples/casussen/`, in the order of their file names. */
export function publishedCases(): readonly Casus[] {
  const folder = join(root, 'examples', 'casussen')
  return readdirSync(folder)
    .sort()
    .map((file) => (JSON.parse(readFileSync(join(folder, file), 'utf8')) as { casus: Casus }).casus)
}
