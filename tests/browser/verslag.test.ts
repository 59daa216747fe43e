/** The reports of four families for each of their readers, looked at on screens of three widths, by axe, and on A4. */
import { type Browser, chromium } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { toHtml } from '../../src/entry/report.js'
import { assess, baseRuleSet, createAssessor } from '../../src/index.js'
import { READERS } from '../../src/model/ruleset.js'
import { lookAt } from './look.js'
import { SITUATIONS } from './situations.js'

/** A family reads one sheet, printed on both sides. */
const MOST_SHEETS = { gezin: 2, jongere: 2, professional: 25 } as const

const { tippingPoints } = createAssessor(baseRuleSet)

let browser: Browser
beforeAll(async () => {
  browser = await chromium.launch({ executablePath: '/usr/bin/chromium' })
})
afterAll(() => browser?.close())

const reports = Object.entries(SITUATIONS).flatMap(([name, { casus, namen }]) =>
  READERS.map((voor) => ({ name: `${name}-${voor}`, casus, namen, voor })),
)

// Two cores: two pages at a time.
test.concurrent.each(reports)(
  '$name',
  async ({ name, casus, namen, voor }) => {
    const kantelpunten = tippingPoints(casus, { hoogstens: 1 })
    const html = toHtml(assess(casus), { casus, ruleSet: baseRuleSet, voor, namen, kantelpunten })
    expect(Buffer.byteLength(html)).toBeLessThan(casus.hulpbehoeften?.length === 5 ? 110_000 : 60_000)
    const { wrong, sheets } = await lookAt(browser, name, html)
    expect(wrong).toEqual([])
    expect(sheets).toBeLessThanOrEqual(MOST_SHEETS[voor])
  },
  240_000,
)
