/** What the form of an advice refers to: conclusions of the right kind, fields and names that meet no other. */
import type { AdviesMapJson, ConclusionFieldJson, FactFieldJson } from '../model/advies-map.js'
import type { ConclusionJson } from '../model/ruleset.js'
import { ITEM_SCOPES, type Scope } from '../model/scope.js'
import { shownFields } from '../model/shown.js'
import { fault, nearest, type Problem } from '../problem.js'
import type { Names } from './conditions.js'
import type { Draft } from './draft.js'
import { firstById, unknownConclusion } from './rules.js'

const PLACE = '/advies'
/** What every advice has, and every row of it. */
const HEAD = ['kenmerk', 'peildatum', 'regelset', 'geldigheid', 'status']
const TELLING = ['openVragen', 'motivering', 'tegenwicht', 'spoor']
const OWN = 'eigen'
/** A test case expects the status by this name. */
const STATUS = 'status'

/** What is asked of a conclusion at a place; a collection is never `one`. */
interface Asked {
  readonly scope?: Scope
  readonly kind?: 'one' | 'many'
}

export function checkAdviesMap(draft: Draft, names: Names): Problem[] {
  const { advies } = draft
  if (advies === undefined) return []
  const conclusions = firstById(draft)

  /** The conclusion at this place, with what is wrong with it there. */
  function conclusionAt(id: string, pad: string, { scope, kind }: Asked): Problem[] {
    const found = conclusions.get(id)
    if (found === undefined)
      return names.brokenNames.has(id) ? [] : [unknownConclusion(id, pad, conclusions.keys())]
    const problems: Problem[] = []
    if (scope !== undefined && found.bereik !== scope) {
      const bericht = `"${id}" heeft bereik "${found.bereik}", maar hier hoort een conclusie met bereik "${scope}". Kies een andere conclusie.`
      problems.push(fault('verkeerd-bereik', pad, bericht))
    }
    const collects = found.beleid === 'collect'
    if (kind === 'one' && collects) {
      const bericht = `"${id}" verzamelt waarden ("collect"), maar hier hoort een conclusie met één waarde. Kies een andere conclusie, of een andere "soort".`
      problems.push(fault('vorm', pad, bericht))
    }
    if (kind === 'many' && !collects) {
      const bericht = `"${id}" heeft één waarde, maar hier hoort een conclusie die verzamelt ("collect"). Kies een andere conclusie, of een andere "soort".`
      problems.push(fault('vorm', pad, bericht))
    }
    return problems
  }

  function valueAt(id: string, waarde: string, pad: string): Problem[] {
    const found = conclusions.get(id)
    if (found === undefined || found.waarden.includes(waarde)) return []
    return [strangeValue(found, waarde, pad)]
  }

  function factAt({ feit }: FactFieldJson, scope: Scope, pad: string): Problem[] {
    const subject = names.subjects.get(feit)
    if (subject?.origin !== 'fact') {
      if (names.brokenNames.has(feit)) return []
      const facts = draft.feiten.map(({ part }) => part.id)
      const bericht = `Het feit "${feit}" bestaat niet in deze regelset. Verbeter de naam of voeg het feit toe.`
      return [fault('onbekend-feit', pad, bericht, nearest(feit, facts))]
    }
    if (subject.bereik !== scope) {
      const bericht = `"${feit}" heeft bereik "${subject.bereik}", maar dit veld gaat over "${scope}". Kies een ander feit.`
      return [fault('verkeerd-bereik', pad, bericht)]
    }
    if (subject.kind === 'keuze') return []
    return [fault('vorm', pad, `Een advies kan alleen een feit van het type "keuze" laten zien.`)]
  }

  function shownAt({ soort, conclusie }: ConclusionFieldJson, scope: Scope, pad: string): Problem[] {
    const kind = soort === 'uitkomst' ? 'one' : 'many'
    const problems = conclusionAt(conclusie, `${pad}/conclusie`, { scope, kind })
    if (soort === 'suggesties' && scope !== 'gezin') {
      const bericht = 'Suggesties gaan over het hele gezin. Zet dit veld buiten de lijst.'
      problems.push(fault('verkeerd-bereik', `${pad}/soort`, bericht))
    }
    return problems
  }

  function fieldsAt(
    fields: AdviesMapJson['velden'],
    scope: Scope,
    pad: string,
    reserved: readonly string[],
  ): Problem[] {
    const fieldNames = fields.map(({ veld }, i) => [veld, `${pad}/${i}/veld`] as const)
    return [
      ...twice(fieldNames, 'Het veld', reserved),
      ...fields.flatMap((field, i): Problem[] => {
        const at = `${pad}/${i}`
        if (field.soort === 'lijst') {
          const { bereik, sleutel, velden } = field
          return fieldsAt(velden, bereik, `${at}/velden`, [sleutel.veld, OWN])
        }
        if (field.soort === 'groep') return fieldsAt(field.velden, scope, `${at}/velden`, [])
        if (field.soort === 'feit') return factAt(field, scope, `${at}/feit`)
        return shownAt(field, scope, at)
      }),
    ]
  }

  function listsOf({ velden }: AdviesMapJson): Problem[] {
    const lists = velden.flatMap((field, i) =>
      field.soort === 'lijst' ? [[field.bereik, `${PLACE}/velden/${i}/bereik`] as const] : [],
    )
    const missing = ITEM_SCOPES.filter((scope) => !lists.some(([bereik]) => bereik === scope))
    return [
      ...twice(lists, 'Het bereik', []),
      ...missing.map((scope) =>
        fault(
          'vorm',
          `${PLACE}/velden`,
          `Er is geen lijst voor elke ${scope}. Voeg een veld toe met "soort": "lijst" en "bereik": "${scope}".`,
        ),
      ),
    ]
  }

  function statusOf({ status: { conclusie, volgt, open, vast } }: AdviesMapJson): Problem[] {
    const pad = `${PLACE}/status`
    const known = [
      ...volgt.map(({ status }, i) => [status, `${pad}/volgt/${i}/status`] as const),
      [open.status, `${pad}/open/status`] as const,
      [vast.status, `${pad}/vast/status`] as const,
    ]
    return [
      ...conclusionAt(conclusie, `${pad}/conclusie`, { scope: 'gezin', kind: 'one' }),
      ...volgt.flatMap(({ waarde }, i) => valueAt(conclusie, waarde, `${pad}/volgt/${i}/waarde`)),
      ...twice(known, 'De status', []),
    ]
  }

  function safetyOf({ veiligheid: { conclusie, gaatVoor } }: AdviesMapJson): Problem[] {
    const pad = `${PLACE}/veiligheid`
    const first =
      gaatVoor === undefined
        ? []
        : [
            ...conclusionAt(gaatVoor.conclusie, `${pad}/gaatVoor/conclusie`, { scope: 'gezin', kind: 'one' }),
            ...valueAt(gaatVoor.conclusie, gaatVoor.waarde, `${pad}/gaatVoor/waarde`),
          ]
    return [...conclusionAt(conclusie, `${pad}/conclusie`, { scope: 'gezin', kind: 'one' }), ...first]
  }

  function ladderOf({ ladder: { conclusie, bijdragen, van, tot } }: AdviesMapJson): Problem[] {
    const pad = `${PLACE}/ladder`
    const rungs = conclusions.get(conclusie)?.waarden ?? []
    const ends = [...valueAt(conclusie, van, `${pad}/van`), ...valueAt(conclusie, tot, `${pad}/tot`)]
    if (ends.length === 0 && rungs.indexOf(van) > rungs.indexOf(tot)) {
      const bericht = `"${van}" is zwaarder dan "${tot}". Draai "van" en "tot" om.`
      ends.push(fault('waarde-buiten-bereik', `${pad}/van`, bericht))
    }
    return [
      ...conclusionAt(conclusie, `${pad}/conclusie`, { scope: 'hulpbehoefte', kind: 'one' }),
      ...(bijdragen === undefined
        ? []
        : conclusionAt(bijdragen, `${pad}/bijdragen`, { scope: 'hulpbehoefte', kind: 'many' })),
      ...ends,
    ]
  }

  function reportOf({ verslag }: AdviesMapJson): Problem[] {
    const { samenvatting, kort, delen, tegenwicht, suggesties, beslissing } = verslag
    const pad = `${PLACE}/verslag`
    const fields = shownFields(advies ?? { velden: [] })
    /** A conclusion about the family that a field shows in this way. */
    function fieldAt(id: string, at: string, wanted: (soort: ConclusionFieldJson['soort']) => boolean) {
      const problems = conclusionAt(id, at, { scope: 'gezin' })
      if (problems.length > 0) return problems
      if (fields.some(({ field: { conclusie, soort } }) => conclusie === id && wanted(soort))) return []
      return [fault('vorm', at, `Geen veld van het advies laat "${id}" zo zien. Voeg zo een veld toe.`)]
    }
    return [
      ...samenvatting.flatMap((id, i) =>
        fieldAt(id, `${pad}/samenvatting/${i}`, (soort) => soort !== 'suggesties'),
      ),
      ...kort.flatMap((id, i) => fieldAt(id, `${pad}/kort/${i}`, (soort) => soort !== 'suggesties')),
      ...delen.flatMap((deel, i): Problem[] => {
        const at = `${pad}/delen/${i}`
        if (deel.soort === 'ladders') return []
        const told = (deel.conclusies ?? []).flatMap((id, j) => conclusionAt(id, `${at}/conclusies/${j}`, {}))
        return [...headingOf(deel, at), ...told]
      }),
      ...headingOf(tegenwicht, `${pad}/tegenwicht`),
      ...suggesties.flatMap((id, i) =>
        fieldAt(id, `${pad}/suggesties/${i}`, (soort) => soort === 'suggesties'),
      ),
      ...(beslissing === undefined ? [] : conclusionAt(beslissing, `${pad}/beslissing`, { scope: 'gezin' })),
    ]
  }

  function headingOf({ titel, titelVan }: { titel?: string; titelVan?: string }, pad: string): Problem[] {
    if ((titel === undefined) === (titelVan === undefined))
      return [fault('vorm', pad, 'Geef een kop: "titel" met de tekst, of "titelVan" met een conclusie.')]
    return titelVan === undefined ? [] : conclusionAt(titelVan, `${pad}/titelVan`, {})
  }

  return [
    ...fieldsAt(advies.velden, 'gezin', `${PLACE}/velden`, [...HEAD, OWN, ...TELLING]),
    ...listsOf(advies),
    ...namesOf(advies),
    ...statusOf(advies),
    ...safetyOf(advies),
    ...ladderOf(advies),
    ...reportOf(advies),
  ]
}

