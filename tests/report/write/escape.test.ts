/** Text from outside can't steer a terminal and can't become markup. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Block, heading, list, paragraph, rows } from '../../../src/report/blocks.js'
import { markdown, printable } from '../../../src/report/write/escape.js'
import { blocksToMarkdown } from '../../../src/report/write/markdown.js'
import { blocksToText } from '../../../src/report/write/text.js'

const ESCAPE = '\u001b'
const CONTROL = /(?!\n)[\p{C}\p{Zl}\p{Zp}]/u

/** A ladder whose every text comes from anybody. */
const ladderOf = (text: string): Block => ({
  kind: 'ladder',
  needs: [text],
  rungs: [{ id: text, title: text, marks: ['fits'], order: 0 }],
  heavy: text,
  light: text,
  legend: [{ mark: 'fits', text }],
})

describe('for a terminal', () => {
  test.each([
    ['colour', `${ESCAPE}[31mrood`, '\\u{1b}[31mrood'],
    ['a window title', `${ESCAPE}]0;titel\u0007`, '\\u{1b}]0;titel\\u{7}'],
    ['an eight-bit escape', '\u009b31m', '\\u{9b}31m'],
    ['turned reading direction', 'a\u202eb\u2066c', 'a\\u{202e}b\\u{2066}c'],
    ['invisible characters', 'a\u200bb\ufeff', 'a\\u{200b}b\\u{feff}'],
    ['line ends', 'een\r\ntwee\tdrie', 'een twee drie'],
    ['separators', 'een\u2028twee', 'een\\u{2028}twee'],
    ['half a character', 'a\ud800b', 'a\\u{d800}b'],
    ['letters without a picture', 'a\u3164b\u2800', 'a\\u{3164}b\\u{2800}'],
  ])('%s is shown, not obeyed', (_what, text, shown) => {
    expect(printable(text)).toBe(shown)
  })

  test('no name makes a line that runs off the page', () => {
    const lines = blocksToText([ladderOf('lang '.repeat(2_000))]).split('\n')
    expect(Math.max(...lines.map(({ length }) => length))).toBeLessThanOrEqual(80)
  })

  test('Dutch text stays as it is', () => {
    const text = 'Eén gezin, één plan – „cliënten” €5; é à ü 🙂'
    expect(printable(text)).toBe(text)
  })

  test('no control character is left, whatever comes in', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(printable(text)).not.toMatch(CONTROL)
        const blocks = [
          heading(1, text),
          paragraph(text),
          rows([text, text]),
          list([{ text, parts: [{ text }] }]),
          ladderOf(text),
        ]
        expect(blocksToText(blocks)).not.toMatch(CONTROL)
        expect(blocksToMarkdown(blocks)).not.toMatch(CONTROL)
      }),
    )
  })
})

describe('in Markdown', () => {
  test.each([
    ['a link', '[klik](javascript:alert(1))', '\\[klik\\](javascript:alert(1))'],
    ['an image', '![x](https://kwaad.nl/x.png)', '!\\[x\\](https\\://kwaad.nl/x.png)'],
    ['an autolink', '<https://kwaad.nl>', '&lt;https\\://kwaad.nl&gt;'],
    ['a bare address', 'www.kwaad.nl', 'www\\.kwaad.nl'],
    ['a script', '<script>alert(1)</script>', '&lt;script&gt;alert(1)&lt;/script&gt;'],
    ['an entity', '&lt;b&gt;', '&amp;lt;b&amp;gt;'],
    ['an address of mail', 'ik@kwaad.nl', 'ik\\@kwaad.nl'],
    ['code', '`rm -rf`', '\\`rm -rf\\`'],
    ['a table cell', 'a | b', 'a \\| b'],
    ['a heading', '# kop', '\\# kop'],
    ['a closed heading', 'kop ##', 'kop \\#\\#'],
    ['a list', '- punt', '\\- punt'],
    ['a numbered list', '1. punt', '1\\. punt'],
    ['a numbered list with a bracket', '12) punt', '12\\) punt'],
    ['a rule', '---', '\\---'],
    ['a quote', '> tekst', '&gt; tekst'],
    ['emphasis', '**vet** _schuin_', '\\*\\*vet\\*\\* \\_schuin\\_'],
    ['a new paragraph', 'een\n\n# twee', 'een # twee'],
    ['indented code', '     code', 'code'],
    ['an escape of its own', '\\[x](y)', '\\\\\\[x\\](y)'],
  ])('%s stays text', (_what, text, written) => {
    expect(markdown(text)).toBe(written)
  })

  test('nothing breaks out of its line, cell or fence', () => {
    const evil = 'a | b\n```\n# kop\n<img src=x onerror=alert(1)>'
    const text = blocksToMarkdown([
      { kind: 'table', rows: [['kop'], [evil]] },
      { kind: 'drawing', lines: [evil, '```'] },
      ladderOf(evil),
      list([evil]),
    ])
    const lines = text.split('\n')
    expect(lines.filter((line) => line.startsWith('#'))).toEqual([])
    expect(lines.filter((line) => line.startsWith('```'))).toEqual(['```text', '```', '```text', '```'])
    const outside = text.replace(/```text\n[\s\S]*?\n```/g, '')
    expect(outside).not.toMatch(/<|(?<!\\)`/)
    expect(lines[2]).toBe('| a \\| b \\`\\`\\` # kop &lt;img src=x onerror=alert(1)&gt; |')
  })
})
