/** What the form of an advice refers to: conclusions of the right kind, fields and names that meet no other. */
import type {
  AdviesMapJson,
  ConclusionFieldJson,
  FactFieldJson,
  ReaderWordsJson,
  StepJson,
} from '../model/advies-map.js'
import { collects } from '../model/policy.js'
import type { ReaderFormJson } from '../model/reader-form.js'
import { READERS } from '../model/readers.js'
import { isSentencesPart } from '../model/report-parts.js'
import type { ConclusionJson } from '../model/ruleset.js'
import { FAMILY_SCOPE, ITEM_SCOPES, isFamily, LIST_SCOPES, type Scope } from '../model/scope.js'
import { shownFields } from '../model/shown.js'
import { namesItsValues } from '../model/subject.js'
import { type Finding, fault, nearest, pointer } from '../problem.js'
import type { Reading } from '../words/index.js'
import type { KnownNames } from './conditions.js'
import type { Draft } from './draft.js'
import { twice } from './names.js'
import { firstById, unknownConclusion } from './rules.js'

const PLACE = '/advies'
/** What every advice has, and every row of it. */
const HEAD_NAMES = ['kenmerk', 'peildatum', 'regelset', 'geldigheid', 'status']
const TELLING_NAMES = ['openVragen', 'verschillen', 'motivering', 'tegenwicht', 'spoor']
const OWN_NAME = 'eigen'
/** A test case expects the status by this name. */
const STATUS = 'status'

/** What is asked of a conclusion at a place; a collection is never `one`. */
interface WantedAt {
  readonly scope?: Scope
  readonly kind?: 'one' | 'many'
}

