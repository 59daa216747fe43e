/** The second reading of strengths, leefgebieden and limits (§3, §4, §5). */
import type { Uitkomsten } from '../../src/index.js'
import type { FullCasus, FullLeefgebied, FullPersoon } from './full-casus.js'
import type { Members } from './oracle-shape.js'
import { niveau, onveilig } from './oracle-veiligheid.js'

type Dimensie = Uitkomsten['persoon.ben']
type Kracht = Uitkomsten['persoon.eigenKracht']

function dimensie(...indicators: FullPersoon['kennis'][]): Dimensie {
  // §3 "afwezig when all are niet"
  if (indicators.every((value) => value === 'niet')) return 'afwezig'
  const voldoende = indicators.every((value) => value === 'voldoende' || value === 'sterk')
  // §3 "sterk when all are at least voldoende and one is sterk"
  if (voldoende && indicators.includes('sterk')) return 'sterk'
  // §3 "aanwezig when all are at least voldoende; [...] beperkt otherwise"
  return voldoende ? 'aanwezig' : 'beperkt'
}

export function dimensies(p: FullPersoon): Record<'ben' | 'kan' | 'wil' | 'heb' | 'weet', Dimensie> {
  return {
    ben: dimensie(p.zelfvertrouwen, p.veerkracht),
    kan: dimensie(p.vaardigheden, p.probleemoplossend, p.hulpVragen),
    wil: dimensie(p.motivatie, p.eigenDoelen),
    heb: dimensie(p.steunpersonen, p.hulpbronnen),
    weet: dimensie(p.kennis, p.ervaring, p.wegwijs),
  }
}

export function eigenKracht(p: FullPersoon): Kracht {
  const found = dimensies(p)
  // §3 "aanwezig when all five dimensions are aanwezig or sterk"
  if (Object.values(found).every((value) => value === 'aanwezig' || value === 'sterk')) return 'aanwezig'
  // §3 "beperkt when ik kan and ik heb are both afwezig; aan-te-boren otherwise"
  return found.kan === 'afwezig' && found.heb === 'afwezig' ? 'beperkt' : 'aan-te-boren'
}

/** §3 "opvoeders are ouder, verzorger and (new role) pleegouder". */
function isOpvoeder({ rol }: FullPersoon): boolean {
  return rol === 'ouder' || rol === 'verzorger' || rol === 'pleegouder'
}
export const opvoeders = ({ personen }: FullCasus) => personen.filter(isOpvoeder)
export const jeugdigen = ({ personen }: FullCasus) => personen.filter(({ rol }) => rol === 'jeugdige')

/** §3 the four elements of zelfregie, "and zelfregie.aandacht (collect)". */
export function zelfregieAandacht({ zelfregie }: FullCasus): Members<'zelfregie.aandacht'> {
  return {
    'gezin-laten-beslissen': zelfregie.eigenaarschap !== 'volledig',
    'kracht-bevragen': !zelfregie.eigenKracht,
    'motivatie-zoeken': !zelfregie.motivatie,
    'contacten-in-kaart': !zelfregie.contacten,
  }
}

export function draagkracht(gebied: FullLeefgebied): Uitkomsten['leefgebied.draagkracht'] {
  const { zelfredzaamheid, draaglast, chronisch } = gebied
  const zwaar = draaglast === 'zwaar'
  // §4 "ontoereikend when zelfredzaamheid is 1 or 2; or is 3 with a heavy load, or with a chronic
  // problem and a load of matig or more"
  if (zelfredzaamheid <= 2) return 'ontoereikend'
  if (zelfredzaamheid === 3 && (zwaar || (chronisch && draaglast === 'matig'))) return 'ontoereikend'
  // §4 "kwetsbaar when it is 3 otherwise; or the load is heavy; or the problem is chronic"
  if (zelfredzaamheid === 3 || zwaar || chronisch) return 'kwetsbaar'
  return 'toereikend'
}

export function regie(gebied: FullLeefgebied): Uitkomsten['leefgebied.regie'] {
  // §4 "overnemen when zelfredzaamheid is 1 and zelfregie is niet"
  if (gebied.zelfredzaamheid === 1 && gebied.zelfregie === 'niet') return 'overnemen'
  // §4 "ondersteunen when zelfregie is niet or deels, or draagkracht is not toereikend; zelf otherwise"
  if (gebied.zelfregie !== 'volledig' || draagkracht(gebied) !== 'toereikend') return 'ondersteunen'
  return 'zelf'
}

