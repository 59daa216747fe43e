/**
 * The library in a language that no one speaks, put in the place of Dutch: what it says then is that language
 * and nothing else. This is the recipe "a language" of CONTRIBUTING.md, followed to the end.
 */
import { PassThrough } from 'node:stream'
import { describe, expect, test, vi } from 'vitest'
import { baseRuleSet } from '../../src/base.js'
import { createIo } from '../../src/cli/io.js'
import { runProgram } from '../../src/cli/program.js'
import {
  assess,
  type Casus,
  CasusError,
  checkOverlay,
  checkRuleSet,
  inForce,
  overlays,
  type Problem,
  parseRuleSet,
  RuleSetError,
  ruleSetSchema,
  runTestCases,
} from '../../src/index.js'
import { createEngineAssessor } from '../../src/json-rules-engine/index.js'
import { examine } from '../../src/load/parse.js'
import type { Message } from '../../src/words/index.js'
import type { Like, Table } from '../../src/words/words.js'
import { broken, smallRuleSet } from '../support/small-rule-set.js'

const pseudo = vi.hoisted(() => {
  /** Says each key with its data, between brackets. */
  const saying = (key: string) => (data: unknown) => `⟦${key} ${JSON.stringify(data ?? {})}⟧`
  return {
    everywhere: <T extends object>(module: T): T =>
      Object.fromEntries(
        Object.entries(module).map(([name, table]) => [
          name,
          { nl: Object.fromEntries(Object.keys(table.nl).map((key) => [key, saying(key)])) },
        ]),
      ) as T,
  }
})
vi.mock(import('../../src/words/index.js'), async (original) => pseudo.everywhere(await original()))
vi.mock(import('../../src/words/start.js'), async (original) => pseudo.everywhere(await original()))
vi.mock(import('../../src/words/command-line.js'), async (original) => pseudo.everywhere(await original()))

/** What is left of a text without what stands between brackets, names and places in it. */
const besides = (text: string) => text.replace(/⟦(?:(?!⟧ |⟧$|⟧\n)[\s\S])*⟧/gu, '').trim()

function expectPseudo(problems: readonly Problem[], atLeast = 1): void {
  expect(problems.length).toBeGreaterThanOrEqual(atLeast)
  for (const { bericht } of problems) {
    expect(bericht).toMatch(/^⟦/u)
    expect(besides(bericht)).toBe('')
  }
}

function errorOf<E extends Error>(work: () => unknown, kind: new (...args: never[]) => E): E {
  try {
    work()
  } catch (error) {
    expect(error).toBeInstanceOf(kind)
    return error as E
  }
  throw new Error('nothing was refused')
}

const manyFaults = () =>
  broken({
    '/titel': undefined,
    '/geldigVanaf': '2026-02-01',
    '/geldigTot': '2026-01-31',
    '/regels/0/priorty': 4,
    '/regels/1/bron': ['nergens'],
    '/regels/2/event/params/waarde': 'x',
    '/regels/3/uitleg': 'Hier staat {iets.onbekends}.',
    '/regels/4/conditions/all/0/value': 1e308,
    '/conclusies/1/standaard': undefined,
    '/feiten/0/bereik': 'persoon',
  })

