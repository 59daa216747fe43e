/** Every conclusion comes out of a decision: in a field of its own, or under `eigen`. */
import { describe, expect, test } from 'vitest'
import {
  type Advies,
  baseRuleSet,
  type ConclusionJson,
  createAssessor,
  customise,
  overlays,
  parseRuleSet,
  type RuleSetJson,
} from '../../src/index.js'
import { createEngineAssessor } from '../../src/json-rules-engine/index.js'
import type { Scope } from '../../src/model/scope.js'
import { toText } from '../../src/report/report.js'
import { rule } from '../support/one-rule.js'
import { smallRuleSet } from '../support/small-rule-set.js'

const HEAD = { kenmerk: 'a', peildatum: '2026-01-15' }
const FULL = {
  ...HEAD,
  personen: [{ id: 'p1' }, { id: 'p2' }],
  hulpbehoeften: [{ id: 'b1' }],
  leefgebieden: Object.fromEntries(baseRuleSet.leefgebieden.map(({ id }) => [id, {}])),
}

type WithoutTelling = Omit<Advies, 'openVragen' | 'verschillen' | 'motivering' | 'tegenwicht' | 'spoor'>
function decided({
  openVragen,
  verschillen,
  motivering,
  tegenwicht,
  spoor,
  ...besluit
}: Advies): WithoutTelling {
  return besluit
}

/** What both engines decide, after seeing that they and `assess` agree to the byte. */
async function decide(ruleSet: RuleSetJson, casus: object) {
  const compiled = createAssessor<object>(ruleSet)
  const reference = createEngineAssessor<object>(ruleSet)
  const besluit = compiled.decide(casus)
  expect([...compiled.decideAll([casus])]).toStrictEqual([besluit])
  const texts = [
    decided(compiled.assess(casus)),
    await reference.decide(casus),
    decided(await reference.assess(casus)),
  ].map((one) => JSON.stringify(one))
  expect(texts).toEqual(texts.map(() => JSON.stringify(besluit)))
  return besluit
}

function conclusion(id: string, bereik: Scope, more: Partial<ConclusionJson> = {}): ConclusionJson {
  return { id, bereik, beleid: 'collect', titel: `over ${id}`, waarden: ['ja', 'nee'], ...more }
}
const CHOICE = { beleid: 'first', standaard: 'nee' } as const

/** The base with these conclusions, each with a rule that always holds for "ja". */
function withConclusions(...conclusies: ConclusionJson[]): RuleSetJson {
  const tautology = {
    any: [
      { fact: 'veiligheid.acuut', operator: 'equal', value: true },
      { not: { fact: 'veiligheid.acuut', operator: 'equal', value: true } },
    ],
  }
  const ids = new Set(conclusies.map(({ id }) => id))
  return {
    ...baseRuleSet,
    bronnen: { ...baseRuleSet.bronnen, bron: { titel: 'Bron', soort: 'proef' } },
    conclusies: [...baseRuleSet.conclusies.filter(({ id }) => !ids.has(id)), ...conclusies],
    regels: [
      ...baseRuleSet.regels,
      ...conclusies.map(({ id }, at) => rule(`eigen-${at}`, id, 'ja', tautology)),
    ],
  }
}
const KNOWN = { ...FULL, veiligheid: { acuut: false } }

/** What the base concludes about a family without a field for it; about an item there is no such thing. */
const OF_BASE = ['zelfregie.aandacht', 'weging.kwetsbaar', 'meten.instrumenten', 'evaluatie.uitkomst']
function ofBase(casus: object): Advies['eigen'] {
  return createAssessor<object>(baseRuleSet).decide(casus).eigen
}

describe('the base', () => {
  test('shows each conclusion in a field or under eigen, or calls it a step on the way', async () => {
    for (const casus of [HEAD, FULL, KNOWN]) {
      const besluit = await decide(baseRuleSet, casus)
      expect(Object.keys(besluit.eigen)).toEqual(OF_BASE)
      const rows = [...besluit.personen, ...besluit.leefgebieden, ...besluit.hulpbehoeften]
      expect(rows.map(({ eigen }) => eigen)).toEqual(rows.map(() => ({})))
    }
  })

  test('shows each of its conclusions somewhere, once it is not called a step', async () => {
    const conclusies = baseRuleSet.conclusies.map(({ intern, ...one }) => one)
    const besluit = await decide({ ...baseRuleSet, conclusies }, FULL)
    const own = [besluit, besluit.personen[0], besluit.leefgebieden[0], besluit.hulpbehoeften[0]]
    const steps = baseRuleSet.conclusies.filter(({ intern }) => intern === true).map(({ id }) => id)
    expect(own.flatMap((one) => Object.keys(one?.eigen ?? {})).sort()).toEqual([...steps, ...OF_BASE].sort())
    // In the order of the rule set.
    expect(Object.keys(besluit.eigen)).toEqual(
      conclusies.map(({ id }) => id).filter((id) => Object.hasOwn(besluit.eigen, id)),
    )
  })
})

