/**
 * What the fields of an advice mean, in plain Dutch; see `describe.ts`. Of those that the rule set names, the
 * rule set says it.
 */
import usual from '../../rules/basis/catalogus.json'
import type { AdviesMapJson } from '../model/advies-map.js'
import type { RuleSetJson } from '../model/ruleset.js'
import type { CatalogueFieldJson } from '../model/vocabulary-json.js'

export interface Definition {
  readonly description: string
  readonly fields: Readonly<Record<string, string>>
  /** Written out at each place, because its values differ from place to place. */
  readonly inline?: true
}

const ITEM = 'De id van het onderdeel waarover dit gaat. Ontbreekt als het over het gezin gaat.'
const RULES = 'De namen van de regels die hierachter staan.'
const OWN_FIELDS = 'De andere conclusies van de regelset: per conclusie de uitkomst.'
const FILLINGS = 'Wat op de open plekken van de teksten komt, zoals {groep.naam:waarde}.'
const RELIES = 'De bronnen van die regels.'

type Field = AdviesMapJson['velden'][number]
type FieldSchemas = Definition['fields']

/** `eigenKracht` as the name of a definition. */
const schemaNameOf = (veld: string) => veld.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)

function meanings(velden: readonly Field[]): FieldSchemas {
  return Object.fromEntries(velden.map(({ veld, uitleg = '' }) => [veld, uitleg]))
}

/** A definition for each group, and for the rows of each list. */
function definitionsOf(velden: readonly Field[]): readonly (readonly [name: string, Definition])[] {
  return velden.flatMap((field) => {
    if (field.soort === 'groep') {
      const { veld, uitleg = '' } = field
      const one = { description: uitleg, fields: meanings(field.velden) }
      return [[schemaNameOf(veld), one] as const, ...definitionsOf(field.velden)]
    }
    if (field.soort !== 'lijst') return []
    const { rij, sleutel } = field
    const fields = { [sleutel.veld]: sleutel.uitleg ?? '', ...meanings(field.velden), eigen: OWN_FIELDS }
    const row = { description: rij.uitleg ?? '', fields }
    return [[rij.naam, row] as const, ...definitionsOf(field.velden)]
  })
}

/** The definitions of an advice of this form. */
export function adviesDefinitions({ velden }: AdviesMapJson): Readonly<Record<string, Definition>> {
  const fields = { ...HEAD_FIELDS, ...meanings(velden), eigen: OWN_FIELDS, ...TELLING_FIELDS }
  const advies = { description: 'Het advies over één casus. Een professional beslist.', fields }
  return Object.fromEntries([...definitionsOf(velden), ['advies', advies], ...Object.entries(EXPLANATION)])
}

const HEAD_FIELDS: FieldSchemas = {
  kenmerk: 'Het kenmerk van de casus.',
  peildatum: 'De dag waarop het advies spreekt: jaar-maand-dag.',
  regelset: 'De regels waarmee het advies is gemaakt.',
  geldigheid:
    'Of de regelset geldt op de peildatum. Zo niet: nog niet, niet meer, of alleen bewaard om oude adviezen te lezen.',
  status: 'Hoe vast het advies staat.',
}
const TELLING_FIELDS: FieldSchemas = {
  openVragen: 'Wat nog onbekend is en verschil maakt. De belangrijkste vraag eerst.',
  verschillen: 'Waarover degenen die iets zeiden (visies) verschillen. Wat uitmaakt, staat vooraan.',
  motivering: 'Waarom het advies zo is.',
  tegenwicht: 'Wat tegen het advies pleit, en wat nog niet zeker is.',
  spoor: 'Elke conclusie met haar regels, en wat die regels in de casus vonden.',
}

/** What the catalogue of this rule set tells. */
export function catalogueDefinitions({ catalogus }: RuleSetJson): Readonly<Record<string, Definition>> {
  const told = catalogus ?? (usual.catalogus as readonly CatalogueFieldJson[])
  const fields = Object.fromEntries(told.map(({ veld, uitleg = '' }) => [veld, uitleg]))
  return { catalogus: { description: 'Wat we weten van een instrument.', fields } }
}

