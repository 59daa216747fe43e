/** Every route by which an overlay might take protection away, tried; and what makes it stronger, allowed. */
import { describe, expect, test } from 'vitest'
import { checkRuleSet } from '../../src/analyse/check.js'
import { baseRuleSet } from '../../src/base.js'
import { parseRuleSet } from '../../src/load/parse.js'
import type { Deviation, OverlayJson } from '../../src/model/overlay.js'
import type { ConditionJson, ConditionsJson, RuleJson } from '../../src/model/ruleset.js'
import { checkOverlay, customise } from '../../src/overlay/customise.js'
import { type Problem, RuleSetError } from '../../src/problem.js'

const reason = { reden: 'Om te proberen.', bron: ['model'] }
const basis = { id: baseRuleSet.id, versie: baseRuleSet.versie }

function overlay(parts: Partial<OverlayJson>): OverlayJson {
  return { id: 'aanval', versie: '1', titel: 'Aanval', basis, ...parts }
}

function leaf(fact: string, operator: string, value: string | boolean | number): ConditionJson {
  return { fact, operator, value }
}
function rule(
  name: string,
  type: string,
  waarde: string,
  conditions: ConditionsJson,
  priority?: number,
): RuleJson {
  return {
    name,
    conditions,
    ...(priority !== undefined && { priority }),
    event: { type, params: { waarde } },
    uitleg: 'Dit is een proef.',
    bron: ['model'],
    grond: 'modelkeuze',
  }
}
const anything: ConditionsJson = {
  any: [leaf('hulpvraag.vastgesteld', 'equal', true), leaf('hulpvraag.vastgesteld', 'equal', false)],
}
const add = (...regels: RuleJson[]) => overlay({ voegToe: { regels } })
const set = (regel: string, pad: string, waarde: unknown) =>
  overlay({ wijzig: [{ regel, pad, waarde, ...reason }] })

