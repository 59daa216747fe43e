/**
 * What a test case expects, as a list of single expectations. The short names (`trede`, `grenzen`) are those
 * of the published cases; any conclusion may be named by its id as well.
 */
import { own } from '../model/names.js'
import type { ConclusionJson, RuleSetJson } from '../model/ruleset.js'
import { fault, nearest, type Problem, pointer } from '../problem.js'

export interface Expectation {
  /** JSON Pointer in the test case. */
  readonly veld: string
  /** The conclusion that it is about; absent for the status. */
  readonly conclusie?: string
  readonly item?: string
  /**
   * `gelijk`: exactly this, for certain. `bevat`: these are certainly among the members. `kan`: these are
   * possible. `kan-niet`: none of these is even possible.
   */
  readonly hoe: 'gelijk' | 'bevat' | 'kan' | 'kan-niet'
  readonly waarde: string | readonly string[]
}

/** Short names for conclusions about the family. */
const FAMILY: Readonly<Record<string, string>> = {
  veiligheid: 'veiligheid.niveau',
  trede: 'advies.trede',
  compartiment: 'advies.compartiment',
  stap: 'ladder.stap',
  oordeel: 'eigenKracht.oordeel',
  spanning: 'eigenKracht.spanning',
  route: 'veiligheid.route',
  grenzen: 'eigenKracht.grenzen',
  instrumenten: 'inzet.instrumenten',
  aandachtspunten: 'procedure.aandachtspunten',
  besluitrijp: 'advies.besluitrijp',
  nogTeDoen: 'advies.nogTeDoen',
}
/** Short names for one conclusion about each item. */
const PER_ITEM: Readonly<Record<string, string>> = {
  hulpbehoeften: 'hulpbehoefte.trede',
  bijdragen: 'hulpbehoefte.bijdragen',
  toetsen: 'hulpbehoefte.toetsen',
  gezinDraagt: 'hulpbehoefte.gezinDraagt',
  netwerkDraagt: 'hulpbehoefte.netwerkDraagt',
  vrijDraagt: 'hulpbehoefte.vrijDraagt',
  eigenKracht: 'persoon.eigenKracht',
}
/** Short names for several conclusions about each item, with what their ids begin with. */
const GROUPS: Readonly<Record<string, string>> = { dimensies: 'persoon.', leefgebieden: 'leefgebied.' }
/** Collected, yet a whole: all that carries a part of the need. */
const WHOLE: ReadonlySet<string> = new Set(['bijdragen'])
/**
 * About the investigation as it stands, not about the family: a decision is ripe when that is certain, and
 * what may still be to do is to do.
 */
const AS_IT_STANDS: ReadonlySet<string> = new Set(['nogTeDoen'])
/** The value that stands as long as the other is not certain. */
const UNTIL_CERTAIN: Readonly<Record<string, string>> = { besluitrijp: 'nee' }

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const isTexts = (value: unknown): value is readonly string[] =>
  Array.isArray(value) && value.every((one) => typeof one === 'string')

/**
 * Reads `verwacht`, or `nietVerwacht` with what may not even be possible. What can't be read becomes a
 * problem, never a silent pass.
 */
export function readExpectations(
  verwacht: unknown,
  { conclusies }: Pick<RuleSetJson, 'conclusies'>,
  field: 'verwacht' | 'nietVerwacht' = 'verwacht',
): { readonly expectations: readonly Expectation[]; readonly problems: readonly Problem[] } {
  const isNot = field === 'nietVerwacht'
  const byId = new Map(conclusies.map((conclusie) => [conclusie.id, conclusie]))
  const expectations: Expectation[] = []
  const problems: Problem[] = []

  function expect(path: readonly string[], id: string, item: string | undefined, waarde: unknown): void {
    const veld = pointer(path)
    const conclusie = byId.get(id)
    if (conclusie === undefined) {
      const bericht = `Deze regelset heeft geen conclusie "${id}".`
      problems.push(fault('onbekende-conclusie', veld, bericht, nearest(id, byId.keys())))
      return
    }
    const problem = valueProblem(veld, conclusie, waarde, isNot)
    if (problem !== undefined) problems.push(problem)
    else {
      const hoe = howOf(conclusie, path[1] ?? '', waarde)
      const about = item === undefined ? { conclusie: id } : { conclusie: id, item }
      expectations.push({ veld, ...about, hoe, waarde: waarde as Expectation['waarde'] })
    }
  }

  function howOf({ beleid }: ConclusionJson, name: string, waarde: unknown): Expectation['hoe'] {
    if (isNot) return 'kan-niet'
    if (AS_IT_STANDS.has(name) || own(UNTIL_CERTAIN, name) === waarde) return 'kan'
    return beleid === 'collect' && !WHOLE.has(name) ? 'bevat' : 'gelijk'
  }

  function perItem(
    path: readonly string[],
    value: unknown,
    use: (item: string, part: unknown) => void,
  ): void {
    if (isRecord(value)) for (const [item, part] of Object.entries(value)) use(item, part)
    else problems.push(fault('vorm', pointer(path), 'Hier hoort een object: voor elk onderdeel een veld.'))
  }

  function readField(name: string, value: unknown): void {
    const path = [field, name]
    const single = own(PER_ITEM, name) ?? (byId.get(name)?.bereik !== 'gezin' ? name : undefined)
    const group = own(GROUPS, name)
    const family = own(FAMILY, name) ?? name
    if (name === 'status' && !isNot) {
      if (typeof value === 'string') expectations.push({ veld: pointer(path), hoe: 'gelijk', waarde: value })
      else problems.push(fault('vorm', pointer(path), 'Schrijf de status als tekst.'))
    } else if (group !== undefined) {
      perItem(path, value, (item, part) =>
        perItem([...path, item], part, (of, waarde) =>
          expect([...path, item, of], `${group}${of}`, item, waarde),
        ),
      )
    } else if (single !== undefined && byId.has(single)) {
      perItem(path, value, (item, waarde) => expect([...path, item], single, item, waarde))
    } else if (Object.hasOwn(FAMILY, name) || byId.has(name)) {
      expect(path, family, undefined, value)
    } else {
      const known = ['status', ...[FAMILY, PER_ITEM, GROUPS].flatMap(Object.keys), ...byId.keys()]
      const bericht = `Het veld "${name}" is onbekend.`
      problems.push(fault('vorm', pointer(path), bericht, nearest(name, known)))
    }
  }

  if (isRecord(verwacht)) for (const [name, value] of Object.entries(verwacht)) readField(name, value)
  else
    problems.push(
      fault('vorm', `/${field}`, `Zet in "${field}" wat er ${isNot ? 'niet uit mag' : 'uit moet'} komen.`),
    )
  return { expectations, problems }
}

function valueProblem(
  veld: string,
  { beleid, waarden }: ConclusionJson,
  waarde: unknown,
  isNot: boolean,
): Problem | undefined {
  const isList = beleid === 'collect'
  const fits = (isList && isTexts(waarde)) || (!isList && typeof waarde === 'string')
  if (!fits && !(isNot && isTexts(waarde))) {
    return fault('vorm', veld, isList ? 'Hier hoort een lijst van waarden.' : 'Hier hoort één waarde.')
  }
  const strange = [waarde].flat().find((one) => !waarden.includes(one as string))
  if (strange === undefined) return undefined
  const bericht = `De waarde "${strange}" bestaat niet voor deze conclusie.`
  return fault('waarde-buiten-bereik', veld, bericht, nearest(String(strange), waarden))
}
