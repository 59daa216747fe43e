/** The mark by which an advice can be traced to its rules. */
import { expect, test } from 'vitest'
import { baseRuleSet } from '../../src/base.js'
import { markOfRuleSet } from '../../src/load/fingerprint.js'
import { smallRuleSet } from '../support/small-rule-set.js'

const mark = markOfRuleSet(smallRuleSet())

test('is the same for the same rules, whatever their order, that of their fields, and the editor’s schema', () => {
  const { regels, ...rest } = smallRuleSet()
  expect(mark).toMatch(/^[0-9a-f]{64}$/)
  expect(markOfRuleSet({ ...rest, regels: regels.toReversed() })).toBe(mark)
  const backwards = Object.fromEntries(Object.entries(smallRuleSet()).toReversed())
  expect(markOfRuleSet(backwards as unknown as ReturnType<typeof smallRuleSet>)).toBe(mark)
  expect(markOfRuleSet({ $schema: './regelset.json', ...smallRuleSet() })).toBe(mark)
})

test('is another one when anything else changes', () => {
  const { feiten, regels } = smallRuleSet()
  expect(markOfRuleSet({ ...smallRuleSet(), versie: '2' })).not.toBe(mark)
  expect(markOfRuleSet({ ...smallRuleSet(), regels: regels.slice(1) })).not.toBe(mark)
  // The order of facts is that in which is asked.
  expect(markOfRuleSet({ ...smallRuleSet(), feiten: feiten.toReversed() })).not.toBe(mark)
})

test('stays the same when what is usual is said in full, and not when something else is said', () => {
  const { advies, gronden, catalogus } = baseRuleSet
  if (advies === undefined || gronden === undefined || catalogus === undefined)
    throw new Error('the base rule set says all of these')
  expect(markOfRuleSet({ ...smallRuleSet(), advies, gronden, catalogus })).toBe(mark)
  expect(markOfRuleSet({ ...smallRuleSet(), gronden: gronden.slice(1) })).not.toBe(mark)
  const verslag = { ...advies.verslag, samenvatting: [] }
  expect(markOfRuleSet({ ...smallRuleSet(), advies: { ...advies, verslag } })).not.toBe(mark)
})
