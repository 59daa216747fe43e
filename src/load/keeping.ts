/** What is counted and what tells growth refer to: conclusions that exist, and values of theirs. */
import { type Finding, fault, nearest } from '../problem.js'
import type { Reading } from '../words/index.js'
import type { Draft } from './draft.js'
import { firstById, unknownConclusion } from './rules.js'

export function checkKeeping(draft: Draft): Finding<Reading>[] {
  const { bewaren } = draft
  if (bewaren === undefined) return []
  const { tel, kruis = [], groei } = bewaren
  const conclusions = firstById(draft)
  const known = (id: string, pad: string): Finding<Reading>[] =>
    conclusions.has(id) || draft.brokenNames.has(id) ? [] : [unknownConclusion(id, pad, conclusions.keys())]
  return [
    ...tel.flatMap((id, i) => known(id, `/bewaren/tel/${i}`)),
    ...kruis.flatMap((pair, i) =>
      pair.flatMap((id, at) =>
        tel.includes(id)
          ? []
          : [
              fault(
                'onbekende-conclusie',
                `/bewaren/kruis/${i}/${at}`,
                'notCounted',
                { id },
                nearest(id, tel),
              ),
            ],
      ),
    ),
    ...groei.flatMap(({ conclusie, van, tot, behalve = [] }, i): Finding<Reading>[] => {
      const pad = `/bewaren/groei/${i}`
      const values = conclusions.get(conclusie)?.waarden
      if (values === undefined) return known(conclusie, `${pad}/conclusie`)
      const named = Object.entries({
        van,
        tot,
        ...Object.fromEntries(behalve.map((one, at) => [`behalve/${at}`, one])),
      })
      return named.flatMap(([field, value]) =>
        value === undefined || values.includes(value)
          ? []
          : [
              fault(
                'waarde-buiten-bereik',
                `${pad}/${field}`,
                'outcomeOutside',
                { id: conclusie, value, values },
                nearest(value, values),
              ),
            ],
      )
    }),
  ]
}
