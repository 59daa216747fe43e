/**
 * The docstrings that the package brings along: every export has one with an example, and each example is checked
 * under our own compiler flags, run on the built package, and prints what it says that it prints.
 */
import { execFile } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import ts from 'typescript'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { distFile, root } from '../support/built.js'

interface Documented {
  /** The names by which it is exported, each with its entry. */
  readonly names: readonly string[]
  /** What its docstring says first. */
  readonly text: string
  readonly examples: readonly string[]
  /** All that its docstring says, and those of its parts. */
  readonly all: string
}
/** An example of what is exported by `name`; its code is empty when it isn't fenced as TypeScript. */
interface Example {
  readonly name: string
  readonly code: string
}
interface Ran {
  readonly printed: readonly string[]
  readonly error?: string
}

const folder = asAProject()
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function optionsOfTheHouse(): ts.CompilerOptions {
  const path = join(root, 'tsconfig.json')
  return ts.parseJsonConfigFileContent(ts.readConfigFile(path, ts.sys.readFile).config, ts.sys, root).options
}

/** Every export of every entry that has types of its own, from the declarations that users get. */
function everyExport(): readonly Documented[] {
  const { exports } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
    readonly exports: Readonly<Record<string, string | { readonly import?: { readonly types: string } }>>
  }
  const files = new Map(
    Object.entries(exports).flatMap(([entry, to]) =>
      typeof to === 'object' && to.import !== undefined
        ? [[distFile(to.import.types.replace('./dist/', '')), entry.replace('.', 'eigen-kracht')] as const]
        : [],
    ),
  )
  const program = ts.createProgram([...files.keys()], optionsOfTheHouse())
  const checker = program.getTypeChecker()
  const found = new Map<ts.Symbol, string[]>()
  for (const [file, entry] of files) {
    const source = program.getSourceFile(file)
    const module = source && checker.getSymbolAtLocation(source)
    for (const one of module === undefined ? [] : checker.getExportsOfModule(module)) {
      const symbol = one.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(one) : one
      found.set(symbol, [...(found.get(symbol) ?? []), `${entry} ${one.name}`])
    }
  }
  return [...found].map(([symbol, names]) => {
    const text = ts.displayPartsToString(symbol.getDocumentationComment(checker))
    const tags = symbol
      .getJsDocTags(checker)
      .map((tag) => ({ name: tag.name, text: ts.displayPartsToString(tag.text) }))
    const examples = tags.filter(({ name }) => name === 'example').map((tag) => tag.text)
    const parts = (symbol.declarations ?? []).map((one) => one.getText())
    return { names, text, examples, all: [text, ...tags.map((tag) => tag.text), ...parts].join('\n') }
  })
}

/** The code between the fences of an example. */
function codeOf(example: string): string {
  return /^```ts\n([\s\S]*?)\n```$/.exec(example.trim())?.[1] ?? ''
}

/** What an example says that it prints: the remark behind each `console.log`. */
function saidOf(code: string): readonly string[] {
  const lines = code.split('\n').filter((line) => line.includes('console.log('))
  return lines.map((line) => /\) \/\/ (.*)$/.exec(line)?.[1] ?? `(nothing is said of ${line.trim()})`)
}

const RUNNER = `
import { writeFileSync } from 'node:fs'
import { format } from 'node:util'
const ran = []
for (const path of process.argv.slice(2)) {
  const printed = []
  console.log = (...what) => void printed.push(format(...what))
  try {
    await import(path)
    ran.push({ printed })
  } catch (error) {
    ran.push({ printed, error: String(error?.stack ?? error) })
  }
}
writeFileSync('ran.json', JSON.stringify(ran))
`

let exported: readonly Documented[]
let examples: readonly Example[]
let complaints: readonly string[]
let ran: readonly Ran[]

