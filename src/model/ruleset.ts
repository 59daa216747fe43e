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

/**
 * How much of a source was read for the rules: its own text, a summary by others, or nothing. Only its type is exported.
 *
 * @example
 * ```ts
 * import type { READ } from 'eigen-kracht'
 *
 * const degrees: typeof READ = ['tekst', 'samenvatting', 'niet']
 * ```
 */
export const READ = ['tekst', 'samenvatting', 'niet'] as const

/**
 * A source. Rules refer to it as `id` or `id#place`. More fields may be added freely.
 *
 * @example
 * ```ts
 * import type { SourceJson } from 'eigen-kracht'
 *
 * const source: SourceJson = {
 *   titel: 'Werkwijze van Voorbeeldstad',
 *   soort: 'beleid',
 *   gelezen: 'tekst',
 *   plaatsen: { '3': 'wie mee kan denken' },
 * }
 * ```
 */
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
/**
 * A fact of yes or no (*ja of nee*).
 *
 * @example
 * ```ts
 * import type { YesNoFactJson } from 'eigen-kracht'
 *
 * const fact: YesNoFactJson = {
 *   id: 'netwerk.buur',
 *   bereik: 'gezin',
 *   type: 'janee',
 *   label: 'hulp van een buur',
 *   vraag: 'Is er een buur die helpt?',
 *   wie: ['ouder'],
 *   bron: ['werkwijze'],
 * }
 * ```
 */
export interface YesNoFactJson extends FactBase {
  readonly type: 'janee'
}
/**
 * A fact that is one of some values (`keuze`), or a set of them (`meerkeuze`).
 *
 * @example
 * ```ts
 * import type { ChoiceFactJson } from 'eigen-kracht'
 *
 * const fact: ChoiceFactJson = {
 *   id: 'netwerk.afstand',
 *   bereik: 'gezin',
 *   type: 'keuze',
 *   waarden: ['dichtbij', 'ver'],
 *   label: 'afstand',
 *   vraag: 'Hoe ver weg wonen de mensen die helpen?',
 *   wie: ['ouder'],
 *   bron: ['werkwijze'],
 * }
 * ```
 */
export interface ChoiceFactJson extends FactBase {
  /** `keuze`: one of the values; `meerkeuze`: a set of them. */
  readonly type: 'keuze' | 'meerkeuze'
  /** Ordered light to heavy, or few to many. */
  readonly waarden: readonly string[]
  /** Readable names of the values. */
  readonly titels?: Readonly<Record<string, string>>
}
/**
 * A fact that is a number (*getal*), both bounds included.
 *
 * @example
 * ```ts
 * import type { NumberFactJson } from 'eigen-kracht'
 *
 * const fact: NumberFactJson = {
 *   id: 'persoon.uren',
 *   bereik: 'persoon',
 *   type: 'getal',
 *   minimum: 0,
 *   maximum: 40,
 *   eenheid: 'uren',
 *   geheel: true,
 *   label: 'uren hulp',
 *   vraag: 'Hoeveel uur in de week helpt deze persoon?',
 *   wie: ['ouder'],
 *   bron: ['werkwijze'],
 * }
 * ```
 */
export interface NumberFactJson extends FactBase {
  readonly type: 'getal'
  readonly minimum: number
  readonly maximum: number
  readonly eenheid?: string
  /** Whole numbers only. */
  readonly geheel?: boolean
}
/**
 * A fact (*feit*) of the dictionary of a rule set: one question, with what may answer it.
 *
 * @example
 * ```ts
 * import { baseRuleSet, type FactJson } from 'eigen-kracht'
 *
 * const fact: FactJson | undefined = baseRuleSet.feiten.find(({ id }) => id === 'persoon.leeftijd')
 * console.log(fact?.type, fact?.vraag) // getal Hoe oud is deze persoon?
 * ```
 */
export type FactJson = YesNoFactJson | ChoiceFactJson | NumberFactJson

/**
 * DMN hit policy. `first`: the highest priority that holds; `priority`: the heaviest value that
 * holds; `collect`: all values that hold.
 *
 * @example
 * ```ts
 * import type { HitPolicy } from 'eigen-kracht'
 *
 * const gathers = (beleid: HitPolicy) => beleid === 'collect'
 * console.log(gathers('first')) // false
 * ```
 */
export type HitPolicy = 'first' | 'priority' | 'collect'

/**
 * What rules draw from facts (*conclusie*): its values, and how its rules decide among them.
 *
 * @example
 * ```ts
 * import type { ConclusionJson } from 'eigen-kracht'
 *
 * const conclusion: ConclusionJson = {
 *   id: 'voorbeeldstad.loket',
 *   bereik: 'gezin',
 *   beleid: 'first',
 *   titel: 'waar het gezin terecht kan',
 *   waarden: ['wijkteam', 'jeugdteam'],
 *   standaard: 'wijkteam',
 * }
 * ```
 */
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

