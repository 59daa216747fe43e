/** The numbers that a Dutch text names, in digits or in words: "6 maanden", "een half jaar", "drie of meer". */

/** How a number stands in a sentence: "meer dan 6", "minder dan 6", "6 of meer", "hoogstens 6". */
export type Bound = 'over' | 'under' | 'least' | 'upTo'

export interface NamedNumber {
  /** As the text has it, with its unit. */
  readonly text: string
  readonly value: number
  /** A unit of time, in one form: "maand" for "maanden". */
  readonly unit?: string
  /** Present when the words around it make it a limit. */
  readonly bound?: Bound
}

const SMALL =
  `nul een twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien vijftien zestien
  zeventien achttien negentien`.split(/\s+/)
const TENS = ['twintig', 'dertig', 'veertig', 'vijftig', 'zestig', 'zeventig', 'tachtig', 'negentig']

const WORDS: ReadonlyMap<string, number> = new Map([
  ...SMALL.map((word, value) => [word, value] as const),
  ...TENS.flatMap((ten, at) => {
    const tens = (at + 2) * 10
    const joined = SMALL.slice(1, 10).map(
      (one, i) => [`${one}${one.endsWith('e') ? 'ën' : 'en'}${ten}`, tens + i + 1] as const,
    )
    return [[ten, tens] as const, ...joined]
  }),
  ['honderd', 100],
  ['duizend', 1000],
  ['half', 0.5],
  ['halve', 0.5],
  ['anderhalf', 1.5],
  ['anderhalve', 1.5],
])

const UNITS: ReadonlyMap<string, string> = new Map(
  [
    ['jaar', 'jaren', 'jarige', 'jarig', 'jarigen'],
    ['kwartaal', 'kwartalen'],
    ['maand', 'maanden', 'maands', 'maandse'],
    ['week', 'weken'],
    ['dag', 'dagen'],
    ['uur', 'uren'],
    ['minuut', 'minuten'],
  ].flatMap(([unit = '', ...forms]) => [unit, ...forms].map((form) => [form, unit] as const)),
)
/** One of the first is so many of the second. */
const IN_ONE = [
  ['jaar', 'kwartaal', 4],
  ['jaar', 'maand', 12],
  ['jaar', 'week', 52],
  ['jaar', 'dag', 365],
  ['kwartaal', 'maand', 3],
  ['kwartaal', 'week', 13],
  ['maand', 'week', 4],
  ['week', 'dag', 7],
  ['dag', 'uur', 24],
  ['uur', 'minuut', 60],
] as const

/** Numbers that count nothing: telephone numbers, days, times, articles, years. */
const NO_COUNT = [
  /\b(?:112|113|144)\b/g,
  /\b0\d{2,3}[- ]?\d[\d ]{2,}\d\b/g,
  /\b14 ?0\d{2,3}\b/g,
  /\b\d{4}-\d{2}-\d{2}\b/g,
  /\b\d{1,2} (?:januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december)\b/gi,
  /\b\d{1,2}[.:]\d{2} uur\b/g,
  /\b(?:artikel|artikelen|art\.|lid|paragraaf|hoofdstuk|bijlage|stap|versie)\s+\d+(?:[.:]\d+)*[a-z]?\b/gi,
  /\b(?:19|20)\d{2}\b/g,
]

const BEFORE: readonly (readonly [Bound, RegExp])[] = [
  ['over', /\b(?:meer|langer|ouder|hoger|groter|vaker|later|eerder|verder) dan $|\bboven (?:de )?$/iu],
  ['under', /\b(?:minder|korter|jonger|lager|kleiner) dan $|\bonder (?:de )?$/iu],
  ['least', /\b(?:minstens|ten ?minste|minimaal|vanaf|zeker) $/iu],
  ['upTo', /\b(?:hoogstens|ten ?hoogste|maximaal|tot en met|tot|t\/m) $/iu],
]
const AFTER: readonly (readonly [Bound, RegExp])[] = [
  ['least', /^ (?:\p{L}+ )?(?:of|en) (?:meer|langer|ouder|hoger|vaker)\b/iu],
  ['upTo', /^ (?:\p{L}+ )?(?:of|en) (?:minder|korter|jonger|lager)\b/iu],
]

const NUMBER_WORD = /(?<![\p{L}\d.,/])(?:(\d{1,3}(?:\.\d{3})+|\d+)(,\d+)?|(\p{L}+))(?![\p{L}\d/]|[.,]\d)/gu
const UNIT_AFTER = /^[ -](\p{L}+)/u

export function numbersNamed(given: string): readonly NamedNumber[] {
  // As many characters, so that what stands around a number stays around it.
  const text = NO_COUNT.reduce((left, one) => left.replace(one, (found) => '·'.repeat(found.length)), given)
  const found: NamedNumber[] = []
  for (const match of text.matchAll(NUMBER_WORD)) {
    const [whole, digits, decimals = '', word = ''] = match
    const lower = word.toLowerCase().replaceAll('é', 'e')
    const value =
      digits === undefined
        ? WORDS.get(lower)
        : Number(digits.replaceAll('.', '') + decimals.replace(',', '.'))
    if (value === undefined) continue
    const before = text.slice(0, match.index)
    const after = text.slice(match.index + whole.length)
    const [written = '', unitWord = ''] = UNIT_AFTER.exec(after) ?? []
    const unit = UNITS.get(unitWord.toLowerCase())
    const bound = boundOf(before.replace(/\been $/iu, ''), after)
    if (unit === undefined && isOtherWord(word, bound)) continue
    found.push({
      text: unit === undefined ? whole : whole + written,
      value,
      ...(unit !== undefined && { unit }),
      ...(bound !== undefined && { bound }),
    })
  }
  return found
}

/** "Een" is an article unless it has its accents, "acht" a verb, and "half" is half of something. */
function isOtherWord(word: string, bound: Bound | undefined): boolean {
  const lower = word.toLowerCase()
  if (lower === 'een' || lower.startsWith('hal') || lower.startsWith('anderhal')) return true
  return bound === undefined && (lower === 'acht' || lower.replaceAll('é', 'e') === 'een')
}

function boundOf(before: string, after: string): Bound | undefined {
  return (BEFORE.find(([, form]) => form.test(before)) ?? AFTER.find(([, form]) => form.test(after)))?.[0]
}

/** Whether a number in a text is this one, of this unit. Units that are told of neither, or are no time, say nothing. */
export function isNumber({ value, unit }: NamedNumber, number: number, unitOfNumber: string): boolean {
  const other = UNITS.get(unitOfNumber)
  if (unit === undefined || other === undefined || unit === other) return value === number
  return IN_ONE.some(
    ([large, small, many]) =>
      (unit === large && other === small && value * many === number) ||
      (unit === small && other === large && number * many === value),
  )
}
