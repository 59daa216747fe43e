/** Every command: what it prints, and with which code it ends. */
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { baseRuleSet } from '../../src/index.js'
import { root } from '../support/built.js'
import { published, runHere as run, TIMEOUT, workplace } from './run.js'

const { file, remove } = workplace()
afterAll(remove)

const bas = join(published, 'alkmaar-bas.json')
const alkmaar = join(root, 'rules', 'gemeenten', 'alkmaar.json')
const commands = [
  'beoordeel',
  'kantelpunten',
  'waarom-niet',
  'toets',
  'vergelijk',
  'verschil',
  'waarom-geweigerd',
  'raad',
  'regels',
  'schema',
  'begin',
]

describe('help', { timeout: TIMEOUT }, () => {
  test('names every command', async () => {
    const { code, out, err } = await run(['--help'])
    expect({ code, err }).toEqual({ code: 0, err: '' })
    for (const command of commands) expect(out).toContain(`\n  ${command} `)
  })

  test.each(commands)('of %s', async (command) => {
    const { code, out, err } = await run([command, '--help'])
    expect({ code, err }).toEqual({ code: 0, err: '' })
    expect(out).toMatch(new RegExp(`^eigen-kracht ${command}: `))
    expect(out).toContain('--json')
    expect((await run(['help', command])).out.split('\n')[0]).toBe(out.split('\n')[0])
  })

  test.each(['--versie', '--version'])('%s', async (option) => {
    expect(await run([option])).toMatchObject({
      code: 0,
      err: '',
      out: expect.stringMatching(/^\d+\.\d+\.\d+\S*\n$/),
    })
  })
})

describe('what can not be carried out ends with 2, and says why', { timeout: TIMEOUT }, () => {
  test.each([
    [[], /Geef een opdracht/],
    [['toest'], /De opdracht "toest" is onbekend\. Bedoelt u "toets"\?/],
    [['toets', '--casusen', 'x'], /Bedoelt u "--casussen"\?/],
    [['toets', '--casussen'], /Achter "--casussen" hoort een waarde/],
    [['toets', '--streng=ja', 'x'], /krijgt geen waarde/],
    [['toets'], /Geef een bestand met regels/],
    [['toets', 'a', 'b'], /te veel/],
    [['verschil', 'basis'], /te weinig/],
    [['toets', 'nergens.json'], /"nergens\.json" is niet te gebruiken: het bestaat niet/],
    [['toets', 'rules'], /het is een map/],
    [['toets', 'README.md'], /geen geldige JSON/],
    [['toets', '--casussen', 'nergens'], /De map "nergens"/],
    [['toets', '--casussen', 'src'], /staan geen bestanden/],
    [['beoordeel', 'nergens.ndjson'], /het bestaat niet/],
    [['beoordeel', '--regelset', 'nergens.json'], /het bestaat niet/],
    [['schema', 'casu'], /Bedoelt u "casus"\?/],
    [['regels', '--afwijkingen'], /Alleen een overlay/],
    [['begin', 'Den Haag'], /Bedoelt u "den-haag"\?/],
    [['begin', '../uit'], /kan niet/],
  ])('%j', async (args, message) => {
    const { code, out, err } = await run(args)
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).toMatch(message)
    expect(err).not.toContain('    at ')
  })

  test('an unsound rule set, with its problems', async () => {
    const path = file('kapot.json', { ...baseRuleSet, regels: [{ name: 'x' }] })
    const { code, out, err } = await run(['beoordeel', bas, '--regelset', path])
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).toMatch(/^De regelset klopt niet\.\n {2}✗ \/regels\/0/)
  })

  test('text from outside does not steer the terminal', async () => {
    for (const args of [['\u001b[31mtoets'], ['toets', '\u001b[31m.json'], ['toets', '--\u001b[31m']])
      expect((await run(args)).err).not.toMatch(/(?!\n)\p{C}/u)
  })
})

