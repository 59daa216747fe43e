/** Dutch: what is wrong with a rule set or a casus. */
import { numberText } from '../../number-text.js'
import { whyNoJson } from './json-text.js'

interface WithId {
  readonly id: string
}
interface Most {
  readonly most: number
}
interface WithValues {
  readonly values: readonly string[]
}
interface NamedThing {
  readonly name: string
}
/** What something is about, and what it should be about. */
interface Scopes {
  readonly scope: AnyScope
  readonly wanted: AnyScope
}
/** The fact that stands for a count. */
interface Counter {
  readonly counter: string
}
interface Range {
  readonly minimum: number
  readonly maximum: number
}
interface OneOperator {
  readonly operator: string
}
interface Operators {
  readonly operators: readonly string[]
}
/** A field that is missing; undefined for a place in a list. */
interface Missing {
  readonly field?: string | undefined
}

interface TwoVersions extends WithId {
  readonly day: string
  readonly earlier: string
  readonly later: string
  /** The last day on which the earlier one may be in force. */
  readonly end?: string
}

const JSON_KINDS: ReadonlyMap<string, string> = new Map([
  ['string', 'tekst'],
  ['number', 'een getal'],
  ['int', 'een heel getal'],
  ['boolean', 'true of false'],
  ['array', 'een lijst'],
  ['object', 'een object'],
  ['record', 'een object'],
  ['nan', 'geen getal'],
  ['undefined', 'niets'],
])

/** How a fact is named where it is not by its scope. */
const NAMED: Readonly<Record<string, string | undefined>> = {
  gezin: 'een feit over het hele gezin heeft een eigen groep, zoals "gemeente.x"',
}
const ABOUT = {
  gezin: 'het hele gezin',
  persoon: 'één persoon',
  leefgebied: 'één leefgebied',
  hulpbehoefte: 'één hulpbehoefte',
} as const
type AnyScope = keyof typeof ABOUT

const kind = (name: string) => JSON_KINDS.get(name) ?? name
const commas = (names: readonly string[]) => names.join(', ')
const one = (scope: AnyScope) => ABOUT[scope]
const missingPart = (field: string | undefined) =>
  field === undefined ? 'Hier ontbreekt een waarde.' : `Het veld "${field}" ontbreekt.`
const standsTwice = (what: string, name: string) =>
  `${what} "${name}" staat hier al. Kies iets anders, of haal er een weg.`

