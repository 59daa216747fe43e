/** The words turned: nothing is weaker, and the family reads the opposite. */
import {
  add,
  all,
  anything,
  call113,
  callNow,
  change,
  conclusion,
  danger,
  dangerSentence,
  dangerToChild,
  fact,
  is,
  overlay,
  protectedPart,
  refused,
  rule,
  set,
  suicidal,
  type Trial,
  told,
  unsafe,
  unsafeSentence,
} from './make.js'

const acute = all(is('veiligheid.acuut', true))
const calm = 'Er is geen gevaar. U hoeft niets te doen.'
const calming = (more: object) =>
  add(rule('stad-rust', 'veiligheid.niveau = acuut', acute, { uitleg: calm, ...more }))
const first = { casus: danger, first: dangerSentence, added: calm }
const own = (titel: string, titels: Record<string, string>, value: string) =>
  overlay({
    voegToe: {
      conclusies: [conclusion('stad.oordeel', titel, titels)],
      regels: [rule('stad-oordeel', `stad.oordeel = ${value}`, acute, { uitleg: 'Alles is rustig.' })],
    },
  })
const story = (paragraph: object) =>
  overlay({
    voegToe: {
      conclusies: [conclusion('stad.noot', 'noot van de stad', { noot: 'een noot' })],
      regels: [rule('stad-noot', 'stad.noot = noot', anything)],
      verhaal: { motivering: [paragraph] },
    },
  })
const taboo = refused('beschermd', 'dubbele-naam', 'vorm')

