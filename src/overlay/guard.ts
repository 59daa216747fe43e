/**
 * What an overlay may ask for at all, part by part, before anything is applied: no protected part is
 * changed, dropped or declared anew, every change names a part that exists, and gives reason and source.
 * What this lets through is still proven harmless afterwards; see `protect.ts`.
 */
import { checkSourceList } from '../load/sources.js'
import { FORBIDDEN_NAMES } from '../model/names.js'
import type { RuleSet } from '../model/ruleset.js'
import { type Finding, fault, nearest, nearestPart } from '../problem.js'
import type { Overlay, Reading } from '../words/index.js'
import { checkAdditions } from './additions.js'
import { checkAreas } from './areas.js'
import { checkLookAlikes } from './look-alikes.js'
import { checkGrounds } from './provenance.js'
import type { OverlayDraft } from './read.js'
import { checkRewording } from './reworded.js'
import { keysOf, type Target, targetOf } from './target.js'
import { underProtection } from './under-protection.js'
import { checkNaming } from './wording.js'

/** What of a rule, conclusion or fact a change may touch; the rest gives it its identity or its meaning. */
const OPEN_FIELDS = {
  regel: [
    'priority',
    'conditions',
    'event',
    'uitleg',
    'voor',
    'bron',
    'grond',
    'beschermd',
    'zolangOnbekend',
  ],
  conclusie: ['titel', 'titels', 'catalogus', 'standaard', 'waarden', 'beschermd', 'intern'],
  feit: ['label', 'vraag', 'wie', 'titels', 'bron', 'eenheid'],
} as const satisfies Readonly<Record<Target, readonly string[]>>

/** @param bottom the rule set under all layers; `base` is the one directly below */
export function guardOverlay(
  base: RuleSet,
  bottom: RuleSet,
  draft: OverlayDraft,
): Finding<Reading | Overlay>[] {
  const rules = new Map(base.regels.map((rule) => [rule.name, rule]))
  const conclusions = new Map(base.conclusies.map((conclusion) => [conclusion.id, conclusion]))
  const facts = new Set(base.feiten.map(({ id }) => id))
  const guarded = underProtection(base)

  function isProtected(kind: Target, name: string): boolean {
    if (kind === 'regel') return rules.get(name)?.beschermd === true
    if (kind === 'conclusie') return conclusions.get(name)?.beschermd === true
    return guarded.has(name)
  }

  function protectedPart(kind: Target, name: string, pad: string): Finding<Overlay> {
    return fault('beschermd', pad, 'protectedPart', { kind, name })
  }

  function unknown(kind: Target, name: string, pad: string): Finding<Overlay>[] {
    const [code, known] = {
      regel: ['onbekende-regel', rules.keys()] as const,
      conclusie: ['onbekende-conclusie', conclusions.keys()] as const,
      feit: ['onbekend-feit', facts] as const,
    }[kind]
    const exists =
      kind === 'regel' ? rules.has(name) : kind === 'feit' ? facts.has(name) : conclusions.has(name)
    if (exists) return []
    return [fault(code, pad, 'unknownPart', { kind, name, base: base.id }, nearestPart(name, known))]
  }

  const changes = draft.changes.flatMap(({ pad, part }): Finding<Overlay>[] => {
    const target = targetOf(part)
    if (target === undefined) return [fault('vorm', pad, 'nameOnePart')]
    const { kind, name } = target
    const missing = unknown(kind, name, `${pad}/${kind}`)
    if (missing.length > 0) return missing
    if (isProtected(kind, name)) return [protectedPart(kind, name, `${pad}/${kind}`)]
    return checkPath(part.pad, kind, name, `${pad}/pad`)
  })

  const drops = draft.drops.flatMap(({ pad, part }): Finding<Overlay>[] => {
    const missing = unknown('regel', part.regel, `${pad}/regel`)
    if (missing.length > 0) return missing
    return isProtected('regel', part.regel) ? [protectedPart('regel', part.regel, `${pad}/regel`)] : []
  })

  const { regels = [], conclusies = [], feiten = [], bronnen = {} } = draft.additions
  const named = (
    list: readonly unknown[],
    place: string,
    kind: Target,
    field: 'name' | 'id',
  ): Finding<Overlay>[] =>
    list.flatMap((part, i) => {
      const pad = `/voegToe/${place}/${i}`
      if (!draft.isSound(pad)) return []
      const name = String((part as Record<string, unknown>)[field])
      return isProtected(kind, name) ? [protectedPart(kind, name, `${pad}/${field}`)] : []
    })
  const again = [
    ...named(regels, 'regels', 'regel', 'name'),
    ...named(conclusies, 'conclusies', 'conclusie', 'id'),
    ...named(feiten, 'feiten', 'feit', 'id'),
  ]
  const sources = Object.keys(bronnen).flatMap((id) =>
    Object.hasOwn(base.bronnen, id)
      ? [
          fault(
            'dubbele-naam',
            `/voegToe/bronnen/${id.replaceAll('~', '~0').replaceAll('/', '~1')}`,
            'sourceExists',
            { id },
          ),
        ]
      : [],
  )
  // An overlay's own sources come first: a name that is taken is told above.
  const known = new Map([...Object.entries(bronnen), ...Object.entries(base.bronnen)])
  const reasons = [...draft.changes, ...draft.drops].flatMap(({ pad, part }) =>
    checkSourceList(known, `${pad}/bron`, part.bron),
  )
  const found = [
    ...[
      ...changes,
      ...drops,
      ...again,
      ...sources,
      ...checkAreas(base, draft),
      ...checkLookAlikes(base, draft),
      ...reasons,
    ],
    ...checkAdditions(base, draft),
    ...checkNaming(base, guarded, draft),
    ...checkGrounds(base, bottom, draft),
  ]
  // One cause is told once: what can't change at all needs no other words.
  const isTold = (pad: string) => found.some((one) => one.pad.startsWith(`${pad}/`))
  const open = draft.changes.filter(({ pad }) => !isTold(pad))
  return [...found, ...checkRewording(base, { ...draft, changes: open })]
}

/** Whether a path leads to something that may change. */
function checkPath(path: string, kind: Target, name: string, pad: string): Finding<Overlay>[] {
  const keys = keysOf(path)
  if (keys === undefined) {
    return [fault('vorm', pad, 'notAPath')]
  }
  if (keys.some((key) => FORBIDDEN_NAMES.has(key))) return [fault('verboden-sleutel', pad, 'forbiddenPath')]
  const [field = '', ...rest] = keys
  const open: readonly string[] = OPEN_FIELDS[kind]
  const isWhole = kind === 'regel' && field === 'event' && rest.join('/') !== 'params/waarde'
  // Of a list of values only the end is open: rules compare values by their order.
  const isValue = kind === 'conclusie' && field === 'waarden' && rest.join('/') !== '-'
  if (open.includes(field) && !isWhole && !isValue) return []
  if (kind === 'regel' && !['name', 'event'].includes(field)) {
    return [fault('vorm', pad, 'noSuchField', { field }, nearest(field, open))]
  }
  return [fault('beschermd', pad, 'fixedPart', { kind, name, open })]
}
