/** `toets`: is a rule set or overlay sound, and do the casussen come out as expected? */
import { basename } from 'node:path'
import { checkRuleSet } from '../../analyse/check.js'
import { parseRuleSet } from '../../load/parse.js'
import type { RuleSet } from '../../model/ruleset.js'
import { checkOverlay } from '../../overlay/customise.js'
import { type Problem, told } from '../../problem.js'
import { compileClosed } from '../../search/close-defaults.js'
import { runTestCases, type TestCase, type TestReport } from '../../testcases/run-test-cases.js'
import { brokenGuarantees } from '../../verify/broken.js'
import { commandLine } from '../../words/command-line.js'
import { guarantees } from '../../words/index.js'
import { say } from '../../words/words.js'
import type { Args, Command } from '../command.js'
import type { ExitCode } from '../exit-code.js'
import { jsonFilesIn, readJson } from '../files.js'
import { type Io, json, UsageError } from '../io.js'
import { outOfForce } from '../judge.js'
import {
  historicalIn,
  isOverlay,
  layersOf,
  layerWithProblem,
  loadBase,
  type NamedRules,
  OVERLAY_OPTION,
  readAll,
  toRules,
} from '../load.js'
import { isError, problemLines } from '../problems.js'
import { testReportText } from '../test-report.js'

export const toets: Command = {
  name: 'toets',
  usage: say(commandLine, 'toets.usage'),
  summary: say(commandLine, 'toets.short'),
  details: [say(commandLine, 'toets.findings'), say(commandLine, 'toets.cases')],
  options: {
    basis: { type: 'string', value: say(commandLine, 'file'), summary: say(commandLine, 'toets.--basis') },
    casussen: {
      type: 'string',
      value: say(commandLine, 'folder'),
      summary: say(commandLine, 'toets.--casussen'),
    },
    ...OVERLAY_OPTION,
    streng: { type: 'boolean', summary: say(commandLine, 'toets.--streng') },
    json: { type: 'boolean', summary: say(commandLine, 'help.asJson') },
  },
  words: [0, 1],
  run: async (args, io) => {
    const folder = args.last('casussen')
    const isNamed = args.words.length > 0 || args.has('overlay')
    if (!isNamed && folder === undefined) throw new UsageError(say(commandLine, 'giveRules'))
    const base = await loadBase(args.last('basis'), io)
    const parts = await readAll([...args.words, ...args.all('overlay')], io)
    const { problems, layers } = check(parts, base)
    const sound = !problems.some(isError)
    const cases = folder === undefined ? undefined : await casesIn(folder, io)
    const ruleSet = cases !== undefined && sound ? toRules(parts, base).ruleSet : undefined
    const report = cases && ruleSet && runTestCases(ruleSet, cases)
    const notes = [...historicalIn(parts), ...(ruleSet && cases ? testDaysOutOfForce(ruleSet, cases) : [])]
    await tellOutcome({ name: parts.at(-1)?.word ?? base.id, problems, layers, report, notes }, args, io)
    return exitCode(problems, report, args)
  },
}

interface Checked {
  readonly problems: readonly Problem[]
  /** Of several overlays. */
  readonly layers: readonly NamedRules[]
}

function check(parts: readonly NamedRules[], base: RuleSet): Checked {
  const [first] = parts
  // What comes with the library, and what was just read as a base, has been checked.
  if (first === undefined) return { problems: [], layers: [] }
  if (parts.length === 1 && !isOverlay(first.data)) return { problems: checkWhole(first.data), layers: [] }
  const { bottom, overlays } = layersOf(parts, base)
  const problems = checkOverlay(bottom, ...overlays.map(({ data }) => data))
  return { problems, layers: overlays.length > 1 ? overlays : [] }
}

/** Of rules that are not in force on the day of a test case; that some count on no day is said apart. */
function testDaysOutOfForce(ruleSet: RuleSet, cases: readonly TestCase[]): readonly string[] {
  const found = outOfForce(
    ruleSet,
    cases.map(({ casus }) => casus),
  )
  return found.flatMap((validity) =>
    validity === 'historisch' ? [] : say(commandLine, 'notInForce', { id: ruleSet.id, validity }),
  )
}

/** A rule set that stands alone must keep its own promises; an overlay is held to them when it is applied. */
function checkWhole(data: unknown): readonly Problem[] {
  const problems = checkRuleSet(data)
  if (problems.some(isError)) return problems
  return told([...brokenGuarantees(compileClosed(parseRuleSet(data))), ...problems], guarantees)
}

/** The test cases of a folder, one for each file. What has another shape is reported by its own name. */
async function casesIn(folder: string, io: Io): Promise<TestCase[]> {
  const cases: TestCase[] = []
  for (const path of jsonFilesIn(folder)) {
    const test = await readJson(path, io)
    const naam = basename(path, '.json')
    cases.push({
      ...(Object(test) === test && !Array.isArray(test) ? (test as TestCase) : {}),
      naam,
    } as TestCase)
  }
  return cases
}

function exitCode(problems: readonly Problem[], report: TestReport | undefined, args: Args): ExitCode {
  const failed = report !== undefined && report.geslaagd < report.aantal
  return problems.some(isError) || failed || (args.has('streng') && problems.length > 0) ? 1 : 0
}

interface ToetsOutcome extends Checked {
  readonly name: string
  readonly report: TestReport | undefined
  readonly notes: readonly string[]
}

async function tellOutcome(
  { name, problems, layers, report, notes }: ToetsOutcome,
  args: Args,
  io: Io,
): Promise<void> {
  if (args.has('json')) {
    const lagen = layers.map((layer) => ({
      regels: layer.word,
      problemen: problemsOfLayer(problems, layer, layers),
    }))
    const more = { ...(lagen.length > 0 && { lagen }), ...(notes.length > 0 && { letOp: notes }) }
    await io.out(`${json({ regels: name, problemen: problems, testgevallen: report ?? null, ...more }, 2)}\n`)
    return
  }
  if (layers.length === 0) await tellProblems(name, problems, io)
  // Above a layer that can't be taken nothing is looked at.
  const broken = layers.findIndex((layer) => problemsOfLayer(problems, layer, layers).some(isError))
  for (const [at, layer] of layers.entries()) {
    if (broken >= 0 && at > broken) await io.say(say(commandLine, 'layerNotChecked', { name: layer.word }))
    else await tellProblems(layer.word, problemsOfLayer(problems, layer, layers), io)
  }
  for (const note of notes) await io.say(note)
  if (report !== undefined) await io.out(testReportText(report))
  else if (args.last('casussen') !== undefined) await io.say(say(commandLine, 'casesNotRun'))
}

function problemsOfLayer(
  problems: readonly Problem[],
  layer: NamedRules,
  layers: readonly NamedRules[],
): readonly Problem[] {
  return problems.filter(({ laag }) => layerWithProblem(laag, layers) === layer)
}

async function tellProblems(name: string, problems: readonly Problem[], io: Io): Promise<void> {
  const errors = problems.filter(isError).length
  for (const line of problemLines(problems, '')) await io.say(line)
  await io.say(say(commandLine, 'verdict', { name, errors, warnings: problems.length - errors }))
}
