/** Where in an overlay a conclusion comes out otherwise. */
import { asked } from '../load/order.js'
import type { RuleSet } from '../model/ruleset.js'
import type { OverlayDraft } from './read.js'

/**
 * From a conclusion to the place in the overlay that speaks to it: directly, or nearest upstream; empty when none does.
 *
 * @param base the rule set that the overlay changes
 */
export function placesIn(
  { additions, changes, drops }: OverlayDraft,
  base: Pick<RuleSet, 'regels'>,
): (conclusion: string) => string {
  const added = additions.regels ?? []
  const rules = [...base.regels, ...added]
  const byName = new Map(rules.map((rule) => [rule.name, rule.event.type]))
  const places = new Map<string, string>()
  const note = (conclusion: string | undefined, pad: string) => {
    if (conclusion !== undefined && !places.has(conclusion)) places.set(conclusion, pad)
  }
  for (const [i, { event }] of added.entries()) note(event.type, `/voegToe/regels/${i}`)
  for (const { pad, part } of changes) note(part.conclusie ?? byName.get(part.regel ?? ''), pad)
  for (const { pad, part } of drops) note(byName.get(part.regel), pad)

  return (conclusion) => {
    const seen = new Set([conclusion])
    for (const id of seen) {
      const place = places.get(id)
      if (place !== undefined) return place
      for (const { event, conditions } of rules)
        if (event.type === id) for (const other of asked(conditions)) seen.add(other)
    }
    return ''
  }
}
