/** The council's report of what comes with the library, looked at on screens, by axe, and on A4. */
import { type Browser, chromium } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { toHtml } from '../../src/entry/report.js'
import { published, runHere } from '../cli/run.js'
import { lookAt } from './look.js'

let browser: Browser
beforeAll(async () => {
  browser = await chromium.launch({ executablePath: '/usr/bin/chromium' })
})
afterAll(() => browser?.close())

test.each(['alkmaar', 'midden-holland'])(
  '%s',
  async (name) => {
    const { out } = await runHere(['raad', name, '--casussen', published, '--json'])
    const { wrong } = await lookAt(browser, `raad-${name}`, toHtml(JSON.parse(out)))
    expect(wrong).toEqual([])
  },
  240_000,
)
