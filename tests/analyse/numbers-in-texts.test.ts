/** A text that forgot the limit of its rule is found, and a text that tells it, in whatever words, is left alone. */
import { describe, expect, test } from 'vitest'
import { numbersInTexts } from '../../src/analyse/numbers-in-texts.js'
import {
  baseRuleSet,
  checkOverlay,
  checkRuleSet,
  customise,
  overlays,
  type RuleSetJson,
} from '../../src/index.js'
import { examine } from '../../src/load/parse.js'
import { textsOfRule, toldRule } from '../../src/model/rule-values.js'
import type { ConditionJson, LeafJson, RuleJson } from '../../src/model/ruleset.js'
import { subjectsOf } from '../../src/model/subject.js'
import { told } from '../../src/problem.js'
import { doubts } from '../../src/words/index.js'
import { numbersNamed } from '../../src/words/nl/named-numbers.js'
import { broken } from '../support/small-rule-set.js'

function found(ruleSet: unknown) {
  const { draft } = examine(ruleSet)
  return told(draft === undefined ? [] : numbersInTexts(draft), doubts)
}

const months = (operator: string, value: number) => ({ fact: 'kind.maanden', operator, value })
const areas = (operator: string, value: number, params = {}) => ({
  ...{ fact: 'aantal', params: { bereik: 'leefgebied', ...params }, operator, value },
})
/** The small rule set, in which one rule has these conditions and says this. */
const saying = (uitleg: string, leaf: object, more: object = {}) =>
  found(
    broken({
      '/regels/2/conditions': { all: [leaf] },
      '/regels/2/uitleg': uitleg,
      '/regels/2/voor': undefined,
      ...more,
    }),
  ).map(({ pad }) => pad)

