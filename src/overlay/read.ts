/** From JSON to the well-formed parts of an overlay, each with its place, and all that is wrong with its form. */
import type { Placed } from '../load/draft.js'
import { readPlain } from '../load/guard.js'
import { citizenNumbersIn, unreadableTexts } from '../load/texts.js'
import type { ThemeJson } from '../model/conversation.js'
import { problemsOf, type Wording } from '../model/issues.js'
import type { AdditionsJson, ChangeJson, DropJson, OverlayJson } from '../model/overlay.js'
import type { RuleSetJson } from '../model/ruleset.js'
import { overlayShape } from '../model/ruleset-schema.js'
import { vocabularyOf } from '../model/vocabulary.js'
import { type Finding, fault } from '../problem.js'
import type { Overlay, Reading } from '../words/index.js'
import { blanksIn } from './blanks.js'

/** What an overlay asks for; only what has the right form. */
export interface OverlayDraft {
  readonly head: Partial<Omit<OverlayJson, 'voegToe' | 'wijzig' | 'vervalt'>>
  /** Lists are lists, but their parts may be broken: `isSound` tells. They are judged within the whole. */
  readonly additions: AdditionsJson
  /** Whether the part at this place of the overlay has the right form. */
  readonly isSound: (pad: string) => boolean
  readonly changes: readonly Placed<ChangeJson>[]
  readonly drops: readonly Placed<DropJson>[]
  /** What is not filled in yet. */
  readonly blanks: readonly Finding<Overlay>[]
}

/** @param base the rule set that it changes, when it has words of its own */
export function readOverlay(
  input: unknown,
  base?: RuleSetJson,
): {
  readonly draft?: OverlayDraft
  readonly problems: readonly Finding<Reading | Overlay>[]
} {
  const json = readPlain(input)
  if ('problems' in json) return json
  const { data } = json
  const numbers = citizenNumbersIn(data)
  if (numbers.length > 0) return { problems: numbers }
  if (typeof data !== 'object' || data === null || Array.isArray(data))
    return { problems: [fault('vorm', '', 'notAnOverlay')] }
  const schema = overlayShape(base && vocabularyOf(base))
  const parsed = schema.safeParse(data)
  const unreadable = unreadableTexts(data)
  if (parsed.success) {
    const draft = overlayDraftOf(data as OverlayJson, [])
    return { draft, problems: [...unreadable, ...checkReasons(draft)] }
  }
  const { issues } = parsed.error
  const wording: Wording = { unknownKey: 'vorm', badValue: 'vorm', schema }
  return {
    draft: overlayDraftOf(
      data as Partial<OverlayJson>,
      issues.map(({ path }) => path.join('/')),
    ),
    problems: [...unreadable, ...problemsOf(issues, data, wording)],
  }
}

function overlayDraftOf(data: Partial<OverlayJson>, broken: readonly string[]): OverlayDraft {
  const { voegToe, wijzig, vervalt, ...head } = data
  const isSound = (pad: string) => {
    const place = pad.slice(1)
    return !broken.some((one) => one === place || one.startsWith(`${place}/`))
  }
  /** The parts of a list without an issue of their own. */
  const placed = <T>(list: unknown, name: string): Placed<T>[] =>
    listOf<T>(list).flatMap((part, i) => {
      const pad = `/${name}/${i}`
      return isSound(pad) ? [{ pad, part }] : []
    })
  return {
    head,
    additions: additionsIn(voegToe),
    isSound,
    changes: placed<ChangeJson>(wijzig, 'wijzig'),
    drops: placed<DropJson>(vervalt, 'vervalt'),
    blanks: blanksIn(data),
  }
}

function listOf<T>(value: unknown): readonly T[] {
  return Array.isArray(value) ? (value as T[]) : []
}

function objectOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : {}
}

/** One word, or one letter over and over, gives a council no reason. */
function checkReasons(draft: OverlayDraft): Finding<Overlay>[] {
  return [...draft.changes, ...draft.drops].flatMap(({ pad, part: { reden } }) => {
    const words = reden.match(/[\p{L}\p{N}]+/gu) ?? []
    return words.length > 1 || words.length === 0 ? [] : [fault('vorm', `${pad}/reden`, 'reasonTooShort')]
  })
}

/** Themes and an order, as far as they can be told apart. */
function conversationIn(value: unknown): NonNullable<AdditionsJson['gesprek']> {
  const { themas, volgorde } = objectOf(value)
  return {
    themas: listOf(themas).filter((one): one is ThemeJson => {
      const { id, feiten } = objectOf(one)
      return typeof id === 'string' && Array.isArray(feiten)
    }),
    ...(volgorde !== undefined && { volgorde: listOf<string>(volgorde) }),
  }
}

function additionsIn(value: unknown): AdditionsJson {
  const { bronnen, leefgebieden, feiten, conclusies, regels, verhaal, waarborgen, gesprek } = objectOf(value)
  const { motivering, tegenwicht } = objectOf(verhaal)
  return {
    bronnen: objectOf(bronnen) as NonNullable<AdditionsJson['bronnen']>,
    leefgebieden: listOf(leefgebieden),
    feiten: listOf(feiten),
    conclusies: listOf(conclusies),
    regels: listOf(regels),
    verhaal: { motivering: listOf(motivering), tegenwicht: listOf(tegenwicht) },
    waarborgen: listOf(waarborgen),
    ...(gesprek !== undefined && { gesprek: conversationIn(gesprek) }),
  }
}
