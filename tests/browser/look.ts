/** Opens a page of one file in a browser and looks at it: on screens of several widths, by axe, and on paper. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'

import { join } from 'node:path'
import axeCore from 'axe-core'
import type { Browser, Page } from 'playwright-core'
import { root } from '../support/built.js'

/** Narrow phones and pages at 400%, usual phones, and desks. */
const WIDTHS = [320, 390, 1280] as const
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

/** Looks at this page; with `PICTURES=1` keeps pictures of it under this name. */
export async function lookAt(browser: Browser, name: string, html: string): Promise<Looked> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } })
  const wrong: string[] = []
  page.on('console', (message) => wrong.push(`console: ${message.text()}`))
  page.on('pageerror', (error) => wrong.push(`error: ${error}`))
  await page.route('**/*', async (route) => {
    const url = route.request().url()
    if (url === ADDRESS) {
      const headers = { 'Content-Type': 'text/html; charset=utf-8', 'Content-Security-Policy': POLICY }
      return route.fulfill({ body: html, headers })
    }
    // The browser asks for this by itself.
    if (!url.endsWith('/favicon.ico')) wrong.push(`asked for ${url}`)
    return route.abort()
  })
  try {
    await page.goto(ADDRESS)
    await page.evaluate(LOOK)
    const inside = await page.evaluate<string[]>('lookInside()')
    wrong.push(...inside)
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 900 })
      const seen = await page.evaluate<string[]>('look()')
      wrong.push(...seen.map((one) => `${width} px: ${one}`))
      if (isAsked && KEPT.includes(width)) await picture(page, `${name}-${width}.png`)
    }
    wrong.push(...(await axe(page)))
    return { wrong, sheets: await print(page, `${name}.pdf`) }
  } finally {
    await page.close()
  }
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

/** What axe has to say, by all its rules: WCAG 2.2 A and AA, and good practice. */
async function axe(page: Page): Promise<readonly string[]> {
  await page.evaluate(axeCore.source)
  const violations = await page.evaluate<Violation[]>(
    "axe.run(document, { resultTypes: ['violations'] }).then(({ violations }) => violations)",
  )
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(
      ({ html, failureSummary = '' }) => `axe ${id}: ${help}: ${html.slice(0, 200)} ${failureSummary}`,
    ),
  )
}

/** Prints on A4 and counts the sheets. */
async function print(page: Page, file: string): Promise<number> {
  const pdf = await page.pdf({ format: 'A4', preferCSSPageSize: true })
  if (isAsked) writeFileSync(join(PICTURES, file), pdf)
  return pdf.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0
}
