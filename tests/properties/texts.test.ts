/**
 * Laws of text, on random casussen: what an advice says comes from its rules, is known, is said once, contradicts
 * nothing, and in danger begins with what to do.
 */
import fc, { type Arbitrary } from 'fast-check'
import { expect, test } from 'vitest'
import { type Advies, assess, baseRuleSet, type Casus, type Suggestie } from '../../src/index.js'
import { jsonLeavesOf } from '../../src/model/leaves.js'
import { promisesOf } from '../../src/model/never-together.js'
import type { Reader } from '../../src/model/ruleset.js'
import { casusWithViews } from '../../src/testing/arbitraries/casussen.js'
import { sentencesIn } from '../leesbaarheid/language.js'
import { ordersIn, strangePronouns } from '../leesbaarheid/readers.js'
import { campaign } from '../support/campaign.js'
import { namesOf, tellingOf } from '../support/told.js'
import { fullCasus, partialCasus } from './arbitraries.js'
import { nearCasus } from './near.js'
import { SPREAD } from './spread.js'

const anyCasus: Arbitrary<Casus> = fc.oneof(
  fullCasus(),
  partialCasus(),
  nearCasus(),
  casusWithViews<Casus>(baseRuleSet, { spread: SPREAD }),
)
const RUNS = 250

function holds(law: (advies: Advies) => void, casussen: Arbitrary<Casus> = anyCasus): void {
  fc.assert(
    fc.property(casussen, (casus) => law(assess(casus))),
    campaign(RUNS),
  )
}

const toldIn = ({ motivering, tegenwicht }: Advies) => [...motivering, ...tegenwicht]

/** Suggestions stand all over an advice: they are what has an explanation. */
function suggestionsIn(part: unknown): readonly Suggestie[] {
  if (typeof part !== 'object' || part === null) return []
  if ('toelichting' in part && 'titel' in part) return [part as Suggestie]
  return Object.entries(part).flatMap(([name, inner]) => (name === 'spoor' ? [] : suggestionsIn(inner)))
}

const bare = (text: string) =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\d]+/gu, ' ')
    .trim()

test('every sentence is a text of the rule set, filled in, and what it says is known', () => {
  holds((advies) => {
    const { originOf, outcome, isOfRules } = tellingOf(advies, baseRuleSet)
    for (const zin of toldIn(advies)) {
      const origin = originOf(zin)
      expect(origin, zin.tekst).toBeDefined()
      expect(zin.tekst).not.toMatch(/[{}]|undefined|\bnull\b/)
      // No reason rests on what is unknown.
      if (origin?.kind === 'rule') expect(origin.truth, `${origin.rule.name}: ${zin.tekst}`).toBe('waar')
      if (origin?.kind !== 'together') continue
      const names = namesOf(baseRuleSet, origin.sentence, outcome(zin.conclusie, zin.item))
      if (zin.invulling?.['waarden'] !== undefined) expect(zin.invulling['waarden']).toBe(names)
    }
    for (const suggestie of suggestionsIn(advies)) {
      expect(isOfRules(suggestie), JSON.stringify(suggestie)).toBe(true)
      expect(suggestie.toelichting).not.toMatch(/[{}]/)
    }
    for (const { vraag, waarom } of advies.openVragen) expect(vraag + waarom).not.toMatch(/[{}]/)
  })
})

test('nothing is said twice, and no title is said again by its first sentence', () => {
  holds((advies) => {
    const told = toldIn(advies).map(({ tekst, item = '' }) => JSON.stringify([tekst, item]))
    expect(told.filter((text, at) => told.indexOf(text) !== at)).toEqual([])
    // Of the family as a whole not a single sentence; of its needs and leefgebieden the same may be true.
    const sentences = toldIn(advies).flatMap(({ tekst, item }) =>
      item === undefined ? sentencesIn(tekst) : [],
    )
    expect(sentences.filter((text, at) => sentences.indexOf(text) !== at)).toEqual([])
    for (const { tekst } of toldIn(advies)) {
      const own = sentencesIn(tekst).map(bare)
      expect(new Set(own).size, tekst).toBe(own.length)
    }
    for (const { titel, toelichting, zeker } of suggestionsIn(advies)) {
      // Of what is not certain, reports tell the title only.
      if (!zeker) continue
      const sentences = sentencesIn(toelichting).map(bare)
      expect(sentences[0], toelichting).not.toBe(bare(titel))
      expect(new Set(sentences).size, toelichting).toBe(sentences.length)
    }
  })
})

