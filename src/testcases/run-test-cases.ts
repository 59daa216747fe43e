/** Casussen with their expected outcome, run against a rule set; and which rules they touch. */
import { createAssessor } from '../assessor.js'
import { deepFreeze } from '../freeze.js'
import type { Advies } from '../model/advies.js'
import type { Casus } from '../model/base.generated.js'
import type { RuleSet, RuleSetJson } from '../model/ruleset.js'
import { adviesShapeOf } from '../model/shown.js'
import { CasusError, fault, type Problem, told } from '../problem.js'
import { outcomeText } from '../report/words.js'
import { testCases } from '../words/index.js'
import { say } from '../words/words.js'
import { type Coverage, createCoverage } from './coverage.js'
import { decidingRules } from './deciding-rules.js'
import { type Expectation, readExpectations } from './expectations.js'

/**
 * A casus with what must come out (`verwacht`), as in `examples/casussen`.
 *
 * @example
 * ```ts
 * import type { TestCase } from 'eigen-kracht'
 *
 * const acute: TestCase = {
 *   naam: 'direct gevaar',
 *   casus: { kenmerk: 'voorbeeld-1', peildatum: '2026-01-15', veiligheid: { acuut: true } },
 *   verwacht: { status: 'direct-handelen', trede: 'veiligheid-eerst' },
 *   nietVerwacht: { trede: 'eigen-kracht' },
 * }
 * ```
 */
export interface TestCase {
  /** What people call it, such as the name of its file. */
  readonly naam?: string
  readonly casus: Casus
  /**
   * By short name (`status`, `trede`, `veiligheid`, `hulpbehoeften`, …) or id of a conclusion. What is named
   * must come out for certain; of lists, apart from `bijdragen`, the members named must be among them.
   */
  readonly verwacht: Readonly<Record<string, unknown>>
  /** The same names, with values and members that may not even be possible. */
  readonly nietVerwacht?: Readonly<Record<string, unknown>>
}

/**
 * What came out otherwise than a test case expects.
 *
 * @example
 * ```ts
 * import type { TestDifference } from 'eigen-kracht'
 *
 * const tell = ({ veld, verwacht, gekregen }: TestDifference) => `${veld}: ${verwacht}, maar ${gekregen}`
 * ```
 */
export interface TestDifference {
  /** JSON Pointer in the test case. */
  readonly veld: string
  readonly verwacht: string
  readonly gekregen: string
  /** The rules that decided what came out. */
  readonly regels: readonly string[]
}

/**
 * What came of one test case.
 *
 * @example
 * ```ts
 * import { baseRuleSet, runTestCases, type TestResult } from 'eigen-kracht'
 *
 * const casus = { kenmerk: 'voorbeeld-1', peildatum: '2026-01-15', veiligheid: { acuut: true } }
 * const { resultaten } = runTestCases(baseRuleSet, [{ casus, verwacht: { trede: 'eigen-kracht' } }])
 * const first: TestResult | undefined = resultaten[0]
 * console.log(first?.geslaagd, first?.verschillen.length) // false 1
 * ```
 */
export interface TestResult {
  readonly naam: string
  readonly geslaagd: boolean
  readonly verschillen: readonly TestDifference[]
  /** Why the case could not be run, or not in full. */
  readonly problemen: readonly Problem[]
}

/**
 * What came of test cases: how many there were (`aantal`), how many came out as expected (`geslaagd`), what came out otherwise,
 * and which rules the cases never touch (`dekking`).
 *
 * @example
 * ```ts
 * import { baseRuleSet, runTestCases, type TestReport } from 'eigen-kracht'
 *
 * const report: TestReport = runTestCases(baseRuleSet, [])
 * console.log(report.aantal, report.resultaten) // 0 []
 * ```
 */
export interface TestReport {
  readonly aantal: number
  readonly geslaagd: number
  readonly resultaten: readonly TestResult[]
  readonly dekking: Coverage
}

/**
 * Runs test cases against a rule set.
 *
 * @param cases read once, in order. A case that can't be read fails, with its problems; it doesn't throw.
 * @returns per case what came out otherwise, and which rules the cases never touch; deeply frozen.
 * @throws RuleSetError when the rule set is not sound.
 *
 * @example
 * ```ts
 * import { baseRuleSet, runTestCases } from 'eigen-kracht'
 *
 * const casus = { kenmerk: 'voorbeeld-1', peildatum: '2026-01-15', veiligheid: { acuut: true } }
 * const { geslaagd, resultaten } = runTestCases(baseRuleSet, [
 *   { naam: 'acuut', casus, verwacht: { trede: 'veiligheid-eerst' } },
 *   { naam: 'te licht', casus, verwacht: { trede: 'eigen-kracht' } },
 * ])
 * console.log(geslaagd, resultaten[1]?.verschillen[0]?.gekregen) // 1 veiligheid-eerst
 * ```
 */
