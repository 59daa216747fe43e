// Rule JSON comes from anybody. No name in it may reach what the whole process shares, whether it is refused or
// not: every function is called with such names in every place, and the shared objects are compared.
import { afterEach, describe, expect, test } from 'vitest'
import {
  checkOverlay,
  checkRuleSet,
  compare,
  createAssessor,
  createCasusSchema,
  customise,
  difference,
  type Problem,
  parseRuleSet,
  RuleSetError,
  runTestCases,
} from '../../src/index.js'
import { createEngineAssessor } from '../../src/json-rules-engine/index.js'
import { markSound } from '../../src/load/sound.js'
import { FORBIDDEN_NAMES, own } from '../../src/model/names.js'
import type { RuleSetJson } from '../../src/model/ruleset.js'
import { toMarkdown, toText } from '../../src/report/report.js'
import { verify } from '../../src/verify/verify.js'
import { watchIntrinsics } from '../support/intrinsics.js'
import { smallRuleSet } from '../support/small-rule-set.js'
import { leakIn } from '../support/spoken.js'

const changed = watchIntrinsics()
afterEach(() => {
  expect(changed()).toEqual([])
})

/** The small rule set with one name for another, wherever it stands. */
function renamed(names: Readonly<Record<string, string>>, document: unknown = smallRuleSet()): RuleSetJson {
  let text = JSON.stringify(document)
  for (const [from, to] of Object.entries(names))
    text = text.replaceAll(new RegExp(`(?<![\\w-])${from.replace('.', '\\.')}(?![\\w-])`, 'g'), () => to)
  return JSON.parse(text) as RuleSetJson
}

function problemsOf(work: () => unknown): readonly Problem[] {
  try {
    work()
    return []
  } catch (error) {
    if (error instanceof RuleSetError) return error.problems
    throw error
  }
}
const placesOf = (problems: readonly Problem[]) =>
  problems.filter(({ code }) => code === 'verboden-sleutel').map(({ pad }) => pad)

/** Where each kind of name stands in the small rule set, and what it is called there. */
const PLACES: Readonly<Record<string, readonly [name: string, pad: string]>> = {
  'a group': ['kind', '/feiten/0/id'],
  'a field': ['veilig', '/feiten/0/id'],
  'a field of a leefgebied': ['leefgebied.niveau', '/feiten/4/id'],
  'a field of a person': ['persoon.rol', '/feiten/5/id'],
  'the group of a conclusion': ['gevolg', '/conclusies/0/id'],
  'the field of a conclusion': ['punten', '/conclusies/2/id'],
}
/** The same, of names in small letters. */
const SMALL_PLACES: Readonly<Record<string, readonly [name: string, pad: string]>> = {
  'a leefgebied': ['wonen', '/leefgebieden/0/id'],
  'a value of a choice': ['matig', '/feiten/1/waarden/1'],
  'a value of a set': ['angst', '/feiten/2/waarden/1'],
  'a value of a conclusion': ['gevaar', '/conclusies/0/waarden/2'],
  'a value of a collection': ['bellen', '/conclusies/2/waarden/1'],
  'a rule': ['stap-twee', '/regels/2/name'],
  'the rule set': ['klein', '/id'],
}
const ids = [...FORBIDDEN_NAMES, 'length'].filter((name) => /^[a-z]/.test(name))
const small = ['constructor', 'prototype', 'length']

/** A new name for a place: of an id with a scope before its dot only the field changes. */
const newName = (name: string, to: string) => (name.includes('.') ? `${name.split('.')[0]}.${to}` : to)

