/** The second reading of the weighing itself: safety, ladder, needs, persons, leefgebieden. */
import type { Uitkomsten } from '../../src/index.js'
import type { FullCasus, FullHulpbehoefte, FullLeefgebied, FullPersoon } from './full-casus.js'

type Trede = Uitkomsten['hulpbehoefte.trede']
type Dimensie = Uitkomsten['persoon.ben']
type Niveau = Uitkomsten['veiligheid.niveau']

export function niveau({ veiligheid, ouders, netwerk }: FullCasus): Niveau {
  // §1 "acuut: acute unsafety; or suicidality with plans or an attempt"
  if (veiligheid.acuut) return 'acuut'
  if (veiligheid.suicidaliteit === 'plannen' || veiligheid.suicidaliteit === 'poging') return 'acuut'
  // §1 "ernstig: structural unsafety; suspicion of abuse; serious escalation at home; a child growing
  // up unsafe with addicted parents; suicidal thoughts"
  if (veiligheid.structureel || veiligheid.vermoedenMishandeling || veiligheid.escalatieThuis)
    return 'ernstig'
  if (veiligheid.onveiligDoorVerslaving || veiligheid.suicidaliteit === 'gedachten') return 'ernstig'
  // §1 "zorgen: parents' addiction, psychiatric problems or intellectual disability [...]; an unsafe
  // network; a complex separation"
  if (ouders.verslaving || ouders.psychischeProblematiek || ouders.verstandelijkeBeperking) return 'zorgen'
  if (!netwerk.veilig || ouders.complexeScheiding) return 'zorgen'
  // §1 "when nothing points to danger but safety was not assessed systematically"
  if (!veiligheid.ingeschat) return 'zorgen'
  return 'geen-signalen'
}

/** Level ernstig or worse. */
export function onveilig(casus: FullCasus): boolean {
  return niveau(casus) === 'ernstig' || niveau(casus) === 'acuut'
}

export function route(casus: FullCasus): string[] {
  const { veiligheid } = casus
  const found: string[] = []
  // §1 "crisisdienst at acuut"
  if (niveau(casus) === 'acuut') found.push('crisisdienst')
  // §1 "suicidepreventie from suicidal thoughts on"
  if (veiligheid.suicidaliteit !== 'geen') found.push('suicidepreventie')
  // §1 "lokaal-veiligheidsteam and (when there is none yet) veiligheidsplan from ernstig on"
  if (onveilig(casus)) found.push('lokaal-veiligheidsteam')
  if (onveilig(casus) && !veiligheid.veiligheidsplan) found.push('veiligheidsplan')
  // §1 "a suspicion, and then acute or structural unsafety (the facts ...), or effective help cannot be
  // organised, or is not accepted, or gives no result in time"
  const helpFails = !veiligheid.hulpMogelijk || !veiligheid.hulpGeaccepteerd || !veiligheid.hulpResultaat
  if (veiligheid.vermoedenMishandeling && (veiligheid.acuut || veiligheid.structureel || helpFails)) {
    found.push('veilig-thuis')
  }
  // §1 "jeugdbeschermingstafel when unsafety is structural and voluntary help is refused or gives no result"
  if (veiligheid.structureel && (!veiligheid.hulpGeaccepteerd || !veiligheid.hulpResultaat)) {
    found.push('jeugdbeschermingstafel')
  }
  return found
}

export function stap(casus: FullCasus): Uitkomsten['ladder.stap'] {
  // §2 "the first step that is known not to be done"
  if (!casus.hulpvraag.vastgesteld) return 'hulpvraag'
  if (!casus.problematiek.vastgesteld) return 'problematiek'
  // §2 "geen-jeugdhulpvraag when the problems were examined and there are none"
  if (!casus.problematiek.aanwezig) return 'geen-jeugdhulpvraag'
  if (!casus.benodigdeHulp.vastgesteld) return 'benodigde-hulp'
  // §2 "eigen-kracht when the first three are done"
  return 'eigen-kracht'
}

