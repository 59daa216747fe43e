/**
 * An assessor that runs on json-rules-engine: the reference for the compiled one, and the place for facts
 * that come from elsewhere.
 *
 * Who evaluates what. Conditions of rules, counts and paragraphs are evaluated by json-rules-engine; hit
 * policies and tallies by `policy.ts` and `strata.ts`; what rules exclude together, of which
 * json-rules-engine knows nothing, by `suppose.ts`. Shared with the compiled engine are: checking the
 * rule set, reading the casus, the frames as a place to put things, and the telling (outcomes, sentences,
 * trace, open questions), which looks up every truth in what json-rules-engine found; see `observed.ts`.
 * Shared as well, as an analysis of the rule set that looks at no casus, is which defaults can never be
 * reached (`search/close-defaults.ts`).
 */

import { createAssembly } from '../advies/assembly.js'
import { type TellOptions, wantsTrace } from '../advies/tell-options.js'
import type { World } from '../compile/frame.js'
import { markOfRuleSet } from '../load/fingerprint.js'
import { parseRuleSet } from '../load/parse.js'
import type { Advies, Besluit, Eigen } from '../model/advies.js'
import type { Casus } from '../model/base.generated.js'
import type { RuleSet, RuleSetJson } from '../model/ruleset.js'
import { checkOptions } from '../options.js'
import { createCoreState } from '../run/core.js'
import { refusal } from '../run/explain-refusal.js'
import { type CasusHead, createReader } from '../run/read-casus.js'
import { type Disagreement, reopen, settlings } from '../run/views.js'
import { compileClosed } from '../search/close-defaults.js'
import { observe } from './observed.js'
import { createSources, type FactSource, type Wanted } from './sources.js'
import { createStrata, type Extra, type Stratum } from './strata.js'
import { createWantedBy } from './wanted.js'

/**
 * Where facts come from that a casus leaves unknown, and how long may be waited for them.
 *
 * @example
 * ```ts
 * import type { EngineOptions } from 'eigen-kracht/json-rules-engine'
 *
 * const ages = new Map([['p1', 15]])
 * const options: EngineOptions = {
 *   facts: { 'persoon.leeftijd': async ({ item }) => ages.get(item ?? '') },
 *   timeout: 2000,
 * }
 * ```
 */
export interface EngineOptions<C = Casus> {
  /**
   * By fact id: where to find what a casus leaves unknown. A source is asked only when an outcome waits for
   * it, and at most once for each casus and item.
   */
  readonly facts?: Readonly<Record<string, FactSource<C>>>
  /** How long a source may take, in milliseconds; 5000 when left out. */
  readonly timeout?: number
}

/**
 * Assesses casussen on json-rules-engine. `C` and `E` are those of `Assessor`.
 *
 * @example
 * ```ts
 * import { baseRuleSet } from 'eigen-kracht'
 * import { createEngineAssessor, type EngineAssessor } from 'eigen-kracht/json-rules-engine'
 *
 * const assessor: EngineAssessor = createEngineAssessor(baseRuleSet)
 * const { status } = await assessor.decide({ kenmerk: 'voorbeeld-1', peildatum: '2026-01-15' })
 * console.log(status) // onderzoek-onvolledig
 * ```
 */
export interface EngineAssessor<C = Casus, E extends Eigen = Eigen> {
  readonly ruleSet: RuleSet<E>
  /**
   * The same advice that `createAssessor` gives for the casus with what the sources found filled in.
   * Rejects with a CasusError for a casus that is wrong, with a FactSourceError for a source that fails, with a
   * TypeError for options that `assess` there throws one for.
   */
  readonly assess: (casus: C, options?: TellOptions) => Promise<Advies<E>>
  /** The same outcomes without explanation. Asks only what they rest on. Rejects as `assess` does. */
  readonly decide: (casus: C) => Promise<Besluit<E>>
}

const USUAL_TIMEOUT = 5_000

