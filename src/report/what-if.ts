/** What would tip a casus, and why a value does not come out, in plain Dutch. */
import type { SpoorVoorwaarde } from '../model/advies.js'
import type { ConditionJson, RuleSetJson } from '../model/ruleset.js'
import { isItemScope } from '../model/scope.js'
import type { Kantelpunt, Kantelpunten, WaaromNiet, WaaromNietVraag, Wijziging } from '../model/what-if.js'
import { type Block, capital, heading, type ListItem, list, paragraph } from './blocks.js'
import { conditionItem } from './condition-words.js'
import { namedTogether } from './established.js'
import { togetherBy } from './together-by.js'
import type { ToldAdvies } from './told.js'
import { answerText, createWords, listed, scopeAbout, type Words } from './words.js'

/** What would tip an advice: answers that have the same effect stand together, under that effect. */
export function tippingItems(
  { kantelpunten, volledigTot }: Kantelpunten,
  { words, fields }: Pick<ToldAdvies, 'words' | 'fields'>,
): ListItem[] {
  const byChange = togetherBy(kantelpunten, ({ wijzigingen }) => JSON.stringify(wijzigingen)).map(
    (points) => ({
      points,
      brings: effectText(points, words, fields),
    }),
  )
  const items = togetherBy(byChange, ({ brings }) => brings).map((same): ListItem => {
    const parts = changeTexts(
      same.map(({ points }) => points[0].wijzigingen),
      words,
    )
    return {
      text: `${capital(same[0].brings)}, als er iets anders staat bij:`,
      parts: parts.map((text) => ({ text })),
    }
  })
  return [...items, { text: endText(kantelpunten.length, volledigTot, volledigTot > 1) }]
}

/** What comes out instead, the items that get the same together. What is about the changed item itself isn't named anew. */
function effectText(points: readonly Kantelpunt[], words: Words, fields: ToldAdvies['fields']): string {
  const [{ item: changed } = { item: undefined }, ...more] = points[0]?.wijzigingen ?? []
  const effects = togetherBy(points, ({ conclusie, naar }) => JSON.stringify([conclusie, naar]))
  return effects
    .map(([first, ...rest]) => {
      const { conclusie, naar } = first
      const ids = [first, ...rest].flatMap(({ item }) => (item === undefined ? [] : [item]))
      const isOwn = more.length === 0 && ids.length === 1 && ids[0] === changed
      const scope = scopeAbout(conclusie, words)
      const all = isItemScope(scope) ? fields.rows(scope).length : 0
      const named = namedTogether(
        ids.map((id) => words.item(conclusie, id)),
        all,
      )
      const about = named === '' ? '' : ` (${isOwn && all > 1 ? 'alleen daar' : named})`
      return `${words.subject(conclusie)}${about}: ${resultText(conclusie, naar, words)}`
    })
    .join('; ')
}

/** Answers to one question together, and items that ask the same. */
function changeTexts(changes: readonly Kantelpunt['wijzigingen'][], words: Words): readonly string[] {
  const byQuestion = togetherBy(changes, (list) =>
    JSON.stringify(
      list.map(({ feit, item, naar }, at) => [feit, item, list.length > 1 || at > 0 ? naar : null]),
    ),
  )
  const asked = byQuestion.map((same) => {
    const [first, ...more] = same[0]
    if (first === undefined) return { name: '', rest: '', item: '' }
    const { feit, van } = first
    const values = same.flatMap(([change]) => (change === undefined ? [] : [change.naar]))
    const told = answersTold(feit, van, values, words)
    const rest = [
      `: ${told} (nu: ${answerText(feit, van, words)})`,
      ...more.map((one) => ` én ${changeText(one, answerText(one.feit, one.naar, words), words)}`),
    ].join('')
    return {
      name: words.subject(feit),
      rest,
      item: first.item === undefined ? '' : words.item(feit, first.item),
    }
  })
  return togetherBy(asked, ({ name, rest }) => `${name}${rest}`).map((same) => {
    const items = same.map(({ item }) => item).filter((item) => item !== '')
    const about = items.length === 0 ? '' : ` (${listed(items)})`
    return `${capital(same[0].name)}${about}${same[0].rest}.`
  })
}

