/** Dutch: what is the matter with a text that should be JSON, and what to do about it in an editor. */

interface PlaceInText {
  readonly line: number
  readonly column: number
}
interface AboutJson {
  readonly what: keyof typeof WHY
  readonly at: PlaceInText
  readonly name?: string
  readonly first?: PlaceInText
}

const place = ({ line, column }: PlaceInText) => `regel ${line}, teken ${column}`
const namedAs = ({ name }: Pick<AboutJson, 'name'>) => (name === undefined ? '' : ` "${name}"`)
const since = ({ first }: Pick<AboutJson, 'first'>) => (first === undefined ? '' : ` (${place(first)})`)

/** How to save a text so that it can be read. */
export const SAVE_AS_UTF8 =
  'Sla het op als UTF-8: kies in Kladblok "Opslaan als" en bij "Codering" UTF-8, of in een andere editor "Save with encoding".'

const WHY = {
  'utf-16': () => `Dit is opgeslagen als UTF-16. ${SAVE_AS_UTF8}`,
  leeg: () => 'Er staat niets in.',
  'krul-aanhalingsteken': () =>
    'Hier staat een gekruld aanhalingsteken, zoals Word dat maakt. Vervang in het hele bestand elk gekruld aanhalingsteken door een recht: ". Gebruik een editor voor platte tekst, zoals Kladblok of VS Code.',
  'enkel-aanhalingsteken': () =>
    'Hier staat een enkel aanhalingsteken. In JSON hoort om een naam en om een tekst een dubbel: ".',
  opmerking: () =>
    'Hier begint een opmerking. In JSON kan dat niet: haal haar weg, of zet haar in het veld "toelichting".',
  'vreemde-spatie': () =>
    'Hier staat een bijzondere of onzichtbare spatie, vaak meegekomen bij plakken. Haal dit teken weg en typ zo nodig een gewone spatie.',
  'komma-te-veel': () =>
    'Hier staat een komma te veel. Haal die weg: na het laatste onderdeel komt geen komma.',
  'komma-ontbreekt': () =>
    'Hiervoor ontbreekt een komma. Hoort dit nog bij de tekst ervoor, zet dan een \\ voor elk aanhalingsteken in die tekst.',
  'decimale-komma': () => 'Hier staat een komma in een getal. Schrijf een punt, zoals 0.5.',
  'dubbele-punt-ontbreekt': () => 'Hier hoort een dubbele punt, tussen de naam en de waarde.',
  'waarde-ontbreekt': () => 'Hier ontbreekt een waarde, na de dubbele punt.',
  'zonder-aanhalingstekens': (about: AboutJson) =>
    about.name === undefined
      ? 'Hier hoort een naam of een tekst tussen rechte aanhalingstekens.'
      : `Om${namedAs(about)} horen rechte aanhalingstekens: zo staat het er zonder.`,
  getal: ({ name = '' }: AboutJson) =>
    `Het getal ${name} kan zo niet. Schrijf een gewoon getal, zoals 16 of 0.5: zonder nul of plus ervoor, niet als 0x10. Weet u het niet, laat het dan weg.`,
  woord: ({ name = '' }: AboutJson) =>
    `Het woord ${name} kan zo niet. Schrijf true (ja), false (nee) of null, zonder aanhalingstekens en in kleine letters.`,
  'tekst-niet-af': () =>
    'De tekst die hier begint, houdt niet op deze regel op. Zet er een aanhalingsteken achter. Een nieuwe regel in een tekst is \\n.',
  'teken-in-tekst': () =>
    'In deze tekst staat een tab of een onzichtbaar teken. Haal het weg; een tab in een tekst is \\t.',
  'schuine-streep': ({ name = '' }: AboutJson) =>
    `${name} betekent hier niets. Schrijf een schuine streep naar links dubbel: \\\\.`,
  'haakje-ontbreekt': (about: AboutJson) =>
    `Hier houdt de tekst op, maar een haakje is nog open${since(about)}. Zet het haakje dicht, of kijk of er iets is weggevallen.`,
  'haakje-past-niet': (about: AboutJson) =>
    `Het haakje ${about.name ?? ''} past hier niet bij het haakje dat open is${since(about)}.`,
  'nog-meer': () => 'Hier is de JSON al klaar, maar er staat nog meer achter. Haal dat weg.',
  'dubbele-naam': (about: AboutJson) =>
    `De naam${namedAs(about)} staat hier voor de tweede keer${since(about)}. Alleen de laatste zou tellen. Haal er een weg, of geef er een een andere naam.`,
  anders: () => "Kijk naar komma's, haakjes en aanhalingstekens.",
} as const

/** More sentences: where it goes wrong, what is the matter, and what to do. */
export function whyNoJson(about: AboutJson): string {
  const { what, at } = about
  const intro = what === 'dubbele-naam' ? 'Deze JSON is niet eenduidig' : 'Dit is geen geldige JSON'
  return `${intro} (${place(at)}). ${WHY[what](about)}`
}
