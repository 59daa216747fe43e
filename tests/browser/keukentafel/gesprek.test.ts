/** Conversations at the kitchen table, as people have them. */
import type { Browser, Page } from 'playwright-core'
import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { baseRuleSet, checkCasus, createAssessor } from '../../../src/index.js'
import {
  begin,
  focused,
  looked,
  openTable,
  openText,
  press,
  questionOf,
  saved,
  say,
  startBrowser,
  talk,
  title,
  violations,
} from './table.js'

let browser: Browser
let page: Page
let wrong: string[]

beforeAll(async () => {
  browser = await startBrowser()
})
beforeEach(async () => {
  ;({ page, wrong } = await openTable(browser))
})
afterEach(async () => {
  await page.close()
  expect(wrong).toEqual([])
})

const SAFE = {
  'veiligheid.acuut': 'Nee',
  'veiligheid.suicidaliteit': 'Geen gedachten aan zelfdoding',
  'veiligheid.vermoedenMishandeling': 'Nee',
  'veiligheid.structureel': 'Nee',
  'veiligheid.escalatieThuis': 'Nee',
  'veiligheid.onveiligDoorVerslaving': 'Nee',
  'procedure.gedwongenKader': 'Nee',
}

/** Brings somebody to the table. */
async function invite(who: string, name = ''): Promise<void> {
  await page.getByText(/^Nu vertelt/).click()
  await page.getByLabel('Wie wil ook vertellen?').selectOption({ label: who })
  await page.getByLabel(/^Naam op deze pagina/).fill(name)
  await press(page, 'Erbij halen')
}
const turnTo = async (name: RegExp) => {
  await page.getByText(/^Nu vertelt/).click()
  await page.getByRole('button', { name, pressed: false }).click()
}

test('a conversation to a decision; then saved, begun anew, and opened again', async () => {
  const seen = [...(await looked(page, 'begin'))]
  await begin(page)
  expect(await title(page)).toBe(questionOf('veiligheid.acuut'))
  expect(await focused(page)).toBe(questionOf('veiligheid.acuut'))
  seen.push(...(await looked(page, 'vraag')))
  await talk(page, SAFE, 'Welke hulp is er nodig?')
  expect(await page.getByText(/^Nog \d+ tot \d+ vragen\.$/).count()).toBe(1)

  // A list as a list, with a name that stays on the page.
  await page.locator('.item select').selectOption({ label: 'Begeleiding' })
  await page.getByLabel(/^Waar het om gaat/).fill('Hulp bij het opstaan')
  await press(page, 'Nog een hulpbehoefte toevoegen')
  expect(await page.evaluate('document.activeElement.tagName')).toBe('SELECT')
  await page.locator('.item select').nth(1).selectOption({ label: 'Coaching' })
  await press(page, 'Nog een hulpbehoefte toevoegen')
  await page.getByRole('button', { name: 'Hulpbehoefte 3 weghalen' }).click()
  seen.push(...(await looked(page, 'lijst')))
  await press(page, 'Verder')

  const more = await talk(page, SAFE, 'Welke kennis van een professional is hiervoor nodig?')
  expect(more.length).toBeGreaterThan(0)
  expect(await page.locator('fieldset.row legend').allTextContents()).toEqual([
    'Hulp bij het opstaan (begeleiding)',
    'Coaching',
  ])
  await page.getByLabel('Ik twijfel tussen antwoorden').check()
  const row = page.locator('fieldset.row').first()
  await row.getByLabel('Generalistisch').check()
  await row.getByLabel('Specialistisch').check()
  seen.push(...(await looked(page, 'rijen')))
  await press(page, 'Verder')
  // Who knows a part isn't asked the same again, and can come back to it.
  expect(await title(page)).not.toBe(questionOf('hulpbehoefte.deskundigheid'))
  await press(page, 'Terug')
  expect(await row.getByLabel('Specialistisch').isChecked()).toBe(true)
  await page.getByLabel('Ik twijfel tussen antwoorden').uncheck()
  await page.locator('fieldset.row').nth(1).getByLabel('Geen').check()
  await press(page, 'Verder')

  await talk(page, SAFE, 'Wie horen er bij dit gezin?')
  await page.locator('.item select').selectOption({ label: 'Jeugdige' })
  await page.getByRole('textbox', { name: /^Naam/ }).fill('Noor')
  await press(page, 'Nog een persoon toevoegen')
  await page.locator('.item select').nth(1).selectOption({ label: 'Ouder' })
  await press(page, 'Verder')

  // A number that can't be is told.
  await talk(page, SAFE, questionOf('persoon.leeftijd'))
  expect(await page.locator('.about').textContent()).toBe('Over Noor (jeugdige)')
  await page.getByLabel('Uw antwoord').fill('130')
  await press(page, 'Verder')
  await page.getByRole('alert').getByText('van 0 tot en met 120 jaar').waitFor()
  await page.getByLabel('Ik weet het ongeveer').check()
  await page.getByLabel('Het minste').fill('14')
  await page.getByLabel('Het meeste').fill('16')
  seen.push(...(await looked(page, 'getal')))
  await page.getByLabel('Ik weet het ongeveer').uncheck()
  expect(await page.getByLabel('Uw antwoord').inputValue()).toBe('14')
  await press(page, 'Verder')
  await talk(page, SAFE)
  expect(await title(page)).toBe('Er is genoeg bekend voor een besluit')
  expect(await focused(page)).toBe('Er is genoeg bekend voor een besluit')
  seen.push(...(await looked(page, 'klaar')))

  await press(page, 'Nakijken')
  seen.push(...(await looked(page, 'nakijken')))
  await press(page, 'Verslag')
  seen.push(...(await looked(page, 'verslag')))
  await press(page, 'Bestand')
  seen.push(...(await looked(page, 'bestand')))
  const text = await saved(page, () => press(page, 'Bewaren als bestand'))
  expect(text).not.toMatch(/opstaan|Noor/)
  const casus = JSON.parse(text)
  expect(checkCasus(casus)).toEqual([])
  expect(casus.hulpbehoeften[0].deskundigheid).toBe('generalistisch')
  expect(casus.personen[0].leeftijd).toBe(14)
  expect(createAssessor(baseRuleSet).interview(casus)).toMatchObject({ klaar: true, reden: 'besluitrijp' })

  // What is saved needs no warning.
  await press(page, 'Opnieuw beginnen')
  expect(await page.getByRole('button', { name: 'Het gesprek beginnen' }).isVisible()).toBe(true)
  await openText(page, text)
  await page.getByRole('heading', { name: 'Er is genoeg bekend voor een besluit' }).waitFor()
  await press(page, 'Bestand')
  expect(await saved(page, () => press(page, 'Bewaren als bestand'))).toBe(text)
  expect(seen).toEqual([])
}, 180_000)

