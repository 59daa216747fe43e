/** Random numbers that a seed repeats, and random JSON: wild, or a valid document spoilt in a few places. */

import { inheritedName } from './names.js'

export interface Random {
  /** A whole number from 0 up to `below`. */
  readonly below: (below: number) => number
  readonly pick: <T>(list: readonly T[]) => T
}

export function createRandom(seed: number): Random {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const below = (most: number) => Math.floor(next() * most)
  return { below, pick: <T>(list: readonly T[]) => list[below(list.length)] as T }
}

/** Names that reach into prototypes, or that something might mistake for its own. */
const KEYS = [
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'length',
  '',
  'id',
  'fact',
  'all',
  'x y',
  '0',
]
const TEXTS = [
  '',
  'ja',
  'basis',
  'veiligheid.acuut',
  'kind.veilig',
  'aantal',
  '{id}',
  '{x.y',
  '\u0000',
  '\u202e',
  '123456782',
]
const NUMBERS = [0, -0, 1, -1, 0.5, 2 ** 31, 2 ** 53, 1e308, -1e308, Number.NaN, Number.POSITIVE_INFINITY]

const keyFrom = (random: Random) => (random.below(2) === 0 ? random.pick(KEYS) : inheritedName(random))
const textFrom = (random: Random) => (random.below(2) === 0 ? random.pick(TEXTS) : inheritedName(random))

export function randomJson(random: Random, depth = 3): unknown {
  const kind = random.below(depth > 0 ? 8 : 5)
  if (kind === 0) return null
  if (kind === 1) return random.below(2) === 0
  if (kind === 2) return random.pick(NUMBERS)
  if (kind === 3) return textFrom(random)
  if (kind === 4) return random.pick(TEXTS).repeat(random.below(50))
  if (kind === 5) return Array.from({ length: random.below(5) }, () => randomJson(random, depth - 1))
  if (kind === 6 && random.below(20) === 0) return nested(random.below(2000))
  return Object.fromEntries(
    Array.from({ length: random.below(5) }, () => [keyFrom(random), randomJson(random, depth - 1)]),
  )
}

function nested(depth: number): unknown {
  let value: unknown = 1
  for (let i = 0; i < depth; i++) value = i % 2 === 0 ? [value] : { all: value }
  return value
}

type Box = Record<string, unknown>

/** Some object or list inside a document. */
function somewhere(value: unknown, random: Random): Box | undefined {
  let box: unknown = value
  for (let steps = 1 + random.below(7); steps > 0; steps--) {
    if (typeof box !== 'object' || box === null) return undefined
    const keys = Object.keys(box)
    const inside = (box as Box)[random.pick(keys.length > 0 ? keys : [''])]
    if (typeof inside !== 'object' || inside === null) break
    box = inside
  }
  return typeof box === 'object' && box !== null ? (box as Box) : undefined
}

/** Sets a field also where assignment would mean something else. */
function put(box: Box, key: string, value: unknown): void {
  // JSON has no lists with names in them.
  if (Array.isArray(box) && !/^\d{1,3}$/.test(key)) return
  Object.defineProperty(box, key, { value, enumerable: true, configurable: true, writable: true })
}

/** A copy of a document, spoilt in a few places. */
export function spoilt(document: unknown, random: Random): unknown {
  const copy = structuredClone(document)
  for (let times = 1 + random.below(4); times > 0; times--) {
    const box = somewhere(copy, random)
    const keys = box === undefined ? [] : Object.keys(box)
    if (box === undefined || keys.length === 0) continue
    const key = random.pick(keys)
    const other = somewhere(copy, random)
    switch (random.below(6)) {
      case 0:
        put(box, key, randomJson(random))
        break
      case 1:
        if (Array.isArray(box)) box.splice(Number(key), 1)
        else delete box[key]
        break
      case 2:
        put(box, keyFrom(random), box[key])
        break
      case 3: {
        // A part of the document in the place of another.
        const from = other === undefined ? [] : Object.keys(other)
        if (other !== undefined && from.length > 0) put(box, key, structuredClone(other[random.pick(from)]))
        break
      }
      case 4:
        if (Array.isArray(box)) box.push(structuredClone(box[Number(key)]))
        break
      default:
        put(box, key, random.below(2) === 0 ? textFrom(random) : random.pick(NUMBERS))
    }
  }
  return copy
}

/** A text with some characters lost, doubled or strange. */
export function garbled(text: string, random: Random): string {
  let garbled = text
  for (let times = 1 + random.below(3); times > 0; times--) {
    const at = random.below(garbled.length + 1)
    const put = random.pick(['', '"', '{', ']', ',', '\\', '\u0000', 'e9', garbled.slice(at, at + 20)])
    garbled = garbled.slice(0, at) + put + garbled.slice(at + random.below(3))
  }
  return garbled
}
