/** Facts from elsewhere, on random rule sets: all that matters is asked, once, and nothing else. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Advies, createAssessor } from '../../src/index.js'
import { createEngineAssessor, type FactSource } from '../../src/json-rules-engine/index.js'
import { COLLECTIONS } from '../../src/model/scope.js'
import type { AnyCasus } from '../../src/testing/arbitraries/casussen.js'
import { isOpenValue } from '../../src/testing/parts.js'
import { campaign } from '../support/campaign.js'
import { trial } from './differential.js'

type Plain = Readonly<Record<string, unknown>>
const plain = (part: unknown): Plain => ({ ...(part as Plain | null | undefined) })

/** The place of a fact in a casus: its part, within an item if it has one. */
function read(casus: AnyCasus, id: string, item: string | undefined): unknown {
  const [group = '', field = ''] = id.split('.')
  if (item === undefined) return plain(casus[group])[field]
  if (group === 'leefgebied') return plain(plain(casus[COLLECTIONS.leefgebied])[item])[field]
  const list = casus[group === 'persoon' ? COLLECTIONS.persoon : COLLECTIONS.hulpbehoefte]
  return ((list ?? []) as readonly Plain[]).find((one) => one['id'] === item)?.[field]
}

/** A copy of the casus with these values in it. */
function fill(casus: AnyCasus, answers: ReadonlyMap<string, unknown>): AnyCasus {
  const filled = JSON.parse(JSON.stringify(casus)) as Record<string, Record<string, unknown> | null>
  for (const [key, value] of answers) {
    const [id = '', item] = JSON.parse(key) as [string, string?]
    const [group = '', field = ''] = id.split('.')
    const part = (of: Record<string, unknown>, name: string) => {
      of[name] = plain(of[name])
      return of[name] as Record<string, unknown>
    }
    if (item === undefined || item === null) part(filled, group)[field] = value
    else if (group === 'leefgebied') part(part(filled, 'leefgebieden'), item)[field] = value
    else {
      const list = filled[group === 'persoon' ? 'personen' : 'hulpbehoeften'] as unknown as Record<
        string,
        unknown
      >[]
      for (const one of list) if (one['id'] === item) one[field] = value
    }
  }
  return filled as unknown as AnyCasus
}

const outcomes = ({ spoor }: Advies) =>
  spoor.map(({ conclusie, item, uitkomst }) => ({ conclusie, item, uitkomst }))

test('the advice is that of the casus with the answers in it, and what was not asked does not matter', async () => {
  await fc.assert(
    fc.asyncProperty(trial, fc.infiniteStream(fc.boolean()), async ({ ruleSet, partial, full }, coin) => {
      const asked = new Map<string, unknown>()
      /** What was known when a fact was asked: those of one round are asked at the same time. */
      const knownAt = new Map<string, ReadonlyMap<string, unknown>>()
      let round: ReadonlyMap<string, unknown> | undefined
      const facts: Record<string, FactSource<AnyCasus>> = {}
      for (const { id } of ruleSet.feiten) {
        if (coin.next().value !== true) continue
        facts[id] = async ({ item }) => {
          const key = JSON.stringify([id, item])
          expect(asked.has(key), `${key} was asked before`).toBe(false)
          expect(isOpenValue(read(partial, id, item)), `${key} was known`).toBe(true)
          if (round === undefined) {
            round = new Map(asked)
            queueMicrotask(() => {
              round = undefined
            })
          }
          knownAt.set(key, round)
          const value = read(full, id, item)
          asked.set(key, value)
          return value
        }
      }
      const { assess } = createAssessor<AnyCasus>(ruleSet)
      const advies = await createEngineAssessor<AnyCasus>(ruleSet, { facts }).assess(partial)
      expect(JSON.stringify(advies)).toBe(JSON.stringify(assess(fill(partial, asked))))

      // Nothing is asked that no question asked of what was known then.
      const needless = [...knownAt].filter(([key, known]) => {
        const { openVragen } = assess(fill(partial, known))
        return !openVragen.some(({ feit, item }) => JSON.stringify([feit, item]) === key)
      })
      expect(needless).toEqual([])

      const more = new Map(asked)
      for (const { id, bereik } of ruleSet.feiten) {
        if (facts[id] === undefined) continue
        for (const { item, scope } of itemsOf(partial, ruleSet.leefgebieden)) {
          const key = JSON.stringify([id, item])
          if (scope === bereik && !more.has(key) && isOpenValue(read(partial, id, item)))
            more.set(key, read(full, id, item))
        }
      }
      expect(outcomes(assess(fill(partial, more)))).toEqual(outcomes(advies))
    }),
    campaign(120),
  )
})

/** The family and every item that is there. */
function itemsOf(casus: AnyCasus, leefgebieden: readonly { readonly id: string }[]) {
  const listed = (scope: 'persoon' | 'hulpbehoefte') =>
    ((casus[COLLECTIONS[scope]] ?? []) as readonly Plain[]).map((item) => ({
      scope,
      item: String(item['id']),
    }))
  return [
    { scope: 'gezin', item: undefined },
    ...leefgebieden.map(({ id }) => ({ scope: 'leefgebied', item: id })),
    ...listed('persoon'),
    ...listed('hulpbehoefte'),
  ]
}