test('danger that comes up at the third question is told at the top at once', async () => {
  await begin(page)
  await say(page, 'Nee')
  await press(page, 'Weet ik nog niet')
  expect(await title(page)).toBe(questionOf('veiligheid.vermoedenMishandeling'))
  await press(page, 'Terug')
  await say(page, 'Plannen voor zelfdoding')
  const alert = page.getByRole('alert').first()
  await alert.getByRole('link').first().waitFor()
  for (const width of [320, 390, 768, 1280]) {
    await page.setViewportSize({ width, height: 844 })
    expect((await alert.boundingBox())?.y).toBeLessThan(100)
  }
  expect(await page.locator('a[href="tel:112"]').count()).toBeGreaterThan(0)
  expect(await looked(page, 'gevaar')).toEqual([])
  await talk(page, {})
  expect(await title(page)).toBe('Eerst handelen')
  expect(await looked(page, 'gevaar-klaar')).toEqual([])
})

test('back, look over, change, not know any more, and undo', async () => {
  await begin(page)
  await say(page, 'Nee')
  await say(page, 'Geen gedachten aan zelfdoding')
  await press(page, 'Terug')
  expect(await page.getByLabel('Geen gedachten aan zelfdoding').isChecked()).toBe(true)
  await press(page, 'Terug')
  expect(await page.getByText('Vraag 1 van 2, opnieuw bekeken.').count()).toBe(1)
  await press(page, 'Naar de volgende open vraag')
  await press(page, 'Weet ik nog niet')

  await press(page, 'Nakijken')
  const answers = page.locator('.answer')
  expect(await answers.first().textContent()).toContain(questionOf('veiligheid.vermoedenMishandeling'))
  await page.getByRole('button', { name: /^Nu beantwoorden/ }).click()
  expect(await focused(page)).toBe(questionOf('veiligheid.vermoedenMishandeling'))
  await page.getByLabel('Ja', { exact: true }).check()
  await press(page, 'Wijzigen')
  expect(await page.getByRole('status').first().textContent()).toBe('Uw antwoord is gewijzigd.')
  const answer = (feit: string) => answers.filter({ hasText: questionOf(feit) }).locator('.answer__text')
  expect(await answer('veiligheid.vermoedenMishandeling').textContent()).toBe('Ja')
  expect(await page.getByRole('heading', { name: /^Nog niet bekend/ }).count()).toBe(0)
  await press(page, 'Laatste wijziging terugdraaien')
  expect(await answer('veiligheid.vermoedenMishandeling').textContent()).toBe('Weet ik nog niet')

  // An answer that was given can be open again.
  await page.getByRole('button', { name: `Wijzigen: ${questionOf('veiligheid.acuut')}` }).click()
  await press(page, 'Niet wijzigen')
  // Where one was, once the page is painted.
  await expect
    .poll(async () => String(await page.evaluate('document.activeElement.getAttribute("aria-label")')))
    .toContain('Wijzigen:')
  await page.getByRole('button', { name: `Wijzigen: ${questionOf('veiligheid.acuut')}` }).click()
  await press(page, 'Weet ik nog niet')
  await expect.poll(() => page.locator('.answers').first().locator('.answer').count()).toBe(2)
})

