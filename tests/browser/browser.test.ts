/** The browser build in a real browser, under a strict policy: in a page and in a worker. */
import { readFileSync } from 'node:fs'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { distFile, type Library, loadBuilt, publishedCases } from '../support/built.js'
import { startBrowser } from './open-page.js'
import { type Server, serve } from './server.js'

const input = {
  casussen: publishedCases(),
  invalid: {
    kenmerk: 'x'.repeat(65),
    peildatum: '2026-02-30',
    veiligheid: { acut: true, suicidaliteit: 'soms' },
    personen: [{ id: 'a', leeftijd: 121 }, { id: 'a' }],
    leefgebieden: { financien: { zelfredzaamheid: 2.5 } },
  },
}

interface Told {
  readonly result: string
  readonly violations: readonly string[]
}
interface Broken {
  readonly allowed: boolean
  readonly violations: readonly string[]
}
type Place = 'page' | 'worker'
interface PageGlobals {
  readonly tasks: Record<Place, { readonly run: () => Promise<Told>; readonly break: () => Promise<Broken> }>
}

let browser: Browser
let server: Server
let inNode: string

const text = (file: URL | string) => readFileSync(file, 'utf8')

beforeAll(async () => {
  const { work } = (await import(new URL('./page/work.js', import.meta.url).href)) as {
    work: (library: Library, given: typeof input) => string
  }
  inNode = work(await loadBuilt(), input)
  server = await serve({
    '/': text(new URL('./page/index.html', import.meta.url)),
    '/page.js': text(new URL('./page/page.js', import.meta.url)),
    '/watched.js': text(new URL('./page/watched.js', import.meta.url)),
    '/work.js': text(new URL('./page/work.js', import.meta.url)),
    '/worker.js': text(new URL('./page/worker.js', import.meta.url)),
    '/eigen-kracht.browser.js': text(distFile('eigen-kracht.browser.js')),
    '/input.json': JSON.stringify(input),
  })
  browser = await startBrowser()
})

afterAll(async () => {
  await server?.close()
})

describe.each(['page', 'worker'] as const)('in a %s', (place) => {
  let page: Page
  let complaints: string[]
  let requests: string[]

  beforeEach(async () => {
    complaints = []
    requests = []
    page = await browser.newPage()
    page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) complaints.push(message.text())
    })
    page.on('pageerror', (error) => complaints.push(String(error)))
    page.on('request', (request) => requests.push(request.url()))
    await page.goto(server.origin)
    await page.waitForFunction(() => 'tasks' in globalThis)
    return () => page.close()
  })

  test('the outcomes are those of Node, without a complaint, a violation or a request elsewhere', async () => {
    const { result, violations } = await page.evaluate(
      (where) => (globalThis as unknown as PageGlobals).tasks[where].run(),
      place,
    )
    expect(result).toBe(inNode)
    expect(JSON.parse(result)).toMatchObject({
      advices: input.casussen.map(({ kenmerk }) => ({ kenmerk })),
      refusedCasus: { kind: 'CasusError' },
      refusedRuleSet: { kind: 'RuleSetError' },
    })
    expect(violations).toEqual([])
    expect(complaints).toEqual([])
    expect(requests).toContain(`${server.origin}/eigen-kracht.browser.js`)
    expect(requests).toContain(`${server.origin}/input.json`)
    expect(requests.filter((url) => !url.startsWith(`${server.origin}/`))).toEqual([])
    expect(server.unknown).toEqual([])
  })

  test('a violation would have been seen', async () => {
    const { allowed, violations } = await page.evaluate(
      (where) => (globalThis as unknown as PageGlobals).tasks[where].break(),
      place,
    )
    expect(allowed).toBe(false)
    expect(violations).toHaveLength(1)
    expect(violations[0]).toMatch(/^script-src: eval/)
  })
})
