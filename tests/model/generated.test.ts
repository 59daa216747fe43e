import { expect, test } from 'vitest'
import { baseRuleSet } from '../../src/base.js'
import { generateTypes } from '../support/generate-types.js'

test('the types of the base casus are those of the dictionary (else: npm run generate)', async () => {
  await expect(generateTypes(baseRuleSet)).toMatchFileSnapshot('../../src/model/base.generated.ts')
})
