/** Why an overlay is refused, and the nearest change with which it would be taken. */
import { deepFreeze } from '../freeze.js'
import { readPlain } from '../load/guard.js'
import { parseRuleSet } from '../load/parse.js'
import type { OverlayJson } from '../model/overlay.js'
import type { RuleSet, RuleSetJson } from '../model/ruleset.js'
import { type Finding, type Problem, told } from '../problem.js'
import { createBudget, MOST_WORK } from '../search/budget.js'
import {
  type Guarantees,
  guarantees,
  type Overlay,
  overlayFaults,
  type Reading,
  reading,
} from '../words/index.js'
import { say } from '../words/words.js'
import { layOn } from './lay-on.js'
import { type HoeVerder, type Repair, repairsOf, trialsOf, without } from './repairs.js'

/**
 * A proposal (*voorstel*): a change of the overlay with which this cause is gone. It was proven, with what else is refused left out.
 * `soort` says what kind of change: another priority (`voorrang`), condition (`voorwaarde`), outcome (`uitkomst`) or limit (`grens`),
 * or to leave it out (`weglaten`).
 *
 * @example
 * ```ts
 * import type { Voorstel } from 'eigen-kracht'
 *
 * const tell = ({ bericht, pad }: Voorstel) => `${bericht} (${pad})`
 * ```
 */
export interface Voorstel {
  readonly soort: HoeVerder
  /** Place in the overlay. */
  readonly pad: string
  /** What should stand there; absent when it should be left out. */
  readonly waarde?: unknown
  /** Dutch: what to do. */
  readonly bericht: string
}

/**
 * One cause of a refusal (*weigering*).
 *
 * @example
 * ```ts
 * import { baseRuleSet, overlays, type Weigering, whyRefused } from 'eigen-kracht'
 *
 * const none: readonly Weigering[] = whyRefused(baseRuleSet, overlays.alkmaar)
 * console.log(none.length) // 0
 * ```
 */
export interface Weigering {
  /** What breaks, with a casus that shows it; what breaks with it is named. */
  readonly probleem: Problem
  /** Absent when it is no matter of protection, or when none was found. */
  readonly voorstel?: Voorstel
}

/** So many causes get a proposal, and for each no more changes than this are tried. */
const MOST_CAUSES = 5
const MOST_TRIALS = 12
/** A trial is a proof; each gets what a small overlay needs many times over. */
const PART_OF_TRIAL = 0.2

type FoundLoss = Finding<Reading | Overlay | Guarantees>

/**
 * Each cause for which the first overlay that can't be taken is refused, with the nearest change that would do. Empty
 * when all are taken. It tries proofs, so it may take some seconds.
 *
 * @param base from `parseRuleSet` or `customise`, or plain data that is checked here
 * @param overlays as for `customise`
 * @throws RuleSetError when the base is not sound
 *
 * @example
 * ```ts
 * import { baseRuleSet, whyRefused } from 'eigen-kracht'
 *
 * const [cause] = whyRefused(baseRuleSet, {
 *   id: 'voorbeeldstad',
 *   versie: '2026.1',
 *   titel: 'Regels van Voorbeeldstad',
 *   basis: { id: baseRuleSet.id, versie: baseRuleSet.versie },
 *   vervalt: [{ regel: 'veiligheid-acuut', reden: 'Dit willen wij anders.', bron: ['nji#5.2'] }],
 * })
 * console.log(cause?.probleem.code, cause?.probleem.pad) // beschermd /vervalt/0/regel
 * ```
 */
export function whyRefused(
  base: RuleSet | RuleSetJson,
  ...overlays: readonly unknown[]
): readonly Weigering[] {
  let ruleSet: RuleSet = parseRuleSet(base)
  for (const overlay of overlays) {
    const outcome = layOn(ruleSet, overlay, createBudget(MOST_WORK))
    if ('problems' in outcome) {
      const problems = told(outcome.problems, reading, overlayFaults, guarantees)
      const laag = overlays.length > 1 && outcome.id !== undefined ? { laag: outcome.id } : {}
      const below = ruleSet
      return deepFreeze(
        problems.map((problem, i) => {
          const finding = outcome.problems[i]
          const found =
            finding === undefined || i >= MOST_CAUSES
              ? undefined
              : proposal(finding, overlay, outcome.problems, below)
          return { probleem: { ...problem, ...laag }, ...(found !== undefined && { voorstel: found }) }
        }),
      )
    }
    ruleSet = outcome.ruleSet
  }
  return []
}

function proposal(
  finding: FoundLoss,
  overlay: unknown,
  all: readonly FoundLoss[],
  base: RuleSet,
): Voorstel | undefined {
  // Without an example it is no loss, but something that is written wrong.
  if (finding.voorbeeld === undefined) return undefined
  const json = readPlain(overlay)
  if ('problems' in json) return undefined
  const others = [...new Set(all.map(({ pad }) => pad))].filter((pad) => pad !== '' && pad !== finding.pad)
  const repairs = repairsOf(json.data as OverlayJson, finding.pad, rulesLostIn(finding, base), base)
  const repair = trialsOf(repairs, MOST_TRIALS).find((one) => isTaken(one, others, base))
  if (repair === undefined) return undefined
  const { soort, pad, waarde } = repair
  return {
    soort,
    pad,
    ...(waarde !== undefined && { waarde }),
    bericht: say(overlayFaults, 'wouldDo', { how: soort, place: pad, value: waarde }),
  }
}

function rulesLostIn({ gegevens }: FoundLoss, { regels }: RuleSet) {
  const { rule, also = [] } = gegevens as { readonly rule?: string; readonly also?: readonly string[] }
  return regels.filter(({ name }) => name === rule || also.includes(name))
}

/** Whether the overlay is taken with this change, and without what else is refused. */
function isTaken({ overlay }: Repair, others: readonly string[], base: RuleSet): boolean {
  return !('problems' in layOn(base, without(overlay, others), createBudget(MOST_WORK * PART_OF_TRIAL)))
}
