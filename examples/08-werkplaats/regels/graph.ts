/** A rule set as a graph: facts and conclusions, and which rests on which through the conditions of rules. */
import type { ConclusionJson, ConditionJson, Deviation, FactJson, RuleJson, RuleSetJson } from 'eigen-kracht'

interface NodeBase {
  readonly id: string
  readonly title: string
  readonly bereik: FactJson['bereik']
  /** A fact: a protected rule reads it. A conclusion: it is protected itself. */
  readonly guarded: boolean
  /** What the layers on the base changed in it, and in the rules that draw it. */
  readonly changes: readonly Deviation[]
  /** The facts and conclusions that its rules ask; none of a fact. In the order of the rule set. */
  readonly restsOn: readonly string[]
  /** The conclusions whose rules ask it. */
  readonly carries: readonly string[]
}
export interface FactNode extends NodeBase {
  readonly kind: 'feit'
  readonly fact: FactJson
  /** The id of the group in which it stands. */
  readonly group: string
}
export interface ConclusionNode extends NodeBase {
  readonly kind: 'conclusie'
  readonly conclusion: ConclusionJson
  readonly rules: readonly RuleJson[]
}
export type GraphNode = FactNode | ConclusionNode

/** Facts that are told as one as long as nobody asks for more. */
interface Group {
  readonly id: string
  readonly title: string
  readonly facts: readonly string[]
}

export interface Graph {
  readonly nodes: ReadonlyMap<string, GraphNode>
  readonly groups: ReadonlyMap<string, Group>
  /** The conclusions that all is about, in the order of the rule set: the rung and safety. */
  readonly ends: readonly string[]
  /** What the layers changed apart from facts, conclusions and rules. */
  readonly elsewhere: readonly Deviation[]
}

/** The facts and conclusions that a condition asks; a count asks the fact that it counts by. */
function* asked(condition: ConditionJson): Generator<string> {
  if ('all' in condition) for (const part of condition.all) yield* asked(part)
  else if ('any' in condition) for (const part of condition.any) yield* asked(part)
  else if ('not' in condition) yield* asked(condition.not)
  else {
    yield condition.fact
    if (condition.params?.feit !== undefined) yield condition.params.feit
  }
}

/** Lists by key, in the order in which they came. */
class Listed<T> {
  readonly #lists = new Map<string, T[]>()
  add(key: string, one: T): void {
    const list = this.#lists.get(key)
    if (list === undefined) this.#lists.set(key, [one])
    else if (!list.includes(one)) list.push(one)
  }
  of(key: string): readonly T[] {
    return this.#lists.get(key) ?? []
  }
}

/** "benodigdeHulp" as words. */
const spaced = (name: string) => name.replaceAll(/\p{Lu}/gu, (letter) => ` ${letter.toLowerCase()}`)

/** By theme of the conversation; what has none stands with what begins with the same name. */
function groupsOf({ feiten, gesprek }: RuleSetJson): ReadonlyMap<string, Group> {
  const known = new Set(feiten.map(({ id }) => id))
  const groups = new Map<string, Group>()
  const placed = new Set<string>()
  for (const { id, titel, feiten: named } of gesprek?.themas ?? []) {
    const facts = named.filter((fact) => known.has(fact) && !placed.has(fact))
    for (const fact of facts) placed.add(fact)
    if (facts.length > 0) groups.set(`thema:${id}`, { id: `thema:${id}`, title: titel, facts })
  }
  const rest = new Listed<string>()
  for (const { id } of feiten) if (!placed.has(id)) rest.add(id.split('.')[0] ?? id, id)
  for (const name of new Set(feiten.map(({ id }) => id.split('.')[0] ?? id))) {
    const facts = rest.of(name)
    const id = `groep:${name}`
    if (facts.length > 0) groups.set(id, { id, title: `Overig: ${spaced(name)}`, facts })
  }
  return groups
}

/** What a change is about, as a node of the graph; undefined when it stands elsewhere. */
function aboutOf({ deel, naam, voor, na, pad }: Deviation, drawn: ReadonlyMap<string, string>) {
  if (deel === 'feit' || deel === 'conclusie') return naam
  if (deel !== 'regel') return undefined
  const whole = pad === '' ? ((na ?? voor) as Partial<RuleJson> | undefined) : undefined
  return drawn.get(naam) ?? whole?.event?.type
}

/** @param deviations what the layers changed in the base; of the base itself none */
export function graphOf(ruleSet: RuleSetJson, deviations: readonly Deviation[] = []): Graph {
  const { feiten, conclusies, regels, gesprek, verhaal } = ruleSet
  const known = new Set([...feiten, ...conclusies].map(({ id }) => id))
  const rules = new Listed<RuleJson>()
  const restsOn = new Listed<string>()
  const carries = new Listed<string>()
  const guarded = new Set<string>()
  for (const rule of regels) {
    const { type } = rule.event
    rules.add(type, rule)
    for (const id of asked(rule.conditions)) {
      if (!known.has(id)) continue
      restsOn.add(type, id)
      carries.add(id, type)
      if (rule.beschermd === true) guarded.add(id)
    }
  }
  const changes = new Listed<Deviation>()
  const elsewhere: Deviation[] = []
  const drawn = new Map(regels.map(({ name, event }) => [name, event.type]))
  for (const deviation of deviations) {
    const about = aboutOf(deviation, drawn)
    if (about !== undefined && known.has(about)) changes.add(about, deviation)
    else elsewhere.push(deviation)
  }
  const groups = groupsOf(ruleSet)
  const groupOf = new Map([...groups.values()].flatMap(({ id, facts }) => facts.map((fact) => [fact, id])))
  const inOrder = new Map([...known].map((id, at) => [id, at]))
  const sorted = (ids: readonly string[]) =>
    ids.toSorted((a, b) => (inOrder.get(a) ?? 0) - (inOrder.get(b) ?? 0))
  const shared = (id: string) => ({
    id,
    changes: changes.of(id),
    restsOn: sorted(restsOn.of(id)),
    carries: sorted(carries.of(id)),
  })
  const titles = [...feiten.map(({ label }) => label), ...conclusies.map(({ titel }) => titel)]
  const twice = new Set(titles.filter((title, at) => titles.indexOf(title) !== at))
  /** Two of one name are told apart by what they are about. */
  const titled = (title: string, bereik: string) => (twice.has(title) ? `${title} (${bereik})` : title)
  const nodes = new Map<string, GraphNode>()
  for (const fact of feiten) {
    const { id, label, bereik } = fact
    const title = titled(label, bereik)
    const group = groupOf.get(id) ?? ''
    nodes.set(id, { kind: 'feit', fact, title, bereik, group, guarded: guarded.has(id), ...shared(id) })
  }
  for (const conclusion of conclusies) {
    const { id, titel, bereik, beschermd = false } = conclusion
    const title = titled(titel, bereik)
    const own = { conclusion, title, bereik, guarded: beschermd, rules: rules.of(id) }
    nodes.set(id, { kind: 'conclusie', ...own, ...shared(id) })
  }
  const wanted = gesprek?.beslissend ?? verhaal?.kern
  const ends = conclusies
    .map(({ id }) => id)
    .filter((id) => (wanted === undefined ? carries.of(id).length === 0 : wanted.includes(id)))
  return { nodes, groups, ends, elsewhere }
}
