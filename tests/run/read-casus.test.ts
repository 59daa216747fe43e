/** What the fast reader makes of a casus: what fits stands in the world, and what doesn't is refused. */
import { describe, expect, test } from 'vitest'
import { NOTHING_KNOWN } from '../../src/compile/frame.js'
import { placeOf } from '../../src/compile/leaf.js'
import type { Program } from '../../src/compile/program.js'
import type { RuleSet } from '../../src/model/ruleset.js'
import { casusProblems, refusal } from '../../src/run/explain-refusal.js'
import { createReader } from '../../src/run/read-casus.js'
import { hoursOfNeed, smallRuleSet } from '../support/small-rule-set.js'
import { head, smallProgram } from '../support/small-world.js'

/** The small rule set, in which a need has a fact too, and the family a second set. */
const program = smallProgram({
  '/feiten/7': { ...smallRuleSet().feiten[2], id: 'kind.sterk' },
  '/feiten/6': hoursOfNeed,
})
const { ruleSet, layouts } = program

/** Whether the reader and the schema take it; they must agree. */
function fits(casus: unknown): boolean {
  const reader = createReader(program)
  const read = reader.read(casus, reader.newWorld()) !== undefined
  expect(casusProblems(ruleSet, casus).length === 0).toBe(read)
  return read
}
const isFine = (facts: object) => fits({ ...head, ...facts })
const persons = (count: number) => Array.from({ length: count }, (_, i) => ({ id: `p${i}` }))

describe('fits', () => {
  test.each<[string, object]>([
    ['nothing but the head', {}],
    ['the longest name', { kenmerk: 'k'.repeat(64) }],
    ['the lowest number', { kind: { maanden: 0 } }],
    ['the highest number', { kind: { maanden: 240 } }],
    ['a number in between', { kind: { maanden: 1.5 } }],
    ['whole numbers where they are asked', { leefgebieden: { wonen: { niveau: 1 }, geld: { niveau: 5 } } }],
    ['as many persons as there may be', { personen: persons(200) }],
    ['no persons', { personen: [] }],
    ['a need', { hulpbehoeften: [{ id: 'a', uren: 8 }, { id: 'b' }] }],
    ['one name for a person and a need', { personen: [{ id: 'a' }], hulpbehoeften: [{ id: 'a' }] }],
    ['groups that are unknown', { kind: null, personen: null, leefgebieden: null, hulpbehoeften: undefined }],
    ['a leefgebied that is unknown', { leefgebieden: { wonen: null, geld: undefined } }],
    ['facts that are unknown', { kind: { veilig: null, ernst: undefined, soorten: null, maanden: null } }],
  ])('%s', (_what, facts) => {
    expect(isFine(facts)).toBe(true)
  })
})

