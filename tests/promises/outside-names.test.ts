// Names from outside never key an ordinary object, unless a place below says why it may. Read with the types,
// so that `known[scope]` passes and `known[id]` doesn't. What is defined (`Object.fromEntries`, computed fields,
// spreads) is fine; see `src/model/names.ts`.
import { resolve } from 'node:path'
import ts from 'typescript'
import { describe, expect, test } from 'vitest'
import { findMeetings } from '../support/outside-names.js'

const root = resolve(import.meta.dirname, '../..')
const { config } = ts.readConfigFile(resolve(root, 'tsconfig.json'), ts.sys.readFile)
const { fileNames, options } = ts.parseJsonConfigFileContent({ ...config, include: ['src'] }, ts.sys, root)

/** Why it is safe there. */
const ALLOWED: Readonly<Record<string, string>> = {
  'src/model/names.ts: from[name]': 'this is `own`, which has just asked whether the field is its own',
  'src/run/read-casus.ts: source[key]': 'the key is one of the own fields; the hottest place in the library',
  'src/run/read-casus.ts: source[id]': 'the id is one of the own fields, and a leefgebied of the rule set',
  'src/run/read-casus.ts: casus[key]': 'the key is one of the own fields',
  'src/overlay/apply.ts: (home as Part)[last]':
    'a draft of immer takes no definitions; the line above it refuses every name that is inherited',
  'src/model/plain.ts: value[key]': 'the key is one of the own fields',
  'src/model/data-schema.ts: Object.assign': 'the fields are named here; the object is an error of our own',
  'src/words/words.ts: words[key]':
    'the key is one of our own messages, just found to be a field of the table',
  'src/testing/arbitraries/rule-set-sketch.ts: vocabularyOf(ruleSet).gronden.at(-1)?.grond as Ground':
    'it is told and keys nothing',
  'src/advies/shape.ts: fields[names[i] as string]':
    'the object was just made, and a name that is inherited is defined above; the hottest place of decide',
}

test('no object in src is met by a name from outside', () => {
  const program = ts.createProgram(fileNames, options)
  const ours = (file: string) => file.startsWith(`${root}/src/`)
  expect(program.getSourceFiles().filter(({ fileName }) => ours(fileName)).length).toBeGreaterThan(100)
  const met = findMeetings(program, ours, root).map(({ file, code, line, what }) => ({
    place: `${file}: ${code}`,
    told: `${file}:${line} ${what}: ${code}`,
  }))
  const strange = met.filter(({ place }) => !Object.hasOwn(ALLOWED, place))
  expect(strange.map(({ told }) => told)).toEqual([])
  // What is allowed is still there, so that the list doesn't outlive its reasons.
  expect(new Set(met.map(({ place }) => place))).toEqual(new Set(Object.keys(ALLOWED)))
}, 120_000)

describe('the check', () => {
  const head = `
    type Dict = Record<string, unknown>
    declare const outside: string
    declare const some: 'a' | 'b'
    declare const at: number
    declare const x: Dict
    declare const known: Record<'a' | 'b', unknown>
    declare const list: string[]
  `
  // The libraries of the language are read once.
  const libraries = new Map<string, ts.SourceFile | undefined>()
  /** What is found in a line of code. */
  function found(code: string): string[] {
    const file = `${root}/planted.ts`
    const host = ts.createCompilerHost(options)
    const read = host.getSourceFile.bind(host)
    host.getSourceFile = (name, ...rest) => {
      if (name === file) return ts.createSourceFile(name, head + code, ts.ScriptTarget.ES2022, true)
      if (!libraries.has(name)) libraries.set(name, read(name, ...rest))
      return libraries.get(name)
    }
    const program = ts.createProgram([file], { ...options, types: [] }, host)
    return findMeetings(program, (name) => name === file, root).map(({ what }) => what)
  }

  test.each([
    'x[outside] = 1',
    'x[outside] ??= {}',
    'x[outside]++',
    'delete x[outside]',
    '(x[outside] as Dict)["b"] = 1',
    '(x as Record<string, Dict>)[outside].y = 1',
    'x["" + outside] = 1',
    'const key = outside as "a"; known[key] = 1',
    'known[outside as "a"] = 1',
    'known[outside as keyof typeof known] = 1',
    '(list as unknown as Dict)[outside] = 1',
    '(x as any)[outside] = 1',
    'function f<K extends string>(key: K) { x[key] = 1 }',
    'function f<T extends object>(of: T, key: keyof T) { return of[key] }',
    'for (const [key, value] of Object.entries(x)) known[key as "a"] = value',
    'const { [outside]: read } = x',
    'let read; ({ [outside]: read } = x)',
    'const read = x[outside]',
    'const read = x?.[outside]',
    'const read = outside in x',
    'Object.assign({}, x)',
    'Object.setPrototypeOf(x, null)',
    'Reflect.set(x, outside, 1)',
    'x.hasOwnProperty(outside)',
    'for (const key in x) list.push(key)',
    'const made = { __proto__: x }',
  ])('catches %s', (code) => {
    expect(found(code)).not.toEqual([])
  })

  test.each([
    'x["a"] = 1',
    'known[some] = 1',
    'list[at] = ""',
    'const made = { [outside]: 1 }',
    'const made = { ...x, a: 1 }',
    'const made = Object.fromEntries([[outside, 1]])',
    'const made = new Map([[outside, 1]]).get(outside)',
    'const asked = "a" in x',
    'const asked = Object.hasOwn(x, outside)',
    'for (const key of Object.keys(x)) list.push(key)',
  ])('lets pass %s', (code) => {
    expect(found(code)).toEqual([])
  })
}, 120_000)
