/**
 * From JSON to a rule set that can be trusted, or all that is wrong with it.
 */
import type { RuleSet, RuleSetJson } from '../model/ruleset.js'
import { subjectsOf } from '../model/subject.js'
import { type Finding, fault, RuleSetError, told } from '../problem.js'
import { type Reading, reading } from '../words/index.js'
import { checkAdviesMap } from './advies-map.js'
import type { KnownNames } from './conditions.js'
import { checkConversation } from './conversation.js'
import { type Draft, readForm } from './draft.js'
import { checkGuarantees } from './guarantees.js'
import { guard, readPlain } from './guard.js'
import { checkKeeping } from './keeping.js'
import { checkDates, checkNames } from './names.js'
import { orderConclusions } from './order.js'
import { checkQuestions } from './questions.js'
import { checkRules, checkStory } from './rules.js'
import { isSound, markSound } from './sound.js'
import { checkSources } from './sources.js'
import { citizenNumbersIn, unreadableTexts } from './texts.js'

/** What a look at data from outside found. */
export interface Examined {
  /** Everything that makes it unusable; empty for a sound rule set. */
  readonly problems: readonly Finding<Reading>[]
  /** The well-formed parts, if it could be read at all. */
  readonly draft?: Draft
  /** A copy of our own of what was read. */
  readonly data?: unknown
  readonly whole?: RuleSetJson
}

/** Looks at JSON text or plain data, and goes on past what is wrong as far as it can. Never throws. */
export function examine(input: unknown): Examined {
  const json = readPlain(input)
  return 'problems' in json ? json : examinePlain(json.data)
}

/**
 * The same for what was made of a sound rule set and of data that was read. The parts that it took over from that rule
 * set as they are, are not read again.
 */
export function examineMadeOf(base: RuleSet, data: unknown): Examined {
  const known = knownPartsOf(base)
  const unsafe = guard(data, known)
  return unsafe.length > 0 ? { problems: unsafe } : examinePlain(data, known)
}

/** The same for a sound rule set: each is looked at once. */
export function examineSound(ruleSet: RuleSet): Examined {
  const found = exams.get(ruleSet) ?? examine(ruleSet)
  keepExamined(ruleSet, found)
  return found
}

/** Keeps what a look found at a rule set that was made sound with it. */
export function keepExamined(ruleSet: RuleSet, found: Examined): void {
  exams.set(ruleSet, found)
}

const exams = new WeakMap<RuleSet, Examined>()

/** The parts of a sound rule set, each with how many parts it has itself. */
function knownPartsOf(ruleSet: RuleSet): ReadonlyMap<unknown, number> {
  const kept = knownParts.get(ruleSet)
  if (kept !== undefined) return kept
  const found = new Map<unknown, number>()
  const size = (part: unknown): number =>
    typeof part === 'object' && part !== null
      ? Object.values(part).reduce<number>((total, one) => total + size(one), 1)
      : 1
  for (const list of Object.values(ruleSet))
    if (typeof list === 'object')
      for (const part of Object.values(list)) if (typeof part === 'object') found.set(part, size(part))
  knownParts.set(ruleSet, found)
  return found
}

const knownParts = new WeakMap<RuleSet, ReadonlyMap<unknown, number>>()

function examinePlain(data: unknown, known?: ReadonlyMap<unknown, number>): Examined {
  const numbers = citizenNumbersIn(data, known)
  if (numbers.length > 0) return { problems: numbers }
  const { draft, problems, whole } = readForm(data)
  return {
    problems: [...problems, ...unreadableTexts(data, known), ...checkDates(data), ...checkDraft(draft)],
    draft,
    data,
    ...(whole && { whole }),
  }
}

function checkDraft(draft: Draft): Finding<Reading>[] {
  const subjects = subjectsOf({
    leefgebieden: draft.leefgebieden.map(({ part }) => part),
    feiten: draft.feiten.map(({ part }) => part),
    conclusies: draft.conclusies.map(({ part }) => part),
  })
  const names: KnownNames = { subjects, brokenNames: draft.brokenNames }
  return [
    ...checkNames(draft),
    ...checkSources(draft),
    ...checkRules(draft, names),
    ...checkStory(draft, names),
    ...checkAdviesMap(draft, names),
    ...checkGuarantees(draft, names),
    ...checkQuestions(draft, names),
    ...checkConversation(draft, names),
    ...checkKeeping(draft),
    ...checkOrder(draft),
  ]
}

function checkOrder(draft: Draft): Finding<Reading>[] {
  const ids = [...new Set(draft.conclusies.map(({ part }) => part.id))]
  const order = orderConclusions(
    ids,
    draft.regels.map(({ part }) => part),
  )
  if (order.kind === 'order') return []
  const first = draft.regels.find(({ part }) => part.event.type === order.ids[0])
  return [
    fault('kringverwijzing', first === undefined ? '/regels' : `${first.pad}/conditions`, 'circle', {
      ids: order.ids,
    }),
  ]
}

/**
 * Reads a rule set from JSON text or from plain data. What it gives is sound and deeply frozen; the data given stays as it was.
 *
 * @throws RuleSetError with everything that is wrong, as `problems`.
 *
 * @example
 * ```ts
 * import { parseRuleSet, RuleSetError } from 'eigen-kracht'
 *
 * try {
 *   parseRuleSet('{ "id": "klein" }')
 * } catch (error) {
 *   if (error instanceof RuleSetError) console.log(error.problems[0]?.code) // vorm
 * }
 * ```
 */
export function parseRuleSet(json: unknown): RuleSet {
  if (isSound(json)) return json
  const { problems, whole } = examine(json)
  if (problems.length > 0 || whole === undefined) throw new RuleSetError(told(problems, reading))
  return markSound(whole)
}
