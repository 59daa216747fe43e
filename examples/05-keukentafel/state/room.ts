/** The whole page as state: the table, what is looked at, and what can be undone. */
import type { Vraag } from 'eigen-kracht'
import { casusOf, dismiss, invite, nameIt, newTable, type speakers, type Table } from './table.js'
import { answer, back, goOn, settle, turnTo } from './talk.js'

export type Screen = 'begin' | 'gesprek' | 'nakijken' | 'verschillen' | 'verslag' | 'bestand'

export interface Room {
  readonly table: Table
  readonly screen: Screen
  /** Earlier tables, the last one at the end, each with what was done then. */
  readonly undo: readonly { readonly table: Table; readonly what: string }[]
  /** The casus and names as they were last saved or opened. */
  readonly kept: string
  /** Counts up when the reader should be taken to what is new. */
  readonly turn: number
  /** What was just done, to be announced. */
  readonly told: string
}

export type Act =
  | { readonly do: 'go'; readonly to: Screen }
  | {
      readonly do: 'answer'
      readonly vraag: Vraag
      readonly values: readonly unknown[]
      readonly names?: Names
    }
  | {
      readonly do: 'change'
      readonly vraag: Vraag
      readonly values: readonly unknown[]
      readonly names?: Names
    }
  | { readonly do: 'settle'; readonly vraag: Vraag; readonly values: readonly unknown[] }
  | { readonly do: 'back' | 'go-on' | 'undo' | 'kept' }
  | { readonly do: 'turn-to' | 'dismiss'; readonly van: string }
  | { readonly do: 'invite'; readonly who: (typeof speakers)[number]; readonly name: string }
  | { readonly do: 'open'; readonly table: Table }
  | { readonly do: 'names'; readonly names: Names }
  | { readonly do: 'new'; readonly peildatum: string }

type Names = Readonly<Record<string, string>>

/** No more steps than this can be undone. */
const MOST_UNDO = 100

export const textOf = (table: Table): string => `${JSON.stringify(casusOf(table), null, 2)}\n`
const mark = (table: Table): string => textOf(table) + JSON.stringify(table.names)

export function newRoom(peildatum: string): Room {
  const table = newTable(peildatum)
  return { table, screen: 'begin', undo: [], kept: mark(table), turn: 0, told: '' }
}

/** Whether there is something that would be lost. */
export const isUnsaved = ({ table, kept }: Room): boolean => mark(table) !== kept

const named = (table: Table, names: Names = {}): Table =>
  Object.entries(names).reduce((one, [id, name]) => nameIt(one, id, name), table)

function changed(room: Room, table: Table, what: string, told: string): Room {
  const undo = [...room.undo, { table: room.table, what }].slice(-MOST_UNDO)
  return { ...room, table, undo, turn: room.turn + 1, told }
}

const looked = (room: Room, table: Table, screen: Screen = 'gesprek'): Room => ({
  ...room,
  table,
  screen,
  turn: room.turn + 1,
  told: '',
})

export function act(room: Room, one: Act): Room {
  const { table } = room
  switch (one.do) {
    case 'go':
      return looked(room, one.to === 'gesprek' ? goOn(table) : table, one.to)
    case 'answer':
      return changed(room, answer(named(table, one.names), one.vraag, one.values), one.vraag.vraag, '')
    case 'change': {
      const next = goOn(answer(goOn(named(table, one.names)), one.vraag, one.values))
      return changed(room, next, one.vraag.vraag, 'Uw antwoord is gewijzigd.')
    }
    case 'settle':
      return changed(room, settle(table, one.vraag, one.values), one.vraag.vraag, 'Dit is vastgelegd.')
    case 'back':
      return looked(room, back(table))
    case 'go-on':
      return looked(room, goOn(table))
    case 'turn-to':
      return looked(room, turnTo(table, one.van))
    case 'invite':
      return { ...changed(room, invite(table, one.who, one.name), one.who.word, ''), screen: 'gesprek' }
    case 'dismiss':
      return changed(room, dismiss(table, one.van), one.van, 'Dit is weggehaald.')
    case 'undo': {
      const last = room.undo.at(-1)
      if (last === undefined) return room
      const undo = room.undo.slice(0, -1)
      return {
        ...room,
        table: last.table,
        undo,
        turn: room.turn + 1,
        told: 'De laatste wijziging is teruggedraaid.',
      }
    }
    case 'kept':
      return { ...room, kept: mark(table), told: 'Het bestand is gemaakt.' }
    case 'open':
      return {
        ...looked(newRoom(one.table.peildatum), one.table, 'gesprek'),
        kept: mark(one.table),
        turn: room.turn + 1,
      }
    case 'names':
      return { ...changed(room, named(table, one.names), 'namen', 'De namen staan erbij.') }
    case 'new':
      return { ...newRoom(one.peildatum), turn: room.turn + 1 }
  }
}