describe('beoordeel, one casus', { timeout: TIMEOUT }, () => {
  test('as text, in short, and as JSON', async () => {
    const text = await run(['beoordeel', bas])
    expect(text).toMatchObject({ code: 0, err: '' })
    expect(text.out).toMatch(/^━━ alkmaar-bas, 2024-06-18 ━/)
    expect(text.out).toMatch(/├─●─.*┤ {2}specialistische jeugdhulp/)
    expect((await run(['beoordeel', bas, '--kort'])).out.length).toBeLessThan(text.out.length / 5)
    const advies = JSON.parse((await run(['beoordeel', bas, '--json'])).out) as Record<string, unknown>
    expect(advies).toMatchObject({ kenmerk: 'alkmaar-bas', trede: { waarde: 'jeugdhulp-specialistisch' } })
    expect(Object.keys(advies)).toContain('spoor')
  })

  test('by an overlay, and by a rule set of one’s own', async () => {
    const advies = JSON.parse((await run(['beoordeel', bas, '--json', '--overlay', 'alkmaar'])).out)
    expect(advies.regelset.id).toBe('alkmaar')
    const own = file('eigen.json', { ...baseRuleSet, id: 'eigen' })
    expect(JSON.parse((await run(['beoordeel', bas, '--json', '--regelset', own])).out).regelset.id).toBe(
      'eigen',
    )
  })

  test('of several overlays the one in force on the day', async () => {
    const version = (versie: string, dates: object) =>
      file(`v${versie}.json`, {
        ...{ id: 'stad', versie, titel: 'Stad', basis: { id: baseRuleSet.id, versie: baseRuleSet.versie } },
        ...dates,
      })
    const old = version('1', { geldigVanaf: '2024-01-01', geldigTot: '2024-12-31' })
    const recent = version('2', { geldigVanaf: '2025-01-01' })
    const casussen = ['2024-06-01', '2025-06-01', '2023-06-01'].map((peildatum) => ({
      kenmerk: 'x',
      peildatum,
    }))
    const args = ['beoordeel', file('drie.json', casussen), '--overlay', old, '--overlay', recent]
    const { code, out, err } = await run(args)
    const versions = out
      .trim()
      .split('\n')
      .map((text) => JSON.parse(text).regelset.versie)
    expect({ code, versions }).toEqual({ code: 1, versions: ['1', '2'] })
    expect(err).toMatch(/nummer 3:\n {2}✗ \/peildatum: Op 2023-06-01 is geen van/)
    const one = await run(['beoordeel', bas, '--kort', '--overlay', recent])
    expect(one).toMatchObject({ code: 0, err: expect.stringContaining('geldt niet op de peildatum') })
  })

  test('a wrong casus ends with 1, and its problems; the next is still told', async () => {
    const path = file('fout.json', { kenmerk: 'x', peildatum: '2026-01-15', veiligheid: { acut: true } })
    const { code, out, err } = await run(['beoordeel', path, bas, '--kort'])
    expect(code).toBe(1)
    expect(out).toMatch(/^━━ alkmaar-bas/)
    expect(err).toMatch(/fout\.json:\n {2}✗ \/veiligheid\/acut: .*Bedoelt u "acuut"\?\n$/)
  })

  test('JSON can not steer the terminal either, and stays the same data', async () => {
    const kenmerk = 'x\u009b31m\u202e'
    const { out } = await run([
      'beoordeel',
      '--json',
      file('stuur.json', { kenmerk, peildatum: '2026-01-15' }),
    ])
    expect(out).not.toMatch(/(?!\n)\p{C}/u)
    expect(JSON.parse(out).kenmerk).toBe(kenmerk)
  })
})

