/** `verslag`: a report for one reader, in each form. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { runHere as run } from '../run.js'

const folder = mkdtempSync(join(tmpdir(), 'verslag-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const mert = resolve(import.meta.dirname, '../../../examples/casussen/alkmaar-mert.json')
function file(name: string, data: unknown): string {
  const path = join(folder, name)
  writeFileSync(path, JSON.stringify(data))
  return path
}

test('as text for the professional, with the annex', async () => {
  const { code, out, err } = await run(['verslag', mert])
  expect({ code, err }).toEqual({ code: 0, err: '' })
  expect(out).toContain('Bijlage: hoe dit advies tot stand kwam')
  expect(out).toContain('Wat het advies zou veranderen')
})

test('for the family and the young person, as HTML, Markdown and JSON, with names', async () => {
  const namen = file('namen.json', { moeder: 'Anna' })
  for (const voor of ['gezin', 'jongere']) {
    const { out } = await run(['verslag', mert, '--voor', voor, '--html', '--namen', namen])
    expect(out).toMatch(/^<!doctype html>/)
    expect(out).toContain('Anna')
  }
  expect((await run(['verslag', mert, '--voor', 'gezin', '--markdown'])).out).toMatch(/^# /)
  expect(JSON.parse((await run(['verslag', mert, '--voor', 'gezin', '--json'])).out)).toMatchObject({
    taal: 'nl',
    voor: 'gezin',
  })
})

test('another reader, and names that are none, are refused', async () => {
  expect(await run(['verslag', mert, '--voor', 'rechter'])).toMatchObject({ code: 2, out: '' })
  expect((await run(['verslag', mert, '--namen', file('fout.json', [1])])).code).toBe(2)
})

test('the young person who reads it, by the id of the casus', async () => {
  const personen = ['noor', 'bram'].map((id) => ({ id, rol: 'jeugdige', leeftijd: 14 }))
  const casus = file('twee.json', { kenmerk: 'twee', peildatum: '2026-01-15', personen })
  const told = await run(['verslag', casus, '--voor', 'jongere', '--lezer', 'bram'])
  expect(told).toMatchObject({ code: 0, err: '' })
  expect(told.out).toContain('jou (bram, 14 jaar)')
  const refused = await run(['verslag', casus, '--voor', 'jongere', '--lezer', 'oma'])
  expect(refused).toMatchObject({ code: 2, out: '' })
  expect(refused.err).toContain('noor, bram')
})
