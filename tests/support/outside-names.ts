/**
 * Where a program meets an object by a name that may come from outside. Read with the types of TypeScript: a
 * name is safe when its type lists the names that it can be, or when it is a number or symbol.
 *
 * Defining is fine: `Object.fromEntries`, computed fields in a literal, spreads. What looks up or assigns is not.
 */
import { relative } from 'node:path'
import ts from 'typescript'

export interface Meeting {
  readonly file: string
  readonly line: number
  /** The text of the code. */
  readonly code: string
  readonly what: string
}

/** Functions that assign, or look beyond the object's own fields. */
const UNSAFE_CALLS: ReadonlySet<string> = new Set([
  'Object.assign',
  'Object.setPrototypeOf',
  'Reflect.get',
  'Reflect.has',
  'Reflect.set',
  'Reflect.setPrototypeOf',
])
const UNSAFE_METHODS: ReadonlySet<string> = new Set([
  'hasOwnProperty',
  'propertyIsEnumerable',
  '__defineGetter__',
  '__defineSetter__',
  '__lookupGetter__',
  '__lookupSetter__',
  '__proto__',
])

export function findMeetings(
  program: ts.Program,
  isOurs: (file: string) => boolean,
  root: string,
): Meeting[] {
  const checker = program.getTypeChecker()
  const found: Meeting[] = []

  /** Whether this may be any text: a cast to a list of names promises what nobody checked. */
  function isOpen(expression: ts.Expression): boolean {
    let bare = expression
    while (
      ts.isAsExpression(bare) ||
      ts.isParenthesizedExpression(bare) ||
      ts.isNonNullExpression(bare) ||
      ts.isSatisfiesExpression(bare)
    ) {
      bare = bare.expression
    }
    return isOpenType(checker.getTypeAtLocation(bare))
  }

  function isOpenType(type: ts.Type): boolean {
    const known = checker.getBaseConstraintOfType(type) ?? type
    if (known.isUnion()) return known.types.some(isOpenType)
    if (known.isIntersection()) return known.types.every(isOpenType)
    const closed =
      ts.TypeFlags.NumberLike |
      ts.TypeFlags.BigIntLike |
      ts.TypeFlags.ESSymbolLike |
      ts.TypeFlags.StringLiteral |
      ts.TypeFlags.Undefined |
      ts.TypeFlags.Null |
      ts.TypeFlags.Never
    return (known.flags & closed) === 0
  }

  /** Whether a cast promises that something is one of some names. */
  function isListOfNames(cast: ts.AsExpression): boolean {
    const type = checker.getTypeAtLocation(cast)
    const parts = type.isUnion() ? type.types : [type]
    return parts.some(({ flags }) => (flags & ts.TypeFlags.StringLiteral) !== 0)
  }

  function visit(node: ts.Node): void {
    const what = meeting(node)
    if (what !== undefined) {
      const source = node.getSourceFile()
      const { line } = source.getLineAndCharacterOfPosition(node.getStart())
      const file = relative(root, source.fileName).replaceAll('\\', '/')
      found.push({ file, line: line + 1, code: node.getText().replace(/\s+/g, ' '), what })
    }
    ts.forEachChild(node, visit)
  }

  function meeting(node: ts.Node): string | undefined {
    if (ts.isElementAccessExpression(node) && isOpen(node.argumentExpression)) {
      return isWritten(node) ? 'assigns by an outside name' : 'reads by an outside name'
    }
    if (ts.isBindingElement(node) || ts.isPropertyAssignment(node)) {
      const name = ts.isBindingElement(node) ? node.propertyName : node.name
      const takesApart = ts.isBindingElement(node) || isPattern(node.parent)
      if (takesApart && name !== undefined && ts.isComputedPropertyName(name) && isOpen(name.expression))
        return 'reads by an outside name'
      if (
        !takesApart &&
        name !== undefined &&
        !ts.isComputedPropertyName(name) &&
        name.getText() === '__proto__'
      )
        return 'sets a prototype'
    }
    if (
      ts.isBinaryExpression(node) &&
      node.operatorToken.kind === ts.SyntaxKind.InKeyword &&
      isOpen(node.left)
    )
      return 'asks for an outside name, inherited or not'
    if (ts.isAsExpression(node) && isOpen(node.expression) && isListOfNames(node))
      return 'takes an outside name for one of a list'
    if (ts.isForInStatement(node)) return 'walks inherited fields too'
    if (ts.isPropertyAccessExpression(node)) {
      if (UNSAFE_METHODS.has(node.name.text)) return 'goes by way of the prototype'
      if (UNSAFE_CALLS.has(node.getText())) return 'assigns or looks up by name'
    }
    return undefined
  }

  for (const source of program.getSourceFiles()) if (isOurs(source.fileName)) visit(source)
  return found
}

/** An object literal that stands where a value is taken apart: `({ [name]: x } = object)`. */
function isPattern(node: ts.Node): boolean {
  let whole = node
  while (
    ts.isObjectLiteralExpression(whole.parent) ||
    ts.isArrayLiteralExpression(whole.parent) ||
    ts.isPropertyAssignment(whole.parent) ||
    ts.isParenthesizedExpression(whole.parent)
  )
    whole = whole.parent
  const { parent } = whole
  return (
    (ts.isBinaryExpression(parent) &&
      parent.operatorToken.kind === ts.SyntaxKind.EqualsToken &&
      parent.left === whole) ||
    (ts.isForOfStatement(parent) && parent.initializer === whole)
  )
}

function isWritten(node: ts.ElementAccessExpression): boolean {
  let whole: ts.Node = node
  // A part of what is found may be what is written.
  while (
    (ts.isElementAccessExpression(whole.parent) || ts.isPropertyAccessExpression(whole.parent)) &&
    whole.parent.expression === whole
  )
    whole = whole.parent
  const { parent } = whole
  if (ts.isDeleteExpression(parent)) return true
  if (ts.isPrefixUnaryExpression(parent) || ts.isPostfixUnaryExpression(parent))
    return (
      parent.operator === ts.SyntaxKind.PlusPlusToken || parent.operator === ts.SyntaxKind.MinusMinusToken
    )
  if (!ts.isBinaryExpression(parent) || parent.left !== whole) return false
  const { kind } = parent.operatorToken
  return kind >= ts.SyntaxKind.FirstAssignment && kind <= ts.SyntaxKind.LastAssignment
}
