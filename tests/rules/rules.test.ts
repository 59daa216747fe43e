/**
 * Every rule of the base rule set fires in one casus, and not in its nearest neighbour.
 *
 * The cases stand in `voorbeelden/`, one file per file with rules. An entry says in which casus a rule
 * holds (`geldt`, without kenmerk and peildatum), for which item, and which value the rule then gives. Each
 * of its `buren` changes one fact, or asks the same of another item; then the rule doesn't hold any more.
 */
import { isDeepStrictEqual } from 'node:util'
import { describe, expect, test } from 'vitest'
import {
  type Advies,
  baseRuleSet,
  type LeefgebiedFeiten,
  type SpoorRegel,
  type SpoorVoorwaarde,
} from '../../src/index.js'
import {
  adviceOn,
  changed,
  type Example,
  examples,
  type Fragment,
  files,
  folder,
  type Neighbour,
  namesIn,
  neighbourOf,
  read,
} from './examples.js'

const ruleFolder = new URL('../../rules/basis/regels/', import.meta.url)

/** Rules that hold always or never by design; each has a test of its own below. */
const APART = [
  'mensen-beslissen',
  'tegenwicht-momentopname',
  'regie-onbekend',
  'punt-regie-in-kaart',
  'nog-eigen-kracht-vragen',
  'doen-eigen-kracht-onderzoeken',
]

/** Conditions that can't make the difference alone, by rule; why not stands with each. */
const NEVER_ALONE: Readonly<Record<string, readonly string[]>> = {
  // Unsafe through addiction is always also the limit "onveiligheid".
  'oordeel-beperkt-grens': ['eigenKracht.grenzen contains verslaving'],
  'oordeel-aan-te-boren': ['eigenKracht.grenzen contains verslaving'],
  // Two of four in three ways: each of the four is asked twice.
  'versterken-ben': ['heb', 'kan', 'heb', 'kan', 'weet', 'wil', 'weet', 'wil'].map(
    (dimension) => `persoon.${dimension} atLeast aanwezig`,
  ),
  // What was not asked is never certain, so it never makes the difference alone.
  'rijp-nee': ['hulpbehoefte.nogTeDoen contains eigen-kracht-onderzoeken'],
  'rijp-ja': ['hulpbehoefte.nogTeDoen doesNotContain eigen-kracht-onderzoeken'],
}

function ruleIn({ spoor }: Advies, name: string, item: string | undefined): SpoorRegel {
  const rules = spoor.filter((one) => one.item === item).flatMap(({ regels }) => regels)
  const found = rules.find(({ regel }) => regel === name)
  if (found === undefined) throw new Error(`no rule "${name}" for item "${item}" in the spoor`)
  return found
}

/** The values of a casus by path; a list of choices is one value, an empty list none. */
function valuesOf(part: unknown, pad = ''): [string, unknown][] {
  const isList = Array.isArray(part) && part.length > 0 && part.every((one) => typeof one !== 'object')
  if (typeof part !== 'object' || part === null || isList) return [[pad, part]]
  return Object.entries(part).flatMap(([key, value]) => valuesOf(value, `${pad}/${key}`))
}

function differences(one: Fragment, other: Fragment): string[] {
  const [left, right] = [new Map(valuesOf(one)), new Map(valuesOf(other))]
  const paths = [...new Set([...left.keys(), ...right.keys()])]
  const differing = paths.filter((pad) => !isDeepStrictEqual(left.get(pad), right.get(pad)))
  // Whether there is any item at all is one answer, whatever is said of the items.
  const isEmptied = (list: (typeof LISTS)[number]) => [one, other].some((part) => part[list]?.length === 0)
  return [
    ...new Set(
      differing.map((pad) => LISTS.find((list) => pad.startsWith(`/${list}/`) && isEmptied(list)) ?? pad),
    ),
  ]
}
const LISTS = ['personen', 'hulpbehoeften'] as const

