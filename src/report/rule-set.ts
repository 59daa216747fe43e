/** A rule set as a list that people can read. */

import { type Order, orderOf } from '../model/policy.js'
import { withRuleValues } from '../model/rule-values.js'
import type { ConclusionJson, RuleJson, RuleSetJson, SourceJson } from '../model/ruleset.js'
import type { Scope } from '../model/scope.js'
import { countText, numberText } from '../number-text.js'
import { type Block, heading, type ListItem, list, paragraph, rows } from './blocks.js'
import { conditionItem, templateText } from './condition-words.js'
import { createWords, type Words } from './words.js'

const SCOPE_TEXT: Readonly<Record<Scope, string>> = {
  gezin: 'voor het hele gezin',
  persoon: 'voor elke persoon',
  leefgebied: 'voor elk leefgebied',
  hulpbehoefte: 'voor elke hulpbehoefte',
}
const POLICY_TEXT: Readonly<Record<ConclusionJson['beleid'], string>> = {
  first: 'De eerste regel die geldt, bepaalt de uitkomst.',
  priority: 'De zwaarste uitkomst waarvoor een regel geldt, telt.',
  collect: 'Alle uitkomsten waarvoor een regel geldt, tellen.',
}

/** Which rule is told first; else as they stand in the rule set. */
const TOLD_FIRST: Readonly<Record<Order, (a: RuleJson, b: RuleJson) => number>> = {
  numbered: (a, b) => (b.priority ?? 1) - (a.priority ?? 1),
  heaviest: () => 0,
  none: () => 0,
}

/** All rules, by conclusion: when each holds, why it stands, and its sources written out. */
export function ruleSetBlocks(ruleSet: RuleSetJson): Block[] {
  const words = createWords(ruleSet)
  const { id, versie, titel, geldigVanaf, geldigTot, historisch, regels, conclusies } = ruleSet
  const valid = [geldigVanaf && `vanaf ${geldigVanaf}`, geldigTot && `tot en met ${geldigTot}`].filter(
    Boolean,
  )
  return [
    heading(1, titel),
    paragraph(
      `Regelset ${id}, versie ${versie}: ${countText(regels.length, 'regel', 'regels')} voor ${countText(conclusies.length, 'conclusie', 'conclusies')}.`,
    ),
    ...(historisch ? [paragraph('Historisch: deze regels gelden niet meer.')] : []),
    ...(valid.length > 0 ? [paragraph(`Geldig ${valid.join(' ')}.`)] : []),
    ...conclusies.flatMap((conclusie) => conclusionBlocks(conclusie, ruleSet, words)),
    heading(2, 'bronnen'),
    list(Object.entries(ruleSet.bronnen).map(([name, source]) => sourceItem(name, source))),
  ]
}

function conclusionBlocks(conclusie: ConclusionJson, { regels }: RuleSetJson, words: Words): Block[] {
  const { id, titel, bereik, beleid, waarden, standaard, beschermd } = conclusie
  const own = regels.filter(({ event }) => event.type === id)
  const values = waarden.map((waarde) => words.value(id, waarde)).join(' · ')
  const order = own.toSorted(TOLD_FIRST[orderOf(beleid)])
  return [
    heading(2, `${titel} (${id})`),
    paragraph(`Dit volgt ${SCOPE_TEXT[bereik]}. ${POLICY_TEXT[beleid]}`),
    rows(
      ['Uitkomsten', values],
      ...(standaard === undefined ? [] : [['Als geen regel geldt', words.value(id, standaard)] as const]),
      ...(beschermd === true ? [['Beschermd', 'ja'] as const] : []),
    ),
    ...order.flatMap((rule) => ruleBlocks(rule, words)),
  ]
}

function ruleBlocks(rule: RuleJson, words: Words): Block[] {
  const { type, params } = rule.event
  return [heading(3, `${rule.name} → ${words.value(type, params.waarde)}`), list(ruleItems(rule, words))]
}

/** What there is to tell of a rule, apart from its name. */
export function ruleItems(rule: RuleJson, words: Words): ListItem[] {
  const condition = conditionItem(rule.conditions, words)
  return [
    condition.parts === undefined
      ? { text: `Als: ${condition.text}` }
      : { text: `Als ${condition.text}`, parts: condition.parts },
    { text: `Uitleg: ${templateText(withRuleValues(rule.uitleg, rule, words.subjects), words)}` },
    { text: `Grond: ${words.ground(rule.grond)}` },
    { text: 'Bron:', parts: rule.bron.map((reference) => ({ text: words.source(reference) })) },
    ...(rule.priority === undefined ? [] : [{ text: `Voorrang: ${numberText(rule.priority)}` }]),
    {
      text: `Beschermd: ${rule.beschermd === true ? 'ja, een gemeente mag deze regel niet afzwakken' : 'nee'}`,
    },
  ]
}

function sourceItem(id: string, source: SourceJson): ListItem {
  const { titel, soort, datum } = source
  const weight = source['gewicht']
  const kind = [soort, ...(datum === undefined ? [] : [datum])].join(', ')
  return {
    text: `${id}: ${titel} (${kind})`,
    ...(typeof weight === 'string' ? { parts: [{ text: weight }] } : {}),
  }
}
