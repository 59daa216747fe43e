/** Very many casussen through the command line. */
import { once } from 'node:events'
import { Readable } from 'node:stream'
import { setTimeout as wait } from 'node:timers/promises'
import { describe, expect, test } from 'vitest'
import { NOT_UTF8, readLines, TOO_LONG } from '../../src/cli/lines.js'
import { createProgress, progressText } from '../../src/cli/progress.js'
import { line, runHere as run, start, TIMEOUT, workplace } from './run.js'

const parse = (out: string) =>
  out
    .split('\n')
    .filter((text) => text !== '')
    .map((text) => JSON.parse(text) as Record<string, unknown>)

/** Takes memory and no weighing. */
const SPACE = ' '.repeat(12_000)

describe('a stream', { timeout: TIMEOUT }, () => {
  test('gives a line of outcomes for each casus; broken lines are told by number and skipped', async () => {
    const bad = '{"kenmerk":"c","peildatum":"2026-01-15","veiligheid":{"acut":true}}\n'
    const { code, out, err } = await run(
      ['beoordeel'],
      `${line('a')}kapot\n\n${bad}${line('b', { acuut: true }).trim()}`,
    )
    expect(code).toBe(1)
    expect(parse(out)).toMatchObject([
      { kenmerk: 'a' },
      { kenmerk: 'b', status: 'direct-handelen', veiligheid: { niveau: { waarde: 'acuut' } } },
    ])
    expect(parse(out)[0]).not.toHaveProperty('motivering')
    expect(err).toMatch(
      /^standaardinvoer, regel 2:\n {2}✗ Dit is geen geldige JSON \(regel 2, teken \d+\)\..*\nstandaardinvoer, regel 4:\n {2}✗ \/veiligheid\/acut: .*Bedoelt u "acuut"\?\n$/,
    )
  })

  test('gives whole advices with --uitleg, and little with --kort', async () => {
    expect(parse((await run(['beoordeel', '-', '--uitleg'], line('a'))).out)[0]).toHaveProperty('spoor')
    expect(Object.keys(parse((await run(['beoordeel', '--kort'], line('a'))).out)[0] ?? {})).toEqual([
      'kenmerk',
      'peildatum',
      'status',
      'veiligheid',
      'trede',
      'eigen',
    ])
  })

  test('a file of lines and a file with a list give the same', async () => {
    const { file, remove } = workplace()
    const lines = [line('a'), line('b')]
    const byLine = await run(['beoordeel', file('a.ndjson', `\uFEFF${lines.join('')}`)])
    const byList = await run(['beoordeel', file('a.json', `[${lines.join(',')}]`)])
    expect(byLine).toMatchObject({ code: 0, err: '' })
    expect(byList).toEqual(byLine)
    expect(parse(byLine.out)).toHaveLength(2)
    remove()
  })

  test('an empty stream gives nothing', async () => {
    for (const nothing of ['', '\n', '\r\n \n', '\uFEFF'])
      expect(await run(['beoordeel'], nothing)).toEqual({ code: 0, out: '', err: '' })
  })

  test('of 5,000 lines fits in a heap smaller than itself, without progress where nobody looks', async () => {
    // 60 MB of input, most of it spaces, and 90 MB of outcomes, in a heap of 48 MB.
    const child = start(['beoordeel'], { stdio: ['pipe', 'pipe', 'pipe'] }, ['--max-old-space-size=48'])
    let [lines, err] = [0, '']
    child.stdout?.on('data', (chunk: Buffer) => {
      for (let at = chunk.indexOf(10); at >= 0; at = chunk.indexOf(10, at + 1)) lines++
    })
    child.stderr?.on('data', (chunk: Buffer) => {
      err += chunk.toString()
    })
    const batch = Array.from({ length: 100 }, (_, at) => line(`casus-${at}`).replace('{', `{${SPACE}`)).join(
      '',
    )
    const ended = once(child, 'close')
    for (let at = 0; at < 50; at++) if (child.stdin?.write(batch) === false) await once(child.stdin, 'drain')
    child.stdin?.end()
    expect(await ended).toEqual([0, null])
    expect({ lines, err }).toEqual({ lines: 5_000, err: '' })
  })

  test('reads no more than its reader takes', async () => {
    const child = start(['beoordeel'], { stdio: ['pipe', 'pipe', 'ignore'] })
    const batch = Array.from({ length: 100 }, (_, at) => line(`casus-${at}`)).join('')
    let written = 0
    let stuck = false
    while (!stuck && written < 50_000_000) {
      written += batch.length
      if (child.stdin?.write(batch) === false)
        stuck = (await Promise.race([once(child.stdin, 'drain'), wait(3000, 'stuck')])) === 'stuck'
    }
    child.kill()
    await once(child, 'close')
    expect(stuck).toBe(true)
    expect(written).toBeLessThan(10_000_000)
  })

  test('ends quietly when its reader stops', async () => {
    const child = start(['beoordeel'], { stdio: ['pipe', 'pipe', 'pipe'] })
    const batch = Array.from({ length: 100 }, (_, at) => line(`casus-${at}`)).join('')
    let err = ''
    child.stderr?.on('data', (chunk: Buffer) => {
      err += chunk.toString()
    })
    // Our own end breaks too, when the reader of it is gone.
    child.stdin?.on('error', () => {})
    Readable.from(Array.from({ length: 200 }, () => batch)).pipe(child.stdin as NodeJS.WritableStream)
    child.stdout?.once('data', () => child.stdout?.destroy())
    expect(await once(child, 'close')).toEqual([0, null])
    expect(err).toBe('')
  })
})

