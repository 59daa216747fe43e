/** What stands beside the question and above it, and the report, in a real browser: by width, keyboard and paper. */
import { mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import axeCore from 'axe-core'
import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { root } from '../../support/built.js'
import { families } from '../../support/families.js'
import { startBrowser } from '../open-page.js'
import { harnessPage } from './harness.js'

const WIDTHS = [320, 390, 768, 1280] as const
/** With PICTURES=1 pictures to look at come to stand here; git leaves them out. */
const PICTURES = join(root, 'reports', 'keukentafel')
const ADDRESS = 'http://tafel.test/'

let browser: Browser
let page: Page
/** What the browser complains of, and every request that leaves. */
const wrong: string[] = []

beforeAll(async () => {
  mkdirSync(PICTURES, { recursive: true })
  const html = await harnessPage()
  browser = await startBrowser()
  page = await browser.newPage({ viewport: { width: 1280, height: 900 } })
  page.on('console', (message) => wrong.push(`${message.type()}: ${message.text()}`))
  page.on('pageerror', (error) => wrong.push(String(error)))
  await page.addInitScript(`addEventListener('securitypolicyviolation', (event) => {
    console.error('CSP: ' + event.violatedDirective + ' ' + event.blockedURI)
  })`)
  await page.route('**/*', (route) => {
    if (route.request().url() === ADDRESS)
      return route.fulfill({ body: html, headers: { 'Content-Type': 'text/html; charset=utf-8' } })
    if (!route.request().url().endsWith('/favicon.ico')) wrong.push(`asked for ${route.request().url()}`)
    return route.abort()
  })
  await page.goto(ADDRESS)
  await page.evaluate(axeCore.source)
})

afterAll(() => page?.close())
afterEach(() => expect(wrong.splice(0)).toEqual([]))

interface Options {
  readonly namen?: Readonly<Record<string, string>>
  readonly voor?: string
  readonly verslag?: boolean
  readonly width?: number
}

/** Shows a family, and waits until all of it stands there. */
async function look(family: keyof typeof families, { width = 1280, ...more }: Options = {}): Promise<void> {
  await page.setViewportSize({ width, height: 900 })
  await page.evaluate(`look(${JSON.stringify({ casus: families[family], ...more })})`)
  // What is known is worked out after the page was painted.
  await page.evaluate('new Promise((done) => setTimeout(() => setTimeout(done, 30), 30))')
}

const open = () => page.evaluate("for (const fold of document.querySelectorAll('details')) fold.open = true")
const side = () => page.getByRole('region', { name: 'Wat we nu weten' })
const tooWide = () => page.evaluate<number>('document.documentElement.scrollWidth - innerWidth')

async function picture(name: string, fullPage = true): Promise<void> {
  if (process.env['PICTURES'] !== undefined)
    await page.screenshot({ path: join(PICTURES, `${name}.png`), fullPage })
}

/** What axe has to say, by all its rules. */
const axe = () =>
  page.evaluate<string[]>(`axe.run(document, { resultTypes: ['violations'] }).then(({ violations }) =>
    violations.flatMap(({ id, nodes }) => nodes.map(({ html, failureSummary }) =>
      id + ': ' + html.slice(0, 200) + ' ' + failureSummary)))`)

describe('danger', () => {
  test.each(WIDTHS)(
    'stands at the top of a screen of %i px, is told at once, and its numbers stay',
    async (width) => {
      await look('mert', { width })
      const alert = page.getByRole('alert')
      expect(await alert.textContent()).toBe('')
      await page.evaluate('scrollTo(0, 400)')
      await look('zelfdodingNu', { width })
      const top = await alert.boundingBox()
      expect(top?.y).toBeCloseTo(0, 0)
      expect(await alert.textContent()).toContain('Bel nu 112.')
      expect(await alert.getByRole('link', { name: '0800-0113' }).getAttribute('href')).toBe('tel:0800-0113')
      const calls = page.getByRole('navigation', { name: 'Bel nu' })
      for (const number of ['112', '113', '0800-2000']) {
        const link = calls.getByRole('link', { name: number })
        expect(await link.getAttribute('href')).toBe(`tel:${number}`)
        const box = await link.boundingBox()
        expect(box?.height).toBeGreaterThanOrEqual(44)
        expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(900)
      }
      await picture(`gevaar-${width}`, false)
      // Further down the numbers are still there, and take little of the screen.
      await page.evaluate('scrollTo(0, document.documentElement.scrollHeight)')
      const stays = await calls.boundingBox()
      expect(stays?.y).toBeGreaterThanOrEqual(-1)
      expect(stays?.height).toBeLessThan(160)
      expect(await tooWide()).toBeLessThanOrEqual(0)
      // What gets the focus stands free of them.
      await page.evaluate('document.activeElement?.blur()')
      await page.getByRole('button', { name: 'Verder' }).focus()
      const button = await page.getByRole('button', { name: 'Verder' }).boundingBox()
      const bar = await calls.boundingBox()
      expect(button?.y).toBeGreaterThanOrEqual((bar?.y ?? 0) + (bar?.height ?? 0))
    },
  )

  test('speaks to a young person in their own words', async () => {
    await look('acuut', { voor: 'jongere', width: 320 })
    expect(await page.getByRole('alert').textContent()).toContain('iemand bij wie je veilig bent')
    expect(await tooWide()).toBeLessThanOrEqual(0)
  })

  test('that is not excluded is said calmly; less calmly when people differ; never when it is excluded', async () => {
    const line = page.getByRole('region', { name: 'Gevaar en hulp' })
    await look('niets')
    expect(await line.textContent()).toBe('Nog niet zeker: acuut gevaar.Is er nu gevaar? Bel 112.')
    expect(await page.getByRole('alert').textContent()).toBe('')
    await look('visies')
    expect(await line.textContent()).toContain('Niet iedereen zegt hier hetzelfde')
    await look('zelfdoding')
    expect(await line.textContent()).toContain('113')
    await look('mert')
    expect(await line.count()).toBe(0)
  })
})

describe('what we know', () => {
  test('is one ladder, heavy on top, that says each need in words', async () => {
    await look('mert')
    const rungs = await side().locator('.ladder > li').allInnerTexts()
    expect(rungs[0]).toContain('zwaar')
    expect(rungs.at(-1)).toContain('licht')
    const text = rungs.join('\n')
    expect(text).toMatch(/Jeugdhulp van een specialist\s+Behandeling: dit past/)
    expect(text).toMatch(/Uw gezin zelf \(licht\)\s+Praktische hulp: doet ook een deel/)
    await look('half')
    expect(await side().getByText('Behandeling: mogelijk').count()).toBeGreaterThan(1)
  })

  test('strengths stand before the ladder; each level looks otherwise, and never by colour alone', async () => {
    await look('mert')
    const titles = await side().getByRole('heading').allInnerTexts()
    expect(titles.indexOf('Wat goed gaat')).toBeLessThan(titles.indexOf('Welke hulp past'))
    const looks = new Set<string>()
    for (const family of ['niets', 'veilig', 'mert', 'ernstig', 'acuut'] as const) {
      await look(family)
      looks.add(
        await page.evaluate(`(() => {
          const style = getComputedStyle(document.querySelector('.zijde .level'))
          const sign = getComputedStyle(document.querySelector('.zijde .level'), '::before')
          return [style.borderTopStyle, style.borderTopWidth, sign.content].join(' ')
        })()`),
      )
    }
    expect(looks.size).toBe(5)
  })

  test('lies under the question and folded on a phone, beside it on a tablet, and stays in sight there', async () => {
    await look('mert', { width: 390 })
    expect(await side().getByText('Veiligheid: zorgen.').isVisible()).toBe(true)
    const strengths = side().getByRole('heading', { name: 'Wat goed gaat' })
    expect(await strengths.isVisible()).toBe(false)
    await side().getByText('Meer van wat we nu weten').click()
    expect(await strengths.isVisible()).toBe(true)
    await look('mert', { width: 768 })
    const question = await page.getByRole('button', { name: 'Verder' }).boundingBox()
    const beside = await side().boundingBox()
    expect(beside?.x).toBeGreaterThan((question?.x ?? 0) + (question?.width ?? 0))
    expect(await strengths.isVisible()).toBe(true)
  })

  test('tells what changes of safety, politely, and nothing else', async () => {
    await look('mert')
    const live = side().locator('[aria-live]')
    expect(await live.count()).toBe(1)
    expect(await live.getAttribute('aria-live')).toBe('polite')
    await look('ernstig')
    expect(await live.textContent()).toBe('Veiligheid: ernstig onveilig.')
  })

  test('looks for what would change it when asked, moves there, and forgets it for another family', async () => {
    await look('mert')
    const ask = side().getByRole('button', { name: 'Wat zou dit veranderen?' })
    await ask.focus()
    await page.keyboard.press('Enter')
    const title = side().getByRole('heading', { name: 'Wat dit zou veranderen' })
    await title.waitFor()
    expect(await page.evaluate('document.activeElement.textContent')).toBe('Wat dit zou veranderen')
    await side().getByText('Veiligheid: acuut gevaar').first().click()
    expect(await side().locator('details[open] li').first().isVisible()).toBe(true)
    await look('bas')
    expect(await title.count()).toBe(0)
    expect(await ask.isVisible()).toBe(true)
  })
})

describe('the report', () => {
  const paper = () => page.getByRole('article', { name: 'Het verslag' })

  test('is for three readers, with the names that were given', async () => {
    await look('mert', { verslag: true, namen: { mert: 'Mert', moeder: 'Ayla' } })
    expect(await paper().getByRole('heading', { name: 'Advies voor uw gezin' }).isVisible()).toBe(true)
    expect(await paper().innerText()).toContain('Ayla')
    await page.getByLabel('De jongere').check()
    expect(await paper().getByRole('heading', { name: 'Advies voor jou' }).isVisible()).toBe(true)
    await page.getByLabel('De professional').check()
    const text = await paper().innerText()
    expect(text).toContain('Bijlage: hoe dit advies tot stand kwam')
    expect(
      await paper()
        .getByRole('heading', { name: /^Stap 5\./ })
        .isVisible(),
    ).toBe(true)
    expect(await paper().getByRole('table').count()).toBeGreaterThan(1)
    // A note leads to what it stands for.
    await paper().getByRole('link', { name: 'noot 1', exact: true }).first().click()
    expect(await page.evaluate("document.querySelector(':target')?.tagName")).toBe('LI')
  })

  test('is saved as a page, under a name without names', async () => {
    await look('mert', { verslag: true, namen: { mert: 'Mert' } })
    await page.getByLabel('Het gezin').check()
    const [html] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Bewaar als pagina' }).click(),
    ])
    expect(html.suggestedFilename()).toBe('alkmaar-mert-gezin.html')
    expect(readFileSync(await html.path(), 'utf8')).toContain('<title>Advies voor uw gezin</title>')
    expect(readFileSync(await html.path(), 'utf8')).toContain('Mert')
  })

  test.each(['Het gezin', 'De professional'])(
    'for %s: on paper stands the report alone, within its sheets',
    async (reader) => {
      await look('mert', { verslag: true, width: 700 })
      await page.getByLabel(reader).check()
      await page.emulateMedia({ media: 'print' })
      try {
        expect(await side().isVisible()).toBe(false)
        expect(await page.getByRole('button', { name: 'Verder' }).isVisible()).toBe(false)
        expect(await page.getByRole('button', { name: 'Druk af' }).isVisible()).toBe(false)
        expect(await paper().isVisible()).toBe(true)
        expect(await tooWide()).toBeLessThanOrEqual(0)
        const pdf = await page.pdf({ format: 'A4', path: join(PICTURES, `verslag ${reader}.pdf`) })
        const sheets = pdf.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0
        expect(sheets).toBeGreaterThan(0)
        expect(sheets).toBeLessThanOrEqual(reader === 'Het gezin' ? 3 : 14)
      } finally {
        await page.emulateMedia({ media: 'screen' })
      }
    },
  )
})

