/**
 * Rule sets that ask as much of a search as rule JSON can: sound by their form, made to cost. The same set for the
 * same kind and size on every machine.
 */
import { baseRuleSet } from '../../src/base.js'
import type { OverlayJson } from '../../src/model/overlay.js'
import type {
  ConclusionJson,
  ConditionJson,
  ConditionsJson,
  FactJson,
  GuaranteeJson,
  RuleJson,
  RuleSetJson,
} from '../../src/model/ruleset.js'

type Scope = FactJson['bereik']
type Random = (below: number) => number

/** Whole numbers below a bound, always the same row of them. */
function randomFrom(seed: number): Random {
  let state = seed
  return (below) => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below
  }
}

const told = { wie: ['ouder'], bron: ['bron'] }
const yesNo = (id: string, bereik: Scope = 'gezin'): FactJson => ({
  ...{ id, bereik, type: 'janee', label: id, vraag: `${id}?`, ...told },
})
const number = (id: string, maximum: number): FactJson => ({
  ...{ id, bereik: 'gezin', type: 'getal', minimum: 0, maximum, label: id, vraag: `${id}?`, ...told },
})
const choice = (
  id: string,
  type: 'keuze' | 'meerkeuze',
  waarden: string[],
  bereik: Scope = 'gezin',
): FactJson => ({
  ...{ id, bereik, type, waarden, label: id, vraag: `${id}?`, ...told },
})
const values = (count: number) => Array.from({ length: count }, (_, i) => `w${i}`)
const chosen = (id: string, count = 2, more: Partial<ConclusionJson> = {}): ConclusionJson => ({
  ...{ id, bereik: 'gezin', beleid: 'first', titel: id, waarden: values(count), standaard: 'w0' },
  ...more,
})
const rule = (
  name: string,
  type: string,
  waarde: string,
  conditions: ConditionsJson,
  priority = 1,
): RuleJson => ({
  ...{ name, priority, conditions, event: { type, params: { waarde } } },
  ...{ uitleg: 'Een regel.', bron: ['bron'], grond: 'beleid' },
})
const is = (fact: string, value: string | number | boolean = true, operator = 'equal'): ConditionJson => ({
  fact,
  operator,
  value,
})
const counts = (
  feit: string,
  bereik: 'persoon' | 'leefgebied' | 'hulpbehoefte',
  value: number,
): ConditionJson => ({
  ...{ fact: 'aantal', params: { bereik, feit, waarde: true }, operator: 'greaterThanInclusive', value },
})

function ruleSet(
  feiten: readonly FactJson[],
  conclusies: readonly ConclusionJson[],
  regels: readonly RuleJson[],
  waarborgen: readonly GuaranteeJson[] = [],
  areas = 2,
): RuleSetJson {
  return {
    ...{
      id: 'vijandig',
      versie: '1',
      titel: 'Vijandig',
      bronnen: { bron: { titel: 'Een bron', soort: 'beleid' } },
    },
    leefgebieden: values(areas).map((id) => ({ id, titel: id })),
    ...{ feiten: [...feiten], conclusies: [...conclusies], regels: [...regels], waarborgen: [...waarborgen] },
  }
}

const list = <T>(length: number, make: (i: number) => T): T[] => Array.from({ length }, (_, i) => make(i))

