/** Counts over many records, from which nobody can be known. */

import { baseRuleSet } from '../base.js'
import { deepFreeze } from '../freeze.js'
import type { BesluitKeuze, Dossier, Register } from '../model/keeping.js'
import type { RuleSetJson } from '../model/ruleset.js'
import { checkOptions } from '../options.js'
import { CasusError, told } from '../problem.js'
import { keeping } from '../words/index.js'
import { readRecord } from './read.js'
import { keepingOf } from './record.js'
import { FEWEST, shown, shownCells } from './small-cells.js'

/** Reasons in free words may all differ: more of them than this are counted, but not told apart. */
const MOST_REASONS = 10_000

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
 * @throws CasusError at the first record that is none
 */
export function register(records: Iterable<unknown>, options: RegisterOptions = {}): Register {
  checkOptions('register', options, ['ruleSet'])
  const tally = createTally(options.ruleSet)
  for (const record of records) tally.add(record)
  return tally.total()
}

/** Counts record by record. */
export interface Tally {
  /** @throws CasusError when it is no record */
  readonly add: (record: unknown) => void
  readonly total: () => Register
}

class Counts {
  readonly #found = new Map<string, number>()
  add(key: unknown): void {
    const name = JSON.stringify(key)
    this.#found.set(name, (this.#found.get(name) ?? 0) + 1)
  }
  get size(): number {
    return this.#found.size
  }
  has(key: unknown): boolean {
    return this.#found.has(JSON.stringify(key))
  }
  /** In an order that doesn't depend on that of the records. */
  entries<K>(): (readonly [K, number])[] {
    return [...this.#found]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, count]) => [JSON.parse(key) as K, count])
  }
}

type Value = string | null

export function createTally(ruleSet: RuleSetJson = baseRuleSet): Tally {
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
    ruleSets.add([id, versie])
    for (const [conclusie, values] of Object.entries(uitkomsten))
      for (const value of values) outcomes.add([conclusie, value])
    for (const [a, b] of kruis)
      for (const one of uitkomsten[a] ?? [])
        for (const other of uitkomsten[b] ?? []) crossed.add([a, b, one, other])
    decisions.add(besluit?.keuze ?? null)
    if (besluit?.keuze !== 'wijkt-af') return
    const reason = [besluit.reden, besluit.rol]
    if (reasons.size < MOST_REASONS || reasons.has(reason)) reasons.add(reason)
  }

  return {
    add(record) {
      const read = readRecord(record)
      if ('problems' in read) throw new CasusError(told(read.problems, keeping))
      count(read.dossier)
    },
    total: () =>
      deepFreeze({
        dossiers: shown(records),
        regelsets: shownCells(ruleSets.entries<[string, string]>(), () => ['']).map(
          ([[id, versie], aantal]) => ({
            ...{ id, versie, aantal },
          }),
        ),
        tellingen: counted(outcomes.entries<[string, Value]>()),
        kruistellingen: crossedCounts(crossed.entries<[string, string, Value, Value]>()),
        besluiten: shownCells(decisions.entries<BesluitKeuze['keuze'] | null>(), () => ['']).map(
          ([keuze, aantal]) => ({ keuze, aantal }),
        ),
        redenen: toldReasons(reasons.entries<[string, string]>()),
      }),
  }
}

/** Those said often enough; fewer, when what is left out would be too few to hide in. */
function toldReasons(found: readonly (readonly [[string, string], number])[]): Register['redenen'] {
  let told = found.filter(([, count]) => count >= FEWEST).toSorted(([, a], [, b]) => b - a)
  const leftOut = () =>
    found.reduce((sum, [, count]) => sum + count, 0) - told.reduce((sum, [, count]) => sum + count, 0)
  while (told.length > 0 && leftOut() > 0 && leftOut() < FEWEST) told = told.slice(0, -1)
  return told.map(([[reden, rol], aantal]) => ({ reden, rol, aantal }))
}

/** The values of one conclusion that chooses add up to a known number. */
function counted(found: readonly (readonly [[string, Value], number])[]): Register['tellingen'] {
  const cells = shownCells(found, ([conclusie]) => [conclusie])
  const names = [...new Set(cells.map(([[conclusie]]) => conclusie))]
  return names.map((conclusie) => ({
    conclusie,
    waarden: cells.flatMap(([[id, waarde], aantal]) => (id === conclusie ? [{ waarde, aantal }] : [])),
  }))
}

function crossedCounts(
  found: readonly (readonly [[string, string, Value, Value], number])[],
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
