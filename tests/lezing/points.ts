/**
 * Two wordings of one condition, held against each other on every point that they can tell apart: the line of the
 * list ("veiligheid.acuut = ja en netwerk.omvang = geen|ruim") and the conditions of a rule. Known values only.
 */
import type { RuleSet } from '../../src/model/ruleset.js'

type Value = boolean | number | string
type Point = ReadonlyMap<string, Value>
type Holds = (point: Point) => boolean
type Seen = Map<string, Set<Value>>

const numbersNear = (value: number) => [Math.max(0, value - 1), value, value + 1]

/** What a fact or conclusion can be, by its id. */
export function domains(base: RuleSet): Domains {
  const known = made.get(base.feiten)
  if (known?.conclusies === base.conclusies) return known.domains
  const found = domainsOf(base)
  made.set(base.feiten, { conclusies: base.conclusies, domains: found })
  return found
}
const made = new WeakMap<object, { readonly conclusies: unknown; readonly domains: Domains }>()

function domainsOf(base: RuleSet) {
  const values = new Map<string, readonly Value[]>()
  const sets = new Set<string>()
  for (const fact of base.feiten) {
    if (fact.type === 'janee') values.set(fact.id, [true, false])
    if (fact.type === 'keuze' || fact.type === 'meerkeuze') values.set(fact.id, fact.waarden ?? [])
    if (fact.type === 'meerkeuze') sets.add(fact.id)
  }
  for (const conclusion of base.conclusies) {
    values.set(conclusion.id, conclusion.waarden)
    if (conclusion.beleid === 'collect') sets.add(conclusion.id)
  }
  return { values, sets }
}
type Domains = ReturnType<typeof domainsOf>

function variable(seen: Seen, key: string, values: readonly Value[]) {
  const known = seen.get(key) ?? new Set()
  for (const value of values) known.add(value)
  seen.set(key, known)
}

/** One comparison, said with the id, an operator and the values that it names. */
function atom(
  { values, sets }: Domains,
  seen: Seen,
  id: string,
  operator: string,
  named: readonly Value[],
): Holds {
  if (sets.has(id)) {
    for (const one of named) variable(seen, `${id}~${String(one)}`, [true, false])
    const some: Holds = (point) => named.some((one) => point.get(`${id}~${String(one)}`) === true)
    return operator === 'zonder' ? (point) => !some(point) : some
  }
  if (id.startsWith('aantal')) return counted(values, seen, id, operator, Number(named[0]))
  const order = values.get(id) ?? []
  const numeric = typeof named[0] === 'number'
  if (numeric) for (const one of named) variable(seen, id, numbersNear(Number(one)))
  else variable(seen, id, [...order, ...(order.length === 0 ? [...named, 'anders'] : [])])
  const at = (value: Value | undefined) => (numeric ? Number(value) : order.indexOf(value as Value))
  const first = named[0] as Value
  const tests: Record<string, Holds> = {
    '=': (point) => named.includes(point.get(id) as Value),
    '≠': (point) => !named.includes(point.get(id) as Value),
    '>=': (point) => at(point.get(id)) >= at(first),
    '<=': (point) => at(point.get(id)) <= at(first),
    '>': (point) => at(point.get(id)) > at(first),
    '<': (point) => at(point.get(id)) < at(first),
  }
  const test = tests[operator]
  if (test === undefined) throw new Error(`Onbekende vergelijking "${operator}" bij ${id}.`)
  return test
}

/** Of one thing there are so many of each kind: a count over some kinds is their sum. */
function counted(values: Domains['values'], seen: Seen, id: string, operator: string, bound: number): Holds {
  const [what = '', ...kinds] = id.slice('aantal('.length, -1).split(' ')
  // Every need has one rung: so many needs there are.
  const of = what === 'hulpbehoefte' ? 'hulpbehoefte.trede' : what
  const each = kinds.length > 0 ? kinds : (values.get(of) ?? ['alle']).map(String)
  const keys = each.map((kind) => `aantal ${of} ${kind}`)
  for (const key of keys) variable(seen, key, keys.length > 2 ? [0, Math.max(1, bound)] : numbersNear(bound))
  const sum = (point: Point) => keys.reduce((all, key) => all + Number(point.get(key)), 0)
  const tests: Record<string, Holds> = {
    '=': (point) => sum(point) === bound,
    '>=': (point) => sum(point) >= bound,
    '<=': (point) => sum(point) <= bound,
    '>': (point) => sum(point) > bound,
    '<': (point) => sum(point) < bound,
  }
  return tests[operator] ?? (() => false)
}

