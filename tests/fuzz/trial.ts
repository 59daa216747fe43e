/**
 * One trial: a casus, rule set or overlay that is wrong in some way. Whatever it is, it is refused with one of
 * the two documented errors or it works; it takes a bounded time; and it leaves every prototype as it was.
 */
import fc from 'fast-check'
import {
  baseRuleSet,
  CasusError,
  checkOverlay,
  checkRuleSet,
  createAssessor,
  customise,
  overlays,
  type Problem,
  parseRuleSet,
  type RuleSet,
  RuleSetError,
} from '../../src/index.js'
import { partialCasus } from '../properties/arbitraries.js'
import { smallRuleSet } from '../support/small-rule-set.js'
import { createRandom, garbled, type Random, randomJson, spoilt } from './random.js'

/** Milliseconds for one input; the usual is well below one. */
const MOST_TIME = 10_000

const source = { bron: ['bron'], grond: 'modelkeuze' }
/** The small rule set with everything that a rule set can have. */
const rich = {
  ...smallRuleSet(),
  regels: smallRuleSet().regels.map((rule, i) => (i === 0 ? { ...rule, beschermd: true } : rule)),
  verhaal: {
    kern: ['gevolg.niveau'],
    motivering: [
      {
        bereik: 'gezin',
        als: { all: [{ fact: 'kind.veilig', operator: 'equal', value: true }] },
        zinnen: [{ conclusie: 'gevolg.niveau', waarden: ['goed'], onzeker: 'Nog: {mogelijk}.' }],
      },
    ],
    slot: [
      { bereik: 'leefgebied', zinnen: [{ conclusie: 'leefgebied.kracht', sjabloon: '{id}: {waarden}' }] },
    ],
    tegenwicht: [],
  },
  waarborgen: [
    {
      id: 'gevaar-blijft',
      titel: 'Gevaar blijft gevaar.',
      soort: 'altijd',
      bereik: 'gezin',
      als: { all: [{ fact: 'kind.veilig', operator: 'equal', value: false }] },
      dan: { all: [{ fact: 'gevolg.niveau', operator: 'equal', value: 'gevaar' }] },
      ...source,
    },
    {
      id: 'ernst-telt',
      titel: 'Ernst telt.',
      soort: 'bij-verandering',
      feiten: ['kind.ernst'],
      conclusie: 'gevolg.niveau',
      blijft: 'niet-lichter',
      ...source,
    },
  ],
}
const base = parseRuleSet(rich)
const overlay = {
  id: 'stad',
  versie: '1',
  titel: 'Stad',
  basis: { id: 'klein', versie: '1' },
  voegToe: {
    bronnen: { raad: { titel: 'Raad', soort: 'beleid' } },
    feiten: [
      {
        id: 'stad.vraag',
        bereik: 'gezin',
        type: 'janee',
        label: 'vraag',
        vraag: 'Vraag?',
        wie: ['ouder'],
        bron: ['raad'],
      },
    ],
    conclusies: [{ id: 'stad.loket', bereik: 'gezin', beleid: 'collect', titel: 'loket', waarden: ['hier'] }],
    regels: [
      {
        name: 'stad-loket',
        conditions: { all: [{ fact: 'stad.vraag', operator: 'equal', value: true }] },
        event: { type: 'stad.loket', params: { waarde: 'hier' } },
        uitleg: 'Ga erheen.',
        bron: ['raad'],
        grond: 'beleid',
      },
    ],
  },
  wijzig: [
    { regel: 'stap-twee', pad: '/conditions/all/1/value', waarde: 12, reden: 'Langer.', bron: ['raad'] },
    { conclusie: 'gevolg.punten', pad: '/waarden/-', waarde: 'mailen', reden: 'Ook.', bron: ['raad'] },
  ],
  vervalt: [{ regel: 'praten', reden: 'Niet nodig.', bron: ['raad'] }],
}
const casussen = fc.sample(partialCasus(), { numRuns: 200, seed: 1 })
const { assess } = createAssessor(baseRuleSet)
const prototypes = [Object.prototype, Array.prototype, Function.prototype, String.prototype]
const before = prototypes.map((one) => Reflect.ownKeys(one).length)

function input(document: unknown, random: Random): unknown {
  const wild = random.below(10) === 0 ? randomJson(random, 5) : spoilt(document, random)
  if (random.below(10) > 0) return wild
  return garbled(JSON.stringify(wild) ?? '', random)
}

function check(problems: readonly Problem[]): void {
  for (const { pad, bericht } of problems)
    if (typeof bericht !== 'string' || (pad !== '' && !pad.startsWith('/')))
      throw new Error(`a strange problem: ${pad}`)
}

/** Runs something that may be refused; gives undefined then. */
function orRefused<T>(of: () => T): T | undefined {
  try {
    return of()
  } catch (error) {
    if (!(error instanceof RuleSetError || error instanceof CasusError)) throw error
    if (error.problems.length === 0) throw new Error('refused without a reason')
    check(error.problems)
    return undefined
  }
}

function tryCasus(random: Random): void {
  const advies = orRefused(() => assess(input(random.pick(casussen), random) as never))
  if (advies !== undefined) JSON.stringify(advies)
}

function tryRuleSet(random: Random): void {
  const json = input(random.below(200) === 0 ? baseRuleSet : rich, random)
  const ruleSet = orRefused(() => parseRuleSet(json))
  const problems = checkRuleSet(json)
  check(problems)
  if (problems.some(({ ernst }) => ernst === 'fout') !== (ruleSet === undefined))
    throw new Error('checking and parsing do not agree')
  if (ruleSet !== undefined) use(ruleSet, random)
}

function use(ruleSet: RuleSet, random: Random): void {
  const assessor = createAssessor<unknown>(ruleSet)
  for (const casus of [{ kenmerk: 'a', peildatum: '2026-01-15' }, randomJson(random)])
    JSON.stringify(orRefused(() => assessor.assess(casus)) ?? null)
}

function tryOverlay(random: Random): void {
  const large = random.below(100) === 0
  const from = large ? baseRuleSet : base
  const json = input(large ? overlays.alkmaar : overlay, random)
  const made = orRefused(() => customise(from, json))
  const problems = checkOverlay(from, json)
  check(problems)
  if (problems.some(({ ernst }) => ernst === 'fout') !== (made === undefined))
    throw new Error('checking and customising do not agree')
  if (made !== undefined) use(made.ruleSet, random)
}

/** Runs the trial of a seed; throws when something is not as promised. */
export function fuzz(seed: number): void {
  const random = createRandom(seed)
  const start = performance.now()
  random.pick([tryCasus, tryCasus, tryCasus, tryRuleSet, tryOverlay])(random)
  const took = performance.now() - start
  if (took > MOST_TIME) throw new Error(`this took ${Math.round(took)} ms`)
  for (const [i, one] of prototypes.entries())
    if (Reflect.ownKeys(one).length !== before[i]) throw new Error('a prototype has changed')
}
