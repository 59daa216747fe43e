/** Nothing that people read of protection was turned round, and what is not known falls to the safe side. */
import { readFileSync } from 'node:fs'
import { produce } from 'immer'
import { describe, expect, test } from 'vitest'
import { baseRuleSet } from '../../src/index.js'
import type { RuleSet } from '../../src/model/ruleset.js'
import { put } from '../../src/overlay/apply.js'
import { underProtection } from '../../src/overlay/under-protection.js'
import { polarityProblems, textsOf, turnedIn, turnsRead, writeTurns } from './polarity.js'

const base = baseRuleSet as unknown as RuleSet
if (process.env['READ_AGAIN'] !== undefined) writeTurns(base)

test('what says yes still says yes, and what says no still says no', () => {
  expect(polarityProblems(base)).toEqual([])
})

describe('planted in every text', () => {
  const known = turnsRead()
  const texts = textsOf(base)
  const isCaught = (one: (typeof texts)[number], text: string) => turnedIn({ ...one, text }, known).length > 0

  test.each(['niet', 'geen', 'nooit', 'zonder', 'wel'])(
    '"%s" put in, at every place between two words',
    (word) => {
      let planted = 0
      const missed: string[] = []
      for (const one of texts)
        for (const { index } of one.text.matchAll(/(?<=\s|^)(?=\S)(?![^{]*\})|$/gu)) {
          planted++
          const text = `${one.text.slice(0, index)} ${word} ${one.text.slice(index)}`
          if (!isCaught(one, text)) missed.push(`${one.name}: ${text}`)
        }
      console.info(
        `"${word}" erin: ${planted - missed.length} van ${planted} gevonden, in ${texts.length} teksten`,
      )
      expect(planted).toBeGreaterThan(texts.length)
      expect(missed).toEqual([])
    },
  )

  test('each word that turns a sentence, taken out or turned', () => {
    const words =
      /(?<![\p{L}\p{N}])(niets|niet|geen|nooit|zonder|niemand|nergens|wel)(?![\p{L}\p{N}])(?![^{]*\})/giu
    let planted = 0
    const missed: string[] = []
    for (const one of texts)
      for (const { index, 0: word } of one.text.matchAll(words))
        for (const other of ['', word.toLowerCase() === 'wel' ? 'niet' : 'wel']) {
          planted++
          const text = one.text.slice(0, index) + other + one.text.slice(index + word.length)
          if (!isCaught(one, text)) missed.push(`${one.name}: ${text}`)
        }
    console.info(`eruit of omgedraaid: ${planted - missed.length} van ${planted} gevonden`)
    expect(planted).toBeGreaterThan(100)
    expect(missed).toEqual([])
  })

  test('in the rule set itself, in one text of ten', () => {
    const some = texts.filter((_, at) => at % 10 === 0)
    const missed = some.filter(({ place, text }) => {
      const changed = produce(base, (draft) => put(draft, place.map(String), `${text} Of juist niet.`))
      return polarityProblems(changed).length === 0
    })
    console.info(`in de regelset: ${some.length - missed.length} van ${some.length} gevonden`)
    expect(missed.map(({ name }) => name)).toEqual([])
  })
})

interface SafeSide {
  /** From one end to the other: which is safe, the order says. */
  readonly waarden: readonly string[]
  readonly standaard?: string
  readonly veiligeKant?: string
  readonly pagina: string
}
const sides = (
  JSON.parse(readFileSync(new URL('lijst/veilige-kant.json', import.meta.url), 'utf8')) as {
    veiligeKant: Readonly<Record<string, SafeSide>>
  }
).veiligeKant

function sideProblems({ conclusies }: RuleSet): readonly string[] {
  const rests = underProtection(base)
  const problems = conclusies
    .filter(({ id, beschermd }) => beschermd === true || rests.has(id))
    .flatMap(({ id, waarden, standaard, veiligeKant }) => {
      const side = sides[id]
      if (side === undefined) return [`${id}: bescherming steunt erop, maar de veilige kant is niet gelezen`]
      return [
        ...(waarden.join() === side.waarden.join() ? [] : [`${id}: andere waarden of een andere volgorde`]),
        ...(standaard === side.standaard
          ? []
          : [`${id}: is zonder regel ${standaard}, niet ${side.standaard}`]),
        ...(veiligeKant === side.veiligeKant
          ? []
          : [`${id}: de veilige kant is ${veiligeKant}, niet ${side.veiligeKant}`]),
      ]
    })
  const ids = new Set(conclusies.map(({ id }) => id))
  return [
    ...problems,
    ...Object.keys(sides).flatMap((id) => (ids.has(id) ? [] : [`${id}: staat er niet meer`])),
  ]
}

test('what protection rests on falls to the side that the page gives', () => {
  expect(sideProblems(base)).toEqual([])
})

test('planted: another default, the other end, another order', () => {
  const plants = base.conclusies
    .filter(({ id }) => sides[id] !== undefined)
    .flatMap((conclusion) => {
      const { waarden, standaard, veiligeKant, beleid } = conclusion
      const others = waarden.filter((value) => value !== standaard)
      const defaults = beleid === 'collect' ? [] : [...others, undefined].filter((one) => one !== standaard)
      return [
        ...defaults.map((value) => ({ ...conclusion, standaard: value })),
        ...['begin', 'eind', undefined]
          .filter((end) => end !== veiligeKant)
          .map((end) => ({ ...conclusion, veiligeKant: end })),
        ...(waarden.length > 1 ? [{ ...conclusion, waarden: waarden.toReversed() }] : []),
      ]
    })
  const missed = plants.filter(
    (plant) =>
      sideProblems({
        ...base,
        conclusies: base.conclusies.map((one) => (one.id === plant.id ? plant : one)),
      } as unknown as RuleSet).length === 0,
  )
  console.info(`veilige kant: ${plants.length - missed.length} van ${plants.length} gevonden`)
  expect(missed.map(({ id }) => id)).toEqual([])
})
