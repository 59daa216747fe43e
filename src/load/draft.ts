/**
 * A rule set of which the form is known, part by part: each well-formed part with its place, so that
 * one broken rule doesn't hide what is wrong with the others.
 */
import type { AdviesMapJson } from '../model/advies-map.js'
import type { ConversationJson } from '../model/conversation.js'
import { problemsOf, type Wording } from '../model/issues.js'
import type { KeepingJson } from '../model/keeping.js'
import type {
  ConclusionJson,
  FactJson,
  GuaranteeJson,
  ResearchQuestionJson,
  RuleJson,
  RuleSetJson,
  SourceJson,
  StoryJson,
} from '../model/ruleset.js'
import { ruleSetShape, vocabularyIn } from '../model/ruleset-schema.js'
import type { CatalogueFieldJson, GroundJson, Vocabulary } from '../model/vocabulary-json.js'
import { type Finding, fault } from '../problem.js'
import type { Reading } from '../words/index.js'

/** A well-formed part and its JSON Pointer. */
export interface Placed<T> {
  readonly pad: string
  readonly part: T
}

export interface Draft {
  readonly bronnen: ReadonlyMap<string, SourceJson>
  readonly leefgebieden: readonly Placed<{ readonly id: string; readonly titel: string }>[]
  readonly feiten: readonly Placed<FactJson>[]
  readonly conclusies: readonly Placed<ConclusionJson>[]
  readonly regels: readonly Placed<RuleJson>[]
  readonly verhaal: StoryJson | undefined
  readonly advies: AdviesMapJson | undefined
  readonly waarborgen: readonly Placed<GuaranteeJson>[]
  readonly onderzoeksvragen: readonly Placed<ResearchQuestionJson>[]
  readonly gesprek: ConversationJson | undefined
  readonly bewaren: KeepingJson | undefined
  readonly gronden: readonly Placed<GroundJson>[]
  readonly catalogus: readonly Placed<CatalogueFieldJson>[]
  /** The words by which the parts were read; not those of `gronden` and `catalogus` when these are broken. */
  readonly vocabulary: Vocabulary
  /** Names of parts with a broken form: not usable, but not unknown either. */
  readonly brokenNames: ReadonlySet<string>
}

/** A bare condition where a list of them belongs. */
function adviceAt(path: readonly PropertyKey[], value: unknown): 'bareCondition' | undefined {
  const isTop = ['conditions', 'als', 'tenzij', 'dan', 'ja', 'klaarAls'].includes(String(path.at(-1)))
  if (!isTop || typeof value !== 'object' || value === null || !('fact' in value)) return undefined
  return 'bareCondition'
}

/** Reads the form. Gives the well-formed parts, and a problem for everything that isn't. */
export function readForm(data: unknown): {
  readonly draft: Draft
  readonly problems: readonly Finding<Reading>[]
  readonly whole?: RuleSetJson
} {
  const vocabulary = vocabularyIn(data)
  const schema = ruleSetShape(vocabulary)
  const parsed = schema.safeParse(data)
  if (parsed.success)
    return { draft: draftOf(parsed.data, new Set(), vocabulary), problems: [], whole: parsed.data }
  const broken = new Set(parsed.error.issues.map(({ path }) => path.slice(0, 2).join('/')))
  const wording: Wording = { unknownKey: 'vorm', badValue: 'vorm', schema, adviceAt }
  const problems = problemsOf(parsed.error.issues, data, wording).map(missingSource)
  if (typeof data !== 'object' || data === null || Array.isArray(data)) {
    return {
      draft: draftOf({}, broken, vocabulary),
      problems: [fault('vorm', '', 'notARuleSet')],
    }
  }
  return { draft: draftOf(data as Partial<RuleSetJson>, broken, vocabulary), problems }
}

/** A source that is left out is the same finding as an empty list of them. */
function missingSource(finding: Finding<Reading>): Finding<Reading> {
  const { pad, melding } = finding
  return pad.endsWith('/bron') && melding === 'missingKind' ? noSource(pad) : finding
}

/** The finding that a part names no source. */
export function noSource(pad: string): Finding<Reading> {
  return fault('bron-ontbreekt', pad, 'sourceMissing')
}

type PartList =
  | 'leefgebieden'
  | 'feiten'
  | 'conclusies'
  | 'regels'
  | 'waarborgen'
  | 'onderzoeksvragen'
  | 'gronden'
  | 'catalogus'

function draftOf(data: Partial<RuleSetJson>, broken: ReadonlySet<string>, vocabulary: Vocabulary): Draft {
  const brokenNames = new Set<string>()

  /** The parts of one list that have no issue of their own. Of a list that is wrong itself none was judged. */
  function sound<T>(field: PartList, list: readonly T[] | undefined): Placed<T>[] {
    if (!Array.isArray(list)) return []
    return (list as T[]).flatMap((part, index) => {
      if (!broken.has(field) && !broken.has(`${field}/${index}`)) return [{ pad: `/${field}/${index}`, part }]
      const id = typeof part === 'object' && part !== null && 'id' in part ? part.id : undefined
      if (typeof id === 'string') brokenNames.add(id)
      return []
    })
  }

  const sources = typeof data.bronnen === 'object' && data.bronnen !== null ? data.bronnen : {}
  const leefgebieden = sound('leefgebieden', data.leefgebieden)
  const feiten = sound('feiten', data.feiten)
  const conclusies = sound('conclusies', data.conclusies)
  const regels = sound('regels', data.regels)
  const isSound = (field: 'verhaal' | 'advies' | 'gesprek' | 'bewaren') =>
    ![...broken].some((place) => place === field || place.startsWith(`${field}/`))
  return {
    bronnen: new Map(Object.entries(sources)),
    leefgebieden,
    feiten,
    conclusies,
    regels,
    verhaal: isSound('verhaal') ? data.verhaal : undefined,
    advies: isSound('advies') ? data.advies : undefined,
    waarborgen: sound('waarborgen', data.waarborgen),
    onderzoeksvragen: sound('onderzoeksvragen', data.onderzoeksvragen),
    gesprek: isSound('gesprek') ? data.gesprek : undefined,
    bewaren: isSound('bewaren') ? data.bewaren : undefined,
    gronden: sound('gronden', data.gronden),
    catalogus: sound('catalogus', data.catalogus),
    vocabulary,
    brokenNames,
  }
}
