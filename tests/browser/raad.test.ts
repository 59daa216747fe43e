/** The council's report of what comes with the library, looked at on screens, by axe, and on A4. */
import type { Browser } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { toHtml } from '../../src/entry/report.js'
import { published, runHere } from '../cli/run.js'
import { lookAt } from './look.js'
import { startBrowser } from './open-page.js'

let browser: Browser
beforeAll(async () => {
  browser = await startBrowser()
})

test.each(['alkmaar', 'midden-holland'])(
  '%s',
  async (name) => {
    const { out } = await runHere(['raad', name, '--casussen', published, '--json'])
    const { wrong } = await lookAt(browser, `raad-${name}`, toHtml(JSON.parse(out)))
    expect(wrong).toEqual([])
  },
  240_000,
)
