/** The laws of the library, on random casussen. Each names the promise that it holds the code to. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  type Advies,
  baseRuleSet,
  type Casus,
  CasusError,
  createAssessor,
  createCasusSchema,
  type RuleSetJson,
  type SpoorConclusie,
} from '../../src/index.js'
import { campaign } from '../support/campaign.js'
import { completionsOf, fullCasus, partialCasus } from './arbitraries.js'

const { assess, decide, decideAll } = createAssessor(baseRuleSet)

/** A partial casus and one of its completions. */
const pair = partialCasus().chain((partial) => completionsOf(partial).map((full) => [partial, full] as const))

/** Every outcome of an advice, by conclusion and item. */
function outcomes(advies: Advies): Map<string, SpoorConclusie['uitkomst']> {
  return new Map(advies.spoor.map(({ conclusie, item = '', uitkomst }) => [`${conclusie} ${item}`, uitkomst]))
}

function tredes(casus: Casus): unknown {
  const { trede, hulpbehoeften } = decide(casus)
  return [trede, hulpbehoeften.map((need) => need.trede)]
}

/** A casus with one field put in; the group is made if it is not there. */
function withFact(casus: Casus, group: string, field: string, value: unknown): Casus {
  const groups = casus as unknown as Record<string, object | null | undefined>
  return { ...casus, [group]: { ...groups[group], [field]: value } } as Casus
}

describe('partial information', () => {
  test('is sound: whatever a completion gives was possible before', () => {
    fc.assert(
      fc.property(pair, ([partial, full]) => {
        const after = outcomes(assess(full))
        const strange = [...outcomes(assess(partial))].filter(([key, { mogelijk }]) =>
          after.get(key)?.mogelijk.some((value) => !mogelijk.includes(value)),
        )
        expect(strange).toEqual([])
      }),
      campaign(120),
    )
  })

  test('certain stays certain', () => {
    fc.assert(
      fc.property(pair, ([partial, full]) => {
        const after = outcomes(assess(full))
        for (const [key, before] of outcomes(assess(partial))) {
          const now = after.get(key)
          if (now === undefined) continue
          if (before.zeker) expect(now, key).toEqual(before)
          if (Array.isArray(before.waarde))
            expect(now.waarde, key).toEqual(expect.arrayContaining(before.waarde))
        }
      }),
      campaign(80),
    )
  })

  test('a definitive advice keeps its tredes and its safety level', () => {
    fc.assert(
      fc.property(pair, ([partial, full]) => {
        const before = decide(partial)
        if (before.status !== 'definitief') return
        const after = decide(full)
        expect(after.trede).toEqual(before.trede)
        expect(after.veiligheid.niveau).toEqual(before.veiligheid.niveau)
        // A completion may bring needs of which nothing was known.
        for (const { id, trede } of before.hulpbehoeften) {
          expect(after.hulpbehoeften.find((need) => need.id === id)?.trede).toEqual(trede)
        }
      }),
      campaign(250),
    )
  })

  test('answers to what is not asked change nothing', () => {
    const facts = baseRuleSet.feiten.filter(({ bereik }) => bereik === 'gezin')
    fc.assert(
      fc.property(pair, ([partial, full]) => {
        const before = assess(partial)
        const asked = new Set(before.openVragen.map(({ feit }) => feit))
        let casus: Casus = partial
        for (const { id } of facts.filter(({ id }) => !asked.has(id))) {
          const [group = '', field = ''] = id.split('.')
          const source = (full as unknown as Record<string, Record<string, unknown>>)[group]
          casus = withFact(casus, group, field, source?.[field])
        }
        expect(outcomes(assess(casus))).toEqual(outcomes(before))
      }),
      campaign(120),
    )
  })

  test('a full casus gives only certain outcomes, and asks nothing', () => {
    fc.assert(
      fc.property(fullCasus(), (casus) => {
        const advies = assess(casus)
        for (const { conclusie, uitkomst } of advies.spoor) expect(uitkomst.zeker, conclusie).toBe(true)
        expect(advies.openVragen).toEqual([])
        expect(advies.status).not.toBe('voorlopig')
      }),
      campaign(100),
    )
  })

  test('an empty casus knows nothing, and asks about safety first', () => {
    const advies = assess({ kenmerk: 'leeg', peildatum: '2026-01-15' })
    expect(advies.status).toBe('onderzoek-onvolledig')
    expect(advies.veiligheid.niveau.mogelijk).toEqual(['geen-signalen', 'zorgen', 'ernstig', 'acuut'])
    expect(advies.trede.mogelijk).toHaveLength(10)
    expect(advies.openVragen[0]?.feit).toBe('veiligheid.acuut')
    for (const id of ['veiligheid.niveau', 'ladder.stap', 'advies.trede', 'eigenKracht.oordeel']) {
      expect(outcomes(advies).get(`${id} `)?.zeker, id).toBe(false)
    }
  })
})

