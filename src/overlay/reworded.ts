/**
 * Questions and names in other words, that still ask and say the same: an answer that was given means what the rules
 * take it to mean. Of what protection rests on nothing changes at all; see `guard.ts` and `wording.ts`.
 */
import { readsAs } from '../model/look-alike.js'
import { own, valueAt } from '../model/names.js'
import type { RuleSet } from '../model/ruleset.js'
import { type Finding, fault } from '../problem.js'
import type { Overlay } from '../words/index.js'
import { TURNING_PREFIX, TURNING_WORDS } from '../words/nl/turning-words.js'
import type { OverlayDraft } from './read.js'
import { keysOf, targetOf } from './target.js'

/** Shorter than this, what stands behind the prefix is no word by itself. */
const SHORTEST_STEM = 4

/** What of a fact or conclusion is read by people. */
const READ_FIELDS: ReadonlySet<string> = new Set(['vraag', 'label', 'titel', 'titels'])

export function checkRewording(base: RuleSet, draft: OverlayDraft): Finding<Overlay>[] {
  const parts = {
    feit: new Map(base.feiten.map((part) => [part.id, part])),
    conclusie: new Map(base.conclusies.map((part) => [part.id, part])),
    regel: new Map<string, never>(),
  }
  return draft.changes.flatMap(({ pad, part: change }): Finding<Overlay>[] => {
    const target = targetOf(change)
    const keys = keysOf(change.pad) ?? []
    if (target === undefined || !READ_FIELDS.has(keys[0] ?? '')) return []
    const part = parts[target.kind].get(target.name)
    if (part === undefined) return []
    const values: readonly string[] = ('waarden' in part ? part.waarden : undefined) ?? []
    const turned = readTextsIn(change.waarde, keys, values).find(({ at, text, value }) => {
      // A value without a title is read by its name.
      const before: unknown = valueAt(part, at) ?? value
      return typeof before === 'string' && isTurned(before, text)
    })
    return turned === undefined
      ? []
      : [fault('beschermd', `${pad}/waarde`, 'meaningTurned', { name: target.name, text: turned.text })]
  })
}

interface NewText {
  readonly at: readonly string[]
  readonly text: string
  /** The value that it is the name of. */
  readonly value?: string
}

/** The texts that a change gives: one, or one for each value that the layer below knows. */
function readTextsIn(given: unknown, keys: readonly string[], values: readonly string[]): readonly NewText[] {
  const [field = '', value] = keys
  if (field !== 'titels') return typeof given === 'string' ? [{ at: keys, text: given }] : []
  return values.flatMap((one) => {
    if (value !== undefined && value !== one) return []
    const text = value === undefined ? own<unknown>(Object(given) as Record<string, unknown>, one) : given
    return typeof text === 'string' ? [{ at: [field, one], text, value: one }] : []
  })
}

function isTurned(before: string, after: string): boolean {
  return turningWords(before, after).length !== turningWords(after, before).length
}

const spokenWords = (text: string) => text.split(/[^\p{L}\p{M}\p{N}\p{Cf}]+/u).filter((word) => word !== '')

/**
 * The words of a text that turn what it says, held against another wording of it: "geen", "zonder", or "onveilig" where
 * the other has "veilig".
 */
export function turningWords(text: string, other: string): readonly string[] {
  const others = spokenWords(other).map((word) => word.toLowerCase())
  return spokenWords(text).filter((word) => {
    const small = word.toLowerCase()
    const stem = small.startsWith(TURNING_PREFIX) ? small.slice(TURNING_PREFIX.length) : ''
    return (
      TURNING_WORDS.some((one) => readsAs(one, word)) ||
      (stem.length >= SHORTEST_STEM && others.includes(stem))
    )
  })
}
