/** Names and ranges of the parts themselves: no name twice, no default or title outside the values. */

import { holdsWholeNumber } from '../model/numbers.js'
import { MOST_VALUES } from '../model/ruleset-schema.js'
import { COLLECTIONS, RESERVED_FIELDS } from '../model/scope.js'
import { AREA_FACT, COUNT_FACT } from '../model/subject.js'
import { numberText } from '../number-text.js'
import { fault, nearest, type Problem } from '../problem.js'
import type { Draft, Placed } from './draft.js'

export function checkNames(draft: Draft): Problem[] {
  return [
    ...twice(draft.leefgebieden, ({ id }) => id, 'id'),
    ...twice<{ readonly id: string }>([...draft.feiten, ...draft.conclusies], ({ id }) => id, 'id'),
    ...twice(draft.regels, ({ name }) => name, 'name'),
    ...twice(draft.waarborgen, ({ id }) => id, 'id'),
    ...twice(draft.gronden, ({ grond }) => grond, 'grond'),
    ...twice(draft.catalogus, ({ veld }) => veld, 'veld'),
    ...draft.feiten.flatMap(checkFact),
    ...draft.conclusies.flatMap(checkConclusion),
  ]
}

function twice<T>(parts: readonly Placed<T>[], nameOf: (part: T) => string, field: string): Problem[] {
  const seen = new Set<string>([COUNT_FACT, AREA_FACT])
  return parts.flatMap(({ pad, part }) => {
    const name = nameOf(part)
    if (!seen.has(name)) {
      seen.add(name)
      return []
    }
    return [
      fault(
        'dubbele-naam',
        `${pad}/${field}`,
        `De naam "${name}" is al in gebruik. Geef dit deel een eigen naam.`,
      ),
    ]
  })
}

function checkFact({ pad, part: fact }: Draft['feiten'][number]): Problem[] {
  const problems = 'waarden' in fact ? [...checkValues(pad, fact)] : []
  const [group = '', field = ''] = fact.id.split('.')
  const expected = Object.hasOwn(COLLECTIONS, group) ? group : 'gezin'
  if (expected !== fact.bereik) {
    problems.push(
      fault(
        'verkeerd-bereik',
        `${pad}/bereik`,
        `Een feit met de naam "${fact.id}" heeft bereik "${expected}". Pas de naam of het bereik aan.`,
      ),
    )
  }
  if (RESERVED_FIELDS.includes(group) || (expected !== 'gezin' && field === 'id')) {
    problems.push(
      fault(
        'dubbele-naam',
        `${pad}/id`,
        `De naam "${fact.id}" is al in gebruik voor de casus zelf. Kies een andere naam.`,
      ),
    )
  }
  if (fact.type === 'getal' && fact.minimum >= fact.maximum) {
    problems.push(
      fault('waarde-buiten-bereik', `${pad}/maximum`, 'Het maximum moet groter zijn dan het minimum.'),
    )
  } else if (fact.type === 'getal' && fact.geheel && !holdsWholeNumber(fact.minimum, fact.maximum)) {
    problems.push(
      fault(
        'waarde-buiten-bereik',
        `${pad}/maximum`,
        `Tussen ${numberText(fact.minimum)} en ${numberText(fact.maximum)} ligt geen heel getal, maar dit feit heeft alleen hele getallen ("geheel"). Maak het bereik groter of haal "geheel" weg.`,
      ),
    )
  }
  return problems
}

function checkConclusion({ pad, part }: Draft['conclusies'][number]): Problem[] {
  const problems = [...checkValues(pad, part)]
  const { beleid, standaard, waarden, catalogus = {} } = part
  if (beleid === 'collect') {
    if (standaard !== undefined) {
      problems.push(
        fault(
          'vorm',
          `${pad}/standaard`,
          'Een conclusie die verzamelt ("collect") heeft geen standaard. Haal dit veld weg.',
        ),
      )
    }
  } else if (standaard === undefined) {
    problems.push(
      fault(
        'vorm',
        `${pad}/standaard`,
        `Vul een standaard in: de waarde als geen regel geldt. Kies uit: ${waarden.join(', ')}.`,
      ),
    )
  } else if (!waarden.includes(standaard)) {
    problems.push(
      fault(
        'waarde-buiten-bereik',
        `${pad}/standaard`,
        `De standaard moet een van de waarden zijn: ${waarden.join(', ')}.`,
        nearest(standaard, waarden),
      ),
    )
  }
  if (beleid !== 'collect' && waarden.length > MOST_VALUES) {
    problems.push(
      fault(
        'te-groot',
        `${pad}/waarden`,
        `Een conclusie kan hoogstens ${MOST_VALUES} waarden hebben, tenzij zij verzamelt ("collect").`,
      ),
    )
  }
  for (const key of Object.keys(catalogus)) {
    if (!waarden.includes(key)) problems.push(strangeValue(`${pad}/catalogus/${key}`, key, waarden))
  }
  return problems
}

function* checkValues(
  pad: string,
  part: { readonly waarden: readonly string[]; readonly titels?: Readonly<Record<string, string>> },
): Generator<Problem> {
  const { waarden, titels = {} } = part
  for (const [index, value] of waarden.entries()) {
    if (waarden.indexOf(value) !== index) {
      yield fault(
        'dubbele-naam',
        `${pad}/waarden/${index}`,
        `De waarde "${value}" staat hier twee keer. Haal er een weg.`,
      )
    }
  }
  for (const key of Object.keys(titels)) {
    if (!waarden.includes(key)) yield strangeValue(`${pad}/titels/${key}`, key, waarden)
  }
}

function strangeValue(pad: string, key: string, waarden: readonly string[]): Problem {
  return fault(
    'waarde-buiten-bereik',
    pad,
    `"${key}" is geen waarde van dit deel. De waarden zijn: ${waarden.join(', ')}.`,
    nearest(key, waarden),
  )
}

/** A rule set or overlay that ends before it begins is never in force. */
export function checkDates(head: unknown): Problem[] {
  const { geldigVanaf, geldigTot } = (head ?? {}) as Readonly<Record<string, unknown>>
  if (typeof geldigVanaf !== 'string' || typeof geldigTot !== 'string' || geldigVanaf <= geldigTot) return []
  return [
    fault(
      'waarde-buiten-bereik',
      '/geldigTot',
      `De laatste dag (${geldigTot}) ligt voor de eerste (${geldigVanaf}). Verbeter een van beide.`,
    ),
  ]
}
