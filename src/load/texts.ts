/**
 * What may stand in the texts and names of a rule set or overlay, whatever they are about. People read them, and so
 * may children: nothing that can't be seen, or that turns or breaks a line; and no number of a citizen.
 */
import { hideInPointer, holdsCitizenNumber } from '../model/privacy.js'
import { type Finding, fault, pointer } from '../problem.js'
import type { Reading } from '../words/index.js'

/** A family in one sign is made of several, with a joiner between them; a sign may ask to be in colour. */
const JOINED_SIGN =
  /(?<=\p{Extended_Pictographic}|\p{EMod}|\uFE0F)\u200D(?=\p{Extended_Pictographic})|\uFE0F/gu
/** Shows nothing, or steers what stands after it: controls, directions, fillers, blanks that break a line. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}\p{DI}\u2800]/u
/** More than three marks on a letter cover what stands around it. */
const PILED = /\p{M}{4}/u
/** Nearly every text: there is something to read in it, and nothing strange. */
const NOTHING_STRANGE = /^(?=.*[a-z0-9])[ -~\u00a1-\u00ac\u00ae-\u024f\u2010-\u2027\u20ac]+$/i
const SPOKEN = /[\p{L}\p{N}]/u

/** Places that hold no text for people: where something is, a comparison, a mark of content. */
const NO_TEXT: ReadonlySet<PropertyKey> = new Set(['pad', 'operator', 'value', '$schema', 'vingerafdruk'])
/** Notes that nobody is shown may have lines. */
const NOTES: ReadonlySet<PropertyKey> = new Set(['toelichting'])

type Path = readonly PropertyKey[]

/** Parts that were looked at before, in such a place. */
type KnownParts = Pick<ReadonlySet<unknown>, 'has'> | undefined

/** Every text and key in data that was read, with its place, which holds only while it is looked at. */
function visitTexts(data: unknown, known: KnownParts, look: (text: string, path: Path) => void): void {
  const path: PropertyKey[] = []
  function visit(value: unknown): void {
    if (typeof value === 'string' || typeof value === 'number') look(String(value), path)
    else if (typeof value === 'object' && value !== null && known?.has(value) !== true)
      for (const [key, part] of Object.entries(value)) {
        path.push(key)
        if (!Array.isArray(value)) look(key, path)
        visit(part)
        path.pop()
      }
  }
  visit(data)
}

/** Where a number of a citizen stands. Nothing else should be told then: it would be repeated. */
export function citizenNumbersIn(data: unknown, known?: KnownParts): Finding<Reading>[] {
  const places = new Set<string>()
  visitTexts(data, known, (text, path) => {
    if (path.at(-1) !== 'vingerafdruk' && holdsCitizenNumber(text)) places.add(hideInPointer(pointer(path)))
  })
  return [...places].map((pad) => fault('persoonsgegeven', pad, 'rulesHoldNumber'))
}

/** Texts that show nothing, and signs in them that can't be seen. */
export function unreadableTexts(data: unknown, known?: KnownParts): Finding<Reading>[] {
  const found = new Map<string, Finding<Reading>>()
  visitTexts(data, known, (text, path) => {
    if (NOTHING_STRANGE.test(text)) return
    const unseen = unseenIn(path.some((key) => NOTES.has(key)) ? text.replaceAll('\n', ' ') : text)
    const pad = pointer(path)
    if (unseen !== undefined) found.set(pad, fault('vorm', pad, 'unseenSign', { sign: unseen }))
    else if (text !== '' && !NO_TEXT.has(path.at(-1) ?? '') && !SPOKEN.test(text))
      found.set(pad, fault('vorm', pad, 'nothingToRead'))
  })
  return [...found.values()]
}

/** The first sign that can't be seen, as its number; undefined when all can be. */
function unseenIn(text: string): string | undefined {
  const plain = text.replaceAll(JOINED_SIGN, '')
  const sign = UNSEEN.exec(plain)?.[0] ?? PILED.exec(plain)?.[0]
  return sign && `U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`
}
