/** Mutants of a small rule set and of the base one: what they change, when they are equivalent, who kills them. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createAssessor } from '../../../src/assessor.js'
import { baseRuleSet } from '../../../src/base.js'
import { compile } from '../../../src/compile/program.js'
import { parseRuleSet } from '../../../src/load/parse.js'
import type { ConditionsJson, RuleSet, RuleSetJson } from '../../../src/model/ruleset.js'
import { CasusError, RuleSetError } from '../../../src/problem.js'
import { closeDefaults } from '../../../src/search/close-defaults.js'
import { factValue } from '../../../src/testing/arbitraries/fact-value.js'
import { createKills, type Look } from '../../../src/testing/mutants/casussen.js'
import { compileMutant } from '../../../src/testing/mutants/compiled.js'
import type { Mutant } from '../../../src/testing/mutants/mutant.js'
import { mutantsOf } from '../../../src/testing/mutants/mutate.js'
import { mutationScore } from '../../../src/testing/mutants/score.js'
import { fullCasus, partialCasus } from '../../properties/arbitraries.js'
import { campaign } from '../../support/campaign.js'
import { collecting, rule } from '../../support/one-rule.js'
import { smallRuleSet } from '../../support/small-rule-set.js'

const small = parseRuleSet(smallRuleSet())
const head = { kenmerk: 'proef', peildatum: '2026-01-15' }

/** The small rule set with one rule on this condition, and nothing else. */
function withCondition(conditions: ConditionsJson): RuleSetJson {
  return { ...smallRuleSet(), conclusies: [collecting], regels: [rule('r', collecting.id, 'ja', conditions)] }
}

const leaf = (fact: string, operator: string, value: boolean | number | string | string[]) => ({
  fact,
  operator,
  value,
})

/** Casussen of the small rule set, some full and some not. */
function smallCasus(isFull: boolean): fc.Arbitrary<object> {
  const fields = (group: string) => {
    const facts = small.feiten.filter(({ id }) => id.startsWith(`${group}.`))
    const entries = facts.map((fact) => [fact.id.slice(group.length + 1), factValue(fact)])
    return fc.record(Object.fromEntries(entries), isFull ? {} : { requiredKeys: [] })
  }
  const areas = Object.fromEntries(small.leefgebieden.map(({ id }) => [id, fields('leefgebied')]))
  const persons = fc
    .array(fields('persoon'), { maxLength: 3 })
    .map((list) => list.map((person, i) => ({ id: `p${i + 1}`, ...person })))
  const parts = { kind: fields('kind'), leefgebieden: fc.record(areas), personen: persons }
  return fc
    .record(parts, isFull ? {} : { requiredKeys: [] })
    .map((casus) => JSON.parse(JSON.stringify({ ...head, ...casus })) as object)
}

type Spoor = ReturnType<ReturnType<typeof createAssessor<object>>['assess']>['spoor']

/** For which values a rule is named, read from the trace. */
function namedFor(spoor: Spoor, name: string): unknown {
  return spoor.flatMap(({ conclusie, item, regels, uitkomst }) =>
    regels.flatMap(({ regel, waar, waarde }) => {
      const outdone = regels.some((one) => one.waarde === waarde && one.waar === 'waar')
      const isNamed =
        uitkomst.mogelijk.includes(waarde) && (waar === 'waar' || (waar === 'onbekend' && !outdone))
      return regel === name && isNamed ? [{ conclusie, item, waarde }] : []
    }),
  )
}

/** Everything by which a mutant shows itself, found the long way round. */
function traceOf(ruleSet: RuleSet, { rule: name, pad, kind }: Mutant): (casus: object) => unknown {
  const { assess } = createAssessor<object>(ruleSet)
  return (casus) => {
    // A rule less may change the order in which conclusions are drawn; that is no outcome.
    const spoor = assess(casus).spoor.toSorted((a, b) => (a.conclusie < b.conclusie ? -1 : 1))
    const uitkomsten = spoor.map(({ conclusie, item, uitkomst }) => ({ conclusie, item, uitkomst }))
    if (name === undefined || kind === 'prioriteit-verwisseld') return uitkomsten
    if (!pad.startsWith('/conditions')) return [uitkomsten, namedFor(spoor, name)]
    const rules = spoor.flatMap(({ regels }) => regels.filter(({ regel }) => regel === name))
    return [uitkomsten, rules.map(({ waar }) => waar)]
  }
}

