/** The families whose reports are looked at: in acute danger, half known, settled, and with many needs. */
import type { Casus } from '../../src/index.js'
import { EVERYDAY, filledIn } from '../properties/everyday.js'

export interface Situation {
  readonly casus: Casus
  /** Ids to names, for this report only. */
  readonly namen: Readonly<Record<string, string>>
}

const PERSONS = [
  { id: 'noor', rol: 'jeugdige', leeftijd: 14 },
  { id: 'sam', rol: 'jeugdige', leeftijd: 6 },
  { id: 'moeder', rol: 'ouder', leeftijd: 41 },
  { id: 'oma', rol: 'steunfiguur', leeftijd: 67 },
] as const
const NAMEN = { noor: 'Noor', sam: 'Sam', moeder: 'Marieke de Vries-van der Heijden', oma: 'oma Truus' }

const hard = {
  zelfvertrouwen: 'beperkt',
  veerkracht: 'beperkt',
  hulpVragen: 'beperkt',
  kennis: 'beperkt',
} as const
const area = {
  zelfredzaamheid: 2,
  draaglast: 'zwaar',
  zelfregie: 'deels',
  chronisch: true,
  steun: true,
} as const

const acuut = filledIn({
  ...EVERYDAY,
  kenmerk: 'acuut',
  veiligheid: { ...EVERYDAY.veiligheid, acuut: true, suicidaliteit: 'plannen', vermoedenMishandeling: true },
  personen: [{ ...PERSONS[0], ...hard }, PERSONS[2]],
})

/** Two needs of which little is known, and people who differ. */
const halfBekend: Casus = {
  kenmerk: 'half bekend',
  peildatum: '2026-03-01',
  hulpvraag: { vastgesteld: true, vanJeugdige: true },
  problematiek: { vastgesteld: true, aanwezig: true, soorten: ['psychisch', 'gedrag'], ernst: 'matig' },
  benodigdeHulp: { vastgesteld: true },
  veiligheid: { ingeschat: true, acuut: false, suicidaliteit: 'gedachten', structureel: false },
  procedure: { jeugdigeGehoord: true },
  personen: [{ ...PERSONS[0], zelfvertrouwen: 'sterk', motivatie: 'voldoende' }, { ...PERSONS[2] }],
  leefgebieden: { 'huiselijke-relaties': { zelfredzaamheid: 3, draaglast: 'matig' } },
  hulpbehoeften: [
    { id: 'b1', aard: 'behandeling' },
    { id: 'b2', aard: 'begeleiding', eigenKracht: 'deels' },
  ],
  visies: [
    { van: 'noor', rol: 'jeugdige', casus: { hulpbehoeften: [{ id: 'b2', eigenKracht: 'volledig' }] } },
    { van: 'moeder', rol: 'ouder', casus: { hulpbehoeften: [{ id: 'b2', eigenKracht: 'niet' }] } },
  ],
}

const definitief = filledIn({ ...EVERYDAY, kenmerk: 'definitief', personen: [PERSONS[0], PERSONS[2]] })

const NEEDS = [
  { id: 'b1', aard: 'behandeling', deskundigheid: 'specialistisch', eigenKracht: 'niet' },
  { id: 'b2', aard: 'begeleiding', eigenKracht: 'deels', netwerk: 'deels' },
  { id: 'b3', aard: 'verblijf', duur: 'langdurig', eigenKracht: 'niet' },
  { id: 'b4', aard: 'begeleiding', eigenKracht: 'niet', netwerk: 'niet', vrijToegankelijk: 'volledig' },
  { id: 'b5', aard: 'vervoer', eigenKracht: 'volledig', overeenstemming: false },
] as const

const vijfBehoeften = filledIn({
  ...EVERYDAY,
  kenmerk: 'vijf hulpbehoeften',
  problematiek: {
    ...EVERYDAY.problematiek,
    ernst: 'ernstig',
    chronisch: true,
    soorten: ['psychisch', 'gedrag'],
  },
  veiligheid: { ...EVERYDAY.veiligheid, structureel: true, veiligheidsplan: true },
  ouders: { ...EVERYDAY.ouders, overbelast: true, psychischeProblematiek: true, eenoudergezin: true },
  personen: [{ ...PERSONS[0], ...hard }, PERSONS[1], { ...PERSONS[2], ...hard }, PERSONS[3]],
  leefgebieden: {
    ...EVERYDAY.leefgebieden,
    financien: area,
    huisvesting: area,
    'geestelijke-gezondheid': area,
  },
  hulpbehoeften: NEEDS,
})

const zelfdoding = filledIn({
  ...EVERYDAY,
  kenmerk: 'zelfdoding',
  veiligheid: { ...EVERYDAY.veiligheid, suicidaliteit: 'plannen' },
  personen: [PERSONS[0], PERSONS[2]],
})

/** Two who may read it themselves, three needs, and more open than settled. */
const tweeJongeren: Casus = {
  ...halfBekend,
  kenmerk: 'twee jongeren',
  personen: [PERSONS[0], { ...PERSONS[1], leeftijd: 16, motivatie: 'beperkt' }, PERSONS[2]],
  ouders: { overbelast: true, complexeScheiding: true },
  netwerk: { omvang: 'zeer-beperkt', bereid: true, veilig: true },
  hulpbehoeften: [...(halfBekend.hulpbehoeften ?? []), { id: 'b3', aard: 'opvoedondersteuning' }],
  visies: [
    ...(halfBekend.visies ?? []),
    { van: 'oma', rol: 'netwerk', casus: { veiligheid: { acuut: true }, netwerk: { omvang: 'ruim' } } },
  ],
}

const LONG = {
  noor: 'Anne-Sophie Wilhelmina van den Heuvel-Oosterhuis tot Ravensbergerdwarsstraat',
  b1: 'hulp bij het omgaan met heel veel drukte en plannen op school en thuis na de verhuizing',
  b2: 'Hottentottententententoonstellingenmakersopleidingsprogrammacommissievergadering',
}

export const SITUATIONS: Readonly<Record<string, Situation>> = {
  acuut: { casus: acuut, namen: NAMEN },
  'half-bekend': { casus: halfBekend, namen: NAMEN },
  definitief: { casus: definitief, namen: NAMEN },
  'vijf-behoeften': { casus: vijfBehoeften, namen: NAMEN },
  zelfdoding: { casus: zelfdoding, namen: NAMEN },
  'twee-jongeren': { casus: tweeJongeren, namen: NAMEN },
  'lange-namen': { casus: halfBekend, namen: LONG },
  niets: { casus: { kenmerk: 'niets bekend', peildatum: '2026-03-01' }, namen: {} },
}
