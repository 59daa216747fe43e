/** Dutch: what the laws promise, and how they are broken. */

/** What a law is about: a conclusion, of an item when it has any. */
interface AboutConclusion {
  readonly conclusion: string
  readonly item?: string | undefined
}
/** What came out: for certain, or perhaps. */
interface CameOut {
  readonly certain: boolean
  readonly values: readonly string[]
}
interface Moved {
  readonly before: CameOut
  readonly after: CameOut
}
interface AboutFact {
  readonly fact: string
}
interface AboutLaw {
  readonly title: string
}

const subject = ({ conclusion, item }: AboutConclusion) =>
  item === undefined ? `"${conclusion}"` : `"${conclusion}" van "${item}"`
const inQuotes = (values: readonly string[]) => values.map((value) => `"${value}"`).join(', ') || 'niets'
const outcome = ({ certain, values }: CameOut) => `${certain ? 'zeker' : 'mogelijk'} ${inQuotes(values)}`
const moved = ({ before, after }: Moved) => `Eerst: ${outcome(before)}. Later: ${outcome(after)}.`

export const nlLaws = {
  'uitkomst-was-mogelijk': 'Wat er ook bekend wordt: wat uitkomt, was vooraf mogelijk.',
  'zeker-blijft-zeker': 'Wat zeker is, blijft zeker als er meer bekend wordt.',
  'mogelijk-krimpt':
    'Elk antwoord maakt minder mogelijk, nooit meer: antwoord voor antwoord, in elke volgorde.',
  'definitief-is-definitief': 'Een definitief advies houdt zijn kern.',
  'niet-gevraagd-verandert-niets': 'Een antwoord waar het advies niet om vraagt, verandert geen uitkomst.',
  'vraag-doet-ertoe': 'Een vraag wordt alleen gesteld als een antwoord nog een uitkomst kan veranderen.',
  'volledig-is-zeker': 'Is alles bekend, dan is elke uitkomst zeker.',
  'zelfde-in-zelfde-uit': 'Dezelfde casus geeft hetzelfde advies, wat er ook tussendoor is gewogen.',
  'volgorde-casus-maakt-niet-uit': 'De volgorde van personen, hulpbehoeften en antwoorden maakt niet uit.',
  'volgorde-regels-maakt-niet-uit': 'De volgorde van de regels in het bestand maakt niet uit.',
  'json-heen-en-terug': 'Regels, casus en advies zijn gewone JSON: heen en terug verandert niets.',
  'waarborgen-bewezen': 'Elke waarborg geldt in elke casus.',
  'bescherming-blijft': 'Een overlay wordt geweigerd, of alles wat beschermd is blijft werken.',

  cameOutOfNothing: ({ value, ...data }: AboutConclusion & Moved & { readonly value: string }) =>
    `Bij ${subject(data)} komt "${value}" uit. Dat was niet mogelijk, toen er minder bekend was. ${moved(data)}`,
  lostCertainty: (data: AboutConclusion & Moved) =>
    `Bij ${subject(data)} blijft niet zeker wat zeker was, nu er meer bekend is. ${moved(data)}`,
  changed: (data: AboutConclusion & Moved) => `Bij ${subject(data)} verandert de uitkomst. ${moved(data)}`,
  stillTouches: ({ fact }: AboutFact) =>
    `Het advies is definitief, maar het antwoord op "${fact}" raakt de kern nog.`,
  asksInVain: ({ fact }: AboutFact) =>
    `Het advies vraagt naar "${fact}", maar geen antwoord verandert een uitkomst.`,
  stillUnsure: (data: AboutConclusion) => `${subject(data)} is niet zeker, terwijl alles bekend is.`,
  stillAsks: ({ fact }: AboutFact) => `Het advies vraagt nog naar "${fact}", terwijl alles bekend is.`,
  otherSecondTime: 'De tweede keer is het advies anders.',
  otherDecision: 'Het besluit zonder uitleg is anders dan het advies.',
  otherQuestions: 'De open vragen zijn anders.',
  adviceChangesInJson: 'Het advies komt anders terug uit JSON.',
  adviceIsNotJson: ({ place }: { readonly place: string }) =>
    `Op "${place}" van het advies staat iets dat geen JSON is.`,
  casusChangesInJson: 'De casus komt anders terug uit JSON.',
  ruleSetChangesInJson: 'De regelset komt anders terug uit JSON.',
  guaranteeRefuted: ({ title }: AboutLaw) => `De waarborg geldt niet: "${title}"`,
  guaranteeUndecided: ({ title }: AboutLaw) => `Wij kunnen niet bewijzen dat deze waarborg geldt: "${title}"`,
  ruleLost: (
    data: AboutConclusion & {
      readonly rule: string
      readonly value: string
      readonly now: readonly string[]
    },
  ) =>
    `De beschermde regel "${data.rule}" verliest zijn werking. Hoort bij ${subject(data)}: "${data.value}", of veiliger. Nu mogelijk: ${inQuotes(data.now)}.`,

  noSuchLaw: ({ name, names }: { readonly name: string; readonly names: readonly string[] }) =>
    `Er is geen wet "${name}". Deze zijn er: ${names.join(', ')}.`,
  lawIsBroken: ({ title }: AboutLaw) => `Deze wet geldt niet: "${title}"`,
  smallestExample: 'Dit is het kleinste voorbeeld dat wij vonden:',
  seeAgain: ({ call }: { readonly call: string }) => `Zo ziet u het opnieuw: ${call}`,
} as const
