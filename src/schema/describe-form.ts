/** What every field of the form of an advice means, in plain Dutch; see `describe.ts`. */
import type { Definition } from './describe-advies.js'

const FIELD = {
  veld: 'De naam van het veld in het advies.',
  soort:
    'Wat het veld laat zien: één waarde ("uitkomst"), waarden ("verzameling"), waarden met hun uitleg ("suggesties"), een feit, een groep van velden, of een lijst met een rij per onderdeel.',
  conclusie: 'De conclusie die het veld laat zien.',
  feit: 'Het feit dat het veld laat zien: één keuze.',
  velden: 'De velden, in deze volgorde.',
  kort: 'De korte naam in een testgeval.',
  heel: 'Een testgeval noemt alle waarden, en niet een deel.',
  mogelijkVolstaat:
    'Een testgeval klopt al als de waarde mogelijk is. Voor alle waarden (true), of voor de waarden die u noemt.',
  uitleg: 'Wat het veld betekent, in gewone taal.',
}
const STATUS_WORDS = {
  status: 'De naam van de status.',
  titel: 'De status in een zin.',
  uitleg: 'Wat de status betekent, in gewone taal.',
  voor: 'Dezelfde uitleg voor één lezer, als die andere woorden nodig heeft.',
}
const HEADING = {
  titel: 'De kop, als tekst.',
  titelVan: 'De conclusie waarvan de titel de kop is.',
}

