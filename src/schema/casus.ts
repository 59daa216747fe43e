/** The JSON Schema of a casus: the form as zod writes it, with the questions of the dictionary beside it. */
import { casusForm } from '../model/casus-form.js'
import { LONGEST_NAME, SCHEMA_FIELD } from '../model/casus-limits.js'
import { CALENDAR_DAY } from '../model/day.js'
import { FEWEST_ONE_OF, ONE_OF } from '../model/known-part.js'
import { own } from '../model/names.js'
import type { FactJson, RuleSetJson } from '../model/ruleset.js'
import {
  AREA_SCOPE,
  COLLECTIONS,
  ITEM_SCOPES,
  isFamily,
  isListScope,
  type ListScope,
} from '../model/scope.js'
import { MOST_VIEWS, rolesOf, VIEWS_FIELD } from '../model/views.js'
import { numberText, quantityText } from '../number-text.js'
import { CASUS } from './describe.js'
import { isSchema, refer, type Schema, withFields } from './schema.js'
import { plainSchema } from './shape.js'

/** zod writes "this or null" as a choice; for an editor one type or list with null in it is clearer. */
function nullable(schema: Schema): Schema {
  const value = schema.anyOf?.find(({ type }) => type !== 'null')
  if (value === undefined) return schema
  // A value, or what is known of it.
  const [one, part] = value.anyOf ?? []
  if (one !== undefined && part !== undefined) return { anyOf: [nullable({ anyOf: [one] }), part] }
  const { type, ...rest } = value
  if (rest.enum !== undefined) return { ...rest, enum: [...rest.enum, null] }
  return { type: [String(type), 'null'], ...rest }
}

function factField(schema: Schema, fact: FactJson): Schema {
  const { range = '', ...more } = moreOf(fact)
  const { anyOf: [value, part] = [], ...form } = nullable(schema)
  return {
    title: fact.label,
    description: fact.vraag + range,
    ...form,
    ...more,
    ...(value !== undefined && part !== undefined && { anyOf: [value, partSchema(part)] }),
  }
}

/** The object that says what is known of a value, with what zod doesn't write. */
function partSchema(part: Schema): Schema {
  const properties = Object.entries(part.properties ?? {}).map(([name, form]) => {
    if (!isSchema(form)) return [name, form]
    if (name === ONE_OF)
      return [name, { description: CASUS.eenVan, ...form, minItems: FEWEST_ONE_OF, uniqueItems: true }]
    return [name, { description: CASUS.tussen, ...form, minItems: 2, maxItems: 2 }]
  })
  return { ...part, properties: Object.fromEntries(properties) }
}

/** What a type of fact adds: to the question the range, to the schema what zod doesn't write. */
function moreOf(fact: FactJson): Schema & { readonly range?: string } {
  switch (fact.type) {
    case 'janee':
    case 'keuze':
      return {}
    case 'meerkeuze':
      return { uniqueItems: true }
    case 'getal':
      return { range: ` (${numberText(fact.minimum)} tot ${quantityText(fact.maximum, fact.eenheid)})` }
  }
}

export function casusSchema(ruleSet: RuleSetJson): Schema {
  const plain = plainSchema(casusForm(ruleSet))
  const facts = new Map(ruleSet.feiten.map((fact) => [fact.id, fact]))
  const name = { type: 'string', minLength: 1, maxLength: LONGEST_NAME }
  const at = (field: string): Schema => {
    const found = own(plain.properties, field)
    return isSchema(found) ? nullable(found) : {}
  }

  /** An object that holds the facts of one group. */
  function group(schema: Schema, id: string, description: string): Schema {
    const properties = Object.entries(schema.properties ?? {}).map(([field, value]) => {
      const fact = facts.get(`${id}.${field}`)
      const form = isSchema(value) ? value : {}
      return [field, fact === undefined ? form : factField(form, fact)] as const
    })
    return { description, ...schema, properties: Object.fromEntries(properties) }
  }
  function list(scope: ListScope): Schema {
    const whole = at(COLLECTIONS[scope])
    const items = isSchema(whole.items) ? group(whole.items, scope, CASUS[scope]) : {}
    return { ...whole, items: withFields(items, { id: { ...name, description: CASUS.id } }) }
  }

  const areas = at(COLLECTIONS[AREA_SCOPE])
  const [area] = Object.values(areas.properties ?? {})
  const areaFields = ruleSet[COLLECTIONS[AREA_SCOPE]].map(
    ({ id, titel }) => [id, { title: titel, ...refer(AREA_SCOPE) }] as const,
  )
  const collections = ITEM_SCOPES.map((scope) => {
    const schema = isListScope(scope) ? list(scope) : { ...areas, properties: Object.fromEntries(areaFields) }
    return [COLLECTIONS[scope], { ...schema, description: CASUS[COLLECTIONS[scope]] }] as const
  })
  const ownGroups = Object.keys(plain.properties ?? {})
    .filter((field) =>
      ruleSet.feiten.some(({ id, bereik }) => isFamily(bereik) && id.startsWith(`${field}.`)),
    )
    .map((field) => [field, group(at(field), field, `${CASUS.groep} "${field}".`)] as const)
  // What a view says is what the casus itself may say: the same fields, by reference.
  const said = [...ownGroups, ...collections].map(([field]) => [field, { $ref: `#/properties/${field}` }])
  const view: Schema = {
    type: 'object',
    description: CASUS.visie,
    properties: {
      van: { ...name, description: CASUS.van },
      rol: { enum: [...rolesOf(ruleSet.feiten)], description: CASUS.rol },
      casus: {
        type: 'object',
        description: CASUS.gezegd,
        properties: Object.fromEntries(said),
        additionalProperties: false,
      },
    },
    required: ['van', 'rol', 'casus'],
    additionalProperties: false,
  }
  return {
    ...plain,
    properties: {
      [SCHEMA_FIELD]: { ...at(SCHEMA_FIELD), description: CASUS.schema },
      kenmerk: { ...name, description: CASUS.kenmerk },
      peildatum: { type: 'string', pattern: CALENDAR_DAY.source, description: CASUS.peildatum },
      ...Object.fromEntries(ownGroups),
      ...Object.fromEntries(collections),
      [VIEWS_FIELD]: {
        type: ['array', 'null'],
        description: CASUS.visies,
        maxItems: MOST_VIEWS,
        items: view,
      },
    },
    $defs: { [AREA_SCOPE]: group(isSchema(area) ? nullable(area) : {}, AREA_SCOPE, CASUS[AREA_SCOPE]) },
  }
}