/** Each attack, and the codes with which it is refused. */
const attacks: Record<string, [overlay: unknown, codes: readonly string[]]> = {
  'change a condition of a protected rule': [
    set('veiligheid-acuut', '/conditions/all/0/value', false),
    ['beschermd'],
  ],
  'change the text of a protected rule': [set('veiligheid-acuut', '/uitleg', 'Er is niets.'), ['beschermd']],
  'unprotect a rule': [set('veiligheid-acuut', '/beschermd', false), ['beschermd']],
  'drop a protected rule': [overlay({ vervalt: [{ regel: 'veiligheid-acuut', ...reason }] }), ['beschermd']],
  'drop and add again, weaker': [
    overlay({
      vervalt: [{ regel: 'veiligheid-acuut', ...reason }],
      voegToe: { regels: [rule('veiligheid-acuut', 'veiligheid.niveau', 'zorgen', anything)] },
    }),
    ['beschermd', 'dubbele-naam'],
  ],
  'redefine a protected rule by its name': [
    add(rule('veiligheid-acuut', 'veiligheid.niveau', 'zorgen', anything)),
    ['beschermd', 'dubbele-naam'],
  ],
  'outrank a protected rule': [
    add(rule('gratis', 'hulpbehoefte.trede', 'eigen-kracht', anything, 999)),
    ['beschermd', 'waarborg-geschonden'],
  ],
  'outrank with the same priority': [
    add(rule('gratis', 'ladder.doorbroken', 'nee', anything, 100)),
    ['beschermd', 'waarborg-geschonden'],
  ],
  'outrank only in a corner': [
    add(
      rule(
        'gratis',
        'hulpbehoefte.trede',
        'vrij-toegankelijk',
        {
          all: [
            leaf('hulpbehoefte.deskundigheid', 'equal', 'specialistisch'),
            leaf('hulpgeschiedenis.maandenLichteHulp', 'equal', 7),
          ],
        },
        85,
      ),
    ),
    ['beschermd', 'waarborg-geschonden'],
  ],
  'skip a step of the ladder': [
    add(rule('vlot', 'ladder.stap', 'eigen-kracht', anything, 999)),
    ['beschermd', 'waarborg-geschonden'],
  ],
  'redefine a conclusion': [
    overlay({
      voegToe: {
        conclusies: [
          {
            id: 'veiligheid.niveau',
            bereik: 'gezin',
            beleid: 'first',
            titel: 'x',
            waarden: ['a', 'b'],
            standaard: 'a',
          },
        ],
      },
    }),
    ['beschermd', 'dubbele-naam'],
  ],
  'change the policy of a protected conclusion': [
    overlay({ wijzig: [{ conclusie: 'veiligheid.niveau', pad: '/beleid', waarde: 'first', ...reason }] }),
    ['beschermd'],
  ],
  'change the default of a protected conclusion': [
    overlay({
      wijzig: [{ conclusie: 'veiligheid.niveau', pad: '/standaard', waarde: 'geen-signalen', ...reason }],
    }),
    ['beschermd'],
  ],
  'change the policy of an open conclusion': [
    overlay({ wijzig: [{ conclusie: 'inzet.instrumenten', pad: '/beleid', waarde: 'first', ...reason }] }),
    ['beschermd'],
  ],
  'change the order of values that rules compare by': [
    overlay({
      wijzig: [{ conclusie: 'leefgebied.draagkracht', pad: '/waarden/0', waarde: 'ontoereikend', ...reason }],
    }),
    ['beschermd'],
  ],
  'change the scope of a conclusion': [
    overlay({
      wijzig: [{ conclusie: 'leefgebied.draagkracht', pad: '/bereik', waarde: 'gezin', ...reason }],
    }),
    ['beschermd'],
  ],
  'redefine a fact': [
    overlay({
      voegToe: {
        feiten: [
          {
            id: 'veiligheid.acuut',
            bereik: 'gezin',
            type: 'janee',
            label: 'x',
            vraag: 'x',
            wie: [],
            bron: ['model'],
          },
        ],
      },
    }),
    ['beschermd', 'dubbele-naam'],
  ],
  'turn a question around': [
    overlay({
      wijzig: [{ feit: 'veiligheid.acuut', pad: '/vraag', waarde: 'Is het kind veilig?', ...reason }],
    }),
    ['beschermd'],
  ],
  'change a rule upstream, so that a protected one is not reached': [
    overlay({
      wijzig: [
        { regel: 'draagkracht-toereikend', pad: '/conditions', waarde: anything, ...reason },
        { regel: 'draagkracht-toereikend', pad: '/priority', waarde: 99, ...reason },
      ],
    }),
    ['beschermd'],
  ],
  'outrank a rule upstream in most casussen': [
    add(
      rule(
        'ruim',
        'leefgebied.draagkracht',
        'toereikend',
        { all: [leaf('leefgebied.zelfredzaamheid', 'greaterThan', 1)] },
        99,
      ),
    ),
    ['beschermd'],
  ],
  'point a rule at another conclusion': [
    set('trede-vrij-toegankelijk', '/event/type', 'ladder.stap'),
    ['beschermd'],
  ],
  'rename a rule': [set('trede-vrij-toegankelijk', '/name', 'x'), ['beschermd']],
  'let exhausted parents do it alone': [
    add(
      rule(
        'zelf-doen',
        'hulpbehoefte.trede',
        'eigen-kracht',
        {
          all: [
            leaf('ouders.overbelast', 'equal', true),
            leaf('hulpbehoefte.eigenKracht', 'equal', 'volledig'),
          ],
        },
        55,
      ),
    ),
    ['beschermd', 'waarborg-geschonden'],
  ],
  'let money count': [
    add(
      rule(
        'geld',
        'hulpbehoefte.trede',
        'vrij-toegankelijk',
        {
          all: [
            {
              fact: 'aantal',
              params: {
                bereik: 'leefgebied',
                feit: 'leefgebied.zelfredzaamheid',
                operator: 'greaterThan',
                waarde: 4,
              },
              operator: 'greaterThanInclusive',
              value: 12,
            },
            leaf('hulpbehoefte.deskundigheid', 'notEqual', 'specialistisch'),
            leaf('hulpbehoefte.aard', 'equal', 'begeleiding'),
          ],
        },
        55,
      ),
    ),
    ['waarborg-geschonden'],
  ],
  'delay help by one more step': [
    add(
      rule(
        'eerst-horen',
        'ladder.stap',
        'hulpvraag',
        { all: [leaf('procedure.jeugdigeGehoord', 'equal', false)] },
        200,
      ),
    ),
    ['beschermd'],
  ],
  'reach the prototype by a path': [set('trede-vrij-toegankelijk', '/__proto__/x', 1), ['verboden-sleutel']],
  'reach the prototype by a name': [set('__proto__', '/x', 1), ['onbekende-regel']],
  'give no source': [
    overlay({ vervalt: [{ regel: 'trede-vrij-toegankelijk', reden: 'x', bron: [] }] }),
    ['bron-ontbreekt'],
  ],
  'another version of the base': [overlay({ basis: { id: 'basis', versie: '0' } }), ['basis-versie']],
  'another base': [overlay({ basis: { id: 'basi', versie: '1' } }), ['basis-versie']],
  'a guarantee of the base declared anew': [
    overlay({
      voegToe: { waarborgen: [{ ...(baseRuleSet.waarborgen?.[0] as object), dan: anything } as never] },
    }),
    ['dubbele-naam'],
  ],
}