export function checkAdviesMap(draft: Draft, names: KnownNames): Finding<Reading>[] {
  const { advies } = draft
  if (advies === undefined) return []
  const conclusions = firstById(draft)

  /** The conclusion at this place, with what is wrong with it there. */
  function conclusionAt(id: string, pad: string, { scope, kind }: WantedAt): Finding<Reading>[] {
    const found = conclusions.get(id)
    if (found === undefined)
      return names.brokenNames.has(id) ? [] : [unknownConclusion(id, pad, conclusions.keys())]
    const problems: Finding<Reading>[] = []
    if (scope !== undefined && found.bereik !== scope) {
      problems.push(fault('verkeerd-bereik', pad, 'scopeWanted', { id, scope: found.bereik, wanted: scope }))
    }
    const isMany = collects(found.beleid)
    if (kind === 'one' && isMany) problems.push(fault('vorm', pad, 'oneValueWanted', { id }))
    if (kind === 'many' && !isMany) problems.push(fault('vorm', pad, 'collectWanted', { id }))
    return problems
  }

  function valueAt(id: string, waarde: string, pad: string): Finding<Reading>[] {
    const found = conclusions.get(id)
    if (found === undefined || found.waarden.includes(waarde)) return []
    return [valueOutside(found, waarde, pad)]
  }

  /** That there is no such fact. */
  function noFactAt(id: string, pad: string): Finding<Reading>[] {
    if (names.subjects.get(id)?.origin === 'fact' || names.brokenNames.has(id)) return []
    const facts = draft.feiten.map(({ part }) => part.id)
    return [fault('onbekend-feit', pad, 'unknownFact', { id }, nearest(id, facts))]
  }

  function factAt(
    { feit }: Pick<FactFieldJson, 'feit'>,
    scope: Scope,
    pad: string,
    kind: 'choice' | 'any' = 'choice',
  ): Finding<Reading>[] {
    const subject = names.subjects.get(feit)
    if (subject?.origin !== 'fact') return noFactAt(feit, pad)
    if (subject.bereik !== scope) {
      return [
        fault('verkeerd-bereik', pad, 'factOfOtherScope', { id: feit, scope: subject.bereik, wanted: scope }),
      ]
    }
    if (kind === 'any' || namesItsValues(subject)) return []
    return [fault('vorm', pad, 'choiceWanted')]
  }

  function shownAt({ soort, conclusie }: ConclusionFieldJson, scope: Scope, pad: string): Finding<Reading>[] {
    const kind = soort === 'uitkomst' ? 'one' : 'many'
    const problems = conclusionAt(conclusie, `${pad}/conclusie`, { scope, kind })
    if (soort === 'suggesties' && !isFamily(scope)) {
      problems.push(fault('verkeerd-bereik', `${pad}/soort`, 'suggestionsOutsideList'))
    }
    return problems
  }

  function fieldsAt(
    fields: AdviesMapJson['velden'],
    scope: Scope,
    pad: string,
    reserved: readonly string[],
  ): Finding<Reading>[] {
    const fieldNames = fields.map(({ veld }, i) => [veld, `${pad}/${i}/veld`] as const)
    return [
      ...twice(fieldNames, 'fieldTwice', reserved),
      ...fields.flatMap((field, i): Finding<Reading>[] => {
        const at = `${pad}/${i}`
        if (field.soort === 'lijst') {
          const { bereik, sleutel, velden } = field
          return fieldsAt(velden, bereik, `${at}/velden`, [sleutel.veld, OWN_NAME])
        }
        if (field.soort === 'groep') return fieldsAt(field.velden, scope, `${at}/velden`, [])
        if (field.soort === 'feit') return factAt(field, scope, `${at}/feit`)
        return shownAt(field, scope, at)
      }),
    ]
  }

  function listsOf({ velden }: AdviesMapJson): Finding<Reading>[] {
    const lists = velden.flatMap((field, i) =>
      field.soort === 'lijst' ? [[field.bereik, `${PLACE}/velden/${i}/bereik`] as const] : [],
    )
    const missing = ITEM_SCOPES.filter((scope) => !lists.some(([bereik]) => bereik === scope))
    return [
      ...twice(lists, 'scopeTwice', []),
      ...missing.map((scope) => fault('vorm', `${PLACE}/velden`, 'listMissing', { scope })),
    ]
  }

  function statusOf({ status: { conclusie, volgt, open, vast } }: AdviesMapJson): Finding<Reading>[] {
    const pad = `${PLACE}/status`
    const known = [
      ...volgt.map(({ status }, i) => [status, `${pad}/volgt/${i}/status`] as const),
      [open.status, `${pad}/open/status`] as const,
      [vast.status, `${pad}/vast/status`] as const,
    ]
    return [
      ...conclusionAt(conclusie, `${pad}/conclusie`, { scope: FAMILY_SCOPE, kind: 'one' }),
      ...volgt.flatMap(({ waarde }, i) => valueAt(conclusie, waarde, `${pad}/volgt/${i}/waarde`)),
      ...twice(known, 'statusTwice', []),
    ]
  }

  function safetyOf({ veiligheid: { conclusie, gaatVoor } }: AdviesMapJson): Finding<Reading>[] {
    const pad = `${PLACE}/veiligheid`
    const first =
      gaatVoor === undefined
        ? []
        : [
            ...conclusionAt(gaatVoor.conclusie, `${pad}/gaatVoor/conclusie`, {
              scope: FAMILY_SCOPE,
              kind: 'one',
            }),
            ...valueAt(gaatVoor.conclusie, gaatVoor.waarde, `${pad}/gaatVoor/waarde`),
          ]
    return [...conclusionAt(conclusie, `${pad}/conclusie`, { scope: FAMILY_SCOPE, kind: 'one' }), ...first]
  }

  function ladderOf({ ladder }: AdviesMapJson): Finding<Reading>[] {
    const { conclusie, bijdragen, van, tot } = ladder
    const pad = `${PLACE}/ladder`
    const rungs = conclusions.get(conclusie)?.waarden ?? []
    const ends = [...valueAt(conclusie, van, `${pad}/van`), ...valueAt(conclusie, tot, `${pad}/tot`)]
    if (ends.length === 0 && rungs.indexOf(van) > rungs.indexOf(tot)) {
      ends.push(fault('waarde-buiten-bereik', `${pad}/van`, 'endsTurned', { from: van, to: tot }))
    }
    return [
      ...conclusionAt(conclusie, `${pad}/conclusie`, { scope: 'hulpbehoefte', kind: 'one' }),
      ...(bijdragen === undefined
        ? []
        : conclusionAt(bijdragen, `${pad}/bijdragen`, { scope: 'hulpbehoefte', kind: 'many' })),
      ...ends,
      ...reasonsOf(ladder, pad),
    ]
  }

  /** Rungs and reasons that exist. */
  function reasonsOf(
    { conclusie, waarom, redenen }: AdviesMapJson['ladder'],
    pad: string,
  ): Finding<Reading>[] {
    const many = { scope: 'hulpbehoefte', kind: 'many' } as const
    if (waarom === undefined) return redenen === undefined ? [] : [fault('vorm', pad, 'reasonsOfNothing')]
    return [
      ...conclusionAt(waarom, `${pad}/waarom`, many),
      ...Object.entries(redenen ?? {}).flatMap(([rung, values]) => {
        const at = `${pad}/redenen${pointer([rung])}`
        return [
          ...valueAt(conclusie, rung, at),
          ...values.flatMap((value, i) => valueAt(waarom, value, `${at}/${i}`)),
        ]
      }),
    ]
  }

  function reportOf({ verslag }: AdviesMapJson): Finding<Reading>[] {
    const { samenvatting, elders = [], kort, delen, tegenwicht, suggesties, beslissing } = verslag
    const {
      stappen = [],
      rondom = [],
      namen = {},
      voorstellen = {},
      sterk = [],
      teDoen,
      dekt = {},
      overBehoeften,
      speelt = {},
    } = verslag
    const pad = `${PLACE}/verslag`
    const fields = shownFields(advies ?? { velden: [] })
    /** A conclusion about the family that a field shows in this way. */
    function fieldAt(id: string, at: string, wanted: (soort: ConclusionFieldJson['soort']) => boolean) {
      const problems = conclusionAt(id, at, { scope: FAMILY_SCOPE })
      if (problems.length > 0) return problems
      if (fields.some(({ field: { conclusie, soort } }) => conclusie === id && wanted(soort))) return []
      return [fault('vorm', at, 'notShownSo', { id })]
    }
    /** A value of one of the conclusions with suggestions. */
    function suggestionAt(value: string, at: string): Finding<Reading>[] {
      const isKnown = suggesties.some((id) => conclusions.get(id)?.waarden.includes(value) === true)
      return isKnown ? [] : suggesties.slice(-1).flatMap((id) => valueAt(id, value, at))
    }
    return [
      ...samenvatting.flatMap((id, i) =>
        fieldAt(id, `${pad}/samenvatting/${i}`, (soort) => soort !== 'suggesties'),
      ),
      ...elders.flatMap((id, i) => conclusionAt(id, `${pad}/elders/${i}`, { scope: FAMILY_SCOPE })),
      ...kort.flatMap((id, i) => fieldAt(id, `${pad}/kort/${i}`, (soort) => soort !== 'suggesties')),
      ...LIST_SCOPES.flatMap((scope) => [
        ...(namen[scope] === undefined ? [] : factAt({ feit: namen[scope] }, scope, `${pad}/namen/${scope}`)),
        ...(voorstellen[scope] ?? []).flatMap((feit, i) =>
          factAt({ feit }, scope, `${pad}/voorstellen/${scope}/${i}`, 'any'),
        ),
      ]),
      ...sterk.flatMap((id, i) => conclusionAt(id, `${pad}/sterk/${i}`, {})),
      ...READERS.flatMap((voor) => [
        ...(speelt[voor] ?? []).flatMap((id, i) => conclusionAt(id, `${pad}/speelt/${voor}/${i}`, {})),
        ...wordsAt(verslag.woorden?.[voor] ?? {}, `${pad}/woorden/${voor}`),
      ]),
      ...(teDoen === undefined ? [] : fieldAt(teDoen, `${pad}/teDoen`, (soort) => soort === 'suggesties')),
      ...(overBehoeften === undefined
        ? []
        : conclusionAt(overBehoeften, `${pad}/overBehoeften`, { scope: FAMILY_SCOPE })),
      ...Object.entries(dekt).flatMap(([first, value]) => [
        ...(teDoen === undefined ? [] : valueAt(teDoen, first, `${pad}/dekt`)),
        ...suggestionAt(value, `${pad}/dekt/${first}`),
      ]),
      ...delen.flatMap((deel, i): Finding<Reading>[] => {
        const at = `${pad}/delen/${i}`
        if (!isSentencesPart(deel)) return []
        const told = (deel.conclusies ?? []).flatMap((id, j) => conclusionAt(id, `${at}/conclusies/${j}`, {}))
        return [
          ...headingOf(deel, at),
          ...told,
          ...(deel.punten ?? []).flatMap((value, j) => suggestionAt(value, `${at}/punten/${j}`)),
        ]
      }),
      ...headingOf(tegenwicht, `${pad}/tegenwicht`),
      ...suggesties.flatMap((id, i) =>
        fieldAt(id, `${pad}/suggesties/${i}`, (soort) => soort === 'suggesties'),
      ),
      ...stepsOf(stappen, `${pad}/stappen`),
      ...stepsOf(rondom, `${pad}/rondom`),
      ...Object.entries(verslag.lezers ?? {}).flatMap(([one, form]) =>
        readerOf(form, `${pad}/lezers/${one}`),
      ),
      ...(beslissing === undefined
        ? []
        : conclusionAt(beslissing, `${pad}/beslissing`, { scope: FAMILY_SCOPE })),
    ]
  }

  /** Words for facts and conclusions that exist, and for values that they have. */
  function wordsAt(words: Readonly<Record<string, ReaderWordsJson>>, pad: string): Finding<Reading>[] {
    return Object.entries(words).flatMap(([id, { titels = {} }]): Finding<Reading>[] => {
      const at = `${pad}${pointer([id])}`
      const subject = names.subjects.get(id)
      if (subject === undefined) {
        if (names.brokenNames.has(id)) return []
        return [fault('onbekend-feit', at, 'unknownFact', { id }, nearest(id, names.subjects.keys()))]
      }
      const { waarden } = subject
      return Object.keys(titels).flatMap((value) =>
        waarden.includes(value)
          ? []
          : [valueOutside({ id, waarden }, value, `${at}/titels${pointer([value])}`)],
      )
    })
  }

  /** Of the page of one person: facts, conclusions and values that exist. */
  function readerOf({ wie, nood, zonder = [] }: ReaderFormJson, pad: string): Finding<Reading>[] {
    const level = advies?.veiligheid.conclusie
    const known = names.subjects.get(wie.feit)?.waarden
    return [
      ...noFactAt(wie.feit, `${pad}/wie/feit`),
      ...(known === undefined || known.includes(wie.waarde)
        ? []
        : [valueOutside({ id: wie.feit, waarden: known }, wie.waarde, `${pad}/wie/waarde`)]),
      ...noFactAt(wie.getal, `${pad}/wie/getal`),
      ...(nood === undefined || level === undefined ? [] : valueAt(level, nood.vanaf, `${pad}/nood/vanaf`)),
      ...zonder.flatMap((id, i) => (conclusions.has(id) ? [] : noFactAt(id, `${pad}/zonder/${i}`))),
    ]
  }

  /** Steps with names of their own, about facts and conclusions that exist. */
  function stepsOf(steps: readonly StepJson[], pad: string): Finding<Reading>[] {
    return [
      ...twice(
        steps.map(({ stap }, i) => [stap, `${pad}/${i}/stap`] as const),
        'stepTwice',
        [],
      ),
      ...steps.flatMap(({ feiten = [], conclusies = [], deskundige = [] }, i) => [
        ...feiten.flatMap((id, j) => noFactAt(id, `${pad}/${i}/feiten/${j}`)),
        ...conclusies.flatMap((id, j) => conclusionAt(id, `${pad}/${i}/conclusies/${j}`, {})),
        ...deskundige.flatMap((id, j) => noFactAt(id, `${pad}/${i}/deskundige/${j}`)),
      ]),
    ]
  }

  function headingOf(
    { titel, titelVan }: { titel?: string; titelVan?: string },
    pad: string,
  ): Finding<Reading>[] {
    if ((titel === undefined) === (titelVan === undefined)) return [fault('vorm', pad, 'headingMissing')]
    return titelVan === undefined ? [] : conclusionAt(titelVan, `${pad}/titelVan`, {})
  }

  return [
    ...fieldsAt(advies.velden, FAMILY_SCOPE, `${PLACE}/velden`, [...HEAD_NAMES, OWN_NAME, ...TELLING_NAMES]),
    ...listsOf(advies),
    ...namesOf(advies),
    ...statusOf(advies),
    ...safetyOf(advies),
    ...ladderOf(advies),
    ...reportOf(advies),
  ]
}

/** Each conclusion is shown once, and each short name stands for one thing. */
function namesOf({ velden }: AdviesMapJson): Finding<Reading>[] {
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
  return [...twice(shown, 'conclusionTwice', []), ...twice(short, 'shortNameTwice', [STATUS])]
}

function valueOutside(
  { id, waarden }: Pick<ConclusionJson, 'id' | 'waarden'>,
  waarde: string,
  pad: string,
): Finding<Reading> {
  const outside = { id, value: waarde, values: waarden }
  return fault('waarde-buiten-bereik', pad, 'outcomeOutside', outside, nearest(waarde, waarden))
}
