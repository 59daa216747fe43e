/** The second reading of instruments (§6), measuring (§9) and evaluating (§10). */
import type { Uitkomsten } from '../../src/index.js'
import type { FullCasus } from './full-casus.js'
import { jeugdigen, kleinNetwerk, kwetsbaar, opvoeders, regie } from './oracle-krachten.js'
import type { Members } from './oracle-shape.js'
import { niveau, onveilig, route, thuisOnveilig } from './oracle-veiligheid.js'

export function instrumenten(casus: FullCasus): Members<'inzet.instrumenten'> {
  const { procedure, problematiek, netwerk, veiligheid: v, hulpbehoeften: needs } = casus
  const heeft = (aard: (typeof needs)[number]['aard']) => needs.some((need) => need.aard === aard)
  // "unless there is one, or parents decline, or a concrete threat [...] stands against it"; reading 16
  const planKan =
    procedure.familiegroepsplan !== 'aanwezig' &&
    procedure.familiegroepsplan !== 'afgezien' &&
    !procedure.familiegroepsplanContraIndicatie
  const planLoopt =
    procedure.familiegroepsplan === 'aangeboden' || procedure.familiegroepsplan === 'in-voorbereiding'
  const nietZelf = Object.values(casus.leefgebieden).filter((gebied) => regie(gebied) !== 'zelf').length
  const jong = jeugdigen(casus)
  return {
    familiegroepsplan: planKan,
    // "always, until offered"
    clientondersteuning: !procedure.clientondersteuningAangeboden,
    // "a network to bring together (voldoende or ruim), willing and safe, and no plan, no refusal, no
    // ground against, no acute danger"; readings 17 and 29
    'eigen-kracht-conferentie':
      !kleinNetwerk(casus) &&
      netwerk.bereid &&
      netwerk.veilig &&
      niveau(casus) !== 'acuut' &&
      (planKan || (planLoopt ? undefined : false)),
    // "a young person of 12 up to 23 (23 not included), several problems, placement or suspension threatens
    // (a need for residence, uithuisplaatsingDreigt, schorsingDreigt)"
    jim:
      jong.some(({ leeftijd }) => leeftijd >= 12 && leeftijd < 23) &&
      problematiek.meervoudig &&
      (heeft('verblijf') || procedure.uithuisplaatsingDreigt || procedure.schorsingDreigt),
    // "a young person with a need for coaching; School's cool at the step to secondary school"; reading 18
    mentorproject: jong.length > 0 && heeft('coaching'),
    // "parents with few contacts (no or very limited network, light problems)"; reading 19
    'allemaal-opvoeders': kleinNetwerk(casus) && problematiek.ernst === 'licht',
    // "never triggered"
    'shabab-van-nu': false,
    // "(suspected) abuse, structural unsafety, escalation or addiction, not suicidal thoughts alone"
    'signs-of-safety':
      v.vermoedenMishandeling || v.structureel || v.escalatieThuis || v.onveiligDoorVerslaving,
    // "parenting and safety problems at home, where youth protection is involved or must be prevented
    // (gedwongenKader or the jeugdbeschermingstafel route)"; reading 20
    verve:
      problematiek.soorten.includes('opvoeden') &&
      thuisOnveilig(casus) &&
      (procedure.gedwongenKader || route(casus).jeugdbeschermingstafel),
    // "several problems, and three or more leefgebieden whose regie is not zelf"
    'wraparound-care': problematiek.meervoudig && nietZelf >= 3,
    // "two or more needs, or a new need beside help that is running"
    samen1plan: needs.length >= 2 || (needs.length > 0 && casus.hulpgeschiedenis.lopendeJeugdhulp),
  }
}

/** §9 tells for whom and when in a few words: what these leave open is not judged (reading 21). */
export function meten(casus: FullCasus): Members<'meten.instrumenten'> {
  const { problematiek, evaluatie, ouders } = casus
  const opvoeder = opvoeders(casus).length > 0
  const ggz = problematiek.soorten.includes('psychisch')
  const misschienGgz = problematiek.soorten.includes('stoornis') || ouders.psychischeProblematiek
  return {
    // "intake, progress, end; an adult's self-reliance; vulnerable family"
    zrm: kwetsbaar(casus) === 'nee' ? false : opvoeder || undefined,
    // "opvoeders; the only one made for them"
    empo: opvoeder ? undefined : false,
    // "afterwards"
    'empo-terugblik':
      opvoeder && evaluatie.moment !== 'nog-niet' ? evaluatie.moment === 'eind' || undefined : false,
    // "ggz; growing in strength with a psychological disability"
    nel: ggz || misschienGgz ? undefined : false,
    // "broad views on family and parenting; several problems"
    gvl: problematiek.meervoudig,
    pvl: problematiek.meervoudig,
    tvo: problematiek.meervoudig,
    vgfo: problematiek.meervoudig,
    // "experience with access and help; evaluation, never intake"
    mcjo: evaluatie.moment !== 'nog-niet',
  }
}

/** §10; which values the page allows (reading 22). */
export function uitkomst(casus: FullCasus): readonly Uitkomsten['evaluatie.uitkomst'][] {
  const { moment, doelenBehaald, veiliger, krachtVolgensJeugdige, krachtVolgensOuders } = casus.evaluatie
  if (moment === 'nog-niet')
    return veiliger === 'minder' ? ['niet-geevalueerd', 'opschalen'] : ['niet-geevalueerd']
  const krachten = [krachtVolgensJeugdige, krachtVolgensOuders]
  // "opschalen (less safe; or goals not reached and strength not more)"
  if (veiliger === 'minder') return ['opschalen']
  if (doelenBehaald === 'niet' && !krachten.includes('meer')) return ['opschalen']
  const misschienOpschalen = doelenBehaald !== 'volledig' && krachten.some((kracht) => kracht !== 'meer')
  // "afbouwen-met-nazorg (goals reached, strength not less, safe)"
  if (doelenBehaald === 'volledig' && !krachten.includes('minder')) {
    if (niveau(casus) === 'geen-signalen') return ['afbouwen-met-nazorg']
    if (!onveilig(casus)) return ['afbouwen-met-nazorg', 'doorgaan', 'bijstellen']
  }
  return misschienOpschalen ? ['bijstellen', 'doorgaan', 'opschalen'] : ['bijstellen', 'doorgaan']
}
