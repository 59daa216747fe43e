/** `toets`: is a rule set or overlay sound, and do the casussen come out as expected? */
import { basename } from 'node:path'
import { checkRuleSet } from '../../analyse/check.js'
import { parseRuleSet } from '../../load/parse.js'
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
import { isOverlay, loadBase, readRules, toRules } from '../load.js'
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
    streng: { type: 'boolean', summary: say(commandLine, 'toets.--streng') },
    json: { type: 'boolean', summary: say(commandLine, 'help.asJson') },
  },
  words: [0, 1],
  run: async (args, io) => {
    const [word] = args.words
    const folder = args.last('casussen')
    if (word === undefined && folder === undefined) throw new UsageError(say(commandLine, 'giveRules'))
    const base = await loadBase(args.last('basis'), io)
    const data = word === undefined ? base : await readRules(word, io)
    const overlay = isOverlay(data)
    // What comes with the library, and what was just read as a base, has been checked.
    const problems = word === undefined ? [] : overlay ? checkOverlay(base, data) : checkWhole(data)
    const sound = !problems.some(isError)
    const cases = folder === undefined ? undefined : await casesIn(folder, io)
    const report =
      cases !== undefined && sound
        ? runTestCases(toRules(data, base, word ?? base.id).ruleSet, cases)
        : undefined
    await tellOutcome(word ?? base.id, problems, report, args, io)
    return exitCode(problems, report, args)
  },
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

async function tellOutcome(
  name: string,
  problems: readonly Problem[],
  report: TestReport | undefined,
  args: Args,
  io: Io,
): Promise<void> {
  if (args.has('json')) {
    await io.out(`${json({ regels: name, problemen: problems, testgevallen: report ?? null }, 2)}\n`)
    return
  }
  const errors = problems.filter(isError).length
  const warnings = problems.length - errors
  for (const line of problemLines(problems, '')) await io.say(line)
  await io.say(say(commandLine, 'verdict', { name, errors, warnings }))
  if (report !== undefined) await io.out(testReportText(report))
  else if (args.last('casussen') !== undefined) await io.say(say(commandLine, 'casesNotRun'))
}
