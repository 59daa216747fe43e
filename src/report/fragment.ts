/** A part of a casus in words: each question with its answer, as people would give it. */
import { isRecord } from '../model/plain.js'
import type { FactJson, RuleSetJson } from '../model/ruleset.js'
import { AREA_SCOPE, isListScope, LIST_SCOPES, scopeOfField } from '../model/scope.js'
import type { CasusFragment } from '../problem.js'
import type { ListItem } from './blocks.js'
import { answerText, createWords, type Words } from './words.js'

/** What items of a fragment are called: `persoon-1` is the first person that it speaks of. */
export function itemInFragment(item: string, about: string, words: Pick<Words, 'item'>): string {
  const scope = LIST_SCOPES.find((one) => item.startsWith(`${one}-`))
  return scope === undefined ? words.item(about, item) : `${scope} ${item.slice(scope.length + 1)}`
}

/** The questions and answers of a fragment, those about one item under its name. */
export function fragmentItems(fragment: CasusFragment, ...ruleSets: readonly RuleSetJson[]): ListItem[] {
  const facts = new Map(
    ruleSets.toReversed().flatMap((ruleSet) => {
      const words = createWords(ruleSet)
      return ruleSet.feiten.map((fact) => [fact.id, { fact, words }] as const)
    }),
  )
  const answersIn = (group: string, part: unknown): ListItem[] =>
    Object.entries(isRecord(part) ? part : {}).flatMap(([name, value]) => {
      if (name === 'id') return []
      const known = facts.get(`${group}.${name}`)
      if (known === undefined) return [{ text: `${group}.${name}: ${String(value)}` }]
      return [
        { text: `${questionText(known.fact)} Antwoord: ${answerText(known.fact.id, value, known.words)}.` },
      ]
    })
  const named = (title: string, answers: ListItem[]): ListItem =>
    answers.length === 0
      ? { text: `${title}: maakt niet uit wat daarover bekend is` }
      : { text: title, parts: answers }

  return Object.entries(fragment).flatMap(([field, part]): ListItem[] => {
    const scope = scopeOfField(field)
    if (scope === undefined) return answersIn(field, part)
    if (isListScope(scope)) {
      const rows = Array.isArray(part) ? part : []
      return rows.length === 0
        ? [{ text: `Er is geen ${scope}.` }]
        : rows.map((row, at) => named(`Over ${scope} ${at + 1}`, answersIn(scope, row)))
    }
    const title = (area: string) => {
      const known = ruleSets.flatMap(({ leefgebieden }) => leefgebieden).find(({ id }) => id === area)
      return `Over ${AREA_SCOPE} "${known?.titel ?? area}"`
    }
    return Object.entries(isRecord(part) ? part : {}).map(([area, answers]) =>
      named(title(area), answersIn(AREA_SCOPE, answers)),
    )
  })
}

/** A question as a sentence, whatever it ends with. */
function questionText({ vraag }: FactJson): string {
  return /[.?!]$/.test(vraag.trim()) ? vraag.trim() : `${vraag.trim()}:`
}
