/** Applies an overlay: the new rule set, where each of its parts comes from, and every deviation. */

import { produce } from 'immer'
import { markOfRuleSet } from '../load/fingerprint.js'
import { jsonLeavesOf } from '../model/leaves.js'
import { forbiddenPart, own, valueAt } from '../model/names.js'
import type { AdditionsJson, Deviation } from '../model/overlay.js'
import { isPlain } from '../model/plain.js'
import type { ParagraphJson, RuleSet, RuleSetJson } from '../model/ruleset.js'
import { AREA_FACT } from '../model/subject.js'
import { type Finding, fault } from '../problem.js'
import { type Overlay, overlayFaults } from '../words/index.js'
import { say } from '../words/words.js'
import { fittingAreas } from './areas.js'
import { conversationProblems, longerConversation } from './conversation.js'
import type { OverlayDraft } from './read.js'
import { keysOf, type Target, targetOf } from './target.js'

type Part = Record<string, unknown>
/** The parts of a rule set that an overlay changes, by list and name. */
type Parts = Readonly<Record<Target, Map<string, unknown>>>

export interface Applied {
  readonly json: RuleSetJson
  /** Told only of an overlay that is sound. */
  readonly deviations: () => readonly Deviation[]
  /** From a place in the new rule set to the place in the overlay that put it there. */
  readonly placeOf: (pad: string) => string | undefined
  /** Changes that lead nowhere. */
  readonly problems: readonly Finding<Overlay>[]
}

