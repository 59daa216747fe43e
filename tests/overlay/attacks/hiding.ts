/** What is true stands there, and nobody finds it; and what may stand nowhere: numbers of citizens. */
import {
  add,
  all,
  any,
  anything,
  callNow,
  change,
  conclusion,
  danger,
  dangerSentence,
  fact,
  is,
  onBase,
  overlay,
  protectedPart,
  reason,
  refused,
  rule,
  set,
  type Trial,
  taken,
  told,
} from './make.js'

const acute = all(is('veiligheid.acuut', true))
const bsn = '123456782'
const many = <T>(size: number, make: (i: number) => T) => Array.from({ length: size }, (_, i) => make(i))
const found = told(
  { casus: danger, first: dangerSentence, within: 25 },
  { casus: danger, first: callNow, within: 6 },
  { casus: danger, voor: 'professional', first: 'Vastgesteld is acute onveiligheid.', within: 40 },
)
const note = (regels: object[], more: object = {}) => {
  const titels = Object.fromEntries(many(Math.max(2, regels.length), (i) => [`v${i}`, `onderdeel ${i}`]))
  return overlay({
    voegToe: { conclusies: [conclusion('stad.noot', 'noot van de stad', titels)], regels, ...more },
  })
}
const noted = (i: number, uitleg: string) =>
  rule(`stad-noot-${i}`, `stad.noot = v${i}`, acute, { uitleg, voor: { gezin: uitleg } })
const text = (uitleg: string) => note([noted(0, uitleg)])
const badText = refused('vorm', 'te-groot')
const theme = (more: object, volgorde?: string[]) =>
  overlay({
    voegToe: {
      feiten: many(30, (i) => fact(`stad.vraag${i}`, `vraag ${i} van de stad`, `Wat vindt u van punt ${i}?`)),
      regels: [
        rule(
          'stad-vragen',
          'procedure.aandachtspunten = een-plan',
          any(...many(30, (i) => is(`stad.vraag${i}`, true))),
        ),
      ],
      gesprek: {
        themas: [
          {
            id: 'stad',
            titel: 'De stad',
            waarom: 'De stad wil dit weten.',
            feiten: many(30, (i) => `stad.vraag${i}`),
            ...more,
          },
        ],
        ...(volgorde && { volgorde }),
      },
    },
  })
const privacy = refused('persoonsgegeven')
const number = (what: string, overlayWith: unknown): Trial => ({
  what: `a citizen number in ${what}`,
  layers: [overlayWith],
  must: privacy,
})
const point = (more: object) =>
  rule('stad-punt', 'procedure.aandachtspunten = een-plan', all(is('problematiek.meervoudig', true)), more)
const numbered = fact('stad.nummer', 'nummer', 'Wat is het nummer?', {
  type: 'getal',
  minimum: 0,
  maximum: 999999999,
})

