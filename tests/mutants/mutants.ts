/** Scores the base rule set's own tests on its mutants, and tells what survives. */
import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { baseRuleSet } from '../../src/base.js'
import { compile } from '../../src/compile/program.js'
import type { ConclusionJson, RuleJson } from '../../src/model/ruleset.js'
import { closeDefaults } from '../../src/search/close-defaults.js'
import { createKills } from '../../src/testing/mutants/casussen.js'
import { compileMutant } from '../../src/testing/mutants/compiled.js'
import { type MutationScore, mutationScore, type Survivor } from '../../src/testing/mutants/score.js'
import { type Killing, killingTest, ownTests } from '../rules/own-tests.js'
import { printJson } from '../support/print-json.js'

interface Options {
  readonly regels?: string
  readonly sinds?: string
  readonly 'voeg-toe': boolean
}

const RULES = 'rules/basis/regels'

/** Prints the score; whether nothing survived. */
export function runMutants(root: string, options: Options): boolean {
  const regels = namesIn(root, options)
  const start = performance.now()
  const score = mutationScore(baseRuleSet, ownTests(), regels === undefined ? {} : { regels })
  const seconds = ((performance.now() - start) / 1000).toFixed(1)
  console.log(scoreText(score, regels), `in ${seconds} s`)
  for (const { id } of score.undecided) console.log(`  undecided: ${id}`)
  const needed = withoutDoubles(score.survivors)
  for (const survivor of score.survivors) console.log(`  survives: ${survivor.mutant.id}`)
  if (needed.length > 0) {
    console.log(`\n${needed.length} casussen doden wat overleeft:`)
    console.log(printJson(needed.map(killingOf)))
  }
  if (options['voeg-toe']) add(root, needed)
  return score.survivors.length === 0 && score.undecided.length === 0
}

function scoreText(score: MutationScore, regels: readonly string[] | undefined): string {
  const { total, killed, equivalent, survivors, undecided } = score
  const of = regels === undefined ? 'alle regels' : `${regels.length} regels`
  const parts = [`${killed} killed`, `${equivalent.length} equivalent`, `${survivors.length} survive`]
  return `${of}: ${total} mutants, ${[...parts, `${undecided.length} undecided`].join(', ')}; score ${(
    score.score * 100
  ).toFixed(1)}%`
}

/** The rules that are asked for; undefined: all. */
function namesIn(root: string, { regels, sinds }: Options): readonly string[] | undefined {
  if (regels !== undefined) return regels.split(',').map((name) => name.trim())
  if (sinds === undefined) return undefined
  const then = (path: string): unknown =>
    JSON.parse(execFileSync('git', ['show', `${sinds}:${path}`], { cwd: root, encoding: 'utf8' }))
  const before = new Map<string, string>()
  const list = execFileSync('git', ['ls-tree', '--name-only', sinds, `${RULES}/`], {
    cwd: root,
    encoding: 'utf8',
  })
  for (const path of list.split('\n').filter((name) => name.endsWith('.json')))
    for (const rule of (then(path) as { regels: RuleJson[] }).regels)
      before.set(rule.name, JSON.stringify(rule))
  const { conclusies } = then('rules/basis/conclusies.json') as { conclusies: ConclusionJson[] }
  const conclusions = new Map(conclusies.map((one) => [one.id, JSON.stringify(one)]))
  const changed = new Set(
    baseRuleSet.conclusies.flatMap((one) =>
      conclusions.get(one.id) === JSON.stringify(one) ? [] : [one.id],
    ),
  )
  return baseRuleSet.regels.flatMap((rule) =>
    before.get(rule.name) !== JSON.stringify(rule) || changed.has(rule.event.type) ? [rule.name] : [],
  )
}

/** One casus often kills more: those that are still needed after the ones before. */
function withoutDoubles(survivors: readonly Survivor[]): readonly Survivor[] {
  const program = closeDefaults(compile(baseRuleSet))
  const needed: Survivor[] = []
  let kills = createKills(program, [])
  for (const survivor of survivors) {
    if (kills(compileMutant(survivor.mutant, program))) continue
    needed.push(survivor)
    kills = createKills(
      program,
      needed.map((one) => killingTest(killingOf(one))),
    )
  }
  return needed
}

/** As it stands in `tests/rules/mutanten/`. */
function killingOf({ mutant, casus, item, lid, verwacht, verkregen }: Survivor): Killing {
  const { kenmerk: _, peildatum: __, ...fragment } = casus
  const about = { doodt: mutant.id, ...(item !== undefined && { item }) }
  return { ...about, ...expected(), casus: fragment as Killing['casus'] }

  function expected(): Partial<Killing> {
    const conclusie = mutant.conclusion
    const [value] = verwacht.waarde
    if (lid !== undefined)
      return { conclusie, ...(verwacht.waarde.includes(lid) ? { bevat: lid } : { zonder: lid }) }
    if (mutant.rule === undefined || verwacht.mogelijk.join() !== verkregen.mogelijk.join())
      return { conclusie, ...(value !== undefined && { uitkomst: value }) }
    return { regel: mutant.rule, ...(verwacht.waar && { waar: verwacht.waar }) }
  }
}

function add(root: string, survivors: readonly Survivor[]): void {
  for (const file of readdirSync(join(root, RULES))) {
    const { regels } = JSON.parse(readFileSync(join(root, RULES, file), 'utf8')) as { regels: RuleJson[] }
    const conclusions = new Set(regels.map(({ event }) => event.type))
    const own = survivors.filter(({ mutant }) => conclusions.has(mutant.conclusion))
    const path = join(root, 'tests/rules/mutanten', file)
    if (own.length === 0) continue
    const known = existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as Killing[]) : []
    writeFileSync(path, `${printJson([...known, ...own.map(killingOf)])}\n`)
  }
}
