/** Where in an overlay a conclusion comes out otherwise. */
import { asked } from '../load/order.js'
import type { RuleSet } from '../model/ruleset.js'
import type { OverlayDraft } from './read.js'

/** The places in an overlay that speak to parts of a rule set. */
export interface Places {
  /** What speaks to a conclusion: directly, or nearest upstream; empty when nothing does. */
  readonly nearest: (conclusion: string) => string
  /** What adds, changes or drops a rule. */
  readonly ofRule: (name: string) => string | undefined
  /** What changes a conclusion itself. */
  readonly ofConclusion: (id: string) => string | undefined
  /** What adds a guarantee. */
  readonly ofGuarantee: (id: string) => string | undefined
}

/** @param base the rule set that the overlay changes */
export function placesIn({ additions, changes, drops }: OverlayDraft, base: Pick<RuleSet, 'regels'>): Places {
  const added = additions.regels ?? []
  const rules = [...base.regels, ...added]
  const byName = new Map(rules.map((rule) => [rule.name, rule.event.type]))
  const places = new Map<string, string>()
  const ofRule = new Map<string, string>()
  const ofConclusion = new Map<string, string>()
  const note = (conclusion: string | undefined, pad: string) => {
    if (conclusion !== undefined && !places.has(conclusion)) places.set(conclusion, pad)
  }
  const noteRule = (name: string, pad: string) => {
    note(byName.get(name), pad)
    if (!ofRule.has(name)) ofRule.set(name, pad)
  }
  for (const [i, { name }] of added.entries()) noteRule(name, `/voegToe/regels/${i}`)
  for (const { pad, part } of changes) {
    if (part.regel !== undefined) noteRule(part.regel, pad)
    note(part.conclusie, pad)
    if (part.conclusie !== undefined && !ofConclusion.has(part.conclusie))
      ofConclusion.set(part.conclusie, pad)
  }
  for (const { pad, part } of drops) noteRule(part.regel, pad)
  const promised = new Map((additions.waarborgen ?? []).map(({ id }, i) => [id, `/voegToe/waarborgen/${i}`]))

  return {
    ofRule: (name) => ofRule.get(name),
    ofConclusion: (id) => ofConclusion.get(id),
    ofGuarantee: (id) => promised.get(id),
    nearest: (conclusion) => {
      const seen = new Set([conclusion])
      for (const id of seen) {
        const place = places.get(id)
        if (place !== undefined) return place
        for (const { event, conditions } of rules)
          if (event.type === id) for (const other of asked(conditions)) seen.add(other)
      }
      return ''
    },
  }
}
