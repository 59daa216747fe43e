/** The packed library, used as its users do: installed elsewhere, in JavaScript and in TypeScript. */
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { build } from 'esbuild'
import ts from 'typescript'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { publishedCases, root } from '../support/built.js'
import { type Consumer, createConsumer } from './consumer.js'

let consumer: Consumer

beforeAll(() => {
  consumer = createConsumer()
  consumer.write('casussen.json', JSON.stringify(publishedCases()))
})

afterAll(() => consumer?.remove())

const installedText = (path: string) => readFileSync(join(consumer.installed, path), 'utf8')

const IMPORTED = /(?:\bfrom |\brequire\(|\bimport )['"]([^'"]+)['"]/g
/** A file of the build and the files beside it that it imports. */
function withChunks(path: string): readonly { readonly path: string; readonly text: string }[] {
  const seen = new Map<string, string>()
  const visit = (at: string) => {
    if (seen.has(at)) return
    const text = installedText(at)
    seen.set(at, text)
    for (const [, name = ''] of text.matchAll(IMPORTED)) {
      if (!name.startsWith('.')) continue
      const beside = join(dirname(at), name)
      visit(at.endsWith('.d.ts') || at.endsWith('.d.cts') ? beside.replace(/\.(c?)js$/, '.d.$1ts') : beside)
    }
  }
  visit(path)
  return [...seen].map(([at, text]) => ({ path: at, text }))
}

/** The packages that a file of the build imports, itself or by way of the files beside it. */
function packagesOf(path: string): readonly string[] {
  const names = withChunks(path).flatMap(({ text }) =>
    // An example in a docstring imports nothing.
    [...text.replace(/\/\*\*.*?\*\//gs, '').matchAll(IMPORTED)].map(([, name = '']) => name),
  )
  return [...new Set(names.filter((name) => !name.startsWith('.')))]
}

describe('what is in the package', () => {
  test('the build, its sources, the rules, the examples, and no more than that', () => {
    const topLevel = new Set(consumer.files.map((file) => file.split('/')[0]))
    expect([...topLevel].sort()).toEqual([
      ...['CHANGELOG.md', 'LICENSE', 'README.md', 'dist', 'examples', 'package.json', 'rules', 'src'],
    ])
  })

  test('every file that the exports name', () => {
    const { exports } = JSON.parse(installedText('package.json')) as { exports: unknown }
    const named = [...JSON.stringify(exports).matchAll(/"\.\/(dist\/[^"*]+)"/g)].map(([, file]) => file)
    expect(named.length).toBeGreaterThanOrEqual(5)
    expect(consumer.files).toEqual(expect.arrayContaining(named))
  })

  test.each(['rules', 'examples'])('all files of %s in the repository, to the letter', (folder) => {
    const inRepository = readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1))
      .sort()
    expect(consumer.files.filter((file) => file.startsWith(`${folder}/`))).toEqual(inRepository)
    for (const file of inRepository) {
      expect(installedText(file)).toBe(readFileSync(join(root, file), 'utf8'))
    }
  })

  test('every module of the library runs anywhere and evaluates no text', () => {
    for (const file of consumer.files.filter(
      (name) => /^dist\/.*\.c?js$/.test(name) && name !== 'dist/cli.js',
    )) {
      const text = installedText(file)
      expect(text).not.toMatch(/\beval\s*\(/)
      expect(text).not.toMatch(/\bnew Function\b/)
      expect(text).not.toMatch(/['"`]node:/)
      expect(text).not.toMatch(/(?<![\w.$-])(?:process|document|window)\s*[.[]/)
    }
  })

  test('every module of the library imports only declared dependencies and its own parts', () => {
    const { dependencies, peerDependencies } = JSON.parse(installedText('package.json')) as {
      dependencies: object
      peerDependencies: object
    }
    const declared = Object.keys({ ...dependencies, ...peerDependencies })
    const modules = consumer.files.filter((file) => /^dist\/.*\.c?js$/.test(file) && file !== 'dist/cli.js')
    expect(modules).toEqual(expect.arrayContaining(['dist/index.js', 'dist/index.cjs', 'dist/verify.js']))
    for (const file of modules) {
      const imported = [...installedText(file).matchAll(/(?:\bfrom |\bimport |\brequire\()['"]([^'"]+)['"]/g)]
        .map(([, name = '']) => name)
        .filter((name) => !consumer.files.includes(name.replace(/^\.\//, 'dist/')))
        .filter((name) => !declared.some((known) => `${name}/`.startsWith(`${known}/`)))
      expect(imported, file).toEqual([])
    }
  })

  test.each([
    ['json-rules-engine', 'json-rules-engine'],
    ['fast-check', 'testing'],
  ])('%s is imported by the entry "%s" only', (name, entry) => {
    const importing = consumer.files.filter(
      (file) => /^dist\/[^/]*\.c?js$/.test(file) && packagesOf(file).includes(name),
    )
    expect(importing).toEqual([`dist/${entry}.cjs`, `dist/${entry}.js`])
  })
})

const esm = (body: string) => `
  import { readFileSync } from 'node:fs'
  const casussen = JSON.parse(readFileSync(new URL('./casussen.json', import.meta.url), 'utf8'))
  ${body}
`
const cjs = (body: string) => `
  const { readFileSync } = require('node:fs')
  const { join } = require('node:path')
  const casussen = JSON.parse(readFileSync(join(__dirname, 'casussen.json'), 'utf8'))
  ${body}
`

describe('in JavaScript', () => {
  const assessAll = `console.log(JSON.stringify(casussen.map((casus) => assess(casus))))`

  test('an ES module and a CommonJS module give the same four advices', () => {
    const fromEsm = consumer.run(
      consumer.write('assess.mjs', esm(`const { assess } = await import('eigen-kracht')\n${assessAll}`)),
    )
    const fromCjs = consumer.run(
      consumer.write('assess.cjs', cjs(`const { assess } = require('eigen-kracht')\n${assessAll}`)),
    )
    expect(fromEsm).toHaveLength(4)
    expect(JSON.stringify(fromCjs)).toBe(JSON.stringify(fromEsm))
    expect(fromEsm).toMatchObject(publishedCases().map(({ kenmerk }) => ({ kenmerk })))
  })

  test('both give the same names', () => {
    const names = 'console.log(JSON.stringify(Object.keys(library).sort()))'
    const fromEsm = consumer.run(
      consumer.write('names.mjs', `import * as library from 'eigen-kracht'\n${names}`),
    )
    const fromCjs = consumer.run(
      consumer.write('names.cjs', `const library = require('eigen-kracht')\n${names}`),
    )
    expect(fromEsm).toEqual(expect.arrayContaining(['assess', 'createAssessor', 'CasusError']))
    expect(fromCjs).toEqual(fromEsm)
  })

  test('the browser build gives the same advices, without any other package', () => {
    const script = `
      const casussen = JSON.parse(readFileSync(new URL('./casussen.json', import.meta.url), 'utf8'))
      const [main, browser] = await Promise.all([import('eigen-kracht'), import('eigen-kracht/browser')])
      const advices = [main, browser].map(({ assess }) => JSON.stringify(casussen.map((casus) => assess(casus))))
      console.log(JSON.stringify(advices[0] === advices[1]))
    `
    const same = consumer.run(
      consumer.write('browser.mjs', `import { readFileSync } from 'node:fs'\n${script}`),
    )
    expect(same).toBe(true)
    expect(installedText('dist/eigen-kracht.browser.js')).not.toMatch(
      /\b(?:from|import|require)\s*\(?\s*["'][^"']/,
    )
  })

  test('the command line is installed, and the schemas and proofs resolve', () => {
    const { bin: bins } = JSON.parse(installedText('package.json')) as { bin: Record<string, string> }
    const bin = join(consumer.installed, bins['eigen-kracht'] ?? '')
    const found = consumer.run(
      consumer.write(
        'more.mjs',
        `import { execFileSync } from 'node:child_process'
         import { verify } from 'eigen-kracht/verify'
         import { baseRuleSet, customise, overlays } from 'eigen-kracht'
         const schemas = ['regelset', 'ruleset', 'overlay', 'casus', 'advies']
           .map(async (name) => (await import(\`eigen-kracht/schema/\${name}.json\`, { with: { type: 'json' } })).default.$schema)
         console.log(JSON.stringify({
           version: execFileSync(process.execPath, ['${bin}', '--version'], { encoding: 'utf8' }).trim(),
           schemas: [...new Set(await Promise.all(schemas))],
           proven: verify(baseRuleSet).every(({ uitkomst }) => uitkomst === 'bewezen'),
           alkmaar: customise(baseRuleSet, overlays.alkmaar).ruleSet.id,
         }))`,
      ),
    )
    expect(found).toEqual({
      version: (JSON.parse(installedText('package.json')) as { version: string }).version,
      schemas: ['https://json-schema.org/draft/2020-12/schema'],
      proven: true,
      alkmaar: 'alkmaar',
    })
  })

  test('the small entry gives what the main entry gives, in an ES module and in a CommonJS module', () => {
    const body = `
      const casus = { kenmerk: 'a', peildatum: '2026-01-15', veiligheid: { acuut: true } }
      const small = createAssessor(JSON.parse(JSON.stringify(base)))
      const whole = main.createAssessor(main.baseRuleSet)
      console.log(JSON.stringify([JSON.stringify(small.assess(casus)) === JSON.stringify(whole.assess(casus)),
        base.regelset === main.baseRuleSet, small.decide(casus).status]))
    `
    const esmHead = `import * as main from 'eigen-kracht'
      import { createAssessor } from 'eigen-kracht/assess'
      import { base } from 'eigen-kracht/base'`
    const cjsHead = `const main = require('eigen-kracht')
      const { createAssessor } = require('eigen-kracht/assess')
      const { base } = require('eigen-kracht/base')`
    const fromEsm = consumer.run(consumer.write('small.mjs', `${esmHead}\n${body}`))
    expect(fromEsm).toEqual([true, true, 'direct-handelen'])
    expect(consumer.run(consumer.write('small.cjs', `${cjsHead}\n${body}`))).toEqual(fromEsm)
  })

  test('the small entry that holds a conversation asks what the main entry asks, in both kinds of module', () => {
    const body = `
      const casus = { kenmerk: 'a', peildatum: '2026-01-15' }
      const small = talk.createAssessor(JSON.parse(JSON.stringify(base)))
      const whole = main.createAssessor(main.baseRuleSet)
      const asked = [small, whole].map(({ interview }) => JSON.stringify(interview(casus)))
      const { vraag } = small.interview(casus)
      const next = talk.withAnswer(casus, vraag, talk.parseAnswer(vraag, 'ja'))
      console.log(JSON.stringify({ names: Object.keys(talk).sort(), same: asked[0] === asked[1],
        acuut: small.assess(next).status, tips: Object.keys(small.tippingPoints(next)) }))
    `
    const esmHead = `import * as main from 'eigen-kracht'
      import * as talk from 'eigen-kracht/interview'
      import { base } from 'eigen-kracht/base'`
    const cjsHead = `const main = require('eigen-kracht')
      const talk = require('eigen-kracht/interview')
      const { base } = require('eigen-kracht/base')`
    const fromEsm = consumer.run(consumer.write('talk.mjs', `${esmHead}\n${body}`))
    expect(fromEsm).toEqual({
      names: ['CasusError', 'createAssessor', 'parseAnswer', 'withAnswer'],
      same: true,
      acuut: 'direct-handelen',
      tips: ['kantelpunten', 'volledigTot'],
    })
    expect(consumer.run(consumer.write('talk.cjs', `${cjsHead}\n${body}`))).toEqual(fromEsm)
  })

  test('reports of all that can be told are the same in an ES module and in a CommonJS module', () => {
    const body = `
      const { ruleSet, deviations } = main.customise(main.baseRuleSet, main.overlays.alkmaar)
      const both = { a: main.baseRuleSet, b: ruleSet }
      const told = [report.toText, report.toMarkdown].flatMap((tell) => [
        ...casussen.map((casus) => tell(main.assess(casus), { ruleSet: both.a })),
        tell(ruleSet),
        tell(deviations, { ruleSet }),
        tell(main.compare(both.a, both.b, casussen), both),
        tell(main.difference(both.a, both.b), both),
      ])
      console.log(JSON.stringify({ names: Object.keys(report).sort(), told }))
    `
    const fromEsm = consumer.run(
      consumer.write(
        'report.mjs',
        esm(`import * as main from 'eigen-kracht'\nimport * as report from 'eigen-kracht/report'\n${body}`),
      ),
    ) as { readonly names: readonly string[]; readonly told: readonly string[] }
    const fromCjs = consumer.run(
      consumer.write(
        'report.cjs',
        cjs(`const main = require('eigen-kracht')\nconst report = require('eigen-kracht/report')\n${body}`),
      ),
    )
    expect(fromEsm.names).toEqual([
      'adviesToHtml',
      'councilReport',
      'refusalBlocks',
      'ruleWords',
      'toDocument',
      'toHtml',
      'toMarkdown',
      'toText',
      'words',
    ])
    expect(fromEsm.told.map((text) => text.slice(0, 2))).toEqual([
      ...Array<string>(8).fill('━━'),
      ...Array<string>(8).fill('# '),
    ])
    expect(fromCjs).toEqual(fromEsm)
  })

  test('json-rules-engine gives the same advices, in an ES module and in a CommonJS module', () => {
    const compare = `
      const { assess } = createEngineAssessor(main.baseRuleSet)
      const same = await Promise.all(casussen.map(async (casus) =>
        JSON.stringify(await assess(casus)) === JSON.stringify(main.assess(casus))))
      const refused = await assess({}).catch((error) => error instanceof main.CasusError)
      console.log(JSON.stringify([...same, refused]))
    `
    const fromEsm = consumer.run(
      consumer.write(
        'engine.mjs',
        esm(`import * as main from 'eigen-kracht'
          import { createEngineAssessor } from 'eigen-kracht/json-rules-engine'
          ${compare}`),
      ),
    )
    const fromCjs = consumer.run(
      consumer.write(
        'engine.cjs',
        cjs(`const main = require('eigen-kracht')
          const { createEngineAssessor } = require('eigen-kracht/json-rules-engine')
          void (async () => {${compare}})()`),
      ),
    )
    expect(fromEsm).toEqual([true, true, true, true, true])
    expect(fromCjs).toEqual(fromEsm)
  })

  test('without fast-check only testing fails; with it, it gives the same in both kinds of module', () => {
    const subpaths = ['assess', 'base', 'interview', 'report', 'verify', 'json-rules-engine', 'testing']
    const names = JSON.stringify(['eigen-kracht', ...subpaths.map((name) => `eigen-kracht/${name}`)])
    const missing = consumer.write(
      'missing.mjs',
      `const codeOf = (name) => import(name).then(() => 'ok', ({ code }) => code)
       console.log(JSON.stringify(await Promise.all(${names}.map(codeOf))))`,
    )
    expect(consumer.run(missing)).toEqual([...Array<string>(7).fill('ok'), 'ERR_MODULE_NOT_FOUND'])
    consumer.install('fast-check')
    expect(consumer.run(missing)).toEqual(Array<string>(8).fill('ok'))

    const body = `
      const ran = []
      testing.testRuleSet(main.baseRuleSet, { test: (name, run) => { run(); ran.push(name) }, runs: 2, seed: 1 })
      const reached = testing.coverageOf(main.baseRuleSet, { runs: 20 }).map(({ aantal }) => aantal)
      console.log(JSON.stringify({ names: Object.keys(testing).sort(), ran, reached }))
    `
    const fromEsm = consumer.run(
      consumer.write(
        'testing.mjs',
        `import * as main from 'eigen-kracht'\nimport * as testing from 'eigen-kracht/testing'\n${body}`,
      ),
    )
    const fromCjs = consumer.run(
      consumer.write(
        'testing.cjs',
        `const main = require('eigen-kracht')\nconst testing = require('eigen-kracht/testing')\n${body}`,
      ),
    )
    expect((fromEsm as { ran: unknown }).ran).toHaveLength(13)
    expect(fromCjs).toEqual(fromEsm)
  })

  test('a refused casus is an error of this library, with its problems', () => {
    const report = consumer.run(
      consumer.write(
        'refused.cjs',
        `const { assess, CasusError } = require('eigen-kracht')
         try { assess({ kenmerk: 'x', peildatum: '2026-01-15', veiligheid: { acut: true } }) }
         catch (error) {
           console.log(JSON.stringify({ own: error instanceof CasusError, problems: error.problems }))
         }`,
      ),
    )
    expect(report).toMatchObject({
      own: true,
      problems: [{ code: 'onbekend-feit', pad: '/veiligheid/acut', hint: 'acuut' }],
    })
  })

  test('the rule JSON resolves, as a module and as a file', () => {
    const imported = consumer.run(
      consumer.write(
        'rules.mjs',
        `import { readFileSync } from 'node:fs'
         const path = 'eigen-kracht/rules/basis/feiten.json'
         const { default: facts } = await import(path, { with: { type: 'json' } })
         const read = JSON.parse(readFileSync(new URL(import.meta.resolve(path)), 'utf8'))
         console.log(JSON.stringify({ same: JSON.stringify(facts) === JSON.stringify(read), first: facts.feiten[0].id }))`,
      ),
    )
    const required = consumer.run(
      consumer.write(
        'rules.cjs',
        `console.log(JSON.stringify(require('eigen-kracht/rules/basis/feiten.json').feiten[0].id))`,
      ),
    )
    expect(imported).toEqual({ same: true, first: required })
  })

  test('nothing else of the package can be imported', () => {
    const outcome = consumer.run(
      consumer.write(
        'inside.cjs',
        `try { require('eigen-kracht/dist/index.cjs') } catch (error) { console.log(JSON.stringify(error.code)) }`,
      ),
    )
    expect(outcome).toBe('ERR_PACKAGE_PATH_NOT_EXPORTED')
  })

  test('importing changes nothing that is global, but for what zod keeps under its own name', () => {
    const script = `
      const look = () => JSON.stringify(Object.getOwnPropertyNames(globalThis).sort().map((name) => {
        const value = Object.getOwnPropertyDescriptor(globalThis, name).value
        const own = (part) => part && ['object', 'function'].includes(typeof part) ? Object.getOwnPropertyNames(part).filter((name) => !name.startsWith('__zod_')) : []
        return [name, own(value), own(value?.prototype)]
      }).filter(([name]) => !name.startsWith('__zod_')))
      const before = look()
      for (const entry of ['', '/assess', '/base', '/interview', '/report', '/verify', '/json-rules-engine', '/browser']) await import('eigen-kracht' + entry)
      console.log(JSON.stringify(look() === before && before.length > 10_000))
    `
    expect(consumer.run(consumer.write('globals.mjs', script))).toBe(true)
  })

  const counting = `
    const counts = { parsed: 0, evaluated: 0 }
    const parse = JSON.parse
    JSON.parse = (...args) => { counts.parsed++; return parse(...args) }
    globalThis.Function = new Proxy(Function, {
      construct(target, args) { counts.evaluated++; return Reflect.construct(target, args) },
    })
  `
  const parseLater = `
    const atImport = { ...counts }
    library.parseRuleSet(JSON.stringify(library.baseRuleSet))
    console.log(JSON.stringify({ atImport, later: { ...counts, parsed: counts.parsed > 0 } }))
  `

  test.each([
    ['import-only.mjs', `const library = await import('eigen-kracht')`],
    ['import-only.cjs', `const library = require('eigen-kracht')`],
  ])(
    'importing the main entry parses the rules that come along, and nothing is ever evaluated (%s)',
    (file, load) => {
      const rules = ['basis', 'gemeenten'].flatMap((folder) =>
        readdirSync(join(root, 'rules', folder), { recursive: true, encoding: 'utf8' }).filter((name) =>
          name.endsWith('.json'),
        ),
      )
      const counts = consumer.run(consumer.write(file, `${counting}\n${load}\n${parseLater}`))
      expect(counts).toEqual({
        atImport: { parsed: rules.length, evaluated: 0 },
        later: { parsed: true, evaluated: 0 },
      })
    },
  )
})

const program = `
import {
  type Advies,
  type Assessor,
  type AssessOptions,
  assess,
  baseRuleSet,
  type Besluit,
  type Casus,
  CasusError,
  compare,
  createAssessor,
  createCasusSchema,
  customise,
  type DataIssue,
  difference,
  type OpenVraag,
  overlaySchema,
  overlays,
  parseRuleSet,
  type Problem,
  type RuleSet,
  RuleSetError,
  type RuleSetJson,
  ruleSetSchema,
  type Trede,
} from 'eigen-kracht'
import { type AdviesReportOptions, type Names, type Report, toMarkdown, toText, words } from 'eigen-kracht/report'
import { type Verdict, verify } from 'eigen-kracht/verify'
import { createEngineAssessor, type EngineAssessor, FactSourceError } from 'eigen-kracht/json-rules-engine'

const casus: Casus = {
  kenmerk: 'voorbeeld-1',
  peildatum: '2026-01-15',
  veiligheid: { acuut: false, suicidaliteit: 'geen' },
  personen: [{ id: 'j', rol: 'jeugdige', leeftijd: 12 }],
  leefgebieden: { financien: { zelfredzaamheid: 2 } },
}
const options: AssessOptions = { ruleSet: baseRuleSet }
const advies: Advies = assess(casus, options)
export const trede: Trede | undefined = advies.trede.waarde
export const heavy: boolean = advies.trede.waarde === 'veiligheid-eerst'
// @ts-expect-error a value that doesn't exist
export const wrong: boolean = advies.trede.waarde === 'veiligheid'
// @ts-expect-error a fact that doesn't exist
assess({ kenmerk: 'x', peildatum: '2026-01-15', veiligheid: { acut: true } })
// @ts-expect-error an advice is for reading
advies.status = 'definitief'

const ruleSet: RuleSet = parseRuleSet(JSON.stringify(baseRuleSet))
const json: RuleSetJson = ruleSet
const assessor: Assessor = createAssessor(json)
const besluiten: readonly Besluit[] = [...assessor.decideAll([casus])]
export const vragen: readonly OpenVraag[] = assessor.openQuestions(casus)
interface OwnCasus {
  readonly kenmerk: string
  readonly peildatum: string
  readonly eigen: { readonly feit: boolean }
}
const own: Assessor<OwnCasus> = createAssessor<OwnCasus>(ruleSet)
// @ts-expect-error the casus lacks its own fact
own.decide(casus)

export const verdicts: readonly Verdict[] = verify(ruleSet)
export function issuesOf(data: unknown): readonly DataIssue[] {
  const read = createCasusSchema(ruleSet).safeParse(data)
  return read.success ? [...assess(read.data).openVragen].map(() => ({ code: 'vorm', path: [], message: '' })) : read.error.issues
}
export const readSet: RuleSetJson = ruleSetSchema().parse(json)
export const titel: string = overlaySchema().parse({}).titel

export function problemsOf(work: () => void): readonly Problem[] {
  try {
    work()
    return []
  } catch (error) {
    if (error instanceof CasusError || error instanceof RuleSetError) return error.problems
    throw error
  }
}
export const count: number = besluiten.length

const engine: EngineAssessor = createEngineAssessor(ruleSet, {
  facts: { 'persoon.leeftijd': async ({ casus, item }) => (item === undefined ? casus.kenmerk.length : 12) },
  timeout: 1000,
})
export const later: Promise<Advies | string> = engine
  .assess(casus)
  .catch((error: unknown) => (error instanceof FactSourceError ? error.feit : 'anders'))
// @ts-expect-error a source gives a promise
createEngineAssessor(ruleSet, { facts: { 'persoon.leeftijd': () => 12 } })

const { ruleSet: alkmaar, deviations } = customise(baseRuleSet, overlays.alkmaar)
const both = { a: baseRuleSet, b: alkmaar }
const short: AdviesReportOptions = { ruleSet: alkmaar, kort: true }
export const tell = (report: Report): readonly string[] => [
  report(advies),
  report(assess(casus, { ruleSet: alkmaar }), short),
  report(alkmaar),
  report(deviations, { ruleSet: alkmaar }),
  report(compare(both.a, both.b, []), both),
  report(difference(both.a, both.b), both),
]
export const told: readonly string[] = [toText, toMarkdown].flatMap(tell)
export const names: Names = words(alkmaar)
// @ts-expect-error a comparison is told with the rule sets that it compares
toText(compare(both.a, both.b, []))
// @ts-expect-error a rule set has no short form
toText(alkmaar, { kort: true })
// @ts-expect-error a decision has no reasons to tell
toText(assessor.decide(casus))
`

const testingProgram = `
import fc, { type Arbitrary } from 'fast-check'
import { baseRuleSet, type Casus, createAssessor, type RuleSet } from 'eigen-kracht'
import {
  type Finding, checkLaw, completionsOf, coverageOf, factValue, fullCasus, laws, mutationScore, overlays,
  partialCasus, ruleSets, testRuleSet,
} from 'eigen-kracht/testing'

const { assess } = createAssessor(baseRuleSet)
const casussen: Arbitrary<Casus> = fc.oneof(fullCasus(baseRuleSet), partialCasus(baseRuleSet))
fc.assert(fc.property(casussen, (casus) => assess(casus).kenmerk === casus.kenmerk))
const own: Arbitrary<{ readonly kenmerk: string }> = fullCasus<{ readonly kenmerk: string }>(baseRuleSet)
export const completed: Arbitrary<Casus> = casussen.chain((casus) => completionsOf(baseRuleSet, casus))
export const sets: Arbitrary<RuleSet> = ruleSets()
export const others: readonly Arbitrary<unknown>[] = [own, overlays(baseRuleSet), ...baseRuleSet.feiten.map(factValue)]
export const findings: readonly (Finding | undefined)[] = laws(baseRuleSet).map((law) => checkLaw(law, { runs: 3 }))
export const score: number = mutationScore(baseRuleSet, []).score
export const reached: readonly number[] = coverageOf(baseRuleSet, { runs: 3 }).map(({ aantal }) => aantal)
declare const test: (name: string, run: () => void, timeout?: number) => void
testRuleSet(baseRuleSet, { test, runs: 3, seed: 1 })
`

describe('in TypeScript, strict, with the library checked too', () => {
  const consumers: [name: string, file: string, options: object][] = [
    ['node16-esm', 'main.mts', { module: 'node16', moduleResolution: 'node16' }],
    ['node16-cjs', 'main.cts', { module: 'node16', moduleResolution: 'node16' }],
    ['nodenext-esm', 'main.mts', { module: 'nodenext', moduleResolution: 'nodenext' }],
    ['nodenext-cjs', 'main.cts', { module: 'nodenext', moduleResolution: 'nodenext' }],
    ['bundler', 'main.ts', { module: 'esnext', moduleResolution: 'bundler' }],
  ]
  const compile = (name: string, file: string, options: object, text = program) => {
    const compilerOptions = {
      target: 'es2022',
      lib: ['ES2023'],
      types: ['node'],
      strict: true,
      exactOptionalPropertyTypes: true,
      noUncheckedIndexedAccess: true,
      skipLibCheck: false,
      noEmit: true,
      ...options,
    }
    consumer.write(`${name}/${file}`, text)
    consumer.write(`${name}/tsconfig.json`, JSON.stringify({ compilerOptions, files: [file] }))
    return consumer.compile(`${name}/tsconfig.json`)
  }

  test.each(consumers)('%s', (name, file, options) => {
    expect(compile(name, file, options)).toEqual([])
  })

  test.each(consumers)('testing: %s', (name, file, options) => {
    // fast-check's own declarations name types of the browser and of newer languages.
    const lenient = { ...options, skipLibCheck: true }
    expect(compile(`testing-${name}`, file, lenient, testingProgram)).toEqual([])
  })

  test.each(consumers)('where neither a browser nor Node is known: %s', (name, file, options) => {
    expect(compile(`bare-${name}`, file, { ...options, types: [] })).toEqual([])
  })

  test.each(['index', 'browser', 'assess', 'base', 'interview', 'report', 'verify', 'json-rules-engine'])(
    'the types of %s are our own',
    (name) => {
      const file = name === 'browser' ? 'index' : name
      expect(packagesOf(`dist/${file}.d.ts`)).toEqual([])
      expect(packagesOf(`dist/${file}.d.cts`)).toEqual([])
    },
  )

  const declarations = [
    'index',
    'assess',
    'base',
    'interview',
    'json-rules-engine',
    'report',
    'testing',
    'verify',
  ].flatMap((name) => [`dist/${name}.d.ts`, `dist/${name}.d.cts`])
  test.each(declarations)('%s has no "any" in it', (file) => {
    const found: string[] = []
    let statements = 0
    for (const { path, text } of withChunks(file)) {
      const source = ts.createSourceFile(path, text, ts.ScriptTarget.ES2022, true)
      const visit = (node: ts.Node): void => {
        if (node.kind === ts.SyntaxKind.AnyKeyword) found.push(node.parent.getText())
        ts.forEachChild(node, visit)
      }
      visit(source)
      statements += source.statements.length
    }
    expect(statements).toBeGreaterThan(20)
    expect(found).toEqual([])
  })
})

describe('in a bundle', () => {
  const bundled = async (code: string) => {
    const entry = consumer.write('bundled.mjs', code)
    const { outputFiles } = await build({
      entryPoints: [entry],
      bundle: true,
      format: 'esm',
      platform: 'browser',
      write: false,
      logLevel: 'silent',
    })
    return outputFiles[0]?.text ?? ''
  }

  test('an import that is not used costs nothing', async () => {
    expect((await bundled(`import 'eigen-kracht'`)).replace(/\/\/.*/g, '').trim()).toBe('')
  })

  test.each([
    [`import { createAssessor } from 'eigen-kracht'; globalThis.used = createAssessor`, false],
    [`import { createAssessor } from 'eigen-kracht/assess'; globalThis.used = createAssessor`, false],
    [`import * as talk from 'eigen-kracht/interview'; globalThis.used = { ...talk }`, false],
    [`import { base } from 'eigen-kracht/base'; globalThis.used = base`, true],
    [`import { leanBase } from 'eigen-kracht/base'; globalThis.used = leanBase`, true],
    [`import { verify } from 'eigen-kracht/verify'; globalThis.used = verify`, false],
    [`import { toText } from 'eigen-kracht/report'; globalThis.used = toText`, false],
    [
      `import { checkRuleSet, customise } from 'eigen-kracht'; globalThis.used = [checkRuleSet, customise]`,
      false,
    ],
    [
      `import { createEngineAssessor } from 'eigen-kracht/json-rules-engine'; globalThis.used = createEngineAssessor`,
      false,
    ],
    [`import { assess } from 'eigen-kracht'; globalThis.used = assess`, true],
    [`import { baseLaws } from 'eigen-kracht/verify'; globalThis.used = baseLaws`, true],
  ])('only who asks for the base rules carries them: %s', async (code, carried) => {
    expect((await bundled(code)).includes('veiligheid-acuut')).toBe(carried)
  })

  test('the lean base leaves the guarantees out of a bundle, the base brings them', async () => {
    const guarantee = 'acuut-doorbreekt'
    for (const [name, carried] of [
      ['leanBase', false],
      ['base', true],
    ] as const)
      expect(
        (await bundled(`import { ${name} } from 'eigen-kracht/base'; globalThis.used = ${name}`)).includes(
          guarantee,
        ),
      ).toBe(carried)
  })
})
