/** Whether it is ripe for a decision: what was looked into, what is left, and what the decision itself must tell. */
import { type Block, heading, type ListItem, list, listUnder, lower } from './blocks.js'
import type { ToldAdvies } from './told.js'

/** Every check, with how it stands; and what no casus can hold, so that whoever decides writes it down. */
export function decisionBlocks(told: ToldAdvies): Block[] {
  const { map, notes } = told
  const { besluitNoemt = [] } = map.verslag
  const items = besluitNoemt.map(
    ({ tekst, bron }): ListItem => ({ text: `${tekst} (${notes.places(bron)})` }),
  )
  return [...checkBlocks(told), ...listUnder(2, 'wat het besluit zelf nog moet zeggen', items, 'todo')]
}

function checkBlocks({ map, words, advies }: ToldAdvies): Block[] {
  const { teDoen } = map.verslag
  const values = words.subjects.get(teDoen ?? '')?.waarden ?? []
  const line = advies.spoor.find(({ conclusie }) => conclusie === teDoen)
  if (teDoen === undefined || line === undefined || values.length === 0) return []
  const { mogelijk, waarde } = line.uitkomst
  const named = (list: readonly string[]) => list.map((value) => lower(words.value(teDoen, value))).join('; ')
  const sure = values.filter((value) => [waarde ?? []].flat().includes(value))
  const maybe = values.filter((value) => mogelijk.includes(value) && !sure.includes(value))
  const rest = values.filter((value) => !mogelijk.includes(value))
  return [
    heading(2, 'nagegaan voor het besluit'),
    list([
      ...(sure.length === 0 ? [] : [`Nog te doen: ${named(sure)}.`]),
      ...(maybe.length === 0 ? [] : [`Niet bekend of dit nog moet: ${named(maybe)}.`]),
      ...(rest.length === 0 ? [] : [`Gedaan, of hier niet nodig: ${named(rest)}.`]),
    ]),
  ]
}