describe('reading lines', () => {
  const linesOf = async (chunks: readonly (string | Buffer)[], longest?: number) => {
    const found: unknown[] = []
    const numbers: number[] = []
    for await (const batch of readLines(Readable.from(chunks.map((chunk) => Buffer.from(chunk))), longest)) {
      for (const [at, text] of batch.lines.entries()) {
        found.push(text)
        numbers.push(batch.first + at)
      }
    }
    return { found, numbers }
  }

  test('lines and characters may be cut anywhere', async () => {
    const bytes = Buffer.from('één\ntwee\n\ndrie €')
    const chunks = [...bytes].map((byte) => Buffer.from([byte]))
    expect(await linesOf(chunks)).toEqual({ found: ['één', 'twee', '', 'drie €'], numbers: [1, 2, 3, 4] })
    expect(await linesOf([bytes])).toEqual(await linesOf(chunks))
  })

  test('a line that is too long is not kept, wherever it is cut', async () => {
    const expected = { found: ['a', TOO_LONG, 'b', TOO_LONG], numbers: [1, 2, 3, 4] }
    const text = `a\n${'x'.repeat(50)}\nb\n${'y'.repeat(50)}`
    for (const size of [1, 7, 13, 200]) {
      const chunks = Array.from({ length: Math.ceil(text.length / size) }, (_, at) =>
        text.slice(at * size, (at + 1) * size),
      )
      expect(await linesOf(chunks, 10)).toEqual(expected)
    }
  })
})

describe('bytes that are no UTF-8', () => {
  const found = async (...pieces: (string | number[])[]) => {
    const bytes = Buffer.concat(pieces.map((piece) => Buffer.from(piece as string)))
    const all: unknown[] = []
    for (const size of [1, 3, bytes.length]) {
      const chunks = Array.from({ length: Math.ceil(bytes.length / size) }, (_, at) =>
        bytes.subarray(at * size, (at + 1) * size),
      )
      const lines: unknown[] = []
      for await (const batch of readLines(Readable.from(chunks))) lines.push(...batch.lines)
      all.push(lines)
    }
    expect(all).toEqual([all[0], all[0], all[0]])
    return all[0]
  }

  test.each([
    ['a lone byte', [0xff]],
    ['a cut character', [0xe2, 0x82]],
    ['half of a pair', [0xed, 0xa0, 0x80]],
    ['an overlong slash', [0xc0, 0xaf]],
  ])('%s spoils its line only', async (_name, bytes) => {
    expect(await found('één\n', bytes, '\n€\n')).toEqual(['één', NOT_UTF8, '€'])
    expect(await found('één\n€', bytes)).toEqual(['één', NOT_UTF8])
  })
})

describe('progress', () => {
  test('draws a bar when the size is known, else counts', () => {
    expect(progressText({ casussen: 12345, bytes: 50 }, 100)).toBe(
      `${'█'.repeat(15)}${'░'.repeat(15)} 50%  12.345 casussen`,
    )
    expect(progressText({ casussen: 5, bytes: 50 }, undefined)).toBe('5 casussen')
    expect(progressText({ casussen: 1, bytes: 50 }, undefined)).toBe('1 casus')
    expect(progressText({ casussen: 5, bytes: 500 }, 100)).toContain('100%')
  })

  test('is shown to a terminal only', async () => {
    const shown: string[] = []
    const stderrOf = (isTTY: boolean) => ({ isTTY, write: (text: string) => shown.push(text) > 0 }) as never
    const silent = createProgress({ stderr: stderrOf(false) }, 100)
    silent.show({ casussen: 1, bytes: 50 })
    silent.end()
    expect(shown).toEqual([])
    await wait(120)
    createProgress({ stderr: stderrOf(true) }, 100).show({ casussen: 1, bytes: 50 })
    expect(shown.join('')).toContain('50%')
  })
})
