/**
 * What may not stand in one report, by kind: written from a reading of all texts, before the rule set's own list was
 * looked at. Each thing of the one side with each of the other is a pair.
 *
 * Looked at, and left: what follows from answers that contradict each other (a network of nobody
 * that does a part; a chronic problem where there is none, of which a point says to look again); what
 * the domain page asks itself (ready for a decision while a rung is open; the conference beside a ground against a
 * plan); and an evaluation that asks for more beside a light rung, which a counterweight says in so many words.
 *
 * `name` is a sentence or a suggestion of that rule; `conclusie=waarde` a name of an outcome that is certain;
 * `?conclusie` that its outcome is told as open; `status=…` the status; `feit:id=waarde` an answer that was
 * given. After `#` a part of the text that is meant, after `@` the leefgebied.
 */
export interface MayNotMeet {
  readonly soort: string
  readonly een: readonly string[]
  readonly ander: readonly string[]
  /** Also where the one is about another need, person or leefgebied than the other. */
  readonly over?: true
}

const LEVEL = 'veiligheid.niveau='
const SAFE = ['kracht-veilig', `${LEVEL}geen-signalen`]
const DANGER = [
  ...['veiligheid-acuut', 'veiligheid-acuut-suicidaliteit', 'veiligheid-structureel'],
  ...['veiligheid-vermoeden-mishandeling', 'veiligheid-escalatie-thuis', 'veiligheid-verslaving-onveilig'],
  ...[
    'veiligheid-suicidale-gedachten',
    'grens-onveiligheid',
    'lichter-zelf-veiligheid',
    'evaluatie-onveilig',
  ],
  'elders-thuis-onveilig',
]
const CONCERN = [
  ...['veiligheid-ouders-verslaving', 'veiligheid-ouders-psychisch', 'veiligheid-netwerk-onveilig'],
  ...['veiligheid-complexe-scheiding', 'veiligheid-niet-ingeschat', 'tegenwicht-te-licht-zorgen'],
]
const ROUTE = [
  ...[
    'route-crisisdienst',
    'route-suicidepreventie',
    'route-lokaal-veiligheidsteam',
    'route-veiligheidsplan',
  ],
  ...['route-veilig-thuis', 'route-jeugdbeschermingstafel', 'inzet-signs-of-safety', 'inzet-verve'],
]
const MORE_HELP = ['evaluatie-minder-veilig', 'evaluatie-geen-groei-jeugdige', 'evaluatie-geen-groei-ouders']
const OVERLOAD = ['grens-overbelasting', 'grens-dreigende-overbelasting']
const HEAVY = ['trede-opvoeding-overnemen', 'trede-instelling-verblijf']
const SPECIALIST = ['trede-jeugdhulp-specialistisch', 'trede-instelling-specialistisch']
const YOUTH_HELP = [...HEAVY, ...SPECIALIST, 'trede-jeugdhulp-ambulant', 'trede-instelling-ambulant']
const NETWORK_CARRIES = ['trede-sociaal-netwerk', 'trede-verblijf-in-netwerk']
const NO_PROBLEMS = ['stap-geen-jeugdhulpvraag', 'trede-geen-jeugdhulp', 'stap-problematiek-onveilig']
const FOUND = [
  ...['opgroeien', 'opvoeden', 'psychisch', 'stoornis', 'gedrag', 'beperking', 'verstandelijke-beperking'],
  ...['scheiding', 'meervoudig', 'licht', 'matig', 'ernstig', 'lang'],
].map((one) => `gevonden-${one}`)
const STEP_OPEN = ['trede-niet-bepaald', 'stap-hulpvraag', 'stap-problematiek', 'stap-benodigde-hulp']
const TO_EXAMINE = [
  ...['toets-overeenstemming', 'toets-omvang', 'toets-deskundige', 'toets-belastbaarheid'],
  ...['toets-krachten-ouders', 'toets-krachten-jongere', 'toets-draagkracht'],
]
const TODO = [
  ...['doen-jeugdige-horen', 'doen-ouders-horen', 'doen-jeugdige-vastleggen', 'doen-personen-vastleggen'],
  ...['doen-ouder-vastleggen', 'doen-deskundige', 'doen-meldcode', 'doen-omvang', 'doen-overeenstemming'],
  ...['doen-belastbaarheid', 'doen-inschatting-toetsen', 'doen-eigen-kracht-onderzoeken'],
  'doen-factoren-in-verordening',
]

