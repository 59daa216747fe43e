/** One deviation as a council reads it: what was, what is, why, what the source says, and what to mind. */

import { asked } from '../load/order.js'
import { own } from '../model/names.js'
import type { Deviation } from '../model/overlay.js'
import type { RuleJson, RuleSetJson } from '../model/ruleset.js'
import { AREA_SCOPE } from '../model/scope.js'
import { vocabularyOf } from '../model/vocabulary.js'
import { type Block, heading, type ListItem, list } from './blocks.js'
import { conditionItem } from './condition-words.js'
import type { CouncilReportOf } from './council-of.js'
import { DONE, deviationItems } from './deviations.js'
import { createWords } from './words.js'

type AboutDeviation = Pick<CouncilReportOf, 'base' | 'ruleSet'>

/** @param number of the deviation in the whole report; other parts refer to it */
export function councilItems(deviation: Deviation, number: number, about: AboutDeviation): Block[] {
  const { soort, deel, naam } = deviation
  const marks = deviationMarks(deviation, about)
  return [
    heading(3, `${number}. ${DONE[soort]}: ${deel} ${deviationTitle(deviation, about)}`),
    list([
      ...deviationItems(deviation, { before: createWords(about.base), after: createWords(about.ruleSet) }),
      ...wholeConditions(deviation, about),
      ...(marks.length === 0 ? [] : [{ text: 'Let op:', parts: marks }]),
      ...(deviationTitle(deviation, about) === naam ? [] : [{ text: `Naam in de regels: ${naam}` }]),
    ]),
  ]
}

/** A number out of a condition says little: the whole of it, as sentences. */
function wholeConditions({ deel, naam, pad }: Deviation, { base, ruleSet }: AboutDeviation): ListItem[] {
  if (deel !== 'regel' || !pad.startsWith('/conditions')) return []
  const told = (title: string, one: RuleSetJson): ListItem[] => {
    const rule = one.regels.find(({ name }) => name === naam)
    if (rule === undefined) return []
    const { text, parts } = conditionItem(rule.conditions, createWords(one))
    return [{ text: `${title}: ${text}`, ...(parts === undefined ? {} : { parts }) }]
  }
  return [
    ...told('De hele voorwaarde in de onderste regels', base),
    ...told('De hele voorwaarde met alle lagen samen', ruleSet),
  ]
}

/** What people call a part; its name where it has nothing better. */
function deviationTitle({ deel, naam }: Deviation, { base, ruleSet }: AboutDeviation): string {
  if (deel === 'regel') return naam
  if (deel === 'bron') return own(ruleSet.bronnen, naam)?.titel ?? own(base.bronnen, naam)?.titel ?? naam
  if (deel === 'waarborg') return ruleSet.waarborgen?.find(({ id }) => id === naam)?.titel ?? naam
  if (deel === AREA_SCOPE) return ruleSet.leefgebieden.find(({ id }) => id === naam)?.titel ?? naam
  const told = createWords(ruleSet).subject(naam)
  return told === naam ? createWords(base).subject(naam) : told
}

/** The outcomes that are protected, and what their protected rules ask. */
function protectedIn({ conclusies, regels }: RuleSetJson) {
  const rules = regels.filter((rule) => rule.beschermd === true)
  const outcomes = new Set([
    ...conclusies.flatMap(({ id, beschermd }) => (beschermd === true ? [id] : [])),
    ...rules.map(({ event }) => event.type),
  ])
  const guarded = regels.filter(({ event, beschermd }) => beschermd === true || outcomes.has(event.type))
  return { outcomes, asked: new Set(guarded.flatMap(({ conditions }) => asked(conditions))) }
}

const NEW_TEXT = /^(?:|\/uitleg|\/voor(?:\/.*)?|\/titel|\/titels(?:\/.*)?|\/label|\/vraag)$/

function deviationMarks(deviation: Deviation, { base, ruleSet }: AboutDeviation): ListItem[] {
  const { deel, naam, pad, soort, bron } = deviation
  const guarded = protectedIn(base)
  const byName = (one: RuleSetJson): RuleJson | undefined => one.regels.find(({ name }) => name === naam)
  const rule = deel === 'regel' ? (byName(ruleSet) ?? byName(base)) : undefined
  const about = rule?.event.type ?? naam
  const marks: string[] = []
  const title = createWords(ruleSet).subject(about)
  if (guarded.outcomes.has(about) && soort !== 'vervallen' && NEW_TEXT.test(pad))
    marks.push(`Deze tekst staat naast een beschermde uitkomst (${title}). Lees of zij daar niets afdoet.`)
  else if (guarded.outcomes.has(about)) marks.push(`Dit raakt een beschermde uitkomst (${title}).`)
  else if (guarded.asked.has(about)) marks.push('Op deze vraag rust een beschermde uitkomst.')
  const ground = rule && vocabularyOf(ruleSet).gronden.find(({ grond }) => grond === rule.grond)
  if (ground !== undefined) {
    marks.push(`Grond: ${ground.titel}.`)
    if (ground.artikel === true) marks.push('De grond is van de gemeente zelf.')
    if (ground.voetnoot !== undefined) marks.push(ground.voetnoot)
  }
  const isOwn = (reference: string) => own(base.bronnen, reference.split('#')[0] ?? '') === undefined
  if (bron.length > 0 && bron.every(isOwn)) marks.push('Alle bronnen zijn van de gemeente of regio zelf.')
  if (bron.some((reference) => !reference.includes('#')))
    marks.push('Bij een bron staat geen artikel of plaats.')
  return marks.map((text) => ({ text }))
}
