/**
 * The very same conditions on json-rules-engine, with everything else made as light for it as can be:
 * one engine per scope, built once; facts, conclusions and counts are worked out beforehand, and a run
 * gets only those that its rules ask for.
 */
import { Engine, type RuleProperties } from 'json-rules-engine'
import type {
  Advies,
  Casus,
  ConditionJson,
  CountParams,
  LeafJson,
  RuleJson,
  RuleSetJson,
} from '../../src/index.js'

type Scope = RuleSetJson['feiten'][number]['bereik']
type Facts = Readonly<Record<string, unknown>>
type Plain = Readonly<Record<string, unknown>>

const SCOPES = ['gezin', 'persoon', 'leefgebied', 'hulpbehoefte'] as const satisfies readonly Scope[]
const COLLECTION = { persoon: 'personen', hulpbehoefte: 'hulpbehoeften' } as const

const perScope = <T>(make: (scope: Scope) => T): Readonly<Record<Scope, T>> => ({
  gezin: make('gezin'),
  persoon: make('persoon'),
  leefgebied: make('leefgebied'),
  hulpbehoefte: make('hulpbehoefte'),
})

/** One run of one engine: the family, or one item. */
interface Job {
  readonly scope: Scope
  readonly facts: Facts
  /** The rules that hold, by the trace of this library. */
  readonly holding: ReadonlySet<string>
}
/** All that json-rules-engine gets to evaluate one casus. */
interface Prepared {
  readonly jobs: readonly Job[]
  readonly counts: ReadonlyMap<string, number>
}

export interface Rival {
  /** How many rules each scope has. */
  readonly rules: Readonly<Record<Scope, number>>
  readonly prepare: (casus: Casus, advies: Advies) => Prepared
  /** Evaluates all rules for all items of one casus. */
  readonly run: (prepared: Prepared) => Promise<void>
  /** Does the same, and fails when other rules hold than in the trace. Gives the rules evaluated. */
  readonly check: (prepared: Prepared) => Promise<number>
}

function leavesOf(condition: ConditionJson): readonly LeafJson[] {
  if ('all' in condition) return condition.all.flatMap(leavesOf)
  if ('any' in condition) return condition.any.flatMap(leavesOf)
  if ('not' in condition) return leavesOf(condition.not)
  return [condition]
}

// The engine hands over copies of the params, so they can't be looked up as they are.
const nameOfCount = ({
  bereik,
  feit,
  operator,
  waarde,
}: Readonly<Partial<Record<keyof CountParams, unknown>>>) => `${bereik} ${feit} ${operator} ${waarde}`

/** For each value: the values at or above it, in every ordered list that holds it. */
function orderOf(lists: readonly (readonly string[])[]): (value: string, bound: string) => boolean {
  const upward = new Map<string, Set<string>>()
  for (const list of lists) {
    for (const [at, bound] of list.entries()) {
      const above = upward.get(bound) ?? new Set()
      for (const value of list.slice(at)) above.add(value)
      upward.set(bound, above)
    }
  }
  for (const list of lists) {
    for (const [at, value] of list.entries()) {
      const wrong = list.slice(at + 1).find((above) => upward.get(above)?.has(value))
      if (wrong !== undefined) throw new Error(`"${value}" and "${wrong}" have two orders`)
    }
  }
  return (value, bound) => upward.get(bound)?.has(value) === true
}

