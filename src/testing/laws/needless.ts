/**
 * Looks for a question of which no answer makes a difference, by trying all that may yet become known. Exact
 * where there are few ways; of a casus that may turn out in more it says nothing.
 */

import type { Advies, OpenVraag } from '../../model/advies.js'
import { leaves, rangeLeft } from '../../model/known-part.js'
import { jsonLeavesOf } from '../../model/leaves.js'
import { own } from '../../model/names.js'
import type { FactJson, RuleSet } from '../../model/ruleset.js'
import {
  COLLECTIONS,
  FAMILY_SCOPE,
  ITEM_SCOPES,
  type ItemScope,
  isFamily,
  isListScope,
} from '../../model/scope.js'
import { subjectsOf } from '../../model/subject.js'
import { numbersBetween } from '../../search/cases.js'
import type { AnyCasus } from '../arbitraries/casussen.js'
import { isOpenValue, objectIn, type Plain } from '../parts.js'
import { answersOf, type ChainAnswer } from './chain.js'
import { changedOutcome, type Line, type Lines, linesOf } from './outcomes.js'

/** In no more ways than this a casus is filled in. */
const MOST_COMPLETIONS = 256

/** Finds such a question of a casus that names its persons and needs. */
export function createNeedless(
  ruleSet: RuleSet,
  assess: (casus: AnyCasus) => Advies,
): (casus: AnyCasus) => OpenVraag | undefined {
  const valuesOf = valuesFor(ruleSet)

  return (casus) => {
    const open = unknownIn(casus)
    if (open === undefined) return undefined
    const advies = assess(casus)
    const lines = linesOf(advies)
    const isIt = (vraag: OpenVraag) => (one: Unknown) =>
      one.feit === vraag.feit && one.item === (vraag.item ?? '')
    const asked = advies.openVragen.filter((vraag) => open.some(isIt(vraag)))
    if (asked.length === 0 || asked.length < advies.openVragen.length) return undefined

    const ends = narrowedToEnds(casus, open).map((end) => linesOf(assess(end)))
    const vague = new Set(
      [...lines].flatMap(([key, line]) => (isReached(key, line, ends) ? [] : [line.conclusie])),
    )
    return asked.find((vraag) => {
      if (vraag.raakt.some((id) => vague.has(id))) return false
      const answers = open.find(isIt(vraag))?.answers ?? []
      const changes = answers.some(
        (into) => changedOutcome(lines, linesOf(assess(into(casus)))) !== undefined,
      )
      return (
        !changes &&
        !leavesOpen(
          casus,
          open.filter((one) => !isIt(vraag)(one)),
        )
      )
    })
  }

  /** Whether some outcome may still be uncertain when all these are answered. */
  function leavesOpen(casus: AnyCasus, [first, ...others]: readonly Unknown[]): boolean {
    // What is certain stays certain, however the rest turns out.
    if (assess(casus).spoor.every(({ uitkomst }) => uitkomst.zeker)) return false
    return first === undefined || first.answers.some((into) => leavesOpen(into(casus), others))
  }

  /** The facts that rules ask about and that are not known, each with its answers; undefined for too many ways. */
  function unknownIn(casus: AnyCasus): readonly Unknown[] | undefined {
    const first = answersOf(ruleSet, casus, filled(casus, 0))
    // Of no fact there are more values than this without what is known of it.
    const most = Math.max(0, ...first.map(({ feit }) => valuesOf(feit, undefined).length))
    if (most > MOST_COMPLETIONS) return undefined
    // Those with a second value are two ways each at the least: mostly that is already too many.
    if (2 ** answersOf(ruleSet, casus, filled(casus, 1)).length > MOST_COMPLETIONS) return undefined
    const all = Array.from({ length: most }, (_, at) => answersOf(ruleSet, casus, filled(casus, at))).flat()
    const open = first.map(({ feit, item }) => ({
      feit,
      item,
      answers: all.flatMap((one) => (one.feit === feit && one.item === item ? [one.into] : [])),
    }))
    return open.reduce((ways, { answers }) => ways * answers.length, 1) > MOST_COMPLETIONS ? undefined : open
  }

  /** The casus with of each fact the value in this place. */
  function filled(casus: AnyCasus, at: number): AnyCasus {
    const put = (scope: FactJson['bereik'], group: string, home: unknown): Plain => ({
      ...Object.fromEntries(
        ruleSet.feiten
          .filter(({ id, bereik }) => bereik === scope && id.startsWith(`${group}.`))
          .map(({ id }) => {
            const field = id.slice(group.length + 1)
            return [field, valuesOf(id, own(objectIn(home), field))[at]]
          }),
      ),
      ...knownFields(home),
    })
    const groups = ruleSet.feiten.flatMap(({ id, bereik }) =>
      isFamily(bereik) ? [id.slice(0, id.indexOf('.'))] : [],
    )
    const items = (scope: ItemScope) => {
      const given = casus[COLLECTIONS[scope]]
      if (isListScope(scope))
        return Array.isArray(given) ? given.map((item: unknown) => put(scope, scope, item)) : given
      const areas = objectIn(given)
      return Object.fromEntries(
        ruleSet[COLLECTIONS[scope]].map(({ id }) => [id, put(scope, scope, own(areas, id))]),
      )
    }
    return {
      ...casus,
      ...Object.fromEntries(groups.map((group) => [group, put(FAMILY_SCOPE, group, own(casus, group))])),
      ...Object.fromEntries(ITEM_SCOPES.map((scope) => [COLLECTIONS[scope], items(scope)])),
    }
  }
}