export const MAY_NOT_MEET: readonly MayNotMeet[] = [
  // Safety
  { soort: 'safe, and in danger', een: SAFE, ander: DANGER, over: true },
  { soort: 'safe, and a concern', een: SAFE, ander: CONCERN, over: true },
  {
    soort: 'safe, and help to make it safe',
    een: SAFE,
    ander: [...ROUTE, 'punt-meldcode-doorlopen', 'doen-meldcode'],
    over: true,
  },
  {
    soort: 'safe, and less safe',
    een: ['kracht-veilig'],
    ander: [
      'evaluatie-minder-veilig',
      'lichter-netwerk-onveilig',
      'lichter-netwerk-thuis-onveilig',
      'punt-herstel-eigen-kracht#Zodra het veilig is',
      'kracht-hulp-geaccepteerd',
      'kracht-hulp-werkt',
    ],
    over: true,
  },
  {
    soort: 'help for safety works, and it is not safe',
    een: ['kracht-hulp-werkt'],
    ander: [...DANGER, 'route-veilig-thuis', 'route-jeugdbeschermingstafel', ...MORE_HELP],
    over: true,
  },
  {
    soort: 'open to help, and help is refused',
    een: ['kracht-hulp-geaccepteerd'],
    ander: ['feit:veiligheid.hulpGeaccepteerd=false'],
    over: true,
  },
  {
    soort: 'what plays is light, and there is danger',
    een: ['gevonden-licht', 'gevonden-matig'],
    ander: [...DANGER, 'route-veilig-thuis', ...MORE_HELP],
    over: true,
  },
  {
    soort: 'wait for nothing, and first something else',
    een: ['route-crisisdienst', 'ladder-doorbroken'],
    ander: [
      'punt-familiegroepsplan-aanbieden#eerst',
      'inzet-familiegroepsplan#eerst',
      'stap-hulpvraag',
      'stap-problematiek',
      'stap-benodigde-hulp',
      'fase-onderzoek',
      'punt-context-eerst',
      'punt-normaliseren',
      'zelfregie-beslissen',
      'evaluatie-afbouwen',
      'evaluatie-doorgaan',
      'kracht-veilig',
      'punt-overbruggen#zolang u wacht',
    ],
    over: true,
  },
  {
    soort: 'in danger, and less help',
    een: DANGER,
    ander: [
      'evaluatie-afbouwen',
      'punt-normaliseren',
      'trede-geen-jeugdhulp',
      'stap-geen-jeugdhulpvraag',
      'punt-evaluatie-lichte-hulp#nu genoeg',
      'punt-context-eerst',
      'advies.trede=geen-jeugdhulp',
    ],
    over: true,
  },
  {
    soort: 'at home unsafe, and the family carries it',
    een: [
      'veiligheid-structureel',
      'veiligheid-vermoeden-mishandeling',
      'grens-onveiligheid',
      'route-veilig-thuis',
    ],
    ander: ['trede-eigen-kracht', 'advies.trede=eigen-kracht'],
    over: true,
  },
  {
    soort: 'not assessed, and assessed',
    een: ['veiligheid-niet-ingeschat', 'fase-veiligheid', 'punt-veiligheid-inschatten'],
    ander: [
      'gedaan-veiligheid-ingeschat',
      'kracht-veilig',
      'advies.fase=afgewogen',
      'advies.besluitrijp=ja',
      'status=definitief',
    ],
    over: true,
  },
  {
    soort: 'the code is to be followed, and was',
    een: ['doen-meldcode'],
    ander: ['feit:procedure.meldcodeDoorlopen=true'],
    over: true,
  },
  // Other people
  {
    soort: 'people who want to help, and none',
    een: ['kracht-netwerk', ...NETWORK_CARRIES],
    ander: [
      'grens-beperkt-netwerk',
      'kracht-klein-netwerk',
      'lichter-netwerk-niet-bereid',
      'lichter-netwerk-onveilig',
      'lichter-netwerk-klein',
      'veiligheid-netwerk-onveilig',
      'tegenwicht-klein-netwerk',
      'inzet-allemaal-opvoeders',
    ],
    over: true,
  },
  {
    soort: 'nobody there, and they do a part',
    een: ['feit:netwerk.omvang=geen'],
    ander: [
      'lichter-netwerk-deels#een deel',
      'tegenwicht-netwerk-kan-deel',
      'lichter-netwerk-specialistisch#kunnen',
      'lichter-netwerk-behandeling#kunnen',
      'lichter-netwerk-thuis-onveilig#kunnen anderen',
      'kracht-klein-netwerk',
      ...NETWORK_CARRIES,
    ],
    over: true,
  },
  {
    soort: 'they do not want it, and they do a part',
    een: ['feit:netwerk.bereid=false'],
    ander: [
      'hulpbehoefte.bijdragen=sociaal-netwerk',
      'lichter-netwerk-deels#een deel',
      'tegenwicht-netwerk-kan-deel',
      'lichter-netwerk-specialistisch#kunnen',
      'lichter-netwerk-behandeling#kunnen',
      'lichter-netwerk-thuis-onveilig#kunnen anderen',
      'inzet-eigen-kracht-conferentie',
      'kracht-netwerk',
      ...NETWORK_CARRIES,
    ],
    over: true,
  },
  {
    soort: 'not safe with them, and they do a part',
    een: ['feit:netwerk.veilig=false', 'veiligheid-netwerk-onveilig'],
    ander: [
      'hulpbehoefte.bijdragen=sociaal-netwerk',
      'lichter-netwerk-deels#een deel',
      'tegenwicht-netwerk-kan-deel',
      'lichter-netwerk-specialistisch#kunnen',
      'lichter-netwerk-behandeling#kunnen',
      'lichter-netwerk-thuis-onveilig#kunnen anderen',
      'inzet-eigen-kracht-conferentie',
      'kracht-netwerk',
      ...NETWORK_CARRIES,
    ],
    over: true,
  },
  {
    soort: 'they carry it, and they cannot',
    een: NETWORK_CARRIES,
    ander: [
      'lichter-netwerk-niet',
      'lichter-netwerk-deels',
      'lichter-netwerk-thuis-onveilig',
      'lichter-netwerk-specialistisch',
      'lichter-netwerk-behandeling',
      'lichter-vrij-niet',
      'hulpbehoefte.bijdragen=sociaal-netwerk',
    ],
  },
  {
    soort: 'they cannot, and they do a part',
    een: ['lichter-netwerk-niet', 'lichter-netwerk-niet-bereid', 'lichter-netwerk-onveilig'],
    ander: [
      'hulpbehoefte.bijdragen=sociaal-netwerk',
      'lichter-netwerk-deels#een deel',
      'lichter-netwerk-specialistisch#kunnen',
      'lichter-netwerk-behandeling#kunnen',
    ],
  },
  {
    soort: 'two sizes of the circle',
    een: ['kracht-klein-netwerk'],
    ander: ['lichter-netwerk-niet-bereid', 'lichter-netwerk-onveilig', 'veiligheid-netwerk-onveilig'],
    over: true,
  },
  // What the family carries
  {
    soort: 'the family carries it, and does not',
    een: ['trede-eigen-kracht'],
    ander: [
      'lichter-zelf-niet',
      'lichter-zelf-deels',
      'lichter-zelf-onderzoeken',
      'lichter-zelf-veiligheid',
      'lichter-zelf-overbelast',
      'lichter-zelf-dreigende-overbelasting',
      'lichter-zelf-terugval',
      'lichter-zelf-lichte-hulp',
      ...TO_EXAMINE,
      'hulpbehoefte.bijdragen=eigen-kracht',
      'hulpbehoefte.bijdragen=sociaal-netwerk',
      'trede-eerst-toetsen',
    ],
  },
  {
    soort: 'the family carries it, and nobody talked with them',
    een: ['trede-eigen-kracht#samen'],
    ander: [
      'tegenwicht-ouders-niet-gehoord',
      'tegenwicht-jeugdige-niet-gehoord',
      'punt-ouders-horen',
      'fase-niemand-gehoord',
      'doen-ouders-horen',
    ],
    over: true,
  },
  {
    soort: 'the family can do it alone, and cannot',
    een: ['trede-eigen-kracht', 'advies.trede=eigen-kracht'],
    ander: [
      'oordeel-beperkt-grens#dit nu niet alleen',
      'grens-terugval',
      'grens-verslaving',
      'punt-opschalen#Lichte hulp is niet',
      'inzet-verve',
    ],
    over: true,
  },
  {
    soort: 'too much for the parents already, and they do it',
    een: OVERLOAD,
    ander: ['toets-belastbaarheid', 'toets-krachten-ouders', 'tegenwicht-gezin-kan-deel#niemand'],
    over: true,
  },
  {
    soort: 'too much, and about to become so',
    een: ['grens-overbelasting'],
    ander: ['grens-dreigende-overbelasting'],
    over: true,
  },
  {
    soort: 'a part, nothing and much',
    een: ['lichter-zelf-niet', 'lichter-zelf-deels'],
    ander: [
      'lichter-zelf-veiligheid',
      'lichter-zelf-overbelast',
      'lichter-zelf-dreigende-overbelasting',
      'lichter-zelf-specialistisch',
      'lichter-zelf-behandeling',
      'lichter-zelf-lichte-hulp',
      'lichter-zelf-terugval',
      'lichter-zelf-onderzoeken',
    ],
  },
  {
    soort: 'nothing, and a part',
    een: ['lichter-zelf-niet'],
    ander: ['lichter-zelf-deels', 'hulpbehoefte.bijdragen=eigen-kracht'],
  },
  {
    soort: 'much strength, and little',
    een: ['oordeel-aanwezig'],
    ander: [
      'oordeel-beperkt-grens',
      'oordeel-beperkt-opvoeders',
      'oordeel-aan-te-boren',
      'grens-overbelasting',
      'grens-terugval',
      'grens-verslaving',
      'grens-onveiligheid',
      'toets-krachten-ouders',
      'grens-lichte-hulp-te-lang',
      'spanning-ja',
      'punt-opschalen',
    ],
    over: true,
  },
  {
    soort: 'only growing, and cannot now',
    een: ['oordeel-aan-te-boren'],
    ander: [
      'oordeel-beperkt-grens',
      'oordeel-beperkt-opvoeders',
      'grens-onveiligheid',
      'grens-overbelasting',
    ],
    over: true,
  },
  {
    soort: 'young and old stand alike, and do not',
    een: ['eigenKracht.spanning=nee'],
    ander: ['tegenwicht-spanning', 'punt-tegenspraak'],
    over: true,
  },
  {
    soort: 'the parents ask, and do not',
    een: ['kracht-ouders-vragen-hulp'],
    ander: ['punt-outreachend', 'spanning-eigen-vraag'],
    over: true,
  },
  {
    soort: 'the child asks, and nobody does',
    een: ['kracht-jeugdige-vraagt-hulp'],
    ander: ['punt-outreachend'],
    over: true,
  },
  {
    soort: 'clear what is asked, and nobody asks',
    een: ['gedaan-hulpvraag-vastgesteld#duidelijk'],
    ander: ['punt-outreachend', 'stap-hulpvraag', 'feit:hulpvraag.vanOuders=false'],
    over: true,
  },
  // Need by need
  {
    soort: 'no youth help, and a reason for it',
    een: ['trede-geen-jeugdhulp'],
    ander: [
      ...TO_EXAMINE,
      'lichter-zelf-niet',
      'lichter-netwerk-niet',
      'lichter-vrij-niet',
      'lichter-verblijf',
      'lichter-ambulant-specialist',
      'lichter-instelling',
      'hulpbehoefte.bijdragen=eigen-kracht',
    ],
  },
  {
    soort: 'no problems, and problems',
    een: ['stap-geen-jeugdhulpvraag', 'trede-geen-jeugdhulp'],
    ander: [
      ...FOUND,
      'grens-verstandelijke-beperking',
      'grens-chronische-problematiek',
      'grens-specialistische-hulp',
      'grens-terugval',
      'grens-lichte-hulp-te-lang',
      'kwetsbaar-chronisch',
      'oordeel-aan-te-boren',
      'oordeel-beperkt-grens',
    ],
    over: true,
  },
  { soort: 'none named, and found', een: NO_PROBLEMS, ander: FOUND, over: true },
  {
    soort: 'no youth help, and more of it',
    een: ['trede-geen-jeugdhulp', 'advies.trede=geen-jeugdhulp'],
    ander: [
      'punt-opschalen#Lichte hulp is niet genoeg',
      'punt-wlz-afweging#beter past',
      'punt-pleegzorg-eerst#zoeken',
      'punt-terugkeercriteria',
      'punt-toets-jeugdbescherming',
      'inzet-samen1plan#hulp van meer kanten',
      'tegenwicht-specialist-en-kracht',
      'tegenwicht-wonen-elders',
      'tegenwicht-gezin-kan-deel',
      'punt-school-betrekken',
      'evaluatie-doorgaan',
    ],
    over: true,
  },
  {
    soort: 'less help, and heavy help',
    een: ['evaluatie-afbouwen#De hulp kan minder'],
    ander: [
      ...YOUTH_HELP,
      'punt-opschalen',
      'punt-behoefte-opnieuw-ernstig',
      ...OVERLOAD,
      'grens-lichte-hulp-te-lang',
      'grens-terugval',
      'oordeel-beperkt-grens',
      'punt-overbruggen',
    ],
    over: true,
  },
  {
    soort: 'the help is not finished, and it is',
    een: ['evaluatie-doorgaan', ...MORE_HELP, 'evaluatie-doelen-niet', 'evaluatie-steun-te-kort'],
    ander: ['meten-empo-terugblik#klaar', 'evaluatie-afbouwen', 'evaluatie-nog-niet'],
    over: true,
  },
  {
    soort: 'more help, and is it needed at all',
    een: [...MORE_HELP, 'punt-opschalen'],
    ander: ['punt-verlenging-wegen#nog nodig', 'punt-evaluatie-lichte-hulp#nu genoeg', 'evaluatie-afbouwen'],
    over: true,
  },
  {
    soort: 'light help is enough now, and heavier is needed',
    een: ['punt-evaluatie-lichte-hulp#nu genoeg'],
    ander: [
      ...YOUTH_HELP,
      'punt-opschalen',
      'grens-lichte-hulp-te-lang',
      'grens-terugval',
      'lichter-vrij-lichte-hulp',
      'lichter-zelf-lichte-hulp',
      'oordeel-beperkt-grens',
    ],
    over: true,
  },
  {
    soort: 'light help is not enough, and it is',
    een: ['punt-opschalen#Lichte hulp is niet genoeg'],
    ander: ['trede-vrij-toegankelijk', 'trede-eigen-kracht', 'trede-sociaal-netwerk'],
    over: true,
  },
  {
    soort: 'light help fell short, and light help fits',
    een: [
      'lichter-vrij-lichte-hulp',
      'lichter-vrij-niet',
      'lichter-vrij-deels',
      'lichter-vrij-terugval',
      'lichter-zelf-lichte-hulp',
    ],
    ander: ['trede-vrij-toegankelijk'],
  },
  {
    soort: 'open help does nothing, and a part',
    een: ['lichter-vrij-niet'],
    ander: [
      'hulpbehoefte.bijdragen=vrij-toegankelijk',
      'lichter-vrij-deels',
      'lichter-vrij-specialistisch',
      'lichter-vrij-behandeling',
    ],
  },
  {
    soort: 'open help repeats what fell short, and carries a part',
    een: ['lichter-vrij-lichte-hulp#. Nog eens', 'lichter-vrij-terugval#kan dat niet geven'],
    ander: ['hulpbehoefte.bijdragen=vrij-toegankelijk'],
  },
  {
    soort: 'no answer yet, and one',
    een: ['trede-niet-bepaald', 'trede-eerst-toetsen', '?hulpbehoefte.trede'],
    ander: [
      ...YOUTH_HELP,
      ...NETWORK_CARRIES,
      'trede-vrij-toegankelijk',
      'trede-andere-zorg',
      'lichter-verblijf',
      'lichter-ambulant-specialist',
      'lichter-andere-zorg',
    ],
  },
  {
    soort: 'no other law, and perhaps another law',
    een: ['lichter-andere-geen'],
    ander: ['punt-wlz-afweging#beter past'],
    over: true,
  },
  {
    soort: 'another law, and this one',
    een: ['trede-andere-zorg', 'trede-andere-wmo', 'trede-andere-onderwijs', 'trede-vanaf-23'],
    ander: [
      'lichter-andere-geen',
      'lichter-andere-begeleiding',
      'lichter-andere-meer-oorzaken',
      'lichter-instelling',
      'lichter-zelf-niet',
    ],
  },
  {
    soort: 'another law is chosen, and is it better',
    een: ['trede-andere-zorg'],
    ander: ['punt-wlz-afweging#beter past'],
    over: true,
  },
  {
    soort: 'too old for this law, and until 23',
    een: ['trede-vanaf-23'],
    ander: ['punt-verlengde-hulp', 'punt-toestemming-12'],
    over: true,
  },
  {
    soort: 'two rungs for one need',
    een: ['trede-eigen-kracht', ...NETWORK_CARRIES, 'trede-vrij-toegankelijk'],
    ander: [...YOUTH_HELP, 'trede-andere-zorg', 'trede-geen-jeugdhulp'],
  },
  // Living elsewhere
  {
    soort: 'lives elsewhere, and stays at home',
    een: HEAVY,
    ander: ['inzet-jim#thuis', 'compartiment-opvoeden-versterken', 'trede-eigen-kracht#thuis'],
    over: true,
  },
  {
    soort: 'a place with people they know, and look for one',
    een: ['trede-verblijf-in-netwerk'],
    ander: ['punt-pleegzorg-eerst#zoeken'],
    over: true,
  },
  {
    soort: 'a foster home first, and no residence',
    een: ['punt-pleegzorg-eerst#Eerst'],
    ander: [
      'advies.trede=eigen-kracht',
      'advies.trede=geen-jeugdhulp',
      'advies.trede=andere-voorziening',
      'advies.trede=vrij-toegankelijk',
      'advies.trede=niet-bepaald',
    ],
    over: true,
  },
  {
    soort: 'when it is safe again, and it is',
    een: ['punt-herstel-eigen-kracht#veilig'],
    ander: ['kracht-veilig', `${LEVEL}geen-signalen`],
    over: true,
  },
  {
    soort: 'unsafe at home, and safe',
    een: ['elders-thuis-onveilig', 'lichter-netwerk-thuis-onveilig'],
    ander: SAFE,
    over: true,
  },
  // Done, and still to do
  {
    soort: 'heard, and not heard',
    een: ['gedaan-jeugdige-gehoord'],
    ander: [
      'tegenwicht-jeugdige-niet-gehoord',
      'doen-jeugdige-horen',
      'punt-jeugdige-horen',
      'punt-jeugdige-horen-tot-vier',
      'fase-niemand-gehoord',
    ],
    over: true,
  },
  {
    soort: 'parents heard, and not heard',
    een: ['gedaan-ouders-gehoord'],
    ander: [
      'tegenwicht-ouders-niet-gehoord',
      'doen-ouders-horen',
      'punt-ouders-horen',
      'fase-niemand-gehoord',
    ],
    over: true,
  },
  {
    soort: 'a baby that talks',
    een: ['alleen-baby'],
    ander: [
      'gedaan-jeugdige-gehoord#{jeugdige} kon zelf',
      'tegenwicht-jeugdige-niet-gehoord#Met {jeugdige}',
      'doen-jeugdige-horen#met {jeugdige}',
      'punt-jeugdige-horen-vier-tot-twaalf',
    ],
    over: true,
  },
  {
    soort: 'clear which help, and not clear',
    een: ['gedaan-nodige-hulp-vastgesteld#duidelijk'],
    ander: [
      ...STEP_OPEN,
      'toets-omvang',
      'doen-omvang',
      '?hulpbehoefte.trede',
      'trede-eerst-toetsen',
      'stap-geen-jeugdhulpvraag',
      'stap-problematiek-onveilig',
      'punt-behoefte-opnieuw-ernstig',
      'punt-behoefte-opnieuw-chronisch',
      'fase-onveilig-zonder-behoefte',
    ],
    over: true,
  },
  {
    soort: 'extent established, and not',
    een: ['gedaan-nodige-hulp-vastgesteld'],
    ander: ['toets-omvang', 'doen-omvang', 'stap-benodigde-hulp'],
    over: true,
  },
  {
    soort: 'problems examined, and not',
    een: ['gedaan-problemen-onderzocht'],
    ander: ['stap-problematiek'],
    over: true,
  },
  {
    soort: 'problems established, and not examined',
    een: FOUND,
    ander: ['stap-problematiek', 'feit:problematiek.vastgesteld=false'],
    over: true,
  },
  {
    soort: 'limits established, and problems not examined',
    een: ['grens-chronische-problematiek', 'grens-verstandelijke-beperking', 'grens-specialistische-hulp'],
    ander: ['stap-problematiek'],
    over: true,
  },
  {
    soort: 'an expert looked, and has to',
    een: ['gedaan-deskundige-keek-mee'],
    ander: ['toets-deskundige', 'doen-deskundige', 'punt-gekwalificeerde-weging'],
    over: true,
  },
  {
    soort: 'nothing open, and something to do',
    een: ['besluitrijp-ja', 'advies.besluitrijp=ja'],
    ander: [
      ...TODO,
      ...TO_EXAMINE,
      ...STEP_OPEN,
      'trede-eerst-toetsen',
      'fase-onderzoek',
      'status=onderzoek-onvolledig',
      'status=direct-handelen',
    ],
    over: true,
  },
  {
    soort: 'final, and open',
    een: ['status=definitief'],
    ander: [
      '?hulpbehoefte.trede',
      '?advies.trede',
      '?veiligheid.niveau',
      ...STEP_OPEN,
      'trede-eerst-toetsen',
      'fase-onderzoek',
      'fase-veiligheid',
      'fase-niemand-gehoord',
    ],
    over: true,
  },
  {
    soort: 'final, and a talk can change it',
    een: ['status=definitief'],
    ander: [
      'tegenwicht-jeugdige-niet-gehoord#dit advies anders',
      'tegenwicht-ouders-niet-gehoord#dit advies anders',
    ],
    over: true,
  },
  {
    soort: 'all steps done, and not all',
    een: ['status=voorlopig', 'status=definitief', 'advies.fase=afgewogen'],
    ander: [
      ...STEP_OPEN,
      'punt-overbruggen-onderzoek',
      'fase-onderzoek',
      'fase-niemand-gehoord',
      'trede-eerst-toetsen',
    ],
    over: true,
  },
  {
    soort: 'no advice possible, and one',
    een: ['advies.trede=niet-bepaald'],
    ander: [
      ...YOUTH_HELP,
      ...NETWORK_CARRIES,
      'trede-vrij-toegankelijk',
      'trede-eigen-kracht',
      'tegenwicht-specialist-en-kracht',
      'tegenwicht-geen-bezuiniging',
      'punt-school-betrekken#hulp die komt',
    ],
    over: true,
  },
  {
    soort: 'the plan does not fit, and make one',
    een: ['familiegroepsplan-contra-indicatie'],
    ander: [
      'punt-familiegroepsplan-aanbieden',
      'inzet-familiegroepsplan',
      'kracht-eigen-plan',
      'familiegroepsplan-afgezien',
      'familiegroepsplan-is-er',
    ],
    over: true,
  },
  {
    soort: 'they want no plan, and make one',
    een: ['familiegroepsplan-afgezien'],
    ander: [
      'punt-familiegroepsplan-aanbieden',
      'inzet-familiegroepsplan',
      'inzet-eigen-kracht-conferentie',
      'kracht-eigen-plan',
    ],
    over: true,
  },
  {
    soort: 'there is a plan, and make one',
    een: ['kracht-eigen-plan', 'familiegroepsplan-is-er'],
    ander: ['punt-familiegroepsplan-aanbieden', 'inzet-familiegroepsplan', 'inzet-eigen-kracht-conferentie'],
    over: true,
  },
  {
    soort: 'agree, and do not',
    een: ['toets-overeenstemming#U', 'toets-overeenstemming#u anders'],
    ander: ['tegenwicht-ouders-niet-gehoord', 'fase-niemand-gehoord'],
    over: true,
  },
  {
    soort: 'nobody heard, and their own voice',
    een: ['fase-niemand-gehoord'],
    ander: ['advies.besluitrijp=ja', 'advies.fase=afgewogen'],
    over: true,
  },
  // Leefgebieden
  {
    soort: 'it goes well, and it does not',
    een: ['leefgebied-kracht'],
    ander: [
      'draagkracht-ontoereikend',
      'draagkracht-kwetsbaar',
      'regie-ondersteunen',
      'regie-overnemen',
      'signaal-chroniciteit-wegen',
      'signaal-langdurige-steun',
      'signaal-herbeoordelen',
      'signaal-zelfredzaamheid-overschat',
      'signaal-overschat-na-terugval',
      'steun-gevraagd',
    ],
  },
  {
    soort: 'they manage, and it may be heavier than it seems',
    een: ['draagkracht-kwetsbaar#redt'],
    ander: ['signaal-zelfredzaamheid-overschat', 'regie-overnemen'],
  },
  {
    soort: 'the family decides, and somebody leads',
    een: ['regie-overnemen'],
    ander: ['regie-ondersteunen', 'draagkracht-kwetsbaar', 'leefgebied-kracht'],
  },
  {
    soort: 'let the family decide, and somebody leads',
    een: ['zelfregie-beslissen#het gezin laten beslissen'],
    ander: [
      'regie-overnemen',
      ...HEAVY,
      'route-jeugdbeschermingstafel',
      'trede-instelling-ambulant',
      'trede-instelling-specialistisch',
    ],
    over: true,
  },
  {
    soort: 'money goes well, and help with money',
    een: ['leefgebied-kracht@financien'],
    ander: ['punt-bestaanszekerheid#Hulp regelen bij geld'],
    over: true,
  },
  {
    soort: 'housing goes well, and help with housing',
    een: ['leefgebied-kracht@huisvesting'],
    ander: ['punt-bestaanszekerheid#Hulp regelen bij geld'],
    over: true,
  },
  {
    soort: 'school goes badly, and nobody goes to school',
    een: ['punt-school-betrekken-kwetsbaar#school gaat'],
    ander: ['geen-jeugdige'],
    over: true,
  },
  {
    soort: 'work and school go well, and badly',
    een: ['leefgebied-kracht@werk-opleiding'],
    ander: ['punt-school-betrekken-kwetsbaar'],
    over: true,
  },
  {
    soort: 'those around go well, and there are few',
    een: ['leefgebied-kracht@sociaal-netwerk'],
    ander: [
      'grens-beperkt-netwerk',
      'tegenwicht-klein-netwerk',
      'lichter-netwerk-klein',
      'feit:netwerk.omvang=geen',
    ],
    over: true,
  },
  {
    soort: 'home goes well, and it is unsafe there',
    een: ['leefgebied-kracht@huiselijke-relaties'],
    ander: [
      'veiligheid-structureel',
      'veiligheid-escalatie-thuis',
      'veiligheid-vermoeden-mishandeling',
      'veiligheid-verslaving-onveilig',
      'veiligheid-acuut',
      'route-lokaal-veiligheidsteam',
      'veiligheid-complexe-scheiding',
    ],
    over: true,
  },
  {
    soort: 'the mind goes well, and suicide',
    een: ['leefgebied-kracht@geestelijke-gezondheid'],
    ander: [
      'veiligheid-acuut-suicidaliteit',
      'veiligheid-suicidale-gedachten',
      'route-suicidepreventie',
      'gevonden-psychisch',
      'veiligheid-ouders-psychisch',
    ],
    over: true,
  },
  {
    soort: 'no trouble with drink and drugs, and addiction',
    een: ['leefgebied-kracht@middelengebruik'],
    ander: ['veiligheid-ouders-verslaving', 'veiligheid-verslaving-onveilig', 'grens-verslaving'],
    over: true,
  },
  // Persons
  { soort: 'strong, and to strengthen', een: ['persoon.sterk=kan'], ander: ['persoon.versterken=kan'] },
  {
    soort: 'strong in support, and needs more',
    een: ['kracht-steunpersonen'],
    ander: ['persoon.heb=afwezig'],
  },
  {
    soort: 'weak parents, and strong ones',
    een: ['oordeel-beperkt-opvoeders'],
    ander: ['oordeel-aanwezig', 'persoon-kracht-aanwezig#opvoeder'],
    over: true,
  },
  {
    soort: 'both consent alone and together',
    een: ['punt-toestemming-16#Je geeft zelf'],
    ander: ['punt-toestemming-12#Voor de hulp geven jij'],
    over: true,
  },
  {
    soort: 'consent, and a court decides',
    een: [
      'punt-toestemming-16#Je geeft zelf toestemming voor de hulp',
      'punt-toestemming-12#Voor de hulp geven',
    ],
    ander: ['feit:procedure.gedwongenKader=true'],
    over: true,
  },
  {
    soort: 'help of many, and of none',
    een: ['inzet-samen1plan#hulp van meer kanten'],
    ander: [
      'advies.trede=eigen-kracht',
      'advies.trede=niet-bepaald',
      'advies.trede=geen-jeugdhulp',
      'advies.trede=sociaal-netwerk',
    ],
    over: true,
  },
]
