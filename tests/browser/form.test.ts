/** The example form in a real browser, through its own server: it advises while one fills it in. */
import { type ChildProcess, spawn } from 'node:child_process'
import { get } from 'node:http'
import { resolve } from 'node:path'
import { type Browser, chromium, type Locator, type Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { baseRuleSet } from '../../src/index.js'

const serveFile = resolve(import.meta.dirname, '../../examples/05-formulier/serve.js')

let server: ChildProcess
let browser: Browser
let address: string
let page: Page
/** Everything that the browser complains of, and every request that leaves the server. */
let complaints: string[]
let outside: string[]

beforeAll(async () => {
  server = spawn(process.execPath, [serveFile, '0'], { stdio: ['ignore', 'pipe', 'inherit'] })
  address = await new Promise((found, failed) => {
    server.once('exit', (code) => failed(new Error(`the server stopped with code ${code}`)))
    server.stdout?.once('data', (data) => found(/http\S+/.exec(String(data))?.[0] ?? ''))
  })
  browser = await chromium.launch({ executablePath: '/usr/bin/chromium' })
})

afterAll(async () => {
  await browser?.close()
  server?.kill()
})

const question = (feit: string) => baseRuleSet.feiten.find(({ id }) => id === feit)?.vraag ?? feit

/** The choices of a question, found as a reader finds them: by its words. */
const field = (feit: string): Locator => page.getByRole('group', { name: question(feit), exact: true })

async function answer(answers: Readonly<Record<string, string>>): Promise<void> {
  for (const [feit, words] of Object.entries(answers)) {
    await field(feit).getByLabel(words, { exact: true }).check()
  }
}

const status = () => page.getByRole('status').textContent()
const advice = () => page.getByRole('region', { name: 'Advies' })
const chosenRung = () => advice().getByRole('listitem').filter({ hasText: 'dit past' })

/** A casus with one need that freely accessible help meets. */
async function fillIn(): Promise<void> {
  await answer({
    'veiligheid.ingeschat': 'Ja',
    'veiligheid.acuut': 'Nee',
    'veiligheid.structureel': 'Nee',
    'veiligheid.vermoedenMishandeling': 'Nee',
    'veiligheid.escalatieThuis': 'Nee',
    'veiligheid.onveiligDoorVerslaving': 'Nee',
    'veiligheid.suicidaliteit': 'Geen gedachten aan zelfdoding',
    'hulpvraag.vastgesteld': 'Ja',
    'hulpvraag.vanOuders': 'Ja',
    'problematiek.vastgesteld': 'Ja',
    'problematiek.aanwezig': 'Ja',
    'benodigdeHulp.vastgesteld': 'Ja',
    'ouders.overbelast': 'Nee',
    'ouders.verslaving': 'Nee',
    'ouders.psychischeProblematiek': 'Nee',
    'ouders.verstandelijkeBeperking': 'Nee',
    'ouders.complexeScheiding': 'Nee',
    'netwerk.omvang': 'Voldoende',
    'netwerk.bereid': 'Ja',
    'netwerk.veilig': 'Ja',
    'hulpgeschiedenis.lichteHulpIngezet': 'Nee',
    'hulpgeschiedenis.terugvalNaIntensieveHulp': 'Nee',
    'procedure.jeugdigeGehoord': 'Ja',
    'procedure.gedwongenKader': 'Nee',
  })
  await page.getByRole('button', { name: 'Persoon erbij' }).click()
  await answer({ 'persoon.rol': 'Jeugdige' })
  await page.getByLabel(question('persoon.leeftijd')).fill('10')
  await page.getByRole('button', { name: 'Behoefte erbij' }).click()
  await page.getByLabel(question('hulpbehoefte.aard')).selectOption('Coaching')
  await answer({
    'hulpbehoefte.deskundigheid': 'Generalistisch',
    'hulpbehoefte.eigenKracht': 'Deels',
    'hulpbehoefte.netwerk': 'Niet',
    'hulpbehoefte.vrijToegankelijk': 'Volledig',
    'hulpbehoefte.anderWettelijkKader': 'Geen',
  })
}

describe('the form', () => {
  beforeEach(async () => {
    complaints = []
    outside = []
    page = await browser.newPage({ viewport: { width: 1280, height: 900 } })
    page.on('console', (message) => complaints.push(`${message.type()}: ${message.text()}`))
    page.on('pageerror', (error) => complaints.push(String(error)))
    page.on('request', (request) => {
      if (new URL(request.url()).origin !== new URL(address).origin) outside.push(request.url())
    })
    await page.addInitScript(`addEventListener('securitypolicyviolation', (event) => {
      console.error('CSP: ' + event.violatedDirective + ' ' + event.blockedURI)
    })`)
    await page.goto(address)
    await page.evaluate("for (const fold of document.querySelectorAll('details')) fold.open = true")
  })

  afterEach(async () => {
    await page.close()
    expect(complaints).toEqual([])
    expect(outside).toEqual([])
  })

  test('starts with everything unknown, and a name on every control', async () => {
    expect(await status()).toBe('Het onderzoek is niet af. Veiligheid: nog niet zeker.')
    expect(await page.getByRole('radio', { name: 'Weet ik nog niet', checked: false }).count()).toBe(0)
    expect(await page.getByRole('radio', { name: 'Ja', checked: true }).count()).toBe(0)
    const nameless =
      "[...document.querySelectorAll('input, select')].filter((one) => one.labels.length === 0)"
    expect(await page.evaluate(`${nameless}.length`)).toBe(0)
    const ids = (await page.evaluate(
      "[...document.querySelectorAll('[id]')].map((one) => one.id)",
    )) as string[]
    expect(new Set(ids).size).toBe(ids.length)
  })

  test('asks every question of the dictionary', async () => {
    await page.getByRole('button', { name: 'Persoon erbij' }).click()
    await page.getByRole('button', { name: 'Behoefte erbij' }).click()
    const text = await page.locator('form').textContent()
    for (const { vraag } of baseRuleSet.feiten) expect(text).toContain(vraag)
  })

  test('goes from unknown to certain while it is filled in', async () => {
    expect(await chosenRung().count()).toBe(0)
    await fillIn()
    expect(await status()).toBe(
      'Definitief advies. Veiligheid: geen signalen van gevaar. Wat past: vrij toegankelijke hulp.',
    )
    expect(await chosenRung().textContent()).toContain('Vrij toegankelijke hulp')
    expect(await advice().getByRole('listitem').filter({ hasText: 'doet een deel' }).textContent()).toContain(
      'Het gezin kan het zelf',
    )
    await answer({ 'hulpbehoefte.vrijToegankelijk': 'Weet ik nog niet' })
    expect(await status()).toBe('Voorlopig advies. Veiligheid: geen signalen van gevaar.')
    expect(await chosenRung().count()).toBe(0)
  })

  test('puts acute danger before everything, and takes it back', async () => {
    await answer({ 'veiligheid.acuut': 'Ja' })
    expect(await status()).toMatch(/^Direct handelen\. Veiligheid: acuut gevaar\./)
    expect(await advice().getByRole('heading', { level: 3 }).first().textContent()).toBe('Veiligheid')
    expect(await advice().textContent()).toContain('crisisdienst')
    await answer({ 'veiligheid.acuut': 'Weet ik nog niet' })
    expect(await status()).toBe('Het onderzoek is niet af. Veiligheid: nog niet zeker.')
  })

  test('lets persons and needs come and go', async () => {
    const add = page.getByRole('button', { name: 'Persoon erbij' })
    await add.click()
    await add.click()
    await page.getByRole('button', { name: 'Persoon 1 weghalen' }).click()
    expect(await page.locator('.item').allTextContents()).toHaveLength(1)
    await answer({ 'persoon.rol': 'Jeugdige' })
    expect(await page.locator('.item > summary').textContent()).toBe('Persoon 2: jeugdige')
    await page.getByRole('button', { name: 'Persoon 2 weghalen' }).click()
    expect(await page.locator('.item').count()).toBe(0)
  })

  test('knows "there are none" from "not known yet"', async () => {
    const steps = ['hulpvraag', 'problematiek', 'benodigdeHulp'].map((group) => [
      `${group}.vastgesteld`,
      'Ja',
    ])
    const signals = [
      'acuut',
      'structureel',
      'vermoedenMishandeling',
      'escalatieThuis',
      'onveiligDoorVerslaving',
    ]
    await answer({ ...Object.fromEntries(steps), 'veiligheid.ingeschat': 'Ja' })
    await answer(Object.fromEntries(signals.map((signal) => [`veiligheid.${signal}`, 'Nee'])))
    await answer({
      'veiligheid.suicidaliteit': 'Geen gedachten aan zelfdoding',
      'procedure.jeugdigeGehoord': 'Ja',
    })
    expect(await status()).not.toContain('geen jeugdhulp nodig')
    await page.getByLabel('Er zijn geen behoeften').check()
    expect(await status()).toContain('Wat past: geen jeugdhulp nodig.')
  })

  test('leaves out a number that can’t be, and says so at the field', async () => {
    await page.getByRole('button', { name: 'Persoon erbij' }).click()
    const age = page.getByLabel(question('persoon.leeftijd'))
    await age.fill('130')
    expect(await age.getAttribute('aria-invalid')).toBe('true')
    expect(await page.getByText('Dit getal telt niet mee. Van 0 tot en met 120 jaar.').count()).toBe(1)
    await age.fill('17.5')
    expect(await age.getAttribute('aria-invalid')).toBeNull()
  })

  test('knows "none of these" from "not known yet"', async () => {
    const kinds = field('problematiek.soorten')
    const unknown = kinds.getByLabel('Weet ik nog niet')
    expect(await unknown.isChecked()).toBe(true)
    await kinds.getByLabel('Opvoedproblemen').check()
    expect(await unknown.isChecked()).toBe(false)
    await unknown.check()
    expect(await kinds.getByLabel('Opvoedproblemen').isChecked()).toBe(false)
  })

  test('jumps from a question to its field, and is answered by keyboard', async () => {
    await page.evaluate("for (const fold of document.querySelectorAll('details')) fold.open = false")
    await advice()
      .getByRole('link', { name: question('veiligheid.acuut') })
      .press('Enter')
    const choice = (words: string) => field('veiligheid.acuut').getByLabel(words, { exact: true })
    expect(await choice('Weet ik nog niet').and(page.locator(':focus')).count()).toBe(1)
    // The arrow goes round: after the last choice comes the first.
    await page.keyboard.press('ArrowRight')
    expect(await choice('Ja').isChecked()).toBe(true)
    expect(await status()).toMatch(/^Direct handelen\./)
  })

  test.each([360, 1280])('fits in %i pixels', async (width) => {
    await page.setViewportSize({ width, height: 800 })
    await fillIn()
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(width)
  })
})

describe('its server', () => {
  /** Asks for a path as it is written; `fetch` would tidy it up first. */
  const ask = (path: string): Promise<number | undefined> =>
    new Promise((answered, failed) => {
      const { hostname, port } = new URL(address)
      get({ hostname, port, path }, (response) => {
        response.resume()
        answered(response.statusCode)
      }).on('error', failed)
    })

  test('sends its start page on, and serves the form and the library', async () => {
    expect(await ask('/')).toBe(302)
    expect(await ask(new URL(address).pathname)).toBe(200)
    expect(await ask('/dist/eigen-kracht.browser.js')).toBe(200)
  })

  test.each([
    '/package.json',
    '/src/index.ts',
    '/examples/demo.js',
    '/dist/index.d.ts',
    '/dist/',
    '/dist/../examples/demo.js',
    '/dist/..\\examples/demo.js',
    '/dist/%2e%2e/examples/demo.js',
    '/dist/..%2fexamples%2fdemo.js',
    '//examples/demo.js',
    'http://[',
  ])('does not serve %s', async (path) => {
    expect(await ask(path)).toBe(404)
  })
})
