/**
 * zod's issues as problems: Dutch, with a JSON Pointer, and the nearest name where one is misspelt.
 */

import type * as z from 'zod/mini'
import { numberText } from '../number-text.js'
import { fault, MOST_PROBLEMS, nearest, type Problem, type ProblemCode, pointer } from '../problem.js'
import { CALENDAR_DAY } from './day.js'
import { own } from './names.js'
import { MOST_NUMBER } from './numbers.js'
import { hideCitizenNumbers, hideInPointer } from './privacy.js'

type Issue = z.core.$ZodIssue
/** Words for a finding that differ between rule sets and casussen. */
export interface Wording {
  /** The code for a field that doesn't exist. */
  readonly unknownKey: ProblemCode
  /** The code for a value outside its list or range. */
  readonly badValue: ProblemCode
  /** The schema that was not met; its field names serve as hints. */
  readonly schema: z.core.$ZodType
  /** What to do about a value at this path that has none of several forms, where that can be said better. */
  readonly adviceAt?: (path: readonly PropertyKey[], value: unknown) => string | undefined
}

const KINDS: Readonly<Record<string, string>> = {
  string: 'tekst',
  number: 'een getal',
  int: 'een heel getal',
  boolean: 'true of false',
  array: 'een lijst',
  object: 'een object',
  record: 'een object',
  nan: 'geen getal',
  null: 'null',
  undefined: 'niets',
}

function kind(name: string): string {
  return own(KINDS, name) ?? name
}

/** Text from outside, safe to repeat: short, on one line, without citizen numbers. */
function quote(value: unknown): string {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? String(value))
  // Hidden first: what is made of blanks could bring digits together, or apart.
  const line = hideCitizenNumbers(text).replace(/[\p{C}\s]+/gu, ' ')
  return line.length > 60 ? `${line.slice(0, 59)}…` : line
}

function at(input: unknown, path: readonly PropertyKey[]): unknown {
  let value = input
  for (const key of path) {
    if (typeof value !== 'object' || value === null) return undefined
    value = own(value as Readonly<Record<string, unknown>>, String(key))
  }
  return value
}

function typeOf(value: unknown): string {
  if (value === null) return 'null'
  if (typeof value === 'number' && !Number.isFinite(value)) return 'nan'
  return Array.isArray(value) ? 'array' : typeof value
}

function missing(path: readonly PropertyKey[]): string {
  const field = path.at(-1)
  return typeof field === 'string' ? `Het veld "${quote(field)}" ontbreekt.` : 'Hier ontbreekt een waarde.'
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
function meant(branches: readonly (readonly Issue[])[]): readonly Issue[] {
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

/** Turns the issues of one parse of `input` into problems. */
export function problemsOf(issues: readonly Issue[], input: unknown, wording: Wording): Problem[] {
  return issues.flatMap((issue) => problemsOfIssue(issue, [], input, wording))
}

function problemsOfIssue(
  issue: Issue,
  base: readonly PropertyKey[],
  input: unknown,
  wording: Wording,
): Problem[] {
  const path = [...base, ...issue.path]
  const pad = hideInPointer(pointer(path))
  const value = at(input, path)
  const form = (bericht: string) => [fault('vorm', pad, bericht)]
  const isImmense = typeof value === 'number' && Math.abs(value) > MOST_NUMBER
  const range = (bericht: string) => [
    fault(isImmense ? 'waarde-buiten-bereik' : wording.badValue, pad, bericht),
  ]
  switch (issue.code) {
    case 'unrecognized_keys': {
      const fields = fieldsAt(wording.schema, path)
      return issue.keys.map((key, i) =>
        fault(
          wording.unknownKey,
          hideInPointer(pointer([...path, key])),
          `Het veld "${quote(key)}" hoort hier niet. Verbeter de naam of haal het veld weg.`,
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
      if (advice !== undefined) return form(advice)
      if ('discriminator' in issue && issue.discriminator !== undefined && issue.errors.length === 0) {
        const options = ('options' in issue ? (issue.options ?? []) : []).map(String)
        const hint = typeof value === 'string' ? nearest(value, options) : undefined
        return [fault('vorm', pad, `Kies hier uit: ${options.join(', ')}.`, hint)]
      }
      const plainTypes = issue.errors.every(
        (branch) => branch[0]?.code === 'invalid_type' && branch[0].path.length === 0,
      )
      if (plainTypes || issue.errors.length === 0)
        return form('Deze waarde heeft niet de juiste vorm. Kijk in de beschrijving welke waarde hier past.')
      return meant(issue.errors).flatMap((inner) => problemsOfIssue(inner, path, input, wording))
    }
    case 'invalid_type':
      if (value === undefined) return form(`${missing(path)} Vul ${kind(issue.expected)} in.`)
      return form(`Hier hoort ${kind(issue.expected)}. Er staat nu: ${kind(typeOf(value))}.`)
    case 'invalid_value': {
      const options = issue.values.map(String)
      if (value === undefined) return form(`${missing(path)} Kies uit: ${options.join(', ')}.`)
      const hint = typeof value === 'string' ? nearest(value, options) : undefined
      return [
        fault(wording.badValue, pad, `Deze waarde kan hier niet. Kies uit: ${options.join(', ')}.`, hint),
      ]
    }
    case 'too_small':
      if ('note' in issue && issue.note !== undefined) return []
      if (issue.origin === 'number' || issue.origin === 'int')
        return range(`Dit getal is te klein. Het kleinste dat kan is ${numberText(Number(issue.minimum))}.`)
      return form(
        issue.origin === 'string'
          ? 'Deze tekst is leeg. Vul tekst in.'
          : `Deze lijst is te kort. Er hoort minstens ${issue.minimum} in.`,
      )
    case 'too_big':
      // Beside a safe integer stands the range itself, which is narrower.
      if ('note' in issue && issue.note !== undefined) return []
      if (issue.origin === 'number' || issue.origin === 'int')
        return range(`Dit getal is te groot. Het grootste dat kan is ${numberText(Number(issue.maximum))}.`)
      return [
        fault('te-groot', pad, `Dit is te lang. Hier past hoogstens ${numberText(Number(issue.maximum))}.`),
      ]
    case 'invalid_format':
      if ('pattern' in issue && issue.pattern === String(CALENDAR_DAY))
        return form(
          'Dit is geen dag die bestaat. Schrijf een dag als jaar-maand-dag, bijvoorbeeld 2026-01-15.',
        )
      return form(
        'Deze tekst heeft niet de juiste vorm. Gebruik kleine letters, cijfers en streepjes, of een datum als 2026-01-15.',
      )
    case 'custom': {
      const code = issue.params?.['code']
      return [fault((code as ProblemCode | undefined) ?? 'vorm', pad, issue.message)]
    }
    default:
      return form('Dit heeft niet de juiste vorm.')
  }
}
