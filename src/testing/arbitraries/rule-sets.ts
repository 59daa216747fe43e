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
import type { RuleSet } from '../../model/ruleset.js'
import { SCOPES } from '../../model/scope.js'
import {
  type ConditionSketch,
  type LeafSketch,
  type RuleSetSketch,
  type RuleSketch,
  ruleSetFrom,
} from './rule-set-sketch.js'

const CROSS = { withCrossShrink: true }
const pick = fc.nat(60)

const leaf: Arbitrary<LeafSketch> = fc.record({
  kind: fc.oneof(
    CROSS,
    { weight: 5, arbitrary: fc.constant('subject' as const) },
    { weight: 2, arbitrary: fc.constant('conclusion' as const) },
    { weight: 2, arbitrary: fc.constant('count' as const) },
  ),
  subject: pick,
  operator: pick,
  values: fc.array(pick, { minLength: 1, maxLength: 3 }),
  scope: fc.nat(2),
  bound: fc.nat(3),
  comparison: pick,
})

const { condition } = fc.letrec<{ condition: ConditionSketch; group: ConditionSketch }>((tie) => ({
  condition: fc.oneof(
    { ...CROSS, maxDepth: 3 },
    { weight: 3, arbitrary: leaf.map((leaf) => ({ leaf })) },
    { weight: 2, arbitrary: tie('group') },
    { weight: 1, arbitrary: tie('condition').map((not) => ({ not })) },
  ),
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

const scope = fc.constantFrom(...SCOPES)
const fact = fc.record({
  scope,
  type: fc.constantFrom('janee' as const, 'keuze' as const, 'getal' as const, 'meerkeuze' as const),
  size: fc.nat(3),
  minimum: fc.constantFrom(0, 1, -2),
  whole: fc.boolean(),
})
/** A rule in numbers; what they stand for depends on the dictionary that it is made for. */
export const ruleSketch: Arbitrary<RuleSketch> = fc.record({
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
const conclusion = fc.record({
  scope,
  policy: fc.constantFrom('first' as const, 'priority' as const, 'collect' as const),
  size: fc.nat(3),
  fallback: pick,
  name: pick,
  rules: fc.array(ruleSketch, { maxLength: 4, size: 'max' }),
})
const sometimes = fc.oneof(
  CROSS,
  { weight: 3, arbitrary: fc.constant(undefined) },
  { weight: 1, arbitrary: condition },
)
const paragraph = fc.record({
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
  facts: fc.array(fact, { minLength: 1, maxLength: 8, size: 'max' }),
  conclusions: fc.array(conclusion, { minLength: 1, maxLength: 6, size: 'max' }),
  core: fc.array(pick, { maxLength: 2 }),
  reasons: fc.array(paragraph, { maxLength: 4, size: 'max' }),
  counterweight: fc.array(paragraph, { maxLength: 2 }),
  turned: fc.boolean(),
})

/** Sound rule sets with their own dictionary: 1 to 8 facts, 1 to 6 conclusions, 0 to 4 rules for each. */
export function ruleSets(): Arbitrary<RuleSet> {
  return sketch.map((one) => parseRuleSet(ruleSetFrom(one)))
}
