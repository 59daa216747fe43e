/** The library as npm packs it: a tarball in a folder of its own. */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { root } from '../support/built.js'

export interface Packed {
  readonly tarball: string
  /** The files in it, sorted. */
  readonly files: readonly string[]
}

export function pack(): { readonly packed: Packed; readonly remove: () => void } {
  const folder = mkdtempSync(join(tmpdir(), 'packed-'))
  const args = ['pack', '--json', '--ignore-scripts', '--loglevel=error', '--pack-destination', folder]
  const [made] = JSON.parse(
    execFileSync('npm', args, { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] }),
  ) as { readonly filename: string; readonly files: readonly { readonly path: string }[] }[]
  if (made === undefined) throw new Error('npm packed nothing')
  return {
    packed: { tarball: join(folder, made.filename), files: made.files.map(({ path }) => path).sort() },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  }
}
