/**
 * Random overlays on a rule set: small slips in its rules, rules that are dropped, and rules, questions and
 * conclusions that are added. Some are legal, others attack what is protected; `customise` tells them apart.
 */

import fc, { type Arbitrary } from 'fast-check'
import { orderConclusions } from '../../load/order.js'
import { parseRuleSet } from '../../load/parse.js'
import type { AdditionsJson, ChangeJson, DropJson, OverlayJson } from '../../model/overlay.js'
import { collects } from '../../model/policy.js'
import type { ConclusionJson, FactJson, Ground, RuleJson, RuleSet, RuleSetJson } from '../../model/ruleset.js'
import { type Subject, subjectsOf } from '../../model/subject.js'
import type { Mutant } from '../mutants/mutant.js'
import { mutantsOf } from '../mutants/mutate.js'
import { CROSS } from './cross.js'
import { groundOf, type RuleSketch, ruleFrom } from './rule-set-sketch.js'
import { ruleSketch } from './rule-sets.js'

/** Before all rules of the base, or somewhere between them. */
const FIRST_OF_ALL = 999
const MUNICIPALITY = 'proefgemeente'

/**
 * Random overlays. Each changes up to two places, drops a rule or none, and adds up to two rules, made from
 * the dictionary of the base; some bring a question and a conclusion of their own.
 *
 * @throws RuleSetError when the base is not sound
 *
 * @example
 * ```ts
 * import { baseRuleSet, checkOverlay } from 'eigen-kracht'
 * import { overlays } from 'eigen-kracht/testing'
 * import fc from 'fast-check'
 *
 * const [overlay] = fc.sample(overlays(baseRuleSet), { numRuns: 1, seed: 2026 })
 * const isTaken = checkOverlay(baseRuleSet, overlay).every(({ ernst }) => ernst !== 'fout')
 * ```
 */
export function overlays(base: RuleSet | RuleSetJson): Arbitrary<OverlayJson> {
  const sound = parseRuleSet(base)
  const bron = Object.keys(sound.bronnen).slice(0, 1)
  const grond = groundOf(sound)
  return fc
    .record({
      slips: someOf(mutantsKept(sound), 2),
      drops: fc.oneof(
        CROSS,
        { weight: 3, arbitrary: fc.constant<readonly RuleJson[]>([]) },
        someOf(sound.regels, 1),
      ),
      own: fc.boolean(),
      added: sound.conclusies.length === 0 ? fc.constant([]) : fc.array(addition(sound), { maxLength: 2 }),
    })
    .map(({ slips, drops, own, added }) => ({
      id: MUNICIPALITY,
      versie: '1',
      titel: 'Proef',
      basis: { id: sound.id, versie: sound.versie },
      ...section(
        'wijzig',
        slips.flatMap((slip) => changeOf(slip, bron)),
      ),
      ...section('vervalt', [
        ...slips.flatMap((slip) => dropOf(slip, bron)),
        ...drops.map(({ name }) => ({ regel: name, ...because(bron) })),
      ]),
      ...voegToe(own, added, bron, grond),
    }))
}

function someOf<T>(list: readonly T[], most: number): Arbitrary<readonly T[]> {
  return list.length === 0 ? fc.constant([]) : fc.array(fc.constantFrom(...list), { maxLength: most })
}

/** Making all mutants takes a while; each is made into a rule set only when it is picked. */
const mutants = new WeakMap<RuleSet, readonly Mutant[]>()
function mutantsKept(ruleSet: RuleSet): readonly Mutant[] {
  const found = mutants.get(ruleSet) ?? [...mutantsOf(ruleSet)]
  mutants.set(ruleSet, found)
  return found
}

function section<K extends string, T>(name: K, list: readonly T[]): Partial<Record<K, readonly T[]>> {
  return list.length === 0 ? {} : ({ [name]: list } as Record<K, readonly T[]>)
}

const because = (bron: readonly string[]) => ({ reden: 'Om te proberen.', bron })