/** Applies what passed the guard. */
export function applyOverlay(
  base: RuleSet,
  { head, additions, changes, drops, isSound }: OverlayDraft,
): Applied {
  const problems: Finding<Overlay>[] = []
  const deviations: Omit<Deviation, 'laag'>[] = []
  const changedBy = new Map<string, string>()
  const parts = partsOf(base)
  for (const { pad, part: change } of changes) {
    const target = targetOf(change)
    const keys = keysOf(change.pad)
    if (target === undefined || keys === undefined) continue
    const { kind, name } = target
    try {
      const before = parts[kind].get(name)
      const voor = valueAt(before, keys)
      const after = produce(before, (draft) => {
        put(draft, keys, change.waarde)
      })
      parts[kind].set(name, after)
      changedBy.set(`${kind} ${name}`, pad)
      deviations.push({
        soort: 'gewijzigd',
        deel: kind,
        naam: name,
        pad: change.pad,
        ...(voor !== undefined && { voor }),
        na: change.waarde,
        reden: change.reden,
        bron: change.bron,
      })
    } catch (error) {
      if (!(error instanceof LeadsNowhere)) throw error
      problems.push(fault('vorm', `${pad}/pad`, 'pathLeadsNowhere', { path: change.pad, name }))
    }
  }
  const dropped = new Map(drops.map(({ part }) => [part.regel, part]))
  for (const rule of base.regels) {
    const drop = dropped.get(rule.name)
    if (drop === undefined) continue
    const { reden, bron } = drop
    deviations.push({
      soort: 'vervallen',
      deel: 'regel',
      naam: rule.name,
      pad: '',
      voor: rule,
      reden,
      bron,
    })
  }
  const kept = base.regels.filter(({ name }) => !dropped.has(name))
  const { feiten = [], conclusies = [], regels = [], bronnen = {}, verhaal, waarborgen = [] } = additions
  const gesprek = longerConversation(base, additions.gesprek)
  problems.push(...conversationProblems(base, additions.gesprek))
  const added = fittingAreas(base, additions)
  const lists = {
    leefgebieden: [...base.leefgebieden, ...added],
    feiten: [...base.feiten.map(({ id }) => parts.feit.get(id)), ...feiten],
    conclusies: [...base.conclusies.map(({ id }) => parts.conclusie.get(id)), ...conclusies],
    // An overlay doesn't say itself from where its rules come.
    regels: [
      ...kept.map(({ name }) => parts.regel.get(name)),
      ...regels.map((rule) => (isPlain(rule) && isSound('/id') ? { ...rule, laag: head.id } : rule)),
    ],
    waarborgen: [...(base.waarborgen ?? []), ...waarborgen],
  }
  const { id = '', versie = '', titel = '', geldigVanaf, geldigTot, historisch } = head
  const { geldigVanaf: _from, geldigTot: _to, historisch: _historic, overgang: _since, ...rest } = base
  const json = {
    ...rest,
    id,
    versie,
    titel,
    ...(geldigVanaf !== undefined && { geldigVanaf }),
    ...(geldigTot !== undefined && { geldigTot }),
    ...(historisch !== undefined && { historisch }),
    basis: { id: base.id, versie: base.versie, vingerafdruk: markOfRuleSet(base) },
    bronnen: { ...base.bronnen, ...bronnen },
    ...lists,
    ...(base.verhaal && { verhaal: longerStory(base.verhaal, verhaal, dropped) }),
    ...(gesprek && { gesprek }),
  } as unknown as RuleSetJson

  /** Names of the parts that came from the base, in their order. */
  const namesOf: Readonly<Record<string, readonly string[]>> = {
    leefgebieden: base.leefgebieden.map(({ id }) => `leefgebied ${id}`),
    feiten: base.feiten.map(({ id }) => `feit ${id}`),
    conclusies: base.conclusies.map(({ id }) => `conclusie ${id}`),
    regels: kept.map(({ name }) => `regel ${name}`),
    waarborgen: (base.waarborgen ?? []).map(({ id }) => `waarborg ${id}`),
  }
  function placeOf(pad: string): string | undefined {
    const [, list = '', index = '', ...deeper] = pad.split('/')
    if (list === 'verhaal') return placeInStory(pad, base)
    if (list === 'bronnen') return `/voegToe${pad}`
    if (list === 'gesprek') return placeInConversation(pad)
    const names = own(namesOf, list)
    // The head, which the overlay's own form has judged.
    if (names === undefined) return undefined
    const name = names[Number(index)]
    if (name === undefined) return ['', 'voegToe', list, Number(index) - names.length, ...deeper].join('/')
    const change = changedBy.get(name)
    return change === undefined ? '' : `${change}/waarde`
  }

  const laag = { id, versie }
  return {
    json,
    problems,
    placeOf,
    deviations: () => [...deviations, ...additionsOf(additions, base)].map((one) => ({ laag, ...one })),
  }

  function placeInConversation(pad: string): string {
    const [, , list = '', index = '', ...deeper] = pad.split('/')
    const id = list === 'themas' ? gesprek?.themas[Number(index)]?.id : undefined
    const at = (additions.gesprek?.themas ?? []).findIndex((theme) => theme.id === id)
    return at < 0 ? '' : ['', 'voegToe', 'gesprek', list, at, ...deeper].join('/')
  }
}

function placeInStory(pad: string, { verhaal }: RuleSet): string {
  const [, , list = '', index = '', ...deeper] = pad.split('/')
  const before = list === 'motivering' || list === 'tegenwicht' ? (verhaal?.[list].length ?? 0) : 0
  return ['', 'voegToe', 'verhaal', list, Number(index) - before, ...deeper].join('/')
}

function longerStory(
  story: NonNullable<RuleSetJson['verhaal']>,
  added: AdditionsJson['verhaal'],
  dropped: ReadonlyMap<string, unknown>,
) {
  const { nooitSamen } = story
  return {
    ...story,
    // What is not said any more contradicts nothing.
    ...(nooitSamen && {
      nooitSamen: nooitSamen.filter(({ regels }) => !regels.some((name) => dropped.has(name))),
    }),
    motivering: [...story.motivering, ...(added?.motivering ?? [])],
    tegenwicht: [...story.tegenwicht, ...(added?.tegenwicht ?? [])],
  }
}