/** What is the same in every advice. */
const EXPLANATION: Readonly<Record<string, Definition>> = {
  uitkomst: {
    inline: true,
    description: 'De uitkomst van een conclusie.',
    fields: {
      waarde: 'Wat zeker geldt. Ontbreekt als er nog meer dan één waarde mogelijk is.',
      mogelijk: 'Alle waarden die nog mogelijk zijn.',
      zeker: 'Of de uitkomst vaststaat.',
    },
  },
  suggestie: {
    description: 'Iets om in te zetten of te doen.',
    fields: {
      id: 'De korte naam.',
      zeker: 'Of het zeker past.',
      titel: 'De naam in een zin.',
      toelichting: 'Waarom dit past.',
      regels: RULES,
      bronnen: RELIES,
      invulling: FILLINGS,
      catalogus: 'Wat we weten van dit instrument.',
    },
  },
  adviesregel: {
    description: 'Een zin van het advies, met wat erachter staat.',
    fields: {
      tekst: 'De zin.',
      regels: RULES,
      bronnen: RELIES,
      conclusie: 'De conclusie waarover de zin gaat.',
      item: ITEM,
      invulling: FILLINGS,
      sjabloon: 'De zin met open plekken, als die niet in de regelset staat.',
    },
  },
  'open-vraag': {
    description: 'Een vraag die nog openstaat.',
    fields: {
      feit: 'Het feit dat onbekend is.',
      item: ITEM,
      vraag: 'De vraag.',
      waarom: 'Waarom dit wordt gevraagd.',
      wie: 'Wie dit kan beantwoorden.',
      raakt: 'De conclusies die het antwoord kan veranderen.',
      beslissend: 'Of het antwoord nog een trede of het niveau van veiligheid kan veranderen.',
    },
  },
  verschil: {
    description: 'Een feit waarover degenen die iets zeiden verschillen.',
    fields: {
      feit: 'Het feit.',
      item: ITEM,
      vraag: 'De vraag.',
      antwoorden: 'Wat ieder zegt.',
      raakt: 'De conclusies die het kan veranderen.',
      maaktUit: 'Of het voor het advies uitmaakt wie gelijk heeft.',
    },
  },
  antwoord: {
    description: 'Wat één persoon zegt.',
    fields: {
      van: 'Van wie dit komt: een pseudoniem.',
      rol: 'Wie dat is.',
      waarde: 'Wat diegene zegt, zoals het in de casus staat.',
    },
  },
  spoorconclusie: {
    description: 'Eén conclusie met al haar regels.',
    fields: {
      conclusie: 'De conclusie.',
      item: ITEM,
      uitkomst: 'De uitkomst.',
      regels: 'De regels, in de volgorde waarin ze zijn gevraagd.',
    },
  },
  spoorregel: {
    description: 'Eén regel, en of die geldt.',
    fields: {
      regel: 'De naam van de regel.',
      waarde: 'De waarde die de regel geeft.',
      waar: 'Of de regel geldt: waar, onwaar of onbekend.',
      voorwaarden: 'De voorwaarden van de regel.',
    },
  },
  'een-van': {
    description: 'Wat er van een keuze bekend is.',
    fields: { eenVan: 'Het is een van deze waarden.' },
  },
  tussen: {
    description: 'Wat er van een getal bekend is.',
    fields: { tussen: 'Het is een van deze twee getallen, of het ligt ertussen.' },
  },
  spoorvoorwaarde: {
    description: 'Een voorwaarde, en of die geldt.',
    fields: {
      soort:
        'Alle delen ("all"), een van de delen ("any"), het omgekeerde ("not") of een vergelijking ("feit").',
      waar: 'Of de voorwaarde geldt.',
      delen: 'De delen van de voorwaarde.',
      feit: 'Het feit of de conclusie.',
      operator: 'Hoe is vergeleken.',
      waarde: 'De waarde waarmee is vergeleken.',
      params: 'Wat er is geteld.',
      gevonden:
        'Wat er in de casus stond: de waarde, of wat ervan bekend is ("eenVan", "tussen"). Leeg (null) als het onbekend is.',
      mogelijk: 'Wat het nog kan zijn, als er meer mogelijk is.',
    },
  },
}