function checkKills(ruleSet: RuleSet, mutants: readonly Mutant[], casussen: readonly object[]): void {
  const program = closeDefaults(compile(ruleSet))
  for (const mutant of mutants) {
    const [before, after] = [traceOf(ruleSet, mutant), traceOf(mutant.ruleSet, mutant)]
    const of = compileMutant(mutant, program)
    const quick = casussen.map((casus) => createKills(program, [casus])(of))
    const slow = casussen.map((casus) => JSON.stringify(before(casus)) !== JSON.stringify(after(casus)))
    expect(quick, mutant.id).toEqual(slow)
  }
}

describe('a casus kills a mutant exactly when an assessment of both shows a difference', () => {
  test('for the small rule set', () => {
    const casussen = [true, false].flatMap((isFull) => fc.sample(smallCasus(isFull), campaign(12)))
    checkKills(small, [...mutantsOf(small)], casussen)
  })
  test('for the base rule set', () => {
    const mutants = [...mutantsOf(baseRuleSet)].filter((_, i) => i % 197 === 0)
    checkKills(baseRuleSet, mutants, [
      ...fc.sample(fullCasus(), campaign(3)),
      ...fc.sample(partialCasus(), campaign(4)),
    ])
  })
})

describe('without any test', () => {
  const score = mutationScore(small, [])

  test('every mutant of the small rule set is proven equivalent or comes with its casus', () => {
    const { total, killed, equivalent, survivors, undecided } = score
    expect({ killed, undecided, score: score.score }).toEqual({ killed: 0, undecided: [], score: 0 })
    expect(equivalent.length + survivors.length).toBe(total)
    expect(survivors.length).toBeGreaterThan(30)
  })

  test('the casus of a survivor kills it, by what it says to expect', () => {
    for (const { mutant, casus, verwacht, verkregen, lid, item } of score.survivors) {
      expect(verwacht, mutant.id).not.toEqual(verkregen)
      const { assess } = createAssessor<object>(small)
      const spoor = assess(casus).spoor.find(
        (one) => one.conclusie === mutant.conclusion && one.item === item,
      )
      const outcome = [spoor?.uitkomst.waarde ?? []].flat()
      expect(outcome, mutant.id).toEqual(verwacht.waarde)
      if (lid !== undefined) expect(outcome.includes(lid)).not.toBe(verkregen.waarde.includes(lid))
      const program = closeDefaults(compile(small))
      expect(createKills(program, [casus])(compileMutant(mutant, program)), mutant.id).toBe(true)
    }
  })
})

test('what another condition says already may be left out, and what is never reached may change', () => {
  const heavy = leaf('kind.ernst', 'equal', 'ernstig')
  const said = rule('zeker', 'gevolg.niveau', 'gevaar', {
    any: [leaf('kind.ernst', 'atLeast', 'matig'), heavy],
  })
  const other = rule('anders', 'gevolg.niveau', 'zorgen', { all: [leaf('kind.ernst', 'atMost', 'matig')] })
  const ruleSet = parseRuleSet({ ...smallRuleSet(), regels: [said, other] })
  const { equivalent } = mutationScore(ruleSet, [])
  expect(equivalent.filter(({ conclusion }) => conclusion === 'gevolg.niveau').map(({ id }) => id)).toEqual([
    'zeker voorwaarde-weg /conditions/any/1',
    'zeker waarde-omlaag /conditions/any/1/value',
    'gevolg.niveau standaard-zwaarder /standaard',
  ])
  const casussen = fc.sample(smallCasus(true), campaign(100))
  const program = closeDefaults(compile(ruleSet))
  const kills = createKills(program, casussen)
  expect(equivalent.filter((mutant) => kills(compileMutant(mutant, program)))).toEqual([])
})

