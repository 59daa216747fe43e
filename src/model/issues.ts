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

function problemsOfIssue(
  issue: Issue,
  base: readonly PropertyKey[],
  input: unknown,
  wording: Wording,
): Finding<Reading>[] {
  const path = [...base, ...issue.path]
  const pad = hideInPointer(pointer(path))
  const value = valueAt(input, path)
  const isImmense = typeof value === 'number' && Math.abs(value) > MOST_NUMBER
  const outside = isImmense ? 'waarde-buiten-bereik' : wording.badValue
  switch (issue.code) {
    case 'unrecognized_keys': {
      const fields = fieldsAt(wording.schema, path)
      return issue.keys.map((key, i) =>
        fault(
          wording.unknownKey,
          hideInPointer(pointer([...path, key])),
          'strangeField',
          { field: quote(key) },
          // Looked up only for those that are told.
          i > MOST_PROBLEMS
            ? undefined
            : nearest(
                key,
                fields.filter((known) => known !== key),
              ),
        ),
      )
    }
    case 'invalid_union': {
      const advice = wording.adviceAt?.(path, value)
      if (advice !== undefined) return [fault('vorm', pad, advice)]
      if ('discriminator' in issue && issue.discriminator !== undefined && issue.errors.length === 0) {
        const values = ('options' in issue ? (issue.options ?? []) : []).map(String)
        const hint = typeof value === 'string' ? nearest(value, values) : undefined
        return [fault('vorm', pad, 'chooseFrom', { values }, hint)]
      }
      const plainTypes = issue.errors.every(
        (branch) => branch[0]?.code === 'invalid_type' && branch[0].path.length === 0,
      )
      if (plainTypes || issue.errors.length === 0) return [fault('vorm', pad, 'noneOfTheForms')]
      return nearestBranch(issue.errors).flatMap((inner) => problemsOfIssue(inner, path, input, wording))
    }
    case 'invalid_type':
      return value === undefined
        ? [fault('vorm', pad, 'missingKind', { ...missing(path), expected: issue.expected })]
        : [fault('vorm', pad, 'wrongKind', { expected: issue.expected, found: typeOf(value) })]
    case 'invalid_value': {
      const values = issue.values.map(String)
      if (value === undefined) return [fault('vorm', pad, 'missingChoice', { ...missing(path), values })]
      const hint = typeof value === 'string' ? nearest(value, values) : undefined
      return [fault(wording.badValue, pad, 'wrongChoice', { values }, hint)]
    }
    case 'too_small':
      if ('note' in issue && issue.note !== undefined) return []
      if (issue.origin === 'number' || issue.origin === 'int')
        return [fault(outside, pad, 'numberTooLow', { minimum: Number(issue.minimum) })]
      return issue.origin === 'string'
        ? [fault('vorm', pad, 'emptyText')]
        : [fault('vorm', pad, 'listTooShort', { fewest: Number(issue.minimum) })]
    case 'too_big':
      // Beside a safe integer stands the range itself, which is narrower.
      if ('note' in issue && issue.note !== undefined) return []
      if (issue.origin === 'number' || issue.origin === 'int')
        return [fault(outside, pad, 'numberTooHigh', { maximum: Number(issue.maximum) })]
      return [fault('te-groot', pad, 'tooLong', { most: Number(issue.maximum) })]
    case 'invalid_format':
      return 'pattern' in issue && issue.pattern === String(CALENDAR_DAY)
        ? [fault('vorm', pad, 'noSuchDay')]
        : [fault('vorm', pad, 'wrongPattern')]
    case 'custom': {
      // What `refuse` made.
      const refusal = issue.params as Refusal | undefined
      if (refusal === undefined) return [fault('vorm', pad, 'wrongForm')]
      const { code, melding, about } = refusal
      return [{ code, ernst: 'fout', pad, melding, gegevens: about?.(value) ?? {} }]
    }
    default:
      return [fault('vorm', pad, 'wrongForm')]
  }
}
