/** Names and titles in an overlay that pass for those of the layer below: whoever reads them would take one for the other. */

import { looksAs, readsAs } from '../model/look-alike.js'
import { own } from '../model/names.js'
import type { ChangeJson } from '../model/overlay.js'
import type { ConclusionJson, RuleSetJson } from '../model/ruleset.js'
import { type Finding, fault, pointer } from '../problem.js'
import type { Overlay } from '../words/index.js'
import type { OverlayDraft } from './read.js'
import { keysOf } from './target.js'

/** A name or title that is given, where, and those that it may not pass for. */
interface Given {
  readonly text: unknown
  readonly pad: string
  readonly taken: readonly string[]
  /** Names are what machines go by; titles are what people read. */
  readonly kind: 'name' | 'title'
}

export function checkLookAlikes(base: RuleSetJson, draft: OverlayDraft): Finding<Overlay>[] {
  const all = [
    ...givenInHead(base, draft),
    ...givenInAdditions(base, draft),
    ...draft.changes.flatMap(changedOf(base)),
  ]
  return all.flatMap(({ text, pad, taken, kind }) => {
    if (typeof text !== 'string') return []
    // That it is the same name to the letter is told by the whole.
    const other = taken.find((one) =>
      kind === 'name' ? one !== text && looksAs(one, text) : readsAs(one, text),
    )
    if (other === undefined) return []
    return [fault('dubbele-naam', pad, kind === 'name' ? 'nameLooksAlike' : 'titleTaken', { text, other })]
  })
}

function givenInHead(base: RuleSetJson, { head, isSound }: OverlayDraft): Given[] {
  const ids = [base.id, ...(base.basis === undefined ? [] : [base.basis.id])]
  return [
    ...(isSound('/id') ? [{ text: head.id, pad: '/id', taken: ids, kind: 'name' } as const] : []),
    ...(isSound('/titel')
      ? [{ text: head.titel, pad: '/titel', taken: [base.titel], kind: 'title' } as const]
      : []),
  ]
}