test('an equivalent mutant of the base rule set shows itself in no full casus', () => {
  const conclusions = new Set([
    'leefgebied.draagkracht',
    'hulpbehoefte.waaromNietLichter',
    'eigenKracht.oordeel',
  ])
  const regels = baseRuleSet.regels.flatMap(({ name, event }) => (conclusions.has(event.type) ? [name] : []))
  const { equivalent, undecided } = mutationScore(baseRuleSet, [], { regels })
  expect(equivalent.length).toBeGreaterThan(15)
  expect(undecided).toEqual([])
  const program = closeDefaults(compile(baseRuleSet))
  const kills = createKills(program, fc.sample(fullCasus(), campaign(60)))
  expect(equivalent.filter((mutant) => kills(compileMutant(mutant, program)))).toEqual([])
})

describe('the score', () => {
  const isKilled = (casus: object, id: string) => {
    const { survivors, equivalent } = mutationScore(small, [casus])
    return ![...survivors.map(({ mutant }) => mutant), ...equivalent].some((mutant) => mutant.id === id)
  }

  test('counts what becomes possible in an unfinished casus', () => {
    const unfinished = { ...head, kind: { veilig: true, maanden: 12 } }
    expect(isKilled(unfinished, 'zorgen regel-weg ')).toBe(true)
    expect(
      isKilled({ ...head, kind: { veilig: false } }, 'zorgen conclusie-lichter /event/params/waarde'),
    ).toBe(false)
  })

  test('counts for a test only what it looks at', () => {
    const casus = { ...head, kind: { veilig: false, maanden: 12 } }
    const looksAt = (...toetst: Look[]) => isKilled({ casus, toetst }, 'gevaar regel-weg ')
    expect(looksAt({ conclusie: 'gevolg.niveau' })).toBe(true)
    expect(looksAt({ conclusie: 'gevolg.stap' })).toBe(true)
    expect(looksAt({ regel: 'gevaar' })).toBe(true)
    expect(looksAt({ conclusie: 'gevolg.punten' })).toBe(false)
    expect(looksAt({ regel: 'praten' })).toBe(false)
    expect(() => looksAt({ regel: 'praat' })).toThrow('praat')
    const nobody = { casus, toetst: [{ conclusie: 'leefgebied.kracht', item: 'niemand' }] }
    expect(() => mutationScore(small, [nobody])).toThrow('niemand')
  })

  test('looks at the rules that it is asked about, and the defaults of their conclusions', () => {
    const { survivors, equivalent } = mutationScore(small, [], { regels: ['veel-kracht'] })
    const mutants = [...survivors.map(({ mutant }) => mutant), ...equivalent]
    expect(new Set(mutants.map(({ conclusion }) => conclusion))).toEqual(new Set(['leefgebied.kracht']))
    expect(mutants.map(({ id }) => id)).toContain('leefgebied.kracht standaard-zwaarder /standaard')
    expect(() => mutationScore(small, [], { regels: ['veel-kacht'] })).toThrow('veel-kacht')
  })

  test('never calls a rule equivalent that speaks only while something is unknown', () => {
    const contradiction = { all: [leaf('kind.veilig', 'equal', true), leaf('kind.veilig', 'equal', false)] }
    const ruleSet = withCondition(contradiction)
    const asMeant = ruleSet.regels.map((one) => ({ ...one, zolangOnbekend: true }))
    const gone = ({ id }: Mutant) => id === 'r regel-weg '
    expect(mutationScore(ruleSet, []).equivalent.some(gone)).toBe(true)
    const { equivalent, undecided } = mutationScore({ ...ruleSet, regels: asMeant }, [])
    expect([equivalent.some(gone), undecided.some(gone)]).toEqual([false, true])
    expect(mutationScore({ ...ruleSet, regels: asMeant }, [head]).undecided.some(gone)).toBe(false)
  })

  test('refuses a rule set or a casus that is not sound', () => {
    expect(() => mutationScore({ ...smallRuleSet(), regels: 1 } as never, [])).toThrow(RuleSetError)
    expect(() => mutationScore(small, [head, { ...head, onzin: 1 }])).toThrow(CasusError)
    expect(() => mutationScore(small, [head, { ...head, onzin: 1 }])).toThrow('/1/onzin')
  })
})
