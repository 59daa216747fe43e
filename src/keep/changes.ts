/** What changed between two assessments of one family, and whether strength grew. */
import { baseRuleSet } from '../base.js'
import { deepFreeze } from '../freeze.js'
import { canonicalJson } from '../load/canonical.js'
import type { Advies, SpoorConclusie } from '../model/advies.js'
import type { Groei, GrowthJson, Veranderingen } from '../model/keeping.js'
import { isRecord } from '../model/plain.js'
import type { RuleSetJson } from '../model/ruleset.js'
import { COLLECTIONS, ITEM_SCOPES, isListScope, RESERVED_FIELDS } from '../model/scope.js'
import { VIEWS_FIELD } from '../model/views.js'
import { checkOptions } from '../options.js'
import { options as optionWords } from '../words/index.js'
import { say } from '../words/words.js'
import { keepingOf } from './record.js'

/**
 * One assessment: what was known, and what came of it.
 *
 * @example
 * ```ts
 * import { type Assessment, assess, type Casus } from 'eigen-kracht'
 *
 * const casus: Casus = { kenmerk: 'voorbeeld-1', peildatum: '2026-01-15' }
 * const before: Assessment = { casus, advies: assess(casus) }
 * ```
 */
export interface Assessment {
  readonly casus: object
  /** With its trace. */
  readonly advies: Advies
}
/**
 * By which rule set `changes` orders values.
 *
 * @example
 * ```ts
 * import { baseRuleSet, type ChangesOptions } from 'eigen-kracht'
 *
 * const options: ChangesOptions = { ruleSet: baseRuleSet }
 * ```
 */
export interface ChangesOptions {
  /** The rule set of the later advice: the order of its values tells what is more. The base when left out. */
  readonly ruleSet?: RuleSetJson
}

/**
 * What changed between two assessments of one family: its facts, its outcomes with the rules that decided, and whether its
 * strength grew.
 *
 * @param before the earlier assessment, `{ casus, advies }`
 * @param after the later one, of the same family: persons and needs are met by their ids
 * @returns plain JSON, deeply frozen: facts, conclusions and growth, in the order of the trace
 * @throws TypeError when an advice has no trace, or an option doesn't exist
 *
 * @example
 * ```ts
 * import { assess, type Casus, changes } from 'eigen-kracht'
 *
 * const before: Casus = { kenmerk: 'voorbeeld-1', peildatum: '2026-01-15', veiligheid: { acuut: true } }
 * const after: Casus = { ...before, peildatum: '2026-04-15', veiligheid: { acuut: false } }
 * const found = changes({ casus: before, advies: assess(before) }, { casus: after, advies: assess(after) })
 * console.log(found.feiten[0]) // { feit: 'veiligheid.acuut', van: true, naar: false }
 * ```
 */
export function changes(before: Assessment, after: Assessment, options: ChangesOptions = {}): Veranderingen {
  checkOptions('changes', options, ['ruleSet'])
  const { ruleSet = baseRuleSet } = options
  const [then, now] = [before, after].map(({ advies }) => traced(advies)) as [Traced, Traced]
  const keys = [...new Set([...then.keys(), ...now.keys()])]
  return deepFreeze({
    van: headOf(before.advies),
    naar: headOf(after.advies),
    feiten: changedFacts(before.casus, after.casus),
    items: changedItems(before.casus, after.casus),
    conclusies: keys.flatMap((key) => changedConclusion(then.get(key), now.get(key))),
    groei: keepingOf(ruleSet).groei.flatMap((growth) => {
      const values = ruleSet.conclusies.find(({ id }) => id === growth.conclusie)?.waarden ?? []
      const scale = scaleOf(growth, values)
      return keys.flatMap((key) => {
        const [one, other] = [then.get(key), now.get(key)]
        const { conclusie, item } = one ?? other ?? {}
        if (conclusie !== growth.conclusie) return []
        const groei = growthOf(possible(one).map(scale), possible(other).map(scale))
        return [{ conclusie, ...(item !== undefined && { item }), groei }]
      })
    }),
  })
}

type Traced = ReadonlyMap<string, SpoorConclusie>

function traced({ spoor }: Advies): Traced {
  if (spoor.length === 0) throw new TypeError(say(optionWords, 'traceWanted', { what: 'changes' }))
  return new Map(spoor.map((one) => [JSON.stringify([one.conclusie, one.item]), one]))
}

function headOf({ peildatum, regelset }: Advies): Veranderingen['van'] {
  return { peildatum, regelset: `${regelset.id} ${regelset.versie}` }
}

const possible = (one: SpoorConclusie | undefined): readonly string[] => one?.uitkomst.mogelijk ?? []

function changedConclusion(
  one: SpoorConclusie | undefined,
  other: SpoorConclusie | undefined,
): Veranderingen['conclusies'] {
  // An item that came or went is told as such.
  if (one === undefined || other === undefined) return []
  if (canonicalJson(one.uitkomst) === canonicalJson(other.uitkomst)) return []
  const { conclusie, item } = other
  return [
    {
      conclusie,
      ...(item !== undefined && { item }),
      van: possible(one),
      naar: possible(other),
      regels: { van: deciding(one), naar: deciding(other) },
    },
  ]
}

