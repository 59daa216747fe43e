/**
 * What a rule set promises of every casus: its guarantees, and that no casus says the sentences of two rules that
 * contradict each other.
 *
 * A sentence is told where its rule holds, its value comes out, and a paragraph of the story tells that value there.
 * A suggestion, which no paragraph tells, is told wherever the first two hold.
 */
import { guarantees } from '../words/index.js'
import { say } from '../words/words.js'
import { collects } from './policy.js'
import type {
  AlwaysJson,
  ConclusionJson,
  ConditionJson,
  GuaranteeJson,
  RuleJson,
  RuleSetJson,
  StoryJson,
} from './ruleset.js'
import { mayAsk, type Scope } from './scope.js'
import { allParagraphs } from './story.js'

type WithPromises = Pick<RuleSetJson, 'waarborgen' | 'verhaal' | 'regels' | 'conclusies'>

/** The guarantees of a rule set, and one for each pair of rules that may never speak together. */
export function promisesOf(ruleSet: WithPromises): readonly GuaranteeJson[] {
  return [...(ruleSet.waarborgen ?? []), ...pairPromises(ruleSet)]
}

/** Where a promise stands in its rule set, as a JSON Pointer. */
export function placeOfPromise({ waarborgen = [] }: WithPromises, id: string): string {
  const at = waarborgen.findIndex((one) => one.id === id)
  return at >= 0 ? `/waarborgen/${at}` : `/verhaal/nooitSamen/${id.slice(PAIR.length)}`
}

/** No guarantee of a rule set has a name with this sign. */
const PAIR = 'nooit-samen:'

function pairPromises({ verhaal, regels, conclusies }: WithPromises): AlwaysJson[] {
  const pairs = verhaal?.nooitSamen ?? []
  if (verhaal === undefined || pairs.length === 0) return []
  const rules = new Map(regels.map((rule) => [rule.name, rule]))
  const byId = new Map(conclusies.map((conclusion) => [conclusion.id, conclusion]))
  return pairs.flatMap(({ regels: names, als, waarom }, at): AlwaysJson[] => {
    const [one, other] = names.map((name) => rules.get(name))
    if (one === undefined || other === undefined) return []
    const [about, aboutOther] = [one, other].map(({ event }) => byId.get(event.type))
    if (about === undefined || aboutOther === undefined) return []
    const scope = pairScope(about.bereik, aboutOther.bereik)
    return [
      {
        id: `${PAIR}${at}`,
        titel: say(guarantees, 'saidTogether', { one: one.name, other: other.name, why: waarom }),
        // The rules that are told have sources of their own.
        bron: one.bron,
        grond: one.grond,
        soort: 'altijd',
        bereik: scope,
        als: { all: [...(als === undefined ? [] : [als]), ...toldWhere(one, about, verhaal)] },
        dan: { not: { all: toldWhere(other, aboutOther, verhaal) } },
      },
    ]
  })
}

/** What a pair is about: of an item and the family, the item. */
export const pairScope = (one: Scope, other: Scope): Scope => (mayAsk(one, other) ? one : other)

function toldWhere(
  { conditions, event: { params } }: RuleJson,
  { id: conclusie, beleid }: ConclusionJson,
  verhaal: StoryJson,
): readonly ConditionJson[] {
  const places = allParagraphs(verhaal).filter(({ zinnen }) =>
    zinnen.some((one) => one.conclusie === conclusie && (one.waarden?.includes(params.waarde) ?? true)),
  )
  const limits = places.map(({ als, tenzij }): ConditionJson[] => [
    ...(als === undefined ? [] : [als]),
    ...(tenzij === undefined ? [] : [{ not: tenzij }]),
  ])
  const isLimited = limits.length > 0 && limits.every(({ length }) => length > 0)
  return [
    conditions,
    { fact: conclusie, operator: collects(beleid) ? 'contains' : 'equal', value: params.waarde },
    ...(isLimited ? [{ any: limits.map((all) => ({ all })) }] : []),
  ]
}
