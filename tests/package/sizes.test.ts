/** The size that users pay, in gzipped bytes. */
import { beforeAll, expect, test } from 'vitest'
import { root } from '../support/built.js'
import { MOST, measureSizes, type Sizes } from '../support/sizes.js'

let sizes: Sizes

beforeAll(async () => {
  sizes = await measureSizes(root)
})

test('the measure tells the parts apart', () => {
  expect(sizes.own).toBeGreaterThan(1_000)
  expect(sizes.withDependencies).toBeGreaterThan(sizes.own + 1_000)
  expect(sizes.whole).toBeGreaterThan(sizes.withDependencies + 1_000)
})

test('the main entry, without dependencies and rules, is at most 10 kB', () => {
  expect(sizes.own).toBeLessThanOrEqual(MOST.own)
})

test('the main entry with its dependencies, without rules, is at most 25 kB', () => {
  expect(sizes.withDependencies).toBeLessThanOrEqual(MOST.withDependencies)
})
