/** The second reading of the weighing: who carries a need (§2b), and on which rung it stands (§2). */
import type { Uitkomsten } from '../../src/index.js'
import type { FullCasus, FullHulpbehoefte } from './full-casus.js'
import {
  draagkracht,
  eigenKracht,
  jeugdigen,
  kleinNetwerk,
  kwetsbaar,
  lichteHulpSchiettekort,
  opvoeders,
  regie,
} from './oracle-krachten.js'
import type { Members } from './oracle-shape.js'
import { meldcodeSignaal, niveau, onveilig, stap, stapOpen } from './oracle-veiligheid.js'

type Trede = Uitkomsten['hulpbehoefte.trede']

/** §2b "specialist expertise or treatment". */
function specialistOfBehandeling(need: FullHulpbehoefte): boolean {
  return need.deskundigheid === 'specialistisch' || need.aard === 'behandeling'
}

/** §2b, the table; reading 11: it asks nothing about the estimate itself. */
export function toetsen(casus: FullCasus, need: FullHulpbehoefte): Members<'hulpbehoefte.toetsen'> {
  const { problematiek: p, procedure, ouders } = casus
  const doorOuders = need.gedragenDoor === 'ouders'
  // "psychological problem, disorder, intellectual disability, severe or chronic"; reading 12
  const vraagtDeskundige =
    p.soorten.some((soort) => ['psychisch', 'stoornis', 'verstandelijke-beperking'].includes(soort)) ||
    ouders.verstandelijkeBeperking ||
    p.ernst === 'ernstig' ||
    p.chronisch
  // "it is more than usual for the age [...] or the problem is matig, ernstig or chronic"
  const meerDanGewoon = need.gebruikelijk === 'meer-dan-gebruikelijk' || p.ernst !== 'licht' || p.chronisch
  // "every opvoeder is beperkt; or the young person would and is beperkt"; reading 13
  const krachten = opvoeders(casus).map(eigenKracht)
  const oudersBeperkt = krachten.length > 0 && krachten.every((kracht) => kracht === 'beperkt')
  const jeugdigeBeperkt = jeugdigen(casus).some((persoon) => eigenKracht(persoon) === 'beperkt')
  // "financien and huisvesting left out, on one overnemen or on three or more ontoereikend"
  const gebieden = Object.entries(casus.leefgebieden)
    .filter(([id]) => id !== 'financien' && id !== 'huisvesting')
    .map(([, gebied]) => gebied)
  const overnemen = gebieden.some((gebied) => regie(gebied) === 'overnemen')
  const ontoereikend = gebieden.filter((gebied) => draagkracht(gebied) === 'ontoereikend').length
  return {
    overeenstemming: !need.overeenstemming,
    omvang: !need.omvangVastgesteld,
    deskundige: vraagtDeskundige && !procedure.gekwalificeerdeBeoordelaar,
    belastbaarheid: doorOuders && meerDanGewoon && !ouders.belastbaarheidOnderzocht,
    krachten: doorOuders ? oudersBeperkt : jeugdigeBeperkt,
    draagkracht: kwetsbaar(casus) === 'ja' && (overnemen || ontoereikend >= 3),
  }
}

const some = (members: Readonly<Record<string, boolean | undefined>>) => Object.values(members).includes(true)

export function gezinDraagt(
  casus: FullCasus,
  need: FullHulpbehoefte,
): Uitkomsten['hulpbehoefte.gezinDraagt'] {
  const { ouders, hulpgeschiedenis } = casus
  // §2b "Limits, protected"
  const grens =
    onveilig(casus) ||
    // "parents overbelast or overbelastingDreigt unless the young person carries it alone"
    ((ouders.overbelast || ouders.overbelastingDreigt) && need.gedragenDoor !== 'jeugdige') ||
    specialistOfBehandeling(need) ||
    // "light help proved insufficient (family-wide, unless known not for this need"; reading 14
    (lichteHulpSchiettekort(casus) && need.lichteHulpOnvoldoende) ||
    hulpgeschiedenis.terugvalNaIntensieveHulp
  if (need.eigenKracht === 'niet' || grens) return 'niet'
  if (need.eigenKracht === 'deels') return 'deels'
  // "eerst-toetsen (estimate volledig and toetsen holds something) · draagt (estimate volledig, nothing of the above)"
  return some(toetsen(casus, need)) ? 'eerst-toetsen' : 'draagt'
}

