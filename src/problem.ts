/**
 * A finding about data from outside, as a value: what is wrong, where, and what it is about. It is collected as
 * plain data; it gets its words, and so becomes a problem, where it is handed out. The two errors at the end
 * carry problems to the caller.
 */

import { distance } from 'fastest-levenshtein'
import { deepFreeze } from './freeze.js'
import type { Message, Messages } from './words/index.js'
import { common } from './words/start.js'
import {
  type DataAfter,
  type DataOf,
  type InEachLanguage,
  type KeyIn,
  say,
  type Table,
  wordsFor,
} from './words/words.js'

/**
 * What can be wrong with a rule set or a casus; the codes of doubts (`WarningCode`) are among them.
 *
 * @example
 * ```ts
 * import type { ProblemCode } from 'eigen-kracht'
 *
 * const isOfPrivacy = (code: ProblemCode) => code === 'persoonsgegeven'
 * console.log(isOfPrivacy('vorm')) // false
 * ```
 */
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
  | 'ander-dossier'
  | WarningCode

/**
 * What makes a rule set doubtful, though it can be used.
 *
 * @example
 * ```ts
 * import type { Problem, WarningCode } from 'eigen-kracht'
 *
 * const never: readonly WarningCode[] = ['regel-kan-nooit-gelden', 'regel-wint-nooit']
 * const isNeverSpoken = ({ code }: Problem) => never.some((one) => one === code)
 * ```
 */
export type WarningCode =
  | 'regel-kan-nooit-gelden'
  | 'regel-wint-nooit'
  | 'regels-spreken-elkaar-tegen'
  | 'geen-uitkomst'
  | 'vraag-ongebruikt'
  | 'niet-verteld'
  | 'getal-in-uitleg'
  | 'niet-nagegaan'

/**
 * What is wrong, or doubtful, at one place of a rule set, an overlay or a casus. Plain JSON.
 *
 * @example
 * ```ts
 * import { checkCasus, type Problem } from 'eigen-kracht'
 *
 * const tell = ({ ernst, pad, bericht }: Problem) => `${ernst} ${pad}: ${bericht}`
 * const [first] = checkCasus({ kenmerk: 'voorbeeld-1', peildatum: '2026-01-15', veiligheid: { acuut: 'ja' } })
 * console.log(first && tell(first)) // fout /veiligheid/acuut: Hier hoort true of false. Er staat nu: tekst.
 * ```
 */
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
  /** Of several overlays at once: the id of the one that `pad` is a place in. */
  readonly laag?: string
  /** With `niet-geheel-gemeld`, always the last of its list: how many findings more there are. */
  readonly aantal?: number
}

/**
 * A part of a casus: only the facts that matter for something, without `kenmerk` and `peildatum`.
 *
 * @example
 * ```ts
 * import { type CasusFragment, parseCasus } from 'eigen-kracht'
 *
 * const asCasus = (part: CasusFragment) => parseCasus({ kenmerk: 'voorbeeld-1', peildatum: '2026-01-15', ...part })
 * console.log(asCasus({ veiligheid: { acuut: true } }).veiligheid) // { acuut: true }
 * ```
 */
export type CasusFragment = Readonly<Record<string, unknown>>

/** What a problem is before it is told: `K` are the messages that it can be. Plain JSON. */
export interface Finding<K extends Message> {
  readonly code: ProblemCode
  readonly ernst: Problem['ernst']
  readonly pad: string
  /** Which message it is. */
  readonly melding: K
  /** What the message is about; `{}` when that is nothing more. */
  readonly gegevens: DataOf<Messages, K>
  readonly hint?: string
  readonly voorbeeld?: CasusFragment
}

/** Makes an error finding; a `hint` is added to the sentence and kept apart for editors. */
export function fault<K extends Message>(
  code: ProblemCode,
  pad: string,
  melding: K,
  ...about: [...DataAfter<DataOf<Messages, K>>, hint?: string | undefined]
): Finding<K> {
  const [data = {}, hint] = about as readonly unknown[] as readonly [data?: object, hint?: string]
  const gegevens = data as DataOf<Messages, K>
  return { code, ernst: 'fout', pad, melding, gegevens, ...(hint !== undefined && { hint }) }
}

/** Makes a finding of what is only doubtful. */
export function doubt<K extends Message>(
  code: WarningCode,
  pad: string,
  melding: K,
  gegevens: DataOf<Messages, K>,
): Finding<K> {
  return { code, ernst: 'waarschuwing', pad, melding, gegevens }
}

/** What tells two findings apart, wherever they were found. */
export function keyOfFinding({ code, melding, gegevens, hint }: Finding<Message>): string {
  return JSON.stringify([code, melding, gegevens, hint])
}

