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

/** For the rules of one conclusion. Each rule of a collection speaks for itself. */
export function neededForConclusion({ collects, rules }: Conclusion, program: Program): Needed {
  return neededForRules(collects ? rules.map((rule) => [rule]) : [rules], program)
}