describe('two who tell', () => {
  test('differ, which matters, and what is agreed is settled', async () => {
    await begin(page)
    await say(page, 'Nee')
    await invite('Moeder', 'Fatima')
    expect(await title(page)).toBe(questionOf('veiligheid.acuut'))
    expect(await page.getByText(/^Nu vertelt: Fatima/).count()).toBe(1)
    await say(page, 'Ja')
    await press(page, 'Verschillen')
    const difference = page.locator('.difference')
    expect(await difference.locator('dl').innerText()).toMatch(/Professional\s+Nee\s+Fatima\s+Ja/)
    expect(await difference.textContent()).toContain('Dit maakt uit')
    expect(await page.getByRole('button', { name: /^Vastleggen/ }).count()).toBe(0)
    expect(await looked(page, 'verschillen')).toEqual([])

    await press(page, 'Verder als professional')
    await page.getByRole('button', { name: /^Vastleggen wat u afspreekt/ }).click()
    expect(await page.getByLabel('Nee', { exact: true }).isChecked()).toBe(true)
    await press(page, 'Vastleggen')
    await page.getByText('Iedereen die iets zei, zegt hetzelfde.').waitFor()
    await press(page, 'Laatste wijziging terugdraaien')
    await difference.waitFor()

    // Each goes on where they were.
    await press(page, 'Gesprek')
    expect(await page.getByText(/^Nu vertelt: professional/).count()).toBe(1)
    expect(await title(page)).toBe(questionOf('veiligheid.suicidaliteit'))
    await turnTo(/^Fatima/)
    expect(await title(page)).toBe(questionOf('veiligheid.suicidaliteit'))
    await press(page, 'Terug')
    expect(await page.getByLabel('Ja', { exact: true }).isChecked()).toBe(true)
    await press(page, 'Bestand')
    const text = await saved(page, () => press(page, 'Bewaren als bestand'))
    expect(JSON.parse(text).visies).toEqual([
      { van: 'moeder', rol: 'ouder', casus: { veiligheid: { acuut: true } } },
    ])
    expect(text).not.toContain('Fatima')
  })

  test('names are saved apart, only when that is asked for, and opened again', async () => {
    await begin(page)
    await invite('Jongere', '<img src=x onerror=alert(1)>')
    expect(await page.getByText('Nu vertelt: <img src=x onerror=alert(1)>').count()).toBe(1)
    await say(page, 'Nee')
    await press(page, 'Bestand')
    const box = page.getByLabel('Bewaar ook de namen, in een apart bestand')
    expect(await box.isChecked()).toBe(false)
    await box.check()
    const files: string[] = []
    page.on('download', (one) => files.push(one.suggestedFilename()))
    const casus = await saved(page, () => press(page, 'Bewaren als bestand'))
    await expect.poll(() => files.length).toBe(2)
    expect(files[1]).toMatch(/^gesprek-\d{4}-\d\d-\d\d-namen\.json$/)
    await press(page, 'Opnieuw beginnen')
    await openText(page, casus)
    await press(page, 'Bestand')
    await openText(page, '{"namen": {"jongere": "Noor"}}')
    await page.getByRole('status').getByText('De namen staan erbij.').waitFor()
    await press(page, 'Gesprek')
    await turnTo(/^Noor/)
    expect(await page.getByText(/^Nu vertelt: Noor/).count()).toBe(1)
  })
})

