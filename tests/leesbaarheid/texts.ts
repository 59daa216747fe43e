/** The texts of a rule set that a reader may be told, each hole filled with words that it usually gets. */
import type { FieldJson, ListFieldJson } from '../../src/model/advies-map.js'
import { toldRule } from '../../src/model/rule-values.js'
import type { ConclusionJson, Reader, RuleJson, RuleSetJson, SentenceJson } from '../../src/model/ruleset.js'
import { subjectsOf } from '../../src/model/subject.js'
import { parseTemplate } from '../../src/model/template.js'
import { adviesMapOf } from '../../src/model/usual-map.js'
import { listed } from '../../src/words/listed.js'

export interface ToldText {
  /** Where it stands: the name of a rule, the conclusion of a sentence, the id of a fact. */
  readonly id: string
  readonly text: string
  /** A reason stands in the motivation or the counterweight; a suggestion says what may be done. */
  readonly kind: 'reason' | 'unsure' | 'suggestion' | 'question'
  /** Told before all else. */
  readonly danger: boolean
}

/** What items are called: a name, a need, a leefgebied. */
const NAMES = { persoon: 'Noor', hulpbehoefte: 'behandeling', leefgebied: 'wonen', gezin: '' } as const
/** So many values are usually told in one sentence. */
const VALUES = 3

const titleOf = ({ titels = {} }: { readonly titels?: Readonly<Record<string, string>> }, value: string) =>
  titels[value] ?? value
const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)

/** Suggestions are told by the fields of an advice. */
function suggested(fields: readonly (FieldJson | ListFieldJson)[]): readonly string[] {
  return fields.flatMap((field) => {
    if ('velden' in field) return suggested(field.velden)
    return field.soort === 'suggesties' ? [field.conclusie] : []
  })
}

/** Everything that this reader may be told; of a rule whose text is not told, nothing. */
export function textsFor(reader: Reader, ruleSet: RuleSetJson): readonly ToldText[] {
  const fill = filler(reader, ruleSet)
  const subjects = subjectsOf(ruleSet)
  const rules = ruleSet.regels.map((rule) => toldRule(rule, subjects))
  const conclusions = new Map(ruleSet.conclusies.map((one) => [one.id, one]))
  const { eerst = [], motivering = [], slot = [], tegenwicht = [] } = ruleSet.verhaal ?? {}
  const found: ToldText[] = []

  function sentence(given: SentenceJson, danger: boolean): void {
    const conclusion = conclusions.get(given.conclusie)
    if (conclusion === undefined) return
    const words = wordsOf(conclusion, given)
    const own = given.voor?.[reader]
    const template = own?.sjabloon ?? given.sjabloon
    const unsure = own?.onzeker ?? given.onzeker
    const add = (id: string, text: string, kind: ToldText['kind']) =>
      found.push({ id, text: fill(text, conclusion, words), kind, danger })
    if (unsure !== undefined) add(given.conclusie, unsure, 'unsure')
    if (template !== undefined) add(given.conclusie, template, 'reason')
    else for (const rule of toldRules(given)) add(rule.name, rule.voor?.[reader] ?? rule.uitleg, 'reason')
  }
  const toldRules = ({ conclusie, waarden }: SentenceJson): readonly RuleJson[] =>
    rules.filter(
      ({ event: { type, params } }) =>
        type === conclusie && (waarden === undefined || waarden.includes(params.waarde)),
    )

  for (const { zinnen } of eerst) for (const one of zinnen) sentence(one, true)
  for (const { zinnen } of [...motivering, ...slot, ...tegenwicht])
    for (const one of zinnen) sentence(one, false)
  for (const id of new Set(suggested(adviesMapOf(ruleSet).velden))) {
    for (const rule of rules) {
      if (rule.event.type !== id) continue
      const text = reader === 'professional' ? (rule.voor?.[reader] ?? rule.uitleg) : rule.voor?.[reader]
      const conclusion = conclusions.get(id)
      if (text === undefined || conclusion === undefined) continue
      found.push({ id: rule.name, text: fill(text, conclusion, {}), kind: 'suggestion', danger: false })
    }
  }
  // A rule may be told by several parts; in danger first.
  const once = new Map<string, ToldText>()
  for (const told of found) {
    const key = `${told.id} ${told.text}`
    if (!once.has(key)) once.set(key, told)
  }
  return [...once.values()]
}

/** The questions of a rule set: of its facts, and how a conversation asks about lists. */
export function questionsOf({ feiten, gesprek }: RuleSetJson): readonly ToldText[] {
  const asked = [
    ...feiten.map(({ id, vraag }) => ({ id, vraag })),
    ...(gesprek?.lijsten ?? []).map(({ bereik, vraag }) => ({ id: bereik, vraag })),
  ]
  return asked.map(({ id, vraag }) => ({ id, text: vraag, kind: 'question', danger: false }))
}

type Words = Readonly<Record<string, string>>
function wordsOf(conclusion: ConclusionJson, { waarden, hoogstens = VALUES }: SentenceJson): Words {
  const titles = (waarden?.length ? waarden : conclusion.waarden).map((one) => titleOf(conclusion, one))
  return {
    waarden: listed(titles.slice(0, Math.min(hoogstens, VALUES))),
    mogelijk: listed(titles.slice(0, 2), 'of'),
  }
}

function filler(reader: Reader, ruleSet: RuleSetJson) {
  const subjects = new Map([...ruleSet.feiten, ...ruleSet.conclusies].map((one) => [one.id, one]))
  const called = Object.entries(ruleSet.verhaal?.namen ?? {}).map(([word, { tekst, voor }]) => [
    word,
    voor?.[reader]?.een ?? tekst,
  ])
  function shownOf(id: string): string {
    const subject = subjects.get(id)
    if (subject === undefined) return id
    if ('waarden' in subject) return titleOf(subject, subject.waarden[0] ?? '')
    return 'type' in subject && subject.type === 'getal' ? `3 ${subject.eenheid ?? ''}`.trim() : 'ja'
  }
  return (template: string, { bereik }: ConclusionJson, words: Words): string => {
    const all: Words = { ...Object.fromEntries(called), ...words, id: NAMES[bereik] }
    const text = parseTemplate(template)
      .map((piece) => {
        if (piece.kind === 'text') return piece.text
        if (piece.kind === 'value') return piece.pad
        if (piece.kind === 'word') return all[piece.word] ?? piece.word
        const subject = subjects.get(piece.id)
        const name = subject === undefined ? piece.id : 'label' in subject ? subject.label : subject.titel
        return piece.valueOnly ? shownOf(piece.id) : `${name}: ${shownOf(piece.id)}`
      })
      .join('')
    return text.replace(
      /(^|[.!?]\s+)(\p{Ll})/gu,
      (_, before: string, letter: string) => before + capital(letter),
    )
  }
}
