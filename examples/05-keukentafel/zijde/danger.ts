/** What stands at the top of the page because of danger: a model without looks. */
import type { Advies, RuleSet } from 'eigen-kracht'
import { toDocument } from 'eigen-kracht/report'
import { capital, levelOf } from './level.js'
import { DANGER_FACTS } from './names.js'

/** Who is spoken to. */
export type Voor = 'gezin' | 'jongere' | 'professional'

export interface Danger {
  /**
   * `nu`: there is danger now. `hulp`: no danger now, but something that the rules would tell first in danger.
   * `oneens`: people differ on whether there is danger. `mogelijk`: nobody has excluded it. `geen`: it is excluded.
   */
  readonly soort: 'nu' | 'hulp' | 'oneens' | 'mogelijk' | 'geen'
  readonly title: string
  /** What to do; of `oneens` the questions. */
  readonly sentences: readonly string[]
}

export function dangerOf(advies: Advies, ruleSet: RuleSet, voor: Voor): Danger {
  const { worst, worstTitle } = levelOf(advies, ruleSet)
  if (worst === 'zeker') return now(advies, ruleSet, voor, worstTitle)
  const title = worst === 'mogelijk' ? `Nog niet zeker: ${worstTitle}.` : ''
  const help = firstThings(advies, ruleSet, voor)
  if (help.length > 0) return { soort: 'hulp', title, sentences: help }
  const questions = advies.verschillen.filter(({ feit }) => DANGER_FACTS.includes(feit))
  if (questions.length > 0)
    return { soort: 'oneens', title, sentences: [...new Set(questions.map(({ vraag }) => vraag))] }
  return { soort: worst === 'mogelijk' ? 'mogelijk' : 'geen', title, sentences: [] }
}

/** What the report for this reader says before all else. */
function now(advies: Advies, ruleSet: RuleSet, voor: Voor, title: string): Danger {
  const alert = toDocument(advies, { ruleSet, voor }).blokken.find(({ kind }) => kind === 'alert')
  return {
    soort: 'nu',
    title: `${capital(title)}.`,
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