export function createRival(ruleSet: RuleSetJson): Rival {
  const scopeOf = new Map<string, Scope>()
  for (const { id, bereik } of [...ruleSet.feiten, ...ruleSet.conclusies]) scopeOf.set(id, bereik)
  const rulesOf = (scope: Scope): readonly RuleJson[] =>
    ruleSet.regels.filter(({ event }) => scopeOf.get(event.type) === scope)
  const leaves = ruleSet.regels.flatMap(({ conditions }) => leavesOf(conditions))

  const compared = new Set(
    leaves
      .flatMap(({ fact, operator, params }) => [
        { fact, operator },
        { fact: params?.feit ?? '', operator: params?.operator ?? '' },
      ])
      .filter(({ operator }) => operator === 'atLeast' || operator === 'atMost')
      .map(({ fact }) => fact),
  )
  const ordered = [...ruleSet.feiten, ...ruleSet.conclusies].filter(({ id }) => compared.has(id))
  const atLeast = orderOf(ordered.flatMap((subject) => ('waarden' in subject ? [subject.waarden] : [])))

  /** The counts of the casus that is being evaluated. */
  let counts: ReadonlyMap<string, number> = new Map()

  const engines = perScope((scope) => {
    const engine = new Engine([], { allowUndefinedFacts: true })
    engine.addOperator<string, string>('atLeast', atLeast)
    engine.addOperator<string, string>('atMost', (value, bound) => atLeast(bound, value))
    engine.addFact('aantal', (params) => counts.get(nameOfCount(params)), { cache: false })
    for (const rule of rulesOf(scope)) engine.addRule(rule as unknown as RuleProperties)
    return engine
  })

  const asked = perScope(
    (scope) => new Set(rulesOf(scope).flatMap((rule) => leavesOf(rule.conditions).map(({ fact }) => fact))),
  )

  /** What the casus says and what was concluded, of the family or of one item. */
  function known(source: Plain, group: string, scope: Scope, advies: Advies, item?: string): Facts {
    const facts = ruleSet.feiten
      .filter(({ id, bereik }) => bereik === scope && id.startsWith(`${group}.`))
      .map(({ id }) => [id, source[id.slice(group.length + 1)]])
    const conclusions = advies.spoor
      .filter((one) => scopeOf.get(one.conclusie) === scope && one.item === item)
      .map(({ conclusie, uitkomst }) => {
        if (!uitkomst.zeker) throw new Error(`${conclusie} is not certain, although the casus is full`)
        return [conclusie, uitkomst.waarde]
      })
    return Object.fromEntries([...facts, ...conclusions]) as Facts
  }

  function itemsOf(scope: Scope, casus: Casus, advies: Advies): readonly { id: string; facts: Facts }[] {
    if (scope === 'gezin') return []
    if (scope === 'leefgebied') {
      return ruleSet.leefgebieden.map(({ id }) => {
        const source = (casus.leefgebieden as Plain)[id] as Plain
        return { id, facts: { 'leefgebied.id': id, ...known(source, scope, scope, advies, id) } }
      })
    }
    return (casus[COLLECTION[scope]] ?? []).map((item) => ({
      id: item.id,
      facts: known(item as unknown as Plain, scope, scope, advies, item.id),
    }))
  }

  function holding(scope: Scope, advies: Advies, item?: string): ReadonlySet<string> {
    const rules = advies.spoor
      .filter((one) => scopeOf.get(one.conclusie) === scope && one.item === item)
      .flatMap(({ regels }) => regels)
    const unsure = rules.find(({ waar }) => waar === 'onbekend')
    if (unsure !== undefined) throw new Error(`${unsure.regel} is unknown, although the casus is full`)
    return new Set(rules.filter(({ waar }) => waar === 'waar').map(({ regel }) => regel))
  }

  const only = (scope: Scope, facts: Facts): Facts =>
    Object.fromEntries(Object.entries(facts).filter(([id]) => asked[scope].has(id)))

  function prepare(casus: Casus, advies: Advies): Prepared {
    const groups = new Set(
      ruleSet.feiten.filter(({ bereik }) => bereik === 'gezin').map(({ id }) => id.slice(0, id.indexOf('.'))),
    )
    const family: Facts = Object.assign(
      {},
      ...[...groups].map((group) =>
        known((casus as unknown as Plain)[group] as Plain, group, 'gezin', advies),
      ),
    )
    const items = perScope((scope) => itemsOf(scope, casus, advies))
    const countOf = ({ bereik, feit, operator, waarde }: CountParams) =>
      items[bereik].filter(({ facts }) => {
        if (feit === undefined) return true
        const value = facts[feit]
        if (operator === 'atLeast') return atLeast(String(value), String(waarde))
        if (operator === 'atMost') return atLeast(String(waarde), String(value))
        if (operator !== undefined) throw new Error(`no count by "${operator}" here`)
        return Array.isArray(value) ? value.includes(waarde) : value === waarde
      }).length
    return {
      counts: new Map(
        leaves.flatMap(({ params }) =>
          params === undefined ? [] : [[nameOfCount(params), countOf(params)]],
        ),
      ),
      jobs: [
        { scope: 'gezin', facts: only('gezin', family), holding: holding('gezin', advies) },
        ...SCOPES.flatMap((scope) =>
          items[scope].map(({ id, facts }) => ({
            scope,
            facts: only(scope, { ...family, ...facts }),
            holding: holding(scope, advies, id),
          })),
        ),
      ],
    }
  }

  async function run(prepared: Prepared): Promise<void> {
    counts = prepared.counts
    for (const { scope, facts } of prepared.jobs) await engines[scope].run(facts)
  }

  async function check(prepared: Prepared): Promise<number> {
    counts = prepared.counts
    let evaluated = 0
    for (const { scope, facts, holding: expected } of prepared.jobs) {
      const { results, failureResults } = await engines[scope].run(facts)
      const names = new Set(results.map(({ name }) => name))
      const different = [...names, ...expected].find((name) => !names.has(name) || !expected.has(name))
      if (different !== undefined) throw new Error(`the engines differ about rule "${different}"`)
      evaluated += results.length + failureResults.length
    }
    return evaluated
  }

  const rules = perScope((scope) => rulesOf(scope).length)
  return { rules, prepare, run, check }
}
