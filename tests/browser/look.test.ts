/** The looking itself: a sound page passes, and each thing that is wrong is seen. */
import type { Browser } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { lookAt } from './look.js'
import { startBrowser } from './open-page.js'

let browser: Browser
beforeAll(async () => {
  browser = await startBrowser()
})

const SOUND = `<p>Tekst. <a href="tel:112">Bel 112</a></p><h2>Twee</h2>
<svg role="img" aria-label="Een trap" width="200" height="60"><text x="10" y="30" font-size="18">licht</text></svg>
<table><tr><th scope="col">Kop</th></tr><tr><td>Cel</td></tr></table>`
const page = (body: string) => `<!doctype html><html lang="nl"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1"><title>Een</title>
<style>body { font: 16px/1.5 sans-serif; color: #111; background: #fff }</style></head>
<body><main><h1>Een</h1>${body}</main></body></html>`

test('a sound page passes, on one sheet', async () => {
  expect(await lookAt(browser, 'proef', page(SOUND))).toEqual({ wrong: [], sheets: 1 })
})

const WRONG: Readonly<Record<string, readonly [body: string, seen: RegExp]>> = {
  'a wide table': [
    '<table><tr><td style="min-width:500px">Breed</td></tr></table>',
    /320 px: the page is \d+ wide/,
  ],
  'a word that sticks out of its column': [
    `<p style="width:max-content">${'lang'.repeat(90)}</p>`,
    /1280 px: beyond the edge: <p class=""> lang/,
  ],
  'small text': ['<p style="font-size:15px">Klein</p>', /text of 15\.0 px/],
  'small text in a picture': [
    '<svg role="img" aria-label="x" viewBox="0 0 400 40" width="200"><text y="20" font-size="20">k</text></svg>',
    /text of 10\.0 px: <text/,
  ],
  'text outside its picture': [
    '<svg role="img" aria-label="x" width="60" height="30"><text y="20" font-size="20">veel te lang</text></svg>',
    /outside its picture/,
  ],
  'texts on one another': [
    '<svg role="img" aria-label="x" width="90" height="30"><text y="20">aaaa</text><text x="9" y="20">bbbb</text></svg>',
    /on one another/,
  ],
  'a text cut off': ['<p style="width:3em;overflow:hidden;white-space:nowrap">Dit past niet</p>', /cut off/],
  'a script': ['<p onclick="alert(1)">x</p>', /a script: onclick/],
  'an address': ['<p><a href="https://elders.nl">elders</a></p>', /an address: https/],
  'a picture from elsewhere': [
    '<p><img alt="x" src="https://elders.nl/x.png"></p>',
    /asked for https|console: .*img-src/,
  ],
  'a skipped heading': ['<h3>Drie</h3>', /h3 under h1/],
  'too little contrast': ['<p style="color:#999">Grijs</p>', /axe color-contrast/],
}
test('what is wrong is seen, each with its place; and a long page takes more sheets', async () => {
  const bodies = Object.values(WRONG).map(([body]) => body)
  const { wrong, sheets } = await lookAt(
    browser,
    'proef',
    page(bodies.join('') + '<p>Regel.</p>'.repeat(120)),
  )
  for (const [what, [, seen]] of Object.entries(WRONG)) expect(wrong.join('\n'), what).toMatch(seen)
  expect(sheets).toBeGreaterThan(2)
})
