/**
 * Random rule sets that are sound, by the rule format's own law: facts of all types and scopes, conclusions
 * of all policies and scopes that rest on each other, nested conditions, counts, and a story to tell.
 *
 * What is drawn at random is a sketch: loose parts with numbers in them. `rule-set-sketch.ts` makes a rule
 * set out of it, in which every number picks something that fits. So there is nothing to throw away, and a
 * failure shrinks part by part.
 */

import fc, { type Arbitrary } from 'fast-check'
import { parseRuleSet } from '../../load/parse.js'
import { HIT_POLICIES } from '../../model/policy.js'
import type { RuleSet } from '../../model/ruleset.js'
import { FAMILY_SCOPE, SCOPES } from '../../model/scope.js'
import type { FactKind } from '../../model/subject.js'
import type { ClashSketch, ConditionSketch, LeafSketch } from './condition-sketch.js'
import { CROSS } from './cross.js'
import { type RuleSetSketch, type RuleSketch, ruleSetFrom } from './rule-set-sketch.js'

const pick = fc.nat(60)

/** How often a leaf asks about each kind, and how often parts of a condition clash. */
interface Mix {
  readonly subject: number
  readonly conclusion: number
  readonly count: number
  readonly clash: number
}
const LOOSE: Mix = { subject: 5, conclusion: 2, count: 2, clash: 1 }
const CROWDED: Mix = { subject: 12, conclusion: 3, count: 1, clash: 3 }

const leafOf = ({ subject, conclusion, count }: Mix): Arbitrary<LeafSketch> =>
  fc.record({
    kind: fc.oneof(
      CROSS,
      { weight: subject, arbitrary: fc.constant('subject' as const) },
      { weight: conclusion, arbitrary: fc.constant('conclusion' as const) },
      { weight: count, arbitrary: fc.constant('count' as const) },
    ),
    subject: pick,
    operator: pick,
    values: fc.array(pick, { minLength: 1, maxLength: 3 }),
    scope: fc.nat(2),
    bound: fc.nat(3),
    comparison: pick,
  })

function conditionOf(mix: Mix): Arbitrary<ConditionSketch> {
  const leaf = leafOf(mix)
  const { condition } = fc.letrec<{
    condition: ConditionSketch
    group: ConditionSketch
    clash: ClashSketch
  }>((tie) => ({
    condition: fc.oneof(
      { ...CROSS, maxDepth: 3 },
      { weight: 3, arbitrary: leaf.map((leaf) => ({ leaf })) },
      { weight: 2, arbitrary: tie('group') },
      { weight: 1, arbitrary: tie('condition').map((not) => ({ not })) },
      { weight: mix.clash, arbitrary: tie('clash') },
    ),
    clash: fc.record({
      clash: fc.constantFrom('opposite' as const, 'excluding' as const, 'concluded' as const),
      kind: fc.constantFrom('all' as const, 'any' as const),
      part: tie('condition'),
      leaf,
      deep: fc.boolean(),
    }),
    group: fc
      .record({
        kind: fc.constantFrom('all' as const, 'any' as const),
        parts: fc.array(tie('condition'), {
          minLength: 1,
          maxLength: 3,
          size: 'max',
          depthIdentifier: 'group',
        }),
      })
      .map(({ kind, parts }) => ({ kind, parts })),
  }))
  return condition
}

/** In the order in which a failure shrinks. */
const FACT_KINDS = Object.keys({ janee: 0, keuze: 0, getal: 0, meerkeuze: 0 } satisfies Record<
  FactKind,
  0
>) as FactKind[]

const scope = fc.constantFrom(...SCOPES)
const factParts = {
  scope,
  type: fc.constantFrom(...FACT_KINDS),
  size: fc.nat(3),
  minimum: fc.constantFrom(0, 1, -2),
  whole: fc.boolean(),
}
const ruleOf = (condition: Arbitrary<ConditionSketch>): Arbitrary<RuleSketch> =>
  fc.record({
    priority: fc.option(fc.integer({ min: 1, max: 3 }), { nil: undefined }),
    value: pick,
    condition,
    opposite: fc.oneof(
      CROSS,
      { weight: 4, arbitrary: fc.constant(false) },
      { weight: 1, arbitrary: fc.constant(true) },
    ),
    holes: fc.array(pick, { maxLength: 1 }),
  })
