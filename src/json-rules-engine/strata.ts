/**
 * What json-rules-engine is asked, in layers: each asks only about facts of the casus and about what an
 * earlier layer found. A layer is one engine, for one scope; every item of that scope is one run of it.
 */
import { type Frame, memberWord, type World } from '../compile/frame.js'
import { placeOf } from '../compile/leaf.js'
import type { Conclusion } from '../compile/program.js'
import { jsonLeavesOf } from '../model/leaves.js'
import { FAMILY_SCOPE, isFamily, type Scope } from '../model/scope.js'
import { FALSE, TRUE, type Truth } from '../truth.js'
import { factOf } from './condition.js'
import { type AskAll, createEngine, type EngineAsk, type Possible } from './engine.js'
import { type Observed, type ObservedCount, restsOn } from './observed.js'
import { membership, possibleValues, type Vote } from './policy.js'
import { heldAgainst, possibleCounts, possibleIn } from './possible.js'
import { type CanDecide, createCanBe } from './suppose.js'

/** A condition that is only to be known, such as when a paragraph is told. */
export interface Extra {
  readonly ask: EngineAsk
  readonly scope: Scope
}

/** One thing to find out about each item of a scope. */
interface StratumDraw {
  readonly id: string
  readonly scope: Scope
  readonly asks: readonly EngineAsk[]
  /** Draws what follows from the truths found; for a count that is done when all items are known. */
  readonly conclusion?: Conclusion
  readonly count?: ObservedCount
}

export interface Stratum {
  readonly scope: Scope
  readonly conclusions: readonly Conclusion[]
  /** Finds out everything that this layer asks. */
  readonly run: (world: World) => Promise<void>
}

/** The layers that draw these conclusions (which hold everything that they rest on), in order. */
export function createStrata(
  conclusions: readonly Conclusion[],
  extras: readonly Extra[],
  observed: Observed,
): readonly Stratum[] {
  const draws = drawsFor(conclusions, extras, observed)
  const byId = new Map(draws.map((draw) => [draw.id, draw]))
  const levels = new Map<StratumDraw, number>()

  function levelOf(draw: StratumDraw): number {
    const known = levels.get(draw)
    if (known !== undefined) return known
    const below = draw.asks.flatMap(({ json }) => restsOn(json)).map((id) => byId.get(id))
    const level = Math.max(0, ...below.map((other) => (other === undefined ? 0 : levelOf(other) + 1)))
    levels.set(draw, level)
    return level
  }

  const layers = new Map<string, StratumDraw[]>()
  for (const draw of draws.toSorted((one, other) => levelOf(one) - levelOf(other))) {
    const layer = `${levelOf(draw)} ${draw.scope}`
    layers.set(layer, [...(layers.get(layer) ?? []), draw])
  }
  return [...layers.values()].map((layer) => createStratum(layer, observed))
}

/** Everything to be found out: conclusions, what else is asked, and the counts that both ask for. */
function drawsFor(
  conclusions: readonly Conclusion[],
  extras: readonly Extra[],
  { asksOf, counts }: Observed,
): readonly StratumDraw[] {
  const draws: StratumDraw[] = [
    ...conclusions.map((conclusion) => ({
      id: conclusion.json.id,
      scope: conclusion.json.bereik,
      asks: conclusion.rules.map(asksOf),
      conclusion,
    })),
    ...extras.map(({ ask, scope }) => ({ id: ask.name, scope, asks: [ask] })),
  ]
  const counted = new Set(draws.flatMap(({ asks }) => asks.flatMap(({ json }) => restsOn(json))))
  const needed = [...counts.values()].filter(({ id }) => counted.has(id))
  return [
    ...needed.map((count) => ({
      id: count.id,
      scope: count.scope,
      asks: count.each === undefined ? [] : [count.each],
      count,
    })),
    ...draws,
  ]
}

function createStratum(draws: readonly StratumDraw[], observed: Observed): Stratum {
  const { program, recordOf } = observed
  const scope = draws[0]?.scope ?? FAMILY_SCOPE
  const conclusions = draws.flatMap(({ conclusion }) => conclusion ?? [])
  const canBe = createCanBe(scope, program)
  const counts = draws.flatMap(({ count }) => count ?? [])
  const asks = draws.flatMap((draw) => draw.asks)
  const engine: AskAll | undefined = asks.length === 0 ? undefined : createEngine(asks, program.subjects)
  const leaves = asks.flatMap(({ json }) => jsonLeavesOf(json))
  const asked = [...new Map(leaves.map((leaf) => [factOf(leaf), leaf]))].map(([id, { fact, params }]) =>
    params === undefined
      ? { id, place: placeOf(fact, scope, program), thresholds: heldAgainst(leaves, fact) }
      : { id, thresholds: [] },
  )

  function possibleOf(
    { id, place, thresholds }: (typeof asked)[number],
    frame: Frame,
    world: World,
  ): Possible {
    if (place !== undefined) return possibleIn(place.slot, place.inFamily ? world.gezin : frame, thresholds)
    return possibleCounts(observed.tallyOf(id, world), observed.counts.get(id)?.bounds ?? new Set())
  }

  async function runFrame(frame: Frame, world: World): Promise<void> {
    const facts = new Map(asked.map((one) => [one.id, possibleOf(one, frame, world)]))
    await engine?.(facts, recordOf(frame))
    for (const conclusion of conclusions) draw(conclusion, canBe, frame, world)
  }

  async function run(world: World): Promise<void> {
    if (isFamily(scope)) return runFrame(world.gezin, world)
    const { frames, count, open, any } = world.items[scope]
    for (const frame of frames.slice(0, count)) await runFrame(frame, world)
    if (open) await runFrame(any, world)
    for (const count of counts) observed.putTally(count.id, world, tally(count, world, recordOf))
  }

  return { scope, conclusions, run }
}

/** Counts the items: those that certainly meet it, and those that may. */
function tally({ scope, each }: ObservedCount, world: World, recordOf: Observed['recordOf']) {
  const { frames, count, open, any } = world.items[scope]
  const truthOf = (frame: Frame) => (each === undefined ? TRUE : recordOf(frame)[each.at])
  // Of a collection that is absent none may come, or as many as you like of those that can be at all.
  if (open) return { least: 0, most: truthOf(any) === FALSE ? 0 : Number.POSITIVE_INFINITY }
  const truths = frames.slice(0, count).map(truthOf)
  return {
    least: truths.filter((truth) => truth === TRUE).length,
    most: truths.filter((truth) => truth !== FALSE).length,
  }
}

/** How the rules of a conclusion stand in a frame. */
export function votesOf({ rules }: Conclusion, frame: Frame, world: World): readonly Vote[] {
  return rules.map(({ value, json, test }) => ({ value, rule: json, truth: test(frame, world) }))
}

/** Puts an outcome and the truth of its rules into a frame, where the explanation reads them. */
function draw(conclusion: Conclusion, canBe: CanDecide, frame: Frame, world: World): void {
  const { json, collects, slot, rules, fallback, together } = conclusion
  const votes = votesOf(conclusion, frame, world)
  for (const [i, { index }] of rules.entries()) frame.rules[index] = votes[i]?.truth as Truth
  if (collects) {
    for (const value of json.waarden.keys())
      frame.words[slot.index + value] = memberWord(membership(votes, value))
  } else {
    const values = possibleValues(votes, json, fallback !== 0, (one) => !together || canBe(one, frame, world))
    frame.words[slot.index] = [...values].reduce((bits, value) => bits | (1 << value), 0)
  }
}
