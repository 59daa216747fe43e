/** What research questions refer to: facts and conclusions that exist, asked of the family as a whole. */
import type { ResearchQuestionJson } from '../model/ruleset.js'
import { fault, nearest, type Problem } from '../problem.js'
import { checkCondition, type Names } from './conditions.js'
import type { Draft, Placed } from './draft.js'
import { asked } from './order.js'
import { firstById, unknownConclusion } from './rules.js'

export function checkQuestions(draft: Draft, names: Names): Problem[] {
  const facts = new Set(draft.feiten.map(({ part }) => part.id))
  const conclusions = firstById(draft)
  return draft.onderzoeksvragen.flatMap((question) => {
    const { pad, part } = question
    const problems = checkCondition(part.ja, `${pad}/ja`, 'gezin', names)
    for (const [i, id] of (part.feiten ?? []).entries()) {
      if (facts.has(id) || names.brokenNames.has(id)) continue
      problems.push(
        fault(
          'onbekend-feit',
          `${pad}/feiten/${i}`,
          `Het feit "${id}" bestaat niet in deze regelset. Verbeter de naam of voeg het feit toe.`,
          nearest(id, facts),
        ),
      )
    }
    for (const [i, id] of (part.conclusies ?? []).entries()) {
      if (!conclusions.has(id) && !names.brokenNames.has(id))
        problems.push(unknownConclusion(id, `${pad}/conclusies/${i}`, conclusions.keys()))
    }
    return problems.length > 0 ? problems : checkLists(question)
  })
}

/** The lists tell a reader what the answer rests on, so they name all that is asked, and nothing else. */
function checkLists({ pad, part }: Placed<ResearchQuestionJson>): Problem[] {
  const listed = new Set([...(part.feiten ?? []), ...(part.conclusies ?? [])])
  const used = new Set(asked(part.ja))
  const missing = [...used].filter((id) => !listed.has(id))
  const idle = [...listed].filter((id) => !used.has(id))
  return [
    ...missing.map((id) =>
      fault('vorm', `${pad}/ja`, `"ja" vraagt naar "${id}". Noem dit ook bij "feiten" of "conclusies".`),
    ),
    ...idle.map((id) =>
      fault('vorm', pad, `"${id}" staat in de lijst, maar "ja" vraagt er niet naar. Haal het weg.`),
    ),
  ]
}
