/**
 * Facts that come from elsewhere: a register, a school's system. What the casus says itself always counts;
 * a source is asked only for what it leaves unknown, and only when a rule that may still decide something
 * waits for it. The answer goes into the casus, and the casus is assessed as if it had stood there.
 *
 * Nothing that goes wrong reads as "no": it is an error, and there is no advice.
 */

import { deepFreeze } from '../freeze.js'
import { leaves } from '../model/known-part.js'
import { own } from '../model/names.js'
import { isPlain, isRecord, type Plain, plainCopy } from '../model/plain.js'
import type { FactJson, RuleSet } from '../model/ruleset.js'
import { COLLECTIONS, isFamily, isListScope } from '../model/scope.js'
import { nearest, type Problem } from '../problem.js'
import { casusProblems } from '../run/explain-refusal.js'
import { factSources } from '../words/index.js'
import { common } from '../words/start.js'
import { say } from '../words/words.js'

/**
 * What a source is asked about.
 *
 * @example
 * ```ts
 * import type { SourceContext } from 'eigen-kracht/json-rules-engine'
 *
 * const address = ({ casus, item }: SourceContext<{ kenmerk: string }>) => `${casus.kenmerk}/${item}`
 * console.log(address({ casus: { kenmerk: 'voorbeeld-1' }, item: 'p1' })) // voorbeeld-1/p1
 * ```
 */
export interface SourceContext<C> {
  /** The casus as it was given, for its pseudonym and its items; frozen. */
  readonly casus: C
  /** The item, of a fact that is asked of each item: the id of a person or need, or a leefgebied. */
  readonly item?: string
}
/**
 * Finds the value of a fact; undefined or null when the source doesn't know it either.
 *
 * @example
 * ```ts
 * import type { Casus } from 'eigen-kracht'
 * import type { FactSource } from 'eigen-kracht/json-rules-engine'
 *
 * const ages = new Map([['p1', 15]])
 * const age: FactSource<Casus> = async ({ item }) => ages.get(item ?? '')
 * console.log(await age({ casus: { kenmerk: 'voorbeeld-1', peildatum: '2026-01-15' }, item: 'p1' })) // 15
 * ```
 */
export type FactSource<C> = (context: SourceContext<C>) => Promise<unknown>

/** A fact of an item, or of the family when there is no item. */
export interface Wanted {
  readonly fact: FactJson
  readonly item?: string
}

/**
 * What went wrong with a source: it failed (`fout`), took too long (`te-laat`), or gave a value that the fact can't have
 * (`ongeldig`). On making the assessor: there is no such fact (`onbekend-feit`), or the source is no function
 * (`geen-functie`).
 *
 * @example
 * ```ts
 * import type { SourceFailure } from 'eigen-kracht/json-rules-engine'
 *
 * const isWorthATry = (reden: SourceFailure) => reden === 'fout' || reden === 'te-laat'
 * console.log(isWorthATry('te-laat')) // true
 * ```
 */
export type SourceFailure = 'fout' | 'te-laat' | 'ongeldig' | 'onbekend-feit' | 'geen-functie'

/**
 * A source that gave no usable answer. The casus was not assessed.
 *
 * @example
 * ```ts
 * import { baseRuleSet } from 'eigen-kracht'
 * import { createEngineAssessor, FactSourceError } from 'eigen-kracht/json-rules-engine'
 *
 * const { assess } = createEngineAssessor(baseRuleSet, { facts: { 'veiligheid.acuut': async () => 'misschien' } })
 * try {
 *   await assess({ kenmerk: 'voorbeeld-1', peildatum: '2026-01-15' })
 * } catch (error) {
 *   if (error instanceof FactSourceError) console.log(error.feit, error.reden) // veiligheid.acuut ongeldig
 * }
 * ```
 */
export class FactSourceError extends Error {
  override readonly name = 'FactSourceError'
  constructor(
    /** The fact that was asked for. */
    readonly feit: string,
    /** The item of which it was asked; undefined for the family. */
    readonly item: string | undefined,
    readonly reden: SourceFailure,
    message: string,
    /** What is wrong with the value, when the source gave one that doesn't fit; deeply frozen. */
    readonly problems: readonly Problem[] = Object.freeze([]),
    options?: ErrorOptions,
  ) {
    super(message, options)
  }
}

/** The sources of one assessor. */
export interface Sources<C> {
  /** Whether there is a source for a fact. */
  readonly has: (id: string) => boolean
  /** Starts on a casus that was read and found sound. */
  readonly open: (casus: C) => Inquiry
}
/** The questions about one casus: each is put once at most. */
interface Inquiry {
  readonly isNew: (wanted: Wanted) => boolean
  /**
   * Asks the sources, all at the same time, and gives the casus with what they know.
   * @throws FactSourceError for the first that fails.
   */
  readonly ask: (wanted: readonly Wanted[]) => Promise<unknown>
}

/** Node and browsers have these; the types of neither are there for a library that runs in both. */
interface Timers {
  readonly setTimeout: (work: () => void, milliseconds: number) => unknown
  readonly clearTimeout: (timer: unknown) => void
}
const timers = globalThis as unknown as Timers

/** A longer wait overflows the timer, which then goes off at once. */
const LONGEST_WAIT = 2 ** 31 - 1

