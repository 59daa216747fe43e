/**
 * The second reading of the points of procedure (§7, and where §1, §2 and §2b ask for one). A point that is
 * not here has no condition on the page (reading 23).
 */
import type { FullCasus } from './full-casus.js'
import {
  draagkracht,
  ergensChronisch,
  jeugdigen,
  lichteHulpSchiettekort,
  spanning,
  specialist,
} from './oracle-krachten.js'
import type { Members } from './oracle-shape.js'
import { meldcodeSignaal, niveau, onveilig, stap, stapOpen } from './oracle-veiligheid.js'
import { adviesTrede, eerstToetsen, trede } from './oracle-weging.js'

const JEUGDHULP = [
  'jeugdhulp-ambulant',
  'jeugdhulp-specialistisch',
  'opvoeding-overnemen',
  'veiligheid-eerst',
]

/** Whether a take-over must be tested, before it or in the network: yes, no, or not said. */
function teToetsen(casus: FullCasus): boolean | undefined {
  const { veiligheid: v, hulpbehoeften: needs } = casus
  // §7 "before opvoeding-overnemen, voluntary or not"
  if (needs.some((need) => trede(casus, need) === 'opvoeding-overnemen')) return true
  // §2b "a child placed with the network (need verblijf, trede sociaal-netwerk) [...] when the home is
  // unsafe or it lasts long"; reading 8
  const inNetwerk = needs.filter(
    (need) => need.aard === 'verblijf' && trede(casus, need) === 'sociaal-netwerk',
  )
  if (inNetwerk.length === 0) return false
  const lang = inNetwerk.some(({ duur }) => duur === 'langdurig' || duur === 'levenslang')
  if (meldcodeSignaal(casus) || lang) return true
  return v.escalatieThuis ? undefined : false
}

/** Not while it was done; else as far as the page says. */
const totGedaan = (gedaan: boolean, nodig: boolean | undefined) => (gedaan ? false : nodig)

