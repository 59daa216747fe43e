/**
 * A program of which only the upper part is looked at. What the lower part concludes is taken as free: a question that
 * may have any answer. Whatever is proven so holds, for each casus is among those that are looked at; what is found
 * so may be no casus at all. Mostly a proof needs little of what lies below, and this takes little work.
 */
import { askedBy, type Conclusion, type Program } from '../compile/program.js'

/**
 * @param roots facts and conclusions that a statement asks about
 * @param depth how many steps below these are looked at
 * @param mayBeFree undefined: all that is deeper
 * @returns a program that draws only what is looked at; what it doesn't draw is asked like a fact. Undefined when that
 *   is all of it.
 */
export function cutBelow(
  roots: Iterable<string>,
  depth: number,
  program: Program,
  mayBeFree: (id: string) => boolean = () => true,
): Program | undefined {
  const kept = new Set<Conclusion>()
  let isWhole = true
  let layer = new Set(roots)
  for (let step = 0; layer.size > 0; step++) {
    const below = new Set<string>()
    for (const id of layer) {
      const conclusion = program.byId.get(id)
      if (conclusion === undefined || kept.has(conclusion)) continue
      if (step > depth && mayBeFree(id)) {
        isWhole = false
        continue
      }
      kept.add(conclusion)
      for (const one of askedBy(conclusion)) below.add(one)
    }
    layer = below
  }
  if (isWhole) return undefined
  const conclusions = program.conclusions.filter((one) => kept.has(one))
  const byId = new Map(conclusions.map((one) => [one.json.id, one]))
  return { ...program, conclusions, byId }
}
