/** Sentences as items of a list: each apart, as running text, by item, or once for all items. */
import type { Zin } from '../model/advies.js'
import type { SentencesPartJson } from '../model/advies-map.js'
import { saidOnce } from '../words/said-once.js'
import type { ListItem } from './blocks.js'
import { togetherBy } from './together-by.js'
import type { ToldAdvies } from './told.js'
import { listed } from './words.js'

/** Tells each sentence; `vorm` says which stand together. */
export function tellSentences(
  zinnen: readonly Zin[],
  told: ToldAdvies,
  vorm?: SentencesPartJson['vorm'],
): ListItem[] {
  const { telling } = told
  if (vorm === undefined) return zinnen.map((zin) => told.notes.item(telling.sentence(zin), zin))
  if (vorm === 'samen') return saidTogether(zinnen, told)
  const groups = togetherBy(zinnen, ({ item = '' }) => (vorm === 'lopend' ? '' : item))
  return groups.map((group) => noted(saidOnce(group.map((zin) => telling.sentence(zin))), group, told))
}

/** What the same rules say of several items is said once, of all of them. */
function saidTogether(zinnen: readonly Zin[], told: ToldAdvies): ListItem[] {
  const { telling, naming } = told
  const groups = togetherBy(zinnen, ({ conclusie, regels, invulling }) =>
    JSON.stringify([conclusie, regels, invulling]),
  )
  return groups.flatMap((group) => {
    const [first] = group
    const items = group.flatMap(({ item }) => item ?? [])
    const text = telling.sentenceOf(first, items)
    const names = listed(items.map((item) => naming.item(first.conclusie, item)))
    // A text that names no item, or that only one item is filled into, is told of each.
    return text.toLowerCase().includes(names.toLowerCase())
      ? [noted(text, group, told)]
      : group.map((zin) => noted(telling.sentence(zin), [zin], told))
  })
}

function noted(text: string, group: readonly Zin[], { notes }: ToldAdvies): ListItem {
  const regels = [...new Set(group.flatMap((zin) => zin.regels))]
  return notes.item(text, { regels, bronnen: group.flatMap(({ bronnen }) => bronnen) })
}
