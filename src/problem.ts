/**
 * A finding about data from outside, as a value: what is wrong, where, and how to mend it.
 *
 * Findings are collected, never printed here. The two errors at the end carry them to the caller.
 */

import { distance } from 'fastest-levenshtein'
import { deepFreeze } from './freeze.js'
import { countText, numberText } from './number-text.js'

/** What can be wrong with a rule set or a casus. See section 7 of the contract. */
export type ProblemCode =
  | 'onleesbaar'
  | 'vorm'
  | 'onbekend-feit'
  | 'onbekende-conclusie'
  | 'onbekende-operator'
  | 'operator-past-niet'
  | 'waarde-buiten-bereik'
  | 'verkeerd-bereik'
  | 'kringverwijzing'
  | 'dubbele-naam'
  | 'bron-ontbreekt'
  | 'onbekende-bron'
  | 'onbekende-plaats'
  | 'uitleg-plaatshouder'
  | 'te-groot'
  | 'verboden-sleutel'
  | 'persoonsgegeven'
  | 'beschermd'
  | 'basis-versie'
  | 'onbekende-regel'
  | 'waarborg-geschonden'
  | 'niet-geheel-gemeld'
  | 'niet-ingevuld'
  | WarningCode

/** What makes a rule set doubtful, though it can be used. */
export type WarningCode =
  | 'regel-kan-nooit-gelden'
  | 'regel-wint-nooit'
  | 'regels-spreken-elkaar-tegen'
  | 'geen-uitkomst'
  | 'vraag-ongebruikt'
  | 'niet-nagegaan'

export interface Problem {
  readonly code: ProblemCode
  readonly ernst: 'fout' | 'waarschuwing'
  /** JSON Pointer (RFC 6901) to the place in the data. */
  readonly pad: string
  /** Dutch: what is wrong and how to mend it. */
  readonly bericht: string
  /** The nearest valid name, when there is one nearby. */
  readonly hint?: string
  /** The part of a casus that shows it: the facts that matter; what is left out may be anything. */
  readonly voorbeeld?: CasusFragment
  /** With `niet-geheel-gemeld`, always the last of its list: how many findings more there are. */
  readonly aantal?: number
}

/** A part of a casus: only the facts that matter for something, without `kenmerk` and `peildatum`. */
export type CasusFragment = Readonly<Record<string, unknown>>

/** Makes an error finding; a `hint` is added to the sentence and kept apart for editors. */
export function fault(code: ProblemCode, pad: string, bericht: string, hint?: string): Problem {
  if (hint === undefined) return { code, ernst: 'fout', pad, bericht }
  return { code, ernst: 'fout', pad, bericht: `${bericht} Bedoelt u "${hint}"?`, hint }
}

/** JSON Pointer of a path; `~` and `/` are escaped. */
export function pointer(path: readonly PropertyKey[]): string {
  return path.map((key) => `/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('')
}

/** The steps of a JSON Pointer, unescaped. */
export function stepsOf(pad: string): string[] {
  return pad
    .split('/')
    .slice(1)
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'))
}

/** No more findings than this are told at once; a last one says how many there are beside them. */
export const MOST_PROBLEMS = 200
/** Longer places and messages are cut off, and end in an ellipsis. Rule sets within their bounds have none. */
const LONGEST_PAD = 500
const LONGEST_MESSAGE = 5000

function cut(text: string, most: number): string {
  return text.length > most ? `${text.slice(0, most - 1)}…` : text
}

/**
 * Findings as they are handed out: a bounded number of them, of bounded length, deeply frozen. Those that are
 * left out are counted in a last one (`niet-geheel-gemeld`), which is an error if one of them is.
 */
export function told(problems: readonly Problem[]): readonly Problem[] {
  const all = problems.filter(({ code }) => code !== 'niet-geheel-gemeld')
  const counted = problems.filter(({ code }) => code === 'niet-geheel-gemeld')
  const shown = all.slice(0, MOST_PROBLEMS).map((problem) => ({
    ...problem,
    pad: cut(problem.pad, LONGEST_PAD),
    bericht: cut(problem.bericht, LONGEST_MESSAGE),
  }))
  const left = [...all.slice(MOST_PROBLEMS), ...counted]
  if (left.length === 0) return deepFreeze(shown)
  const aantal = left.reduce((sum, one) => sum + (one.aantal ?? 1), 0)
  const ernst = left.some((one) => one.ernst === 'fout') ? 'fout' : 'waarschuwing'
  const what = `Er ${aantal === 1 ? 'is' : 'zijn'} nog ${countText(aantal, 'melding', 'meldingen')}`
  const bericht = `${what} die hier niet staan. Verbeter eerst wat hierboven staat.`
  return deepFreeze([...shown, { code: 'niet-geheel-gemeld', ernst, pad: '', bericht, aantal }])
}

/** The candidate that looks most like `name`, if it is near enough to be a slip of the pen. */
export function nearest(name: string, candidates: Iterable<string>): string | undefined {
  if (name.length > 80) return undefined
  const wanted = name.toLowerCase()
  let best: string | undefined
  let bestDistance = (name.length <= 3 ? 1 : Math.max(2, Math.floor(name.length / 3))) + 1
  for (const candidate of candidates) {
    const away = distance(wanted, candidate.toLowerCase())
    if (away < bestDistance) [best, bestDistance] = [candidate, away]
  }
  return best
}

function summary(what: string, problems: readonly Problem[]): string {
  const shown = problems
    .slice(0, 5)
    .map(({ pad, bericht }) => `\n- ${pad === '' ? '(geheel)' : pad}: ${bericht}`)
  const more = problems.slice(5).reduce((sum, { aantal = 1 }) => sum + aantal, 0)
  const rest = more > 0 ? `\n- en nog ${numberText(more)}` : ''
  return `${what}${shown.join('')}${rest}`
}

/** A rule set that can't be used. `problems` lists all that is wrong with it. */
export class RuleSetError extends Error {
  override readonly name = 'RuleSetError'
  /** At most 200 and one that counts the rest; see `niet-geheel-gemeld`. Deeply frozen. */
  readonly problems: readonly Problem[]
  constructor(problems: readonly Problem[]) {
    const all = told(problems)
    super(summary('De regelset klopt niet.', all))
    this.problems = all
  }
}

/** A casus that can't be assessed. `problems` lists all that is wrong with it. */
export class CasusError extends Error {
  override readonly name = 'CasusError'
  /** At most 200 and one that counts the rest; see `niet-geheel-gemeld`. Deeply frozen. */
  readonly problems: readonly Problem[]
  constructor(problems: readonly Problem[]) {
    const all = told(problems)
    super(summary('De casus klopt niet.', all))
    this.problems = all
  }
}
