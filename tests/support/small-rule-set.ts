/** A rule set of a handful of rules, sound, with one part of each kind; and a way to break it. */
import type { FactJson, RuleSetJson } from '../../src/model/ruleset.js'

/** A fact that it doesn't have: one of a need. */
export const hoursOfNeed: FactJson = {
  id: 'hulpbehoefte.uren',
  bereik: 'hulpbehoefte',
  type: 'getal',
  minimum: 1,
  maximum: 8,
  label: 'uren',
  vraag: 'Hoeveel uur?',
  wie: ['ouder'],
  bron: ['bron'],
}

export function smallRuleSet(): RuleSetJson {
  return {
    id: 'klein',
    versie: '1',
    titel: 'Kleine regelset',
    bronnen: { bron: { titel: 'Een bron', soort: 'beleid' } },
    leefgebieden: [
      { id: 'wonen', titel: 'wonen' },
      { id: 'geld', titel: 'geld' },
    ],
    feiten: [
      {
        id: 'kind.veilig',
        bereik: 'gezin',
        type: 'janee',
        label: 'veilig',
        vraag: 'Is het veilig?',
        wie: ['ouder'],
        bron: ['bron'],
      },
      {
        id: 'kind.ernst',
        bereik: 'gezin',
        type: 'keuze',
        waarden: ['licht', 'matig', 'ernstig'],
        label: 'ernst',
        vraag: 'Hoe ernstig is het?',
        wie: ['ouder'],
        bron: ['bron'],
      },
      {
        id: 'kind.soorten',
        bereik: 'gezin',
        type: 'meerkeuze',
        waarden: ['gedrag', 'angst'],
        label: 'soorten',
        vraag: 'Wat speelt er?',
        wie: ['ouder'],
        bron: ['bron'],
      },
      {
        id: 'kind.maanden',
        bereik: 'gezin',
        type: 'getal',
        minimum: 0,
        maximum: 240,
        eenheid: 'maanden',
        label: 'duur',
        vraag: 'Hoe lang al?',
        wie: ['ouder'],
        bron: ['bron'],
      },
      {
        id: 'leefgebied.niveau',
        bereik: 'leefgebied',
        type: 'getal',
        minimum: 1,
        maximum: 5,
        geheel: true,
        label: 'niveau',
        vraag: 'Hoe gaat het?',
        wie: ['ouder'],
        bron: ['bron'],
      },
      {
        id: 'persoon.rol',
        bereik: 'persoon',
        type: 'keuze',
        waarden: ['jeugdige', 'ouder'],
        label: 'rol',
        vraag: 'Wie is dit?',
        wie: ['ouder'],
        bron: ['bron'],
      },
    ],
    conclusies: [
      {
        id: 'gevolg.niveau',
        bereik: 'gezin',
        beleid: 'priority',
        titel: 'niveau',
        waarden: ['goed', 'zorgen', 'gevaar'],
        standaard: 'goed',
      },
      {
        id: 'gevolg.stap',
        bereik: 'gezin',
        beleid: 'first',
        titel: 'stap',
        waarden: ['een', 'twee'],
        standaard: 'een',
      },
      {
        id: 'gevolg.punten',
        bereik: 'gezin',
        beleid: 'collect',
        titel: 'punten',
        waarden: ['praten', 'bellen'],
      },
      {
        id: 'leefgebied.kracht',
        bereik: 'leefgebied',
        beleid: 'first',
        titel: 'kracht',
        waarden: ['weinig', 'veel'],
        standaard: 'weinig',
      },
    ],
    regels: [
      {
        name: 'gevaar',
        conditions: { all: [{ fact: 'kind.veilig', operator: 'equal', value: false }] },
        event: { type: 'gevolg.niveau', params: { waarde: 'gevaar' } },
        uitleg: 'Het is niet veilig: {kind.ernst}.',
        bron: ['bron'],
        grond: 'modelkeuze',
      },
      {
        name: 'zorgen',
        conditions: { any: [{ fact: 'kind.ernst', operator: 'atLeast', value: 'matig' }] },
        event: { type: 'gevolg.niveau', params: { waarde: 'zorgen' } },
        uitleg: 'Er zijn zorgen.',
        bron: ['bron'],
        grond: 'beleid',
      },
      {
        name: 'stap-twee',
        priority: 5,
        conditions: {
          all: [
            { fact: 'gevolg.niveau', operator: 'in', value: ['zorgen', 'gevaar'] },
            { fact: 'kind.maanden', operator: 'greaterThan', value: 6 },
          ],
        },
        event: { type: 'gevolg.stap', params: { waarde: 'twee' } },
        uitleg: 'Ga door.',
        bron: ['bron'],
        grond: 'beleid',
      },
      {
        name: 'praten',
        conditions: { not: { fact: 'kind.soorten', operator: 'doesNotContain', value: 'angst' } },
        event: { type: 'gevolg.punten', params: { waarde: 'praten' } },
        uitleg: 'Praat erover.',
        bron: ['bron'],
        grond: 'beleid',
      },
      {
        name: 'bellen',
        conditions: {
          all: [
            {
              fact: 'aantal',
              params: { bereik: 'leefgebied', feit: 'leefgebied.kracht', waarde: 'weinig' },
              operator: 'greaterThanInclusive',
              value: 2,
            },
          ],
        },
        event: { type: 'gevolg.punten', params: { waarde: 'bellen' } },
        uitleg: 'Bel iemand.',
        bron: ['bron'],
        grond: 'beleid',
      },
      {
        name: 'veel-kracht',
        conditions: { all: [{ fact: 'leefgebied.niveau', operator: 'greaterThanInclusive', value: 4 }] },
        event: { type: 'leefgebied.kracht', params: { waarde: 'veel' } },
        uitleg: 'Op {id} gaat het goed.',
        bron: ['bron'],
        grond: 'beleid',
      },
    ],
  }
}

/** Puts `value` at a JSON Pointer of plain data; `undefined` takes the field away. */
function change(data: unknown, pad: string, value: unknown): void {
  const keys = pad.split('/').slice(1)
  const last = keys.pop() ?? ''
  let part = data as Record<string, unknown>
  for (const key of keys) part = part[key] as Record<string, unknown>
  if (value === undefined) delete part[last]
  // An own field also for names that assignment would give another meaning.
  else Object.defineProperty(part, last, { value, enumerable: true, configurable: true, writable: true })
}

/** The small rule set with some places changed. */
export function broken(changes: Readonly<Record<string, unknown>>): unknown {
  const ruleSet = smallRuleSet()
  for (const [pad, value] of Object.entries(changes)) change(ruleSet, pad, value)
  return ruleSet
}
