/**
 * What one rule set adds to the schemas: which facts, conclusions, sources and rules there are, and which
 * operators and values go with each. It follows what `load/` checks, as far as JSON Schema can say it.
 */
import { MOST_ITEMS } from '../model/casus-limits.js'
import { namePattern } from '../model/names.js'
import type { RuleSetJson } from '../model/ruleset.js'
import { ID, NAME } from '../model/ruleset-schema.js'
import { ITEM_SCOPES, isItemScope } from '../model/scope.js'
import {
  ALL_OPERATORS,
  COUNT_FACT,
  LIST_OPERATORS,
  OPERATORS,
  type Subject,
  subjectsOf,
} from '../model/subject.js'
import { type Definitions, has, refer, type Schema, when } from './schema.js'

/** Any well-formed id of a fact or conclusion. */
export const ANY_ID = namePattern(ID)
/** Any well-formed name of a rule, value or leefgebied. */
export const ANY_NAME = namePattern(NAME)

/** The names of a rule set, and patterns for names that it doesn't have. */
export interface Dictionary {
  readonly subjects: readonly Subject[]
  readonly facts: readonly string[]
  readonly conclusions: readonly string[]
  readonly rules: readonly string[]
  readonly areas: readonly string[]
  /** Ids of facts and conclusions in a group that the rule set doesn't have. */
  readonly newGroup: string
  /** Ids of facts and conclusions in a group that it has. */
  readonly ownGroup: string
  /** Sources with every place that they list, and a pattern for sources that list none. */
  readonly sources: readonly string[]
  readonly anySource: string | undefined
}

