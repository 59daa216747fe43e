/** Every fact, rule and catalogue entry names a source, and only sources and places that the rule set knows. */
import { own } from '../model/names.js'
import type { Ground, SourceJson } from '../model/ruleset.js'
import { type Finding, fault, nearest } from '../problem.js'
import type { Reading } from '../words/index.js'
import { type Draft, noSource } from './draft.js'

type KnownSources = ReadonlyMap<string, SourceJson>

/** The source and the place in it, which may itself hold a `#`. */
function parted(reference: string): readonly [id: string, place: string | undefined] {
  const at = reference.indexOf('#')
  return at < 0 ? [reference, undefined] : [reference.slice(0, at), reference.slice(at + 1)]
}

/** The places that a source lists; undefined when it lists none, or when its list is broken. */
function listedPlaces(source: SourceJson | undefined): readonly string[] | undefined {
  const places: unknown = source?.plaatsen
  return typeof places === 'object' && places !== null ? Object.keys(places) : undefined
}

/** The source behind a reference, and whether it lists a place, and that one. */
export function sourceOf(
  known: Readonly<Record<string, SourceJson>>,
  reference: string,
): { readonly source: SourceJson | undefined; readonly isListed: boolean } {
  const [id, place] = parted(reference)
  const source = own(known, id)
  return { source, isListed: place !== undefined && listedPlaces(source)?.includes(place) === true }
}

/** Checks one list of sources against the sources that are known. */
export function checkSourceList(
  known: KnownSources,
  pad: string,
  references: readonly string[],
): Finding<Reading>[] {
  if (references.length === 0) return [noSource(pad)]
  return references.flatMap((reference, index): Finding<Reading>[] => {
    const [id, place] = parted(reference)
    const at = `${pad}/${index}`
    if (!known.has(id))
      return [fault('onbekende-bron', at, 'unknownSource', { id }, nearest(id, known.keys()))]
    const places = listedPlaces(known.get(id))
    if (place === undefined || places === undefined || places.includes(place)) return []
    const near = nearest(place, places)
    const hint = near === undefined ? undefined : `${id}#${near}`
    return [fault('onbekende-plaats', at, 'unknownPlace', { id, place }, hint)]
  })
}

/** Some grounds are nothing without the article that says so. */
function checkGround(
  pad: string,
  { grond, bron }: { readonly grond: Ground; readonly bron: readonly string[] },
  needArticle: ReadonlySet<string>,
): Finding<Reading>[] {
  if (!needArticle.has(grond) || bron.length === 0) return []
  if (bron.some((reference) => (parted(reference)[1] ?? '') !== '')) return []
  return [fault('bron-ontbreekt', `${pad}/bron`, 'articleMissing', { ground: grond })]
}

export function checkSources(draft: Draft): Finding<Reading>[] {
  const { gronden, catalogus } = draft.vocabulary
  const sourceFields = catalogus.flatMap(({ veld, soort }) => (soort === 'bronnen' ? veld : []))
  const needArticle = new Set(gronden.flatMap(({ grond, artikel }) => (artikel === true ? grond : [])))
  const check = (pad: string, sources: readonly string[]) => checkSourceList(draft.bronnen, pad, sources)
  return [
    ...[...draft.feiten, ...draft.onderzoeksvragen].flatMap(({ pad, part }) =>
      check(`${pad}/bron`, part.bron),
    ),
    ...draft.conclusies.flatMap(({ pad, part }) =>
      Object.entries(part.catalogus ?? {}).flatMap(([value, entry]) =>
        sourceFields.flatMap((field) =>
          check(`${pad}/catalogus/${value}/${field}`, own<unknown>({ ...entry }, field) as readonly string[]),
        ),
      ),
    ),
    ...(['stappen', 'rondom', 'besluitNoemt'] as const).flatMap((part) =>
      (draft.advies?.verslag[part] ?? []).flatMap(({ bron }, i) =>
        check(`/advies/verslag/${part}/${i}/bron`, bron),
      ),
    ),
    ...[...draft.regels, ...draft.waarborgen].flatMap(({ pad, part }) => [
      ...check(`${pad}/bron`, part.bron),
      ...checkGround(pad, part, needArticle),
    ]),
  ]
}
