/** The JSON Schema of a casus: the form as zod writes it, with the questions of the dictionary beside it. */
import { createCasusSchema, LONGEST_NAME } from '../model/casus-schema.js'
import { numberText, quantityText } from '../model/number-text.js'
import type { FactJson, RuleSetJson } from '../model/ruleset.js'
import { COLLECTIONS, type ItemScope } from '../model/scope.js'
import { CASUS } from './describe.js'
import { isSchema, refer, type Schema, withFields } from './schema.js'
import { plainSchema } from './shape.js'

/** Every day of the calendar, leap years and all, as `isDay` has them. */
const CALENDAR_DAY = `^(?:\\d{4}-(?:${[
  '(?:0[13578]|1[02])-(?:0[1-9]|[12]\\d|3[01])',
  '(?:0[469]|11)-(?:0[1-9]|[12]\\d|30)',
  '02-(?:0[1-9]|1\\d|2[0-8])',
].join('|')})|(?:\\d\\d(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)-02-29)$`

/** zod writes "this or null" as a choice; for an editor one type or list with null in it is clearer. */
function nullable(schema: Schema): Schema {
  const value = schema.anyOf?.find(({ type }) => type !== 'null')
  if (value === undefined) return schema
  const { type, ...rest } = value
  if (rest.enum !== undefined) return { ...rest, enum: [...rest.enum, null] }
  return { type: [String(type), 'null'], ...rest }
}

function factField(schema: Schema, fact: FactJson): Schema {
  const range =
    fact.type === 'getal'
      ? ` (${numberText(fact.minimum)} tot ${quantityText(fact.maximum, fact.eenheid)})`
      : ''
  return {
    title: fact.label,
    description: fact.vraag + range,
    ...nullable(schema),
    ...(fact.type === 'meerkeuze' ? { uniqueItems: true } : {}),
  }
}

export function casusSchema(ruleSet: RuleSetJson): Schema {
  const plain = plainSchema(createCasusSchema(ruleSet))
  const facts = new Map(ruleSet.feiten.map((fact) => [fact.id, fact]))
  const name = { type: 'string', minLength: 1, maxLength: LONGEST_NAME }
  const at = (field: string): Schema => {
    const found = plain.properties?.[field]
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
  function list(scope: Exclude<ItemScope, 'leefgebied'>, id: string): Schema {
    const whole = at(id)
    const items = isSchema(whole.items) ? group(whole.items, scope, CASUS[scope]) : {}
    return { ...whole, items: withFields(items, { id: { ...name, description: CASUS.id } }) }
  }

  const areas = at(COLLECTIONS.leefgebied)
  const [area] = Object.values(areas.properties ?? {})
  const ownGroups = Object.keys(plain.properties ?? {})
    .filter((field) =>
      ruleSet.feiten.some(({ id, bereik }) => bereik === 'gezin' && id.startsWith(`${field}.`)),
    )
    .map((field) => [field, group(at(field), field, `${CASUS.groep} "${field}".`)] as const)
  return {
    ...plain,
    properties: {
      kenmerk: { ...name, description: CASUS.kenmerk },
      peildatum: { type: 'string', pattern: CALENDAR_DAY, description: CASUS.peildatum },
      ...Object.fromEntries(ownGroups),
      personen: { ...list('persoon', COLLECTIONS.persoon), description: CASUS.personen },
      leefgebieden: {
        ...areas,
        description: CASUS.leefgebieden,
        properties: Object.fromEntries(
          ruleSet.leefgebieden.map(({ id, titel }) => [id, { title: titel, ...refer('leefgebied') }]),
        ),
      },
      hulpbehoeften: { ...list('hulpbehoefte', COLLECTIONS.hulpbehoefte), description: CASUS.hulpbehoeften },
    },
    $defs: { leefgebied: group(isSchema(area) ? nullable(area) : {}, 'leefgebied', CASUS.leefgebied) },
  }
}
