/**
 * A sketch of a rule set, in numbers, and the rule set that it stands for. Every number picks, counting
 * round, from what fits at its place: so every sketch is a sound rule set.
 */
import { collects } from '../../model/policy.js'
import { ruleValues } from '../../model/rule-values.js'
import type {
  ConclusionJson,
  FactJson,
  Ground,
  HitPolicy,
  ParagraphJson,
  RuleJson,
  RuleSetJson,
} from '../../model/ruleset.js'
import { isFamily, mayAsk, type Scope } from '../../model/scope.js'
import { adviesShapeOf, shownFields } from '../../model/shown.js'
import { type Subject, subjectsOf } from '../../model/subject.js'
import { vocabularyOf } from '../../model/vocabulary.js'
import { type About, type ConditionSketch, groupFrom, pickFrom } from './condition-sketch.js'

interface FactSketch {
  readonly scope: Scope
  readonly type: FactJson['type']
  readonly size: number
  readonly minimum: number
  readonly whole: boolean
}
export interface RuleSketch {
  readonly priority: number | undefined
  readonly value: number
  readonly condition: ConditionSketch
  /** Holds when the rule before it does not, whatever its own condition is. */
  readonly opposite: boolean
  readonly holes: readonly number[]
}
interface ConclusionSketch {
  readonly scope: Scope
  readonly policy: HitPolicy
  readonly size: number
  readonly fallback: number
  readonly name: number
  readonly rules: readonly RuleSketch[]
}
interface ParagraphSketch {
  readonly scope: Scope
  readonly when: ConditionSketch | undefined
  readonly unless: ConditionSketch | undefined
  readonly sentences: readonly {
    readonly conclusion: number
    readonly together: boolean
    readonly unsure: boolean
    readonly holes: readonly number[]
  }[]
}
export interface RuleSetSketch {
  readonly areas: number
  readonly facts: readonly FactSketch[]
  readonly conclusions: readonly ConclusionSketch[]
  readonly core: readonly number[]
  readonly reasons: readonly ParagraphSketch[]
  readonly counterweight: readonly ParagraphSketch[]
  /** Whether conclusions and rules stand in the opposite order in the rule set. */
  readonly turned: boolean
}

const LETTERS = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h']
const letter = (at: number) => LETTERS[at] ?? `x${at}`

/** A ground that rules of this rule set may have. */
export function groundOf(ruleSet: Parameters<typeof vocabularyOf>[0]): Ground {
  return vocabularyOf(ruleSet).gronden.at(-1)?.grond as Ground
}

/** The conclusions to which an advice gives a field of its own, and the one from which its status follows. */
const { status } = adviesShapeOf({})
const FIELDS = [
  ...shownFields(adviesShapeOf({})).map(({ bereik, field: { soort, conclusie } }) => ({
    bereik,
    isMany: soort !== 'uitkomst',
    conclusie,
  })),
  { bereik: 'gezin', isMany: false, conclusie: status.conclusie },
]
function namesFor(scope: Scope, policy: HitPolicy): readonly string[] {
  const isMany = collects(policy)
  return FIELDS.flatMap((one) => (one.bereik === scope && one.isMany === isMany ? one.conclusie : []))
}

export function ruleSetFrom(sketch: RuleSetSketch): RuleSetJson {
  const leefgebieden = Array.from({ length: sketch.areas }, (_, i) => ({
    id: `gebied-${letter(i)}`,
    titel: `gebied ${letter(i)}`,
  }))
  const feiten = sketch.facts.map(factFrom)
  const taken = new Set<string>()
  const conclusies = sketch.conclusions.map((one, i) => conclusionFrom(one, i, taken))
  const subjects = [...subjectsOf({ leefgebieden, feiten, conclusies }).values()]
  const earlier: RuleJson[] = []
  const regels = conclusies.flatMap((conclusion, i) => {
    const later = new Set(conclusies.slice(i).map(({ id }) => id))
    // Only what was concluded before: so there is no circle.
    const known = subjects.filter(({ id }) => !later.has(id))
    const rules: RuleJson[] = []
    for (const [j, rule] of (sketch.conclusions[i]?.rules ?? []).entries()) {
      const about = { known, rules: earlier }
      rules.push(ruleFrom(rule, `regel-${i}-${j}`, conclusion, about, subjects, rules.at(-1)))
    }
    earlier.push(...rules)
    return rules
  })
  const paragraphs = (list: readonly ParagraphSketch[]) =>
    list.map((one) => paragraphFrom(one, conclusies, subjects))
  const kern = [...new Set(sketch.core.map((at) => pickFrom(conclusies, at).id))]
  return {
    id: 'proef',
    versie: '1',
    titel: 'Proef',
    bronnen: { bron: { titel: 'Bron', soort: 'proef' } },
    leefgebieden,
    feiten,
    conclusies: sketch.turned ? conclusies.toReversed() : conclusies,
    regels: sketch.turned ? regels.toReversed() : regels,
    verhaal: { kern, motivering: paragraphs(sketch.reasons), tegenwicht: paragraphs(sketch.counterweight) },
  }
}

