/**
 * Reads a casus into frames, and stops at the first thing that doesn't belong.
 *
 * It walks the fields that are there, not the dictionary, and accepts exactly what the casus schema
 * accepts; a property test holds the two against each other. What is wrong is for `explain-refusal`. Every part
 * of the casus is read once, also the fields that a listing hides: nothing that is there reads as unknown.
 */
import {
  clearFrame,
  type Frame,
  IN,
  type Items,
  newFrame,
  OUT,
  putNumber,
  type Slot,
  type World,
} from '../compile/frame.js'
import type { Program } from '../compile/program.js'
import { LONGEST_NAME, LONGEST_SCHEMA, MOST_ITEMS, SCHEMA_FIELD } from '../model/casus-limits.js'
import { isDay } from '../model/day.js'
import { BETWEEN, FEWEST_ONE_OF, ONE_OF } from '../model/known-part.js'
import { own } from '../model/names.js'
import { isPlain, type Plain } from '../model/plain.js'
import { holdsCitizenNumber } from '../model/privacy.js'
import type { FactJson } from '../model/ruleset.js'
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

/** What a casus says of itself. */
export interface CasusHead {
  readonly kenmerk: string
  readonly peildatum: string
}

/** Puts one value into a frame; false when it doesn't fit. */
type Put = (value: unknown, frame: Frame) => boolean
/** How the fields of one kind of object are put. */
interface KnownFields {
  readonly puts: Map<string, Put>
  /** The fields as they stood in the last object: mostly the next one has the same, in the same order. */
  readonly usual: { readonly key: string; readonly put: Put }[]
}

export interface Reader {
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

/** What stands in an object that has this field and no other. */
function onlyField(value: unknown, field: string): unknown {
  if (!isPlain(value)) return undefined
  const keys = Object.getOwnPropertyNames(value)
  return keys.length === 1 && keys[0] === field ? own(value, field) : undefined
}

function putFact(fact: FactJson, slot: Slot): Put {
  const { index } = slot
  switch (fact.type) {
    case 'janee':
      return (value, { words }) => {
        if (typeof value !== 'boolean') return false
        words[index] = value ? 2 : 1
        return true
      }
    case 'keuze': {
      const bits = new Map(fact.waarden.map((value, i) => [value, 1 << i]))
      const putOneOf = (value: unknown, words: Int32Array): boolean => {
        const list = onlyField(value, ONE_OF)
        if (!Array.isArray(list) || list.length < FEWEST_ONE_OF) return false
        let some = 0
        for (let i = 0; i < list.length; i++) {
          const bit = bits.get(list[i] as string) ?? 0
          if (bit === 0 || (some & bit) !== 0) return false
          some |= bit
        }
        // All that it can be: that is to know nothing.
        words[index] = list.length === bits.size ? (slot.full[0] as number) : some
        return true
      }
      return (value, { words }) => {
        const bit = bits.get(value as string)
        if (bit === undefined) return putOneOf(value, words)
        words[index] = bit
        return true
      }
    }
    case 'meerkeuze': {
      const places = new Map(fact.waarden.map((value, i) => [value, index + i]))
      return (value, { words }) => {
        if (!Array.isArray(value)) return false
        words.fill(OUT, index, index + places.size)
        for (let i = 0; i < value.length; i++) {
          const at = places.get(value[i] as string)
          if (at === undefined || words[at] === IN) return false
          words[at] = IN
        }
        return true
      }
    }
    case 'getal': {
      const fits = (value: unknown): value is number =>
        typeof value === 'number' &&
        value >= fact.minimum &&
        value <= fact.maximum &&
        (fact.geheel !== true || Number.isInteger(value))
      return (value, frame) => {
        if (fits(value)) {
          putNumber(slot, frame, value, value)
          return true
        }
        const ends = onlyField(value, BETWEEN)
        if (!Array.isArray(ends) || ends.length !== 2) return false
        const [least, most]: readonly unknown[] = ends
        const [lowest = 0, highest = 0] = slot.number?.range ?? []
        const [from, to] = [least === null ? lowest : least, most === null ? highest : most]
        if (!fits(from) || !fits(to) || from > to) return false
        putNumber(slot, frame, from, to)
        return true
      }
    }
  }
}

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

export function createReader({ ruleSet, layouts }: Program): Reader {
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
      } else if (value === undefined || value === null) {
        if (!isField(key)) return undefined
      } else if (!readField(key, value, world)) {
        return undefined
      }
    }
    return kenmerk === undefined || peildatum === undefined ? undefined : { kenmerk, peildatum }
  }

  function isField(key: string): boolean {
    return groups.has(key) || scopeOfField(key) !== undefined
  }

  return { read, newWorld }
}
