/**
 * TypeScript types of the base casus and the base outcomes, written from the rule set.
 * `npm run generate` puts the result in `src/model/base.generated.ts`; a test fails when it is stale.
 */
import type { AdviesMapJson, FieldJson, ListFieldJson } from '../../src/model/advies-map.js'
import type { OverlayJson } from '../../src/model/overlay.js'
import type { FactJson, RuleSetJson } from '../../src/model/ruleset.js'
import { SCOPES, type Scope } from '../../src/model/scope.js'
import { shownFields } from '../../src/model/shown.js'

function union(values: readonly string[]): string {
  return values.map((value) => `'${value}'`).join(' | ')
}

function typeOf(fact: FactJson): string {
  switch (fact.type) {
    case 'janee':
      return 'boolean'
    case 'getal':
      return 'number | Tussen'
    case 'keuze':
      return `${union(fact.waarden)} | EenVan<${union(fact.waarden)}>`
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

/** The fields of an advice, or of the row of an item. */
function adviesFields(
  list: readonly (FieldJson | ListFieldJson)[],
  indent: string,
  ruleSet: RuleSetJson,
): string {
  const inner = `${indent}  `
  function typeOf(field: FieldJson | ListFieldJson): string {
    switch (field.soort) {
      case 'uitkomst':
        return `Outcome<Uitkomsten['${field.conclusie}']>`
      case 'verzameling':
        return `Collected<Uitkomsten['${field.conclusie}']>`
      case 'suggesties':
        return 'readonly Suggestie[]'
      case 'feit': {
        const fact = ruleSet.feiten.find(({ id }) => id === field.feit)
        return fact?.type === 'keuze' ? `${union(fact.waarden)} | null` : 'never'
      }
      case 'groep':
        return `{\n${adviesFields(field.velden, inner, ruleSet)}${indent}}`
      case 'lijst': {
        const key = `${inner}/** ${field.sleutel.uitleg} */\n${inner}readonly ${field.sleutel.veld}: string\n`
        const own = `${inner}/** ${OWN} */\n${inner}readonly eigen: E['${field.bereik}']\n`
        return `readonly {\n${key}${adviesFields(field.velden, inner, ruleSet)}${own}${indent}}[]`
      }
    }
  }
  return list
    .map((field) => `${indent}/** ${field.uitleg} */\n${indent}readonly ${field.veld}: ${typeOf(field)}\n`)
    .join('')
}
const OWN = 'Every conclusion about this item that no field above shows; not those that are `intern`.'

function adviesTypes(map: AdviesMapJson, ruleSet: RuleSetJson): string {
  const { volgt, open, vast } = map.status
  const statuses = [...volgt, open, vast].map(({ status }) => status)
  const shown = shownFields(map)
  const ids = (scope: Scope) =>
    shown.flatMap(({ bereik, field }) => (bereik === scope ? [field.conclusie] : []))
  return `/** How firm an advice stands. */
export type Status = ${union(statuses)}

/** What can fit a need, light to heavy. */
export type Trede = Uitkomsten['${map.ladder.conclusie}']

/** The conclusions that an advice shows in a field, by what they are about. */
export interface Shown {
${SCOPES.map((scope) => `  readonly ${scope}: ${union(ids(scope))}\n`).join('')}}

/** What \`decide\` gives: every outcome, without the explanation. Plain JSON. \`E\` holds the conclusions of one's own. */
export interface Besluit<E extends Eigen = Eigen> {
  readonly kenmerk: string
  readonly peildatum: string
  readonly regelset: {
    readonly id: string
    readonly versie: string
    /** SHA-256 of the canonical rule set. */
    readonly vingerafdruk: string
  }
  /** Whether the rule set is in force on the \`peildatum\`. If not, the advice is none to act on as it is. */
  readonly geldigheid: Geldigheid
  readonly status: Status
${adviesFields(map.velden, '  ', ruleSet)}  /**
   * Every conclusion about the family that no field above shows, in the order of the rule set; not those that
   * are \`intern\`. Those about one item stand with the item.
   */
  readonly eigen: E['gezin']
}
`
}

export function generateTypes(ruleSet: RuleSetJson): string {
  const { advies } = ruleSet
  if (advies === undefined) throw new Error('the base rule set says what an advice looks like')
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
import type { EenVan, Tussen } from './known-part.js'
import type { Collected, Eigen, Outcome, Suggestie } from './outcome.js'
import type { Geldigheid } from './validity.js'
import type { Visie } from './views.js'

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

/** What may be said of a family, by the base rule set. All of it may be left out: unknown. */
export interface Gezegd {
${groupFields}  /** Absent: any persons might come. Present: these are all. */
  readonly personen?: readonly Persoon[] | null | undefined
  readonly leefgebieden?: Readonly<Partial<Record<Leefgebied, LeefgebiedFeiten | null>>> | null | undefined
  /** Absent: any needs might come. Present: these are all. */
  readonly hulpbehoeften?: readonly Hulpbehoefte[] | null | undefined
}

/** A casus for the base rule set. Everything but \`kenmerk\` and \`peildatum\` may be left out: unknown. */
export interface Casus extends Gezegd {
  /** Where editors find the schema; it carries no meaning. */
  readonly $schema?: string | undefined
  /** A pseudonym, 1 to 64 characters; no name, no citizen number. */
  readonly kenmerk: string
  /** The day on which the assessment speaks, YYYY-MM-DD. */
  readonly peildatum: string
  /** What others say of the same family, each by an own pseudonym; at most 20. */
  readonly visies?: readonly Visie<Gezegd>[] | null | undefined
}

/** The values of each conclusion of the base rule set, light to heavy. */
export interface Uitkomsten {
${outcomes}}

${adviesTypes(advies, ruleSet)}`
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
