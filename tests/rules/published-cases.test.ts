/** The four cases of the letter to the Alkmaar council, to the letter. */
import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { type Advies, assess, type Casus } from '../../src/index.js'

interface Verwacht {
  readonly status: string
  readonly trede: string
  readonly veiligheid: string
  readonly compartiment: string
  readonly hulpbehoeften: Record<string, string>
  readonly bijdragen?: Record<string, string[]>
  readonly route?: string[]
  readonly grenzen?: string[]
  readonly instrumenten?: string[]
  readonly aandachtspunten?: string[]
  readonly dimensies?: Record<string, Record<string, string>>
  readonly leefgebieden?: Record<string, Record<string, string>>
}

const folder = new URL('../../examples/casussen/', import.meta.url)
const names = readdirSync(folder).filter((name) => name.endsWith('.json'))
const cases = names.map((file) => {
  const { casus, verwacht } = JSON.parse(readFileSync(new URL(file, folder), 'utf8')) as {
    casus: Casus
    verwacht: Verwacht
  }
  return { name: casus.kenmerk, casus, verwacht }
})

const certain = (list: Advies['instrumenten']) => list.filter(({ zeker }) => zeker).map(({ id }) => id)

test('there are four', () => {
  expect(cases).toHaveLength(4)
})

describe.each(cases)('$name', ({ casus, verwacht }) => {
  const advies = assess(casus)

  test('status, safety, trede and compartment', () => {
    expect(advies.status).toBe(verwacht.status)
    expect(advies.veiligheid.niveau.waarde).toBe(verwacht.veiligheid)
    expect(advies.trede.waarde).toBe(verwacht.trede)
    expect(advies.compartiment.waarde).toBe(verwacht.compartiment)
  })

  test('each need', () => {
    const tredes = Object.fromEntries(advies.hulpbehoeften.map(({ id, trede }) => [id, trede.waarde]))
    expect(tredes).toEqual(verwacht.hulpbehoeften)
    for (const [id, bijdragen] of Object.entries(verwacht.bijdragen ?? {})) {
      expect(advies.hulpbehoeften.find((need) => need.id === id)?.bijdragen).toEqual({
        waarde: bijdragen,
        mogelijk: bijdragen,
        zeker: true,
      })
    }
  })

  test('what is certainly among the collected outcomes', () => {
    expect(advies.veiligheid.route.waarde).toEqual(expect.arrayContaining(verwacht.route ?? []))
    expect(advies.eigenKracht.grenzen.waarde).toEqual(expect.arrayContaining(verwacht.grenzen ?? []))
    expect(certain(advies.instrumenten)).toEqual(expect.arrayContaining(verwacht.instrumenten ?? []))
    expect(certain(advies.aandachtspunten)).toEqual(expect.arrayContaining(verwacht.aandachtspunten ?? []))
  })

  test('persons and leefgebieden', () => {
    for (const [id, dimensies] of Object.entries(verwacht.dimensies ?? {})) {
      const person = advies.personen.find((one) => one.id === id)
      const values = Object.entries(person?.dimensies ?? {}).map(([name, { waarde }]) => [name, waarde])
      expect(Object.fromEntries(values)).toEqual(dimensies)
    }
    for (const [id, expected] of Object.entries(verwacht.leefgebieden ?? {})) {
      const area = advies.leefgebieden.find(({ leefgebied }) => leefgebied === id)
      expect({ draagkracht: area?.draagkracht.waarde, regie: area?.regie.waarde }).toMatchObject(expected)
    }
  })
})
