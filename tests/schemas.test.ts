/** The schemas that users meet: the same judgement as the library's own, told in three ways. */
import { describe, expect, test } from 'vitest'
import {
  assess,
  baseRuleSet,
  type Casus,
  CasusError,
  createCasusSchema,
  overlaySchema,
  overlays,
  RuleSetError,
  ruleSetSchema,
} from '../src/index.js'

const head = { kenmerk: 'x', peildatum: '2026-01-15' }

function refusalOf(casus: unknown): unknown {
  try {
    return assess(casus as Casus)
  } catch (error) {
    return error
  }
}

describe('of a casus', () => {
  const schema = createCasusSchema(baseRuleSet)
  const wrong = {
    ...head,
    veiligheid: { acut: true },
    personen: [{ id: 'a' }, { id: 'b', leeftijd: 121 }],
    'a/b~c': 1,
  }

  test('gives what is sound', () => {
    const casus = { ...head, veiligheid: { acuut: false } }
    expect(schema.safeParse(casus)).toEqual({ success: true, data: casus })
    expect(schema.parse(casus)).toBe(casus)
    expect(schema['~standard'].validate(casus)).toEqual({ value: casus })
  })

  test('refuses as assess does, with the wrong name and the one that was meant', () => {
    const { error } = schema.safeParse(wrong)
    expect(error).toBeInstanceOf(CasusError)
    expect(error?.problems).toEqual((refusalOf(wrong) as CasusError).problems)
    expect(error?.problems).toContainEqual(
      expect.objectContaining({ code: 'onbekend-feit', pad: '/veiligheid/acut', hint: 'acuut' }),
    )
    expect(() => schema.parse(wrong)).toThrow(CasusError)
  })

  test('says where, in steps', () => {
    const { error } = schema.safeParse(wrong)
    expect(error?.issues.map(({ path }) => path)).toEqual(
      expect.arrayContaining([['veiligheid', 'acut'], ['personen', 1, 'leeftijd'], ['a/b~c']]),
    )
    expect(error?.issues).toContainEqual({
      code: 'onbekend-feit',
      path: ['veiligheid', 'acut'],
      message: expect.stringContaining('"acut"'),
      hint: 'acuut',
    })
    expect(schema['~standard'].validate(wrong)).toEqual({ issues: error?.issues })
  })

  test.each([[null], [undefined], ['{}'], [[]], [Object.create({ kenmerk: 'x' })]])('refuses %o', (data) => {
    expect(schema.safeParse(data).success).toBe(false)
  })

  test('is made anew of a dictionary that was changed', () => {
    const dictionary = { feiten: [...baseRuleSet.feiten], leefgebieden: baseRuleSet.leefgebieden }
    const casus = { ...head, veiligheid: { acuut: false } }
    expect(createCasusSchema(dictionary).safeParse(casus).success).toBe(true)
    dictionary.feiten = dictionary.feiten.filter(({ id }) => id !== 'veiligheid.acuut')
    expect(createCasusSchema(dictionary).safeParse(casus).success).toBe(false)
  })
})

describe('of a rule set and an overlay', () => {
  test('gives what has the form', () => {
    expect(ruleSetSchema().parse(baseRuleSet)).toBe(baseRuleSet)
    expect(overlaySchema().parse(overlays.alkmaar)).toBe(overlays.alkmaar)
  })

  test('refuses what has not', () => {
    const ruleSet = { ...baseRuleSet, regels: [{ ...baseRuleSet.regels[0], grnd: 'wet' }] }
    expect(ruleSetSchema().safeParse(ruleSet).error?.issues[0]?.path).toEqual(['regels', 0, 'grnd'])
    expect(() => ruleSetSchema().parse(ruleSet)).toThrow(RuleSetError)
    const overlay = { ...overlays.alkmaar, wijzig: [{ regel: 'x' }] }
    expect(overlaySchema().safeParse(overlay).error?.issues[0]?.path.slice(0, 2)).toEqual(['wijzig', 0])
  })

  test('a text is not yet a rule set or an overlay', () => {
    expect(ruleSetSchema().safeParse(JSON.stringify(baseRuleSet)).success).toBe(false)
    expect(overlaySchema().safeParse(JSON.stringify(overlays.alkmaar)).success).toBe(false)
  })
})
