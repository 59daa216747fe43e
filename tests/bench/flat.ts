/**
 * The same flat rules on the same facts: two comparisons of numbers each, any number of which may hold. Here, on
 * json-rules-engine, json-logic-engine (compiled, which evaluates text) and cel-js, and as a function written for them.
 */
import { parse } from '@marcbachmann/cel-js'
import { LogicEngine } from 'json-logic-engine'
import { Engine } from 'json-rules-engine'
import type { createAssessor, RuleSetJson } from '../../src/index.js'

const FACTS = 20
const VALUES = 30
const SCALE = 100

interface FlatRule {
  readonly above: string
  readonly least: number
  readonly below: string
  readonly most: number
  readonly value: string
}
type Facts = Readonly<Record<string, number>>
/** Gives the values of the rules that hold, sorted and each once. */
export type Way = (facts: Facts) => readonly string[] | Promise<readonly string[]>

const factName = (at: number) => `f${at % FACTS}`
const valueName = (at: number) => `v${at % VALUES}`

function flatRules(count: number): readonly FlatRule[] {
  return Array.from({ length: count }, (_, i) => ({
    above: factName(i),
    least: 40 + ((i * 37) % 59),
    below: factName(i + 1 + (i % 7)),
    most: 5 + ((i * 53) % 55),
    value: valueName(i),
  }))
}

/** Facts for `count` casussen: the same each time. */
export function flatFacts(count: number): readonly Facts[] {
  let state = 1
  const next = () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * (SCALE + 1))
  }
  return Array.from({ length: count }, () =>
    Object.fromEntries(Array.from({ length: FACTS }, (_, at) => [factName(at), next()])),
  )
}

function flatRuleSet(rules: readonly FlatRule[]): RuleSetJson {
  const [bron, bereik] = [['bron'], 'gezin'] as const
  const fact = (id: string) => ({ id, bereik, label: id, vraag: `${id}?`, wie: ['ouder'], bron })
  return {
    id: 'plat',
    versie: '1',
    titel: 'Platte regels',
    bronnen: { bron: { titel: 'Een bron', soort: 'beleid' } },
    leefgebieden: [{ id: 'wonen', titel: 'wonen' }],
    feiten: Array.from({ length: FACTS }, (_, at) => ({
      ...fact(`g.${factName(at)}`),
      ...{ type: 'getal', minimum: 0, maximum: SCALE, geheel: true, eenheid: 'x' },
    })),
    conclusies: [
      {
        ...{ id: 'uit.gevonden', bereik, titel: 'gevonden', beleid: 'collect' },
        waarden: Array.from({ length: VALUES }, (_, at) => valueName(at)),
      },
    ],
    regels: rules.map(({ above, least, below, most, value }, i) => ({
      name: `regel-${i}`,
      conditions: {
        all: [
          { fact: `g.${above}`, operator: 'greaterThanInclusive', value: least },
          { fact: `g.${below}`, operator: 'lessThan', value: most },
        ],
      },
      event: { type: 'uit.gevonden', params: { waarde: value } },
      uitleg: 'Deze regel geldt.',
      bron,
      grond: 'modelkeuze',
    })),
  } as unknown as RuleSetJson
}

const sorted = (values: Iterable<string>) => [...new Set(values)].sort()

/** Every way to weigh `count` rules; all are made here, and only asked in the clock. */
export function flatWays(count: number, make: typeof createAssessor): Readonly<Record<string, Way>> {
  const rules = flatRules(count)
  const { decide } = make<unknown>(flatRuleSet(rules))
  const engine = new Engine()
  for (const { above, least, below, most, value } of rules)
    engine.addRule({
      conditions: {
        all: [
          { fact: above, operator: 'greaterThanInclusive', value: least },
          { fact: below, operator: 'lessThan', value: most },
        ],
      },
      event: { type: value },
    })
  const logic = new LogicEngine()
  const compiled = rules.map(({ above, least, below, most, value }) => ({
    value,
    holds: logic.build({ and: [{ '>=': [{ var: above }, least] }, { '<': [{ var: below }, most] }] }) as (
      facts: Facts,
    ) => boolean,
  }))
  const expressions = rules.map(({ above, least, below, most, value }) => ({
    value,
    holds: parse(`${above} >= ${least}.0 && ${below} < ${most}.0`) as (facts: Facts) => unknown,
  }))
  return {
    'decide, here': (facts) => {
      const { eigen } = decide({ kenmerk: 'k', peildatum: '2026-01-15', g: facts })
      const { waarde } = eigen['uit.gevonden'] as { readonly waarde: readonly string[] }
      return sorted(waarde)
    },
    'json-rules-engine': async (facts) => sorted((await engine.run(facts)).events.map(({ type }) => type)),
    'json-logic-engine, compiled': (facts) =>
      sorted(compiled.filter(({ holds }) => holds(facts)).map(({ value }) => value)),
    'cel-js': (facts) =>
      sorted(expressions.filter(({ holds }) => holds(facts) === true).map(({ value }) => value)),
    'a function of its own': (facts) =>
      sorted(
        rules
          .filter(
            ({ above, least, below, most }) =>
              (facts[above] as number) >= least && (facts[below] as number) < most,
          )
          .map(({ value }) => value),
      ),
  }
}

/** @throws Error when two ways come to another answer. */
export async function checkFlat(
  ways: Readonly<Record<string, Way>>,
  casussen: readonly Facts[],
): Promise<void> {
  for (const facts of casussen) {
    const [first, ...others] = await Promise.all(
      Object.entries(ways).map(async ([name, way]) => [name, (await way(facts)).join()] as const),
    )
    for (const [name, answer] of others)
      if (answer !== first?.[1]) throw new Error(`${name} says ${answer}; ${first?.[0]} says ${first?.[1]}`)
  }
}
