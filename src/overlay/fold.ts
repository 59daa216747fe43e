/** One cause, one finding: what one place in an overlay takes away is told at the first of it, with the rest by name. */
import type { Finding } from '../problem.js'
import type { Guarantees, Overlay } from '../words/index.js'

type Loss = Finding<Overlay | Guarantees>

/** What a loss is called when another is told. */
function nameOf({ gegevens }: Loss): string {
  const { rule, title } = gegevens as { readonly rule?: string; readonly title?: string }
  return rule ?? title ?? ''
}

/**
 * The first loss of each place, and of what no place alone takes away only the first when there is nothing else.
 *
 * @param atPlaces what a place in the overlay takes away
 * @param ofAll what the whole of it takes away
 */
export function foldLosses(atPlaces: readonly Loss[], ofAll: readonly Loss[]): readonly Loss[] {
  const places = new Map<string, Loss[]>()
  for (const loss of atPlaces) places.set(loss.pad, [...(places.get(loss.pad) ?? []), loss])
  const groups = [...places.values()]
  const [first] = groups
  if (first === undefined) return fold(ofAll)
  first.push(...ofAll)
  return groups.flatMap(fold)
}

function fold([first, ...others]: readonly Loss[]): readonly Loss[] {
  if (first === undefined) return []
  const also = [...new Set(others.map(nameOf))]
  return [also.length === 0 ? first : { ...first, gegevens: { ...first.gegevens, also } as Loss['gegevens'] }]
}
