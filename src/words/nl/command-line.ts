/** Dutch: what the command line says. WithNames of commands and options are the same in every language. */
import { countText, numberText } from '../../number-text.js'
import { SAVE_AS_UTF8 } from './json-text.js'

interface WithName {
  readonly name: string
}
interface WithNames {
  readonly names: readonly string[]
}
interface AboutCommand {
  readonly command: string
}
interface AboutFile {
  readonly file: string
}
/** A file; undefined is standard input. */
interface AboutInput {
  readonly file: string | undefined
}
interface WithReason {
  readonly why: string
}
interface TwoVersionFiles {
  readonly earlier: string
  readonly later: string
}
type FileDeed = 'lezen' | 'schrijven'

const REASONS: ReadonlyMap<string, string> = new Map([
  ['ENOENT', 'het bestaat niet'],
  ['EISDIR', 'het is een map'],
  ['ENOTDIR', 'een deel van het pad is geen map'],
  ['EEXIST', 'het bestaat al'],
  ['ENOSPC', 'er is geen ruimte meer'],
  ['EDQUOT', 'er is geen ruimte meer'],
  ['EROFS', 'daar kan niets worden geschreven'],
  ['ELOOP', 'het verwijst naar zichzelf'],
  ['ENAMETOOLONG', 'de naam is te lang'],
  ['EMFILE', 'er zijn te veel bestanden open'],
  ['EFBIG', 'het is te groot'],
  ['ERR_STRING_TOO_LONG', 'het is te groot'],
  ['ERR_FS_FILE_TOO_LARGE', 'het is te groot'],
  ['ERR_BUFFER_TOO_LARGE', 'het is te groot'],
])

/** What an input is called at the start of a sentence. */
const inputName = (file: string | undefined) =>
  file === undefined ? 'De standaardinvoer' : `Het bestand "${file}"`

const nothingWrong = (errors: number, warnings: number) =>
  errors + warnings === 0
    ? 'in orde'
    : `${countText(errors, 'fout', 'fouten')}, ${countText(warnings, 'waarschuwing', 'waarschuwingen')}`

const WHEN_NOT = {
  geldig: '',
  'nog-niet': ': zij geldt dan nog niet',
  'niet-meer': ': zij geldt dan niet meer',
  historisch: ': zij is historisch, alleen bewaard om oude adviezen te lezen',
} as const

/** How an interview ends. */
const INTERVIEW_ENDS = {
  vragen: 'Er zijn nog vragen.',
  'direct-handelen': 'Er is direct gevaar. Wacht niet: handel nu. Bel 112 als er iemand in levensgevaar is.',
  'eerst-deze-stap': 'Eerst moet dit gebeuren:',
  'trede-staat-vast': 'Er is niets meer te vragen. Wat past, staat vast.',
  besluitrijp: 'Alles wat voor een besluit nodig is, is bekend.',
} as const
const ANSWER_HINTS = {
  janee: 'Antwoord met ja of nee. Weet u het niet, druk dan op Enter.',
  keuze: 'Kies een nummer of een woord uit de lijst. Weet u het niet, druk dan op Enter.',
  meerkeuze:
    'Noem nummers of woorden uit de lijst, met een komma ertussen. Is het er geen, schrijf dan "geen".',
  getal: 'Schrijf een getal dat kan, of bijvoorbeeld "11 tot 13". Weet u het niet, druk dan op Enter.',
  lijst:
    'Noem codes met een komma ertussen, zoals "kind-1, ouder-1". Is er niemand of niets, schrijf dan "geen".',
} as const

