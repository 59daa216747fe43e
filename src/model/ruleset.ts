/**
 * What a rule set looks like: the JSON that people write, as TypeScript types.
 *
 * `ruleset-schema.ts` holds the same shapes in zod, and the compiler keeps the two equal.
 */
import type { AdviesMapJson } from './advies-map.js'
import type { ConditionsJson } from './condition-json.js'
import type { ConversationJson } from './conversation.js'
import type { KeepingJson } from './keeping.js'
import type { Eigen } from './outcome.js'
import type { ForReaders } from './readers.js'
import type { Scope } from './scope.js'
import type { CatalogueEntryJson, Ground } from './vocabulary.generated.js'
import type { CatalogueFieldJson, GroundJson } from './vocabulary-json.js'

export type * from './condition-json.js'

/** How much of a source was read for the rules: its own text, a summary by others, or nothing. */
export const READ = ['tekst', 'samenvatting', 'niet'] as const

/** A source. Rules refer to it as `id` or `id#place`. More fields may be added freely. */
export interface SourceJson {
  readonly titel: string
  readonly soort: string
  readonly datum?: string
  readonly gelezen?: (typeof READ)[number]
  /**
   * What stands at each place of the source. Rules may then name these places only; of a source without this
   * list any place.
   */
  readonly plaatsen?: Readonly<Record<string, string>>
  readonly [more: string]: unknown
}

interface FactBase {
  /** The path in the casus: `veiligheid.acuut`, `persoon.leeftijd`. */
  readonly id: string
  readonly bereik: Scope
  /** Short name, put before a value in a sentence. */
  readonly label: string
  /** The question that asks for it, in plain Dutch. */
  readonly vraag: string
  /** Who can answer it. */
  readonly wie: readonly string[]
  readonly bron: readonly string[]
}
export interface YesNoFactJson extends FactBase {
  readonly type: 'janee'
}
export interface ChoiceFactJson extends FactBase {
  /** `keuze`: one of the values; `meerkeuze`: a set of them. */
  readonly type: 'keuze' | 'meerkeuze'
  /** Ordered light to heavy, or few to many. */
  readonly waarden: readonly string[]
  /** Readable names of the values. */
  readonly titels?: Readonly<Record<string, string>>
}
export interface NumberFactJson extends FactBase {
  readonly type: 'getal'
  readonly minimum: number
  readonly maximum: number
  readonly eenheid?: string
  /** Whole numbers only. */
  readonly geheel?: boolean
}
export type FactJson = YesNoFactJson | ChoiceFactJson | NumberFactJson

/**
 * DMN hit policy. `first`: the highest priority that holds; `priority`: the heaviest value that
 * holds; `collect`: all values that hold.
 */
export type HitPolicy = 'first' | 'priority' | 'collect'

export interface ConclusionJson {
  readonly id: string
  readonly bereik: Scope
  readonly beleid: HitPolicy
  readonly titel: string
  /** Ordered light to heavy. */
  readonly waarden: readonly string[]
  /** Readable names of the values. */
  readonly titels?: Readonly<Record<string, string>>
  /** The value when no rule holds; for `first` and `priority`. */
  readonly standaard?: string
  /** What is known of each value, for a catalogue: for whom, what for, effect, source. */
  readonly catalogus?: Readonly<Record<string, CatalogueEntryJson>>
  readonly beschermd?: boolean
  /**
   * At which end of `waarden` the family is best protected. Where the conclusion or the rule that decides is
   * protected, an overlay may move the outcome towards this end only; without it the outcome of a protected rule
   * stays as it is. Of what collects, `eind` says that more members are safer.
   */
  readonly veiligeKant?: 'begin' | 'eind'
  /**
   * Only a step for other rules or for the telling: not among the outcomes of one's own (`eigen`) of an advice.
   * The trace shows it all the same.
   */
  readonly intern?: boolean
}

export { type ForReaders, READERS, type Reader } from './readers.js'
/** Why a rule stands, and what a catalogue tells: words of the rule set. These are those of the base. */
export type { CatalogueEntryJson, Ground } from './vocabulary.generated.js'

/** A json-rules-engine rule with its account beside it. */
export interface RuleJson {
  readonly name: string
  /** Whole number from 1 on; higher goes first under the policy `first`. 1 when left out. */
  readonly priority?: number
  readonly conditions: ConditionsJson
  readonly event: { readonly type: string; readonly params: { readonly waarde: string } }
  /** Plain Dutch; `{feit-id}` becomes label and value, `{feit-id:waarde}` the value, `{id}` the item. */
  readonly uitleg: string
  /** The same for one reader, where the wording differs. A suggestion is told to the family and the young person only with a text for them. */
  readonly voor?: ForReaders<string>
  readonly bron: readonly string[]
  readonly grond: Ground
  /** An overlay may not weaken it. */
  readonly beschermd?: boolean
  /**
   * The rule speaks only as long as something is unknown: it never certainly holds, and that is meant. Of an overlay's
   * rule this is seen to; a whole rule set says it in the conditions of the rule. See `spoken-when.ts`.
   */
  readonly zolangOnbekend?: boolean
  /** The id of the overlay that added it; `customise` fills this in. What lies below speaks first. */
  readonly laag?: string
}

