/** Proves what the rules promise, a few promises at a time, so that one can see how far it is. */
import type { RuleSet } from 'eigen-kracht'
import { words } from 'eigen-kracht/report'
import { type Verdict, verify } from 'eigen-kracht/verify'
import { lay } from './lay.js'
import type { Task } from './protocol.js'

/** So many promises are proven between two reports of how far it is. */
const AT_ONCE = 20

export interface Proven {
  readonly id: string
  readonly title: string
  /** Whether an overlay added it. */
  readonly own: boolean
  readonly verdict: Verdict['uitkomst']
  /** It is about no casus at all: that it holds says nothing. */
  readonly empty: boolean
  /** Up to how many persons and needs; absent when for any number. */
  readonly upTo?: string
  /** A casus that breaks it, as questions with their answers. */
  readonly example?: readonly string[]
}

export const prove: Task<readonly string[], readonly Proven[]> = (layers, report) => {
  const { base, ruleSet } = lay(layers)
  const shared = new Set((base.waarborgen ?? []).map(({ id }) => id))
  const [first, ...rest] = parts(ruleSet)
  const found = new Map<string, Verdict>()
  const all = first === undefined ? [] : [first, ...rest]
  for (const [at, part] of all.entries()) {
    report({
      done: at * AT_ONCE,
      of: all.length * AT_ONCE,
      what: part.waarborgen?.[0]?.titel ?? 'zinnen die nooit samen gaan',
    })
    for (const verdict of verify(part)) found.set(verdict.waarborg, verdict)
  }
  return [...found.values()].map((verdict) => told(verdict, ruleSet, shared))
}

/** The rule set with a part of its promises each time; what may never be said together comes last. */
function parts(ruleSet: RuleSet): readonly RuleSet[] {
  const { verhaal, waarborgen = [], ...others } = ruleSet
  const { nooitSamen: pairs = [], ...story } = verhaal ?? { kern: [] }
  const without = { ...others, ...(verhaal && { verhaal: story }) } as RuleSet
  const some = chunks(waarborgen).map((chunk): RuleSet => ({ ...without, waarborgen: chunk }))
  return pairs.length === 0 ? some : [...some, { ...ruleSet, waarborgen: [] }]
}

function chunks<T>(list: readonly T[]): readonly (readonly T[])[] {
  return Array.from({ length: Math.ceil(list.length / AT_ONCE) }, (_, at) =>
    list.slice(at * AT_ONCE, (at + 1) * AT_ONCE),
  )
}

function told(verdict: Verdict, ruleSet: RuleSet, shared: ReadonlySet<string>): Proven {
  const { waarborg, titel, uitkomst, reikwijdte, komtVoor, tegenvoorbeeld } = verdict
  const bounds = Object.entries(reikwijdte).filter(([, most]) => most !== 'elk')
  const named = (ruleSet.waarborgen ?? []).some(({ id }) => id === waarborg)
  return {
    id: waarborg,
    title: titel,
    own: named && !shared.has(waarborg),
    verdict: uitkomst,
    empty: komtVoor === false,
    ...(bounds.length > 0 && { upTo: bounds.map(([scope, most]) => `${most} × ${scope}`).join(', ') }),
    ...(tegenvoorbeeld && { example: answersIn(tegenvoorbeeld.casus, ruleSet) }),
  }
}

/** Each question that a casus answers, with its answer. */
function answersIn(casus: object, ruleSet: RuleSet): readonly string[] {
  const { value } = words(ruleSet)
  const facts = new Map(ruleSet.feiten.map((fact) => [fact.id, fact]))
  const lines: string[] = []
  function visit(group: string, part: unknown): void {
    if (Array.isArray(part)) {
      for (const item of part) visit(SCOPE_OF[group] ?? group, item)
    } else if (typeof part === 'object' && part !== null) {
      for (const [name, answer] of Object.entries(part)) {
        const fact = facts.get(`${SCOPE_OF[group] ?? group}.${name}`)
        if (fact !== undefined) lines.push(`${fact.vraag} ${value(fact.id, answer)}.`)
        else visit(SCOPE_OF[group] === undefined ? name : group, answer)
      }
    }
  }
  for (const [group, part] of Object.entries(casus)) visit(group, part)
  return lines
}

/** The lists of a casus, and how their facts begin. */
const SCOPE_OF: Readonly<Record<string, string>> = {
  personen: 'persoon',
  leefgebieden: 'leefgebied',
  hulpbehoeften: 'hulpbehoefte',
}
