/** `types`: what it writes is TypeScript, with the facts of one's own, whatever stands in them. */
import ts from 'typescript'
import { afterAll, expect, test } from 'vitest'
import { baseRuleSet } from '../../../src/index.js'
import { runHere, workplace } from '../run.js'

const place = workplace()
afterAll(place.remove)

const overlay = {
  id: 'stad',
  versie: '1',
  titel: 'Stad */ 1',
  basis: { id: baseRuleSet.id, versie: baseRuleSet.versie },
  voegToe: {
    feiten: [
      {
        id: 'stad.vaste-plek',
        bereik: 'gezin',
        type: 'janee',
        label: 'vaste plek',
        vraag: 'Heeft het gezin */ een vaste plek?',
        wie: ['ouder'],
        bron: ['model'],
      },
    ],
  },
}

test('of an overlay: its facts are in it, and it is TypeScript', async () => {
  const { code, out, err } = await runHere(['types', place.file('overlay.json', overlay)])
  expect([code, err]).toEqual([0, ''])
  expect(out).toMatch(/readonly stad\?: \{\n.*\n\s+readonly 'vaste-plek'\?: boolean \| null \| undefined/)
  expect(out).toMatch(/export interface Casus extends Gezegd/)
  const { diagnostics = [] } = ts.transpileModule(out, { reportDiagnostics: true })
  expect(diagnostics.map(({ messageText }) => messageText)).toEqual([])
})

test('of the base, and as JSON', async () => {
  const { out } = await runHere(['types', '--json'])
  expect((JSON.parse(out) as { types: string }).types).toMatch(/export type Leefgebied = 'financien' \|/)
})