describe('toets', { timeout: TIMEOUT }, () => {
  test('a sound overlay, and the published cases', async () => {
    expect(await run(['toets', alkmaar])).toMatchObject({ code: 0, err: '', out: `${alkmaar}: in orde.\n` })
    const { code, out } = await run(['toets', '--casussen', published])
    expect(code).toBe(0)
    expect(out).toContain('4 van de 4 testgevallen')
    expect(out).toContain('\nGold nooit\n')
  })

  test('problems end with 1; as JSON too', async () => {
    const path = file('vreemd.json', {
      ...structuredClone(baseRuleSet),
      bronnen: {},
    })
    const { code, out } = await run(['toets', path])
    expect(code).toBe(1)
    expect(out).toMatch(/fouten/)
    const json = JSON.parse((await run(['toets', path, '--json'])).out) as { problemen: { ernst: string }[] }
    expect(json.problemen.some(({ ernst }) => ernst === 'fout')).toBe(true)
  })

  test('a warning ends with 0, and with 1 under --streng', async () => {
    const fact = baseRuleSet.feiten.find(({ id }) => id === 'veiligheid.acuut')
    const path = file('waarschuwing.json', {
      ...baseRuleSet,
      feiten: [...baseRuleSet.feiten, { ...fact, id: 'veiligheid.ongebruikt' }],
    })
    const { code, out } = await run(['toets', path])
    expect({ code, out }).toEqual({ code: 0, out: expect.stringMatching(/waarschuwing/) })
    expect((await run(['toets', path, '--streng'])).code).toBe(1)
  })

  test('a rule set that breaks its own guarantee is told so, with the casus', async () => {
    const regels = baseRuleSet.regels.filter(({ name }) => name !== 'veiligheid-acuut')
    const { code, out } = await run(['toets', file('lek.json', { ...baseRuleSet, regels })])
    expect(code).toBe(1)
    expect(out).toContain('Bij acuut gevaar gaat veiligheid voor de ladder.')
    expect(out).toContain('"acuut":true')
  })

  test('a case that comes out otherwise ends with 1, with what was expected and by which rules', async () => {
    const cases = workplace()
    cases.file('a.json', {
      casus: { kenmerk: 'a', peildatum: '2026-01-15', veiligheid: { acuut: true } },
      verwacht: { veiligheid: 'zorgen', status: 'direct-handelen' },
    })
    const { code, out } = await run(['toets', '--casussen', cases.folder])
    expect(code).toBe(1)
    expect(out).toContain('– /verwacht/veiligheid\n      – verwacht: zorgen\n      – gekregen: acuut\n')
    expect(out).toContain('– door: veiligheid-acuut\n')
    expect(out).not.toContain('/verwacht/status')
    cases.remove()
  })
})

describe('vergelijk, verschil, regels, schema', { timeout: TIMEOUT }, () => {
  test('vergelijk tells of safety first', async () => {
    const { code, out, err } = await run(['vergelijk', 'basis', 'alkmaar', published])
    expect({ code, err }).toEqual({ code: 0, err: '' })
    expect(out).toContain('4 casussen vergeleken.')
    expect(out.indexOf('\nVeiligheid\n')).toBeLessThan(out.indexOf('\nAndere uitkomsten\n'))
    const json = JSON.parse((await run(['vergelijk', 'basis', alkmaar, bas, '--json'])).out)
    expect(json).toMatchObject({ aantal: 1, a: { id: 'basis' }, b: { id: 'alkmaar' } })
    expect((await run(['vergelijk', 'basis', 'basis', published])).out).toContain('In 0 verandert er iets.')
  })

  test('verschil', async () => {
    const { code, out } = await run(['verschil', 'basis', 'basis'])
    expect({ code, out }).toEqual({ code: 0, out: expect.stringContaining('Er is geen verschil gevonden.') })
    const json = JSON.parse((await run(['verschil', 'basis', 'alkmaar', '--json'])).out) as {
      uitkomst: string
    }[]
    expect(json.some(({ uitkomst }) => uitkomst === 'verschilt')).toBe(true)
  })

  test('regels', async () => {
    expect((await run(['regels'])).out).toContain('\nveiligheid-acuut → acuut gevaar\n')
    expect((await run(['regels', '--markdown'])).out).toContain('\n### veiligheid-acuut → acuut gevaar\n')
    expect(JSON.parse((await run(['regels', '--json'])).out)).toEqual(JSON.parse(JSON.stringify(baseRuleSet)))
    const deviations = (await run(['regels', 'alkmaar', '--afwijkingen'])).out
    expect(deviations).toMatch(/^━━ Afwijkingen van de basisregels/)
    expect(deviations).not.toContain('veiligheid-acuut →')
    expect((await run(['regels', 'alkmaar'])).out).toContain(deviations.trim())
  })

  test.each(['regelset', 'regelset-deel', 'overlay', 'casus', 'advies'])('schema %s', async (kind) => {
    expect(JSON.parse((await run(['schema', kind])).out)).toHaveProperty('$schema')
  })
})

