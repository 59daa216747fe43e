/** What is wrong with data that should be a casus, in words: at which question, what stands there, and what may. */
import type { FactJson } from 'eigen-kracht'
import { ruleSet } from '../engine.js'
import { AREA, COLLECTIONS } from '../names.js'
import { choicesFor, rangeOf } from './draft.js'
import { factOf, isPlain, type Plain } from './said.js'

/** So many are told; then it is no casus anyhow. */
const MOST = 5
const LONGEST_SHOWN = 40

/** What stands there, short and as text. */
function shown(value: unknown): string {
  const text = [...(typeof value === 'string' ? value : (JSON.stringify(value) ?? ''))]
  return `‘${text.slice(0, LONGEST_SHOWN).join('')}${text.length > LONGEST_SHOWN ? '…' : ''}’`
}

export function problemsIn(data: Plain): readonly string[] {
  const { visies, ...rest } = data
  const views = visies === undefined || visies === null ? [] : visies
  const others = Array.isArray(views)
    ? views.flatMap((view: unknown) =>
        isPlain(view) && isPlain(view['casus'])
          ? inSaid(view['casus'])
          : ['Bij iemand die ook iets zegt, staat niet wat.'],
      )
    : ['Wat anderen zeggen, staat niet in een lijst.']
  const all = [...inHead(rest), ...inSaid(rest), ...others]
  const told = all.slice(0, MOST)
  return all.length > MOST ? [...told, `En nog ${all.length - MOST} keer iets wat niet klopt.`] : told
}

const HEAD = ['kenmerk', 'peildatum', '$schema']

function inHead({ kenmerk, peildatum }: Plain): readonly string[] {
  return [
    ...(typeof kenmerk === 'string' && kenmerk !== '' ? [] : ['Het kenmerk ontbreekt.']),
    ...(typeof peildatum === 'string' && /^\d{4}-\d\d-\d\d$/.test(peildatum)
      ? []
      : ['De peildatum ontbreekt, of is geen dag zoals 2026-01-15.']),
  ]
}

function inSaid(said: Plain): readonly string[] {
  return Object.entries(said).flatMap(([name, part]): readonly string[] => {
    if (HEAD.includes(name) || part === null || part === undefined) return []
    const scope = Object.keys(COLLECTIONS).find((one) => COLLECTIONS[one] === name)
    if (scope === undefined) return inGroup(name, part)
    if (scope !== AREA)
      return Array.isArray(part)
        ? part.flatMap((item: unknown) => inItem(scope, item))
        : [`Bij ${shown(name)} hoort een lijst.`]
    if (!isPlain(part)) return [`Bij ${shown(name)} staan geen leefgebieden.`]
    return Object.entries(part).flatMap(([id, area]) =>
      ruleSet.leefgebieden.some((one) => one.id === id)
        ? inGroup(scope, area)
        : [`Het leefgebied ${shown(id)} is hier niet bekend.`],
    )
  })
}

function inItem(scope: string, item: unknown): readonly string[] {
  if (!isPlain(item) || typeof item['id'] !== 'string' || item['id'] === '')
    return [`In de lijst ${shown(COLLECTIONS[scope])} staat iets zonder eigen aanduiding (id).`]
  const { id: _, ...rest } = item
  return inGroup(scope, rest)
}

function inGroup(group: string, part: unknown): readonly string[] {
  if (part === null || part === undefined) return []
  if (!isPlain(part)) return [`Bij ${shown(group)} staan geen antwoorden.`]
  return Object.entries(part).flatMap(([field, value]) => {
    const fact = factOf(`${group}.${field}`)
    if (fact === undefined) return [`De vraag ${shown(`${group}.${field}`)} is hier niet bekend.`]
    return value === null || fits(fact, value) ? [] : [misfit(fact, value)]
  })
}

function fits(fact: FactJson, value: unknown): boolean {
  switch (fact.type) {
    case 'janee':
      return typeof value === 'boolean'
    case 'meerkeuze':
      return Array.isArray(value) && value.every((one) => fact.waarden.includes(one as string))
    case 'keuze': {
      const some = isPlain(value) ? value['eenVan'] : [value]
      return Array.isArray(some) && some.every((one) => fact.waarden.includes(one as string))
    }
    case 'getal': {
      const ends = isPlain(value) ? value['tussen'] : [value]
      const isEnd = (end: unknown) =>
        typeof end === 'number' ? end >= fact.minimum && end <= fact.maximum : isPlain(value) && end === null
      return Array.isArray(ends) && ends.every(isEnd)
    }
  }
}

function misfit(fact: FactJson, value: unknown): string {
  const choices = choicesFor(fact).map(({ title }) => title)
  const may = choices.length > 0 ? `Het kan zijn: ${choices.join(', ')}.` : rangeOf(fact)
  return `Bij de vraag “${fact.vraag}” staat ${shown(value)}. ${may}`
}
