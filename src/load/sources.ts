/** Every fact, rule and catalogue entry names a source, and only sources that the rule set knows. */
import { own } from '../model/names.js'
import { type Finding, fault, nearest } from '../problem.js'
import type { Reading } from '../words/index.js'
import { type Draft, noSource } from './draft.js'

/** Checks one list of sources against the sources that are known. */
export function checkSourceList(
  known: Iterable<string>,
  pad: string,
  sources: readonly string[],
): Finding<Reading>[] {
  const ids = new Set(known)
  if (sources.length === 0) return [noSource(pad)]
  return sources.flatMap((source, index) => {
    const id = source.split('#')[0] ?? source
    if (ids.has(id)) return []
    return [fault('onbekende-bron', `${pad}/${index}`, 'unknownSource', { id }, nearest(id, ids))]
  })
}

export function checkSources(draft: Draft): Finding<Reading>[] {
  const known = new Set(draft.bronnen.keys())
  const sourceFields = draft.vocabulary.catalogus.flatMap(({ veld, soort }) =>
    soort === 'bronnen' ? veld : [],
  )
  const check = (pad: string, sources: readonly string[]) => checkSourceList(known, pad, sources)
  return [
    ...draft.feiten.flatMap(({ pad, part }) => check(`${pad}/bron`, part.bron)),
    ...draft.conclusies.flatMap(({ pad, part }) =>
      Object.entries(part.catalogus ?? {}).flatMap(([value, entry]) =>
        sourceFields.flatMap((field) =>
          check(`${pad}/catalogus/${value}/${field}`, own<unknown>({ ...entry }, field) as readonly string[]),
        ),
      ),
    ),
    ...[...draft.regels, ...draft.waarborgen].flatMap(({ pad, part }) => check(`${pad}/bron`, part.bron)),
  ]
}
