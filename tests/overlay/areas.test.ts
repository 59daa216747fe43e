/** A leefgebied more: what comes of it, what it may not be, and that it takes nothing away. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { baseRuleSet } from '../../src/base.js'
import { checkOverlay, createAssessor, customise, RuleSetError, type RuleSetJson } from '../../src/index.js'
import { createEngineAssessor } from '../../src/json-rules-engine/index.js'
import { parseRuleSet } from '../../src/load/parse.js'
import { deviationBlocks } from '../../src/report/deviations.js'
import { createCasusSchema } from '../../src/schemas.js'
import { type AnyCasus, fullCasus } from '../../src/testing/arbitraries/casussen.js'
import { createLostIn } from '../../src/testing/laws/protection.js'
import { campaign } from '../support/campaign.js'
import { smallRuleSet } from '../support/small-rule-set.js'

const head = { id: 'stad', versie: '1', titel: 'Stad', basis: { id: 'basis', versie: baseRuleSet.versie } }
const huishouden = { id: 'huishouden', titel: 'het huishouden doen' }
const isNew = { fact: 'leefgebied.id', operator: 'equal', value: huishouden.id }

function rule(name: string, type: string, waarde: string, all: readonly unknown[], priority?: number) {
  return {
    name,
    ...(priority !== undefined && { priority }),
    conditions: { all },
    event: { type, params: { waarde } },
    uitleg: 'Dit is een proef.',
    bron: ['model'],
    grond: 'modelkeuze',
  }
}
const adding = (...leefgebieden: readonly unknown[]) => ({ ...head, voegToe: { leefgebieden } })
const withRules = (...regels: readonly unknown[]) => ({
  ...head,
  voegToe: { leefgebieden: [huishouden], regels },
})
const stricter = withRules(
  rule(
    'stad-huishouden',
    'leefgebied.draagkracht',
    'ontoereikend',
    [isNew, { fact: 'leefgebied.draaglast', operator: 'atLeast', value: 'matig' }],
    40,
  ),
)

describe('a leefgebied that is added', () => {
  const { ruleSet, deviations } = customise(baseRuleSet, stricter)

  test('comes after those of the base, and is told to the council', () => {
    expect(ruleSet.leefgebieden).toEqual([...baseRuleSet.leefgebieden, huishouden])
    expect(deviations.map(({ soort, deel, naam, na, bron }) => ({ soort, deel, naam, na, bron }))[0]).toEqual(
      {
        soort: 'toegevoegd',
        deel: 'leefgebied',
        naam: 'huishouden',
        na: huishouden,
        bron: ['model'],
      },
    )
    const [alone] = customise(baseRuleSet, adding(huishouden)).deviations
    expect(alone?.reden).toContain(huishouden.titel)
    expect(JSON.stringify(deviationBlocks(alone ? [alone] : []))).toContain('Bron: geen')
  })

  test('takes the facts of a casus, has a row in the advice, and follows rules of its own', () => {
    const casus = {
      kenmerk: 'een',
      peildatum: '2026-01-15',
      leefgebieden: { huishouden: { zelfredzaamheid: 4, draaglast: 'matig', chronisch: false } },
    }
    expect(createCasusSchema(ruleSet).parse(casus)).toBeTruthy()
    expect(createCasusSchema(baseRuleSet).safeParse(casus).success).toBe(false)
    const { spoor, openVragen } = createAssessor<AnyCasus>(ruleSet).assess(casus)
    const row = spoor.find(
      ({ conclusie, item }) => conclusie === 'leefgebied.draagkracht' && item === 'huishouden',
    )
    expect(row?.uitkomst).toMatchObject({ waarde: 'ontoereikend', zeker: true })
    expect(openVragen.length).toBeGreaterThan(0)
    const plain = createAssessor<AnyCasus>(customise(baseRuleSet, adding(huishouden)).ruleSet)
    const advies = plain.assess({ ...casus, leefgebieden: { huishouden: { zelfredzaamheid: 1 } } })
    expect(advies.leefgebieden.map(({ leefgebied }) => leefgebied).at(-1)).toBe(huishouden.id)
    expect(advies.motivering.map(({ tekst }) => tekst).join(' ')).toContain(huishouden.titel)
  })

  test('both engines say the same of it', async () => {
    const { assess } = createAssessor<AnyCasus>(ruleSet)
    const engine = createEngineAssessor(ruleSet)
    await fc.assert(
      fc.asyncProperty(fullCasus<AnyCasus>(ruleSet), async (casus) => {
        expect(JSON.stringify(await engine.assess(casus as never))).toBe(JSON.stringify(assess(casus)))
      }),
      campaign(20),
    )
  })

  test('an overlay on the result may speak of it', () => {
    const next = { id: 'wijk', versie: '1', titel: 'Wijk', basis: { id: 'stad', versie: '1' } }
    const again = customise(ruleSet, {
      ...next,
      voegToe: { leefgebieden: [{ id: 'tuin', titel: 'de tuin' }] },
    })
    expect(again.ruleSet.leefgebieden.slice(-2).map(({ id }) => id)).toEqual(['huishouden', 'tuin'])
    const taken = checkOverlay(ruleSet, { ...next, voegToe: { leefgebieden: [huishouden] } })
    expect(taken.map(({ code }) => code)).toContain('dubbele-naam')
  })

  test('as many as fit, and no more', () => {
    const letters = [...'abcdefghjkmnpqrstuvwxyz']
    const many = (count: number) =>
      adding(...letters.slice(0, count).map((letter) => ({ id: `deel-${letter}`, titel: `deel ${letter}` })))
    expect(customise(baseRuleSet, many(18)).ruleSet.leefgebieden).toHaveLength(30)
    expect(checkOverlay(baseRuleSet, many(19)).map(({ code, pad }) => ({ code, pad }))).toEqual([
      { code: 'te-groot', pad: '/voegToe/leefgebieden' },
    ])
    const more = Array.from({ length: 31 }, (_, i) => ({ id: `n${i + 40}x`, titel: `nummer ${i + 40}` }))
    const problems = checkOverlay(baseRuleSet, adding(...more))
    expect(problems.map(({ code, pad }) => ({ code, pad }))).toEqual([
      { code: 'te-groot', pad: '/voegToe/leefgebieden' },
    ])
  })
})

describe('refused', () => {
  const at = (field: string) => `/voegToe/leefgebieden/0/${field}`
  test.each([
    ['a taken id', { id: 'financien', titel: 'nieuw' }, 'dubbele-naam', at('id')],
    ['a name of the prototype', { id: 'constructor', titel: 'nieuw' }, 'verboden-sleutel', at('id')],
    ['another name of the prototype', { id: '__proto__', titel: 'nieuw' }, 'verboden-sleutel', at('id')],
    ['letters of another script', { id: 'finаncien', titel: 'nieuw' }, 'vorm', at('id')],
    ['an id that looks like another', { id: 'financlen', titel: 'nieuw' }, 'dubbele-naam', at('id')],
    ['the same id without its dash', { id: 'werkopleiding', titel: 'nieuw' }, 'dubbele-naam', at('id')],
    ['a title that is there', { id: 'geld', titel: 'Geld en  Inkomen' }, 'dubbele-naam', at('titel')],
    ['a title in other letters', { id: 'geld', titel: 'gеld en inkomen' }, 'dubbele-naam', at('titel')],
    ['a citizen number in the title', { id: 'a', titel: 'gezin 123456782' }, 'persoonsgegeven', at('titel')],
    ['a citizen number in the id', { id: 'a-123456782', titel: 'a' }, 'persoonsgegeven', at('id')],
    ['a message', { id: 'a', titel: 'Alles is goed. U hoeft niets te doen.' }, 'vorm', at('titel')],
    ['a place for a secret', { id: 'a', titel: '{veiligheid.suicidaliteit:waarde}' }, 'vorm', at('titel')],
    ['a field too many', { id: 'a', titel: 'a', bron: ['model'] }, 'vorm', at('bron')],
    ['no title', { id: 'a' }, 'vorm', at('titel')],
  ])('%s', (_name, area, code, pad) => {
    const problems = checkOverlay(baseRuleSet, adding(area))
    expect(problems.map((problem) => ({ code: problem.code, pad: problem.pad }))).toContainEqual({
      code,
      pad,
    })
    expect(JSON.stringify(problems)).not.toContain('123456782')
    expect(() => customise(baseRuleSet, adding(area))).toThrow(RuleSetError)
  })

  test('the same one twice', () => {
    expect(checkOverlay(baseRuleSet, adding(huishouden, huishouden)).map(({ pad }) => pad)).toEqual([
      '/voegToe/leefgebieden/1/id',
    ])
  })

  test.each([
    ['draagkracht', rule('x', 'leefgebied.draagkracht', 'toereikend', [isNew], 99)],
    ['regie', rule('x', 'leefgebied.regie', 'zelf', [isNew], 99)],
    [
      'the rung',
      rule(
        'x',
        'hulpbehoefte.trede',
        'eigen-kracht',
        [
          {
            fact: 'aantal',
            params: {
              bereik: 'leefgebied',
              feit: 'leefgebied.zelfredzaamheid',
              operator: 'equal',
              waarde: 5,
            },
            operator: 'greaterThanInclusive',
            value: 13,
          },
        ],
        99,
      ),
    ],
  ])('the new one as a cover for a lighter %s', (_name, one) => {
    const problems = checkOverlay(baseRuleSet, withRules(one))
    expect(problems.map(({ code }) => code)).toContain('beschermd')
    expect(problems[0]?.voorbeeld).toBeDefined()
  })
})

describe('nothing is lost', () => {
  test('whatever is filled in at the new one, the base says no less', () => {
    const { ruleSet } = customise(baseRuleSet, stricter)
    const [before, after] = [createAssessor<AnyCasus>(baseRuleSet), createAssessor<AnyCasus>(ruleSet)]
    const lostIn = createLostIn(baseRuleSet)
    fc.assert(
      fc.property(fullCasus<AnyCasus>(ruleSet), (casus) => {
        const { huishouden: _, ...known } = casus['leefgebieden'] as Readonly<Record<string, unknown>>
        expect(lostIn(before.assess({ ...casus, leefgebieden: known }), after.assess(casus))).toBeUndefined()
      }),
      campaign(100),
    )
  })

  /** Strong at three leefgebieden is light; else it is heavy, which is protected. */
  function counting(operator: string, value: number, ids: readonly string[]): RuleSetJson {
    const small = smallRuleSet()
    const about = { bron: ['bron'], grond: 'modelkeuze', uitleg: 'Zo is het.' } as const
    const set = (waarde: string) => ({ type: 'gezin.last', params: { waarde } })
    const count = { bereik: 'leefgebied', feit: 'leefgebied.sterk', waarde: true } as const
    return parseRuleSet({
      id: 'klein',
      versie: '1',
      titel: 'Klein',
      bronnen: small.bronnen,
      leefgebieden: ids.map((id) => ({ id, titel: id })),
      feiten: [
        {
          id: 'leefgebied.sterk',
          bereik: 'leefgebied',
          type: 'janee',
          label: 'sterk',
          vraag: 'Gaat het goed?',
          wie: ['ouder'],
          bron: ['bron'],
        },
      ],
      conclusies: [
        {
          id: 'gezin.last',
          bereik: 'gezin',
          beleid: 'first',
          titel: 'last',
          waarden: ['licht', 'zwaar'],
          standaard: 'licht',
          beschermd: true,
          veiligeKant: 'eind',
        },
      ],
      regels: [
        {
          ...about,
          name: 'zwaar',
          beschermd: true,
          conditions: { not: { fact: 'aantal', params: count, operator, value } },
          event: set('zwaar'),
        },
      ],
    })
  }
  const more = {
    ...{ id: 'stad', versie: '1', titel: 'Stad', basis: { id: 'klein', versie: '1' } },
    voegToe: { leefgebieden: ['groen', 'blauw', 'geel'].map((id) => ({ id, titel: id })) },
  }

  test('more of them may not bring what the base can never say', () => {
    const problems = checkOverlay(counting('greaterThanInclusive', 3, ['wonen', 'geld']), more)
    expect(problems.map(({ code, pad }) => ({ code, pad }))).toEqual([
      { code: 'beschermd', pad: '/voegToe/leefgebieden' },
    ])
    const strong = { sterk: true }
    expect(problems[0]?.voorbeeld).toMatchObject({ leefgebieden: { groen: strong } })
  })

  test('what the base says of its own it may say of them', () => {
    const base = counting('greaterThanInclusive', 3, ['wonen', 'geld', 'school', 'werk'])
    expect(checkOverlay(base, more).filter(({ ernst }) => ernst === 'fout')).toEqual([])
  })
})
