/**
 * The JSON Schemas (2020-12) of everything that people write or read as JSON. The form comes from zod, the
 * names and values from one rule set, the descriptions from `describe.ts`.
 *
 * They accept whatever the library accepts, and refuse as much of the rest as JSON Schema can say. What it
 * can't say stays with the library: citizen numbers, ids used twice, holes in sentences, conditions about
 * another scope, rules in a ring, protection.
 */

import { own } from '../model/names.js'
import type { RuleSetJson } from '../model/ruleset.js'
import { overlayShape, ruleSetShape } from '../model/ruleset-schema.js'
import { adviesMapOf } from '../model/usual-map.js'
import { vocabularyOf } from '../model/vocabulary.js'
import { createAdviesSchema } from './advies-schema.js'
import { casusSchema } from './casus.js'
import { DEFINITIONS, TITLES } from './describe.js'
import { adviesDefinitions, catalogueDefinitions } from './describe-advies.js'
import { recordSchema } from './describe-record.js'
import { dictionaryOf, ownName, ownValues, VALUE_FIELDS } from './dictionary.js'
import {
  CLOSED,
  enrich,
  NEW_GROUPS,
  type Openness,
  OWN_AREAS,
  OWN_FACTS,
  OWN_NAMES,
  OWN_NAMES_AND_VALUES,
  OWN_VALUES,
} from './enrich.js'
import { has, needed, refer, type Schema, when, withFields } from './schema.js'
import { type Shaped, shape } from './shape.js'

export type SchemaName = keyof typeof TITLES

/** Makes the JSON Schemas for a rule set: its facts, conclusions, operators and values fill them in. */
export function jsonSchemas(ruleSet: RuleSetJson): Readonly<Record<SchemaName, Schema>> {
  const form = shape(ruleSetShape(vocabularyOf(ruleSet)), catalogueDefinitions(ruleSet))
  return {
    regelset: finish('regelset', wholeRuleSet(form, ruleSet)),
    'regelset-deel': finish('regelset-deel', partOfRuleSet(form, ruleSet)),
    overlay: finish('overlay', wholeOverlay(ruleSet)),
    dossier: finish('dossier', recordSchema()),
    casus: finish('casus', split(casusSchema(ruleSet))),
    advies: finish(
      'advies',
      shape(createAdviesSchema(ruleSet), {
        ...adviesDefinitions(adviesMapOf(ruleSet)),
        ...catalogueDefinitions(ruleSet),
      }),
    ),
  }
}

function split({ $defs: defs = {}, ...root }: Schema): Shaped {
  return { root, defs }
}

function finish(name: SchemaName, { root, defs }: Shaped): Schema {
  const { $schema: _, description: __, ...rest } = root
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    ...TITLES[name],
    ...rest,
    $defs: needed(rest, defs),
  }
}

/** A file of the rule set itself: any of its fields, and no names but its own. */
function partOfRuleSet({ root, defs }: Shaped, ruleSet: RuleSetJson): Shaped {
  const { required: _, ...rest } = root
  return { root: rest, defs: enrich(defs, ruleSet, CLOSED) }
}

interface OpenCase {
  /** When a document is so; always, when left out. */
  readonly test?: Schema
  readonly openness: Openness
}

/** What is said of the rules depends on what the document itself adds to the dictionary: the first that fits. */
function byDictionary(
  { root, defs }: Shaped,
  ruleSet: RuleSetJson,
  cases: readonly OpenCase[],
  outcome: (suffix: string) => Schema,
): Shaped {
  const choice = cases.reduceRight<Schema>((otherwise, { test, openness: { suffix } }) => {
    return test === undefined ? outcome(suffix) : when(test, outcome(suffix), otherwise)
  }, {})
  const variants = cases.map(({ openness }) => enrich(defs, ruleSet, openness))
  return {
    root: { ...root, ...choice },
    defs: Object.fromEntries(variants.flatMap((defs) => Object.entries(defs))),
  }
}

