/** Opens a page of one file in a browser and looks at it: on screens of several widths, by axe, and on paper. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'

import { join } from 'node:path'
import axeCore from 'axe-core'
import type { Browser, Page } from 'playwright-core'
import { root } from '../support/built.js'

/** Narrow phones and pages at 400%, usual phones, tablets, and desks. */
const WIDTHS = [320, 390, 768, 1280] as const
const KEPT: readonly number[] = [390, 1280]
/** Pictures to look at stand here, when asked for: they take more than all else together. Git leaves them out. */
const PICTURES = join(root, 'reports', 'verslagen')
const isAsked = (process.env['PICTURES'] ?? '') !== ''

const ADDRESS = 'http://verslag.test/'
/** What such a page may do: have a style of its own. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:"
const LOOK = readFileSync(new URL('./page/look.js', import.meta.url), 'utf8')

export interface Looked {
  /** What is wrong, each with where it was seen. */
  readonly wrong: readonly string[]
  /** Sheets of A4. */
  readonly sheets: number
}

/** A window that shows one page after another, with the means to look at them. */
interface Window {
  readonly page: Page
  wrong: string[]
}
type Write = (text?: string) => void
/** The windows of a browser that nobody looks through now: opening one takes longer than most of the looking. */
const free = new WeakMap<Browser, Window[]>()

async function open(browser: Browser): Promise<Window> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } })
  const window: Window = { page, wrong: [] }
  page.on('console', (message) => window.wrong.push(`console: ${message.text()}`))
  page.on('pageerror', (error) => window.wrong.push(`error: ${error}`))
  await page.route('**/*', async (route) => {
    const url = route.request().url()
    if (url === ADDRESS) {
      const headers = { 'Content-Type': 'text/html; charset=utf-8', 'Content-Security-Policy': POLICY }
      return route.fulfill({ body: '<!doctype html>', headers })
    }
    // The browser asks for this by itself.
    if (!url.endsWith('/favicon.ico')) window.wrong.push(`asked for ${url}`)
    return route.abort()
  })
  await page.goto(ADDRESS)
  await page.evaluate(LOOK)
  await page.evaluate(axeCore.source)
  return window
}

/**
 * Looks at this page; with `PICTURES=1` keeps pictures of it under this name.
 *
 * @param isWhole to look too with large letters, in the dark, with forced colours, and at its colours on paper
 */
export async function lookAt(browser: Browser, name: string, html: string, isWhole = false): Promise<Looked> {
  const windows = free.get(browser) ?? []
  free.set(browser, windows)
  const window = windows.pop() ?? (await open(browser))
  const { page } = window
  const wrong: string[] = []
  window.wrong = wrong
  await page.emulateMedia({ media: 'screen', colorScheme: 'light', forcedColors: 'none' })
  // In the same document: its policy stays, and what looks needs no loading anew, which took as long as the looking.
  await page.evaluate((text) => {
    const { document } = globalThis as unknown as { document: Record<'open' | 'write' | 'close', Write> }
    document.open()
    document.write(text)
    document.close()
  }, html)
  wrong.push(...(await page.evaluate<string[]>('lookInside()')))
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 900 })
    const seen = await page.evaluate<string[]>('look()')
    wrong.push(...seen.map((one) => `${width} px: ${one}`))
    if (isAsked && KEPT.includes(width)) await picture(page, `${name}-${width}.png`)
  }
  wrong.push(...(await axe(page)))
  if (isWhole) wrong.push(...(await otherwise(page)))
  const sheets = await print(page, `${name}.pdf`)
  windows.push(window)
  return { wrong, sheets }
}

/** As it stands with large letters, in the dark, with forced colours, and on paper. */
async function otherwise(page: Page): Promise<readonly string[]> {
  const wrong: string[] = []
  await page.setViewportSize({ width: 768, height: 900 })
  await page.evaluate("document.documentElement.style.fontSize = '200%'")
  const large = await page.evaluate<string[]>('look()')
  wrong.push(...large.map((one) => `letters of 200%: ${one}`))
  await page.evaluate("document.documentElement.style.fontSize = ''")
  for (const media of [
    { colorScheme: 'dark' },
    { colorScheme: 'light', forcedColors: 'active' },
    { forcedColors: 'none', media: 'print' },
  ] as const) {
    await page.emulateMedia(media)
    const seen = await axe(page, 'color-contrast')
    wrong.push(...seen.map((one) => `${JSON.stringify(media)}: ${one}`))
  }
  return wrong
}

async function picture(page: Page, file: string): Promise<void> {
  mkdirSync(PICTURES, { recursive: true })
  await page.screenshot({ path: join(PICTURES, file), fullPage: true })
}

interface Violation {
  readonly id: string
  readonly help: string
  readonly nodes: readonly { readonly html: string; readonly failureSummary?: string }[]
}

/** What axe has to say, by one of its rules or by all: WCAG 2.2 A and AA, and good practice. */
async function axe(page: Page, rule?: string): Promise<readonly string[]> {
  const only = rule === undefined ? '' : `, runOnly: { type: 'rule', values: ['${rule}'] }`
  const violations = await page.evaluate<Violation[]>(
    `axe.run(document, { resultTypes: ['violations'], preload: false${only} }).then(({ violations }) => violations)`,
  )
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(
      ({ html, failureSummary = '' }) => `axe ${id}: ${help}: ${html.slice(0, 200)} ${failureSummary}`,
    ),
  )
}

/** Prints on A4 and counts the sheets. */
async function print(page: Page, file: string): Promise<number> {
  await page.emulateMedia({ media: 'print', colorScheme: 'light', forcedColors: 'none' })
  const pdf = await page.pdf({ format: 'A4', preferCSSPageSize: true })
  if (isAsked) writeFileSync(join(PICTURES, file), pdf)
  return pdf.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0
}
