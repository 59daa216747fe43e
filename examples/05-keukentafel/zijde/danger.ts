/** What stands at the top of the page because of danger: a model without looks. */
import type { Advies, RuleSet } from 'eigen-kracht'
import { toDocument } from 'eigen-kracht/report'
import { type Level, levelOf } from './level.js'
import { DANGER_FACT } from './names.js'

/** Who is spoken to. */
export type Voor = 'gezin' | 'jongere' | 'professional'

export interface Danger {
  /**
   * `nu`: there is danger now. `hulp`: no danger now, but something that the rules would tell first in danger.
   * `oneens`: people differ on whether there is danger. `mogelijk`: nobody has excluded it. `geen`: it is excluded.
   */
  readonly soort: 'nu' | 'hulp' | 'oneens' | 'mogelijk' | 'geen'
  readonly title: string
  /** What to do. */
  readonly sentences: readonly string[]
}

export function dangerOf(advies: Advies, ruleSet: RuleSet, voor: Voor): Danger {
  const level = levelOf(advies, ruleSet)
  if (level.worst === 'zeker') return now(advies, ruleSet, voor, level)
  const sentences = firstThings(advies, ruleSet, voor)
  if (sentences.length > 0) return { soort: 'hulp', title: '', sentences }
  if (level.worst === 'uitgesloten') return { soort: 'geen', title: '', sentences }
  const differ = advies.verschillen.find(({ feit }) => feit === DANGER_FACT)
  return {
    soort: differ === undefined ? 'mogelijk' : 'oneens',
    title: `Nog niet zeker: ${level.worstTitle}.`,
    sentences: differ === undefined ? [] : [differ.vraag],
  }
}

/** What the report for this reader says before all else. */
function now(advies: Advies, ruleSet: RuleSet, voor: Voor, level: Level): Danger {
  const alert = toDocument(advies, { ruleSet, voor }).blokken.find(({ kind }) => kind === 'alert')
  return {
    soort: 'nu',
    title: `${level.worstTitle.charAt(0).toUpperCase()}${level.worstTitle.slice(1)}.`,
    sentences: alert?.kind === 'alert' ? alert.items.map(({ text }) => text) : [],
  }
}

/** Sentences that the rules tell first in danger, and that hold now. */
function firstThings({ motivering }: Advies, ruleSet: RuleSet, voor: Voor): readonly string[] {
  const first = (ruleSet.verhaal?.eerst ?? []).flatMap(({ zinnen }) => zinnen)
  return motivering.flatMap(({ conclusie, regels, tekst }) => {
    const rules = ruleSet.regels.filter(({ name }) => regels.includes(name))
    const rule = rules.find(({ event: { params } }) =>
      first.some(
        (one) =>
          one.conclusie === conclusie &&
          (one.waarden === undefined ||
            (typeof params.waarde === 'string' && one.waarden.includes(params.waarde))),
      ),
    )
    return rule === undefined ? [] : [rule.voor?.[voor] ?? tekst]
  })
}
