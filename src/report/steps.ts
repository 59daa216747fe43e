/** The steps of the investigation: what was established in each, by whom and with which expertise, and what was not. */
import type { StepJson } from '../model/advies-map.js'
import { COLLECTIONS, type ItemScope, isItemScope } from '../model/scope.js'
import { type Block, capital, heading, type ListItem, list } from './blocks.js'
import { established, silentText, spokenItems, valuesTold } from './established.js'
import { togetherBy } from './together-by.js'
import type { ToldAdvies } from './told.js'
import { isCollected, listed, scopeAbout } from './words.js'

const NOT_SET = 'niet vastgesteld'

/** One step; `titel` is how it is called here. */
export function stepBlocks(step: StepJson, titel: string, told: ToldAdvies): Block[] {
  const { bron, feiten = [], conclusies = [], deskundige = [] } = step
  const { advies, fields, notes, words } = told
  const spoken = new Map<ItemScope, readonly string[]>()
  function itemsOf(scope: ItemScope): readonly string[] {
    const found = spoken.get(scope) ?? spokenItems(scope, told)
    spoken.set(scope, found)
    return found
  }
  /** Of items of which nothing is said, that is told once. */
  const isAsked = (feit: string) => {
    const scope = scopeAbout(feit, words)
    return !isItemScope(scope) || itemsOf(scope).length > 0
  }
  const found = feiten.filter(isAsked).map((feit) => ({ feit, ...established(feit, itemsOf, told) }))
  const known = found.filter(({ answers }) => answers.length > 0)
  const asked = new Set(advies.openVragen.map(({ feit }) => feit))
  /** What was not established, and is still asked; or is not. */
  const openWhere = (isMeant: boolean) =>
    found.flatMap(({ feit, name, answers, silent }) => {
      if (silent.length === 0 && answers.length > 0) return []
      if (asked.has(feit) !== isMeant) return []
      return [answers.length === 0 ? name : `${name} (${listed(silent)})`]
    })
  const experts = deskundige.filter(isAsked).map((feit) => {
    const { name, answers, silent } = established(feit, itemsOf, told)
    const rest =
      answers.length === 0 ? [NOT_SET] : silent.length === 0 ? [] : [`${NOT_SET} (${listed(silent)})`]
    return `${name}: ${[...answers, ...rest].join('; ')}`
  })
  const scopes = [...new Set(feiten.map((feit) => scopeAbout(feit, words)))].filter(isItemScope)
  const silent = scopes.flatMap((scope) => {
    const all = fields.rows(scope).map(({ id }) => id)
    const rest = all.filter((id) => !itemsOf(scope).includes(id))
    const names = rest.map((id) => words.item(`${scope}.`, id))
    return rest.length === 0 ? [] : [silentText(scope, names, all.length)]
  })
  const missing = scopes.filter((scope) => fields.rows(scope).length === 0)
  const needless = openWhere(false)
  const unset = [...openWhere(true), ...missing.map((scope) => `de ${COLLECTIONS[scope]}`)]
  return [
    heading(3, titel),
    list([
      ...known.map(({ name, answers }) => `${capital(name)}: ${answers.join('; ')}.`),
      ...outcomeItems(conclusies, itemsOf, told),
      ...(unset.length === 0 ? [] : [`Niet vastgesteld: ${unset.join('; ')}.`]),
      ...(needless.length === 0
        ? []
        : [`Niet vastgesteld, en voor dit advies nu niet nodig: ${needless.join('; ')}.`]),
      ...silent,
      ...(experts.length === 0 ? [] : [`Deskundigheid: ${experts.join('; ')}.`]),
      `Grondslag: ${notes.places(bron)}.`,
    ]),
  ]
}

/** What the rules drew from it, the same outcomes together. Of an item of which nothing was said only what is certain. */
function outcomeItems(
  ids: readonly string[],
  itemsOf: (scope: ItemScope) => readonly string[],
  { advies, words }: ToldAdvies,
): readonly ListItem[] {
  return ids.flatMap((id) => {
    const scope = scopeAbout(id, words)
    const isTold = (item: string | undefined) =>
      item === undefined || !isItemScope(scope) || itemsOf(scope).includes(item)
    const lines = advies.spoor.filter(
      ({ conclusie, item, uitkomst }) => conclusie === id && (uitkomst.zeker || isTold(item)),
    )
    const groups = togetherBy(
      lines.map(({ item, uitkomst }) => ({ item, text: drawn(id, uitkomst, words) })),
      ({ text }) => text,
    ).map((same) => ({
      value: same[0].text,
      named: same.flatMap(({ item }) => (item === undefined ? [] : [words.item(id, item)])),
    }))
    if (groups.length === 0) return []
    return [{ text: `${capital(words.subject(id))}: ${valuesTold(groups, lines.length).join('; ')}.` }]
  })
}

const MOST_OPEN = 3

/** An outcome in words: what is certain, and of what is open what it may still be. */
export function drawn(
  id: string,
  uitkomst: ToldAdvies['advies']['spoor'][number]['uitkomst'],
  words: ToldAdvies['words'],
): string {
  const { mogelijk } = uitkomst
  const titles = mogelijk.map((value) => words.value(id, value))
  if (!isCollected(uitkomst)) {
    if (uitkomst.zeker) return titles.join('')
    return titles.length > MOST_OPEN ? 'nog niet zeker' : `nog niet zeker: ${listed(titles, 'of')}`
  }
  const certain = uitkomst.waarde.map((value) => words.value(id, value))
  const open = mogelijk
    .filter((value) => !uitkomst.waarde.includes(value))
    .map((value) => words.value(id, value))
  const maybe =
    open.length > MOST_OPEN ? `nog ${open.length} andere niet uitgesloten` : `misschien ${listed(open, 'of')}`
  if (open.length === 0) return listed(certain) || 'niets gevonden'
  if (certain.length > 0) return `${listed(certain)}; ${maybe}`
  return open.length > MOST_OPEN ? 'nog niet zeker' : maybe
}
