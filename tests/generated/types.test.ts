import { expect, test } from 'vitest'
import { baseRuleSet } from '../../src/base.js'
import { vocabularyOf } from '../../src/model/vocabulary.js'
import { overlays } from '../../src/overlays.js'
import { generateBaseReady } from '../support/generate-base-ready.js'
import { generateOverlayTypes, generateTypes } from '../support/generate-types.js'
import { generateUsualMap } from '../support/generate-usual-map.js'
import { generateUsualMarks } from '../support/generate-usual-marks.js'
import { generateVocabulary } from '../support/generate-vocabulary.js'

test('the types of the base casus are those of the dictionary (else: npm run generate)', async () => {
  await expect(generateTypes(baseRuleSet)).toMatchFileSnapshot('../../src/model/base.generated.ts')
})

test('the types of the overlays are those of rules/gemeenten (else: npm run generate)', async () => {
  await expect(generateOverlayTypes(overlays)).toMatchFileSnapshot('../../src/model/overlays.generated.ts')
})

test('the form of an advice is by default that of rules/basis/advies.json (else: npm run generate)', async () => {
  const { advies } = baseRuleSet
  if (advies === undefined) throw new Error('the base rule set says what an advice looks like')
  await expect(generateUsualMap(advies)).toMatchFileSnapshot('../../src/model/usual-map.generated.ts')
})

test('the usual words are those of rules/basis (else: npm run generate)', async () => {
  const words = generateVocabulary(vocabularyOf(baseRuleSet))
  await expect(words).toMatchFileSnapshot('../../src/model/vocabulary.generated.ts')
})

test('the marks of the usual parts are those of rules/basis (else: npm run generate)', async () => {
  await expect(generateUsualMarks(baseRuleSet)).toMatchFileSnapshot('../../src/load/usual-marks.generated.ts')
})

test('what is worked out of the base once is what it gives (else: npm run generate)', async () => {
  await expect(generateBaseReady(baseRuleSet)).toMatchFileSnapshot('../../src/base.ready.generated.ts')
})
