/** On what a rule can rest, and what a catalogue tells, are words of the rule set. */
import { expect, test } from 'vitest'
import {
  baseRuleSet,
  createAssessor,
  customise,
  parseRuleSet,
  RuleSetError,
  type RuleSetJson,
} from '../../src/index.js'
import { toText } from '../../src/report/report.js'
import { verify } from '../../src/verify/verify.js'
import { validatorsOf } from '../schema/validator.js'
import { smallRuleSet } from '../support/small-rule-set.js'

const WORDS = {
  gronden: [
    { grond: 'raad', titel: 'besluit van de raad', bindend: true },
    { grond: 'beleid', titel: 'beleid' },
  ],
  catalogus: [
    { veld: 'wie', soort: 'tekst' },
    { veld: 'kleur', soort: 'keuzes', waarden: ['rood', 'groen'] },
    { veld: 'bewijs', soort: 'bronnen' },
  ],
} as const

function own(entry: object = { wie: 'ieder', kleur: ['rood'], bewijs: ['bron'] }): unknown {
  const small = smallRuleSet()
  return {
    ...small,
    ...WORDS,
    conclusies: small.conclusies.map((one) =>
      one.id === 'gevolg.punten' ? { ...one, id: 'inzet.instrumenten', catalogus: { praten: entry } } : one,
    ),
    regels: small.regels.map((one) => ({
      ...one,
      grond: 'raad',
      event: one.event.type === 'gevolg.punten' ? { ...one.event, type: 'inzet.instrumenten' } : one.event,
    })),
  }
}
function problemsOf(json: unknown): readonly string[] {
  try {
    parseRuleSet(json)
    return []
  } catch (error) {
    if (error instanceof RuleSetError) return error.problems.map(({ code, pad }) => `${code} ${pad}`)
    throw error
  }
}

test('a rule set with words of its own is sound, and tells them', () => {
  const ruleSet = parseRuleSet(own())
  const { instrumenten } = createAssessor<object>(ruleSet).assess({
    kenmerk: 'a',
    peildatum: '2026-01-15',
    kind: { soorten: ['angst'] },
  })
  expect(instrumenten[0]?.catalogus).toEqual({ wie: 'ieder', kleur: ['rood'], bewijs: ['bron'] })
  expect(toText(ruleSet)).toContain('Grond: besluit van de raad')
  expect(verify(ruleSet).map(({ uitkomst }) => uitkomst)).not.toContain('weerlegd')
  const validators = validatorsOf(ruleSet)
  expect(validators.regelset(ruleSet)).toEqual([])
  expect(validators.advies({ instrumenten }).map(({ at }) => at)).not.toContain('/instrumenten/0/catalogus')
})

test('other words are refused', () => {
  const conclusie = '/conclusies/2/catalogus/praten'
  expect(problemsOf({ ...(own() as object), gronden: [{ grond: 'wet', titel: 'wet' }] })).toContain(
    'vorm /regels/0/grond',
  )
  expect(problemsOf(own({ wie: 'ieder', kleur: ['blauw'], bewijs: ['bron'] }))).toContain(
    `vorm ${conclusie}/kleur/0`,
  )
  expect(problemsOf(own({ wie: 'ieder', kleur: [], bewijs: ['bron'], effect: 'goed' })).join()).toContain(
    `vorm ${conclusie}`,
  )
  expect(problemsOf(own({ wie: 'ieder', kleur: [], bewijs: ['elders'] }))).toEqual([
    `onbekende-bron ${conclusie}/bewijs/0`,
  ])
  const twice = {
    gronden: [...WORDS.gronden, WORDS.gronden[1]],
    catalogus: [...WORDS.catalogus, WORDS.catalogus[0]],
  }
  expect(problemsOf({ ...(own() as object), ...twice })).toEqual([
    'dubbele-naam /gronden/2/grond',
    'dubbele-naam /catalogus/3/veld',
  ])
})

test('an overlay speaks with the words of its base', () => {
  const base = parseRuleSet(own())
  const overlay = (grond: string) => ({
    id: 'stad',
    versie: '1',
    titel: 'Stad',
    basis: { id: base.id, versie: base.versie },
    voegToe: {
      regels: [
        { ...(base as RuleSetJson).regels[0], name: 'stad-gevaar', uitleg: 'De stad kijkt mee.', grond },
      ],
    },
  })
  expect(customise(base, overlay('raad')).ruleSet.gronden).toEqual(WORDS.gronden)
  expect(() => customise(base, overlay('onderzoek'))).toThrow(/\/voegToe\/regels\/0\/grond/)
})

test('without words of its own it has the usual ones', () => {
  const { gronden: _, catalogus: __, ...bare } = baseRuleSet
  expect(problemsOf(bare)).toEqual([])
})

test('words of which one is broken are told of, and nothing else falls over', () => {
  const usual = {
    voorWie: 'ieder',
    waarvoor: 'praten',
    wanneer: 'altijd',
    vorm: ['licht'],
    effect: 'onbekend',
    bron: ['bron'],
  }
  const catalogus = [{ veld: 'bewijs', soort: 'bronnen' }, { veld: 'kleur' }]
  const problems = problemsOf({ ...(own(usual) as object), catalogus })
  expect(problems).toContain('vorm /catalogus/1/soort')
  expect(problems.join()).not.toContain('bron-ontbreekt')
})
