/**
 * What a test case expects, as a list of single expectations. The short names (`trede`, `grenzen`) are those
 * of the published cases; any conclusion may be named by its id as well.
 */

import { own } from '../model/names.js'
import { collects } from '../model/policy.js'
import type { ConclusionJson, RuleSetJson } from '../model/ruleset.js'
import { isFamily } from '../model/scope.js'
import { type Finding, fault, nearest, pointer } from '../problem.js'
import type { TestCases } from '../words/index.js'

export interface Expectation {
  /** JSON Pointer in the test case. */
  readonly veld: string
  /** The conclusion that it is about; absent for the status. */
  readonly conclusie?: string
  readonly item?: string
  /** `gelijk`: exactly this, for certain. `bevat`: these are certainly among the members. */
  readonly hoe: 'gelijk' | 'bevat'
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
}
/** Short names for one conclusion about each item. */
const PER_ITEM: Readonly<Record<string, string>> = {
  hulpbehoeften: 'hulpbehoefte.trede',
  bijdragen: 'hulpbehoefte.bijdragen',
  eigenKracht: 'persoon.eigenKracht',
}
/** Short names for several conclusions about each item, with what their ids begin with. */
const GROUPS: Readonly<Record<string, string>> = { dimensies: 'persoon.', leefgebieden: 'leefgebied.' }
/** Collected, yet a whole: all that carries a part of the need. */
const WHOLE: ReadonlySet<string> = new Set(['bijdragen'])

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const isTexts = (value: unknown): value is readonly string[] =>
  Array.isArray(value) && value.every((one) => typeof one === 'string')

/** Reads `verwacht`; what can't be read becomes a problem, never a silent pass. */
export function readExpectations(
  verwacht: unknown,
  { conclusies }: Pick<RuleSetJson, 'conclusies'>,
): { readonly expectations: readonly Expectation[]; readonly problems: readonly Finding<TestCases>[] } {
  const byId = new Map(conclusies.map((conclusie) => [conclusie.id, conclusie]))
  const expectations: Expectation[] = []
  const problems: Finding<TestCases>[] = []

  function expect(path: readonly string[], id: string, item: string | undefined, waarde: unknown): void {
    const veld = pointer(path)
    const conclusie = byId.get(id)
    if (conclusie === undefined) {
      problems.push(fault('onbekende-conclusie', veld, 'noSuchConclusion', { id }, nearest(id, byId.keys())))
      return
    }
    const problem = valueProblem(veld, conclusie, waarde)
    if (problem !== undefined) problems.push(problem)
    else {
      const hoe = collects(conclusie.beleid) && !WHOLE.has(path[1] ?? '') ? 'bevat' : 'gelijk'
      const about = item === undefined ? { conclusie: id } : { conclusie: id, item }
      expectations.push({ veld, ...about, hoe, waarde: waarde as Expectation['waarde'] })
    }
  }

  function perItem(
    path: readonly string[],
    value: unknown,
    use: (item: string, part: unknown) => void,
  ): void {
    if (isRecord(value)) for (const [item, part] of Object.entries(value)) use(item, part)
    else problems.push(fault('vorm', pointer(path), 'objectPerItem'))
  }

  function readField(field: string, value: unknown): void {
    const path = ['verwacht', field]
    const single = own(PER_ITEM, field) ?? (isAboutFamily(byId.get(field)) ? undefined : field)
    const group = own(GROUPS, field)
    const family = own(FAMILY, field) ?? field
    if (field === 'status') {
      if (typeof value === 'string') expectations.push({ veld: pointer(path), hoe: 'gelijk', waarde: value })
      else problems.push(fault('vorm', pointer(path), 'statusIsText'))
    } else if (group !== undefined) {
      perItem(path, value, (item, part) =>
        perItem([...path, item], part, (name, waarde) =>
          expect([...path, item, name], `${group}${name}`, item, waarde),
        ),
      )
    } else if (single !== undefined && byId.has(single)) {
      perItem(path, value, (item, waarde) => expect([...path, item], single, item, waarde))
    } else if (Object.hasOwn(FAMILY, field) || byId.has(field)) {
      expect(path, family, undefined, value)
    } else {
      const known = ['status', ...[FAMILY, PER_ITEM, GROUPS].flatMap(Object.keys), ...byId.keys()]
      problems.push(fault('vorm', pointer(path), 'noSuchExpectation', { field }, nearest(field, known)))
    }
  }

  if (isRecord(verwacht)) for (const [field, value] of Object.entries(verwacht)) readField(field, value)
  else problems.push(fault('vorm', '/verwacht', 'nothingExpected'))
  return { expectations, problems }
}

function valueProblem(
  veld: string,
  { beleid, waarden }: ConclusionJson,
  waarde: unknown,
): Finding<TestCases> | undefined {
  const fits = collects(beleid) ? isTexts(waarde) : typeof waarde === 'string'
  if (!fits) {
    return fault('vorm', veld, collects(beleid) ? 'valuesExpected' : 'oneValueExpected')
  }
  const strange = [waarde].flat().find((one) => !waarden.includes(one as string))
  if (strange === undefined) return undefined
  const value = String(strange)
  return fault('waarde-buiten-bereik', veld, 'noSuchValue', { value }, nearest(value, waarden))
}

function isAboutFamily(conclusion: ConclusionJson | undefined): boolean {
  return conclusion !== undefined && isFamily(conclusion.bereik)
}
