/** Whatever goes wrong: one way of telling it, in words or as JSON, and one meaning for each exit code. */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { Readable, Writable } from 'node:stream'
import { afterAll, describe, expect, test } from 'vitest'
import { fileError } from '../../src/cli/files.js'
import { createIo } from '../../src/cli/io.js'
import { baseRuleSet } from '../../src/index.js'
import { distFile } from '../support/built.js'
import { line, published, runHere as run, TIMEOUT, workplace } from './run.js'

const { file, folder, remove } = workplace()
afterAll(remove)

const bas = join(published, 'alkmaar-bas.json')
const lisa = join(published, 'alkmaar-lisa.json')
const notUtf8 = Buffer.concat([
  Buffer.from('{"kenmerk":"a'),
  Buffer.from([0xe9]),
  Buffer.from('","peildatum":"2026-01-15"}\n'),
])
const broken = file('kapot.json', '{"id":')
const unsound = file('fout.json', { ...baseRuleSet, regels: [{ name: 'x' }] })
const protectedRule = baseRuleSet.regels.find(({ beschermd }) => beschermd === true)?.name ?? ''
const overlay = {
  ...{ id: 'stad', versie: '1', titel: 'Stad', basis: { id: baseRuleSet.id, versie: baseRuleSet.versie } },
}
const refused = file('geweigerd.json', {
  ...overlay,
  vervalt: [{ regel: protectedRule, reden: 'Zo besloten.', bron: ['nji'] }],
})
const wrongCasus = file('casus.json', { kenmerk: 'x', peildatum: '2026-01-15', veiligheid: { acut: true } })
const badBytes = file('latin1.json', notUtf8)
const empty = file('leeg.json', '')
mkdirSync(join(folder, 'leeg'))

/** Every way in which the program ends otherwise than well, and the code that says so. */
const FAILURES: [args: readonly string[], code: number, input?: string | Buffer][] = [
  [[], 2],
  [['toest'], 2],
  [['help', 'toest'], 2],
  [['toets', '--casusen', 'x'], 2],
  [['toets', '--basis'], 2],
  [['toets', 'a', '--basis', '--streng'], 2],
  [['toets', '--streng=ja', 'x'], 2],
  [['toets'], 2],
  [['toets', 'a', 'b'], 2],
  [['regels', 'a', 'b'], 2],
  [['verschil', 'basis'], 2],
  [['verschil', 'basis', 'alkmaar', 'x'], 2],
  [['vergelijk', 'basis', 'alkmaar'], 2],
  [['waarom-geweigerd'], 2],
  [['raad'], 2],
  [['raad', 'basis'], 2],
  [['schema'], 2],
  [['schema', 'casu'], 2],
  [['begin'], 2],
  [['begin', 'Den Haag'], 2],
  [['begin', 'a', 'b'], 2],
  [['beoordeel', bas, '--kort', '--uitleg'], 2],
  [['regels', '--afwijkingen'], 2],
  ...['nergens.json', folder, broken, badBytes, empty].flatMap((path) =>
    [
      ['beoordeel', path],
      ['beoordeel', bas, '--regelset', path],
      ['beoordeel', bas, '--overlay', path],
      ['toets', path],
      ['toets', '--basis', path, 'alkmaar'],
      ['vergelijk', path, 'alkmaar', bas],
      ['verschil', 'basis', path],
      ['regels', path],
      ['schema', 'casus', '--regelset', path],
    ].map((args): [string[], number] => [args, 2]),
  ),
  ...['nergens.json', broken, badBytes, empty].map((path): [string[], number] => [
    ['vergelijk', 'basis', 'basis', path],
    2,
  ]),
  [['beoordeel', 'nergens.ndjson'], 2],
  [['beoordeel', bas, '--regelset', unsound], 2],
  [['beoordeel', bas, '--overlay', refused], 2],
  [['regels', refused], 2],
  [['verschil', 'basis', refused], 2],
  [['vergelijk', 'basis', unsound, bas], 2],
  [['toets', unsound], 1],
  [['toets', refused], 1],
  [['toets', '--casussen', join(folder, 'leeg')], 2],
  [['toets', '--casussen', 'nergens'], 2],
  [['beoordeel', wrongCasus], 1],
  [['beoordeel', wrongCasus, bas], 1],
  [['beoordeel', 'nergens.json', bas], 2],
  [['vergelijk', 'basis', 'basis', wrongCasus], 1],
  [['vergelijk', 'basis', 'basis', wrongCasus, bas], 1],
  [['beoordeel'], 1, `kapot\n${line('a')}`],
  [['beoordeel'], 1, '{"kenmerk":'],
  [['beoordeel'], 2, notUtf8],
  [['vergelijk', 'basis', 'basis', '-'], 1, `kapot\n${line('a')}`],
  [['vergelijk', 'basis', 'basis', '-'], 2, notUtf8],
  [['toets', '-'], 2, 'kapot'],
  [['toets', '-'], 2, notUtf8],
  [['toets', '-', '--basis', '-'], 2, JSON.stringify(baseRuleSet)],
]