/** What an overlay may do, and what a council must be able to do. */
const allowed: Record<string, unknown> = {
  'nothing at all': overlay({}),
  'more danger is more danger': add(
    rule('verslaving-telt-zwaar', 'veiligheid.niveau', 'ernstig', {
      all: [leaf('ouders.verslaving', 'equal', true)],
    }),
  ),
  'more acute danger, with all that follows': add(
    rule('kind-alleen', 'veiligheid.niveau', 'acuut', {
      all: [leaf('ouders.verslaving', 'equal', true), leaf('ouders.overbelast', 'equal', true)],
    }),
  ),
  'the ladder is broken more often': add(
    rule('eerder', 'ladder.doorbroken', 'ja', { all: [leaf('veiligheid.structureel', 'equal', true)] }, 200),
  ),
  'more help for a need': add(
    rule(
      'eerder-specialist',
      'hulpbehoefte.trede',
      'jeugdhulp-specialistisch',
      {
        all: [
          leaf('hulpbehoefte.duur', 'equal', 'levenslang'),
          leaf('hulpbehoefte.aard', 'notEqual', 'verblijf'),
        ],
      },
      75,
    ),
  ),
  'one more limit': add(
    rule('grens-druk', 'eigenKracht.grenzen', 'overbelasting', {
      all: [
        leaf('ouders.eenoudergezin', 'equal', true),
        leaf('ouders.psychischeProblematiek', 'equal', true),
      ],
    }),
  ),
  'a lower threshold': set('signaal-herbeoordelen', '/conditions/all/0/value', 3),
  'protection where there was none': set('signaal-herbeoordelen', '/beschermd', true),
  'a stricter judgment upstream': overlay({ vervalt: [{ regel: 'draagkracht-ontoereikend', ...reason }] }),
  'an own word for a rung': set(
    'trede-vrij-toegankelijk',
    '/uitleg',
    'Voor "{id}" kan het gezin naar het CJG.',
  ),
  'an own instrument': overlay({
    wijzig: [
      { conclusie: 'inzet.instrumenten', pad: '/waarden/-', waarde: 'buurtmaatje', ...reason },
      {
        conclusie: 'inzet.instrumenten',
        pad: '/titels/buurtmaatje',
        waarde: 'een maatje uit de buurt',
        ...reason,
      },
    ],
    voegToe: {
      regels: [
        rule('maatje', 'inzet.instrumenten', 'buurtmaatje', {
          all: [leaf('netwerk.omvang', 'equal', 'geen')],
        }),
      ],
    },
  }),
  'an own question, conclusion and story': overlay({
    voegToe: {
      feiten: [
        {
          id: 'stad.wijkteam',
          bereik: 'gezin',
          type: 'janee',
          label: 'wijkteam betrokken',
          vraag: 'Is het wijkteam betrokken?',
          wie: ['professional'],
          bron: ['model'],
        },
      ],
      conclusies: [
        {
          id: 'stad.loket',
          bereik: 'gezin',
          beleid: 'collect',
          titel: 'loket',
          waarden: ['wijkteam', 'centrum'],
        },
      ],
      regels: [
        rule('loket-wijkteam', 'stad.loket', 'wijkteam', { all: [leaf('stad.wijkteam', 'equal', true)] }),
      ],
      verhaal: { motivering: [{ bereik: 'gezin', zinnen: [{ conclusie: 'stad.loket' }] }] },
    },
  }),
}