export const FORM_DEFINITIONS: Readonly<Record<string, Definition>> = {
  adviesvorm: {
    description: 'Hoe een advies eruitziet.',
    fields: {
      velden: 'De velden van het advies, in deze volgorde.',
      status: 'Waaruit volgt hoe vast het advies staat.',
      veiligheid: 'Welke conclusie zegt hoe veilig het is.',
      ladder: 'Welke conclusie zegt wat bij een hulpbehoefte past.',
      verslag: 'Onder welke kop elke conclusie wordt verteld.',
    },
  },
  adviesveld: {
    description: 'Een veld van het advies.',
    fields: {
      ...FIELD,
      bereik: 'Van welk soort onderdeel elke rij is.',
      rij: 'Wat één rij is.',
      sleutel: 'Het veld met de naam van het onderdeel.',
    },
  },
  'adviesveld-in-groep': { description: 'Een veld in een groep of rij.', fields: FIELD },
  adviesrij: {
    description: 'Wat één rij is.',
    fields: { naam: 'De naam van de vorm van een rij.', uitleg: 'Wat een rij betekent, in gewone taal.' },
  },
  adviessleutel: {
    description: 'Het veld met de naam van het onderdeel.',
    fields: { veld: 'De naam van het veld.', uitleg: 'Wat het veld betekent, in gewone taal.' },
  },
  adviesstatus: {
    description: 'Waaruit volgt hoe vast het advies staat.',
    fields: {
      conclusie: 'De conclusie waaruit de status volgt.',
      volgt: 'Welke status bij welke waarde hoort. De eerste die past, telt.',
      open: 'De status als de kern nog niet zeker is.',
      vast: 'De status als de kern zeker is.',
    },
  },
  statusstap: {
    description: 'Welke status bij een waarde hoort.',
    fields: {
      waarde: 'De waarde van de conclusie.',
      zodra: '"zeker": zodra de waarde zeker is. "mogelijk": zolang de waarde nog mogelijk is.',
      ...STATUS_WORDS,
    },
  },
  statuswoorden: { description: 'Een status, met wat die betekent.', fields: STATUS_WORDS },
  veiligheidslijn: {
    description: 'Welke conclusie zegt hoe veilig het is.',
    fields: {
      conclusie: 'De conclusie die zegt hoe veilig het is.',
      gaatVoor: 'Wanneer veiligheid als eerste wordt verteld.',
    },
  },
  'waarde-van-conclusie': {
    description: 'Een conclusie met een van haar waarden.',
    fields: { conclusie: 'De conclusie.', waarde: 'De waarde die zeker geldt.' },
  },
  adviesladder: {
    description: 'Welke conclusie zegt wat bij een hulpbehoefte past.',
    fields: {
      conclusie: 'De conclusie die zegt wat past.',
      bijdragen: 'De conclusie die zegt wie of wat een deel kan doen.',
      van: 'De lichtste trede die altijd wordt getekend.',
      tot: 'De zwaarste trede die altijd wordt getekend.',
      waarom: 'De conclusie die zegt waarom iets lichters niet past.',
      redenen: 'Per trede: de waarden van "waarom" die zeggen waarom die trede niet past.',
    },
  },
  verslag: {
    description: 'Onder welke kop elke conclusie wordt verteld.',
    fields: {
      samenvatting: 'De conclusies over het gezin die bovenaan staan.',
      elders: 'Conclusies over het gezin zonder veld, die niet bovenaan staan: zinnen vertellen ze.',
      kort: 'De conclusies in een advies van één regel, met hun korte naam.',
      namen: 'Het feit waarnaar een onderdeel heet dat geen naam kreeg.',
      voorstellen: 'De feiten waarmee een onderdeel wordt voorgesteld.',
      sterk: 'De conclusies die vertellen wat goed gaat. Op één bladzijde staan de eerste.',
      speelt: 'De conclusies die een lezer vertellen wat er speelt.',
      woorden: 'Hoe feiten en conclusies heten voor een lezer die andere woorden nodig heeft.',
      teDoen: 'De conclusie die vertelt wat eerst moet gebeuren.',
      overBehoeften:
        'De conclusie over alle hulpbehoeften samen. Staat elke behoefte bovenaan, dan staat deze er niet.',
      dekt: 'Per waarde van "teDoen" de suggestie die hetzelfde zegt: samen worden zij één punt.',
      vragen: 'Wiens vragen een lezer ziet: die van wie ze kan beantwoorden.',
      lezers: 'Wat anders is op de bladzijde van een lezer die één persoon is.',
      oneens: 'Wat iemand kan doen die het niet eens is met het advies.',
      delen: 'De delen van het verslag, in deze volgorde. Wat nergens staat, komt daarna.',
      tegenwicht: 'De kop boven wat tegen het advies pleit.',
      suggesties: 'De conclusies met suggesties, in deze volgorde.',
      stappen: 'De stappen van het onderzoek, in de volgorde waarin ze worden gezet.',
      rondom: 'Wat een besluit naast de stappen moet verantwoorden.',
      besluitNoemt: 'Wat in geen casus staat, en wat het besluit zelf dus moet noemen.',
      beslissing: 'De conclusie die zegt wie beslist.',
    },
  },
  'per-lijst': {
    description: 'Iets per soort onderdeel.',
    inline: true,
    fields: { persoon: 'Voor een persoon.', hulpbehoefte: 'Voor een hulpbehoefte.' },
  },
  lezersblad: {
    description: 'Wat anders is op de bladzijde van een lezer die één persoon is.',
    fields: {
      wie: 'Voor welke personen de bladzijde is.',
      zelf: 'Zo heet de lezer waar staat over wie het gaat.',
      meer: 'De zin als meer personen de lezer kunnen zijn, met {namen}.',
      jonger: 'De zin als niemand oud genoeg is.',
      onbekend: 'De zin als niet bekend is of iemand oud genoeg is.',
      nood: 'Wat de lezer bij gevaar kan doen. Dat staat voor al het andere.',
      onveilig: 'De zin als nog niet bekend is hoe veilig het is.',
      zonder:
        'Conclusies die deze lezer niet te lezen krijgt, en feiten waar beter in een gesprek naar wordt gevraagd.',
    },
  },
  lezer: {
    description: 'Voor welke personen een bladzijde is.',
    fields: {
      feit: 'Het feit waaraan u ze herkent.',
      waarde: 'De waarde van dat feit.',
      getal: 'Het feit met hun leeftijd.',
      vanaf: 'Vanaf welke leeftijd.',
    },
  },
  nood: {
    description: 'Wat de lezer bij gevaar kan doen.',
    fields: { vanaf: 'Vanaf welk niveau van veiligheid.', tekst: 'Wat de lezer kan doen.' },
  },
  'tekst-voor-lezers': {
    description: 'Een tekst, met andere woorden voor wie die nodig heeft.',
    fields: { uitleg: 'De tekst voor het gezin.', voor: 'De tekst voor één lezer.' },
  },
  'woorden-voor-lezer': {
    description: 'Hoe een feit of conclusie heet voor een lezer die andere woorden nodig heeft.',
    fields: {
      titel: 'De naam van het feit of de conclusie.',
      vraag: 'De vraag naar het feit.',
      titels: 'Per waarde hoe die heet.',
    },
  },
  verslagdeel: {
    description: 'Een deel van het verslag.',
    fields: {
      soort:
        'Wat het deel vertelt: zinnen onder een kop, de veiligheid, de ladder van elke hulpbehoefte, wat eerst moet, de vragen, de verschillen of het tegenwicht.',
      ...HEADING,
      conclusies: 'De conclusies die hier worden verteld, in deze volgorde.',
      groep: 'Alle conclusies waarvan de naam hiermee begint.',
      vorm: 'Hoe de zinnen worden verteld: als lopende tekst, per onderdeel bij elkaar, of één keer voor alle onderdelen samen. Zonder vorm elk apart.',
      bijlage: 'Of dit deel na al het andere komt.',
      punten: 'Suggesties die in dit deel worden verteld, en niet in hun eigen lijst.',
    },
  },
  onderzoeksstap: {
    description: 'Een stap van het onderzoek, met waaruit blijkt wat daarin is vastgesteld.',
    fields: {
      stap: 'De naam van de stap.',
      titel: 'De stap in een paar woorden.',
      bron: 'Waar staat dat deze stap hoort.',
      feiten: 'De feiten die laten zien wat is vastgesteld.',
      conclusies: 'De conclusies die laten zien wat is vastgesteld.',
      deskundige: 'De feiten die laten zien met welke deskundigheid.',
    },
  },
  'besluit-noemt': {
    description: 'Wat het besluit zelf moet noemen.',
    fields: {
      tekst: 'Wat het besluit noemt, in een paar woorden.',
      bron: 'Waar staat dat het erbij hoort.',
    },
  },
  kop: { description: 'Een kop: als tekst, of de titel van een conclusie.', fields: HEADING },
}
