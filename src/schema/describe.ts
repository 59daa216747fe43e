/**
 * What every field means, in plain Dutch, for the hints of an editor. Kept apart from the zod schemas, so that
 * only who makes JSON Schemas loads it. An object is recognised by its fields: an entry here holds exactly
 * the fields of one kind of object, and an object that no entry fits is an error.
 */
import type { Definition } from './describe-advies.js'
import { FORM_DEFINITIONS } from './describe-form.js'

const SCHEMA = 'Waar uw editor dit schema vindt. Dit veld heeft verder geen betekenis.'
const SOURCES = 'De bronnen: minstens één, als "bron" of "bron#plaats".'
const GROUND = 'Waarop dit steunt. Kies "modelkeuze" als geen bron het voorschrijft.'
const SCOPE = 'Waarover dit gaat: het hele gezin, of één persoon, leefgebied of hulpbehoefte.'
const PARTS = {
  bronnen: 'De bronnen. De naam voor de dubbele punt gebruikt u in "bron".',
  feiten: 'De feiten: wat er in een casus kan staan, met de vraag die erbij hoort.',
  conclusies: 'De conclusies: wat de regels kunnen uitspreken.',
  regels: 'De regels: als dit geldt, dan volgt die conclusie.',
  verhaal: 'Hoe het advies wordt verteld.',
  waarborgen: 'Wat altijd moet blijven gelden, wat er ook verandert.',
}
const TERM = {
  geldigVanaf: 'De eerste dag waarop dit geldt: jaar-maand-dag.',
  geldigTot: 'De laatste dag waarop dit geldt: jaar-maand-dag.',
  historisch: 'Alleen bewaard om oude adviezen te kunnen lezen. Geldt niet meer.',
}
const REASON = { reden: 'Waarom dit verandert, in gewone taal. De gemeenteraad leest dit.', bron: SOURCES }
const VALUES = {
  waarden: 'De waarden, van licht naar zwaar.',
  titels: 'Per waarde hoe u die in een zin schrijft.',
}
const FACT = {
  id: 'De plaats in de casus: "groep.naam".',
  bereik: SCOPE,
  type: 'Wat voor antwoord: ja of nee, één keuze, meer keuzes of een getal.',
  label: 'De korte naam, die in een zin voor de waarde staat.',
  vraag: 'De vraag, in gewone taal.',
  wie: 'Wie deze vraag kan beantwoorden.',
  bron: SOURCES,
  waarden: VALUES.waarden,
  titels: VALUES.titels,
  minimum: 'Het kleinste getal dat kan.',
  maximum: 'Het grootste getal dat kan.',
  eenheid: 'De eenheid, zoals "maanden".',
  geheel: 'Alleen hele getallen.',
}
const STORY = {
  motivering: 'De alinea’s die uitleggen waarom het advies zo is.',
  tegenwicht: 'De alinea’s die vertellen wat tegen het advies pleit.',
}

const RULE_SET = {
  $schema: SCHEMA,
  id: 'De korte naam van de regelset.',
  versie: 'De versie. Verander die bij elke wijziging.',
  titel: 'De titel, voor mensen.',
  ...TERM,
  overgang: 'Per oudere versie: wat er sindsdien veranderde, voor wie er een overlay voor schreef.',
  basis: 'De regelset waaruit deze is gemaakt.',
  leefgebieden: 'De leefgebieden die u per gezin bekijkt.',
  ...PARTS,
  advies: 'Hoe een advies eruitziet: welke velden het heeft en wat die laten zien.',
  gronden: 'Waarop een regel kan steunen. Laat u dit weg, dan gelden de gronden van de basis.',
  catalogus: 'Wat een catalogus vertelt. Laat u dit weg, dan gelden de velden van de basis.',
  onderzoeksvragen: 'De vragen die onderzoekers over elk gezin stellen.',
  gesprek: 'Hoe u vraagt: in welke volgorde, waarom, en wanneer u stopt.',
  bewaren: 'Wat er van een advies wordt geteld, en wat groei laat zien.',
}

