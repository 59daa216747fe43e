/** Full casussen: every fact of the dictionary known, each value as likely as any other. */
import fc, { type Arbitrary } from 'fast-check'
import type { Casus, RuleSetJson } from '../../src/index.js'
import { factValue } from '../../src/testing/arbitraries/fact-value.js'

function casusOf(ruleSet: RuleSetJson): Arbitrary<unknown> {
  const fields = (group: string) =>
    fc.record(
      Object.fromEntries(
        ruleSet.feiten
          .filter(({ id }) => id.startsWith(`${group}.`))
          .map((fact) => [fact.id.slice(group.length + 1), factValue(fact)]),
      ),
    )
  const items = (group: string, most: number) =>
    fc
      .array(fields(group), { minLength: 1, maxLength: most, size: 'max' })
      .map((list) => list.map((item, i) => ({ id: `${group}-${i + 1}`, ...item })))
  const groups = new Set(
    ruleSet.feiten.filter(({ bereik }) => bereik === 'gezin').map(({ id }) => id.slice(0, id.indexOf('.'))),
  )
  return fc.record({
    ...Object.fromEntries([...groups].map((group) => [group, fields(group)])),
    personen: items('persoon', 5),
    leefgebieden: fc.record(
      Object.fromEntries(ruleSet.leefgebieden.map(({ id }) => [id, fields('leefgebied')])),
    ),
    hulpbehoeften: items('hulpbehoefte', 4),
  })
}

/** The same casussen for the same seed, as they would come out of a file. */
export function sampleCasussen(ruleSet: RuleSetJson, count: number, seed: number): readonly Casus[] {
  const sample = fc.sample(casusOf(ruleSet), { numRuns: count, seed })
  return sample.map((facts, i) => {
    const casus = { kenmerk: `bench-${i + 1}`, peildatum: '2026-01-15', ...(facts as object) }
    return JSON.parse(JSON.stringify(casus)) as Casus
  })
}
