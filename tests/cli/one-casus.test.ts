/** The commands about one casus: `kantelpunten` and `waarom-niet`: in words, as JSON, and what can't be asked. */
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { published, runHere as run, workplace } from './run.js'

const { file, remove } = workplace()
afterAll(remove)
const bas = join(published, 'alkmaar-bas.json')

test('kantelpunten in words: what changes it, and that each answer was looked at', async () => {
  const { code, out, err } = await run(['kantelpunten', bas])
  expect({ code, err }).toEqual({ code: 0, err: '' })
  expect(out).toContain('Kantelpunten van alkmaar-bas')
  expect(out).toContain('Elk antwoord is apart nagegaan.')
  expect(out).not.toMatch(/undefined|\[object/)
})

test('kantelpunten as JSON', async () => {
  const { code, out } = await run(['kantelpunten', bas, '--json'])
  const found = JSON.parse(out) as { kantelpunten: unknown[]; volledigTot: number }
  expect(code).toBe(0)
  expect(found.volledigTot).toBe(1)
  expect(found.kantelpunten).toContainEqual({
    wijzigingen: [{ feit: 'veiligheid.acuut', van: false, naar: true }],
    conclusie: 'veiligheid.niveau',
    van: 'ernstig',
    naar: 'acuut',
    uitkomst: { waarde: 'acuut', mogelijk: ['acuut'], zeker: true },
  })
})

test('waarom-niet in words and as JSON', async () => {
  const question = [bas, 'hulpbehoefte.trede=jeugdhulp-specialistisch', '--bij', 'woonplek']
  const { code, out, err } = await run(['waarom-niet', ...question])
  expect({ code, err }).toEqual({ code: 0, err: '' })
  expect(out).toContain('Dit komt eruit als dit anders is:')
  expect(out).toContain('geldt niet, want nodig is:')
  expect(out).not.toMatch(/undefined|\[object/)
  const told = JSON.parse((await run(['waarom-niet', ...question, '--json'])).out) as { kan: string }
  expect(told.kan).toBe('ja')
})

test.each([
  [['waarom-niet', bas, 'hulpbehoefte.trede'], /conclusie=waarde/],
  [
    ['waarom-niet', bas, 'hulpbehoefte.tred=eigen-kracht', '--bij', 'ggz'],
    /Bedoelt u "hulpbehoefte\.trede"\?/,
  ],
  [['waarom-niet', bas, 'hulpbehoefte.trede=eigenkracht', '--bij', 'ggz'], /Bedoelt u "eigen-kracht"\?/],
  [['waarom-niet', bas, 'hulpbehoefte.trede=eigen-kracht', '--bij', 'gzz'], /Bedoelt u "ggz"\?/],
  [['waarom-niet', bas, 'hulpbehoefte.trede=eigen-kracht'], /Zeg met "item" welke/],
  [['waarom-niet', bas, 'advies.trede=eigen-kracht', '--bij', 'ggz'], /Laat "item" weg/],
  [['kantelpunten', 'nergens.json'], /het bestaat niet/],
  [['kantelpunten', file('twee.json', [{}, {}])], /één casus.*2/],
])('%j ends with 2, and says why', async (args, message) => {
  const { code, err } = await run(args)
  expect(code).toBe(2)
  expect(err).toMatch(message)
})

test('a casus that is wrong ends with 1', async () => {
  const { code, err } = await run(['kantelpunten', file('fout.json', { kenmerk: 'a' })])
  expect(code).toBe(1)
  expect(err).toContain('peildatum')
})
