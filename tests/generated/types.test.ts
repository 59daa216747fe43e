import { expect, test } from 'vitest'
import { baseRuleSet } from '../../src/base.js'
import { overlays } from '../../src/overlays.js'
import { generateOverlayTypes, generateTypes } from '../support/generate-types.js'

test('the types of the base casus are those of the dictionary (else: npm run generate)', async () => {
  await expect(generateTypes(baseRuleSet)).toMatchFileSnapshot('../../src/model/base.generated.ts')
})

test('the types of the overlays are those of rules/gemeenten (else: npm run generate)', async () => {
  await expect(generateOverlayTypes(overlays)).toMatchFileSnapshot('../../src/model/overlays.generated.ts')
})
