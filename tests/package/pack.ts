/** The library as npm packs it: a tarball in a folder of its own, made once for all tests of a file. */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { root } from '../support/built.js'

export interface Packed {
  readonly tarball: string
  /** The files in it, sorted. */
  readonly files: readonly string[]
  readonly remove: () => void
}

export function pack(): Packed {
  const folder = mkdtempSync(join(tmpdir(), 'packed-'))
  const args = ['pack', '--json', '--ignore-scripts', '--loglevel=error', '--pack-destination', folder]
  const [packed] = JSON.parse(
    execFileSync('npm', args, { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] }),
  ) as { readonly filename: string; readonly files: readonly { readonly path: string }[] }[]
  if (packed === undefined) throw new Error('npm packed nothing')
  return {
    tarball: join(folder, packed.filename),
    files: packed.files.map(({ path }) => path).sort(),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  }
}
