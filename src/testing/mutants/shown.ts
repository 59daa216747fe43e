/** What one item of a casus shows of a conclusion and of the rule that a mutant changes. */
import { type Frame, IN, type World } from '../../compile/frame.js'
import type { Conclusion } from '../../compile/program.js'
import { rulesBehind } from '../../explain/account.js'
import { TRUE, type TruthName, truthName } from '../../truth.js'
import { type Compiled, isOfCondition } from './compiled.js'

/**
 * What comes out for one item, in words.
 *
 * @example
 * ```ts
 * import type { ItemShown } from 'eigen-kracht/testing'
 *
 * const shown: ItemShown = { waarde: ['acuut'], mogelijk: ['acuut'], regels: ['veiligheid-acuut'], waar: 'waar' }
 * ```
 */
export interface ItemShown {
  /** The value if it is certain; of a collection what is certainly in it. */
  readonly waarde: readonly string[]
  readonly mogelijk: readonly string[]
  /** The rules that certainly hold and are named for it. */
  readonly regels: readonly string[]
  /** The truth of the changed rule; absent when it is gone, or when no single rule changed. */
  readonly waar?: TruthName
}

/** The outcome as numbers: the bits of what is possible, of a collection those of each member. */
export function outcomeOf({ slot: { index, full } }: Conclusion, { words }: Frame): readonly number[] {
  return [...words.subarray(index, index + full.length)]
}

/** The values that are possible, by their place. */
function possiblePlaces({ collects, slot }: Conclusion, { words }: Frame): readonly number[] {
  const { index, subject } = slot
  const isIn = (at: number) =>
    collects ? ((words[index + at] as number) & IN) !== 0 : ((words[index] as number) & (1 << at)) !== 0
  return subject.waarden.flatMap((_, at) => (isIn(at) ? [at] : []))
}

/**
 * Everything by which a mutant can be told at one frame, as numbers: the outcome of its conclusion, and the
 * truth of the changed rule, or for which value it is named. The conclusion must have been drawn.
 */
export function marksOf(
  of: Compiled,
  when: 'before' | 'after',
  frame: Frame,
  world: World,
): readonly number[] {
  const conclusion = of[when]
  const outcome = outcomeOf(conclusion, frame)
  const rule = of.rule?.[when]
  if (of.rule === undefined) return outcome
  if (isOfCondition(of)) return [...outcome, rule?.test(frame, world) ?? -1]
  const isNamed = (value: number) =>
    rule !== undefined && rulesBehind(conclusion, value, frame, world).includes(rule)
  return [...outcome, possiblePlaces(conclusion, frame).find(isNamed) ?? -1]
}

/** The same in words. */
export function shownOf(of: Compiled, when: 'before' | 'after', frame: Frame, world: World): ItemShown {
  const conclusion = of[when]
  const { collects, json, slot, byValue } = conclusion
  const mogelijk = possiblePlaces(conclusion, frame)
  const isCertain = (value: number) =>
    collects ? frame.words[slot.index + value] === IN : mogelijk.length === 1
  const names = (values: readonly number[]) => values.map((value) => json.waarden[value] as string)
  // Asked anew: what a frame remembers of rules may stem from before the change.
  const behind = mogelijk.flatMap((value) => byValue[value] ?? [])
  const rule = of.rule?.[when]
  return {
    waarde: names(mogelijk.filter(isCertain)),
    mogelijk: names(mogelijk),
    regels: behind.filter((one) => one.test(frame, world) === TRUE).map((one) => one.json.name),
    ...(rule && { waar: truthName(rule.test(frame, world)) }),
  }
}
