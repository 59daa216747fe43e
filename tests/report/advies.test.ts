/** What an advice tells. */
import { describe, expect, test } from 'vitest'
import { assess, baseRuleSet, type Casus, createAssessor, RuleSetError } from '../../src/index.js'
import { toText } from '../../src/report/report.js'
import { publishedCases } from '../support/built.js'

const ESCAPE = '\u001b'
const flat = (text: string) => text.replaceAll(/\s+/g, ' ')
const cases = publishedCases()
/** What must be done first, by the point of attention that it tells as well. */
const COVERS: ReadonlyMap<string, string> = new Map(Object.entries(baseRuleSet.advies?.verslag.dekt ?? {}))
const textOf = (casus: Casus) => toText(assess(casus), { ruleSet: baseRuleSet })

describe.each(cases.map((casus) => [casus.kenmerk, casus] as const))('%s', (_name, casus) => {
  const advies = assess(casus)
  const text = textOf(casus)

  test('tells every sentence of the reasoning and the counterweight, in the words for the professional', () => {
    const rules = new Map(baseRuleSet.regels.map((rule) => [rule.name, rule]))
    for (const { tekst, regels } of [...advies.motivering, ...advies.tegenwicht]) {
      const [rule] = regels.map((name) => rules.get(name))
      // A sentence about several values has words of its own; see `verhaal`.
      const start = rule?.uitleg.split('{')[0] ?? ''
      if (regels.length !== 1 || rule === undefined || start === '' || !tekst.startsWith(start)) continue
      const parts = (rule.voor?.professional ?? rule.uitleg).split(/\{[^}]*\}/)
      for (const part of parts) expect(flat(text)).toContain(flat(part).trim())
    }
  })

  test('draws a ladder for each need, names suggestions and sources, and who decides', () => {
    expect(text.match(/^ {4}zwaar$/gm)).toHaveLength(1)
    expect(text.match(/├.*●/g)?.length).toBeGreaterThan(0)
    const covered = advies.besluit.nogTeDoen.flatMap(({ id, zeker }) => (zeker ? [COVERS.get(id)] : []))
    for (const { id, titel, zeker } of [...advies.instrumenten, ...advies.aandachtspunten]) {
      if (covered.includes(id)) expect(text).not.toContain(`– ${titel}.`)
      else expect(flat(text).toLowerCase()).toContain((zeker ? `${titel}. ` : titel).toLowerCase())
    }
    expect(text).toMatch(/\nBronnen|\nRegels en bronnen|\nVerantwoording/)
    expect(flat(text)).toMatch(/Wie beslist – .*professional.* Gemaakt met regelset basis, versie 2, /)
  })

  test('puts strengths before limits, and is at most 80 columns wide', () => {
    const strengths = text.indexOf('\nWat goed gaat en sterk is\n')
    const limits = text.indexOf('\nGrenzen van eigen kracht\n')
    if (limits >= 0) expect(strengths).toBeLessThan(limits)
    expect(text.split('\n').filter((line) => [...line].length > 80)).toEqual([])
  })
})

test('puts safety before everything when it is acute', () => {
  const [first] = cases
  const text = textOf({ ...(first as Casus), veiligheid: { ingeschat: true, acuut: true } })
  expect(text).toContain('Wacht nergens op.')
  expect(text.indexOf('\nVeiligheid\n')).toBeLessThan(text.indexOf('\nWat goed gaat en sterk is\n'))
})

/** The part of a report under this heading. */
const under = (title: string, text: string) => text.split(`\n${title}\n`)[1]?.split('\n\n')[0] ?? ''

test('safety stands first at every level, with all signals that were seen, also those that a heavier one outranks', () => {
  const casus = cases[0] as Casus
  for (const level of [{ acuut: true }, { acuut: false }]) {
    const veiligheid = { ingeschat: true, structureel: true, escalatieThuis: true, ...level }
    const text = textOf({ ...casus, veiligheid, ouders: { ...casus.ouders, verslaving: true } })
    const safety = flat(under('Veiligheid', text))
    expect(text.indexOf('\nVeiligheid\n')).toBeLessThan(text.indexOf('\nWat goed gaat en sterk is\n'))
    for (const seen of ['structurele onveiligheid', 'ernstige escalatie', 'Bij een ouder is een verslaving'])
      expect(safety).toContain(seen)
  }
})

test('a signal that is known is told while the level is open', () => {
  const text = textOf({ kenmerk: 'open', peildatum: '2026-01-15', ouders: { verslaving: true } })
  expect(flat(text)).toContain('Veiligheid nog niet zeker')
  expect(under('Veiligheid', text)).toContain('Bij een ouder is een verslaving vastgesteld')
})

test('at the top stands what fits each need, and what must be done first', () => {
  const [first] = cases
  const casus = { ...(first as Casus), procedure: { ...first?.procedure, jeugdigeGehoord: false } }
  const [top = ''] = textOf(casus).split('\nVeiligheid\n')
  for (const { id } of assess(casus).hulpbehoeften)
    expect(top.toLowerCase()).toMatch(new RegExp(`\n +${id} `, 'i'))
  expect(top).not.toContain('Wat past, alles samen')
  expect(flat(top)).toMatch(/Klaar voor een besluit nee Eerst nog Gesprek met de jeugdige/)
})

