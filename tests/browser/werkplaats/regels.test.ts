/** See the rules at the policy desk: the drawing, the search, the cards, and the same as a list. */
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterEach, beforeAll, expect, test } from 'vitest'
import { baseRuleSet } from '../../../src/index.js'
import { root } from '../../support/built.js'
import { openDesk, startBrowser, sticksOut as sticksOutOf, violations as violationsOf } from './desk.js'

/** Pictures to look at stand here; git leaves them out. */
const PICTURES = join(root, 'reports', 'werkplaats')

let browser: Browser
let page: Page
let wrong: string[]

beforeAll(async () => {
  mkdirSync(PICTURES, { recursive: true })
  browser = await startBrowser()
})
afterEach(async () => {
  await page.close()
  expect(wrong).toEqual([])
})

/** Opens the rules, as they are under this overlay. */
async function openRules(overlay: RegExp | undefined, options: BrowserContextOptions = {}): Promise<void> {
  const opened = await openDesk(browser, options)
  page = opened.page
  wrong = opened.wrong
  if (overlay !== undefined) await page.getByRole('button', { name: overlay }).click()
  await page.getByRole('tab', { name: 'De regels' }).click()
  if (overlay !== undefined)
    await page.getByText(/^\d+ wijzigingen? in de regels/).waitFor({ timeout: 50_000 })
}

const panel = () => page.getByRole('tabpanel', { name: 'De regels' })
const drawing = () => page.getByRole('application', { name: 'Tekening van de regels' })
const box = (name: string | RegExp) => drawing().getByRole('button', { name })
const card = () => page.getByRole('article')
const focused = () =>
  page.evaluate(
    "(document.activeElement.querySelector(':scope > text') ?? document.activeElement).textContent.trim()",
  ) as Promise<string>

async function search(typed: string): Promise<void> {
  const field = page.getByRole('combobox', { name: 'Zoek een vraag of uitkomst' })
  await field.fill(typed)
  await page.getByRole('option').first().waitFor()
  await field.press('Enter')
  await card().waitFor()
}

const violations = () => violationsOf(page)
const sticksOut = () => sticksOutOf(page)
const picture = (name: string) => page.screenshot({ path: join(PICTURES, `${name}.png`), fullPage: true })

const titleOf = (id: string) => baseRuleSet.conclusies.find((one) => one.id === id)?.titel ?? id

test('the first view holds the rung and safety; it grows where one clicks, and is seen whole again', async () => {
  await openRules(undefined)
  for (const id of baseRuleSet.gesprek?.beslissend ?? []) {
    const end = box(new RegExp(`^Uitkomst: ${titleOf(id)}, \\d+ regels`))
    expect(await end.count()).toBe(1)
    expect(await end.isVisible()).toBe(true)
  }
  const boxes = drawing().getByRole('button')
  const few = await boxes.count()
  expect(few).toBeLessThan(37)
  expect(await violations()).toEqual([])
  await picture('regels-overzicht-1280')
  await box(/^Groep: De ouders/).click()
  await expect.poll(() => boxes.count()).toBeGreaterThan(few)
  // A handle brings what rests on it.
  const before = await boxes.count()
  await drawing()
    .getByText(/^\+\d+$/)
    .last()
    .click()
  await expect.poll(() => boxes.count()).toBeGreaterThan(before)
  await page.getByRole('button', { name: 'Alles in beeld' }).click()
  const seen = (await drawing().boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 }
  for (const one of await boxes.all()) {
    const at = (await one.boundingBox()) ?? { x: -1, y: -1, width: 0, height: 0 }
    expect(at.x).toBeGreaterThanOrEqual(seen.x - 1)
    expect(at.x + at.width).toBeLessThanOrEqual(seen.x + seen.width + 1)
  }
  // The wheel with Ctrl makes it larger where the mouse is; a drag moves it, and opens nothing.
  const scale = () => drawing().locator('> g').getAttribute('transform')
  const small = await scale()
  await page.mouse.move(seen.x + 300, seen.y + 200)
  await page.keyboard.down('Control')
  await page.mouse.wheel(0, -200)
  await page.keyboard.up('Control')
  await expect.poll(scale).not.toBe(small)
  const large = await scale()
  await page.mouse.down()
  await page.mouse.move(seen.x + 400, seen.y + 260, { steps: 3 })
  await page.mouse.up()
  await expect.poll(scale).not.toBe(large)
  expect(await card().count()).toBe(0)
  await page.getByRole('button', { name: 'Terug naar het overzicht' }).click()
  await expect.poll(() => boxes.count()).toBe(few)
})

