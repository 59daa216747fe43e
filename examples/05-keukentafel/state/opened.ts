/** Reads a file that somebody opens. It may be anything: what doesn't belong is told, and nothing of it is used. */
import type { Casus } from 'eigen-kracht'
import { assess } from '../engine.js'
import { isPlain, type Plain } from './said.js'
import { LONGEST_NAME, type Table, tableOf } from './table.js'
import { problemsIn } from './wrong.js'

/** What a file holds: a casus, the names of one, or neither, and then why. */
export type Opened =
  | { readonly table: Table }
  | { readonly names: Readonly<Record<string, string>> }
  | { readonly wrong: readonly string[] }

/** The field by which a file of names is known. */
const NAMES = 'namen'
const FORBIDDEN: readonly string[] = ['__proto__', 'constructor', 'prototype']
const DEEPEST = 40
const MOST_PARTS = 100_000

/** Why it is not safe to look further into this; undefined when it is. */
function unsafe(data: unknown): string | undefined {
  let parts = 0
  // No recursion: what is too deep for that may come in here.
  const waiting: { readonly part: unknown; readonly depth: number }[] = [{ part: data, depth: 0 }]
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { part, depth } = next
    if (typeof part !== 'object' || part === null) continue
    if (depth > DEEPEST) return 'In dit bestand staan te veel lagen in elkaar.'
    for (const [name, value] of Object.entries(part)) {
      if (FORBIDDEN.includes(name)) return 'In dit bestand staat een naam die niet mag, zoals __proto__.'
      if (++parts > MOST_PARTS) return 'In dit bestand staat te veel.'
      waiting.push({ part: value, depth: depth + 1 })
    }
  }
  return undefined
}

const NO_CASUS = 'Dit bestand is geen casus van de keukentafel.'

export function openText(text: string): Opened {
  let data: unknown
  try {
    data = JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch {
    return { wrong: [NO_CASUS, 'Er staat geen JSON in, of niet alles.'] }
  }
  const danger = unsafe(data)
  if (danger !== undefined) return { wrong: [danger] }
  if (!isPlain(data)) return { wrong: [NO_CASUS] }
  if (isPlain(data[NAMES]) && data['peildatum'] === undefined) return namesFrom(data[NAMES])
  return casusFrom(isPlain(data['casus']) && data['peildatum'] === undefined ? data['casus'] : data)
}

function namesFrom(given: Plain): Opened {
  const names = Object.entries(given).flatMap(([id, name]) =>
    typeof name === 'string' && name.trim() !== ''
      ? [[id, [...name.trim()].slice(0, LONGEST_NAME).join('')] as const]
      : [],
  )
  return names.length === 0
    ? { wrong: ['In dit bestand staan geen namen.'] }
    : { names: Object.fromEntries(names) }
}

function casusFrom(data: Plain): Opened {
  const wrong = problemsIn(data)
  if (wrong.length > 0) return { wrong: [NO_CASUS, ...wrong] }
  try {
    // The engine has the last word on what is a casus.
    assess(data as unknown as Casus, { spoor: false })
    return { table: tableOf(data as unknown as Casus) }
  } catch {
    return { wrong: [NO_CASUS, 'Wat erin staat, past niet bij de vragen van deze pagina.'] }
  }
}

/** The text of a file with names, apart from the casus. */
export const namesText = ({ kenmerk, names }: Table): string =>
  `${JSON.stringify({ kenmerk, [NAMES]: names }, null, 2)}\n`
