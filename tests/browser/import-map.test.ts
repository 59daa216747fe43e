/**
 * The main entry in a page without any bundler: the files of the package as they are, found by an import map. There is no `process` there, and the policy allows no evaluation of text.
 */
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { distFile, loadBuilt, root } from '../support/built.js'
import { startBrowser } from './open-page.js'
import { type Server, serve } from './server.js'

const IMPORTS = {
  'eigen-kracht': '/dist/index.js',
  'eigen-kracht/verify': '/dist/verify.js',
}
const MAP = JSON.stringify({ imports: IMPORTS })
const PAGE = `<!doctype html>
<title>import map</title>
<script type="importmap">${MAP}</script>
<script type="module" src="/main.js"></script>`
const MAIN = `
import * as library from 'eigen-kracht'
import { verify } from 'eigen-kracht/verify'
import { work } from '/work.js'
globalThis.outcome = work(library, verify)
`
const WORK = `
export function work({ assess, baseRuleSet, CasusError, customise, overlays, parseRuleSet }, verify) {
  const casus = { kenmerk: 'x', peildatum: '2026-01-15', veiligheid: { acuut: false } }
  const { ruleSet, deviations } = customise(baseRuleSet, overlays.alkmaar)
  const hint = (() => {
    try { assess({ ...casus, veiligheid: { acut: true } }) }
    catch (error) { return error instanceof CasusError ? error.problems[0].hint : String(error) }
  })()
  const read = parseRuleSet(JSON.stringify(baseRuleSet))
  const proven = verify(read, baseRuleSet.waarborgen.slice(0, 1))
  return JSON.stringify({ base: assess(casus), own: assess(casus, { ruleSet }), deviations, hint, proven })
}
`

/** Every script below these folders of the repository, by the path at which the page finds it. */
function scripts(folders: readonly string[]): Readonly<Record<string, string>> {
  const found = folders.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.js'))
      .map((file) => [`/${folder}/${file}`, readFileSync(join(root, folder, file), 'utf8')] as const),
  )
  return Object.fromEntries(found)
}

let browser: Browser
let server: Server

beforeAll(async () => {
  distFile('index.js')
  const files = scripts(['dist'])
  const mark = createHash('sha256').update(MAP).digest('base64')
  server = await serve({ ...files, '/': PAGE, '/main.js': MAIN, '/work.js': WORK }, [`'sha256-${mark}'`])
  browser = await startBrowser()
})

afterAll(async () => {
  await server?.close()
})

test('the outcomes are those of Node, without a complaint, a violation or a file that is not there', async () => {
  const { work } = (await import(`data:text/javascript,${encodeURIComponent(WORK)}`)) as {
    work: (library: unknown, verify: unknown) => string
  }
  const { verify } = (await import(distFile('verify.js'))) as { readonly verify: unknown }
  const page = await browser.newPage()
  const complaints: string[] = []
  page.on('console', (message) => complaints.push(message.text()))
  page.on('pageerror', (error) => complaints.push(String(error)))
  await page.addInitScript(`addEventListener('securitypolicyviolation', (event) => {
    console.error('CSP: ' + event.violatedDirective + ' ' + event.blockedURI)
  })`)
  await page.goto(server.origin)
  await page
    .waitForFunction(() => 'outcome' in globalThis, undefined, { timeout: 50_000 })
    .catch((error) => {
      throw new Error([String(error), ...complaints].join('\n'))
    })
  expect(await page.evaluate(() => typeof (globalThis as { process?: unknown }).process)).toBe('undefined')
  const outcome = await page.evaluate(() => (globalThis as unknown as { outcome: string }).outcome)
  expect(outcome).toBe(work(await loadBuilt(), verify))
  expect(JSON.parse(outcome)).toMatchObject({ hint: 'acuut', proven: [{ uitkomst: 'bewezen' }, {}, {}] })
  expect(complaints).toEqual([])
  expect(server.unknown).toEqual([])
})