describe('what goes wrong', { timeout: TIMEOUT }, () => {
  test.each(FAILURES)('%j ends with %i, in words on standard error', async (args, code, input) => {
    const { code: got, out, err } = await run(args, input)
    expect({ got, err }).toEqual({
      got: code,
      err: code === 1 && args[0] === 'toets' ? '' : expect.any(String),
    })
    expect(err).not.toMatch(/ {4}at |Error\b|undefined/)
    if (args[0] !== 'toets' || code === 2) expect(err).not.toBe('')
    // One line when it can't be carried out, unless rules have more to say.
    if (code === 2 && !err.startsWith('De regelset klopt niet.')) expect(err).toMatch(/^[^\n]+[.?]\n$/)
    if (code === 2 && !args.includes(bas) && !input) expect(out).toBe('')
  })

  test.each(FAILURES)('%j ends with %i, as JSON on standard output', async (args, code, input) => {
    for (const line of [
      [...args, '--json'],
      ['--json', ...args],
    ]) {
      const { code: got, out, err } = await run(line, input)
      expect({ got, err }).toEqual({ got: code, err: '' })
      const all = linesOf(out)
      // What is wrong with rules is what was asked of it.
      if (args[0] === 'toets' && code === 1) continue
      const faults = all.filter((one) => 'fout' in one)
      expect(Math.max(...faults.map((one) => one['code'] as number))).toBe(code)
      for (const { fout } of faults) expect(fout).toMatchObject({ bericht: expect.stringMatching(/[.?]$/) })
    }
  })
})

/** What is printed is one document or a line for each. */
function linesOf(out: string): Record<string, unknown>[] {
  try {
    return [JSON.parse(out) as Record<string, unknown>]
  } catch {
    return out
      .trim()
      .split('\n')
      .map((text) => JSON.parse(text) as Record<string, unknown>)
  }
}

