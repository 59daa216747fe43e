/** TypeScript types of a casus and of the outcomes by a rule set: those of the base, and for facts of one's own. */
import type { FactJson, RuleSetJson } from '../model/ruleset.js'
import type { Scope } from '../model/scope.js'

/** A text that can't end the comment in which it stands. */
function inComment(text: string): string {
  return text.replaceAll('*/', '* /').replace(/\s+/gu, ' ')
}

/** A name as a field: between quotes where it is no identifier. */
function fieldName(name: string): string {
  return /^[A-Za-z_$][\w$]*$/.test(name) ? name : `'${name}'`
}

/** One of these values, as a type. */
export function union(values: readonly string[]): string {
  return values.map((value) => `'${value}'`).join(' | ')
}

function typeOfFact(fact: FactJson): string {
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
  if (!('minimum' in fact)) return fact.vraag
  const whole = fact.geheel ? ', whole' : ''
  return `${fact.vraag} (${fact.minimum} to ${fact.maximum} ${fact.eenheid ?? ''}${whole})`
}

function fields(facts: readonly FactJson[], indent: string): string {
  return facts
    .map((fact) => {
      const name = fact.id.slice(fact.id.indexOf('.') + 1)
      return `${indent}/** ${inComment(comment(fact))} */\n${indent}readonly ${fieldName(name)}?: ${typeOfFact(fact)} | null | undefined\n`
    })
    .join('')
}

/** The types that are written here ask for `EenVan`, `Tussen` and `Visie`. */
export function casusTypes(ruleSet: Pick<RuleSetJson, 'feiten' | 'leefgebieden' | 'conclusies'>): string {
  const within = (scope: Scope) => ruleSet.feiten.filter(({ bereik }) => bereik === scope)
  const groups = [...new Set(within('gezin').map(({ id }) => id.slice(0, id.indexOf('.'))))]
  const groupFields = groups
    .map((group) => {
      const facts = within('gezin').filter(({ id }) => id.startsWith(`${group}.`))
      return `  readonly ${fieldName(group)}?: {\n${fields(facts, '    ')}  } | null | undefined\n`
    })
    .join('')
  const outcomes = ruleSet.conclusies
    .map(({ id, titel, waarden }) => `  /** ${inComment(titel)} */\n  '${id}': ${union(waarden)}\n`)
    .join('')
  return `/** The leefgebieden (life domains) of the rule set. */
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

/** What may be said of a family, by the rule set. All of it may be left out: unknown. */
export interface Gezegd {
${groupFields}  /** Absent: any persons might come. Present: these are all. */
  readonly personen?: readonly Persoon[] | null | undefined
  readonly leefgebieden?: Readonly<Partial<Record<Leefgebied, LeefgebiedFeiten | null>>> | null | undefined
  /** Absent: any needs might come. Present: these are all. */
  readonly hulpbehoeften?: readonly Hulpbehoefte[] | null | undefined
}

/** A casus for the rule set. Everything but \`kenmerk\` and \`peildatum\` may be left out: unknown. */
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

/** The values of each conclusion of the rule set, light to heavy. */
export interface Uitkomsten {
${outcomes}}
`
}
