/**
 * Casussen that differ in a few answers from a family whose outcome hangs on few facts: there one wrong
 * condition shows, where in a random casus something else decides first.
 */
import { readdirSync, readFileSync } from 'node:fs'
import fc, { type Arbitrary } from 'fast-check'
import { fullCasus } from './arbitraries.js'
import { EVERYDAY, filledIn } from './everyday.js'
import { flatten, withAnswers } from './flat-casus.js'
import type { FullCasus } from './full-casus.js'

export interface Published {
  readonly naam: string
  readonly casus: Readonly<Record<string, unknown>>
  readonly verwacht: Readonly<Record<string, unknown>>
  readonly nietVerwacht?: Readonly<Record<string, readonly string[]>>
}

/** The cases from practice and the four of the letter to the Alkmaar council. */
export const PUBLISHED: readonly Published[] = [
  '../../examples/praktijk/',
  '../../examples/casussen/',
].flatMap((path) => {
  const folder = new URL(path, import.meta.url)
  return readdirSync(folder)
    .filter((file) => file.endsWith('.json'))
    .map((file) => ({
      ...(JSON.parse(readFileSync(new URL(file, folder), 'utf8')) as Published),
      naam: file.replace(/\.json$/, ''),
    }))
})

const BASES: readonly FullCasus[] = [EVERYDAY, ...PUBLISHED.map(({ casus }) => filledIn(casus))]

/** Of how many of 100 answers another is drawn. */
const CHANGED = [2, 5, 12, 30]

/** A base with some of its answers taken from a random casus. */
export function nearCasus(): Arbitrary<FullCasus> {
  return fc
    .tuple(fc.constantFrom(...BASES), fullCasus(), fc.constantFrom(...CHANGED), fc.integer(), fc.nat(9))
    .map(([base, other, changed, salt, lists]) => {
      const drawn = Object.entries(flatten(other)).filter(
        ([path], i) => !path.endsWith('/id') && draw(salt, i) < changed,
      )
      const mixed = withAnswers(base, Object.fromEntries(drawn))
      // Now and then other persons or other needs.
      if (lists === 0) return { ...mixed, personen: other.personen }
      return lists === 1 ? { ...mixed, hulpbehoeften: other.hulpbehoeften } : mixed
    })
}

/** A number from 0 to 99 that looks random. */
function draw(salt: number, index: number): number {
  const mixed = Math.imul(salt ^ Math.imul(index + 1, 0x9e3779b1), 0x85ebca6b)
  return ((mixed ^ (mixed >>> 15)) >>> 0) % 100
}