test('a hostile file is told, and leaves the page as it was', async () => {
  await begin(page)
  await say(page, 'Nee')
  await press(page, 'Bestand')
  const alert = page.getByRole('alert').filter({ hasText: /bestand/i })
  const deep = `${'{"a":'.repeat(50_000)}1${'}'.repeat(50_000)}`
  for (const [text, told] of [
    ['<script>alert(1)</script>', 'geen JSON'],
    ['x'.repeat(3_000_000), 'groter dan 2 MB'],
    [deep, 'lagen in elkaar'],
    ['{"__proto__": {"klaar": true}, "kenmerk": "a", "peildatum": "2026-01-15"}', '__proto__'],
    ['[1, 2]', 'geen casus'],
    ['{"kenmerk":"a","peildatum":"2026-01-15","veiligheid":{"acuut":"<b>ja</b>"}}', '‘<b>ja</b>’'],
  ] as const) {
    await openText(page, text)
    await alert.getByText(told).first().waitFor()
  }
  expect(await violations(page)).toEqual([])
  const text = await saved(page, () => press(page, 'Bewaren als bestand'))
  expect(JSON.parse(text).veiligheid).toEqual({ acuut: false })
  expect(await page.locator('[data-screen] b').count()).toBe(0)
})

test('what is not saved is not lost by one click', async () => {
  await begin(page)
  await say(page, 'Nee')
  await press(page, 'Bestand')
  await press(page, 'Opnieuw beginnen')
  const dialog = page.getByRole('dialog', { name: 'Opnieuw beginnen?' })
  expect(await dialog.isVisible()).toBe(true)
  expect(await looked(page, 'opnieuw')).toEqual([])
  await page.keyboard.press('Escape')
  expect(await dialog.isVisible()).toBe(false)
  await openText(page, '{"kenmerk": "a", "peildatum": "2026-01-15"}')
  await page.getByRole('dialog', { name: 'Een ander bestand openen?' }).waitFor()
  await press(page, 'Terug, ik wil eerst bewaren')
  await press(page, 'Opnieuw beginnen')
  await press(page, 'Alles wissen en opnieuw beginnen')
  expect(await page.getByRole('button', { name: 'Het gesprek beginnen' }).isVisible()).toBe(true)

  await begin(page)
  await say(page, 'Nee')
  const leaving = page.waitForEvent('dialog')
  const reloaded = page.reload()
  const asked = await leaving
  expect(asked.type()).toBe('beforeunload')
  await asked.accept()
  await reloaded
  // Nothing was kept anywhere.
  expect(await page.getByRole('button', { name: 'Het gesprek beginnen' }).isVisible()).toBe(true)
})

test('by keyboard alone', async () => {
  const key = async (...keys: readonly string[]) => {
    for (const one of keys) await page.keyboard.press(one)
  }
  await page.getByRole('button', { name: 'Het gesprek beginnen' }).focus()
  await key('Enter')
  await expect.poll(() => focused(page)).toBe(questionOf('veiligheid.acuut'))
  // From the question to its answers: the arrow goes on to the next, Enter gives it.
  await key('Tab', 'Space', 'ArrowDown')
  expect(await page.getByLabel('Nee', { exact: true }).isChecked()).toBe(true)
  await key('Enter')
  await expect.poll(() => focused(page)).toBe(questionOf('veiligheid.suicidaliteit'))
  // Nothing chosen is told, and the question stays.
  await key('Tab', 'Enter')
  await page.getByText('Kies een antwoord. Weet u het niet? Kies dan ‘Weet ik nog niet’.').waitFor()
  await key('Shift+Tab', 'Tab', 'Space', 'Enter')
  await expect.poll(() => focused(page)).toBe(questionOf('veiligheid.vermoedenMishandeling'))
  // The buttons: on, not known, back.
  await key('Tab', 'Tab', 'Tab', 'Tab', 'Enter')
  await expect.poll(() => focused(page)).toBe(questionOf('veiligheid.suicidaliteit'))
})
