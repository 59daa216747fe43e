/** Where a rule is said to come from, when it does not; reasons that say nothing; promises that promise nothing. */
import {
  add,
  all,
  anything,
  change,
  conclusion,
  is,
  onBase,
  overlay,
  reason,
  refused,
  rule,
  set,
  type Trial,
  taken,
} from './make.js'

const acute = all(is('veiligheid.acuut', true))
const point = (more: object) =>
  rule('stad-punt', 'procedure.aandachtspunten = een-plan', all(is('problematiek.meervoudig', true)), more)
const source = (id: string, titel: string, soort: string, more: object = {}, cited = id, grond = 'beleid') =>
  overlay({
    voegToe: { bronnen: { [id]: { titel, soort, ...more } }, regels: [point({ bron: [cited], grond })] },
  })
const reasoned = (reden: string) =>
  overlay({
    wijzig: [{ ...change('regel', 'punt-normaliseren', '/uitleg', 'Vertellen wat gewoon is.'), reden }],
  })
const promise = (more: object) =>
  overlay({
    voegToe: {
      waarborgen: [
        {
          id: 'stad-belofte',
          titel: 'Geen kind wacht.',
          soort: 'altijd',
          bereik: 'gezin',
          ...{ bron: ['model'], grond: 'modelkeuze' },
          ...more,
        },
      ],
    },
  })
const noSource = refused('bron-ontbreekt', 'onbekende-plaats', 'onbekende-bron', 'vorm')
const alike = refused('dubbele-naam', 'vorm')
const blank = refused('vorm', 'niet-ingevuld')
const empty = refused('vorm', 'waarborg-geschonden', 'regel-kan-nooit-gelden', 'niet-nagegaan')