export function stapOpen(casus: FullCasus): boolean {
  return ['hulpvraag', 'problematiek', 'benodigde-hulp'].includes(stap(casus))
}

/** §5 "light help is given and is not sufficient"; §2 "light help proved insufficient". */
export function lichteHulpSchiettekort({ hulpgeschiedenis }: FullCasus): boolean {
  return hulpgeschiedenis.lichteHulpIngezet && !hulpgeschiedenis.lichteHulpToereikend
}

/** §5 "none or very limited". */
export function kleinNetwerk({ netwerk }: FullCasus): boolean {
  return netwerk.omvang === 'geen' || netwerk.omvang === 'zeer-beperkt'
}

export function trede(casus: FullCasus, need: FullHulpbehoefte): Trede {
  const specialist = need.deskundigheid === 'specialistisch'
  // §2.1 "ladder broken: veiligheid-eerst. A step before eigen kracht open: niet-bepaald. No youth-help
  // question: geen-jeugdhulp"
  if (niveau(casus) === 'acuut') return 'veiligheid-eerst'
  if (stapOpen(casus)) return 'niet-bepaald'
  if (stap(casus) === 'geen-jeugdhulpvraag') return 'geen-jeugdhulp'
  // §2.2 "Another law covers the need [...], and the problem has not several causes"
  if (need.anderWettelijkKader !== 'geen' && !need.meerdereOorzaken) return 'andere-voorziening'
  // §2.3 "The family itself meets it fully and nothing restricts leaning on that [...]: level ernstig or
  // worse; parents exhausted; specialist expertise needed; light help proved insufficient; relapse"
  const restricted =
    onveilig(casus) ||
    casus.ouders.overbelast ||
    specialist ||
    lichteHulpSchiettekort(casus) ||
    casus.hulpgeschiedenis.terugvalNaIntensieveHulp
  if (need.eigenKracht === 'volledig' && !restricted) return 'eigen-kracht'
  // §2.4 "The network meets it fully, is willing, not unsafe, and not none or very limited; no
  // specialist expertise needed"
  const netwerkDraagt = casus.netwerk.bereid && casus.netwerk.veilig && !kleinNetwerk(casus)
  if (need.netwerk === 'volledig' && netwerkDraagt && !specialist) return 'sociaal-netwerk'
  // §2.5 "A freely accessible provision meets it fully, no specialist expertise needed, and light help
  // did not already prove insufficient"
  if (need.vrijToegankelijk === 'volledig' && !specialist && !lichteHulpSchiettekort(casus)) {
    return 'vrij-toegankelijk'
  }
  // §2.6 "The need is for residence"
  if (need.aard === 'verblijf') return 'opvoeding-overnemen'
  // §2.7 "Specialist expertise or treatment"
  if (specialist || need.aard === 'behandeling') return 'jeugdhulp-specialistisch'
  // §2.8 "Otherwise"
  return 'jeugdhulp-ambulant'
}

/** Contract §3, light to heavy. */
const TREDES: readonly Trede[] = [
  'niet-bepaald',
  'geen-jeugdhulp',
  'eigen-kracht',
  'sociaal-netwerk',
  'vrij-toegankelijk',
  'andere-voorziening',
  'jeugdhulp-ambulant',
  'jeugdhulp-specialistisch',
  'opvoeding-overnemen',
  'veiligheid-eerst',
]

export function bijdragen(casus: FullCasus, need: FullHulpbehoefte): string[] {
  const found: string[] = []
  const rung = TREDES.indexOf(trede(casus, need))
  // §2 "what a lighter rung can carry in part shows in bijdragen, beside the heavier rung (also where a
  // restriction kept it from being the whole answer)"
  if (need.eigenKracht !== 'niet' && rung > TREDES.indexOf('eigen-kracht')) found.push('eigen-kracht')
  // readings 5 and 6
  const netwerkKan = casus.netwerk.bereid && casus.netwerk.veilig
  if (need.netwerk !== 'niet' && netwerkKan && rung > TREDES.indexOf('sociaal-netwerk')) {
    found.push('sociaal-netwerk')
  }
  if (need.vrijToegankelijk !== 'niet' && rung > TREDES.indexOf('vrij-toegankelijk')) {
    found.push('vrij-toegankelijk')
  }
  return found
}