/** Each conclusion is shown once, and each short name stands for one thing. */
function namesOf({ velden }: AdviesMapJson): Problem[] {
  const shown: (readonly [string, string])[] = []
  const short: (readonly [string, string])[] = []
  function visit(fields: AdviesMapJson['velden'], pad: string): void {
    for (const [i, field] of fields.entries()) {
      if (field.kort !== undefined) short.push([field.kort, `${pad}/${i}/kort`])
      if ('conclusie' in field) shown.push([field.conclusie, `${pad}/${i}/conclusie`])
      if ('velden' in field) visit(field.velden, `${pad}/${i}/velden`)
    }
  }
  visit(velden, `${PLACE}/velden`)
  return [...twice(shown, 'De conclusie', []), ...twice(short, 'De korte naam', [STATUS])]
}

function twice(
  parts: readonly (readonly [name: string, pad: string])[],
  what: string,
  reserved: readonly string[],
): Problem[] {
  const seen = new Set(reserved)
  return parts.flatMap(([name, pad]) => {
    if (!seen.has(name)) {
      seen.add(name)
      return []
    }
    return [
      fault('dubbele-naam', pad, `${what} "${name}" staat hier al. Kies iets anders, of haal er een weg.`),
    ]
  })
}

function strangeValue({ id, waarden }: ConclusionJson, waarde: string, pad: string): Problem {
  const bericht = `"${waarde}" is geen waarde van "${id}". De waarden zijn: ${waarden.join(', ')}.`
  return fault('waarde-buiten-bereik', pad, bericht, nearest(waarde, waarden))
}
