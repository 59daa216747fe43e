/**
 * The four scopes: what a fact or conclusion is about. There are no others.
 *
 * What differs between them is said here, once; the rest of the code asks for it, or walks over the scopes. Where
 * a thing is truly about one of them (the frame of the family, the titles of leefgebieden) it is named.
 */
const TABLE = {
  /** The family as a whole. Whatever a rule is about, it may ask about the family too. */
  gezin: { items: 'none' },
  persoon: { items: 'casus', field: 'personen' },
  leefgebied: { items: 'rule set', field: 'leefgebieden' },
  hulpbehoefte: { items: 'casus', field: 'hulpbehoeften' },
} as const satisfies Record<string, ScopeFacts>

type ScopeFacts =
  | { readonly items: 'none' }
  | {
      /**
       * Who says which items there are. `casus`: a list in the casus, of items with an id of their own; absent, any
       * number may come. `rule set`: always the same ones, by name.
       */
      readonly items: 'casus' | 'rule set'
      /** The field of a casus in which the items stand. */
      readonly field: string
    }

type ScopeWith<Items extends ScopeFacts['items']> = {
  [S in keyof typeof TABLE]: (typeof TABLE)[S]['items'] extends Items ? S : never
}[keyof typeof TABLE]

export type Scope = keyof typeof TABLE
type FamilyScope = ScopeWith<'none'>
/** A scope that holds several items; its facts have its own name as their group. */
export type ItemScope = ScopeWith<'casus' | 'rule set'>
/** A scope of which a casus lists the items. */
export type ListScope = ScopeWith<'casus'>

export const SCOPES = Object.keys(TABLE) as readonly Scope[]
export const ITEM_SCOPES = SCOPES.filter(isItemScope)
export const LIST_SCOPES = SCOPES.filter(isListScope)

/** The scope that everything may ask about. */
export const FAMILY_SCOPE: FamilyScope = 'gezin'
/** The scope of which the rule set names the items, in its field of the same name. */
export const AREA_SCOPE: ScopeWith<'rule set'> = 'leefgebied'

export function isFamily(scope: Scope): scope is FamilyScope {
  return TABLE[scope].items === 'none'
}

export function isItemScope(scope: Scope): scope is ItemScope {
  return TABLE[scope].items !== 'none'
}

export function isListScope(scope: Scope): scope is ListScope {
  return TABLE[scope].items === 'casus'
}

/** Whether what is about one `scope` may ask about `other`: about the family, and about the item that it is. */
export function mayAsk(scope: Scope, other: Scope): boolean {
  return isFamily(other) || other === scope
}

/** One of something for each scope, in their order. */
export function perScope<T>(make: (scope: Scope) => T): Record<Scope, T> {
  return Object.fromEntries(SCOPES.map((scope) => [scope, make(scope)])) as Record<Scope, T>
}

export function perItemScope<T>(make: (scope: ItemScope) => T): Record<ItemScope, T> {
  return Object.fromEntries(ITEM_SCOPES.map((scope) => [scope, make(scope)])) as Record<ItemScope, T>
}

export function perListScope<T>(make: (scope: ListScope) => T): Record<ListScope, T> {
  return Object.fromEntries(LIST_SCOPES.map((scope) => [scope, make(scope)])) as Record<ListScope, T>
}

/** The scopes that hold several items, with the casus field in which their items stand. */
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
export const RESERVED_FIELDS: readonly string[] = ['kenmerk', 'peildatum', ...Object.values(COLLECTIONS)]
