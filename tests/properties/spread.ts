/** How common each value is in a random casus, for the facts that would else hide the rare outcomes. */
import { baseRuleSet } from '../../src/index.js'
import { ANY_MOOD, type Mood, type Spread, type Weights } from '../../src/testing/arbitraries/spread.js'

type Values = Mood['values']

const mostly = (value: boolean, weight: number): Weights => [
  [value, weight],
  [!value, 1],
]
const evenly = (...values: readonly unknown[]): Weights => values.map((value) => [value, 1])

const VALUES: Values = {
  'hulpvraag.vastgesteld': mostly(true, 12),
  'hulpvraag.vanJeugdige': mostly(false, 1),
  'hulpvraag.vanOuders': mostly(true, 3),
  'problematiek.vastgesteld': mostly(true, 12),
  'problematiek.aanwezig': mostly(true, 12),
  'problematiek.chronisch': mostly(false, 2),
  'benodigdeHulp.vastgesteld': mostly(true, 12),
  'ouders.overbelast': mostly(false, 5),
  'ouders.verslaving': mostly(false, 8),
  'ouders.psychischeProblematiek': mostly(false, 8),
  'ouders.verstandelijkeBeperking': mostly(false, 8),
  'ouders.complexeScheiding': mostly(false, 8),
  'netwerk.bereid': mostly(true, 5),
  'netwerk.veilig': mostly(true, 8),
  'hulpgeschiedenis.lichteHulpIngezet': mostly(false, 2),
  'hulpgeschiedenis.lichteHulpToereikend': mostly(true, 1),
  'hulpgeschiedenis.terugvalNaIntensieveHulp': mostly(false, 8),
  'hulpgeschiedenis.maandenLichteHulp': evenly(0, 3, 5, 5.9, 6, 6.1, 12),
  'leefgebied.maandenSindsBeoordeling': evenly(0, 3, 5, 6, 6.1, 7, 12),
  'persoon.leeftijd': evenly(8, 11.9, 12, 14, 15.9, 16, 17.4, 17.5, 18, 22.9, 23, 23.9, 24, 40),
  'persoon.rol': [
    ['jeugdige', 3],
    ['ouder', 3],
    ['verzorger', 1],
    ['pleegouder', 1],
    ['steunfiguur', 1],
  ],
  'hulpbehoefte.deskundigheid': [
    ['geen', 2],
    ['generalistisch', 2],
    ['specialistisch', 1],
  ],
  'hulpbehoefte.anderWettelijkKader': [['geen', 12], ...evenly('wlz', 'zvw', 'wmo', 'onderwijs')],
}

function safety(calm: number): Values {
  return {
    'veiligheid.ingeschat': mostly(true, 8),
    'veiligheid.acuut': mostly(false, calm * 2),
    'veiligheid.structureel': mostly(false, calm),
    'veiligheid.vermoedenMishandeling': mostly(false, calm),
    'veiligheid.escalatieThuis': mostly(false, calm),
    'veiligheid.onveiligDoorVerslaving': mostly(false, calm),
    'veiligheid.suicidaliteit': [
      ['geen', calm * 4],
      ['gedachten', 2],
      ['plannen', 1],
      ['poging', 1],
    ],
  }
}

const indicators = baseRuleSet.feiten.filter(
  (fact) => fact.id.startsWith('persoon.') && fact.type === 'keuze' && fact.id !== 'persoon.rol',
)
/** Weights of niet, beperkt, voldoende and sterk for all indicators of a person. */
function strength(...weights: readonly number[]): Values {
  return Object.fromEntries(
    indicators.map((fact) => {
      const values = fact.type === 'keuze' ? fact.waarden : []
      return [fact.id, values.map((value, index) => [value, weights[index] ?? 1] as const)]
    }),
  )
}

/** A leefgebied of a family that is doing well on them. */
const CALM_AREA: Mood = {
  weight: 1,
  values: {
    'leefgebied.zelfredzaamheid': [
      [5, 30],
      [4, 30],
      [3, 1],
    ],
    'leefgebied.draaglast': [
      ['geen', 20],
      ['licht', 20],
      ['matig', 10],
      ['zwaar', 1],
    ],
    'leefgebied.zelfregie': [
      ['volledig', 30],
      ['deels', 1],
      ['niet', 1],
    ],
    'leefgebied.chronisch': mostly(false, 60),
  },
}

/** A need that the family is said to carry, with all that must be known of it. */
const CARRIED: Values = {
  'hulpbehoefte.eigenKracht': [
    ['volledig', 8],
    ['deels', 1],
  ],
  'hulpbehoefte.aard': evenly('opvoedondersteuning', 'coaching', 'begeleiding', 'logeren', 'verblijf'),
  'hulpbehoefte.deskundigheid': evenly('geen', 'generalistisch'),
  'hulpbehoefte.overeenstemming': mostly(true, 8),
  'hulpbehoefte.omvangVastgesteld': mostly(true, 8),
  'hulpbehoefte.lichteHulpOnvoldoende': mostly(false, 4),
  'hulpbehoefte.nodigVolgensInstelling': mostly(false, 4),
  'hulpbehoefte.anderWettelijkKader': [['geen', 1]],
}

const MOODS: Spread['moods'] = {
  hulpbehoefte: [
    { weight: 1, values: {} },
    { weight: 1, values: CARRIED },
  ],
  veiligheid: [
    { weight: 3, values: safety(100) },
    { weight: 2, values: safety(6) },
  ],
  persoon: [
    { weight: 2, values: strength(1, 1, 20, 20) },
    { weight: 2, values: {} },
    { weight: 2, values: strength(30, 1, 1, 1) },
  ],
}

export const SPREAD: Spread = { values: VALUES, moods: MOODS, areas: [CALM_AREA, ANY_MOOD] }
