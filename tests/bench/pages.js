/**
 * How quick the pages are in Chromium: `npm run bench:pages`, or after `npm run pages` `node tests/bench/pages.js [--runs 7]`.
 * First paint of each page, from its file on disk, each time in a new browser context; and at the kitchen table the time from
 * giving an answer until the next question is painted. Nothing here fails on a time.
 */
import { readFileSync } from 'node:fs'
import { loadavg } from 'node:os'
import { parseArgs } from 'node:util'
import { gzipSync } from 'node:zlib'
import { chromium } from 'playwright-core'

const { values } = parseArgs({ options: { runs: { type: 'string', default: '7' } } })
const runs = Number(values.runs)
if (!Number.isSafeInteger(runs) || runs < 1) throw new Error('--runs is a whole number from 1 on')
const addressOf = (name) => new URL(`../../pages/${name}.html`, import.meta.url)

const browser = await chromium.launch({ executablePath: '/usr/bin/chromium' })
console.log(`load of this machine: ${loadavg()[0].toFixed(1)}; ${runs} runs each`)
for (const name of ['keukentafel', 'werkplaats']) {
  const paints = []
  for (let run = 0; run < runs; run++) paints.push(await firstPaint(name))
  const html = readFileSync(addressOf(name), 'utf8')
  const script = [...html.matchAll(/<script>(.*?)<\/script>/gs)].map(([, code]) => code).join('')
  console.log(
    `${name}: first paint ${told(paints)}; its script ${gzipSync(script, { level: 9 }).length} bytes gzipped`,
  )
}
const answers = []
for (let run = 0; run < runs; run++) answers.push(...(await answerTimes()))
console.log(`keukentafel: from answer to next question ${told(answers)}, over ${answers.length} answers`)
await browser.close()

async function open(name) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } })
  const page = await context.newPage()
  await page.goto(addressOf(name).href)
  return { context, page }
}

async function firstPaint(name) {
  const { context, page } = await open(name)
  const [paint] = await page.evaluate(async () => {
    const seen = () => performance.getEntriesByName('first-paint').map(({ startTime }) => startTime)
    while (seen().length === 0) await new Promise((resolve) => setTimeout(resolve, 10))
    return seen()
  })
  await context.close()
  return paint
}

/** Answers what is asked, with the first answer, until nothing is; in milliseconds until the next was painted. */
async function answerTimes() {
  const { context, page } = await open('keukentafel')
  await page.getByRole('button', { name: 'Het gesprek beginnen' }).click()
  const times = await page.evaluate(async () => {
    const found = []
    const frame = () => new Promise((resolve) => requestAnimationFrame(resolve))
    const title = () => document.querySelector('[data-screen] h2')?.textContent
    for (let n = 0; n < 80; n++) {
      const form = document.querySelector('[data-screen] form:not(.invite)')
      if (form === null) return found
      const rows = [...form.querySelectorAll('fieldset.row')]
      for (const place of rows.length > 0 ? rows : [form]) {
        const number = place.querySelector('.numbers input')
        // 'Nee' where it can be said: the conversation goes on.
        const choices = [...place.querySelectorAll('.choice')]
        if (number === null) (choices.find(({ textContent }) => textContent === 'Nee') ?? choices[0])?.click()
        else {
          number.value = '12'
          number.dispatchEvent(new Event('input', { bubbles: true }))
        }
      }
      await frame()
      await frame()
      const before = title()
      const start = performance.now()
      form.requestSubmit()
      for (let wait = 0; wait < 120 && title() === before; wait++) await frame()
      if (title() === before) return found
      found.push(performance.now() - start)
      // What is told beside the question comes after it, and has time to.
      await new Promise((resolve) => setTimeout(resolve, 100))
    }
    return found
  })
  await context.close()
  return times
}

function told(times) {
  const sorted = [...times].sort((a, b) => a - b)
  const at = (share) => `${Math.round(sorted[Math.floor((sorted.length - 1) * share)] ?? Number.NaN)} ms`
  return `median ${at(0.5)} (least ${at(0)}, nine in ten within ${at(0.9)}, most ${at(1)})`
}
