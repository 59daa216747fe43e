/** Who of the persons in an advice reads the page, and what is said when that is not clear. */
import { BETWEEN } from '../model/known-part.js'
import { isRecord } from '../model/plain.js'
import type { ReaderFormJson } from '../model/reader-form.js'
import { listed } from './words.js'

export interface WhoReads {
  /** The id of the one who reads; undefined when it may be several, or nobody. */
  readonly self?: string
  /** What the page says of whom it is for. */
  readonly note?: string
}

interface ReadersKnown {
  /** The ids of the persons with this value of a fact. */
  readonly withValue: (feit: string, value: string) => readonly string[]
  /** What is said of a fact of a person. */
  readonly said: (feit: string, id: string) => unknown
  readonly name: (id: string) => string
  /** The id of the one who reads, when that was given. */
  readonly given: string | undefined
}

/** @throws TypeError when the reader that was given is none of those for whom the page is */
export function whoReads(form: ReaderFormJson, { withValue, said, name, given }: ReadersKnown): WhoReads {
  const { wie, meer, jonger, onbekend } = form
  const persons = withValue(wie.feit, wie.waarde)
  if (given !== undefined && !persons.includes(given))
    throw new TypeError(
      `De lezer "${given}" is niemand voor wie deze bladzijde is. Kies uit: ${persons.join(', ')}.`,
    )
  const ages = new Map(persons.map((id) => [id, isOldEnough(said(wie.getal, id), wie.vanaf)]))
  const readers = persons.filter((id) => ages.get(id) !== false)
  const self = given ?? (readers.length === 1 ? readers[0] : undefined)
  const note = self === undefined || ages.get(self) === undefined ? onbekend : undefined
  if (readers.length > 1) {
    const names = listed(readers.map(name))
    return { ...(self !== undefined && { self }), note: meer.replaceAll('{namen}', () => names) }
  }
  if (self !== undefined && ages.get(self) === false) return { self, note: jonger }
  if (self !== undefined) return { self, ...(note !== undefined && { note }) }
  return { note: persons.length > 0 ? jonger : onbekend }
}

/** Undefined when that is not known. */
function isOldEnough(age: unknown, from: number): boolean | undefined {
  const ends: unknown = isRecord(age) ? age[BETWEEN] : [age, age]
  const [low, high]: readonly unknown[] = Array.isArray(ends) ? ends : []
  if (typeof low === 'number' && low >= from) return true
  return typeof high === 'number' && high < from ? false : undefined
}