export const DEFINITIONS: Readonly<Record<string, Definition>> = {
  regelset: { description: 'Een hele regelset.', fields: RULE_SET },
  overlay: {
    description: 'De wijzigingen van één gemeente op een regelset.',
    fields: {
      $schema: SCHEMA,
      id: 'De korte naam van deze wijzigingen, zoals de naam van uw gemeente.',
      versie: 'De versie, zoals "2026.1".',
      titel: 'De titel, voor mensen.',
      ...TERM,
      toelichting: 'Aantekeningen voor mensen. Heeft verder geen betekenis.',
      basis:
        'De laag die u wijzigt: de basis, of de overlay van uw regio. Met "vingerafdruk" ligt vast wat die zegt.',
      voegToe: 'Wat u toevoegt.',
      wijzig: 'Wat u wijzigt, met reden en bron.',
      vervalt: 'Welke regels vervallen, met reden en bron.',
    },
  },
  bewaren: {
    description: 'Wat er van een advies wordt geteld, en wat groei laat zien.',
    fields: {
      tel: 'Van deze conclusies bewaart een dossier wat eruit kwam, zonder codes van personen.',
      kruis: 'Paren van deze conclusies die samen worden geteld.',
      groei: 'De conclusies die groei laten zien tussen twee adviezen over één gezin.',
    },
  },
  groei: {
    description: 'Wat bij één conclusie groei is.',
    fields: {
      conclusie: 'De conclusie.',
      meer: 'Aan welke kant van de waarden meer kracht staat: "begin" of "eind".',
      van: 'De eerste waarde die iets zegt over groei. Mag u weglaten.',
      tot: 'De laatste waarde die iets zegt over groei. Mag u weglaten.',
      behalve: 'Waarden daartussen die niets zeggen over groei.',
    },
  },
  gesprek: {
    description: 'Hoe u vraagt wat u nog niet weet.',
    fields: {
      beslissend: 'De conclusies waar het gesprek eerst voor is. Staan die vast, dan staat het advies vast.',
      besluit: 'De conclusies waar het gesprek daarna voor is: of er een besluit kan komen.',
      klaarAls: 'Geldt dit zeker, dan kan er een besluit komen.',
      maatregelen: 'De conclusie die verzamelt wat nog moet gebeuren.',
      themas: 'De thema’s, in de volgorde waarin u vraagt.',
      lijsten: 'Hoe u vraagt wie of wat er is.',
      stops: 'Wanneer u stopt met vragen.',
    },
  },
  'eigen-gesprek': {
    description: 'Wat u aan het gesprek toevoegt.',
    fields: {
      themas: 'Eigen thema’s: vragen die bij elkaar horen.',
      volgorde:
        'De namen van de thema’s in de volgorde waarin u vraagt. Direct gevaar, veiligheid en de eerste stappen blijven vooraan.',
    },
  },
  thema: {
    description: 'Vragen die bij elkaar horen.',
    fields: {
      id: 'De korte naam van het thema.',
      titel: 'De titel, voor mensen.',
      waarom: 'Waarom u dit vraagt, in één zin.',
      feiten: 'De feiten die u vraagt, in deze volgorde.',
      eerst: 'Dit thema gaat voor alles wat erna komt.',
    },
  },
  stop: {
    description: 'Wanneer u stopt met vragen.',
    fields: {
      id: 'De korte naam.',
      als: 'Geldt dit zeker, dan stopt u. Gaat over het hele gezin.',
      reden: 'Waarom u stopt: er is direct gevaar, of er moet eerst iets gebeuren.',
      stap: 'Wat er eerst moet gebeuren, in gewone taal.',
      themas: 'De thema’s die u eerst nog vraagt.',
      aanHetEind: 'U stopt pas als er niets anders meer te vragen is.',
    },
  },
  'lijst-vraag': {
    description: 'Hoe u vraagt wie of wat er is.',
    fields: {
      bereik: 'Waarover de lijst gaat.',
      vraag: 'De vraag, in gewone taal.',
      aanduiding: 'Feiten die zeggen over wie of wat een vraag gaat, zoals de rol.',
    },
  },
  herkomst: {
    description: 'Een regelset met naam, versie en vingerafdruk.',
    fields: {
      id: 'De naam van de regelset.',
      versie: 'De versie van de regelset.',
      vingerafdruk: 'De vingerafdruk (SHA-256). Die verandert als de regels veranderen.',
    },
  },
  basis: {
    description: 'De regelset die u wijzigt.',
    fields: { id: 'De naam van de regelset.', versie: 'De versie waarop uw wijzigingen passen.' },
  },
  bron: {
    description: 'Een bron: een wet, een uitspraak, beleid of onderzoek. Eigen velden mag u toevoegen.',
    fields: {
      titel: 'De titel van de bron.',
      soort: 'De soort bron, zoals "wet", "beleid" of "onderzoek".',
      datum: 'De datum van de bron.',
      gelezen: 'Wat er is gelezen: de tekst zelf, een samenvatting, of niets.',
      plaatsen: 'Wat er op elke plaats in de bron staat. Regels noemen dan alleen deze plaatsen.',
    },
  },
  leefgebied: {
    description: 'Een leefgebied.',
    fields: { id: 'De korte naam, zoals die in de casus staat.', titel: 'De naam in een zin.' },
  },
  feit: { description: 'Een feit: iets wat u over een gezin kunt weten.', fields: FACT },
  conclusie: {
    description: 'Een conclusie: iets wat de regels uitspreken.',
    fields: {
      id: 'De naam van de conclusie: "groep.naam".',
      bereik: SCOPE,
      beleid:
        'Welke regel beslist. "first": de hoogste prioriteit. "priority": de zwaarste waarde. "collect": alle regels samen.',
      titel: 'De naam in een zin.',
      ...VALUES,
      standaard: 'De waarde als geen regel geldt. Verplicht, behalve bij "collect".',
      catalogus: 'Per waarde wat we ervan weten.',
      beschermd: 'Een gemeente mag deze conclusie niet wijzigen.',
      veiligeKant: 'Aan welke kant van "waarden" het gezin het best beschermd is.',
      intern: 'Alleen een stap voor andere regels of voor de uitleg. Staat niet bij de eigen uitkomsten.',
    },
  },
  grond: {
    description: 'Waarop een regel kan steunen.',
    fields: {
      grond: 'De korte naam.',
      titel: 'De naam in een zin.',
      artikel: 'Bij deze grond hoort het artikel: een bron met de plaats erbij.',
      bronsoort:
        'In een overlay noemt een regel met deze grond een bron van deze soort, met de plaats erbij.',
      bindend: 'Wat hierop steunt is verplicht, en blijft gelden wat er ook bekend wordt.',
      voetnoot: 'Wat een verslag één keer zegt van alle zinnen die hierop steunen.',
    },
  },
  catalogusveld: {
    description: 'Wat een catalogus van een waarde vertelt.',
    fields: {
      veld: 'De naam van het veld.',
      soort: 'Een tekst, een of meer keuzes, of bronnen.',
      waarden: 'Waaruit u kiest.',
      uitleg: 'Wat het veld betekent, in gewone taal.',
    },
  },
  regel: {
    description: 'Een regel: als de voorwaarden gelden, volgt de conclusie.',
    fields: {
      name: 'De naam van de regel. Elke regel heeft een eigen naam.',
      priority: 'Een heel getal vanaf 1. Bij "first" gaat het hoogste getal voor.',
      conditions: 'Wanneer de regel geldt.',
      event: 'Wat er dan volgt.',
      uitleg: 'De uitleg in gewone taal. {groep.naam} en {waarde:/conditions/all/0/value} worden ingevuld.',
      voor: 'Dezelfde uitleg voor één lezer, waar de woorden anders zijn.',
      bron: SOURCES,
      grond: GROUND,
      beschermd: 'Een gemeente mag deze regel niet afzwakken.',
      laag: 'De overlay die de regel toevoegde. Dit vult de bibliotheek zelf in.',
      zolangOnbekend: 'De regel spreekt alleen zolang iets nog onbekend is.',
    },
  },
  gevolg: {
    description: 'Wat er volgt als de regel geldt.',
    fields: { type: 'De conclusie die volgt.', params: 'De waarde van die conclusie.' },
  },
  'gevolg-waarde': {
    description: 'De waarde van de conclusie.',
    fields: { waarde: 'Een van de waarden van deze conclusie.' },
  },
  vergelijking: {
    description: 'Een vergelijking: een feit of conclusie met een waarde.',
    fields: {
      fact: 'Het feit of de conclusie. Met "aantal" telt u personen, leefgebieden of hulpbehoeften.',
      operator: 'Hoe u vergelijkt.',
      value: 'De waarde waarmee u vergelijkt. Bij "in" en "notIn" een lijst.',
      params: 'Wat u telt. Alleen bij "aantal".',
    },
  },
  telling: {
    description: 'Wat u telt. Zonder "feit" en "waarde" telt u alles.',
    fields: {
      bereik: 'Wat u telt: personen, leefgebieden of hulpbehoeften.',
      feit: 'Tel alleen waar dit feit of deze conclusie de waarde heeft.',
      operator: 'Hoe u vergelijkt. Mag u weglaten: dan moet de waarde gelijk zijn, of erbij zitten.',
      waarde: 'De waarde waarmee u vergelijkt.',
    },
  },
  verhaal: {
    description: 'Hoe het advies wordt verteld.',
    fields: {
      kern: 'De conclusies waarop het advies rust. De zwaarste eerst.',
      namen: 'Woorden voor personen, zoals {jeugdige}: zo heten zij in een tekst.',
      eerst: 'De alinea’s die voor al het andere komen: wat er bij gevaar moet gebeuren.',
      ...STORY,
      slot: 'De alinea’s waarmee de uitleg eindigt, ook na wat een gemeente toevoegt.',
      nooitSamen: 'Regels waarvan de zinnen nooit samen in één advies mogen staan.',
    },
  },
  ...FORM_DEFINITIONS,
  'toegevoegd-verhaal': { description: 'Alinea’s die u aan het verhaal toevoegt.', fields: STORY },
  alinea: {
    description: 'Zinnen die bij elkaar horen.',
    fields: {
      bereik: SCOPE,
      als: 'Alleen vertellen als dit zeker geldt.',
      tenzij: 'Niet vertellen als dit zeker geldt.',
      zinnen: 'De zinnen, in deze volgorde.',
    },
  },
  zin: {
    description: 'Welke conclusie wordt verteld, en hoe.',
    fields: {
      conclusie: 'De conclusie.',
      waarden: 'Alleen deze waarden worden verteld.',
      sjabloon:
        'Eén zin voor alle waarden samen, met {waarden} en {id}. Anders geldt de uitleg van de regels.',
      onzeker: 'De zin als de uitkomst nog niet zeker is, met {mogelijk} en {id}.',
      hoogstens: 'Zoveel waarden staan er hoogstens in de zin: de eerste.',
      voor: 'Dezelfde zin voor één lezer, waar de woorden anders zijn.',
    },
  },
  'zin-voor-lezer': {
    description: 'De zin voor deze lezer.',
    fields: {
      sjabloon: 'Eén zin voor alle waarden samen, met {waarden} en {id}.',
      onzeker: 'De zin als de uitkomst nog niet zeker is, met {mogelijk} en {id}.',
    },
  },
  'voor-lezers': {
    description: 'Wat anders is voor één lezer.',
    inline: true,
    fields: {
      gezin: 'Voor de ouders en verzorgers.',
      jongere: 'Voor de jongere vanaf 12 jaar.',
      professional: 'Voor de professional.',
    },
  },
  'woord-voor-personen': {
    description: 'Hoe personen van één soort heten in een tekst.',
    fields: {
      feit: 'Het feit waaraan u ze herkent.',
      waarde: 'De waarde van dat feit.',
      tekst: 'Wat er in het advies staat.',
      voor: 'Wat er in het verslag voor één lezer staat.',
    },
  },
  aanduiding: {
    description: 'Hoe personen heten.',
    fields: { een: 'Als er één is.', meer: 'Als er meer zijn: een van hen.' },
  },
  'nooit-samen': {
    description: 'Twee regels waarvan de zinnen elkaar tegenspreken.',
    fields: {
      regels: 'De namen van de twee regels.',
      als: 'Alleen waar dit geldt. Bijvoorbeeld op één leefgebied.',
      waarom: 'Waarom zij niet samen kunnen, in gewone taal.',
    },
  },
  waarborg: {
    description: 'Iets wat altijd moet blijven gelden.',
    fields: {
      id: 'De naam van de waarborg.',
      titel: 'Wat we beloven, in gewone taal.',
      bron: SOURCES,
      grond: GROUND,
      soort: '"altijd": als A geldt, geldt ook B. "bij-verandering": als een feit zwaarder wordt.',
      bereik: SCOPE,
      als: 'Alleen waar dit geldt.',
      dan: 'Wat dan ook moet gelden.',
      feiten: 'De feiten die zwaarder worden.',
      leefgebied: 'Alleen op dit leefgebied.',
      conclusie: 'De conclusie die hierop antwoordt.',
      blijft: 'Hoe de conclusie mag antwoorden.',
    },
  },
  onderzoeksvraag: {
    description: 'Een vraag die onderzoekers over elk gezin stellen.',
    fields: {
      id: 'De korte naam van de vraag.',
      thema: 'Waar de vraag bij hoort.',
      vraag: 'De vraag, in gewone taal.',
      bron: SOURCES,
      feiten: 'De feiten waar het antwoord op rust.',
      conclusies: 'De conclusies waar het antwoord op rust.',
      ja: 'Als dit geldt, is het antwoord ja. Geldt het niet, dan nee. Anders is het niet bekend.',
      deels: 'Als ja niet geldt en dit wel, is het antwoord deels.',
    },
  },
  toevoegingen: {
    description: 'Wat u aan de regelset toevoegt.',
    fields: {
      ...PARTS,
      leefgebieden: 'De leefgebieden die u toevoegt. Zij komen na die van de basis, in deze volgorde.',
      gesprek: 'Eigen thema’s voor het gesprek, en de volgorde van de thema’s.',
    },
  },
  wijziging: {
    description: 'Eén wijziging. Kies er één: regel, conclusie of feit.',
    fields: {
      regel: 'De regel die u wijzigt.',
      conclusie: 'De conclusie die u wijzigt.',
      feit: 'Het feit dat u wijzigt.',
      pad: 'De plaats in dat deel, zoals "/conditions/all/0/value". Met "/-" aan het eind komt er iets bij in een lijst.',
      waarde: 'Wat er moet komen te staan.',
      ...REASON,
    },
  },
  vervallen: {
    description: 'Een regel die vervalt.',
    fields: { regel: 'De regel die vervalt.', ...REASON },
  },
}

