/** A family with an everyday question, of which everything is known, and all is well. */
import type { Leefgebied } from '../../src/index.js'
import type { FullCasus, FullHulpbehoefte, FullLeefgebied, FullPersoon } from './full-casus.js'

const INDICATORS = {
  zelfvertrouwen: 'voldoende',
  veerkracht: 'voldoende',
  vaardigheden: 'voldoende',
  probleemoplossend: 'voldoende',
  hulpVragen: 'voldoende',
  motivatie: 'voldoende',
  eigenDoelen: 'voldoende',
  steunpersonen: 'voldoende',
  hulpbronnen: 'voldoende',
  kennis: 'voldoende',
  ervaring: 'voldoende',
  wegwijs: 'voldoende',
} as const

const EVERYDAY_PERSON: FullPersoon = { id: 'kind', rol: 'jeugdige', leeftijd: 10, ...INDICATORS }

const EVERYDAY_AREA: FullLeefgebied = {
  zelfredzaamheid: 4,
  draaglast: 'licht',
  zelfregie: 'volledig',
  chronisch: false,
  steun: false,
  gewogen: true,
  maandenSindsBeoordeling: 1,
}

const EVERYDAY_NEED: FullHulpbehoefte = {
  id: 'b1',
  aard: 'begeleiding',
  duur: 'middellang',
  deskundigheid: 'generalistisch',
  omvangVastgesteld: true,
  eigenKracht: 'volledig',
  gedragenDoor: 'ouders',
  overeenstemming: true,
  gebruikelijk: 'gebruikelijk',
  netwerk: 'niet',
  vrijToegankelijk: 'niet',
  lichteHulpOnvoldoende: false,
  anderWettelijkKader: 'geen',
  contextversterkingGeprobeerd: true,
  meerdereOorzaken: false,
  nodigVolgensInstelling: false,
}

const AREAS: readonly Leefgebied[] = [
  'financien',
  'werk-opleiding',
  'tijdsbesteding',
  'huisvesting',
  'huiselijke-relaties',
  'geestelijke-gezondheid',
  'lichamelijke-gezondheid',
  'middelengebruik',
  'adl-vaardigheden',
  'sociaal-netwerk',
  'maatschappelijke-participatie',
  'justitie',
]

export const EVERYDAY: FullCasus = {
  kenmerk: 'alledaags',
  peildatum: '2026-03-01',
  hulpvraag: { vastgesteld: true, vanJeugdige: true, vanOuders: true },
  problematiek: {
    vastgesteld: true,
    aanwezig: true,
    soorten: ['opvoeden'],
    ernst: 'licht',
    chronisch: false,
    meervoudig: false,
  },
  benodigdeHulp: { vastgesteld: true },
  veiligheid: {
    ingeschat: true,
    acuut: false,
    structureel: false,
    vermoedenMishandeling: false,
    escalatieThuis: false,
    onveiligDoorVerslaving: false,
    suicidaliteit: 'geen',
    veiligheidsplan: false,
    jeugdbeschermingstoets: false,
    terugkeercriteria: false,
    hulpMogelijk: true,
    hulpGeaccepteerd: true,
    hulpResultaat: true,
  },
  ouders: {
    overbelast: false,
    overbelastingDreigt: false,
    belastbaarheidOnderzocht: true,
    verslaving: false,
    psychischeProblematiek: false,
    verstandelijkeBeperking: false,
    eenoudergezin: false,
    complexeScheiding: false,
  },
  netwerk: { omvang: 'voldoende', bereid: true, veilig: true, steunfiguur: true },
  hulpgeschiedenis: {
    lichteHulpIngezet: false,
    lichteHulpToereikend: true,
    terugvalNaIntensieveHulp: false,
    lopendeJeugdhulp: false,
    maandenLichteHulp: 0,
  },
  procedure: {
    jeugdigeGehoord: true,
    oudersGehoord: true,
    clientondersteuningAangeboden: true,
    eenPlan: true,
    regisseur: true,
    gekwalificeerdeBeoordelaar: true,
    meldcodeDoorlopen: false,
    evaluatieAfgesproken: true,
    nazorgAfgesproken: true,
    toekomstplan: false,
    verlenging: false,
    gedwongenKader: false,
    factorenInVerordening: true,
    familiegroepsplan: 'aangeboden',
    familiegroepsplanContraIndicatie: false,
    familiegroepsplanContraGrond: 'belang-kind',
    wachttijd: false,
    uithuisplaatsingDreigt: false,
    schorsingDreigt: false,
    overstapVoortgezet: false,
    vertrouwenspersoonGenoemd: true,
    schoolBetrokken: true,
    wieDoetWat: true,
    watZelfGevraagd: true,
    ervaringMeegewogen: true,
    samenBeslist: true,
    planVersterkt: true,
  },
  zelfregie: { eigenaarschap: 'volledig', eigenKracht: true, motivatie: true, contacten: true },
  evaluatie: {
    moment: 'nog-niet',
    doelenBehaald: 'deels',
    planUitgevoerd: 'deels',
    eigenKrachtIngezet: true,
    oorzakenAangepakt: true,
    steunLangGenoeg: true,
    krachtVolgensJeugdige: 'gelijk',
    krachtVolgensOuders: 'gelijk',
    veiliger: 'gelijk',
  },
  personen: [EVERYDAY_PERSON, { id: 'ouder', rol: 'ouder', leeftijd: 40, ...INDICATORS }],
  leefgebieden: Object.fromEntries(AREAS.map((id) => [id, EVERYDAY_AREA])) as FullCasus['leefgebieden'],
  hulpbehoeften: [EVERYDAY_NEED],
}

type Facts = Readonly<Record<string, unknown>>
const isFacts = (value: unknown): value is Facts =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** What of a casus is not known is as in the everyday family; what a casus says stands. */
export function filledIn(casus: Facts): FullCasus {
  const fill = (given: unknown, base: unknown): unknown => {
    if (!isFacts(base)) return given ?? base
    const facts = isFacts(given) ? given : {}
    return Object.fromEntries(
      Object.keys({ ...base, ...facts }).map((name) => [name, fill(facts[name], base[name])]),
    )
  }
  const items = (given: unknown, base: Facts, usual: readonly unknown[]) =>
    Array.isArray(given) ? given.map((item) => fill(item, base)) : usual
  const { personen, hulpbehoeften, ...rest } = EVERYDAY
  return {
    ...(fill(casus, rest) as FullCasus),
    personen: items(casus['personen'], { ...EVERYDAY_PERSON, leeftijd: 40 }, personen) as FullPersoon[],
    hulpbehoeften: items(casus['hulpbehoeften'], { ...EVERYDAY_NEED }, hulpbehoeften) as FullHulpbehoefte[],
  }
}
