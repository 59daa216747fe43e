/**
 * The four scopes: what a fact or conclusion is about. There are no others.
 *
 * What differs between them is said here, once; the rest of the code asks for it, or walks over the scopes. Where
 * a thing is truly about one of them (the frame of the family, the titles of leefgebieden) it is named.
 */

/** The family as a whole: whatever a rule is about, it may ask about the family too. */
export const FAMILY_SCOPE = 'gezin'

interface ItemFacts {
  /**
   * Who says which items there are. `casus`: a list in the casus, of items with an id of their own; absent, any
   * number may come. `rules`: the rule set, in its field of the same name, so that they are always the same.
   */
  readonly items: 'casus' | 'rules'
  /** The field of a casus in which the items stand. */
  readonly field: string
}
/** The scopes that hold several items; their facts have the scope as their group. */
const TABLE = {
  persoon: { items: 'casus', field: 'personen' },
  leefgebied: { items: 'rules', field: 'leefgebieden' },
  hulpbehoefte: { items: 'casus', field: 'hulpbehoeften' },
} as const satisfies Record<string, ItemFacts>

type ScopeWith<Items extends ItemFacts['items']> = {
  [S in keyof typeof TABLE]: (typeof TABLE)[S]['items'] extends Items ? S : never
}[keyof typeof TABLE]

/**
 * What a fact or conclusion about items is about: a person, a leefgebied (life domain), or a need for help.
 *
 * @example
 * ```ts
 * import type { ItemScope } from 'eigen-kracht'
 *
 * const fields: Record<ItemScope, string> = {
 *   persoon: 'personen',
 *   leefgebied: 'leefgebieden',
 *   hulpbehoefte: 'hulpbehoeften',
 * }
 * ```
 */
export type ItemScope = keyof typeof TABLE
/**
 * The kinds of item of which a casus lists which there are. (Which leefgebieden there are, the rule set says.)
 *
 * @example
 * ```ts
 * import type { ListScope } from 'eigen-kracht'
 *
 * const lists: readonly ListScope[] = ['persoon', 'hulpbehoefte']
 * ```
 */
export type ListScope = ScopeWith<'casus'>
/**
 * What a fact or conclusion is about (*bereik*): the family as a whole (`gezin`), or one item.
 *
 * @example
 * ```ts
 * import { baseRuleSet, type Scope } from 'eigen-kracht'
 *
 * const scopeOf = (id: string): Scope | undefined => baseRuleSet.feiten.find((fact) => fact.id === id)?.bereik
 * console.log(scopeOf('persoon.leeftijd'), scopeOf('veiligheid.acuut')) // persoon gezin
 * ```
 */
export type Scope = typeof FAMILY_SCOPE | ItemScope

export const ITEM_SCOPES = Object.keys(TABLE) as ItemScope[]
export const LIST_SCOPES = ITEM_SCOPES.filter(isListScope)
export const SCOPES: readonly Scope[] = [FAMILY_SCOPE, ...ITEM_SCOPES]
/** The scope of which the rule set names the items. */
export const AREA_SCOPE: ScopeWith<'rules'> = 'leefgebied'

export function isFamily(scope: Scope): scope is typeof FAMILY_SCOPE {
  return scope === FAMILY_SCOPE
}

export function isItemScope(scope: Scope): scope is ItemScope {
  return scope !== FAMILY_SCOPE
}

export function isListScope(scope: Scope): scope is ListScope {
  return isItemScope(scope) && TABLE[scope].items === 'casus'
}

/** Whether what is about one `scope` may ask about `other`: about the family, and about the item that it is. */
export function mayAsk(scope: Scope, other: Scope): boolean {
  return isFamily(other) || other === scope
}

const per =
  <S extends Scope>(scopes: readonly S[]) =>
  <T>(make: (scope: S) => T) =>
    Object.fromEntries(scopes.map((scope) => [scope, make(scope)])) as Record<S, T>

/** One of something for each scope, in their order. */
export const perScope = /* @__PURE__ */ per(SCOPES)
export const perItemScope = /* @__PURE__ */ per(ITEM_SCOPES)
export const perListScope = /* @__PURE__ */ per(LIST_SCOPES)

/** The casus field in which the items of a scope stand. */
export const COLLECTIONS = perItemScope((scope) => TABLE[scope].field) as {
  readonly [S in ItemScope]: (typeof TABLE)[S]['field']
}

/** The scope whose items stand in this field of a casus. */
export function scopeOfField(field: string): ItemScope | undefined {
  return ITEM_SCOPES.find((scope) => COLLECTIONS[scope] === field)
}

/** The scope of a fact, by its group: the part of its id before the dot. */
export function scopeOfGroup(group: string): Scope {
  return ITEM_SCOPES.find((scope) => scope === group) ?? FAMILY_SCOPE
}

/** Top-level casus fields that are not a group of facts. */
export const RESERVED_FIELDS: readonly string[] = [
  'kenmerk',
  'peildatum',
  'visies',
  ...Object.values(COLLECTIONS),
]
