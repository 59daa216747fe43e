/** The documents that are spoilt: one of each kind, with everything in it that it can have. */
import { smallRuleSet } from '../support/small-rule-set.js'

const source = { bron: ['bron'], grond: 'modelkeuze' }
/** The small rule set with everything that a rule set can have. */
export const rich = {
  ...smallRuleSet(),
  regels: smallRuleSet().regels.map((rule, i) => (i === 0 ? { ...rule, beschermd: true } : rule)),
  verhaal: {
    kern: ['gevolg.niveau'],
    motivering: [
      {
        bereik: 'gezin',
        als: { all: [{ fact: 'kind.veilig', operator: 'equal', value: true }] },
        zinnen: [{ conclusie: 'gevolg.niveau', waarden: ['goed'], onzeker: 'Nog: {mogelijk}.' }],
      },
    ],
    slot: [
      { bereik: 'leefgebied', zinnen: [{ conclusie: 'leefgebied.kracht', sjabloon: '{id}: {waarden}' }] },
    ],
    tegenwicht: [],
  },
  waarborgen: [
    {
      id: 'gevaar-blijft',
      titel: 'Gevaar blijft gevaar.',
      soort: 'altijd',
      bereik: 'gezin',
      als: { all: [{ fact: 'kind.veilig', operator: 'equal', value: false }] },
      dan: { all: [{ fact: 'gevolg.niveau', operator: 'equal', value: 'gevaar' }] },
      ...source,
    },
    {
      id: 'ernst-telt',
      titel: 'Ernst telt.',
      soort: 'bij-verandering',
      feiten: ['kind.ernst'],
      conclusie: 'gevolg.niveau',
      blijft: 'niet-lichter',
      ...source,
    },
  ],
}
export const overlay = {
  id: 'stad',
  versie: '1',
  titel: 'Stad',
  basis: { id: 'klein', versie: '1' },
  voegToe: {
    bronnen: { raad: { titel: 'Raad', soort: 'beleid' } },
    feiten: [
      {
        id: 'stad.vraag',
        bereik: 'gezin',
        type: 'janee',
        label: 'vraag',
        vraag: 'Vraag?',
        wie: ['ouder'],
        bron: ['raad'],
      },
    ],
    conclusies: [{ id: 'stad.loket', bereik: 'gezin', beleid: 'collect', titel: 'loket', waarden: ['hier'] }],
    regels: [
      {
        name: 'stad-loket',
        conditions: { all: [{ fact: 'stad.vraag', operator: 'equal', value: true }] },
        event: { type: 'stad.loket', params: { waarde: 'hier' } },
        uitleg: 'Ga erheen.',
        bron: ['raad'],
        grond: 'beleid',
      },
    ],
  },
  wijzig: [
    { regel: 'stap-twee', pad: '/conditions/all/1/value', waarde: 12, reden: 'Langer dus.', bron: ['raad'] },
    { conclusie: 'gevolg.punten', pad: '/waarden/-', waarde: 'mailen', reden: 'Ook dit.', bron: ['raad'] },
  ],
  vervalt: [{ regel: 'praten', reden: 'Niet nodig.', bron: ['raad'] }],
}
export const casus = {
  kenmerk: 'a',
  peildatum: '2026-01-15',
  kind: { veilig: false, ernst: 'ernstig', soorten: ['angst'], maanden: 12 },
  personen: [{ id: 'kind', rol: 'jeugdige' }, { id: 'ouder' }],
  leefgebieden: { wonen: { niveau: 5 }, geld: null },
}
export const halfCasus = { kenmerk: 'b', peildatum: '2026-01-15', kind: { ernst: 'matig', soorten: null } }
export const testCase = {
  naam: 'geval',
  casus,
  verwacht: {
    status: 'definitief',
    'gevolg.niveau': 'gevaar',
    'gevolg.punten': ['praten'],
    'leefgebied.kracht': { wonen: 'veel' },
  },
}