/** Of numbers only the nearest was looked at to stand for the others. */
function answersTold(feit: string, van: unknown, values: readonly unknown[], words: Words): string {
  const numbers = values.filter((value) => typeof value === 'number')
  const from = typeof van === 'number' ? van : 0
  const [nearest] = numbers.toSorted((a, b) => Math.abs(a - from) - Math.abs(b - from))
  if (nearest !== undefined) return `bijvoorbeeld ${answerText(feit, nearest, words)}`
  return listed(
    values.map((value) => answerText(feit, value, words)),
    'of',
  )
}

/** An outcome that is not certain has words of its own. */
const UNSURE = 'nog niet zeker'

/** Each outcome of the core that can tip, and by what. `pairs`: whether two changes at once were asked for. */
export function tippingBlocks(
  { kantelpunten, volledigTot }: Kantelpunten,
  ruleSet: RuleSetJson,
  { kenmerk, pairs }: { readonly kenmerk: string; readonly pairs: boolean },
): Block[] {
  const words = createWords(ruleSet)
  return [
    heading(1, `Kantelpunten van ${kenmerk}`),
    paragraph('Wat zou er anders uitkomen als een antwoord anders was?'),
    ...togetherBy(kantelpunten, ({ conclusie, item }) => JSON.stringify([conclusie, item])).flatMap(
      (points) => {
        const [{ conclusie, item, van }] = points
        return [
          heading(2, `${aboutText(conclusie, item, words)}: nu ${resultText(conclusie, van, words)}`),
          list(resultItems(points, words)),
        ]
      },
    ),
    paragraph(endText(kantelpunten.length, volledigTot, pairs)),
  ]
}

function endText(count: number, complete: number, pairs: boolean): string {
  const none = count === 0 ? 'Er is niets gevonden dat de uitkomst verandert. ' : ''
  if (!pairs) return `${none}Elk antwoord is apart nagegaan.`
  return complete === 2
    ? `${none}Elk antwoord is apart nagegaan, en elke twee antwoorden samen.`
    : `${none}Elk antwoord is apart nagegaan. Voor alle paren van antwoorden zijn er te veel: er kunnen er meer zijn.`
}

/** By what comes out instead, the answers that bring it: those to one question that have the same effect together. */
function resultItems(points: readonly Kantelpunt[], words: Words): readonly ListItem[] {
  const results = new Map<string, Map<string, { readonly first: Kantelpunt; readonly values: string[] }>>()
  for (const point of points) {
    const [change, ...more] = point.wijzigingen
    if (change === undefined) continue
    const result = resultText(point.conclusie, point.naar, words)
    const value = answerText(change.feit, change.naar, words)
    const key = JSON.stringify([change.feit, change.item, more, more.length > 0 && value])
    const answers = results.get(result) ?? new Map()
    results.set(result, answers)
    const known = answers.get(key) ?? { first: point, values: [] }
    known.values.push(value)
    answers.set(key, known)
  }
  return [...results].map(([result, answers]) => ({
    text: `${capital(result)}, als iets hiervan anders is:`,
    parts: [...answers.values()].map(({ first, values }) => ({ text: changesText(first, values, words) })),
  }))
}

/** What must be otherwise, with the values of the first change that do the same. */
function changesText({ wijzigingen }: Kantelpunt, values: readonly string[], words: Words): string {
  const [change, ...more] = wijzigingen
  if (change === undefined) return ''
  return [
    changeText(change, listed(values, 'of'), words),
    ...more.map((one) => changeText(one, answerText(one.feit, one.naar, words), words)),
  ].join(' én ')
}

