/** What the fields of an advice mean, in plain Dutch; see `describe.ts`. */
export interface Definition {
  readonly description: string
  readonly fields: Readonly<Record<string, string>>
  /** Written out at each place, because its values differ from place to place. */
  readonly inline?: true
}

const ITEM = 'De id van het onderdeel waarover dit gaat. Ontbreekt als het over het gezin gaat.'
const RULES = 'De namen van de regels die hierachter staan.'
const OWN = 'De andere conclusies van de regelset: per conclusie de uitkomst.'
const RELIES = 'De bronnen van die regels.'

export const ADVIES_DEFINITIONS: Readonly<Record<string, Definition>> = {
  advies: {
    description: 'Het advies over één casus. Een professional beslist.',
    fields: {
      kenmerk: 'Het kenmerk van de casus.',
      peildatum: 'De dag waarop het advies spreekt: jaar-maand-dag.',
      regelset: 'De regels waarmee het advies is gemaakt.',
      geldigheid:
        'Of de regelset geldt op de peildatum. Zo niet: nog niet, niet meer, of alleen bewaard om oude adviezen te lezen.',
      status: 'Hoe vast het advies staat.',
      besluit: 'Of er een besluit kan komen.',
      veiligheid: 'De veiligheid.',
      ladder: 'Hoe ver het onderzoek is.',
      trede: 'De zwaarste hulp die nodig is.',
      compartiment: 'Wat de hulp doet met het opvoeden thuis.',
      eigenKracht: 'Wat het gezin zelf kan.',
      personen: 'De eigen kracht van elke persoon.',
      leefgebieden: 'De draagkracht op elk leefgebied.',
      hulpbehoeften: 'De passende hulp bij elke hulpbehoefte.',
      instrumenten: 'Wat u kunt inzetten.',
      aandachtspunten: 'Waarop u moet letten.',
      eigen: OWN,
      openVragen: 'Wat nog onbekend is en verschil maakt. De belangrijkste vraag eerst.',
      motivering: 'Waarom het advies zo is.',
      tegenwicht: 'Wat tegen het advies pleit, en wat nog niet zeker is.',
      spoor: 'Elke conclusie met haar regels, en wat die regels in de casus vonden.',
    },
  },
  uitkomst: {
    inline: true,
    description: 'De uitkomst van een conclusie.',
    fields: {
      waarde: 'Wat zeker geldt. Ontbreekt als er nog meer dan één waarde mogelijk is.',
      mogelijk: 'Alle waarden die nog mogelijk zijn.',
      zeker: 'Of de uitkomst vaststaat.',
    },
  },
  veiligheid: {
    description: 'De veiligheid.',
    fields: {
      niveau: 'Hoe veilig het is.',
      route: 'Wat er voor de veiligheid nodig is.',
      doorbreektLadder: 'Of veiligheid voor alles gaat.',
    },
  },
  besluit: {
    description: 'Of er een besluit kan komen.',
    fields: {
      rijp: 'Of alles is gedaan wat voor een besluit nodig is.',
      nogTeDoen: 'Wat eerst nog moet gebeuren.',
    },
  },
  ladder: { description: 'Hoe ver het onderzoek is.', fields: { stap: 'De stap van het onderzoek.' } },
  'eigen-kracht': {
    description: 'Wat het gezin zelf kan.',
    fields: {
      oordeel: 'Of er genoeg eigen kracht is.',
      grenzen: 'Wat de eigen kracht begrenst.',
      spanning: 'Of de kracht van het kind en die van de ouders uit elkaar lopen.',
    },
  },
  persoon: {
    description: 'De eigen kracht van één persoon.',
    fields: {
      id: 'De code van de persoon in de casus.',
      rol: 'De rol van de persoon. Leeg (null) als die onbekend is.',
      dimensies: 'Ik ben, ik kan, ik wil, ik heb en ik weet.',
      eigenKracht: 'De eigen kracht als geheel.',
      eigen: OWN,
    },
  },
  dimensies: {
    description: 'Ik ben, ik kan, ik wil, ik heb en ik weet.',
    fields: { ben: 'Ik ben.', kan: 'Ik kan.', wil: 'Ik wil.', heb: 'Ik heb.', weet: 'Ik weet.' },
  },
  'leefgebied-uitkomst': {
    description: 'De draagkracht op één leefgebied.',
    fields: {
      leefgebied: 'Het leefgebied.',
      draagkracht: 'Of het gezin de last kan dragen.',
      regie: 'Wie hier de regie heeft.',
      signalen: 'Waarop u hier moet letten.',
      eigen: OWN,
    },
  },
  'hulpbehoefte-uitkomst': {
    description: 'De passende hulp bij één hulpbehoefte.',
    fields: {
      id: 'De code van de hulpbehoefte in de casus.',
      trede: 'De lichtste hulp die past.',
      gezinDraagt: 'Of het gezin dit zelf draagt, na weging.',
      netwerkDraagt: 'Of het netwerk dit draagt.',
      vrijDraagt: 'Of hulp zonder verwijzing dit draagt.',
      toetsen: 'Wat eerst moet worden onderzocht, voordat eigen kracht telt.',
      bijdragen: 'Wie of wat een deel kan doen.',
      eigen: OWN,
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
    },
  },
  'open-vraag': {
    description: 'Een vraag die nog openstaat.',
    fields: {
      feit: 'Het feit dat onbekend is.',
      item: ITEM,
      vraag: 'De vraag.',
      raakt: 'De conclusies die het antwoord kan veranderen.',
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
      gevonden: 'Wat er in de casus stond. Leeg (null) als het onbekend is.',
      mogelijk: 'Wat het nog kan zijn, als er meer mogelijk is.',
    },
  },
}