/** A finding in words. */
function inWords(found: Finding<Message>, tables: readonly InEachLanguage<Table>[]): Problem {
  const { code, ernst, pad, melding, gegevens, hint, voorbeeld } = found
  const text = wordsFor(melding, gegevens, tables)
  return {
    code,
    ernst,
    pad,
    bericht: hint === undefined ? text : `${text} ${say(common, 'meant', { hint })}`,
    ...(hint !== undefined && { hint }),
    ...(voorbeeld !== undefined && { voorbeeld }),
  }
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

function shortened(text: string, most: number): string {
  return text.length > most ? `${text.slice(0, most - 1)}…` : text
}

/**
 * Findings as they are handed out: in the words of these tables, a bounded number of them, of bounded length,
 * deeply frozen. Those that are left out are counted in a last one (`niet-geheel-gemeld`), which is an error if
 * one of them is. What has its words already keeps them.
 */
export function told<const T extends readonly InEachLanguage<Table>[]>(
  found: readonly (Problem | Finding<Message & KeyIn<T[number]['nl']>>)[],
  ...tables: T
): readonly Problem[] {
  const all = found.filter(({ code }) => code !== 'niet-geheel-gemeld')
  const counted = found.flatMap((one) => (one.code === 'niet-geheel-gemeld' && 'aantal' in one ? [one] : []))
  const shown = all.slice(0, MOST_PROBLEMS).map((one) => {
    const problem = 'bericht' in one ? one : inWords(one, tables)
    return {
      ...problem,
      pad: shortened(problem.pad, LONGEST_PAD),
      bericht: shortened(problem.bericht, LONGEST_MESSAGE),
    }
  })
  const left = all.slice(MOST_PROBLEMS)
  const count = counted.reduce((sum, { aantal = 1 }) => sum + aantal, left.length)
  if (count === 0) return deepFreeze(shown)
  const ernst = [...left, ...counted].some((one) => one.ernst === 'fout') ? 'fout' : 'waarschuwing'
  const bericht = say(common, 'moreFindings', { count })
  return deepFreeze([...shown, { code: 'niet-geheel-gemeld', ernst, pad: '', bericht, aantal: count }])
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

/** The same for names of parts joined by dashes: when none looks like it, the shortest that ends with it, or holds it. */
export function nearestPart(name: string, candidates: Iterable<string>): string | undefined {
  const all = [...candidates]
  const wanted = name.toLowerCase()
  const shortest = (found: readonly string[]) => found.toSorted((a, b) => a.length - b.length)[0]
  const holding = (fits: (parts: string) => boolean) =>
    wanted.length < 3 ? undefined : shortest(all.filter((one) => fits(`-${one.toLowerCase()}-`)))
  return (
    nearest(name, all) ??
    holding((parts) => parts.endsWith(`-${wanted}-`)) ??
    holding((parts) => parts.includes(`-${wanted}-`)) ??
    holding((parts) => parts.includes(wanted))
  )
}

function problemSummary(what: 'ruleSetIsWrong' | 'casusIsWrong', problems: readonly Problem[]): string {
  const shown = problems
    .slice(0, 5)
    .map(({ pad, bericht }) => `\n- ${pad === '' ? say(common, 'theWhole') : pad}: ${bericht}`)
  const count = problems.slice(5).reduce((sum, { aantal = 1 }) => sum + aantal, 0)
  const rest = count > 0 ? `\n- ${say(common, 'andMore', { count })}` : ''
  return `${say(common, what)}${shown.join('')}${rest}`
}

/**
 * A rule set that can't be used. `problems` lists all that is wrong with it.
 *
 * @example
 * ```ts
 * import { parseRuleSet, RuleSetError } from 'eigen-kracht'
 *
 * try {
 *   parseRuleSet({ id: 'klein' })
 * } catch (error) {
 *   if (error instanceof RuleSetError) console.log(error.problems[0]?.ernst) // fout
 * }
 * ```
 */
export class RuleSetError extends Error {
  override readonly name = 'RuleSetError'
  /** At most 200 and one that counts the rest; see `niet-geheel-gemeld`. Deeply frozen. */
  readonly problems: readonly Problem[]
  constructor(problems: readonly Problem[]) {
    const all = told(problems)
    super(problemSummary('ruleSetIsWrong', all))
    this.problems = all
  }
}

/**
 * A casus that can't be assessed. `problems` lists all that is wrong with it.
 *
 * @example
 * ```ts
 * import { assess, CasusError } from 'eigen-kracht'
 *
 * try {
 *   assess({ kenmerk: 'voorbeeld-1', peildatum: '15 januari' })
 * } catch (error) {
 *   if (error instanceof CasusError) console.log(error.problems.map(({ pad }) => pad)) // [ '/peildatum' ]
 * }
 * ```
 */
export class CasusError extends Error {
  override readonly name = 'CasusError'
  /** At most 200 and one that counts the rest; see `niet-geheel-gemeld`. Deeply frozen. */
  readonly problems: readonly Problem[]
  constructor(problems: readonly Problem[]) {
    const all = told(problems)
    super(problemSummary('casusIsWrong', all))
    this.problems = all
  }
}
