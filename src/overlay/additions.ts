/** What an overlay may add: so many rules, and no words of its own about conclusions of the layers below. */
import type { ParagraphJson, RuleSet } from '../model/ruleset.js'
import { type Finding, fault } from '../problem.js'
import type { Overlay } from '../words/index.js'
import type { OverlayDraft } from './read.js'

/** More than this is no difference from a rule set any more, and hides what that says. */
const MOST_RULES = 60

export function checkAdditions(base: RuleSet, { additions, isSound }: OverlayDraft): Finding<Overlay>[] {
  const { regels = [], verhaal } = additions
  const tooMany =
    regels.length > MOST_RULES
      ? [fault('te-groot', '/voegToe/regels', 'tooManyRules', { most: MOST_RULES })]
      : []
  const known = new Set(base.conclusies.map(({ id }) => id))
  /** In other words than its rules have, no conclusion of the base is told. */
  const reworded = (list: readonly ParagraphJson[], name: string) =>
    list.flatMap(({ zinnen = [] }, i) =>
      !isSound(`/voegToe/verhaal/${name}/${i}`)
        ? []
        : zinnen.flatMap(({ conclusie, sjabloon, onzeker }, j) =>
            known.has(conclusie) && (sjabloon ?? onzeker) !== undefined
              ? [
                  fault('beschermd', `/voegToe/verhaal/${name}/${i}/zinnen/${j}`, 'toldInOwnWords', {
                    id: conclusie,
                  }),
                ]
              : [],
          ),
    )
  return [
    ...tooMany,
    ...reworded(verhaal?.motivering ?? [], 'motivering'),
    ...reworded(verhaal?.tegenwicht ?? [], 'tegenwicht'),
  ]
}
