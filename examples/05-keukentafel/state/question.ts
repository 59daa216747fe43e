/** A question outside the order of the conversation: one that was answered and is looked at again. */
import type { FactJson, Vraag } from 'eigen-kracht'
import { ruleSet } from '../engine.js'
import { AREA } from '../names.js'
import { type Asked, allSaid, factOf, idsIn, isSame, scopeOf } from './said.js'
import type { View } from './table.js'

/** Why it is asked, by the theme that it belongs to. */
function themeOf(feit: string) {
  return ruleSet.gesprek?.themas.find(({ feiten }) => feiten.includes(feit))
}

const choicesOf = (
  fact: FactJson,
): Pick<Vraag, 'type' | 'antwoorden' | 'minimum' | 'maximum' | 'eenheid'> => {
  switch (fact.type) {
    case 'janee':
      return {
        type: fact.type,
        antwoorden: [
          { waarde: true, titel: 'ja' },
          { waarde: false, titel: 'nee' },
        ],
      }
    case 'keuze':
    case 'meerkeuze':
      return {
        type: fact.type,
        antwoorden: fact.waarden.map((waarde) => ({ waarde, titel: fact.titels?.[waarde] ?? waarde })),
      }
    case 'getal':
      return {
        type: fact.type,
        minimum: fact.minimum,
        maximum: fact.maximum,
        ...(fact.eenheid !== undefined && { eenheid: fact.eenheid }),
      }
  }
}

/** A fact, asked of these items; of none: of the family, or which items there are. */
export interface AskedOf {
  readonly feit: string
  readonly items: readonly string[]
}

export const isSameFact = (one: AskedOf | undefined, other: AskedOf): boolean =>
  one?.feit === other.feit && one.items[0] === other.items[0]

/** The question about a fact; undefined for one that the rule set doesn't have. */
export function questionAbout({ feit, items }: AskedOf): Vraag | undefined {
  const fact = factOf(feit)
  if (fact === undefined) return undefined
  const scope = scopeOf(feit)
  const [item] = items
  const isList = scope !== undefined && scope !== AREA && item === undefined
  const list = ruleSet.gesprek?.lijsten?.find(({ bereik }) => bereik === scope)
  return {
    feit,
    ...(item !== undefined && { item }),
    soort: isList ? 'lijst' : 'feit',
    vraag: isList ? (list?.vraag ?? fact.vraag) : fact.vraag,
    waarom: themeOf(feit)?.waarom ?? '',
    wie: fact.wie,
    ...choicesOf(fact),
    ...(items.length > 1 && { rijen: items.map((one) => ({ item: one, titel: one })) }),
    raakt: [],
    beslissend: false,
  }
}

/** The bare question, without the item that it is about: that is shown beside it. */
export const bareQuestion = (vraag: Pick<Vraag, 'feit' | 'soort' | 'vraag'>): string =>
  vraag.soort === 'lijst' ? vraag.vraag : (factOf(vraag.feit)?.vraag ?? vraag.vraag)

/** Answers that belong together, by the themes of the conversation. */
export interface AnswerGroup {
  readonly title: string
  readonly asked: readonly AskedOf[]
}

/** The same fact of several items, once. */
function perFact(asked: readonly Asked[]): readonly AskedOf[] {
  const isList = ({ feit, item }: Asked) => item === undefined && scopeOf(feit) !== undefined
  const facts = [...new Set(asked.filter((one) => !isList(one)).map(({ feit }) => feit))]
  return [
    ...asked.filter(isList).map(({ feit }) => ({ feit, items: [] })),
    ...facts.map((feit) => ({
      feit,
      items: asked.flatMap((one) => (one.feit === feit ? (one.item ?? []) : [])),
    })),
  ]
}

/** What somebody said, and what is not known yet, to look at again. */
export function reviewOf({ said, skipped }: View): {
  readonly groups: readonly AnswerGroup[]
  readonly skipped: readonly AskedOf[]
} {
  const isSkipped = (one: Asked) => skipped.some((other) => isSame(one, other))
  const all = perFact(allSaid(said).filter((one) => !isSkipped(one)))
  const isList = ({ feit, items }: AskedOf) => items.length === 0 && scopeOf(feit) !== undefined
  const themes = ruleSet.gesprek?.themas ?? []
  const groups = [
    { title: 'Om wie en wat het gaat', asked: all.filter(isList) },
    ...themes.map(({ id, titel: title }) => ({
      title,
      asked: all.filter((one) => !isList(one) && themeOf(one.feit)?.id === id),
    })),
    {
      title: 'Wat verder bekend is',
      asked: all.filter((one) => !isList(one) && themeOf(one.feit) === undefined),
    },
  ]
  // An item that somebody took off the list is no longer asked about.
  const isThere = ({ feit, item }: Asked) =>
    item === undefined || idsIn(said, scopeOf(feit) ?? '').includes(item)
  return {
    groups: groups.filter(({ asked }) => asked.length > 0),
    skipped: perFact(skipped.filter(isThere)),
  }
}
