/** The changes that the form knows: data, so that one more is a few lines of JSON. */
import json from './tasks.json'

type FieldKind =
  | 'rule'
  | 'leaf'
  | 'leafValue'
  | 'text'
  | 'conclusion'
  | 'value'
  | 'conditions'
  | 'people'
  | 'yesNo'
  | 'short'
  | 'long'
  | 'date'

export interface FieldSpec {
  readonly name: string
  readonly kind: FieldKind
  readonly label: string
  readonly hint?: string
  readonly optional?: boolean
  /** Only rules with values that can change, or only those that may be dropped. */
  readonly with?: 'values' | 'unprotected'
  /** What conditions may ask about. */
  readonly scope?: string
  /** The field of which what stands there now is the start. */
  readonly startsAs?: string
}

export interface TaskSpec {
  readonly id: string
  readonly title: string
  readonly about: string
  readonly fields: readonly FieldSpec[]
  /** A part of an overlay; `«name»` stands for what was filled in. */
  readonly makes: Readonly<Record<string, unknown>>
}

export const tasks = json as readonly TaskSpec[]
