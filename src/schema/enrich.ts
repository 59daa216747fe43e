/** The definitions of a rule set or overlay with the names and values of one rule set filled in. */
import { own } from '../model/names.js'
import type { RuleSetJson } from '../model/ruleset.js'
import {
  ANY_COMPARISON,
  ANY_ID,
  ANY_NAME,
  comparisonTables,
  type Dictionary,
  dictionaryOf,
  nameLists,
  nameSchema,
} from './dictionary.js'
import {
  type Definitions,
  given,
  has,
  refer,
  type Schema,
  suffixed,
  when,
  withFields,
  withItems,
} from './schema.js'

/** What a document may add to the dictionary, and so what can be said of its conditions. */
export interface Openness {
  /** Stands behind the names of the definitions; empty for the usual ones. */
  readonly suffix: string
  /** Which ids may be used that the rule set doesn't have. */
  readonly newIds: 'none' | 'in new groups' | 'any'
  /** Of what the values are as in the rule set. Of the rest an editor offers them, and others are fine too. */
  readonly fixed: 'all' | 'facts' | 'nothing'
  /** Whether it may have leefgebieden of its own. */
  readonly ownAreas?: boolean
}

/** A file of the rule set itself. */
export const CLOSED: Openness = { suffix: '', newIds: 'none', fixed: 'all' }
/** Names of its own are in groups of their own. */
export const NEW_GROUPS: Openness = { suffix: '', newIds: 'in new groups', fixed: 'all' }
/** It adds facts or conclusions to groups of the rule set: any id may be one of them. */
export const OWN_NAMES: Openness = { suffix: '-eigen-namen', newIds: 'any', fixed: 'all' }
/** It adds values to conclusions of the rule set. */
export const OWN_VALUES: Openness = { suffix: '-eigen-waarden', newIds: 'in new groups', fixed: 'facts' }
export const OWN_NAMES_AND_VALUES: Openness = {
  suffix: '-eigen-namen-waarden',
  newIds: 'any',
  fixed: 'facts',
}
/** It adds leefgebieden, and perhaps names and values. */
export const OWN_AREAS: Openness = {
  suffix: '-eigen-leefgebieden',
  newIds: 'any',
  fixed: 'facts',
  ownAreas: true,
}
/** Its facts are others under the same names. */
export const OWN_FACTS: Openness = {
  suffix: '-eigen-feiten',
  newIds: 'any',
  fixed: 'nothing',
  ownAreas: true,
}

