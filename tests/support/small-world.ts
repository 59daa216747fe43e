/** The small rule set compiled, and worlds of it in which a casus stands and every conclusion is drawn. */
import type { World } from '../../src/compile/frame.js'
import { type Conclusion, compile, type Program } from '../../src/compile/program.js'
import { parseRuleSet } from '../../src/load/parse.js'
import { createReader } from '../../src/run/read-casus.js'
import { createRun } from '../../src/run/run.js'
import { broken } from './small-rule-set.js'

export const head = { kenmerk: 'proef', peildatum: '2026-01-15' }

/** The small rule set with some places changed, compiled. */
export function smallProgram(changes: Readonly<Record<string, unknown>> = {}): Program {
  return compile(parseRuleSet(broken(changes)))
}

export function worldOf(facts: object, program: Program): World {
  const reader = createReader(program)
  const world = reader.newWorld()
  if (reader.read({ ...head, ...facts }, world) === undefined) throw new Error('the casus does not fit')
  createRun(program)(world)
  return world
}

export function conclusionIn(program: Program, id: string): Conclusion {
  const conclusion = program.byId.get(id)
  if (conclusion === undefined) throw new Error(`no conclusion "${id}"`)
  return conclusion
}