/** Any count in front of a word in the plural, or the other way round. */
const MISCOUNTED =
  /\b1 (?:casussen|regels|conclusies|testgevallen|fouten|waarschuwingen|afwijkingen|vragen|maanden|verschillen|personen|hulpbehoeften)\b|\b(?:0|[2-9]|\d{2,}) (?:casus|regel|conclusie|testgeval|fout|waarschuwing|afwijking|vraag|maand)\b/

describe('numbers in texts', { timeout: TIMEOUT }, () => {
  const source = { bron: ['s'], grond: 'modelkeuze' }
  const tiny = (maximum: number, value: number) => ({
    ...{ id: 'klein', versie: '1', titel: 'Klein' },
    bronnen: { s: { titel: 'Bron', soort: 'beleid' } },
    leefgebieden: [{ id: 'wonen', titel: 'wonen' }],
    feiten: [
      {
        ...{
          id: 'g.duur',
          bereik: 'gezin',
          type: 'getal',
          label: 'duur',
          vraag: 'Hoe lang?',
          wie: ['ouder'],
        },
        ...{ minimum: 0.2, maximum, eenheid: 'maanden', bron: ['s'] },
      },
    ],
    conclusies: [
      {
        id: 'g.lang',
        bereik: 'gezin',
        beleid: 'first',
        titel: 'lang',
        waarden: ['ja', 'nee'],
        standaard: 'nee',
      },
    ],
    regels: [
      {
        name: 'lang',
        conditions: { all: [{ fact: 'g.duur', operator: 'greaterThanInclusive', value }] },
        event: { type: 'g.lang', params: { waarde: 'ja' } },
        uitleg: 'Lang: {g.duur:waarde}.',
        ...source,
      },
    ],
  })

  test('one of each is told as one', async () => {
    const rules = file('klein.json', tiny(12_000, 1))
    const texts = [
      await run(['regels', rules]),
      await run(['vergelijk', 'basis', 'alkmaar', bas]),
      await run(['toets', file('kan-niet.json', tiny(12_000, 13_000))]),
    ]
    const cases = workplace()
    cases.file('een.json', { casus: { kenmerk: 'a', peildatum: '2026-01-15', g: { duur: 1 } }, verwacht: {} })
    texts.push(await run(['toets', rules, '--casussen', cases.folder]))
    cases.remove()
    const all = texts.map(({ out, err }) => out + err).join('\n')
    expect(all).not.toMatch(MISCOUNTED)
    expect(all).toContain('1 regel voor 1 conclusie.')
    expect(all).toContain('duur: minstens 1 maand\n')
    expect(all).toContain('1 casus vergeleken. In 1 verandert er iets.')
    expect(all).toContain('Het testgeval komt uit zoals verwacht.')
    expect((await run(['regels', 'alkmaar', '--afwijkingen'])).out).not.toMatch(MISCOUNTED)
  })

  test('a comma, and dots in long numbers', async () => {
    expect((await run(['regels', file('klein.json', tiny(12_000, 10_000.5))])).out).toContain(
      'minstens 10.000,5 maanden',
    )
    const outside = file('buiten.json', { kenmerk: 'a', peildatum: '2026-01-15', g: { duur: 0.1 } })
    const { err } = await run(['beoordeel', outside, '--regelset', file('klein.json', tiny(12_000, 1))])
    expect(err).toContain('Het kleinste dat kan is 0,2.')
    expect((await run(['toets', file('kan-niet.json', tiny(12_000, 13_000))])).out).toContain(
      'tussen 0,2 en 12.000.',
    )
  })
})
