/** What the layers change in casussen, and whether these still come out as they must. */
import {
  type Advies,
  type Casus,
  checkCasus,
  compare,
  createAssessor,
  type RuleSet,
  runTestCases,
  type TestCase,
  type TestReport,
} from 'eigen-kracht'
import { toHtml, words } from 'eigen-kracht/report'
import { lay } from './lay.js'
import type { Task } from './protocol.js'

export interface NamedCase {
  readonly naam: string
  readonly casus: unknown
  /** What must come out, for those that say so. */
  readonly verwacht?: TestCase['verwacht']
  readonly nietVerwacht?: TestCase['nietVerwacht']
}

/** An outcome before and after, in words. */
interface BeforeAfter {
  readonly conclusion: string
  readonly before: string
  readonly after: string
}

export interface CaseEffect {
  readonly naam: string
  /** Why it can't be assessed; then there is nothing else. */
  readonly refused?: string
  /** Of each conclusion that an advice stands on, as far as it is about the whole family; in the same order. */
  readonly core: readonly BeforeAfter[]
  /** How many outcomes changed. */
  readonly changes: number
  /** What changed, with the rules, as a page. */
  readonly page?: string
}

export interface Effect {
  /** What the conclusions that an advice stands on are called. */
  readonly core: readonly string[]
  readonly cases: readonly CaseEffect[]
  readonly tests: TestReport
}

export const effect: Task<
  { readonly layers: readonly string[]; readonly cases: readonly NamedCase[] },
  Effect
> = ({ layers, cases }, report) => {
  const { base, ruleSet } = lay(layers)
  const core = coreOf(base)
  const [before, after] = [createAssessor(base), createAssessor(ruleSet)]
  const [tellBefore, tellAfter] = [outcomeWords(base), outcomeWords(ruleSet)]

  const refusals = cases.map(({ casus }) => refusalOf(casus, base) ?? refusalOf(casus, ruleSet))
  const sound = cases.flatMap((one, at) => (refusals[at] === undefined ? one : []))
  const compared = compare(
    base,
    ruleSet,
    sound.map(({ casus }) => casus as Casus),
  )
  const changed = new Map(compared.casussen.map((one) => [sound[one.nummer], one]))

  function look(given: NamedCase, refused: string | undefined): CaseEffect {
    const { naam } = given
    if (refused !== undefined) return { naam, changes: 0, core: [], refused }
    const casus = given.casus as Casus
    const [adviceBefore, adviceAfter] = [before.assess(casus), after.assess(casus)]
    const found = changed.get(given)
    const changes = found?.veranderingen.length ?? 0
    return {
      naam,
      changes,
      core: core.map((conclusion) => ({
        conclusion,
        before: tellBefore(adviceBefore, conclusion),
        after: tellAfter(adviceAfter, conclusion),
      })),
      ...(found && { page: toHtml({ ...compared, ...ONE, casussen: [found] }, { a: base, b: ruleSet }) }),
    }
  }

  const seen = cases.map((one, at) => {
    report({ done: at, of: cases.length, what: one.naam })
    return look(one, refusals[at])
  })
  const { subject } = words(base)
  return { core: core.map(subject), cases: seen, tests: runTestCases(ruleSet, testable(cases)) }
}

/** What a comparison of one casus counts. */
const ONE = { aantal: 1, anders: 1, overgangen: [] }

function refusalOf(casus: unknown, ruleSet: RuleSet): string | undefined {
  const problem = checkCasus(casus, ruleSet).find(({ ernst }) => ernst === 'fout')
  return problem === undefined ? undefined : `${problem.pad} ${problem.bericht}`.trim()
}

/** What an advice stands on and is about the whole family: data of the rule set. */
function coreOf({ verhaal, conclusies }: RuleSet): readonly string[] {
  const ofFamily = new Set(conclusies.filter(({ bereik }) => bereik === FAMILY).map(({ id }) => id))
  return (verhaal?.kern ?? []).filter((id) => ofFamily.has(id))
}

const FAMILY = 'gezin'

function testable(cases: readonly NamedCase[]): TestCase[] {
  return cases.flatMap(({ naam, casus, verwacht, nietVerwacht }) =>
    verwacht === undefined
      ? []
      : [{ naam, casus: casus as Casus, verwacht, ...(nietVerwacht && { nietVerwacht }) }],
  )
}

function outcomeWords(ruleSet: RuleSet): (advies: Advies, conclusion: string) => string {
  const { value } = words(ruleSet)
  return ({ spoor }, conclusion) =>
    spoor
      .find((one) => one.conclusie === conclusion)
      ?.uitkomst.mogelijk.map((one) => value(conclusion, one))
      .join(' of ') ?? ''
}