describe('does not fit', () => {
  test.each<[string, object]>([
    ['no name', { kenmerk: undefined }],
    ['no day', { peildatum: null }],
    ['a name that is a number', { kenmerk: 12 }],
    ['an empty name', { kenmerk: '' }],
    ['a name too long', { kenmerk: 'k'.repeat(65) }],
    ['a day that is a number', { peildatum: 20260115 }],
    ['a day in a list', { peildatum: ['2026-01-15'] }],
    ['a number too low', { kind: { maanden: -0.5 } }],
    ['a number too high', { kind: { maanden: 240.5 } }],
    ['no number', { kind: { maanden: Number.NaN } }],
    ['a number as text', { kind: { maanden: '3' } }],
    ['half a number where whole ones are asked', { leefgebieden: { wonen: { niveau: 1.5 } } }],
    ['too many persons', { personen: persons(201) }],
    ['a value that is not there', { kind: { ernst: 'erg' } }],
    ['text for a yes/no', { kind: { veilig: 'ja' } }],
    ['one value where a list is asked', { kind: { soorten: 'angst' } }],
    ['an object where a list is asked', { kind: { soorten: {} } }],
    ['nothing written where a list is asked', { kind: { soorten: '' } }],
    ['a list with a value that is not there', { kind: { soorten: ['angst', 'erg'] } }],
    ['a list with a value twice', { kind: { soorten: ['angst', 'angst'] } }],
    ['an unknown group', { kinderen: {} }],
    ['an unknown group, although nothing is in it', { kinderen: null }],
    ['an unknown fact, although it is unknown', { kind: { veilg: null } }],
    ['a group that is a list', { kind: [] }],
    ['a group that is text', { kind: 'veilig' }],
    ['the facts of items as a group', { persoon: { rol: 'ouder' } }],
    ['the facts of leefgebieden as a group', { leefgebied: { niveau: 1 } }],
    ['an id for a leefgebied', { leefgebieden: { wonen: { id: 'wonen' } } }],
    ['an id for a group', { kind: { id: 'kind' } }],
    ['an unknown leefgebied, although nothing is in it', { leefgebieden: { tuin: null } }],
    ['leefgebieden as a list', { leefgebieden: [] }],
    ['a leefgebied as a list', { leefgebieden: { wonen: [] } }],
    ['a leefgebied as text', { leefgebieden: { wonen: 'goed' } }],
    ['persons as an object', { personen: {} }],
    ['a person as a list', { personen: [[]] }],
    ['a person as text', { personen: ['a'] }],
    ['a person that is nothing', { personen: [null] }],
    ['a person without id', { personen: [{ rol: 'ouder' }] }],
    ['a person whose id is a number', { personen: [{ id: 1 }] }],
    ['a person with an unknown fact', { personen: [{ id: 'a', leeftijd: 3 }] }],
    ['two persons with one id', { personen: [{ id: 'a' }, { id: 'b' }, { id: 'a' }] }],
    ['two needs with one id', { hulpbehoeften: [{ id: 'a' }, { id: 'a' }] }],
    ['a need with a fact of a person', { hulpbehoeften: [{ id: 'a', rol: 'ouder' }] }],
    ['needs as text', { hulpbehoeften: 'veel' }],
  ])('%s', (_what, facts) => {
    expect(isFine(facts)).toBe(false)
  })

  test.each([[undefined], [null], ['casus'], [3], [[]], [[head]]])('%j at all', (casus) => {
    expect(fits(casus)).toBe(false)
  })

  test('half a head', () => {
    expect(fits({ kenmerk: head.kenmerk })).toBe(false)
    expect(fits({ peildatum: head.peildatum })).toBe(false)
    expect(fits(head)).toBe(true)
  })

  test('an id that an object has from its class', () => {
    class Named {}
    Object.assign(Named.prototype, { id: 'a' })
    const reader = createReader(program)
    const casus = { ...head, personen: [new Named()] }
    expect(reader.read(casus, reader.newWorld())).toBeUndefined()
  })
})

describe('what is read', () => {
  const reader = createReader(program)

  test('the head is given back', () => {
    expect(reader.read({ ...head, kind: {} }, reader.newWorld())).toEqual({ ...head, differences: [] })
  })

  test('a world forgets the casus before', () => {
    const full = {
      ...head,
      kind: { veilig: true, ernst: 'licht', soorten: ['angst'], maanden: 3 },
      leefgebieden: { wonen: { niveau: 2 }, geld: { niveau: 3 } },
      personen: [{ id: 'a', rol: 'ouder' }, { id: 'b' }],
      hulpbehoeften: [{ id: 'c', uren: 2 }],
    }
    const content = (world: ReturnType<typeof reader.newWorld>) => ({
      gezin: [...world.gezin.bytes],
      persoon: [world.items.persoon.count, world.items.persoon.open, ...world.items.persoon.any.bytes],
      hulpbehoefte: [
        world.items.hulpbehoefte.count,
        world.items.hulpbehoefte.open,
        ...world.items.hulpbehoefte.any.bytes,
      ],
      leefgebied: [
        world.items.leefgebied.count,
        world.items.leefgebied.open,
        ...world.items.leefgebied.frames.map(({ id, bytes }) => [id, ...bytes]),
      ],
    })
    const fresh = reader.newWorld()
    expect(reader.read(head, fresh)).toBeDefined()
    const used = reader.newWorld()
    expect(reader.read(full, used)).toBeDefined()
    expect(content(used)).not.toEqual(content(fresh))
    // As a run leaves it behind.
    for (const { any } of [used.items.persoon, used.items.hulpbehoefte]) any.bytes.fill(1)
    expect(reader.read(head, used)).toBeDefined()
    expect(content(used)).toEqual(content(fresh))
    expect(content(used).persoon.slice(0, 2)).toEqual([0, true])
    expect(content(used).leefgebied.slice(0, 2)).toEqual([2, false])
  })

  test('items stand in their order, and forget those before them', () => {
    const world = reader.newWorld()
    const rol = placeOf('persoon.rol', 'persoon', { layouts }).slot
    const roles = () => {
      const { frames, count, open } = world.items.persoon
      return [open, ...frames.slice(0, count).map(({ id, words }) => [id, words[rol.index]])]
    }
    reader.read(
      {
        ...head,
        personen: [
          { id: 'a', rol: 'ouder' },
          { rol: 'jeugdige', id: 'b' },
        ],
      },
      world,
    )
    expect(roles()).toEqual([false, ['a', 2], ['b', 1]])
    reader.read({ ...head, personen: [{ id: 'c' }] }, world)
    expect(roles()).toEqual([false, ['c', ...rol.full]])
    reader.read({ ...head, personen: [] }, world)
    expect(roles()).toEqual([false])
    reader.read(head, world)
    expect(roles()).toEqual([true])
  })

  test('fields may come in any order, each casus anew', () => {
    const world = reader.newWorld()
    const index = (id: string) => placeOf(id, 'gezin', { layouts }).slot.index
    const read = (kind: object) => {
      expect(reader.read({ ...head, kind }, world)).toBeDefined()
      const { words, numbers } = world.gezin
      return [words[index('kind.veilig')], words[index('kind.ernst')], ...numbers]
    }
    expect(read({ veilig: true, ernst: 'licht', maanden: 3 })).toEqual([2, 1, 3, 3])
    expect(read({ maanden: 4, veilig: false, ernst: 'matig' })).toEqual([1, 2, 4, 4])
    expect(read({ ernst: 'ernstig' })).toEqual([3 | NOTHING_KNOWN, 4, 0, 240])
  })

  test('a set: what is named is in, the rest is out', () => {
    const world = reader.newWorld()
    const { index } = placeOf('kind.soorten', 'gezin', { layouts }).slot
    const members = (soorten?: string[]) => {
      reader.read({ ...head, kind: { soorten } }, world)
      return [...world.gezin.words.subarray(index, index + 2)]
    }
    expect([members(), members(['angst']), members([])]).toEqual([
      [3, 3],
      [1, 2],
      [1, 1],
    ])
    // So with the set beside it, each apart.
    const sterk = placeOf('kind.sterk', 'gezin', { layouts }).slot.index
    const both = (kind: object) => {
      reader.read({ ...head, kind }, world)
      return [index, sterk].map((from) => [...world.gezin.words.subarray(from, from + 2)])
    }
    expect([both({ soorten: ['angst'] }), both({ sterk: [] })]).toEqual([
      [
        [1, 2],
        [3, 3],
      ],
      [
        [3, 3],
        [1, 1],
      ],
    ])
    // The collection beside it stays as it was.
    const beside = placeOf('gevolg.punten', 'gezin', { layouts }).slot.index
    members(['gedrag', 'angst'])
    expect([...world.gezin.words.subarray(beside, beside + 2)]).toEqual([3, 3])
  })
})