/** The rules that give what came out, or may: those that hold, or else those that may hold. */
function deciding({ uitkomst, regels }: SpoorConclusie): readonly string[] {
  const giving = regels.filter(({ waarde, waar }) => waar !== 'onwaar' && uitkomst.mogelijk.includes(waarde))
  const certain = giving.filter(({ waar }) => waar === 'waar')
  return (certain.length > 0 ? certain : giving).map(({ regel }) => regel)
}

/** Where a value stands on the scale of growth; undefined for one that says nothing of it. */
function scaleOf({ meer, van, tot, behalve = [] }: GrowthJson, values: readonly string[]) {
  const from = van === undefined ? 0 : values.indexOf(van)
  const to = tot === undefined ? values.length - 1 : values.indexOf(tot)
  return (value: string): number | undefined => {
    const at = values.indexOf(value)
    if (at < from || at > to || behalve.includes(value)) return undefined
    return meer === 'eind' ? at : -at
  }
}

/** Only what holds for every value that may have been so, and every one that may be so now. */
function growthOf(then: readonly (number | undefined)[], now: readonly (number | undefined)[]): Groei {
  const [a, b] = [then, now].map((list) => list.filter((place) => place !== undefined)) as [
    number[],
    number[],
  ]
  if (a.length === 0 || b.length === 0 || a.length < then.length || b.length < now.length) return 'onbekend'
  if (Math.max(...a) < Math.min(...b)) return 'gegroeid'
  if (Math.min(...a) > Math.max(...b)) return 'teruggevallen'
  return a.length === 1 && b.length === 1 ? 'gelijk' : 'onbekend'
}

type Fact = Pick<Veranderingen['feiten'][number], 'feit' | 'item' | 'volgens'> & { readonly waarde: unknown }

function changedFacts(before: object, after: object): Veranderingen['feiten'] {
  const [then, now] = [saidFacts(before), saidFacts(after)]
  return [...new Set([...then.keys(), ...now.keys()])].flatMap((key) => {
    const [one, other] = [then.get(key), now.get(key)]
    const { feit = '', item, volgens } = one ?? other ?? {}
    const [van = null, naar = null] = [one?.waarde, other?.waarde]
    if (canonicalJson(van) === canonicalJson(naar)) return []
    return [{ feit, ...(item !== undefined && { item }), ...(volgens && { volgens }), van, naar }]
  })
}

/** Each fact that a casus says, by its id and its item. Lists of values are sets: their order says nothing. */
function saidFacts(casus: object): ReadonlyMap<string, Fact> {
  const views = (casus as Readonly<Record<string, unknown>>)[VIEWS_FIELD]
  return new Map([
    ...factsSaidBy(casus),
    ...(Array.isArray(views) ? views : [])
      .filter(isRecord)
      .flatMap(({ van, rol, casus: said }) =>
        isRecord(said) ? [...factsSaidBy(said, { van: String(van), rol: String(rol) })] : [],
      ),
  ])
}

/** What one of those who speak says; without `volgens` the casus itself. */
function factsSaidBy(casus: object, volgens?: Fact['volgens']): ReadonlyMap<string, Fact> {
  const found = new Map<string, Fact>()
  function add(group: string, facts: unknown, item?: string): void {
    if (!isRecord(facts)) return
    for (const [name, value] of Object.entries(facts)) {
      if (name === 'id' && item !== undefined) continue
      const feit = `${group}.${name}`
      const waarde = Array.isArray(value) ? value.toSorted() : value
      const about = { feit, ...(item !== undefined && { item }), ...(volgens && { volgens }) }
      found.set(JSON.stringify([feit, item, volgens?.van]), { ...about, waarde })
    }
  }
  const fields = casus as Readonly<Record<string, unknown>>
  for (const [name, facts] of Object.entries(fields)) if (!RESERVED_FIELDS.includes(name)) add(name, facts)
  for (const scope of ITEM_SCOPES) {
    for (const [item, facts] of itemsById(fields[COLLECTIONS[scope]])) add(scope, facts, item)
  }
  return found
}

/** The items of a list or a dictionary, by their id. */
function itemsById(value: unknown): readonly (readonly [string, unknown])[] {
  if (Array.isArray(value))
    return value.flatMap((one) => (isRecord(one) ? [[String(one['id']), one] as const] : []))
  return isRecord(value) ? Object.entries(value) : []
}

function changedItems(before: object, after: object): Veranderingen['items'] {
  return ITEM_SCOPES.filter(isListScope).flatMap((scope) => {
    const veld = COLLECTIONS[scope]
    const [then, now] = [before, after].map(
      (casus) => new Set(itemsById((casus as Readonly<Record<string, unknown>>)[veld]).map(([id]) => id)),
    ) as [Set<string>, Set<string>]
    const added = [...now].filter((id) => !then.has(id))
    const gone = [...then].filter((id) => !now.has(id))
    return [
      ...added.map((item) => ({ veld, item, soort: 'nieuw' as const })),
      ...gone.map((item) => ({ veld, item, soort: 'weg' as const })),
    ]
  })
}
