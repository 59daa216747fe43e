/** Everything that is wrong with a rule set, and everything that is doubtful about it, in one pass. */
import { compile, type Program, sameCone } from '../compile/program.js'
import type { Draft } from '../load/draft.js'
import { examine, examineSound } from '../load/parse.js'
import { isSound } from '../load/sound.js'
import { collects } from '../model/policy.js'
import type { RuleSet } from '../model/ruleset.js'
import { doubt, type Finding, keyOfFinding, type Problem, type ProblemCode, told } from '../problem.js'
import { type Budget, createBudget } from '../search/budget.js'
import { type Doubts, doubts, type Reading, reading } from '../words/index.js'
import { numbersInTexts } from './numbers-in-texts.js'
import { type Doubtful, findDoubtful } from './rules.js'
import { type SoundPart, soundPart } from './sound-part.js'
import { untoldConclusions } from './untold.js'
import { unusedFacts } from './unused.js'

/**
 * Checks a rule set, from JSON text or plain data. Errors (`fout`) make it unusable; warnings
 * (`waarschuwing`) are rules that can never hold or never win, rules that contradict each other, casussen
 * for which no rule speaks, questions that nothing asks, conclusions that nothing tells, and texts that name another number than the limit of
 * their rule. What rules do is found by a search over all casussen, each warning with the part of a casus that
 * shows it (`voorbeeld`). Where a conclusion is too large to search, `niet-nagegaan` says so.
 *
 * Never throws. At most 200 findings, errors first; a last one (`niet-geheel-gemeld`) counts the rest.
 *
 * @example
 * ```ts
 * import { checkRuleSet } from 'eigen-kracht'
 *
 * for (const { ernst, pad, bericht } of checkRuleSet('{ "id": "klein" }').slice(0, 1))
 *   console.log(ernst, pad, bericht) // fout /versie Het veld "versie" ontbreekt. Vul tekst in.
 * ```
 */
export function checkRuleSet(json: unknown): readonly Problem[] {
  return told(findingsIn(json), reading, doubts)
}

/** The same, all of it, before it is told. */
function findingsIn(json: unknown, budget: Budget = createBudget()): readonly Finding<Reading | Doubts>[] {
  const { problems, draft, data } = isSound(json) ? examineSound(json) : examine(json)
  if (draft === undefined) return problems
  const part = soundPart(draft, data, problems)
  return [
    ...problems,
    ...(part === undefined ? [] : doubtsOf(part, budget)),
    ...doubtsOfParts({ draft, data }),
  ]
}

/**
 * What is doubtful about a rule set and was not so about the one that it was made from. What rests on the same in both
 * is not looked at: of that the same is doubtful. So a small change takes little work, however large the rest.
 */
export function addedFindings(base: RuleSet, result: RuleSet, budget: Budget): readonly Finding<Doubts>[] {
  const [known, now] = [base, result].map(lookable)
  if (now === undefined) return []
  const meant = new Set(
    [...now.part.whole].filter((id) => known === undefined || !sameCone(id, known.program, now.program)),
  )
  const found = findDoubtful(now.program, (id) => meant.has(id), budget, PART_TO_FIND)
  const doubted = new Set(
    found.flatMap(({ code, conclusion }) => (code === NOT_DECIDED ? [] : [conclusion.json.id])),
  )
  const knownDoubts = (of: Lookable) =>
    findDoubtful(of.program, (id) => doubted.has(id), budget).map(withExampleIn(of.part))
  const before = known === undefined ? [] : [...knownDoubts(known), ...doubtsOfParts(known)]
  const keys = new Set(before.map(keyOfFinding))
  const isNew = (finding: Finding<Doubts>) => !keys.has(keyOfFinding(finding))
  // What could not be looked at may have become doubtful.
  return [
    ...found.map(withExampleIn(now.part)).filter((finding) => finding.code === NOT_DECIDED || isNew(finding)),
    ...doubtsOfParts(now).filter(isNew),
  ]
}

/** Of a rule that could not be looked at. */
const NOT_DECIDED: ProblemCode = 'niet-nagegaan'
/** What the new rules may take of the work; the rest is for what was doubtful of the old ones. */
const PART_TO_FIND = 0.8

interface Lookable {
  readonly part: SoundPart
  readonly program: Program
  readonly draft: Draft
  readonly data: unknown
}

function lookable(ruleSet: RuleSet): Lookable | undefined {
  const known = lookables.get(ruleSet)
  if (known !== undefined) return known
  const { problems, draft, data } = examineSound(ruleSet)
  const part = draft && soundPart(draft, data, problems)
  if (draft === undefined || part === undefined) return undefined
  const found = { part, program: compile(part.ruleSet), draft, data }
  lookables.set(ruleSet, found)
  return found
}

const lookables = new WeakMap<RuleSet, Lookable>()

/** What is seen of the parts themselves, without a search. */
function doubtsOfParts({ draft, data }: Pick<Lookable, 'draft' | 'data'>): Finding<Doubts>[] {
  return [
    ...unusedFacts(draft, data),
    ...untoldConclusions(draft, data),
    ...loosePairs(draft),
    ...numbersInTexts(draft),
  ]
}

/** Pairs of sentences of which nothing can be proven, because a rule is not there. */
function loosePairs({ verhaal, regels, brokenNames }: Draft): Finding<Doubts>[] {
  const names = new Set(regels.map(({ part }) => part.name))
  return (verhaal?.nooitSamen ?? []).flatMap(({ regels: pair }, i) =>
    pair.flatMap((name, at) =>
      names.has(name) || brokenNames.has(name)
        ? []
        : [doubt('niet-nagegaan', `/verhaal/nooitSamen/${i}/regels/${at}`, 'pairOfUnknown', { name })],
    ),
  )
}

function doubtsOf(part: SoundPart, budget: Budget): Finding<Doubts>[] {
  return findDoubtful(compile(part.ruleSet), (id) => part.whole.has(id), budget).map(withExampleIn(part))
}

const withExampleIn =
  ({ placeOf }: SoundPart) =>
  (found: Doubtful): Finding<Doubts> => {
    const { conclusion, rule, fragment } = found
    const finding = findingOf(found, placeOf(rule === undefined ? conclusion.json : rule.json))
    return fragment === undefined ? finding : { ...finding, voorbeeld: fragment }
  }

function findingOf({ code, conclusion, rule, other, conflict = [] }: Doubtful, pad: string): Finding<Doubts> {
  const { id, beleid, standaard = '', bereik } = conclusion.json
  const name = rule?.json.name ?? ''
  const otherName = other?.json.name
  switch (code) {
    case 'regel-kan-nooit-gelden':
      return conflict.length > 1
        ? doubt(code, pad, 'neverTogether', { rule: name, places: conflict })
        : doubt(code, pad, 'neverHolds', { rule: name })
    case 'regel-wint-nooit':
      return doubt(code, pad, 'neverWins', {
        rule: name,
        ...(otherName !== undefined && { other: otherName }),
      })
    case 'regels-spreken-elkaar-tegen':
      return doubt(code, pad, 'contradict', {
        rule: name,
        other: otherName ?? '',
        conclusion: id,
        scope: bereik,
      })
    case 'geen-uitkomst':
      return collects(beleid)
        ? doubt(code, pad, 'noRules', { conclusion: id })
        : doubt(code, pad, 'noneApplies', { conclusion: id, standard: standaard, scope: bereik })
    default:
      return doubt(code, pad, 'tooLargeToSearch', { name: rule?.json.name ?? id })
  }
}
