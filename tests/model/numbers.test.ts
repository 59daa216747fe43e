/** The numbers of a rule set: whatever is accepted can be searched, and what can't is refused, with a code. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { verify } from '../../src/entry/verify.js'
import {
  checkRuleSet,
  createAssessor,
  difference,
  type Problem,
  parseRuleSet,
  type RuleSetJson,
} from '../../src/index.js'
import { numbersBetween } from '../../src/search/cases.js'
import { campaign } from '../support/campaign.js'
import { smallRuleSet } from '../support/small-rule-set.js'

interface Range {
  readonly minimum: number
  readonly maximum: number
  readonly geheel?: boolean
}

/** The small rule set with this range, and two rules that ask about it. */
function withRange(range: Range, bounds: readonly number[] = [range.minimum]): RuleSetJson {
  const json = smallRuleSet()
  const rule = (name: string, value: number, operator: string): RuleSetJson['regels'][number] => ({
    ...(json.regels[0] as RuleSetJson['regels'][number]),
    name,
    priority: 9,
    conditions: { all: [{ fact: 'kind.maanden', operator, value }] },
    uitleg: 'Uitleg.',
  })
  return {
    ...json,
    feiten: json.feiten.map((fact) =>
      fact.id === 'kind.maanden' ? { ...fact, ...range } : fact,
    ) as RuleSetJson['feiten'],
    regels: [
      ...json.regels.filter((one) => !JSON.stringify(one).includes('kind.maanden')),
      ...bounds.flatMap((value, i) => [
        rule(`boven-${i}`, value, 'greaterThan'),
        rule(`gelijk-${i}`, value, 'equal'),
      ]),
    ],
    waarborgen: [
      {
        id: 'getal',
        titel: 'Het getal',
        bron: ['bron'],
        grond: 'beleid',
        soort: 'altijd',
        bereik: 'gezin',
        als: { all: [{ fact: 'kind.maanden', operator: 'greaterThan', value: bounds[0] ?? range.minimum }] },
        dan: { any: [{ fact: 'gevolg.niveau', operator: 'notEqual', value: 'goed' }] },
      },
    ],
  }
}

const errorsOf = (problems: readonly Problem[]) => problems.filter(({ ernst }) => ernst === 'fout')

/** Refused with a code, or good for everything. */
function holds(json: RuleSetJson): boolean {
  const problems = errorsOf(checkRuleSet(json))
  if (problems.length > 0) {
    // A number may be that of a citizen by chance.
    expect(['waarde-buiten-bereik', 'persoonsgegeven']).toContain(problems[0]?.code)
    return false
  }
  const ruleSet = parseRuleSet(json)
  verify(ruleSet)
  difference(ruleSet, parseRuleSet(withRange({ minimum: 0, maximum: 9 })))
  const { assess } = createAssessor<unknown>(ruleSet)
  const head = { kenmerk: 'k', peildatum: '2026-01-15' }
  for (const { uitkomst } of assess(head).spoor) expect(uitkomst.mogelijk).toBeDefined()
  const level = (maanden?: number) => {
    const found = assess({ ...head, kind: { veilig: true, ernst: 'licht', maanden } }).spoor
    return found.find(({ conclusie }) => conclusie === 'gevolg.niveau')?.uitkomst.mogelijk ?? []
  }
  const open = level()
  expect(open.length).toBeGreaterThan(0)
  const fact = json.feiten.find(({ id }) => id === 'kind.maanden')
  const { minimum = 0, maximum = 0, geheel } = fact?.type === 'getal' ? fact : {}
  for (const value of [minimum, maximum, (minimum + maximum) / 2])
    if (!geheel || Number.isInteger(value)) expect(open).toEqual(expect.arrayContaining([...level(value)]))
  return true
}

describe('a range', () => {
  test.each<[boolean, Range, readonly number[]]>([
    [false, { minimum: 0.2, maximum: 0.8, geheel: true }, [0.5]],
    [true, { minimum: 0.2, maximum: 0.8 }, [0.5]],
    [true, { minimum: 0.5, maximum: 1.5, geheel: true }, [1, 1.2]],
    [true, { minimum: -0.5, maximum: 0.5, geheel: true }, [-0]],
    [false, { minimum: -1e308, maximum: 1e308 }, [0]],
    [false, { minimum: 0, maximum: Number.MAX_VALUE }, [1]],
    [false, { minimum: 2 ** 53, maximum: 2 ** 53 + 2, geheel: true }, [2 ** 53]],
    [false, { minimum: 3, maximum: 3 }, [3]],
    [true, { minimum: 1e15 - 1, maximum: 1e15, geheel: true }, [1e15]],
    [true, { minimum: 1e15 - 0.25, maximum: 1e15 }, [1e15 - 0.125]],
    [true, { minimum: -1e15, maximum: 1e15 }, [1e15 - 0.125, 1e15]],
    // Two numbers with none between them.
    [true, { minimum: 1, maximum: 1 + Number.EPSILON }, [1]],
    [true, { minimum: 0, maximum: Number.MIN_VALUE }, [0]],
    [true, { minimum: 0, maximum: 1 }, [0.1 + 0.2, 0.3]],
    [true, { minimum: -0, maximum: 1 }, [0, -0]],
  ])('accepted: %s, %j, with %j in the rules', (fits, range, bounds) => {
    expect(holds(withRange(range, bounds))).toBe(fits)
  })

  test('any: refused with a code, or fit for every search', () => {
    const number = fc.oneof(
      fc.double({ noNaN: true, noDefaultInfinity: true }),
      fc.double({ min: -2, max: 2, noNaN: true }),
      fc.integer(),
      fc.constantFrom(0, -0, 1e15, -1e15, 1e15 - 0.125, 2 ** 53, 5e-324, 1e308),
    )
    let sound = 0
    fc.assert(
      fc.property(
        number,
        number,
        fc.boolean(),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (one, other, geheel, part) => {
          const [minimum, maximum] = [Math.min(one, other), Math.max(one, other)]
          const bound = Math.min(maximum, Math.max(minimum, minimum + (maximum - minimum) * part))
          if (holds(withRange({ minimum, maximum, geheel }, [bound]))) sound++
        },
      ),
      campaign(60),
    )
    expect(sound).toBeGreaterThan(5)
  })
})

test('every number between two bounds is strictly between them', () => {
  const number = fc.double({ min: -1e15, max: 1e15, noNaN: true })
  fc.assert(
    fc.property(
      number,
      number,
      fc.array(number, { maxLength: 5 }),
      fc.boolean(),
      (one, other, bounds, geheel) => {
        const [minimum, maximum] = [Math.min(one, other), Math.max(one, other)]
        const subject = { minimum, maximum, geheel } as Parameters<typeof numbersBetween>[0]
        const numbers = numbersBetween(subject, bounds)
        expect(numbers).toEqual([...new Set(numbers)].sort((a, b) => a - b))
        for (const value of numbers) expect(value >= minimum && value <= maximum).toBe(true)
      },
    ),
    campaign(500),
  )
})
