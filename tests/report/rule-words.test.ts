/** One rule in words, as the list of all rules has it. */
import { expect, test } from 'vitest'
import { ruleWords, toText } from '../../src/entry/report.js'
import { baseRuleSet, customise, overlays } from '../../src/index.js'

const squeezed = (text: string) => text.replaceAll(/\s+/g, ' ')

test('every rule reads as in the list of all rules: when it holds, what it says, on what it rests', () => {
  const { when, says, ground } = ruleWords(baseRuleSet)
  const all = squeezed(toText(baseRuleSet))
  for (const rule of baseRuleSet.regels) {
    const { text, parts } = when(rule)
    expect(all).toContain(parts === undefined ? `Als: ${squeezed(text)}` : `Als ${squeezed(text)}`)
    expect(all).toContain(`Uitleg: ${squeezed(says(rule))}`)
    expect(all).toContain(`Grond: ${ground(rule.grond)}`)
  }
})

test('a limit of the rule stands in its text, also in that for one reader', () => {
  const { ruleSet } = customise(baseRuleSet, overlays['midden-holland'])
  const rule = ruleSet.regels.find(({ name }) => name === 'midden-holland-vijf-sessies')
  if (rule === undefined) throw new Error('this rule is gone')
  const { says } = ruleWords(ruleSet)
  expect(says(rule)).toContain('Er zijn meer dan 5')
  expect(says(rule, 'Vaker dan {waarde:/conditions/all/1/value}, voor {id}.')).toMatch(
    /^Vaker dan 5( keer)?, voor \[/,
  )
})
