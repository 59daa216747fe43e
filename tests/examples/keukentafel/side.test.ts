/** What the kitchen table tells beside the question and above it, apart from how it looks. */
import { baseRuleSet, createAssessor } from 'eigen-kracht'
import { toDocument, words } from 'eigen-kracht/report'
import { describe, expect, test } from 'vitest'
import { fileName } from '../../../examples/05-keukentafel/verslag/files.js'
import { dangerOf } from '../../../examples/05-keukentafel/zijde/danger.js'
import { whatIsKnown, whatWouldChange } from '../../../examples/05-keukentafel/zijde/known.js'
import { levelOf } from '../../../examples/05-keukentafel/zijde/level.js'
import { DANGER_FACTS, PARTS } from '../../../examples/05-keukentafel/zijde/names.js'
import { HELPLINES, withNumbers } from '../../../examples/05-keukentafel/zijde/numbers.js'
import { itemsIn, section } from '../../../examples/05-keukentafel/zijde/section.js'
import { families } from '../../support/families.js'

const { assess, tippingPoints } = createAssessor(baseRuleSet)
type Family = keyof typeof families
const all = Object.keys(families) as readonly Family[]

const adviceOn = (family: Family) => assess(families[family])
const givenOf = (family: Family, namen = {}) => ({
  advies: adviceOn(family),
  ruleSet: baseRuleSet,
  casus: families[family],
  namen,
})
const levelIn = (family: Family) => levelOf(adviceOn(family), baseRuleSet)
const dangerIn = (family: Family, voor: 'gezin' | 'jongere' | 'professional' = 'gezin') =>
  dangerOf(adviceOn(family), baseRuleSet, voor)

describe('the names that the page goes by', () => {
  test('are headings of the reports', () => {
    const gezin = toDocument(adviceOn('mert'), { ruleSet: baseRuleSet, voor: 'gezin' })
    expect(section(gezin, PARTS.strengths)).not.toEqual([])
    const differ = toDocument(adviceOn('visies'), { ruleSet: baseRuleSet })
    expect(section(differ, PARTS.differences)).not.toEqual([])
    const { casus } = givenOf('mert')
    const annex = toDocument(adviceOn('mert'), {
      ruleSet: baseRuleSet,
      casus,
      kantelpunten: tippingPoints(casus),
    })
    expect(section(annex, PARTS.changes)).not.toEqual([])
  })

  test('are facts of the rules', () => {
    const facts = baseRuleSet.feiten.map(({ id }) => id)
    for (const fact of DANGER_FACTS) expect(facts).toContain(fact)
  })

  test('a heading that is not there gives nothing, also the last part ends', () => {
    const report = toDocument(adviceOn('mert'), { ruleSet: baseRuleSet, voor: 'gezin' })
    expect(section(report, 'nergens')).toEqual([])
    expect(itemsIn(section(report, 'Wie beslist'))).toHaveLength(1)
  })
})

describe('how safe it is', () => {
  test.each([
    ['niets', 'open', 'mogelijk'],
    ['veilig', 'rest', 'uitgesloten'],
    ['mert', 'heed', 'uitgesloten'],
    ['ernstig', 'serious', 'uitgesloten'],
    ['acuut', 'acute', 'zeker'],
    ['visies', 'open', 'mogelijk'],
  ] as const)('%s looks %s, and the worst is %s', (family, look, worst) => {
    expect(levelIn(family)).toMatchObject({ look, worst })
  })

  test('is never calm as long as it is not certain', () => {
    for (const family of all) {
      const { veiligheid } = adviceOn(family)
      if (!veiligheid.niveau.zeker) expect(levelIn(family).look).not.toBe('rest')
    }
  })

  test('says every level that is possible, in words', () => {
    for (const family of all) {
      const { text } = levelIn(family)
      for (const value of adviceOn(family).veiligheid.niveau.mogelijk)
        expect(text).toContain(words(baseRuleSet).value('veiligheid.niveau', value))
    }
    expect(levelIn('niets').text).toBe(
      'nog niet zeker: geen signalen van gevaar, zorgen, ernstig onveilig of acuut gevaar.',
    )
  })
})

