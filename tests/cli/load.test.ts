/** Rules on rules: several overlays, their versions in time, and names that are files too. */
import { spawnSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { baseRuleSet, customise } from '../../src/index.js'
import { distFile } from '../support/built.js'
import { published, runHere as run, TIMEOUT, workplace } from './run.js'

const { file, folder, remove } = workplace()
afterAll(remove)
const bas = join(published, 'alkmaar-bas.json')

const rule = 'signaal-herbeoordelen'
const months = (waarde: number) => ({
  wijzig: [
    { regel: rule, pad: '/conditions/all/0/value', waarde, reden: 'Dit past bij ons.', bron: ['model'] },
    {
      regel: rule,
      pad: '/uitleg',
      waarde: 'Te lang geleden bekeken.',
      reden: 'Het getal verandert.',
      bron: ['model'],
    },
  ],
})
const overlay = (id: string, basis: object, more: object = {}) => ({
  ...{ id, versie: '1', titel: id, basis },
  ...more,
})
const region = overlay('regio', { id: 'basis', versie: baseRuleSet.versie }, months(5))
const town = overlay('stad', { id: 'regio', versie: '1' }, months(4))
const regionFile = file('regio.json', region)
const townFile = file('stad.json', town)
const stack = ['--overlay', regionFile, '--overlay', townFile]
const whole = () => customise(baseRuleSet, region, town)

describe('a stack means customise(base, region, town)', { timeout: TIMEOUT }, () => {
  test('in every command that takes rules', async () => {
    const told = async (...args: string[]) => {
      const { code, out, err } = await run([...args, '--json'])
      expect({ args, code, err }).toEqual({ args, code: 0, err: '' })
      return JSON.parse(out)
    }
    const mark = (await told('beoordeel', bas, ...stack)).regelset
    expect(mark).toMatchObject({ id: 'stad', versie: '1' })
    const { regelset, afwijkingen } = await told('regels', ...stack)
    expect(regelset).toEqual(JSON.parse(JSON.stringify(whole().ruleSet)))
    expect(afwijkingen).toEqual(JSON.parse(JSON.stringify(whole().deviations)))
    expect(await told('regels', regionFile, '--overlay', townFile)).toEqual({ regelset, afwijkingen })
    expect((await told('compileer', ...stack)).ruleSet ?? (await told('compileer', ...stack))).toBeDefined()
    expect((await told('types', ...stack)).types).toContain('"stad", versie "1"')
    expect(await told('schema', 'casus', ...stack)).toHaveProperty('$schema')
    expect((await told('verslag', bas, ...stack)).length).not.toBe(0)
    expect((await told('bewaar', bas, ...stack)).regelset).toMatchObject({ id: 'stad' })
    expect(await told('waarom-niet', bas, 'veiligheid.niveau=acuut', ...stack)).toBeDefined()
    expect(await told('vergelijk-casus', bas, bas, ...stack)).toBeDefined()
    expect(await told('vraag', join(folder, 'nieuw.json'), ...stack)).toHaveProperty('vraag')
    const fromRegion = await told('verschil', regionFile, '--overlay', townFile)
    expect(fromRegion).toContainEqual(
      expect.objectContaining({
        conclusie: 'leefgebied.signalen',
        uitkomst: expect.not.stringMatching('nooit'),
      }),
    )
    expect(await told('vergelijk', 'basis', bas, ...stack)).toBeDefined()
  })

  test('toets tells each layer', async () => {
    const good = await run(['toets', ...stack])
    expect(good).toMatchObject({ code: 0, err: '' })
    expect(good.out).toBe(`${regionFile}: in orde.\n${townFile}: in orde.\n`)
    const acute = { regel: 'veiligheid-acuut', reden: 'Dit past bij ons.', bron: ['model'] }
    const unsafe = file('onveilig.json', { ...town, wijzig: [], vervalt: [acute] })
    const bad = await run(['toets', '--overlay', regionFile, '--overlay', unsafe])
    expect(bad.code).toBe(1)
    expect(bad.out).toMatch(
      /regio\.json: in orde\.\n✗ \/vervalt\/0[^\n]*beschermd[^\n]*\n[^\n]*onveilig\.json: 1 fout/,
    )
    const json = JSON.parse(
      (await run(['toets', '--overlay', regionFile, '--overlay', unsafe, '--json'])).out,
    )
    expect(json.lagen).toMatchObject([
      { regels: regionFile, problemen: [] },
      { regels: unsafe, problemen: [{ laag: 'stad', pad: '/vervalt/0/regel' }] },
    ])
    const below = file('regio-stuk.json', { ...region, vervalt: [acute] })
    expect((await run(['toets', '--overlay', below, '--overlay', townFile])).out).toMatch(
      /regio-stuk\.json: 1 fout[^\n]*\n[^\n]*stad\.json: nog niet nagekeken/,
    )
  })

  test('what is wrong names the layer and its file', async () => {
    const broken = file('stuk.json', { ...town, wijzig: [{ ...months(4).wijzig[0], regel: 'nergens' }] })
    for (const args of [['beoordeel', bas], ['regels'], ['kantelpunten', bas]]) {
      const { code, err } = await run([...args, '--overlay', regionFile, '--overlay', broken])
      expect({ args, code }).toEqual({ args, code: 2 })
      expect(err).toMatch(/\/wijzig\/0/)
      expect(err).toContain(`Dit staat in "${broken}".`)
    }
    const turned = await run(['regels', '--overlay', townFile, '--overlay', regionFile])
    expect(turned).toMatchObject({ code: 2, err: expect.stringContaining(townFile) })
    const above = await run(['regels', townFile, '--overlay', file('heel.json', baseRuleSet)])
    expect(above.err).toContain('noem een hele regelset als eerste')
  })
})

describe('versions in time', { timeout: TIMEOUT }, () => {
  const version = (name: string, more: object) => file(`${name}.json`, { ...region, ...more })
  const until2025 = version('tot', { geldigTot: '2025-12-31' })
  const since2026 = version('vanaf', { versie: '2', geldigVanaf: '2026-01-01' })
  const dated = { kenmerk: 'x', peildatum: '2025-06-01' }

  test.each<[what: string, one: string, other: string, message: RegExp]>([
    [
      'an undated one beside a dated',
      regionFile,
      since2026,
      /Zet in ".*regio\.json": "geldigTot": "2025-12-31"/,
    ],
    [
      'two undated',
      regionFile,
      version('ook', { versie: '2' }),
      /Geef allebei een "geldigVanaf" en een "geldigTot"/,
    ],
    [
      'two that overlap',
      since2026,
      version('later', { geldigVanaf: '2026-07-01' }),
      /Zet in ".*vanaf\.json": "geldigTot": "2026-06-30"/,
    ],
  ])('%s are not chosen from in silence', async (_, one, other, message) => {
    for (const pair of [
      [one, other],
      [other, one],
    ]) {
      const args = ['beoordeel', bas, ...pair.flatMap((path) => ['--overlay', path])]
      const { code, out, err } = await run(args)
      expect({ code, out }).toEqual({ code: 2, out: '' })
      expect(err).toMatch(message)
      for (const path of pair) expect(err).toContain(`"${path}"`)
    }
  })

  test('of each layer the version of the day', async () => {
    const townNow = file('stad-2.json', {
      ...town,
      versie: '2',
      basis: { id: 'regio', versie: '2' },
      geldigVanaf: '2026-01-01',
    })
    const townThen = file('stad-1.json', { ...town, geldigTot: '2025-12-31' })
    const cases = file('twee.json', [dated, { ...dated, peildatum: '2026-06-01' }])
    const all = [until2025, since2026, townThen, townNow].flatMap((path) => ['--overlay', path])
    const { code, out, err } = await run(['beoordeel', cases, ...all])
    expect({ code, err }).toEqual({ code: 0, err: '' })
    const used = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line).regelset)
    expect(used).toMatchObject([
      { id: 'stad', versie: '1' },
      { id: 'stad', versie: '2' },
    ])
  })

  test('out of force, or historical: always told, in JSON too', async () => {
    const path = file('toen.json', dated)
    const early = await run(['beoordeel', path, '--kort', '--json', '--overlay', since2026])
    expect(JSON.parse(early.out)).toMatchObject({ geldigheid: 'nog-niet' })
    expect(early.err).toMatch(/^Let op: regelset "regio" geldt niet .*: zij geldt dan nog niet\.\n$/)
    const old = version('oud', { historisch: true })
    const advice = await run(['beoordeel', path, '--json', '--overlay', old])
    expect(JSON.parse(advice.out)).toMatchObject({ geldigheid: 'historisch' })
    expect(advice.err).toContain('zij is historisch')
    const layered = await run(['kantelpunten', path, '--overlay', old, '--overlay', townFile])
    expect(layered).toMatchObject({ code: 0, err: expect.stringContaining('"regio" geldt niet') })
    expect(JSON.parse((await run(['toets', old, '--json'])).out).letOp).toEqual([
      expect.stringContaining('historisch'),
    ])
    const compared = await run(['vergelijk', 'basis', since2026, path, '--json'])
    expect(JSON.parse(compared.out).letOp).toEqual([expect.stringContaining('"regio" geldt niet')])
    expect((await run(['regels', old, '--json'])).err).toContain('historisch')
  })
})

describe('a bare name means what comes with the library', { timeout: TIMEOUT }, () => {
  const inFolder = (...args: string[]) => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [distFile('cli.js'), ...args], {
      cwd: folder,
      encoding: 'utf8',
      maxBuffer: 20_000_000,
    })
    return { status, stdout, stderr }
  }
  test('and a file or a folder of that name is told', () => {
    const advice = () => inFolder('beoordeel', bas, '--json', '--overlay', 'alkmaar')
    expect(advice().stderr).toBe('')
    writeFileSync(join(folder, 'alkmaar'), JSON.stringify(region))
    const told = advice()
    expect(JSON.parse(told.stdout).regelset.id).toBe('alkmaar')
    expect(told.stderr).toMatch(
      /^Let op: "alkmaar" is wat bij de bibliotheek hoort\..*schrijf dan "\.\/alkmaar"/,
    )
    const own = inFolder('beoordeel', bas, '--json', '--overlay', './alkmaar')
    expect(own.stderr).toBe('')
    expect(JSON.parse(own.stdout).regelset.id).toBe('regio')
    mkdirSync(join(folder, 'basis'))
    expect(inFolder('regels', 'basis').stderr).toContain('Hier staat ook "basis"')
  })
})
