/** The oracle against the cases that were published with their outcome; what they leave open is filled in mildly. */
import { describe, expect, test } from 'vitest'
import { filledIn } from './everyday.js'
import { PUBLISHED, type Published } from './near.js'
import { verdicts } from './oracle.js'
import type { Verdict } from './oracle-shape.js'

/** Where the expectations of a published case stand. */
function expected({ verwacht, nietVerwacht = {} }: Published, said: (id: string, item?: string) => Verdict) {
  const wrong: string[] = []
  const single = (id: string, value: unknown, item?: string) => {
    if (value !== undefined && !said(id, item).een?.includes(String(value))) {
      wrong.push(`${id} ${item ?? ''}: ${said(id, item).een}, published ${value}`)
    }
  }
  const member = (id: string, values: unknown, inside: boolean, item?: string) => {
    for (const value of Array.isArray(values) ? values : []) {
      if (said(id, item).leden?.[value] !== inside) wrong.push(`${id} ${item ?? ''}: ${value} ${inside}`)
    }
  }
  const perItem = (name: string) => Object.entries(verwacht[name] ?? {}) as [string, unknown][]
  const singles = { trede: 'advies.trede', stap: 'ladder.stap', veiligheid: 'veiligheid.niveau' }
  for (const [name, id] of Object.entries(singles)) single(id, verwacht[name])
  single('advies.compartiment', verwacht['compartiment'])
  single('advies.besluitrijp', verwacht['besluitrijp'])
  const status = verwacht['status']
  single('advies.fase', status === 'definitief' ? 'afgewogen' : status)
  for (const [item, value] of perItem('hulpbehoeften')) single('hulpbehoefte.trede', value, item)
  for (const [item, values] of perItem('toetsen')) member('hulpbehoefte.toetsen', values, true, item)
  for (const [item, values] of perItem('bijdragen')) member('hulpbehoefte.bijdragen', values, true, item)
  for (const [item, found] of perItem('dimensies'))
    for (const [name, value] of Object.entries(found as object)) single(`persoon.${name}`, value, item)
  for (const [item, found] of perItem('leefgebieden'))
    for (const [name, value] of Object.entries(found as object)) single(`leefgebied.${name}`, value, item)
  const lists = {
    route: 'veiligheid.route',
    grenzen: 'eigenKracht.grenzen',
    instrumenten: 'inzet.instrumenten',
    aandachtspunten: 'procedure.aandachtspunten',
    nogTeDoen: 'advies.nogTeDoen',
  }
  for (const [name, id] of Object.entries(lists)) {
    // That a need was never asked about can't be seen where all is known.
    const values = [verwacht[name] ?? []].flat().filter((value) => value !== 'eigen-kracht-onderzoeken')
    member(id, values, true)
    member(id, nietVerwacht[name], false)
  }
  return wrong
}

describe('the published cases, with what they leave open filled in mildly', () => {
  test.each(PUBLISHED)('the oracle says of $naam what was published', (published) => {
    const all = verdicts(filledIn(published.casus))
    const said = (conclusie: string, item?: string) =>
      all.find((one) => one.conclusie === conclusie && one.item === item) ?? {
        conclusie: 'advies.trede',
      }
    const open =
      published.naam === 'eigen-kracht-niet-gevraagd' ? ['advies.besluitrijp : ja, published nee'] : []
    expect(expected(published, said)).toEqual(open)
  })
})
