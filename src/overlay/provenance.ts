/**
 * On what an overlay says that its rules rest. Whoever reads an advice, a judge too, must be able to trust the word
 * that stands there: law is what the law says, at a place that the rule set at the bottom knows.
 */
import { produce } from 'immer'
import type { Placed } from '../load/draft.js'
import { sourceOf } from '../load/sources.js'
import type { ChangeJson } from '../model/overlay.js'
import type { RuleJson, RuleSet } from '../model/ruleset.js'
import { vocabularyOf } from '../model/vocabulary.js'
import { type Finding, fault } from '../problem.js'
import type { Overlay } from '../words/index.js'
import { LeadsNowhere, put } from './apply.js'
import type { OverlayDraft } from './read.js'
import { keysOf, targetOf } from './target.js'

/** What is wrong with the grounds that an overlay gives. `bottom` is the rule set under all layers. */
export function checkGrounds(base: RuleSet, bottom: RuleSet, draft: OverlayDraft): Finding<Overlay>[] {
  const grounds = new Map(vocabularyOf(base).gronden.map((ground) => [ground.grond as string, ground]))
  const own: RuleSet['bronnen'] = { ...base.bronnen, ...draft.additions.bronnen }

  /**
   * Whether one of the sources can bear a ground; what binds is the law that the bottom knows. What the layer below
   * cites itself may do so without a place.
   */
  function bears(grond: string, bron: readonly string[], cited: readonly string[] = []): boolean {
    const ground = grounds.get(grond)
    if (ground?.bronsoort === undefined) return true
    const known = ground.bindend === true ? bottom.bronnen : own
    return bron.some((reference) => {
      const { source, isListed } = sourceOf(known, reference)
      return source?.soort === ground.bronsoort && (isListed || cited.includes(reference))
    })
  }

  function checkGround(
    { grond, bron }: Pick<RuleJson, 'grond' | 'bron'>,
    pad: string,
    cited?: readonly string[],
  ): Finding<Overlay>[] {
    const { bronsoort: kind, bindend } = grounds.get(grond) ?? {}
    if (kind === undefined || bears(grond, bron, cited)) return []
    const sources = bindend === true ? bottom.bronnen : own
    const known = Object.entries(sources).flatMap(([id, { soort }]) => (soort === kind ? id : []))
    return [fault('bron-ontbreekt', pad, 'groundWithoutSource', { ground: grond, kind, known })]
  }

  /** What rests on the law in the base, does so to the letter; and nothing else becomes law. */
  function checkChange(rule: RuleJson, { pad, waarde }: ChangeJson, place: string): Finding<Overlay>[] {
    const isBinding = (grond: unknown) => grounds.get(String(grond))?.bindend === true
    if (pad === '/grond') {
      if (!isBinding(rule.grond) && !isBinding(waarde)) return []
      return [fault('beschermd', place, 'groundIsFixed', { name: rule.name, ground: rule.grond })]
    }
    const takesAway = pad.startsWith('/bron') && pad !== '/bron/-'
    if (!takesAway || !isBinding(rule.grond)) return []
    return [fault('beschermd', place, 'sourceIsFixed', { name: rule.name, ground: rule.grond })]
  }

  /** What a changed rule rests on bears its ground, as that of a new one does. Told once, where the ground is named. */
  function checkChanged(rule: RuleJson, changes: readonly Placed<ChangeJson>[]): Finding<Overlay>[] {
    const refused = changes.flatMap(({ pad, part }) => checkChange(rule, part, `${pad}/pad`))
    const touching = changes.filter(({ part: { pad } }) => ['grond', 'bron'].includes(keysOf(pad)?.[0] ?? ''))
    const after = refused.length > 0 ? undefined : withChanges(rule, touching)
    // Of what the layer below says itself, an overlay isn't asked.
    if (after === undefined) return refused
    if (after.grond === rule.grond && !bears(rule.grond, rule.bron, rule.bron)) return []
    const place = touching.find(({ part }) => part.pad === '/grond') ?? touching.at(-1)
    return place === undefined ? refused : checkGround(after, `${place.pad}/waarde`, rule.bron)
  }

  const changed = base.regels.flatMap((rule) =>
    checkChanged(
      rule,
      draft.changes.filter(({ part }) => targetOf(part)?.kind === 'regel' && part.regel === rule.name),
    ),
  )
  const added = (draft.additions.regels ?? []).flatMap((rule, i) => {
    const pad = `/voegToe/regels/${i}`
    return draft.isSound(pad) ? checkGround(rule, `${pad}/bron`) : []
  })
  const promised = (draft.additions.waarborgen ?? []).flatMap((one, i) => {
    const pad = `/voegToe/waarborgen/${i}`
    return draft.isSound(pad) ? checkGround(one, `${pad}/bron`) : []
  })
  return [...added, ...promised, ...changed]
}

/** A rule with some changes; undefined when they lead nowhere or give sources that are none, which is told elsewhere. */
function withChanges(rule: RuleJson, changes: readonly Placed<ChangeJson>[]): RuleJson | undefined {
  try {
    const after = produce(rule, (open) => {
      for (const { part } of changes) put(open, keysOf(part.pad) ?? [], part.waarde)
    })
    const sources: unknown = after.bron
    return Array.isArray(sources) && sources.every((one) => typeof one === 'string') ? after : undefined
  } catch (error) {
    if (error instanceof LeadsNowhere) return undefined
    throw error
  }
}
