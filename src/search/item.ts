/** What a space of casussen is about: items, and the variables that their facts are. */
import { FAMILY_SCOPE, type ItemScope, type Scope } from '../model/scope.js'
import type { Subject } from '../model/subject.js'

/** The family, or one item by its place in its list. */
export interface Item {
  readonly scope: Scope
  readonly at: number
}
export const FAMILY: Item = { scope: FAMILY_SCOPE, at: 0 }

/** What a variable stands for. */
export type Variable =
  | { readonly kind: 'count'; readonly scope: ItemScope }
  | {
      readonly kind: 'fact'
      readonly item: Item
      readonly subject: Subject
      /** For a set: the member that is in or not. */
      readonly member: string | undefined
      /** For a number: the number that stands for each case, and those of them that are an end or a bound. */
      readonly numbers: readonly number[]
      readonly bounds: ReadonlySet<number>
    }

/** The name of a fact of an item. */
export function placeKey(fact: string, { scope, at }: Item): string {
  return `${scope} ${at} ${fact}`
}
