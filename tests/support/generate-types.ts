/**
 * TypeScript types of the base casus and the base outcomes, written from the rule set.
 * `npm run generate` puts the result in `src/model/base.generated.ts`; a test fails when it is stale.
 */
import type { OverlayJson } from '../../src/model/overlay.js'
import type { FactJson, RuleSetJson } from '../../src/model/ruleset.js'
import type { Scope } from '../../src/model/scope.js'

function union(values: readonly string[]): string {
  return values.map((value) => `'${value}'`).join(' | ')
}

function typeOf(fact: FactJson): string {
  switch (fact.type) {
    case 'janee':
      return 'boolean'
    case 'getal':
      return 'number'
    case 'keuze':
      return union(fact.waarden)
    case 'meerkeuze':
      return `readonly (${union(fact.waarden)})[]`
  }
}

function comment(fact: FactJson): string {
  if (fact.type !== 'getal') return fact.vraag
  const whole = fact.geheel ? ', whole' : ''
  return `${fact.vraag} (${fact.minimum} to ${fact.maximum} ${fact.eenheid ?? ''}${whole})`
}

function fields(facts: readonly FactJson[], indent: string): string {
  return facts
    .map((fact) => {
      const name = fact.id.slice(fact.id.indexOf('.') + 1)
      return `${indent}/** ${comment(fact)} */\n${indent}readonly ${name}?: ${typeOf(fact)} | null | undefined\n`
    })
    .join('')
}

export function generateTypes(ruleSet: RuleSetJson): string {
  const within = (scope: Scope) => ruleSet.feiten.filter(({ bereik }) => bereik === scope)
  const groups = [...new Set(within('gezin').map(({ id }) => id.slice(0, id.indexOf('.'))))]
  const groupFields = groups
    .map((group) => {
      const facts = within('gezin').filter(({ id }) => id.startsWith(`${group}.`))
      return `  readonly ${group}?: {\n${fields(facts, '    ')}  } | null | undefined\n`
    })
    .join('')
  const outcomes = ruleSet.conclusies
    .map(({ id, titel, waarden }) => `  /** ${titel} */\n  '${id}': ${union(waarden)}\n`)
    .join('')
  return `// Written by \`npm run generate\` from rules/basis; don't edit.

/** The leefgebieden (life domains) of the base rule set. */
export type Leefgebied = ${union(ruleSet.leefgebieden.map(({ id }) => id))}

/** A person in or around the family. Absent and \`null\` both mean unknown. */
export interface Persoon {
  /** A pseudonym, 1 to 64 characters, its own for each person. */
  readonly id: string
${fields(within('persoon'), '  ')}}

/** One life domain of the family. */
export interface LeefgebiedFeiten {
${fields(within('leefgebied'), '  ')}}

/** One need for help. */
export interface Hulpbehoefte {
  /** A pseudonym, 1 to 64 characters, its own for each need. */
  readonly id: string
${fields(within('hulpbehoefte'), '  ')}}

/** A casus for the base rule set. Everything but \`kenmerk\` and \`peildatum\` may be left out: unknown. */
export interface Casus {
  /** Where editors find the schema; it carries no meaning. */
  readonly $schema?: string | undefined
  /** A pseudonym, 1 to 64 characters; no name, no citizen number. */
  readonly kenmerk: string
  /** The day on which the assessment speaks, YYYY-MM-DD. */
  readonly peildatum: string
${groupFields}  /** Absent: any persons might come. Present: these are all. */
  readonly personen?: readonly Persoon[] | null | undefined
  readonly leefgebieden?: Readonly<Partial<Record<Leefgebied, LeefgebiedFeiten | null>>> | null | undefined
  /** Absent: any needs might come. Present: these are all. */
  readonly hulpbehoeften?: readonly Hulpbehoefte[] | null | undefined
}

/** The values of each conclusion of the base rule set, light to heavy. */
export interface Uitkomsten {
${outcomes}}
`
}

/** The type of the overlays that come with the library: with it, the conclusions that they add are known. */
export function generateOverlayTypes(overlays: Readonly<Record<string, OverlayJson>>): string {
  const entries = Object.entries(overlays).map(([name, { voegToe }]) => {
    const added = (voegToe?.conclusies ?? []).map(
      ({ id, bereik, beleid, titel, waarden, intern }) =>
        `    /** ${titel} */\n    | Added<'${id}', '${bereik}', '${beleid}', ${intern === true}, ${union(waarden)}>\n`,
    )
    const type = added.length === 0 ? 'OverlayJson' : `Adding<\n${added.join('')}  >`
    return `  readonly '${name}': ${type}\n`
  })
  return `// Written by \`npm run generate\` from rules/gemeenten; don't edit.
import type { AdditionsJson, OverlayJson } from './overlay.js'
import type { ConclusionJson, HitPolicy } from './ruleset.js'
import type { Scope } from './scope.js'

/** A conclusion of which the compiler knows the name and the values. */
type Added<
  Id extends string,
  S extends Scope,
  Policy extends HitPolicy,
  Intern extends boolean,
  Value extends string,
> = ConclusionJson & {
  readonly id: Id
  readonly bereik: S
  readonly beleid: Policy
  readonly waarden: readonly Value[]
  readonly intern?: Intern
}
type Adding<One extends ConclusionJson> = Omit<OverlayJson, 'voegToe'> & {
  readonly voegToe: Omit<AdditionsJson, 'conclusies'> & { readonly conclusies: readonly One[] }
}

/** The overlays that come with the library. */
export type Overlays = {
${entries.join('')}}
`
}