describe('a text that names another number than its rule', () => {
  test.each([
    ['Dit duurt langer dan 9 maanden.', months('greaterThan', 6)],
    ['Dit duurt langer dan een half jaar.', months('greaterThan', 9)],
    ['Dit duurt een jaar.', months('greaterThanInclusive', 9)],
    ['Dit duurt zes maanden of langer.', months('greaterThanInclusive', 7)],
    ['Dit duurt langer dan zes maanden.', months('greaterThan', 7)],
    ['Dit duurt 6 jaar.', months('greaterThan', 6)],
    ['Twee gebieden zijn kwetsbaar.', areas('greaterThanInclusive', 3)],
    ['Er zijn drie of meer gebieden.', areas('greaterThanInclusive', 1)],
    ['Er is ten minste één gebied.', areas('greaterThanInclusive', 3)],
    ['Op twee gebieden is het 4 of meer.', areas('equal', 2, { ...level('greaterThanInclusive', 3) })],
    ['Het duurt al {kind.maanden:waarde}: meer dan 9 maanden.', months('greaterThan', 6)],
  ])('%s', (text, leaf) => {
    expect(saying(text, leaf)).toEqual(['/regels/2/uitleg'])
  })

  test.each([
    [
      'Dit duurt langer dan {waarde:/conditions/all/0/value} maanden. Bel binnen 3 dagen.',
      months('greaterThan', 6),
    ],
    ['Dit duurt langer dan een half jaar.', months('greaterThan', 6)],
    ['Er zijn meer dan twee gebieden.', areas('greaterThanInclusive', 3)],
    ['Er zijn drie of meer gebieden.', areas('greaterThan', 2)],
    ['Er zijn minder dan drie gebieden.', areas('lessThanInclusive', 2)],
    ['Er zijn hoogstens twee gebieden.', areas('lessThan', 3)],
    ['Er is meer dan één gebied. Eén plan maken.', areas('greaterThanInclusive', 2)],
    ['Er is iets. Bel deze week nog, en praat met twee mensen.', areas('greaterThanInclusive', 1)],
    ['Het duurt al {kind.maanden:waarde}. Bel binnen 3 dagen.', months('greaterThan', 6)],
    ['Het duurt lang. Bel 112.', months('greaterThan', 6)],
    ['Het duurt lang.', months('greaterThan', 6)],
    ['Het duurt 3 maanden.', { fact: 'kind.veilig', operator: 'equal', value: true }],
  ])('is another text than: %s', (text, leaf) => {
    expect(saying(text, leaf)).toEqual([])
  })

  test('the name of what a rule asks is no limit of its own', () => {
    const named = {
      '/feiten/1/titels': { ernstig: 'meer dan 4 signalen' },
      '/regels/2/conditions': {
        all: [{ fact: 'kind.ernst', operator: 'equal', value: 'ernstig' }, months('greaterThan', 6)],
      },
    }
    const text = 'Er zijn meer dan 4 signalen.'
    expect(
      saying(text, {}, { ...named, '/regels/2/conditions': { all: [months('greaterThan', 6)] } }),
    ).toEqual(['/regels/2/uitleg'])
    expect(saying(text, {}, named)).toEqual([])
  })

  test('is found for each reader, with what to write', () => {
    const voor = { jongere: 'Al 3 maanden.', professional: 'Langer dan 6 maanden.' }
    const ruleSet = broken({
      '/regels/2/uitleg': 'Al 3 maanden, of 4 weken.',
      '/regels/2/voor': voor,
    })
    expect(found(ruleSet)).toMatchInlineSnapshot(`
      [
        {
          "bericht": "De tekst "uitleg" van de regel "stap-twee" noemt "3 maanden" en "4 weken", maar de regel vergelijkt met 6 maanden. Schrijf de grens van de regel zelf in de tekst: "{waarde:/conditions/all/1/value} maanden". Gaat het getal over iets anders, noem de grens er dan bij.",
          "code": "getal-in-uitleg",
          "ernst": "waarschuwing",
          "pad": "/regels/2/uitleg",
        },
        {
          "bericht": "De tekst "voor/jongere" van de regel "stap-twee" noemt "3 maanden", maar de regel vergelijkt met 6 maanden. Schrijf de grens van de regel zelf in de tekst: "{waarde:/conditions/all/1/value} maanden". Gaat het getal over iets anders, noem de grens er dan bij.",
          "code": "getal-in-uitleg",
          "ernst": "waarschuwing",
          "pad": "/regels/2/voor/jongere",
        },
      ]
    `)
    expect(checkRuleSet(ruleSet).filter(({ code }) => code === 'getal-in-uitleg')).toEqual(found(ruleSet))
  })
})

function level(operator: string, waarde: number) {
  return { feit: 'leefgebied.niveau', operator, waarde }
}

describe('our own rules', () => {
  test('have no such text', () => {
    expect(found(baseRuleSet)).toEqual([])
    for (const overlay of Object.values(overlays))
      expect(found(customise(baseRuleSet, overlay).ruleSet)).toEqual([])
  })

  const leaves = (condition: ConditionJson): readonly LeafJson[] =>
    'all' in condition
      ? condition.all.flatMap(leaves)
      : 'any' in condition
        ? condition.any.flatMap(leaves)
        : 'not' in condition
          ? leaves(condition.not)
          : [condition]

  test('write no number that is a limit', () => {
    const limited = baseRuleSet.regels.filter(({ conditions }) =>
      leaves(conditions).some(
        ({ fact, value }) => typeof value === 'number' && (fact !== 'aantal' || value > 1),
      ),
    )
    expect(limited.length).toBeGreaterThan(20)
    const literal = limited.flatMap((rule) =>
      textsOfRule(rule).flatMap(([place, text]) =>
        numbersNamed(text.replaceAll(/\{[^{}]*\}/g, '{}')).map((one) => `${rule.name}${place}: ${one.text}`),
      ),
    )
    expect(literal).toEqual([])
  })

  /** The base as it was before its texts told their limits: each text as it reads now. */
  const subjects = subjectsOf(baseRuleSet)
  const spelledOut = (change: (rule: RuleJson) => RuleJson): RuleSetJson => ({
    ...baseRuleSet,
    regels: baseRuleSet.regels.map((rule) => change(toldRule(rule, subjects))),
  })
  const telling = baseRuleSet.regels.filter((rule) =>
    textsOfRule(rule).some(([, text]) => text.includes('{waarde:') && text.includes('/value}')),
  )

  test('would be found with any other limit, had they written it', () => {
    expect(telling.length).toBeGreaterThan(10)
    expect(found(spelledOut((rule) => rule))).toEqual([])
    for (const { name } of telling) {
      const moved = spelledOut((rule) =>
        rule.name === name
          ? JSON.parse(JSON.stringify(rule), (key, value) =>
              key === 'value' && typeof value === 'number' ? value + 1 : value,
            )
          : rule,
      )
      const pads = found(moved).map(({ pad }) => baseRuleSet.regels[Number(pad.split('/')[2])]?.name)
      expect(new Set(pads), name).toEqual(new Set([name]))
    }
  })
})

