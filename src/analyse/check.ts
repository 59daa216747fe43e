/** Everything that is wrong with a rule set, and everything that is doubtful about it, in one pass. */
import { compile } from '../compile/program.js'
import type { Draft } from '../load/draft.js'
import { examine } from '../load/parse.js'
import { collects } from '../model/policy.js'
import type { ConclusionJson, RuleJson } from '../model/ruleset.js'
import { doubt, type Finding, type Problem, told } from '../problem.js'
import { type Budget, createBudget } from '../search/budget.js'
import { type Doubts, doubts, type Reading, reading } from '../words/index.js'
import { numbersInTexts } from './numbers-in-texts.js'
import { type Doubtful, findDoubtful } from './rules.js'
import { type SoundPart, soundPart } from './sound-part.js'
import { unusedFacts } from './unused.js'

/**
 * Checks a rule set, from JSON text or plain data. Errors (`fout`) make it unusable; warnings
 * (`waarschuwing`) are rules that can never hold or never win, rules that contradict each other, casussen
 * for which no rule speaks, questions that nothing asks, and texts that name another number than the limit of
 * their rule. What rules do is found by a search over all casussen, each warning with the part of a casus that
 * shows it (`voorbeeld`). Where a conclusion is too large to search, `niet-nagegaan` says so.
 *
 * Never throws. At most 200 findings, errors first; a last one (`niet-geheel-gemeld`) counts the rest.
 */
export function checkRuleSet(json: unknown): readonly Problem[] {
  return told(findingsIn(json), reading, doubts)
}

/** The same, all of it, before it is told. */
export function findingsIn(
  json: unknown,
  budget: Budget = createBudget(),
): readonly Finding<Reading | Doubts>[] {
  const { problems, draft, data } = examine(json)
  if (draft === undefined) return problems
  const part = soundPart(draft, data, problems)
  return [
    ...problems,
    ...(part === undefined ? [] : doubtsOf(part, budget)),
    ...unusedFacts(draft, data),
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

function doubtsOf({ ruleSet, whole, placeOf }: SoundPart, budget: Budget): Finding<Doubts>[] {
  const program = compile(ruleSet)
  return findDoubtful(program, (id) => whole.has(id), budget).map((finding) => withExample(finding, placeOf))
}

function withExample(found: Doubtful, placeOf: (part: RuleJson | ConclusionJson) => string): Finding<Doubts> {
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
