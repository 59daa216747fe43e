/**
 * The words of the base rule set: ids, names and values of its parts, and the fields of an advice. And where they
 * stand in source text, comments aside.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import ts from 'typescript'
import type { RuleSetJson } from '../../src/model/ruleset.js'

export interface DomainWords {
  /** Ids of two names: `veiligheid.niveau`. They stand nowhere, not even as a part of a text. */
  readonly ids: ReadonlySet<string>
  /** Names and values: no text is one of them. */
  readonly words: ReadonlySet<string>
  /** Fields of an advice: nothing is called so. */
  readonly fields: ReadonlySet<string>
}

export function domainWords(ruleSet: RuleSetJson): DomainWords {
  const { feiten, conclusies, regels, leefgebieden, bronnen, advies, gronden = [], catalogus = [] } = ruleSet
  const parts = [...feiten, ...conclusies]
  const values = parts.flatMap((part) => ('waarden' in part ? part.waarden : []))
  const names = [
    ...regels.map(({ name }) => name),
    ...leefgebieden.map(({ id }) => id),
    ...gronden.map(({ grond }) => grond),
  ]
  type Field = { readonly veld?: string; readonly velden?: readonly Field[] }
  const fieldsIn = ({ veld, velden = [] }: Field): string[] => [
    ...(veld ? [veld] : []),
    ...velden.flatMap(fieldsIn),
  ]
  return {
    ids: new Set(parts.map(({ id }) => id)),
    words: new Set([...values, ...names, ...Object.keys(bronnen)]),
    fields: new Set([...fieldsIn({ velden: advies?.velden ?? [] }), ...catalogus.map(({ veld }) => veld)]),
  }
}

/** Every place where one of these words stands, as `file: word`. */
export function domainWordsIn(file: string, text: string, { ids, words, fields }: DomainWords): string[] {
  const found: string[] = []
  const tell = (word: string) => found.push(`${file}: ${word}`)
  function visit(node: ts.Node): void {
    if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) return
    if (ts.isStringLiteralLike(node) || ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node)) {
      const { text: said } = node
      if (words.has(said)) tell(said)
      for (const id of ids) if (said.includes(id)) tell(id)
    } else if (ts.isIdentifier(node) && isField(node)) {
      if (fields.has(node.text)) tell(`.${node.text}`)
    }
    ts.forEachChild(node, visit)
  }
  visit(ts.createSourceFile(file, text, ts.ScriptTarget.ES2022, true))
  return found
}

/** Whether a name is that of a field: read, written, declared or taken out of an object. */
function isField(node: ts.Identifier): boolean {
  const { parent } = node
  if (ts.isPropertyAccessExpression(parent)) return parent.name === node
  if (ts.isPropertyAssignment(parent) || ts.isPropertySignature(parent)) return parent.name === node
  if (ts.isShorthandPropertyAssignment(parent)) return true
  if (!ts.isBindingElement(parent) || !ts.isObjectBindingPattern(parent.parent)) return false
  return (parent.propertyName ?? parent.name) === node
}

/** The files of `src` that people write, with their text. */
export function sourceFiles(root: string): readonly { readonly file: string; readonly text: string }[] {
  return readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !name.includes('.generated.'))
    .map((name) => `src/${name.replaceAll('\\', '/')}`)
    .sort()
    .map((file) => ({ file, text: readFileSync(join(root, file), 'utf8') }))
}
