/** Every fact, rule and catalogue entry names a source, and only sources that the rule set knows. */
import { fault, nearest, type Problem } from '../problem.js'
import type { Draft } from './draft.js'

export function checkSources(draft: Draft): Problem[] {
  const known = draft.bronnen

  function check(pad: string, sources: readonly string[]): Problem[] {
    if (sources.length === 0) {
      return [
        fault(
          'bron-ontbreekt',
          pad,
          'Hier ontbreekt de bron. Noem minstens één bron uit de lijst "bronnen".',
        ),
      ]
    }
    return sources.flatMap((source, index) => {
      const id = source.split('#')[0] ?? source
      if (known.has(id)) return []
      return [
        fault(
          'onbekende-bron',
          `${pad}/${index}`,
          `De bron "${id}" staat niet in de lijst "bronnen". Voeg de bron toe of verbeter de naam.`,
          nearest(id, known.keys()),
        ),
      ]
    })
  }

  return [
    ...draft.feiten.flatMap(({ pad, part }) => check(`${pad}/bron`, part.bron)),
    ...draft.conclusies.flatMap(({ pad, part }) =>
      Object.entries(part.catalogus ?? {}).flatMap(([value, entry]) =>
        check(`${pad}/catalogus/${value}/bron`, entry.bron),
      ),
    ),
    ...draft.regels.flatMap(({ pad, part }) => check(`${pad}/bron`, part.bron)),
  ]
}