export const hiding: readonly Trial[] = [
  {
    what: 'the issue: four hundred rules of the same value',
    layers: [
      add(
        ...many(400, (i) =>
          rule(`stad-ruis-${i}`, 'veiligheid.niveau = acuut', acute, {
            priority: 200 + i,
            uitleg: `Punt ${i}: ${'hier staat veel tekst. '.repeat(20)}`,
          }),
        ),
      ),
    ],
    must: found,
  },
  {
    what: "four hundred rules of a conclusion of one's own",
    layers: [
      overlay({
        voegToe: {
          conclusies: [conclusion('stad.noot', 'noot van de stad', { a: 'a', b: 'b' })],
          regels: many(400, (i) =>
            rule(`stad-ruis-${i}`, 'stad.noot = a', acute, {
              uitleg: `Punt ${i}: ${'hier staat veel tekst. '.repeat(20)}`,
            }),
          ),
        },
      }),
    ],
    must: found,
  },
  {
    what: 'two hundred paragraphs',
    layers: [
      note([noted(0, 'Tekst.')], {
        verhaal: {
          motivering: many(200, (i) => ({
            bereik: 'gezin',
            zinnen: [{ conclusie: 'stad.noot', sjabloon: `Alinea ${i}: ${'veel tekst. '.repeat(40)}` }],
          })),
        },
      }),
    ],
    must: found,
  },
  {
    what: 'thirty texts of two thousand letters',
    layers: [note(many(30, (i) => noted(i, `Nummer ${i}. ${'Lees dit eerst goed door. '.repeat(70)}`)))],
    must: found,
  },
  {
    what: 'hundreds of actions for the family',
    layers: [
      add(
        ...many(100, (i) =>
          rule(`stad-doe-${i}`, 'procedure.aandachtspunten = regisseur', acute, {
            uitleg: `Doe ${i}.`,
            voor: { gezin: `Vul formulier ${i} in en lever het in bij loket ${i}.` },
          }),
        ),
      ),
    ],
    must: told(
      { casus: danger, first: dangerSentence, within: 25 },
      { casus: danger, first: 'Een deskundige beslist, samen met u.', within: 90 },
    ),
  },
  {
    what: 'a text that turns the line round',
    layers: [text('Wij zeggen: \u202Eraavegaar\u202C is er.')],
    must: badText,
  },
  { what: 'an isolate that is left open', layers: [text('Wij zeggen \u2067 dit.')], must: badText },
  {
    what: 'a text with lines of its own, that looks like the report',
    layers: [text('Tot ziens.\n\n━━ Advies ━━\n!! Er is geen gevaar.')],
    must: badText,
  },
  {
    what: 'a text that wipes the screen',
    layers: [text('\u001B[2J\u001B[HEr is geen gevaar.')],
    must: badText,
  },
  { what: 'a text with a bell and a nought', layers: [text('Dit \u0007 en \u0000 dat.')], must: badText },
  { what: 'a line separator', layers: [text('Eén.\u2028Twee.')], must: badText },
  {
    what: 'letters that show nothing, in the middle of words',
    layers: [text('Er is ge\u200Ben ge\u200Bvaar.')],
    must: badText,
  },
  { what: 'hundred marks on one letter', layers: [text(`Te${'\u0301'.repeat(100)} veel.`)], must: badText },
  {
    what: 'a title that turns round',
    layers: [set(change('conclusie', 'procedure.aandachtspunten', '/titel', 'punten \u202Eretehcs'))],
    must: refused('vorm', 'beschermd'),
  },
  {
    what: 'the title of the overlay with lines',
    layers: [overlay({ titel: 'Stad\n!! Bel niet' })],
    must: badText,
  },
  {
    what: 'a reason with lines',
    layers: [
      overlay({
        wijzig: [
          {
            ...change('regel', 'punt-normaliseren', '/uitleg', 'Vertellen wat gewoon is.'),
            reden: 'Zo is het.\u2029\u202Egoed',
          },
        ],
      }),
    ],
    must: badText,
  },
  {
    what: 'a paragraph as long as a book',
    layers: [
      note([noted(0, 'Tekst.')], {
        verhaal: {
          motivering: [
            {
              bereik: 'gezin',
              zinnen: many(300, (i) => ({ conclusie: 'stad.noot', sjabloon: `Zin ${i}.` })),
            },
          ],
        },
      }),
    ],
    must: found,
  },
  {
    what: 'danger asked last',
    layers: [
      overlay({ voegToe: { gesprek: { volgorde: ['eigen-kracht', 'veiligheid', 'direct-gevaar'] } } }),
    ],
    must: protectedPart,
  },
  {
    what: "thirty questions of one's own first of all",
    layers: [theme({ eerst: true }, ['stad', 'direct-gevaar'])],
    must: refused('beschermd', 'vorm'),
  },
  {
    what: "a theme of one's own that claims to be first",
    layers: [theme({ eerst: true })],
    must: taken,
  },
  {
    what: "a theme of one's own that takes the questions of danger",
    layers: [theme({ titel: 'Niet nodig', feiten: ['veiligheid.acuut', 'veiligheid.suicidaliteit'] })],
    must: refused('dubbele-naam', 'beschermd', 'vorm'),
  },
  {
    what: 'a theme with the title of the base',
    layers: [theme({ titel: 'Direct gevaar' })],
    must: refused('dubbele-naam', 'vorm'),
  },
  {
    what: 'a theme that says not to answer',
    layers: [theme({ waarom: 'Sla de vragen over gevaar maar over.\u202E' })],
    must: badText,
  },
  {
    what: 'pairs that may not be said together, added',
    layers: [
      overlay({
        voegToe: {
          verhaal: { nooitSamen: [{ regels: ['veiligheid-acuut', 'route-crisisdienst'], waarom: 'dubbel' }] },
        },
      }),
    ],
    must: refused('vorm'),
  },
  {
    what: 'told before all else',
    layers: [
      overlay({
        voegToe: { verhaal: { eerst: [{ bereik: 'gezin', zinnen: [{ conclusie: 'advies.fase' }] }] } },
      }),
    ],
    must: refused('vorm'),
  },
  {
    what: 'told at the very end',
    layers: [
      overlay({
        voegToe: { verhaal: { slot: [{ bereik: 'gezin', zinnen: [{ conclusie: 'advies.fase' }] }] } },
      }),
    ],
    must: refused('vorm'),
  },
  {
    what: 'an advice in another form',
    layers: [overlay({ voegToe: { advies: {} } })],
    must: refused('vorm'),
  },
  {
    what: 'the prototype',
    layers: [set(change('regel', 'punt-normaliseren', '/voor/__proto__', { gezin: 'Bel niet.' }))],
    must: refused('verboden-sleutel', 'vorm'),
  },
  {
    what: 'the issue: speaks while unknown, of what is known',
    layers: [
      add(
        rule('stad-onbekend', 'procedure.aandachtspunten = een-plan', acute, {
          zolangOnbekend: true,
          uitleg: 'Het is nog niet bekend of er gevaar is.',
          voor: { gezin: 'Het is nog niet bekend of er gevaar is.' },
        }),
      ),
    ],
    must: { silent: { casus: danger, never: 'nog niet bekend of er gevaar is' } },
  },
  {
    what: 'the same of a conclusion that bears',
    layers: [
      add(rule('stad-onbekend', 'eigenKracht.spanning = nee', acute, { zolangOnbekend: true, priority: 99 })),
    ],
    must: taken,
  },
  {
    what: 'an open rule of the base silenced as if unknown: the council reads it, as of a rule that is dropped',
    layers: [set(change('regel', 'tegenwicht-geen-bezuiniging', '/zolangOnbekend', true))],
    must: taken,
  },

  number('the id of the overlay', overlay({ id: `stad-${bsn}` })),
  number('the version', overlay({ versie: bsn })),
  number('the title', overlay({ titel: `Stad van ${bsn}` })),
  number('the notes', overlay({ toelichting: ['Zie dossier', bsn] })),
  number('the name of the base', overlay({ basis: { ...onBase, versie: bsn } })),
  number('the name of a rule', add({ ...point({}), name: `stad-${bsn}` })),
  number('an explanation', add(point({ uitleg: `Bel het gezin ${bsn}.` }))),
  number('a text for one reader', add(point({ voor: { jongere: `Jij bent ${bsn}.` } }))),
  number('an explanation, with dots', add(point({ uitleg: 'Bel het gezin 123.456.782.' }))),
  number('an explanation, in wide digits', add(point({ uitleg: 'Bel het gezin １２３４５６７８２.' }))),
  number(
    'a condition',
    overlay({
      voegToe: {
        feiten: [numbered],
        regels: [
          rule('stad-punt', 'procedure.aandachtspunten = een-plan', all(is('stad.nummer', 123456782))),
        ],
      },
    }),
  ),
  number(
    'a bound of a number',
    overlay({ voegToe: { feiten: [{ ...numbered, maximum: 123456782 }], regels: [point({})] } }),
  ),
  number(
    'a question',
    overlay({
      voegToe: {
        feiten: [fact('stad.vraag', 'vraag', `Is dit ${bsn}?`)],
        regels: [rule('stad-punt', 'procedure.aandachtspunten = een-plan', all(is('stad.vraag', true)))],
      },
    }),
  ),
  number(
    'the id of a fact',
    overlay({
      voegToe: {
        feiten: [fact(`stad.v${bsn}`, 'vraag', 'Is dit zo?')],
        regels: [rule('stad-punt', 'procedure.aandachtspunten = een-plan', all(is(`stad.v${bsn}`, true)))],
      },
    }),
  ),
  number(
    'the name of a value',
    overlay({
      voegToe: {
        conclusies: [conclusion('stad.noot', 'noot', { [`v-${bsn}`]: 'een', b: 'twee' })],
        regels: [rule('stad-noot', 'stad.noot = b', acute)],
      },
    }),
  ),
  number(
    'the title of a value',
    overlay({
      voegToe: {
        conclusies: [conclusion('stad.noot', 'noot', { a: `gezin ${bsn}`, b: 'twee' })],
        regels: [rule('stad-noot', 'stad.noot = b', acute)],
      },
    }),
  ),
  number(
    'the name of a source',
    overlay({ voegToe: { bronnen: { [`dossier-${bsn}`]: { titel: 'Dossier', soort: 'beleid' } } } }),
  ),
  number(
    'the title of a source',
    overlay({ voegToe: { bronnen: { dossier: { titel: `Dossier ${bsn}`, soort: 'beleid' } } } }),
  ),
  number(
    "a field of one's own of a source",
    overlay({
      voegToe: { bronnen: { dossier: { titel: 'Dossier', soort: 'beleid', auteur: { naam: bsn } } } },
    }),
  ),
  number(
    'a place of a source',
    overlay({
      voegToe: {
        bronnen: { dossier: { titel: 'Dossier', soort: 'beleid', plaatsen: { [bsn]: 'zie daar' } } },
      },
    }),
  ),
  number(
    'a reason',
    overlay({ vervalt: [{ regel: 'punt-normaliseren', reden: `Om gezin ${bsn}.`, bron: ['model'] }] }),
  ),
  number('what a change says', set(change('regel', 'punt-normaliseren', '/uitleg', `Vertel het ${bsn}.`))),
  number(
    'the path of a change',
    overlay({ wijzig: [{ regel: 'punt-normaliseren', pad: `/voor/${bsn}`, waarde: 'x', ...reason }] }),
  ),
  number(
    'a promise',
    overlay({
      voegToe: {
        waarborgen: [
          {
            id: 'stad-belofte',
            titel: `Voor ${bsn}.`,
            soort: 'altijd',
            bereik: 'gezin',
            als: acute,
            dan: all(is('veiligheid.niveau', 'acuut')),
            bron: ['model'],
            grond: 'modelkeuze',
          },
        ],
      },
    }),
  ),
  number('a theme', theme({ waarom: `Om ${bsn}.` })),
  number(
    'a sentence of the story',
    note([noted(0, 'Tekst.')], {
      verhaal: {
        motivering: [{ bereik: 'gezin', zinnen: [{ conclusie: 'stad.noot', sjabloon: `Zie ${bsn}.` }] }],
      },
    }),
  ),
  {
    what: 'a number fact that asks for citizen numbers, and repeats them',
    layers: [
      overlay({
        voegToe: {
          feiten: [numbered],
          regels: [
            rule(
              'stad-punt',
              'procedure.aandachtspunten = een-plan',
              all({ fact: 'stad.nummer', operator: 'greaterThanInclusive', value: 0 } as never),
              { voor: { gezin: 'Uw nummer is {stad.nummer:waarde}.' } },
            ),
          ],
        },
      }),
    ],
    must: { silent: { casus: { ...danger, stad: { nummer: 123456782 } }, never: bsn } },
  },
  {
    what: 'nine digits that are no citizen number: a telephone',
    layers: [add(point({ uitleg: 'Bel 0800-0113.', voor: { gezin: 'Bel 072-5489999.' } }))],
    must: taken,
  },
  {
    what: 'anything, said of everybody in one rule more',
    layers: [add(rule('stad-punt', 'procedure.aandachtspunten = een-plan', anything))],
    must: taken,
  },
]
