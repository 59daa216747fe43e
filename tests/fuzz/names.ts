/** Documents in which names are others: names that objects, lists and functions inherit, in every place at once. */
import { inheritedNames } from '../support/intrinsics.js'
import type { Random } from './random.js'

/** All that anything inherits, and what reaches into a prototype by name. */
const INHERITED: readonly string[] = [
  ...new Set([...inheritedNames(), '__proto__', 'constructor', 'prototype', 'then', 'toJSON', 'default']),
]
/** What all objects inherit, and so what does harm soonest. */
const WORST = Object.getOwnPropertyNames(Object.prototype)

export function inheritedName(random: Random): string {
  return random.pick(random.below(2) === 0 ? WORST : INHERITED)
}

export type Renaming = ReadonlyMap<string, string>

/** Other names for some of these. */
export function renaming(names: readonly string[], random: Random): Renaming {
  const found = new Map<string, string>()
  for (let times = 1 + random.below(4); times > 0; times--)
    found.set(
      random.pick(names),
      random.below(4) === 0 ? inheritedName(random).toLowerCase() : inheritedName(random),
    )
  return found
}

/** A document with these names for others wherever they stand: as a text, in it, or as the name of a field. */
export function renamed<T>(document: T, names: Renaming): T {
  let text = JSON.stringify(document)
  for (const [from, to] of names)
    text = text.replaceAll(new RegExp(`(?<![\\w-])${from}(?![\\w-])`, 'g'), () => to)
  return JSON.parse(text) as T
}
