/** The reports of eight families for each of their readers, looked at on screens of four widths, by axe, and on A4. */
import { type Browser, chromium } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { toHtml } from '../../src/entry/report.js'
import { assess, baseRuleSet, createAssessor } from '../../src/index.js'
import { READERS, type Reader } from '../../src/model/ruleset.js'
import { lookAt } from './look.js'
import { SITUATIONS } from './situations.js'

/** A family reads one page, but for names of several lines. */
const MOST_SHEETS = { gezin: 1, jongere: 1, professional: 20 } as const

const { tippingPoints } = createAssessor(baseRuleSet)

let browser: Browser
beforeAll(async () => {
  browser = await chromium.launch({ executablePath: '/usr/bin/chromium' })
})
afterAll(() => browser?.close())

/** Of the others only these: their pages are made as those of the four. */
const ONLY: Readonly<Record<string, readonly Reader[]>> = {
  zelfdoding: ['jongere'],
  'twee-jongeren': ['jongere', 'professional'],
  'lange-namen': ['gezin', 'professional'],
  niets: ['gezin', 'professional'],
}
const reports = Object.entries(SITUATIONS).flatMap(([name, { casus, namen }]) =>
  (ONLY[name] ?? READERS).map((voor) => ({ name: `${name}-${voor}`, casus, namen, voor })),
)
/** One of each kind of page is looked at in every way. */
const WHOLE = ['acuut-gezin', 'vijf-behoeften-gezin', 'twee-jongeren-jongere', 'definitief-professional']

// Two cores: a few pages at a time.
test.concurrent.each(reports)(
  '$name',
  async ({ name, casus, namen, voor }) => {
    const kantelpunten = tippingPoints(casus, { hoogstens: 1 })
    const html = toHtml(assess(casus), { casus, ruleSet: baseRuleSet, voor, namen, kantelpunten })
    expect(Buffer.byteLength(html)).toBeLessThan(casus.hulpbehoeften?.length === 5 ? 72_000 : 60_000)
    const { wrong, sheets } = await lookAt(browser, name, html, WHOLE.includes(name))
    expect(wrong).toEqual([])
    expect(sheets).toBeLessThanOrEqual(MOST_SHEETS[voor] + (name.startsWith('lange-namen') ? 1 : 0))
  },
  240_000,
)
