/** The decision graph against truth tables. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { BoundReached } from '../../src/search/budget.js'
import { ALWAYS, createGraph, type Graph, NEVER, type Node } from '../../src/search/graph.js'
import { campaign } from '../support/campaign.js'

const CASES = [2, 3, 2, 4]

const meterOf = (work: number, cells: number) => ({ work, cells })
const ample = () => meterOf(100_000_000, 100_000_000)

type Formula =
  | { readonly kind: 'ask'; readonly variable: number; readonly marked: readonly boolean[] }
  | { readonly kind: 'and' | 'or'; readonly parts: readonly [Formula, Formula] }
  | { readonly kind: 'not'; readonly part: Formula }

const { formula } = fc.letrec<{ formula: Formula }>((tie) => ({
  formula: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc
      .nat(CASES.length - 1)
      .chain((variable) =>
        fc
          .array(fc.boolean(), { minLength: CASES[variable] ?? 0, maxLength: CASES[variable] ?? 0 })
          .map((marked): Formula => ({ kind: 'ask', variable, marked })),
      ),
    fc.record({
      kind: fc.constantFrom('and' as const, 'or' as const),
      parts: fc.tuple(tie('formula'), tie('formula')),
    }),
    fc.record({ kind: fc.constant('not' as const), part: tie('formula') }),
  ),
}))

function build(of: Formula, graph: Graph): Node {
  if (of.kind === 'ask') return graph.ask(of.variable, of.marked)
  if (of.kind === 'not') return graph.not(build(of.part, graph))
  return graph[of.kind](build(of.parts[0], graph), build(of.parts[1], graph))
}

function holds(of: Formula, row: readonly number[]): boolean {
  if (of.kind === 'ask') return of.marked[row[of.variable] ?? 0] === true
  if (of.kind === 'not') return !holds(of.part, row)
  const [one, other] = of.parts.map((part) => holds(part, row))
  return of.kind === 'and' ? one === true && other === true : one === true || other === true
}

function rows(): number[][] {
  return CASES.reduce<number[][]>(
    (all, cases) => all.flatMap((row) => Array.from({ length: cases }, (_, at) => [...row, at])),
    [[]],
  )
}

function at(node: Node, row: readonly number[], graph: Graph): Node {
  return row.reduce((rest, place, variable) => graph.given(rest, variable, place), node)
}

describe('a decision graph', () => {
  test('says in every row what the formula says', () => {
    fc.assert(
      fc.property(formula, (of) => {
        const graph = createGraph(CASES, ample())
        const node = build(of, graph)
        for (const row of rows()) expect(at(node, row, graph)).toBe(holds(of, row) ? ALWAYS : NEVER)
      }),
      campaign(300),
    )
  })

  test('gives equal functions the same node', () => {
    fc.assert(
      fc.property(formula, formula, (a, b) => {
        const graph = createGraph(CASES, ample())
        const same = rows().every((row) => holds(a, row) === holds(b, row))
        expect(build(a, graph) === build(b, graph)).toBe(same)
      }),
      campaign(500),
    )
  })

  test('finds a path on which the function holds whatever else', () => {
    fc.assert(
      fc.property(formula, (of) => {
        const graph = createGraph(CASES, ample())
        const node = build(of, graph)
        fc.pre(node !== NEVER)
        const path = graph.shortest(node)
        const left = [...path].reduce((rest, [variable, place]) => graph.given(rest, variable, place), node)
        expect(left).toBe(ALWAYS)
      }),
      campaign(300),
    )
  })

  test('chooses between two functions, and tells where one can hold', () => {
    fc.assert(
      fc.property(formula, formula, formula, fc.nat(CASES.length - 1), (when, one, other, variable) => {
        const graph = createGraph(CASES, ample())
        const node = graph.choose(build(when, graph), build(one, graph), build(other, graph))
        for (const row of rows())
          expect(at(node, row, graph)).toBe(holds(holds(when, row) ? one : other, row) ? ALWAYS : NEVER)
        for (let place = 0; place < (CASES[variable] ?? 0); place++)
          expect(graph.canHold(node, new Map([[variable, place]]))).toBe(
            graph.given(node, variable, place) !== NEVER,
          )
      }),
      campaign(300),
    )
  })

  test('follows no path deeper than a stack can hold', () => {
    const many = Array.from({ length: 5_000 }, () => 2)
    const graph = createGraph(many, ample())
    const all = (from: number) =>
      many.reduceRight<Node>(
        (node, _, variable) =>
          variable % 2 === from ? graph.and(node, graph.ask(variable, [false, true])) : node,
        ALWAYS,
      )
    const [even, odd] = [all(0), all(1)]
    expect(() => graph.and(even, odd)).toThrow(BoundReached)
    expect(graph.and(even, graph.ask(0, [true, false]))).toBe(NEVER)
  })

  test('stops at its bounds', () => {
    const many = Array.from({ length: 40 }, () => 2)
    const parity = (graph: Graph) =>
      many.reduce<Node>((odd, _, variable) => {
        const one = graph.ask(variable, [false, true])
        return graph.or(graph.and(odd, graph.not(one)), graph.and(graph.not(odd), one))
      }, NEVER)
    expect(() => createGraph(many, meterOf(10_000, 2_000))).toThrow(BoundReached)
    const meter = meterOf(50, 100_000)
    const bounded = createGraph(many, meter)
    expect(() => parity(bounded)).toThrow(BoundReached)
    meter.work = 100_000
    expect(parity(bounded)).toBeGreaterThan(ALWAYS)
    expect(bounded.used().nodes).toBeGreaterThan(40)
    expect(bounded.used().cells).toBe(100_000 - meter.cells)
  })

  test('keeps finding its nodes when there are many', () => {
    const many = Array.from({ length: 16 }, () => 2)
    const graph = createGraph(many, ample())
    const words = Array.from({ length: 3000 }, (_, word) =>
      many.reduce<Node>(
        (node, _cases, bit) =>
          graph.and(node, graph.ask(bit, [((word >> bit) & 1) === 0, ((word >> bit) & 1) === 1])),
        ALWAYS,
      ),
    )
    expect(new Set(words).size).toBe(3000)
    const before = graph.used().nodes
    expect(graph.and(words[7] ?? NEVER, ALWAYS)).toBe(words[7])
    expect(graph.used().nodes).toBe(before)
    const any = words.reduce((all, one) => graph.or(all, one), NEVER)
    expect(graph.and(any, words[2999] ?? NEVER)).toBe(words[2999])
  })
})
