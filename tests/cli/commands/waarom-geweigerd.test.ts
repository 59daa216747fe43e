/** `waarom-geweigerd`: in words and as JSON. */
import { afterAll, describe, expect, test } from 'vitest'
import { baseRuleSet } from '../../../src/index.js'
import { runHere as run, TIMEOUT, workplace } from '../run.js'

const { file, remove } = workplace()
afterAll(remove)

const refused = file('overlay.json', {
  ...{ id: 'stad', versie: '1', titel: 'Stad', basis: { id: 'basis', versie: baseRuleSet.versie } },
  vervalt: [{ regel: 'trede-jeugdhulp-ambulant', reden: 'Wij hebben dit niet.', bron: ['model'] }],
})

describe('waarom-geweigerd', { timeout: TIMEOUT }, () => {
  test('tells the cause, the casus and the way on', async () => {
    const { code, out } = await run(['waarom-geweigerd', refused])
    expect(code).toBe(1)
    expect(out).toMatch(/Oorzaak 1: \/vervalt\/0/)
    expect(out).toMatch(/Deze casus laat het zien:[\s\S]*Antwoord: /)
    expect(out).toMatch(/Dit kan wel: laat weg wat op \/vervalt\/0 staat\./)
  })

  test('as JSON', async () => {
    const { code, out } = await run(['waarom-geweigerd', refused, '--json'])
    expect(code).toBe(1)
    expect(JSON.parse(out)).toMatchObject([
      { probleem: { code: 'beschermd' }, voorstel: { soort: 'weglaten' } },
    ])
  })

  test('of what is in order there is nothing to tell', async () => {
    const { code, out } = await run(['waarom-geweigerd', 'alkmaar'])
    expect([code, out.trim()]).toEqual([0, 'De overlay is in orde. Er is niets om uit te leggen.'])
  })
})
