/** Dutch: what an overlay may not do, and what is said of what it does. */
import { alsoLost } from './guarantees.js'

type PartKind = 'regel' | 'conclusie' | 'feit'
interface AboutPart {
  readonly kind: PartKind
  readonly name: string
}
interface AboutVersion {
  readonly id: string
  readonly version: string
}

interface Versions {
  readonly wanted: AboutVersion
  readonly given: AboutVersion
  /** What changed since the version that is wanted, in the words of the rule set. */
  readonly since?: string
}
interface GroundAtWork {
  readonly ground: string
  readonly kind: string
  /** The sources of that kind. */
  readonly known: readonly string[]
}
interface RuleAtWork {
  readonly rule: string
  readonly conclusion: string
  readonly value: string
  /** What the same place takes away beside it. */
  readonly also?: readonly string[]
}
interface WouldDo {
  readonly how: 'voorrang' | 'voorwaarde' | 'uitkomst' | 'grens' | 'weglaten'
  readonly place: string
  readonly value?: unknown
}
const belongs = ({ conclusion, value, also }: RuleAtWork) =>
  `In het voorbeeld hoort "${conclusion}" op "${value}" uit te komen, of nog veiliger. Pas de overlay aan, zodat dat zo blijft.${alsoLost(also)}`

export const nlOverlay = {
  notAnOverlay: 'Een overlay is een object met onder andere "basis", en "voegToe", "wijzig" of "vervalt".',
  otherBase: ({ wanted, given, since }: Versions) =>
    `Deze overlay is gemaakt voor "${wanted.id}" versie "${wanted.version}". Dit is "${given.id}" versie "${given.version}". ${since === undefined ? '' : `${since} `}Kijk of de overlay nog klopt, en pas dan "basis" aan.`,
  otherContent: ({ id, mark }: { readonly id: string; readonly mark: string }) =>
    `"${id}" zegt niet meer wat het zei toen deze overlay werd gemaakt, al heet de versie hetzelfde. Kijk wat er veranderde, en zet daarna hier: "${mark}".`,
  nameOfLayer: ({ id }: { readonly id: string }) =>
    `Een laag onder deze overlay heet al "${id}". Geef de overlay een eigen naam.`,
  layersUnknown: ({ id, below }: { readonly id: string; readonly below: string }) =>
    `"${id}" is zelf gemaakt van "${below}", maar wat "${below}" beschermt staat hier niet bij. Geef "${below}", en daarna elke overlay apart.`,
  groundWithoutSource: ({ ground, kind, known }: GroundAtWork) =>
    `De grond is "${ground}". Noem daarbij een bron van de soort "${kind}", met de plaats erachter, zoals "bron#artikel". ${
      known.length === 0 ? "Zo'n bron is er nog niet." : `Bekend zijn: ${known.join(', ')}.`
    } Steunt de regel daar niet op? Kies dan een andere grond.`,
  groundIsFixed: ({ name, ground }: { readonly name: string; readonly ground: string }) =>
    `De grond van "${name}" is "${ground}". Een overlay kan niets tot wet maken, en van de wet niets anders. Haal deze wijziging weg.`,
  sourceIsFixed: ({ name, ground }: { readonly name: string; readonly ground: string }) =>
    `"${name}" steunt op "${ground}", en noemt daarom zijn bronnen. U kunt er een bron bij zetten met "/bron/-".`,
  nameIsFixed: ({ id, open }: { readonly id: string; readonly open: readonly string[] }) =>
    `Bescherming rust op "${id}". Daarom blijft heten wat het heet. ${
      open.length === 0
        ? ''
        : `Een andere naam kan wel voor waarden waar geen bescherming op rust, zoals ${open.slice(0, 3).join(', ')}. `
    }Wilt u er een eigen naam bij? Voeg een regel toe met dezelfde uitkomst: uw zin komt er dan achter.`,
  meaningTurned: ({ name, text }: { readonly name: string; readonly text: string }) =>
    `"${text}" zegt bij "${name}" iets anders dan de basis: er staat een woord bij dat het omdraait, zoals "geen", of het is weg. Dan betekent het niet meer wat de regels denken. Zeg hetzelfde in andere woorden.`,
  catalogueIsFixed: ({ id }: { readonly id: string }) =>
    `Wat de catalogus van "${id}" zegt, komt uit onderzoek en ligt vast. Voeg een eigen waarde toe, met een eigen beschrijving.`,
  toldUnasked: ({ id }: { readonly id: string }) =>
    `"{${id}}" kan hier niet: wat hier wordt verteld, rust niet op dit feit. Zo leest niemand wat voor een ander is. Haal het weg, of vraag ernaar in "conditions".`,
  tooManyRules: ({ most }: { readonly most: number }) =>
    `Een overlay voegt hooguit ${most} regels toe. Anders vindt niemand meer wat de basis zegt. Haal weg wat niet echt anders is.`,
  toldInOwnWords: ({ id }: { readonly id: string }) =>
    `"${id}" is van de laag hieronder, en wordt daar al verteld. Haal "sjabloon" en "onzeker" weg, of vertel over een eigen conclusie.`,
  saysNothing: ({ title }: { readonly title: string }) =>
    `Deze waarborg zegt niets: "${title}" Wat zij vraagt komt nooit voor, of is altijd zo, wat de regels ook zeggen. Pas "als" of "dan" aan, of haal de waarborg weg.`,
  notTheBase: ({ id, version }: AboutVersion) =>
    `Dit heet "${id}" versie "${version}", maar het is niet de basis die bij deze bibliotheek hoort. Gebruik de echte basis, of geef deze regelset een eigen naam.`,
  hiddenProtection: ({ id }: { readonly id: string }) =>
    `Bescherming rust op "${id}". Daarom blijft het in het advies staan. Haal deze wijziging weg.`,
  pathLeadsNowhere: ({ path, name }: { readonly path: string; readonly name: string }) =>
    `Het pad "${path}" bestaat niet in "${name}". Kijk in de regels hoe het heet.`,
  nameOnePart: 'Noem precies één deel: "regel", "conclusie" of "feit".',
  unknownPart: ({ kind, name, base }: AboutPart & { readonly base: string }) => {
    const what = { regel: 'De regel', conclusie: 'De conclusie', feit: 'Het feit' }[kind]
    return `${what} "${name}" bestaat niet in de regelset "${base}". Verbeter de naam.`
  },
  originCutOff: ({ id, layer }: { readonly id: string; readonly layer: string }) =>
    `"${id}" heeft regels van de overlay "${layer}", maar zegt niet meer waarvan het is gemaakt. Geef de basis, en daarna elke overlay apart.`,
  protectedPart: ({ kind, name }: AboutPart) => {
    const what = { regel: 'De regel', conclusie: 'De conclusie', feit: 'De vraag' }[kind]
    const why =
      kind === 'feit'
        ? 'Regels die kinderen beschermen steunen op deze vraag.'
        : 'Dit deel beschermt kinderen en ouders.'
    return `${what} "${name}" is beschermd en kan niet veranderen of vervallen. ${why} U kunt wel een regel toevoegen die meer bescherming geeft.`
  },
  sourceExists: ({ id }: { readonly id: string }) =>
    `De bron "${id}" bestaat al. Geef uw bron een eigen naam.`,
  tooManyAreas: ({ most, room }: { readonly most: number; readonly room: number }) =>
    `Er kunnen hooguit ${most} leefgebieden zijn. U kunt er nog ${room} toevoegen.`,
  nameLooksAlike: ({ text, other }: { readonly text: string; readonly other: string }) =>
    `De naam "${text}" lijkt te veel op "${other}". Kies een naam die duidelijk anders is.`,
  titleTaken: ({ text, other }: { readonly text: string; readonly other: string }) =>
    `"${text}" leest als "${other}", en dat is al iets anders. Kies woorden die zeggen wat er anders is.`,
  areaLooksAlike: ({ id, other }: { readonly id: string; readonly other: string }) =>
    `De naam "${id}" lijkt te veel op het leefgebied "${other}". Kies een naam die duidelijk anders is.`,
  areaTitleTaken: ({ title, other }: { readonly title: string; readonly other: string }) =>
    `De titel "${title}" lijkt te veel op die van het leefgebied "${other}". Kies een titel die zegt wat er anders is.`,
  areaTitleForm: ({ most }: { readonly most: number }) =>
    `De titel van een leefgebied is kort: hooguit ${most} tekens, zonder punt, haakje of nieuwe regel. Schrijf bijvoorbeeld "vrije tijd".`,
  reasonTooShort:
    'Een reden is een zin die de raad begrijpt. Schrijf op waarom u dit anders doet, bijvoorbeeld "De raad wil eerder samen kijken."',
  notAPath: 'Dit is geen pad. Een pad begint met een schuine streep, bijvoorbeeld "/conditions/all/0/value".',
  forbiddenPath: 'Dit pad mag niet. Kies een ander pad.',
  noSuchField: ({ field }: { readonly field: string }) => `Een regel heeft geen veld "${field}".`,
  fixedPart: ({ kind, name, open }: AboutPart & { readonly open: readonly string[] }) => {
    const advice = {
      regel: 'Laat deze regel vervallen en voeg een nieuwe regel toe.',
      conclusie: `Andere regels rekenen op deze betekenis. Veranderen kan wel bij: ${open.join(', ')}.`,
      feit: `Regels rekenen op deze betekenis. Veranderen kan wel bij: ${open.join(', ')}.`,
    }[kind]
    return `Dit deel van "${name}" ligt vast. ${advice}`
  },
  protectionLost: (data: RuleAtWork) =>
    `De regel "${data.rule}" is beschermd, maar verliest door deze overlay zijn werking. ${belongs(data)}`,
  outcomeLighter: (data: RuleAtWork) =>
    `De uitkomst van "${data.conclusion}" is beschermd, maar wordt door deze overlay lichter waar de regel "${data.rule}" geldt. ${belongs(data)}`,
  notFilledIn: ({ wanted }: { readonly wanted: string }) =>
    `Dit is een sjabloon: hier moet u nog iets invullen. Gevraagd: ${wanted === '' ? 'uw eigen tekst' : wanted}.`,
  protectionUnproven: ({ rule, also }: Pick<RuleAtWork, 'rule' | 'also'>) =>
    `Wij kunnen niet bewijzen dat "${rule}" met deze overlay blijft werken: het zijn te veel mogelijkheden. Maak de overlay eenvoudiger.${alsoLost(also)}`,
  /** The reason for a leefgebied that is added. */
  ownArea: ({ title }: { readonly title: string }) =>
    `De gemeente kijkt ook apart naar "${title}". Alle regels over leefgebieden gelden hier ook.`,
  /** The reason for a paragraph that is added. */
  noConversation: 'De basis heeft geen gesprek, dus er is niets om aan toe te voegen. Haal "gesprek" weg.',
  noSuchTheme: ({ id }: { readonly id: string }) =>
    `Er is geen thema "${id}". Noem een thema van de basis, of een dat u zelf toevoegt.`,
  themesComeFirst: ({ themes }: { readonly themes: readonly string[] }) =>
    `Deze thema's vraagt u altijd eerst, in deze volgorde: ${themes.join(', ')}. Zet eigen thema's daarachter.`,
  /** What would be taken; it is proven. */
  wouldDo: ({ how, place, value }: WouldDo) => {
    const at = `op ${place}`
    const what = value === undefined ? '' : JSON.stringify(value)
    return {
      voorrang: `Dit kan wel: zet ${at} het getal ${what}. Dan gaat uw regel na de regel die beschermt.`,
      voorwaarde: `Dit kan wel: laat uw regel alleen gelden waar de beschermde regel niet geldt. Zet ${at}: ${what}`,
      uitkomst: `Dit kan wel: zet ${at} de uitkomst ${what}.`,
      grens: `Dit kan wel: zet ${at} de grens ${what}.`,
      weglaten: `Dit kan wel: laat weg wat ${at} staat.`,
    }[how]
  },
  otherOrder: 'De thema’s van het gesprek komen in deze volgorde.',
  tellsOf: ({ conclusions }: { readonly conclusions: readonly string[] }) =>
    `Het advies vertelt over: ${conclusions.join(', ')}.`,
} as const