/**
 * Makes an assessor that runs on json-rules-engine. Its engines are made here, once, and used for every
 * casus; it keeps nothing of the casussen.
 *
 * @param ruleSet from `parseRuleSet`, or plain data that is checked here.
 * @throws RuleSetError when the rule set is not sound.
 * @throws FactSourceError when there is a source for a fact that the rule set doesn't have, or one that is no
 *   function.
 * @throws TypeError when an option doesn't exist, or `facts` is no plain object.
 * @throws RangeError when `timeout` is no time to wait.
 *
 * @example
 * ```ts
 * import { baseRuleSet } from 'eigen-kracht'
 * import { createEngineAssessor } from 'eigen-kracht/json-rules-engine'
 *
 * const { assess } = createEngineAssessor(baseRuleSet, {
 *   facts: { 'veiligheid.acuut': async ({ casus }) => (casus.kenmerk === 'voorbeeld-1' ? true : undefined) },
 *   timeout: 2000,
 * })
 * const advies = await assess({ kenmerk: 'voorbeeld-1', peildatum: '2026-01-15' })
 * console.log(advies.status) // direct-handelen
 * ```
 */
export function createEngineAssessor<C = Casus, E extends Eigen = Eigen>(
  ruleSet: RuleSet<E> | RuleSetJson,
  options: EngineOptions<C> = {},
): EngineAssessor<C, E> {
  checkOptions('createEngineAssessor', options, ['facts', 'timeout'])
  const { facts = {}, timeout = USUAL_TIMEOUT } = options
  const checked = parseRuleSet(ruleSet) as RuleSet<E>
  const observed = observe(compileClosed(checked))
  const { program } = observed
  const sources = createSources(facts, timeout, checked)
  const reader = createReader(program)
  const wantedBy = createWantedBy(program)

  const extras: Extra[] = []
  const assembly = createAssembly<E>(program, {
    mark: markOfRuleSet(checked),
    testOf(json, scope) {
      const { ask, test } = observed.add(`verhaal ${extras.length}`, json, scope)
      extras.push({ ask, scope })
      return test
    },
    // At once: what was found is forgotten with the next casus.
    keep: (world) => (tell) => {
      const told = tell(world)
      return () => told
    },
  })

  const stateOf = createCoreState(program)
  const toDecide = createStrata(assembly.needs, [], observed)
  const toAssess = createStrata(program.conclusions, extras, observed)

  function read(casus: unknown, world: World): CasusHead {
    const head = reader.read(casus, world)
    if (head === undefined) throw refusal(checked, casus)
    observed.forget(world)
    return head
  }

  async function draw(strata: readonly Stratum[], world: World): Promise<void> {
    observed.forget(world)
    for (const stratum of strata) await stratum.run(world)
  }

  /** Settles each difference for each of those who speak, and sees whether that makes the core another. */
  async function mattering(head: CasusHead, world: World): Promise<ReadonlySet<Disagreement>> {
    const found = new Set<Disagreement>()
    const tried = assembly.inQuestion(head, world)
    for (const difference of tried) {
      const states = new Set<string>()
      for (const settle of settlings(difference, world)) {
        settle()
        await draw(toDecide, world)
        states.add(stateOf(world))
      }
      reopen(difference, world)
      if (states.size > 1) found.add(difference)
    }
    // All else is told of the world as it was read.
    if (tried.length > 0) await draw(toAssess, world)
    return found
  }

  async function weigh<T>(
    casus: C,
    strata: readonly Stratum[],
    tell: (head: CasusHead, world: World) => T | Promise<T>,
  ): Promise<T> {
    const world = reader.newWorld()
    const head = read(casus, world)
    const inquiry = sources.open(casus)
    let at = 0
    for (let stratum = strata[at]; stratum !== undefined; stratum = strata[at]) {
      await stratum.run(world)
      at++
      const isWelcome = (one: Wanted) => sources.has(one.fact.id) && inquiry.isNew(one)
      const wanted = wantedBy(stratum, world, isWelcome)
      if (wanted.length === 0) continue
      // From the start, so that what was drawn already takes the new facts into account too.
      read(await inquiry.ask(wanted), world)
      at = 0
    }
    return tell(head, world)
  }

  return Object.freeze({
    ruleSet: checked,
    decide: (casus: C) => weigh(casus, toDecide, assembly.decide),
    assess: async (casus: C, options?: TellOptions) => {
      const isTraced = wantsTrace(options)
      return weigh(casus, toAssess, async (head, world) => {
        const found = await mattering(head, world)
        return assembly.assess(head, world, () => found, isTraced)
      })
    },
  })
}
