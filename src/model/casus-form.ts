/** The form of a casus in zod, made from a rule set's dictionary; `casus-schema.ts` puts it to use. */
import * as z from 'zod/mini'
import { fault, RuleSetError, told } from '../problem.js'
import { reading } from '../words/index.js'
import { LONGEST_NAME, LONGEST_SCHEMA, MOST_ITEMS, SCHEMA_FIELD } from './casus-limits.js'
import { isDay } from './day.js'
import { refuse } from './issues.js'
import { BETWEEN, FEWEST_ONE_OF, ONE_OF } from './known-part.js'
import { forbiddenPart } from './names.js'
import { holdsCitizenNumber } from './privacy.js'
import type { FactJson, RuleSetJson } from './ruleset.js'
import {
  COLLECTIONS,
  FAMILY_SCOPE,
  ITEM_SCOPES,
  type ItemScope,
  isFamily,
  isListScope,
  type ListScope,
  type Scope,
} from './scope.js'
import { MOST_VIEWS, rolesOf, VIEWS_FIELD } from './views.js'

function withoutCitizenNumber() {
  return z.refine<string>((text) => !holdsCitizenNumber(text), refuse('persoonsgegeven', 'citizenNumber'))
}

function nameText() {
  return z.string().check(z.minLength(1), z.maxLength(LONGEST_NAME), withoutCitizenNumber())
}

/** Some of these values, each once. */
function valueList(values: readonly string[]) {
  return z
    .array(z.enum(values as [string, ...string[]]))
    .check(z.refine((list) => new Set(list).size === list.length, refuse('dubbele-naam', 'memberTwice')))
}

/** What is put for a fact: its value, or in the second place what is known of it. */
function factForm(fact: FactJson): z.ZodMiniType {
  switch (fact.type) {
    case 'janee':
      return z.boolean()
    case 'keuze': {
      const some = valueList(fact.waarden).check(
        z.refine((list) => list.length >= FEWEST_ONE_OF, refuse('vorm', 'oneOfTooFew')),
      )
      return z.union([z.enum(fact.waarden as [string, ...string[]]), z.strictObject({ [ONE_OF]: some })])
    }
    case 'meerkeuze':
      return valueList(fact.waarden)
    case 'getal': {
      const range = [z.minimum(fact.minimum), z.maximum(fact.maximum)] as const
      const number = () => (fact.geheel === true ? z.int().check(...range) : z.number().check(...range))
      const ends = z
        .tuple([z.nullable(number()), z.nullable(number())])
        .check(
          z.refine(
            ([least, most]) => least === null || most === null || least <= most,
            refuse('waarde-buiten-bereik', 'numbersTurned'),
          ),
        )
      return z.union([number(), z.strictObject({ [BETWEEN]: ends })])
    }
  }
}

function ownIds(items: readonly { readonly id: string }[]): boolean {
  return new Set(items.map(({ id }) => id)).size === items.length
}

/**
 * The form of a casus for this rule set. Unknown fields are refused; `null` and absence both mean unknown.
 *
 * @throws RuleSetError for a name that every object inherits, in a rule set that was not checked: zod would
 *   find it in every casus.
 */
export function casusForm(ruleSet: Pick<RuleSetJson, 'feiten' | 'leefgebieden'>) {
  refuseForbidden(ruleSet)

  function fieldsOf(scope: Scope, group: string): Record<string, z.ZodMiniType> {
    const facts = ruleSet.feiten.filter(({ id, bereik }) => bereik === scope && id.startsWith(`${group}.`))
    return Object.fromEntries(
      facts.map((fact) => [fact.id.slice(group.length + 1), z.nullish(factForm(fact))]),
    )
  }
  function items(scope: ListScope) {
    return z.nullish(
      z.array(z.strictObject({ id: nameText(), ...fieldsOf(scope, scope) })).check(
        z.maxLength(MOST_ITEMS),
        z.refine((list) => ownIds(list as { id: string }[]), refuse('dubbele-naam', 'sameItemTwice')),
      ),
    )
  }
  const groups = new Set(
    ruleSet.feiten.filter(({ bereik }) => isFamily(bereik)).map(({ id }) => id.slice(0, id.indexOf('.'))),
  )
  function namedItems(scope: Exclude<ItemScope, ListScope>) {
    const area = z.nullish(z.strictObject(fieldsOf(scope, scope)))
    const areas = ruleSet[COLLECTIONS[scope]].map(({ id }) => [id, area])
    return z.nullish(z.strictObject(Object.fromEntries(areas)))
  }
  const parts = {
    ...Object.fromEntries(
      [...groups].map((group) => [group, z.nullish(z.strictObject(fieldsOf(FAMILY_SCOPE, group)))]),
    ),
    ...Object.fromEntries(
      ITEM_SCOPES.map((scope) => [COLLECTIONS[scope], isListScope(scope) ? items(scope) : namedItems(scope)]),
    ),
  }
  const roles = rolesOf(ruleSet.feiten)
  const view = z.strictObject({
    van: nameText(),
    rol: roles.length === 0 ? z.never() : z.enum(roles as [string, ...string[]]),
    casus: z.strictObject(parts),
  })
  const views = z.array(view).check(
    z.maxLength(MOST_VIEWS),
    z.refine(
      (list) => new Set(list.map(({ van }) => van)).size === list.length,
      refuse('dubbele-naam', 'sameViewTwice'),
    ),
  )
  return z.strictObject({
    [SCHEMA_FIELD]: z.optional(z.string().check(z.maxLength(LONGEST_SCHEMA), withoutCitizenNumber())),
    kenmerk: nameText(),
    peildatum: z.string().check(z.refine(isDay, refuse('vorm', 'dayOfCasus'))),
    ...parts,
    [VIEWS_FIELD]: z.nullish(views),
  })
}

function refuseForbidden(ruleSet: Pick<RuleSetJson, 'feiten' | 'leefgebieden'>): void {
  const problems = (['feiten', 'leefgebieden'] as const).flatMap((list) =>
    ruleSet[list].flatMap(({ id }, i) => {
      const part = forbiddenPart(id)
      return part === undefined
        ? []
        : [fault('verboden-sleutel', `/${list}/${i}/id`, 'forbiddenName', { name: part })]
    }),
  )
  if (problems.length > 0) throw new RuleSetError(told(problems, reading))
}
