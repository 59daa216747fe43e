/** A page of `npm run pages` in a real browser, from its one file on disk. */
import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

export interface OpenPage {
  readonly page: Page
  /** Everything that the browser complains of, what the policy of the page forbids, and every request that leaves it. */
  readonly wrong: string[]
}

let started: Promise<Browser> | undefined

/** A browser for all files of a worker: to start one takes longer than most tests. It ends with the worker. */
export async function startBrowser(): Promise<Browser> {
  const running = await started
  if (running?.isConnected() === true) return running
  started = chromium.launch({ executablePath: '/usr/bin/chromium' })
  return started
}

/** @param name of the file in `pages/`, such as `werkplaats` */
export async function openPage(
  browser: Browser,
  name: string,
  options: BrowserContextOptions = {},
): Promise<OpenPage> {
  const file = resolve(import.meta.dirname, `../../pages/${name}.html`)
  if (!existsSync(file)) throw new Error('The pages are not built: npm run pages')
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 }, ...options })
  const wrong: string[] = []
  page.on('console', (message) => wrong.push(`${message.type()}: ${message.text()}`))
  page.on('pageerror', (error) => wrong.push(String(error)))
  page.on('request', (request) => {
    if (!/^(?:file|blob|data):/.test(request.url())) wrong.push(request.url())
  })
  await page.addInitScript(`addEventListener('securitypolicyviolation', (event) => {
    console.error('CSP: ' + event.violatedDirective + ' ' + event.blockedURI + ' ' + event.sample)
  })`)
  await page.goto(pathToFileURL(file).href)
  return { page, wrong }
}

/** What axe-core finds wrong, each with its places. */
export async function violations(page: Page): Promise<readonly string[]> {
  if (!(await page.evaluate("'axe' in window"))) await page.evaluate(axe)
  return (await page.evaluate(
    "axe.run({ resultTypes: ['violations'] }).then(({ violations }) => violations.map(({ id, nodes }) => id + ': ' + nodes.map((one) => one.html.slice(0, 200)).join(' ; ')))",
  )) as readonly string[]
}

/** Whatever is wider than the window, in pixels. */
export const sticksOut = (page: Page): Promise<unknown> =>
  page.evaluate('Math.max(0, document.documentElement.scrollWidth - innerWidth)')
