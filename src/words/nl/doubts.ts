/** Dutch: what is doubtful about a rule set. */

/** Which item of an example shows it. */
const LOOK_AT = {
  gezin: '',
  persoon: ' (let op de eerste persoon)',
  leefgebied: ' (let op het leefgebied dat erin staat)',
  hulpbehoefte: ' (let op de eerste hulpbehoefte)',
} as const

interface AboutRule {
  readonly rule: string
}
interface WithExample {
  readonly conclusion: string
  readonly scope: keyof typeof LOOK_AT
}

export const nlDoubts = {
  neverHolds: ({ rule }: AboutRule) =>
    `De regel "${rule}" kan nooit gelden: er is geen casus waarin de voorwaarden waar zijn. Pas de voorwaarden aan, of haal de regel weg.`,
  neverTogether: ({ rule, places }: AboutRule & { readonly places: readonly string[] }) =>
    `De regel "${rule}" kan nooit gelden: ${places.join(' en ')} kunnen niet samen waar zijn. Pas een van deze voorwaarden aan, of haal de regel weg.`,
  neverWins: ({ rule, other }: AboutRule & { readonly other?: string }) =>
    `De regel "${rule}" beslist nooit: altijd als deze regel geldt, gaat een andere regel voor${other === undefined ? '' : `, zoals "${other}" in het voorbeeld`}. Verander de prioriteit of de voorwaarden, of haal de regel weg.`,
  contradict: ({ rule, other, conclusion, scope }: AboutRule & WithExample & { readonly other: string }) =>
    `De regel "${rule}" en de regel "${other}" kunnen samen gelden. Ze hebben dezelfde prioriteit, maar geven een andere waarde voor "${conclusion}". Het voorbeeld${LOOK_AT[scope]} laat dit zien. Geef een van de twee een hogere prioriteit.`,
  noRules: ({ conclusion }: { readonly conclusion: string }) =>
    `Er komt nooit iets uit "${conclusion}": geen enkele regel gaat hierover. Voeg een regel toe.`,
  noneApplies: ({ conclusion, scope, standard }: WithExample & { readonly standard: string }) =>
    `Voor "${conclusion}" geldt soms geen enkele regel. Dan wordt het de standaard "${standard}", zonder uitleg en bron. Het voorbeeld${LOOK_AT[scope]} laat dit zien. Voeg een regel toe.`,
  tooLargeToSearch: ({ name }: { readonly name: string }) =>
    `Dit deel is te groot om helemaal na te gaan. Of er rond "${name}" iets niet klopt, weten wij niet. Maak de regels eenvoudiger of splits ze.`,
  pairOfUnknown: ({ name }: { readonly name: string }) =>
    `De regel "${name}" bestaat niet. Of zijn zin samen met de andere kan voorkomen, is niet nagegaan. Kies een regel uit deze regelset, of haal dit paar weg.`,
  numberInText: (
    data: AboutRule & {
      readonly text: string
      readonly named: readonly string[]
      readonly limit: string
      readonly place: string
      readonly unit: string
    },
  ) =>
    `De tekst "${data.text}" van de regel "${data.rule}" noemt ${data.named.map((one) => `"${one}"`).join(' en ')}, maar de regel vergelijkt met ${data.limit}. Schrijf de grens van de regel zelf in de tekst: "${`{waarde:${data.place}} ${data.unit}`.trim()}". Gaat het getal over iets anders, noem de grens er dan bij.`,
  untold: ({ id, scope }: { readonly id: string; readonly scope: string }) =>
    `Er zijn regels voor "${id}", maar niemand leest hun uitleg: nergens staat dat het advies die vertelt. Voeg bij "verhaal", in "motivering", een alinea toe: { "bereik": "${scope}", "zinnen": [{ "conclusie": "${id}" }] }. Hoeft niemand het te lezen? Zet dan "intern": true bij de conclusie.`,
  unusedFact: ({ id }: { readonly id: string }) =>
    `De vraag "${id}" wordt nergens gebruikt: het antwoord verandert niets. Gebruik de vraag in een regel, of haal haar weg.`,
} as const
