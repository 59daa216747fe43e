/** What may be known of a fact, short of its value; and the values that it leaves. */
import fc, { type Arbitrary } from 'fast-check'
import { BETWEEN, FEWEST_ONE_OF, ONE_OF } from '../../model/known-part.js'
import { isRecord } from '../../model/plain.js'
import type { FactJson } from '../../model/ruleset.js'
import { CROSS } from './cross.js'
import { factValue } from './fact-value.js'

/** Of 6 intervals each of these is open at an end. */
const [OPEN_BELOW, OPEN_ABOVE] = [4, 5]

/**
 * Two or more of the values of a choice, or an interval between two numbers; undefined for a fact of which no part
 * can be told.
 *
 * @param value draws values of the fact
 */
export function knownPart(fact: FactJson, value: Arbitrary<unknown>): Arbitrary<unknown> | undefined {
  switch (fact.type) {
    case 'janee':
    case 'meerkeuze':
      return undefined
    case 'keuze':
      return fc
        .shuffledSubarray([...fact.waarden], { minLength: FEWEST_ONE_OF })
        .map((values) => ({ [ONE_OF]: values }))
    case 'getal':
      return fc.tuple(value, value, fc.nat({ max: OPEN_ABOVE })).map(([one, other, open]) => {
        const [least, most] = [Number(one), Number(other)].sort((a, b) => a - b)
        return { [BETWEEN]: [open === OPEN_BELOW ? null : least, open === OPEN_ABOVE ? null : most] }
      })
  }
}

/** The values that what is known of a fact leaves; a value that is known stays as it is. */
export function valueWithin(fact: FactJson, known: unknown, value: Arbitrary<unknown>): Arbitrary<unknown> {
  if (!isRecord(known)) return fc.constant(known)
  const values = known[ONE_OF]
  if (Array.isArray(values)) return fc.constantFrom(...(values as readonly unknown[]))
  if (!('minimum' in fact)) return fc.constant(known)
  const [from, to] = known[BETWEEN] as readonly [number | null, number | null]
  const [minimum, maximum] = [from ?? fact.minimum, to ?? fact.maximum]
  const within = factValue({ ...fact, minimum, maximum })
  const isWithin = (number: unknown) => Number(number) >= minimum && Number(number) <= maximum
  // The ends, and what is common for the fact, as far as it is within.
  const ends = [from, to].filter((end) => end !== null)
  const usual = value.map((number) => (isWithin(number) ? number : (ends[0] ?? number)))
  return fc.oneof(CROSS, ...ends.map((end) => fc.constant(end)), within, usual)
}
