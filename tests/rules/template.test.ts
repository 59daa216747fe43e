/** The template for a council's own factors: filled in it is an overlay, and until then it says what is missing. */
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { baseRuleSet, checkOverlay, createAssessor, customise } from '../../src/index.js'

const text = readFileSync(new URL('../../rules/sjablonen/afwegingsfactoren.json', import.meta.url), 'utf8')
const BLANK = /\[vul in: ([^\]]+)\]/g

/** What an invented council fills in. */
const answers: Readonly<Record<string, string>> = {
  'naam van uw gemeente, in kleine letters en zonder spaties': 'voorbeeldstad',
  'versie, zoals 2026.1': '2026.1',
  'titel, zoals \\"Afwegingsfactoren van Voorbeeldstad\\"': 'Afwegingsfactoren van Voorbeeldstad',
  'naam en jaar van uw verordening jeugdhulp': 'Verordening jeugdhulp Voorbeeldstad 2026',
  'datum waarop de raad de verordening vaststelde': '2026-01-01',
  'artikel over de factoren voor eigen kracht': 'eigen-kracht',
  'artikel over gebruikelijke hulp': 'gebruikelijke-hulp',
  'uw maatstaf voor gebruikelijke hulp, per leeftijd':
    'wat ouders van een kind van deze leeftijd meestal doen',
  'uw maatstaf in één of twee korte zinnen': 'Dat is meer dan ouders meestal doen.',
}
const filledIn = (without: readonly string[] = []) =>
  text.replaceAll(BLANK, (blank, asked: string) =>
    without.includes(asked) ? blank : (answers[asked] ?? blank),
  )

const { ruleSet, deviations } = customise(baseRuleSet, filledIn())
const assess = createAssessor(ruleSet).assess
const casus = (need: object) => ({
  kenmerk: 'sjabloon',
  peildatum: '2026-03-01',
  hulpbehoeften: [{ id: 'steun', ...need }],
})
const factorsOf = (need: object) =>
  assess(casus(need)).spoor.find(({ conclusie }) => conclusie === 'hulpbehoefte.factoren')?.uitkomst.waarde

describe('filled in', () => {
  test('nothing is left to fill in, and each question was asked for', () => {
    expect(filledIn()).not.toMatch(BLANK)
    const asked = [...text.matchAll(BLANK)].map(([, what]) => what)
    expect(new Set(asked)).toEqual(new Set(Object.keys(answers)))
  })

  test('every part of it is told to the council', () => {
    const added = deviations.map(({ soort, deel }) => `${soort} ${deel}`)
    expect(added.filter((one) => one === 'toegevoegd regel')).toHaveLength(6)
    expect(added.filter((one) => one === 'toegevoegd feit')).toHaveLength(5)
    expect(added).toContain('toegevoegd bron')
    expect(new Set(added.map((one) => one.split(' ')[0]))).toEqual(new Set(['toegevoegd']))
  })

  test('every rule of it stands on an article', () => {
    const own = ruleSet.regels.filter(({ grond }) => grond === 'verordening')
    expect(own).toHaveLength(6)
    for (const { bron } of own) expect(bron).toEqual([expect.stringMatching(/^verordening#.+/)])
  })

  test.each([
    ['gewogenKind', 'kind'],
    ['gewogenOmvang', 'omvang'],
    ['gewogenOuders', 'ouders'],
    ['gewogenGezin', 'gezin'],
  ])('a factor that was not weighed is told: %s', (fact, factor) => {
    expect(factorsOf({ [fact]: false })).toEqual([factor])
    expect(factorsOf({ [fact]: true })).toEqual([])
    const { aandachtspunten, motivering } = assess(casus({ [fact]: false }))
    const point = aandachtspunten.find(({ id }) => id === 'eigen-kracht-vastleggen')
    expect(point).toMatchObject({ zeker: true, bronnen: ['verordening#eigen-kracht'] })
    expect(motivering.map(({ regels }) => regels)).toContainEqual([`factor-${factor}`])
  })

  test('the yardstick speaks in the words of the council', () => {
    expect(factorsOf({ binnenMaatstaf: false })).toEqual(['maatstaf'])
    const { motivering } = assess(casus({ binnenMaatstaf: false }))
    expect(motivering.map(({ tekst }) => tekst).join(' ')).toContain('Dat is meer dan ouders meestal doen.')
  })
})

describe('not filled in', () => {
  test('it says of every place what should come there, and nothing else', () => {
    const problems = checkOverlay(baseRuleSet, text)
    expect(new Set(problems.map(({ code }) => code))).toEqual(new Set(['niet-ingevuld']))
    expect(problems).toHaveLength([...text.matchAll(BLANK)].length)
    expect(problems.map(({ pad, bericht }) => `${pad}: ${bericht}`)).toMatchSnapshot()
  })

  test('one place that is left is found, and so is what else is wrong', () => {
    const left = filledIn(['uw maatstaf in één of twee korte zinnen'])
    expect(checkOverlay(baseRuleSet, left).map(({ code, pad }) => `${code} ${pad}`)).toEqual([
      'niet-ingevuld /voegToe/regels/4/uitleg',
    ])
    const wrong = left.replace('"verordening#eigen-kracht"', '"verordening#eigen-kragt"')
    expect(
      checkOverlay(baseRuleSet, wrong)
        .map(({ code }) => code)
        .sort(),
    ).toEqual(['niet-ingevuld', 'onbekende-plaats'])
  })
})
