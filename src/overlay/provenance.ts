/**
 * On what an overlay says that its rules rest. Whoever reads an advice, a judge too, must be able to trust the word
 * that stands there: law is what the law says, at a place that the rule set at the bottom knows.
 */
import { sourceOf } from '../load/sources.js'
import type { ChangeJson } from '../model/overlay.js'
import type { RuleJson, RuleSet, SourceJson } from '../model/ruleset.js'
import { vocabularyOf } from '../model/vocabulary.js'
import { type Finding, fault } from '../problem.js'
import type { Overlay } from '../words/index.js'
import type { OverlayDraft } from './read.js'

type Sources = Readonly<Record<string, SourceJson>>

/** What is wrong with the grounds that an overlay gives. `bottom` is the rule set under all layers. */
export function checkGrounds(base: RuleSet, bottom: RuleSet, draft: OverlayDraft): Finding<Overlay>[] {
  const grounds = new Map(vocabularyOf(base).gronden.map((ground) => [ground.grond as string, ground]))
  const own: Sources = { ...base.bronnen, ...draft.additions.bronnen }
  const rules = new Map(base.regels.map((rule) => [rule.name, rule]))

  /** Whether one of the sources can bear a ground; what binds is the law that the bottom knows. */
  function bears(grond: string, bron: readonly string[]): boolean {
    const ground = grounds.get(grond)
    if (ground?.bronsoort === undefined) return true
    const known = ground.bindend === true ? bottom.bronnen : own
    return bron.some((reference) => {
      const { source, isListed } = sourceOf(known, reference)
      return source?.soort === ground.bronsoort && isListed
    })
  }

  function checkGround({ grond, bron }: Pick<RuleJson, 'grond' | 'bron'>, pad: string): Finding<Overlay>[] {
    const { bronsoort: kind, bindend } = grounds.get(grond) ?? {}
    if (kind === undefined || bears(grond, bron)) return []
    const sources = bindend === true ? bottom.bronnen : own
    const known = Object.entries(sources).flatMap(([id, { soort }]) => (soort === kind ? id : []))
    return [fault('bron-ontbreekt', pad, 'groundWithoutSource', { ground: grond, kind, known })]
  }

  /** What rests on the law in the base, does so to the letter; and nothing else becomes law. */
  function checkChange({ regel, pad, waarde }: ChangeJson, place: string): Finding<Overlay>[] {
    const rule = rules.get(regel ?? '')
    if (rule === undefined) return []
    const isBinding = (grond: unknown) => grounds.get(String(grond))?.bindend === true
    if (pad === '/grond') {
      if (!isBinding(rule.grond) && !isBinding(waarde)) return []
      return [fault('beschermd', place, 'groundIsFixed', { name: rule.name, ground: rule.grond })]
    }
    const takesAway = pad.startsWith('/bron') && pad !== '/bron/-'
    if (!takesAway || !isBinding(rule.grond)) return []
    return [fault('beschermd', place, 'sourceIsFixed', { name: rule.name, ground: rule.grond })]
  }

  const added = (draft.additions.regels ?? []).flatMap((rule, i) => {
    const pad = `/voegToe/regels/${i}`
    return draft.isSound(pad) ? checkGround(rule, `${pad}/bron`) : []
  })
  const promised = (draft.additions.waarborgen ?? []).flatMap((one, i) => {
    const pad = `/voegToe/waarborgen/${i}`
    return draft.isSound(pad) ? checkGround(one, `${pad}/bron`) : []
  })
  return [...added, ...promised, ...draft.changes.flatMap(({ pad, part }) => checkChange(part, `${pad}/pad`))]
}
