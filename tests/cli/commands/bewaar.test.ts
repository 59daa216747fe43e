/** `bewaar`, `register` and `vergelijk-casus`: records on the command line. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { runHere as run } from '../run.js'

const folder = mkdtempSync(join(tmpdir(), 'dossiers-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const casus = (name: string) =>
  resolve(import.meta.dirname, `../../../examples/casussen/alkmaar-${name}.json`)

function file(name: string, text: string): string {
  const path = join(folder, name)
  writeFileSync(path, text)
  return path
}

test('a record is one line, with the decision', async () => {
  const { code, out } = await run(['bewaar', casus('mert'), '--besluit', 'volgt'])
  expect(code).toBe(0)
  expect(out.trim().split('\n')).toHaveLength(1)
  expect(JSON.parse(out)).toMatchObject({ formaat: 1, besluit: { keuze: 'volgt' } })
})

test('who decides otherwise says why', async () => {
  for (const [options, told] of [
    [
      ['--besluit', 'wijkt-af'],
      ['Bij "--reden": Wie', 'Bij "--rol": Wie'],
    ],
    [['--reden', 'anders'], ['Bij "--besluit": Een besluit volgt']],
    [['--besluit', 'misschien'], ['Bij "--besluit": Een besluit volgt']],
    [
      ['--besluit', 'volgt', '--reden', 'nummer 111222333'],
      ['Bij "--reden": Hier staat een burgerservicenummer'],
    ],
    [
      ['--besluit', 'wijkt-af', '--reden', 'nummer 111222333', '--rol', 'coach'],
      ['Bij "--reden": Hier staat een burgerservicenummer'],
    ],
  ] as const) {
    const { code, out, err } = await run(['bewaar', casus('mert'), ...options])
    expect({ code, out }).toEqual({ code: 2, out: '' })
    for (const text of told) expect(err).toContain(text)
  }
  const given = ['--besluit', 'wijkt-af', '--reden', 'wilde wachten', '--rol', 'coach']
  expect(JSON.parse((await run(['bewaar', casus('mert'), ...given])).out)).toMatchObject({
    besluit: { keuze: 'wijkt-af', reden: 'wilde wachten', rol: 'coach' },
  })
})

test('records are counted line by line, and a line that is none is told at its place', async () => {
  const { out: line } = await run(['bewaar', casus('mert'), '--besluit', 'volgt'])
  const wrong = ['{"formaat":9}', 'geen json', '{"kenmerk":"x"}', '{"formaat":1}'].join('\n')
  const records = file('dossiers.ndjson', `${line.repeat(5)}${wrong}\n${line}`)
  const { code, out, err } = await run(['register', records])
  expect(code).toBe(1)
  const places = err.split('\n').filter((told) => !told.startsWith(' '))
  expect(places).toEqual([...[6, 7, 8, 9].map((at) => `${records}, regel ${at}:`), ''])
  expect(err).toContain('/formaat: Dit dossier heeft een vorm die wij niet kennen')
  expect(err).toContain('geldige JSON')
  expect(err).toMatch(
    /regel 8:\n {2}✗ Dit is geen dossier\. Geef een dossier dat met .*"eigen-kracht bewaar"/,
  )
  expect(err).toContain('/regelset/vingerafdruk: ')
  expect(out).toContain('6 dossiers')
  const { out: json } = await run(['register', file('goed.ndjson', line.repeat(4)), '--json'])
  expect(JSON.parse(json)).toMatchObject({ dossiers: null })
  const { out: faults } = await run(['register', file('fout.ndjson', `${line}{"formaat":9}`), '--json'])
  expect(JSON.parse(faults.split('\n')[0] ?? '')).toMatchObject({
    fout: { bericht: 'Het dossier klopt niet.', regel: 2, problemen: [{ pad: '/formaat' }] },
    code: 1,
  })
})

test('what can’t be counted well is not counted at all', async () => {
  const { out: line } = await run(['bewaar', casus('mert'), '--besluit', 'volgt'])
  const records = file('een.ndjson', line)
  for (const [files, told] of [
    [[records, join(folder, '.', 'een.ndjson')], 'staat er twee keer'],
    [[records, join(folder, 'weg.ndjson')], 'bestaat niet'],
    [[file('leeg.ndjson', '')], 'er staat geen dossier in'],
    [[file('regels.ndjson', '\n\n')], 'er staat geen dossier in'],
  ] as const) {
    const { code, out, err } = await run(['register', ...files])
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).toContain(told)
  }
})

test('two casussen of one family are compared', async () => {
  const { code, out } = await run(['vergelijk-casus', casus('mert'), casus('mert')])
  expect(code).toBe(0)
  expect(out).toContain('Gelijk gebleven')
  const { out: json } = await run(['vergelijk-casus', casus('mert'), casus('gina'), '--json'])
  expect(JSON.parse(json)).toHaveProperty('groei')
})

test('a comparison says when it can be none', async () => {
  const later = { kenmerk: 'a', peildatum: '2026-02-01' }
  const [first, second] = [
    file('eerst.json', '{"kenmerk":"a","peildatum":"2026-01-01"}'),
    file('later.json', JSON.stringify(later)),
  ]
  expect(await run(['vergelijk-casus', first, second])).toMatchObject({ code: 0, err: '' })
  const turned = await run(['vergelijk-casus', second, first])
  expect(turned).toMatchObject({ code: 2, out: '' })
  expect(turned.err).toContain('Noem het vroegste eerst')
  expect((await run(['vergelijk-casus', first, first])).err).toContain('staat er twee keer')
  expect((await run(['vergelijk-casus', casus('mert'), casus('gina')])).err).toContain(
    'Let op: het kenmerk is "alkmaar-mert" en "alkmaar-gina"',
  )
  const { code, err } = await run(['vergelijk-casus', first, file('lijst.json', '[]')])
  expect(code).toBe(2)
  expect(err).toMatch(/In ".*lijst\.json" staan er nu 0\./)
})
