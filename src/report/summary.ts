/** What stands at the top of the professional's report: how safe, what fits each need, whether a decision can be taken. */
import type { Collected, Outcome } from '../model/outcome.js'
import { LIST_SCOPES } from '../model/scope.js'
import type { Geldigheid } from '../model/validity.js'
import { type Block, capital, rows } from './blocks.js'
import { NEED, needsOf } from './ladder.js'
import { statusWords, type ToldAdvies } from './told.js'
import { isCollected, listed, outcomeText, type Words } from './words.js'

const OUT_OF_FORCE: Readonly<Record<Exclude<Geldigheid, 'geldig'>, string>> = {
  'nog-niet': 'deze regels gelden op de peildatum nog niet',
  'niet-meer': 'deze regels gelden op de peildatum niet meer',
  historisch: 'deze regels zijn historisch: zij gelden niet, en zijn er om oude adviezen te lezen',
}
const NOT_TO_SAY = 'nog niet te zeggen'
const OPEN = 'nog niet zeker'
const FIRST = 'Eerst nog'

type TopRow = readonly [string, string]

export function summary(told: ToldAdvies, kort: boolean): Block {
  const { advies, map, fields, words } = told
  const { geldigheid, eigen } = advies
  const { status, titel = status } = statusWords(told)
  const about = kort ? [] : LIST_SCOPES.filter((scope) => scope !== NEED).flatMap(told.naming.introduced)
  const needs = kort ? [] : needRows(told)
  return rows(
    ['Status', titel],
    ...(about.length === 0 ? [] : [['Over', listed(about)] as const]),
    ...(geldigheid === 'geldig' ? [] : [['Let op', OUT_OF_FORCE[geldigheid]] as const]),
    ...map.verslag.samenvatting.flatMap((id): readonly TopRow[] => {
      if (id === map.verslag.overBehoeften && needs.length > 0) return needs
      const of = fields.outcome(id)
      const text = of === undefined ? '' : summaryText(id, of, words)
      return text === '' ? [] : [[capital(words.subject(id)), text] as const]
    }),
    ...(kort ? [] : firstRows(told)),
    ...Object.entries(eigen).flatMap(([id, of]) => {
      if (map.verslag.elders?.includes(id) === true) return []
      const text = kort ? shortText(id, of, words) : ownText(id, of, words)
      return text === undefined ? [] : [[capital(words.subject(id)), text] as const]
    }),
  )
}

/** Of each need what fits it. */
function needRows({ fields, map: { ladder }, words }: ToldAdvies): readonly TopRow[] {
  return needsOf(fields, ladder).map(({ id, outcome }) => [
    capital(words.item(ladder.conclusie, id)),
    uncertain(ladder.conclusie, outcome, words),
  ])
}

/** What must certainly be done first, by its title. */
function firstRows({ fields, map: { verslag } }: ToldAdvies): readonly TopRow[] {
  if (verslag.teDoen === undefined) return []
  const titles = fields.suggestions(verslag.teDoen).flatMap(({ zeker, titel }) => (zeker ? [titel] : []))
  return titles.length === 0 ? [] : [[FIRST, `${titles.join('; ')}.`]]
}

/** At the top stands what is certain, or between what it still is; of a collection only what is certainly in. */
function summaryText(id: string, of: Outcome<string> | Collected<string>, words: Words): string {
  if (!isCollected(of)) return uncertain(id, of, words)
  return listed(of.waarde.map((value) => words.value(id, value)))
}

const MOST_IN_SHORT = 3

/** In short: what is certain, of many values the first; of the rest only that it is open. */
function shortText(id: string, of: Outcome<string> | Collected<string>, words: Words): string | undefined {
  if (of.mogelijk.length === 0) return undefined
  if (!isCollected(of)) return of.zeker ? uncertain(id, of, words) : OPEN
  const titles = of.waarde.map((value) => words.value(id, value))
  if (titles.length === 0) return OPEN
  if (titles.length <= MOST_IN_SHORT) return listed(titles)
  return `${titles.slice(0, MOST_IN_SHORT).join(', ')} en nog ${titles.length - MOST_IN_SHORT}`
}

/** Of so many possible values each is named; of more only that it is open. */
export const MOST_POSSIBLE = 4

/** An outcome that has no field of its own; nothing when it is certainly nothing. */
export function ownText(
  id: string,
  of: Outcome<string> | Collected<string>,
  words: Words,
): string | undefined {
  if (!isCollected(of)) return uncertain(id, of, words)
  const open = of.mogelijk.filter((value) => !of.waarde.includes(value))
  if (open.length > MOST_POSSIBLE) {
    const certain = listed(of.waarde.map((value) => words.value(id, value)))
    return `${certain || OPEN} (misschien ook nog ${open.length} andere)`
  }
  return of.mogelijk.length === 0 ? undefined : outcomeText(of, (value) => words.value(id, value))
}

/** The value, or what it still can be; where it still can be anything, or too much to read, only that. */
function uncertain(id: string, { mogelijk, zeker }: Outcome<string>, words: Words): string {
  const titles = mogelijk.map((waarde) => words.value(id, waarde))
  if (zeker) return titles.join('')
  const all = words.subjects.get(id)?.waarden ?? []
  if (mogelijk.length === 0 || mogelijk.length > MOST_POSSIBLE || mogelijk.length === all.length)
    return NOT_TO_SAY
  return `${OPEN}: ${listed(titles, 'of')}`
}
