/**
 * json-rules-engine, fenced in. Rules go in as it wants them; what it does otherwise than our rule format
 * means is met here, once. `tests/json-rules-engine/engine.test.ts` shows each of these on the bare engine:
 *
 * - A missing fact is false for most operators, so true under `not`, and true for `notEqual` and `notIn`.
 *   Here no operator ever meets a missing value: `quantified` answers for it, by the run that it is in.
 * - With `allowUndefinedFacts` a misspelt fact passes for a missing one. It is off here: every fact that a
 *   rule asks is handed over, the unknown ones too, and any other name is an error.
 * - `doesNotContain` and the number operators are false for a value of the wrong type, and so true under
 *   `not`; "12abc" passes for a number. Here values come from a casus that was checked against the
 *   dictionary, and a `not` never stands above an operator on an unknown value.
 * - `equal` and `in` compare by `===`: two equal lists differ. The rule format has no such comparison.
 * - A group without parts is true, an empty `any` too. The rule format refuses it.
 * - Conditions of one priority are all evaluated, at once, also when the first has settled the group. That
 *   is what gives every part of a condition its truth here; and why a fact from outside is not a function
 *   within the engine, which would be called for every rule that names it. See `sources.ts`.
 * - `priority` orders the evaluation and says nothing of which rule wins: all that hold fire. The hit
 *   policy is worked out in `policy.ts`.
 * - Two runs at the same time on one engine share its status: the first to end makes the other one skip
 *   its rules, without a word. Here runs wait for each other, and a run that lost a rule is an error.
 * - The engine emits the event of a rule that holds; a rule set's event called "error" makes the run fail.
 *   Here all events have one name of our own, and nobody listens.
 * - `path` reads a value through a JSONPath. The rule format refuses it; here it throws.
 */
import { Engine, type EngineResult, type TopLevelCondition } from 'json-rules-engine'
import type { ConditionJson } from '../model/ruleset.js'
import type { Subject } from '../model/subject.js'
import {
  type Asked,
  COMPARED,
  type EngineAnswer,
  type Form,
  formOf,
  QUANTIFIED,
  recordTruths,
} from './condition.js'

/**
 * All that a fact may be: one value when it is known, several for a conclusion that is still open, and
 * undefined when nothing is known of it.
 */
export type Possible = readonly unknown[] | undefined

/** A condition to be asked, and where the truths of its parts go in a record. */
export interface EngineAsk {
  readonly name: string
  readonly json: ConditionJson
  readonly at: number
}

/** Asks all its conditions of the facts and records what they are. */
export type AskAll = (facts: ReadonlyMap<string, Possible>, record: Uint8Array) => Promise<void>

/** A fact as one run sees it: does a comparison hold for all that it may be, or for some of it? */
interface Seen {
  readonly possible: Possible
  readonly run: 'certain' | 'possible'
}

/** An event of our own: one with the type "error" would make a run fail. */
const ASKED = 'asked'

/** Makes an engine for these conditions, once; it is used for every casus. */
export function createEngine(asks: readonly EngineAsk[], subjects: ReadonlyMap<string, Subject>): AskAll {
  const engine = new Engine([], { allowUndefinedFacts: false, pathResolver: refusePath })
  engine.addOperatorDecorator<Seen, unknown, unknown, unknown>(
    QUANTIFIED,
    ({ possible, run }, value, operator) => {
      if (possible === undefined) return run === 'possible'
      const holds = (one: unknown) => operator(one, value)
      return run === 'possible' ? possible.some(holds) : possible.every(holds)
    },
  )
  for (const [name, compare] of Object.entries(COMPARED)) {
    if (compare === 'built in') continue
    engine.addOperator<unknown, Asked>(name, (value, { order, asked }) => compare(value, asked, order))
  }
  for (const { name, json } of asks) {
    engine.addRule({ name, conditions: topLevel(formOf(json, subjects)), event: { type: ASKED } })
  }

  let free: Promise<unknown> = Promise.resolve()
  /** Runs the engine when no other run is using it. */
  function runAlone(facts: Record<string, Seen>): Promise<EngineResult> {
    const result = free.then(() => engine.run(facts))
    free = result.catch(() => undefined)
    return result
  }

  async function answers(
    facts: ReadonlyMap<string, Possible>,
    run: Seen['run'],
  ): Promise<Map<string, EngineAnswer>> {
    const seen = [...facts].map(([id, possible]): [string, Seen] => [id, { possible, run }])
    const { results, failureResults } = await runAlone(Object.fromEntries(seen))
    return new Map(
      [...results, ...failureResults].map(({ name, result, conditions }) => [
        name,
        // The engine keeps the answer of the whole beside the conditions, those of the parts inside.
        { ...(conditions as EngineAnswer), result: result === true },
      ]),
    )
  }

  return async (facts, record) => {
    const certain = await answers(facts, 'certain')
    // When all is known, what may hold is what holds.
    const known = [...facts.values()].every((possible) => possible?.length === 1)
    const possible = known ? certain : await answers(facts, 'possible')
    for (const { name, json, at } of asks) {
      recordTruths(json, answerTo(name, json, certain), answerTo(name, json, possible), record, at)
    }
  }
}

/** json-rules-engine wants a group at the top. */
function topLevel(form: Form): TopLevelCondition {
  return (isGroupForm(form) ? form : { all: [form] }) as unknown as TopLevelCondition
}

function isGroupForm(form: Form): boolean {
  return 'all' in form || 'any' in form
}

/** The answer to a condition, without the group that was put around a bare leaf. */
function answerTo(
  name: string,
  json: ConditionJson,
  answers: ReadonlyMap<string, EngineAnswer>,
): EngineAnswer {
  const answer = answers.get(name)
  if (answer === undefined) throw new Error(`json-rules-engine skipped "${name}"`)
  let bare = json
  while ('not' in bare) bare = bare.not
  return 'fact' in bare ? { result: answer.result === true } : answer
}

function refusePath(): never {
  throw new Error('a rule has no path')
}
