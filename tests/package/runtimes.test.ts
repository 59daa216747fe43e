/**
 * The packed library wherever JavaScript runs: in a fresh project for each, made by npm as its users make it.
 * Everywhere the same program must print what it prints in Node, and ask for nothing.
 *
 * Each runtime is an npm package of an exact version. One that can't be had makes its test fail.
 */

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createContext, runInContext } from 'node:vm'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Packed, pack } from './pack.js'
import { createProject, type Project } from './project.js'

/** The programs for this kind of machine. */
const PLATFORMS: Readonly<Record<string, { deno: string; bun: string; workerd: string } | undefined>> = {
  'linux-x64': { deno: 'linux-x64-glibc', bun: 'linux-x64', workerd: 'linux-64' },
  'linux-arm64': { deno: 'linux-arm64-glibc', bun: 'linux-aarch64', workerd: 'linux-arm64' },
  'darwin-x64': { deno: 'darwin-x64', bun: 'darwin-x64', workerd: 'darwin-64' },
  'darwin-arm64': { deno: 'darwin-arm64', bun: 'darwin-aarch64', workerd: 'darwin-arm64' },
}
const VERSIONS = {
  deno: '2.9.6',
  bun: '1.4.5',
  workerd: '1.20261117.1',
  rollup: '4.67.4',
  nodeResolve: '16.0.3',
  vite: '8.3.8',
  webpack: '5.113.0',
  next: '16.4.6',
  react: '19.2.0',
} as const

function platform() {
  const name = `${process.platform}-${process.arch}`
  const found = PLATFORMS[name]
  if (found === undefined) throw new Error(`no packages are known of the runtimes for ${name}`)
  return found
}

/** What is asked everywhere: every kind of work that the main entry does, immer and zod included. */
const WORK = `
import { assess, baseRuleSet, CasusError, createCasusSchema, customise, overlays, parseRuleSet } from 'eigen-kracht'
import { verify } from 'eigen-kracht/verify'

const casus = {
  kenmerk: 'x',
  peildatum: '2026-01-15',
  veiligheid: { acuut: false },
  personen: [{ id: 'j', rol: 'jeugdige', leeftijd: 12 }],
  hulpbehoeften: [{ id: 'steun', aard: 'begeleiding', eigenKracht: 'deels' }],
}
function hintOf(work) {
  try {
    work()
  } catch (error) {
    return error instanceof CasusError ? error.problems[0].hint : String(error)
  }
}
export function work() {
  const { ruleSet, deviations } = customise(baseRuleSet, overlays.alkmaar)
  return JSON.stringify({
    base: assess(casus),
    own: assess(casus, { ruleSet }),
    deviations,
    hint: hintOf(() => assess({ ...casus, veiligheid: { acut: true } })),
    accepted: createCasusSchema(ruleSet).safeParse(casus).success,
    read: parseRuleSet(JSON.stringify(baseRuleSet)).regels.length,
    proven: verify(baseRuleSet, baseRuleSet.waarborgen.slice(0, 1)),
  })
}
`
const MAIN = `import { work } from './work.js'\nconsole.log(work())\n`
const ENGINE = `
import { baseRuleSet } from 'eigen-kracht'
import { createEngineAssessor } from 'eigen-kracht/json-rules-engine'
const facts = { 'persoon.leeftijd': async () => 12 }
const casus = { kenmerk: 'x', peildatum: '2026-01-15', personen: [{ id: 'j', rol: 'jeugdige' }] }
console.log(JSON.stringify(await createEngineAssessor(baseRuleSet, { facts }).assess(casus)))
`

/** Bundles with rollup and its resolver, and fails on any warning but those about zod's own files. */
const ROLLUP = `
import nodeResolve from '@rollup/plugin-node-resolve'
import { rollup } from 'rollup'
const [input, file, format, ...exportConditions] = process.argv.slice(2)
const bundle = await rollup({
  input,
  plugins: [nodeResolve({ browser: true, exportConditions })],
  onwarn: (warning) => {
    const about = [...(warning.ids ?? []), ...(warning.id ? [warning.id] : [])]
    if (about.length === 0 || about.some((id) => !id.includes('/node_modules/zod/'))) throw new Error(warning.message)
  },
})
await bundle.write({ file, format })
`
const WITH_ROLLUP = { rollup: VERSIONS.rollup, '@rollup/plugin-node-resolve': VERSIONS.nodeResolve }

