/**
 * From outcomes to an advice without its explanation. What it looks like is data: the form of an advice in the
 * rule set, compiled here once.
 */
import type { Frame, World } from '../compile/frame.js'
import type { Conclusion, Program } from '../compile/program.js'
import type { Besluit } from '../model/advies.js'
import type { AdviesShape, ConclusionFieldJson, ListFieldJson } from '../model/advies-map.js'
import { coreOf } from '../model/core.js'
import { collects } from '../model/policy.js'
import type { ConclusionJson } from '../model/ruleset.js'
import { FAMILY_SCOPE, type ItemScope, isFamily, isListScope, type Scope } from '../model/scope.js'
import { adviesShapeOf, fits } from '../model/shown.js'
import { namesItsValues } from '../model/subject.js'
import { validityOn } from '../model/validity.js'
import { markOf, type OutcomeReader } from '../run/outcome.js'
import type { CasusHead } from '../run/read-casus.js'
import { createOwn } from './own.js'
import { type AdviesPart, type AdviesReader, adder, fresh, group, type Read } from './shape.js'
import { createStatus } from './status.js'
import { suggester } from './suggest.js'

/** The outcome of a conclusion that the rule set doesn't declare: nothing is known to be possible. */
const NO_OUTCOME = Object.freeze({ mogelijk: Object.freeze([]), zeker: false })
const NO_COLLECTION = Object.freeze({ waarde: Object.freeze([]), mogelijk: Object.freeze([]), zeker: false })
/** Under this name stand the conclusions of one's own. */
const OWN_GROUP = 'eigen'

export interface Decider {
  /** The conclusions that a decision reads. */
  readonly needs: readonly string[]
  readonly decide: (head: CasusHead, world: World) => Besluit
}

/** @param mark the fingerprint of the rule set */
export function createDecider(program: Program, outcomes: OutcomeReader, mark: string): Decider {
  const { ruleSet, byId } = program
  const shape = adviesShapeOf(ruleSet)
  const own = createOwn(program, outcomes)
  const needs: string[] = [...coreOf(ruleSet), ...own.ids]

  /** A conclusion that a decision reads; one of that name in another form is another conclusion. */
  function find(id: string, isMeant: (conclusion: ConclusionJson) => boolean): Conclusion | undefined {
    const conclusion = byId.get(id)
    if (conclusion === undefined || !isMeant(conclusion.json)) return undefined
    needs.push(id)
    return conclusion
  }

  function conclusionReader(field: ConclusionFieldJson, scope: Scope): AdviesReader {
    const conclusion = find(field.conclusie, (json) => fits(field, scope, json))
    if (field.soort === 'suggesties') {
      const suggest = suggester(conclusion, program)
      return { read: (_frame, world) => suggest(world) }
    }
    if (conclusion === undefined) {
      const nothing = field.soort === 'uitkomst' ? NO_OUTCOME : NO_COLLECTION
      return { read: () => nothing, mark: [] }
    }
    return { read: outcomes.either(conclusion), mark: markOf(conclusion) }
  }

  function partsOf(fields: AdviesShape['velden'], scope: Scope): readonly AdviesPart[] {
    return fields.map((field): AdviesPart => ({ veld: field.veld, ...readerOf(field, scope) }))
  }

  function readerOf(field: AdviesShape['velden'][number], scope: Scope): AdviesReader {
    switch (field.soort) {
      case 'lijst':
        return { read: listReader(field) }
      case 'groep':
        return group(partsOf(field.velden, scope))
      case 'feit':
        return choiceReader(field.feit, scope, program)
      default:
        return conclusionReader(field, scope)
    }
  }

  function listReader({ bereik, sleutel, velden }: ListFieldJson): Read {
    const parts = [...partsOf(velden, bereik), { veld: OWN_GROUP, ...own.readerOf(bereik) }]
    if (!isListScope(bereik)) {
      // They are those of the rule set, in its order: what was told of one before can be told again.
      const rows = ruleSet.leefgebieden.map(
        ({ id }) => group([{ veld: sleutel.veld, read: () => id, mark: [] }, ...parts]).read,
      )
      return each(bereik, (frame, world, at) => rows[at]?.(frame, world))
    }
    // Other ids come with the casus, of which nothing is kept.
    return each(bereik, fresh([{ veld: sleutel.veld, read: ({ id }) => id }, ...parts]))
  }

  const isPhase = ({ bereik, beleid }: ConclusionJson) => isFamily(bereik) && !collects(beleid)
  const phase = find(shape.status.conclusie, isPhase)
  const status = createStatus(
    shape.status,
    phase === undefined ? () => NO_OUTCOME : outcomes.one(phase),
    program,
  )
  const parts = [...partsOf(shape.velden, FAMILY_SCOPE), { veld: OWN_GROUP, ...own.readerOf(FAMILY_SCOPE) }]
  const add = adder(parts)
  const regelset = Object.freeze({
    id: ruleSet.id,
    versie: ruleSet.versie,
    vingerafdruk: mark,
  })

  return {
    needs,
    decide({ kenmerk, peildatum }, world) {
      const besluit = {
        kenmerk,
        peildatum,
        regelset,
        geldigheid: validityOn(ruleSet, peildatum),
        status: status(world),
      }
      add(besluit, world.gezin, world)
      // The types tell the form of the base rule set; that of another one is its own.
      return besluit as unknown as Besluit
    },
  }
}

/** A choice as the casus gives it; null when more than one value is left. */
function choiceReader(id: string, scope: Scope, { layouts }: Program): AdviesReader {
  const slot = layouts[scope].slots.get(id)
  if (slot === undefined || !namesItsValues(slot.subject)) return { read: () => null, mark: [] }
  const { index } = slot
  const { waarden } = slot.subject
  return {
    read({ words }) {
      const bits = words[index] as number
      if ((bits & (bits - 1)) !== 0) return null
      return waarden[31 - Math.clz32(bits)] ?? null
    },
    mark: [{ kind: 'choice', index, count: waarden.length }],
  }
}

/** Makes a row of each item. */
function each(scope: ItemScope, read: (frame: Frame, world: World, at: number) => unknown): Read {
  return (_frame, world) => {
    const { frames, count } = world.items[scope]
    const list: unknown[] = []
    for (let i = 0; i < count; i++) list.push(read(frames[i] as Frame, world, i))
    return Object.freeze(list)
  }
}