export function dictionaryOf(ruleSet: RuleSetJson): Dictionary {
  const subjects = [...subjectsOf(ruleSet).values()]
  const groups = new Set([...subjects.map(({ id }) => id.split('.')[0]), ...ITEM_SCOPES])
  const group = `(?:${[...groups].join('|')})\\.`
  const sources = Object.entries(ruleSet.bronnen)
  // Of a source that lists its places, no other place will do.
  const unlisted = sources.flatMap(([id, { plaatsen }]) => (plaatsen === undefined ? [id] : []))
  const escaped = unlisted.map((id) => id.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&'))
  return {
    subjects,
    facts: ruleSet.feiten.map(({ id }) => id),
    conclusions: ruleSet.conclusies.map(({ id }) => id),
    rules: ruleSet.regels.map(({ name }) => name),
    areas: ruleSet.leefgebieden.map(({ id }) => id),
    newGroup: ANY_ID.replace('^', `^(?!${group})`),
    ownGroup: `^${group}`,
    sources: sources.flatMap(([id, { plaatsen }]) => {
      const places = typeof plaatsen === 'object' && plaatsen !== null ? Object.keys(plaatsen) : []
      return [id, ...places.map((place) => `${id}#${place}`)]
    }),
    anySource: escaped.length === 0 ? undefined : `^(?:${escaped.join('|')})(?:#.*)?$`,
  }
}

/** One of these names, which an editor completes, or a new one. */
export function nameSchema(known: Schema, pattern: string | undefined): Schema {
  return pattern === undefined ? known : { anyOf: [known, { type: 'string', pattern }] }
}

/** The names of the rule set, each list a definition of its own. */
export function nameLists(book: Dictionary): Definitions {
  const list = (names: readonly string[]): Schema => ({ type: 'string', enum: names })
  const countable = book.subjects.filter(isCountable)
  return {
    'bekend-begrip': list([...book.subjects.map(({ id }) => id), COUNT_FACT]),
    'bekend-per-onderdeel': list(countable.map(({ id }) => id)),
    'bekend-feit': list(book.facts),
    'bekende-conclusie': list(book.conclusions),
    'bekende-regel': list(book.rules),
    'bekend-leefgebied': list(book.areas),
  }
}

/** One value that a subject can be held against. */
function oneValueSchema({ kind, minimum, maximum, waarden }: Subject): Schema {
  switch (kind) {
    case 'janee':
      return { type: 'boolean' }
    case 'getal':
      return { type: 'number', minimum, maximum }
    case 'keuze':
    case 'meerkeuze':
      return { type: 'string', enum: waarden }
  }
}

const isList: Schema = has('operator', { enum: [...LIST_OPERATORS] })
/** Said by what it isn't: an editor would offer `true` and `false` with every fact that may be a boolean. */
const SINGLE: Schema = { not: { anyOf: [{ type: 'object' }, { type: 'array' }, { type: 'null' }] } }

/** A value, or with `in` and `notIn` a list of them. */
function valueOrList(value: Schema): Schema {
  const list: Schema = { type: 'array', minItems: 1, maxItems: 500, items: value }
  return when(isList, { properties: { value: list } }, { properties: { value } })
}

/** What holds for a comparison with any subject. */
export const ANY_COMPARISON = {
  operator: { type: 'string', enum: [...ALL_OPERATORS] },
  single: SINGLE,
  rule: valueOrList(SINGLE),
  count: when(
    has('fact', { const: COUNT_FACT }),
    {
      properties: {
        operator: { enum: OPERATORS.aantal },
        value: { type: 'integer', minimum: 0, maximum: MOST_ITEMS },
        params: true,
      },
      required: ['params'],
    },
    { properties: { params: false } },
  ),
} as const satisfies Record<string, Schema>

/** The subject in words, for the hint of an editor. */
function hint({ id, label }: Subject, questions: ReadonlyMap<string, string>): Schema {
  const question = questions.get(id)
  return { title: label, ...(question === undefined ? {} : { description: question }) }
}

/** Per subject what fits; one definition for all subjects with the same values. */
export function comparisonTables(ruleSet: RuleSetJson): Definitions {
  const { subjects } = dictionaryOf(ruleSet)
  const questions = new Map(ruleSet.feiten.map(({ id, vraag }) => [id, vraag]))
  const shared = new Map<string, Schema>()
  const byContent = new Map<string, string>()

  /** Refers to a definition with this content: one that is there, else a new one by this name. */
  function share(name: string, schema: Schema): Schema {
    const content = JSON.stringify(schema)
    const known = byContent.get(content) ?? name
    byContent.set(content, known)
    shared.set(known, schema)
    return refer(known)
  }
  const valueRef = (subject: Subject) => share(`waarde-${subject.id}`, oneValueSchema(subject))

  const comparison = (subject: Subject): Schema => {
    const fits: Schema = {
      type: 'object',
      properties: { operator: { enum: OPERATORS[subject.kind] } },
      ...valueOrList(valueRef(subject)),
    }
    return when(has('fact', { const: subject.id }), {
      properties: { fact: hint(subject, questions) },
      allOf: [share(`past-bij-${subject.id}`, fits)],
    })
  }
  const count = (subject: Subject): Schema => {
    const fits: Schema = {
      type: 'object',
      properties: {
        bereik: { const: subject.bereik },
        operator: { enum: countOperators(subject) },
        waarde: valueRef(subject),
      },
    }
    return when(has('feit', { const: subject.id }), share(`telt-${subject.id}`, fits))
  }
  const table = (about: readonly Subject[], row: (subject: Subject) => Schema): Schema => ({
    type: 'object',
    allOf: about.map(row),
  })
  const conclusions = subjects.filter(({ origin }) => origin === 'conclusion')
  const others = subjects.filter(({ origin }) => origin === 'fact')
  const area = subjects.filter(({ origin }) => origin === 'engine')
  const tables = {
    'vergelijking-feit': table(others, comparison),
    'vergelijking-conclusie': table(conclusions, comparison),
    'vergelijking-leefgebied': table(area, comparison),
    'telling-feit': table(others.filter(isCountable), count),
    'telling-conclusie': table(conclusions.filter(isCountable), count),
    'telling-leefgebied': table(area, count),
    'gevolg-conclusie': table(conclusions, (subject) => {
      const params = { type: 'object', properties: { waarde: valueRef(subject) } }
      return when(has('type', { const: subject.id }), { properties: { params } })
    }),
    'zin-conclusie': table(conclusions, (subject) => {
      const waarden = { type: 'array', items: valueRef(subject) }
      return when(has('conclusie', { const: subject.id }), { properties: { waarden } })
    }),
  }
  return { ...tables, ...Object.fromEntries(shared) }
}

function isCountable({ bereik }: Subject): boolean {
  return isItemScope(bereik)
}

/** A count holds items against one value, so not against a list. */
function countOperators({ kind }: Subject): string[] {
  return OPERATORS[kind].filter((operator) => !LIST_OPERATORS.has(operator))
}

/** The fields of a fact or conclusion that decide which conditions fit it. */
export const VALUE_FIELDS: readonly string[] = ['type', 'beleid', 'waarden', 'minimum', 'maximum']

/** A declared fact or conclusion in a group of the rule set, under a name that the rule set doesn't have. */
export function ownName({ facts, conclusions, ownGroup }: Dictionary): Schema {
  const isNew: Schema = { type: 'string', pattern: ownGroup, not: { enum: [...facts, ...conclusions] } }
  return { type: 'object', ...has('id', isNew) }
}

/** A declared fact or conclusion of the rule set that has another type or other values than there. */
export function ownValues(ruleSet: RuleSetJson, field: 'feiten' | 'conclusies'): Schema {
  const same = new Map<string, { readonly ids: string[]; readonly form: Record<string, Schema> }>()
  for (const part of ruleSet[field]) {
    const { id, ...rest } = part
    const form = Object.fromEntries(
      Object.entries(rest)
        .filter(([name]) => VALUE_FIELDS.includes(name))
        .map(([name, value]): [string, Schema] => [name, { const: value }]),
    )
    const key = JSON.stringify(form)
    const known = same.get(key) ?? { ids: [], form }
    known.ids.push(id)
    same.set(key, known)
  }
  return {
    type: 'object',
    ...has('id', { enum: ruleSet[field].map(({ id }) => id) }),
    not: {
      anyOf: [...same.values()].map(({ ids, form }) => ({ properties: { id: { enum: ids }, ...form } })),
    },
  }
}
