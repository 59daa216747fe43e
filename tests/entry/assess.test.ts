/** The small entry gives what the main entry gives, from rules in ready form that went to disk and back. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { CasusError, createAssessor as createSmall, type ReadyRuleSet } from '../../src/entry/assess.js'
import { base } from '../../src/entry/base.js'
import { baseRuleSet, type Casus, createAssessor, customise, makeReady, overlays } from '../../src/index.js'
import { fullCasus, partialCasus } from '../properties/arbitraries.js'
import { campaign } from '../support/campaign.js'

const fromDisk = (ready: ReadyRuleSet) => JSON.parse(JSON.stringify(ready)) as ReadyRuleSet
const alkmaar = customise(baseRuleSet, overlays.alkmaar).ruleSet

describe.each([
  ['the base, as it comes along', base, createAssessor(baseRuleSet)],
  ['the base', fromDisk(makeReady(baseRuleSet)), createAssessor(baseRuleSet)],
  ['an overlay', fromDisk(makeReady(alkmaar)), createAssessor(alkmaar)],
])('%s', (_name, ready, whole) => {
  const small = createSmall(ready)

  test('the same advice to the byte', () => {
    fc.assert(
      fc.property(fc.oneof(fullCasus(), partialCasus()), (casus) => {
        expect(JSON.stringify(small.assess(casus))).toBe(JSON.stringify(whole.assess(casus)))
        expect(JSON.stringify(small.decide(casus))).toBe(JSON.stringify(whole.decide(casus)))
      }),
      campaign(60),
    )
  })
})

test('a wrong casus is refused without saying what is wrong', () => {
  const { assess } = createSmall(base)
  const wrong = { kenmerk: 'a', peildatum: 'morgen' } as Casus
  try {
    assess(wrong)
    expect.unreachable()
  } catch (error) {
    expect(error).toBeInstanceOf(CasusError)
    expect((error as CasusError).problems).toEqual([
      {
        code: 'vorm',
        ernst: 'fout',
        pad: '',
        bericht:
          'Deze casus klopt niet. Wat er mis is, zegt createAssessor of createCasusSchema van de hoofdingang ("eigen-kracht").',
      },
    ])
  }
})

test.each([[undefined], [null], ['basis'], [baseRuleSet], [{ ...base, klaar: 0 }]])(
  'what is no rule set in ready form is refused: %#',
  (given) => {
    expect(() => createSmall(given as unknown as ReadyRuleSet)).toThrow(TypeError)
  },
)
