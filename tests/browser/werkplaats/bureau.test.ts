/** The policy desk: what lies there, the editor with its problems, and why an overlay is refused. */
import type { Browser, Page } from 'playwright-core'
import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { baseRuleSet } from '../../../src/index.js'
import { openDesk, openText, startBrowser, sticksOut, verdict, violations } from './desk.js'

let browser: Browser
let page: Page
let wrong: string[]

beforeAll(async () => {
  browser = await startBrowser()
})
beforeEach(async () => {
  ;({ page, wrong } = await openDesk(browser))
})
afterEach(async () => {
  await page.close()
  expect(wrong).toEqual([])
})

const head = { id: 'stad', versie: '1', titel: 'Stad', basis: { id: 'basis', versie: baseRuleSet.versie } }
const asText = (json: unknown) => JSON.stringify(json, null, 2)
const rule = (name: string, fact: string, type: string, waarde: string) => ({
  ...{ name, priority: 99, conditions: { all: [{ fact, operator: 'equal', value: true }] } },
  ...{
    event: { type, params: { waarde } },
    uitleg: 'Zo doen wij dat.',
    bron: ['model'],
    grond: 'modelkeuze',
  },
})
const editor = () => page.getByRole('textbox', { name: /^De tekst van/ })
const focused = () =>
  page.evaluate(
    '(document.activeElement.shadowRoot?.activeElement ?? document.activeElement).getAttribute("aria-label") ?? document.activeElement.textContent',
  )

test('a town begins, sees what is open at its place, fills it in, and undoes it', async () => {
  await page.getByLabel('Naam van uw gemeente').fill('’s-Voorbeeld')
  await page.getByLabel('Naam van uw gemeente').press('Enter')
  expect(await verdict(page)).toMatch(/^\d+ fouten$/)
  const open = page.getByRole('heading', { name: /Fout: Nog in te vullen \(\d+\)/ })
  const before = Number(/\d+/.exec((await open.textContent()) ?? '')?.[0])
  await page
    .getByRole('button', { name: /^Ga naar regel/ })
    .first()
    .click()
  expect(await focused()).toBe('De tekst van s-voorbeeld.json')
  await expect.poll(() => page.getByText(/^Fout: Dit is een sjabloon/).count()).toBe(1)
  // The whole field is selected: what is typed comes in its place.
  await page.keyboard.insertText('"titel": "Verordening jeugdhulp 2026"')
  await verdict(page)
  expect(await open.textContent()).toBe(`Fout: Nog in te vullen (${before - 1})`)
  expect(await page.getByText('Nog niet opgeslagen').count()).toBe(1)
  // F8 goes on to the next one.
  await page.keyboard.press('F8')
  await expect.poll(() => page.getByText(/^Fout: Dit is een sjabloon/).count()).toBeGreaterThan(0)
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Opslaan als bestand' }).click()
  expect((await download).suggestedFilename()).toBe('s-voorbeeld.json')
  expect(await page.getByText('Nog niet opgeslagen').count()).toBe(0)
  await page.getByRole('button', { name: 'Ongedaan maken' }).click()
  await verdict(page)
  expect(await open.textContent()).toBe(`Fout: Nog in te vullen (${before})`)
  expect(await violations(page)).toEqual([])
})

test('completion and explanation by keyboard, and the editor is no trap', async () => {
  await openText(page, '{\n  \n}')
  await verdict(page)
  await editor().focus()
  await page.keyboard.press('Control+Home')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('End')
  await page.keyboard.press('Control+Space')
  const offered = page.getByRole('listbox', { name: 'Wat hier kan staan' })
  await offered.getByRole('option', { name: /^id/ }).waitFor()
  expect(await violations(page)).toEqual([])
  await page.keyboard.type('verv')
  await offered.getByRole('option', { name: /^vervalt/ }).waitFor()
  // What was just offered isn't taken at once.
  await page.waitForTimeout(100)
  await page.keyboard.press('Enter')
  await page.keyboard.type('{"')
  await offered.getByRole('option', { name: /^regel/ }).waitFor()
  await page.waitForTimeout(100)
  await page.keyboard.press('Enter')
  await page.keyboard.type('wraparound')
  await offered.getByRole('option', { name: /^inzet-wraparound-care/ }).waitFor()
  await page.waitForTimeout(100)
  await page.keyboard.press('Enter')
  expect(await editor().textContent()).toContain('"vervalt": [{"regel": "inzet-wraparound-care"}]')
  await page.keyboard.press('F2')
  await expect
    .poll(() => page.getByRole('status').allTextContents())
    .toContainEqual(expect.stringContaining('inzet-wraparound-care Regel voor inzet.instrumenten'))
  await page.keyboard.press('Escape')
  await page.keyboard.press('Tab')
  expect(await focused()).toBe('Toetsen in de editor')
  await page.getByText('"inzet-wraparound-care"').hover()
  expect(await page.getByText(/^Regel voor inzet.instrumenten/).count()).toBeGreaterThan(0)
})

