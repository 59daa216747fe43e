/** The casus with one answer more. */
import type { Casus } from '../model/base.generated.js'
import { own } from '../model/names.js'
import { isRecord, type Plain } from '../model/plain.js'
import { COLLECTIONS, isFamily, isListScope, type ListScope, scopeOfGroup } from '../model/scope.js'
import { VIEWS_FIELD } from '../model/views.js'

/**
 * What an answer is to: a question of the interview, or of `openVragen`.
 *
 * @example
 * ```ts
 * import { type AskedFact, withAnswer } from 'eigen-kracht'
 *
 * const asked: AskedFact = { feit: 'persoon.leeftijd', item: 'p1' }
 * const casus = { kenmerk: 'voorbeeld-1', peildatum: '2026-01-15', personen: [{ id: 'p1' }] }
 * console.log(withAnswer(casus, asked, 14).personen) // [ { id: 'p1', leeftijd: 14 } ]
 * ```
 */
export interface AskedFact {
  readonly feit: string
  readonly item?: string | undefined
}

/**
 * The casus with an answer answered in; the one that was given stays as it was.
 *
 * `waarde` is what may stand in a casus for the fact: a value, what is known of it (`eenVan`, `tussen`), or null for
 * "not known". The answer to a question about a list names its items: ids, or items with what is known of them;
 * an item that was there already keeps what is known of it. For a question with `rijen`, `waarde` may be an object
 * with the answer for each item by its id.
 *
 * Where people differ (`visies`) the answer settles it: the fact is taken out of what they say. Whoever wants to keep
 * who said what keeps the casus as it was. What is answered in is not checked here; `assess` and `checkCasus` do.
 *
 * @example
 * ```ts
 * import { type Casus, withAnswer } from 'eigen-kracht'
 *
 * const casus: Casus = { kenmerk: 'voorbeeld-1', peildatum: '2026-01-15' }
 * const next = withAnswer(casus, { feit: 'veiligheid.acuut' }, false)
 * console.log(next.veiligheid, casus.veiligheid) // { acuut: false } undefined
 * ```
 */
export function withAnswer<C = Casus>(
  casus: C,
  vraag: AskedFact & { readonly rijen?: unknown },
  waarde: unknown,
): C {
  const { feit, item, rijen } = vraag
  const group = feit.slice(0, feit.indexOf('.'))
  const scope = scopeOfGroup(group)
  const given = casus as Plain
  if (isListScope(scope) && item === undefined)
    return { ...given, [COLLECTIONS[scope]]: namedItems(given, scope, waarde) } as C
  const byItem = rijen !== undefined && isRecord(waarde) && !('eenVan' in waarde) && !('tussen' in waarde)
  if (!byItem) return answered(given, { feit, item }, waarde) as C
  return Object.entries(waarde).reduce(
    (one, [id, value]) => answered(one, { feit, item: id }, value),
    given,
  ) as C
}

/** The items that an answer names, with what was known of them already. */
function namedItems(casus: Plain, scope: ListScope, waarde: unknown): unknown {
  if (!Array.isArray(waarde)) return waarde
  const before = itemsIn(casus, COLLECTIONS[scope])
  return waarde.map((one: unknown) => {
    const item: Plain = isRecord(one) ? one : { id: one }
    const known = before.find((other) => other['id'] === item['id'])
    return { ...known, ...item }
  })
}

function itemsIn(casus: Plain, field: string): readonly Plain[] {
  const list = own(casus, field)
  return Array.isArray(list) ? list.filter(isRecord) : []
}

function answered(casus: Plain, asked: AskedFact, waarde: unknown): Plain {
  const views = own(casus, VIEWS_FIELD)
  const settled = { ...putInto(casus, asked, waarde) }
  if (!Array.isArray(views)) return settled
  const without = (view: unknown): unknown =>
    isRecord(view) && isRecord(view['casus']) ? { ...view, casus: takenOut(view['casus'], asked) } : view
  return { ...settled, [VIEWS_FIELD]: views.map(without) }
}

function putInto(casus: Plain, { feit, item }: AskedFact, waarde: unknown): Plain {
  const [group = '', field = ''] = feit.split('.')
  const scope = scopeOfGroup(group)
  const known = (part: unknown): Plain => (isRecord(part) ? part : {})
  if (isFamily(scope)) return { ...casus, [group]: { ...known(own(casus, group)), [field]: waarde } }
  const name = COLLECTIONS[scope]
  if (!isListScope(scope)) {
    const areas = known(own(casus, name))
    const id = item ?? ''
    return { ...casus, [name]: { ...areas, [id]: { ...known(own(areas, id)), [field]: waarde } } }
  }
  const list = itemsIn(casus, name)
  const rows = list.some(({ id }) => id === item) ? list : [...list, { id: item }]
  return { ...casus, [name]: rows.map((one) => (one['id'] === item ? { ...one, [field]: waarde } : one)) }
}

/** What somebody says, without this fact. */
function takenOut(said: Plain, { feit, item }: AskedFact): Plain {
  const [group = '', field = ''] = feit.split('.')
  const scope = scopeOfGroup(group)
  const less = (part: unknown): unknown =>
    isRecord(part) ? Object.fromEntries(Object.entries(part).filter(([name]) => name !== field)) : part
  if (isFamily(scope)) return Object.hasOwn(said, group) ? { ...said, [group]: less(own(said, group)) } : said
  const name = COLLECTIONS[scope]
  const items = own(said, name)
  if (isListScope(scope)) {
    if (!Array.isArray(items)) return said
    return {
      ...said,
      [name]: items.map((one: unknown) => (isRecord(one) && one['id'] === item ? less(one) : one)),
    }
  }
  const id = item ?? ''
  return isRecord(items) && Object.hasOwn(items, id)
    ? { ...said, [name]: { ...items, [id]: less(own(items, id)) } }
    : said
}
