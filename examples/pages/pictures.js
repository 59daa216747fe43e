// Takes the pictures of both rooms that the README shows; npm run pages makes the pages first.
import { fileURLToPath } from 'node:url'
import { chromium } from 'playwright-core'

const pages = new URL('../../pages/', import.meta.url)
const browser = await chromium.launch({ executablePath: '/usr/bin/chromium' })

/**
 * @param {string} room
 * @param {(page: import('playwright-core').Page) => Promise<void>} walk
 */
async function picture(room, walk) {
  const page = await browser.newPage({ viewport: { width: 1100, height: 760 } })
  await page.goto(new URL(`${room}.html`, pages).href)
  await walk(page)
  await page.evaluate('document.activeElement?.blur()')
  await page.screenshot({ path: fileURLToPath(new URL(`../${room}.png`, import.meta.url)) })
}

await picture('keukentafel', async (page) => {
  const open = page.locator('input[type=file]').first()
  await open.setInputFiles(fileURLToPath(new URL('../casussen/alkmaar-mert.json', import.meta.url)))
  await page.getByRole('heading', { name: 'Wat we nu weten' }).waitFor()
  // What is told beside the question is worked out after it is shown.
  await page.waitForTimeout(1000)
  await page.evaluate('scrollTo(0, 0)')
})
await picture('werkplaats', async (page) => {
  await page.getByRole('button', { name: /^Alkmaar/ }).click()
  await page.getByRole('tab', { name: 'De regels' }).click()
  const fit = page.getByRole('button', { name: 'Alles in beeld' })
  await fit.waitFor()
  await page.waitForTimeout(2000)
  await fit.evaluate((button) => button.scrollIntoView())
})
await browser.close()