export function enrich(defs: Definitions, ruleSet: RuleSetJson, openness: Openness): Definitions {
  const { newIds, fixed, ownAreas = false } = openness
  const book = dictionaryOf(ruleSet)
  const pattern = { none: undefined, 'in new groups': book.newGroup, any: ANY_ID }[newIds]
  const names = (list: string) => nameSchema(refer(list), pattern)
  /** A table of what fits, or only a list of offers. */
  const table = (name: string, isFixed = fixed === 'all'): Schema =>
    isFixed ? refer(name) : { anyOf: [refer(name), { type: 'object' }] }
  /** Which operators there are, where no table says which of them fit. */
  const untabled = (field: string, known: string): Schema => {
    const tabled = { all: known, facts: 'bekend-feit', nothing: undefined }[fixed]
    const rule = { properties: { operator: ANY_COMPARISON.operator } }
    return tabled === undefined ? rule : when(has(field, { not: refer(tabled) }), rule)
  }
  const fitting = (about: 'vergelijking' | 'telling', field: string, known: string): Schema[] => [
    table(`${about}-feit`, fixed !== 'nothing'),
    table(`${about}-conclusie`),
    table(`${about}-leefgebied`, !ownAreas),
    untabled(field, known),
  ]
  const operator: Schema = { type: 'string' }
  /** The same in every document with names of its own. */
  const ofAnyDocument = {
    'elke-conclusie': nameSchema(refer('bekende-conclusie'), newIds === 'none' ? undefined : ANY_ID),
    'elk-feit': nameSchema(refer('bekend-feit'), newIds === 'none' ? undefined : ANY_ID),
  }
  const anyConclusion = refer('elke-conclusie')
  const anyFact = refer('elk-feit')
  /** Each of these fields names a conclusion. */
  const concluding =
    (...fields: readonly string[]) =>
    (definition: Schema): Schema =>
      withFields(definition, Object.fromEntries(fields.map((field) => [field, anyConclusion])))
  const showing = (definition: Schema): Schema =>
    withFields(concluding('conclusie')(definition), {
      feit: anyFact,
    })

  const changes: Readonly<Record<string, (definition: Schema) => Schema>> = {
    vergelijking: (definition) => ({
      ...withFields(definition, { fact: refer('begrip-id'), operator, value: {} }),
      allOf: [...fitting('vergelijking', 'fact', 'bekend-begrip'), ANY_COMPARISON.count, ANY_COMPARISON.rule],
    }),
    voorwaarde: (definition) => ({
      ...definition,
      else: withFields(definition.else ?? {}, { fact: refer('begrip-id') }),
    }),
    telling: (definition) => ({
      ...withFields(definition, {
        feit: names('bekend-per-onderdeel'),
        operator,
        waarde: ANY_COMPARISON.single,
      }),
      dependentRequired: { feit: ['waarde'], waarde: ['feit'], operator: ['feit'] },
      allOf: fitting('telling', 'feit', 'bekend-per-onderdeel'),
    }),
    gevolg: (definition) => ({
      ...withFields(definition, { type: refer('conclusie-id') }),
      allOf: [table('gevolg-conclusie')],
    }),
    zin: (definition) => ({
      ...withFields(definition, { conclusie: refer('conclusie-id') }),
      allOf: [table('zin-conclusie')],
    }),
    verhaal: (definition) => withItems(definition, 'kern', refer('conclusie-id')),
    adviesveld: showing,
    'adviesveld-in-groep': showing,
    adviesstatus: concluding('conclusie'),
    veiligheidslijn: concluding('conclusie'),
    'waarde-van-conclusie': concluding('conclusie'),
    adviesladder: concluding('conclusie', 'bijdragen', 'waarom'),
    verslag: (definition) =>
      ['samenvatting', 'elders', 'kort', 'sterk', 'suggesties'].reduce(
        (part, field) => withItems(part, field, anyConclusion),
        concluding('beslissing', 'teDoen', 'overBehoeften')(definition),
      ),
    verslagdeel: (definition) => withItems(concluding('titelVan')(definition), 'conclusies', anyConclusion),
    onderzoeksstap: (definition) =>
      ['feiten', 'deskundige'].reduce(
        (part, field) => withItems(part, field, anyFact),
        withItems(definition, 'conclusies', anyConclusion),
      ),
    kop: concluding('titelVan'),
    waarborg: (definition) => ({
      ...withFields(withItems(definition, 'feiten', names('bekend-feit')), {
        conclusie: refer('conclusie-id'),
        leefgebied: nameSchema(refer('bekend-leefgebied'), ownAreas ? ANY_NAME : undefined),
      }),
    }),
    onderzoeksvraag: (definition) =>
      withItems(withItems(definition, 'feiten', names('bekend-feit')), 'conclusies', refer('conclusie-id')),
    conclusie: (definition) => ({
      ...definition,
      allOf: [
        when(has('beleid', { const: 'collect' }), { properties: { standaard: false } }, given('standaard')),
      ],
    }),
    wijziging: (definition) => enrichChange(definition),
    vervallen: (definition) => withFields(definition, { regel: refer('bekende-regel') }),
  }
  const ids = {
    'begrip-id': names('bekend-begrip'),
    'conclusie-id': names('bekende-conclusie'),
    ...ofAnyDocument,
  }
  const changed = Object.entries(defs).map(([name, definition]) => {
    const sourced = 'bron' in (definition.properties ?? {})
    const filled = own(changes, name)?.(definition) ?? definition
    return [name, sourced ? withFields(filled, { bron: refer('bronverwijzingen') }) : filled] as const
  })
  return {
    ...suffixed({ ...Object.fromEntries(changed), ...ids }, openness.suffix, DEPENDING),
    ...nameLists(book),
    ...comparisonTables(ruleSet),
    bronverwijzingen: sourceList(book, openness),
  }
}

/** The definitions that say something else for each kind of document; so do those that refer to them. */
const DEPENDING: ReadonlySet<string> = new Set(['begrip-id', 'conclusie-id', 'telling', 'waarborg'])

/** Exactly one of the three names the part; then an editor offers the places in such a part. */
function enrichChange(definition: Schema): Schema {
  const places = {
    regel: ['/conditions', '/event/params/waarde', '/priority', '/uitleg', '/bron', '/grond'],
    conclusie: ['/titel', '/waarden/-', '/titels', '/standaard', '/catalogus'],
    feit: ['/label', '/vraag', '/wie', '/titels', '/bron', '/eenheid'],
  }
  return {
    ...withFields(definition, {
      regel: refer('bekende-regel'),
      conclusie: refer('bekende-conclusie'),
      feit: refer('bekend-feit'),
      pad: { type: 'string', pattern: '^(?:/|$)' },
    }),
    oneOf: Object.keys(places).map(given),
    allOf: Object.entries(places).map(([part, examples]) =>
      when(given(part), { properties: { pad: { examples } } }),
    ),
  }
}

/** The references to sources. A document with sources of its own may name those too. */
function sourceList({ sources, anySource }: Dictionary, { newIds }: Openness): Schema {
  const own = { type: 'string', minLength: 1, maxLength: 2000 }
  const listed: Schema = { type: 'string', enum: sources }
  const others: Schema[] =
    newIds !== 'none' ? [own] : anySource === undefined ? [] : [{ type: 'string', pattern: anySource }]
  return { type: 'array', minItems: 1, items: others.length === 0 ? listed : { anyOf: [listed, ...others] } }
}
