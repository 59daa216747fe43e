/** When an advice may call itself definitive. */
import { describe, expect, test } from 'vitest'
import { type ConclusionJson, createAssessor, type RuleJson } from '../../src/index.js'
import { createEngineAssessor } from '../../src/json-rules-engine/index.js'
import { choosing, collecting, rule } from '../support/one-rule.js'
import { smallRuleSet } from '../support/small-rule-set.js'

const isSafe = { fact: 'kind.veilig', operator: 'equal', value: true }
const each: ConclusionJson = { ...choosing, id: 'leefgebied.oordeel', bereik: 'leefgebied' }

describe('a rule set that names no core', () => {
  const story = { kern: [], motivering: [], tegenwicht: [] }
  const cases: readonly [string, ConclusionJson, RuleJson][] = [
    ['chooses', choosing, rule('r', choosing.id, 'hoog', isSafe)],
    ['collects', collecting, rule('r', collecting.id, 'ja', isSafe)],
    ['is about items', each, rule('r', each.id, 'hoog', isSafe)],
  ]
  test.each(cases.flatMap((one) => [undefined, story].map((verhaal) => [...one, verhaal] as const)))(
    'is definitive only when all that it concludes is certain: one that %s',
    async (_, conclusion, asks, verhaal) => {
      const ruleSet = {
        ...smallRuleSet(),
        conclusies: [conclusion],
        regels: [asks],
        ...(verhaal && { verhaal }),
      }
      const assessors = [createAssessor<object>(ruleSet), createEngineAssessor<object>(ruleSet)]
      for (const { assess, decide } of assessors) {
        for (const [veilig, status] of [
          [null, 'voorlopig'],
          [true, 'definitief'],
          [false, 'definitief'],
        ] as const) {
          const casus = { kenmerk: 'a', peildatum: '2026-01-15', kind: { veilig } }
          const advies = await assess(casus)
          expect([advies.status, advies.openVragen.length], String(veilig)).toEqual([
            status,
            status === 'definitief' ? 0 : 1,
          ])
          expect((await decide(casus)).status).toBe(status)
        }
      }
    },
  )
})