/** Rules that ask at random what earlier ones conclude: of the family, of its needs and by counting. */
function chained(count: number): RuleSetJson {
  const random = randomFrom(count)
  const facts = list(40, (i) =>
    i % 4 === 0
      ? choice(`vraag.f${i}`, 'keuze', values(5))
      : i % 4 === 1
        ? number(`vraag.f${i}`, 99)
        : yesNo(`vraag.f${i}`),
  )
  const conclusions = list(Math.ceil(count / 4), (i) =>
    chosen(`keten.c${i}`, 4, {
      beleid: i % 2 === 0 ? 'first' : 'priority',
      beschermd: true,
      veiligeKant: 'eind',
    }),
  )
  const askFact = (): ConditionJson => {
    const fact = facts[random(facts.length)] as FactJson
    if (fact.type === 'keuze') return is(fact.id, `w${random(5)}`, random(2) === 0 ? 'equal' : 'atLeast')
    return fact.type === 'getal' ? is(fact.id, random(98) + 1, 'lessThan') : is(fact.id, random(2) === 0)
  }
  const ask = (upto: number): ConditionJson =>
    upto > 0 && random(3) > 0
      ? is(`keten.c${random(upto)}`, `w${random(4)}`, random(2) === 0 ? 'equal' : 'notEqual')
      : askFact()
  const condition = (upto: number, depth: number): ConditionJson => {
    if (depth === 0) return ask(upto)
    const parts = list(2 + random(3), () => condition(upto, depth - 1))
    return random(2) === 0 ? { all: parts } : { any: parts }
  }
  const rules = list(count, (i) => {
    const at = Math.floor(i / 4)
    return rule(`r${i}`, `keten.c${at}`, `w${random(4)}`, { any: [condition(at, 2)] }, random(4) + 1)
  })
  const laws = list(20, (i): GuaranteeJson => {
    const last = conclusions.length - 1 - (i % conclusions.length)
    return {
      ...{
        id: `wet-${i}`,
        titel: `Wet ${i}.`,
        bron: ['bron'],
        grond: 'beleid',
        soort: 'altijd',
        bereik: 'gezin',
      },
      als: { all: [askFact(), is(`keten.c${last}`, 'w3')] },
      dan: { any: [is(`keten.c${Math.max(0, last - 3)}`, 'w1', 'notEqual'), askFact()] },
    }
  })
  return ruleSet(facts, conclusions, rules, laws)
}

/** Chained conclusions of which each is the one or the other of two earlier ones: in no order of questions a small graph. */
function tangled(count: number): RuleSetJson {
  const random = randomFrom(count)
  const facts = list(60, (i) => yesNo(`vraag.f${i}`))
  const conclusions = list(count, (i) => chosen(`keten.c${i}`))
  const ask = (upto: number, truth: boolean): ConditionJson =>
    upto > 2 && random(2) === 0
      ? is(`keten.c${random(upto)}`, truth ? 'w1' : 'w0')
      : is(`vraag.f${random(60)}`, truth)
  const rules = list(count, (i) => {
    const [a, b] = [ask(i, true), ask(i, true)]
    return rule(`r${i}`, `keten.c${i}`, 'w1', {
      any: [
        { all: [a, { not: b }, ask(i, false)] },
        { all: [{ not: a }, b] },
        { all: [ask(i, true), ask(i, false), b] },
      ],
    })
  })
  return ruleSet(facts, conclusions, rules)
}

/** Rules that count persons and needs by many facts, with bounds that add up. */
function counting(count: number): RuleSetJson {
  const random = randomFrom(count)
  const facts = list(12, (i) => [
    yesNo(`persoon.p${i}`, 'persoon'),
    yesNo(`hulpbehoefte.h${i}`, 'hulpbehoefte'),
  ]).flat()
  const conclusions = list(Math.ceil(count / 5), (i) => chosen(`telling.c${i}`, 6, { beleid: 'priority' }))
  const rules = list(count, (i) => {
    const parts = list(4, () => {
      const which = random(12)
      return random(2) === 0
        ? counts(`persoon.p${which}`, 'persoon', random(7) + 1)
        : counts(`hulpbehoefte.h${which}`, 'hulpbehoefte', random(7) + 1)
    })
    const [a, b, c, d] = parts as [ConditionJson, ConditionJson, ConditionJson, ConditionJson]
    return rule(`r${i}`, `telling.c${Math.floor(i / 5)}`, `w${random(6)}`, {
      any: [{ all: [a, { not: b }] }, { all: [c, d] }],
    })
  })
  return ruleSet(facts, conclusions, rules)
}

/** One rule of so many pairs of a question with many answers. */
function pairs(count: number): RuleSetJson {
  const has = (i: number) => is('vraag.soorten', `w${i % count}`, 'contains')
  const half = Math.floor(count / 2)
  const any = list(count, (i) => ({ all: [has(i), has(i < half ? i + half : i + Math.floor(half / 2) + 1)] }))
  return ruleSet(
    [choice('vraag.soorten', 'meerkeuze', values(count))],
    [chosen('gevolg.a'), chosen('gevolg.b', 3)],
    [
      rule('paren', 'gevolg.a', 'w1', { any }),
      rule('daarna', 'gevolg.b', 'w1', { all: [is('gevolg.a', 'w1')] }),
      rule('goedkoop', 'gevolg.b', 'w2', { all: [has(1), { not: has(1) }] }, 9),
    ],
  )
}

