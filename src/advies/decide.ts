/**
 * From outcomes to an advice without its explanation. This is the one place that binds the names of
 * conclusions to the fields of an advice.
 */
import type { Frame, Items, World } from '../compile/frame.js'
import type { Conclusion, Program } from '../compile/program.js'
import { fingerprint } from '../load/fingerprint.js'
import type { Besluit, Collected, Outcome, Status } from '../model/advies.js'
import type { Uitkomsten } from '../model/base.generated.js'
import { coreOf } from '../model/core.js'
import { hasField, type ShownMany, type ShownOne } from '../model/own.js'
import type { ConclusionJson } from '../model/ruleset.js'
import { validityOn } from '../model/validity.js'
import { isSettled, type OutcomeReader } from '../run/outcome.js'
import type { CasusHead } from '../run/read-casus.js'
import { createOwn } from './own.js'
import { type Suggest, suggester } from './suggest.js'

/** How far the investigation is, as the rules see it; the status follows from it. */
const PHASE = 'advies.fase' satisfies keyof Uitkomsten
const ACT_NOW = 'direct-handelen' satisfies Status & Uitkomsten[typeof PHASE]
const INCOMPLETE = 'onderzoek-onvolledig' satisfies Status & Uitkomsten[typeof PHASE]

/** The outcome of a conclusion that the rule set doesn't declare: nothing is known to be possible. */
const NO_OUTCOME = Object.freeze({ mogelijk: Object.freeze([]), zeker: false })
const NO_COLLECTION = Object.freeze({ waarde: Object.freeze([]), mogelijk: Object.freeze([]), zeker: false })

export interface Decider {
  /** The conclusions that a decision reads. */
  readonly needs: readonly string[]
  readonly decide: (head: CasusHead, world: World) => Besluit
}

