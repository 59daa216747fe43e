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

function leaf(fact: string, operator: string, value: string | boolean | number | string[]): ConditionJson {
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

/** An overlay that asks what a family earns. */
function withIncome(...regels: RuleJson[]): OverlayJson {
  return overlay({
    voegToe: {
      feiten: [
        {
          id: 'stad.inkomen',
          bereik: 'gezin',
          type: 'keuze',
          waarden: ['laag', 'hoog'],
          label: 'inkomen',
          vraag: 'Wat verdient het gezin?',
          wie: ['ouder'],
          bron: ['model'],
        },
      ],
      regels,
    },
  })
}

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
    ['beschermd'],
  ],
  'outrank with the same priority': [
    add(rule('gratis', 'ladder.doorbroken', 'nee', anything, 100)),
    ['beschermd'],
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
    ['beschermd'],
  ],
  'skip a step of the ladder': [
    add(rule('vlot', 'ladder.stap', 'eigen-kracht', anything, 999)),
    ['beschermd'],
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
    ['beschermd'],
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
    ['beschermd'],
  ],
  'let income, a question of its own, choose a lighter rung': [
    withIncome(
      rule(
        'inkomen-lichter',
        'hulpbehoefte.trede',
        'vrij-toegankelijk',
        {
          all: [
            leaf('stad.inkomen', 'equal', 'hoog'),
            leaf('hulpbehoefte.deskundigheid', 'notEqual', 'specialistisch'),
            leaf('hulpbehoefte.aard', 'equal', 'begeleiding'),
          ],
        },
        35,
      ),
    ),
    ['beschermd'],
  ],
  'let income choose another law': [
    withIncome(
      rule(
        'inkomen-elders',
        'hulpbehoefte.trede',
        'andere-voorziening',
        {
          all: [
            leaf('stad.inkomen', 'equal', 'hoog'),
            leaf('hulpbehoefte.anderWettelijkKader', 'equal', 'geen'),
          ],
        },
        35,
      ),
    ),
    ['beschermd'],
  ],
  'let income say that the family carries it': [
    withIncome(
      rule(
        'inkomen-draagt',
        'hulpbehoefte.gezinDraagt',
        'draagt',
        { all: [leaf('stad.inkomen', 'equal', 'hoog')] },
        200,
      ),
    ),
    ['beschermd'],
  ],
  'read a side of someone’s strength as stronger': [
    add(
      rule(
        'wie-wil-die-kan',
        'persoon.kan',
        'sterk',
        {
          all: [
            leaf('persoon.vaardigheden', 'equal', 'sterk'),
            leaf('persoon.probleemoplossend', 'equal', 'beperkt'),
          ],
        },
        99,
      ),
    ),
    ['beschermd'],
  ],
  'read aanwezig as sterk': [
    add(
      rule(
        'bijna-sterk',
        'persoon.ben',
        'sterk',
        {
          all: [
            leaf('persoon.zelfvertrouwen', 'equal', 'voldoende'),
            leaf('persoon.veerkracht', 'equal', 'voldoende'),
          ],
        },
        99,
      ),
    ),
    ['beschermd'],
  ],
  'read a person as stronger': [
    add(
      rule(
        'wie-wil-is-sterk',
        'persoon.eigenKracht',
        'aanwezig',
        { all: [leaf('persoon.motivatie', 'equal', 'sterk')] },
        99,
      ),
    ),
    ['beschermd'],
  ],
  'let a limited person be one who can grow': [
    add(
      rule(
        'iedereen-groeit',
        'persoon.eigenKracht',
        'aan-te-boren',
        { all: [leaf('persoon.wil', 'atLeast', 'aanwezig')] },
        25,
      ),
    ),
    ['beschermd'],
  ],
  'leave a parent out': [
    add(
      rule(
        'niet-meegeteld',
        'persoon.opvoedkracht',
        'geen-opvoeder',
        { all: [leaf('persoon.leeftijd', 'lessThan', 21)] },
        99,
      ),
    ),
    ['beschermd'],
  ],
  'read draagkracht as enough, but for money and housing': [
    add(
      rule(
        'ruim-genoeg',
        'leefgebied.draagkracht',
        'toereikend',
        { all: [leaf('leefgebied.id', 'notIn', ['financien', 'huisvesting'])] },
        99,
      ),
    ),
    ['beschermd'],
  ],
  'say that a family decides for itself': [
    add(
      rule(
        'zelf-beslissen',
        'leefgebied.regie',
        'zelf',
        { all: [leaf('leefgebied.zelfregie', 'equal', 'deels')] },
        99,
      ),
    ),
    ['beschermd'],
  ],
  'take over less than is needed': [
    add(
      rule(
        'liever-steunen',
        'leefgebied.regie',
        'ondersteunen',
        { all: [leaf('leefgebied.steun', 'equal', true)] },
        99,
      ),
    ),
    ['beschermd'],
  ],
  'leave a leefgebied out of the weighing': [
    set('weegt-overnemen', '/conditions/all/0/value/-', 'justitie'),
    ['beschermd'],
  ],
  'read a family as not vulnerable': [
    add(
      rule(
        'niet-kwetsbaar',
        'weging.kwetsbaar',
        'nee',
        { all: [leaf('problematiek.ernst', 'equal', 'licht')] },
        99,
      ),
    ),
    ['beschermd'],
  ],
  'skip what must first be examined': [
    add(
      rule(
        'toch-dragen',
        'hulpbehoefte.gezinDraagt',
        'draagt',
        {
          all: [
            leaf('hulpbehoefte.eigenKracht', 'equal', 'volledig'),
            leaf('hulpbehoefte.overeenstemming', 'equal', false),
          ],
        },
        35,
      ),
    ),
    ['beschermd'],
  ],
  'call a decision ready': [
    add(rule('nu-besluiten', 'advies.besluitrijp', 'ja', anything, 99)),
    ['beschermd'],
  ],
  'break the ladder where there is no acute danger': [
    add(
      rule(
        'eerder',
        'ladder.doorbroken',
        'ja',
        { all: [leaf('veiligheid.structureel', 'equal', true)] },
        200,
      ),
    ),
    ['waarborg-geschonden'],
  ],
  'call every family unsafe': [
    add(rule('overal-gevaar', 'veiligheid.niveau', 'acuut', anything)),
    ['waarborg-geschonden'],
  ],
  'more danger as a cover for lighter help': [
    add(
      rule('verslaving-telt-zwaar', 'veiligheid.niveau', 'ernstig', {
        all: [leaf('ouders.verslaving', 'equal', true)],
      }),
      rule(
        'verslaving-thuis-wonen',
        'hulpbehoefte.trede',
        'jeugdhulp-ambulant',
        {
          all: [
            leaf('ouders.verslaving', 'equal', true),
            leaf('hulpbehoefte.aard', 'equal', 'verblijf'),
            leaf('ladder.stap', 'equal', 'eigen-kracht'),
          ],
        },
        65,
      ),
    ),
    ['beschermd'],
  ],
  'more vulnerable families as a cover for a parent that is none': [
    add(
      rule('altijd-kwetsbaar', 'weging.kwetsbaar', 'ja', anything, 99),
      rule('steun-is-ouder', 'persoon.weegt', 'ouder', {
        all: [leaf('persoon.rol', 'equal', 'steunfiguur')],
      }),
    ),
    ['beschermd'],
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
  'pass for a leefgebied that is there': [
    overlay({ voegToe: { leefgebieden: [{ id: 'geld', titel: 'Geld en inkomen' }] } }),
    ['dubbele-naam'],
  ],
  'a leefgebied on which nothing weighs': [
    overlay({
      voegToe: {
        leefgebieden: [{ id: 'huishouden', titel: 'het huishouden' }],
        regels: [
          rule(
            'telt-niet',
            'leefgebied.draagkracht',
            'toereikend',
            { all: [leaf('leefgebied.id', 'equal', 'huishouden')] },
            99,
          ),
        ],
      },
    }),
    ['beschermd'],
  ],
  'reach the prototype by a path': [set('trede-vrij-toegankelijk', '/__proto__/x', 1), ['verboden-sleutel']],
  'reach the prototype by a name': [set('__proto__', '/x', 1), ['onbekende-regel']],
  'give no source': [
    overlay({ vervalt: [{ regel: 'trede-vrij-toegankelijk', reden: 'Zo besloten.', bron: [] }] }),
    ['bron-ontbreekt'],
  ],
  'version 1 of the base': [overlay({ basis: { id: 'basis', versie: '1' } }), ['basis-versie']],
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
  'a strength read more carefully': add(
    rule(
      'voorzichtig',
      'persoon.eigenKracht',
      'aan-te-boren',
      { all: [leaf('persoon.hulpVragen', 'equal', 'voldoende'), leaf('persoon.kan', 'atLeast', 'beperkt')] },
      35,
    ),
  ),
  'more to examine first': add(
    rule('eerst-kijken', 'hulpbehoefte.toetsen', 'belastbaarheid', {
      all: [
        leaf('ouders.eenoudergezin', 'equal', true),
        leaf('hulpbehoefte.gedragenDoor', 'equal', 'ouders'),
        leaf('ouders.belastbaarheidOnderzocht', 'equal', false),
      ],
    }),
  ),
  'more families vulnerable': add(
    rule(
      'ook-kwetsbaar',
      'weging.kwetsbaar',
      'ja',
      { all: [leaf('ouders.eenoudergezin', 'equal', true)] },
      30,
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
  'a stricter judgment upstream': add(
    rule(
      'strenger',
      'leefgebied.draagkracht',
      'ontoereikend',
      { all: [leaf('leefgebied.draaglast', 'equal', 'zwaar')] },
      40,
    ),
  ),
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
  'a leefgebied more': overlay({
    voegToe: { leefgebieden: [{ id: 'huishouden', titel: 'het huishouden' }] },
  }),
  'a leefgebied more, and more danger with all that follows': overlay({
    voegToe: {
      leefgebieden: [{ id: 'huishouden', titel: 'het huishouden' }],
      regels: [
        rule('kind-alleen', 'veiligheid.niveau', 'acuut', {
          all: [leaf('ouders.verslaving', 'equal', true), leaf('ouders.overbelast', 'equal', true)],
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
    const always = { any: [true, false].map((value) => leaf('veiligheid.acuut', 'equal', value)) }
    const tense = add(rule('altijd-spanning', 'eigenKracht.spanning', 'ja', always, 90))
    const doubts = checkOverlay(baseRuleSet, tense)
    const neverWins = { code: 'regel-wint-nooit', ernst: 'waarschuwing', pad: '' }
    expect(doubts.map(({ code, ernst, pad }) => ({ code, ernst, pad }))).toEqual([
      neverWins,
      neverWins,
      neverWins,
    ])
  })
})