let packed: Packed
let inNode: string
let engineInNode: string
const projects: Project[] = []

function project(packages: Readonly<Record<string, string>> = {}): Project {
  const made = createProject(packed, packages)
  projects.push(made)
  made.write('work.js', WORK)
  made.write('main.js', MAIN)
  made.write('engine.js', ENGINE)
  if ('rollup' in packages) made.write('rollup.js', ROLLUP)
  return made
}

beforeAll(() => {
  packed = pack()
  const { run } = project()
  inNode = run(process.execPath, ['main.js'])
  engineInNode = run(process.execPath, ['engine.js'])
})

afterAll(() => {
  for (const made of projects) made.remove()
  packed?.remove()
})

test('the program does its work', () => {
  expect(JSON.parse(inNode)).toMatchObject({
    hint: 'acuut',
    accepted: true,
  })
  expect(JSON.parse(inNode)).toHaveProperty('proven.0.uitkomst', 'bewezen')
  expect(JSON.parse(inNode)).toHaveProperty('deviations.0.soort')
  expect(JSON.parse(engineInNode)).toHaveProperty('kenmerk', 'x')
})

describe('in Deno, without any permission', () => {
  let here: Project
  let deno: (file: string) => string
  beforeAll(() => {
    const name = `@deno/${platform().deno}`
    here = project({ [name]: VERSIONS.deno })
    const program = join(here.folder, 'node_modules', name, 'deno')
    deno = (file) => here.run(program, ['run', '--no-prompt', '--node-modules-dir=manual', '--quiet', file])
  })

  test('the same comes out', () => {
    expect(deno('main.js')).toBe(inNode)
  })

  test('what is not permitted would have been seen', () => {
    here.write('asks.js', 'process.env.NODE_ENV')
    expect(() => deno('asks.js')).toThrow(/NotCapable|env access/)
  })
})

describe('in Bun', () => {
  test('the same comes out', () => {
    const name = `@oven/bun-${platform().bun}`
    const { folder, run } = project({ [name]: VERSIONS.bun })
    const bun = join(folder, 'node_modules', name, 'bin', 'bun')
    expect(run(bun, ['main.js'])).toBe(inNode)
    expect(run(bun, ['engine.js'])).toBe(engineInNode)
  })
})