function partsOf({ regels, conclusies, feiten }: RuleSet): Parts {
  return {
    regel: new Map(regels.map((part) => [part.name, part])),
    conclusie: new Map(conclusies.map((part) => [part.id, part])),
    feit: new Map(feiten.map((part) => [part.id, part])),
  }
}

/** A path that ends where nothing is. */
export class LeadsNowhere extends Error {}

/** Puts a value where a path leads. The last step may add a field or, with `-`, an item of a list. */
export function put(part: unknown, keys: readonly string[], waarde: unknown): void {
  const last = keys.at(-1) ?? ''
  const home = valueAt(part, keys.slice(0, -1))
  // The guard refuses these; here a field is assigned, because a draft of immer can't define one.
  if (forbiddenPart(last) !== undefined) throw new LeadsNowhere()
  if (Array.isArray(home)) {
    const index = last === '-' ? home.length : Number(last)
    if (!/^(-|0|[1-9]\d*)$/.test(last) || index > home.length) throw new LeadsNowhere()
    home[index] = waarde
  } else if (typeof home === 'object' && home !== null) (home as Part)[last] = waarde
  else throw new LeadsNowhere()
}

/** What is new; for parts without a source of their own, the sources of the rules that make use of them. */
function additionsOf(
  {
    bronnen = {},
    leefgebieden = [],
    feiten = [],
    conclusies = [],
    regels = [],
    verhaal,
    waarborgen = [],
    gesprek,
  }: AdditionsJson,
  base: RuleSet,
): Omit<Deviation, 'laag'>[] {
  const added = (
    deel: Deviation['deel'],
    naam: string,
    na: unknown,
    reden: string,
    bron: readonly string[],
  ): Omit<Deviation, 'laag'> => ({ soort: 'toegevoegd', deel, naam, pad: '', na, reden, bron })
  const sourcesOf = (ids: ReadonlySet<string>) => [
    ...new Set([...regels, ...base.regels].flatMap(({ event, bron }) => (ids.has(event.type) ? bron : []))),
  ]
  /** The sources of the rules that ask for a leefgebied by its name. */
  const asking = (area: string) => [
    ...new Set(
      regels.flatMap(({ conditions, bron }) =>
        jsonLeavesOf(conditions).some(
          ({ fact, value }) => fact === AREA_FACT && [value].flat().includes(area),
        )
          ? bron
          : [],
      ),
    ),
  ]
  const told = (list: readonly ParagraphJson[] = [], name: string) =>
    list.map((part) => {
      const ids = new Set(part.zinnen.map(({ conclusie }) => conclusie))
      return added(
        'verhaal',
        name,
        part,
        say(overlayFaults, 'tellsOf', { conclusions: [...ids] }),
        sourcesOf(ids),
      )
    })
  return [
    ...Object.entries(bronnen).map(([id, part]) => added('bron', id, part, part.titel, [id])),
    ...leefgebieden.map((part) =>
      added(
        'leefgebied',
        part.id,
        part,
        say(overlayFaults, 'ownArea', { title: part.titel }),
        asking(part.id),
      ),
    ),
    ...feiten.map((part) => added('feit', part.id, part, part.vraag, part.bron)),
    ...conclusies.map((part) => added('conclusie', part.id, part, part.titel, sourcesOf(new Set([part.id])))),
    ...regels.map((part) => added('regel', part.name, part, part.uitleg, part.bron)),
    ...told(verhaal?.motivering, 'motivering'),
    ...told(verhaal?.tegenwicht, 'tegenwicht'),
    ...waarborgen.map((part) => added('waarborg', part.id, part, part.titel, part.bron)),
    ...(gesprek?.themas ?? []).map((part) => added('gesprek', part.id, part, part.waarom, [])),
    ...(gesprek?.volgorde === undefined
      ? []
      : [added('gesprek', 'volgorde', gesprek.volgorde, say(overlayFaults, 'otherOrder'), [])]),
  ]
}