/** What is wrong with an overlay, by the error that refuses it. */
function refusalOf(attack: unknown): readonly Problem[] {
  try {
    customise(baseRuleSet, attack)
  } catch (error) {
    if (error instanceof RuleSetError) return error.problems
    throw error
  }
  return []
}

/** A problem on one line, with the casus that shows it. */
function lineOf({ code, pad, bericht, voorbeeld }: Problem): string {
  const shown = voorbeeld === undefined ? '' : ` Voorbeeld: ${JSON.stringify(voorbeeld)}`
  return `${code} ${pad}: ${bericht}${shown}`
}

/** A difference on one line; of whole parts only that they are there. */
function changeOf({ soort, deel, naam, pad, voor, na }: Deviation): string {
  const [before, after] = [voor, na].map((value) =>
    value === undefined ? 'niets' : Object(value) === value ? 'een deel' : JSON.stringify(value),
  )
  return `${soort}: ${deel} ${naam}${pad}, van ${before} naar ${after}`
}

describe('refused', () => {
  test.each(Object.entries(attacks))('%s', (_name, [attack, codes]) => {
    const problems = refusalOf(attack)
    const found = [...new Set(problems.map(({ code }) => code))]
    expect(found.sort()).toEqual([...codes].sort())
    expect(problems.map(lineOf)).toMatchSnapshot()
    expect(Object.hasOwn(Object.prototype, 'x')).toBe(false)
  })

  test.each(['drop and add again, weaker', 'let money count'])('%s: a check says the same', (name) => {
    const [attack] = attacks[name] ?? []
    expect(checkOverlay(baseRuleSet, attack)).toEqual(refusalOf(attack))
  })
})

describe('allowed', () => {
  const known = new Set(checkRuleSet(baseRuleSet).map(({ bericht }) => bericht))

  test.each(Object.entries(allowed))('%s', (_name, change) => {
    const { ruleSet, deviations } = customise(baseRuleSet, JSON.stringify(change))
    expect(parseRuleSet(JSON.parse(JSON.stringify(ruleSet)))).toEqual(ruleSet)
    expect(deviations.every(({ reden }) => reden.length > 0)).toBe(true)
    const doubts = checkRuleSet(ruleSet).filter(({ bericht }) => !known.has(bericht))
    expect([...deviations.map(changeOf), ...doubts.map(lineOf)]).toMatchSnapshot()
  })

  test('a check doubts what the overlay makes doubtful, and no more', () => {
    expect(checkOverlay(baseRuleSet, allowed['a lower threshold'])).toEqual([])
    const doubts = checkOverlay(baseRuleSet, allowed['a stricter judgment upstream'])
    expect(doubts.map(({ code, ernst, pad }) => ({ code, ernst, pad }))).toEqual([
      { code: 'geen-uitkomst', ernst: 'waarschuwing', pad: '' },
    ])
  })
})
