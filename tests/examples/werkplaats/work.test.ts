/** What the worker of the policy desk finds, as the panels show it. */
import { readdirSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { baseRuleSet, overlays } from 'eigen-kracht'
import { describe, expect, test } from 'vitest'
import { council } from '../../../examples/08-werkplaats/work/council.js'
import { effect, type NamedCase } from '../../../examples/08-werkplaats/work/effect.js'
import type { Progress } from '../../../examples/08-werkplaats/work/protocol.js'
import { prove } from '../../../examples/08-werkplaats/work/prove.js'

const alkmaar = [JSON.stringify(overlays.alkmaar)]
const folder = resolve(import.meta.dirname, '../../../examples/casussen')
const published = readdirSync(folder).map((file): NamedCase => {
  const { casus, verwacht } = JSON.parse(readFileSync(resolve(folder, file), 'utf8')) as NamedCase
  return { naam: file, casus, ...(verwacht && { verwacht }) }
})
const quiet = () => {}

function withChanges(changes: readonly object[]): string {
  return JSON.stringify({
    id: 'proef',
    versie: '1',
    titel: 'Proef',
    basis: { id: baseRuleSet.id, versie: baseRuleSet.versie },
    wijzig: changes,
  })
}

describe('the effect', () => {
  test('is nothing without layers, and every case still comes out as it must', async () => {
    const found = await effect({ layers: [], cases: published }, quiet)
    expect(found.cases.map(({ changes }) => changes)).toEqual([0, 0, 0, 0])
    expect(found.tests).toMatchObject({ aantal: 4, geslaagd: 4 })
    expect(found.core).toHaveLength(3)
  })

  test('tells each case before and after, in words, and how far it is', async () => {
    const steps: Progress[] = []
    const found = await effect({ layers: alkmaar, cases: published }, (step) => steps.push(step))
    expect(steps.map(({ done }) => done)).toEqual([0, 1, 2, 3])
    const [bas] = found.cases
    expect(bas?.core.map(({ before }) => before)).toEqual([
      'ernstig onveilig',
      'alle stappen zijn gezet',
      'specialistische jeugdhulp',
    ])
    expect(bas?.changes).toBeGreaterThan(0)
    expect(bas?.page).toContain('<main')
  })

  test('says of a case that can’t be read why, and goes on', async () => {
    const cases = [{ naam: 'fout.json', casus: { kenmerk: 'x', veiligheid: { acuut: 'ja' } } }, ...published]
    const [wrong, right] = (await effect({ layers: [], cases }, quiet)).cases
    expect(wrong?.refused).toMatch(/peildatum|acuut/)
    expect(right?.refused).toBeUndefined()
  })

  test('has no place for layers that are refused', () => {
    const worse = withChanges([{ regel: 'veiligheid-acuut', pad: '/event/params/waarde', waarde: 'zorgen' }])
    expect(() => effect({ layers: [worse], cases: published }, quiet)).toThrow()
  })
})

describe('the proof', () => {
  test('is of all that the rules promise, each once, with how far it is', async () => {
    const steps: Progress[] = []
    const found = await prove(alkmaar, (step) => steps.push(step))
    expect(new Set(found.map(({ id }) => id)).size).toBe(found.length)
    const promised = (baseRuleSet.waarborgen ?? []).map(({ id }) => id)
    expect(found.map(({ id }) => id)).toEqual(expect.arrayContaining(promised))
    const pairs = found.filter(({ id }) => id.startsWith('nooit-samen:'))
    expect(pairs).toHaveLength(baseRuleSet.verhaal?.nooitSamen?.length ?? 0)
    expect(found.filter(({ verdict, empty }) => verdict !== 'bewezen' || empty)).toEqual([])
    expect(steps.map(({ done }) => done)).toEqual([...steps.map(({ done }) => done)].sort((a, b) => a - b))
    expect(steps.length).toBeGreaterThan(3)
  })
})

describe('the report for the council', () => {
  test('comes as a page and as Markdown, and names what it had to leave out', async () => {
    const cases = [...published, { naam: 'fout.json', casus: { kenmerk: 'x' } }]
    const { html, markdown, left } = await council({ layers: alkmaar, cases }, quiet)
    expect(left).toEqual(['fout.json'])
    expect(html).toContain('<h1')
    expect(markdown).toMatch(/^# /)
    for (const { titel } of [overlays.alkmaar]) expect(markdown).toContain(titel)
  })
})
