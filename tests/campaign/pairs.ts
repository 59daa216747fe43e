/** One random family: nothing of the list meets in what it is told, and each text keeps the laws of text. */
import fc, { type Arbitrary } from 'fast-check'
import { type Advies, assess, baseRuleSet, type Casus, type Suggestie, type Zin } from '../../src/index.js'
import { READERS } from '../../src/model/ruleset.js'
import { sentencesInText } from '../../src/words/said-once.js'
import { orsIn } from '../leesbaarheid/readers.js'
import { fullCasus, partialCasus } from '../properties/arbitraries.js'
import { nearCasus } from '../properties/near.js'
import { MAY_NOT_MEET } from './may-not-meet.js'

interface Said {
  readonly what: string
  readonly item: string | undefined
  /** In the words of every reader, as they stand in the rules. */
  readonly texts: readonly string[]
}

const rules = new Map(baseRuleSet.regels.map((rule) => [rule.name, rule]))
const wordsOf = (name: string): readonly string[] => {
  const rule = rules.get(name)
  return [rule?.uitleg ?? [], READERS.map((reader) => rule?.voor?.[reader] ?? [])].flat(2)
}

/** Of a near casus some answers are left out: what is half known tells other things than what is not known at all. */
const anyCasus: Arbitrary<Casus> = fc.oneof(
  fullCasus(),
  partialCasus(),
  nearCasus(),
  fc
    .tuple(nearCasus(), fc.array(fc.nat(99), { minLength: 40, maxLength: 40 }), fc.constantFrom(5, 15, 40))
    .map(([casus, draws, share]) => {
      let at = 0
      const isLeftOut = (key: string, value: unknown) =>
        !['kenmerk', 'peildatum', 'id'].includes(key) &&
        (typeof value !== 'object' || value === null) &&
        (draws[at++ % draws.length] ?? 0) < share
      const half = (part: unknown): unknown => {
        if (Array.isArray(part)) return part.map(half)
        if (typeof part !== 'object' || part === null) return part
        const kept = Object.entries(part).filter(([key, value]) => !isLeftOut(key, value))
        return Object.fromEntries(kept.map(([key, value]) => [key, half(value)]))
      }
      return half(casus) as Casus
    }),
)

/** Suggestions stand all over an advice: they are what has an explanation. */
function suggestionsIn(part: unknown): readonly Suggestie[] {
  if (typeof part !== 'object' || part === null) return []
  if ('toelichting' in part && 'titel' in part) return [part as Suggestie]
  return Object.entries(part).flatMap(([name, inner]) => (name === 'spoor' ? [] : suggestionsIn(inner)))
}

function saidBy({ conclusie, item, invulling, sjabloon, regels }: Zin): readonly Said[] {
  if (invulling?.['mogelijk'] !== undefined) return [{ what: `?${conclusie}`, item, texts: [] }]
  // That something holds, and not why: none of its rules speaks.
  if (sjabloon !== undefined) return []
  return regels.map((name) => ({ what: name, item, texts: wordsOf(name) }))
}

/** Everything that some reader can read. */
function saidIn(advies: Advies, casus: Casus): ReadonlyMap<string, readonly Said[]> {
  const plain = (what: string, item?: string): Said => ({ what, item, texts: [] })
  const answers = Object.entries(casus).flatMap(([group, facts]) =>
    typeof facts === 'object' && facts !== null && !Array.isArray(facts)
      ? Object.entries(facts).map(([name, value]) => plain(`feit:${group}.${name}=${value}`))
      : [],
  )
  const outcomes = advies.spoor.flatMap(({ conclusie, item, uitkomst: { waarde } }) =>
    [waarde ?? []].flat().map((value) => plain(`${conclusie}=${value}`, item)),
  )
  const children = (casus.personen ?? []).filter(({ rol }) => rol === 'jeugdige')
  const isBaby =
    children.length > 0 && children.every(({ leeftijd }) => typeof leeftijd === 'number' && leeftijd < 4)
  const told = [
    ...[...advies.motivering, ...advies.tegenwicht].flatMap(saidBy),
    ...suggestionsIn(advies).flatMap(({ regels, zeker }) =>
      zeker ? regels.map((name) => ({ ...plain(name), texts: wordsOf(name) })) : [],
    ),
    ...[...answers, ...outcomes, plain(`status=${advies.status}`)],
    ...(isBaby ? [plain('alleen-baby')] : []),
    ...(casus.personen !== undefined && children.length === 0 ? [plain('geen-jeugdige')] : []),
  ]
  return grouped(told)
}