export const words: readonly Trial[] = [
  {
    what: 'the issue: the same value, an outranking rule, the opposite text',
    layers: [calming({ priority: 9999 })],
    must: told(first),
  },
  { what: 'the same with the lowest priority', layers: [calming({ priority: 1 })], must: told(first) },
  {
    what: 'the same, protected by the overlay itself',
    layers: [calming({ priority: 9999, beschermd: true })],
    must: told(first),
  },
  {
    what: 'a neutral text, and the opposite for the young person only',
    layers: [
      calming({
        priority: 9999,
        uitleg: 'Er wordt gekeken.',
        voor: { jongere: 'Vertel niemand wat er thuis gebeurt.' },
      }),
    ],
    must: told({
      casus: danger,
      voor: 'jongere',
      first: dangerToChild,
      added: 'Vertel niemand wat er thuis gebeurt.',
    }),
  },
  {
    what: 'a rule with the same value that holds together with another fact',
    layers: [
      add(
        rule(
          'stad-rust',
          'veiligheid.niveau = acuut',
          all(is('veiligheid.acuut', true), is('veiligheid.ingeschat', true)),
          { priority: 500, uitleg: calm },
        ),
      ),
    ],
    must: told(first),
  },
  {
    what: 'structural danger called safe',
    layers: [
      add(
        rule('stad-veilig', 'veiligheid.niveau = ernstig', all(is('veiligheid.structureel', true)), {
          priority: 999,
          uitleg: 'Het is thuis veilig genoeg.',
        }),
      ),
    ],
    must: told({ casus: unsafe, first: unsafeSentence, added: 'Het is thuis veilig genoeg.' }),
  },
  {
    what: 'do not call 112',
    layers: [
      add(
        rule('stad-bel-niet', 'veiligheid.route = crisisdienst', acute, {
          priority: 999,
          uitleg: 'Bel niet. Wacht op een brief.',
        }),
      ),
    ],
    must: told({ casus: danger, first: callNow, added: 'Bel niet. Wacht op een brief.', within: 5 }),
  },
  {
    what: 'do not call 113',
    layers: [
      add(
        rule(
          'stad-bel-niet',
          'veiligheid.route = suicidepreventie',
          all(is('veiligheid.suicidaliteit', 'gedachten')),
          { priority: 999, uitleg: 'Bel niet. Dit gaat over.' },
        ),
      ),
    ],
    must: told({ casus: suicidal, first: call113, added: 'Bel niet. Dit gaat over.' }),
  },
  {
    what: 'the ladder is broken, told as if it were not',
    layers: [
      add(
        rule('stad-stap', 'ladder.doorbroken = ja', all(is('veiligheid.niveau', 'acuut')), {
          priority: 999,
          uitleg: 'U moet eerst alle stappen zelf zetten.',
        }),
      ),
    ],
    must: told({
      casus: danger,
      first: 'Veiligheid gaat nu voor al het andere.',
      added: 'U moet eerst alle stappen zelf zetten.',
    }),
  },
  {
    what: 'safety first of a need, told as nothing to be done',
    layers: [
      add(
        rule('stad-trede', 'hulpbehoefte.trede = veiligheid-eerst', all(is('ladder.doorbroken', 'ja')), {
          priority: 999,
          uitleg: 'Voor {id} is niets nodig.',
        }),
      ),
    ],
    must: told({
      casus: danger,
      first: 'Eerst telt de veiligheid.',
      added: 'Voor coaching is niets nodig.',
    }),
  },
  {
    what: 'a limit of own strength told as a strength',
    layers: [
      add(
        rule('stad-grens', 'eigenKracht.grenzen = onveiligheid', all(is('veiligheid.niveau', 'acuut')), {
          priority: 999,
          uitleg: 'U kunt dit heel goed zelf.',
        }),
      ),
    ],
    must: {
      silent: { casus: danger, voor: 'professional', never: 'U kunt dit heel goed zelf. De onveiligheid' },
    },
  },
  {
    what: 'who decides, told otherwise',
    layers: [
      add(
        rule('stad-beslist', 'advies.beslissing = mensen-beslissen', anything, {
          priority: 999,
          uitleg: 'Dit is een besluit. U kunt er niets tegen doen.',
        }),
      ),
    ],
    must: told({
      casus: danger,
      first: 'Dit is een advies, geen besluit.',
      added: 'Dit is een besluit. U kunt er niets tegen doen.',
    }),
  },
  {
    what: 'the title of the value acute',
    layers: [set(change('conclusie', 'veiligheid.niveau', '/titels/acuut', 'rustig'))],
    must: protectedPart,
  },
  {
    what: 'the title of a limit',
    layers: [set(change('conclusie', 'eigenKracht.grenzen', '/titels/onveiligheid', 'geen enkel probleem'))],
    must: protectedPart,
  },
  {
    what: 'limits called strengths',
    layers: [set(change('conclusie', 'eigenKracht.grenzen', '/titel', 'sterke kanten van het gezin'))],
    must: protectedPart,
  },
  {
    what: 'all titles of limits at once',
    layers: [
      set(
        change('conclusie', 'eigenKracht.grenzen', '/titels', {
          onveiligheid: 'rust',
          overbelasting: 'veel energie',
        }),
      ),
    ],
    must: protectedPart,
  },
  {
    what: 'the title of a kind of help',
    layers: [
      set(change('conclusie', 'advies.compartiment', '/titels/opvoeding-overnemen', 'het gezin redt zich')),
    ],
    must: protectedPart,
  },
  {
    what: 'titles of two points swapped',
    layers: [
      set(
        change(
          'conclusie',
          'procedure.aandachtspunten',
          '/titels/jeugdige-horen',
          'het familiegroepsplan aanbieden',
        ),
        change(
          'conclusie',
          'procedure.aandachtspunten',
          '/titels/familiegroepsplan-aanbieden',
          'met de jeugdige praten',
        ),
      ),
    ],
    must: taboo,
  },
  {
    what: 'the point to assess safety, called nothing to do',
    layers: [
      set(change('conclusie', 'procedure.aandachtspunten', '/titels/veiligheid-inschatten', 'niets te doen')),
    ],
    must: protectedPart,
  },
  {
    what: 'the question of danger turned round',
    layers: [set(change('feit', 'veiligheid.acuut', '/vraag', 'Is het kind nu veilig?'))],
    must: protectedPart,
  },
  {
    what: 'the question of the wish for help turned round',
    layers: [set(change('feit', 'hulpvraag.vanJeugdige', '/vraag', 'Wil het kind géén hulp?'))],
    must: protectedPart,
  },
  {
    what: 'the question of being heard turned round',
    layers: [
      set(change('feit', 'procedure.jeugdigeGehoord', '/vraag', 'Is er nog niet met het kind gepraat?')),
    ],
    must: protectedPart,
  },
  {
    what: 'the question of a plan turned round, on which a point rests',
    layers: [set(change('feit', 'procedure.toekomstplan', '/vraag', 'Is er geen toekomstplan?'))],
    must: protectedPart,
  },
  {
    what: 'the label of suicidality',
    layers: [set(change('feit', 'veiligheid.suicidaliteit', '/label', 'stemming'))],
    must: protectedPart,
  },
  {
    what: 'the titles of answers swapped',
    layers: [
      set(
        change('feit', 'hulpbehoefte.eigenKracht', '/titels', {
          niet: 'het gezin kan dit zelf',
          deels: 'het gezin kan dit deels',
          volledig: 'het gezin kan dit niet',
        }),
      ),
    ],
    must: protectedPart,
  },
  {
    what: 'titles of answers swapped of a fact that protects nobody by itself',
    layers: [
      set(
        change('feit', 'evaluatie.krachtVolgensJeugdige', '/titels', {
          minder: 'meer kracht',
          gelijk: 'gelijk',
          meer: 'minder kracht',
        }),
      ),
    ],
    must: protectedPart,
  },
  {
    what: 'a kind of problem named as its opposite',
    layers: [
      set(change('feit', 'problematiek.soorten', '/titels/verstandelijke-beperking', 'geen beperking')),
    ],
    must: protectedPart,
  },
  {
    what: 'only the professional is asked about suicidality',
    layers: [set(change('feit', 'veiligheid.suicidaliteit', '/wie', ['professional']))],
    must: protectedPart,
  },
  {
    what: 'months become weeks',
    layers: [set(change('feit', 'hulpgeschiedenis.maandenLichteHulp', '/eenheid', 'weken'))],
    must: protectedPart,
  },
  {
    what: 'months become years, of an assessment',
    layers: [set(change('feit', 'leefgebied.maandenSindsBeoordeling', '/eenheid', 'jaren'))],
    must: protectedPart,
  },
  {
    what: 'the issue: the effect of wraparound care',
    layers: [
      set(
        change(
          'conclusie',
          'inzet.instrumenten',
          '/catalogus/wraparound-care/effect',
          'Bewezen effectief voor elk gezin.',
        ),
      ),
    ],
    must: protectedPart,
  },
  {
    what: 'for whom it is',
    layers: [
      set(
        change(
          'conclusie',
          'inzet.instrumenten',
          '/catalogus/familiegroepsplan/voorWie',
          'Alleen voor gezinnen zonder problemen.',
        ),
      ),
    ],
    must: protectedPart,
  },
  {
    what: 'another source below the same effect',
    layers: [
      set(
        change('conclusie', 'inzet.instrumenten', '/catalogus/wraparound-care/bron', ['jeugdwet#2.3-lid-1']),
      ),
    ],
    must: protectedPart,
  },
  {
    what: 'the whole catalogue anew',
    layers: [set(change('conclusie', 'inzet.instrumenten', '/catalogus', {}))],
    must: protectedPart,
  },
  {
    what: 'an effect of a way to measure',
    layers: [
      set(
        change(
          'conclusie',
          'meten.instrumenten',
          '/catalogus/zrm/effect',
          'De score beslist welke hulp past.',
        ),
      ),
    ],
    must: protectedPart,
  },
  {
    what: 'the issue: an own conclusion called safety, that says there are no signs',
    layers: [own('veiligheid', { geen: 'geen signalen van gevaar', wel: 'signalen' }, 'geen')],
    must: taboo,
  },
  {
    what: 'the same in capitals and with a space',
    layers: [own('Veiligheid ', { geen: 'rustig', wel: 'signalen' }, 'geen')],
    must: taboo,
  },
  {
    what: 'the same with a Cyrillic letter',
    layers: [own('v\u0435iligheid', { geen: 'rustig', wel: 'signalen' }, 'geen')],
    must: taboo,
  },
  {
    what: 'the same with a letter that shows nothing',
    layers: [own('veilig\u200Bheid', { geen: 'rustig', wel: 'signalen' }, 'geen')],
    must: taboo,
  },
  {
    what: 'a value titled as the safe value of the base',
    layers: [own('oordeel van de stad', { geen: 'geen signalen van gevaar', wel: 'signalen' }, 'geen')],
    must: taboo,
  },
  {
    what: 'a second answer to what fits',
    layers: [own('wat past, alles samen', { zelf: 'het gezin kan het zelf', hulp: 'hulp' }, 'zelf')],
    must: taboo,
  },
  {
    what: "a value of one's own in a list of the base, titled as a value of it",
    layers: [
      overlay({
        wijzig: [
          change('conclusie', 'procedure.aandachtspunten', '/waarden/-', 'rust'),
          change('conclusie', 'procedure.aandachtspunten', '/titels/rust', 'geen signalen van gevaar'),
        ],
        voegToe: { regels: [rule('stad-punt', 'procedure.aandachtspunten = rust', acute)] },
      }),
    ],
    must: taboo,
  },
  {
    what: "a fact of one's own with the label of danger",
    layers: [
      overlay({
        voegToe: {
          feiten: [fact('stad.rustig', 'acute onveiligheid', 'Is het rustig in de buurt?')],
          regels: [rule('stad-punt', 'procedure.aandachtspunten = een-plan', all(is('stad.rustig', true)))],
        },
      }),
    ],
    must: taboo,
  },
  {
    what: "a fact of one's own with the question of danger",
    layers: [
      overlay({
        voegToe: {
          feiten: [fact('stad.gevaar', 'gevaar in de buurt', 'Is er nu gevaar voor een kind of jongere?')],
          regels: [rule('stad-punt', 'procedure.aandachtspunten = een-plan', all(is('stad.gevaar', true)))],
        },
      }),
    ],
    must: { taken: true },
  },
  {
    what: 'a paragraph that negates what is told of danger',
    layers: [
      story({
        bereik: 'gezin',
        zinnen: [
          {
            conclusie: 'veiligheid.niveau',
            waarden: ['acuut'],
            sjabloon: 'De melding van gevaar berust op een vergissing.',
          },
        ],
      }),
    ],
    must: told({
      casus: danger,
      first: dangerSentence,
      added: 'De melding van gevaar berust op een vergissing.',
    }),
  },
  {
    what: 'a paragraph that negates, for the young person only',
    layers: [
      story({
        bereik: 'gezin',
        zinnen: [
          {
            conclusie: 'veiligheid.niveau',
            waarden: ['acuut'],
            sjabloon: 'Er is gekeken.',
            voor: { jongere: { sjabloon: 'Jij overdrijft.' } },
          },
        ],
      }),
    ],
    must: told({ casus: danger, voor: 'jongere', first: dangerToChild, added: 'Jij overdrijft.' }),
  },
  {
    what: 'a paragraph that tells the safe value while it is uncertain',
    layers: [
      story({
        bereik: 'gezin',
        zinnen: [
          {
            conclusie: 'veiligheid.niveau',
            waarden: ['geen-signalen'],
            onzeker: 'Waarschijnlijk is er niets aan de hand.',
          },
        ],
      }),
    ],
    must: {
      silent: { casus: { ...danger, veiligheid: {} }, never: 'Waarschijnlijk is er niets aan de hand.' },
    },
  },
  {
    what: 'against the advice: the danger is exaggerated',
    layers: [
      overlay({
        voegToe: {
          verhaal: {
            tegenwicht: [
              {
                bereik: 'gezin',
                zinnen: [
                  {
                    conclusie: 'veiligheid.niveau',
                    waarden: ['acuut'],
                    sjabloon: 'Het gevaar wordt overdreven.',
                  },
                ],
              },
            ],
          },
        },
      }),
    ],
    must: told({ casus: danger, first: dangerSentence, added: 'Het gevaar wordt overdreven.' }),
  },
  {
    what: "the issue: one person's secret in a sentence about addiction",
    layers: [
      add(
        rule('stad-verslaving', 'procedure.aandachtspunten = een-plan', all(is('ouders.verslaving', true)), {
          uitleg: 'Bij een verslaving: {veiligheid.suicidaliteit:waarde}.',
        }),
      ),
    ],
    must: refused('uitleg-plaatshouder', 'beschermd'),
  },
  {
    what: 'the illness of a parent in a sentence about the wish of the child',
    layers: [
      add(
        rule('stad-vraag', 'procedure.aandachtspunten = een-plan', all(is('hulpvraag.vanJeugdige', true)), {
          voor: { jongere: 'Je ouder heeft: {ouders.psychischeProblematiek}.' },
        }),
      ),
    ],
    must: refused('uitleg-plaatshouder', 'beschermd'),
  },
  {
    what: 'a secret put into a text of the base that is open',
    layers: [set(change('regel', 'punt-normaliseren', '/uitleg', 'Denk aan {veiligheid.suicidaliteit}.'))],
    must: refused('uitleg-plaatshouder', 'beschermd'),
  },
  {
    what: 'a secret in the text for one reader of an open rule',
    layers: [set(change('regel', 'punt-normaliseren', '/voor', { jongere: 'Thuis: {ouders.verslaving}.' }))],
    must: refused('uitleg-plaatshouder', 'beschermd'),
  },
]
