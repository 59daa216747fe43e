/** Prints how easy the texts of the base rules are, per reader, and what in them is not for that reader. */
import { baseRuleSet } from '../../src/index.js'
import { AUDIENCES, type Audience, type Found, measure } from './measure.js'

export interface ReportOptions {
  readonly voor: string | undefined
  readonly json: boolean
  /** How many of the longest sentences and of the uncommon words are shown. */
  readonly aantal: number
}

export function report({ voor, json, aantal }: ReportOptions): void {
  const asked = AUDIENCES.filter((one) => voor === undefined || one === voor)
  if (asked.length === 0) throw new Error(`--voor is one of: ${AUDIENCES.join(', ')}`)
  if (json) {
    const all = asked.map((audience) => {
      const { texts, longest, ...rest } = measure(audience, baseRuleSet)
      return [audience, { texts: texts.length, ...rest, longest: longest.slice(0, aantal) }]
    })
    console.log(JSON.stringify(Object.fromEntries(all), null, 2))
    return
  }
  for (const audience of asked) tell(audience, aantal)
}

const share = (part: number) => `${(part * 100).toFixed(1)}%`

function tell(audience: Audience, most: number): void {
  const { texts, figures, longest, uncommon, pronouns, orders, ors } = measure(audience, baseRuleSet)
  const { sentences, words, mean, over12, over15, ease } = figures
  console.log(`${audience}: ${texts.length} texts, ${sentences} sentences, ${words} words`)
  console.log(`  words per sentence    ${mean.toFixed(1)}`)
  console.log(`  over 12, over 15      ${share(over12)}, ${share(over15)}`)
  console.log(`  Flesch-Douma          ${ease.toFixed(1)}`)
  const rare = uncommon.slice(0, most).map(({ word, count }) => (count === 1 ? word : `${word} (${count})`))
  console.log(`  uncommon words        ${uncommon.length}: ${rare.join(', ')}`)
  list(
    'longest sentences',
    longest.slice(0, most).map(({ id, found, words }) => ({ id, found: `${words}: ${found}` })),
  )
  list("words that are not this reader's", pronouns)
  list('orders outside danger', orders)
  list('"of" in a reason', ors)
  console.log('')
}

function list(title: string, found: readonly Found[]): void {
  if (found.length === 0) return
  console.log(`  ${title}: ${found.length}`)
  for (const { id, found: text } of found) console.log(`    ${id}: ${text}`)
}
