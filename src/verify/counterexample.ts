/**
 * From a breach to a casus that a person can assess. The search finds it; the engine itself confirms it, on
 * as few facts as it takes to be certain of the breach.
 */
import { compileCondition } from '../compile/condition.js'
import type { Frame, World } from '../compile/frame.js'
import type { Program } from '../compile/program.js'
import type { GuaranteeJson } from '../model/ruleset.js'
import type { Counterexample } from '../model/verdict.js'
import type { CasusFragment } from '../problem.js'
import { createReader } from '../run/read-casus.js'
import { createRun } from '../run/run.js'
import { type Assignment, fragmentOf, smallestFor } from '../search/fragment.js'
import type { Item, Space } from '../search/space.js'
import { FALSE, TRUE } from '../truth.js'
import type { Breach } from './prove.js'

type Casus = Counterexample['casus']

/** Asks the engine about a casus; the world is that of the last casus asked. */
function createJudge(program: Program) {
  const reader = createReader(program)
  const run = createRun(program.conclusions)
  const world = reader.newWorld()
  return (casus: Casus): World | undefined => {
    if (reader.read(casus, world) === undefined) return undefined
    run(world)
    return world
  }
}

function frameOf(world: World, { scope, at }: Item): Frame | undefined {
  if (scope === 'gezin') return world.gezin
  const { frames, count } = world.items[scope]
  return at < count ? frames[at] : undefined
}

/** Whether the engine is certain of the breach. */
type Confirm = (assignment: Assignment) => boolean

/** Adds to an assignment what the engine needs to be certain, and nothing that it can do without. */
function enough(core: Assignment, space: Space, confirm: Confirm): Assignment {
  if (confirm(core)) return core
  const kept = new Map(core)
  for (const [variable] of space.variables.entries()) if (!kept.has(variable)) kept.set(variable, 0)
  if (!confirm(kept)) return core
  for (const variable of [...kept.keys()]) {
    const at = kept.get(variable) ?? 0
    if (core.has(variable)) continue
    kept.delete(variable)
    if (!confirm(kept)) kept.set(variable, at)
  }
  return kept
}

/** Makes the counterexample of a breach. */
export function counterexampleOf(
  guarantee: GuaranteeJson,
  { node, item, change }: Breach,
  space: Space,
  program: Program,
): Counterexample {
  const { ruleSet } = program
  const judge = createJudge(program)
  const head = { kenmerk: 'tegenvoorbeeld', peildatum: ruleSet.geldigVanaf ?? '2026-01-01' }
  const casusOf = (assignment: Assignment): Casus => ({
    ...(fragmentOf(assignment, space, ruleSet) as CasusFragment),
    ...head,
  })
  const moved = (assignment: Assignment, to: 'from' | 'to'): Assignment =>
    change === undefined ? assignment : new Map([...assignment, [change.variable, change[to]]])

  const confirm = guarantee.soort === 'altijd' ? breaksAlways(guarantee) : breaksOnChange(guarantee)
  const found = enough(smallestFor(node, space), space, confirm)
  const named = itemName(item, casusOf(moved(found, 'from')))
  return {
    casus: ordered(casusOf(moved(found, 'from'))),
    ...(change && { na: ordered(casusOf(moved(found, 'to'))) }),
    ...(named !== undefined && { item: named }),
  }

  function breaksAlways({ als, dan, bereik }: Extract<GuaranteeJson, { soort: 'altijd' }>): Confirm {
    const given = als && compileCondition(als, bereik, program)
    const then = compileCondition(dan, bereik, program)
    return (assignment) => {
      const world = judge(casusOf(assignment))
      const frame = world && frameOf(world, item)
      if (world === undefined || frame === undefined) return false
      return (given?.test(frame, world) ?? TRUE) === TRUE && then.test(frame, world) === FALSE
    }
  }

  function breaksOnChange({ conclusie }: Extract<GuaranteeJson, { soort: 'bij-verandering' }>): Confirm {
    const conclusion = program.byId.get(conclusie)
    /** What the engine says, if it is certain. */
    const outcome = (assignment: Assignment): string | undefined => {
      const world = judge(casusOf(assignment))
      const frame = world && frameOf(world, item)
      if (frame === undefined || conclusion === undefined) return undefined
      const { index, subject } = conclusion.slot
      if (conclusion.policy !== 'collect') {
        const bits = frame.choices[index] ?? 0
        return (bits & (bits - 1)) === 0 ? String(bits) : undefined
      }
      const members = [...frame.members.subarray(index, index + subject.waarden.length)]
      return members.every((truth) => truth === TRUE || truth === FALSE) ? members.join('') : undefined
    }
    return (assignment) => {
      const before = outcome(moved(assignment, 'from'))
      const after = outcome(moved(assignment, 'to'))
      return before !== undefined && after !== undefined && before !== after
    }
  }

  function itemName({ scope, at }: Item, casus: Casus): string | undefined {
    if (scope === 'gezin') return undefined
    if (scope === 'leefgebied') return ruleSet.leefgebieden[at]?.id
    const list = casus[scope === 'persoon' ? 'personen' : 'hulpbehoeften']
    return Array.isArray(list) ? (list[at] as { id?: string } | undefined)?.id : undefined
  }
}

/** The head first, as people write a casus. */
function ordered({ kenmerk, peildatum, ...rest }: Casus): Casus {
  return { kenmerk, peildatum, ...rest }
}
