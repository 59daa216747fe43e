/** A page of HTML: whole by itself, sound for who can't see it, and never steered by what stands in it. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  assess,
  baseRuleSet,
  type Casus,
  compare,
  createAssessor,
  customise,
  overlays,
} from '../../../src/index.js'
import { READERS } from '../../../src/model/readers.js'
import { heading, list } from '../../../src/report/blocks.js'
import { toHtml } from '../../../src/report/report.js'
import { html } from '../../../src/report/write/escape.js'
import { blocksToHtml } from '../../../src/report/write/html.js'
import { publishedCases } from '../../support/built.js'
import { smallRuleSet } from '../../support/small-rule-set.js'

const casus: Casus = {
  ...(publishedCases()[1] as Casus),
  personen: [
    { id: 'p1', rol: 'jeugdige', leeftijd: 14, motivatie: 'sterk', hulpVragen: 'beperkt' },
    { id: 'p2', rol: 'ouder', veerkracht: 'beperkt' },
  ],
  hulpbehoeften: [
    { id: 'b1', aard: 'behandeling', eigenKracht: 'niet' },
    { id: 'b2', aard: 'begeleiding' },
    { id: 'b3', aard: 'begeleiding', eigenKracht: 'deels' },
  ],
}
const acute: Casus = { ...casus, veiligheid: { ingeschat: true, acuut: true, suicidaliteit: 'poging' } }
const kantelpunten = createAssessor(baseRuleSet).tippingPoints(casus)
const told = [
  ['half known', assess(casus), casus],
  ['acute', assess(acute), acute],
  [
    'empty',
    assess({ kenmerk: 'leeg', peildatum: '2026-01-15' }),
    { kenmerk: 'leeg', peildatum: '2026-01-15' },
  ],
] as const

const VOID = /^(?:meta|path|use)$/
/** The tags of a page in their order; an error when they do not close in turn. */
function tagsOf(page: string): string[] {
  const tags = [
    ...page
      .replace(/<style>[^<]*<\/style>/, '')
      .matchAll(/<(\/?)([a-z][a-z0-9]*)((?:\s+[a-zA-Z-]+(?:="[^"<>]*")?)*)\s*(\/?)>/g),
  ]
  const open: string[] = []
  const found: string[] = []
  for (const [, close = '', name = '', attributes = '', self = ''] of tags) {
    found.push(`${close}${name} ${[...attributes.matchAll(/([a-zA-Z-]+)=/g)].map(([, one]) => one).join()}`)
    if (VOID.test(name) || self !== '') continue
    if (close === '') open.push(name)
    else if (open.pop() !== name) throw new Error(`</${name}> closes nothing`)
  }
  if (open.length > 0) throw new Error(`left open: ${open.join()}`)
  return found
}

describe.each(told)('%s', (_what, advies, of) => {
  test.each(READERS)('for %s: one file that is whole and in order', (voor) => {
    const page = toHtml(advies, { ruleSet: baseRuleSet, casus: of, voor, kantelpunten })
    expect(() => tagsOf(page)).not.toThrow()
    expect(page).toMatch(/^<!doctype html>\n<html lang="nl">/)
    const told = page.replace(/<style>.*?<\/style>/s, '')
    expect(page).not.toMatch(/<script|https?:|@import|url\(/i)
    expect(told).not.toMatch(/<script|https?:|@import|url\(|\son[a-z]+=|<img|<link|undefined|\{[a-z.:]+\}/i)
    expect(Buffer.byteLength(page)).toBeLessThan(60_000)
    const levels = [...page.matchAll(/<h([1-6])/g)].map(([, level]) => Number(level))
    expect(levels[0]).toBe(1)
    expect(levels.filter((level) => level === 1)).toHaveLength(1)
    for (const [at, level] of levels.entries()) expect(level - (levels[at - 1] ?? 0)).toBeLessThanOrEqual(1)
    const pictures = page.match(/<svg[^>]*>/g) ?? []
    // A picture is told in words, or stands beside the words that say the same.
    for (const one of pictures) expect(one).toMatch(/role="img" aria-label="[^"]+"|aria-hidden="true"/)
    for (const one of page.match(/<th[ >][^>]*>?/g) ?? []) expect(one).toContain('scope=')
    const ids = [...page.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id)
    expect(new Set(ids).size).toBe(ids.length)
    for (const [, target] of page.matchAll(/href="#([^"]*)"/g)) expect(ids).toContain(target)
  })
})

test('in danger the first thing said is what to do, and numbers can be called', () => {
  for (const voor of ['gezin', 'jongere'] as const) {
    const page = toHtml(assess(acute), { ruleSet: baseRuleSet, casus: acute, voor })
    expect(page).toMatch(/<h1[^>]*>[^<]*<\/h1>\n<section class="utrecht-alert/)
    expect(page).toContain('<a href="tel:112">112</a>')
    expect(page).toContain('<a href="tel:0800-0113">0800-0113</a>')
  }
})

test('every kind of report has a page', () => {
  const { ruleSet, deviations } = customise(baseRuleSet, overlays.alkmaar)
  const small = { a: smallRuleSet(), b: { ...smallRuleSet(), versie: '2', regels: [] } }
  const unsafe = { kenmerk: 'x', peildatum: '2026-01-15', kind: { veilig: false, soorten: ['angst'] } }
  const comparison = compare(small.a, small.b, [unsafe as unknown as Casus])
  for (const page of [
    toHtml(ruleSet),
    toHtml(deviations, { ruleSet }),
    toHtml(comparison, small),
    toHtml([]),
  ])
    expect(() => tagsOf(page)).not.toThrow()
})

describe('what comes from outside', () => {
  test.each([
    ['a script', '<script>alert(1)</script>', '&lt;script&gt;alert(1)&lt;/script&gt;'],
    ['the end of an attribute', '" onload="x', '&quot; onload=&quot;x'],
    ['a quote', "' x", '&#39; x'],
    ['an entity', '&lt;', '&amp;lt;'],
    ['reading direction', 'a\u202eb', 'a\\u{202e}b'],
    ['colour of a terminal', '\u001b[31m', '\\u{1b}[31m'],
  ])('%s is shown as it is', (_what, text, shown) => {
    expect(html(text)).toBe(shown)
  })

  test('no link is made of it', () => {
    const page = blocksToHtml([
      heading(1, 'javascript:alert(1)'),
      list(['[x](javascript:alert(1)) https://x.nl 112']),
    ])
    // A number to call is a link; nothing else is.
    expect(page.match(/<a [^>]*>/g)).toEqual(['<a href="tel:112">'])
  })

  const PIECES = [
    '<',
    '>',
    '"',
    "'",
    '&',
    '</style>',
    '<script>',
    '<!--',
    ']]>',
    '\u202e',
    '\u200f',
    '\u001b[31m',
    '](javascript:x)',
    '`',
    '|',
    '\n# ',
    '\0',
    '\ud800',
    '{id}',
    '$&',
    ' onload=x ',
    '</svg><img src=x>',
  ]
  const hostile = fc.oneof(
    fc.string({ unit: 'binary', minLength: 1 }),
    fc.array(fc.constantFrom(...PIECES), { minLength: 1, maxLength: 6 }).map((parts) => `x${parts.join('')}`),
  )
  /** Every reader, in turn. */
  const pages = READERS.flatMap((voor) =>
    [casus, acute].map((of) => ({ advies: assess(of), options: { ruleSet: baseRuleSet, casus: of, voor } })),
  )
  const harmless = pages.map(({ advies, options }) =>
    tagsOf(
      toHtml(advies, {
        ...options,
        namen: { p1: 'Noor', p2: 'Sam', b1: 'praten', b2: 'wonen', b3: 'school' },
      }),
    ),
  )

  test('10,000 hostile names (five a page) make the very tags that harmless names make', () => {
    let turn = 0
    // What is said of two that have one name is said once.
    const different = fc.uniqueArray(hostile, { minLength: 5, maxLength: 5, selector: (name) => name.trim() })
    fc.assert(
      fc.property(different, ([p1 = '', p2 = '', b1 = '', b2 = '', b3 = '']) => {
        const at = turn++ % pages.length
        const { advies, options } = pages[at] as (typeof pages)[number]
        const page = toHtml(advies, { ...options, namen: { p1, p2, b1, b2, b3 } })
        // Called by a number, a name in an alert is a link to that number and to nothing else.
        const plain = page.replace(/<a href="tel:([\d-]+)">\1<\/a>/g, '$1')
        expect(plain).not.toMatch(/(?!\n)[\p{C}\p{Zl}\p{Zp}]/u)
        expect(tagsOf(page)).toEqual(harmless[at])
      }),
      { numRuns: 2_000 },
    )
  }, 120_000)
})