describe('safety first', () => {
  test.each([
    ['acuut', true],
    ['suicidaliteit', 'plannen'],
    ['suicidaliteit', 'poging'],
  ])('%s %s goes before everything, whatever else is or is not known', (field, value) => {
    fc.assert(
      fc.property(fc.oneof(fullCasus(), partialCasus()), (casus) => {
        const advies = decide(withFact(casus, 'veiligheid', field, value))
        expect(advies.status).toBe('direct-handelen')
        expect(advies.veiligheid.niveau.waarde).toBe('acuut')
        expect(advies.veiligheid.route.waarde).toContain('crisisdienst')
        expect(advies.veiligheid.doorbreektLadder.waarde).toBe('ja')
        expect(advies.trede.waarde).toBe('veiligheid-eerst')
        for (const { trede } of advies.hulpbehoeften) expect(trede.waarde).toBe('veiligheid-eerst')
      }),
      campaign(120),
    )
  })

  test('not assessed never reads as safe', () => {
    fc.assert(
      fc.property(fc.oneof(fullCasus(), partialCasus()), (casus) => {
        expect(
          decide(withFact(casus, 'veiligheid', 'ingeschat', false)).veiligheid.niveau.mogelijk,
        ).not.toContain('geen-signalen')
        expect(decide(withFact(casus, 'veiligheid', 'ingeschat', null)).veiligheid.niveau.waarde).not.toBe(
          'geen-signalen',
        )
      }),
      campaign(100),
    )
  })

  const signals = [
    'acuut',
    'structureel',
    'vermoedenMishandeling',
    'escalatieThuis',
    'onveiligDoorVerslaving',
  ]
  test.each(signals)('a danger signal (%s) never makes the level lighter', (signal) => {
    const levels = ['geen-signalen', 'zorgen', 'ernstig', 'acuut']
    const heaviest = (casus: Casus) => levels.indexOf(decide(casus).veiligheid.niveau.mogelijk.at(-1) ?? '')
    const lightest = (casus: Casus) => levels.indexOf(decide(casus).veiligheid.niveau.mogelijk[0] ?? '')
    fc.assert(
      fc.property(fc.oneof(fullCasus(), partialCasus()), (casus) => {
        const [without, within] = [false, true].map((value) =>
          withFact(casus, 'veiligheid', signal, value),
        ) as [Casus, Casus]
        expect(lightest(within)).toBeGreaterThanOrEqual(lightest(without))
        expect(heaviest(within)).toBeGreaterThanOrEqual(heaviest(without))
      }),
      campaign(120),
    )
  })

  test('level ernstig or worse never ends in eigen kracht alone', () => {
    fc.assert(
      fc.property(fullCasus(), (casus) => {
        const { veiligheid, hulpbehoeften } = decide(casus)
        if (!['ernstig', 'acuut'].includes(veiligheid.niveau.waarde ?? '')) return
        for (const { trede } of hulpbehoeften) expect(trede.waarde).not.toBe('eigen-kracht')
      }),
      campaign(250),
    )
  })
})

describe('what never changes a rung', () => {
  test.each([
    ['ouders', 'eenoudergezin', [true, false, null]],
    [
      'leefgebieden',
      'financien',
      [{ zelfredzaamheid: 1, zelfregie: 'niet', chronisch: true, draaglast: 'zwaar' }, {}, null],
    ],
    [
      'leefgebieden',
      'huisvesting',
      [{ zelfredzaamheid: 1, zelfregie: 'niet', chronisch: true, draaglast: 'zwaar' }, {}, null],
    ],
  ])('%s.%s', (group, field, values) => {
    fc.assert(
      fc.property(fc.oneof(fullCasus(), partialCasus()), (casus) => {
        const [first, ...others] = values.map((value) => tredes(withFact(casus, group, field, value)))
        for (const other of others) expect(other).toEqual(first)
      }),
      campaign(120),
    )
  })
})

test('a separation makes no rung lighter; it can ask for an examination first', () => {
  const rungs = baseRuleSet.conclusies.find(({ id }) => id === 'hulpbehoefte.trede')?.waarden ?? []
  fc.assert(
    fc.property(fullCasus(), (casus) => {
      const rungsIf = (separation: boolean) =>
        decide(withFact(casus, 'ouders', 'complexeScheiding', separation)).hulpbehoeften.map(
          ({ trede }) => trede.waarde ?? '',
        )
      const [before, after] = [rungsIf(false), rungsIf(true)]
      for (const [i, rung] of after.entries())
        if (rung !== 'niet-bepaald')
          expect(rungs.indexOf(rung)).toBeGreaterThanOrEqual(rungs.indexOf(before[i] ?? ''))
    }),
    campaign(120),
  )
})