/** All ways in which a casus may turn out. */
function narrowedToEnds(casus: AnyCasus, [first, ...others]: readonly Unknown[]): readonly AnyCasus[] {
  return first === undefined ? [casus] : first.answers.flatMap((into) => narrowedToEnds(into(casus), others))
}

/**
 * Whether an outcome lists only what can come out. As long as it lists more, what makes no difference to what
 * comes out may be what shows that it does.
 */
function isReached(key: string, { uitkomst }: Line, ends: readonly Lines[]): boolean {
  const outcomes = ends.map((lines) => [lines.get(key)?.uitkomst.waarde ?? []].flat() as readonly string[])
  const certain: readonly string[] = [uitkomst.waarde ?? []].flat()
  return uitkomst.mogelijk.every(
    (value) =>
      outcomes.some((one) => one.includes(value)) &&
      (certain.includes(value) || outcomes.some((one) => !one.includes(value))),
  )
}

interface Unknown {
  readonly feit: string
  readonly item: string
  readonly answers: readonly ChainAnswer['into'][]
}

/** What is known of a family or item, without what is said to be unknown or known in part. */
function knownFields(home: unknown): Plain {
  return Object.fromEntries(Object.entries(objectIn(home)).filter(([, value]) => !isOpenValue(value)))
}

/** Of a fact that rules ask about the values that what is known of it leaves, as far as rules can tell them apart. */
function valuesFor(ruleSet: RuleSet): (id: string, known: unknown) => readonly unknown[] {
  const subjects = subjectsOf(ruleSet)
  const bounds = new Map<string, number[]>()
  for (const { fact, value, params } of ruleSet.regels.flatMap(({ conditions }) =>
    jsonLeavesOf(conditions),
  )) {
    const [id, asked] = params === undefined ? [fact, value] : [params.feit ?? '', params.waarde ?? []]
    const numbers = [asked].flat().filter((one) => typeof one === 'number')
    bounds.set(id, [...(bounds.get(id) ?? []), ...numbers])
  }
  return (id, known) => {
    const [subject, asked] = [subjects.get(id), bounds.get(id)]
    if (subject === undefined || asked === undefined) return []
    switch (subject.kind) {
      case 'janee':
        return [true, false]
      case 'getal': {
        const [minimum, maximum] = rangeLeft(known, [subject.minimum, subject.maximum])
        // Of one number only there is nothing between.
        return minimum === maximum ? [minimum] : numbersBetween({ ...subject, minimum, maximum }, asked)
      }
      case 'keuze':
        return subject.waarden.filter((value) => leaves(known, value))
      case 'meerkeuze':
        return subsetsOf(subject.waarden)
    }
  }
}

function subsetsOf(values: readonly string[]): readonly (readonly string[])[] {
  return values.reduce<readonly (readonly string[])[]>(
    (sets, value) => (sets.length > MOST_COMPLETIONS ? sets : sets.flatMap((set) => [set, [...set, value]])),
    [[]],
  )
}