/**
 * A json-rules-engine rule with its account beside it.
 *
 * @example
 * ```ts
 * import type { RuleJson } from 'eigen-kracht'
 *
 * const rule: RuleJson = {
 *   name: 'loket-jeugdteam',
 *   priority: 10,
 *   conditions: { all: [{ fact: 'problematiek.ernst', operator: 'atLeast', value: 'matig' }] },
 *   event: { type: 'voorbeeldstad.loket', params: { waarde: 'jeugdteam' } },
 *   uitleg: 'U kunt terecht bij het jeugdteam.',
 *   bron: ['werkwijze'],
 *   grond: 'beleid',
 * }
 * ```
 */
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
   * rule this is seen to; a whole rule set says it in the conditions of the rule.
   */
  readonly zolangOnbekend?: boolean
  /** The id of the overlay that added it; `customise` fills this in. What lies below speaks first. */
  readonly laag?: string
}

/**
 * One kind of sentence in the explanation: which conclusion it tells, and how.
 *
 * @example
 * ```ts
 * import type { SentenceJson } from 'eigen-kracht'
 *
 * const sentence: SentenceJson = {
 *   conclusie: 'voorbeeldstad.loket',
 *   onzeker: 'Waar u terecht kunt, staat nog niet vast: {mogelijk}.',
 * }
 * ```
 */
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
/**
 * Sentences that belong together; for an item scope they are told item by item.
 *
 * @example
 * ```ts
 * import type { ParagraphJson } from 'eigen-kracht'
 *
 * const paragraph: ParagraphJson = { bereik: 'gezin', zinnen: [{ conclusie: 'voorbeeldstad.loket' }] }
 * ```
 */
export interface ParagraphJson {
  readonly bereik: Scope
  /** Told only when this certainly holds. */
  readonly als?: ConditionsJson
  /** Not told when this certainly holds. */
  readonly tenzij?: ConditionsJson
  readonly zinnen: readonly SentenceJson[]
}
/**
 * What somebody is called in a text by one reader: the only one, or one of several.
 *
 * @example
 * ```ts
 * import type { CalledJson } from 'eigen-kracht'
 *
 * const child: CalledJson = { een: 'uw kind', meer: 'een van de kinderen' }
 * ```
 */
export interface CalledJson {
  readonly een: string
  readonly meer: string
}
/**
 * A word for the persons of one kind, such as `{jeugdige}`.
 *
 * @example
 * ```ts
 * import type { NameJson } from 'eigen-kracht'
 *
 * const child: NameJson = {
 *   feit: 'persoon.rol',
 *   waarde: 'jeugdige',
 *   tekst: 'het kind',
 *   voor: { gezin: { een: 'uw kind', meer: 'een van de kinderen' } },
 * }
 * ```
 */
export interface NameJson {
  /** The fact of a person by which they are known, and its value. */
  readonly feit: string
  readonly waarde: string
  /** What stands in the text of an advice, for any reader. */
  readonly tekst: string
  readonly voor?: ForReaders<CalledJson>
}
/**
 * Rules of which no casus may say the sentences together: about one item, or about the family.
 *
 * @example
 * ```ts
 * import type { NeverTogetherJson } from 'eigen-kracht'
 *
 * const pair: NeverTogetherJson = {
 *   regels: ['kracht-netwerk', 'grens-beperkt-netwerk'],
 *   waarom: 'Dan staat er dat er mensen zijn die helpen, en dat de kring klein is.',
 * }
 * ```
 */
export interface NeverTogetherJson {
  readonly regels: readonly [string, string]
  /** Only where this holds of what both are about: of one leefgebied, say, and not of the others. */
  readonly als?: ConditionsJson
  /** Why these two would contradict each other. */
  readonly waarom: string
}
/**
 * How an advice is told (*verhaal*: story): the order of the story is data too.
 *
 * @example
 * ```ts
 * import type { StoryJson } from 'eigen-kracht'
 *
 * const verhaal: StoryJson = {
 *   kern: ['voorbeeldstad.loket'],
 *   motivering: [{ bereik: 'gezin', zinnen: [{ conclusie: 'voorbeeldstad.loket' }] }],
 *   tegenwicht: [],
 * }
 * ```
 */
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
/**
 * Wherever `als` holds, `dan` holds too. Both are asked of one item of `bereik`.
 *
 * @example
 * ```ts
 * import type { AlwaysJson } from 'eigen-kracht/verify'
 *
 * const law: AlwaysJson = {
 *   id: 'acuut-wint',
 *   titel: 'Bij direct gevaar gaat veiligheid voor alles.',
 *   soort: 'altijd',
 *   bereik: 'gezin',
 *   als: { all: [{ fact: 'veiligheid.acuut', operator: 'equal', value: true }] },
 *   dan: { all: [{ fact: 'veiligheid.niveau', operator: 'equal', value: 'acuut' }] },
 *   bron: ['nji#5.2'],
 *   grond: 'onderzoek',
 * }
 * ```
 */