test('by keyboard alone: from a question that is looked for to the rung, its card, and back', async () => {
  await openRules(undefined)
  await search('veiligheid.acuut')
  await expect.poll(async () => (await focused()).toLowerCase()).toBe('acute onveiligheid')
  expect(await card().textContent()).toContain(
    baseRuleSet.feiten.find(({ id }) => id === 'veiligheid.acuut')?.vraag,
  )
  await page.getByRole('button', { name: 'Toon de weg naar de uitkomst' }).press('Enter')
  await page.getByRole('button', { name: 'Alles in beeld' }).focus()
  await page.keyboard.press('Tab')
  expect(await focused()).toMatch(/^acute onveiligheid, vraag, beschermd, gezin/)
  const way: string[] = []
  for (let step = 0; step < 12 && !/^Uitkomst: wat past, alles samen/.test(way.at(-1) ?? ''); step += 1) {
    const before = await focused()
    await page.keyboard.press('ArrowRight')
    await expect.poll(focused).not.toBe(before)
    way.push(await focused())
  }
  expect(way[0]).toMatch(/^Uitkomst: veiligheid, 14 regels/)
  expect(way.at(-1)).toMatch(/^Uitkomst: wat past, alles samen/)
  // Back along the same line.
  await page.keyboard.press('ArrowLeft')
  await expect.poll(focused).toBe(way.at(-2))
  await page.keyboard.press('ArrowRight')
  await expect.poll(focused).toBe(way.at(-1))
  // What isn't in the picture yet comes with the arrow that leads to it.
  const boxes = drawing().getByRole('button')
  const before = await boxes.count()
  await page.keyboard.press('ArrowRight')
  await expect.poll(() => boxes.count()).toBeGreaterThan(before)
  await expect.poll(async () => way.includes(await focused())).toBe(false)
  const reached = await focused()
  await page.keyboard.press('Enter')
  await expect.poll(async () => reached.startsWith(`Uitkomst: ${await focused()},`)).toBe(true)
  const title = await focused()
  expect(await card().getByRole('heading', { level: 3 }).textContent()).toBe(title)
  await picture('regels-weg-1280')
  expect(await violations()).toEqual([])
  await page.getByRole('button', { name: 'Sluit de kaart' }).press('Enter')
  await expect.poll(async () => (await focused()).startsWith(`Uitkomst: ${title}`)).toBe(true)
  expect(await drawing().locator('[tabindex="0"]').count()).toBe(1)
})

test('what Alkmaar changed: a card with rules as sentences, before and after, reason and source', async () => {
  await openRules(/^Alkmaar/)
  await search('wat past')
  expect(await card().getByText('◆ gewijzigd').count()).toBe(1)
  const told = ((await card().textContent()) ?? '').replaceAll(/\s+/g, ' ')
  for (const words of [
    'Wat hier is gewijzigd (2)',
    'Voor [id] past jeugdhulp, zo dicht bij huis als kan. Een jeugd- en gezinscoach kijkt met u welke hulp past.',
    'In Alkmaar onderzoekt een jeugd- en gezinscoach welke hulp past als lichte hulp niet genoeg is.',
    'De regels (18)',
    'Als veiligheid gaat voor de stappen: ja',
    'De eerste regel die geldt, bepaalt de uitkomst.',
    'Een gemeente mag deze uitkomst niet onveiliger maken.',
  ])
    expect(told).toContain(words)
  await card().getByRole('button', { name: 'Toon alle 18 regels' }).click()
  await card()
    .getByText(/keuze van dit model/)
    .first()
    .waitFor()
  expect(told).toMatch(/\(alkmaar-2025#8\.2: /)
  expect(await violations()).toEqual([])
  await picture('regels-kaart-1280')
  // Its links lead on.
  await card().getByRole('button', { name: 'stap van het onderzoek' }).first().click()
  await expect.poll(focused).toMatch(/^stap van het onderzoek$/i)
  await page.setViewportSize({ width: 768, height: 900 })
  await picture('regels-kaart-768')
  expect(await sticksOut()).toBe(0)
})

test('on a phone it is a list that opens step by step; a card takes its place, and gives it back', async () => {
  await openRules(/^Alkmaar/, { viewport: { width: 390, height: 844 } })
  expect(await drawing().count()).toBe(0)
  await picture('regels-lijst-390')
  const more = panel().getByRole('button', { name: /^wat past: rust op \d+$/ })
  await more.click()
  expect(await more.getAttribute('aria-expanded')).toBe('true')
  const deeper = panel().getByRole('button', { name: /^draagt het gezin dit zelf: rust op \d+$/ })
  await deeper.first().click()
  const link = panel().getByRole('button', { name: 'draagt het gezin dit zelf', exact: true }).first()
  await link.click()
  await card().waitFor()
  await expect.poll(focused).toBe('draagt het gezin dit zelf')
  expect(await sticksOut()).toBe(0)
  expect(await violations()).toEqual([])
  await picture('regels-kaart-390')
  await page.getByRole('button', { name: 'Sluit de kaart' }).click()
  await expect.poll(focused).toBe('draagt het gezin dit zelf')
  expect(await more.getAttribute('aria-expanded')).toBe('true')
  await page.setViewportSize({ width: 320, height: 700 })
  expect(await sticksOut()).toBe(0)
  await page.getByRole('button', { name: 'Als tekening' }).click()
  await page.emulateMedia({ forcedColors: 'active', reducedMotion: 'reduce' })
  await box(/^Uitkomst: wat past, alles samen/).waitFor()
  expect(await sticksOut()).toBe(0)
  expect(await violations()).toEqual([])
  await picture('regels-dwang-320')
})
