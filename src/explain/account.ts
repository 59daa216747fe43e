/** Which rules stand behind an outcome, and how they are named there. */
import type { Frame, World } from '../compile/frame.js'
import type { Conclusion, Rule } from '../compile/program.js'
import { truthOf } from '../run/deciding.js'
import { FALSE, TRUE, UNKNOWN } from '../truth.js'

/** The rules for one value: those that hold, or else those that may hold. */
export function rulesBehind(
  conclusion: Conclusion,
  value: number,
  frame: Frame,
  world: World,
): readonly Rule[] {
  const rules = conclusion.byValue[value] ?? []
  if (rules.length === 1) return truthOf(rules[0] as Rule, frame, world) === FALSE ? [] : rules
  const certain = rules.filter((rule) => truthOf(rule, frame, world) === TRUE)
  return certain.length > 0 ? certain : rules.filter((rule) => truthOf(rule, frame, world) === UNKNOWN)
}

/** Whether these rules, which stand behind a value, certainly give it; those of `rulesBehind` do so all, or none. */
export function areCertain(rules: readonly Rule[], frame: Frame, world: World): boolean {
  const [first] = rules
  return first !== undefined && truthOf(first, frame, world) === TRUE
}

export interface Account {
  readonly regels: readonly string[]
  readonly bronnen: readonly string[]
}

const accounts = new WeakMap<Rule, Account>()

/** The names of rules, and their sources without doubles. */
export function accountOf(rules: readonly Rule[]): Account {
  const [only] = rules
  if (only === undefined || rules.length > 1) {
    const bronnen: string[] = []
    for (const { json } of rules)
      for (const source of json.bron) if (!bronnen.includes(source)) bronnen.push(source)
    return { regels: Object.freeze(rules.map(({ json }) => json.name)), bronnen: Object.freeze(bronnen) }
  }
  const known = accounts.get(only)
  if (known !== undefined) return known
  const account = {
    regels: Object.freeze([only.json.name]),
    bronnen: Object.freeze([...new Set(only.json.bron)]),
  }
  accounts.set(only, account)
  return account
}
