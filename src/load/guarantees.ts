/** What guarantees refer to: facts, conclusions and leefgebieden that exist. */
import { FAMILY_SCOPE } from '../model/scope.js'
import { type Finding, fault, nearest } from '../problem.js'
import type { Reading } from '../words/index.js'
import { checkCondition, type KnownNames } from './conditions.js'
import type { Draft } from './draft.js'
import { firstById, unknownConclusion } from './rules.js'

export function checkGuarantees(draft: Draft, names: KnownNames): Finding<Reading>[] {
  const facts = new Set(draft.feiten.map(({ part }) => part.id))
  const conclusions = firstById(draft)
  const areas = draft.leefgebieden.map(({ part }) => part.id)
  return draft.waarborgen.flatMap(({ pad, part }): Finding<Reading>[] => {
    if (part.soort === 'altijd') {
      return [
        ...(part.als === undefined ? [] : checkCondition(part.als, `${pad}/als`, part.bereik, names)),
        ...checkCondition(part.dan, `${pad}/dan`, part.bereik, names),
      ]
    }
    const problems = part.als === undefined ? [] : checkCondition(part.als, `${pad}/als`, FAMILY_SCOPE, names)
    for (const [i, id] of part.feiten.entries()) {
      if (facts.has(id) || names.brokenNames.has(id)) continue
      problems.push(fault('onbekend-feit', `${pad}/feiten/${i}`, 'unknownFact', { id }, nearest(id, facts)))
    }
    if (!conclusions.has(part.conclusie) && !names.brokenNames.has(part.conclusie))
      problems.push(unknownConclusion(part.conclusie, `${pad}/conclusie`, conclusions.keys()))
    if (part.leefgebied !== undefined && !areas.includes(part.leefgebied)) {
      problems.push(
        fault(
          'waarde-buiten-bereik',
          `${pad}/leefgebied`,
          'unknownArea',
          { id: part.leefgebied },
          nearest(part.leefgebied, areas),
        ),
      )
    }
    return problems
  })
}
