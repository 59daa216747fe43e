/** Every fact, rule and catalogue entry names a source, and only sources and places that the rule set knows. */
import type { Ground, SourceJson } from '../model/ruleset.js'
import { fault, nearest, type Problem } from '../problem.js'
import { type Draft, noSource } from './draft.js'

type Sources = ReadonlyMap<string, SourceJson>

/** Grounds that are nothing without the article that says so. */
const NEED_A_PLACE: readonly Ground[] = ['verordening']

/** The source and the place in it, which may itself hold a `#`. */
function parted(reference: string): readonly [id: string, place: string | undefined] {
  const at = reference.indexOf('#')
  return at < 0 ? [reference, undefined] : [reference.slice(0, at), reference.slice(at + 1)]
}

/** The places that a source lists; undefined when it lists none, or when its list is broken. */
function placesOf(source: SourceJson | undefined): readonly string[] | undefined {
  const places: unknown = source?.plaatsen
  return typeof places === 'object' && places !== null ? Object.keys(places) : undefined
}

/** Checks one list of sources against the sources that are known. */
export function checkSourceList(known: Sources, pad: string, references: readonly string[]): Problem[] {
  if (references.length === 0) return [noSource(pad)]
  return references.flatMap((reference, index) => {
    const [id, place] = parted(reference)
    const at = `${pad}/${index}`
    if (!known.has(id)) {
      return [
        fault(
          'onbekende-bron',
          at,
          `De bron "${id}" staat niet in de lijst "bronnen". Voeg de bron toe of verbeter de naam.`,
          nearest(id, known.keys()),
        ),
      ]
    }
    const places = placesOf(known.get(id))
    if (place === undefined || places === undefined || places.includes(place)) return []
    const near = nearest(place, places)
    return [
      fault(
        'onbekende-plaats',
        at,
        `De plaats "${place}" staat niet bij de bron "${id}". Kijk welke "plaatsen" de bron heeft, en kies er een.`,
        near === undefined ? undefined : `${id}#${near}`,
      ),
    ]
  })
}

/** A by-law is cited by its article. */
function checkGround(pad: string, { grond, bron }: { grond: Ground; bron: readonly string[] }): Problem[] {
  if (!NEED_A_PLACE.includes(grond) || bron.length === 0) return []
  if (bron.some((reference) => (parted(reference)[1] ?? '') !== '')) return []
  return [
    fault(
      'bron-ontbreekt',
      `${pad}/bron`,
      `De grond is "${grond}", maar er staat niet welk artikel dit zegt. Noem het artikel achter een hekje, zoals "mijn-verordening#3.2".`,
    ),
  ]
}

export function checkSources(draft: Draft): Problem[] {
  const check = (pad: string, sources: readonly string[]) => checkSourceList(draft.bronnen, pad, sources)
  return [
    ...[...draft.feiten, ...draft.onderzoeksvragen].flatMap(({ pad, part }) =>
      check(`${pad}/bron`, part.bron),
    ),
    ...draft.conclusies.flatMap(({ pad, part }) =>
      Object.entries(part.catalogus ?? {}).flatMap(([value, entry]) =>
        check(`${pad}/catalogus/${value}/bron`, entry.bron),
      ),
    ),
    ...[...draft.regels, ...draft.waarborgen].flatMap(({ pad, part }) => [
      ...check(`${pad}/bron`, part.bron),
      ...checkGround(pad, part),
    ]),
  ]
}