export function aandachtspunten(casus: FullCasus): Members<'procedure.aandachtspunten'> {
  const { procedure, problematiek, ouders, veiligheid, hulpgeschiedenis, hulpvraag } = casus
  const needs = casus.hulpbehoeften
  const jong = (van: number, tot = 200) =>
    jeugdigen(casus).some(({ leeftijd }) => leeftijd >= van && leeftijd < tot)
  const langLicht = hulpgeschiedenis.lichteHulpIngezet && hulpgeschiedenis.maandenLichteHulp >= 6
  const { financien, huisvesting } = casus.leefgebieden
  const toets = teToetsen(casus)
  const hulpGaatDoor = hulpgeschiedenis.lopendeJeugdhulp || JEUGDHULP.includes(adviesTrede(casus))
  return {
    'veiligheid-inschatten': !veiligheid.ingeschat,
    'jeugdige-horen': !procedure.jeugdigeGehoord,
    'ouders-horen': !procedure.oudersGehoord,
    'familiegroepsplan-aanbieden':
      procedure.familiegroepsplan === 'niet-aangeboden' && !procedure.familiegroepsplanContraIndicatie,
    'clientondersteuning-aanbieden': !procedure.clientondersteuningAangeboden,
    'een-plan': needs.length >= 2 && !procedure.eenPlan,
    regisseur: !procedure.regisseur,
    // edition 1 "chronic or specialist: visible expertise"
    'gekwalificeerde-weging':
      (ergensChronisch(casus) || specialist(casus)) && !procedure.gekwalificeerdeBeoordelaar,
    // edition 1 "none agreed; also when light help has lasted 6 months or more", but §7 "evaluatie-afspreken
    // and opschalen never both say of the same light help that it may and may not wait"; reading 24
    'evaluatie-afspreken':
      !procedure.evaluatieAfgesproken || (langLicht && (lichteHulpSchiettekort(casus) ? undefined : true)),
    'nazorg-afspreken': !procedure.nazorgAfgesproken,
    'eigen-kracht-vastleggen': stap(casus) === 'eigen-kracht',
    opschalen: lichteHulpSchiettekort(casus),
    'toets-jeugdbescherming': totGedaan(veiligheid.jeugdbeschermingstoets, toets),
    terugkeercriteria: totGedaan(veiligheid.terugkeercriteria, toets),
    // edition 1 "after a breach or a take-over"
    'herstel-eigen-kracht': niveau(casus) === 'acuut' || adviesTrede(casus) === 'opvoeding-overnemen',
    // edition 1 "psychiatric referral only after strengthening the context did not do"; reading 25
    'context-eerst':
      problematiek.soorten.includes('psychisch') &&
      !onveilig(casus) &&
      needs.some((need) => need.aard === 'behandeling' && !need.contextversterkingGeprobeerd),
    'voorbereiden-volwassenheid': jong(16),
    toekomstplan: jong(17.5) && hulpGaatDoor && !procedure.toekomstplan,
    // §7 "wlz-afweging from langdurig on"
    'wlz-afweging': needs.some(({ duur }) => duur === 'langdurig' || duur === 'levenslang'),
    // §7 "neither toestemming point stands under a court measure"; reading 29
    'toestemming-12': jong(12, 16) && (procedure.gedwongenKader ? undefined : true),
    'toestemming-16': jong(16) && (procedure.gedwongenKader ? undefined : true),
    'verlenging-wegen': procedure.verlenging,
    // edition 1 "adults' problems seen in the child's help"; reading 26
    volwassenenproblematiek:
      ouders.verslaving ||
      veiligheid.onveiligDoorVerslaving ||
      ouders.psychischeProblematiek ||
      ouders.verstandelijkeBeperking,
    // edition 1 "financien or huisvesting not toereikend: protect, never refuse"
    bestaanszekerheid: draagkracht(financien) !== 'toereikend' || draagkracht(huisvesting) !== 'toereikend',
    // §5 "poverty, single parenthood and a separation are points of attention"
    'scheiding-ondersteunen': ouders.complexeScheiding || problematiek.soorten.includes('scheiding'),
    'eenouder-ontlasten': ouders.eenoudergezin,
    // edition 1 "zelfregie unknown": nothing is unknown here
    'regie-in-kaart': false,
    // edition 1 "spanning: hear both apart"
    tegenspraak: spanning(casus) === 'ja',
    // edition 1 "no youth-help question"; §1 "no point normaliseren at ernstig or worse"
    normaliseren: stap(casus) === 'geen-jeugdhulpvraag' && !onveilig(casus),
    // §1 "at any suspicion, structural unsafety or unsafety through addiction, until meldcodeDoorlopen"; reading 29
    'meldcode-doorlopen': meldcodeSignaal(casus) && (procedure.meldcodeDoorlopen ? undefined : true),
    // §2 "while a need is being examined or the family waits"; reading 27
    overbruggen:
      eerstToetsen(casus) || procedure.wachttijd || (needs.length > 0 && stapOpen(casus) ? undefined : false),
    // §2b "at any residence"
    'pleegzorg-eerst': needs.some(({ aard }) => aard === 'verblijf'),
    // §2 "a serious or chronic problem without any need"; reading 28
    'behoefte-opnieuw-bekijken': opnieuwBekijken(casus),
    // §7 "neither young person nor parents ask"
    outreachend: !hulpvraag.vanJeugdige && !hulpvraag.vanOuders,
    // §6 "point until named"
    vertrouwenspersoon: !procedure.vertrouwenspersoonGenoemd,
    // §7, told as something that was done or not
    'wat-zelf-vragen': !procedure.watZelfGevraagd,
    'ervaring-meewegen': totGedaan(procedure.ervaringMeegewogen, undefined),
    'school-betrekken': totGedaan(procedure.schoolBetrokken, undefined),
    'wie-doet-wat': totGedaan(procedure.wieDoetWat, undefined),
    // §7 "verlengde-hulp (18 to 23: the three grounds of 1.1)"; law "18 to under 23"
    'verlengde-hulp': jong(18, 23),
  }
}

function opnieuwBekijken(casus: FullCasus): boolean | undefined {
  const zwaar = casus.problematiek.ernst === 'ernstig' || casus.problematiek.chronisch
  if (casus.hulpbehoeften.length > 0 || !zwaar) return false
  return stap(casus) === 'eigen-kracht' && niveau(casus) !== 'acuut' ? true : undefined
}
