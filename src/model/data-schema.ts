/**
 * The form of data from outside as users meet it: `parse`, `safeParse` and Standard Schema, in types of our
 * own, so that no type of the library that does the work is part of the public surface.
 */
import type { Problem, ProblemCode } from '../problem.js'
import { own } from './names.js'

/**
 * What is wrong at one place.
 *
 * @example
 * ```ts
 * import { baseRuleSet, createCasusSchema, type DataIssue } from 'eigen-kracht'
 *
 * const { error } = createCasusSchema(baseRuleSet).safeParse({ kenmerk: 'voorbeeld-1', peildatum: 'gisteren' })
 * const issue: DataIssue | undefined = error?.issues[0]
 * console.log(issue?.path, issue?.code) // [ 'peildatum' ] vorm
 * ```
 */
export interface DataIssue {
  readonly code: ProblemCode
  /** Where: field names, and numbers for places in a list. */
  readonly path: readonly (string | number)[]
  /** Dutch: what is wrong and how to mend it. */
  readonly message: string
  /** The nearest valid name, when there is one nearby. */
  readonly hint?: string
  /** Of `niet-geheel-gemeld`: how many findings are not told. */
  readonly aantal?: number
}

/**
 * What came of reading: the data as it was given, now with its type, or everything that is wrong with it.
 *
 * @example
 * ```ts
 * import { baseRuleSet, type Casus, type CasusError, createCasusSchema, type DataResult } from 'eigen-kracht'
 *
 * const read: DataResult<Casus, CasusError> = createCasusSchema(baseRuleSet).safeParse({})
 * console.log(read.success) // false
 * ```
 */
export type DataResult<T, E> =
  | { readonly success: true; readonly data: T; readonly error?: never }
  | {
      readonly success: false
      readonly data?: never
      readonly error: E & { readonly issues: readonly DataIssue[] }
    }

/**
 * A form that data may have. `E` is the error for data that doesn't have it.
 *
 * @example
 * ```ts
 * import { baseRuleSet, type Casus, type CasusError, createCasusSchema, type DataSchema } from 'eigen-kracht'
 *
 * const schema: DataSchema<Casus, CasusError> = createCasusSchema(baseRuleSet)
 * console.log(schema.parse({ kenmerk: 'voorbeeld-1', peildatum: '2026-01-15' }).kenmerk) // voorbeeld-1
 * ```
 */
export interface DataSchema<T, E extends Error> {
  /** Judges data and never throws. */
  readonly safeParse: (data: unknown) => DataResult<T, E>
  /**
   * Gives the data with its type.
   * @throws the error that `safeParse` gives.
   */
  readonly parse: (data: unknown) => T
  /** [Standard Schema](https://standardschema.dev), version 1: form and router libraries read this. */
  readonly '~standard': {
    readonly version: 1
    readonly vendor: 'eigen-kracht'
    /** Judges data and never throws: the value with its type, or what is wrong with it. */
    readonly validate: (
      data: unknown,
    ) => { readonly value: T; readonly issues?: undefined } | { readonly issues: readonly DataIssue[] }
    readonly types?: { readonly input: T; readonly output: T } | undefined
  }
}

/** The steps of a JSON Pointer into this data. */
function issuePath(pad: string, data: unknown): (string | number)[] {
  let value = data
  return pad
    .split('/')
    .slice(1)
    .map((part) => {
      const key = part.replaceAll('~1', '/').replaceAll('~0', '~')
      const step = Array.isArray(value) ? Number(key) : key
      value =
        typeof value === 'object' && value !== null
          ? own(value as Readonly<Record<string, unknown>>, String(step))
          : undefined
      return step
    })
}

/** Makes a schema of a judgement: `judge` gives everything that is wrong with data, and never throws. */
export function dataSchema<T, E extends Error>(
  judge: (data: unknown) => readonly Problem[],
  errorOf: (problems: readonly Problem[]) => E,
): DataSchema<T, E> {
  const safeParse = (data: unknown): DataResult<T, E> => {
    const problems = judge(data)
    if (problems.length === 0) return { success: true, data: data as T }
    const issues = problems.map(({ code, pad, bericht, hint, aantal }) => ({
      code,
      path: issuePath(pad, data),
      message: bericht,
      ...(hint !== undefined && { hint }),
      ...(aantal !== undefined && { aantal }),
    }))
    return { success: false, error: Object.assign(errorOf(problems), { issues }) }
  }
  return {
    safeParse,
    parse: (data) => {
      const { success, data: read, error } = safeParse(data)
      if (success) return read
      throw error
    },
    '~standard': {
      version: 1,
      vendor: 'eigen-kracht',
      validate: (data) => {
        const { success, data: value, error } = safeParse(data)
        return success ? { value } : { issues: error.issues }
      },
    },
  }
}
