// What an operator, a type of fact, a hit policy or a scope means is said in tables that the compiler keeps
// complete, so that a new one is an error at each place that must decide about it. A comparison with one of their
// names, a list of operators or a `default` says it where no compiler looks. So none of these stands in src, unless
// a place below says why it may. CONTRIBUTING.md tells how to add one.
import { readdirSync, readFileSync } from 'node:fs'
import { join, relative, resolve } from 'node:path'
import ts from 'typescript'
import { describe, expect, test } from 'vitest'
import { HIT_POLICIES } from '../../src/model/policy.js'
import { SCOPES } from '../../src/model/scope.js'
import { ALL_OPERATORS, OPERATORS } from '../../src/model/subject.js'

const root = resolve(import.meta.dirname, '../..')
const NAMES: ReadonlySet<string> = new Set([
  ...ALL_OPERATORS,
  ...Object.keys(OPERATORS),
  ...HIT_POLICIES,
  ...SCOPES,
])

/** Here the lists of operators themselves stand. */
const LISTS = 'src/model/subject.ts'

const EQUALITIES: ReadonlySet<ts.SyntaxKind> = new Set([
  ts.SyntaxKind.EqualsEqualsEqualsToken,
  ts.SyntaxKind.ExclamationEqualsEqualsToken,
])

const isNamed = (node: ts.Node): boolean => ts.isStringLiteral(node) && NAMES.has(node.text)

/** What tells them apart out of the compiler's sight. */
function findBlind(text: string, path: string): string[] {
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.ES2022, true)
  const found: string[] = []
  const visit = (node: ts.Node): void => {
    const isComparison =
      ts.isBinaryExpression(node) &&
      EQUALITIES.has(node.operatorToken.kind) &&
      [node.left, node.right].some(isNamed)
    const isList =
      path !== LISTS &&
      ts.isArrayLiteralExpression(node) &&
      node.elements.filter((one) => ts.isStringLiteral(one) && ALL_OPERATORS.has(one.text)).length > 1
    if (isComparison || isList) found.push(`${path}: ${node.getText()}`)
    if (ts.isCaseBlock(node) && node.clauses.some(ts.isDefaultClause)) {
      const named = node.clauses.find((clause) => ts.isCaseClause(clause) && isNamed(clause.expression))
      if (named !== undefined) found.push(`${path}: default beside ${named.getText().split(':')[0]}`)
    }
    ts.forEachChild(node, visit)
  }
  visit(source)
  return found
}

const sources = readdirSync(join(root, 'src'), { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && entry.name.endsWith('.ts') && !entry.name.includes('.generated.'))
  .map((entry) => join(entry.parentPath, entry.name))

test('nothing in src tells operators, types, policies or scopes apart by their name', () => {
  expect(sources.length).toBeGreaterThan(100)
  const found = sources.flatMap((file) => findBlind(readFileSync(file, 'utf8'), relative(root, file)))
  expect(found).toEqual([])
})

describe('the check', () => {
  test.each([
    ["if (subject.kind === 'getal') go()", "x.ts: subject.kind === 'getal'"],
    ["if ('collect' !== policy) go()", "x.ts: 'collect' !== policy"],
    ["const lists = new Set(['in', 'notIn'])", "x.ts: ['in', 'notIn']"],
    ["switch (scope) { case 'gezin': go(); break; default: stay() }", "x.ts: default beside case 'gezin'"],
  ])('catches %s', (code, told) => {
    expect(findBlind(code, 'x.ts')).toEqual([told])
  })

  test.each([
    "const words = { getal: 'een getal', keuze: 'een keuze' }",
    "switch (kind) { case 'getal': go(); break; case 'keuze': stay() }",
    "if (text === 'iets anders') go()",
  ])('lets %s pass', (code) => {
    expect(findBlind(code, 'x.ts')).toEqual([])
  })
})
