/** Rules that may never speak together: proven where it holds, and shown where it doesn't. */
import { expect, test } from 'vitest'
import { verify } from '../../src/entry/verify.js'
import { parseRuleSet, type RuleSetJson } from '../../src/index.js'
import { compileClosed } from '../../src/search/close-defaults.js'
import { brokenGuarantees } from '../../src/verify/broken.js'
import { broken } from '../support/small-rule-set.js'

const family = (als: object, ...zinnen: object[]) => ({ bereik: 'gezin', ...als, zinnen })
const safe = { all: [{ fact: 'kind.veilig', operator: 'equal', value: true }] }

function withPair(regels: readonly string[], motivering: readonly object[] = []): RuleSetJson {
  const verhaal = {
    kern: ['gevolg.niveau'],
    motivering,
    tegenwicht: [],
    nooitSamen: [{ regels, waarom: 'Dan zegt het advies twee dingen.' }],
  }
  return broken({ '/verhaal': verhaal }) as RuleSetJson
}
const verdictOf = (ruleSet: RuleSetJson) =>
  verify(ruleSet).find(({ waarborg }) => waarborg === 'nooit-samen:0')

test('two values of one choice are never told together', () => {
  expect(verdictOf(withPair(['gevaar', 'zorgen']))).toMatchObject({
    uitkomst: 'bewezen',
    titel:
      'De zinnen van "gevaar" en "zorgen" staan nooit samen in een advies. Dan zegt het advies twee dingen.',
  })
})

test('a casus that says both is shown, and is an error of the rule set at its place', () => {
  const ruleSet = withPair(['praten', 'bellen'])
  expect(verdictOf(ruleSet)).toMatchObject({ uitkomst: 'weerlegd' })
  expect(brokenGuarantees(compileClosed(parseRuleSet(ruleSet)))).toMatchObject([
    { code: 'waarborg-geschonden', ernst: 'fout', pad: '/verhaal/nooitSamen/0' },
  ])
})

test('what no paragraph tells there is not said', () => {
  const apart = withPair(
    ['praten', 'bellen'],
    [
      family({ als: safe }, { conclusie: 'gevolg.punten', waarden: ['praten'] }),
      family({ tenzij: safe }, { conclusie: 'gevolg.punten', waarden: ['bellen'] }),
    ],
  )
  expect(verdictOf(apart)).toMatchObject({ uitkomst: 'bewezen' })
})

test('of one item, or of an item and the family', () => {
  expect(verdictOf(withPair(['veel-kracht', 'praten']))).toMatchObject({ uitkomst: 'weerlegd' })
  expect(verdictOf(withPair(['praten', 'veel-kracht']))).toMatchObject({ uitkomst: 'weerlegd' })
})
