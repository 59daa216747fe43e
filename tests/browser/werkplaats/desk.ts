/** The policy desk in a real browser. */
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { type OpenPage, openPage } from '../open-page.js'

export { startBrowser, sticksOut, violations } from '../open-page.js'

export const openDesk = (browser: Browser, options?: BrowserContextOptions): Promise<OpenPage> =>
  openPage(browser, 'werkplaats', options)

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
