/**
 * Reads a casus into frames, and stops at the first thing that doesn't belong.
 *
 * It walks the fields that are there, not the dictionary, and accepts exactly what the casus schema
 * accepts; a property test holds the two against each other. What is wrong is for `explain-refusal`. Every part
 * of the casus is read once, also the fields that a listing hides: nothing that is there reads as unknown.
 */
import { clearFrame, type Frame, type Items, newFrame, type World } from '../compile/frame.js'
import type { Program } from '../compile/program.js'
import { LONGEST_NAME, LONGEST_SCHEMA, MOST_ITEMS, SCHEMA_FIELD } from '../model/casus-limits.js'
import { isDay } from '../model/day.js'
import { isPlain, type Plain } from '../model/plain.js'
import { holdsCitizenNumber } from '../model/privacy.js'
import {
  ITEM_SCOPES,
  type ItemScope,
  isListScope,
  LIST_SCOPES,
  type ListScope,
  perItemScope,
  scopeOfField,
} from '../model/scope.js'
import { AREA_FACT } from '../model/subject.js'
import { MOST_VIEWS, OWN_VIEW, rolesOf, VIEWS_FIELD } from '../model/views.js'
import { type Put, putFact } from './put-fact.js'
import { restore, save } from './snapshot.js'
import { createJoin, type Disagreement, type Speaker } from './views.js'

/** What a casus says of itself. */
export interface CasusHead {
  readonly kenmerk: string
  readonly peildatum: string
  /** On what those who speak in it differ. */
  readonly differences: readonly Disagreement[]
}

const NO_DIFFERENCES: readonly Disagreement[] = []

/** How the fields of one kind of object are put. */
interface KnownFields {
  readonly puts: Map<string, Put>
  /** The fields as they stood in the last object: mostly the next one has the same, in the same order. */
  readonly usual: { readonly key: string; readonly put: Put }[]
}

export interface CasusReader {
  /** Fills the world from a casus; undefined when something in it doesn't fit. */
  readonly read: (casus: unknown, world: World) => CasusHead | undefined
  readonly newWorld: () => World
}

function newFields(): KnownFields {
  return { puts: new Map(), usual: [] }
}

function isName(value: unknown): value is string {
  return (
    typeof value === 'string' &&
    value.length > 0 &&
    isWithin(LONGEST_NAME, value) &&
    !holdsCitizenNumber(value)
  )
}

function isSchemaPlace(value: unknown): boolean {
  return typeof value === 'string' && isWithin(LONGEST_SCHEMA, value) && !holdsCitizenNumber(value)
}

/** Whether a text has no more characters than this. One of them takes one or two places of a string. */
function isWithin(most: number, text: string): boolean {
  return text.length <= most || (text.length <= 2 * most && [...text].length <= most)
}

/** No item's id is empty. */
const NO_ID = ''

/** Puts the fields of one object; null and undefined stay unknown. */
function putFields(source: Plain, fields: KnownFields, frame: Frame): boolean {
  const keys = Object.getOwnPropertyNames(source)
  for (let i = 0; i < keys.length; i++) {
    const key = keys[i] as string
    let field = fields.usual[i]
    if (field === undefined || field.key !== key) {
      const put = fields.puts.get(key)
      if (put === undefined) return false
      field = { key, put }
      fields.usual[i] = field
    }
    const { put } = field
    const value = source[key]
    if (value !== undefined && value !== null && !put(value, frame)) return false
  }
  return true
}

/** What stands in a view. */
const VIEW_FIELDS: readonly string[] = ['van', 'rol', 'casus']