/** Rules of very many parts. */
function wide(count: number): RuleSetJson {
  const facts = list(count, (i) => yesNo(`vraag.f${i}`))
  const each = facts.map(({ id }) => is(id))
  const odd = each.map(
    (part, i): ConditionJson => ({ all: [part, each[(i + Math.floor(count / 2)) % count] as ConditionJson] }),
  )
  return ruleSet(
    facts,
    [chosen('gevolg.a', 3), chosen('gevolg.b', 3)],
    [
      ...[
        rule('alles', 'gevolg.a', 'w1', { all: each }, 5),
        rule('iets', 'gevolg.a', 'w2', { any: each }, 3),
      ],
      rule('paren', 'gevolg.b', 'w1', { any: odd }),
    ],
  )
}

/** A rule for each of very many thresholds of one number. */
function thresholds(count: number): RuleSetJson {
  const rules = list(count, (i) =>
    rule(
      `r${i}`,
      `gevolg.c${i % 10}`,
      `w${i % 20}`,
      {
        all: [is('vraag.f0', i + 1, 'greaterThan'), is('vraag.f1', (i * 7) % count || 1, 'lessThan')],
      },
      (i % 7) + 1,
    ),
  )
  const conclusions = list(10, (i) => chosen(`gevolg.c${i}`, 20, i < 5 ? { beleid: 'priority' } : {}))
  return ruleSet([number('vraag.f0', count + 1), number('vraag.f1', count + 1)], conclusions, rules)
}

/** A long chain of conclusions, each resting on all before it. */
function deep(count: number): RuleSetJson {
  const conclusions = list(count, (i) => chosen(`keten.c${i}`))
  const rules = list(count, (i) =>
    rule(`r${i}`, `keten.c${i}`, 'w1', {
      any: [is(`vraag.f${i % 50}`, i % 3 === 0), is(`keten.c${Math.max(i - 1, 0)}`, 'w1')],
    }),
  )
  const [first, ...rest] = rules as [RuleJson, ...RuleJson[]]
  return ruleSet(
    list(50, (i) => yesNo(`vraag.f${i}`)),
    conclusions,
    [{ ...first, conditions: { any: [is('vraag.f0')] } }, ...rest],
  )
}

/** Rules that mostly say the same, behind one another: each is beaten by many. */
function beaten(count: number): RuleSetJson {
  const facts = list(30, (i) => yesNo(`vraag.f${i}`))
  const random = randomFrom(count)
  const rules = list(count, (i) =>
    rule(
      `r${i}`,
      'gevolg.a',
      `w${i % 3}`,
      { all: list(3, () => is(`vraag.f${random(30)}`, random(2) === 0)) },
      count - i,
    ),
  )
  return ruleSet(
    facts,
    [chosen('gevolg.a', 3)],
    [rule('altijd', 'gevolg.a', 'w0', { any: [is('vraag.f0'), { not: is('vraag.f0') }] }, 999_999), ...rules],
  )
}

/** What holds in so many leefgebieden at once, told by many facts of each. */
function areas(count: number): RuleSetJson {
  const facts = list(20, (i) => yesNo(`leefgebied.f${i}`, 'leefgebied'))
  const inside = list(10, (i) => chosen(`leefgebied.c${i}`, 2, { bereik: 'leefgebied' }))
  const outer = list(20, (i) => chosen(`gevolg.c${i}`))
  const random = randomFrom(count)
  const some = (bereik: number) => is(`leefgebied.f${random(bereik)}`, random(2) === 0)
  const rules = [
    ...inside.map(({ id }, i) =>
      rule(`in-${i}`, id, 'w1', { any: [{ all: [some(20), some(20)] }, { all: [some(20), some(20)] }] }),
    ),
    ...outer.map(({ id }, i) =>
      rule(`uit-${i}`, id, 'w1', {
        all: list(3, () => ({
          ...{
            fact: 'aantal',
            params: { bereik: 'leefgebied', feit: `leefgebied.c${random(10)}`, waarde: 'w1' } as const,
          },
          ...{ operator: 'greaterThan', value: 5 + random(20) },
        })),
      }),
    ),
  ]
  return ruleSet(facts, [...inside, ...outer], rules, [], count)
}