export const provenance: readonly Trial[] = [
  {
    what: 'the issue: a law with an article that is not there',
    layers: [add(point({ bron: ['jeugdwet#99.99'], grond: 'wet' }))],
    must: noSource,
  },
  {
    what: 'a law without an article',
    layers: [add(point({ bron: ['jeugdwet'], grond: 'wet' }))],
    must: noSource,
  },
  {
    what: 'a law, said by the model',
    layers: [add(point({ bron: ['model'], grond: 'wet' }))],
    must: noSource,
  },
  {
    what: 'a law, said by a vision of a municipality',
    layers: [add(point({ bron: ['alkmaar-2025#8.1'], grond: 'wet' }))],
    must: noSource,
  },
  {
    what: 'a judge, said by a letter to a council',
    layers: [add(point({ bron: ['alkmaar-2024#ladder'], grond: 'jurisprudentie' }))],
    must: noSource,
  },
  {
    what: 'research, said by a stakeholder',
    layers: [add(point({ bron: ['ekc#over'], grond: 'onderzoek' }))],
    must: { doubted: true },
  },
  {
    what: 'a verordening, said by the national law',
    layers: [add(point({ bron: ['jeugdwet#2.3-lid-1'], grond: 'verordening' }))],
    must: noSource,
  },
  {
    what: 'a verordening without places, so that any article passes',
    layers: [
      source('verordening', 'Verordening jeugdhulp', 'verordening', {}, 'verordening#99', 'verordening'),
    ],
    must: noSource,
  },
  {
    what: "a law of one's own",
    layers: [
      source(
        'stadswet',
        'Wet op de eigen kracht',
        'wet',
        { plaatsen: { 1: 'alles zelf' } },
        'stadswet#1',
        'wet',
      ),
    ],
    must: noSource,
  },
  {
    what: "a source of one's own, titled as the law",
    layers: [source('regels', 'Jeugdwet, zoals die geldt op 1 januari 2026', 'beleid')],
    must: alike,
  },
  {
    what: 'the same, shorter',
    layers: [source('regels', 'Jeugdwet', 'wet')],
    must: { refused: ['dubbele-naam', 'vorm', 'bron-ontbreekt'] },
  },
  {
    what: "a ruling of one's own under the number of a real one",
    layers: [
      source(
        'uitspraak',
        'ECLI:NL:CRVB:2024:1095',
        'jurisprudentie',
        { plaatsen: { 4: 'het gezin draagt alles' } },
        'uitspraak#4',
        'jurisprudentie',
      ),
    ],
    must: alike,
  },
  {
    what: 'the issue: a source whose name looks like the law, in Cyrillic',
    layers: [source('jeugdw\u0435t', 'Stadsregels', 'beleid')],
    must: alike,
  },
  { what: 'with a dash', layers: [source('jeugd-wet', 'Stadsregels', 'beleid')], must: alike },
  { what: 'with a capital', layers: [source('Jeugdwet', 'Stadsregels', 'beleid')], must: alike },
  {
    what: 'with a letter that shows nothing',
    layers: [source('jeugdwet\u200B', 'Stadsregels', 'beleid')],
    must: alike,
  },
  { what: 'with a space', layers: [source('jeugdwet ', 'Stadsregels', 'beleid')], must: alike },
  { what: 'the model by another name', layers: [source('mode1', 'Stadsregels', 'beleid')], must: alike },
  {
    what: 'the source of the base itself',
    layers: [source('jeugdwet', 'Jeugdwet', 'wet')],
    must: refused('dubbele-naam'),
  },
  {
    what: "two sources of one's own that look the same",
    layers: [
      overlay({
        voegToe: {
          bronnen: {
            stadsplan: { titel: 'Plan', soort: 'beleid' },
            'stads-plan': { titel: 'Plan ', soort: 'verordening' },
          },
          regels: [point({ bron: ['stadsplan'], grond: 'beleid' })],
        },
      }),
    ],
    must: alike,
  },
  {
    what: 'the issue: a choice of the model becomes law',
    layers: [set(change('regel', 'punt-geen-score-beslist', '/grond', 'wet'))],
    must: refused('beschermd', 'bron-ontbreekt'),
  },
  {
    what: 'a choice of the model becomes law, with a real article that says something else',
    layers: [
      set(
        change('regel', 'punt-geen-score-beslist', '/grond', 'wet'),
        change('regel', 'punt-geen-score-beslist', '/bron', ['jeugdwet#2.3-lid-1']),
      ),
    ],
    must: { doubted: true },
  },
  {
    what: 'law becomes a choice of the model',
    layers: [set(change('regel', 'trede-andere-zorg', '/grond', 'modelkeuze'))],
    must: { refused: ['beschermd', 'bron-ontbreekt'] },
  },
  { what: 'a reason that is blank', layers: [reasoned('   ')], must: blank },
  { what: 'a reason of letters that show nothing', layers: [reasoned('\u200B\u2060\uFEFF')], must: blank },
  { what: 'a reason of one letter', layers: [reasoned('x')], must: blank },
  { what: 'a reason of one word', layers: [reasoned('beleid')], must: blank },
  { what: 'a reason of dots', layers: [reasoned('... ... ...')], must: blank },
  {
    what: 'a reason that is blank, of what is dropped',
    layers: [overlay({ vervalt: [{ regel: 'punt-normaliseren', reden: '\u00A0', bron: ['model'] }] })],
    must: blank,
  },
  { what: 'an explanation that is blank', layers: [add(point({ uitleg: ' \n ' }))], must: blank },
  { what: 'an explanation that shows nothing', layers: [add(point({ uitleg: '\u200B' }))], must: blank },
  {
    what: 'an open text of the base made blank',
    layers: [set(change('regel', 'tegenwicht-geen-bezuiniging', '/uitleg', '\u2063'))],
    must: blank,
  },
  {
    what: 'the text for the family made blank',
    layers: [set(change('regel', 'tegenwicht-geen-bezuiniging', '/voor/jongere', ' '))],
    must: blank,
  },
  {
    what: 'the title of a conclusion made blank',
    layers: [set(change('conclusie', 'procedure.aandachtspunten', '/titel', ' '))],
    must: refused('vorm', 'beschermd'),
  },
  { what: 'a version that is blank', layers: [overlay({ versie: ' ' })], must: blank },
  {
    what: 'ends before it begins',
    layers: [overlay({ geldigVanaf: '2026-02-01', geldigTot: '2026-01-01' })],
    must: refused('waarde-buiten-bereik'),
  },
  { what: 'a day that is none', layers: [overlay({ geldigVanaf: '2026-02-30' })], must: refused('vorm') },
  {
    what: 'the issue: a promise about what can never be, told as proven',
    layers: [promise({ als: all(is('veiligheid.acuut', true), is('veiligheid.acuut', false)), dan: acute })],
    must: empty,
  },
  {
    what: 'a promise that is true of anything',
    layers: [
      promise({
        dan: { any: [is('veiligheid.niveau', 'acuut'), { not: is('veiligheid.niveau', 'acuut') }] },
      }),
    ],
    must: empty,
  },
  {
    what: 'a promise that asks what it promises',
    layers: [promise({ als: acute, dan: acute })],
    must: empty,
  },
  {
    what: 'a promise about a change of a fact that bears on nothing',
    layers: [
      overlay({
        voegToe: {
          waarborgen: [
            {
              id: 'stad-belofte',
              titel: 'School maakt nooit lichter.',
              soort: 'bij-verandering',
              feiten: ['procedure.schoolBetrokken'],
              conclusie: 'hulpbehoefte.trede',
              blijft: 'gelijk',
              bron: ['model'],
              grond: 'modelkeuze',
            },
          ],
        },
      }),
    ],
    must: taken,
  },
  {
    what: 'a promise against the base: never danger',
    layers: [promise({ dan: all({ not: is('veiligheid.niveau', 'acuut') } as never) })],
    must: refused('waarborg-geschonden'),
  },
  {
    what: 'a promise that the overlay itself breaks',
    layers: [
      overlay({
        voegToe: {
          waarborgen: [
            {
              id: 'stad-belofte',
              titel: 'Altijd een plan.',
              soort: 'altijd',
              bereik: 'gezin',
              dan: all({
                fact: 'procedure.aandachtspunten',
                operator: 'contains',
                value: 'een-plan',
              } as never),
              bron: ['model'],
              grond: 'modelkeuze',
            },
          ],
        },
      }),
    ],
    must: refused('waarborg-geschonden'),
  },
  {
    what: 'a promise under the name of the base',
    layers: [promise({ id: 'acuut-doorbreekt', als: acute, dan: acute })],
    must: refused('dubbele-naam'),
  },
  {
    what: 'a promise whose name looks like one of the base',
    layers: [promise({ id: 'acuut-d0orbreekt', als: acute, dan: all(is('veiligheid.niveau', 'acuut')) })],
    must: alike,
  },
  {
    what: 'a promise with the words of the base that promises less',
    layers: [
      promise({
        titel: 'Bij gedachten aan zelfdoding hoort altijd hulp daarbij, met 113.',
        als: all(is('veiligheid.acuut', true), is('veiligheid.suicidaliteit', 'poging')),
        dan: all(is('veiligheid.niveau', 'acuut')),
      }),
    ],
    must: alike,
  },
  {
    what: 'a rule whose name looks like one of the base',
    layers: [
      add(
        rule('veiligheid-acuut-', 'veiligheid.niveau = acuut', acute),
        rule('veiIigheid-acuut'.toLowerCase().replace('veii', 'vei1'), 'veiligheid.niveau = acuut', acute),
      ),
    ],
    must: alike,
  },
  {
    what: 'a conclusion whose name looks like one of the base',
    layers: [
      overlay({
        voegToe: {
          conclusies: [conclusion('veiligheid.niveaU', 'niveau van de stad', { a: 'rustig', b: 'druk' })],
          regels: [rule('stad-a', 'veiligheid.niveaU = a', acute)],
        },
      }),
    ],
    must: alike,
  },
  {
    what: 'reads the text of a source, it says, of which it read nothing',
    layers: [source('stadsplan', 'Plan', 'beleid', { gelezen: 'helemaal' })],
    must: refused('vorm'),
  },
  {
    what: 'keys twice in the file',
    layers: [
      `{"id":"stad","versie":"1","titel":"Stad","basis":${JSON.stringify(onBase)},"vervalt":[],"vervalt":[${JSON.stringify({ regel: 'punt-normaliseren', ...reason })}]}`,
    ],
    must: refused('onleesbaar', 'dubbele-naam', 'vorm'),
  },
  {
    what: 'nothing at all that it rests on',
    layers: [add(point({ bron: [] }))],
    must: refused('bron-ontbreekt'),
  },
  {
    what: 'anything that stands for everybody, called law',
    layers: [
      add(
        rule('stad-punt', 'procedure.aandachtspunten = normaliseren', anything, {
          bron: ['wmo-2015'],
          grond: 'wet',
        }),
      ),
    ],
    must: refused('bron-ontbreekt', 'waarborg-geschonden', 'beschermd'),
  },
]
