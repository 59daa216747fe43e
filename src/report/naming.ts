/** What people and needs are called in one report, and how they are introduced. */
import type { AdviesMapJson, FactFieldJson, FieldJson, ListFieldJson } from '../model/advies-map.js'
import { own } from '../model/names.js'
import { isRecord } from '../model/plain.js'
import type { ReaderFormJson } from '../model/reader-form.js'
import type { Reader } from '../model/readers.js'
import type { RuleSetJson } from '../model/ruleset.js'
import { isItemScope, isListScope, type ListScope, type Scope } from '../model/scope.js'
import { smallerUnitText } from '../number-text.js'
import type { CasusFacts } from './casus-facts.js'
import type { Shown } from './fields.js'
import { type WhoReads, whoReads } from './who-reads.js'
import { answerText, scopeAbout, type Words } from './words.js'

export interface Naming {
  /** An item as this report calls it; given the fact or conclusion that is about it. */
  readonly item: (about: string, item: string) => string
  /** Words for the holes of texts, such as `{jeugdige}`, as this reader knows them. */
  readonly called: Readonly<Record<string, string>>
  /** An item with what is known of it: "noor (jeugdige, 14 jaar)". */
  readonly introduced: (scope: ListScope) => readonly string[]
  /** Who of the persons reads it, where the page is for one person. */
  readonly reads: WhoReads
}

export interface NamingFrom {
  readonly fields: Shown
  readonly facts: CasusFacts
  readonly map: AdviesMapJson
  readonly ruleSet: RuleSetJson | undefined
  readonly words: Words
  readonly voor: Reader
  /** Names by id, for this report only. */
  readonly namen: Readonly<Record<string, string>>
  /** What differs on the page of this reader. */
  readonly form: ReaderFormJson | undefined
  /** The id of the person who reads, when that was given. */
  readonly lezer: string | undefined
}

export function createNaming(from: NamingFrom): Naming {
  const { fields, facts, map, ruleSet, words, voor, namen, form, lezer } = from
  const { namen: namedBy = {}, voorstellen = {} } = map.verslag
  /** What is said of a fact; nothing where those who speak of it differ. */
  function saidOf(feit: string, id: string): unknown {
    const values = facts.said(feit, id).map(({ value }) => value)
    return new Set(values.map((value) => JSON.stringify(value))).size === 1 ? values[0] : undefined
  }
  const scopeOf = (about: string) => scopeAbout(about, words)

  /** Items without a name go by the value of a fact; two of the same with their id. */
  function unnamed(scope: ListScope): ReadonlyMap<string, string> {
    const feit = namedBy[scope]
    if (feit === undefined) return new Map()
    const titles = fields.rows(scope).flatMap(({ id }) => {
      const value = saidOf(feit, id)
      if (own(namen, id) !== undefined || typeof value !== 'string') return []
      return [[id, words.value(feit, value)] as const]
    })
    const count = (title: string) => titles.filter(([, other]) => other === title).length
    return new Map(titles.map(([id, title]) => [id, count(title) > 1 ? `${title} (${id})` : title]))
  }
  const byScope = new Map<Scope, ReadonlyMap<string, string>>()
  function item(about: string, id: string): string {
    const scope = scopeOf(about)
    if (!isItemScope(scope) || !isListScope(scope)) return words.item(about, id)
    const titles = byScope.get(scope) ?? unnamed(scope)
    byScope.set(scope, titles)
    return own(namen, id) ?? titles.get(id) ?? id
  }

  /** The ids of the persons (or other items) of which this fact has this value. */
  function withValue(feit: string, value: string): readonly string[] {
    const scope = scopeOf(feit)
    if (!isItemScope(scope)) return []
    const field = saidField(map, scope, feit)
    return fields.rows(scope).flatMap(({ id, fact }) => {
      const found = field === undefined ? saidOf(feit, id) : (fact(field.veld) ?? saidOf(feit, id))
      return found === value ? [id] : []
    })
  }
  /** Something young in a smaller unit than years with a comma. */
  const ageOf = (feit: string, value: unknown) =>
    typeof value === 'number' ? smallerUnitText(value, words.subjects.get(feit)?.eenheid) : undefined
  const called = Object.entries(ruleSet?.verhaal?.namen ?? {}).map(([word, name]) => {
    const ids = withValue(name.feit, name.waarde)
    const [only] = ids
    const given = only === undefined || ids.length > 1 ? undefined : own(namen, only)
    const told = name.voor?.[voor]
    return [word, given ?? (ids.length > 1 ? told?.meer : told?.een) ?? name.tekst] as const
  })

  const nameOf = (id: string) => (form === undefined ? id : item(form.wie.feit, id))
  const reads =
    form === undefined ? {} : whoReads(form, { withValue, said: saidOf, name: nameOf, given: lezer })
  /** What tells that the page may be theirs says nothing new of them. */
  const isReader = (feit: string, value: unknown) =>
    form !== undefined && feit === form.wie.feit && value === form.wie.waarde

  return {
    item,
    called: Object.fromEntries(called),
    introduced: (scope) =>
      fields.rows(scope).map(({ id }) => {
        const known = (voorstellen[scope] ?? []).flatMap((feit) => {
          const value = saidOf(feit, id)
          if (value === undefined || isRecord(value) || isReader(feit, value)) return []
          return [ageOf(feit, value) ?? answerText(feit, value, words)]
        })
        const name = item(`${scope}.`, id)
        // A person that goes by a role is not told it twice.
        const told = known.filter((one) => one !== name)
        if (form !== undefined && id === reads.self) return `${form.zelf} (${[name, ...told].join(', ')})`
        return told.length === 0 ? name : `${name} (${told.join(', ')})`
      }),
    reads,
  }
}

/** The field of a row that shows this fact. */
function saidField(map: AdviesMapJson, scope: Scope, feit: string): FactFieldJson | undefined {
  const list = map.velden.find(
    (field): field is ListFieldJson => field.soort === 'lijst' && field.bereik === scope,
  )
  return list?.velden.find(
    (field: FieldJson): field is FactFieldJson => field.soort === 'feit' && field.feit === feit,
  )
}