interface Leaf {
  readonly text: string
  /** Whether it speaks for the rule: it is met, or under a `not` it is not met. */
  readonly speaks: boolean
}
function leavesOf(node: SpoorVoorwaarde, denied = false): Leaf[] {
  if (node.soort !== 'feit') {
    const parts: readonly SpoorVoorwaarde[] = node.delen
    return parts.flatMap((part) => leavesOf(part, (node.soort === 'not') !== denied))
  }
  const params = node.params === undefined ? '' : ` ${JSON.stringify(node.params)}`
  const text = `${node.feit} ${node.operator} ${node.waarde}${params}`
  return [{ text, speaks: node.waar === (denied ? 'onwaar' : 'waar') }]
}

/** The places of the conditions that spoke for the rule in the example, and don't in the neighbour. */
function lostIn(example: Example, neighbour: Neighbour): number[] {
  const before = ruleIn(adviceOn(example.geldt), example.regel, example.item)
  const { fragment, item } = neighbourOf(example, neighbour)
  const after = leavesOf(ruleIn(adviceOn(fragment), example.regel, item).voorwaarden)
  const leaves = leavesOf(before.voorwaarden)
  return leaves.flatMap((leaf, i) => (leaf.speaks && after[i]?.speaks === false ? [i] : []))
}

describe('the examples', () => {
  test('stand in a file with the name of the file with their rules', () => {
    expect(namesIn(folder)).toEqual(namesIn(ruleFolder))
    for (const { name, examples } of files) {
      const rules = (read(ruleFolder, name) as { regels: { name: string }[] }).regels.map((rule) => rule.name)
      const order = [...new Set(examples.map(({ regel }) => regel))]
      expect(order).toEqual(rules.filter((rule) => !APART.includes(rule)))
    }
  })

  test('name every rule, and no rule that does not exist', () => {
    const named = new Set([...examples.map(({ regel }) => regel), ...APART])
    expect([...named].sort()).toEqual(baseRuleSet.regels.map(({ name }) => name).sort())
  })
})

describe.each(files)('$name', ({ examples }) => {
  test.each(examples)('$regel ($waarde)', (example) => {
    const { regel, item, waarde, geldt, buren } = example
    expect(ruleIn(adviceOn(geldt), regel, item)).toMatchObject({ waar: 'waar', waarde })
    expect(buren.length).toBeGreaterThan(0)
    for (const neighbour of buren) {
      const { fragment, item: asked } = neighbourOf(example, neighbour)
      const what = JSON.stringify(neighbour)
      expect([...differences(geldt, fragment), ...(asked === item ? [] : ['item'])], what).toHaveLength(1)
      expect(ruleIn(adviceOn(fragment), regel, asked).waar, what).toBe('onwaar')
      if (neighbour.wijzig === undefined) continue
      const without = changed(geldt, neighbour.wijzig.pad)
      expect(ruleIn(adviceOn(without), regel, asked).waar, `without ${neighbour.wijzig.pad}`).toBe('onbekend')
    }
  })
})

describe('each condition of a rule makes the difference once, alone', () => {
  const rules = baseRuleSet.regels.map(({ name }) => name).filter((name) => !APART.includes(name))
  test.each(rules)('%s', (name) => {
    const own = examples.filter(({ regel }) => regel === name)
    const losses = own.flatMap((example) => example.buren.map((neighbour) => lostIn(example, neighbour)))
    const alone = new Set(losses.flatMap((lost) => (lost.length === 1 ? lost : [])))
    const [first] = own
    if (first === undefined) throw new Error(`no example of ${name}`)
    const leaves = leavesOf(ruleIn(adviceOn(first.geldt), name, first.item).voorwaarden)
    const missing = leaves.flatMap(({ text }, i) => (alone.has(i) ? [] : [text]))
    expect(missing).toEqual(NEVER_ALONE[name] ?? [])
  })
})

