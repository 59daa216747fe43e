/** What may be refused, and how. */
import { CasusError, type Problem, RuleSetError } from '../../src/index.js'
import { FactSourceError } from '../../src/json-rules-engine/index.js'
import { leakIn } from '../support/spoken.js'

/** Runs something that may be refused; gives undefined then. */
export function orRefused<T>(of: () => T): T | undefined {
  try {
    return of()
  } catch (error) {
    refusedProperly(error)
    return undefined
  }
}

/** The same for what takes its time. */
export async function orRefusedLater<T>(of: () => Promise<T>): Promise<T | undefined> {
  try {
    return await of()
  } catch (error) {
    refusedProperly(error)
    return undefined
  }
}

function refusedProperly(error: unknown): void {
  // A name that no rule set may have, in a casus that a source has filled in.
  if (error instanceof FactSourceError && error.reden === 'ongeldig') {
    problemsAreFine(error.problems)
    return
  }
  if (!(error instanceof RuleSetError || error instanceof CasusError)) throw error
  if (error.problems.length === 0) throw new Error('refused without a reason', { cause: error })
  problemsAreFine(error.problems)
}

export function problemsAreFine(problems: readonly Problem[]): void {
  for (const { pad, bericht } of problems)
    if (typeof bericht !== 'string' || (pad !== '' && !pad.startsWith('/')))
      throw new Error(`a strange problem: ${pad}`)
  const leak = leakIn(problems)
  if (leak !== undefined) throw new Error(`this must not be told: ${leak}`)
}
