/**
 * A finding about data from outside, as a value: what is wrong, where, and how to mend it.
 *
 * Findings are collected, never printed here. The two errors at the end carry them to the caller.
 */
import { distance } from 'fastest-levenshtein'

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
  const rest = problems.length > shown.length ? `\n- en nog ${problems.length - shown.length}` : ''
  return `${what}${shown.join('')}${rest}`
}

/** A rule set that can't be used. `problems` lists all that is wrong with it. */
export class RuleSetError extends Error {
  override readonly name = 'RuleSetError'
  constructor(readonly problems: readonly Problem[]) {
    super(summary('De regelset klopt niet.', problems))
  }
}

/** A casus that can't be assessed. `problems` lists all that is wrong with it. */
export class CasusError extends Error {
  override readonly name = 'CasusError'
  constructor(readonly problems: readonly Problem[]) {
    super(summary('De casus klopt niet.', problems))
  }
}