export function netwerkDraagt(
  casus: FullCasus,
  need: FullHulpbehoefte,
): Uitkomsten['hulpbehoefte.netwerkDraagt'] {
  const { netwerk, veiligheid } = casus
  // §2b "the network is unwilling, unsafe, none or very limited, when specialist or treatment, or when the
  // home is unsafe (structureel, vermoedenMishandeling, onveiligDoorVerslaving) and there is no veiligheidsplan"
  const kanNiet =
    !netwerk.bereid ||
    !netwerk.veilig ||
    kleinNetwerk(casus) ||
    specialistOfBehandeling(need) ||
    (meldcodeSignaal(casus) && !veiligheid.veiligheidsplan)
  if (need.netwerk === 'niet' || kanNiet) return 'niet'
  return need.netwerk === 'deels' ? 'deels' : 'draagt'
}

export function vrijDraagt(casus: FullCasus, need: FullHulpbehoefte): Uitkomsten['hulpbehoefte.vrijDraagt'] {
  // §2b "specialist or treatment, light help insufficient for this need, or relapse with a chronic problem"
  const kanNiet =
    specialistOfBehandeling(need) ||
    // reading 14
    (lichteHulpSchiettekort(casus) && need.lichteHulpOnvoldoende) ||
    (casus.hulpgeschiedenis.terugvalNaIntensieveHulp && casus.problematiek.chronisch)
  if (need.vrijToegankelijk === 'niet' || kanNiet) return 'niet'
  return need.vrijToegankelijk === 'deels' ? 'deels' : 'draagt'
}

/** §2 step 3. */
function andereWet(casus: FullCasus, need: FullHulpbehoefte): boolean {
  // "every young person is 23 or older"; reading 6
  const jongeren = jeugdigen(casus)
  if (jongeren.length > 0 && jongeren.every(({ leeftijd }) => leeftijd >= 23)) return true
  switch (need.anderWettelijkKader) {
    case 'wlz':
    case 'zvw':
      return !need.meerdereOorzaken
    case 'onderwijs':
      return true
    case 'wmo':
      return need.aard !== 'begeleiding'
    case 'geen':
      return false
  }
}

/** The rung, and whether it is niet-bepaald because the estimate must be examined (§2 step 7). */
function sport(casus: FullCasus, need: FullHulpbehoefte): { readonly trede: Trede; readonly toets?: true } {
  // 1
  if (niveau(casus) === 'acuut') return { trede: 'veiligheid-eerst' }
  if (stapOpen(casus)) return { trede: 'niet-bepaald' }
  if (stap(casus) === 'geen-jeugdhulpvraag') return { trede: 'geen-jeugdhulp' }
  // 2 "skip 3 to 6, go to 8"
  if (!(casus.procedure.gedwongenKader && need.nodigVolgensInstelling)) {
    if (andereWet(casus, need)) return { trede: 'andere-voorziening' }
    const gezin = gezinDraagt(casus, need)
    if (gezin === 'draagt') return { trede: 'eigen-kracht' }
    if (netwerkDraagt(casus, need) === 'draagt') return { trede: 'sociaal-netwerk' }
    if (vrijDraagt(casus, need) === 'draagt') return { trede: 'vrij-toegankelijk' }
    if (gezin === 'eerst-toetsen') return { trede: 'niet-bepaald', toets: true }
  }
  // 8
  if (need.aard === 'verblijf') return { trede: 'opvoeding-overnemen' }
  return { trede: specialistOfBehandeling(need) ? 'jeugdhulp-specialistisch' : 'jeugdhulp-ambulant' }
}

export const trede = (casus: FullCasus, need: FullHulpbehoefte): Trede => sport(casus, need).trede
export const eerstToetsen = (casus: FullCasus) =>
  casus.hulpbehoeften.some((need) => sport(casus, need).toets === true)

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

export function bijdragen(casus: FullCasus, need: FullHulpbehoefte): Members<'hulpbehoefte.bijdragen'> {
  const onder = (lichter: Trede) => TREDES.indexOf(trede(casus, need)) > TREDES.indexOf(lichter)
  return {
    // contract §3 "lower rungs that carry part of the need"; reading 7
    'eigen-kracht': need.eigenKracht !== 'niet' && onder('eigen-kracht'),
    'sociaal-netwerk':
      need.netwerk !== 'niet' && casus.netwerk.bereid && casus.netwerk.veilig && onder('sociaal-netwerk'),
    'vrij-toegankelijk': need.vrijToegankelijk !== 'niet' && onder('vrij-toegankelijk'),
  }
}

