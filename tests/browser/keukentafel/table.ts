/** The kitchen table in a real browser. */
import { mkdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { baseRuleSet } from '../../../src/index.js'
import { type OpenPage, openPage, violations } from '../open-page.js'

export { startBrowser, violations } from '../open-page.js'

/** Pictures to look at stand here; git leaves them out. */
const pictures = resolve(import.meta.dirname, '../../../reports/keukentafel')

/** Dialogs of the browser itself, which ask whether one may leave, are answered yes. */
export const openTable = (browser: Browser, options?: BrowserContextOptions): Promise<OpenPage> =>
  openPage(browser, 'keukentafel', options)

export const press = (page: Page, name: string): Promise<void> =>
  page.getByRole('button', { name, exact: true }).click()

export const begin = (page: Page): Promise<void> => press(page, 'Het gesprek beginnen')

/** The question, or what stands in its place. */
export const title = async (page: Page): Promise<string> =>
  (await page.locator('[data-screen]').getByRole('heading', { level: 2 }).first().textContent()) ?? ''

export const questionOf = (feit: string): string =>
  baseRuleSet.feiten.find(({ id }) => id === feit)?.vraag ?? feit

/** Chooses an answer and gives it. */
export async function say(page: Page, ...answers: readonly string[]): Promise<void> {
  for (const answer of answers)
    await page.locator('[data-screen]').getByLabel(answer, { exact: true }).check()
  await press(page, 'Verder')
}

/**
 * Answers what is asked until nothing is, or until this question: by the words of the question, or else with the first
 * answer. It is done inside the page, so that a long conversation takes little time; `say` does it as a reader would.
 *
 * @returns the questions that were answered
 */
export async function talk(
  page: Page,
  answers: Readonly<Record<string, string>>,
  stop = '',
): Promise<readonly string[]> {
  const given = Object.fromEntries(
    Object.entries(answers).map(([feit, words]) => [questionOf(feit), words] as const),
  )
  return (await page.evaluate(`(${TALK})(${JSON.stringify(given)}, ${JSON.stringify(stop)})`)) as string[]
}

const TALK = String(async (given: Readonly<Record<string, string>>, stop: string) => {
  interface Place {
    readonly textContent: string
    readonly querySelector: (selector: string) => Field | null
    readonly querySelectorAll: (selector: string) => Iterable<Field>
  }
  interface Field extends Place {
    value: string
    readonly dispatchEvent: (event: Event) => void
    readonly click: () => void
    readonly requestSubmit: () => void
  }
  const { document } = globalThis as unknown as { readonly document: Place }
  const asked: string[] = []
  for (let n = 0; n < 80; n++) {
    const card = document.querySelector('[data-screen]')
    const form = card?.querySelector('form:not(.invite)')
    const question = card?.querySelector('h2')?.textContent ?? ''
    if (!form || question === stop) return asked
    asked.push(question)
    const rows = [...form.querySelectorAll('fieldset.row')]
    for (const place of rows.length > 0 ? rows : [form]) {
      const number = place.querySelector('.numbers input')
      if (number) {
        number.value = given[question] ?? '12'
        number.dispatchEvent(new Event('input', { bubbles: true }))
        continue
      }
      const choices = [...place.querySelectorAll('.choice')]
      const words = given[question] ?? choices[0]?.textContent
      choices.find((choice) => choice.textContent === words)?.click()
    }
    // What was filled in is taken up before it is given.
    await new Promise((resolve) => setTimeout(resolve, 20))
    form.requestSubmit()
    for (
      let wait = 0;
      wait < 200 && document.querySelector('[data-screen] h2')?.textContent === question;
      wait++
    )
      await new Promise((resolve) => setTimeout(resolve, 10))
  }
  throw new Error(`There is no end to it: ${asked.join(' | ')}`)
})

/** Gives the page a file as if it were chosen. */
export async function openText(page: Page, text: string, name = 'casus.json'): Promise<void> {
  await page
    .locator('input[type=file]')
    .setInputFiles({ name, mimeType: 'application/json', buffer: Buffer.from(text) })
}

/** The text of the file that is saved by what is done. */
export async function saved(page: Page, act: () => Promise<void>): Promise<string> {
  const waiting = page.waitForEvent('download')
  await act()
  const path = await (await waiting).path()
  return readFileSync(path, 'utf8')
}

/** Phones, 1280 px at 200%, a tablet, a desk. */
const WIDTHS = [320, 390, 640, 768, 1280] as const

/** What is wrong with the page as it stands there: by axe, and sideways at each width; with pictures to look at. */
export async function looked(page: Page, name: string): Promise<readonly string[]> {
  mkdirSync(pictures, { recursive: true })
  const wrong: string[] = (await violations(page)).map((one) => `${name}: ${one}`)
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 844 })
    const wide = Number(await page.evaluate('document.documentElement.scrollWidth'))
    if (wide > width) wrong.push(`${name}: ${wide} px wide on ${width}`)
    if (process.env['PICTURES'] !== undefined)
      await page.screenshot({ path: join(pictures, `${name}-${width}.png`), fullPage: true })
  }
  await page.setViewportSize({ width: 1280, height: 900 })
  return wrong
}

export const focused = async (page: Page): Promise<string> =>
  String(await page.evaluate('document.activeElement.textContent || document.activeElement.value'))
