/** What is asked beside an advice: by example, and asked wrongly. Brute force stands in `tests/properties`. */
import { expect, test } from 'vitest'
import { baseRuleSet, type Casus, CasusError, createAssessor, type WaaromNietVraag } from '../../src/index.js'
import { publishedCases } from '../support/built.js'

const { tippingPoints, whyNot, assess } = createAssessor(baseRuleSet)
const bas = publishedCases().find(({ kenmerk }) => kenmerk === 'alkmaar-bas') as Casus
const acute: WaaromNietVraag = { conclusie: 'veiligheid.niveau', waarde: 'acuut' }

function problemsOf(question: WaaromNietVraag, casus = bas) {
  try {
    whyNot(casus, question)
  } catch (error) {
    if (error instanceof CasusError) return error.problems.map(({ code, pad, hint }) => [code, pad, hint])
    throw error
  }
  return undefined
}

test('age counts, and stays within what rules can tell apart', () => {
  const ages = tippingPoints(bas).kantelpunten.flatMap(({ wijzigingen: [change] }) =>
    change?.feit === 'persoon.leeftijd' ? [[change.item, change.van, change.naar]] : [],
  )
  expect(ages.length).toBeGreaterThan(0)
  for (const [, van, naar] of ages) expect([van, Number.isInteger(naar)]).toEqual([17.5, true])
})

test('the single answer, with the conditions that stand in the way as the trace has them', () => {
  const { kan, kleinste, regels } = whyNot(bas, acute)
  expect({ kan, kleinste }).toEqual({
    kan: 'ja',
    kleinste: [{ feit: 'veiligheid.acuut', van: false, naar: true }],
  })
  const trace = assess(bas).spoor.find(({ conclusie }) => conclusie === acute.conclusie)
  const { voorwaarden } = trace?.regels.find(({ regel }) => regel === regels[0]?.regel) ?? {}
  expect(JSON.stringify(voorwaarden)).toContain(JSON.stringify(regels[0]?.ontbreekt[0]))
})

test('the rule that goes before one that holds', () => {
  const { regels } = whyNot(bas, { conclusie: 'veiligheid.niveau', waarde: 'zorgen' })
  expect(regels.find(({ ontbreekt }) => ontbreekt.length === 0)?.overtroefdDoor).toBe(
    'veiligheid-escalatie-thuis',
  )
})

test('what is so already takes no change', () => {
  expect(whyNot(bas, { conclusie: 'veiligheid.niveau', waarde: 'ernstig' })).toMatchObject({
    kan: 'is-zo',
    kleinste: [],
  })
})

test('a need that is not there yet is told as one to add', () => {
  const { hulpbehoeften: _, ...rest } = bas
  const { kan, kleinste = [] } = whyNot(
    { ...rest, hulpbehoeften: [] },
    { conclusie: 'advies.trede', waarde: 'jeugdhulp-ambulant' },
  )
  expect(kan).toBe('ja')
  expect(kleinste.some(({ nieuw, item }) => nieuw === true && item === 'hulpbehoefte-1')).toBe(true)
})

test('what there is not is refused, with the nearest name', () => {
  expect(problemsOf({ ...acute, conclusie: 'veiligheid.nivo' })).toEqual([
    ['onbekende-conclusie', '/conclusie', 'veiligheid.niveau'],
  ])
  expect(problemsOf({ ...acute, waarde: 'akuut' })).toEqual([['waarde-buiten-bereik', '/waarde', 'acuut']])
  expect(problemsOf({ ...acute, item: 'ggz' })).toEqual([['verkeerd-bereik', '/item', undefined]])
  const need = { conclusie: 'hulpbehoefte.trede', waarde: 'eigen-kracht' }
  expect(problemsOf(need)).toEqual([['vorm', '/item', undefined]])
  expect(problemsOf({ ...need, item: 'gz' })).toEqual([['waarde-buiten-bereik', '/item', 'ggz']])
  expect(problemsOf(need, { ...bas, hulpbehoeften: [] })).toEqual([
    ['waarde-buiten-bereik', '/item', undefined],
  ])
  expect(() => whyNot(bas, { ...acute, waarom: 1 } as WaaromNietVraag)).toThrow(TypeError)
})

test('options that were not meant so are refused', () => {
  expect(() => tippingPoints(bas, { hoogstens: 3 as 2 })).toThrow(RangeError)
  expect(() => tippingPoints(bas, { hoogsten: 2 } as object)).toThrow(TypeError)
  expect(() => tippingPoints({ kenmerk: 'a' } as Casus)).toThrow(CasusError)
})
