/** What a policy officer may well want. Each is taken: a guard that refuses everything guards nothing. */
import { readFileSync } from 'node:fs'
import {
  add,
  all,
  any,
  because,
  change,
  conclusion,
  count,
  drop,
  fact,
  is,
  leaf,
  overlay,
  region,
  rule,
  set,
  type Trial,
  taken,
  town,
} from './make.js'

const good = (what: string, ...layers: unknown[]): Trial => ({ what, layers, must: taken })
const source = {
  'voorbeeldstad-2026': {
    titel: 'Beleidsplan Jeugd Voorbeeldstad (verzonnen voorbeeld)',
    soort: 'beleid',
    datum: '2026-01-01',
  },
}
const verordening = {
  verordening: {
    titel: 'Verordening jeugdhulp Voorbeeldstad (verzonnen voorbeeld)',
    soort: 'verordening',
    gelezen: 'tekst',
    plaatsen: { 'artikel-5': 'wat de gemeente weegt' },
  },
}
const cited = { bron: ['voorbeeldstad-2026'], grond: 'beleid' }
/** The template of the weighing factors, with every place filled in. */
function filledTemplate(): unknown {
  const text = readFileSync(
    new URL('../../../rules/sjablonen/afwegingsfactoren.json', import.meta.url),
    'utf8',
  )
  const answers: [RegExp, string][] = [
    [/naam van uw gemeente/, 'voorbeeldstad'],
    [/^versie/, '2026.1'],
    [/^datum/, '2026-01-01'],
    [/^artikel over gebruikelijke/, 'artikel-6'],
    [/^artikel/, 'artikel-5'],
    [/^titel/, 'Afwegingsfactoren van Voorbeeldstad'],
  ]
  return JSON.parse(
    text.replace(
      /\[vul in:\s*([^\]]*)\]/g,
      (_, asked: string) =>
        answers.find(([about]) => about.test(asked))?.[1] ?? 'Verordening jeugdhulp Voorbeeldstad 2026',
    ),
  )
}

