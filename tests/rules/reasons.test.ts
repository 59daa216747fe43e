/**
 * Every rung that is passed over has a reason. That is proven of the base rule set for every casus; the guarantees
 * `reden-…` say it for overlays, which may choose heavier help on grounds of their own. And a reason that counts is
 * one that is told: on casussen of which nothing is unknown, its rule certainly holds.
 */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { baseRuleSet } from '../../src/base.js'
import { verify } from '../../src/entry/verify.js'
import { assess } from '../../src/index.js'
import type { AdviesMapJson } from '../../src/model/advies-map.js'
import type { GuaranteeJson } from '../../src/model/ruleset.js'
import { fullCasus } from '../properties/arbitraries.js'

const { conclusie, van, tot, waarom = '', redenen = {} } = (baseRuleSet.advies as AdviesMapJson).ladder
const all = baseRuleSet.conclusies.find(({ id }) => id === conclusie)?.waarden ?? []
const rungs = all.slice(all.indexOf(van), all.indexOf(tot) + 1)
const lighterThan = (rung: string) => rungs.slice(0, Math.max(0, rungs.indexOf(rung)))

test('each rung but the heaviest has reasons, and each value is a reason for some rung', () => {
  expect(Object.keys(redenen)).toEqual(rungs.slice(0, -1))
  const values = baseRuleSet.conclusies.find(({ id }) => id === waarom)?.waarden ?? []
  expect([...new Set(Object.values(redenen).flat())].sort()).toEqual([...values].sort())
})

/** The law that this rung is not passed over without a reason. */
function lawOf(rung: string): GuaranteeJson {
  return {
    id: rung,
    titel: 'Elke trede die wordt overgeslagen, heeft een reden.',
    soort: 'altijd',
    bereik: 'hulpbehoefte',
    als: { all: [{ fact: conclusie, operator: 'in', value: rungs.slice(rungs.indexOf(rung) + 1) }] },
    dan: { any: (redenen[rung] ?? []).map((value) => ({ fact: waarom, operator: 'contains', value })) },
    bron: ['crvb-2017-1477'],
    grond: 'jurisprudentie',
  }
}

test('a rung that is passed over has a reason, whatever the casus', () => {
  const passed = rungs.slice(0, -1)
  const verdicts = verify(baseRuleSet, passed.map(lawOf))
  const found = verdicts.flatMap(({ waarborg, uitkomst }) =>
    passed.includes(waarborg) ? [[waarborg, uitkomst]] : [],
  )
  expect(found).toEqual(passed.map((rung) => [rung, 'bewezen']))
})

test('and where everything is known, that reason is told, in the words of its rule', () => {
  let passedOver = 0
  fc.assert(
    fc.property(fullCasus(), (casus) => {
      const { hulpbehoeften, motivering, spoor } = assess(casus)
      for (const { id, trede } of hulpbehoeften) {
        for (const rung of lighterThan(trede.zeker ? (trede.waarde ?? '') : '')) {
          passedOver++
          const told = new Set(
            motivering.flatMap(({ conclusie: of, item, regels }) =>
              of === waarom && item === id ? regels : [],
            ),
          )
          const reasons = spoor
            .filter((one) => one.conclusie === waarom && one.item === id)
            .flatMap(({ regels }) => regels)
            .filter(({ waarde, waar }) => waar === 'waar' && redenen[rung]?.includes(waarde))
          expect(reasons.filter(({ regel }) => told.has(regel)).length, `${id} ${rung}`).toBeGreaterThan(0)
        }
      }
    }),
    { numRuns: 150, seed: 14 },
  )
  expect(passedOver).toBeGreaterThan(100)
})
