/** Counts over many records, from which nobody can be known. */

import { baseRuleSet } from '../base.js'
import { deepFreeze } from '../freeze.js'
import type { BesluitKeuze, Dossier, Register } from '../model/keeping.js'
import { own } from '../model/names.js'
import type { RuleSetJson } from '../model/ruleset.js'
import { checkOptions } from '../options.js'
import type { Problem } from '../problem.js'
import { readRecord, recordProblems, recordRefusal } from './read.js'
import { keepingOf } from './record.js'
import { type CountCell, FEWEST, shown, shownCells } from './small-cells.js'

/** Reasons in free words may all differ: more of them than this are counted, but not told apart. */
const MOST_KEPT_REASONS = 10_000

/**
 * By which rule set `register` counts.
 *
 * @example
 * ```ts
 * import { baseRuleSet, type RegisterOptions } from 'eigen-kracht'
 *
 * const options: RegisterOptions = { ruleSet: baseRuleSet }
 * ```
 */
export interface RegisterOptions {
  /** Says which pairs are counted together; the base when left out. */
  readonly ruleSet?: RuleSetJson
}

/**
 * How often each outcome was certain, how often two came together, and how often people decided otherwise and why.
 * No cell below five is shown, nor one from which such a cell would follow; no ids, no marks.
 *
 * @param records from `createRecord`, or read back from JSON; they are passed once, and not kept
 * @returns plain JSON, deeply frozen
 * @throws TypeError at the first record that is none
 *
 * @example
 * ```ts
 * import { assess, createRecord, register } from 'eigen-kracht'
 *
 * const records = Array.from({ length: 12 }, (_, number) => {
 *   const casus = { kenmerk: `voorbeeld-${number}`, peildatum: '2026-01-15', veiligheid: { acuut: true } }
 *   return createRecord(assess(casus), casus, { besluit: 'volgt' })
 * })
 * const { dossiers, tellingen } = register(records)
 * console.log(dossiers, tellingen[0]?.waarden) // 12 [ { waarde: 'veiligheid-eerst', aantal: 12 } ]
 * ```
 */
export function register(records: Iterable<unknown>, options: RegisterOptions = {}): Register {
  checkOptions('register', options, ['ruleSet'])
  const tally = createRunningCount(options.ruleSet)
  for (const record of records) {
    const wrong = tally.add(record)
    if (wrong.length > 0) throw recordRefusal('register', wrong)
  }
  return tally.total()
}

/** Counts record by record. */
export interface RunningCount {
  /** What is wrong with it, when it is no record: then it isn't counted. */
  readonly add: (record: unknown) => readonly Problem[]
  readonly total: () => Register
}

class Counts {
  readonly #found = new Map<string, { count: number; records: number }>()
  /** Counts what one record says; the same key may come more than once. */
  add(keys: readonly unknown[]): void {
    const seen = new Set<string>()
    for (const name of keys.map((key) => JSON.stringify(key))) {
      const cell = this.#found.get(name) ?? { count: 0, records: 0 }
      this.#found.set(name, cell)
      cell.count++
      if (!seen.has(name)) cell.records++
      seen.add(name)
    }
  }
  get size(): number {
    return this.#found.size
  }
  has(key: unknown): boolean {
    return this.#found.has(JSON.stringify(key))
  }
  /** In an order that doesn't depend on that of the records. */
  cells<K>(): CountCell<K>[] {
    return [...this.#found]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, { count, records }]) => ({ key: JSON.parse(key) as K, count, records }))
  }
}

type Value = string | null

export function createRunningCount(ruleSet: RuleSetJson = baseRuleSet): RunningCount {
  const { kruis = [] } = keepingOf(ruleSet)
  let records = 0
  const [ruleSets, outcomes, crossed, decisions, reasons] = Array.from({ length: 5 }, () => new Counts()) as [
    Counts,
    Counts,
    Counts,
    Counts,
    Counts,
  ]

  function count({ regelset: { id, versie }, uitkomsten, besluit }: Dossier): void {
    records++
    const of = (conclusie: string) => own(uitkomsten, conclusie) ?? []
    ruleSets.add([[id, versie]])
    outcomes.add(
      Object.entries(uitkomsten).flatMap(([conclusie, values]) => values.map((one) => [conclusie, one])),
    )
    crossed.add(kruis.flatMap(([a, b]) => of(a).flatMap((one) => of(b).map((other) => [a, b, one, other]))))
    decisions.add([besluit?.keuze ?? null])
    if (besluit?.keuze !== 'wijkt-af') return
    const reason = [besluit.reden, besluit.rol]
    if (reasons.size < MOST_KEPT_REASONS || reasons.has(reason)) reasons.add([reason])
  }

  return {
    add(record) {
      const read = readRecord(record)
      if ('problems' in read) return recordProblems(read.problems)
      count(read.dossier)
      return []
    },
    total: () =>
      deepFreeze({
        dossiers: shown(records),
        regelsets: shownCells(ruleSets.cells<[string, string]>(), () => ['']).map(
          ([[id, versie], aantal]) => ({
            ...{ id, versie, aantal },
          }),
        ),
        tellingen: countsByConclusion(outcomes.cells<[string, Value]>()),
        kruistellingen: crossedCounts(crossed.cells<[string, string, Value, Value]>()),
        besluiten: shownCells(decisions.cells<BesluitKeuze['keuze'] | null>(), () => ['']).map(
          ([keuze, aantal]) => ({ keuze, aantal }),
        ),
        redenen: toldReasons(reasons.cells<[string, string]>()),
      }),
  }
}

/** Those said often enough; fewer, when what is left out would be too few to hide in. */
function toldReasons(found: readonly CountCell<[string, string]>[]): Register['redenen'] {
  const sum = (cells: typeof found) => cells.reduce((total, { count }) => total + count, 0)
  let told = found.filter(({ count }) => count >= FEWEST).toSorted((a, b) => b.count - a.count)
  const leftOut = () => sum(found) - sum(told)
  while (told.length > 0 && leftOut() > 0 && leftOut() < FEWEST) told = told.slice(0, -1)
  return told.map(({ key: [reden, rol], count }) => ({ reden, rol, aantal: count }))
}

/** The values of one conclusion that chooses add up to a known number. */
function countsByConclusion(found: readonly CountCell<[string, Value]>[]): Register['tellingen'] {
  const cells = shownCells(found, ([conclusie]) => [conclusie])
  const names = [...new Set(cells.map(([[conclusie]]) => conclusie))]
  return names.map((conclusie) => ({
    conclusie,
    waarden: cells.flatMap(([[id, waarde], aantal]) => (id === conclusie ? [{ waarde, aantal }] : [])),
  }))
}

function crossedCounts(
  found: readonly CountCell<[string, string, Value, Value]>[],
): Register['kruistellingen'] {
  // A row adds up to what is told of its own value, and so does a column.
  const cells = shownCells(found, ([a, b, one, other]) => [
    JSON.stringify([a, b, 'rij', one]),
    JSON.stringify([a, b, 'kolom', other]),
  ])
  const pairs = new Map(cells.map(([[a, b]]) => [JSON.stringify([a, b]), [a, b] as const]))
  return [...pairs.values()].map((conclusies) => ({
    conclusies,
    cellen: cells.flatMap(([[a, b, one, other], aantal]) =>
      a === conclusies[0] && b === conclusies[1] ? [{ waarden: [one, other] as const, aantal }] : [],
    ),
  }))
}
