/** What somebody says of a family, read by fact. */
import type { Gezegd } from 'eigen-kracht'
import { ruleSet } from '../engine.js'
import { AREA, COLLECTIONS } from '../names.js'

/** A fact, of an item or of the family; a fact of a list without an item asks which items there are. */
export interface Asked {
  readonly feit: string
  readonly item?: string | undefined
}

export type Plain = Readonly<Record<string, unknown>>

export const isPlain = (value: unknown): value is Plain =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const own = (value: unknown, name: string): unknown =>
  isPlain(value) && Object.hasOwn(value, name) ? value[name] : undefined

export const isKnown = (value: unknown): boolean => value !== undefined && value !== null

export const factOf = (feit: string) => ruleSet.feiten.find(({ id }) => id === feit)

/** The kind of item that a fact is about: the part of its name before the dot; undefined for the family. */
export function scopeOf(feit: string): string | undefined {
  const group = feit.slice(0, feit.indexOf('.'))
  return Object.hasOwn(COLLECTIONS, group) ? group : undefined
}

/** The ids of the items of a kind of which somebody speaks. */
export function idsIn(said: Gezegd, scope: string): readonly string[] {
  if (scope === AREA) return ruleSet.leefgebieden.map(({ id }) => id)
  return itemsIn(said, scope).flatMap(({ id }) => (typeof id === 'string' ? [id] : []))
}

export function itemsIn(said: Gezegd, scope: string): readonly Plain[] {
  const list = own(said, COLLECTIONS[scope] ?? '')
  return Array.isArray(list) ? list.filter(isPlain) : []
}

/** What is said of a fact; undefined or null when nothing is. */
export function answerIn(said: Gezegd, { feit, item }: Asked): unknown {
  const scope = scopeOf(feit)
  const [group = '', field = ''] = feit.split('.')
  if (scope === undefined) return own(own(said, group), field)
  const items = own(said, COLLECTIONS[scope] ?? '')
  if (item === undefined) return items
  if (scope === AREA) return own(own(items, item), field)
  return own(
    itemsIn(said, scope).find(({ id }) => id === item),
    field,
  )
}

/** Everything that is said, in the order of the dictionary; of a list first which items there are. */
export function allSaid(said: Gezegd): readonly Asked[] {
  const begun = new Set<string>()
  return ruleSet.feiten.flatMap(({ id: feit }): Asked[] => {
    const scope = scopeOf(feit)
    if (scope === undefined) return isKnown(answerIn(said, { feit })) ? [{ feit }] : []
    const isFirst = scope !== AREA && !begun.has(scope)
    begun.add(scope)
    const list = isFirst && isKnown(answerIn(said, { feit })) ? [{ feit }] : []
    const items = idsIn(said, scope).map((item) => ({ feit, item }))
    return [...list, ...items.filter((asked) => isKnown(answerIn(said, asked)))]
  })
}

export const isSame = (one: Asked, other: Asked): boolean =>
  one.feit === other.feit && (one.item ?? '') === (other.item ?? '')
