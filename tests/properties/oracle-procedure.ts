/** The second reading of the instruments (§6) and of the points of procedure (§7). */
import type { FullCasus } from './full-casus.js'
import {
  adviesTrede,
  chronisch,
  draagkracht,
  kleinNetwerk,
  lichteHulpSchiettekort,
  niveau,
  onveilig,
  regie,
  spanning,
  specialist,
  stap,
  trede,
} from './oracle-weging.js'

const jeugdigen = (casus: FullCasus) => casus.personen.filter(({ rol }) => rol === 'jeugdige')

export function instrumenten(casus: FullCasus): string[] {
  const { procedure, problematiek, hulpbehoeften: needs } = casus
  const found: string[] = []
  const plan = procedure.familiegroepsplan
  // §6 "offer first, always [...], unless there is one, or parents decline, or a concrete threat"
  if (plan !== 'aanwezig' && plan !== 'afgezien' && !procedure.familiegroepsplanContraIndicatie) {
    found.push('familiegroepsplan')
  }
  // §6 "eigen-kracht-conferentie: there is a network to bring together (voldoende or ruim) and no plan yet"
  if (!kleinNetwerk(casus) && plan !== 'aanwezig') found.push('eigen-kracht-conferentie')
  // §6 "jim: a young person of 12 to 23 (23 included), several problems, a need for residence"
  const leeftijdJim = jeugdigen(casus).some(({ leeftijd }) => leeftijd >= 12 && leeftijd < 24)
  if (leeftijdJim && problematiek.meervoudig && needs.some(({ aard }) => aard === 'verblijf'))
    found.push('jim')
  // §6 "mentorproject: a young person with a need for coaching, or a vulnerable leefgebied werk-opleiding"
  const werkKwetsbaar = draagkracht(casus.leefgebieden['werk-opleiding']) !== 'toereikend'
  const coaching = needs.some(({ aard }) => aard === 'coaching')
  if (jeugdigen(casus).length > 0 && (coaching || werkKwetsbaar)) found.push('mentorproject')
  // §6 "allemaal-opvoeders: [...] (no or very limited network, light problems)"
  if (kleinNetwerk(casus) && problematiek.ernst === 'licht') found.push('allemaal-opvoeders')
  // §6 "signs-of-safety: (suspected) abuse or a child's safety at stake"
  if (onveilig(casus)) found.push('signs-of-safety')
  // §6 "verve: parenting and safety problems (level ernstig or worse) where youth protection is involved"
  if (problematiek.soorten.includes('opvoeden') && onveilig(casus) && procedure.gedwongenKader)
    found.push('verve')
  // §6 "wraparound-care: several problems, and three or more leefgebieden whose regie is not zelf"
  const nietZelf = Object.values(casus.leefgebieden).filter((gebied) => regie(gebied) !== 'zelf').length
  if (problematiek.meervoudig && nietZelf >= 3) found.push('wraparound-care')
  // §6 "clientondersteuning: always, until offered"
  if (!procedure.clientondersteuningAangeboden) found.push('clientondersteuning')
  // §6 "samen1plan: two or more needs, or a new need beside help that is running"
  const naastLopend = needs.length > 0 && casus.hulpgeschiedenis.lopendeJeugdhulp
  if (needs.length >= 2 || naastLopend) found.push('samen1plan')
  return found
}

