/** Files as people and their editors make them: read, or refused with what to do. */
import { afterAll, expect, test } from 'vitest'
import { runHere as run, TIMEOUT, workplace } from './run.js'

const { file, remove } = workplace()
afterAll(remove)

const casus = '{ "kenmerk": "a",\n  "peildatum": "2026-01-15" }\n'
const utf16be = (text: string) => Buffer.from(text, 'utf16le').swap16()
const utf8Advice = /Sla het op als UTF-8: kies in Kladblok/

test.each<[what: string, bytes: string | Buffer, message: RegExp]>([
  ['UTF-16, little end, mark', Buffer.from(`\uFEFF${casus}`, 'utf16le'), utf8Advice],
  ['UTF-16, big end, mark', utf16be(`\uFEFF${casus}`), utf8Advice],
  ['UTF-16, little end', Buffer.from(casus, 'utf16le'), utf8Advice],
  ['UTF-16, big end', utf16be(casus), utf8Advice],
  ['Latin-1', Buffer.from('{ "kenmerk": "é" }', 'latin1'), utf8Advice],
  ['curly quotes', casus.replaceAll('"', '”'), /regel 1, teken 3\)\. Hier staat een gekruld/],
  ['single quotes', casus.replaceAll('"', "'"), /regel 1, teken 3\)\. Hier staat een enkel/],
  ['a comment', `// casus\n${casus}`, /regel 1, teken 1\)\. Hier begint een opmerking/],
  ['a comma too many', casus.replace(' }', ', }'), /regel 2, teken 28\)\. Hier staat een komma te veel/],
  ['a number that is none', casus.replace('"a"', 'NaN'), /Het getal NaN kan zo niet/],
  ['a hexadecimal number', casus.replace('"a"', '0x10'), /Het getal 0x10 kan zo niet/],
  [
    'a name that stands twice',
    casus.replace('peildatum', 'kenmerk'),
    /"kenmerk" staat hier voor de tweede keer/,
  ],
])(
  '%s in a casus, in rules and on standard input',
  async (what, bytes, message) => {
    const path = file('casus.json', bytes)
    for (const args of [
      ['beoordeel', path],
      ['toets', path],
      ['vergelijk', 'basis', 'basis', path],
      ['kantelpunten', path],
    ]) {
      const { code, out, err } = await run(args)
      expect({ args, code, out }).toEqual({ args, code: 2, out: '' })
      expect(err).toMatch(message)
      expect(err).toMatch(/^Het bestand ".*casus\.json"/)
    }
    const piped = await run(['beoordeel'], bytes)
    // A line that is no JSON is told and left out; what follows is read.
    if (what !== 'a comment') expect(piped.out).toBe('')
    expect(piped.code).toBeGreaterThan(0)
    if (/UTF|Latin|twice|number/.test(what)) expect(piped.err).toMatch(/UTF-8|tweede keer|Het getal/)
  },
  TIMEOUT,
)

test('a mark in front of UTF-8 is just read', async () => {
  expect(await run(['beoordeel', file('bom.json', `\uFEFF${casus}`), '--kort'])).toMatchObject({
    code: 0,
    err: '',
  })
})

test('in lines and lists: the place of a name that stands twice', async () => {
  const good = '{"kenmerk":"a","peildatum":"2026-01-15"}'
  const twice = '{"kenmerk":"a","kenmerk":"b","peildatum":"2026-01-15"}'
  const lines = await run(['beoordeel', '-'], `${good}\n${twice}\n${good}\n`)
  expect(lines.code).toBe(1)
  expect(lines.out.trim().split('\n')).toHaveLength(2)
  expect(lines.err).toMatch(/^standaardinvoer, regel 2:\n {2}✗ \/kenmerk: .*\(regel 2, teken 16\)/)
  const list = await run(
    ['beoordeel', '-'],
    `[\n\n${good},\n ${twice}\n,\n{\n"kenmerk":"a",\n\n"kenmerk":"b"}]\n`,
  )
  expect(list.err).toContain('(regel 4, teken 17)')
  expect(list.err).toContain(
    '(regel 9, teken 1). De naam "kenmerk" staat hier voor de tweede keer (regel 7, teken 1)',
  )
  expect(list.out.trim().split('\n')).toHaveLength(1)
})
