/** What was established, told short: the same answers together, and who gives them where others speak too. */
import { COLLECTIONS, type ItemScope, isItemScope } from '../model/scope.js'
import { OWN_VIEW } from '../model/views.js'
import { togetherBy } from './together-by.js'
import { speaker, type ToldAdvies } from './told.js'
import { answerText, listed, scopeAbout } from './words.js'

/** A fact in words. */
interface Established {
  readonly name: string
  /** Each answer, with the items that it is about and those who give it; none when nobody says anything. */
  readonly answers: readonly string[]
  /** The items of which nobody says it. */
  readonly silent: readonly string[]
}

/** The items of a scope of which somebody says something. */
export function spokenItems(scope: ItemScope, { facts, fields }: ToldAdvies): readonly string[] {
  return fields.rows(scope).flatMap(({ id }) => (facts.speaks(scope, id) ? [id] : []))
}

/** What is said of a fact, about the family or about these items of its scope. */
export function established(
  feit: string,
  itemsOf: (scope: ItemScope) => readonly string[],
  { facts, words }: ToldAdvies,
): Established {
  const scope = scopeAbout(feit, words)
  const items = isItemScope(scope) ? itemsOf(scope) : [undefined]
  const claims: { readonly item: string | undefined; readonly value: string; readonly who: string }[] = []
  const unsaid: { readonly item: string | undefined }[] = []
  for (const item of items) {
    const said = facts.said(feit, item)
    if (said.length === 0) unsaid.push({ item })
    // Nobody is named where the casus alone speaks.
    const isOwn = said.every(({ rol }) => rol === OWN_VIEW.rol)
    const told = said.map((one) => ({ one, value: answerText(feit, one.value, words) }))
    for (const same of told.length < 2
      ? told.map((one) => [one] as const)
      : togetherBy(told, ({ value }) => value))
      claims.push({
        item,
        value: same[0].value,
        who: isOwn ? '' : listed(same.map(({ one }) => speaker(one))),
      })
  }
  const name = words.subject(feit)
  const [only, ...others] = claims
  if (only !== undefined && others.length === 0 && only.item === undefined)
    return { name, answers: [only.who === '' ? only.value : `${only.value} (${only.who})`], silent: [] }
  const groups = togetherBy(claims, ({ value, who }) => `${value} ${who}`).map((same) => {
    const [{ value, who }] = same
    return { value, who, named: itemNames(feit, same, words) }
  })
  return { name, answers: valuesTold(groups, items.length), silent: itemNames(feit, unsaid, words) }
}

const itemNames = (
  about: string,
  of: readonly { readonly item: string | undefined }[],
  words: ToldAdvies['words'],
): readonly string[] => of.flatMap(({ item }) => (item === undefined ? [] : [words.item(about, item)]))

/** Items of which nothing is said, in a few words. */
export function silentText(scope: ItemScope, silent: readonly string[], all: number): string {
  const name = COLLECTIONS[scope]
  if (silent.length === all) return `Niets vastgesteld over de ${name}.`
  const few = silent.length <= MOST_SILENT_NAMED ? listed(silent) : `de andere ${silent.length} ${name}`
  return `Niets vastgesteld over ${few}.`
}
const MOST_SILENT_NAMED = 3

interface ValueOfItems {
  readonly value: string
  /** Who says it; nobody apart when left out. */
  readonly who?: string
  /** The items of which it is said. */
  readonly named: readonly string[]
}

/** Values with the items that each is about; that of most items comes last, as that of all others. */
export function valuesTold(groups: readonly ValueOfItems[], all: number): readonly string[] {
  const [most, second] = groups.toSorted((a, b) => b.named.length - a.named.length)
  const isWhole = groups.reduce((sum, { named }) => sum + named.length, 0) === all
  const isRest = second !== undefined && isWhole && (most?.named.length ?? 0) > MOST_SILENT_NAMED
  const ordered = isRest ? [...groups.filter((one) => one !== most), most ?? second] : groups
  return ordered.map((one) => {
    const { value, who = '', named } = one
    const about = isRest && one === most ? `de andere ${named.length}` : namedTogether(named, all, value)
    const behind = [about, who].filter((text) => text !== '').join('; ')
    return behind === '' ? value : `${value} (${behind})`
  })
}

/** The items that something is about; of many, that it is all of them. One that goes by its value isn't told twice. */
export function namedTogether(named: readonly string[], all: number, value = ''): string {
  if (named.every((name) => name === value)) return ''
  return named.length === all && all > 2 ? `alle ${all}` : listed(named)
}
