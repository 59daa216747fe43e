/** What the layers changed in one part of the rules, put side by side with how it was. */
import type { Deviation, RuleJson, RuleSetJson } from 'eigen-kracht'

/** The changes in one rule, one conclusion or one fact. */
export interface ChangedPart {
  readonly deel: Deviation['deel']
  readonly naam: string
  readonly soort: Deviation['soort']
  /** The fields that differ, by their names; none when all of it is new or gone. */
  readonly fields: readonly ChangedField[]
  /** The rule as it was and as it is, when the part is a rule. */
  readonly before?: RuleJson
  readonly after?: RuleJson
  /** Why, each reason once. */
  readonly reasons: readonly Reason[]
}
export interface ChangedField {
  readonly field: string
  readonly before: unknown
  readonly after: unknown
}
interface Reason {
  readonly layer: string
  readonly text: string
  readonly sources: readonly string[]
}

type Part = Readonly<Record<string, unknown>>

const PLACES: Readonly<Record<string, (ruleSet: RuleSetJson, name: string) => unknown>> = {
  regel: ({ regels }, name) => regels.find((one) => one.name === name),
  conclusie: ({ conclusies }, name) => conclusies.find(({ id }) => id === name),
  feit: ({ feiten }, name) => feiten.find(({ id }) => id === name),
}

const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b)

function fieldsThatDiffer(before: Part | undefined, after: Part | undefined): ChangedField[] {
  if (before === undefined || after === undefined) return []
  return [...new Set([...Object.keys(before), ...Object.keys(after)])]
    .filter((field) => !same(before[field], after[field]))
    .map((field) => ({ field, before: before[field], after: after[field] }))
}

function reasonsOf(deviations: readonly Deviation[]): Reason[] {
  const reasons = new Map<string, Reason>()
  for (const { laag, reden, bron } of deviations) {
    const layer = `${laag.id} ${laag.versie}`
    const key = JSON.stringify([layer, reden])
    const sources = [...new Set([...(reasons.get(key)?.sources ?? []), ...bron])]
    reasons.set(key, { layer, text: reden, sources })
  }
  return [...reasons.values()]
}

/** @param base the rules at the bottom; @param made what the layers made of them */
export function changedParts(
  deviations: readonly Deviation[],
  base: RuleSetJson,
  made: RuleSetJson,
): readonly ChangedPart[] {
  const byPart = new Map<string, Deviation[]>()
  for (const one of deviations) {
    const key = `${one.deel} ${one.naam}`
    byPart.set(key, [...(byPart.get(key) ?? []), one])
  }
  return [...byPart.values()].flatMap((together) => {
    const [first] = together
    if (first === undefined) return []
    const { deel, naam } = first
    const partOf = PLACES[deel] ?? (() => undefined)
    const before = partOf(base, naam) as Part | undefined
    const after = partOf(made, naam) as Part | undefined
    const soort =
      before === undefined && after === undefined
        ? first.soort
        : before === undefined
          ? 'toegevoegd'
          : after === undefined
            ? 'vervallen'
            : 'gewijzigd'
    return {
      deel,
      naam,
      soort,
      fields: fieldsThatDiffer(before, after),
      ...(deel === 'regel' && before !== undefined && { before: before as unknown as RuleJson }),
      ...(deel === 'regel' && after !== undefined && { after: after as unknown as RuleJson }),
      reasons: reasonsOf(together),
    }
  })
}
