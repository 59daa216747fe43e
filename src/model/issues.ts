/**
 * zod's issues as findings: with a JSON Pointer, and the nearest name where one is misspelt.
 */

import type * as z from 'zod/mini'
import { type Finding, fault, MOST_PROBLEMS, nearest, type ProblemCode, pointer } from '../problem.js'
import type { Messages, Reading } from '../words/index.js'
import type { DataOf } from '../words/words.js'
import { CALENDAR_DAY } from './day.js'
import { own, valueAt } from './names.js'
import { MOST_NUMBER } from './numbers.js'
import { hideCitizenNumbers, hideInPointer } from './privacy.js'

type Issue = z.core.$ZodIssue
/** What differs between the findings about rule sets and those about casussen. */
export interface Wording {
  /** The code for a field that doesn't exist. */
  readonly unknownKey: ProblemCode
  /** The code for a value outside its list or range. */
  readonly badValue: ProblemCode
  /** The schema that was not met; its field names serve as hints. */
  readonly schema: z.core.$ZodType
  /** What to do about a value at this path that has none of several forms, where that can be said better. */
  readonly adviceAt?: (path: readonly PropertyKey[], value: unknown) => 'bareCondition' | undefined
  /** Of several forms, the place of the one that this value is meant to have, where that can be told. */
  readonly formOf?: (value: unknown) => number
}

/** What zod keeps with a refinement of ours: which finding it is, and what of the value that is told with. */
interface Refusal<K extends Reading = Reading> {
  readonly code: ProblemCode
  readonly melding: K
  readonly about?: ((value: unknown) => DataOf<Messages, K>) | undefined
}

/** A refinement that refuses with this finding. */
export function refuse<K extends Reading>(
  code: ProblemCode,
  melding: K,
  about?: (value: unknown) => DataOf<Messages, K>,
): { readonly params: Refusal<K> & Record<string, unknown> } {
  return { params: { code, melding, about } }
}

/** Text from outside, safe to repeat: short, on one line, without citizen numbers. */
function quote(value: unknown): string {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? String(value))
  // Hidden first: what is made of blanks could bring digits together, or apart.
  const line = hideCitizenNumbers(text).replace(/[\p{C}\s]+/gu, ' ')
  return line.length > 60 ? `${line.slice(0, 59)}…` : line
}

function typeOf(value: unknown): string {
  if (value === null) return 'null'
  if (typeof value === 'number' && !Number.isFinite(value)) return 'nan'
  return Array.isArray(value) ? 'array' : typeof value
}

/** The field that is missing at a path; nothing for a place in a list. */
function missing(path: readonly PropertyKey[]): { readonly field?: string } {
  const field = path.at(-1)
  return typeof field === 'string' ? { field: quote(field) } : {}
}

/** The field names that are valid in the object at this path, in any of the forms that it may have. */
function fieldsAt(schema: z.core.$ZodType, path: readonly PropertyKey[]): readonly string[] {
  const { def } = (schema as z.core.$ZodTypes)._zod
  const [key, ...rest] = path
  switch (def.type) {
    case 'object': {
      if (key === undefined) return Object.keys(def.shape)
      const field = own(def.shape, String(key))
      return field === undefined ? [] : fieldsAt(field, rest)
    }
    case 'array':
      return fieldsAt(def.element, rest)
    case 'record':
      return fieldsAt(def.valueType, rest)
    case 'union':
      return [...new Set(def.options.flatMap((option) => fieldsAt(option, path)))]
    case 'optional':
    case 'nullable':
      return fieldsAt(def.innerType, path)
    case 'lazy':
      return fieldsAt(def.getter(), path)
    default:
      return []
  }
}

/** Of the branches of a union, the one that the author meant: least wrong at its own level. */
function nearestBranch(branches: readonly (readonly Issue[])[]): readonly Issue[] {
  const wrongness = (issues: readonly Issue[]) =>
    issues.reduce((sum, issue) => {
      const depth = issue.path.length
      const keys = issue.code === 'unrecognized_keys' ? issue.keys.length : 1
      return sum + (depth === 0 ? 100 * keys : depth === 1 ? 10 : 1)
    }, 0)
  let best = branches[0] ?? []
  for (const branch of branches) if (wrongness(branch) < wrongness(best)) best = branch
  return best
}

/** Turns the issues of one parse of `input` into findings. */
export function problemsOf(issues: readonly Issue[], input: unknown, wording: Wording): Finding<Reading>[] {
  return issues.flatMap((issue) => problemsOfIssue(issue, [], input, wording))
}

/** An issue with its place: the path to it, that path as text without citizen numbers, and what stands there. */
interface At {
  readonly path: readonly PropertyKey[]
  readonly pad: string
  readonly value: unknown
}
type IssueOf<K extends Issue['code']> = Extract<Issue, { readonly code: K }>
type FoundHere = Finding<Reading>[]