export function createSources<C>(
  facts: Readonly<Record<string, FactSource<C>>>,
  timeout: number,
  ruleSet: RuleSet,
): Sources<C> {
  if (!(typeof timeout === 'number' && timeout > 0 && timeout <= LONGEST_WAIT)) {
    throw new RangeError(say(factSources, 'waitIsNoTime', { longest: LONGEST_WAIT }))
  }
  // A Map, for one, has no fields: all its sources would be left unasked.
  if (!isPlain(facts)) {
    throw new TypeError(say(factSources, 'sourcesAreAnObject'))
  }
  const sources = new Map(Object.entries(facts))
  for (const [id, source] of sources) {
    const known = ruleSet.feiten.map((fact) => fact.id)
    if (known.includes(id)) {
      if (typeof source === 'function') continue
      const message = say(factSources, 'sourceIsNoFunction', { fact: id })
      throw new FactSourceError(id, undefined, 'geen-functie', message)
    }
    const hint = nearest(id, known)
    const message = say(factSources, 'sourceOfNoFact', { fact: id })
    throw new FactSourceError(
      id,
      undefined,
      'onbekend-feit',
      hint === undefined ? message : `${message} ${say(common, 'meant', { hint })}`,
    )
  }

  /** Asks one source, and waits no longer than it may take. */
  async function answer(wanted: Wanted, casus: C, running: unknown[]): Promise<unknown> {
    const { fact, item } = wanted
    const source = sources.get(fact.id)
    if (source === undefined) return undefined
    const asked = { fact: fact.id, item }
    const late = new Promise<never>((_, reject) => {
      const fail = () =>
        reject(failure(asked, 'te-laat', say(factSources, 'sourceIsLate', { ...asked, timeout })))
      running.push(timers.setTimeout(fail, timeout))
    })
    // A source may throw before it gives a promise.
    const answering = (async () => source(item === undefined ? { casus } : { casus, item }))().catch(
      (cause: unknown) => {
        throw failure(asked, 'fout', say(factSources, 'sourceFails', asked), [], { cause })
      },
    )
    const value = (await Promise.race([answering, late])) ?? undefined
    if (value === undefined) return undefined
    const problems = casusProblems(ruleSet, withValue(blank(wanted), wanted, value))
    // A copy: the source may keep its list, and change it.
    const copy = problems.length === 0 ? plainCopy(value).copy : undefined
    if (copy !== undefined) {
      if (leaves(saidIn(casus as Plain, wanted), copy)) return copy
      throw failure(asked, 'ongeldig', say(factSources, 'sourceContradicts', asked))
    }
    const why = problems.map(({ bericht }) => bericht).join(' ')
    throw failure(asked, 'ongeldig', say(factSources, 'sourceMisfits', { ...asked, why }), problems)
  }

  function open(given: C): Inquiry {
    if (sources.size === 0) return { isNew: () => false, ask: async () => given }
    // A copy, so that the casus can't change while we wait.
    const casus = deepFreeze(plainCopy(given).copy as C)
    const put = new Set<string>()
    let filled = casus as unknown
    return {
      isNew: (wanted) => !put.has(wantedKey(wanted)),
      ask: async (wanted) => {
        for (const one of wanted) put.add(wantedKey(one))
        const running: unknown[] = []
        try {
          const values = await Promise.all(wanted.map((one) => answer(one, casus, running)))
          for (const [i, one] of wanted.entries()) {
            if (values[i] !== undefined) filled = withValue(filled as Plain, one, values[i])
          }
          return filled
        } finally {
          for (const timer of running) timers.clearTimeout(timer)
        }
      },
    }
  }

  return { has: (id) => sources.has(id), open }
}

function wantedKey({ fact, item }: Wanted): string {
  return JSON.stringify([fact.id, item])
}

function failure(
  { fact, item }: { readonly fact: string; readonly item: string | undefined },
  reden: SourceFailure,
  message: string,
  problems: readonly Problem[] = [],
  options?: ErrorOptions,
): FactSourceError {
  return new FactSourceError(fact, item, reden, message, problems, options)
}

/** The least casus that has this item, to try a value on. */
function blank({ fact: { bereik }, item }: Wanted): Plain {
  const head = { kenmerk: 'bron', peildatum: '2000-01-01' }
  return isListScope(bereik) ? { ...head, [COLLECTIONS[bereik]]: [{ id: item }] } : head
}

/** What a casus says of a fact. */
function saidIn(casus: Plain, { fact, item }: Wanted): unknown {
  const [group = '', field = ''] = fact.id.split('.')
  const within = (part: unknown, name: string) => (isRecord(part) ? own(part, name) : undefined)
  if (isFamily(fact.bereik)) return within(own(casus, group), field)
  const items = own(casus, COLLECTIONS[fact.bereik])
  if (!isListScope(fact.bereik)) return within(within(items, item ?? ''), field)
  return within(
    (items as readonly Plain[]).find(({ id }) => id === item),
    field,
  )
}

/** The casus with one value filled in; its items are there. */
function withValue(casus: Plain, { fact, item }: Wanted, value: unknown): Plain {
  const [group = '', field = ''] = fact.id.split('.')
  const known = (part: unknown) => ({ ...(part as Plain | null | undefined) })
  if (isFamily(fact.bereik)) return { ...casus, [group]: { ...known(own(casus, group)), [field]: value } }
  const collection = COLLECTIONS[fact.bereik]
  if (!isListScope(fact.bereik)) {
    const areas = known(casus[collection])
    return {
      ...casus,
      [collection]: { ...areas, [item ?? '']: { ...known(own(areas, item ?? '')), [field]: value } },
    }
  }
  const items = casus[collection] as readonly Plain[]
  return {
    ...casus,
    [collection]: items.map((one) => (one['id'] === item ? { ...one, [field]: value } : one)),
  }
}
