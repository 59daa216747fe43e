/** What goes along with the code: declared dependencies, licences, source maps, links that lead somewhere. */
import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { root } from '../support/built.js'
import { type Consumer, createConsumer } from './consumer.js'

let consumer: Consumer

beforeAll(() => {
  consumer = createConsumer()
})

afterAll(() => consumer?.remove())

const text = (path: string) => readFileSync(join(consumer.installed, path), 'utf8')
const filesLike = (form: RegExp) => consumer.files.filter((file) => form.test(file))

interface Manifest {
  readonly name: string
  readonly dependencies: Readonly<Record<string, string>>
  readonly devDependencies: Readonly<Record<string, string>>
}
const manifest = () => JSON.parse(text('package.json')) as Manifest

describe('dependencies', () => {
  test('are shared with the app that has them too; what builds the library is exact', () => {
    const { dependencies, devDependencies } = manifest()
    expect(Object.values(dependencies).filter((range) => !/^\^\d+\.\d+\.\d+$/.test(range))).toEqual([])
    expect(Object.values(devDependencies).filter((range) => !/^\d+\.\d+\.\d+$/.test(range))).toEqual([])
  })

  test('are each imported by a file of the package', () => {
    const imported = filesLike(/^dist\/.*\.c?js$/).flatMap((file) =>
      [...text(file).matchAll(/(?:\bfrom |\bimport |\brequire\()['"]([^'".][^'"]*)['"]/g)].map(
        ([, name = '']) => name,
      ),
    )
    const unused = Object.keys(manifest().dependencies).filter(
      (name) => !imported.some((path) => `${path}/`.startsWith(`${name}/`)),
    )
    expect(unused).toEqual([])
  })

  test('of json-rules-engine are named in the README', () => {
    const brought = JSON.parse(
      readFileSync(join(root, 'node_modules', 'json-rules-engine', 'package.json'), 'utf8'),
    ) as Manifest
    const readme = text('README.md')
    expect(Object.keys(brought.dependencies)).toContain('jsonpath-plus')
    expect(Object.keys(brought.dependencies).filter((name) => !readme.includes(name))).toEqual([])
  })
})

describe('licences of what is built in', () => {
  const licence = (name: string) => {
    const folder = join(root, 'node_modules', name)
    const file = ['LICENSE', 'LICENSE.md'].find((one) => existsSync(join(folder, one))) ?? 'LICENSE'
    return readFileSync(join(folder, file), 'utf8')
  }
  /** Words alone: how lines are set off differs from place to place. */
  const words = (given: string) => given.replace(/^ \*/gm, '').split(/\s+/).filter(Boolean).join(' ')

  test('go with the browser file, which is used alone', () => {
    const file = words(text('dist/eigen-kracht.browser.js'))
    for (const name of ['immer', 'zod', '@noble/hashes', 'fastest-levenshtein']) {
      expect(file).toContain(words(licence(name)))
    }
  })

  test('go with every file that a package is built into, and stand together in one', () => {
    const all = words(text('dist/THIRD-PARTY-LICENSES.txt'))
    let seen = 0
    for (const file of filesLike(/^dist\/.*\.c?js\.map$/)) {
      const { sources } = JSON.parse(text(file)) as { readonly sources: readonly string[] }
      const names = new Set(
        sources.flatMap((source) => /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(source)?.[1] ?? []),
      )
      for (const name of names) {
        seen++
        expect(words(text(file.replace(/\.map$/, ''))), `${name} in ${file}`).toContain(words(licence(name)))
        expect(all).toContain(words(licence(name)))
      }
    }
    // The browser file holds four; the library holds the same, once as modules and once as CommonJS.
    expect(seen).toBeGreaterThanOrEqual(12)
  })

  test('survive a bundler', async () => {
    const { build } = await import('esbuild')
    const entry = consumer.write(
      'licence.mjs',
      `import { customise } from 'eigen-kracht'; globalThis.used = customise`,
    )
    const options = { bundle: true, format: 'esm', minify: true, write: false, platform: 'browser' } as const
    const { outputFiles } = await build({ ...options, entryPoints: [entry] })
    expect(words(outputFiles[0]?.text ?? '')).toContain('Copyright (c) 2017 Michel Weststrate')
  })
})

describe('source maps', () => {
  test('stand beside every file, and each source is packed or carried', () => {
    const files = filesLike(/^dist\/.*\.c?js$/)
    expect(files.length).toBeGreaterThan(10)
    for (const file of files) {
      expect(text(file).trimEnd().split('\n').at(-1)).toBe(`//# sourceMappingURL=${file.slice(5)}.map`)
      const map = JSON.parse(text(`${file}.map`)) as {
        readonly sources: readonly string[]
        readonly sourcesContent: readonly (string | null)[]
      }
      const missing = map.sources.filter(
        (source, at) =>
          !consumer.files.includes(normalize(join(dirname(file), source))) &&
          typeof map.sourcesContent[at] !== 'string',
      )
      expect(missing, file).toEqual([])
    }
  })

  test('lead from an error to its place in the source', () => {
    const script = consumer.write(
      'thrown.mjs',
      `import { parseRuleSet } from 'eigen-kracht'
       try { parseRuleSet({}) } catch (error) { console.log(JSON.stringify(error.stack)) }`,
    )
    const stack = execFileSync(process.execPath, ['--enable-source-maps', script], { encoding: 'utf8' })
    const [, place = '', line = ''] = /eigen-kracht\/(src\/[^:]+):(\d+)/.exec(stack) ?? []
    expect(place).toBe('src/load/parse.ts')
    expect(text(place).split('\n')[Number(line) - 1]).toContain('new RuleSetError')
  })
})

describe('pages', () => {
  test('the README says how to install it', () => {
    expect(text('README.md')).toContain(`\nnpm install ${manifest().name}\n`)
  })

  test('every link leads to a file in the package, or to an address', () => {
    const broken: string[] = []
    let links = 0
    for (const page of filesLike(/\.md$/)) {
      for (const [, target = ''] of text(page).matchAll(/\]\(([^)\s]+)\)/g)) {
        links++
        if (/^https:\/\//.test(target) || target.startsWith('#')) continue
        const path = normalize(join(dirname(page), target.replace(/#.*/, ''))).replace(/\/$/, '')
        const isThere = consumer.files.some((file) => file === path || file.startsWith(`${path}/`))
        if (!isThere) broken.push(`${page}: ${target}`)
      }
    }
    expect(links).toBeGreaterThan(10)
    expect(broken).toEqual([])
  })
})

describe('the packed examples run where they are installed', () => {
  const example = (file: string, args: readonly string[] = []) => {
    const path = join(consumer.installed, 'examples', file)
    const { NODE_OPTIONS, FORCE_COLOR, VITEST, ...env } = process.env
    const run = spawnSync(process.execPath, [path, ...args], { encoding: 'utf8', env, cwd: dirname(path) })
    expect({ code: run.status, err: run.stderr }).toEqual({ code: 0, err: '' })
    return run.stdout
  }

  test.each(['demo.js', '01-casus-wegen.js', '02-onaf-onderzoek.js', '03-veiligheid-eerst.js'])(
    '%s',
    (file) => {
      expect(example(file).length).toBeGreaterThan(200)
    },
  )

  test.each(['04-veel-casussen.js', '06-trage-bron.js'])('%s', (file) => {
    expect(example(file).length).toBeGreaterThan(200)
  })

  test('07-regels-toetsen.js, with fast-check beside it', () => {
    consumer.install('fast-check')
    expect(example('07-regels-toetsen.js')).toMatch(/pass 14\n/)
  })
})