function problemsOfIssue(
  issue: Issue,
  base: readonly PropertyKey[],
  input: unknown,
  wording: Wording,
): Finding<Reading>[] {
  const path = [...base, ...issue.path]
  const at = { path, pad: hideInPointer(pointer(path)), value: valueAt(input, path) }
  switch (issue.code) {
    case 'unrecognized_keys':
      return strangeFields(issue, at, wording)
    case 'invalid_union':
      return noneOfTheForms(issue, at, wording, (inner) => problemsOfIssue(inner, path, input, wording))
    case 'invalid_type':
      return wrongType(issue, at)
    case 'invalid_value':
      return wrongValue(issue, at, wording)
    case 'too_small':
      return tooSmall(issue, at, wording)
    case 'too_big':
      return tooBig(issue, at, wording)
    case 'invalid_format':
      return 'pattern' in issue && issue.pattern === String(CALENDAR_DAY)
        ? [fault('vorm', at.pad, 'noSuchDay')]
        : [fault('vorm', at.pad, 'wrongPattern')]
    case 'custom':
      return refused(issue, at)
    default:
      return [fault('vorm', at.pad, 'wrongForm')]
  }
}

function strangeFields({ keys }: IssueOf<'unrecognized_keys'>, { path }: At, wording: Wording): FoundHere {
  const fields = fieldsAt(wording.schema, path)
  return keys.map((key, i) => {
    // Looked up only for those that are told.
    const others = i > MOST_PROBLEMS ? [] : fields.filter((known) => known !== key)
    const pad = hideInPointer(pointer([...path, key]))
    return fault(wording.unknownKey, pad, 'strangeField', { field: quote(key) }, nearest(key, others))
  })
}

/** @param inside tells what is wrong with the form that was meant */
function noneOfTheForms(
  issue: IssueOf<'invalid_union'>,
  { path, pad, value }: At,
  wording: Wording,
  inside: (inner: Issue) => FoundHere,
): FoundHere {
  const advice = wording.adviceAt?.(path, value)
  if (advice !== undefined) return [fault('vorm', pad, advice)]
  if ('discriminator' in issue && issue.discriminator !== undefined && issue.errors.length === 0) {
    const values = ('options' in issue ? (issue.options ?? []) : []).map(String)
    return [fault('vorm', pad, 'chooseFrom', { values }, nearestText(value, values))]
  }
  const meant = wording.formOf === undefined ? undefined : issue.errors[wording.formOf(value)]
  if (meant !== undefined) return meant.flatMap(inside)
  const plainTypes = issue.errors.every(
    (branch) => branch[0]?.code === 'invalid_type' && branch[0].path.length === 0,
  )
  if (plainTypes || issue.errors.length === 0) return [fault('vorm', pad, 'noneOfTheForms')]
  return nearestBranch(issue.errors).flatMap(inside)
}

function wrongType({ expected }: IssueOf<'invalid_type'>, { path, pad, value }: At): FoundHere {
  return value === undefined
    ? [fault('vorm', pad, 'missingKind', { ...missing(path), expected })]
    : [fault('vorm', pad, 'wrongKind', { expected, found: typeOf(value) })]
}

function wrongValue(issue: IssueOf<'invalid_value'>, { path, pad, value }: At, wording: Wording): FoundHere {
  const values = issue.values.map(String)
  return value === undefined
    ? [fault('vorm', pad, 'missingChoice', { ...missing(path), values })]
    : [fault(wording.badValue, pad, 'wrongChoice', { values }, nearestText(value, values))]
}

function tooSmall(issue: IssueOf<'too_small'>, at: At, wording: Wording): FoundHere {
  if (isNoted(issue)) return []
  if (isOfNumber(issue))
    return [fault(outsideCode(at, wording), at.pad, 'numberTooLow', { minimum: Number(issue.minimum) })]
  return issue.origin === 'string'
    ? [fault('vorm', at.pad, 'emptyText')]
    : [fault('vorm', at.pad, 'listTooShort', { fewest: Number(issue.minimum) })]
}

function tooBig(issue: IssueOf<'too_big'>, at: At, wording: Wording): FoundHere {
  if (isNoted(issue)) return []
  return isOfNumber(issue)
    ? [fault(outsideCode(at, wording), at.pad, 'numberTooHigh', { maximum: Number(issue.maximum) })]
    : [fault('te-groot', at.pad, 'tooLong', { most: Number(issue.maximum) })]
}

/** Beside a safe integer stands the range itself, which is narrower. */
function isNoted(issue: Issue): boolean {
  return 'note' in issue && issue.note !== undefined
}

function isOfNumber({ origin }: { readonly origin: string }): boolean {
  return origin === 'number' || origin === 'int'
}

/** A number that nothing can be held against is outside whatever it is part of. */
function outsideCode({ value }: At, wording: Wording): ProblemCode {
  const isImmense = typeof value === 'number' && Math.abs(value) > MOST_NUMBER
  return isImmense ? 'waarde-buiten-bereik' : wording.badValue
}

/** What `refuse` made. */
function refused(issue: IssueOf<'custom'>, { pad, value }: At): FoundHere {
  const refusal = issue.params as Refusal | undefined
  if (refusal === undefined) return [fault('vorm', pad, 'wrongForm')]
  const { code, melding, about } = refusal
  return [{ code, ernst: 'fout', pad, melding, gegevens: about?.(value) ?? {} }]
}

function nearestText(value: unknown, values: readonly string[]): string | undefined {
  return typeof value === 'string' ? nearest(value, values) : undefined
}
