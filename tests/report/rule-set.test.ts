/** A rule set and its deviations as lists that people can read. */
import { describe, expect, test } from 'vitest'
import { baseRuleSet, type RuleSetJson } from '../../src/index.js'
import type { Deviation } from '../../src/model/overlay.js'
import { conditionItem } from '../../src/report/condition-words.js'
import { toMarkdown, toText } from '../../src/report/report.js'
import { createWords } from '../../src/report/words.js'

const words = createWords(baseRuleSet)

describe('conditions in words', () => {
  const leaf = (fact: string, operator: string, value: unknown, params?: object) =>
    conditionItem({ fact, operator, value, ...(params && { params }) } as never, words).text

  test.each([
    [leaf('veiligheid.acuut', 'equal', true), 'acute onveiligheid: ja'],
    [leaf('veiligheid.acuut', 'notEqual', true), 'acute onveiligheid: niet ja'],
    [leaf('leefgebied.zelfredzaamheid', 'lessThanInclusive', 2), 'zelfredzaamheid: hoogstens 2'],
    [leaf('persoon.leeftijd', 'greaterThanInclusive', 17.5), 'leeftijd: minstens 17,5 jaar'],
    [leaf('problematiek.soorten', 'contains', 'gedrag'), 'soorten problemen: met gedrag'],
    [leaf('problematiek.soorten', 'doesNotContain', 'gedrag'), 'soorten problemen: zonder gedrag'],
    [leaf('persoon.rol', 'in', ['ouder', 'verzorger']), 'rol in het gezin: ouder of verzorger'],
    [leaf('persoon.rol', 'notIn', ['ouder', 'verzorger']), 'rol in het gezin: geen van ouder en verzorger'],
    [
      leaf('aantal', 'greaterThanInclusive', 1, {
        bereik: 'persoon',
        feit: 'persoon.rol',
        waarde: 'jeugdige',
      }),
      'aantal personen met "rol in het gezin: jeugdige": minstens 1',
    ],
    [leaf('aantal', 'lessThan', 2, { bereik: 'hulpbehoefte' }), 'aantal hulpbehoeften: minder dan 2'],
  ])('%s', (text, expected) => {
    // Titles of values are the rule set's own; only the frame is ours.
    expect(text.replace(/gedragsproblemen|moeilijk gedrag/, 'gedrag')).toBe(expected)
  })

  test('groups keep their parts; a group of one is that one', () => {
    const one = { fact: 'veiligheid.acuut', operator: 'equal', value: true } as const
    expect(conditionItem({ all: [{ any: [one] }] }, words)).toEqual({ text: 'acute onveiligheid: ja' })
    expect(conditionItem({ not: one }, words).text).toBe('niet: acute onveiligheid: ja')
    expect(conditionItem({ not: { any: [one, one] } }, words)).toMatchObject({
      text: 'niet één van:',
      parts: [{ text: 'acute onveiligheid: ja' }, { text: 'acute onveiligheid: ja' }],
    })
  })
})

describe('the base rule set', () => {
  const text = toText(baseRuleSet)
  const markdown = toMarkdown(baseRuleSet)

  test('names every rule, conclusion and source', () => {
    for (const { name } of baseRuleSet.regels) expect(text).toContain(`\n${name} → `)
    for (const { id } of baseRuleSet.conclusies) expect(text.replaceAll(/\s+/g, ' ')).toContain(`(${id})`)
    for (const id of Object.keys(baseRuleSet.bronnen)) expect(text).toContain(`\n  – ${id}: `)
    expect(markdown.match(/^### /gm)).toHaveLength(baseRuleSet.regels.length)
  })

  test('leaves no hole, id or operator unread', () => {
    expect(text).not.toMatch(/\{[a-z]|greaterThan|lessThan|notEqual|undefined|\[object/)
  })

  test('says which rules are protected', () => {
    const count = baseRuleSet.regels.filter(({ beschermd }) => beschermd === true).length
    expect(markdown.match(/^- Beschermd: ja/gm)).toHaveLength(count)
  })
})

const deviations: readonly Deviation[] = [
  {
    laag: { id: 'stad', versie: '1' },
    soort: 'gewijzigd',
    deel: 'regel',
    naam: 'signaal-herbeoordelen',
    pad: '/conditions/all/0/value',
    voor: 6,
    na: 12,
    reden: 'Eens per jaar is genoeg.',
    bron: ['nji#5.2'],
  },
  {
    laag: { id: 'stad', versie: '1' },
    soort: 'vervallen',
    deel: 'regel',
    naam: 'punt-regisseur',
    pad: '',
    voor: baseRuleSet.regels.find(({ name }) => name === 'punt-regisseur'),
    na: undefined,
    reden: 'Dat doen wij anders.',
    bron: ['model'],
  },
]

describe('deviations', () => {
  test('tell before and after, why, and the source', () => {
    const text = toText(deviations, { ruleSet: baseRuleSet })
    expect(text).toContain('1. Gewijzigd: regel signaal-herbeoordelen')
    expect(text).toContain('  – Was: 6\n  – Wordt: 12\n  – Waarom: Eens per jaar is genoeg.\n')
    expect(text).toContain('Literatuuronderzoek')
    expect(text).toContain('Als: regisseur: nee')
    expect(text).not.toMatch(/undefined|\[object/)
    expect(toText([])).toContain('Er zijn geen afwijkingen.')
  })
})

describe('hostile rules', () => {
  const evil = 'x\u001b[31m\u202e\n# kop\n[klik](javascript:alert(1)) <script>alert(1)</script> | `'
  const ruleSet: RuleSetJson = {
    ...(structuredClone(baseRuleSet) as RuleSetJson),
    id: evil,
    titel: evil,
    bronnen: { [evil]: { titel: evil, soort: evil, gewicht: evil }, model: { titel: evil, soort: evil } },
    conclusies: baseRuleSet.conclusies.map((one) => ({ ...one, titel: evil })),
    feiten: baseRuleSet.feiten.map((one) => ({ ...one, label: evil })),
    regels: baseRuleSet.regels
      .slice(0, 3)
      .map((rule) => ({ ...rule, name: evil, uitleg: evil, bron: [evil] })),
  }
  const hostile = deviations.map((one) => ({
    ...one,
    naam: evil,
    reden: evil,
    pad: `/${evil}`,
    na: { [evil]: evil },
  }))

  test.each([
    ['rules as text', toText(ruleSet)],
    ['rules as Markdown', toMarkdown(ruleSet)],
    ['deviations as text', toText(hostile, { ruleSet })],
    ['deviations as Markdown', toMarkdown(hostile, { ruleSet })],
  ])('steer nothing: %s', (_what, text) => {
    expect(text).not.toMatch(/(?!\n)[\p{C}\p{Zl}\p{Zp}]/u)
  })

  test.each([
    ['rules', toMarkdown(ruleSet)],
    ['deviations', toMarkdown(hostile, { ruleSet })],
  ])('become no markup: %s', (_what, text) => {
    expect(text).toContain('&lt;script&gt;')
    expect(text).not.toMatch(/<|(?<!\\)\[|(?<!\\)\]\(|(?<!\\)`|^# kop/m)
  })
})
