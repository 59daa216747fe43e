/** Asks one condition of one casus, through a rule set made for it. */
import { type ConclusionJson, type ConditionJson, createAssessor, type RuleJson } from '../../src/index.js'
import { smallRuleSet } from './small-rule-set.js'

/** The small rule set's dictionary with other conclusions and rules. */
function ruleSetOf(conclusies: readonly ConclusionJson[], regels: readonly RuleJson[]) {
  return { ...smallRuleSet(), conclusies, regels }
}

export function rule(
  name: string,
  type: string,
  waarde: string,
  conditions: ConditionJson,
  priority = 1,
): RuleJson {
  return {
    name,
    priority,
    conditions: 'fact' in conditions ? { all: [conditions] } : conditions,
    event: { type, params: { waarde } },
    uitleg: 'Uitleg.',
    bron: ['bron'],
    grond: 'modelkeuze',
  }
}

export const choosing: ConclusionJson = {
  id: 'uitkomst.eerste',
  bereik: 'gezin',
  beleid: 'first',
  titel: 'eerste',
  waarden: ['laag', 'midden', 'hoog'],
  standaard: 'laag',
}

export const collecting: ConclusionJson = {
  id: 'uitkomst.lijst',
  bereik: 'gezin',
  beleid: 'collect',
  titel: 'lijst',
  waarden: ['ja', 'nee'],
}

function casusOf(facts: object): object {
  return { kenmerk: 'a', peildatum: '2026-01-15', ...facts }
}

/** The outcomes of every conclusion for a casus, by conclusion and item. */
export function outcomesOf(
  conclusies: readonly ConclusionJson[],
  regels: readonly RuleJson[],
  facts: object,
) {
  const { spoor } = createAssessor<object>(ruleSetOf(conclusies, regels)).assess(casusOf(facts))
  return Object.fromEntries(
    spoor.map(({ conclusie, item, uitkomst }) => [item ? `${conclusie} ${item}` : conclusie, uitkomst]),
  )
}

/** The truth of a condition: 'waar', 'onbekend' or 'onwaar'. The outcome and the trace must agree on it. */
export function truthOf(condition: ConditionJson, facts: object): string | undefined {
  const { spoor } = createAssessor<object>(
    ruleSetOf([collecting], [rule('r', 'uitkomst.lijst', 'ja', condition)]),
  ).assess(casusOf(facts))
  const [drawn] = spoor
  const told = drawn?.regels[0]?.waar
  const truth = drawn?.uitkomst.waarde?.includes('ja')
    ? 'waar'
    : drawn?.uitkomst.mogelijk.includes('ja')
      ? 'onbekend'
      : 'onwaar'
  if (told !== truth) throw new Error(`the outcome says ${truth}, the trace ${told}`)
  return truth
}
