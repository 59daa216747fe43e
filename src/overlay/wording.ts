/**
 * What people read of protection stays in its own words: an overlay speaks after it, never instead. And a text tells
 * only of what its rule asks, so that no one reads in one sentence what was told for another.
 */
import { asked } from '../load/order.js'
import type { ChangeJson } from '../model/overlay.js'
import { collects } from '../model/policy.js'
import {
  type ConclusionJson,
  READERS,
  type RuleJson,
  type RuleSet,
  type RuleSetJson,
} from '../model/ruleset.js'
import { parseTemplate } from '../model/template.js'
import { type Finding, fault } from '../problem.js'
import type { Overlay } from '../words/index.js'
import type { OverlayDraft } from './read.js'
import { keysOf } from './target.js'
import type { Resting } from './under-protection.js'

/** Changes of what the outcomes of protection are called, and of what the catalogue says. */
export function checkNaming(base: RuleSet, rests: Resting, draft: OverlayDraft): Finding<Overlay>[] {
  const conclusions = new Map(base.conclusies.map((one) => [one.id, one]))
  return draft.changes.flatMap(({ pad, part }) => {
    const conclusion = conclusions.get(part.conclusie ?? '')
    return conclusion === undefined ? [] : checkOneName(conclusion, part, `${pad}/pad`, base, rests)
  })
}

/** Whether a conclusion only says again, in one word, what protected conclusions say: its names stand as theirs do. */
function saysAgain({ id, beleid }: ConclusionJson, { regels, conclusies }: RuleSet): boolean {
  if (collects(beleid)) return false
  const kept = new Set(conclusies.flatMap((one) => (one.beschermd === true ? one.id : [])))
  const rules = regels.filter(({ event }) => event.type === id)
  const ids = rules.flatMap(({ conditions }) => [...asked(conditions)])
  return ids.length > 0 && ids.every((one) => kept.has(one))
}

function checkOneName(
  conclusion: ConclusionJson,
  { pad, waarde }: ChangeJson,
  place: string,
  base: RuleSet,
  rests: Resting,
): Finding<Overlay>[] {
  const { id, waarden, catalogus = {} } = conclusion
  const { regels, verhaal } = base
  const [field, value] = keysOf(pad) ?? []
  if (field === 'catalogus') {
    const known = Object.keys(catalogus)
    const isOwn = value !== undefined && !known.includes(value)
    return isOwn || known.length === 0 ? [] : [fault('beschermd', place, 'catalogueIsFixed', { id })]
  }
  const isNaming = field === 'titel' || field === 'titels'
  if (!isNaming && (field !== 'intern' || waarde === false)) return []
  const spoken = new Set(
    regels.flatMap(({ event, beschermd }) =>
      event.type === id && beschermd === true ? event.params.waarde : [],
    ),
  )
  // On the core of the story the whole advice stands.
  const isCore = verhaal?.kern.includes(id) === true || saysAgain(conclusion, base)
  const named = isCore ? 'all' : (rests.get(id) ?? [])
  const fixed = named === 'all' ? new Set<unknown>(waarden) : new Set<unknown>([...spoken, ...named])
  if (fixed.size === 0 || (field === 'titels' && value !== undefined && !fixed.has(value))) return []
  if (!isNaming) return [fault('beschermd', place, 'hiddenProtection', { id })]
  return [fault('beschermd', place, 'nameIsFixed', { id, open: waarden.filter((one) => !fixed.has(one)) })]
}

/**
 * Texts that tell of a fact that what they are about does not ask, as places in the rule set that results.
 *
 * @param result as it was applied: what the overlay leaves alone is the same object there
 */
export function checkToldFacts(base: RuleSet, result: RuleSetJson): Finding<Overlay>[] {
  const kept = new Set(base.regels)
  const touched = new Set(result.regels.flatMap((rule) => (kept.has(rule) ? [] : rule.name)))
  const isTouched = ({ name }: RuleJson) => touched.has(name)
  const before = new Set(toldUnasked(base, isTouched).map(({ rule, id }) => JSON.stringify([rule, id])))
  return toldUnasked(result, isTouched)
    .filter(({ rule, id }) => !before.has(JSON.stringify([rule, id])))
    .map(({ pad, id }) => fault('uitleg-plaatshouder', pad, 'toldUnasked', { id }))
}

interface Unasked {
  readonly pad: string
  /** The rule, or the conclusion of a paragraph's sentence. */
  readonly rule: string
  readonly id: string
}

function toldUnasked(
  { regels, verhaal }: RuleSetJson,
  isMeant: (rule: RuleJson) => boolean,
): readonly Unasked[] {
  const of = (text: string | undefined, pad: string, rule: string, isAsked: (id: string) => boolean) =>
    text === undefined
      ? []
      : parseTemplate(text).flatMap((piece): Unasked[] =>
          piece.kind !== 'subject' || isAsked(piece.id) ? [] : [{ pad, rule, id: piece.id }],
        )
  const byConclusion = new Map<string, Set<string>>()
  for (const { event, conditions } of regels) {
    const known = byConclusion.get(event.type) ?? new Set()
    byConclusion.set(event.type, known)
    for (const id of asked(conditions)) known.add(id)
  }
  const inRules = regels.flatMap((rule, i) => {
    if (!isMeant(rule)) return []
    const { name, conditions, uitleg, voor } = rule
    const ids = new Set(asked(conditions))
    const texts = [
      ['uitleg', uitleg] as const,
      ...READERS.map((reader) => [`voor/${reader}`, voor?.[reader]] as const),
    ]
    return texts.flatMap(([field, text]) => of(text, `/regels/${i}/${field}`, name, (id) => ids.has(id)))
  })
  const inStory = (['motivering', 'tegenwicht'] as const).flatMap((list) =>
    (verhaal?.[list] ?? []).flatMap(({ zinnen }, i) =>
      zinnen.flatMap(({ conclusie, sjabloon, onzeker, voor }, j) => {
        const pad = `/verhaal/${list}/${i}/zinnen/${j}`
        const ids = byConclusion.get(conclusie) ?? new Set<string>()
        const texts = [
          sjabloon,
          onzeker,
          ...READERS.flatMap((one) => [voor?.[one]?.sjabloon, voor?.[one]?.onzeker]),
        ]
        return texts.flatMap((text) => of(text, pad, conclusie, (id) => ids.has(id)))
      }),
    ),
  )
  return [...inRules, ...inStory]
}