const looseCondition = conditionOf(LOOSE)
/** A rule in numbers; what they stand for depends on the dictionary that it is made for. */
export const ruleSketch = ruleOf(looseCondition)

const policy = fc.constantFrom(...HIT_POLICIES)
const conclusionParts = {
  scope,
  policy,
  size: fc.nat(3),
  fallback: pick,
  name: pick,
  rules: fc.array(ruleSketch, { maxLength: 4, size: 'max' }),
}
const sometimes = fc.oneof(
  CROSS,
  { weight: 3, arbitrary: fc.constant(undefined) },
  { weight: 1, arbitrary: looseCondition },
)
const paragraphSketch = fc.record({
  scope,
  when: sometimes,
  unless: sometimes,
  sentences: fc.array(
    fc.record({
      conclusion: pick,
      together: fc.boolean(),
      unsure: fc.boolean(),
      holes: fc.array(pick, { maxLength: 1 }),
    }),
    { minLength: 1, maxLength: 2 },
  ),
})

const sketch: Arbitrary<RuleSetSketch> = fc.record({
  areas: fc.integer({ min: 1, max: 3 }),
  facts: fc.array(fc.record(factParts), { minLength: 1, maxLength: 8, size: 'max' }),
  conclusions: fc.array(fc.record(conclusionParts), { minLength: 1, maxLength: 6, size: 'max' }),
  core: fc.array(pick, { maxLength: 2 }),
  reasons: fc.array(paragraphSketch, { maxLength: 4, size: 'max' }),
  counterweight: fc.array(paragraphSketch, { maxLength: 2 }),
  turned: fc.boolean(),
})

/**
 * The same about less: a few facts, of the family and of one kind of item at most, that every rule asks about.
 * Only where rules ask the same does it show what they exclude together.
 */
const crowded: Arbitrary<RuleSetSketch> = scope.chain((only) => {
  const near = fc.constantFrom(only, FAMILY_SCOPE)
  return fc.record({
    areas: fc.constant(1),
    facts: fc.array(fc.record({ ...factParts, scope: near, size: fc.nat(1) }), {
      minLength: 1,
      maxLength: 4,
      size: 'max',
    }),
    conclusions: fc.array(
      fc.record({
        ...conclusionParts,
        scope: near,
        policy: fc.oneof(
          CROSS,
          { weight: 4, arbitrary: fc.constant('first' as const) },
          { weight: 2, arbitrary: policy },
        ),
        size: fc.integer({ min: 1, max: 3 }),
        rules: fc.array(ruleOf(conditionOf(CROWDED)), { minLength: 1, maxLength: 4, size: 'max' }),
      }),
      { minLength: 1, maxLength: 3, size: 'max' },
    ),
    core: fc.array(pick, { maxLength: 2 }),
    reasons: fc.constant([]),
    counterweight: fc.constant([]),
    turned: fc.boolean(),
  })
})

/**
 * Sound rule sets with their own dictionary: 1 to 8 facts, 1 to 6 conclusions, 0 to 4 rules for each.
 *
 * @example
 * ```ts
 * import { createAssessor } from 'eigen-kracht'
 * import { ruleSets } from 'eigen-kracht/testing'
 * import fc from 'fast-check'
 *
 * fc.assert(
 *   fc.property(ruleSets(), (ruleSet) => createAssessor(ruleSet).ruleSet === ruleSet),
 *   { numRuns: 20, seed: 2026 },
 * )
 * ```
 */
export function ruleSets(): Arbitrary<RuleSet> {
  return fc
    .oneof(CROSS, { weight: 1, arbitrary: sketch }, { weight: 1, arbitrary: crowded })
    .map((one) => parseRuleSet(ruleSetFrom(one)))
}
