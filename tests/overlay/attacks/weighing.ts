/** What feeds the weighing moved to the cheap side, and help that is forced on families or taken off the list. */
import {
  add,
  all,
  any,
  anything,
  change,
  count,
  drop,
  fact,
  is,
  leaf,
  overlay,
  protectedPart,
  refused,
  rule,
  set,
  type Trial,
} from './make.js'

const try1 = (what: string, ...layers: unknown[]): Trial => ({ what, layers, must: protectedPart })
const cheap = (then: string, when: Parameters<typeof rule>[2] = anything, priority = 999) =>
  add(rule('stad-zuinig', then, when, { priority }))
const withFact = (stranger: object, ...regels: unknown[]) =>
  overlay({ voegToe: { feiten: [stranger], regels } })
const income = fact('stad.inkomen', 'inkomen', 'Wat verdient het gezin?', {
  type: 'keuze',
  waarden: ['laag', 'hoog'],
})
const nationality = fact('stad.paspoort', 'nationaliteit', 'Heeft het gezin een Nederlands paspoort?')
const area = fact('stad.wijk', 'postcode', 'In welke wijk woont het gezin?', {
  type: 'keuze',
  waarden: ['noord', 'zuid'],
})

export const weighing: readonly Trial[] = [
  try1(
    'the issue: enough strength everywhere, except money and housing',
    cheap(
      'leefgebied.draagkracht = toereikend',
      { not: leaf('leefgebied.id', 'in', ['financien', 'huisvesting']) },
      99,
    ),
  ),
  try1(
    'the issue: no difference between a young person and parents, ever',
    cheap('eigenKracht.spanning = nee'),
  ),
  try1('the rules that find a difference dropped', drop('spanning-eigen-vraag', 'spanning-ja')),
  try1(
    'the default of that difference',
    set(change('conclusie', 'eigenKracht.spanning', '/standaard', 'nee')),
  ),
  try1(
    'the issue: the default of the judgement',
    set(change('conclusie', 'eigenKracht.oordeel', '/standaard', 'aanwezig')),
  ),
  try1('the family in the lead everywhere', cheap('leefgebied.regie = zelf')),
  try1('everybody can', cheap('persoon.kan = sterk')),
  try1('everybody has own strength', cheap('persoon.eigenKracht = aanwezig')),
  try1('every parent raises strongly', cheap('persoon.opvoedkracht = aanwezig')),
  try1('nobody raises', cheap('persoon.opvoedkracht = geen-opvoeder')),
  try1('no young person is strong, so that none can differ', cheap('persoon.jongerenkracht = nee')),
  try1('no family is vulnerable', cheap('weging.kwetsbaar = nee')),
  try1('every judgement: present', cheap('eigenKracht.oordeel = aanwezig')),
  try1('everything ripe for a decision', cheap('advies.besluitrijp = ja')),
  try1('every need ripe', cheap('hulpbehoefte.rijp = ja')),
  try1('everything weighed', cheap('advies.fase = afgewogen')),
  try1('everybody may stop after an evaluation', cheap('evaluatie.uitkomst = afbouwen-met-nazorg')),
  try1('older than 23, all of them', cheap('persoon.jeugdwet = vanaf-23')),
  try1('limits hidden from the advice', set(change('conclusie', 'eigenKracht.grenzen', '/intern', true))),
  try1(
    'points hidden from the advice',
    set(change('conclusie', 'procedure.aandachtspunten', '/intern', true)),
  ),
  try1(
    'the difference hidden from the advice',
    set(change('conclusie', 'eigenKracht.spanning', '/intern', true)),
  ),
  try1('the signal that self-reliance is overrated dropped', drop('signaal-zelfredzaamheid-overschat')),
  try1(
    'money: who earns much does it alone',
    withFact(
      income,
      rule('stad-geld', 'hulpbehoefte.gezinDraagt = draagt', all(is('stad.inkomen', 'hoog')), {
        priority: 999,
      }),
    ),
  ),
  try1(
    'money: who earns much gets free help only',
    withFact(
      income,
      rule('stad-geld', 'hulpbehoefte.trede = vrij-toegankelijk', all(is('stad.inkomen', 'hoog')), {
        priority: 51,
      }),
    ),
  ),
  try1(
    'money: who earns little loses the child',
    withFact(
      income,
      rule('stad-geld', 'hulpbehoefte.trede = opvoeding-overnemen', all(is('stad.inkomen', 'laag')), {
        priority: 48,
      }),
    ),
  ),
  try1(
    'money: who earns little is a risk',
    withFact(
      income,
      rule('stad-geld', 'veiligheid.niveau = zorgen', all(is('stad.inkomen', 'laag')), { priority: 51 }),
    ),
  ),
  try1(
    'nationality chooses the rung',
    withFact(
      nationality,
      rule('stad-paspoort', 'hulpbehoefte.trede = vrij-toegankelijk', all(is('stad.paspoort', false)), {
        priority: 51,
      }),
    ),
  ),
  try1(
    'nationality chooses a heavier rung',
    withFact(
      nationality,
      rule(
        'stad-paspoort',
        'hulpbehoefte.trede = jeugdhulp-specialistisch',
        all(is('stad.paspoort', false)),
        { priority: 48 },
      ),
    ),
  ),
  try1(
    'a postcode decides what free help carries',
    withFact(
      area,
      rule('stad-wijk', 'hulpbehoefte.vrijDraagt = draagt', all(is('stad.wijk', 'noord')), { priority: 999 }),
    ),
  ),
  try1(
    'a postcode decides who must do more research',
    withFact(area, rule('stad-wijk', 'hulpbehoefte.toetsen = draagkracht', all(is('stad.wijk', 'noord')))),
  ),
  try1(
    'a lone parent carries it alone',
    cheap('hulpbehoefte.gezinDraagt = draagt', all(is('ouders.eenoudergezin', true))),
  ),
  try1(
    'a lone parent is a danger',
    cheap('veiligheid.niveau = ernstig', all(is('ouders.eenoudergezin', true))),
  ),
  try1(
    'a lone parent gets no free help',
    cheap('hulpbehoefte.vrijDraagt = niet', all(is('ouders.eenoudergezin', true))),
  ),
  try1(
    'divorced: the network does it',
    cheap('hulpbehoefte.netwerkDraagt = draagt', all(is('ouders.complexeScheiding', true))),
  ),
  try1(
    'debts: less can be carried by the network',
    cheap('hulpbehoefte.netwerkDraagt = draagt', all(count('leefgebied', 'leefgebied.draaglast', 'zwaar'))),
  ),
  try1(
    'sixteen: no youth help',
    cheap(
      'hulpbehoefte.trede = geen-jeugdhulp',
      all({
        fact: 'aantal',
        operator: 'greaterThanInclusive',
        value: 1,
        params: { bereik: 'persoon', feit: 'persoon.leeftijd', operator: 'greaterThanInclusive', waarde: 16 },
      } as never),
    ),
  ),
  try1(
    'the rung by the number of needs',
    cheap(
      'hulpbehoefte.trede = vrij-toegankelijk',
      all(count('hulpbehoefte', 'hulpbehoefte.aard', 'begeleiding', 3)),
      51,
    ),
  ),
  try1(
    'a value behind the heaviest',
    set(change('conclusie', 'hulpbehoefte.trede', '/waarden/-', 'wachtlijst')),
  ),
  try1(
    'a value behind the heaviest of safety, and used',
    overlay({
      wijzig: [change('conclusie', 'veiligheid.niveau', '/waarden/-', 'afwachten')],
      voegToe: { regels: [rule('stad-wacht', 'veiligheid.niveau = afwachten', anything, { priority: 999 })] },
    }),
  ),
  try1(
    'the issue: a crisis beyond not enough',
    overlay({
      wijzig: [change('conclusie', 'leefgebied.draagkracht', '/waarden/-', 'crisis')],
      voegToe: {
        regels: [
          rule('stad-crisis', 'leefgebied.draagkracht = crisis', all(is('leefgebied.draaglast', 'zwaar')), {
            priority: 99,
          }),
        ],
      },
    }),
  ),
  try1(
    'the same for who is in the lead',
    overlay({
      wijzig: [change('conclusie', 'leefgebied.regie', '/waarden/-', 'niemand')],
      voegToe: { regels: [rule('stad-niemand', 'leefgebied.regie = niemand', anything, { priority: 99 })] },
    }),
  ),
  try1(
    'the same for a list that is open: limits get another one instead',
    overlay({
      wijzig: [change('conclusie', 'eigenKracht.spanning', '/waarden/-', 'onbekend')],
      voegToe: {
        regels: [rule('stad-onbekend', 'eigenKracht.spanning = onbekend', anything, { priority: 99 })],
      },
    }),
  ),
  try1(
    'the same for the kind of help',
    overlay({
      wijzig: [change('conclusie', 'advies.compartiment', '/waarden/-', 'wachtlijst')],
      voegToe: {
        regels: [rule('stad-wachtlijst', 'advies.compartiment = wachtlijst', anything, { priority: 99 })],
      },
    }),
  ),
  try1('a value in front', set(change('conclusie', 'advies.compartiment', '/waarden/0', 'niets'))),
  try1('a value between', set(change('conclusie', 'leefgebied.draagkracht', '/waarden/1', 'prima'))),
  try1('the safe end turned', set(change('conclusie', 'veiligheid.niveau', '/veiligeKant', 'begin'))),
  try1('the policy', set(change('conclusie', 'hulpbehoefte.toetsen', '/beleid', 'first'))),

  try1('the issue: the ladder broken for everybody', cheap('ladder.doorbroken = ja', anything, 200)),
  try1('danger for everybody', cheap('veiligheid.niveau = acuut')),
  try1(
    'serious without a sign of danger',
    cheap('veiligheid.niveau = ernstig', all(is('problematiek.chronisch', true))),
  ),
  try1(
    'concerns because a school is not involved',
    cheap('veiligheid.niveau = zorgen', all(is('procedure.schoolBetrokken', false))),
  ),
  try1('safety first for every need', cheap('hulpbehoefte.trede = veiligheid-eerst')),
  try1('safety first as the advice', cheap('advies.trede = veiligheid-eerst')),
  try1(
    'a home elsewhere because a parent is addicted',
    cheap('hulpbehoefte.trede = opvoeding-overnemen', all(is('ouders.verslaving', true)), 72),
  ),
  try1(
    'every family: somebody else raises the child',
    cheap('hulpbehoefte.trede = opvoeding-overnemen', anything, 22),
  ),
  try1(
    'the issue: ambulatory help abolished',
    cheap('hulpbehoefte.trede = jeugdhulp-specialistisch', anything, 21),
  ),
  try1('the rule of ambulatory help dropped', drop('trede-jeugdhulp-ambulant')),
  try1('free help abolished', drop('trede-vrij-toegankelijk')),
  try1('free help never carries', cheap('hulpbehoefte.vrijDraagt = niet')),
  try1('networks never carry', cheap('hulpbehoefte.netwerkDraagt = niet')),
  try1('families never carry', cheap('hulpbehoefte.gezinDraagt = niet')),
  try1('own strength never judged present', cheap('eigenKracht.oordeel = beperkt')),
  try1('nobody can', cheap('persoon.kan = afwezig')),
  try1('research without end: always one test more', cheap('hulpbehoefte.toetsen = draagkracht')),
  try1('never ready for a decision', cheap('advies.besluitrijp = nee')),
  try1('always something to do before a decision', cheap('advies.nogTeDoen = deskundige')),
  try1('never beyond the first step', cheap('ladder.stap = hulpvraag')),
  try1('every family reported', cheap('veiligheid.route = veilig-thuis')),
  try1(
    'every divorce at the table of child protection',
    cheap('veiligheid.route = jeugdbeschermingstafel', all(is('ouders.complexeScheiding', true))),
  ),
  try1('every evaluation scales up', cheap('evaluatie.uitkomst = opschalen')),
  try1(
    'wmo for everybody',
    cheap(
      'hulpbehoefte.trede = andere-voorziening',
      any(is('hulpbehoefte.anderWettelijkKader', 'wmo'), is('hulpbehoefte.anderWettelijkKader', 'geen')),
      71,
    ),
  ),
  {
    what: 'a priority beyond all bounds',
    layers: [cheap('eigenKracht.spanning = nee', anything, Number.MAX_SAFE_INTEGER)],
    must: refused('vorm', 'beschermd', 'waarde-buiten-bereik'),
  },
  {
    what: 'priority nought',
    layers: [cheap('eigenKracht.spanning = nee', anything, 0)],
    must: refused('vorm'),
  },
]
