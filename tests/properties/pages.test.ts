/**
 * Laws of the reports that people read, on random casussen: each speaks to its reader only, says nothing twice, leaves
 * no hole, is short for who lives with it, and in danger begins with what to do.
 */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { toHtml } from '../../src/entry/report.js'
import { type Advies, assess, baseRuleSet, type Casus } from '../../src/index.js'
import { READERS, type Reader } from '../../src/model/ruleset.js'
import { casusWithViews } from '../../src/testing/arbitraries/casussen.js'
import { figuresOf, sentencesIn, wordsIn } from '../leesbaarheid/language.js'
import { strangePronouns } from '../leesbaarheid/readers.js'
import { campaign } from '../support/campaign.js'
import { type PagePart, pageParts } from '../support/page-text.js'
import { fullCasus, partialCasus } from './arbitraries.js'
import { nearCasus } from './near.js'
import { SPREAD } from './spread.js'

const anyCasus = fc.oneof(
  fullCasus(),
  partialCasus(),
  nearCasus(),
  casusWithViews<Casus>(baseRuleSet, { spread: SPREAD }),
)
const RUNS = 60

function holds(voor: Reader, law: (parts: readonly PagePart[], advies: Advies) => void): void {
  fc.assert(
    fc.property(anyCasus, (casus) => {
      const advies = assess(casus)
      law(pageParts(toHtml(advies, { casus, ruleSet: baseRuleSet, voor })), advies)
    }),
    campaign(RUNS),
  )
}

/** The same in danger: what is now, or what somebody plans. */
function inDanger(voor: Reader, law: (parts: readonly PagePart[], advies: Advies) => void): void {
  const danger = fc.constantFrom(
    { acuut: true },
    { suicidaliteit: 'plannen' },
    { acuut: true, suicidaliteit: 'poging' },
  )
  fc.assert(
    fc.property(anyCasus, danger, (casus, veiligheid) => {
      const inIt = { ...casus, visies: [], veiligheid: { ...casus.veiligheid, ...veiligheid } } as Casus
      const advies = assess(inIt)
      expect(advies.veiligheid.niveau.waarde).toBe('acuut')
      law(pageParts(toHtml(advies, { casus: inIt, ruleSet: baseRuleSet, voor })), advies)
    }),
    campaign(RUNS),
  )
}

/** Sources are called as they are: "Wat weten we?". And JIM is a name: "jouw ingebrachte mentor". */
const NAMES = [...Object.values(baseRuleSet.bronnen).map(({ titel }) => titel), 'jouw ingebrachte mentor']
const withoutNames = (text: string) => NAMES.reduce((left, name) => left.replaceAll(name, ''), text)

const isHeading = ({ tag }: PagePart) => /^h[1-6]$/.test(tag)
const bare = (text: string) =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\d]+/gu, ' ')
    .trim()

describe.each(READERS)('%s', (voor) => {
  test('no hole is left open, and nobody else is spoken to', () => {
    holds(voor, (parts) => {
      expect(parts.length).toBeGreaterThan(5)
      for (const { text } of parts) {
        expect(text).not.toMatch(/[{}]|\bundefined\b|\bnull\b|\[object|NaN/)
        expect(strangePronouns(withoutNames(text), voor), text).toEqual([])
      }
    })
  })

  test('in danger what to do comes before everything else', () => {
    inDanger(voor, (parts, { veiligheid }) => {
      const said = parts.filter((part) => !isHeading(part))
      expect(sentencesIn(said[0]?.text ?? '')[0]).toMatch(/\b112\b/)
      if (veiligheid.route.waarde.includes('suicidepreventie'))
        expect(
          said
            .slice(0, 4)
            .map(({ text }) => text)
            .join(' '),
        ).toMatch(/0800-0113/)
    })
  })

  test('a heading is not said again by what stands under it', () => {
    holds(voor, (parts) => {
      for (const [at, part] of parts.entries()) {
        const next = parts[at + 1]
        if (isHeading(part) && next !== undefined)
          expect(bare(sentencesIn(next.text)[0] ?? '')).not.toBe(bare(part.text))
      }
    })
  })
})

describe.each(['gezin', 'jongere'] as const)('%s', (voor) => {
  test('nothing is said twice', () => {
    holds(voor, (parts) => {
      const said = parts.filter((part) => !isHeading(part)).flatMap(({ text }) => sentencesIn(text))
      const full = said.filter((sentence) => /[.!?]$/.test(sentence))
      expect(full.filter((sentence, at) => full.indexOf(sentence) !== at)).toEqual([])
    })
  })

  test('is one page, of short sentences', () => {
    const all: string[] = []
    holds(voor, (parts) => {
      const texts = parts.map(({ text }) => text)
      expect(texts.flatMap(sentencesIn).flatMap(wordsIn).length).toBeLessThan(700)
      all.push(
        ...parts
          .filter(({ tag, text }) => !/^(?:h\d|t[hdr]|d[td])$/.test(tag) && /[.!?]$/.test(text))
          .map(({ text }) => text),
      )
    })
    const { mean, ease, over15 } = figuresOf(all)
    expect(mean).toBeLessThanOrEqual(9)
    expect(over15).toBeLessThanOrEqual(0.05)
    expect(ease).toBeGreaterThanOrEqual(80)
  })
})