export function signalen(casus: FullCasus, gebied: FullLeefgebied): Members<'leefgebied.signalen'> {
  const tochZwaar = gebied.chronisch && gebied.draaglast === 'zwaar'
  return {
    // §4 "chroniciteit-wegen (chronic, not weighed by a qualified professional)"
    'chroniciteit-wegen': gebied.chronisch && !gebied.gewogen,
    'langdurige-steun': gebied.chronisch,
    // §4 "herbeoordelen (last judged over 6 months ago)"
    herbeoordelen: gebied.maandenSindsBeoordeling > 6,
    // §4 "scored 4 or 5 although chronic with a heavy load, or after a relapse"
    'zelfredzaamheid-overschat':
      gebied.zelfredzaamheid >= 4 && (tochZwaar || casus.hulpgeschiedenis.terugvalNaIntensieveHulp),
  }
}

/** §5 "problem or a leefgebied chronic". */
export function ergensChronisch(casus: FullCasus): boolean {
  return casus.problematiek.chronisch || Object.values(casus.leefgebieden).some((gebied) => gebied.chronisch)
}

/** §5 "in parents or child". */
function verstandelijkeBeperking({ ouders, problematiek }: FullCasus): boolean {
  return ouders.verstandelijkeBeperking || problematiek.soorten.includes('verstandelijke-beperking')
}

/** §5 "light help is given and is not sufficient"; §2b "light help proved insufficient (family-wide". */
export function lichteHulpSchiettekort({ hulpgeschiedenis }: FullCasus): boolean {
  return hulpgeschiedenis.lichteHulpIngezet && !hulpgeschiedenis.lichteHulpToereikend
}

/** §5 "none or very limited". */
export function kleinNetwerk({ netwerk }: FullCasus): boolean {
  return netwerk.omvang === 'geen' || netwerk.omvang === 'zeer-beperkt'
}

export function specialist(casus: FullCasus): boolean {
  return casus.hulpbehoeften.some((need) => need.deskundigheid === 'specialistisch')
}

export function grenzen(casus: FullCasus): Members<'eigenKracht.grenzen'> {
  return {
    onveiligheid: onveilig(casus),
    overbelasting: casus.ouders.overbelast,
    'dreigende-overbelasting': casus.ouders.overbelastingDreigt,
    verslaving: casus.veiligheid.onveiligDoorVerslaving,
    'beperkt-netwerk': kleinNetwerk(casus),
    'specialistische-hulp': specialist(casus),
    'chronische-problematiek': ergensChronisch(casus),
    'verstandelijke-beperking': verstandelijkeBeperking(casus),
    'lichte-hulp-te-lang': lichteHulpSchiettekort(casus),
    terugval: casus.hulpgeschiedenis.terugvalNaIntensieveHulp,
  }
}

export function oordeel(casus: FullCasus): Uitkomsten['eigenKracht.oordeel'] {
  const found = grenzen(casus)
  // §5 "beperkt when onveiligheid, overbelasting, verslaving, lichte-hulp-te-lang or terugval holds"
  if (found.onveiligheid || found.overbelasting || found.verslaving) return 'beperkt'
  if (found['lichte-hulp-te-lang'] || found.terugval) return 'beperkt'
  const krachten = opvoeders(casus).map(eigenKracht)
  // §5 "or when there are parents or carers and none is better than beperkt"
  if (krachten.length > 0 && krachten.every((kracht) => kracht === 'beperkt')) return 'beperkt'
  // §5 "aanwezig when some parent or carer is aanwezig and none is beperkt; aan-te-boren otherwise"
  return krachten.includes('aanwezig') && !krachten.includes('beperkt') ? 'aanwezig' : 'aan-te-boren'
}

export function spanning(casus: FullCasus): Uitkomsten['eigenKracht.spanning'] {
  // §5 "ja when a young person of 12 or older is aanwezig while a parent is beperkt"; reading 9
  const jongere = jeugdigen(casus).some((p) => p.leeftijd >= 12 && eigenKracht(p) === 'aanwezig')
  if (jongere && opvoeders(casus).some((p) => eigenKracht(p) === 'beperkt')) return 'ja'
  // §5 "or when the young person has a question of their own that the parents do not share"
  return casus.hulpvraag.vanJeugdige && !casus.hulpvraag.vanOuders ? 'ja' : 'nee'
}

/** §2b "chronic, meervoudig, intellectual disability, relapse, or level zorgen or worse"; reading 10. */
export function kwetsbaar(casus: FullCasus): Uitkomsten['weging.kwetsbaar'] {
  const { problematiek, hulpgeschiedenis } = casus
  const signaal =
    problematiek.chronisch ||
    problematiek.meervoudig ||
    verstandelijkeBeperking(casus) ||
    hulpgeschiedenis.terugvalNaIntensieveHulp ||
    niveau(casus) !== 'geen-signalen'
  return signaal ? 'ja' : 'nee'
}
