// The import order of the house, checked by dependency-cruiser. A cruise that sees no modules also says
// "no violations", so this test counts what was seen, and plants wrong edges to see them caught. And the tests
// stand where their file does, and a name means one thing.
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { cruise, type ICruiseResult } from 'dependency-cruiser'
import extractDepcruiseOptions from 'dependency-cruiser/config-utl/extract-depcruise-options'
import extractTSConfig from 'dependency-cruiser/config-utl/extract-ts-config'
import ts from 'typescript'
import { afterAll, describe, expect, test } from 'vitest'

const root = resolve(import.meta.dirname, '..')

const cruiseSource = async (baseDir: string) => {
  const options = await extractDepcruiseOptions(join(root, '.dependency-cruiser.cjs'))
  const tsConfig = extractTSConfig(join(root, 'tsconfig.json'))
  const { output } = await cruise(['src'], { ...options, baseDir }, undefined, { tsConfig })
  const { modules, summary } = output as ICruiseResult
  return {
    files: modules.map((module) => module.source).filter((source) => source.startsWith('src/')),
    violations: summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} -> ${to}`),
  }
}

const planted: string[] = []
const plant = (files: Record<string, string>) => {
  const folder = mkdtempSync(join(tmpdir(), 'house-'))
  planted.push(folder)
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
  return folder
}

afterAll(() => {
  for (const folder of planted) rmSync(folder, { recursive: true, force: true })
})

describe('the import order', () => {
  test('holds in src, and src was really read', async () => {
    const { files, violations } = await cruiseSource(root)
    expect(files).toContain('src/truth.ts')
    expect(files.length).toBeGreaterThan(5)
    expect(violations).toEqual([])
  })

  test('lets an import point to an earlier layer', async () => {
    const { files, violations } = await cruiseSource(
      plant({
        'src/run/run.ts': "import { model } from '../model/model'\nexport const run = model\n",
        'src/model/model.ts': 'export const model = 1\n',
      }),
    )
    expect(files).toHaveLength(2)
    expect(violations).toEqual([])
  })

  const exported = 'export const value = 1\nexport type Value = number\n'
  const wrong: [what: string, rule: string, files: Record<string, string>][] = [
    [
      'an import that points to a later layer',
      'import-order-2-model: src/model/a.ts -> src/run/b.ts',
      {
        'src/model/a.ts': "import { value } from '../run/b'\nexport const a = value\n",
        'src/run/b.ts': exported,
      },
    ],
    [
      'a type import that points to a later layer',
      'import-order-1-truth-problem-freeze-lazily-options-number-text-words: src/truth.ts -> src/model/b.ts',
      {
        'src/truth.ts': "import type { Value } from './model/b'\nexport type A = Value\n",
        'src/model/b.ts': exported,
      },
    ],
    [
      'a cycle inside one layer',
      'no-cycles: src/run/a.ts -> src/run/b.ts',
      {
        'src/run/a.ts': "import { b } from './b'\nexport const a = () => b\n",
        'src/run/b.ts': "import { a } from './a'\nexport const b = () => a\n",
      },
    ],
    [
      'a folder that is in no layer',
      'layer-unknown-from: src/elders/a.ts -> src/truth.ts',
      {
        'src/elders/a.ts': "import { value } from '../truth'\nexport const a = value\n",
        'src/truth.ts': exported,
      },
    ],
    [
      'a Node builtin outside the command line',
      'no-node-builtins-outside-cli: src/run/a.ts -> fs',
      { 'src/run/a.ts': "import { readFileSync } from 'node:fs'\nexport const a = readFileSync\n" },
    ],
    [
      'fast-check outside src/testing',
      'only-testing-imports-fast-check: src/run/a.ts -> fast-check',
      { 'src/run/a.ts': "import fc from 'fast-check'\nexport const a = fc\n" },
    ],
    [
      'json-rules-engine outside its own folder',
      'only-json-rules-engine-imports-json-rules-engine: src/run/a.ts -> json-rules-engine',
      {
        'src/run/a.ts': "import { Engine } from 'json-rules-engine'\nexport const a = Engine\n",
      },
    ],
  ]

  test.each(wrong)('catches %s', async (_what, rule, files) => {
    const { violations } = await cruiseSource(plant(files))
    expect(violations).toContain(rule)
  })
})

/** What no single file of `src` holds, by the folder in which its tests stand. */
const ACROSS: Readonly<Record<string, string>> = {
  browser: 'the built package in a real browser',
  campaign: 'what long campaigns try, shown on a few families of theirs',
  engine: 'what rules mean, from a rule set and a casus to an outcome',
  examples: 'each example runs as its reader would run it',
  generated: 'generated files are what their source gives',
  lezing: 'what the base says, read by who wrote it from the page',
  leesbaarheid: 'how easy the texts are to read, and for whom they are',
  package: 'the packed library, as its users install it',
  promises: 'what README and types promise of the library as a whole',
  properties: 'laws on random rule sets, casussen and other input',
  rules: 'the rules themselves: every one fires where it should, in words that people read',
  types: 'the types that users meet',
}

/** The tests that mirror no file, and stand in no folder that is declared. */
function misplaced(tests: readonly string[], isFile: (path: string) => boolean): string[] {
  return tests.filter((test) => {
    const name = test.replace(/\.test(?:-d)?\.ts$/, '')
    const [folder = ''] = name.split('/')
    return name !== 'house' && !Object.hasOwn(ACROSS, folder) && !isFile(`src/${name}.ts`)
  })
}

describe('the tests', () => {
  const tests = readdirSync(join(root, 'tests'), { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.test(?:-d)?\.ts$/.test(path))
    .map((path) => path.replaceAll('\\', '/'))

  test('stand where their file does, or in a folder that says what they hold', () => {
    expect(tests.length).toBeGreaterThan(50)
    expect(misplaced(tests, (path) => existsSync(join(root, path)))).toEqual([])
  })

  test('no folder is declared in vain, or has the name of one in src', () => {
    for (const folder of Object.keys(ACROSS)) {
      expect(
        tests.some((test) => test.startsWith(`${folder}/`)),
        folder,
      ).toBe(true)
      expect(existsSync(join(root, 'src', folder)), folder).toBe(false)
    }
  })

  test.each(['run/nothing.test.ts', 'loose.test.ts', 'rule/x.test.ts', 'house/x.test.ts'])(
    '%s would be told of',
    (test) => {
      expect(misplaced([test, 'truth.test.ts'], (path) => path === 'src/truth.ts')).toEqual([test])
    },
  )
})

/** The names that a file declares at its top. */
function namesIn(text: string): readonly string[] {
  const { statements } = ts.createSourceFile('a.ts', text, ts.ScriptTarget.Latest)
  return statements
    .flatMap((statement): readonly ts.Node[] => {
      if (ts.isVariableStatement(statement))
        return statement.declarationList.declarations.map(({ name }) => name)
      const isNamed =
        ts.isTypeAliasDeclaration(statement) ||
        ts.isInterfaceDeclaration(statement) ||
        ts.isFunctionDeclaration(statement) ||
        ts.isClassDeclaration(statement)
      return isNamed && statement.name !== undefined ? [statement.name] : []
    })
    .flatMap((name) => (ts.isIdentifier(name) ? [name.text] : []))
}

/** The names that more than one of these files declares. */
function namesWithTwoMeanings(files: ReadonlyMap<string, string>): readonly string[] {
  const homes = new Map<string, string[]>()
  for (const [file, text] of files)
    for (const name of new Set(namesIn(text))) homes.set(name, [...(homes.get(name) ?? []), file])
  return [...homes]
    .filter(([, where]) => where.length > 1)
    .map(([name]) => name)
    .sort()
}

describe('a name means one thing', () => {
  /** Declared twice all the same, and why. */
  const ALLOWED: Readonly<Record<string, string>> = {
    overlays: 'public in two entries: the overlays that come along, and random ones for tests',
  }
  const files = new Map(
    readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts') && !file.endsWith('.generated.ts'))
      .map((file) => [file, readFileSync(join(root, 'src', file), 'utf8')]),
  )

  test('in all of src, and src was really read', () => {
    expect(files.size).toBeGreaterThan(150)
    expect(namesWithTwoMeanings(files)).toEqual(Object.keys(ALLOWED).sort())
  })

  test('a second meaning is seen, of whatever kind', () => {
    const one = 'export type A = 1\nconst b = 1\nfunction* c() {}\ninterface D {}\nclass E {}\nconst only = 1'
    const other = 'interface A {}\nexport async function b() {}\nconst c = 1\ntype D = 2\nexport class E {}'
    const seen = namesWithTwoMeanings(
      new Map([
        ['one.ts', one],
        ['other.ts', other],
      ]),
    )
    expect(seen).toEqual(['A', 'D', 'E', 'b', 'c'])
  })

  test('what a function declares for itself, or a text holds, counts for nothing', () => {
    const text = 'export const text = `\nconst inner = 1\n`\nfunction f() { const inner = 1; return inner }'
    expect(namesIn(text)).toEqual(['text', 'f'])
  })
})

describe('the map in README', () => {
  const readme = readFileSync(join(root, 'README.md'), 'utf8')
  const rows = readme.split('\n').filter((line) => line.startsWith('| `src/'))
  const onMap = rows.flatMap((line) =>
    [...(line.split('|')[1] ?? '').matchAll(/`src\/([^`]+)`/g)].map(([, name]) => name),
  )

  test('names every room of src once, and no other', () => {
    expect(onMap.toSorted()).toEqual(readdirSync(join(root, 'src')).toSorted())
  })

  test('has the order of the imports', async () => {
    const { default: cruiser } = await import(join(root, '.dependency-cruiser.cjs'))
    const layers: { readonly from: { readonly path: string } }[] = cruiser.forbidden.filter(
      ({ name }: { readonly name: string }) => name.startsWith('import-order-'),
    )
    const layerOf = (name: string | undefined) => {
      const at = layers.findIndex(({ from }) =>
        new RegExp(from.path).test(`src/${name}${name?.endsWith('.ts') ? '' : '/'}`),
      )
      return at < 0 ? layers.length : at
    }
    const found = onMap.map(layerOf)
    expect(layers.length).toBeGreaterThan(5)
    expect(found).toEqual(found.toSorted((one, other) => one - other))
  })
})

test('no comment in src sends the reader to a document that is not in the repository', () => {
  const files = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.ts'),
  )
  const citing = files.filter((file) =>
    /\bsections? \d|\bthe contract\b/i.test(readFileSync(join(root, 'src', file), 'utf8')),
  )
  expect(citing).toEqual([])
})
