/**
 * A program in parts that rest on no conclusion of one another: each is searched in a space of its own, which is small,
 * and of which nothing is kept for the next.
 */
import { askedBy, type Conclusion, type Program } from '../compile/program.js'

/** Each part with the conclusions of the program in their order; together they are all of them. */
export function independentParts(program: Program): readonly Program[] {
  const groupOf = new Map<Conclusion, Set<Conclusion>>()
  // Each conclusion comes after what it rests on.
  for (const conclusion of program.conclusions) {
    let group = new Set([conclusion])
    for (const id of askedBy(conclusion)) {
      const below = program.byId.get(id)
      const other = below && groupOf.get(below)
      if (other === undefined || other === group) continue
      const [large, small] = other.size > group.size ? [other, group] : [group, other]
      for (const one of small) large.add(one)
      for (const one of small) groupOf.set(one, large)
      group = large
    }
    groupOf.set(conclusion, group)
  }
  const groups = [...new Set(groupOf.values())]
  if (groups.length < 2) return [program]
  const found = new Map(groups.map((group) => [group, [] as Conclusion[]]))
  for (const conclusion of program.conclusions) {
    const group = groupOf.get(conclusion)
    if (group !== undefined) found.get(group)?.push(conclusion)
  }
  return [...found.values()].map((conclusions) => {
    const byId = new Map(conclusions.map((one) => [one.json.id, one]))
    return { ...program, conclusions, byId }
  })
}
