/**
 * Everything that the library says stands in the tables of `src/words`. Held in two ways: by reading the source,
 * and by telling everything in a language that no one speaks.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join, relative, resolve } from 'node:path'
import ts from 'typescript'
import { describe, expect, test } from 'vitest'
import { commandLine } from '../../src/words/command-line.js'
import * as words from '../../src/words/index.js'

const root = resolve(import.meta.dirname, '../..')

/** What may hold Dutch beside the tables, and why. */
const OTHERS: readonly (readonly [place: string, why: string])[] = [
  ['src/words/nl/', 'the tables'],
  ['src/report/', 'the words of a report stand in the report'],
  ['src/schema/describe.ts', 'a table: what editors say of each field'],
  ['src/schema/describe-form.ts', 'a table: what editors say of each field'],
  ['src/schema/describe-advies.ts', 'a table: what editors say of each field'],
  ['src/schema/describe-record.ts', 'a table: what editors say of each field'],
  ['src/cli/casus-types.ts', 'names of types'],
  ['src/cli/commands/types.ts', 'names of types'],
  ['src/answers/read-answer.ts', 'what a person types, as patterns'],
  ['src/cli/skeleton.ts', 'the files that `begin` writes, for people to change'],
  ['src/testing/arbitraries/overlays.ts', 'made-up overlays, whose texts are data'],
]

/** Words that no English sentence holds. */
const DUTCH =
  /(?<![\p{L}\d.-])(de|het|een|niet|geen|deze|dit|hier|wordt|worden|zijn|van|voor|bij|uit|maar|nog|wij|staat|staan|hoort|heeft|ook|moet|naar|kunnen|kan|geeft|geldt|kies|geef|gebruik|bedoelt|tussen|hoogstens|minstens)(?![\p{L}\d.-])/iu

/** The texts in a source file that read as Dutch: words in a row, of which one at least is Dutch. */
function dutchIn(name: string, source: string): string[] {
  const found: string[] = []
  const visit = (node: ts.Node): void => {
    const isText =
      ts.isStringLiteralLike(node) || ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node)
    if (isText && /\S\s+\S|^\s|\s$/.test(node.text) && DUTCH.test(node.text)) found.push(node.text)
    ts.forEachChild(node, visit)
  }
  visit(ts.createSourceFile(name, source, ts.ScriptTarget.Latest, false))
  return found
}

const sources = readdirSync(join(root, 'src'), { recursive: true, withFileTypes: true })
  .filter(({ name }) => name.endsWith('.ts') && !name.endsWith('.generated.ts'))
  .map((file) => join(file.parentPath, file.name))
  .map((path) => ({
    path: relative(root, path).replaceAll('\\', '/'),
    text: readFileSync(path, 'utf8'),
  }))
const isOther = (path: string) => OTHERS.some(([place]) => path.startsWith(place))

const tables = Object.values({ ...words, commandLine })

describe('the words', () => {
  test('no Dutch sentence stands beside them', () => {
    const found = sources.filter(({ path }) => !isOther(path))
    expect(found.length).toBeGreaterThan(100)
    expect(found.flatMap(({ path, text }) => dutchIn(path, text).map((one) => `${path}: ${one}`))).toEqual([])
  })

  test.each(OTHERS)('%s is still needed beside them: %s', (place) => {
    const found = sources.filter(({ path }) => path.startsWith(place))
    expect(found.flatMap(({ path, text }) => dutchIn(path, text)).length).toBeGreaterThan(0)
  })

  test('a Dutch sentence would be found, and what is none is left alone', () => {
    const planted = `
      throw new Error('Dit kan niet.')
      const a = \`De regel "\${name}" bestaat al, in \${place}\`
      const b = ['nog-niet', 'voor', '/conditions/all/0', 'there is no rule', "kies-uit"]`
    expect(dutchIn('planted.ts', planted)).toEqual(['Dit kan niet.', 'De regel "'])
  })

  test('each key has one meaning, and is told somewhere', () => {
    const keys = tables.flatMap((table) => Object.keys(table.nl))
    expect(keys.length).toBeGreaterThan(150)
    expect(keys.filter((key, at) => keys.indexOf(key) !== at)).toEqual([])
    const code = sources
      .filter(({ path }) => !path.startsWith('src/words/'))
      .map(({ text }) => text)
      .join('\n')
    const isMade = (key: string) => key.startsWith('help.')
    expect(keys.filter((key) => !isMade(key) && !code.includes(`'${key}'`))).toEqual([])
  })
})
