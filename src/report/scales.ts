/** Outcomes of items at a glance, each as a place on its scale. No sum is made of them. */
import type { ConclusionFieldJson, FieldJson, ListFieldJson } from '../model/advies-map.js'
import type { ItemScope } from '../model/scope.js'
import { type Block, type Cell, capital, heading, paragraph } from './blocks.js'
import { silentText } from './established.js'
import { NEED } from './ladder.js'
import { togetherBy } from './together-by.js'
import type { ToldAdvies } from './told.js'
import { isCollected, listed } from './words.js'

type One = ConclusionFieldJson
const isOne = (field: FieldJson): field is One => field.soort === 'uitkomst'

/**
 * Of a list whose rows hold fields that stand together, each row gets a picture of these; of other lists the rows
 * stand in one picture. Needs have the ladder.
 */
export function scaleBlocks(told: ToldAdvies): Block[] {
  const lists = told.map.velden.filter((field): field is ListFieldJson => field.soort === 'lijst')
  const blocks = lists.flatMap((list): Block[] => {
    if (list.bereik === NEED) return []
    const groups = list.velden.flatMap((field) => (field.soort === 'groep' ? field.velden.filter(isOne) : []))
    return groups.length > 0 ? perItem(list, groups, told) : together(list, list.velden.filter(isOne), told)
  })
  return blocks.length === 0 ? [] : [heading(2, 'in één oogopslag'), ...blocks]
}

/** So many rows with the same outcomes are told in one sentence, so that the others stand out. */
const MANY_ALIKE = 4

/** Rows of which nothing is known are named, and not drawn. */
const silentBlocks = (bereik: ItemScope, names: readonly string[], all: number): Block[] =>
  names.length === 0 ? [] : [paragraph(silentText(bereik, names, all))]

function perItem({ bereik }: ListFieldJson, fields: readonly One[], told: ToldAdvies): Block[] {
  const { words } = told
  const rows = told.fields.rows(bereik).map((row) => ({
    name: words.item(fields[0]?.conclusie ?? '', row.id),
    scales: fields.map(({ conclusie }) => ({
      name: capital(words.subject(conclusie)),
      cells: [cellOf(conclusie, row.outcome(conclusie), told)],
    })),
  }))
  const isKnown = ({ scales }: (typeof rows)[number]) =>
    scales.some(({ cells }) => cells.some(({ at }) => at !== undefined))
  const names = rows.filter((row) => !isKnown(row)).map(({ name }) => name)
  return [
    // Whose scales are the same share a picture: nobody is measured against another.
    ...togetherBy(rows.filter(isKnown), ({ scales }) => JSON.stringify(scales)).map(
      (same): Block => ({
        kind: 'scales',
        caption: capital(listed(same.map(({ name }) => name))),
        head: ['Wat', 'Uitkomst'],
        rows: same[0].scales,
      }),
    ),
    ...silentBlocks(bereik, names, rows.length),
  ]
}

function together({ bereik }: ListFieldJson, fields: readonly One[], told: ToldAdvies): Block[] {
  const { words } = told
  const rows = told.fields.rows(bereik).map((row) => ({
    name: words.item(fields[0]?.conclusie ?? '', row.id),
    cells: fields.map(({ conclusie }) => cellOf(conclusie, row.outcome(conclusie), told)),
  }))
  const known = rows.filter(({ cells }) => cells.some(({ at }) => at !== undefined))
  const names = rows.filter((row) => !known.includes(row)).map(({ name }) => name)
  const silent = silentBlocks(bereik, names, rows.length)
  if (known.length === 0 || fields.length === 0) return silent
  const head = ['Wat', ...fields.map(({ conclusie }) => capital(words.subject(conclusie)))]
  const alike = togetherBy(known, ({ cells }) => JSON.stringify(cells))
  const many = alike.filter((same) => same.length >= MANY_ALIKE && alike.length > 1)
  const apart = known.filter((row) => !many.some((same) => same.includes(row)))
  const drawn = apart.map(({ name, cells }) => ({ name: capital(name), cells }))
  const texts = many.map((same) => {
    const outcomes = same[0].cells.map(
      ({ text }, i) => `${words.subject(fields[i]?.conclusie ?? '')}: ${text}`,
    )
    return paragraph(`${capital(listed(same.map(({ name }) => name)))}. ${capital(outcomes.join('; '))}.`)
  })
  return [
    ...(drawn.length === 0
      ? []
      : [{ kind: 'scales', caption: 'Overzicht', head, rows: drawn } satisfies Block]),
    ...texts,
    ...silent,
  ]
}

type FoundScale = ReturnType<ToldAdvies['fields']['outcome']>
function cellOf(id: string, outcome: FoundScale, { words }: ToldAdvies): Cell {
  const values = words.subjects.get(id)?.waarden ?? []
  if (outcome === undefined || isCollected(outcome)) return { text: '' }
  const { mogelijk, zeker } = outcome
  // Nothing is known where everything is possible.
  if (mogelijk.length === values.length && !zeker) return { text: 'niet vastgesteld' }
  const titles = mogelijk.map((value) => words.value(id, value))
  const at = mogelijk.map((value) => values.indexOf(value))
  const [first = '', ...more] = titles
  const isRow = at.every((place, i) => place === (at[0] ?? 0) + i)
  const text = more.length > 1 && isRow ? `${first} t/m ${more.at(-1)}` : listed(titles, 'of')
  return { text, at, of: values.length }
}