describe('every family, on every width', () => {
  test.each(['niets', 'half', 'mert', 'ernstig', 'acuut', 'zelfdoding', 'vijf', 'visies'] as const)(
    '%s',
    async (family) => {
      for (const width of WIDTHS) {
        await look(family, { width })
        await open()
        expect(await tooWide(), `${width} px`).toBeLessThanOrEqual(0)
        // What axe sees changes little with the width.
        if (width === 320 || (width === 1280 && family === 'visies'))
          expect(await axe(), `${width} px`).toEqual([])
        await picture(`${family}-${width}`)
      }
    },
  )

  test.each([
    ['acuut', 'Het gezin'],
    ['vijf', 'De jongere'],
    ['mert', 'De professional'],
  ] as const)('the report: %s, for %s', async (family, reader) => {
    await look(family, { verslag: true })
    await page.getByLabel(reader).check()
    for (const width of WIDTHS) {
      await look(family, { verslag: true, width })
      expect(await tooWide(), `${width} px`).toBeLessThanOrEqual(0)
      await picture(`verslag-${family}-${width}`)
    }
    expect(await axe()).toEqual([])
  })

  test('no colours of our own, more contrast, no movement: all of it is still told', async () => {
    await page.emulateMedia({ forcedColors: 'active', reducedMotion: 'reduce', contrast: 'more' })
    await look('visies', { verslag: true })
    expect(await side().getByText('Veiligheid:').isVisible()).toBe(true)
    // Which one is chosen is drawn by the browser there.
    const radio = "getComputedStyle(document.querySelector('.verslag [type=radio]')).appearance"
    expect(await page.evaluate(radio)).toBe('auto')
    await picture('eigen-kleuren')
    await page.emulateMedia({ forcedColors: 'none', reducedMotion: null, contrast: null })
  })
})
