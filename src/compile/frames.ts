/** The frames of a scope, as items in order. */

import { isFamily, isItemScope, type Scope } from '../model/scope.js'
import type { Frame, World } from './frame.js'

/** The family's frame, or the frames of the items that are there. */
export function framesOf(scope: Scope, { gezin, items }: World): readonly Frame[] {
  if (isFamily(scope)) return [gezin]
  const { frames, count } = items[scope]
  return frames.length === count ? frames : frames.slice(0, count)
}

/** The same; of an absent collection, the frame that stands for any item that may come. */
export function framesWithOpen(scope: Scope, world: World): readonly Frame[] {
  return isItemScope(scope) && world.items[scope].open ? [world.items[scope].any] : framesOf(scope, world)
}
