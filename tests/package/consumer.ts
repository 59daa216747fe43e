/**
 * A project of someone else that uses the packed library: a temporary folder outside the repository, in
 * which only what the package declares can be found.
 */
import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { inject } from 'vitest'
import { root } from '../support/built.js'
import { compile } from './compile.js'

export interface Consumer {
  /** Where the installed package stands. */
  readonly installed: string
  /** The files in the packed package, sorted. */
  readonly files: readonly string[]
  /** Installs a package that the library leaves to its users to install. */
  readonly install: (name: string) => void
  /** Puts a file in the project and gives its path. */
  readonly write: (path: string, text: string) => string
  /** Runs a script of the project with Node and gives what it printed, as JSON. */
  readonly run: (path: string) => unknown
  /** Compiles with the project file given; the complaints of the compiler, one a line. */
  readonly compile: (project: string) => readonly string[]
  readonly remove: () => void
}

export function createConsumer(): Consumer {
  const folder = mkdtempSync(join(tmpdir(), 'consumer-'))
  const modules = join(folder, 'node_modules')
  const installed = join(modules, 'eigen-kracht')
  mkdirSync(installed, { recursive: true })

  const packed = inject('packed')
  execFileSync('tar', ['-xzf', packed.tarball, '-C', installed, '--strip-components=1'])

  const { dependencies } = JSON.parse(readFileSync(join(installed, 'package.json'), 'utf8')) as {
    dependencies: Record<string, string>
  }
  const install = (name: string) => {
    mkdirSync(dirname(join(modules, name)), { recursive: true })
    symlinkSync(join(root, 'node_modules', name), join(modules, name), 'dir')
  }
  // Node's types are there for consumers that ask for them.
  for (const name of [...Object.keys(dependencies), '@types/node']) install(name)

  return {
    installed,
    files: packed.files,
    install,
    write: (path, text) => {
      const at = join(folder, path)
      mkdirSync(dirname(at), { recursive: true })
      writeFileSync(at, text)
      return at
    },
    run: (path) => {
      const printed = execFileSync(process.execPath, [path], {
        cwd: folder,
        encoding: 'utf8',
        maxBuffer: 100_000_000,
      })
      return JSON.parse(printed) as unknown
    },
    compile: (project) => compile(join(folder, project)),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  }
}