export const nlCommandLine = {
  // The line as it was given.
  noCommand: 'Geef een opdracht. Zie "eigen-kracht --help".',
  unknownCommand: ({ name }: WithName) => `De opdracht "${name}" is onbekend.`,
  seeHelp: 'Zie "eigen-kracht --help".',
  unknownOption: ({ name, command }: WithName & AboutCommand) =>
    `De optie "${name}" is onbekend bij "${command}".`,
  optionTakesNothing: ({ name }: WithName) => `De optie "--${name}" krijgt geen waarde.`,
  optionTakesValue: ({ name, value }: WithName & { readonly value: string }) =>
    `Achter "--${name}" hoort een waarde: ${value}.`,
  optionOnce: ({ name }: WithName) => `Geef "--${name}" maar één keer.`,
  tooFewWords: ({
    command,
    given,
    fewest,
  }: AboutCommand & { readonly given: number; readonly fewest: number }) =>
    `Bij "${command}" staat er te weinig achter: ${given}, en er hoort minstens ${fewest}. Zie "eigen-kracht ${command} --help".`,
  tooManyWords: ({
    command,
    given,
    most,
  }: AboutCommand & { readonly given: number; readonly most: number }) =>
    `Bij "${command}" staat er te veel achter: ${given}, en er hoort hoogstens ${most}. Zie "eigen-kracht ${command} --help".`,
  chooseOption: ({ one, other }: { readonly one: string; readonly other: string }) =>
    `Kies: "${one}" of "${other}". Allebei tegelijk kan niet.`,
  giveCasus: 'Geef een bestand met een casus. Zie "eigen-kracht beoordeel --help".',
  giveRules: 'Geef een bestand met regels, of een map met "--casussen".',
  giveFileOrName: ({ names }: WithNames) => `Geef een bestand, of een van de namen ${names.join(', ')}.`,
  nameAndFile: ({ name, file }: WithName & AboutFile) =>
    `Let op: "${name}" is wat bij de bibliotheek hoort. Hier staat ook "${file}". Bedoelt u die, schrijf dan "./${file}", of het hele pad naar het bestand.`,
  wholeAbove: ({ name }: WithName) =>
    `"${name}" is een hele regelset. Alleen een overlay kan op andere regels liggen: noem een hele regelset als eerste.`,
  giveTwo:
    'Er staat te weinig achter. Geef twee regelsets, of één en "--overlay": dan is de tweede die met de overlay erop.',
  oneBesideOverlays:
    'Met "--overlay" hoort er maar één regelset voor: de tweede is die met de overlays erop.',
  noDeviations: 'Alleen een overlay heeft afwijkingen. Dit is een hele regelset.',
  unknownSchema: ({ name }: WithName) => `Er is geen schema "${name}".`,
  chooseSchema: ({ names }: WithNames) => `Kies uit: ${names.join(', ')}.`,
  nameRefused: ({ name }: WithName) =>
    `De naam "${name}" kan niet: gebruik kleine letters, cijfers en streepjes.`,
  oneCasus: ({ file, count }: AboutInput & { readonly count: number }) =>
    `Hier hoort één casus. In ${file === undefined ? 'de standaardinvoer' : `"${file}"`} staan er nu ${numberText(count)}.`,
  optionIs: ({ name, why }: WithName & WithReason) => `Bij "--${name}": ${why}`,
  wrongOrder: ({ earlier, later }: { readonly earlier: string; readonly later: string }) =>
    `Het eerste bestand is van ${earlier}, en het tweede van ${later}. Noem het vroegste eerst.`,
  sameCasusTwice: ({ file }: AboutFile) =>
    `Let op: "${file}" staat er twee keer. Er kan dus niets zijn veranderd.`,
  otherFamily: ({ one, other }: { readonly one: string; readonly other: string }) =>
    `Let op: het kenmerk is "${one}" en "${other}". Gaan de bestanden over hetzelfde gezin?`,
  questionForm: 'Zeg wat u wilt weten als conclusie=waarde. Zie "eigen-kracht waarom-niet --help".',
  text: 'tekst',
  item: 'id',
  file: 'bestand',
  code: 'code',
  folder: 'map',

  // Files and streams.
  unusable: ({ file, why }: AboutInput & WithReason) => `${inputName(file)} is niet te gebruiken: ${why}.`,
  folderUnusable: ({ file, why }: AboutFile & WithReason) => `De map "${file}" is niet te gebruiken: ${why}.`,
  unwritable: ({ why }: WithReason) => `De uitvoer is niet te schrijven: ${why}.`,
  /** A part of a sentence. */
  reason: ({ code, deed }: { readonly code: string; readonly deed: FileDeed }) =>
    REASONS.get(code) ??
    (code === 'EACCES' || code === 'EPERM'
      ? `u mag het niet ${deed}`
      : `de computer meldt ${code || 'een fout'}`),
  inputOnce: 'De standaardinvoer ("-") kan maar één keer worden gelezen.',
  isUtf16: ({ file }: AboutInput) => `${inputName(file)} is opgeslagen als UTF-16. ${SAVE_AS_UTF8}`,
  notUtf8: ({ file, line }: AboutInput & { readonly line: number }) =>
    `${inputName(file)} is geen UTF-8 (regel ${line}): het is waarschijnlijk opgeslagen als "ANSI" of Latin-1. ${SAVE_AS_UTF8}`,
  emptyFile: ({ file }: AboutInput) => `${inputName(file)} is leeg.`,
  fileIsNotJson: ({ file, why }: AboutInput & WithReason) => `${inputName(file)}: ${why}`,
  noJsonFiles: ({ file }: AboutFile) => `In de map "${file}" staan geen bestanden met JSON.`,
  fileExists: ({ file }: AboutFile) => `Het bestand "${file}" bestaat al. Er is niets veranderd.`,
  standsIn: ({ file }: AboutFile) => `Dit staat in "${file}".`,
  ownFault: ({ what }: { readonly what: string }) =>
    `Er ging iets mis in het programma zelf. Meld dit: ${what}`,

  // Casussen.
  recordIsWrong: 'Het dossier klopt niet.',
  recordTooLong: 'Dit is te lang voor een dossier.',
  recordNotJson: ({ line }: { readonly line?: number }) =>
    `Dit is geen geldige JSON.${line === undefined ? '' : ` Op regel ${line} gaat het mis.`} Zet op elke regel één heel dossier.`,
  noRecords: ({ file }: AboutInput) =>
    `${inputName(file)} is leeg: er staat geen dossier in. Maak dossiers met "eigen-kracht bewaar".`,
  sameFileTwice: ({ file }: AboutFile) =>
    `Het bestand "${file}" staat er twee keer. Dan telt elk dossier twee keer. Noem elk bestand één keer.`,
  casusTooLong: 'Dit is te lang voor een casus.',
  casusNotUtf8: `Dit is geen UTF-8. ${SAVE_AS_UTF8}`,
  casusNotJson: ({ line }: { readonly line?: number }) =>
    `Dit is geen geldige JSON.${line === undefined ? '' : ` Op regel ${line} gaat het mis.`} Zet op elke regel één hele casus.`,
  noneInForce: ({ day }: { readonly day: string }) =>
    `Op ${day} is geen van de gegeven regelsets geldig. Geef er een die dat wel is.`,
  notInForce: ({ id, validity }: { readonly id: string; readonly validity: keyof typeof WHEN_NOT }) =>
    `Let op: regelset "${id}" geldt niet op de peildatum van minstens één casus${WHEN_NOT[validity]}.`,
  historical: ({ name }: WithName) =>
    `Let op: "${name}" is historisch: bewaard om oude adviezen te lezen, en nu niet geldig.`,
  bothInForce: ({ earlier, later, end }: TwoVersionFiles & { readonly end?: string }) => {
    const mend =
      end === undefined
        ? 'Geef allebei een "geldigVanaf" en een "geldigTot" die elkaar niet raken'
        : `Zet in "${earlier}": "geldigTot": "${end}"`
    return `"${earlier}" en "${later}" gelden soms op dezelfde dag. Dan is niet te zeggen welke telt. ${mend}, of geef er maar één. Moeten ze op elkaar liggen, laat dan de "basis" van de bovenste die eronder noemen.`
  },
  place: ({ file, line, number }: AboutInput & { readonly line?: number; readonly number?: number }) =>
    [
      file ?? 'standaardinvoer',
      ...(line === undefined ? [] : [`regel ${line}`]),
      ...(number === undefined ? [] : [`nummer ${number}`]),
    ].join(', '),
  casussen: ({ count }: { readonly count: number }) => countText(count, 'casus', 'casussen'),
  example: ({ json }: { readonly json: string }) => `Voorbeeld: ${json}`,

  // What came of a check.
  verdict: ({ name, errors, warnings }: WithName & { readonly errors: number; readonly warnings: number }) =>
    `${name}: ${nothingWrong(errors, warnings)}.`,
  layerNotChecked: ({ name }: WithName) => `${name}: nog niet nagekeken. Herstel eerst de laag eronder.`,
  casesNotRun: 'De testgevallen zijn niet nagerekend: herstel eerst de fouten.',
  cases: 'testgevallen',
  casesCameOut: ({ passed, all }: { readonly passed: number; readonly all: number }) => {
    if (all === 1) return `Het testgeval komt ${passed === 1 ? '' : 'niet '}uit zoals verwacht.`
    const come = passed === 1 ? 'komt' : 'komen'
    return `${numberText(passed)} van de ${numberText(all)} testgevallen ${come} uit zoals verwacht.`
  },
  coverage: 'dekking van de regels',
  decided: 'beslist in een testgeval',
  decidedOf: ({ decided, rules }: { readonly decided: number; readonly rules: number }) =>
    `${numberText(decided)} van de ${countText(rules, 'regel', 'regels')}`,
  neverDecided: 'gold, maar besliste nooit',
  neverHeld: 'gold nooit',
  expected: ({ text }: { readonly text: string }) => `verwacht: ${text}`,
  got: ({ text }: { readonly text: string }) => `gekregen: ${text}`,
  by: ({ names }: WithNames) => `door: ${names.join(', ')}`,
  moreNames: ({ count }: { readonly count: number }) => `en nog ${numberText(count)} (zie --json)`,
  made: ({ file }: AboutFile) => `Gemaakt: ${file}`,
  fillIn: ({ file }: AboutFile) => `Vul eerst in wat open is: zoek "[vul in:" in ${file}.`,
  checkItWith: ({ command }: AboutCommand) => `Toets het met: ${command}`,

  // The help.
  'help.what': 'eigen-kracht: weegt eigen kracht met regels die u kunt lezen, toetsen en aanpassen.',
  'help.usage': 'gebruik',
  'help.line': 'eigen-kracht <opdracht> [opties]',
  'help.commands': 'opdrachten',
  'help.options': 'opties',
  'help.--help': 'deze uitleg, of die van een opdracht',
  'help.--help.here': 'deze uitleg',
  'help.--versie': 'het versienummer (ook --version)',
  'help.--json': 'bij elke opdracht: de uitkomst als JSON; ook een fout is dan JSON, op de standaarduitvoer',
  'help.codes': 'code bij het einde',
  'help.code.0': '0: gedaan, en er is niets mis gevonden',
  'help.code.1':
    '1: gedaan, en er klopt iets niet: in de regels die zijn getoetst, in een casus, of een testgeval komt anders uit',
  'help.code.2':
    '2: niet (helemaal) gedaan: de opdracht, een bestand, de regels of de uitvoer is niet te gebruiken',
  'help.code.3': '3: een fout in het programma zelf',
  'help.asJson': 'de uitkomst als JSON',
  'help.twoRuleSets': ({ names }: WithNames) =>
    `a en b zijn bestanden met een regelset of een overlay, of een van de namen ${names.join(', ')}. Met --overlay geeft u alleen a: b is dan a met die overlays erop.`,

  'rules.--overlay': ({ names }: WithNames) =>
    `de regels van een gemeente of regio: een bestand, of ${names.join(' of ')}; mag vaker, van onder naar boven`,

  'beoordeel.usage': '[bestand...] [opties]',
  'beoordeel.short': 'maakt een advies van een casus, of van heel veel casussen',
  'beoordeel.input':
    'Een bestand bevat één casus, een testgeval met een casus, of een lijst van casussen. In een bestand dat eindigt op .ndjson staat op elke regel één casus. Zonder bestand, of met "-", komen de casussen van de standaardinvoer: op elke regel één, of over meer regels, of als lijst.',
  'beoordeel.output':
    'Van een bestand met één casus krijgt u een tekst. Van een lijst, van regels en van de standaardinvoer krijgt u per casus één regel JSON met de uitkomsten. Een casus die niet klopt, wordt gemeld en overgeslagen.',
  'beoordeel.overlays':
    'Noem overlays van onder naar boven, zoals eerst de regio en dan de stad: elke overlay noemt in "basis" de laag eronder. Noemen twee overlays dezelfde laag, dan zijn het versies: per casus telt de versie die geldig is op de peildatum.',
  'beoordeel.--regelset': 'een eigen regelset in plaats van de basisregels',
  'beoordeel.--json': 'van een bestand met één casus: het hele advies als JSON; ook fouten zijn JSON',
  'beoordeel.--uitleg': 'bij veel casussen: het hele advies per regel, met uitleg',
  'beoordeel.--kort': 'alleen het belangrijkste',

  'toets.usage': '[bestand] [opties]',
  'toets.short': 'controleert een regelset of een overlay, en rekent testgevallen na',
  'toets.findings':
    'Meldt alle fouten en alles wat twijfelachtig is, met de plaats in het bestand, en bewijst de waarborgen. Een overlay wordt getoetst tegen de basisregels, of tegen de regels van --basis. Met --overlay liggen er overlays op elkaar: elke laag krijgt een eigen oordeel.',
  'toets.cases':
    'Met --casussen rekent het programma een map met testgevallen na ({"casus": …, "verwacht": …}). Het laat zien wat er anders uitkomt, en welke regels de testgevallen niet raken. Zonder bestand gaat dat over de basisregels.',
  'toets.--basis': 'de regelset waar een overlay bij hoort',
  'toets.--casussen': 'reken de testgevallen in deze map na',
  'toets.--streng': 'ook een waarschuwing geeft code 1',

  'vergelijk.usage': '<a> <b> <casussen...> [opties]',
  'vergelijk.short': 'laat zien wat er voor casussen verandert tussen twee regelsets',
  'vergelijk.casussen':
    'De casussen staan in een of meer bestanden: één casus, een lijst, of op elke regel één (.ndjson). Een map mag ook, en "-" voor de standaardinvoer. Een casus die niet klopt, wordt gemeld en overgeslagen.',

  'verschil.usage': '<a> <b> [opties]',
  'verschil.short': 'zoekt uit bij welke uitkomsten twee regelsets kunnen verschillen',
  'verschil.casus': 'Bij elk verschil staat een zo klein mogelijke casus die het laat zien.',

  'regels.usage': '[bestand] [opties]',
  'regels.short': 'toont alle regels in gewone taal, met hun bronnen',
  'regels.which': ({ names }: WithNames) =>
    `Zonder bestand zijn dit de basisregels. Een naam mag ook: ${names.join(', ')}. Bij een overlay staan ook de afwijkingen van de basisregels.`,
  'regels.--markdown': 'als Markdown',
  'regels.--afwijkingen': 'alleen de afwijkingen van een overlay',
  'regels.--json': 'de regelset als JSON',

  'vraag.usage': '<casus.json> [opties]',
  'vraag.short': 'vraagt op de terminal wat nog nodig is, en bewaart de casus',
  'vraag.what':
    'Bestaat het bestand nog niet, dan begint een nieuwe casus. Na elk antwoord wordt de casus bewaard. U kunt stoppen met "stop" en later verdergaan.',
  'vraag.answers':
    'Antwoord met ja of nee, met een nummer of een woord uit de lijst, of met een getal. Weet u het niet, druk dan op Enter. Weet u een deel, schrijf dan "deels of volledig" of "11 tot 13". Gebruik geen namen: kies een code per persoon.',
  'vraag.--regels': ({ names }: WithNames) => `andere regels: een bestand, of ${names.join(', ')}`,
  'vraag.--json': 'stelt geen vraag, maar toont de volgende vraag als JSON',
  'vraag.noCasus': ({ file }: { readonly file: string }) => `In ${file} staat geen casus.`,
  'vraag.toGo': ({ minstens, hoogstens }: { readonly minstens: number; readonly hoogstens: number }) =>
    minstens === hoogstens ? `(nog ${minstens})` : `(nog ${minstens} tot ${hoogstens})`,
  'vraag.stopped': ({ file }: { readonly file: string }) =>
    `Gestopt. Ga verder met: eigen-kracht vraag ${file}`,
  'vraag.done': ({ reason }: { readonly reason: keyof typeof INTERVIEW_ENDS }) => INTERVIEW_ENDS[reason],
  'vraag.next': ({ file }: { readonly file: string }) => `Het advies: eigen-kracht beoordeel ${file}`,
  'vraag.notUnderstood': ({ type }: { readonly type: keyof typeof ANSWER_HINTS }) => ANSWER_HINTS[type],

  'types.usage': '[regels] [opties]',
  'types.short': 'schrijft TypeScript-types voor casussen met uw eigen vragen',
  'types.what':
    'Bewaar wat eruit komt als bestand, zoals casus.d.ts. Geef Casus daaruit aan createAssessor: createAssessor<Casus>(regelset).',
  'types.--json': 'als JSON, met de types in het veld "types"',
  'types.head': ({ id, version }: { readonly id: string; readonly version: string }) =>
    `Geschreven door "eigen-kracht types" uit ${JSON.stringify(id)}, versie ${JSON.stringify(version)}. Niet zelf aanpassen.`,
  'kantelpunten.usage': '<bestand> [opties]',
  'kantelpunten.short': 'zoekt welke andere antwoorden de uitkomst van een casus veranderen',
  'kantelpunten.what':
    'Van elk antwoord wordt nagegaan of een ander antwoord iets verandert aan de belangrijkste uitkomsten. Wie en welke hulp er in de casus staan, blijft zoals het is. In het bestand staat één casus.',
  'kantelpunten.--paren': 'ook twee antwoorden die alleen samen iets veranderen; dat duurt langer',

  'verslag.usage': '<bestand> [opties]',
  'verslag.short': 'schrijft het advies over een casus op voor één lezer',
  'verslag.what':
    'Het gezin en de jongere krijgen één bladzijde. De professional krijgt alles, met de bijlage die een besluit nodig heeft. In het bestand staat één casus.',
  'verslag.--voor': 'wie het leest; zonder deze optie de professional',
  'verslag.--html': 'als één bestand voor de browser, om te lezen en te printen',
  'verslag.--markdown': 'als Markdown',
  'verslag.--namen': 'hoe personen en behoeften heten, per code; de namen worden nergens bewaard',
  'verslag.--lezer': 'de code van de jongere die het leest, als er meer jongeren zijn',
  unknownReader: ({ name, names }: WithName & WithNames) =>
    `De lezer "${name}" is onbekend. Kies uit: ${names.join(', ')}.`,
  namesAreTexts: ({ file }: AboutFile) =>
    `In "${file}" hoort bij elke code een naam, zoals { "p1": "Noor" }.`,

  'raad.usage': '<overlay...> [opties]',
  'raad.short': 'schrijft het verslag waarmee een raad over een overlay kan beslissen',
  'raad.what':
    'Per afwijking staat er wat er was, wat het wordt, waarom, en wat de bron zegt. Daarna wat er in casussen verandert, waar het kan verschillen, wat bewezen hetzelfde blijft, en wat u zelf moet bekijken.',
  'raad.layers':
    'Liggen er overlays op elkaar, geef ze dan allemaal. De volgorde maakt niet uit: elke overlay noemt in "basis" de laag eronder.',
  'raad.--overlay': 'nog een laag; mag vaker',
  'raad.--casussen': 'de map of het bestand met casussen; mag vaker',
  'raad.--regelset': 'de onderste regels; zonder deze optie de basisregels',
  'raad.noOverlay': ({ file }: AboutFile) =>
    `In "${file}" staat geen overlay. Een overlay noemt in "basis" de regels waar zij op ligt.`,

  'bewaar.usage': '<bestand> [opties]',
  'bewaar.short': 'maakt van een casus een dossier: één regel om te bewaren',
  'bewaar.what':
    'In een dossier staat waarmee het advies opnieuw kan worden gemaakt, en wat er wordt geteld. Er staan geen feiten, namen of codes van personen in.',
  'bewaar.choice': 'volgt|wijkt-af',
  'bewaar.--besluit': 'wat de professional besloot; bij "wijkt-af" ook --reden en --rol',
  'bewaar.--reden':
    'waarom is afgeweken, of waarop het advies is nagegaan, in woorden die voor meer gezinnen gelden',
  'bewaar.--rol': 'vanuit welke rol is besloten',
  'bewaar.day': '<jjjj-mm-dd>',
  'bewaar.--dag': 'op welke dag is besloten',

  'register.usage': '<bestand…> [opties]',
  'register.short': 'telt dossiers bij elkaar op, zonder dat iemand te herkennen is',
  'register.what':
    'In een bestand staat op elke regel een dossier van "bewaar"; - is de standaardinvoer. Aantallen onder 5 worden niet getoond, en ook geen aantal waaruit zo’n aantal volgt.',

  'vergelijk-casus.usage': '<eerder> <later> [opties]',
  'vergelijk-casus.short': 'laat zien wat er in een gezin is veranderd, en wat is gegroeid',
  'vergelijk-casus.what':
    'In elk bestand staat één casus van hetzelfde gezin. Personen en behoeften met dezelfde code horen bij elkaar.',

  'waarom-geweigerd.usage': '<overlay> [--overlay stad.json] [opties]',
  'waarom-geweigerd.short': 'legt uit waarom een overlay niet kan, en welke wijziging wel kan',
  'waarom-geweigerd.what':
    'Per oorzaak: wat er misgaat, de kleinste casus die dat laat zien, en een kleine wijziging die wel kan. Die wijziging is bewezen.',
  'waarom-niet.usage': '<bestand> <conclusie=waarde> [--bij id] [opties]',
  'waarom-niet.short': 'legt uit waarom iets er niet uitkomt, en wat er dan anders moet zijn',
  'waarom-niet.question':
    'De vraag is een conclusie met een waarde. De namen staan in "eigen-kracht regels --json".',
  'waarom-niet.what':
    'U ziet bij elke regel wat er ontbreekt en welke regel voorgaat, en welke antwoorden minstens anders moeten zijn. In het bestand staat één casus.',
  'waarom-niet.--bij': 'over welke hulpbehoefte, persoon of welk leefgebied het gaat',

  'compileer.usage': '[regels] [opties]',
  'compileer.short': 'maakt een regelset klaar voor een app die klein is en meteen start',
  'compileer.what':
    'De regels worden eerst helemaal nagekeken. Bewaar wat eruit komt als bestand, en geef het aan createAssessor van "eigen-kracht/assess".',
  'compileer.--json': 'als JSON; dat is het altijd al',
  'schema.usage': ({ names }: WithNames) => `<${names.join('|')}> [opties]`,
  'schema.short': 'toont een JSON-schema, waarmee een editor helpt bij het schrijven',
  'schema.from': 'Vragen en waarden komen uit de regelset: de basisregels, of die van --regelset.',
  'schema.--regelset': 'een regelset of overlay in plaats van de basisregels',
  'schema.--json': 'als JSON; dat is het altijd al',

  'begin.usage': '<gemeente-naam> [--map map]',
  'begin.short': 'maakt een begin voor de regels van een gemeente',
  'begin.what':
    'Maakt een map met een overlay, een sjabloon voor afwegingsfactoren, een testgeval, een toets en een LEESMIJ.md die zegt hoe u verder gaat. In de overlay staat van elke soort wijziging één voorbeeld. Tot u alles met "[vul in: …]" heeft ingevuld, meldt toets dat. Wat er al is, blijft staan.',
  'begin.--map': 'waar de nieuwe map komt; anders hier',
  'begin.--json': 'de gemaakte bestanden als JSON',
} as const
