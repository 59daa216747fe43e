/**
 * Whether a sentence says yes or no. Of each text that people read of protection the words that turn it, with the
 * words around them, stand in `lijst/polariteit.json`, read there line by line against the domain page. A text that is
 * not on the list has none. `READ_AGAIN=1` writes the list anew: read what changed before you keep it.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import type { RuleSet } from '../../src/model/ruleset.js'
import { underProtection } from '../../src/overlay/under-protection.js'

/** A text, with its name on the list and its place in the rule set. */
export interface Told {
  readonly name: string
  readonly place: readonly (string | number)[]
  readonly text: string
}
type Place = Told['place']
type Turns = Readonly<Record<string, readonly string[]>>

const file = new URL('lijst/polariteit.json', import.meta.url)
export const turnsRead = (): Turns =>
  (JSON.parse(readFileSync(file, 'utf8')) as { polariteit: Turns }).polariteit

const TURNING =
  /^(niet|niets|geen|geenszins|nooit|zonder|niemand|nergens|noch|nee|wel|nauwelijks|tenzij|behalve)$/iu

/** The turning words of a text, each with the word before it and the one after. */
function turnsIn(text: string): readonly string[] {
  // What is filled in says its own; a sentence ends where it ends.
  const words = text.replace(/\{[^}]*\}/gu, '…').match(/[\p{L}\p{N}…]+|[.?!:;]/gu) ?? []
  return words.flatMap((word, at) =>
    TURNING.test(word) ? [words[at - 1] ?? '', word, words[at + 1] ?? ''].join(' ').trim() : [],
  )
}

/** Everything that is read: of protection, and of what it rests on. */
export function textsOf(base: RuleSet): readonly Told[] {
  const rests = underProtection(base)
  const of = (name: string, place: Place, text: unknown): Told[] =>
    typeof text === 'string' ? [{ name, place, text }] : []
  const named = (name: string, place: Place, texts: unknown): Told[] =>
    Object.entries((texts ?? {}) as Record<string, unknown>).flatMap(([key, text]) =>
      of(`${name} ${key}`, [...place, key], text),
    )
  const rules = base.regels.flatMap(({ name, beschermd, uitleg, voor }, i) =>
    beschermd === true
      ? [
          ...of(`regel ${name}`, ['regels', i, 'uitleg'], uitleg),
          ...named(`regel ${name}`, ['regels', i, 'voor'], voor),
        ]
      : [],
  )
  const facts = base.feiten.flatMap((fact, i) => {
    const { id, vraag, label } = fact
    const titels = 'titels' in fact ? fact.titels : undefined
    return rests.has(id)
      ? [
          ...of(`vraag ${id}`, ['feiten', i, 'vraag'], vraag),
          ...of(`label ${id}`, ['feiten', i, 'label'], label),
          ...named(`antwoord ${id}`, ['feiten', i, 'titels'], titels),
        ]
      : []
  })
  const conclusions = base.conclusies.flatMap(({ id, beschermd, titel, titels, catalogus }, i) => [
    ...(beschermd === true || rests.has(id)
      ? [
          ...of(`titel ${id}`, ['conclusies', i, 'titel'], titel),
          ...named(`titel ${id}`, ['conclusies', i, 'titels'], titels),
        ]
      : []),
    ...Object.entries(catalogus ?? {}).flatMap(([value, fields]) =>
      named(`catalogus ${id} ${value}`, ['conclusies', i, 'catalogus', value], fields),
    ),
  ])
  const promises = (base.waarborgen ?? []).flatMap(({ id, titel }, i) =>
    of(`waarborg ${id}`, ['waarborgen', i, 'titel'], titel),
  )
  const all = [...rules, ...facts, ...conclusions, ...promises, ...storyOf(base)]
  const seen = new Map<string, number>()
  return all.map((one) => {
    const times = (seen.get(one.name) ?? 0) + 1
    seen.set(one.name, times)
    return times === 1 ? one : { ...one, name: `${one.name} (${times})` }
  })
}

/** The sentences of the story, wherever they stand in a paragraph. */
function storyOf({ verhaal }: RuleSet): Told[] {
  function within(part: unknown, place: Place, name: string): Told[] {
    if (typeof part === 'string')
      return /^(sjabloon|onzeker)$/.test(String(place.at(-1))) ? [{ name, place, text: part }] : []
    if (typeof part !== 'object' || part === null) return []
    const about = (part as { conclusie?: unknown }).conclusie
    const under = typeof about === 'string' ? `zin ${about}` : name
    return Object.entries(part).flatMap(([key, value]) =>
      within(value, [...place, key], /^\d+$/.test(key) || under === '' ? under : `${under} ${key}`),
    )
  }
  return (['motivering', 'tegenwicht'] as const).flatMap((list) =>
    (verhaal?.[list] ?? []).flatMap((part, i) => within(part, ['verhaal', list, i], '')),
  )
}

/** What is wrong with one text; empty when it says what was read. */
export function turnedIn({ name, text }: Told, known: Turns = turnsRead()): readonly string[] {
  const [now, then] = [turnsIn(text), known[name] ?? []]
  if (now.join(' / ') === then.join(' / ')) return []
  const told = (turns: readonly string[]) =>
    turns.length === 0 ? 'niets' : turns.map((one) => `"${one}"`).join(', ')
  return [`${name}: ontkent nu ${told(now)}, gelezen is ${told(then)}: "${text}". Is de zin omgedraaid?`]
}

/** Texts of which yes became no, or that are there no more. */
export function polarityProblems(base: RuleSet): readonly string[] {
  const texts = textsOf(base)
  const known = turnsRead()
  const names = new Set(texts.map(({ name }) => name))
  const gone = Object.keys(known).flatMap((name) => (names.has(name) ? [] : [`${name}: staat er niet meer`]))
  return [...texts.flatMap((one) => turnedIn(one, known)), ...gone]
}

export function writeTurns(base: RuleSet): void {
  const turns = textsOf(base).flatMap(({ name, text }) => {
    const found = turnsIn(text)
    return found.length > 0 ? [[name, found] as const] : []
  })
  writeFileSync(file, `${JSON.stringify({ polariteit: Object.fromEntries(turns) }, undefined, 2)}\n`)
}