/** Plain rules over a hundred numbers, so many for each conclusion: large, and nothing more. */
export function flat(count: number, each: number): RuleSetJson {
  const facts = list(100, (i) => number(`vraag.v${i}`, 100))
  const conclusions = list(Math.ceil(count / each), (i) => chosen(`gevolg.c${i}`, 4))
  const rules = list(count, (i) =>
    rule(
      `regel-${i}`,
      `gevolg.c${Math.floor(i / each)}`,
      `w${i % 4}`,
      {
        all: [
          is(`vraag.v${i % 100}`, (i % 97) + 1, 'greaterThan'),
          is(`vraag.v${(i * 7 + 3) % 100}`, (i * 13) % 89 || 1, 'lessThan'),
        ],
      },
      (i % 9) + 1,
    ),
  )
  return ruleSet(facts, conclusions, rules)
}

/** The base so many times over, each with questions and conclusions of its own, and one conclusion about them all. */
function copies(count: number): RuleSetJson {
  const ids = new Set([...baseRuleSet.feiten, ...baseRuleSet.conclusies].map(({ id }) => id))
  const renamed = <T>(part: T, to: (id: string) => string): T =>
    JSON.parse(JSON.stringify(part), (key, value: unknown) =>
      typeof value === 'string' && ids.has(value) && key !== 'uitleg' ? to(value) : value,
    ) as T
  const parts = list(count, (i) => {
    const to = (id: string) => (i === 0 ? id : `${id}K${i}`)
    return {
      feiten: renamed(baseRuleSet.feiten, to),
      conclusies: renamed(baseRuleSet.conclusies, to),
      regels: renamed(baseRuleSet.regels, to).map((one) => ({
        ...one,
        ...(i > 0 && { name: `${one.name}-k${i}` }),
      })),
    }
  })
  const acute = (i: number) => is(`veiligheid.niveau${i === 0 ? '' : `K${i}`}`, 'acuut')
  const all = chosen('samen.ergens', 2)
  const joined = rule('ergens-acuut', all.id, 'w1', { any: list(count, acute) })
  const { bron: _ = [], ...rest } = { ...baseRuleSet } as RuleSetJson & { bron?: unknown }
  return {
    ...rest,
    feiten: parts.flatMap(({ feiten }) => feiten),
    conclusies: [...parts.flatMap(({ conclusies }) => conclusies), all],
    regels: [
      ...parts.flatMap(({ regels }) => regels),
      { ...joined, bron: baseRuleSet.regels[0]?.bron ?? [] },
    ],
  } as RuleSetJson
}

/** Each kind, with the size at which it is tried. */
export const HOSTILE = {
  chained: { make: chained, size: 100 },
  'chained-long': { make: chained, size: 1000 },
  tangled: { make: tangled, size: 100 },
  counting: { make: counting, size: 100 },
  pairs: { make: pairs, size: 60 },
  'pairs-200': { make: pairs, size: 200 },
  wide: { make: wide, size: 1000 },
  thresholds: { make: thresholds, size: 2000 },
  deep: { make: deep, size: 2000 },
  beaten: { make: beaten, size: 2000 },
  areas: { make: areas, size: 30 },
  copies: { make: copies, size: 3 },
} as const satisfies Readonly<
  Record<string, { readonly make: (size: number) => RuleSetJson; readonly size: number }>
>
export type HostileKind = keyof typeof HOSTILE

/** The rule set of a kind, at a size of its own or another. */
export function hostile(kind: HostileKind, size: number = HOSTILE[kind].size): RuleSetJson {
  return HOSTILE[kind].make(size)
}

/** The same with one more word in its first rule: everything that rests on it may differ. */
export function hostileOverlay({ id, versie, conclusies, feiten, regels }: RuleSetJson): OverlayJson {
  const target = conclusies.find(({ bereik }) => bereik === 'gezin')
  const fact = feiten.find(({ type }) => type === 'janee') ?? feiten[0]
  const bereik = target?.bereik ?? 'gezin'
  const value =
    fact?.type === 'janee'
      ? is(fact.id)
      : is(fact?.id ?? '', 'w1', fact?.type === 'getal' ? 'equal' : 'contains')
  const asked = fact?.bereik === bereik && fact.type === 'getal' ? is(fact.id, 1) : value
  return {
    ...{ id: 'aanval', versie: '1', titel: 'Aanval', basis: { id, versie } },
    voegToe: {
      regels: [
        {
          ...rule('aanval', target?.id ?? '', target?.waarden.at(-1) ?? '', { all: [asked] }, 9),
          bron: regels[0]?.bron ?? [],
        },
      ],
    },
  }
}