export function runTestCases(ruleSet: RuleSet | RuleSetJson, cases: Iterable<TestCase>): TestReport {
  const assessor = createAssessor(ruleSet)
  const policies = new Map(assessor.ruleSet.conclusies.map(({ id, beleid }) => [id, beleid]))
  const coverage = createCoverage(assessor.ruleSet)
  const resultaten: TestResult[] = []
  const phase = adviesShapeOf(assessor.ruleSet).status.conclusie

  function differences(advies: Advies, expectations: readonly Expectation[]): TestDifference[] {
    return expectations.flatMap((expectation) => {
      const { conclusie = phase, item, veld, waarde } = expectation
      const found = advies.spoor.find((one) => one.conclusie === conclusie && one.item === item)
      const regels = found === undefined ? [] : decidingRules(found, policies.get(conclusie) ?? 'collect')
      const verwacht = wanted(expectation)
      if (expectation.conclusie === undefined)
        return advies.status === waarde ? [] : [{ veld, verwacht, gekregen: advies.status, regels }]
      if (found !== undefined && isAsExpected(found.uitkomst, expectation)) return []
      const gekregen = found === undefined ? say(testCases, 'notInCasus') : outcomeText(found.uitkomst)
      return [{ veld, verwacht, gekregen, regels }]
    })
  }

  function run(given: TestCase): Pick<TestResult, 'verschillen' | 'problemen'> {
    const test: unknown = given
    if (typeof test !== 'object' || test === null || !('casus' in test) || !('verwacht' in test)) {
      return { verschillen: [], problemen: told([fault('vorm', '', 'notATestCase')], testCases) }
    }
    const wished = readExpectations(test.verwacht, assessor.ruleSet)
    const unwished =
      'nietVerwacht' in test
        ? readExpectations(test.nietVerwacht, assessor.ruleSet, 'nietVerwacht')
        : undefined
    const expectations = [...wished.expectations, ...(unwished?.expectations ?? [])]
    const problems = [...wished.problems, ...(unwished?.problems ?? [])]
    try {
      const advies = assessor.assess(test.casus as Casus)
      coverage.add(advies)
      return { verschillen: differences(advies, expectations), problemen: told(problems, testCases) }
    } catch (error) {
      if (!(error instanceof CasusError)) throw error
      const ofCasus = error.problems.map((problem) => ({ ...problem, pad: `/casus${problem.pad}` }))
      return { verschillen: [], problemen: told([...problems, ...ofCasus], testCases) }
    }
  }

  for (const test of cases) {
    const { verschillen, problemen } = run(test)
    const geslaagd = verschillen.length === 0 && problemen.length === 0
    resultaten.push({ naam: testName(test, resultaten.length), geslaagd, verschillen, problemen })
  }
  return deepFreeze({
    aantal: resultaten.length,
    geslaagd: resultaten.filter(({ geslaagd }) => geslaagd).length,
    resultaten,
    dekking: coverage.result(),
  })
}

function testName(test: TestCase | null | undefined, at: number): string {
  const name: unknown = test?.naam ?? test?.casus?.kenmerk
  return typeof name === 'string' ? name : say(testCases, 'numbered', { number: at + 1 })
}

function isAsExpected(outcome: Advies['spoor'][number]['uitkomst'], { hoe, waarde }: Expectation): boolean {
  const found = [outcome.waarde ?? []].flat()
  const expected = [waarde].flat()
  if (hoe === 'kan') return expected.every((value) => outcome.mogelijk.includes(value))
  if (hoe === 'kan-niet') return !expected.some((value) => outcome.mogelijk.includes(value))
  const has = expected.every((value) => found.includes(value))
  return hoe === 'bevat' ? has : has && outcome.zeker && found.length === expected.length
}

function wanted({ hoe, waarde }: Expectation): string {
  const texts = [waarde].flat().join(', ') || say(testCases, 'nothing')
  return say(testCases, 'wanted', { how: hoe, values: texts })
}
