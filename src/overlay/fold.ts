/** One cause, one finding: what one place in an overlay takes away is told at the first of it, with the rest by name. */
import type { Finding } from '../problem.js'
import type { Guarantees, Overlay } from '../words/index.js'

type Loss = Finding<Overlay | Guarantees>

/** What a loss is called when another is told. */
function nameOfLoss({ gegevens }: Loss): string {
  const { rule, title } = gegevens as { readonly rule?: string; readonly title?: string }
  return rule ?? title ?? ''
}

/** The first loss of each place, with the others of that place by name. */
export function foldLosses(losses: readonly Loss[]): readonly Loss[] {
  const places = new Map<string, Loss[]>()
  for (const loss of losses) places.set(loss.pad, [...(places.get(loss.pad) ?? []), loss])
  return [...places.values()].flatMap(oneOfCause)
}

function oneOfCause([first, ...others]: readonly Loss[]): readonly Loss[] {
  if (first === undefined) return []
  const also = [...new Set(others.map(nameOfLoss))]
  return [also.length === 0 ? first : { ...first, gegevens: { ...first.gegevens, also } as Loss['gegevens'] }]
}
