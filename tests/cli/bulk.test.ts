/** One bad line never ends a stream: it is told of, by its number, and the next is judged. */
import { Readable, Writable } from 'node:stream'
import { expect, test } from 'vitest'
import { judgeStream } from '../../src/cli/bulk.js'
import { createIo } from '../../src/cli/io.js'
import { baseRuleSet, createAssessor } from '../../src/index.js'

const head = { kenmerk: 'goed', peildatum: '2026-01-15' }
const bad = [
  JSON.stringify({ ...head, kenmerk: '😀'.repeat(65) }),
  JSON.stringify({ ...head, kenmerk: '\ud83d'.repeat(65) }),
  JSON.stringify({ ...head, kenmerk: '111\u00a0222\u00a0333' }),
  JSON.stringify({ ...head, personen: [{ id: '' }] }),
  JSON.stringify({ ...head, ...Object.fromEntries(Array.from({ length: 5000 }, (_, i) => [`x${i}`, 1])) }),
  JSON.stringify({ ...head, ['y'.repeat(1_000_000)]: 1 }),
  `{"kenmerk":"diep","peildatum":"2026-01-15","veiligheid":${'['.repeat(5000)}${']'.repeat(5000)}}`,
  '{"kenmerk":"a","peildatum":"2026-01-15","__proto__":{"veiligheid":{}}}',
  '{"kenmerk":"a","peildatum":"2026-01-15","personen":{"length":3}}',
  '{"toString":1,"kenmerk":{"length":1}}',
  '"[]"',
  '1e999',
  '{',
]
const good = [
  JSON.stringify({ ...head, kenmerk: '😀'.repeat(64) }),
  JSON.stringify({ ...head, $schema: 'casus.json' }),
  `\ufeff${JSON.stringify(head)}`,
]

function collect(): { readonly stream: Writable; readonly text: () => string } {
  const chunks: string[] = []
  const stream = new Writable({
    write: (chunk: Buffer, _encoding, done) => {
      chunks.push(chunk.toString())
      done()
    },
  })
  return { stream, text: () => chunks.join('') }
}

test('every good line is judged, every bad one is told of', async () => {
  const lines = [...bad, ...good].flatMap((line) => [line, JSON.stringify(head)])
  const [stdout, stderr] = [collect(), collect()]
  const io = createIo({ stdin: Readable.from([]), stdout: stdout.stream, stderr: stderr.stream })
  const { decide } = createAssessor<unknown>(baseRuleSet)
  const stream = Readable.from([Buffer.from(lines.join('\n'))])
  const code = await judgeStream(stream, 'invoer', undefined, (casus) => JSON.stringify(decide(casus)), io)
  expect(code).toBe(1)
  expect(stdout.text().trim().split('\n')).toHaveLength(lines.length - bad.length)
  for (const [i] of bad.entries()) expect(stderr.text()).toContain(`invoer, regel ${2 * i + 1}:`)
  expect(stderr.text().match(/invoer, regel/g)).toHaveLength(bad.length)
  expect(stderr.text().length).toBeLessThan(100_000)
})