export function adviesTrede(casus: FullCasus): Trede {
  // §1 "every trede is veiligheid-eerst"
  if (niveau(casus) === 'acuut') return 'veiligheid-eerst'
  if (casus.hulpbehoeften.length === 0) {
    // §2 "without needs it is geen-jeugdhulp when the first three steps are done"
    return stapOpen(casus) ? 'niet-bepaald' : 'geen-jeugdhulp'
  }
  // §2 "the heaviest over the needs"
  const rungs = casus.hulpbehoeften.map((need) => TREDES.indexOf(trede(casus, need)))
  return TREDES[Math.max(...rungs)] ?? 'niet-bepaald'
}

export function compartiment(casus: FullCasus): Uitkomsten['advies.compartiment'] {
  const value = adviesTrede(casus)
  // §2 "niet-bepaald when the trede is niet-bepaald or veiligheid-eerst"
  if (value === 'niet-bepaald' || value === 'veiligheid-eerst') return 'niet-bepaald'
  if (value === 'opvoeding-overnemen') return 'opvoeding-overnemen'
  // §2 "versterking-ondersteunen for both jeugdhulp rungs"
  if (value === 'jeugdhulp-ambulant' || value === 'jeugdhulp-specialistisch')
    return 'versterking-ondersteunen'
  // §2 "opvoeden-versterken up to and with andere-voorziening"
  return 'opvoeden-versterken'
}

function dimensie(...indicators: FullPersoon['kennis'][]): Dimensie {
  const voldoende = indicators.every((value) => value === 'voldoende' || value === 'sterk')
  // §3 "sterk when all are at least voldoende and one is sterk; aanwezig when all are at least
  // voldoende; afwezig when all are niet; beperkt otherwise"
  if (voldoende && indicators.includes('sterk')) return 'sterk'
  if (voldoende) return 'aanwezig'
  if (indicators.every((value) => value === 'niet')) return 'afwezig'
  return 'beperkt'
}

export function dimensies(persoon: FullPersoon) {
  // contract §2: which indicators belong to which dimension
  return {
    ben: dimensie(persoon.zelfvertrouwen, persoon.veerkracht),
    kan: dimensie(persoon.vaardigheden, persoon.probleemoplossend, persoon.hulpVragen),
    wil: dimensie(persoon.motivatie, persoon.eigenDoelen),
    heb: dimensie(persoon.steunpersonen, persoon.hulpbronnen),
    weet: dimensie(persoon.kennis, persoon.ervaring, persoon.wegwijs),
  }
}

