/** The size that users pay, in gzipped bytes. */
import { beforeAll, expect, test } from 'vitest'
import { root } from '../support/built.js'
import { measureSizes, type Sizes } from '../support/sizes.js'

let sizes: Sizes

beforeAll(async () => {
  sizes = await measureSizes(root)
})

test('the measure tells the parts apart', () => {
  expect(sizes.own).toBeGreaterThan(1_000)
  expect(sizes.withDependencies).toBeGreaterThan(sizes.own + 1_000)
  expect(sizes.whole).toBeGreaterThan(sizes.withDependencies + 1_000)
})

// The aims (10 kB and 25 kB) stand in the benchmark and are not met. These bounds see to it that what is
// added is noticed. Raised by 5 kB: trying out which questions matter took 2 of it, refusing what is no plain JSON
// and names that every object inherits most of the rest. Raised by 6 kB once more: findings became data, which names
// each message and what it is told with twice (1.6 kB); the form of an advice and the words of a rule set are data that
// is checked and compiled, and the usual ones come along for rule sets that say nothing of them. Raised by 1 kB: what a
// rule asks about in place is drawn again, and a source is held to its places; by 0.6 kB: what is worked out of the base
// comes along; by 2 kB: what is known in part of a value is read, checked and told; by 0.5 kB: the trace may be left out,
// and what isn't asked isn't made. Raised by 16 kB: an assessor interviews, reads what several people say, and tells why not
// and what if, for which the search comes along (11 kB of it).
test('the main entry, without dependencies and rules, does not grow unnoticed', () => {
  expect(sizes.own).toBeLessThanOrEqual(64_000)
})

test('the main entry with its dependencies, without rules, does not grow unnoticed', () => {
  expect(sizes.withDependencies).toBeLessThanOrEqual(76_000)
})

// Its aim (80 kB) was met (77.2 kB) before the interview, the views and why-not came along. Raised by 3 kB: a text tells the
// values of its own rule (0.7 kB), and the numbers that Dutch texts name are read, to find those that forgot their limit.
// Raised by 11 kB: stacks, look-alikes, provenance, what is wrong with a JSON text, and what would be taken instead.
// Raised by 2 kB: where a broken guarantee is broken, words that turn a sentence, and parts that are searched one by one.
test('all of the main entry, with its dependencies and without rules, does not grow unnoticed', () => {
  expect(sizes.main).toBeLessThanOrEqual(118_500)
})

// The aim (15 kB) is not met: explaining, asking and supposing are most of it, and an advice is nothing without them.
// Raised by 0.5 kB: a text tells the values of its own rule.
test('the small entry, without rules, does not grow unnoticed', () => {
  expect(sizes.small).toBeLessThanOrEqual(25_500)
})

// The interview with its questions is 2.7 kB of it, reading and putting in an answer 2, what would tip it 2.6.
test('the small entry that holds a conversation, without rules, does not grow unnoticed', () => {
  expect(sizes.interview).toBeLessThanOrEqual(32_500)
})

// More than half of this is the base rules. The kitchen table packs them smaller still; see `npm run bench:pages`.
test('what a page takes to ask, assess and report by the base rules does not grow unnoticed', () => {
  expect(sizes.page).toBeLessThanOrEqual(120_500)
})
