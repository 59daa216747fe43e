/** Names and ranges of the parts themselves: no name twice, no default or title outside the values. */

import { holdsWholeNumber } from '../model/numbers.js'
import { collects } from '../model/policy.js'
import { MOST_VALUES } from '../model/ruleset-schema.js'
import { isFamily, RESERVED_FIELDS, scopeOfGroup } from '../model/scope.js'
import { AREA_FACT, COUNT_FACT } from '../model/subject.js'
import { type Finding, fault, nearest } from '../problem.js'
import type { Reading } from '../words/index.js'
import type { Draft, Placed } from './draft.js'

export function checkNames(draft: Draft): Finding<Reading>[] {
  return [
    ...takenNames(draft.leefgebieden, ({ id }) => id, 'id'),
    ...takenNames<{ readonly id: string }>([...draft.feiten, ...draft.conclusies], ({ id }) => id, 'id'),
    ...takenNames(draft.regels, ({ name }) => name, 'name'),
    ...takenNames(draft.waarborgen, ({ id }) => id, 'id'),
    ...takenNames(draft.onderzoeksvragen, ({ id }) => id, 'id'),
    ...takenNames(draft.gronden, ({ grond }) => grond, 'grond'),
    ...takenNames(draft.catalogus, ({ veld }) => veld, 'veld'),
    ...draft.feiten.flatMap(checkFact),
    ...draft.conclusies.flatMap(checkConclusion),
  ]
}

function takenNames<T>(
  parts: readonly Placed<T>[],
  nameOf: (part: T) => string,
  field: string,
): Finding<Reading>[] {
  const named = parts.map(({ pad, part }) => [nameOf(part), `${pad}/${field}`] as const)
  return twice(named, 'nameTaken', [COUNT_FACT, AREA_FACT])
}

/** What a name that stands at a second place is told as. */
type SecondName =
  | 'nameTaken'
  | 'fieldTwice'
  | 'scopeTwice'
  | 'statusTwice'
  | 'conclusionTwice'
  | 'shortNameTwice'
  | 'stepTwice'

/** @param reserved names that stand for something else already */
export function twice(
  named: readonly (readonly [name: string, pad: string])[],
  melding: SecondName,
  reserved: readonly string[],
): Finding<Reading>[] {
  const seen = new Set(reserved)
  return named.flatMap(([name, pad]) => {
    if (!seen.has(name)) {
      seen.add(name)
      return []
    }
    return [fault('dubbele-naam', pad, melding, { name })]
  })
}

function checkFact({ pad, part: fact }: Draft['feiten'][number]): Finding<Reading>[] {
  const problems = 'waarden' in fact ? [...checkValues(pad, fact)] : []
  const [group = '', field = ''] = fact.id.split('.')
  const expected = scopeOfGroup(group)
  if (expected !== fact.bereik) {
    problems.push(
      fault('verkeerd-bereik', `${pad}/bereik`, 'scopeOfName', {
        id: fact.id,
        scope: expected,
        wanted: fact.bereik,
      }),
    )
  }
  if (RESERVED_FIELDS.includes(group) || (!isFamily(expected) && field === 'id')) {
    problems.push(fault('dubbele-naam', `${pad}/id`, 'nameOfCasus', { id: fact.id }))
  }
  if ('minimum' in fact && fact.minimum >= fact.maximum) {
    problems.push(fault('waarde-buiten-bereik', `${pad}/maximum`, 'maximumTooLow'))
  } else if ('minimum' in fact && fact.geheel && !holdsWholeNumber(fact.minimum, fact.maximum)) {
    problems.push(
      fault('waarde-buiten-bereik', `${pad}/maximum`, 'noWholeNumber', {
        minimum: fact.minimum,
        maximum: fact.maximum,
      }),
    )
  }
  return problems
}

function checkConclusion({ pad, part }: Draft['conclusies'][number]): Finding<Reading>[] {
  const problems = [...checkValues(pad, part)]
  const { beleid, standaard, waarden, catalogus = {} } = part
  if (collects(beleid)) {
    if (standaard !== undefined) {
      problems.push(fault('vorm', `${pad}/standaard`, 'noDefaultWanted'))
    }
  } else if (standaard === undefined) {
    problems.push(fault('vorm', `${pad}/standaard`, 'defaultMissing', { values: waarden }))
  } else if (!waarden.includes(standaard)) {
    problems.push(
      fault(
        'waarde-buiten-bereik',
        `${pad}/standaard`,
        'strangeDefault',
        { values: waarden },
        nearest(standaard, waarden),
      ),
    )
  }
  if (!collects(beleid) && waarden.length > MOST_VALUES) {
    problems.push(fault('te-groot', `${pad}/waarden`, 'tooManyValues', { most: MOST_VALUES }))
  }
  for (const key of Object.keys(catalogus)) {
    if (!waarden.includes(key)) problems.push(strangeValue(`${pad}/catalogus/${key}`, key, waarden))
  }
  return problems
}

function* checkValues(
  pad: string,
  part: { readonly waarden: readonly string[]; readonly titels?: Readonly<Record<string, string>> },
): Generator<Finding<Reading>> {
  const { waarden, titels = {} } = part
  for (const [index, value] of waarden.entries()) {
    if (waarden.indexOf(value) !== index) {
      yield fault('dubbele-naam', `${pad}/waarden/${index}`, 'valueTwice', { value })
    }
  }
  for (const key of Object.keys(titels)) {
    if (!waarden.includes(key)) yield strangeValue(`${pad}/titels/${key}`, key, waarden)
  }
}

function strangeValue(pad: string, key: string, waarden: readonly string[]): Finding<Reading> {
  return fault('waarde-buiten-bereik', pad, 'strangeKey', { key, values: waarden }, nearest(key, waarden))
}

/** A rule set or overlay that ends before it begins is never in force. */
export function checkDates(head: unknown): Finding<Reading>[] {
  const { geldigVanaf, geldigTot } = (head ?? {}) as Readonly<Record<string, unknown>>
  if (typeof geldigVanaf !== 'string' || typeof geldigTot !== 'string' || geldigVanaf <= geldigTot) return []
  return [
    fault('waarde-buiten-bereik', '/geldigTot', 'endsBeforeStart', { from: geldigVanaf, to: geldigTot }),
  ]
}