test('tabs by keyboard, and back', async () => {
  const tab = (name: string) => page.getByRole('tab', { name })
  await tab('Bewerken').focus()
  await page.keyboard.press('ArrowRight')
  expect(await tab('Formulier').getAttribute('aria-selected')).toBe('true')
  expect(await focused()).toBe('Formulier')
  await page.keyboard.press('End')
  await page.waitForURL(/#bewijs$/)
  await page.keyboard.press('ArrowRight')
  await page.waitForURL(/#bewerken$/)
  expect(await page.getByRole('tabpanel').count()).toBe(1)
  await page.goBack()
  await expect.poll(() => tab('Bewijs en verslag').getAttribute('aria-selected')).toBe('true')
  await page.goBack()
  await expect.poll(() => tab('Formulier').getAttribute('aria-selected')).toBe('true')
  expect(await page.locator('[role=tab][tabindex="0"]').count()).toBe(1)
})

test('a refused overlay is explained, and the proposal is taken', async () => {
  const refused = {
    ...head,
    voegToe: {
      regels: [rule('stad-licht', 'hulpvraag.vastgesteld', 'hulpbehoefte.trede', 'vrij-toegankelijk')],
    },
  }
  await openText(page, asText(refused))
  expect(await verdict(page)).toBe('1 fout')
  await page.getByRole('button', { name: 'Waarom is dit geweigerd?' }).click()
  await page.getByRole('button', { name: 'Stop' }).click()
  expect(await page.getByText('U heeft het zoeken gestopt.').count()).toBe(1)
  await page.getByRole('button', { name: 'Waarom is dit geweigerd?' }).click()
  await page.getByRole('heading', { name: 'Waarom dit is geweigerd. Er is 1 oorzaak.' }).waitFor()
  const why = page.getByRole('region', { name: 'Waarom geweigerd' })
  expect(await why.getByText('Deze casus laat het zien:').count()).toBe(1)
  expect(
    await why
      .getByRole('listitem')
      .filter({ hasText: /\? Antwoord: / })
      .count(),
  ).toBeGreaterThan(0)
  expect(await violations(page)).toEqual([])
  await why.getByRole('button', { name: /^Pas dit voorstel toe/ }).click()
  expect(await verdict(page)).toMatch(/^In orde/)
  expect(await editor().textContent()).not.toContain('"priority": 99')
  await page.getByRole('button', { name: 'Ongedaan maken' }).click()
  expect(await verdict(page)).toBe('1 fout')
})

test('layers are stacked, and a problem leads to its layer', async () => {
  const region = {
    ...head,
    id: 'regio',
    titel: 'Regio',
    vervalt: [{ regel: 'bestaat-niet', reden: 'Dat past ons niet.', bron: ['model'] }],
  }
  await openText(page, asText(region), 'regio.json')
  const town = { ...head, basis: { id: 'regio', versie: '1' } }
  await page.getByText('Openen, stapelen of zelf beginnen').click()
  await page
    .getByLabel('Overlay erbovenop leggen…')
    .setInputFiles({ name: 'stad.json', mimeType: 'application/json', buffer: Buffer.from(asText(town)) })
  expect(await verdict(page)).toBe('1 fout')
  await page.getByRole('button', { name: 'Ga naar regio.json, /vervalt/0/regel' }).click()
  await expect.poll(focused).toBe('De tekst van regio.json')
  await page.getByText('Openen, stapelen of zelf beginnen').click()
  await page.getByRole('button', { name: 'Haal weg: regio.json' }).click()
  await verdict(page)
  expect(await page.getByRole('region', { name: 'Op tafel' }).textContent()).not.toContain('regio.json')
})

describe('what is hostile', () => {
  const script = '<img src=x onerror="window.hit=1"><script>window.hit=1</script>'
  const texts: Readonly<Record<string, readonly [text: string, told: RegExp]>> = {
    'HTML and script': [
      asText({
        ...head,
        titel: script,
        [script]: script,
        wijzig: [{ regel: script, pad: script, waarde: script, reden: script, bron: [script] }],
      }),
      /fouten$/,
    ],
    'nearly two megabytes on one line': [
      JSON.stringify({ ...head, toelichting: Array.from({ length: 1900 }, () => 'x'.repeat(1000)) }),
      /^In orde$/,
    ],
    'a hundred thousand levels': [`${'['.repeat(100_000)}${']'.repeat(100_000)}`, /^1 fout$/],
    'names that reach further': ['{"__proto__": {"id": "x"}, "constructor": {"prototype": 1}}', /fouten$/],
    'rules that wait for each other': [
      asText({
        ...head,
        voegToe: {
          conclusies: ['a', 'b'].map((name) => ({
            id: `stad.${name}`,
            bereik: 'gezin',
            beleid: 'first',
            titel: name,
            waarden: ['ja', 'nee'],
            standaard: 'nee',
          })),
          regels: [rule('r-a', 'stad.b', 'stad.a', 'ja'), rule('r-b', 'stad.a', 'stad.b', 'ja')],
        },
      }),
      /fout/,
    ],
    'thousands of problems': [
      asText({
        ...head,
        vervalt: Array.from({ length: 3000 }, (_, i) => ({
          regel: `weg-${i}`,
          reden: 'Dat past ons niet.',
          bron: ['model'],
        })),
      }),
      /^3000 fouten$/,
    ],
    'no JSON': ['{\n  “id”: "stad"\n}', /^Kan nog niet worden gelezen$/],
  }
  test('is told, and the page goes on', async () => {
    for (const [what, [text, told]] of Object.entries(texts)) {
      await openText(page, text, 'vreemd.json')
      expect(await verdict(page), what).toMatch(told)
      await editor().press('Control+Home')
      await page.getByRole('tab', { name: 'De regels' }).click()
      await page.getByRole('tab', { name: 'Bewerken' }).click()
    }
    expect(await page.evaluate('window.hit')).toBeUndefined()
    expect(await page.getByRole('region', { name: 'Wat er is gevonden' }).textContent()).toContain(
      '(regel 2, teken 3)',
    )
    await page.getByText('Openen, stapelen of zelf beginnen').click()
    await page.getByLabel('Eigen overlay openen…').setInputFiles({
      name: 'te-groot.json',
      mimeType: 'application/json',
      buffer: Buffer.alloc(2_000_001, ' '),
    })
    expect(await page.getByRole('alert').textContent()).toBe('te-groot.json: Dit bestand is groter dan 2 MB.')
  })
  test('long lists are folded', async () => {
    await openText(page, texts['thousands of problems']?.[0] ?? '')
    await verdict(page)
    const items = page.getByRole('region', { name: 'Wat er is gevonden' }).getByRole('listitem')
    expect(await items.count()).toBe(11)
    await page.getByRole('button', { name: 'Toon alle 200' }).click()
    expect(await items.count()).toBe(201)
  })
  test('what takes too long is stopped, and that is said', async () => {
    await page.clock.install()
    await page.getByRole('button', { name: /^Alkmaar/ }).click()
    await page.clock.runFor(400)
    await page.clock.runFor(60_000)
    expect(await page.getByRole('region', { name: 'Op tafel' }).textContent()).toContain(
      'langer dan 60 seconden en is gestopt',
    )
  })
})

test('fits in 320 pixels, and twice as large', async () => {
  await page.setViewportSize({ width: 320, height: 700 })
  expect(await sticksOut(page)).toBe(0)
  await openText(
    page,
    asText({ ...head, vervalt: [{ regel: 'bestaat-niet', reden: 'Dat past ons niet.', bron: ['model'] }] }),
  )
  await verdict(page)
  expect(await sticksOut(page)).toBe(0)
  expect(await violations(page)).toEqual([])
  await page.setViewportSize({ width: 640, height: 450 })
  expect(await sticksOut(page)).toBe(0)
})
