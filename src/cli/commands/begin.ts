/** `begin`: writes the first version of a municipality's rules, to be changed by hand. */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { version } from '../../../package.json'
import { baseRuleSet } from '../../base.js'
import { jsonSchemas } from '../../schema/json-schema.js'
import { commandLine } from '../../words/command-line.js'
import { common } from '../../words/start.js'
import { say } from '../../words/words.js'
import type { Command } from '../command.js'
import { fileError, folderError } from '../files.js'
import { json, UsageError } from '../io.js'
import {
  caseSkeleton,
  factorsSkeleton,
  overlaySkeleton,
  packageSkeleton,
  readmeSkeleton,
  testSkeleton,
} from '../skeleton.js'

const FOLDER_NAME = /^[a-z0-9][a-z0-9-]{0,59}$/

export const begin: Command = {
  name: 'begin',
  usage: say(commandLine, 'begin.usage'),
  summary: say(commandLine, 'begin.short'),
  details: [say(commandLine, 'begin.what')],
  options: {
    map: { type: 'string', value: say(commandLine, 'folder'), summary: say(commandLine, 'begin.--map') },
    json: { type: 'boolean', summary: say(commandLine, 'begin.--json') },
  },
  words: [1, 1],
  run: async (args, io) => {
    const [name = ''] = args.words
    if (!FOLDER_NAME.test(name)) {
      const hint = folderNameFor(name)
      throw new UsageError(
        `${say(commandLine, 'nameRefused', { name })}${hint === '' ? '' : ` ${say(common, 'meant', { hint })}`}`,
      )
    }
    const folder = join(args.last('map') ?? '.', name)
    const files: Readonly<Record<string, string>> = {
      'overlay.json': `${json(overlaySkeleton(name, baseRuleSet), 2)}\n`,
      'factoren.json': `${json(factorsSkeleton(name, baseRuleSet), 2)}\n`,
      [join('casussen', 'voorbeeld.json')]: `${json(caseSkeleton(), 2)}\n`,
      'toets.test.mjs': testSkeleton(name),
      'LEESMIJ.md': readmeSkeleton(name, npx(folder)),
      'package.json': `${json(packageSkeleton(name, origin(folder)), 2)}\n`,
      // Beside the overlay: an editor finds it on every computer, also where the library is not installed.
      [join('schema', 'overlay.json')]: `${json(jsonSchemas(baseRuleSet).overlay, 2)}\n`,
    }
    const paths = Object.keys(files).map((file) => join(folder, file))
    const present = paths.find((path) => existsSync(path))
    if (present !== undefined) throw new UsageError(say(commandLine, 'fileExists', { file: present }))
    for (const [file, text] of Object.entries(files)) writeNew(join(folder, file), text)
    if (args.has('json')) await io.out(`${json({ bestanden: paths }, 2)}\n`)
    else {
      for (const path of paths) await io.say(say(commandLine, 'made', { file: path }))
      const check = `toets ${quoted(paths[0] ?? '')} --casussen ${quoted(join(folder, 'casussen'))}`
      await io.say(say(commandLine, 'fillIn', { file: paths[0] ?? '' }))
      await io.say(say(commandLine, 'checkItWith', { command: `${npx()} eigen-kracht ${check}` }))
    }
    return 0
  },
}

function folderNameFor(name: string): string {
  const plain = name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
  return plain.replace(/^-+|-+$/g, '').slice(0, 60)
}

/** The package as npx was asked for it, when that is another than the published one: a file, an address. */
function askedPackage(): string | undefined {
  const { npm_command: command, npm_config_package: asked } = process.env
  if (command !== 'exec' || asked === undefined || /\n|^$|^eigen-kracht(?:@|$)/.test(asked)) return undefined
  return asked
}

/** Where the new folder gets the library: from where it came now. */
function origin(folder: string): string {
  const asked = askedPackage()
  if (asked === undefined) return `^${version}`
  return existsSync(asked) ? `file:${relative(folder, asked).replaceAll('\\', '/')}` : asked
}

/** How the program is started again, from this folder. */
function npx(from = '.'): string {
  const asked = askedPackage()
  if (asked === undefined) return 'npx'
  const isFile = existsSync(asked)
  return `npx -p ${quoted(isFile && from !== '.' ? relative(from, asked).replaceAll('\\', '/') : asked)}`
}

/** As one word of a command line. */
function quoted(path: string): string {
  return /^[\w@%+=:,./\\-]+$/.test(path) ? path : `"${path}"`
}

function writeNew(path: string, text: string): void {
  try {
    mkdirSync(dirname(path), { recursive: true })
  } catch (error) {
    throw folderError(dirname(path), error, 'schrijven')
  }
  try {
    writeFileSync(path, text, { flag: 'wx' })
  } catch (error) {
    throw fileError(path, error, 'schrijven')
  }
}
