/**
 * Doubtful rules, found exactly: rules that can never hold or never win, rules that contradict each other,
 * and casussen for which no rule speaks. Each finding carries the part of a casus that shows it.
 */

import type { Conclusion, Program, Rule } from '../compile/program.js'
import { type Order, orderOf } from '../model/policy.js'
import type { HitPolicy } from '../model/ruleset.js'
import type { CasusFragment, WarningCode } from '../problem.js'
import { fragmentOf, smallestFor } from '../search/fragment.js'
import { ALWAYS, NEVER, type Node } from '../search/graph.js'
import type { Item } from '../search/item.js'
import { neededForConclusion } from '../search/needed.js'
import { isForAny, plusOwn } from '../search/reach.js'
import { createSearch } from '../search/search.js'
import { itemsFor, type Space } from '../search/space.js'
import { holdsFor, type View } from '../search/view.js'

export interface Doubtful {
  readonly code: WarningCode
  readonly conclusion: Conclusion
  /** The rule in question; undefined when the conclusion as a whole is. */
  readonly rule?: Rule
  /** Another rule that has to do with it. */
  readonly other?: Rule
  /** For a rule that never holds: the places in it that exclude each other. */
  readonly conflict?: readonly string[]
  readonly fragment?: CasusFragment
}

/** One rule for one item: where it holds, and where a rule that goes before it does. */
interface Stand {
  readonly rule: Rule
  readonly holds: Node
}

/** Looks at every conclusion that `of` allows. */
export function findDoubtful(program: Program, of: (id: string) => boolean): readonly Doubtful[] {
  const ask = createSearch([program])
  return program.conclusions.flatMap((conclusion): readonly Doubtful[] => {
    if (!of(conclusion.json.id)) return []
    const needed = plusOwn(neededForConclusion(conclusion, program), [conclusion.json.bereik])
    const asked = ask(needed, ({ space, views: [view] }, reach) =>
      view === undefined ? [] : lookAt(conclusion, space, view, isForAny(reach)),
    )
    return asked.kind === 'answer' ? asked.answer : [{ code: 'niet-nagegaan', conclusion }]
  })
}

function lookAt(conclusion: Conclusion, space: Space, view: View, isExact: boolean): Doubtful[] {
  const { graph } = space
  const { json, rules, policy, collects } = conclusion
  const items = itemsFor(json.bereik, space)
  const show = (node: Node): CasusFragment =>
    fragmentOf(smallestFor(node, space), space, view.program.ruleSet)
  const findings: Doubtful[] = []
  if (rules.length === 0) return [{ code: 'geen-uitkomst', conclusion, fragment: {} }]

  const alive = new Set<Rule>()
  const winning = new Set<Rule>()
  const beatenBy = new Map<Rule, { readonly other: Rule; readonly fragment: CasusFragment }>()
  const contradicting = new Set<Rule>()
  let gap: CasusFragment | undefined
  for (const item of items) {
    const stands = rules.map((rule): Stand => ({ rule, holds: holdsFor(space, view, rule, item) }))
    for (const { rule, holds } of stands) if (holds !== NEVER) alive.add(rule)
    if (collects) continue
    let above: Node = NEVER
    for (const group of groupsOf(stands, policy)) {
      const free = graph.not(above)
      for (const { rule, holds } of group) {
        const wins = graph.and(holds, free)
        if (wins !== NEVER) winning.add(rule)
        else if (holds !== NEVER && !beatenBy.has(rule)) {
          const other = stands.find((one) => one.rule !== rule && graph.and(one.holds, holds) !== NEVER)
          if (other) beatenBy.set(rule, { other: other.rule, fragment: show(graph.and(other.holds, holds)) })
        }
      }
      if (MAY_DIFFER[orderOf(policy)]) {
        for (const finding of contradictions(group, free, space)) {
          if (contradicting.has(finding.rule)) continue
          contradicting.add(finding.rule)
          const { rule, other, node } = finding
          findings.push({
            code: 'regels-spreken-elkaar-tegen',
            conclusion,
            rule,
            other,
            fragment: show(node),
          })
        }
      }
      for (const { holds } of group) above = graph.or(above, holds)
    }
    const open = graph.and(space.exists(item), graph.not(above))
    if (open !== NEVER) gap ??= show(open)
  }

  for (const rule of rules) {
    if (!alive.has(rule)) {
      if (rule.json.zolangOnbekend === true) continue
      if (!isExact) findings.push({ code: 'niet-nagegaan', conclusion, rule })
      else
        findings.push({
          code: 'regel-kan-nooit-gelden',
          conclusion,
          rule,
          ...whyDead(rule, items, space, view),
        })
    } else if (!collects && !winning.has(rule)) {
      const { other, fragment } = beatenBy.get(rule) ?? {}
      const code = isExact ? 'regel-wint-nooit' : 'niet-nagegaan'
      findings.push({ code, conclusion, rule, ...(other && { other }), ...(fragment && { fragment }) })
    }
  }
  if (gap !== undefined) findings.push({ code: 'geen-uitkomst', conclusion, fragment: gap })
  return findings
}

