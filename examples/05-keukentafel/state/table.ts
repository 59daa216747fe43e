/** What lies on the kitchen table: who speaks, what each of them says, and names that stay here. Never changed: made anew. */
import type { Casus, Gezegd, Overgeslagen, Vraag } from 'eigen-kracht'
import { ruleSet } from '../engine.js'
import { PROFESSIONAL, ROLE_WORDS, SPEAKERS } from '../names.js'

/** One who speaks. */
export interface View {
  /** A pseudonym. */
  readonly van: string
  readonly rol: string
  readonly said: Gezegd
  /** What this person does not know yet, or not in full. */
  readonly skipped: readonly Overgeslagen[]
  /** The questions that were gone through, the first one in front. */
  readonly past: readonly Vraag[]
  /** Which of these is looked at again; absent: none, the conversation goes on. */
  readonly at?: number
}

export interface Table {
  readonly kenmerk: string
  /** YYYY-MM-DD */
  readonly peildatum: string
  /** The professional first. */
  readonly views: readonly View[]
  /** Who speaks now. */
  readonly now: string
  /** What persons, needs and speakers are called on this page, by their id. */
  readonly names: Readonly<Record<string, string>>
}

const begun = (van: string, rol: string, said: Gezegd = {}): View => ({
  van,
  rol,
  said,
  skipped: [],
  past: [],
})

/** @param peildatum YYYY-MM-DD, the day of today */
export function newTable(peildatum: string): Table {
  return {
    kenmerk: `gesprek-${peildatum}`,
    peildatum,
    views: [begun(PROFESSIONAL, PROFESSIONAL)],
    now: PROFESSIONAL,
    names: {},
  }
}

/** The table of a casus that was checked. Names are not in a casus. */
export function tableOf({ kenmerk, peildatum, $schema: _, visies, ...said }: Casus): Table {
  const others = (visies ?? []).map(({ van, rol, casus }) => begun(van, rol, casus))
  return { ...newTable(peildatum), kenmerk, views: [begun(PROFESSIONAL, PROFESSIONAL, said), ...others] }
}

/** All that is said on the table, in the shape of the library. */
export function casusOf({ kenmerk, peildatum, views }: Table): Casus {
  const [first, ...others] = views
  const visies = others.map(({ van, rol, said }) => ({ van, rol, casus: said }))
  return { kenmerk, peildatum, ...first?.said, ...(visies.length > 0 && { visies }) }
}

export function viewNow({ views, now }: Table): View {
  const found = views.find(({ van }) => van === now) ?? views[0]
  if (found === undefined) throw new Error('nobody speaks')
  return found
}

export function withView(table: Table, view: View): Table {
  return { ...table, views: table.views.map((one) => (one.van === view.van ? view : one)) }
}

/** The roles that can answer questions, in the order of the rule set; the professional is always there. */
export const roles: readonly string[] = [...new Set(ruleSet.feiten.flatMap(({ wie }) => wie))].filter(
  (rol) => rol !== PROFESSIONAL,
)

export const roleTitle = (rol: string): string => ROLE_WORDS[rol] ?? rol

/** Who may be asked to tell their side. */
export const speakers: readonly { readonly rol: string; readonly word: string }[] = roles.flatMap((rol) =>
  (SPEAKERS[rol] ?? [rol]).map((word) => ({ rol, word })),
)

/** No more people than this beside the professional: so many the library takes. */
export const MOST_OTHERS = 20

/** Somebody comes to the table, and speaks now. The name is for this page only. */
export function invite(table: Table, { rol, word }: (typeof speakers)[number], name = ''): Table {
  if (table.views.length > MOST_OTHERS) return table
  const taken = new Set(table.views.map(({ van }) => van))
  let van = word
  for (let n = 2; taken.has(van); n++) van = `${word}-${n}`
  const named = name.trim() === '' ? table : nameIt(table, van, name)
  return { ...named, views: [...table.views, begun(van, rol)], now: van }
}

/** Somebody leaves, with all that was said. */
export function dismiss(table: Table, van: string): Table {
  if (van === PROFESSIONAL) return table
  const views = table.views.filter((view) => view.van !== van)
  return { ...table, views, now: table.now === van ? PROFESSIONAL : table.now }
}

export const LONGEST_NAME = 60

/** Gives a name, or takes it away when it is empty. */
export function nameIt(table: Table, id: string, name: string): Table {
  const { [id]: _, ...others } = table.names
  const short = [...name.trim()].slice(0, LONGEST_NAME).join('')
  return { ...table, names: short === '' ? others : { ...others, [id]: short } }
}

/** What a speaker is called on this page. */
export function speakerName({ names }: Table, van: string): string {
  return (Object.hasOwn(names, van) ? names[van] : undefined) ?? van.replace(/-(\d+)$/, ' $1')
}
