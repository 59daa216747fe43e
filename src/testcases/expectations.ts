/**
 * What a test case expects, as a list of single expectations. The short names (`trede`, `grenzen`) stand
 * in the form of the advice; any conclusion may be named by its id as well.
 */
import type { AdviesShape, ConclusionFieldJson } from '../model/advies-map.js'
import { isRecord } from '../model/plain.js'
import { collects } from '../model/policy.js'
import type { ConclusionJson, RuleSetJson } from '../model/ruleset.js'
import { FAMILY_SCOPE, isFamily, type Scope } from '../model/scope.js'
import { adviesShapeOf } from '../model/shown.js'
import { type Finding, fault, nearest, pointer } from '../problem.js'
import type { TestCases } from '../words/index.js'

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

/** What the form of an advice calls by a short name. */
interface ShortNames {
  /** One conclusion, about the family or about each item. */
  readonly single: ReadonlyMap<string, ConclusionFieldJson>
  /** Several conclusions about each item, by the name of their field. */
  readonly groups: ReadonlyMap<string, { readonly bereik: Scope; readonly ids: ReadonlyMap<string, string> }>
}

function shortNames({ velden }: AdviesShape): ShortNames {
  const single = new Map<string, ConclusionFieldJson>()
  const groups: (readonly [string, { bereik: Scope; ids: ReadonlyMap<string, string> }])[] = []
  function visit(fields: AdviesShape['velden'], scope: Scope): void {
    for (const field of fields) {
      const { kort } = field
      if ('conclusie' in field && kort !== undefined) single.set(kort, field)
      if (!('velden' in field)) continue
      const bereik = field.soort === 'lijst' ? field.bereik : scope
      if (kort !== undefined) {
        const shown = field.velden.flatMap((one) =>
          'conclusie' in one ? [[one.veld, one.conclusie] as const] : [],
        )
        groups.push([kort, { bereik, ids: new Map(shown) }])
      }
      visit(field.velden, bereik)
    }
  }
  visit(velden, FAMILY_SCOPE)
  return { single, groups: new Map(groups) }
}

const isTexts = (value: unknown): value is readonly string[] =>
  Array.isArray(value) && value.every((one) => typeof one === 'string')

/**
 * Reads `verwacht`, or `nietVerwacht` with what may not even be possible. What can't be read becomes a
 * problem, never a silent pass.
 */
export function readExpectations(
  verwacht: unknown,
  ruleSet: Pick<RuleSetJson, 'conclusies' | 'advies'>,
  field: 'verwacht' | 'nietVerwacht' = 'verwacht',
): { readonly expectations: readonly Expectation[]; readonly problems: readonly Finding<TestCases>[] } {
  const isNot = field === 'nietVerwacht'
  const { conclusies } = ruleSet
  const short = shortNames(adviesShapeOf(ruleSet))
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
    const problem = valueProblem(veld, conclusie, waarde, isNot)
    if (problem !== undefined) problems.push(problem)
    else {
      const hoe = howOf(conclusie, short.single.get(path[1] ?? ''), waarde)
      const about = item === undefined ? { conclusie: id } : { conclusie: id, item }
      expectations.push({ veld, ...about, hoe, waarde: waarde as Expectation['waarde'] })
    }
  }

  function howOf(
    { beleid }: ConclusionJson,
    shown: ConclusionFieldJson | undefined,
    waarde: unknown,
  ): Expectation['hoe'] {
    const { heel = false, mogelijkVolstaat: enough = [] } = shown ?? {}
    if (isNot) return 'kan-niet'
    if (enough === true || enough.some((one) => one === waarde)) return 'kan'
    return collects(beleid) && !heel ? 'bevat' : 'gelijk'
  }

  function perItem(
    path: readonly string[],
    value: unknown,
    use: (item: string, part: unknown) => void,
  ): void {
    if (isRecord(value)) for (const [item, part] of Object.entries(value)) use(item, part)
    else problems.push(fault('vorm', pointer(path), 'objectPerItem'))
  }

  function readField(name: string, value: unknown): void {
    const path = [field, name]
    const id = short.single.get(name)?.conclusie ?? name
    const conclusie = byId.get(id)
    const group = short.groups.get(name)
    if (name === 'status' && !isNot) {
      if (typeof value === 'string') expectations.push({ veld: pointer(path), hoe: 'gelijk', waarde: value })
      else problems.push(fault('vorm', pointer(path), 'statusIsText'))
    } else if (group !== undefined && !isFamily(group.bereik)) {
      perItem(path, value, (item, part) =>
        perItem([...path, item], part, (of, waarde) =>
          expect([...path, item, of], group.ids.get(of) ?? `${group.bereik}.${of}`, item, waarde),
        ),
      )
    } else if (group !== undefined) {
      perItem(path, value, (of, waarde) => expect([...path, of], group.ids.get(of) ?? of, undefined, waarde))
    } else if (conclusie !== undefined && !isFamily(conclusie.bereik)) {
      perItem(path, value, (item, waarde) => expect([...path, item], id, item, waarde))
    } else if (conclusie !== undefined || short.single.has(name)) {
      expect(path, id, undefined, value)
    } else {
      const known = ['status', ...short.single.keys(), ...short.groups.keys(), ...byId.keys()]
      problems.push(fault('vorm', pointer(path), 'noSuchExpectation', { field: name }, nearest(name, known)))
    }
  }

  if (isRecord(verwacht)) for (const [name, value] of Object.entries(verwacht)) readField(name, value)
  else problems.push(fault('vorm', `/${field}`, isNot ? 'nothingUnwished' : 'nothingExpected'))
  return { expectations, problems }
}

function valueProblem(
  veld: string,
  { beleid, waarden }: ConclusionJson,
  waarde: unknown,
  isNot: boolean,
): Finding<TestCases> | undefined {
  const isList = collects(beleid)
  const fits = isList ? isTexts(waarde) : typeof waarde === 'string'
  // What may not come out may be several values, also of what has one.
  if (!fits && !(isNot && isTexts(waarde))) {
    return fault('vorm', veld, isList ? 'valuesExpected' : 'oneValueExpected')
  }
  const strange = [waarde].flat().find((one) => !waarden.includes(one as string))
  if (strange === undefined) return undefined
  const value = String(strange)
  return fault('waarde-buiten-bereik', veld, 'noSuchValue', { value }, nearest(value, waarden))
}
