/**
 * What of a rule set can be searched when other parts of it are broken. A conclusion that a broken rule
 * speaks to may turn out anyhow: for the search it is a question that anyone may answer.
 */
import type { Draft } from '../load/draft.js'
import { asked, orderConclusions } from '../load/order.js'
import { markSound } from '../load/sound.js'
import { collects } from '../model/policy.js'
import type { ConclusionJson, FactJson, RuleJson, RuleSet } from '../model/ruleset.js'
import { MOST_VALUES } from '../model/ruleset-schema.js'
import { AREA_FACT, kindOf } from '../model/subject.js'
import type { ProblemCode } from '../problem.js'

export interface SoundPart {
  readonly ruleSet: RuleSet
  /** Conclusions of which every rule is sound. */
  readonly whole: ReadonlySet<string>
  /** Where each rule and conclusion stands in the data. */
  readonly placeOf: (part: RuleJson | ConclusionJson) => string
}

/** What is wrong with a part, but doesn't touch when it holds. */
const HARMLESS: ReadonlySet<ProblemCode> = new Set([
  'bron-ontbreekt',
  'onbekende-bron',
  'onbekende-plaats',
  'uitleg-plaatshouder',
  'persoonsgegeven',
])
/** What is told or promised, but decides nothing. */
const HARMLESS_LISTS: readonly string[] = [
  'bronnen',
  'verhaal',
  'waarborgen',
  'onderzoeksvragen',
  'gesprek',
  'bewaren',
]
const SOUND_LISTS: readonly string[] = ['feiten', 'conclusies', 'regels']

/** The sound part, or undefined when nothing can be said without guessing. */
export function soundPart(
  draft: Draft,
  data: unknown,
  problems: readonly { readonly code: ProblemCode; readonly pad: string }[],
): SoundPart | undefined {
  if (problems.some(({ code }) => code === 'kringverwijzing')) return undefined
  if (draft.leefgebieden.length === 0) return undefined
  const broken = new Set<string>()
  for (const { code, pad } of problems) {
    const [, list, index, field] = pad.split('/')
    if (HARMLESS.has(code) || HARMLESS_LISTS.includes(list ?? '')) continue
    // A default that is missing doesn't change what the rules say.
    if (list === 'conclusies' && field === 'standaard') continue
    if (list === 'leefgebieden') return undefined
    if (index !== undefined && SOUND_LISTS.includes(list ?? '')) broken.add(`/${list}/${index}`)
  }
  const places = new Map<RuleJson | ConclusionJson, string>()
  const facts = draft.feiten.flatMap(({ pad, part }) => (broken.has(pad) ? [] : [part]))
  const conclusions = draft.conclusies.flatMap(({ pad, part }) => {
    if (broken.has(pad) || (!collects(part.beleid) && part.waarden.length > MOST_VALUES)) return []
    const filled = withDefault(part)
    places.set(filled, pad)
    return [filled]
  })
  const known = new Set(conclusions.map(({ id }) => id))
  // What a rule asks may be among the parts that are left out.
  const answered = new Set<string>([...known, ...facts.map(({ id }) => id), AREA_FACT])
  const rules = draft.regels.flatMap(({ pad, part }) => {
    const isAnswered = [...asked(part.conditions)].every((id) => answered.has(id))
    if (broken.has(pad) || !known.has(part.event.type) || !isAnswered) return []
    places.set(part, pad)
    return [part]
  })
  const doubtful = doubtfulTargets(data, places)
  const open = (id: string) => doubtful === 'all' || doubtful.has(id)
  const whole = new Set(conclusions.flatMap(({ id }) => (open(id) ? [] : [id])))
  const kept = conclusions.filter(({ id }) => whole.has(id))
  const parts = {
    feiten: [...facts, ...conclusions.filter(({ id }) => open(id)).map(asFact)],
    conclusies: kept,
    regels: rules.filter(({ event }) => whole.has(event.type)),
  }
  if (orderConclusions([...whole], parts.regels).kind === 'cycle') return undefined
  const leefgebieden = draft.leefgebieden.map(({ part }) => part)
  return {
    ruleSet: markSound({ id: 'deel', versie: '1', titel: 'deel', bronnen: {}, leefgebieden, ...parts }),
    whole,
    placeOf: (part) => places.get(part) ?? '',
  }
}

function withDefault(conclusion: ConclusionJson): ConclusionJson {
  const { beleid, standaard, waarden } = conclusion
  if (collects(beleid) || (standaard !== undefined && waarden.includes(standaard))) return { ...conclusion }
  return { ...conclusion, standaard: waarden[0] ?? '' }
}

function asFact({ id, bereik, waarden, beleid, titel }: ConclusionJson): FactJson {
  const type = kindOf(beleid)
  return { id, bereik, type, waarden, label: titel, vraag: titel, wie: [], bron: [] }
}

/** The conclusions that rules speak to of which we can't be sure; all of them when one can't be read. */
function doubtfulTargets(
  data: unknown,
  places: ReadonlyMap<RuleJson | ConclusionJson, string>,
): ReadonlySet<string> | 'all' {
  const sound = new Set(places.values())
  const targets = new Set<string>()
  const rules = (data as { regels?: unknown } | null)?.regels
  for (const [i, rule] of (Array.isArray(rules) ? (rules as unknown[]) : []).entries()) {
    if (sound.has(`/regels/${i}`)) continue
    const type = (rule as { event?: { type?: unknown } | null } | null)?.event?.type
    if (typeof type !== 'string') return 'all'
    targets.add(type)
  }
  return targets
}
