/** What research questions refer to: facts and conclusions that exist, asked of the family as a whole. */
import type { ResearchQuestionJson } from '../model/ruleset.js'
import { FAMILY_SCOPE } from '../model/scope.js'
import { type Finding, fault, nearest } from '../problem.js'
import type { Reading } from '../words/index.js'
import { checkCondition, type KnownNames } from './conditions.js'
import type { Draft, Placed } from './draft.js'
import { asked } from './order.js'
import { firstById, unknownConclusion } from './rules.js'

export function checkQuestions(draft: Draft, names: KnownNames): Finding<Reading>[] {
  const facts = new Set(draft.feiten.map(({ part }) => part.id))
  const conclusions = firstById(draft)
  return draft.onderzoeksvragen.flatMap((question) => {
    const { pad, part } = question
    const problems = (['ja', 'deels'] as const).flatMap((field) => {
      const condition = part[field]
      return condition === undefined ? [] : checkCondition(condition, `${pad}/${field}`, FAMILY_SCOPE, names)
    })
    for (const [i, id] of (part.feiten ?? []).entries()) {
      if (facts.has(id) || names.brokenNames.has(id)) continue
      problems.push(fault('onbekend-feit', `${pad}/feiten/${i}`, 'unknownFact', { id }, nearest(id, facts)))
    }
    for (const [i, id] of (part.conclusies ?? []).entries()) {
      if (!conclusions.has(id) && !names.brokenNames.has(id))
        problems.push(unknownConclusion(id, `${pad}/conclusies/${i}`, conclusions.keys()))
    }
    return problems.length > 0 ? problems : checkLists(question)
  })
}

/** The lists tell a reader what the answer rests on, so they name all that is asked, and nothing else. */
function checkLists({ pad, part }: Placed<ResearchQuestionJson>): Finding<Reading>[] {
  const listed = new Set([...(part.feiten ?? []), ...(part.conclusies ?? [])])
  const used = new Set([part.ja, ...(part.deels === undefined ? [] : [part.deels])].flatMap(asked))
  const missing = [...used].filter((id) => !listed.has(id))
  const idle = [...listed].filter((id) => !used.has(id))
  return [
    ...missing.map((id) => fault('vorm', `${pad}/ja`, 'askedNotListed', { id })),
    ...idle.map((id) => fault('vorm', pad, 'listedNotAsked', { id })),
  ]
}
