/** A mutant, compiled: only the conclusion that it changes is made anew. */
import { type Conclusion, type Program, type Rule, recompile } from '../../compile/program.js'
import { closeDefaults } from '../../search/close-defaults.js'
import type { Mutant } from './mutant.js'

/** A mutant beside what it was made from, both compiled; worlds of the one fit the other. */
export interface Compiled {
  readonly mutant: Mutant
  readonly program: Program
  readonly before: Conclusion
  readonly after: Conclusion
  /** The changed rule, before and after; both absent where only a default or an order changed. */
  readonly rule?: { readonly before: Rule; readonly after: Rule | undefined }
}

/** @param program of the rule set that the mutant was made from */
export function compileMutant(mutant: Mutant, program: Program): Compiled {
  const { conclusion } = mutant
  const changed = closeDefaults(recompile(program, mutant.ruleSet, conclusion), conclusion)
  const [before, after] = [program.byId.get(conclusion), changed.byId.get(conclusion)]
  if (before === undefined || after === undefined) throw new Error(`no conclusion "${conclusion}"`)
  const named = ({ rules }: Conclusion) => rules.find(({ json }) => json.name === mutant.rule)
  const old = mutant.kind === 'prioriteit-verwisseld' ? undefined : named(before)
  const rule = old && { before: old, after: named(after) }
  return { mutant, program: changed, before, after, ...(rule && { rule }) }
}

/** Whether only the condition of a rule changed. */
export function isOfCondition({ mutant }: Compiled): boolean {
  return mutant.pad.startsWith('/conditions')
}