describe('--json', { timeout: TIMEOUT }, () => {
  test('of two files gives two lines, in order; with a wrong one between them a line for it too', async () => {
    const { code, out, err } = await run(['beoordeel', bas, 'nergens.json', lisa, wrongCasus, '--json'])
    expect({ code, err }).toEqual({ code: 2, err: '' })
    expect(linesOf(out)).toMatchObject([
      { kenmerk: 'alkmaar-bas', spoor: expect.anything() },
      { fout: { bestand: 'nergens.json' }, code: 2 },
      { kenmerk: 'alkmaar-lisa', spoor: expect.anything() },
      { fout: { bestand: wrongCasus, problemen: [{ pad: '/veiligheid/acut' }] }, code: 1 },
    ])
  })

  test('of a stream tells what is wrong in its place, with line and number', async () => {
    const input = `${line('a')}kapot\n${line('b')}[{"kenmerk":"c"},\n${line('d').trim()}]\n`
    const { code, out, err } = await run(['beoordeel', '--json'], input)
    expect({ code, err }).toEqual({ code: 1, err: '' })
    expect(linesOf(out)).toMatchObject([
      { kenmerk: 'a' },
      { fout: { bestand: '-', regel: 2 }, code: 1 },
      { kenmerk: 'b' },
      { fout: { regel: 4, nummer: 1, problemen: [{ pad: '/peildatum' }] }, code: 1 },
      { kenmerk: 'd' },
    ])
  })

  test('says which rules are refused, and why', async () => {
    const [told] = linesOf((await run(['beoordeel', bas, '--overlay', refused, '--json'])).out)
    expect(told).toMatchObject({ fout: { bestand: refused, problemen: [{ code: 'beschermd' }] }, code: 2 })
  })

  test('gives little of one casus with --kort, and help and version as JSON', async () => {
    const [short] = linesOf((await run(['beoordeel', bas, '--json', '--kort'])).out)
    expect(Object.keys(short ?? {})).toEqual([
      'kenmerk',
      'peildatum',
      'status',
      'veiligheid',
      'trede',
      'eigen',
    ])
    for (const args of [
      ['--help'],
      ['help'],
      ['help', 'toets'],
      ['toets', '--help'],
      ['toets', '-h'],
      ['--versie'],
    ])
      for (const words of [
        ['--json', ...args],
        [...args, '--json'],
      ])
        expect(await run(words)).toMatchObject({ code: 0, err: '', out: expect.stringMatching(/^\{/) })
  })

  test('is a file behind "--"', async () => {
    const { code, out, err } = await run(['toets', '--', '--json'])
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).toContain('"--json"')
  })

  test.each([
    ['regels', '--json', '--markdown'],
    ['regels', 'alkmaar', '--markdown', '--afwijkingen', '--json'],
  ])('%s %s %s: not together', async (...args) => {
    expect(await run(args)).toMatchObject({ code: 2, out: expect.stringContaining('Allebei tegelijk') })
  })
})

describe('names of overlays', { timeout: TIMEOUT }, () => {
  test.each([
    [['regels', 'alkmar'], 'alkmaar'],
    [['regels', 'Alkmaar.json'], 'alkmaar'],
    [['beoordeel', bas, '--overlay', 'midden-hollant'], 'midden-holland'],
    [['toets', 'alkmar'], 'alkmaar'],
    [['verschil', 'basi', 'alkmaar'], 'basis'],
    [['vergelijk', 'basis', 'midden-holand', bas], 'midden-holland'],
  ])('%j', async (args, name) => {
    expect((await run(args)).err).toMatch(new RegExp(`het bestaat niet\\. Bedoelt u "${name}"\\?\\n$`))
  })

  test('nothing near: all of them', async () => {
    expect((await run(['regels', 'toString'])).err).toMatch(
      /een van de namen basis, alkmaar, midden-holland\.\n$/,
    )
  })
})

describe('casussen on standard input', { timeout: TIMEOUT }, () => {
  const casus = JSON.parse(line('a')) as object
  const pretty = JSON.stringify(casus, null, 2)
  test.each([
    ['one over many lines', pretty, 1],
    ['several over many lines', `${pretty}\n${pretty}\n${line('b')}`, 3],
    ['without a newline between them', `${pretty}${pretty}`, 2],
    ['with CRLF and a byte order mark', `\uFEFF${pretty.replaceAll('\n', '\r\n')}`, 1],
    ['a list over many lines', JSON.stringify([casus, casus], null, 2), 2],
    ['a list on one line', JSON.stringify([casus, casus]), 2],
    ['test cases', JSON.stringify({ casus, verwacht: {} }, null, '\t'), 1],
  ])('%s', async (_name, input, count) => {
    const expected = linesOf((await run(['beoordeel'], line('a'))).out)[0]
    const { code, out, err } = await run(['beoordeel'], input)
    expect({ code, err }).toEqual({ code: 0, err: '' })
    const lines = linesOf(out)
    expect(lines).toHaveLength(count)
    expect(lines[0]).toEqual(expected)
    const path = file('zelfde.ndjson', input)
    expect((await run(['beoordeel', path])).out).toBe(out)
    expect(linesOf((await run(['vergelijk', 'basis', 'basis', '-', '--json'], input)).out)[0]).toMatchObject({
      aantal: count,
    })
  })

  test('several in a file', async () => {
    const { code, out } = await run(['beoordeel', file('twee.json', `${pretty}\n${pretty}\n`)])
    expect({ code, lines: linesOf(out).length }).toEqual({ code: 0, lines: 2 })
  })

  test('a terminal is not waited for', async () => {
    const stdin = Object.assign(Readable.from([]), { isTTY: true })
    expect(await run(['beoordeel'], '', { stdin })).toMatchObject({ code: 2, err: /^Geef een bestand/ })
  })

  test('one that breaks', async () => {
    const stdin = new Readable({
      read() {
        this.destroy(Object.assign(new Error('x'), { code: 'EISDIR' }))
      },
    })
    expect(await run(['beoordeel'], '', { stdin })).toMatchObject({
      code: 2,
      err: 'De standaardinvoer is niet te gebruiken: het is een map.\n',
    })
  })
})