function grouped(all: readonly Said[]): ReadonlyMap<string, readonly Said[]> {
  const found = new Map<string, Said[]>()
  for (const one of all) found.set(one.what, [...(found.get(one.what) ?? []), one])
  return found
}

type Find = (said: ReadonlyMap<string, readonly Said[]>) => readonly Said[]
function finderOf(token: string): Find {
  const [head = '', part] = token.split('#')
  const [what = '', at] = head.split('@')
  return (said) =>
    (said.get(what) ?? []).filter(
      ({ item, texts }) =>
        (at === undefined || item === at) &&
        (part === undefined || texts.some((text) => text.includes(part))),
    )
}
const kinds = MAY_NOT_MEET.map(({ soort, een, ander, over }) => {
  const finders = (tokens: readonly string[]) => tokens.map((token) => ({ token, find: finderOf(token) }))
  return { soort, over, een: finders(een), ander: finders(ander) }
})

/** How many pairs are looked for. */
export const PAIRS = MAY_NOT_MEET.reduce((sum, { een, ander }) => sum + een.length * ander.length, 0)

/** What met in this advice, as "kind: one × other". */
export function metIn(advies: Advies, casus: Casus): readonly string[] {
  const said = saidIn(advies, casus)
  return kinds.flatMap(({ soort, over, een, ander }) =>
    een.flatMap(({ token, find }) => {
      const ones = find(said)
      if (ones.length === 0) return []
      return ander.flatMap((other) => {
        const meets = other
          .find(said)
          .some((two) =>
            ones.some(
              (one) =>
                one !== two &&
                (over === true || one.item === undefined || two.item === undefined || one.item === two.item),
            ),
          )
        return meets ? [`${soort}: ${token} × ${other.token}`] : []
      })
    }),
  )
}

/** What is wrong with the texts themselves. */
export function wronglySaid({ motivering, tegenwicht, hulpbehoeften, ...rest }: Advies): readonly string[] {
  const reasons = [...motivering, ...tegenwicht]
  const texts = [
    ...reasons.map(({ tekst }) => tekst),
    ...suggestionsIn(rest).map(({ toelichting }) => toelichting),
  ]
  // What may still come out, and who decides, are no reasons.
  const ofReasons = reasons.filter(({ invulling }) => invulling?.['mogelijk'] === undefined)
  const whole = reasons.flatMap(({ tekst, item }) => (item === undefined ? sentencesInText(tekst) : []))
  return [
    ...texts.filter((text) =>
      /[{}]|undefined|\bnull\b| {2}|\s[.,;:?!]|\.\s*\.|\ben\/of\b|\bdan wel\b/u.test(text),
    ),
    ...texts.flatMap(sentencesInText).filter((one) => !/^[\p{Lu}\p{N}'’]/u.test(one)),
    ...ofReasons.flatMap(({ tekst }) => orsIn(tekst)),
    ...whole.filter((one, at) => whole.indexOf(one) !== at),
    ...hulpbehoeften
      .filter(
        ({ id }) =>
          !motivering.some(({ conclusie, item }) => item === id && conclusie === 'hulpbehoefte.trede'),
      )
      .map(({ id }) => `no word about the rung of ${id}`),
  ]
}

/** Gives what went wrong, or undefined. */
export function pairs(seed: number): string | undefined {
  const [casus] = fc.sample(anyCasus, { numRuns: 1, seed })
  if (casus === undefined) throw new Error('no casus')
  const advies = assess(casus)
  const wrong = [...metIn(advies, casus), ...wronglySaid(advies)]
  return wrong.length === 0 ? undefined : `${wrong.join('\n')}\n${JSON.stringify(casus)}`
}
