/**
 * The base grown: so many copies with questions, conclusions, rules and guarantees of their own. Only the first has a
 * story: one is all that a rule set can have.
 * Apart, no copy rests on another. In one cone, something rests on all of them, or each on the one before it.
 */
import { baseRuleSet } from '../../src/base.js'
import type { OverlayJson } from '../../src/model/overlay.js'
import type { ConclusionJson, ConditionJson, RuleJson, RuleSetJson } from '../../src/model/ruleset.js'

export const GROWN = ['apart', 'joined', 'linked'] as const
export type Grown = (typeof GROWN)[number]

/** Of a linked copy these questions are no questions: what the copy before it concludes is the answer. */
const LINKS: Readonly<Record<string, string>> = {
  'netwerk.bereid': 'eigenKracht.spanning',
  'hulpgeschiedenis.lichteHulpIngezet': 'advies.besluitrijp',
  'procedure.jeugdigeGehoord': 'ladder.doorbroken',
  'veiligheid.hulpMogelijk': 'weging.kwetsbaar',
}
/** What is joined: the heaviest of all copies. */
const JOINED = ['veiligheid.niveau', 'advies.trede', 'evaluatie.uitkomst']

const IDS = new Set([...baseRuleSet.feiten, ...baseRuleSet.conclusies].map(({ id }) => id))
const suffix = (copy: number) => (copy === 0 ? '' : `K${copy}`)
const idIn = (copy: number) => (id: string) => `${id}${suffix(copy)}`
const nameIn = (copy: number, name: string) => (copy === 0 ? name : `${name}-k${copy}`)

function copied<T>(part: T, copy: number, isLinked: boolean): T {
  const to = idIn(copy)
  return JSON.parse(JSON.stringify(part), (_key, value: unknown) => {
    if (typeof value !== 'string') return isLinked && copy > 0 ? leafOn(value, copy) : value
    if (IDS.has(value)) return to(value)
    return value.replace(/\{([A-Za-z]+\.[A-Za-z]+)/g, (hole, id: string) =>
      IDS.has(id) ? `{${to(id)}` : hole,
    )
  }) as T
}

/** A leaf about a question that the copy before it answers. */
function leafOn(part: unknown, copy: number): unknown {
  const leaf = part as { readonly fact?: string; readonly value?: unknown } | null
  const question = leaf?.fact?.slice(0, -suffix(copy).length) ?? ''
  const answer = Object.hasOwn(LINKS, question) ? LINKS[question] : undefined
  if (answer === undefined || typeof leaf?.value !== 'boolean') return part
  return { ...leaf, fact: idIn(copy - 1)(answer), value: leaf.value ? 'ja' : 'nee' }
}

const list = <T>(length: number, make: (i: number) => T): T[] => Array.from({ length }, (_, i) => make(i))

/** @param count how many copies, the base itself included */
export function grown(count: number, how: Grown): RuleSetJson {
  const isLinked = how === 'linked'
  const parts = list(count, (copy) => {
    const { feiten, conclusies, regels, waarborgen = [] } = baseRuleSet
    const own = <T>(part: T) => copied(part, copy, isLinked)
    return {
      feiten: own(feiten.filter(({ id }) => !isLinked || copy === 0 || !Object.hasOwn(LINKS, id))),
      conclusies: own(conclusies),
      regels: own(regels).map((one) => ({ ...one, name: nameIn(copy, one.name) })),
      waarborgen: own(waarborgen).map((one) => ({ ...one, id: nameIn(copy, one.id) })),
    }
  })
  const joined = how === 'joined' ? JOINED.map((id) => joinedOf(id, count)) : []
  return {
    ...(baseRuleSet as RuleSetJson),
    // Under its own name it would pass for the base that comes along, and no overlay is laid on that.
    id: 'gegroeid',
    feiten: parts.flatMap(({ feiten }) => feiten),
    conclusies: [
      ...parts.flatMap(({ conclusies }) => conclusies),
      ...joined.map(({ conclusie }) => conclusie),
    ],
    regels: [...parts.flatMap(({ regels }) => regels), ...joined.flatMap(({ regels }) => regels)],
    waarborgen: parts.flatMap(({ waarborgen }) => waarborgen),
  } as RuleSetJson
}

function joinedOf(
  id: string,
  count: number,
): { readonly conclusie: ConclusionJson; readonly regels: readonly RuleJson[] } {
  const of = baseRuleSet.conclusies.find((one) => one.id === id)
  if (of === undefined) throw new Error(`the base has no conclusion "${id}"`)
  const name = id.replace('.', '-')
  const conclusie: ConclusionJson = {
    ...of,
    ...{ id: `samen.${id.split('.')[1]}Van${id.split('.')[0]}`, beleid: 'priority', bereik: 'gezin' },
  }
  const regels = of.waarden.map(
    (waarde): RuleJson => ({
      ...{ name: `samen-${name}-${waarde}`, priority: 1, event: { type: conclusie.id, params: { waarde } } },
      conditions: {
        any: list(
          count,
          (copy): ConditionJson => ({ fact: idIn(copy)(id), operator: 'equal', value: waarde }),
        ),
      },
      ...{ uitleg: 'Dit is het zwaarste van alles.', bron: ['model'], grond: 'modelkeuze' },
    }),
  )
  return { conclusie, regels }
}

/** A small overlay with a stricter rule for the first copy, which all that rests on it feels. */
export function smallOverlay({ id, versie }: RuleSetJson): OverlayJson {
  return {
    ...{ id: 'stad', versie: '1', titel: 'Stad', basis: { id, versie } },
    voegToe: {
      regels: [
        {
          ...{ name: 'stad-zelfredzaam', priority: 40, uitleg: 'De stad kijkt hier strenger.' },
          ...{ bron: ['model'], grond: 'modelkeuze' },
          conditions: {
            all: [
              { fact: 'leefgebied.zelfredzaamheid', operator: 'lessThan', value: 3 },
              { fact: 'leefgebied.draaglast', operator: 'atLeast', value: 'matig' },
            ],
          },
          event: { type: 'leefgebied.draagkracht', params: { waarde: 'ontoereikend' } },
        },
      ],
    },
  }
}
