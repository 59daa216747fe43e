/** `raad`: the council's report, of one overlay and of several on each other. */
import { afterAll, describe, expect, test } from 'vitest'
import { baseRuleSet } from '../../../src/index.js'
import { published, runHere as run, TIMEOUT, workplace } from '../run.js'

const { file, remove } = workplace()
afterAll(remove)

const layer = (id: string, below: string, versie: string) => ({
  ...{ id, versie: '1', titel: id, basis: { id: below, versie } },
})
const regio = file('regio.json', layer('regio', 'basis', baseRuleSet.versie))
const stad = file('stad.json', layer('stad', 'regio', '1'))

describe('raad', { timeout: TIMEOUT }, () => {
  test('in each form, with casussen', async () => {
    const { code, out, err } = await run(['raad', 'midden-holland', '--casussen', published])
    expect({ code, err }).toEqual({ code: 0, err: '' })
    expect(out).toMatch(/^━━ Raadsverslag: /)
    for (const said of [
      'Wat er in casussen verandert',
      'Waar de uitkomst kan verschillen',
      'Wat zeker blijft',
      'Wat u zelf moet bekijken',
    ])
      expect(out).toContain(`\n${said}\n`)
    expect(out).not.toContain('Dit is niet nagegaan.')
    expect((await run(['raad', stad, '--overlay', regio, '--html'])).out).toMatch(/^<!doctype html>/)
    expect((await run(['raad', stad, regio, '--markdown'])).out).toMatch(/^# Raadsverslag: stad/)
    const document = JSON.parse((await run(['raad', regio, '--json'])).out)
    expect(document).toMatchObject({ taal: 'nl', voor: 'raad' })
  })

  test('what is no overlay, or misses the layer below it, is refused', async () => {
    expect(await run(['raad', 'basis'])).toMatchObject({ code: 2, out: '' })
    expect((await run(['raad', 'basis'])).err).toContain('staat geen overlay')
    expect(await run(['raad', stad])).toMatchObject({ code: 2, out: '' })
  })
})