describe('findings', () => {
  test('are plain JSON, until they are told', () => {
    const { problems } = examine(manyFaults())
    expect(problems.length).toBeGreaterThan(5)
    expect(JSON.parse(JSON.stringify(problems))).toEqual(problems)
    for (const finding of problems) expect(finding).not.toHaveProperty('bericht')
  })

  test('about a rule set', () => {
    expectPseudo(checkRuleSet(manyFaults()), 5)
    const { problems, message } = errorOf(() => parseRuleSet(manyFaults()), RuleSetError)
    expectPseudo(problems, 5)
    expect(message.split('\n')[0]).toBe('⟦ruleSetIsWrong {}⟧')
    expectPseudo(checkRuleSet('{ "id": '))
    expectPseudo(checkRuleSet([]))
    const { error } = ruleSetSchema().safeParse('tekst')
    expect(error?.issues[0]?.message).toMatch(/^⟦objectNotText/u)
  })

  test('that are doubts', () => {
    const rule = smallRuleSet().regels[0]
    const twice = { ...rule, name: 'nog-eens', event: { type: 'kind.oordeel', params: { waarde: 'goed' } } }
    const doubtful = checkRuleSet(broken({ '/regels/0/conditions': { all: [] } }))
    expectPseudo([...doubtful, ...checkRuleSet({ ...smallRuleSet(), regels: [twice] })], 3)
    expectPseudo(checkRuleSet({ ...smallRuleSet(), regels: [rule] }))
  })

  test('about a casus, with a hint', () => {
    const casus = {
      kenmerk: 'a',
      peildatum: 'gisteren',
      veiligheid: { acut: true },
      personen: [{}],
    } as unknown
    const { problems, message } = errorOf(() => assess(casus as Casus), CasusError)
    expectPseudo(problems, 3)
    expect(problems.find(({ hint }) => hint !== undefined)?.bericht).toMatch(/⟦meant \{"hint":"acuut"\}⟧$/u)
    expect(message).toMatch(/^⟦casusIsWrong/u)
    expectPseudo(errorOf(() => inForce([], 'gisteren'), CasusError).problems)
  })

  test('about an overlay', () => {
    const { alkmaar } = overlays
    const wijzig = [
      { regel: 'veiligheid-acuut', pad: '/uitleg', waarde: 'x', reden: 'Zo besloten.', bron: ['x'] },
      { regel: 'onbekend', pad: '/uitleg', waarde: 'x', reden: 'Zo besloten.', bron: ['x'] },
      { pad: '/uitleg', waarde: 'x', reden: 'Zo besloten.', bron: ['x'] },
    ]
    expectPseudo(checkOverlay(baseRuleSet, { ...alkmaar, wijzig }), 3)
    expectPseudo(checkOverlay(baseRuleSet, { ...alkmaar, basis: { id: 'basis', versie: '0' } }))
    expectPseudo(checkOverlay(baseRuleSet, []))
  })

  test('about a test case', () => {
    const cases = [
      { casus: { kenmerk: 'a', peildatum: '2026-01-15' }, verwacht: { status: 1, trede: 'x', iets: 2 } },
      {},
    ]
    const { resultaten } = runTestCases(baseRuleSet, cases as never)
    for (const { problemen } of resultaten) expectPseudo(problemen)
  })
})

test('what a program did wrong', () => {
  expect(besides(errorOf(() => assess({} as Casus, { ruleset: 1 } as never), TypeError).message)).toBe('')
  const sources = { facts: { 'geen.feit': async () => true } }
  expect(besides(errorOf(() => createEngineAssessor(baseRuleSet, sources), Error).message)).toBe('')
})

test.each([[['--help']], [['beoordeel', '--help']], [['beordeel']], [['toets', '--strng']], [['toets']]])(
  'the command line: %j',
  async (argv) => {
    const written: string[] = []
    const stream = () => new PassThrough().on('data', (chunk: Buffer) => written.push(String(chunk)))
    await runProgram(argv, createIo({ stdin: new PassThrough(), stdout: stream(), stderr: stream() }))
    const text = written.join('')
    expect(text).toContain('⟦')
    expect(text.replace(/⟦[\s\S]*?⟧|waarom-niet/gu, '')).not.toMatch(
      /\b(de|het|een|niet|geen|van|voor|wat)\b/u,
    )
  },
)

test('the compiler leads: a key that is missing, or other data, is an error', () => {
  const nl = { sum: ({ count }: { readonly count: number }) => `${count}`, none: 'niets' } satisfies Table
  const whole: Like<typeof nl> = { sum: ({ count }) => `${count}`, none: 'nothing' }
  // @ts-expect-error `none` is missing
  const missing: Like<typeof nl> = { sum: ({ count }) => `${count}` }
  // @ts-expect-error there is no `total`
  const other: Like<typeof nl> = { sum: ({ total }) => `${total}`, none: 'nothing' }
  // @ts-expect-error there is no such message
  const strange: Message = 'noSuchMessage'
  expect([whole, missing, other, strange]).toHaveLength(4)
})
