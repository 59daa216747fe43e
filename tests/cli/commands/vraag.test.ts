/** `vraag`: an interview on the terminal, broken off and gone on with; the casus is kept in its file. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { runHere, workplace } from '../run.js'

const place = workplace()
afterAll(place.remove)
const read = (file: string) => JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>

test('begins a casus, keeps it after each answer, and goes on where it stopped', async () => {
  const file = join(place.folder, 'nieuw.json')
  const first = await runHere(['vraag', file], 'nee\ngeen\nmisschien\nstop\n')
  expect([first.code, first.err]).toEqual([0, ''])
  expect(first.out).toMatch(/nu in gevaar/)
  expect(first.out).toMatch(/Is er nu gevaar, dan gaat veiligheid voor alles\. \(nog \d+ tot \d+\)/)
  expect(first.out).toMatch(/Antwoord met ja of nee\. Weet u het niet, druk dan op Enter\./)
  expect(first.out).toMatch(/Gestopt\. Ga verder met: eigen-kracht vraag/)
  expect(read(file)).toMatchObject({ kenmerk: 'nieuw', veiligheid: { acuut: false, suicidaliteit: 'geen' } })
  expect(readdirSync(place.folder)).toEqual(['nieuw.json'])

  const next = await runHere(['vraag', file], `${'nee\n'.repeat(4)}ja\nnee\n`)
  expect(next.code).toBe(0)
  expect(next.out).not.toMatch(/nu in gevaar/)
  expect(next.out).toMatch(/Eerst moet dit gebeuren:\nStel eerst samen vast/)
  expect(next.out).toMatch(/Het advies: eigen-kracht beoordeel/)
  expect(read(file)).toMatchObject({ veiligheid: { ingeschat: true }, hulpvraag: { vastgesteld: false } })
})

test('in acute danger it says what to do', async () => {
  const file = join(place.folder, 'gevaar.json')
  const { out } = await runHere(['vraag', file], `ja\n${'\n'.repeat(9)}`)
  expect(out).toMatch(/Er is direct gevaar\. Wacht niet/)
  expect(out).not.toMatch(/hulpvraag/)
})

test('asks a list as a list, and its items row by row', async () => {
  const safe = { acuut: false, suicidaliteit: 'geen', vermoedenMishandeling: false, structureel: false }
  const file = place.file('rijen.json', {
    kenmerk: 'rijen',
    peildatum: '2026-01-15',
    veiligheid: { ...safe, escalatieThuis: false, onveiligDoorVerslaving: false, ingeschat: true },
    hulpvraag: { vastgesteld: true },
    problematiek: { vastgesteld: true, aanwezig: true },
    benodigdeHulp: { vastgesteld: true },
  })
  const { out } = await runHere(['vraag', file], 'b1, b2\nbegeleiding\n7\nstop\n')
  expect(out).toMatch(/Welke hulp is er nodig\?/)
  expect(out).toMatch(/ {2}b1 > {3}b2 > /)
  expect(read(file)).toMatchObject({
    hulpbehoeften: [{ id: 'b1', aard: 'begeleiding' }, { id: 'b2' }],
  })
})

test('with --json it only tells the next question', async () => {
  const file = join(place.folder, 'niet-gemaakt.json')
  const { code, out } = await runHere(['vraag', file, '--json'])
  expect(code).toBe(0)
  expect(JSON.parse(out)).toMatchObject({ klaar: false, vraag: { feit: 'veiligheid.acuut' } })
  expect(readdirSync(place.folder)).not.toContain('niet-gemaakt.json')
})

test('a casus that is wrong is told, and left as it is', async () => {
  const file = place.file('fout.json', { kenmerk: 'fout', peildatum: '2026-01-15', veilgheid: {} })
  const { code, err } = await runHere(['vraag', file], 'ja\n')
  expect(code).not.toBe(0)
  expect(err).toMatch(/veilgheid/)
  expect(read(file)).toEqual({ kenmerk: 'fout', peildatum: '2026-01-15', veilgheid: {} })
  const list = place.file('lijst.json', [])
  expect((await runHere(['vraag', list], 'ja\n')).err).toMatch(/staat geen casus/)
})