/** The conditions, whose definitions are not those of one kind of object. */
export const CONDITIONS = {
  voorwaarden: 'Voorwaarden samen. Kies er één: all, any of not.',
  all: 'Alle voorwaarden in deze lijst gelden.',
  any: 'Minstens één voorwaarde in deze lijst geldt.',
  not: 'Deze voorwaarde geldt niet.',
} as const

export const TITLES = {
  regelset: { title: 'Regelset', description: 'Een hele regelset voor het wegen van eigen kracht.' },
  'regelset-deel': { title: 'Deel van een regelset', description: 'Eén bestand van de basisregels.' },
  overlay: {
    title: 'Wijzigingen van een gemeente',
    description: 'Wat een gemeente aan de regels toevoegt, wijzigt of laat vervallen.',
  },
  dossier: {
    title: 'Dossier',
    description:
      'Eén advies, bewaard: genoeg om het opnieuw te maken en te tellen. Zonder feiten, namen of codes van personen.',
  },
  casus: {
    title: 'Casus',
    description:
      'Wat u weet over een gezin. Laat weg wat u niet weet, of vul null in: beide betekenen onbekend. Zet er geen namen, adressen of burgerservicenummers in.',
  },
  advies: { title: 'Advies', description: 'Het advies over één casus. Een professional beslist.' },
} as const

