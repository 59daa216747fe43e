/** The policy desk in a real browser, from its one file on disk. */
import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core'

const file = resolve(import.meta.dirname, '../../../pages/werkplaats.html')
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

export interface OpenDesk {
  readonly page: Page
  /** Everything that the browser complains of, what the policy of the page forbids, and every request that leaves it. */
  readonly wrong: string[]
}

export const startBrowser = (): Promise<Browser> => chromium.launch({ executablePath: '/usr/bin/chromium' })

export async function openDesk(browser: Browser, options: BrowserContextOptions = {}): Promise<OpenDesk> {
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

/** How it stands with what lies on the desk, as soon as that is known. */
export async function verdict(page: Page): Promise<string> {
  const state = page.getByRole('region', { name: 'Op tafel' })
  // What was just done is looked at after a short rest.
  await page.waitForTimeout(50)
  await state.getByText('Wordt nagekeken…').waitFor({ state: 'detached', timeout: 50_000 })
  return (await state.locator('.level').textContent()) ?? ''
}

/** Opens a text as if it were a file of one's own. */
export async function openText(page: Page, text: string, name = 'eigen.json'): Promise<void> {
  const opener = page.getByText('Openen, stapelen of zelf beginnen')
  const field = page.getByLabel('Eigen overlay openen…')
  if (!(await page.getByRole('heading', { name: 'Zelf beginnen' }).isVisible())) await opener.click()
  await field.setInputFiles({ name, mimeType: 'application/json', buffer: Buffer.from(text) })
  const sure = page.getByRole('button', { name: 'Toch openen' })
  if (await sure.isVisible()) await sure.click()
  await page.getByRole('region', { name: 'Op tafel' }).getByText(name).waitFor()
}

/** What axe-core finds wrong, each with the first place. */
export async function violations(page: Page): Promise<readonly string[]> {
  if (!(await page.evaluate("'axe' in window"))) await page.evaluate(axe)
  return (await page.evaluate(
    'axe.run().then(({ violations }) => violations.map(({ id, nodes }) => id + ": " + nodes[0].html.slice(0, 200)))',
  )) as readonly string[]
}

/** Whatever is wider than the window. */
export const sticksOut = (page: Page): Promise<unknown> =>
  page.evaluate('Math.max(0, document.documentElement.scrollWidth - innerWidth)')