export const nlReading = {
  // What is no document at all.
  fileTooLarge: ({ most }: Most) => `Dit bestand is te groot: hoogstens ${numberText(most)} tekens.`,
  notJson: whyNoJson,
  bothInForceOn: ({ id, day, earlier, later, end }: TwoVersions) =>
    `Van "${id}" gelden versie ${earlier} en versie ${later} allebei op ${day}. ${
      end === undefined
        ? 'Geef allebei een "geldigVanaf" en een "geldigTot" die elkaar niet raken.'
        : `Geef versie ${earlier} als "geldigTot": ${end}.`
    }`,
  tooManyParts: ({ most }: Most) =>
    `Dit is te groot: meer dan ${numberText(most)} onderdelen. Splits het op.`,
  tooDeep: ({ most }: Most) => `Dit is te diep genest: hoogstens ${most} lagen.`,
  onlyJson: 'Hier mag alleen gewone JSON staan.',
  onlyJsonNot: ({ kind: name }: { readonly kind?: string }) =>
    `Hier mag alleen gewone JSON staan. Er staat nu: een ${name ?? 'object van een eigen soort'}.`,
  onlyJsonReadable: 'Hier mag alleen gewone JSON staan. Wat hier staat, is niet te lezen.',
  objectNotText: 'Hier hoort een object. Er staat nu: tekst.',
  forbiddenName: ({ name }: { readonly name: string }) =>
    `De naam "${name}" kan niet: dat woord betekent voor de computer zelf al iets. Kies een andere naam.`,

  // The form.
  strangeField: ({ field }: { readonly field: string }) =>
    `Het veld "${field}" hoort hier niet. Verbeter de naam of haal het veld weg.`,
  chooseFrom: ({ values }: WithValues) => `Kies hier uit: ${commas(values)}.`,
  noneOfTheForms: 'Deze waarde heeft niet de juiste vorm. Kijk in de beschrijving welke waarde hier past.',
  missingKind: ({ field, expected }: Missing & { readonly expected: string }) =>
    `${missingPart(field)} Vul ${kind(expected)} in.`,
  missingChoice: ({ field, values }: Missing & WithValues) =>
    `${missingPart(field)} Kies uit: ${commas(values)}.`,
  wrongKind: ({ expected, found }: { readonly expected: string; readonly found: string }) =>
    `Hier hoort ${kind(expected)}. Er staat nu: ${kind(found)}.`,
  wrongChoice: ({ values }: WithValues) => `Deze waarde kan hier niet. Kies uit: ${commas(values)}.`,
  numberTooLow: ({ minimum }: Pick<Range, 'minimum'>) =>
    `Dit getal is te klein. Het kleinste dat kan is ${numberText(minimum)}.`,
  numberTooHigh: ({ maximum }: Pick<Range, 'maximum'>) =>
    `Dit getal is te groot. Het grootste dat kan is ${numberText(maximum)}.`,
  emptyText: 'Deze tekst is leeg. Vul tekst in.',
  listTooShort: ({ fewest }: { readonly fewest: number }) =>
    `Deze lijst is te kort. Er hoort minstens ${fewest} in.`,
  tooLong: ({ most }: Most) => `Dit is te lang. Hier past hoogstens ${numberText(most)}.`,
  noSuchDay: 'Dit is geen dag die bestaat. Schrijf een dag als jaar-maand-dag, bijvoorbeeld 2026-01-15.',
  wrongPattern:
    'Deze tekst heeft niet de juiste vorm. Gebruik kleine letters, cijfers en streepjes, of een datum als 2026-01-15.',
  wrongForm: 'Dit heeft niet de juiste vorm.',
  bareCondition:
    'Zet deze voorwaarde in een lijst: "all": [ … ] als alles moet gelden, of "any": [ … ] als één genoeg is.',
  notARuleSet: 'Een regelset is een object met onder andere "feiten", "conclusies" en "regels".',

  // A casus.
  notACasus: 'Een casus is een object met minstens "kenmerk" en "peildatum".',
  citizenNumber:
    'Hier staat een burgerservicenummer. Dat hoort niet in een casus. Gebruik een zelf bedachte code.',
  rulesHoldNumber: 'Hier staat een burgerservicenummer. Dat hoort niet in regels. Haal het weg.',
  unseenSign: ({ sign }: { readonly sign: string }) =>
    sign === 'U+000A' || sign === 'U+000D' || sign === 'U+0009'
      ? 'Deze tekst heeft een nieuwe regel of een tab. Schrijf alles achter elkaar, met gewone spaties.'
      : `In deze tekst staat een teken dat niemand ziet, of dat andere tekens verbergt (${sign}). Haal het weg, of typ de tekst opnieuw.`,
  nothingToRead: 'Hier staat geen enkel woord. Schrijf een tekst die mensen kunnen lezen.',
  memberTwice: 'In deze lijst staat een waarde twee keer. Haal er een weg.',
  oneOfTooFew:
    'Bij "eenVan" horen minstens twee waarden. Is het er één, zet dan alleen die waarde neer, zonder "eenVan". Is er niets bekend, laat het dan weg.',
  numbersTurned: 'Bij "tussen" staat eerst het kleinste getal, dan het grootste. Draai ze om.',
  sameItemTwice: 'Twee onderdelen hebben dezelfde id. Geef ieder een eigen id.',
  sameViewTwice: 'Twee visies zijn van dezelfde ("van"). Geef ieder een eigen pseudoniem, of voeg ze samen.',
  dayOfCasus: 'De peildatum is een bestaande dag, geschreven als jaar-maand-dag, bijvoorbeeld 2026-01-15.',
  notADay: 'Dit is geen dag. Schrijf jaar-maand-dag, bijvoorbeeld 2026-01-15.',
  restlessCasus:
    'Deze casus gaf bij het lezen niet steeds hetzelfde antwoord. Geef gewone JSON, die niet verandert.',

  // The conversation.
  askedTwice: ({ id, before }: WithId & { readonly before: string }) =>
    `Het feit "${id}" staat al bij ${before}. Vraag het op één plaats.`,
  namesOtherItems: ({ id, scope, wanted }: WithId & Scopes) =>
    `"${id}" gaat over ${ABOUT[scope]}. Noem hier een feit over ${ABOUT[wanted]}.`,
  unknownTheme: ({ id }: WithId) =>
    `Er is geen thema "${id}" in dit gesprek. Noem een thema dat er is, of haal dit weg.`,

  // Names and ranges.
  nameTaken: ({ name }: { readonly name: string }) =>
    `De naam "${name}" is al in gebruik. Geef dit deel een eigen naam.`,
  nameOfCasus: ({ id }: WithId) =>
    `De naam "${id}" is al in gebruik voor de casus zelf. Kies een andere naam.`,
  scopeOfName: ({ id, scope, wanted }: WithId & Scopes) =>
    `De naam "${id}" hoort bij een feit over ${one(scope)}, maar het bereik is "${wanted}". Het deel voor de punt zegt waar een feit over gaat: ${
      NAMED[wanted] ?? `een feit over ${one(wanted)} heet "${wanted}.x"`
    }. Pas de naam aan, of maak het bereik "${scope}".`,
  maximumTooLow: 'Het maximum moet groter zijn dan het minimum.',
  noWholeNumber: ({ minimum, maximum }: Range) =>
    `Tussen ${numberText(minimum)} en ${numberText(maximum)} ligt geen heel getal, maar dit feit heeft alleen hele getallen ("geheel"). Maak het bereik groter of haal "geheel" weg.`,
  noDefaultWanted: 'Een conclusie die verzamelt ("collect") heeft geen standaard. Haal dit veld weg.',
  defaultMissing: ({ values }: WithValues) =>
    `Vul een standaard in: de waarde als geen regel geldt. Kies uit: ${commas(values)}.`,
  strangeDefault: ({ values }: WithValues) => `De standaard moet een van de waarden zijn: ${commas(values)}.`,
  tooManyValues: ({ most }: Most) =>
    `Een conclusie kan hoogstens ${most} waarden hebben, tenzij zij verzamelt ("collect").`,
  valueTwice: ({ value }: { readonly value: string }) =>
    `De waarde "${value}" staat hier twee keer. Haal er een weg.`,
  strangeKey: ({ key, values }: WithValues & { readonly key: string }) =>
    `"${key}" is geen waarde van dit deel. De waarden zijn: ${commas(values)}.`,
  endsBeforeStart: ({ from, to }: { readonly from: string; readonly to: string }) =>
    `De laatste dag (${to}) ligt voor de eerste (${from}). Verbeter een van beide.`,
  sourceMissing: 'Hier ontbreekt de bron. Noem minstens één bron uit de lijst "bronnen".',
  unknownSource: ({ id }: WithId) =>
    `De bron "${id}" staat niet in de lijst "bronnen". Voeg de bron toe of verbeter de naam.`,
  unknownPlace: ({ id, place }: WithId & { readonly place: string }) =>
    `De plaats "${place}" staat niet bij de bron "${id}". Kijk welke "plaatsen" de bron heeft, en kies er een.`,
  articleMissing: ({ ground }: { readonly ground: string }) =>
    `De grond is "${ground}", maar er staat niet welk artikel dit zegt. Noem het artikel achter een hekje, zoals "mijn-verordening#3.2".`,

  // What rules refer to.
  unknownFact: ({ id }: WithId) =>
    `Het feit "${id}" bestaat niet in deze regelset. Verbeter de naam of voeg het feit toe.`,
  unknownConclusion: ({ id }: WithId) =>
    `De conclusie "${id}" bestaat niet in deze regelset. Verbeter de naam of voeg de conclusie toe.`,
  unknownArea: ({ id }: WithId) => `Het leefgebied "${id}" bestaat niet in deze regelset.`,
  unknownOperator: ({ operator, operators }: OneOperator & Operators) =>
    `De vergelijking "${operator}" kennen wij niet. Kies uit: ${commas(operators)}.`,
  operatorMisfits: (data: WithId & OneOperator & Operators & { readonly kind: string }) =>
    `De vergelijking "${data.operator}" past niet bij "${data.id}" (${data.kind}). Kies uit: ${commas(data.operators)}.`,
  operatorMisfitsCount: ({ counter, operator, operators }: Counter & OneOperator & Operators) =>
    `De vergelijking "${operator}" past niet bij "${counter}". Kies uit: ${commas(operators)}.`,
  listWanted: ({ operator }: OneOperator) =>
    `Bij de vergelijking "${operator}" hoort een lijst met waarden, tussen [ en ].`,
  yesOrNoWanted: ({ id }: WithId) =>
    `"${id}" is een ja/nee-feit. Gebruik true of false, zonder aanhalingstekens.`,
  numberWanted: ({ id }: WithId) => `"${id}" is een getal. Gebruik een getal, zonder aanhalingstekens.`,
  numberOutside: ({ id, minimum, maximum }: WithId & Range) =>
    `"${id}" ligt tussen ${numberText(minimum)} en ${numberText(maximum)}. Kies een getal daartussen.`,
  valueOutside: ({ id, values }: WithId & WithValues) =>
    `Dit is geen waarde van "${id}". De waarden zijn: ${commas(values)}.`,
  outcomeOutside: ({ id, value, values }: WithId & WithValues & { readonly value: string }) =>
    `"${value}" is geen waarde van "${id}". De waarden zijn: ${commas(values)}.`,
  otherScope: (data: WithId & Counter & { readonly scope: string; readonly asked: AnyScope }) =>
    `"${data.id}" gaat over één ${data.scope}, maar deze regel gaat over ${one(data.asked)}. Gebruik "${data.counter}" om te tellen, of kies een conclusie met bereik "${data.scope}".`,
  paramsNotHere: ({ counter }: Counter) =>
    `"params" hoort alleen bij het feit "${counter}". Haal dit veld weg.`,
  paramsMissing: ({ counter }: Counter) =>
    `Bij "${counter}" hoort "params" met "bereik", "feit" en "waarde".`,
  countIsWhole: 'Een aantal is een heel getal van 0 of meer.',
  countTooHigh: ({ most }: Most) => `Een aantal is hoogstens ${most}: meer kan er niet in een casus.`,
  factWithValue: 'Vul "feit" en "waarde" samen in, of geen van beide om alles te tellen.',
  otherScopeCounted: (
    data: WithId & { readonly scope: string; readonly counted: string; readonly scopes: readonly string[] },
  ) =>
    `"${data.id}" heeft bereik "${data.scope}", maar hier wordt "${data.counted}" geteld. Kies een feit met het bereik dat u telt (${commas(data.scopes)}).`,
  circle: ({ ids }: { readonly ids: readonly string[] }) =>
    `Deze conclusies wachten op elkaar: ${ids.join(' → ')}. Haal een van deze verwijzingen weg.`,

  askedNotListed: ({ id }: WithId) => `"ja" vraagt naar "${id}". Noem dit ook bij "feiten" of "conclusies".`,
  listedNotAsked: ({ id }: WithId) =>
    `"${id}" staat in de lijst, maar "ja" vraagt er niet naar. Haal het weg.`,

  // What texts refer to.
  otherScopeTold: ({ id, scope, told }: WithId & { readonly scope: string; readonly told: string }) =>
    `"${id}" heeft bereik "${scope}", maar deze alinea gaat over "${told}".`,
  toldOutside: ({ id, value }: WithId & { readonly value: string }) =>
    `"${value}" is geen waarde van "${id}".`,
  strangeHole: ({ word }: { readonly word: string }) =>
    `"{${word}}" kan hier niet worden ingevuld. Zet er de naam van een feit tussen, of haal het weg.`,
  holeOfNoFact: ({ id }: WithId) =>
    `"{${id}}" kan niet worden ingevuld: dit feit bestaat niet in deze regelset.`,
  holeOfOtherScope: ({ id, scope }: WithId & { readonly scope: string }) =>
    `"{${id}}" kan niet worden ingevuld: deze tekst gaat niet over één ${scope}.`,
  holeOfNoValue: (data: {
    readonly place: string
    readonly places: readonly string[]
    readonly more: boolean
  }) =>
    `"{waarde:${data.place}}" kan niet worden ingevuld: daar staat in deze regel geen getal en geen waarde. Kies uit: ${commas(data.places)}${data.more ? ', en meer' : ''}.`,
  valueOfNoRule: ({ place }: { readonly place: string }) =>
    `"{waarde:${place}}" kan hier niet worden ingevuld: deze tekst hoort niet bij één regel. Schrijf dit in de uitleg van een regel, of haal het weg.`,
  calledByFamily: ({ id }: WithId) => `"${id}" gaat niet over één persoon. Kies een feit van personen.`,
  pairOfOne: ({ name }: NamedThing) => `Hier staat twee keer "${name}". Noem twee verschillende regels.`,
  pairApart: ({ one, other }: { readonly one: string; readonly other: string }) =>
    `"${one}" en "${other}" gaan niet over hetzelfde. Kies regels over hetzelfde onderdeel, of over het gezin.`,

  notCounted: ({ id }: WithId) =>
    `"${id}" staat niet bij "tel". Alleen wat wordt geteld, kan samen worden geteld.`,

  // The form of an advice.
  scopeWanted: ({ id, scope, wanted }: WithId & Scopes) =>
    `"${id}" heeft bereik "${scope}", maar hier hoort een conclusie met bereik "${wanted}". Kies een andere conclusie.`,
  oneValueWanted: ({ id }: WithId) =>
    `"${id}" verzamelt waarden ("collect"), maar hier hoort een conclusie met één waarde. Kies een andere conclusie, of een andere "soort".`,
  collectWanted: ({ id }: WithId) =>
    `"${id}" heeft één waarde, maar hier hoort een conclusie die verzamelt ("collect"). Kies een andere conclusie, of een andere "soort".`,
  factOfOtherScope: ({ id, scope, wanted }: WithId & Scopes) =>
    `"${id}" heeft bereik "${scope}", maar dit veld gaat over "${wanted}". Kies een ander feit.`,
  choiceWanted: 'Een advies kan alleen een feit van het type "keuze" laten zien.',
  suggestionsOutsideList: 'Suggesties gaan over het hele gezin. Zet dit veld buiten de lijst.',
  fieldTwice: ({ name }: NamedThing) => standsTwice('Het veld', name),
  scopeTwice: ({ name }: NamedThing) => standsTwice('Het bereik', name),
  statusTwice: ({ name }: NamedThing) => standsTwice('De status', name),
  conclusionTwice: ({ name }: NamedThing) => standsTwice('De conclusie', name),
  shortNameTwice: ({ name }: NamedThing) => standsTwice('De korte naam', name),
  listMissing: ({ scope }: { readonly scope: AnyScope }) =>
    `Er is geen lijst voor elke ${scope}. Voeg een veld toe met "soort": "lijst" en "bereik": "${scope}".`,
  endsTurned: ({ from, to }: { readonly from: string; readonly to: string }) =>
    `"${from}" is zwaarder dan "${to}". Draai "van" en "tot" om.`,
  stepTwice: ({ name }: NamedThing) => standsTwice('De stap', name),
  reasonsOfNothing: 'Er zijn redenen, maar geen conclusie die ze geeft. Noem die conclusie bij "waarom".',
  notShownSo: ({ id }: WithId) => `Geen veld van het advies laat "${id}" zo zien. Voeg zo een veld toe.`,
  headingMissing: 'Geef een kop: "titel" met de tekst, of "titelVan" met een conclusie.',
} as const
