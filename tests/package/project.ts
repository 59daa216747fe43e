/**
 * A fresh project of someone else: the packed library and some packages of exact versions, installed by npm
 * from the registry. Nothing of this repository's own `node_modules` can be found from there.
 */
import { type SpawnSyncReturns, spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import type { Packed } from './pack.js'

export interface Project {
  readonly folder: string
  /** Puts a file in the project and gives its path. */
  readonly write: (path: string, text: string) => string
  /** Runs a program of the project and gives what it printed. @throws Error with its complaints when it fails. */
  readonly run: (program: string, args: readonly string[]) => string
  readonly remove: () => void
}

export function createProject(packed: Packed, packages: Readonly<Record<string, string>> = {}): Project {
  const folder = mkdtempSync(join(tmpdir(), 'project-'))
  const write = (path: string, text: string) => {
    const at = join(folder, path)
    mkdirSync(dirname(at), { recursive: true })
    writeFileSync(at, text)
    return at
  }
  const run = (program: string, args: readonly string[]) => {
    // What this test runs under says nothing about the project.
    const { NODE_ENV, NODE_OPTIONS, VITEST, FORCE_COLOR, ...env } = process.env
    const outcome = spawnSync(program, args, {
      cwd: folder,
      encoding: 'utf8',
      maxBuffer: 100_000_000,
      timeout: 300_000,
      env: { ...env, NO_COLOR: '1', NEXT_TELEMETRY_DISABLED: '1' },
    })
    if (outcome.status !== 0) throw new Error(failure(program, args, outcome))
    return outcome.stdout
  }
  write('package.json', JSON.stringify({ name: 'project', private: true, type: 'module' }))
  const wanted = Object.entries(packages).map(([name, version]) => `${name}@${version}`)
  // Scripts are not needed: each platform's program is a package of its own.
  const quiet = ['--ignore-scripts', '--no-audit', '--no-fund', '--prefer-offline', '--loglevel=error']
  run('npm', ['install', ...quiet, packed.tarball, ...wanted])
  return { folder, write, run, remove: () => rmSync(folder, { recursive: true, force: true }) }
}

function failure(
  program: string,
  args: readonly string[],
  { error, status, signal, stdout, stderr }: SpawnSyncReturns<string>,
): string {
  const how = error?.message ?? `exit ${status ?? signal}`
  return [`${program} ${args.join(' ')}: ${how}`, stdout.slice(-3000), stderr.slice(-3000)].join('\n')
}
