/** Faults planted one by one in every protected part of the base: how many of them does the reading notice? */
import { expect, test } from 'vitest'
import { baseRuleSet } from '../../src/index.js'
import type { RuleSet } from '../../src/model/ruleset.js'
import { misread, reading } from './reading.js'

const base = baseRuleSet as unknown as RuleSet
const same = (one: readonly string[], other: readonly string[]) => one.join() === other.join()
type Rule = RuleSet['regels'][number]
const protectedRules = base.regels.filter(({ beschermd }) => beschermd)
const voor = (rule: Rule) =>
  ((rule as unknown as Record<string, unknown>)['voor'] ?? {}) as Record<string, string>

/** The base with one rule changed; only what is looked at of the others is kept, so that each plant is quick. */
function withRule(rule: Rule, change: Partial<Record<string, unknown>>): RuleSet {
  return {
    ...base,
    regels: base.regels.map((one) => (one === rule ? { ...rule, ...change } : one)),
  } as RuleSet
}
const sourceFor = (rule: Rule) =>
  ['ekc#over', 'midden-holland#1.2.6', 'nji#7'].find((one) => !rule.bron.includes(one)) ?? 'nji#7'

/** A number in a condition, one more. */
function shifted(rule: Rule): Rule['conditions'] | undefined {
  const text = JSON.stringify(rule.conditions)
  const next = text.replace(/"value":(\d+)/, (_, value: string) => `"value":${Number(value) + 1}`)
  return next === text ? undefined : JSON.parse(next)
}
/** The first answer asked, turned. */
function turned(rule: Rule): Rule['conditions'] | undefined {
  const text = JSON.stringify(rule.conditions)
  const next = text.replace(/"value":(true|false)/, (_, value: string) => `"value":${value === 'false'}`)
  return next === text ? undefined : JSON.parse(next)
}

const kinds: Record<string, (rule: Rule) => Partial<Record<string, unknown>>[]> = {
  'een bestaande maar verkeerde bron': (rule) => [{ bron: [sourceFor(rule)] }],
  'een verkeerde bron erbij': (rule) => [{ bron: [...rule.bron, sourceFor(rule)] }],
  'bescherming weg': () => [{ beschermd: false }],
  '"Bel niet." in de tekst': (rule) => [{ uitleg: `${rule.uitleg} Bel niet.` }],
  'een tekst die sust': () => [{ uitleg: 'Er is geen gevaar. U hoeft niets te doen.' }],
  'een getal in de tekst': (rule) => [{ uitleg: `${rule.uitleg} Dat duurt 97 dagen.` }],
  'een telefoonnummer veranderd': (rule) =>
    /\b1?1[23]\b|0800/.test(rule.uitleg) && rule.event.type === 'veiligheid.route'
      ? [{ uitleg: rule.uitleg.replaceAll(/112|113|0800-\d{4}/g, '118') }]
      : [],
  'een tekst voor een andere lezer vervalst': (rule) =>
    Object.keys(voor(rule)).map((reader) => ({ voor: { ...voor(rule), [reader]: 'Alles gaat prima zo.' } })),
  'een grens één verder': (rule) =>
    [shifted(rule)].flatMap((conditions) => (conditions ? [{ conditions }] : [])),
  'een antwoord omgekeerd': (rule) =>
    [turned(rule)].flatMap((conditions) => (conditions ? [{ conditions }] : [])),
  'een andere uitkomst': (rule) => {
    const other = base.conclusies
      .find(({ id }) => id === rule.event.type)
      ?.waarden.find((value) => value !== rule.event.params.waarde)
    return other === undefined
      ? []
      : [{ event: { ...rule.event, params: { ...rule.event.params, waarde: other } } }]
  },
}

const found = new Map<string, string[]>()
function misreadInBase(name: string): string[] {
  const known = found.get(name) ?? misread(base, name)
  found.set(name, known)
  return known
}

for (const [kind, plant] of Object.entries(kinds))
  test(`geplant: ${kind}`, () => {
    const plants = protectedRules.flatMap((rule) => plant(rule).map((change) => ({ rule, change })))
    const missed = plants.filter(({ rule, change }) =>
      same(misread(withRule(rule, change), rule.name), misreadInBase(rule.name)),
    )
    console.info(`${kind}: ${plants.length - missed.length} van ${plants.length} gevonden`)
    expect(missed.map(({ rule }) => rule.name)).toEqual([])
  })

test('geplant: een omgekeerde vraag, een vervalst effect, een verkeerd gewicht', () => {
  const asked = base.feiten.filter(({ id }) => reading.vragen[id]?.magNiet)
  const missed = [
    ...asked.map((fact) => [
      `vraag ${fact.id}`,
      {
        ...base,
        feiten: base.feiten.map((one) =>
          one === fact ? { ...fact, vraag: `${fact.vraag} Of juist niet of geen?` } : one,
        ),
      },
    ]),
    ...base.conclusies.flatMap((conclusion) =>
      Object.entries(conclusion.catalogus ?? {}).map(([value, fields]) => [
        `effect ${value}`,
        {
          ...base,
          conclusies: base.conclusies.map((one) =>
            one === conclusion
              ? {
                  ...one,
                  catalogus: {
                    ...one.catalogus,
                    [value]: { ...fields, effect: 'Bewezen effectief voor elk gezin.' },
                  },
                }
              : one,
          ),
        },
      ]),
    ),
    ...Object.entries(base.bronnen).map(([id, source]) => [
      `gewicht ${id}`,
      { ...base, bronnen: { ...base.bronnen, [id]: { ...source, gewicht: 'Van alles het zwaarst.' } } },
    ]),
  ].filter(([, changed]) => misread(changed as RuleSet, '').length === 0)
  expect(missed.map(([what]) => what)).toEqual([])
})

test('geplant: de titels van twee waarden verwisseld', () => {
  const swaps = base.conclusies
    .filter(({ beschermd }) => beschermd)
    .flatMap((conclusion) =>
      conclusion.waarden.slice(1).map((value, at) => {
        const other = conclusion.waarden[at] ?? value
        const titles = conclusion.titels ?? {}
        const swapped = { ...titles, [value]: titles[other], [other]: titles[value] }
        const changed = {
          ...base,
          conclusies: base.conclusies.map((one) => (one === conclusion ? { ...one, titels: swapped } : one)),
        }
        return { name: `${conclusion.id}: ${other} en ${value}`, changed: changed as RuleSet }
      }),
    )
  const missed = swaps.filter(({ changed }) => misread(changed, '').length === 0)
  console.info(`titels verwisseld: ${swaps.length - missed.length} van ${swaps.length} gevonden`)
  expect(missed.map(({ name }) => name)).toEqual([])
})

test('geplant: de voorrang van twee regels verwisseld', () => {
  const pairs = reading.volgorde.flatMap((names) =>
    names.slice(1).map((name, at) => [names[at], name] as const),
  )
  const rule = (name?: string) => base.regels.find((one) => one.name === name)
  const missed = pairs.filter(([first, second]) => {
    const swapped = base.regels.map((one) =>
      one.name === first
        ? { ...one, priority: rule(second)?.priority ?? 1 }
        : one.name === second
          ? { ...one, priority: rule(first)?.priority ?? 1 }
          : one,
    )
    return misread({ ...base, regels: swapped } as RuleSet, '').length === 0
  })
  console.info(`voorrang: ${pairs.length - missed.length} van ${pairs.length} gevonden`)
  expect(missed).toEqual([])
})
