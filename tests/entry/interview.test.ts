/** The small entry that holds a conversation asks what the main entry asks, from rules in ready form that went to disk and back. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compile, type Program } from '../../src/compile/program.js'
import { base, leanBase } from '../../src/entry/base.js'
import {
  CasusError,
  createAssessor as createSmall,
  parseAnswer,
  type ReadyRuleSet,
  withAnswer,
} from '../../src/entry/interview.js'
import { partsOfReady } from '../../src/entry/ready.js'
import { adviesToHtml, toHtml } from '../../src/entry/report.js'
import * as main from '../../src/index.js'
import { baseRuleSet, type Casus, createAssessor, customise, makeReady, overlays } from '../../src/index.js'
import { closeDefaults } from '../../src/search/close-defaults.js'
import { fullCasus, partialCasus } from '../properties/arbitraries.js'
import { campaign } from '../support/campaign.js'

const fromDisk = <T>(json: T) => JSON.parse(JSON.stringify(json)) as T
const alkmaar = customise(baseRuleSet, overlays.alkmaar).ruleSet

describe.each([
  ['the base, as it comes along', base, createAssessor(baseRuleSet)],
  ['the base without its guarantees', leanBase, createAssessor(baseRuleSet)],
  ['the base', fromDisk(makeReady(baseRuleSet)), createAssessor(baseRuleSet)],
  ['an overlay', fromDisk(makeReady(alkmaar)), createAssessor(alkmaar)],
])('%s', (_name, ready, whole) => {
  const small = createSmall(ready)

  test('the same next question to the byte, also when it is left out, and the same advice', () => {
    fc.assert(
      fc.property(fc.oneof(fullCasus(), partialCasus()), (casus) => {
        const interview = whole.interview(casus)
        expect(JSON.stringify(small.interview(casus))).toBe(JSON.stringify(interview))
        if (interview.vraag !== undefined) {
          const options = { overslaan: [interview.vraag] }
          expect(JSON.stringify(small.interview(casus, options))).toBe(
            JSON.stringify(whole.interview(casus, options)),
          )
        }
        expect(JSON.stringify(small.assess(casus))).toBe(JSON.stringify(whole.assess(casus)))
      }),
      campaign(60),
    )
  })

  test('the same tipping points to the byte', () => {
    fc.assert(
      fc.property(fullCasus(), (casus) => {
        expect(JSON.stringify(small.tippingPoints(casus))).toBe(JSON.stringify(whole.tippingPoints(casus)))
      }),
      campaign(3),
    )
  })

  test('the same conversation from nothing to its end', () => {
    const talk = ({ interview }: Pick<typeof small, 'interview'>, parse: typeof parseAnswer) => {
      let casus: Casus = { kenmerk: 'gesprek', peildatum: '2026-01-15' }
      const said: string[] = []
      for (let turn = 0; turn < 300; turn++) {
        const now = interview(casus)
        said.push(JSON.stringify(now))
        if (now.vraag === undefined) return said
        const { soort, type, feit } = now.vraag
        const typed =
          soort === 'lijst' ? 'a1' : type === 'janee' ? (feit.includes('veilig') ? 'nee' : 'ja') : '1'
        casus = withAnswer(casus, now.vraag, parse(now.vraag, typed))
      }
      return said
    }
    const said = talk(small, parseAnswer)
    expect(said.length).toBeGreaterThan(5)
    expect(JSON.parse(said.at(-1) ?? '{}')).toMatchObject({ klaar: true })
    expect(said).toEqual(talk(whole, main.parseAnswer))
  })
})

test.each([
  ['the base', base],
  ['an overlay', makeReady(alkmaar)],
])('its program is the one that is worked out of the rule set itself: %s', (_name, ready) => {
  const defaults = ({ conclusions }: Program) => conclusions.map(({ json, fallback }) => [json.id, fallback])
  const plain = fromDisk(ready.regelset) as typeof baseRuleSet
  const before = defaults(compile(plain))
  expect(defaults(partsOfReady(fromDisk(ready)).program)).toEqual(defaults(closeDefaults(compile(plain))))
  expect(defaults(partsOfReady(ready).program)).not.toEqual(before)
})

describe('the lean base', () => {
  test('is the base without its guarantees, and nothing else', () => {
    const { waarborgen, ...rest } = baseRuleSet
    expect(waarborgen?.length).toBeGreaterThan(10)
    expect(JSON.stringify(leanBase)).toBe(JSON.stringify({ ...base, regelset: rest }))
    expect(Object.isFrozen(leanBase.regelset.regels[0])).toBe(true)
  })

  test('carries no overlay: it goes by the name of the base and promises less', () => {
    const lean = leanBase.regelset as typeof baseRuleSet
    expect(() => customise(lean, overlays.alkmaar)).toThrow(main.RuleSetError)
  })

  test('is told as the base is, and the advice alone as the whole report tells it', () => {
    const { assess, tippingPoints } = createSmall(leanBase)
    fc.assert(
      fc.property(fullCasus(), (casus) => {
        const advies = assess(casus)
        const kantelpunten = tippingPoints(casus)
        for (const voor of ['gezin', 'jongere', 'professional'] as const) {
          const whole = toHtml(advies, { ruleSet: baseRuleSet, casus, voor, kantelpunten })
          const lean = adviesToHtml(advies, { ruleSet: leanBase.regelset, casus, voor, kantelpunten })
          expect(lean).toBe(whole)
        }
        expect(adviesToHtml(advies)).toBe(toHtml(advies))
      }),
      campaign(3),
    )
    expect(() => adviesToHtml(baseRuleSet as never)).toThrow(TypeError)
    expect(() =>
      adviesToHtml(assess({ kenmerk: 'a', peildatum: '2026-01-15' }), { vor: 1 } as object),
    ).toThrow(TypeError)
  })
})

test('a wrong casus and a slip in an option are refused', () => {
  const { interview, tippingPoints } = createSmall(base)
  const wrong = { kenmerk: 'a', peildatum: 'morgen' } as Casus
  const right = { kenmerk: 'a', peildatum: '2026-01-15' }
  for (const ask of [interview, tippingPoints]) {
    expect(() => ask(wrong)).toThrow(CasusError)
    expect(() => ask(right, { overslan: [] } as object)).toThrow(TypeError)
  }
  expect(() => tippingPoints(right, { hoogstens: 3 as 2 })).toThrow(RangeError)
})

test.each([[undefined], [null], ['basis'], [baseRuleSet], [{ ...base, klaar: 0 }]])(
  'what is no rule set in ready form is refused: %#',
  (given) => {
    expect(() => createSmall(given as unknown as ReadyRuleSet)).toThrow(TypeError)
  },
)
