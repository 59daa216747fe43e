/** Views put together by hand, in plain JSON and from the page alone: what the reader does is held against this. */
import type { FactJson, RuleSet } from '../../src/index.js'
import type { AnyCasus } from '../../src/testing/arbitraries/casussen.js'

type Group = Readonly<Record<string, unknown>>
interface Voice {
  readonly van: string
  readonly casus: Group
}
/** What they say of one fact. */
export interface Said {
  readonly fact: FactJson
  readonly item: string | undefined
  readonly values: readonly { readonly van: string; readonly value: unknown }[]
}

const isObject = (value: unknown): value is Group => typeof value === 'object' && value !== null
const LISTS: Readonly<Record<string, string>> = { persoon: 'personen', hulpbehoefte: 'hulpbehoeften' }

const voicesOf = ({ visies, ...casus }: AnyCasus): readonly Voice[] => [
  { van: 'professional', casus },
  ...((visies ?? []) as readonly Voice[]),
]

function homeOf(casus: Group, { id, bereik }: FactJson, item: string | undefined): Group {
  const group = id.slice(0, id.indexOf('.'))
  if (bereik === 'gezin') return isObject(casus[group]) ? casus[group] : {}
  if (bereik === 'leefgebied') {
    const areas = isObject(casus['leefgebieden']) ? casus['leefgebieden'] : {}
    const area = areas[item ?? '']
    return isObject(area) ? area : {}
  }
  const list = casus[LISTS[bereik] ?? '']
  const found: unknown = Array.isArray(list)
    ? list.find((one: unknown) => isObject(one) && one['id'] === item)
    : undefined
  return isObject(found) ? found : {}
}

/** All that is said, fact by fact and item by item; not what says nothing. */
export function saidIn(ruleSet: RuleSet, casus: AnyCasus): readonly Said[] {
  const voices = voicesOf(casus)
  const idsIn = (name: string) => [
    ...new Set(
      voices.flatMap((voice) => {
        const list = voice.casus[name]
        return Array.isArray(list) ? list.map((one: { id: string }) => one.id) : []
      }),
    ),
  ]
  const itemsOf = ({ bereik }: FactJson) =>
    bereik === 'gezin'
      ? [undefined]
      : bereik === 'leefgebied'
        ? ruleSet.leefgebieden.map(({ id }) => id)
        : idsIn(LISTS[bereik] ?? '')
  return ruleSet.feiten.flatMap((fact) =>
    itemsOf(fact).flatMap((item) => {
      const values = voices.flatMap((voice) => {
        const value = homeOf(voice.casus, fact, item)[fact.id.slice(fact.id.indexOf('.') + 1)]
        return saysNothing(value, fact) ? [] : [{ van: voice.van, value }]
      })
      return values.length === 0 ? [] : [{ fact, item, values }]
    }),
  )
}

function saysNothing(value: unknown, fact: FactJson): boolean {
  if (value === undefined || value === null) return true
  if (!isObject(value) || Array.isArray(value)) return false
  if (fact.type === 'keuze') return (value['eenVan'] as unknown[]).length === fact.waarden.length
  const [least, most] = endsOf(value, fact)
  const [lowest, highest] = endsOf({ tussen: [null, null] }, fact)
  return least <= lowest && most >= highest && least < most
}

function endsOf(value: unknown, fact: FactJson): readonly [number, number] {
  if (!isObject(value) || fact.type !== 'getal') return [Number(value), Number(value)]
  const [from, to] = value['tussen'] as readonly [number | null, number | null]
  const whole = (one: number, round: (one: number) => number) => (fact.geheel ? round(one) : one)
  return [from ?? whole(fact.minimum, Math.ceil), to ?? whole(fact.maximum, Math.floor)]
}

/** What is known of a fact of which this is said; undefined where JSON has no words for it. */
export function together(fact: FactJson, values: readonly unknown[]): unknown {
  switch (fact.type) {
    case 'janee':
      return values.every((one) => one === values[0]) ? values[0] : null
    case 'keuze': {
      const some = values.flatMap((one) => (isObject(one) ? (one['eenVan'] as string[]) : [String(one)]))
      const all = fact.waarden.filter((one) => some.includes(one))
      return all.length === fact.waarden.length ? null : all.length === 1 ? all[0] : { eenVan: all }
    }
    case 'getal': {
      const ends = values.map((one) => endsOf(one, fact))
      return { tussen: [Math.min(...ends.map(([one]) => one)), Math.max(...ends.map(([, one]) => one))] }
    }
    case 'meerkeuze': {
      const [first, ...others] = values.map((one) => [...(one as string[])].sort().join())
      return others.every((one) => one === first) ? [...(values[0] as string[])].sort() : undefined
    }
  }
}

/** The casus that has no views, with these values; items are all that somebody names. */
export function written(ruleSet: RuleSet, casus: AnyCasus, known: (said: Said) => unknown): AnyCasus {
  const voices = voicesOf(casus)
  const result: Record<string, unknown> = { kenmerk: casus.kenmerk, peildatum: casus.peildatum }
  for (const name of Object.values(LISTS)) {
    const lists = voices.flatMap(({ casus: said }) => (Array.isArray(said[name]) ? [said[name]] : []))
    const ids = new Set(lists.flat().map((one: { id: string }) => one.id))
    if (lists.length > 0) result[name] = [...ids].map((id) => ({ id }))
  }
  for (const one of saidIn(ruleSet, casus)) {
    const { fact, item } = one
    const [group = '', field = ''] = fact.id.split('.')
    const put = (home: unknown) => ({ ...(home as Group | undefined), [field]: known(one) })
    if (item === undefined) result[group] = put(result[group])
    else if (fact.bereik === 'leefgebied') {
      const areas = { ...(result['leefgebieden'] as Group | undefined) }
      result['leefgebieden'] = { ...areas, [item]: put(areas[item]) }
    } else {
      const name = LISTS[fact.bereik] ?? ''
      result[name] = (result[name] as Group[]).map((row) => (row['id'] === item ? put(row) : row))
    }
  }
  return result as AnyCasus
}