describe('an overlay', () => {
  const MINE = {
    ...{ id: 'stad', versie: '1', titel: 'Stad', basis: { id: baseRuleSet.id, versie: baseRuleSet.versie } },
  }
  const reason = { reden: 'Zo spreken wij dat af.', bron: ['nji#5.1'] }
  const rule = { regel: 'punt-evaluatie-lichte-hulp', ...reason }
  const limit = { ...rule, pad: '/conditions/all/1/value', waarde: 3 }

  test('that changes a limit changes the text', () => {
    const overlay = { ...MINE, wijzig: [limit] }
    expect(checkOverlay(baseRuleSet, overlay)).toEqual([])
    const { ruleSet } = customise(baseRuleSet, overlay)
    const changed = ruleSet.regels.find(({ name }) => name === rule.regel)
    expect(changed && toldRule(changed, subjectsOf(ruleSet)).uitleg).toMatch(/duurt 3 maanden of langer/)
  })

  test('that writes another number than its limit is warned', () => {
    const text = {
      ...rule,
      pad: '/uitleg',
      waarde: 'De hulp duurt een half jaar. Kijk samen of dat zo blijft.',
    }
    expect(checkOverlay(baseRuleSet, { ...MINE, wijzig: [text] })).toEqual([])
    const problems = checkOverlay(baseRuleSet, { ...MINE, wijzig: [limit, text] })
    expect(problems.map(({ code, pad }) => `${code} ${pad}`)).toEqual(['getal-in-uitleg /wijzig/1/waarde'])
  })

  test('on an overlay that wrote a number is warned when it changes the limit', () => {
    const text = { ...rule, pad: '/uitleg', waarde: 'De hulp duurt zes maanden of langer.' }
    const { ruleSet } = customise(baseRuleSet, { ...MINE, wijzig: [text] })
    const town = { ...MINE, id: 'dorp', titel: 'Dorp', basis: { id: 'stad', versie: '1' }, wijzig: [limit] }
    const problems = checkOverlay(ruleSet, town)
    expect(problems.map(({ code, pad }) => `${code} ${pad}`)).toEqual(['getal-in-uitleg /wijzig/0/waarde'])
  })

  test('that moves the conditions under a text is told that nothing stands there', () => {
    const gone = {
      ...rule,
      pad: '/conditions',
      waarde: { all: [{ fact: 'hulpgeschiedenis.lichteHulpIngezet', operator: 'equal', value: true }] },
    }
    const problems = checkOverlay(baseRuleSet, { ...MINE, wijzig: [gone] })
    expect(problems.map(({ code, pad }) => `${code} ${pad}`)).toEqual([
      'uitleg-plaatshouder /wijzig/0/waarde',
    ])
  })
})