describe('determinism', () => {
  test('same in, same out, whatever was assessed in between; deeply frozen', () => {
    fc.assert(
      fc.property(partialCasus(), fullCasus(), (casus, other) => {
        const first = JSON.stringify(assess(casus))
        assess(other)
        const second = assess(casus)
        expect(JSON.stringify(second)).toBe(first)
        expect(JSON.parse(first)).toEqual(second)
        expect(unfrozen(second)).toEqual([])
      }),
      campaign(60),
    )
  })

  test('assess, decide and decideAll say the same', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(partialCasus(), fullCasus()), { maxLength: 4 }), (casussen) => {
        const bulk = [...decideAll(casussen)]
        expect(bulk).toHaveLength(casussen.length)
        casussen.forEach((casus, i) => {
          const { openVragen, verschillen, motivering, tegenwicht, spoor, ...rest } = assess(casus)
          expect(decide(casus)).toEqual(rest)
          expect(bulk[i]).toEqual(rest)
          expect([openVragen, verschillen, motivering, tegenwicht, spoor].every(Array.isArray)).toBe(true)
        })
      }),
      campaign(100),
    )
  })

  test('the order of items and of fields does not matter', () => {
    const turn = <T>(list: readonly T[] | null | undefined) => list?.toReversed()
    fc.assert(
      fc.property(fc.oneof(partialCasus(), fullCasus()), (casus) => {
        const { personen, hulpbehoeften, ...rest } = casus
        const turned = {
          ...(hulpbehoeften === undefined ? {} : { hulpbehoeften: turn(hulpbehoeften) ?? null }),
          ...(personen === undefined ? {} : { personen: turn(personen) ?? null }),
          ...Object.fromEntries(Object.entries(rest).toReversed()),
        } as Casus
        expect(outcomes(assess(turned))).toEqual(outcomes(assess(casus)))
        expect(new Set(assess(turned).openVragen)).toEqual(new Set(assess(casus).openVragen))
      }),
      campaign(100),
    )
  })

  test('the order of rules does not matter', () => {
    const plain = JSON.parse(JSON.stringify(baseRuleSet)) as RuleSetJson
    fc.assert(
      fc.property(
        fc.shuffledSubarray([...plain.regels], { minLength: plain.regels.length }),
        fc.array(partialCasus(), { minLength: 5, maxLength: 5 }),
        (regels, casussen) => {
          const shuffled = createAssessor({ ...plain, regels })
          for (const casus of casussen) expect(shuffled.assess(casus)).toEqual(assess(casus))
        },
      ),
      campaign(5),
    )
  })
})

describe('the trace', () => {
  test('accounts for every outcome: its rules, by its hit policy, give what it says', () => {
    const conclusions = new Map(baseRuleSet.conclusies.map((conclusion) => [conclusion.id, conclusion]))
    fc.assert(
      fc.property(fc.oneof(partialCasus(), fullCasus()), (casus) => {
        for (const { conclusie, uitkomst, regels } of assess(casus).spoor) {
          const { beleid, waarden = [] } = conclusions.get(conclusie) ?? {}
          const decisive = regels.findIndex(({ waar }) => waar === 'waar')
          const asked = beleid === 'collect' || decisive < 0 ? regels : regels.slice(0, decisive + 1)
          const open = new Set(asked.filter(({ waar }) => waar !== 'onwaar').map(({ waarde }) => waarde))
          const listed = waarden.filter((value) => open.has(value))
          if (beleid === 'collect' || listed.length < 2) expect(uitkomst.mogelijk, conclusie).toEqual(listed)
          else {
            // Rules that can't go together, or a rule that contradicts itself, leave out a value; never all of them.
            expect(uitkomst.mogelijk, conclusie).not.toEqual([])
            expect(uitkomst.mogelijk, conclusie).toEqual(
              listed.filter((value) => uitkomst.mogelijk.includes(value)),
            )
          }
        }
      }),
      campaign(100),
    )
  })
})

describe('the reader', () => {
  const schema = createCasusSchema(baseRuleSet)
  const loose = createAssessor<unknown>(baseRuleSet)
  function accepts(casus: unknown): boolean {
    try {
      loose.decide(casus)
      return true
    } catch (error) {
      if (error instanceof CasusError) return false
      throw error
    }
  }

  /** A casus in which one value somewhere was replaced. */
  const spoilt = fc
    .tuple(
      fc.oneof(partialCasus(), fullCasus()),
      fc.nat(),
      fc.oneof(fc.jsonValue(), fc.constantFrom(undefined, -1, 1.5, 'geen', 'zwaar', 12, true)),
    )
    .map(([casus, pick, value]) => {
      const copy: unknown = JSON.parse(JSON.stringify(casus))
      const places: (readonly [Record<string, unknown>, string])[] = []
      const visit = (part: unknown): void => {
        if (typeof part !== 'object' || part === null) return
        for (const key of Object.keys(part)) {
          places.push([part as Record<string, unknown>, key])
          visit((part as Record<string, unknown>)[key])
        }
      }
      visit(copy)
      const place = places[pick % places.length]
      if (place !== undefined) place[0][place[1]] = value
      return copy
    })

  test('accepts exactly what the casus schema accepts', () => {
    fc.assert(
      fc.property(fc.oneof(spoilt, fc.jsonValue()), (casus) => {
        expect(accepts(casus)).toBe(schema.safeParse(casus).success)
      }),
      campaign(600),
    )
  })
})

/** The paths of what is not frozen. */
function unfrozen(value: unknown, path = ''): string[] {
  if (typeof value !== 'object' || value === null) return []
  const own = Object.isFrozen(value) ? [] : [path]
  return [...own, ...Object.entries(value).flatMap(([key, part]) => unfrozen(part, `${path}/${key}`))]
}