export function adviesTrede(casus: FullCasus): Trede {
  // §1 "every trede is veiligheid-eerst"
  if (niveau(casus) === 'acuut') return 'veiligheid-eerst'
  if (casus.hulpbehoeften.length === 0) {
    // §2 "without needs it is geen-jeugdhulp when the first three steps are done", but §1 "no advice of
    // geen-jeugdhulp [...] at ernstig or worse"; reading 4
    return stapOpen(casus) || onveilig(casus) ? 'niet-bepaald' : 'geen-jeugdhulp'
  }
  // §2 "the heaviest over the needs"
  const rungs = casus.hulpbehoeften.map((need) => TREDES.indexOf(trede(casus, need)))
  return TREDES[Math.max(...rungs)] ?? 'niet-bepaald'
}

export function compartiment(casus: FullCasus): Uitkomsten['advies.compartiment'] {
  switch (adviesTrede(casus)) {
    // §2 "niet-bepaald at niet-bepaald, veiligheid-eerst and andere-voorziening"
    case 'niet-bepaald':
    case 'veiligheid-eerst':
    case 'andere-voorziening':
      return 'niet-bepaald'
    case 'opvoeding-overnemen':
      return 'opvoeding-overnemen'
    case 'jeugdhulp-ambulant':
    case 'jeugdhulp-specialistisch':
      return 'versterking-ondersteunen'
    // §2 "opvoeden-versterken up to and with vrij-toegankelijk"
    case 'geen-jeugdhulp':
    case 'eigen-kracht':
    case 'sociaal-netwerk':
    case 'vrij-toegankelijk':
      return 'opvoeden-versterken'
  }
}

export function fase(casus: FullCasus): Uitkomsten['advies.fase'] {
  // §1 "the status is direct-handelen, whatever else is unknown"
  if (niveau(casus) === 'acuut') return 'direct-handelen'
  // §2 "while a step is open, safety was not assessed, nobody of the family was heard (jeugdigeGehoord and
  // oudersGehoord both not true), or a need must first be examined"; reading 5
  const niemandGehoord = !casus.procedure.jeugdigeGehoord && !casus.procedure.oudersGehoord
  // reading 4
  const nietsTegenover = onveilig(casus) && casus.hulpbehoeften.length === 0
  const onvolledig =
    nietsTegenover || stapOpen(casus) || !casus.veiligheid.ingeschat || niemandGehoord || eerstToetsen(casus)
  return onvolledig ? 'onderzoek-onvolledig' : 'afgewogen'
}

export function nogTeDoen(casus: FullCasus): Members<'advies.nogTeDoen'> {
  const { procedure, hulpbehoeften: needs } = casus
  const toets = (waarde: Uitkomsten['hulpbehoefte.toetsen']) =>
    needs.some((need) => toetsen(casus, need)[waarde])
  const ouder = casus.personen.some(({ rol }) => rol === 'ouder' || rol === 'verzorger')
  // reading 11
  const teToetsen = needs.filter((need) => gezinDraagt(casus, need) === 'eerst-toetsen')
  const tegenspraak = teToetsen.some((need) => {
    const { krachten, draagkracht: dragen } = toetsen(casus, need)
    return krachten || dragen
  })
  return {
    'jeugdige-horen': !procedure.jeugdigeGehoord,
    'ouders-horen': !procedure.oudersGehoord,
    // §2b "no parent or no young person known"; reading 15
    'personen-vastleggen': jeugdigen(casus).length === 0 || !ouder,
    deskundige: toets('deskundige'),
    // §1, the point meldcode-doorlopen
    meldcode: meldcodeSignaal(casus) && !procedure.meldcodeDoorlopen,
    omvang: toets('omvang'),
    overeenstemming: toets('overeenstemming'),
    belastbaarheid: toets('belastbaarheid'),
    // §2b "krachten or draagkracht"
    'inschatting-toetsen': tegenspraak,
    // §2b "a need for youth help whose eigenKracht was never asked": here all is known
    'eigen-kracht-onderzoeken': false,
    // §2b "factorenInVerordening = false and eigen kracht carries a need"
    'factoren-in-verordening':
      !procedure.factorenInVerordening && needs.some((need) => trede(casus, need) === 'eigen-kracht'),
  }
}

/** §2b "ja when it is certainly empty and the fase is afgewogen". */
export function besluitrijp(casus: FullCasus): Uitkomsten['advies.besluitrijp'] {
  return fase(casus) === 'afgewogen' && !some(nogTeDoen(casus)) ? 'ja' : 'nee'
}
