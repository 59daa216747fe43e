import { expect, test } from 'vitest'
import { baseRuleSet } from '../../src/base.js'
import { jsonSchemas } from '../../src/schema/json-schema.js'
import { printJson } from '../support/print-json.js'

test.each(Object.entries(jsonSchemas(baseRuleSet)))(
  'rules/schema/%s.json is that of the dictionary (else: npm run generate)',
  async (name, schema) => {
    const text = `${printJson(schema)}\n`
    await expect(text).toMatchFileSnapshot(`../../rules/schema/${name}.json`)
  },
)