/** Why a value does not come out: by each rule that gives it, and what would have to be otherwise. */
export function whyNotBlocks(
  { kan, kleinste, nagegaan, regels, standaard }: WaaromNiet,
  { conclusie, waarde, item }: WaaromNietVraag,
  ruleSet: RuleSetJson,
): Block[] {
  const words = createWords(ruleSet)
  const about = aboutText(conclusie, item, words)
  const instead = standaard?.overtroefdDoor ?? []
  return [
    heading(1, `${about}: waarom niet ${words.value(conclusie, waarde)}?`),
    paragraph(verdictText(kan, kleinste, nagegaan)),
    ...(kan === 'ja' && kleinste !== undefined
      ? [list(kleinste.map((change) => answerItem(change, words)))]
      : []),
    ...(regels.length === 0 ? [] : [heading(2, 'de regels die dit geven')]),
    ...(regels.length === 0 ? [] : [list(regels.map((rule) => ruleItem(rule, words)))]),
    ...(instead.length === 0
      ? []
      : [
          paragraph(
            `Dit komt uit als geen andere regel geldt. Nu gelden, of gelden misschien: ${listed(instead)}.`,
          ),
        ]),
  ]
}

function verdictText(
  kan: WaaromNiet['kan'],
  kleinste: WaaromNiet['kleinste'],
  nagegaan: boolean | undefined,
): string {
  if (kan === 'is-zo') return 'Dit komt er nu al uit.'
  if (kan === 'nee') return 'Dit kan niet: bij deze regels komt dit er bij geen enkele casus uit.'
  if (kleinste !== undefined) return 'Dit komt eruit als dit anders is:'
  if (nagegaan === false) return 'Of dit kan, is niet na te gaan: daarvoor zijn er te veel mogelijkheden.'
  return 'Dit kan bij een ander gezin. Met andere antwoorden over dit gezin is het niet gevonden.'
}

function ruleItem(
  { regel, ontbreekt, overtroefdDoor }: WaaromNiet['regels'][number],
  words: Words,
): ListItem {
  const missing = ontbreekt.map((condition) => foundItem(condition, words))
  const before = overtroefdDoor === undefined ? [] : [{ text: `regel ${overtroefdDoor} gaat voor` }]
  const state = ontbreekt.length === 0 ? 'geldt' : 'geldt niet, want nodig is:'
  return { text: `${regel} ${state}`, parts: [...missing, ...before] }
}

/** A condition with what was found. */
function foundItem(condition: SpoorVoorwaarde, words: Words): ListItem {
  switch (condition.soort) {
    case 'feit': {
      const { feit, params, gevonden, mogelijk } = condition
      const found =
        gevonden === null && mogelijk !== undefined
          ? listed(
              mogelijk.map((one) => (one === null ? '…' : words.value(feit, one))),
              'of',
            )
          : answerText(params === undefined ? feit : '', gevonden, words)
      return { text: `${conditionItem(conditionOfFound(condition), words).text} (nu: ${found})` }
    }
    case 'not': {
      const { text, parts } = foundItem(condition.delen[0], words)
      return parts === undefined ? { text: `niet: ${text}` } : { text: `niet ${text}`, parts }
    }
    default: {
      const text = condition.soort === 'all' ? 'alle van:' : 'één van:'
      return { text, parts: condition.delen.map((part) => foundItem(part, words)) }
    }
  }
}

function conditionOfFound({
  feit,
  operator,
  waarde,
  params,
}: SpoorVoorwaarde & { soort: 'feit' }): ConditionJson {
  return { fact: feit, operator, value: waarde, ...(params !== undefined && { params }) } as ConditionJson
}

function answerItem(change: Wijziging, words: Words): string {
  const added = change.nieuw === true ? ' (nog toe te voegen)' : ''
  const { feit, item, van, naar } = change
  return `${aboutText(feit, item, words)}: ${answerText(feit, naar, words)} (nu: ${answerText(feit, van, words)})${added}`
}

function changeText({ feit, item, van }: Wijziging, value: string, words: Words): string {
  const of = item === undefined ? '' : ` (${words.item(feit, item)})`
  return `${words.subject(feit)}${of}: ${value} (nu: ${answerText(feit, van, words)})`
}

function aboutText(id: string, item: string | undefined, words: Words): string {
  return item === undefined ? words.subject(id) : `${words.subject(id)} (${words.item(id, item)})`
}

function resultText(conclusie: string, value: Kantelpunt['van'], words: Words): string {
  if (value === null) return UNSURE
  return [value].flat().length === 0 ? 'niets' : words.value(conclusie, value)
}
