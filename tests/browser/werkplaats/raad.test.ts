/** A council's overlay from nothing to a report, without reading JSON: the form, the effect, the proof and the paper. */
import { readFileSync } from 'node:fs'
import type { Browser, Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { openDesk, startBrowser, sticksOut, verdict, violations } from './desk.js'

let browser: Browser
beforeAll(async () => {
  browser = await startBrowser()
})

const WORKS = { timeout: 50_000 }

/** Fills in why something changes, with the by-law as its source; the title is asked once. */
async function ground(page: Page, isFirst: boolean): Promise<void> {
  await page.getByLabel('De reden, voor de raad').fill('De raad wil dit zo, na een jaar ervaring.')
  if (isFirst) {
    await page.getByLabel('Naam van de bron').fill('Verordening jeugdhulp Voorbeeldstad (verzonnen)')
    await page.getByLabel('Datum van de bron').fill('2026-01-01')
    await page.getByLabel('Plaats in de bron, zoals het artikel').fill('3.2')
    await page.getByLabel('Wat staat daar, in een paar woorden?').fill('wij kijken na elke hulp hoe het gaat')
  }
}

test('from nothing to a report for the council, without reading JSON', async () => {
  const { page, wrong } = await openDesk(browser)
  await page.getByRole('tab', { name: 'Formulier' }).click()
  await page.getByLabel('Hoe heet uw gemeente of regio?').fill('Voorbeeldstad')
  await page.getByRole('button', { name: 'Begin een eigen bestand' }).click()
  const kind = page.getByLabel('Wat wilt u veranderen?')
  await kind.waitFor(WORKS)

  await kind.selectOption({ label: 'Een aandachtspunt erbij' })
  await page.getByRole('button', { name: /^Zet het in/ }).click()
  expect(await page.getByText(/^Vul nog in: /).textContent()).toContain('Hoe heet het punt?')
  await page.getByLabel('Hoe heet het punt?').fill('vraag het wijkteam erbij')
  await page.getByLabel('Wat (1)').selectOption('netwerk.omvang')
  await page.locator('#field-als-0-value').selectOption({ index: 2 })
  await page
    .getByLabel('Wat leest de professional?')
    .fill('Het gezin heeft weinig mensen om zich heen. Vraag het wijkteam erbij.')
  await ground(page, true)
  expect(await violations(page)).toEqual([])
  await page.getByRole('button', { name: 'Zet het in voorbeeldstad.json' }).click()
  await page.getByText(/^Een aandachtspunt erbij: dit staat nu in/).waitFor()
  expect(await verdict(page)).toContain('In orde')

  await kind.waitFor(WORKS)
  await kind.selectOption({ label: 'Een regel laten vervallen' })
  await page.getByLabel('Zoek een regel op een woord').fill('punt-evaluatie-lichte-hulp')
  await page.getByLabel('Welke regel?').selectOption('punt-evaluatie-lichte-hulp')
  await ground(page, false)
  await page.getByRole('button', { name: 'Zet het in voorbeeldstad.json' }).click()
  expect(await verdict(page)).toContain('In orde')

  await page.getByRole('tab', { name: 'Het gevolg' }).click()
  await page.getByText(/^In \d+ van de 29 casussen verandert iets/).waitFor(WORKS)
  await page.getByText('Bij 29 casussen staat wat eruit moet komen.').waitFor()
  await page
    .getByRole('button', { name: /^Toon wat er verandert in/ })
    .first()
    .click()
  expect(await page.locator('.report-view').first().textContent()).toContain('vraag het wijkteam erbij')
  expect(await violations(page)).toEqual([])
  await page.getByRole('button', { name: 'Zoek de verschillen' }).click()
  await page.locator('.report-view').nth(1).waitFor(WORKS)

  await page.getByRole('tab', { name: 'Bewijs en verslag' }).click()
  await page.getByRole('button', { name: 'Bewijs de waarborgen' }).click()
  await page.getByText(/^Alle \d+ beloften zijn bewezen/).waitFor(WORKS)
  await page.getByRole('button', { name: 'Maak het raadsverslag' }).click()
  await page.getByText('Het verslag is klaar.').waitFor(WORKS)
  expect(await violations(page)).toEqual([])
  const [paper] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Opslaan als webpagina' }).click(),
  ])
  const html = readFileSync(await paper.path(), 'utf8')
  for (const said of [
    'Voorbeeldstad',
    'De raad wil dit zo',
    'vraag het wijkteam erbij',
    'punt-evaluatie-lichte-hulp',
  ])
    expect(html).toContain(said)
  await page.setViewportSize({ width: 320, height: 800 })
  expect(await sticksOut(page)).toBe(0)
  expect(wrong).toEqual([])
  await page.close()
})

test('a proof can be stopped, and what was proven of other rules is gone', async () => {
  const { page, wrong } = await openDesk(browser)
  await page.getByRole('button', { name: /^Alkmaar/ }).click()
  await page.getByRole('tab', { name: 'Bewijs en verslag' }).click()
  const prove = page.getByRole('button', { name: 'Bewijs de waarborgen' })
  await prove.waitFor(WORKS)
  await prove.click()
  await page.getByRole('button', { name: 'Stop' }).click()
  await page.getByText('Bewijzen is gestopt.').waitFor()
  await prove.click()
  await page.getByText(/^Alle \d+ beloften zijn bewezen/).waitFor(WORKS)
  await page.getByRole('button', { name: 'Ongedaan maken' }).click()
  await page.getByText('Open eerst een overlay.').waitFor(WORKS)
  expect(await page.getByText(/^Alle \d+ beloften zijn bewezen/).count()).toBe(0)
  expect(wrong).toEqual([])
  await page.close()
})