test('what must be done first tells the point of attention that says the same, once', () => {
  const casus = { ...(cases[0] as Casus), procedure: { jeugdigeGehoord: false, oudersGehoord: true } }
  const text = flat(textOf(casus))
  expect(text).toMatch(/☐ Gesprek met de jeugdige\. [^☐]*12 jaar of ouder/)
  expect(text).not.toContain('De jeugdige horen. ')
  expect(text.match(/De jeugdige zelf horen voordat er een besluit komt/g)).toHaveLength(1)
})

test('asks only what decides; how many more are open is one line', () => {
  const acute = { ...(cases[0] as Casus), veiligheid: { ingeschat: true, acuut: true } }
  expect(under('Wat nog te vragen', textOf(acute))).not.toMatch(/vertrouwen|zelfredzaamheid/)
  expect(flat(textOf(acute))).toMatch(/Er zijn nog \d+ andere vragen open\. Die veranderen de kern/)
})

test('many questions about the same people are told by what they ask', () => {
  const asked = flat(under('Wat nog te vragen', textOf(cases[0] as Casus)))
  expect(asked).toMatch(/– Bas, moeder en stiefvader: zelfvertrouwen, veerkracht, .* en /)
})

test('the same about several leefgebieden is said once', () => {
  const weak = { zelfredzaamheid: 2, draaglast: 'zwaar', zelfregie: 'deels' } as const
  const casus = { ...(cases[0] as Casus), leefgebieden: { financien: weak, huisvesting: weak } }
  const text = under('Leefgebieden', textOf(casus))
  expect(text).toMatch(/– Draagkracht ontoereikend: geld en inkomen en wonen\./)
})

test('a title keeps its capitals in a list', () => {
  const text = flat(textOf({ kenmerk: 'leeg', peildatum: '2026-01-15' }))
  expect(text).toContain('Eén gezin, één plan; Eén vast persoon')
  expect(text).toContain('JIM (jouw ingebrachte mentor)')
  expect(text).not.toMatch(/eén|jIM|vERVE|signs of Safety/)
})

test('an empty casus gives questions, no ladder', () => {
  const text = textOf({ kenmerk: 'leeg', peildatum: '2026-01-15' })
  expect(text).toContain('het onderzoek is niet af')
  expect(text).toContain('\nWat nog te vragen\n')
  expect(text).not.toContain('├')
})

test('in short is only what matters most', () => {
  const text = toText(assess(cases[0] as Casus), { ruleSet: baseRuleSet, kort: true })
  expect(text.split('\n').length).toBeLessThan(17)
  expect(text).toContain('Wat past, alles samen')
})

test('no label of a family stands at the top: what makes it vulnerable is told in sentences', () => {
  for (const casus of cases)
    for (const kort of [true, false])
      expect(toText(assess(casus), { ruleSet: baseRuleSet, kort })).not.toMatch(/kwetsbaar gezin/i)
})

test('without a rule set the ids are read as words', () => {
  const text = toText(assess(cases[0] as Casus))
  expect(text).toMatch(/├.*●/)
  expect(text).not.toContain('undefined')
})

test('shows control characters of a casus instead of obeying them; rules have none', () => {
  const bad = `${ESCAPE}[31m\u202e`
  const evil = { ...baseRuleSet, titel: `${baseRuleSet.titel}${bad}` }
  expect(() => createAssessor(evil)).toThrow(RuleSetError)
  const casus = {
    ...(cases[0] as Casus),
    kenmerk: `x${bad}`,
    hulpbehoeften: [{ id: `${bad}y`, aard: 'coaching' }],
  }
  const text = toText(createAssessor(baseRuleSet).assess(casus as Casus), { ruleSet: baseRuleSet })
  expect(text).toContain('\\u{1b}[31m\\u{202e}')
  expect(text).not.toMatch(/(?!\n)[\p{C}]/u)
})

test('tells on what people differ, who says what, and whether it matters', () => {
  const casus: Casus = {
    kenmerk: 'visies-1',
    peildatum: '2026-01-15',
    veiligheid: { acuut: false, suicidaliteit: 'geen' },
    hulpbehoeften: [{ id: 'b1', aard: 'begeleiding', eigenKracht: { eenVan: ['niet', 'deels'] } }],
    visies: [
      { van: 'moeder', rol: 'ouder', casus: { veiligheid: { acuut: true } } },
      { van: 'kind-1', rol: 'jeugdige', casus: { hulpbehoeften: [{ id: 'b1', eigenKracht: 'deels' }] } },
    ],
  }
  const text = flat(textOf(casus))
  expect(text).toContain('Waar mensen anders over denken')
  expect(text).toContain('Professional: nee; moeder (ouder): ja. Dit maakt uit voor het advies.')
  expect(text).toMatch(
    /\(b1\) Professional: niet of voor een deel|\(b1\) Professional: \S.* of .*; kind-1 \(jeugdige\): /,
  )
  expect(flat(textOf({ ...casus, visies: [] }))).not.toContain('Waar mensen anders over denken')
})