describe('rules that hold always', () => {
  const moments: [string, Fragment][] = [
    ['nothing is known', {}],
    ['there is danger now', { veiligheid: { acuut: true } }],
    ['there is no danger now', { veiligheid: { acuut: false, suicidaliteit: 'geen' } }],
  ]
  test.each(moments)('people decide, and the advice is about now, when %s', (_when, fragment) => {
    for (const name of ['mensen-beslissen', 'tegenwicht-momentopname'])
      expect(ruleIn(adviceOn(fragment), name, undefined).waar).toBe('waar')
  })
})

describe('the question who leads, which is open or answered but never "yes"', () => {
  const vulnerable = { zelfredzaamheid: 3 }
  const strong = { zelfredzaamheid: 4, draaglast: 'licht', chronisch: false } as const
  const areas = baseRuleSet.leefgebieden.map(({ id }) => id)
  const everywhere = (facts: LeefgebiedFeiten): Fragment => ({
    leefgebieden: Object.fromEntries(areas.map((id) => [id, facts])),
  })

  test('is open while it is not asked', () => {
    const advice = adviceOn({ leefgebieden: { financien: vulnerable } })
    expect(ruleIn(advice, 'regie-onbekend', 'financien').waar).toBe('onbekend')
    expect(ruleIn(advice, 'punt-regie-in-kaart', undefined).waar).toBe('onbekend')
    const point = advice.aandachtspunten.find(({ id }) => id === 'regie-in-kaart')
    expect(point).toMatchObject({ zeker: false, regels: ['punt-regie-in-kaart'] })
  })

  test.each(['niet', 'deels', 'volledig'] as const)('is answered by "%s"', (zelfregie) => {
    const one = adviceOn({ leefgebieden: { financien: { ...vulnerable, zelfregie } } })
    expect(ruleIn(one, 'regie-onbekend', 'financien').waar).toBe('onwaar')
    const all = adviceOn(everywhere({ ...vulnerable, zelfregie }))
    expect(ruleIn(all, 'punt-regie-in-kaart', undefined).waar).toBe('onwaar')
    expect(all.aandachtspunten.map(({ id }) => id)).not.toContain('regie-in-kaart')
  })

  test('is not asked where things go well', () => {
    const advice = adviceOn(everywhere(strong))
    expect(ruleIn(advice, 'regie-onbekend', 'financien').waar).toBe('onwaar')
    expect(ruleIn(advice, 'punt-regie-in-kaart', undefined).waar).toBe('onwaar')
  })
})

describe('what the family itself can do, which is asked of every need for youth help', () => {
  const need = { aard: 'behandeling', anderWettelijkKader: 'geen' } as const
  const family: Fragment = {
    hulpvraag: { vastgesteld: true },
    problematiek: { vastgesteld: true, aanwezig: true },
    benodigdeHulp: { vastgesteld: true },
    veiligheid: { acuut: false, suicidaliteit: 'geen' },
    personen: [],
  }
  const asked = (eigenKracht?: 'niet' | 'deels' | 'volledig') =>
    adviceOn({
      ...family,
      hulpbehoeften: [{ id: 'steun', ...need, ...(eigenKracht !== undefined && { eigenKracht }) }],
    })

  test('is to be done while it was not asked, and then a decision is not ripe for certain', () => {
    const advice = asked()
    expect(ruleIn(advice, 'nog-eigen-kracht-vragen', 'steun').waar).toBe('onbekend')
    expect(ruleIn(advice, 'doen-eigen-kracht-onderzoeken', undefined).waar).toBe('onbekend')
    expect(ruleIn(advice, 'besluitrijp-ja', undefined).waar).not.toBe('waar')
  })

  test.each(['niet', 'deels', 'volledig'] as const)('is done when the answer is "%s"', (answer) => {
    const advice = asked(answer)
    expect(ruleIn(advice, 'nog-eigen-kracht-vragen', 'steun').waar).toBe('onwaar')
    expect(ruleIn(advice, 'doen-eigen-kracht-onderzoeken', undefined).waar).toBe('onwaar')
  })
})