/** A mutant, as an overlay says it. */
function changeOf({ kind, rule, conclusion, pad, after, ruleSet }: Mutant, bron: readonly string[]) {
  if (kind === 'regel-weg') return []
  const change = (place: Pick<ChangeJson, 'regel' | 'conclusie' | 'pad' | 'waarde'>): ChangeJson[] => [
    { ...place, ...because(bron) },
  ]
  if (rule === undefined) return change({ conclusie: conclusion, pad, waarde: after })
  if (!pad.startsWith('/conditions')) return change({ regel: rule, pad, waarde: after })
  const waarde = ruleSet.regels.find(({ name }) => name === rule)?.conditions
  return change({ regel: rule, pad: '/conditions', waarde })
}

function dropOf({ kind, rule }: Mutant, bron: readonly string[]): DropJson[] {
  return kind === 'regel-weg' && rule !== undefined ? [{ regel: rule, ...because(bron) }] : []
}

interface Addition {
  readonly sketch: RuleSketch
  readonly target: RuleTarget
  readonly ahead: boolean
}
/** A conclusion, with what may be asked for it without going round in a circle. */
interface RuleTarget {
  readonly conclusion: ConclusionJson
  readonly known: readonly Subject[]
}

function addition(ruleSet: RuleSet): Arbitrary<Addition> {
  return fc.record({
    sketch: ruleSketch,
    target: fc.constantFrom(...targetsOf(ruleSet)),
    ahead: fc.boolean(),
  })
}

function targetsOf(ruleSet: RuleSet): readonly RuleTarget[] {
  const { conclusies, regels } = ruleSet
  const subjects = [...subjectsOf(ruleSet).values()]
  const order = orderConclusions(
    conclusies.map(({ id }) => id),
    regels,
  )
  const targets = conclusies.map((conclusion) => {
    const later = new Set(order.ids.slice(order.ids.indexOf(conclusion.id)))
    return { conclusion, known: subjects.filter(({ id }) => !later.has(id)) }
  })
  // What collects is what municipalities add to most.
  const open = targets.filter(({ conclusion }) => collects(conclusion.beleid))
  return [...open, ...open, ...targets]
}

function voegToe(
  own: boolean,
  added: readonly Addition[],
  bron: readonly string[],
  grond: Ground,
): Pick<OverlayJson, 'voegToe'> {
  const regels = added.map(({ sketch, target: { conclusion, known }, ahead }, i): RuleJson => {
    const rule = ruleFrom(sketch, `${MUNICIPALITY}-${i + 1}`, conclusion, { known, rules: [] }, [], undefined)
    return { ...rule, bron, grond, ...(ahead && { priority: FIRST_OF_ALL }) }
  })
  const parts: AdditionsJson = own ? withOwn(regels, bron, grond) : section('regels', regels)
  return Object.keys(parts).length === 0 ? {} : { voegToe: parts }
}

/** A question of its own, and what follows from it. */
function withOwn(regels: readonly RuleJson[], bron: readonly string[], grond: Ground): AdditionsJson {
  const feit: FactJson = {
    id: `${MUNICIPALITY}.bekend`,
    bereik: 'gezin',
    type: 'janee',
    label: 'bekend bij de gemeente',
    vraag: 'Kent de gemeente het gezin al?',
    wie: ['professional'],
    bron,
  }
  const conclusie: ConclusionJson = {
    id: `${MUNICIPALITY}.afspraken`,
    bereik: 'gezin',
    beleid: 'collect',
    titel: 'wat is afgesproken',
    waarden: ['kennismaken'],
  }
  const regel: RuleJson = {
    name: `${MUNICIPALITY}-kennismaken`,
    conditions: { all: [{ fact: feit.id, operator: 'equal', value: false }] },
    event: { type: conclusie.id, params: { waarde: 'kennismaken' } },
    uitleg: 'Maak kennis met het gezin.',
    bron,
    grond,
  }
  return { feiten: [feit], conclusies: [conclusie], regels: [...regels, regel] }
}