describe('a name that every object inherits', () => {
  test('is known as such, whatever the runtime has', () => {
    expect([...FORBIDDEN_NAMES]).toEqual(expect.arrayContaining(Object.getOwnPropertyNames(Object.prototype)))
    expect(own({}, 'toString')).toBeUndefined()
  })

  const cases = [
    ...Object.entries(PLACES).flatMap(([what, place]) => ids.map((to) => [what, to, ...place] as const)),
    ...Object.entries(SMALL_PLACES).flatMap(([what, place]) =>
      small.map((to) => [what, to, ...place] as const),
    ),
  ]
  test.each(cases)('is refused for %s: %s', (_what, to, name, pad) => {
    const ruleSet = renamed({ [name]: newName(name, to) })
    const problems = problemsOf(() => parseRuleSet(ruleSet))
    expect(placesOf(problems)).toContain(pad)
    expect(problems.find(({ code }) => code === 'verboden-sleutel')?.bericht).toBe(
      `De naam "${to}" kan niet: dat woord betekent voor de computer zelf al iets. Kies een andere naam.`,
    )
    expect(placesOf(checkRuleSet(ruleSet))).toContain(pad)
    // All of these check the rule set first.
    const works = [
      () => difference(ruleSet, smallRuleSet()),
      () => difference(smallRuleSet(), ruleSet),
      () => verify(ruleSet),
      () => customise(ruleSet, {}),
      () => checkOverlay(ruleSet, {}),
      () => compare(smallRuleSet(), ruleSet, []),
      () => createAssessor(ruleSet),
      () => createEngineAssessor(ruleSet),
      () => runTestCases(ruleSet, []),
    ]
    for (const work of to === 'constructor' ? works : []) expect(placesOf(problemsOf(work))).toContain(pad)
    // These take a rule set as it is.
    for (const text of [toText(ruleSet), toMarkdown(ruleSet)]) expect(leakIn(text)).toBeUndefined()
    const ofCasus = problemsOf(() => createCasusSchema(ruleSet))
    const isKey = pad.startsWith('/feiten') ? pad.endsWith('/id') : pad.startsWith('/leefgebieden')
    expect(placesOf(ofCasus).length > 0).toBe(isKey)
  })

  const source = { titel: 'x', soort: 'y' }
  test.each([...FORBIDDEN_NAMES])('is refused as a field: %s', (name) => {
    const field = (value: unknown) => JSON.parse(`{"${name}": ${JSON.stringify(value)}}`) as object
    const first = smallRuleSet()
    const documents: Readonly<Record<string, unknown>> = {
      [`/bronnen/${name}`]: { ...first, bronnen: { ...first.bronnen, ...field(source) } },
      [`/bronnen/bron/${name}`]: { ...first, bronnen: { bron: { ...source, ...field(1) } } },
      [`/feiten/1/titels/${name}`]: {
        ...first,
        feiten: first.feiten.map((fact, i) => (i === 1 ? { ...fact, titels: field('x') } : fact)),
      },
      [`/conclusies/2/catalogus/${name}`]: {
        ...first,
        conclusies: first.conclusies.map((one, i) => (i === 2 ? { ...one, catalogus: field(source) } : one)),
      },
      [`/${name}`]: { ...first, ...field({}) },
    }
    for (const [pad, document] of Object.entries(documents)) {
      expect(placesOf(problemsOf(() => parseRuleSet(document)))).toEqual([pad])
      expect(placesOf(problemsOf(() => parseRuleSet(JSON.stringify(document))))).toEqual([pad])
      expect(placesOf(checkRuleSet(document))).toEqual([pad])
    }
  })

  test('can not be slipped in by data that tells something else the second time: it is asked once', () => {
    let times = 0
    const sly = { ...smallRuleSet() }
    Object.defineProperty(sly, 'bronnen', {
      enumerable: true,
      get: () =>
        times++ === 0 ? { bron: source } : JSON.parse(`{"bron": {"titel":"x"}, "__proto__": {"titel":"x"}}`),
    })
    expect(Object.keys(parseRuleSet(sly).bronnen)).toEqual(['bron'])
    expect(times).toBe(1)
  })
})

describe('what was reported', () => {
  test('a group and field that are a method of all objects', () => {
    checkRuleSet(renamed({ kind: 'hasOwnProperty', veilig: 'call' }))
    expect(Object.prototype.hasOwnProperty).toHaveProperty('call', Function.prototype.call)
  })

  test('a leefgebied that is the constructor of all objects', () => {
    checkRuleSet(renamed({ wonen: 'constructor', niveau: 'freeze' }))
    expect(typeof Object.freeze).toBe('function')
  })

  test('an overlay that is refused', () => {
    const overlay = {
      id: 'stad',
      versie: '1',
      titel: 'Stad',
      basis: { id: 'klein', versie: '1' },
      voegToe: {
        feiten: [{ ...smallRuleSet().feiten[0], id: 'hasOwnProperty.call' }],
        regels: [
          {
            ...smallRuleSet().regels[0],
            name: 'constructor',
            conditions: { all: [{ fact: 'hasOwnProperty.call', operator: 'equal', value: true }] },
          },
        ],
      },
    }
    const pads = ['/voegToe/feiten/0/id', '/voegToe/regels/0/name']
    expect(placesOf(checkOverlay(smallRuleSet(), overlay))).toEqual(pads)
    expect(placesOf(problemsOf(() => customise(smallRuleSet(), overlay)))).toEqual(pads)
  })

  test.each(['/titels/constructor', '/waarden/-', '/titels', '/catalogus/toString', '/__proto__/x'])(
    'a change at %s',
    (pad) => {
      const waarde = pad === '/titels' ? JSON.parse('{"valueOf": "x"}') : 'constructor'
      const overlay = {
        id: 'stad',
        versie: '1',
        titel: 'Stad',
        basis: { id: 'klein', versie: '1' },
        wijzig: [{ conclusie: 'gevolg.punten', pad, waarde, reden: 'Zo besloten.', bron: ['bron'] }],
      }
      expect(placesOf(checkOverlay(smallRuleSet(), overlay))).toHaveLength(1)
    },
  )

  test.each(['id', 'waarborg'])('the name of a document or promise: %s', (what) => {
    const first = smallRuleSet()
    const promise = {
      id: 'constructor',
      titel: 'x',
      bron: ['bron'],
      grond: 'wet',
      soort: 'altijd',
      bereik: 'gezin',
      dan: first.regels[0]?.conditions,
    }
    const document = what === 'id' ? { ...first, id: 'prototype' } : { ...first, waarborgen: [promise] }
    expect(placesOf(checkRuleSet(document))).toHaveLength(1)
  })
})

