/** A world that is saved comes back as it was, also into a world that has seen another casus. */
import { describe, expect, test } from 'vitest'
import type { Scope } from '../../src/model/scope.js'
import { createReader } from '../../src/run/read-casus.js'
import { restore, save } from '../../src/run/snapshot.js'
import { smallProgram, worldOf } from '../support/small-world.js'

const program = smallProgram()
const casussen = {
  'nothing known': {},
  'no persons': { personen: [] },
  'one person': { kind: { veilig: true, maanden: 3 }, personen: [{ id: 'a', rol: 'ouder' }] },
  'three persons': {
    kind: { veilig: false, soorten: ['angst'] },
    personen: [{ id: 'x' }, { id: 'y', rol: 'jeugdige' }, { id: 'z', rol: 'ouder' }],
    leefgebieden: { wonen: { niveau: 2 }, geld: { niveau: 5 } },
  },
}

/** All that a world holds and that counts. */
function contentOf({ gezin, items }: ReturnType<typeof worldOf>) {
  const bytesOf = ({ id, bytes }: typeof gezin) => [id, ...bytes]
  const scopes: Exclude<Scope, 'gezin'>[] = ['persoon', 'leefgebied', 'hulpbehoefte']
  return [
    bytesOf(gezin),
    ...scopes.map((scope) => {
      const { frames, count, open, any } = items[scope]
      return { open, count, any: bytesOf(any), frames: frames.slice(0, count).map(bytesOf) }
    }),
  ]
}

describe.each(Object.entries(casussen))('%s', (_name, facts) => {
  test.each(Object.entries(casussen))('after %s', (_other, before) => {
    const world = worldOf(facts, program)
    const into = worldOf(before, program)
    restore(save(world), into, program.layouts)
    expect(contentOf(into)).toEqual(contentOf(world))
  })

  test('in a new world', () => {
    const world = worldOf(facts, program)
    const into = createReader(program).newWorld()
    restore(save(world), into, program.layouts)
    expect(contentOf(into)).toEqual(contentOf(world))
  })
})

test('what a world holds beyond its items is not saved', () => {
  const world = worldOf(casussen['three persons'], program)
  const { bytes, items } = save(world)
  expect(items.persoon).toEqual({ ids: ['x', 'y', 'z'], open: false })
  expect(items.leefgebied).toEqual({ ids: ['wonen', 'geld'], open: false })
  expect(items.hulpbehoefte).toEqual({ ids: [], open: true })
  world.items.persoon.count = 1
  const fewer = save(world)
  expect(fewer.items.persoon.ids).toEqual(['x'])
  expect(bytes.length - fewer.bytes.length).toBe(2 * program.layouts.persoon.blank.bytes.length)
})
