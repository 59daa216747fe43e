/** What a text tells of its own rule is what stands in that rule: the number, or the title of the value. */
import { describe, expect, test } from 'vitest'
import { createAssessor, type RuleSetJson } from '../../src/index.js'
import { createEngineAssessor } from '../../src/json-rules-engine/index.js'
import { ruleValues, textsOfRule, toldRule, withRuleValues } from '../../src/model/rule-values.js'
import type { RuleJson } from '../../src/model/ruleset.js'
import { subjectsOf } from '../../src/model/subject.js'
import { toText } from '../../src/report/report.js'
import { toldAdvies } from '../../src/report/told.js'
import { broken, smallRuleSet } from '../support/small-rule-set.js'

const small = smallRuleSet()
const subjects = subjectsOf({
  ...small,
  feiten: small.feiten.map((one) =>
    one.id === 'kind.ernst' ? { ...one, titels: { matig: 'wat zwaarder', licht: '{kind.veilig}' } } : one,
  ) as RuleSetJson['feiten'],
})
const named = (name: string): RuleJson => {
  const found = small.regels.find((rule) => rule.name === name)
  if (found === undefined) throw new Error(`no rule ${name}`)
  return found
}
const comparing = (value: unknown, fact = 'kind.maanden'): RuleJson =>
  ({
    ...named('stap-twee'),
    conditions: { any: [{ not: { fact, operator: 'lessThan', value } }] },
  }) as RuleJson
const AT = '{waarde:/conditions/any/0/not/value}'
const told = (text: string, rule: RuleJson) => withRuleValues(text, rule, subjects)

describe('the values of a rule', () => {
  test('are its numbers and texts, with what they are of, and its outcome', () => {
    const places = (name: string) => ruleValues(named(name)).map(({ pad, value, of }) => [pad, value, of])
    expect(places('stap-twee')).toEqual([
      ['/conditions/all/0/value/0', 'zorgen', 'gevolg.niveau'],
      ['/conditions/all/0/value/1', 'gevaar', 'gevolg.niveau'],
      ['/conditions/all/1/value', 6, 'kind.maanden'],
      ['/event/params/waarde', 'twee', 'gevolg.stap'],
    ])
    expect(places('bellen')).toEqual([
      ['/conditions/all/0/value', 2, 'aantal'],
      ['/conditions/all/0/params/waarde', 'weinig', 'leefgebied.kracht'],
      ['/event/params/waarde', 'bellen', 'gevolg.punten'],
    ])
    expect(places('gevaar')).toEqual([['/event/params/waarde', 'gevaar', 'gevolg.niveau']])
  })
})

describe('a text', () => {
  test.each([
    [6, 'Na 6 maanden, niet eerder.'],
    [17.5, 'Na 17,5 maanden, niet eerder.'],
    [12500, 'Na 12.500 maanden, niet eerder.'],
    [1, 'Na 1 maand, niet eerder.'],
  ])('tells %d as people write it', (value, text) => {
    expect(told(`Na ${AT} maanden, niet eerder.`, comparing(value))).toBe(text)
  })

  test('tells a value by its title, or by its name', () => {
    expect(told(`Het is ${AT}.`, comparing('matig', 'kind.ernst'))).toBe('Het is wat zwaarder.')
    expect(told(`Het is ${AT}.`, comparing('ernstig', 'kind.ernst'))).toBe('Het is ernstig.')
    expect(told('Stap {waarde:/event/params/waarde}.', comparing(1))).toBe('Stap twee.')
  })

  test('a title is no text with holes', () => {
    expect(told(`Het is ${AT}.`, comparing('licht', 'kind.ernst'))).toBe('Het is (kind.veilig).')
  })

  test('keeps its other holes', () => {
    expect(told(`{id} {kind.ernst:waarde} {waarde:/x} ${AT}`, comparing(3))).toBe(
      '{id} {kind.ernst:waarde} {waarde:/x} 3',
    )
  })

  test('of each reader is told', () => {
    const rule = { ...comparing(3), uitleg: `Na ${AT} keer.`, voor: { jongere: `Bij jou na ${AT} keer.` } }
    expect(textsOfRule(toldRule(rule, subjects))).toEqual([
      ['/uitleg', 'Na 3 keer.'],
      ['/voor/jongere', 'Bij jou na 3 keer.'],
    ])
    const plain = named('bellen')
    expect(toldRule(plain, subjects)).toBe(plain)
  })
})

describe('in an advice', () => {
  const verhaal = {
    kern: [],
    motivering: [{ bereik: 'gezin', zinnen: [{ conclusie: 'gevolg.stap' }] }],
    tegenwicht: [],
  }
  const withLimit = (value: number) =>
    broken({
      '/verhaal': verhaal,
      '/regels/2/conditions/all/1/value': value,
      '/regels/2/uitleg': 'Het duurt langer dan {waarde:/conditions/all/1/value} maanden. Ga door.',
      '/regels/2/voor': { jongere: 'Na {waarde:/conditions/all/1/value} maanden ga je door.' },
    }) as RuleSetJson
  const casus = {
    ...{ kenmerk: 'a', peildatum: '2026-01-15' },
    kind: { veilig: false, ernst: 'ernstig', maanden: 20 },
  }

  test.each([
    [6, 'langer dan 6 maanden', 'Na 6 maanden ga je door.'],
    [1, 'langer dan 1 maand.', 'Na 1 maand ga je door.'],
  ])('the limit %d is told, by both engines and for each reader', async (limit, usual, young) => {
    const ruleSet = withLimit(limit)
    const advies = createAssessor<object>(ruleSet).assess(casus)
    expect(advies.motivering.map(({ tekst }) => tekst).join()).toContain(usual)
    expect(advies.motivering[0]).not.toHaveProperty('invulling')
    expect(await createEngineAssessor<object>(ruleSet).assess(casus)).toEqual(advies)
    const { telling } = toldAdvies(advies, { ruleSet, voor: 'jongere' })
    expect(advies.motivering.map((zin) => telling.sentence(zin))).toEqual([young])
    expect(toText(advies, { ruleSet })).toContain(usual)
  })
})