export const goodFaith: readonly Trial[] = [
  good(
    "a name of one's own for a way",
    add(
      rule('stad-loket', 'procedure.aandachtspunten = regisseur', all(is('problematiek.meervoudig', true)), {
        uitleg: 'Het wijkteam spreekt af wie het gezin kan bellen.',
        voor: { gezin: 'Het wijkteam spreekt met u af wie u kunt bellen.' },
      }),
    ),
  ),
  good(
    "a point of one's own",
    overlay({
      voegToe: {
        conclusies: [
          conclusion('stad.loket', 'waar het gezin terecht kan in de stad', {
            wijkteam: 'het wijkteam',
            inloop: 'de inloop',
          }),
        ],
        regels: [
          rule('stad-wijkteam', 'stad.loket = wijkteam', all(is('hulpvraag.vanOuders', true)), {
            voor: { gezin: 'U kunt naar het wijkteam.' },
          }),
        ],
      },
    }),
  ),
  good(
    'the same, told in the story',
    overlay({
      voegToe: {
        conclusies: [
          conclusion('stad.loket', 'waar het gezin terecht kan in de stad', {
            wijkteam: 'het wijkteam',
            inloop: 'de inloop',
          }),
        ],
        regels: [rule('stad-wijkteam', 'stad.loket = wijkteam', all(is('hulpvraag.vanOuders', true)))],
        verhaal: { motivering: [{ bereik: 'gezin', zinnen: [{ conclusie: 'stad.loket' }] }] },
      },
    }),
  ),
  good(
    'a threshold of three months instead of six, as in the guide',
    overlay({
      voegToe: { bronnen: source },
      wijzig: [
        {
          ...change('regel', 'punt-evaluatie-lichte-hulp', '/conditions/all/1/value', 3),
          bron: ['voorbeeldstad-2026'],
        },
        change(
          'regel',
          'punt-evaluatie-lichte-hulp',
          '/uitleg',
          'De lichte hulp duurt drie maanden of langer en is nu genoeg. Kijk samen of dat zo blijft.',
        ),
      ],
    }),
  ),
  good(
    'a rule more, as in the guide',
    add(
      rule(
        'stad-overbelast-evaluatie',
        'procedure.aandachtspunten = evaluatie-afspreken',
        all(is('ouders.overbelast', true), is('hulpgeschiedenis.lopendeJeugdhulp', true)),
        { uitleg: 'De ouders dragen veel, en er is al hulp. Kijk samen of die hulp genoeg lucht geeft.' },
      ),
    ),
  ),
  good(
    'looked at again after three months',
    set(change('regel', 'signaal-herbeoordelen', '/conditions/all/0/value', 3)),
  ),
  good(
    'a stricter bound: strength that is heavy counts as not enough',
    add(
      rule(
        'stad-zwaar',
        'leefgebied.draagkracht = ontoereikend',
        all(leaf('leefgebied.zelfredzaamheid', 'lessThanInclusive', 3), is('leefgebied.draaglast', 'zwaar')),
        { priority: 40 },
      ),
    ),
  ),
  good(
    "an instrument of one's own",
    overlay({
      wijzig: [
        change('conclusie', 'inzet.instrumenten', '/waarden/-', 'buurtgezin'),
        change('conclusie', 'inzet.instrumenten', '/titels/buurtgezin', 'een buurtgezin'),
        change('conclusie', 'inzet.instrumenten', '/catalogus/buurtgezin', {
          voorWie: 'Gezinnen met een klein netwerk.',
          waarvoor: 'Een gezin in de buurt dat meehelpt.',
          wanneer: 'Als er weinig mensen om het gezin heen zijn.',
          vorm: ['licht'],
          effect: 'Er is geen onderzoek bekend.',
          bron: ['model'],
        }),
      ],
      voegToe: {
        regels: [
          rule(
            'stad-buurtgezin',
            'inzet.instrumenten = buurtgezin',
            all(is('netwerk.omvang', 'zeer-beperkt')),
          ),
        ],
      },
    }),
  ),
  good(
    "a limit of one's own",
    overlay({
      wijzig: [
        change('conclusie', 'eigenKracht.grenzen', '/waarden/-', 'mantelzorg'),
        change('conclusie', 'eigenKracht.grenzen', '/titels/mantelzorg', 'het gezin geeft al mantelzorg'),
      ],
      voegToe: {
        feiten: [fact('stad.mantelzorg', 'mantelzorg', 'Zorgt iemand in het gezin al voor een ander?')],
        regels: [
          rule('stad-mantelzorg', 'eigenKracht.grenzen = mantelzorg', all(is('stad.mantelzorg', true)), {
            uitleg: 'Iemand in het gezin zorgt al voor een ander.',
          }),
        ],
      },
    }),
  ),
  good(
    'a thirteenth leefgebied',
    overlay({ voegToe: { leefgebieden: [{ id: 'huishouden', titel: 'het huishouden doen' }] } }),
  ),
  good(
    "a fact of a person of one's own, and a point that rests on it",
    overlay({
      voegToe: {
        feiten: [
          fact('persoon.mantelzorger', 'mantelzorg door deze persoon', 'Zorgt deze persoon voor een ander?'),
        ],
        regels: [
          rule(
            'stad-mantelzorg',
            'procedure.aandachtspunten = wie-doet-wat',
            all(count('persoon', 'persoon.mantelzorger', true)),
          ),
        ],
      },
    }),
  ),
  good('the template of the weighing factors, filled in', filledTemplate()),
  good(
    'what the verordening says, with its article',
    overlay({
      voegToe: {
        bronnen: verordening,
        regels: [
          rule(
            'stad-plan',
            'procedure.aandachtspunten = een-plan',
            all(is('problematiek.meervoudig', true)),
            { bron: ['verordening#artikel-5'], grond: 'verordening' },
          ),
        ],
      },
    }),
  ),
  good(
    'a real article of the law',
    add(
      rule(
        'stad-horen',
        'procedure.aandachtspunten = jeugdige-horen',
        all(is('procedure.jeugdigeGehoord', false)),
        { bron: ['jeugdwet#2.3-lid-1'], grond: 'wet' },
      ),
    ),
  ),
  good(
    'more danger seen by a sign: escalation with a known addiction is acute',
    add(
      rule(
        'stad-escalatie',
        'veiligheid.niveau = acuut',
        all(
          is('veiligheid.escalatieThuis', true),
          is('veiligheid.onveiligDoorVerslaving', true),
          is('veiligheid.vermoedenMishandeling', true),
        ),
        { priority: 100 },
      ),
    ),
  ),
  good(
    'parents who carry much are not asked more',
    add(
      rule(
        'stad-mantel',
        'hulpbehoefte.gezinDraagt = niet',
        all(is('ouders.overbelastingDreigt', true), is('ouders.psychischeProblematiek', true)),
        { priority: 69 },
      ),
      because(
        'stad-mantel-reden',
        'zelf-dreigende-overbelasting',
        is('ouders.overbelastingDreigt', true),
        is('ouders.psychischeProblematiek', true),
      ),
    ),
  ),
  good(
    'one test more, where it is about something heavy',
    add(
      rule(
        'stad-toets',
        'hulpbehoefte.toetsen = draagkracht',
        all(is('problematiek.ernst', 'ernstig'), is('problematiek.chronisch', true)),
      ),
    ),
  ),
  good(
    'an open text, reworded',
    set(
      change(
        'regel',
        'punt-normaliseren',
        '/uitleg',
        'Vertellen wat gewoon is bij opgroeien. De inloop van de wijk is open voor vragen.',
      ),
    ),
  ),
  good('an instrument that the town does not offer, dropped', drop('inzet-verve')),
  good(
    "a theme of one's own in the conversation",
    overlay({
      voegToe: {
        feiten: [fact('stad.vrijwilliger', 'vrijwilliger', 'Is er een vrijwilliger die kan helpen?')],
        regels: [
          rule(
            'stad-vrijwilliger',
            'procedure.aandachtspunten = wie-doet-wat',
            all(is('stad.vrijwilliger', true)),
          ),
        ],
        gesprek: {
          themas: [
            {
              id: 'stad',
              titel: 'In de buurt',
              waarom: 'Er is veel hulp in de buurt.',
              feiten: ['stad.vrijwilliger'],
            },
          ],
        },
      },
    }),
  ),
  good(
    "a promise of one's own, that holds",
    overlay({
      voegToe: {
        waarborgen: [
          {
            id: 'stad-belofte',
            titel: 'Zonder gesprek met het kind is er geen besluit.',
            soort: 'altijd',
            bereik: 'gezin',
            als: all(is('procedure.jeugdigeGehoord', false), is('procedure.oudersGehoord', false)),
            dan: all(is('advies.besluitrijp', 'nee')),
            bron: ['model'],
            grond: 'modelkeuze',
          },
        ],
      },
    }),
  ),
  good(
    'speaks while something is unknown',
    add(
      rule(
        'stad-vraag-na',
        'procedure.aandachtspunten = school-betrekken',
        any(is('procedure.overstapVoortgezet', true), is('procedure.schorsingDreigt', true)),
        { zolangOnbekend: true },
      ),
    ),
  ),
  good(
    'a region with its town',
    region({
      voegToe: {
        bronnen: source,
        regels: [
          rule(
            'regio-plan',
            'procedure.aandachtspunten = een-plan',
            all(is('problematiek.meervoudig', true)),
            cited,
          ),
        ],
      },
    }),
    town({ wijzig: [change('regel', 'regio-plan', '/uitleg', 'In onze stad maakt het wijkteam het plan.')] }),
  ),
  good(
    'dates and notes',
    overlay({
      geldigVanaf: '2026-01-01',
      geldigTot: '2027-12-31',
      toelichting: ['Vastgesteld door het college.'],
    }),
  ),
]
