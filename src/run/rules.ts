/** Which rules stand behind an outcome. */
import { type Frame, NOT_ASKED, type World } from '../compile/frame.js'
import type { Conclusion, Rule } from '../compile/program.js'
import { FALSE, TRUE, type Truth, UNKNOWN } from '../truth.js'

/** The truth of a rule; asked now if the conclusion was settled without it. */
export function truthOf(rule: Rule, frame: Frame, world: World): Truth {
  const known = frame.rules[rule.index] as number
  if (known !== NOT_ASKED) return known as Truth
  const truth = rule.test(frame, world)
  frame.rules[rule.index] = truth
  return truth
}

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