/** One kind of sentence in the explanation: which conclusion it tells, and how. */
export interface SentenceJson {
  readonly conclusie: string
  /** Only these values are told. */
  readonly waarden?: readonly string[]
  /** One sentence for all values that hold, with `{waarden}`, `{id}`; else the rules' own `uitleg`. */
  readonly sjabloon?: string
  /** Told when the outcome is not certain, with `{mogelijk}`, `{id}`. */
  readonly onzeker?: string
  /** At most so many values in `sjabloon`: the first. */
  readonly hoogstens?: number
  /** `sjabloon` and `onzeker` for one reader, where the wording differs. */
  readonly voor?: ForReaders<{ readonly sjabloon?: string; readonly onzeker?: string }>
}
/** Sentences that belong together; for an item scope they are told item by item. */
export interface ParagraphJson {
  readonly bereik: Scope
  /** Told only when this certainly holds. */
  readonly als?: ConditionsJson
  /** Not told when this certainly holds. */
  readonly tenzij?: ConditionsJson
  readonly zinnen: readonly SentenceJson[]
}
/** What somebody is called in a text by one reader: the only one, or one of several. */
export interface CalledJson {
  readonly een: string
  readonly meer: string
}
/** A word for the persons of one kind, such as `{jeugdige}`. */
export interface NameJson {
  /** The fact of a person by which they are known, and its value. */
  readonly feit: string
  readonly waarde: string
  /** What stands in the text of an advice, for any reader. */
  readonly tekst: string
  readonly voor?: ForReaders<CalledJson>
}
/** Rules of which no casus may say the sentences together: about one item, or about the family. */
export interface NeverTogetherJson {
  readonly regels: readonly [string, string]
  /** Why these two would contradict each other. */
  readonly waarom: string
}
/** How an advice is told: the order of the story is data too. */
export interface StoryJson {
  /** The conclusions that an advice stands on, heaviest first: they decide its status and rank the questions. */
  readonly kern: readonly string[]
  /** What persons of a kind are called: words for the holes of texts. */
  readonly namen?: Readonly<Record<string, NameJson>>
  /** Told before everything else: what to do in danger. An overlay comes after it. */
  readonly eerst?: readonly ParagraphJson[]
  readonly motivering: readonly ParagraphJson[]
  /** Told at the very end of the motivation, after what an overlay adds to it. */
  readonly slot?: readonly ParagraphJson[]
  readonly tegenwicht: readonly ParagraphJson[]
  readonly nooitSamen?: readonly NeverTogetherJson[]
}

interface GuaranteeBase {
  readonly id: string
  /** What is promised, in plain Dutch. */
  readonly titel: string
  readonly bron: readonly string[]
  readonly grond: Ground
}
/** Wherever `als` holds, `dan` holds too. Both are asked of one item of `bereik`. */
export interface AlwaysJson extends GuaranteeBase {
  readonly soort: 'altijd'
  readonly bereik: Scope
  readonly als?: ConditionsJson
  readonly dan: ConditionsJson
}
/** When one of `feiten` gets a heavier value, and nothing else changes, `conclusie` answers to `blijft`. */
export interface OnChangeJson extends GuaranteeBase {
  readonly soort: 'bij-verandering'
  readonly feiten: readonly string[]
  /** Only the facts of this leefgebied. */
  readonly leefgebied?: string
  readonly conclusie: string
  readonly blijft: 'gelijk' | 'niet-lichter' | 'niet-zwaarder'
  /** Looked at only where this holds, before and after the change; asked of the family. */
  readonly als?: ConditionsJson
}
/** A promise about every casus, which `verify` proves or refutes, and which no overlay may break. */
export type GuaranteeJson = AlwaysJson | OnChangeJson

/**
 * A question that research asks of every family. `ja` answers it: yes where it holds, no where it doesn't, and
 * not known as long as facts are missing.
 */
export interface ResearchQuestionJson {
  readonly id: string
  /** What the question belongs to, such as the quality of the plan. */
  readonly thema: string
  /** The question in Dutch. */
  readonly vraag: string
  readonly bron: readonly string[]
  /** What it rests on: facts, conclusions, or both. Together they are what `ja` asks. */
  readonly feiten?: readonly string[]
  readonly conclusies?: readonly string[]
  /** Asked of the family as a whole. */
  readonly ja: ConditionsJson
}

export interface RuleSetJson {
  /** Where editors find the schema; it carries no meaning. */
  readonly $schema?: string
  readonly id: string
  readonly versie: string
  readonly titel: string
  readonly geldigVanaf?: string
  readonly geldigTot?: string
  /** The rule set that this one was made from, by an overlay. */
  readonly basis?: { readonly id: string; readonly versie: string; readonly vingerafdruk: string }
  /** Kept to read older advices by; not in force any more. */
  readonly historisch?: boolean
  /** By an older version: what changed since, for who wrote an overlay for it. */
  readonly overgang?: Readonly<Record<string, string>>
  readonly bronnen: Readonly<Record<string, SourceJson>>
  readonly leefgebieden: readonly { readonly id: string; readonly titel: string }[]
  readonly feiten: readonly FactJson[]
  readonly conclusies: readonly ConclusionJson[]
  readonly regels: readonly RuleJson[]
  readonly verhaal?: StoryJson
  /** What an advice looks like; the usual when left out. */
  readonly advies?: AdviesMapJson
  /** On what a rule can rest; the usual when left out. */
  readonly gronden?: readonly GroundJson[]
  /** What a catalogue tells of a value; the usual when left out. */
  readonly catalogus?: readonly CatalogueFieldJson[]
  readonly waarborgen?: readonly GuaranteeJson[]
  readonly onderzoeksvragen?: readonly ResearchQuestionJson[]
  /** How people are asked; without it the most decisive question comes first. */
  readonly gesprek?: ConversationJson
  /** What is kept of an advice to be counted, and what tells growth. */
  readonly bewaren?: KeepingJson
}

declare const checked: unique symbol
/**
 * A rule set that was read and found sound; deeply frozen. Made by `parseRuleSet`. `E` tells its conclusions
 * that an advice shows under `eigen`, as far as they are known to the compiler.
 */
export type RuleSet<E extends Eigen = Eigen> = RuleSetJson & { readonly [checked]: E }
