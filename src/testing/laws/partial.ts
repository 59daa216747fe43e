/** The laws about what is not known: what is possible, what is certain, and what is asked. */
import fc, { type Arbitrary } from 'fast-check'
import { coreOf } from '../../model/core.js'
import type { RuleSet } from '../../model/ruleset.js'
import { COLLECTIONS } from '../../model/scope.js'
import { adviesShapeOf } from '../../model/shown.js'
import { type AnyCasus, completionsOf, fullCasus, partialCasus } from '../arbitraries/casussen.js'
import { answersOf, inOrder } from './chain.js'
import { type Law, lawOf, type Subjected } from './law.js'
import { createNeedless } from './needless.js'
import { changedOutcome, impossibleValue, linesOf, lostCertainty, nameOf } from './outcomes.js'
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
    lawOf(
      {
        naam: 'uitkomst-was-mogelijk',
        titel: 'Wat er ook bekend wordt: wat uitkomt, was vooraf mogelijk.',
      },
      pairs,
      ({ casus, aangevuld }) => impossibleValue(linesOf(assess(casus)), linesOf(assess(aangevuld))),
    ),
    lawOf(
      { naam: 'zeker-blijft-zeker', titel: 'Wat zeker is, blijft zeker als er meer bekend wordt.' },
      pairs,
      ({ casus, aangevuld }) => lostCertainty(linesOf(assess(casus)), linesOf(assess(aangevuld))),
    ),
    lawOf(
      {
        naam: 'mogelijk-krimpt',
        titel: 'Elk antwoord maakt minder mogelijk, nooit meer: antwoord voor antwoord, in elke volgorde.',
        deel: 0.2,
      },
      chains,
      ({ casus, aangevuld, volgorde }) => {
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
      },
    ),
    lawOf(
      { naam: 'definitief-is-definitief', titel: 'Een definitief advies houdt zijn kern.' },
      pairs,
      ({ casus, aangevuld }) => {
        const advies = assess(casus)
        if (advies.status !== firm) return undefined
        const asked = advies.openVragen.find(({ raakt }) => raakt.some((id) => kern.has(id)))
        if (asked !== undefined)
          return `Het advies is definitief, maar het antwoord op "${asked.feit}" raakt de kern nog.`
        const core = [...linesOf(advies)].filter(([, { conclusie }]) => kern.has(conclusie))
        return changedOutcome(new Map(core), linesOf(assess(aangevuld)))
      },
    ),
    lawOf(
      {
        naam: 'niet-gevraagd-verandert-niets',
        titel: 'Een antwoord waar het advies niet om vraagt, verandert geen uitkomst.',
      },
      pairs,
      ({ casus, aangevuld }) => {
        const advies = assess(casus)
        const filled = withUnasked(ruleSet, casus, aangevuld, advies.openVragen)
        const bericht = changedOutcome(linesOf(advies), linesOf(assess(filled)))
        return bericht && { bericht, voorbeeld: { casus, aangevuld: filled } }
      },
    ),
    lawOf(
      {
        naam: 'vraag-doet-ertoe',
        titel: 'Een vraag wordt alleen gesteld als een antwoord nog een uitkomst kan veranderen.',
        deel: 0.2,
      },
      chains,
      ({ casus, aangevuld, volgorde }) => {
        let after: AnyCasus = { ...casus, ...itemsOf(casus, aangevuld) }
        for (const { into } of inOrder(answersOf(ruleSet, after, aangevuld), volgorde)) {
          const vraag = needless(after)
          if (vraag !== undefined) {
            const bericht = `Het advies vraagt naar "${vraag.feit}", maar geen antwoord verandert een uitkomst.`
            return { bericht, voorbeeld: { casus: after, vraag } }
          }
          after = into(after)
        }
        return undefined
      },
    ),
    lawOf(
      { naam: 'volledig-is-zeker', titel: 'Is alles bekend, dan is elke uitkomst zeker.' },
      fc.record({ casus: fullCasus<AnyCasus>(ruleSet) }),
      ({ casus }) => {
        const { spoor, openVragen } = assess(casus)
        const unsure = spoor.find(({ uitkomst }) => !uitkomst.zeker)
        if (unsure !== undefined) return `${nameOf(unsure)} is niet zeker, terwijl alles bekend is.`
        const [vraag] = openVragen
        return vraag && `Het advies vraagt nog naar "${vraag.feit}", terwijl alles bekend is.`
      },
    ),
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
  const lists = [COLLECTIONS.persoon, COLLECTIONS.hulpbehoefte].flatMap((name) => {
    const list = casus[name] ?? completed[name]
    if (Array.isArray(casus[name]) || !Array.isArray(list)) return []
    return [[name, (list as readonly { readonly id: string }[]).map(({ id }) => ({ id }))] as const]
  })
  return Object.fromEntries(lists)
}