export function createReader(program: Program): CasusReader {
  const { ruleSet, layouts } = program
  const roles = rolesOf(ruleSet.feiten)
  const join = createJoin(program)
  /** The fields of each group, or of each item scope, by their name in the casus. */
  const groups = new Map<string, KnownFields>()
  for (const fact of ruleSet.feiten) {
    const [group = '', field = ''] = fact.id.split('.')
    const slot = layouts[fact.bereik].slots.get(fact.id)
    if (slot === undefined) throw new Error(`fact "${fact.id}" has no place`)
    const fields = groups.get(group) ?? newFields()
    fields.puts.set(field, putFact(fact, slot))
    groups.set(group, fields)
  }
  const itemFields = perItemScope((scope) => groups.get(scope) ?? newFields())
  for (const scope of ITEM_SCOPES) groups.delete(scope)
  for (const scope of LIST_SCOPES) {
    itemFields[scope].puts.set('id', (value, frame) => {
      if (!isName(value)) return false
      frame.id = value
      return true
    })
  }

  const areas = ruleSet.leefgebieden.map(({ id }) => id)
  const areaPlaces = new Map(areas.map((id, i) => [id, i]))
  const areaSlot = layouts.leefgebied.slots.get(AREA_FACT)
  if (areaSlot === undefined) throw new Error('the leefgebied itself has no place')
  const areaChoice = areaSlot.index

  function newItems(scope: ItemScope): Items {
    return { frames: [], count: 0, open: true, any: newFrame(layouts[scope]) }
  }

  function newWorld(): World {
    const world: World = { gezin: newFrame(layouts.gezin), items: perItemScope(newItems) }
    for (const id of areas) {
      const frame = newFrame(layouts.leefgebied)
      frame.id = id
      world.items.leefgebied.frames.push(frame)
    }
    world.items.leefgebied.count = areas.length
    world.items.leefgebied.open = false
    return world
  }

  function clear(world: World): void {
    clearFrame(world.gezin, layouts.gezin)
    for (let i = 0; i < areas.length; i++) {
      const frame = world.items.leefgebied.frames[i] as Frame
      clearFrame(frame, layouts.leefgebied)
      frame.words[areaChoice] = 1 << i
    }
    for (const scope of LIST_SCOPES) {
      const items = world.items[scope]
      items.count = 0
      items.open = true
      clearFrame(items.any, layouts[scope])
    }
  }

  function readItems(list: unknown, scope: ListScope, world: World): boolean {
    if (!Array.isArray(list) || list.length > MOST_ITEMS) return false
    const items = world.items[scope]
    const seen = new Set<string>()
    items.open = false
    for (let i = 0; i < list.length; i++) {
      const item: unknown = list[i]
      if (!isPlain(item)) return false
      const frame = items.frames[i] ?? newFrame(layouts[scope])
      clearFrame(frame, layouts[scope])
      items.frames[i] = frame
      frame.id = NO_ID
      items.count = i + 1
      if (!putFields(item, itemFields[scope], frame)) return false
      if (frame.id === NO_ID || seen.has(frame.id)) return false
      seen.add(frame.id)
    }
    return true
  }

  function readAreas(source: unknown, world: World): boolean {
    if (!isPlain(source)) return false
    return Object.getOwnPropertyNames(source).every((id) => {
      const at = areaPlaces.get(id)
      if (at === undefined) return false
      const fields = source[id]
      if (fields === undefined || fields === null) return true
      return (
        isPlain(fields) &&
        putFields(fields, itemFields.leefgebied, world.items.leefgebied.frames[at] as Frame)
      )
    })
  }

  function readField(key: string, value: unknown, world: World): boolean {
    const scope = scopeOfField(key)
    if (scope !== undefined)
      return isListScope(scope) ? readItems(value, scope, world) : readAreas(value, world)
    const fields = groups.get(key)
    return fields !== undefined && isPlain(value) && putFields(value, fields, world.gezin)
  }

  function read(casus: unknown, world: World): CasusHead | undefined {
    clear(world)
    try {
      return readPlain(casus, world)
    } catch {
      // A part that can't be read at all, such as a getter that throws. `explain-refusal` tells where.
      return undefined
    }
  }

  function readPlain(casus: unknown, world: World): CasusHead | undefined {
    if (!isPlain(casus)) return undefined
    const keys = Object.getOwnPropertyNames(casus)
    let kenmerk: string | undefined
    let peildatum: string | undefined
    let views: unknown
    for (let i = 0; i < keys.length; i++) {
      const key = keys[i] as string
      const value = casus[key]
      if (key === 'kenmerk') {
        if (!isName(value)) return undefined
        kenmerk = value
      } else if (key === 'peildatum') {
        if (typeof value !== 'string' || !isDay(value)) return undefined
        peildatum = value
      } else if (key === SCHEMA_FIELD) {
        if (value !== undefined && !isSchemaPlace(value)) return undefined
      } else if (key === VIEWS_FIELD) {
        views = value ?? undefined
      } else if (!readPart(key, value, world)) {
        return undefined
      }
    }
    if (kenmerk === undefined || peildatum === undefined) return undefined
    // After all else: they are put together with what the casus itself says.
    const differences = views === undefined ? NO_DIFFERENCES : readViews(views, world)
    return differences && { kenmerk, peildatum, differences }
  }

  /** A group or collection; null and undefined stay unknown. */
  function readPart(key: string, value: unknown, world: World): boolean {
    if (value !== undefined && value !== null) return readField(key, value, world)
    return groups.has(key) || scopeOfField(key) !== undefined
  }

  function readViews(list: unknown, world: World): readonly Disagreement[] | undefined {
    if (!Array.isArray(list) || list.length > MOST_VIEWS) return undefined
    const own = newWorld()
    restore(save(world), own, layouts)
    const views: Speaker[] = [{ ...OWN_VIEW, world: own }]
    const seen = new Set<string>()
    for (let i = 0; i < list.length; i++) {
      const view = readView(list[i])
      if (view === undefined || seen.has(view.van)) return undefined
      seen.add(view.van)
      views.push(view)
    }
    return join(world, views)
  }

  function readView(view: unknown): Speaker | undefined {
    if (!isPlain(view)) return undefined
    const keys = Object.getOwnPropertyNames(view)
    if (keys.some((key) => !VIEW_FIELDS.includes(key))) return undefined
    const { van, rol, casus } = view
    if (!isName(van) || typeof rol !== 'string' || !roles.includes(rol) || !isPlain(casus)) return undefined
    const world = newWorld()
    clear(world)
    const isRead = Object.getOwnPropertyNames(casus).every((key) => readPart(key, casus[key], world))
    return isRead ? { van, rol, world } : undefined
  }

  return { read, newWorld }
}