/** What a source is known by: its id, its title, and the title up to the first comma. */
function namesOfSources({ bronnen }: Pick<RuleSetJson, 'bronnen'>): readonly string[] {
  return Object.entries(bronnen).flatMap(([id, { titel }]) => [
    id,
    titel,
    titel.split(/[,:;(]\s/)[0] ?? titel,
  ])
}

/** What the values are called that an advice stands on. */
function heartOf({ verhaal, conclusies }: RuleSetJson): readonly string[] {
  return conclusies.flatMap((one) => (verhaal?.kern.includes(one.id) === true ? valueTitlesOf(one) : []))
}

function valueTitlesOf({
  waarden,
  titels = {},
}: Pick<ConclusionJson, 'waarden' | 'titels'>): readonly string[] {
  return waarden.flatMap((value) => own(titels, value) ?? value)
}

function givenInAdditions(base: RuleSetJson, { additions, isSound }: OverlayDraft): Given[] {
  const { bronnen = {}, feiten = [], conclusies = [], regels = [], waarborgen = [], gesprek } = additions
  /** The sound parts of a list, each with its place; a part under a name that is taken is told by the whole. */
  const placed = <T extends { readonly id: string } | { readonly name: string }>(
    list: readonly T[],
    name: string,
    known: readonly T[] = [],
  ) => {
    const idOf = (part: T) => ('id' in part ? part.id : part.name)
    const taken = new Set(known.map(idOf))
    return list.flatMap((part, i) => {
      const pad = `/voegToe/${name}/${i}`
      return isSound(pad) && !taken.has(idOf(part)) ? [{ part, pad }] : []
    })
  }
  const heart = heartOf(base)
  const ownSources = Object.keys(bronnen)
  const sources = Object.entries(bronnen).flatMap(([id, source], i): Given[] => {
    const pad = pointer(['voegToe', 'bronnen', id])
    if (!isSound(pad)) return []
    return [
      { text: id, pad, taken: [...Object.keys(base.bronnen), ...ownSources.slice(0, i)], kind: 'name' },
      { text: source.titel, pad: `${pad}/titel`, taken: namesOfSources(base), kind: 'title' },
    ]
  })
  const facts = placed(feiten, 'feiten', base.feiten).flatMap(({ part, pad }): Given[] => [
    { text: part.id, pad: `${pad}/id`, taken: base.feiten.map(({ id }) => id), kind: 'name' },
    { text: part.label, pad: `${pad}/label`, taken: base.feiten.map(({ label }) => label), kind: 'title' },
    { text: part.vraag, pad: `${pad}/vraag`, taken: base.feiten.map(({ vraag }) => vraag), kind: 'title' },
  ])
  const conclusions = placed(conclusies, 'conclusies', base.conclusies).flatMap(({ part, pad }): Given[] => [
    { text: part.id, pad: `${pad}/id`, taken: base.conclusies.map(({ id }) => id), kind: 'name' },
    {
      text: part.titel,
      pad: `${pad}/titel`,
      taken: base.conclusies.map(({ titel }) => titel),
      kind: 'title',
    },
    ...part.waarden.map((value, i): Given => {
      const title = own(part.titels, value)
      const at = title === undefined ? `waarden/${i}` : pointer(['titels', value]).slice(1)
      return { text: title ?? value, pad: `${pad}/${at}`, taken: heart, kind: 'title' }
    }),
  ])
  const rules = placed(regels, 'regels', base.regels).map(({ part, pad }): Given => {
    return { text: part.name, pad: `${pad}/name`, taken: base.regels.map(({ name }) => name), kind: 'name' }
  })
  const promises = placed(waarborgen, 'waarborgen', base.waarborgen).flatMap(({ part, pad }): Given[] => [
    { text: part.id, pad: `${pad}/id`, taken: (base.waarborgen ?? []).map(({ id }) => id), kind: 'name' },
    {
      text: part.titel,
      pad: `${pad}/titel`,
      taken: (base.waarborgen ?? []).map(({ titel }) => titel),
      kind: 'title',
    },
  ])
  const themes = placed(gesprek?.themas ?? [], 'gesprek/themas', base.gesprek?.themas).flatMap(
    ({ part, pad }): Given[] => {
      const known = base.gesprek?.themas ?? []
      return [
        { text: part.id, pad: `${pad}/id`, taken: known.map(({ id }) => id), kind: 'name' },
        { text: part.titel, pad: `${pad}/titel`, taken: known.map(({ titel }) => titel), kind: 'title' },
      ]
    },
  )
  return [...sources, ...facts, ...conclusions, ...rules, ...promises, ...themes]
}

/** What a change calls something. */
function changedOf(base: RuleSetJson) {
  const heart = heartOf(base)
  return ({ pad, part: change }: { readonly pad: string; readonly part: ChangeJson }): Given[] => {
    const [field, value] = keysOf(change.pad) ?? []
    const at = `${pad}/waarde`
    const fact = base.feiten.find(({ id }) => id === change.feit)
    if (fact !== undefined && (field === 'label' || field === 'vraag')) {
      const taken = base.feiten.flatMap((one) => (one === fact ? [] : one[field]))
      return [{ text: change.waarde, pad: at, taken, kind: 'title' }]
    }
    const conclusion = base.conclusies.find(({ id }) => id === change.conclusie)
    if (conclusion === undefined) return []
    if (field === 'titel') {
      const taken = base.conclusies.flatMap((one) => (one === conclusion ? [] : one.titel))
      return [{ text: change.waarde, pad: at, taken, kind: 'title' }]
    }
    if (field !== 'titels') return []
    const given =
      value === undefined ? Object.entries(Object(change.waarde)) : [[value, change.waarde] as const]
    return given.map(([name, text]): Given => {
      const others = conclusion.waarden.flatMap((one) =>
        one === name ? [] : (own(conclusion.titels, one) ?? one),
      )
      const foreign = base.verhaal?.kern.includes(conclusion.id) === true ? [] : heart
      return {
        text,
        pad: value === undefined ? `${at}${pointer([String(name)])}` : at,
        taken: [...others, ...foreign],
        kind: 'title',
      }
    })
  }
}