const read = (text: string): Value =>
  text === 'ja' ? true : text === 'nee' ? false : /^\d+$/.test(text) ? Number(text) : text

/** `ja` stands for true where a fact asks yes or no, and for itself where a conclusion has that value. */
function named({ values }: Domains, id: string, text: string): Value[] {
  const order = values.get(id) ?? []
  return text.split('|').map((one) => (order.includes(one) ? one : read(one)))
}

/** The condition as the list says it: one of the lines must hold. */
export function said(domain: Domains, seen: Seen, lines: readonly string[]): Holds {
  const parsed = lines.map((line) =>
    line.split(' en ').map((part) => {
      const [, what = '', operator = '', text = ''] =
        /^(.+?) (=|≠|>=|<=|>|<|bevat|zonder) ([^ ]+)$/u.exec(part) ?? []
      const counted = /^aantal\((.+?)(?: = (.+))?\)$/.exec(what)
      if (!counted) return atom(domain, seen, what, operator, named(domain, what, text))
      const [, id = '', of] = counted
      return atom(domain, seen, count(id, of === undefined ? [] : named(domain, id, of)), operator, [
        read(text),
      ])
    }),
  )
  return (point) => parsed.some((line) => line.every((holds) => holds(point)))
}

const count = (id: string, values: readonly Value[]) =>
  `aantal(${[id, ...values.map(String).sort()].join(' ')})`

const words: Record<string, string> = {
  equal: '=',
  in: '=',
  notEqual: '≠',
  notIn: '≠',
  contains: 'bevat',
  doesNotContain: 'zonder',
  atLeast: '>=',
  greaterThanInclusive: '>=',
  atMost: '<=',
  lessThanInclusive: '<=',
  greaterThan: '>',
  lessThan: '<',
}

interface Condition {
  readonly all?: readonly Condition[]
  readonly any?: readonly Condition[]
  readonly not?: Condition
  readonly fact?: string
  readonly operator?: string
  readonly value?: Value | readonly Value[]
  readonly params?: {
    readonly bereik: string
    readonly feit?: string
    readonly operator?: string
    readonly waarde?: Value | readonly Value[]
  }
}

const list = (value: Value | readonly Value[] | undefined): readonly Value[] =>
  value === undefined ? [] : Array.isArray(value) ? value : [value as Value]

/** The condition as the rule has it. */
export function written(domain: Domains, seen: Seen, condition: Condition): Holds {
  if (condition.all) {
    const parts = condition.all.map((one) => written(domain, seen, one))
    return (point) => parts.every((holds) => holds(point))
  }
  if (condition.any) {
    const parts = condition.any.map((one) => written(domain, seen, one))
    return (point) => parts.some((holds) => holds(point))
  }
  if (condition.not) {
    const inner = written(domain, seen, condition.not)
    return (point) => !inner(point)
  }
  const operator = words[condition.operator ?? ''] ?? ''
  const values = list(condition.value)
  if (condition.fact !== 'aantal') return atom(domain, seen, condition.fact ?? '', operator, values)
  const { bereik = '', feit, operator: inner, waarde } = condition.params ?? {}
  if (feit === undefined) return atom(domain, seen, count(bereik, []), operator, values)
  const order = domain.values.get(feit) ?? []
  const asked = list(waarde)
  const at = order.indexOf(asked[0] as Value)
  const met =
    inner === 'atLeast'
      ? order.slice(at)
      : inner === 'atMost'
        ? order.slice(0, at + 1)
        : inner === 'notEqual' || inner === 'notIn'
          ? order.filter((one) => !asked.includes(one))
          : asked
  return atom(domain, seen, count(feit, met), operator, values)
}

/** Every point that the variables seen so far span; calls back until it answers true, and says that point. */
export function pointWhere(seen: Seen, found: Holds): string | undefined {
  const keys = [...seen.keys()]
  const point = new Map<string, Value>()
  const walk = (at: number): boolean => {
    const key = keys[at]
    if (key === undefined) return found(point)
    for (const value of seen.get(key) ?? []) {
      point.set(key, value)
      if (walk(at + 1)) return true
    }
    return false
  }
  return walk(0) ? keys.map((key) => `${key} = ${String(point.get(key))}`).join(', ') : undefined
}
