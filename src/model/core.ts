import type { RuleSetJson } from './ruleset.js'

/**
 * The conclusions that an advice stands on, heaviest first. A rule set that names none stands on all that it
 * concludes: what is still uncertain then could be what matters.
 */
export function coreOf({
  verhaal,
  conclusies,
}: Pick<RuleSetJson, 'verhaal' | 'conclusies'>): readonly string[] {
  const named = verhaal?.kern ?? []
  return named.length > 0 ? named : conclusies.map(({ id }) => id)
}
