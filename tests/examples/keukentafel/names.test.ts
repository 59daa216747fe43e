/** The page knows few names of the rule set by heart. These exist. */
import { expect, test } from 'vitest'
import { ruleSet } from '../../../examples/05-keukentafel/engine.js'
import {
  COLLECTIONS,
  NAME_WORDS,
  PROFESSIONAL,
  ROLE_WORDS,
  SPEAKERS,
} from '../../../examples/05-keukentafel/names.js'
import { MOST_OTHERS, newTable, roles, speakers } from '../../../examples/05-keukentafel/state/table.js'
import { baseRuleSet } from '../../../src/index.js'
import { COLLECTIONS as FIELDS } from '../../../src/model/scope.js'
import { MOST_VIEWS, OWN_VIEW } from '../../../src/model/views.js'

test('roles are those that can answer questions of the rule set', () => {
  const known = new Set(baseRuleSet.feiten.flatMap(({ wie }) => wie))
  for (const role of [PROFESSIONAL, ...Object.keys(ROLE_WORDS), ...Object.keys(SPEAKERS)])
    expect(known).toContain(role)
  expect(new Set(speakers.map(({ rol }) => rol))).toEqual(new Set(roles))
  expect([...roles, PROFESSIONAL].sort()).toEqual([...known].sort())
})

test('the shape of a casus is that of the library', () => {
  expect(COLLECTIONS).toEqual(FIELDS)
  expect(Object.keys(COLLECTIONS)).toEqual(expect.arrayContaining(Object.keys(NAME_WORDS)))
  expect(OWN_VIEW).toEqual({ van: PROFESSIONAL, rol: PROFESSIONAL })
  expect(MOST_OTHERS).toBe(MOST_VIEWS)
  expect(newTable('2026-01-15').now).toBe(PROFESSIONAL)
})

test('the page speaks by the base rule set', () => {
  expect(ruleSet.id).toBe(baseRuleSet.id)
})