describe('danger at the top', () => {
  test('says what to do now in the words for the reader, suicide too', () => {
    expect(dangerIn('acuut')).toEqual({
      soort: 'nu',
      title: 'Acuut gevaar.',
      sentences: ['Bel nu 112. De crisisdienst helpt daarna verder. Wacht nergens op.'],
    })
    expect(dangerIn('acuut', 'jongere').sentences[0]).toContain('Ga naar iemand bij wie je veilig bent.')
    const both = dangerIn('zelfdodingNu')
    expect(both.soort).toBe('nu')
    expect(both.sentences[0]).toContain('112')
    expect(both.sentences[1]).toContain('113 (0800-0113)')
  })

  test('thoughts of suicide bring 113 also when there is no acute danger', () => {
    const { soort, title, sentences } = dangerIn('zelfdoding')
    expect({ soort, title }).toEqual({ soort: 'hulp', title: '' })
    expect(sentences.join()).toContain('113 (0800-0113)')
    expect(dangerIn('zelfdoding', 'jongere').sentences.join()).toContain('Denk je aan zelfdoding?')
  })

  test('possible danger is said; that people differ on it is said too', () => {
    expect(dangerIn('niets')).toEqual({
      soort: 'mogelijk',
      title: 'Nog niet zeker: acuut gevaar.',
      sentences: [],
    })
    const { soort, sentences } = dangerIn('visies')
    expect(soort).toBe('oneens')
    expect(sentences).toEqual([baseRuleSet.feiten.find(({ id }) => id === 'veiligheid.acuut')?.vraag])
  })

  test('that people differ on thoughts of suicide is said, also when acute danger is excluded', () => {
    const casus = {
      ...families.mert,
      visies: [{ van: 'kind-1', rol: 'jeugdige', casus: { veiligheid: { suicidaliteit: 'gedachten' } } }],
    } as const
    expect(dangerOf(assess(casus), baseRuleSet, 'gezin').soort).toBe('oneens')
  })

  test('is silent when danger is excluded', () => {
    expect(dangerIn('mert').soort).toBe('geen')
  })

  test('says whom to call when it is not safe, also when there is no danger now', () => {
    const { soort, sentences } = dangerIn('ernstig')
    expect(soort).toBe('hulp')
    expect(sentences.join(' ')).toContain('112')
  })

  test('numbers become links, and nothing else does', () => {
    expect(withNumbers('Bel 113 (0800-0113), of 112.')).toEqual([
      'Bel ',
      '113',
      ' (',
      '0800-0113',
      '), of ',
      '112',
      '.',
    ])
    expect(withNumbers('regel 1123, x-112, 2024-0112 en 112-a')).toHaveLength(1)
    expect(HELPLINES.map(({ number }) => number)).toEqual(['112', '113', '0800-2000'])
  })
})

describe('what is known', () => {
  test.each(all)('%s is told in full, and nothing twice', (family) => {
    const known = whatIsKnown(givenOf(family))
    const texts = [...known.safety, ...known.strengths, ...known.open, ...known.differences]
    expect(new Set(texts).size).toBe(texts.length)
    expect(known.status).not.toBe('')
    expect(known.ladder?.needs.length ?? 0).toBe(adviceOn(family).hulpbehoeften.length)
    expect(known.safety).not.toContain(known.level.text)
    expect(known.safety.join()).not.toContain('Nog niet zeker')
  })

  test('every need stands on every rung that it may have, and heavy is on top', () => {
    const { ladder } = whatIsKnown(givenOf('vijf'))
    const orders = ladder?.rungs.map(({ order }) => order) ?? []
    expect(orders).toEqual([...orders].sort((a, b) => b - a))
    for (const [at, need] of adviceOn('vijf').hulpbehoeften.entries()) {
      const met = ladder?.rungs.filter(({ marks }) => marks[at] === 'fits' || marks[at] === 'possible')
      expect(met?.map(({ id }) => id).sort()).toEqual([...need.trede.mogelijk].sort())
    }
  })

  test('names are those of this page', () => {
    const namen = { moeder: 'Ayla', mert: 'Mert' }
    expect(whatIsKnown(givenOf('mert', namen)).strengths.join()).toContain('Ayla')
    const open = whatIsKnown(givenOf('half', { [families.half.hulpbehoeften[0]?.id ?? '']: 'Praten' }))
    expect(open.open.join()).toContain('Praten')
  })

  test('questions that decide stand once, the rest is counted', () => {
    const { open, more } = whatIsKnown(givenOf('niets'))
    const deciding = new Set(
      adviceOn('niets').openVragen.flatMap(({ beslissend, vraag }) => (beslissend ? [vraag] : [])),
    )
    expect(open.length + more).toBe(deciding.size)
  })

  test('people who differ are each told', () => {
    expect(whatIsKnown(givenOf('visies')).differences.join(' ')).toContain('moeder (ouder): ja')
    expect(whatIsKnown(givenOf('visies')).differences).toHaveLength(adviceOn('visies').verschillen.length)
    expect(whatIsKnown(givenOf('mert')).differences).toEqual([])
  })

  test('what would change it names the outcome and the answers', () => {
    const items = whatWouldChange(givenOf('mert'), tippingPoints(families.mert))
    expect(items[0]?.text).toMatch(/^Veiligheid: acuut gevaar;.*als er iets anders staat bij:$/)
    expect(items[0]?.parts?.length).toBeGreaterThan(0)
  })
})

test('a report is saved under a name that any disk takes', () => {
  expect(fileName('casus-1', 'gezin')).toBe('casus-1-gezin.html')
  expect(fileName('../../é<b>', 'jongere')).toBe('e-b-jongere.html')
  expect(fileName('…', 'professional')).toBe('verslag-professional.html')
  expect(fileName('x'.repeat(500), 'gezin').length).toBeLessThan(80)
})