describe('where no check stands before it', () => {
  const facts = {
    kenmerk: 'a',
    peildatum: '2026-01-15',
    kind: { veilig: false, soorten: ['angst'] },
    leefgebieden: { wonen: { niveau: 5 } },
  }
  test.each([
    ['hasOwnProperty', 'call', 'constructor', 'freeze'],
    ['toString', 'valueOf', 'toString', 'name'],
    ['constructor', 'prototype', 'valueOf', 'bind'],
    ['__proto__', 'x', '__proto__', 'y'],
    ['x', '__proto__', 'x', '__proto__'],
  ])('such a name does no more than any other: %s.%s, %s.%s', async (group, field, area, level) => {
    const names = { kind: group, veilig: field, wonen: area, niveau: level, gevaar: area, bellen: level }
    const unchecked = markSound(renamed(names))
    const plain = parseRuleSet(smallRuleSet())
    const casus = renamed(names, facts)
    const advies = createAssessor<object>(unchecked).assess(casus)
    const { spoor, openVragen } = createAssessor<object>(plain).assess(facts)
    expect(JSON.stringify([advies.spoor, advies.openVragen])).toBe(
      JSON.stringify(renamed(names, [spoor, openVragen])),
    )
    expect(await createEngineAssessor<object>(unchecked).assess(casus)).toEqual(advies)
    const differences = difference(unchecked, { ...renamed({}), regels: [] })
    expect(differences.some(({ voorbeeld }) => voorbeeld !== undefined)).toBe(true)
    const laws = [difference(unchecked, markSound({ ...unchecked, regels: [] })), verify(unchecked)]
    const told = [advies, toText(advies, { ruleSet: unchecked }), toText(unchecked), differences, ...laws]
    for (const one of told) expect(leakIn(one)).toBeUndefined()
  })

  test('a title is a text, also of a value that all objects inherit', () => {
    const advies = createAssessor<object>(
      markSound(
        renamed({ 'gevolg.punten': 'inzet.instrumenten', praten: 'constructor', bellen: 'toString' }),
      ),
    ).assess({ kenmerk: 'a', peildatum: '2026-01-15', kind: { soorten: ['angst'] } })
    expect(advies.instrumenten.map(({ titel }) => titel)).toEqual(['constructor', 'toString'])
    expect(leakIn(advies)).toBeUndefined()
  })
})

describe('a name that only some objects inherit', () => {
  const facts = {
    kenmerk: 'a',
    peildatum: '2026-01-15',
    personen: [{ id: 'constructor', rol: 'ouder' }],
    kind: { veilig: false, ernst: 'ernstig', soorten: ['angst'], maanden: 12 },
    leefgebieden: { wonen: { niveau: 5 }, geld: null },
  }
  test.each([
    ['name', 'call'],
    ['call', 'name'],
    ['caller', 'arguments'],
    ['map', 'concat'],
    ['at', 'push'],
    ['then', 'catch'],
    ['keys', 'freeze'],
  ])('is a name like any other: %s.%s', async (group, field) => {
    const names = {
      ...{ kind: group, veilig: field, gevolg: `${group}Uit`, niveau: field, punten: `${field}en` },
      ...{ wonen: 'name', angst: 'call', bellen: 'bind', gevaar: 'caller', 'stap-twee': 'apply' },
    }
    const ruleSet = renamed(names)
    const casus = renamed(names, facts)
    const checked = parseRuleSet(ruleSet)
    const plain = smallRuleSet()
    // The same findings as without these names.
    const codes = (problems: readonly Problem[]) => problems.map(({ code, pad }) => `${code} ${pad}`)
    expect(codes(checkRuleSet(ruleSet))).toEqual(codes(checkRuleSet(plain)))
    const advies = createAssessor<object>(checked).assess(casus)
    const usual = createAssessor<object>(plain).assess(facts)
    const { spoor, openVragen } = renamed(names, usual) as unknown as typeof usual
    expect(JSON.stringify([advies.spoor, advies.openVragen])).toBe(JSON.stringify([spoor, openVragen]))
    expect(await createEngineAssessor<object>(checked).assess(casus)).toEqual(advies)
    expect(createCasusSchema(checked).safeParse(casus)).toMatchObject({ success: true })
    const told = [
      advies,
      difference(checked, plain),
      verify(checked),
      compare(checked, { ...ruleSet, versie: '2' }, [casus as never]),
      toText(advies, { ruleSet: checked }),
      toText(checked),
    ]
    for (const one of told) expect(leakIn(one)).toBeUndefined()
  })

  test('a source answers for such a fact', async () => {
    const names = { kind: 'map', veilig: 'call' }
    const ruleSet = renamed(names)
    const { assess } = createEngineAssessor<object>(ruleSet, { facts: { 'map.call': async () => false } })
    const advies = await assess({ kenmerk: 'a', peildatum: '2026-01-15' })
    expect(advies.spoor.find(({ conclusie }) => conclusie === 'gevolg.niveau')?.uitkomst.waarde).toBe(
      'gevaar',
    )
  })
})
