/**
 * A promise about every casus, made ready to be proven: the search for a casus that breaks it. No such casus
 * means proven. The search looks at fully known casussen; the engine, which also takes unfinished ones,
 * confirms what it finds.
 */
import type { Condition } from '../compile/condition.js'
import type { Frame, World } from '../compile/frame.js'
import type { Program } from '../compile/program.js'
import type { Node } from '../search/graph.js'
import type { Item } from '../search/item.js'
import type { Needed } from '../search/reach.js'
import type { Space } from '../search/space.js'
import type { View } from '../search/view.js'

/** Where a promise is broken. */
export interface BrokenAt {
  /** Not NEVER: the casussen in which it is broken. */
  readonly node: Node
  readonly item: Item
  /** For a promise about a change: the variable that changes, and its case before and after. */
  readonly change?: { readonly variable: number; readonly before: number; readonly after: number }
}

/** What the engine makes of one item of a casus, before or after a change; undefined when it is not there. */
export type FrameWhen = (
  when: 'before' | 'after',
) => { readonly frame: Frame; readonly world: World } | undefined

/** A promise, before it is known how much of a program is looked at. */
export interface Statement {
  readonly id: string
  readonly titel: string
  /** The facts and conclusions that it asks about. */
  readonly roots: readonly string[]
  /** Whether a conclusion below these may be taken as free; see `search/cut.ts`. Each may, when left out. */
  readonly mayBeFree?: (id: string) => boolean
  /** About a program, or the upper part of it. */
  readonly of: (program: Program) => Claim
}

export interface Claim {
  /** How many items must be looked at to speak of any number. */
  readonly needed: Needed
  /** What the claim asks beside the rules. */
  readonly conditions: readonly Condition[]
  /** The first breach, or undefined when there is none. Throws BoundReached when it is too much work. */
  readonly breach: (space: Space, view: View) => BrokenAt | undefined
  /** Whether there is a casus to which it says something; left out where it speaks of every casus. */
  readonly applies?: (space: Space, view: View) => boolean
  /** Whether the engine is certain of the breach. */
  readonly confirms: (look: FrameWhen) => boolean
}
