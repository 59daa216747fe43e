/** The laws about what is not known: what is possible, what is certain, and what is asked. */
import fc, { type Arbitrary } from 'fast-check'
import { coreOf } from '../../model/core.js'
import type { RuleSet } from '../../model/ruleset.js'
import { COLLECTIONS, LIST_SCOPES } from '../../model/scope.js'
import { adviesShapeOf } from '../../model/shown.js'
import { lawWords } from '../../words/index.js'
import { say } from '../../words/words.js'
import { type AnyCasus, completionsOf, fullCasus, partialCasus } from '../arbitraries/casussen.js'
import { answersOf, inOrder } from './chain.js'
import { type Law, lawOf, type Subjected } from './law.js'
import { createNeedless } from './needless.js'
import { changedOutcome, impossibleValue, linesOf, lostCertainty } from './outcomes.js'
import { withUnasked } from './unasked.js'

interface Pair {
  readonly casus: AnyCasus
  readonly aangevuld: AnyCasus
  readonly [more: string]: unknown
}

export function partialLaws({ ruleSet, assessorOf }: Subjected): readonly Law[] {
  const { assess } = assessorOf(ruleSet)
  const pairs: Arbitrary<Pair> = partialCasus<AnyCasus>(ruleSet).chain((casus) =>
    fc.record({ casus: fc.constant(casus), aangevuld: completionsOf(ruleSet, casus) }),
  )
  const chains = fc
    .tuple(fc.oneof(pairs, fromNothing(ruleSet)), fc.nat({ max: 999 }))
    .map(([pair, volgorde]) => ({ ...pair, volgorde }))
  const needless = createNeedless(ruleSet, assess)
  const kern = new Set(coreOf(ruleSet))
  const firm: string = adviesShapeOf(ruleSet).status.vast.status

  return [
    lawOf({ naam: 'uitkomst-was-mogelijk' }, pairs, ({ casus, aangevuld }) =>
      impossibleValue(linesOf(assess(casus)), linesOf(assess(aangevuld))),
    ),
    lawOf({ naam: 'zeker-blijft-zeker' }, pairs, ({ casus, aangevuld }) =>
      lostCertainty(linesOf(assess(casus)), linesOf(assess(aangevuld))),
    ),
    lawOf({ naam: 'mogelijk-krimpt', deel: 0.2 }, chains, ({ casus, aangevuld, volgorde }) => {
      let [before, lines] = [casus, linesOf(assess(casus))]
      for (const { feit, item, into } of inOrder(answersOf(ruleSet, casus, aangevuld), volgorde)) {
        const after = into(before)
        const now = linesOf(assess(after))
        const bericht = impossibleValue(lines, now) ?? lostCertainty(lines, now)
        if (bericht !== undefined) {
          const antwoord = item === '' ? { feit } : { feit, item }
          return { bericht, voorbeeld: { casus: before, antwoord, aangevuld: after } }
        }
        before = after
        lines = now
      }
      return undefined
    }),
    lawOf({ naam: 'definitief-is-definitief' }, pairs, ({ casus, aangevuld }) => {
      const advies = assess(casus)
      if (advies.status !== firm) return undefined
      const asked = advies.openVragen.find(({ raakt }) => raakt.some((id) => kern.has(id)))
      if (asked !== undefined) return say(lawWords, 'stillTouches', { fact: asked.feit })
      const core = [...linesOf(advies)].filter(([, { conclusie }]) => kern.has(conclusie))
      return changedOutcome(new Map(core), linesOf(assess(aangevuld)))
    }),
    lawOf({ naam: 'niet-gevraagd-verandert-niets' }, pairs, ({ casus, aangevuld }) => {
      const advies = assess(casus)
      const filled = withUnasked(ruleSet, casus, aangevuld, advies.openVragen)
      const bericht = changedOutcome(linesOf(advies), linesOf(assess(filled)))
      return bericht && { bericht, voorbeeld: { casus, aangevuld: filled } }
    }),
    lawOf({ naam: 'vraag-doet-ertoe', deel: 0.2 }, chains, ({ casus, aangevuld, volgorde }) => {
      let after: AnyCasus = { ...casus, ...itemsOf(casus, aangevuld) }
      for (const { into } of inOrder(answersOf(ruleSet, after, aangevuld), volgorde)) {
        const vraag = needless(after)
        if (vraag !== undefined) {
          const bericht = say(lawWords, 'asksInVain', { fact: vraag.feit })
          return { bericht, voorbeeld: { casus: after, vraag } }
        }
        after = into(after)
      }
      return undefined
    }),
    lawOf({ naam: 'volledig-is-zeker' }, fc.record({ casus: fullCasus<AnyCasus>(ruleSet) }), ({ casus }) => {
      const { spoor, openVragen } = assess(casus)
      const unsure = spoor.find(({ uitkomst }) => !uitkomst.zeker)
      if (unsure !== undefined)
        return say(lawWords, 'stillUnsure', { conclusion: unsure.conclusie, item: unsure.item })
      const [vraag] = openVragen
      return vraag && say(lawWords, 'stillAsks', { fact: vraag.feit })
    }),
  ]
}

/** From a casus of which nothing is known to a full one. */
function fromNothing(ruleSet: RuleSet): Arbitrary<Pair> {
  return fullCasus<AnyCasus>(ruleSet).map((aangevuld) => {
    const { kenmerk, peildatum } = aangevuld
    return { casus: { kenmerk, peildatum }, aangevuld }
  })
}

/** The persons and needs of a casus, or by name those of its completion. */
function itemsOf(casus: AnyCasus, completed: AnyCasus): Partial<AnyCasus> {
  const lists = LIST_SCOPES.flatMap((scope) => {
    const name = COLLECTIONS[scope]
    const list = casus[name] ?? completed[name]
    if (Array.isArray(casus[name]) || !Array.isArray(list)) return []
    return [[name, (list as readonly { readonly id: string }[]).map(({ id }) => ({ id }))] as const]
  })
  return Object.fromEntries(lists)
}
