/** All that the panel tells of one rule set and its base; worked out once for each. */
import { baseRuleSet, type Deviation, type RuleSetJson } from 'eigen-kracht'
import { type Names, type RuleWords, ruleWords, words } from 'eigen-kracht/report'
import { type ChangedPart, changedParts } from './changes.js'
import { type Graph, type GraphNode, graphOf } from './graph.js'

/** How one rule set reads. */
export interface Reading extends Names, RuleWords {
  readonly ruleSet: RuleSetJson
  /** What must be told of rules that rest on this, such as that it is a choice of this model. */
  readonly footnote: (grond: string) => string | undefined
}

export interface Model {
  readonly graph: Graph
  readonly before: Reading
  readonly after: Reading
  /** What the layers changed in this fact or conclusion. */
  readonly changesOf: (node: GraphNode) => readonly ChangedPart[]
}

function readingOf(ruleSet: RuleSetJson): Reading {
  const footnotes = new Map(ruleSet.gronden?.map(({ grond, voetnoot }) => [grond, voetnoot]))
  return {
    ...words(ruleSet),
    ...ruleWords(ruleSet),
    ruleSet,
    footnote: (grond) => footnotes.get(grond),
  }
}

export function modelOf(ruleSet: RuleSetJson, deviations: readonly Deviation[]): Model {
  return {
    graph: graphOf(ruleSet, deviations),
    before: readingOf(baseRuleSet),
    after: readingOf(ruleSet),
    changesOf: ({ changes }) => changedParts(changes, baseRuleSet, ruleSet),
  }
}