/** What rules have in common that go together. */
const RANKS: Readonly<Record<Order, (rule: Rule) => number>> = {
  numbered: ({ json }) => json.priority ?? 1,
  heaviest: ({ value }) => value,
  none: ({ value }) => value,
}

/** Whether rules that go together can have different values. */
const MAY_DIFFER: Readonly<Record<Order, boolean>> = { numbered: true, heaviest: false, none: false }

/** Rules that go together: of one priority, or of one value. The order in which they are asked has them in a row. */
function groupsOf(stands: readonly Stand[], policy: HitPolicy): Stand[][] {
  const groups: Stand[][] = []
  const rank = RANKS[orderOf(policy)]
  for (const stand of stands) {
    const last = groups.at(-1)
    if (last?.[0] !== undefined && rank(last[0].rule) === rank(stand.rule)) last.push(stand)
    else groups.push([stand])
  }
  return groups
}

interface Contradiction {
  readonly rule: Rule
  readonly other: Rule
  readonly node: Node
}

/** Rules of one priority and different values that hold together where nothing goes before them. */
function* contradictions(group: readonly Stand[], free: Node, { graph }: Space): Generator<Contradiction> {
  const before: Stand[] = []
  /** Where an earlier rule of each value holds. */
  const byValue = new Map<number, Node>()
  for (const stand of group) {
    const holds = graph.and(stand.holds, free)
    let others: Node = NEVER
    for (const [value, node] of byValue) if (value !== stand.rule.value) others = graph.or(others, node)
    if (graph.and(holds, others) !== NEVER) {
      for (const { rule: other, holds: otherHolds } of before) {
        const node = other.value === stand.rule.value ? NEVER : graph.and(holds, otherHolds)
        if (node === NEVER) continue
        yield { rule: stand.rule, other, node }
        break
      }
    }
    before.push(stand)
    byValue.set(stand.rule.value, graph.or(byValue.get(stand.rule.value) ?? NEVER, stand.holds))
  }
}

/** The smallest set of parts that can't go together, and a casus in which all but the last of them hold. */
function whyDead(
  rule: Rule,
  items: readonly Item[],
  space: Space,
  view: View,
): Pick<Doubtful, 'conflict' | 'fragment'> {
  const { graph } = space
  const { condition } = rule
  if (condition.kind !== 'all') return {}
  const together = (places: readonly number[], item: Item): Node =>
    places.reduce(
      (node, i) => {
        const part = condition.parts[i]
        return part === undefined ? node : graph.and(node, view.condition(part, item))
      },
      graph.and(ALWAYS, space.exists(item)),
    )
  const never = (places: readonly number[]) => items.every((item) => together(places, item) === NEVER)
  let places = condition.parts.map((_, i) => i)
  for (const place of [...places]) {
    const fewer = places.filter((other) => other !== place)
    if (never(fewer)) places = fewer
  }
  const conflict = places.map((place) => `/conditions/all/${place}`)
  const rest = places.slice(0, -1)
  const near = items.map((item) => together(rest, item)).find((node) => node !== NEVER)
  return near === undefined || rest.length === 0
    ? { conflict }
    : { conflict, fragment: fragmentOf(smallestFor(near, space), space, view.program.ruleSet) }
}
