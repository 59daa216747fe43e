/** Any value that a fact can have, each as likely as any other. */
import fc, { type Arbitrary } from 'fast-check'
import type { FactJson } from '../../src/index.js'

export function anyValue(fact: FactJson): Arbitrary<unknown> {
  switch (fact.type) {
    case 'janee':
      return fc.boolean()
    case 'keuze':
      return fc.constantFrom(...fact.waarden)
    case 'meerkeuze':
      return fc.shuffledSubarray([...fact.waarden])
    case 'getal': {
      // Tenths, so that the thresholds themselves are hit.
      const step = fact.geheel ? 1 : 10
      return fc.integer({ min: fact.minimum * step, max: fact.maximum * step }).map((value) => value / step)
    }
  }
}