describe('in workerd', () => {
  let here: Project
  let workerd: (modules: Readonly<Record<string, string>>) => string
  beforeAll(() => {
    const name = `@cloudflare/workerd-${platform().workerd}`
    here = project({ [name]: VERSIONS.workerd, ...WITH_ROLLUP })
    const program = join(here.folder, 'node_modules', name, 'bin', 'workerd')
    workerd = (modules) => {
      const listed = Object.entries(modules).map(
        ([at, file]) => `(name = "${at}", esModule = embed "${file}")`,
      )
      here.write(
        'workerd.capnp',
        `using Workerd = import "/workerd/workerd.capnp";
const config :Workerd.Config = ( services = [ (name = "main", worker = .w) ] );
const w :Workerd.Worker = ( compatibilityDate = "2026-01-01", modules = [ ${listed.join(', ')} ] );
`,
      )
      return here.run(program, ['test', 'workerd.capnp'])
    }
  })

  /** A worker that does the work when it is asked, and refuses to pass when the outcome differs. */
  const worker = (from: string) => `
import { work } from '${from}'
import expected from './expected.js'
export default {
  test() {
    const given = work() + '\\n'
    if (given !== expected) throw new Error('another outcome: ' + given.slice(0, 500))
  },
}
`

  test('bundled, the same comes out', () => {
    here.write('expected.js', `export default ${JSON.stringify(inNode)}`)
    here.write('worker.js', worker('./work.js'))
    here.run(process.execPath, ['rollup.js', 'worker.js', 'bundled.js', 'es', 'workerd', 'worker'])
    workerd({ main: 'bundled.js' })
  })

  test('as it stands in the package, the file for browsers too', () => {
    here.write('plain.js', worker('./plain-work.js'))
    here.write('plain-work.js', WORK.replace(/^import \{ verify.*$/m, '').replace(/^ *proven.*$/m, ''))
    const { proven: _, ...rest } = JSON.parse(inNode) as Record<string, unknown>
    here.write('expected-plain.js', `export default ${JSON.stringify(`${JSON.stringify(rest)}\n`)}`)
    workerd({
      main: 'plain.js',
      './plain-work.js': 'plain-work.js',
      './expected.js': 'expected-plain.js',
      'eigen-kracht': 'node_modules/eigen-kracht/dist/eigen-kracht.browser.js',
    })
  })

  test('another outcome would have been seen', () => {
    here.write('wrong.js', 'export default { test() { throw new Error("seen") } }')
    expect(() => workerd({ main: 'wrong.js' })).toThrow('seen')
  })
})

/** Runs a bundle of plain script where there is nothing but the language: no process, no window. */
function runBare(file: string): string {
  const printed: string[] = []
  const context = createContext({ TextEncoder, console: { log: (line: string) => printed.push(line) } })
  expect(runInContext('[typeof process, typeof window, typeof require].join()', context)).toBe(
    'undefined,undefined,undefined',
  )
  runInContext(readFileSync(file, 'utf8'), context)
  return `${printed.join('\n')}\n`
}

describe('bundled', () => {
  test('by rollup, with nothing but its resolver', () => {
    const { folder, run, write } = project(WITH_ROLLUP)
    run(process.execPath, ['rollup.js', 'main.js', 'out.js', 'iife'])
    expect(runBare(join(folder, 'out.js'))).toBe(inNode)

    // Only who asks for the base rules carries them.
    const carried = (code: string) => {
      write('part.js', code)
      run(process.execPath, ['rollup.js', 'part.js', 'part.out.js', 'es'])
      return readFileSync(join(folder, 'part.out.js'), 'utf8').includes('veiligheid-acuut')
    }
    expect(carried(`export { createAssessor, customise } from 'eigen-kracht'`)).toBe(false)
    expect(carried(`export { verify } from 'eigen-kracht/verify'`)).toBe(false)
    expect(carried(`export { assess } from 'eigen-kracht'`)).toBe(true)
  })

  test('by Vite', () => {
    const { folder, run, write } = project({ vite: VERSIONS.vite })
    write('index.html', '<!doctype html><script type="module" src="/main.js"></script>')
    write(
      'vite.config.js',
      `export default { build: { modulePreload: false, rollupOptions: { output: { format: 'iife', entryFileNames: 'out.js' } } } }`,
    )
    run(process.execPath, ['node_modules/vite/bin/vite.js', 'build', '--logLevel', 'warn'])
    expect(runBare(join(folder, 'dist', 'out.js'))).toBe(inNode)
  })

  test('by webpack', () => {
    const { folder, run, write } = project({ webpack: VERSIONS.webpack })
    write(
      'build.js',
      `import webpack from 'webpack'
       for (const mode of ['development', 'production']) {
         const stats = await new Promise((resolve, reject) =>
           webpack(
             { mode, entry: './main.js', target: ['web', 'es2022'], devtool: false, output: { filename: mode + '.js' } },
             (error, stats) => (error ? reject(error) : resolve(stats)),
           ))
         const told = stats.toJson({ errors: true, warnings: true })
         const wrong = [...told.errors, ...told.warnings].filter(({ message }) => !/size limit|lazy load/.test(message))
         if (wrong.length > 0) throw new Error(JSON.stringify(wrong))
       }`,
    )
    run(process.execPath, ['build.js'])
    expect(runBare(join(folder, 'dist', 'development.js'))).toBe(inNode)
    expect(runBare(join(folder, 'dist', 'production.js'))).toBe(inNode)
  })

  test('by Next, in a page of the server and in one of the browser', () => {
    const { folder, run, write } = project({
      next: VERSIONS.next,
      react: VERSIONS.react,
      'react-dom': VERSIONS.react,
    })
    write('app/layout.js', 'export default ({ children }) => <html><body>{children}</body></html>')
    const page = `import { work } from '../work.js'\nexport default () => <pre>{work().length}</pre>`
    write('app/page.js', page)
    write('app/client/page.js', `'use client'\n${page.replace('..', '../..')}`)
    run(process.execPath, ['node_modules/next/dist/bin/next', 'build'])
    const length = `<pre>${inNode.trim().length}</pre>`
    expect(readFileSync(join(folder, '.next/server/app/index.html'), 'utf8')).toContain(length)
    expect(readFileSync(join(folder, '.next/server/app/client.html'), 'utf8')).toContain(length)
  })
})
