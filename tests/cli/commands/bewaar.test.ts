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
  expect(await run(['bewaar', casus('mert'), '--besluit', 'wijkt-af'])).toMatchObject({ code: 2, out: '' })
  expect((await run(['bewaar', casus('mert'), '--reden', 'anders'])).code).toBe(2)
  const given = ['--besluit', 'wijkt-af', '--reden', 'wilde wachten', '--rol', 'coach']
  expect(JSON.parse((await run(['bewaar', casus('mert'), ...given])).out)).toMatchObject({
    besluit: { keuze: 'wijkt-af', reden: 'wilde wachten', rol: 'coach' },
  })
})

test('records are counted line by line, and a line that is none is told at its place', async () => {
  const { out: line } = await run(['bewaar', casus('mert'), '--besluit', 'volgt'])
  const records = file('dossiers.ndjson', `${line.repeat(5)}{"formaat":9}\n${line}`)
  const { code, out, err } = await run(['register', records])
  expect(code).toBe(1)
  expect(err).toContain('vorm')
  expect(out).toContain('6 dossiers')
  const { out: json } = await run(['register', file('goed.ndjson', line.repeat(4)), '--json'])
  expect(JSON.parse(json)).toMatchObject({ dossiers: null })
})

test('two casussen of one family are compared', async () => {
  const { code, out } = await run(['vergelijk-casus', casus('mert'), casus('mert')])
  expect(code).toBe(0)
  expect(out).toContain('Gelijk gebleven')
  const { out: json } = await run(['vergelijk-casus', casus('mert'), casus('gina'), '--json'])
  expect(JSON.parse(json)).toHaveProperty('groei')
})