function factFrom({ scope, type, size, minimum, whole }: FactSketch, i: number): FactJson {
  const id = `${isFamily(scope) ? pickFrom(['thuis', 'school'], size) : scope}.f${letter(i)}`
  const base = {
    id,
    bereik: scope,
    label: `feit ${letter(i)}`,
    vraag: `Vraag ${letter(i)}?`,
    wie: ['iemand'],
    bron: ['bron'],
  }
  const waarden = (least: number) => LETTERS.slice(0, least + size).map((one) => `w-${one}`)
  switch (type) {
    case 'janee':
      return { ...base, type }
    case 'keuze':
      return { ...base, type, waarden: waarden(2) }
    case 'meerkeuze':
      return { ...base, type, waarden: waarden(1) }
    case 'getal':
      return { ...base, type, minimum, maximum: minimum + 1 + size, eenheid: 'maanden', geheel: whole }
  }
}

function conclusionFrom(
  { scope, policy, size, fallback, name }: ConclusionSketch,
  i: number,
  taken: Set<string>,
): ConclusionJson {
  const waarden = LETTERS.slice(0, 1 + size).map((one) => `u-${one}`)
  const own = `uitkomst.u${letter(i)}`
  const id = pickFrom([own, ...namesFor(scope, policy), own], name)
  const free = taken.has(id) ? own : id
  taken.add(free)
  const base = { id: free, bereik: scope, beleid: policy, titel: `uitkomst ${letter(i)}`, waarden }
  return collects(policy) ? base : { ...base, standaard: pickFrom(waarden, fallback) }
}

export function ruleFrom(
  { priority, value, condition, opposite, holes }: RuleSketch,
  name: string,
  { id, bereik, waarden }: ConclusionJson,
  known: About,
  subjects: readonly Subject[],
  before: RuleJson | undefined,
): RuleJson {
  const conditions = opposite && before ? { not: before.conditions } : groupFrom(condition, bereik, known)
  const event = { type: id, params: { waarde: pickFrom(waarden, value) } }
  return {
    name,
    ...(priority === undefined ? {} : { priority }),
    conditions,
    event,
    uitleg: `Regel ${name}.${textFrom(holes, bereik, subjects)}${ownValueIn(holes, { conditions, event })}`,
    bron: ['bron'],
    grond: groundOf({}),
  }
}

/** Now and then a value of the rule itself. */
function ownValueIn(holes: readonly number[], rule: Pick<RuleJson, 'conditions' | 'event'>): string {
  const [at] = holes
  return at === undefined || at % 3 !== 0 ? '' : ` {waarde:${pickFrom(ruleValues(rule), at).pad}} maanden`
}

/** A text with holes for subjects that can be told in this scope. */
function textFrom(holes: readonly number[], scope: Scope, subjects: readonly Subject[]): string {
  const told = subjects.filter(({ bereik }) => mayAsk(scope, bereik))
  if (told.length === 0) return ''
  return holes.map((at) => ` {${pickFrom(told, at).id}${at % 2 === 0 ? ':waarde' : ''}}`).join('')
}

function paragraphFrom(
  { scope, when, unless, sentences }: ParagraphSketch,
  conclusies: readonly ConclusionJson[],
  subjects: readonly Subject[],
): ParagraphJson {
  const told = conclusies.filter(({ bereik }) => bereik === scope)
  return {
    bereik: scope,
    ...(when === undefined ? {} : { als: groupFrom(when, scope, { known: subjects, rules: [] }) }),
    ...(unless === undefined ? {} : { tenzij: groupFrom(unless, scope, { known: subjects, rules: [] }) }),
    zinnen: sentences.flatMap(({ conclusion, together, unsure, holes }) => {
      if (told.length === 0) return []
      const { id } = pickFrom(told, conclusion)
      const text = textFrom(holes, scope, subjects)
      const item = isFamily(scope) ? '' : ' {id}'
      return {
        conclusie: id,
        ...(together ? { sjabloon: `Samen{waarden}${item}${text}` } : {}),
        ...(unsure ? { onzeker: `Misschien {mogelijk}${item}${text}` } : {}),
      }
    }),
  }
}