/** A field of which more is said further on. */
function said(name: string, field: string): Schema {
  return { description: own(own(DEFINITIONS, name)?.fields, field) ?? '' }
}

function listSchema(name: string): Schema {
  return { type: 'array', items: refer(name) }
}

function wholeRuleSet({ root, defs }: Shaped, ruleSet: RuleSetJson): Shaped {
  const declares = (field: string, part: Schema) => has(field, { type: 'array', contains: part })
  const book = dictionaryOf(ruleSet)
  const otherArea: Schema = { type: 'object', ...has('id', { not: { enum: book.areas } }) }
  const ownFacts = [declares('feiten', ownValues(ruleSet, 'feiten')), declares('leefgebieden', otherArea)]
  const ownConclusions = [
    declares('feiten', ownName(book)),
    declares('conclusies', ownName(book)),
    declares('conclusies', ownValues(ruleSet, 'conclusies')),
  ]
  const described = withFields(root, {
    regels: { type: 'array' },
    verhaal: said('regelset', 'verhaal'),
    waarborgen: { type: 'array' },
    onderzoeksvragen: { type: 'array' },
    gesprek: said('regelset', 'gesprek'),
    bewaren: said('regelset', 'bewaren'),
  })
  const cases = [
    { test: { anyOf: ownFacts }, openness: OWN_FACTS },
    { test: { anyOf: ownConclusions }, openness: OWN_NAMES_AND_VALUES },
    { openness: NEW_GROUPS },
  ]
  return byDictionary({ root: described, defs }, ruleSet, cases, (suffix) => ({
    properties: {
      regels: listSchema(`regel${suffix}`),
      verhaal: refer(`verhaal${suffix}`),
      waarborgen: listSchema(`waarborg${suffix}`),
      onderzoeksvragen: listSchema(`onderzoeksvraag${suffix}`),
      gesprek: refer(`gesprek${suffix}`),
      bewaren: refer(`bewaren${suffix}`),
    },
  }))
}

/** Changes to these places of a conclusion change which conditions fit it. */
const VALUE_PLACES = `^(?:/(?:${VALUE_FIELDS.join('|')})(?:/.*)?)?$`

function wholeOverlay(ruleSet: RuleSetJson): Shaped {
  const { root, defs } = shape(overlayShape(vocabularyOf(ruleSet)), catalogueDefinitions(ruleSet))
  const inAdditions = (field: string): Schema =>
    has('voegToe', {
      type: 'object',
      ...has(field, { type: 'array', contains: ownName(dictionaryOf(ruleSet)) }),
    })
  const addsAreas = has('voegToe', {
    type: 'object',
    ...has('leefgebieden', { type: 'array', minItems: 1 }),
  })
  const addsNames = { anyOf: [inAdditions('feiten'), inAdditions('conclusies')] }
  const addsValues = has('wijzig', {
    type: 'array',
    contains: {
      type: 'object',
      properties: { conclusie: true, pad: { type: 'string', pattern: VALUE_PLACES } },
      required: ['conclusie', 'pad'],
    },
  })
  const described = withFields(root, { voegToe: said('overlay', 'voegToe') })
  const basis = withFields(defs['basis'] ?? {}, {
    // The rule set itself, or an overlay that lies on it.
    id: { type: 'string', minLength: 1, examples: [ruleSet.id] },
    versie: { type: 'string', minLength: 1, examples: [ruleSet.versie] },
  })
  const cases = [
    { test: addsAreas, openness: OWN_AREAS },
    { test: { allOf: [addsNames, addsValues] }, openness: OWN_NAMES_AND_VALUES },
    { test: addsNames, openness: OWN_NAMES },
    { test: addsValues, openness: OWN_VALUES },
    { openness: NEW_GROUPS },
  ]
  return byDictionary({ root: described, defs: { ...defs, basis } }, ruleSet, cases, (suffix) => ({
    properties: { voegToe: refer(`toevoegingen${suffix}`) },
  }))
}
