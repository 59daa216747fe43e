/** The shipped schemas accept what is sound, describe all of it, and are found where the files say. */
import { existsSync, readdirSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { assess } from '../../src/assess.js'
import { baseRuleSet } from '../../src/base.js'
import type { Casus } from '../../src/model/base.generated.js'
import { jsonSchemas } from '../../src/schema/json-schema.js'
import type { Schema } from '../../src/schema/schema.js'
import { fullCasus, partialCasus } from '../properties/arbitraries.js'
import { campaign } from '../support/campaign.js'
import { smallRuleSet } from '../support/small-rule-set.js'
import { readJson, root, validators, validatorsOf } from './validator.js'

const filesIn = (folder: string) =>
  readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.json'))
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1))
const casusFiles = filesIn('examples/casussen')
const casusIn = (file: string) => (readJson(file) as { casus: Casus }).casus
const sent = (value: unknown): unknown => JSON.parse(JSON.stringify(value))

describe('accepted', () => {
  test.each(filesIn('rules/basis'))('%s, by the schema that it refers to', (file) => {
    const data = readJson(file) as { $schema: string }
    expect(join(root, dirname(file), data.$schema)).toBe(join(root, 'rules/schema/regelset-deel.json'))
    expect(validators['regelset-deel'](data)).toEqual([])
  })

  test('the base rule set as a whole', () => {
    expect(validators.regelset(baseRuleSet)).toEqual([])
  })

  test.each(filesIn('rules/gemeenten'))('%s, by the schema that it refers to', (file) => {
    const data = readJson(file) as { $schema: string }
    expect(join(root, dirname(file), data.$schema)).toBe(join(root, 'rules/schema/overlay.json'))
    expect(validators.overlay(data)).toEqual([])
  })

  test.each(casusFiles)('%s and its advice', (file) => {
    expect(validators.casus(casusIn(file))).toEqual([])
    expect(validators.advies(sent(assess(casusIn(file))))).toEqual([])
  })

  test('any casus, full or partial, and its advice', () => {
    fc.assert(
      fc.property(fc.oneof(fullCasus(), partialCasus()), (casus) => {
        expect(validators.casus(sent(casus))).toEqual([])
        expect(validators.advies(sent(assess(casus as Casus)))).toEqual([])
      }),
      campaign(100),
    )
  })

  test('a rule set with a dictionary of its own, by its own schemas and by those of the base', () => {
    const small = smallRuleSet()
    expect(validatorsOf(small).regelset(small)).toEqual([])
    expect(validatorsOf(small)['regelset-deel'](small)).toEqual([])
    expect(validators.regelset(small)).toEqual([])
  })
})

describe('each schema', () => {
  const schemas = Object.entries(jsonSchemas(baseRuleSet))

  test.each(schemas)('%s has a title and a description, and no address of its own', (name, schema) => {
    expect(schema.$schema).toBe('https://json-schema.org/draft/2020-12/schema')
    expect(schema.title).toBeTruthy()
    expect(schema.description).toBeTruthy()
    expect(schema).not.toHaveProperty('$id')
    expect(existsSync(join(root, `rules/schema/${name}.json`))).toBe(true)
  })

  test.each(schemas)('%s describes every field', (_name, schema) => {
    const { $defs = {}, ...whole } = schema
    const isDescribed = (field: Schema | boolean | undefined): boolean => {
      if (typeof field !== 'object') return false
      if (field.title !== undefined || field.description !== undefined) return true
      return isDescribed($defs[field.$ref?.slice('#/$defs/'.length) ?? ''])
    }
    const objects = [['the whole', whole] as const, ...Object.entries($defs)]
    // A definition of which only some fields are said is a table of what fits.
    const missing = objects
      .filter(([, { additionalProperties }]) => additionalProperties === false)
      .flatMap(([place, { properties = {} }]) =>
        Object.entries(properties)
          .filter(([, field]) => !isDescribed(field))
          .map(([field]) => `${place}/${field}`),
      )
    expect(missing).toEqual([])
  })

  test.each(schemas)('%s stays below 2.5 kB for each fact and conclusion that it may name', (name) => {
    const named = baseRuleSet.feiten.length + baseRuleSet.conclusies.length
    expect(statSync(join(root, `rules/schema/${name}.json`)).size).toBeLessThan(2_500 * named)
  })
})

test('the package names the schemas', () => {
  const { exports } = readJson('package.json') as { exports: Record<string, string> }
  expect(exports['./schema/*.json']).toBe('./rules/schema/*.json')
  expect(existsSync(join(root, exports['./schema/ruleset.json'] ?? ''))).toBe(true)
})