export function aandachtspunten(casus: FullCasus): string[] {
  const { procedure, problematiek, ouders, veiligheid, hulpgeschiedenis, hulpbehoeften: needs } = casus
  const found: string[] = []
  const vanaf = (age: number) => jeugdigen(casus).some(({ leeftijd }) => leeftijd >= age)
  if (!veiligheid.ingeschat) found.push('veiligheid-inschatten')
  if (!procedure.jeugdigeGehoord) found.push('jeugdige-horen')
  if (!procedure.oudersGehoord) found.push('ouders-horen')
  // §6 "offer first"
  if (procedure.familiegroepsplan === 'niet-aangeboden' && !procedure.familiegroepsplanContraIndicatie) {
    found.push('familiegroepsplan-aanbieden')
  }
  if (!procedure.clientondersteuningAangeboden) found.push('clientondersteuning-aanbieden')
  // §7 "een-plan (several needs: one family, one plan)"
  if (needs.length >= 2 && !procedure.eenPlan) found.push('een-plan')
  if (!procedure.regisseur) found.push('regisseur')
  // §7 "gekwalificeerde-weging (chronic or specialist: visible expertise)"
  if ((chronisch(casus) || specialist(casus)) && !procedure.gekwalificeerdeBeoordelaar) {
    found.push('gekwalificeerde-weging')
  }
  // §7 "evaluatie-afspreken (none agreed; also when light help has lasted 6 months or more)"
  const langLicht = hulpgeschiedenis.lichteHulpIngezet && hulpgeschiedenis.maandenLichteHulp >= 6
  if (!procedure.evaluatieAfgesproken || langLicht) found.push('evaluatie-afspreken')
  if (!procedure.nazorgAfgesproken) found.push('nazorg-afspreken')
  // §7 "eigen-kracht-vastleggen (record how eigen kracht was used and with what effect)"
  // reading 16
  if (stap(casus) === 'eigen-kracht') found.push('eigen-kracht-vastleggen')
  // §7 "opschalen (light help too long)"
  if (lichteHulpSchiettekort(casus)) found.push('opschalen')
  // §7 "toets-jeugdbescherming and terugkeercriteria (before opvoeding-overnemen, voluntary or not)"
  const overnemen = needs.some((need) => trede(casus, need) === 'opvoeding-overnemen')
  if (overnemen && !veiligheid.jeugdbeschermingstoets) found.push('toets-jeugdbescherming')
  if (overnemen && !veiligheid.terugkeercriteria) found.push('terugkeercriteria')
  // §7 "herstel-eigen-kracht (after a breach or a take-over)"
  if (niveau(casus) === 'acuut' || adviesTrede(casus) === 'opvoeding-overnemen')
    found.push('herstel-eigen-kracht')
  // §7 "context-eerst (psychiatric referral only after strengthening the context did not do)"
  // reading 17
  const psychisch = problematiek.soorten.includes('psychisch')
  if (
    psychisch &&
    !onveilig(casus) &&
    needs.some((n) => n.aard === 'behandeling' && !n.contextversterkingGeprobeerd)
  ) {
    found.push('context-eerst')
  }
  // §7 "voorbereiden-volwassenheid (from 16)"
  if (vanaf(16)) found.push('voorbereiden-volwassenheid')
  // §7 "toekomstplan (from 17.5, when help goes on)"
  // reading 18
  const jeugdhulp = [
    'jeugdhulp-ambulant',
    'jeugdhulp-specialistisch',
    'opvoeding-overnemen',
    'veiligheid-eerst',
  ]
  const hulpGaatDoor = hulpgeschiedenis.lopendeJeugdhulp || jeugdhulp.includes(adviesTrede(casus))
  if (vanaf(17.5) && hulpGaatDoor && !procedure.toekomstplan) found.push('toekomstplan')
  // §7 "wlz-afweging (lifelong need)"
  if (needs.some(({ duur }) => duur === 'levenslang')) found.push('wlz-afweging')
  // §7 "toestemming-12 (12 to 15: child and those with authority)"
  if (jeugdigen(casus).some(({ leeftijd }) => leeftijd >= 12 && leeftijd < 16)) found.push('toestemming-12')
  // §7 "toestemming-16 (from 16: the young person)"
  if (vanaf(16)) found.push('toestemming-16')
  if (procedure.verlenging) found.push('verlenging-wegen')
  // §7 "volwassenenproblematiek (adults' problems seen in the child's help)"
  // reading 19
  const verslaving = ouders.verslaving || veiligheid.onveiligDoorVerslaving
  if (verslaving || ouders.psychischeProblematiek || ouders.verstandelijkeBeperking) {
    found.push('volwassenenproblematiek')
  }
  // §7 "bestaanszekerheid (financien or huisvesting not toereikend: protect, never refuse)"
  const { financien, huisvesting } = casus.leefgebieden
  if (draagkracht(financien) !== 'toereikend' || draagkracht(huisvesting) !== 'toereikend') {
    found.push('bestaanszekerheid')
  }
  // §5 "a separation [is a] point of attention"
  if (ouders.complexeScheiding || problematiek.soorten.includes('scheiding'))
    found.push('scheiding-ondersteunen')
  if (ouders.eenoudergezin) found.push('eenouder-ontlasten')
  // §7 "regie-in-kaart (zelfregie unknown ...)": nothing is unknown here
  // §7 "tegenspraak (spanning: hear both apart)"
  if (spanning(casus) === 'ja') found.push('tegenspraak')
  // §7 "normaliseren (no youth-help question)"
  if (stap(casus) === 'geen-jeugdhulpvraag') found.push('normaliseren')
  return found
}