test('in danger what to do now comes first: 112, and 113 where it is about suicide', () => {
  let acute = 0
  let suicide = 0
  const inDanger = anyCasus.map(
    (casus): Casus => ({
      ...casus,
      veiligheid: { ...casus.veiligheid, acuut: true, suicidaliteit: 'plannen' },
    }),
  )
  holds(
    (advies) => {
      const { outcome } = tellingOf(advies, baseRuleSet)
      if (advies.veiligheid.niveau.waarde !== 'acuut') return
      acute++
      const [first] = advies.motivering
      const [sentence = ''] = sentencesIn(first?.tekst ?? '')
      expect(sentence).toMatch(/\b112\b/)
      expect(ordersIn(sentence).length, sentence).toBe(0)
      expect(sentence).toMatch(/^(?:Bel|Is er nu gevaar|Nu gevaar)/)
      const firsts = advies.motivering.filter(({ conclusie }) => conclusie === first?.conclusie)
      const at = advies.motivering.findIndex(({ conclusie }) => conclusie !== first?.conclusie)
      if (![outcome('veiligheid.route')?.waarde].flat().includes('suicidepreventie')) return
      suicide++
      expect(firsts.map(({ tekst }) => tekst).join(' ')).toMatch(/\b113\b.*0800-0113/)
      expect(advies.motivering.slice(0, at).some(({ tekst }) => /0800-0113/.test(tekst))).toBe(true)
    },
    fc.oneof(anyCasus, inDanger),
  )
  expect(acute).toBeGreaterThan(RUNS / 50)
  expect(suicide).toBeGreaterThan(0)
})

test('who is not safe, or thinks of suicide, reads first whom to call', () => {
  let told = 0
  const unsafe = anyCasus.chain((casus) =>
    fc
      .constantFrom({ suicidaliteit: 'gedachten' }, { escalatieThuis: true }, { structureel: true })
      .map((signal): Casus => ({ ...casus, veiligheid: { ...casus.veiligheid, ...signal } })),
  )
  holds(
    (advies) => {
      const { niveau, route } = advies.veiligheid
      if (!niveau.mogelijk.every((value) => value === 'ernstig' || value === 'acuut')) return
      const calls = route.waarde.filter((value) =>
        /^(?:crisisdienst|suicidepreventie|lokaal-veiligheidsteam)$/.test(value),
      )
      if (calls.length === 0) return
      told++
      expect(advies.motivering[0]?.conclusie).toBe('veiligheid.route')
      expect(advies.motivering[0]?.tekst).toMatch(/\b112\b/)
      if (calls.includes('suicidepreventie'))
        expect(
          advies.motivering
            .slice(0, 2)
            .map(({ tekst }) => tekst)
            .join(' '),
        ).toMatch(/0800-0113/)
      const whom = advies.motivering.flatMap(({ conclusie, tekst }) =>
        conclusie === 'veiligheid.route' ? [tekst] : [],
      )
      expect(new Set(whom).size).toBe(whom.length)
    },
    fc.oneof(anyCasus, unsafe),
  )
  expect(told).toBeGreaterThan(RUNS / 20)
})

test('what may never be said together is not, whatever the casus', () => {
  const { nooitSamen = [] } = baseRuleSet.verhaal ?? {}
  expect(nooitSamen.length).toBeGreaterThan(0)
  expect(promisesOf(baseRuleSet).length).toBe((baseRuleSet.waarborgen ?? []).length + nooitSamen.length)
  let met = 0
  holds((advies) => {
    const { originOf } = tellingOf(advies, baseRuleSet)
    const said = [
      ...toldIn(advies).flatMap((zin) => {
        const origin = originOf(zin)
        return origin?.kind === 'rule' ? [{ rule: origin.rule.name, item: zin.item }] : []
      }),
      ...suggestionsIn(advies).flatMap(({ regels, zeker }) =>
        zeker ? regels.map((rule) => ({ rule, item: undefined })) : [],
      ),
    ]
    for (const { regels, als } of nooitSamen) {
      // A pair of one leefgebied says nothing of the others.
      const at =
        als === undefined ? undefined : jsonLeavesOf(als).find(({ fact }) => fact === 'leefgebied.id')
      expect(at === undefined).toBe(als === undefined)
      const isMeant = (item: string | undefined) =>
        at === undefined || item === undefined || item === at.value
      const [one, other] = regels.map((name) =>
        said.filter(({ rule, item }) => rule === name && isMeant(item)),
      )
      if (one?.length !== 0 || other?.length !== 0) met++
      for (const { item } of one ?? [])
        for (const { item: second } of other ?? [])
          expect(item !== undefined && second !== undefined && item !== second, regels.join(' + ')).toBe(true)
    }
  })
  expect(met).toBeGreaterThan(RUNS / 10)
})

test('the usual text speaks to the family only', () => {
  holds((advies) => {
    const reader: Reader = 'gezin'
    for (const { tekst } of toldIn(advies)) expect(strangePronouns(tekst, reader), tekst).toEqual([])
  })
})

test('of what somebody can grow in, at most three things are named', () => {
  const growing = baseRuleSet.verhaal?.motivering
    .flatMap(({ zinnen }) => zinnen)
    .find(({ conclusie }) => conclusie === 'persoon.versterken')
  expect(growing?.hoogstens).toBe(3)
  holds((advies) => {
    const { outcome } = tellingOf(advies, baseRuleSet)
    for (const zin of advies.motivering) {
      if (growing === undefined || zin.conclusie !== growing.conclusie || zin.sjabloon !== undefined) continue
      const all = [outcome(zin.conclusie, zin.item)?.waarde ?? []].flat()
      expect(zin.invulling?.['waarden']).toBe(namesOf(baseRuleSet, growing, outcome(zin.conclusie, zin.item)))
      expect(all.length).toBeGreaterThan(0)
    }
  })
})
