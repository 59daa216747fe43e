/** Random casussen for any rule set, built from its dictionary; every value is as likely as any other. */
import fc, { type Arbitrary } from 'fast-check'
import type { FactJson, RuleSetJson } from '../../src/index.js'
import { COLLECTIONS, type Scope } from '../../src/model/scope.js'

/** A casus of some rule set. */
export interface AnyCasus {
  readonly kenmerk: string
  readonly peildatum: string
  readonly [part: string]: unknown
}
type Plain = Readonly<Record<string, unknown>>

const ABSENT = Symbol('absent')
const CROSS = { withCrossShrink: true }
const HEAD = { kenmerk: fc.constant('proef'), peildatum: fc.constant('2026-01-15') }
/** Of each item scope: the most items in a casus. */
const MOST = 3

function anyOf(fact: FactJson): Arbitrary<unknown> {
  switch (fact.type) {
    case 'janee':
      return fc.boolean()
    case 'keuze':
      return fc.constantFrom(...fact.waarden)
    case 'meerkeuze':
      return fc.shuffledSubarray([...fact.waarden])
    case 'getal': {
      // On halves, where thresholds are likely to be.
      const steps = fact.geheel ? 1 : 2
      return fc
        .integer({ min: Math.ceil(fact.minimum * steps), max: Math.floor(fact.maximum * steps) })
        .map((step) => step / steps)
    }
  }
}

function present(facts: Plain): Plain {
  return Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== ABSENT))
}

function maybe(value: Arbitrary<unknown>, missing: number): Arbitrary<unknown> {
  if (missing === 0) return value
  return fc.oneof(
    CROSS,
    { weight: missing, arbitrary: fc.constantFrom(ABSENT, null) },
    { weight: 100 - missing, arbitrary: value },
  )
}

/** Casussen of which `missing` of 100 facts are unknown; what `given` knows stays as it is. */
function casusOf(ruleSet: RuleSetJson, missing: number, given: Plain = {}): Arbitrary<AnyCasus> {
  const factsIn = (group: string, part: unknown) => {
    const fixed = { ...(part as Plain | null | undefined) }
    const fields = ruleSet.feiten
      .filter(({ id }) => id.startsWith(`${group}.`))
      .map((fact) => {
        const name = fact.id.slice(group.length + 1)
        const value = fixed[name] ?? undefined
        return [name, value === undefined ? maybe(anyOf(fact), missing) : fc.constant(value)] as const
      })
    return fc.record(Object.fromEntries(fields)).map(present)
  }
  const partMissing = Math.ceil(missing / 3)

  function items(scope: 'persoon' | 'hulpbehoefte'): Arbitrary<unknown> {
    const list = given[COLLECTIONS[scope]]
    if (Array.isArray(list)) {
      const complete = (item: Plain) => factsIn(scope, item).map((facts) => ({ id: item['id'], ...facts }))
      return fc.tuple(...(list as readonly Plain[]).map(complete))
    }
    const fresh = fc.array(factsIn(scope, {}), { maxLength: MOST, size: 'max' })
    return maybe(
      fresh.map((list) => list.map((facts, i) => ({ id: `${scope}-${i + 1}`, ...facts }))),
      partMissing,
    )
  }

  const groupOf = ({ id }: FactJson) => id.slice(0, id.indexOf('.'))
  const ofFamily = (bereik: Scope) => bereik === 'gezin'
  const groups = new Set(ruleSet.feiten.filter(({ bereik }) => ofFamily(bereik)).map(groupOf))
  const knownAreas = { ...(given[COLLECTIONS.leefgebied] as Plain | null | undefined) }
  const areas = ruleSet.leefgebieden.map(({ id }) => [
    id,
    maybe(factsIn('leefgebied', knownAreas[id]), partMissing),
  ])
  return fc
    .record({
      ...HEAD,
      ...Object.fromEntries(
        [...groups].map((group) => [group, maybe(factsIn(group, given[group]), partMissing)]),
      ),
      [COLLECTIONS.persoon]: items('persoon'),
      [COLLECTIONS.leefgebied]: maybe(fc.record(Object.fromEntries(areas)).map(present), partMissing),
      [COLLECTIONS.hulpbehoefte]: items('hulpbehoefte'),
    })
    .map((casus) => present(casus) as AnyCasus)
}

/** A casus of which everything is known, or of which some, much or nearly all is left out or null. */
export function casusArbitrary(ruleSet: RuleSetJson, kind: 'full' | 'partial'): Arbitrary<AnyCasus> {
  if (kind === 'full') return casusOf(ruleSet, 0)
  return fc.oneof(...[10, 40, 80].map((missing) => casusOf(ruleSet, missing)))
}

/** The ways in which a partial casus may turn out; a collection that is absent gets 0 to 3 items. */
export function completionArbitrary(ruleSet: RuleSetJson, partial: AnyCasus): Arbitrary<AnyCasus> {
  return casusOf(ruleSet, 0, partial)
}