describe('a refusal', () => {
  test('says all that is wrong', () => {
    const { problems } = refusal(ruleSet, { ...head, kind: { veilg: true }, peildatum: 'morgen' })
    expect(problems.map(({ code, pad }) => `${code} ${pad}`).sort()).toEqual([
      'onbekend-feit /kind/veilg',
      'vorm /peildatum',
    ])
    const [none] = casusProblems(ruleSet, 'casus')
    expect(none).toMatchObject({
      code: 'vorm',
      pad: '',
      bericht: 'Een casus is een object met minstens "kenmerk" en "peildatum".',
    })
  })

  test('of a casus in which nothing is wrong never passes in silence', () => {
    expect(refusal(ruleSet, head).problems).toEqual([
      {
        code: 'vorm',
        ernst: 'fout',
        pad: '',
        bericht:
          'Deze casus gaf bij het lezen niet steeds hetzelfde antwoord. Geef gewone JSON, die niet verandert.',
      },
    ])
  })

  test('hides a citizen number, also in a place that is not safe to read', () => {
    const deep = JSON.parse('{"111222333":{"__proto__":{}}}') as object
    const problems = casusProblems(ruleSet, { ...head, ...deep })
    expect(problems.map(({ code }) => code)).toContain('verboden-sleutel')
    expect(JSON.stringify(problems)).not.toContain('111222333')
  })
})

describe('a rule set that was not checked is refused, not read', () => {
  test('a fact without a place', () => {
    const facts = [...ruleSet.feiten, { ...ruleSet.feiten[0], id: 'kind.anders' }]
    const unchecked = { ...program, ruleSet: { ...ruleSet, feiten: facts } as RuleSet }
    expect(() => createReader(unchecked)).toThrow('fact "kind.anders" has no place')
  })

  test('leefgebieden without a place', () => {
    const leefgebied = { ...layouts.leefgebied, slots: new Map() }
    const facts = ruleSet.feiten.filter(({ bereik }) => bereik !== 'leefgebied')
    const unchecked: Program = {
      ...program,
      ruleSet: { ...ruleSet, feiten: facts } as RuleSet,
      layouts: { ...layouts, leefgebied },
    }
    expect(() => createReader(unchecked)).toThrow('the leefgebied itself has no place')
  })
})
