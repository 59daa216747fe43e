/** Any value that a fact can have. */
import fc, { type Arbitrary } from 'fast-check'
import type { FactJson, NumberFactJson } from '../../model/ruleset.js'

/**
 * Any value of a fact, each as likely as any other: a boolean, one of the values, a set of them, or a number
 * within its bounds. Shrinks to `false`, the lightest value, the empty set, or the number nearest to 0.
 *
 * @example
 * ```ts
 * import { factValue } from 'eigen-kracht/testing'
 * import fc from 'fast-check'
 *
 * const age = factValue({
 *   id: 'persoon.leeftijd',
 *   bereik: 'persoon',
 *   type: 'getal',
 *   minimum: 0,
 *   maximum: 120,
 *   label: 'leeftijd',
 *   vraag: 'Hoe oud is deze persoon?',
 *   wie: ['ouder'],
 *   bron: ['werkwijze'],
 * })
 * fc.assert(fc.property(age, (value) => typeof value === 'number' && value >= 0 && value <= 120))
 * ```
 */
export function factValue(fact: FactJson): Arbitrary<unknown> {
  switch (fact.type) {
    case 'janee':
      return fc.boolean()
    case 'keuze':
      return fc.constantFrom(...fact.waarden)
    case 'meerkeuze':
      return fc.shuffledSubarray([...fact.waarden])
    case 'getal':
      return numberOf(fact)
  }
}

function numberOf({ minimum, maximum, geheel }: NumberFactJson): Arbitrary<number> {
  // Tenths, so that the thresholds themselves are hit.
  const step = geheel === true ? 1 : 10
  const [min, max] = [Math.ceil(minimum * step), Math.floor(maximum * step)]
  return min <= max
    ? fc.integer({ min, max }).map((value) => value / step)
    : fc.constantFrom(minimum, maximum)
}