describe('a conclusion of one’s own', () => {
  test('stands under eigen, for the family and for each item', async () => {
    const ruleSet = withConclusions(
      conclusion('wijk.zet', 'gezin'),
      conclusion('wijk.aan', 'gezin', CHOICE),
      conclusion('persoon.loket', 'persoon'),
      conclusion('wijk.buurt', 'persoon', CHOICE),
      conclusion('leefgebied.kleur', 'leefgebied', CHOICE),
      conclusion('hulpbehoefte.plek', 'hulpbehoefte'),
    )
    const collected = { waarde: ['ja'], mogelijk: ['ja'], zeker: true }
    const chosen = { waarde: 'ja', mogelijk: ['ja'], zeker: true }
    const besluit = await decide(ruleSet, KNOWN)
    expect(besluit.eigen).toStrictEqual({ ...ofBase(KNOWN), 'wijk.zet': collected, 'wijk.aan': chosen })
    expect(Object.keys(besluit.eigen)).toEqual([...OF_BASE, 'wijk.zet', 'wijk.aan'])
    for (const { eigen } of besluit.personen)
      expect(eigen).toStrictEqual({ 'persoon.loket': collected, 'wijk.buurt': chosen })
    for (const { eigen } of besluit.leefgebieden) expect(eigen).toStrictEqual({ 'leefgebied.kleur': chosen })
    expect(besluit.hulpbehoeften.map(({ eigen }) => eigen)).toStrictEqual([
      { 'hulpbehoefte.plek': collected },
    ])
    expect(besluit.personen.length * besluit.leefgebieden.length).toBeGreaterThan(1)
    expect(Object.isFrozen(besluit.eigen) && Object.isFrozen(besluit.personen[0]?.eigen)).toBe(true)
  })

  test('is open as long as its rules are', async () => {
    const base = withConclusions(conclusion('wijk.zet', 'gezin'), conclusion('wijk.aan', 'gezin', CHOICE))
    const regels = base.regels.map((one) =>
      one.event.type.startsWith('wijk.')
        ? { ...one, conditions: { all: [{ fact: 'veiligheid.acuut', operator: 'equal', value: true }] } }
        : one,
    )
    expect((await decide({ ...base, regels }, FULL)).eigen).toStrictEqual({
      ...ofBase(FULL),
      'wijk.zet': { waarde: [], mogelijk: ['ja'], zeker: false },
      'wijk.aan': { mogelijk: ['ja', 'nee'], zeker: false },
    })
  })

  test('is left out when it is only a step', async () => {
    const ruleSet = withConclusions(conclusion('wijk.zet', 'gezin', { intern: true }))
    expect(Object.keys((await decide(ruleSet, KNOWN)).eigen)).toEqual(OF_BASE)
    const { spoor } = createAssessor<object>(ruleSet).assess(KNOWN)
    expect(spoor.some(({ conclusie }) => conclusie === 'wijk.zet')).toBe(true)
    const told = withConclusions(conclusion('wijk.zet', 'gezin', { intern: false }))
    expect(Object.keys((await decide(told, KNOWN)).eigen)).toEqual([...OF_BASE, 'wijk.zet'])
  })

  test('a known name in another form has no field, and stands under eigen', () => {
    const only = (one: ConclusionJson): RuleSetJson => {
      const { verhaal: _, ...small } = smallRuleSet()
      return { ...small, conclusies: [one], regels: [] }
    }
    const inEigen = (one: ConclusionJson) => {
      const area = smallRuleSet().leefgebieden[0]?.id ?? ''
      const casus = {
        ...HEAD,
        personen: [{ id: 'p' }],
        hulpbehoeften: [{ id: 'b' }],
        leefgebieden: { [area]: {} },
      }
      const besluit = createAssessor<object>(only(one)).decide(casus)
      const rows = [besluit, besluit.personen[0], besluit.hulpbehoeften[0], besluit.leefgebieden[0]]
      return rows.flatMap((row) => Object.keys(row?.eigen ?? {})).join()
    }
    for (const bereik of ['gezin', 'persoon', 'leefgebied', 'hulpbehoefte'] as const) {
      for (const { id, bereik: usual, beleid, intern } of baseRuleSet.conclusies) {
        for (const form of [{}, CHOICE]) {
          const one = conclusion(id, bereik, form)
          const hasField =
            intern !== true &&
            !OF_BASE.includes(id) &&
            usual === bereik &&
            (beleid === 'collect') === (one.beleid === 'collect')
          expect([id, bereik, one.beleid, inEigen(one)]).toEqual([id, bereik, one.beleid, hasField ? '' : id])
        }
      }
    }
  })
})

describe('an overlay', () => {
  const { ruleSet } = customise(baseRuleSet, overlays.alkmaar)
  const casus = {
    ...KNOWN,
    problematiek: { soorten: ['psychisch'], ernst: 'licht' },
  }

  test('Alkmaar’s own places are in every decision', async () => {
    const { eigen } = await decide(ruleSet, casus)
    expect(Object.keys(eigen)).toEqual([...OF_BASE, 'alkmaar.loket'])
    const line = createAssessor<object>(ruleSet)
      .assess(casus)
      .spoor.find(({ conclusie }) => conclusie === 'alkmaar.loket')
    expect(eigen['alkmaar.loket']).toStrictEqual(line?.uitkomst)
  })

  test('its text names them, also in short', () => {
    const advies = createAssessor<object>(ruleSet).assess(casus)
    for (const kort of [true, false])
      expect(toText(advies, { ruleSet, kort })).toMatch(/Waar het gezin terecht kan in Alkmaar/)
  })

  test('the text names what is said of an item', () => {
    const own = withConclusions(
      conclusion('persoon.loket', 'persoon', { titel: 'loket', titels: { ja: 'de balie' } }),
    )
    const advies = createAssessor<object>(own).assess(KNOWN)
    const text = toText(advies, { ruleSet: parseRuleSet(own) })
    expect(text).toMatch(/P1, loket: de balie\./)
  })
})
