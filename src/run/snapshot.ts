/**
 * A world, kept small: its memory as one run of bytes. An advice keeps one, so that its trace can be told
 * when somebody reads it, and costs nothing when nobody does.
 */
import { type Frame, type Layout, newFrame, type World } from '../compile/frame.js'
import { ITEM_SCOPES, type ItemScope, perItemScope, type Scope } from '../model/scope.js'

interface SavedItems {
  readonly ids: readonly string[]
  readonly open: boolean
}
export interface Snapshot {
  readonly bytes: Uint8Array
  readonly items: Readonly<Record<ItemScope, SavedItems>>
}

/** Visits the frames that count, always in the same order. */
function eachFrame({ gezin, items }: World, visit: (frame: Frame) => void): void {
  visit(gezin)
  for (const scope of ITEM_SCOPES) {
    const { frames, count, any } = items[scope]
    visit(any)
    for (let i = 0; i < count; i++) visit(frames[i] as Frame)
  }
}

export function save(world: World): Snapshot {
  let size = 0
  eachFrame(world, ({ bytes }) => {
    size += bytes.length
  })
  const all = new Uint8Array(size)
  let at = 0
  eachFrame(world, ({ bytes }) => {
    all.set(bytes, at)
    at += bytes.length
  })
  const saved = (scope: ItemScope): SavedItems => {
    const { frames, count, open } = world.items[scope]
    return { ids: frames.slice(0, count).map(({ id }) => id), open }
  }
  return { bytes: all, items: perItemScope(saved) }
}

/** Puts a snapshot back into a world of the same program. */
export function restore(
  { bytes, items }: Snapshot,
  world: World,
  layouts: Readonly<Record<Scope, Layout>>,
): void {
  for (const scope of ITEM_SCOPES) {
    const into = world.items[scope]
    const { ids, open } = items[scope]
    into.open = open
    into.count = ids.length
    for (const [i, id] of ids.entries()) {
      const frame = into.frames[i] ?? newFrame(layouts[scope])
      frame.id = id
      into.frames[i] = frame
    }
  }
  let at = 0
  eachFrame(world, (frame) => {
    frame.bytes.set(bytes.subarray(at, at + frame.bytes.length))
    at += frame.bytes.length
  })
}
