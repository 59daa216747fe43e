/** The space of all casussen against the engine: at every point they say the same. */

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { baseRuleSet } from '../../src/base.js'
import { IN } from '../../src/compile/frame.js'
import { compile, type Program } from '../../src/compile/program.js'
import { parseRuleSet } from '../../src/load/parse.js'
import type { RuleSet } from '../../src/model/ruleset.js'
import { createReader } from '../../src/run/read-casus.js'
import { createRun } from '../../src/run/run.js'
import { closeDefaults } from '../../src/search/close-defaults.js'
import { fragmentOf } from '../../src/search/fragment.js'
import { ALWAYS, NEVER, type Node } from '../../src/search/graph.js'
import { createSpace, type Space } from '../../src/search/space.js'
import { campaign } from '../support/campaign.js'
import { smallRuleSet } from '../support/small-rule-set.js'

const ITEMS = 2

function spaceOf(ruleSet: RuleSet): { readonly space: Space; readonly program: Program } {
  const program = closeDefaults(compile(ruleSet))
  return {
    program,
    space: createSpace([program], {
      items: { persoon: ITEMS, hulpbehoefte: ITEMS },
      meter: { work: 1e9, cells: 50_000_000 },
    }),
  }
}

/** A case for every variable. */
function anywhere({ variables, casesOf }: Space): fc.Arbitrary<readonly number[]> {
  return fc.tuple(...variables.map((_, variable) => fc.nat(casesOf(variable) - 1)))
}

function checkEverywhere(ruleSet: RuleSet, runs: number): void {
  const { space, program } = spaceOf(ruleSet)
  const view = space.view(program)
  const reader = createReader(program)
  const run = createRun(program)
  const world = reader.newWorld()
  const says = (node: Node, point: readonly number[]): boolean => {
    const left = point.reduce((rest, at, variable) => space.graph.given(rest, variable, at), node)
    expect([ALWAYS, NEVER]).toContain(left)
    return left === ALWAYS
  }
  fc.assert(
    fc.property(anywhere(space), (point) => {
      const fragment = fragmentOf(new Map(point.entries()), space, ruleSet)
      // Items beyond the number of them are named by the point, but not there.
      const lists = { personen: 'persoon', hulpbehoeften: 'hulpbehoefte' } as const
      const cut = Object.fromEntries(
        Object.entries(lists).map(([list, scope]) => {
          const place = space.variables.findIndex((one) => one.kind === 'count' && one.scope === scope)
          return [list, ((fragment[list] ?? []) as unknown[]).slice(0, point[place])]
        }),
      )
      const casus = { kenmerk: 'punt', peildatum: '2026-01-15', ...fragment, ...cut }
      expect(reader.read(casus, world)).toBeDefined()
      run(world)
      for (const conclusion of program.conclusions) {
        const { bereik, waarden, id } = conclusion.json
        for (const item of space.items(bereik)) {
          const frame = item.scope === 'gezin' ? world.gezin : world.items[item.scope].frames[item.at]
          if (item.scope !== 'gezin' && item.at >= world.items[item.scope].count) continue
          const { index } = conclusion.slot
          const engine = waarden.map((_, at) =>
            conclusion.policy === 'collect'
              ? frame?.words[index + at] === IN
              : frame?.words[index] === 1 << at,
          )
          const nodes = view.values(conclusion, item)
          expect(
            nodes.map((node) => says(node, point)),
            `${id} ${item.at}`,
          ).toEqual(engine)
        }
      }
    }),
    campaign(runs),
  )
}

describe('the space of all casussen', () => {
  test('says what the engine says, for a small rule set', () => {
    checkEverywhere(parseRuleSet(smallRuleSet()), 200)
  })
  test('says what the engine says, for the base rule set', () => {
    checkEverywhere(baseRuleSet, 25)
  })
})