beforeAll(async () => {
  exported = everyExport()
  examples = exported.flatMap(({ names, examples }) =>
    examples.map((example) => ({ name: names.join(', '), code: codeOf(example) })),
  )
  const options = {
    ...optionsOfTheHouse(),
    module: ts.ModuleKind.NodeNext,
    moduleResolution: ts.ModuleResolutionKind.NodeNext,
  }
  const paths = examples.map(({ code }, index) => {
    put(
      `${index}.mjs`,
      ts.transpileModule(code, { compilerOptions: { ...options, module: ts.ModuleKind.ESNext } }).outputText,
    )
    return put(`${index}.ts`, `${code}\nexport {}\n`)
  })
  const running = runInOneProcess(paths.map((_, index) => `./${index}.mjs`))
  complaints = ts.getPreEmitDiagnostics(ts.createProgram(paths, options)).flatMap(complaintOf)
  ran = await running
}, 120_000)

function put(path: string, text: string): string {
  const at = join(folder, path)
  writeFileSync(at, text)
  return at
}

/** A folder from which the built package can be imported, with what its users have beside it. */
function asAProject(): string {
  const at = mkdtempSync(join(tmpdir(), 'docstrings-'))
  const modules = join(at, 'node_modules')
  writeFileSync(join(at, 'package.json'), JSON.stringify({ type: 'module' }))
  mkdirSync(modules)
  symlinkSync(root, join(modules, 'eigen-kracht'), 'dir')
  for (const one of ['fast-check', '@types'])
    symlinkSync(join(root, 'node_modules', one), join(modules, one), 'dir')
  return at
}

/** Runs them while the types are checked here. */
async function runInOneProcess(files: readonly string[]): Promise<readonly Ran[]> {
  put('run.mjs', RUNNER)
  const what = { cwd: folder, timeout: 100_000 }
  await promisify(execFile)(process.execPath, ['run.mjs', ...files], what)
  return JSON.parse(readFileSync(join(folder, 'ran.json'), 'utf8')) as readonly Ran[]
}

/** A constant that only shows what its type allows is not used; an import that isn't used is one too many. */
function complaintOf({ file, start, code, messageText }: ts.Diagnostic): readonly string[] {
  const text = ts.flattenDiagnosticMessageText(messageText, '\n')
  if (file === undefined || start === undefined) return [text]
  const { line } = file.getLineAndCharacterOfPosition(start)
  const at = file.text.split('\n')[line] ?? ''
  const isUnused = [6133, 6192, 6196].includes(code)
  if (isUnused && !at.startsWith('import')) return []
  const { name } = examples[Number(/(\d+)\.ts$/.exec(file.fileName)?.[1])] ?? { name: file.fileName }
  return [`${name}: ${at.trim()}: ${text}`]
}

test('every export has a docstring and an example, and all entries were really read', () => {
  expect(exported.length).toBeGreaterThan(200)
  const without = (isBare: (one: Documented) => boolean) =>
    exported.filter(isBare).flatMap(({ names }) => names)
  expect(without(({ text }) => text.trim() === '')).toEqual([])
  expect(without(({ examples }) => examples.length === 0)).toEqual([])
})

test('every example is fenced as TypeScript, and about what it stands by', () => {
  expect(examples.filter(({ code }) => code === '').map(({ name }) => name)).toEqual([])
  const aside = examples.filter(
    ({ name, code }) => !name.split(', ').some((one) => new RegExp(`\\b${one.split(' ')[1]}\\b`).test(code)),
  )
  expect(aside.map(({ name }) => name)).toEqual([])
})

test('every example compiles under the flags of the house', () => {
  expect(complaints).toEqual([])
})

test('every example runs, and prints what it says', () => {
  expect(ran.length).toBe(examples.length)
  const outcome = ran.map(({ printed, error }, index) => ({ name: examples[index]?.name, printed, error }))
  const said = examples.map(({ name, code }) => ({ name, printed: saidOf(code), error: undefined }))
  expect(outcome).toEqual(said)
})

test('no docstring sends the reader to a page that is not in the package', () => {
  const citing = exported.flatMap(({ names, all }) => {
    const found =
      /\bthe contract\b|\bsections? \d|\bdomain page\b|\bissues? #?\d|`(?!src\/)[\w/-]+\.ts`/i.exec(all)
    return found === null ? [] : [`${names.join(', ')}: ${found[0]}`]
  })
  expect(citing).toEqual([])
})
