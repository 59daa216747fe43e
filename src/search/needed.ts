/** How many items to look at so that rules are told apart. */
import type { Conclusion, Program, Rule } from '../compile/program.js'
import { itemsNeeded, mostNeeded, type Needed } from './reach.js'

/** For each of several statements the rules that it speaks of together: the most that any of them needs. */
export function neededForRules(statements: readonly (readonly Rule[])[], program: Program): Needed {
  return mostNeeded(
    statements.map((rules) =>
      itemsNeeded(
        rules.map(({ condition }) => condition),
        program,
      ),
    ),
  )
}

/** The rules of one conclusion that speak together. Each rule of a collection speaks for itself. */
export function statementsOf({ collects, rules }: Conclusion): readonly (readonly Rule[])[] {
  return collects ? rules.map((rule) => [rule]) : [rules]
}

/** For the rules of one conclusion. */
export function neededForConclusion(conclusion: Conclusion, program: Program): Needed {
  return neededForRules(statementsOf(conclusion), program)
}
