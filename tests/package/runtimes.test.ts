/**
 * The packed library wherever JavaScript runs: in fresh projects, made by npm as its users make them.
 * Everywhere the same program must print what it prints in Node, and ask for nothing.
 *
 * Each runtime is an npm package of an exact version. One that can't be had makes its test fail.
 */

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createContext, runInContext } from 'node:vm'
import { afterAll, beforeAll, describe, expect, inject, test, vi } from 'vitest'
import { createProject, type Project } from './project.js'

// Installing and bundling take seconds, and minutes on a machine that is busy.
vi.setConfig({ testTimeout: 400_000, hookTimeout: 400_000 })

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
for (const job of process.argv.slice(2)) {
  const [input, file, format, ...exportConditions] = job.split(',')
  const bundle = await rollup({
    input,
    plugins: [nodeResolve({ browser: true, exportConditions })],
    onwarn: (warning) => {
      const about = [...(warning.ids ?? []), ...(warning.id ? [warning.id] : [])]
      if (about.length === 0 || about.some((id) => !id.includes('/node_modules/zod/'))) throw new Error(warning.message)
    },
  })
  await bundle.write({ file, format })
}
`

/** The project in which all run but Next, which brings much of its own. */
let here: Project
let inNode: string
let engineInNode: string
const projects: Project[] = []

function project(packages: Readonly<Record<string, string>>): Project {
  const made = createProject(inject('packed'), packages)
  projects.push(made)
  made.write('work.js', WORK)
  made.write('main.js', MAIN)
  return made
}
const programOf = (name: string, path: string) => join(here.folder, 'node_modules', name, path)

beforeAll(() => {
  here = project({
    [`@deno/${platform().deno}`]: VERSIONS.deno,
    [`@oven/bun-${platform().bun}`]: VERSIONS.bun,
    [`@cloudflare/workerd-${platform().workerd}`]: VERSIONS.workerd,
    rollup: VERSIONS.rollup,
    '@rollup/plugin-node-resolve': VERSIONS.nodeResolve,
    vite: VERSIONS.vite,
    webpack: VERSIONS.webpack,
  })
  here.write('engine.js', ENGINE)
  here.write('rollup.js', ROLLUP)
  inNode = here.run(process.execPath, ['main.js'])
  engineInNode = here.run(process.execPath, ['engine.js'])
})

afterAll(() => {
  for (const made of projects) made.remove()
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
  const deno = (file: string) => {
    const options = ['--no-prompt', '--node-modules-dir=manual', '--quiet']
    return here.run(programOf(`@deno/${platform().deno}`, 'deno'), ['run', ...options, file])
  }

  test('the same comes out', () => {
    expect(deno('main.js')).toBe(inNode)
  })

  test('what is not permitted would have been seen', () => {
    here.write('asks.js', 'process.env.NODE_ENV')
    expect(() => deno('asks.js')).toThrow(/NotCapable|env access/)
  })
})

test('in Bun the same comes out', () => {
  const bun = programOf(`@oven/bun-${platform().bun}`, 'bin/bun')
  expect(here.run(bun, ['main.js'])).toBe(inNode)
  expect(here.run(bun, ['engine.js'])).toBe(engineInNode)
})

describe('in workerd', () => {
  const workerd = (modules: Readonly<Record<string, string>>) => {
    const listed = Object.entries(modules).map(([at, file]) => `(name = "${at}", esModule = embed "${file}")`)
    here.write(
      'workerd.capnp',
      `using Workerd = import "/workerd/workerd.capnp";
const config :Workerd.Config = ( services = [ (name = "main", worker = .w) ] );
const w :Workerd.Worker = ( compatibilityDate = "2026-01-01", modules = [ ${listed.join(', ')} ] );
`,
    )
    const program = programOf(`@cloudflare/workerd-${platform().workerd}`, 'bin/workerd')
    return here.run(program, ['test', 'workerd.capnp'])
  }

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
    here.run(process.execPath, ['rollup.js', 'worker.js,bundled.js,es,workerd,worker'])
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
  test('by rollup, with nothing but its resolver; only who asks for the base rules carries them', () => {
    const { folder, run, write } = here
    const parts = [
      [`export { createAssessor, customise } from 'eigen-kracht'`, false],
      [`export { verify } from 'eigen-kracht/verify'`, false],
      [`export { assess } from 'eigen-kracht'`, true],
    ] as const
    for (const [at, [code]] of parts.entries()) write(`part-${at}.js`, code)
    const jobs = parts.map((_, at) => `part-${at}.js,part-${at}.out.js,es`)
    run(process.execPath, ['rollup.js', 'main.js,out.js,iife', ...jobs])
    expect(runBare(join(folder, 'out.js'))).toBe(inNode)
    const carried = parts.map((_, at) =>
      readFileSync(join(folder, `part-${at}.out.js`), 'utf8').includes('veiligheid-acuut'),
    )
    expect(carried).toEqual(parts.map(([, expected]) => expected))
  })

  test('by Vite', () => {
    const { folder, run, write } = here
    write('index.html', '<!doctype html><script type="module" src="/main.js"></script>')
    write(
      'vite.config.js',
      `export default { build: { modulePreload: false, rollupOptions: { output: { format: 'iife', entryFileNames: 'out.js' } } } }`,
    )
    run(process.execPath, ['node_modules/vite/bin/vite.js', 'build', '--logLevel', 'warn'])
    expect(runBare(join(folder, 'dist', 'out.js'))).toBe(inNode)
  })

  test('by webpack', () => {
    const { folder, run, write } = here
    write(
      'build.js',
      `import webpack from 'webpack'
       for (const mode of ['development', 'production']) {
         const stats = await new Promise((resolve, reject) =>
           webpack(
             { mode, entry: './main.js', target: ['web', 'es2022'], devtool: false, output: { path: process.cwd() + '/webpacked', filename: mode + '.js' } },
             (error, stats) => (error ? reject(error) : resolve(stats)),
           ))
         const told = stats.toJson({ errors: true, warnings: true })
         const wrong = [...told.errors, ...told.warnings].filter(({ message }) => !/size limit|lazy load/.test(message))
         if (wrong.length > 0) throw new Error(JSON.stringify(wrong))
       }`,
    )
    run(process.execPath, ['build.js'])
    expect(runBare(join(folder, 'webpacked', 'development.js'))).toBe(inNode)
    expect(runBare(join(folder, 'webpacked', 'production.js'))).toBe(inNode)
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