describe('an output that can not be written', { timeout: TIMEOUT }, () => {
  const failing = (code: string, from = 0) => {
    let writes = 0
    return new Writable({
      write: (_chunk, _encoding, done) =>
        done(writes++ < from ? null : Object.assign(new Error(code), { code })),
    })
  }

  test.each([
    [['regels']],
    [['regels', '--json']],
    [['--help']],
    [['beoordeel', bas]],
    [['toets', 'alkmaar']],
    [['x', '--json']],
  ])('full: %j', async (args) => {
    expect(await run(args, '', { stdout: failing('ENOSPC') })).toMatchObject({
      code: 2,
      err: 'De uitvoer is niet te schrijven: er is geen ruimte meer.\n',
    })
  })

  test('its reader went away: quiet, and the code stays what it is', async () => {
    const gone = () => ({ stdout: failing('EPIPE') })
    expect(await run(['regels'], '', gone())).toMatchObject({ code: 0, err: '' })
    expect(await run(['toets', unsound], '', gone())).toMatchObject({ code: 1, err: '' })
  })

  test('nor can standard error', async () => {
    const io = createIo({
      stdin: Readable.from([]),
      stdout: failing('ENOSPC'),
      stderr: failing('ENOSPC'),
    })
    await io.complain('x')
    await expect(io.out('x')).rejects.toThrow(/geen ruimte/)
  })

  test('in a real process', () => {
    if (!existsSync('/dev/full')) return
    const cli = distFile('cli.js')
    const shell = (command: string) =>
      spawnSync('sh', ['-c', command, 'sh', process.execPath, cli], { encoding: 'utf8' })
    expect(shell('"$1" "$2" --help > /dev/full')).toMatchObject({
      status: 2,
      stderr: 'De uitvoer is niet te schrijven: er is geen ruimte meer.\n',
    })
    expect(shell('"$1" "$2" beoordeel < /')).toMatchObject({
      status: 2,
      stdout: '',
      stderr: 'De standaardinvoer is niet te gebruiken: het is een map.\n',
    })
  })
})

test.each([
  ['EACCES', 'lezen', 'u mag het niet lezen'],
  ['EPERM', 'schrijven', 'u mag het niet schrijven'],
  ['ENAMETOOLONG', 'lezen', 'de naam is te lang'],
  ['EVREEMD', 'lezen', 'de computer meldt EVREEMD'],
  ['toString', 'lezen', 'de computer meldt toString'],
] as const)('%s', (code, deed, reason) => {
  expect(fileError('x', Object.assign(new Error('English'), { code }), deed).message).toBe(
    `Het bestand "x" is niet te gebruiken: ${reason}.`,
  )
})

test('a fault of the program itself is told in one line, and has a code of its own', async () => {
  const stdin = new Proxy(Readable.from([]), {
    get() {
      throw new TypeError('stuk\nvan binnen')
    },
  })
  for (const extra of [[], ['--json']]) {
    const { code, out, err } = await run(['beoordeel', ...extra], '', { stdin })
    expect(code).toBe(3)
    expect(out + err).toMatch(/^[^\n]*Er ging iets mis in het programma zelf\.[^\n]*\n$/)
  }
})