export function eigenKracht(persoon: FullPersoon): Uitkomsten['persoon.eigenKracht'] {
  const found = dimensies(persoon)
  // §3 "aanwezig when all five dimensions are aanwezig or sterk"
  if (Object.values(found).every((value) => value === 'aanwezig' || value === 'sterk')) return 'aanwezig'
  // §3 "beperkt when ik kan and ik heb are both afwezig; aan-te-boren otherwise"
  if (found.kan === 'afwezig' && found.heb === 'afwezig') return 'beperkt'
  return 'aan-te-boren'
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

export function signalen(casus: FullCasus, gebied: FullLeefgebied): string[] {
  const found: string[] = []
  // §4 "chroniciteit-wegen (chronic, not weighed by a qualified professional)"
  if (gebied.chronisch && !gebied.gewogen) found.push('chroniciteit-wegen')
  // §4 "langdurige-steun (chronic)"
  if (gebied.chronisch) found.push('langdurige-steun')
  // §4 "herbeoordelen (last judged over 6 months ago)"
  if (gebied.maandenSindsBeoordeling > 6) found.push('herbeoordelen')
  // §4 "zelfredzaamheid-overschat (scored 4 or 5 although chronic with a heavy load, or after a relapse)"
  const tochZwaar = gebied.chronisch && gebied.draaglast === 'zwaar'
  if (gebied.zelfredzaamheid >= 4 && (tochZwaar || casus.hulpgeschiedenis.terugvalNaIntensieveHulp)) {
    found.push('zelfredzaamheid-overschat')
  }
  return found
}

export function chronisch(casus: FullCasus): boolean {
  return casus.problematiek.chronisch || Object.values(casus.leefgebieden).some((gebied) => gebied.chronisch)
}

export function specialist(casus: FullCasus): boolean {
  return casus.hulpbehoeften.some((need) => need.deskundigheid === 'specialistisch')
}

export function grenzen(casus: FullCasus): string[] {
  const found: string[] = []
  // §5 "onveiligheid (level ernstig or worse), overbelasting (parents exhausted)"
  if (onveilig(casus)) found.push('onveiligheid')
  if (casus.ouders.overbelast) found.push('overbelasting')
  // §5 "verslaving (child unsafe with addicted parents)"
  if (casus.veiligheid.onveiligDoorVerslaving) found.push('verslaving')
  // §5 "beperkt-netwerk (none or very limited), specialistische-hulp (some need asks it)"
  if (kleinNetwerk(casus)) found.push('beperkt-netwerk')
  if (specialist(casus)) found.push('specialistische-hulp')
  // §5 "chronische-problematiek (problem or a leefgebied chronic)"
  if (chronisch(casus)) found.push('chronische-problematiek')
  // §5 "verstandelijke-beperking (in parents or child ...)"
  if (casus.ouders.verstandelijkeBeperking || casus.problematiek.soorten.includes('beperking')) {
    found.push('verstandelijke-beperking')
  }
  // §5 "lichte-hulp-te-lang (light help is given and is not sufficient), terugval (after intensive help)"
  if (lichteHulpSchiettekort(casus)) found.push('lichte-hulp-te-lang')
  if (casus.hulpgeschiedenis.terugvalNaIntensieveHulp) found.push('terugval')
  return found
}

/** A parent or carer. */
function isOpvoeder({ rol }: FullPersoon): boolean {
  return rol === 'ouder' || rol === 'verzorger'
}

export function oordeel(casus: FullCasus): Uitkomsten['eigenKracht.oordeel'] {
  const zwaar = ['onveiligheid', 'overbelasting', 'verslaving', 'lichte-hulp-te-lang', 'terugval']
  // §5 "beperkt when onveiligheid, overbelasting, verslaving, lichte-hulp-te-lang or terugval holds"
  if (grenzen(casus).some((grens) => zwaar.includes(grens))) return 'beperkt'
  const opvoeders = casus.personen.filter(isOpvoeder).map(eigenKracht)
  // §5 "or when there are parents or carers and none is better than beperkt"
  if (opvoeders.length > 0 && opvoeders.every((kracht) => kracht === 'beperkt')) return 'beperkt'
  // §5 "aanwezig when some parent or carer is aanwezig and none is beperkt; aan-te-boren otherwise"
  if (opvoeders.includes('aanwezig') && !opvoeders.includes('beperkt')) return 'aanwezig'
  return 'aan-te-boren'
}

export function spanning(casus: FullCasus): 'ja' | 'nee' {
  const { personen, hulpvraag } = casus
  // §5 "ja when a young person of 12 or older is aanwezig while a parent is beperkt"
  const jongere = personen.some(
    (p) => p.rol === 'jeugdige' && p.leeftijd >= 12 && eigenKracht(p) === 'aanwezig',
  )
  // reading 9
  const ouder = personen.some((p) => isOpvoeder(p) && eigenKracht(p) === 'beperkt')
  if (jongere && ouder) return 'ja'
  // §5 "or when the young person has a question of their own that the parents do not share"
  return hulpvraag.vanJeugdige && !hulpvraag.vanOuders ? 'ja' : 'nee'
}