export interface AlwaysJson extends GuaranteeBase {
  readonly soort: 'altijd'
  readonly bereik: Scope
  readonly als?: ConditionsJson
  readonly dan: ConditionsJson
}
/**
 * When one of `feiten` (facts) gets a heavier value, and nothing else changes, `conclusie` answers to `blijft`: it stays the same
 * (`gelijk`), gets no lighter (`niet-lichter`) or no heavier (`niet-zwaarder`).
 *
 * @example
 * ```ts
 * import type { OnChangeJson } from 'eigen-kracht/verify'
 *
 * const law: OnChangeJson = {
 *   id: 'gevaar-nooit-lichter',
 *   titel: 'Direct gevaar maakt het niveau van veiligheid nooit lichter.',
 *   soort: 'bij-verandering',
 *   feiten: ['veiligheid.acuut'],
 *   conclusie: 'veiligheid.niveau',
 *   blijft: 'niet-lichter',
 *   bron: ['nji#5.2'],
 *   grond: 'onderzoek',
 * }
 * ```
 */
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
/**
 * A promise about every casus (*waarborg*: guarantee), which `verify` proves or refutes, and which no overlay may break.
 *
 * @example
 * ```ts
 * import { baseRuleSet } from 'eigen-kracht'
 * import type { GuaranteeJson } from 'eigen-kracht/verify'
 *
 * const first: GuaranteeJson | undefined = baseRuleSet.waarborgen?.[0]
 * console.log(first?.id, first?.soort) // acuut-doorbreekt altijd
 * ```
 */
export type GuaranteeJson = AlwaysJson | OnChangeJson

/**
 * A question that research asks of every family. `ja` answers it: yes where it holds, no where it doesn't, and
 * not known as long as facts are missing.
 *
 * @example
 * ```ts
 * import { baseRuleSet, type ResearchQuestionJson } from 'eigen-kracht'
 *
 * const first: ResearchQuestionJson | undefined = baseRuleSet.onderzoeksvragen?.[0]
 * console.log(first?.id, first?.thema) // 1a Goede vraagverkenning en planning
 * ```
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
  /** What makes the answer *partly* where `ja` does not hold; it asks nothing else. */
  readonly deels?: ConditionsJson
}

/**
 * A rule set (*regelset*) as plain JSON: its dictionary (`feiten`), what is concluded (`conclusies`), the rules (`regels`) with
 * their sources (`bronnen`), and how an advice is asked, told and kept. `parseRuleSet` makes a `RuleSet` of it.
 *
 * @example
 * ```ts
 * import { createAssessor, parseRuleSet, type RuleSetJson } from 'eigen-kracht'
 *
 * const json: RuleSetJson = {
 *   id: 'klein',
 *   versie: '1',
 *   titel: 'Een kleine regelset',
 *   bronnen: { werkwijze: { titel: 'Werkwijze van Voorbeeldstad', soort: 'beleid' } },
 *   leefgebieden: [{ id: 'wonen', titel: 'wonen' }],
 *   feiten: [
 *     {
 *       id: 'kind.veilig',
 *       bereik: 'gezin',
 *       type: 'janee',
 *       label: 'veilig',
 *       vraag: 'Is het kind veilig?',
 *       wie: ['ouder'],
 *       bron: ['werkwijze'],
 *     },
 *   ],
 *   conclusies: [
 *     {
 *       id: 'gevolg.niveau',
 *       bereik: 'gezin',
 *       beleid: 'first',
 *       titel: 'niveau',
 *       waarden: ['goed', 'gevaar'],
 *       standaard: 'goed',
 *     },
 *   ],
 *   regels: [
 *     {
 *       name: 'gevaar',
 *       conditions: { all: [{ fact: 'kind.veilig', operator: 'equal', value: false }] },
 *       event: { type: 'gevolg.niveau', params: { waarde: 'gevaar' } },
 *       uitleg: 'Het kind is niet veilig.',
 *       bron: ['werkwijze'],
 *       grond: 'beleid',
 *     },
 *   ],
 * }
 * const { decide } = createAssessor<{ kenmerk: string; peildatum: string }>(parseRuleSet(json))
 * const { eigen } = decide({ kenmerk: 'voorbeeld-1', peildatum: '2026-01-15' })
 * console.log(eigen['gevolg.niveau']?.mogelijk) // [ 'goed', 'gevaar' ]
 * ```
 */
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
 *
 * @example
 * ```ts
 * import { baseRuleSet, parseRuleSet, type RuleSet } from 'eigen-kracht'
 *
 * const again: RuleSet = parseRuleSet(JSON.stringify(baseRuleSet))
 * console.log(again.id) // basis
 * ```
 */
export type RuleSet<E extends Eigen = Eigen> = RuleSetJson & { readonly [checked]: E }