/** The fields of a casus that are no facts. */
export const CASUS = {
  schema: SCHEMA,
  kenmerk: 'Een zelf bedachte code van 1 tot 64 tekens. Geen naam en geen burgerservicenummer.',
  peildatum: 'De dag waarop het advies spreekt: jaar-maand-dag, zoals 2026-01-15.',
  personen: 'De personen om wie het gaat. Weggelaten of null: onbekend. Een lijst is compleet.',
  leefgebieden: 'De leefgebieden van het gezin. Wat u weglaat, is onbekend.',
  leefgebied: 'Wat u weet over dit leefgebied.',
  hulpbehoeften: 'De hulp die nodig is. Weggelaten of null: onbekend. Een lijst is compleet.',
  id: 'Een zelf bedachte code van 1 tot 64 tekens, voor elk onderdeel een andere.',
  persoon: 'Eén persoon.',
  hulpbehoefte: 'Eén hulpbehoefte.',
  groep: 'De feiten over',
  visies:
    'Wat anderen zeggen over hetzelfde gezin. Zegt iedereen hetzelfde, dan staat het vast. Verschillen zij, dan blijft open wat zij zeggen.',
  visie: 'Wat één persoon zegt.',
  van: 'Een zelf bedachte code van 1 tot 64 tekens, voor elke visie een andere. Geen naam.',
  rol: 'Wie dat is.',
  gezegd: 'Wat deze persoon zegt, zoals in de casus zelf. Wat u weglaat, daarover zegt deze persoon niets.',
  eenVan: 'Weet u een deel: het is een van deze waarden. Noem er minstens twee.',
  tussen:
    'Weet u een deel: het is een van deze twee getallen, of het ligt ertussen. Aan een open kant staat null.',
} as const