export function createDecider(program: Program, outcomes: OutcomeReader): Decider {
  const { ruleSet, byId } = program
  const kern = coreOf(ruleSet)
  const needs: string[] = [...kern]

  /** A conclusion that a decision reads; one of that name in another form is another conclusion. */
  function find(id: string, fits: (conclusion: ConclusionJson) => boolean): Conclusion | undefined {
    const conclusion = byId.get(id)
    if (conclusion === undefined || !fits(conclusion.json)) return undefined
    needs.push(id)
    return conclusion
  }

  /** Reads one conclusion; its values are those of the base rule set, unless a rule set adds to them. */
  function one<K extends ShownOne | typeof PHASE>(
    id: K,
    fits = hasField,
  ): (frame: Frame) => Outcome<Uitkomsten[K]> {
    const conclusion = find(id, fits)
    if (conclusion === undefined) return () => NO_OUTCOME
    return outcomes.one(conclusion) as (frame: Frame) => Outcome<Uitkomsten[K]>
  }
  function many<K extends ShownMany>(id: K): (frame: Frame) => Collected<Uitkomsten[K]> {
    const conclusion = find(id, hasField)
    if (conclusion === undefined) return () => NO_COLLECTION
    return outcomes.many(conclusion) as (frame: Frame) => Collected<Uitkomsten[K]>
  }

  function suggestions(id: ShownMany): Suggest {
    return suggester(find(id, hasField), program)
  }

  const niveau = one('veiligheid.niveau')
  const route = many('veiligheid.route')
  const doorbroken = one('ladder.doorbroken')
  const stap = one('ladder.stap')
  const trede = one('advies.trede')
  const compartiment = one('advies.compartiment')
  const oordeel = one('eigenKracht.oordeel')
  const grenzen = many('eigenKracht.grenzen')
  const spanning = one('eigenKracht.spanning')
  const [ben, kan, wil] = [one('persoon.ben'), one('persoon.kan'), one('persoon.wil')]
  const [heb, weet] = [one('persoon.heb'), one('persoon.weet')]
  const kracht = one('persoon.eigenKracht')
  const draagkracht = one('leefgebied.draagkracht')
  const regie = one('leefgebied.regie')
  const signalen = many('leefgebied.signalen')
  const behoefteTrede = one('hulpbehoefte.trede')
  const gezinDraagt = one('hulpbehoefte.gezinDraagt')
  const netwerkDraagt = one('hulpbehoefte.netwerkDraagt')
  const vrijDraagt = one('hulpbehoefte.vrijDraagt')
  const toetsen = many('hulpbehoefte.toetsen')
  const rijp = one('advies.besluitrijp')
  const bijdragen = many('hulpbehoefte.bijdragen')
  const role = program.layouts.persoon.slots.get('persoon.rol')
  const core = kern.flatMap((id) => {
    const conclusion = byId.get(id)
    return conclusion === undefined ? [] : [settledBy(conclusion)]
  })
  const phase = one(PHASE, ({ bereik, beleid }) => bereik === 'gezin' && beleid !== 'collect')
  const suggestInstruments = suggestions('inzet.instrumenten')
  const suggestPoints = suggestions('procedure.aandachtspunten')
  const suggestToDo = suggestions('advies.nogTeDoen')
  const own = createOwn(program, outcomes)
  needs.push(...own.ids)
  const regelset = Object.freeze({
    id: ruleSet.id,
    versie: ruleSet.versie,
    vingerafdruk: fingerprint(ruleSet),
  })

  function roleOf({ choices }: Frame): Besluit['personen'][number]['rol'] {
    if (role?.subject.kind !== 'keuze' || choices[role.index] === role.full) return null
    const at = 31 - Math.clz32(choices[role.index] as number)
    return (role.subject.waarden[at] ?? null) as Besluit['personen'][number]['rol']
  }

  function status(world: World): Status {
    const { waarde, mogelijk } = phase(world.gezin)
    if (waarde === ACT_NOW) return ACT_NOW
    if (mogelijk.includes(INCOMPLETE)) return INCOMPLETE
    return core.every((settled) => settled(world)) ? 'definitief' : 'voorlopig'
  }

  function decide({ kenmerk, peildatum }: CasusHead, world: World): Besluit {
    const { gezin, items } = world
    return {
      kenmerk,
      peildatum,
      regelset,
      geldigheid: validityOn(ruleSet, peildatum),
      status: status(world),
      besluit: Object.freeze({ rijp: rijp(gezin), nogTeDoen: suggestToDo(world) }),
      veiligheid: Object.freeze({
        niveau: niveau(gezin),
        route: route(gezin),
        doorbreektLadder: doorbroken(gezin),
      }),
      ladder: Object.freeze({ stap: stap(gezin) }),
      trede: trede(gezin),
      compartiment: compartiment(gezin),
      eigenKracht: Object.freeze({
        oordeel: oordeel(gezin),
        grenzen: grenzen(gezin),
        spanning: spanning(gezin),
      }),
      personen: each(items.persoon, (frame) => ({
        id: frame.id,
        rol: roleOf(frame),
        dimensies: Object.freeze({
          ben: ben(frame),
          kan: kan(frame),
          wil: wil(frame),
          heb: heb(frame),
          weet: weet(frame),
        }),
        eigenKracht: kracht(frame),
        eigen: own.read.persoon(frame),
      })),
      leefgebieden: each(items.leefgebied, (frame) => ({
        leefgebied: frame.id,
        draagkracht: draagkracht(frame),
        regie: regie(frame),
        signalen: signalen(frame),
        eigen: own.read.leefgebied(frame),
      })),
      hulpbehoeften: each(items.hulpbehoefte, (frame) => ({
        id: frame.id,
        trede: behoefteTrede(frame),
        gezinDraagt: gezinDraagt(frame),
        netwerkDraagt: netwerkDraagt(frame),
        vrijDraagt: vrijDraagt(frame),
        toetsen: toetsen(frame),
        bijdragen: bijdragen(frame),
        eigen: own.read.hulpbehoefte(frame),
      })),
      instrumenten: suggestInstruments(world),
      aandachtspunten: suggestPoints(world),
      eigen: own.read.gezin(gezin),
    }
  }

  return { needs, decide }
}

/** Makes a frozen row of each item. */
function each<T>({ frames, count }: Items, make: (frame: Frame) => T): readonly T[] {
  const list: T[] = []
  for (let i = 0; i < count; i++) list.push(Object.freeze(make(frames[i] as Frame)))
  return Object.freeze(list)
}

/** Tells whether a conclusion is certain: for the family, or for each of its items. */
function settledBy(conclusion: Conclusion): (world: World) => boolean {
  const scope = conclusion.json.bereik
  if (scope === 'gezin') return ({ gezin }) => isSettled(conclusion, gezin)
  return ({ items }) => {
    const { frames, count } = items[scope]
    for (let i = 0; i < count; i++) if (!isSettled(conclusion, frames[i] as Frame)) return false
    return true
  }
}
