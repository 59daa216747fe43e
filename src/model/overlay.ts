/**
 * What an overlay looks like: a municipality's changes to a rule set, as TypeScript types;
 * `ruleset-schema.ts` holds the same shapes in zod.
 */
import type { ThemeJson } from './conversation.js'
import type {
  ConclusionJson,
  FactJson,
  GuaranteeJson,
  ParagraphJson,
  RuleJson,
  RuleSetJson,
  SourceJson,
} from './ruleset.js'

/**
 * Why something changes.
 *
 * @example
 * ```ts
 * import type { ReasonJson } from 'eigen-kracht'
 *
 * const reason: ReasonJson = { reden: 'Zo staat het in onze verordening.', bron: ['verordening#3'] }
 * ```
 */
export interface ReasonJson {
  /** In plain Dutch, for the council. */
  readonly reden: string
  /** At least one, from the sources of the rule set or of the overlay. */
  readonly bron: readonly string[]
}

/**
 * Changes one place in one part. Exactly one of `regel` (rule), `conclusie` and `feit` (fact) names the part.
 *
 * @example
 * ```ts
 * import type { ChangeJson } from 'eigen-kracht'
 *
 * const change: ChangeJson = {
 *   feit: 'netwerk.steunfiguur',
 *   pad: '/vraag',
 *   waarde: 'Is er iemand die de jongere zelf koos?',
 *   reden: 'Zo vragen wij het.',
 *   bron: ['werkwijze'],
 * }
 * ```
 */
export interface ChangeJson extends ReasonJson {
  readonly regel?: string
  readonly conclusie?: string
  readonly feit?: string
  /** JSON Pointer inside the part; `-` at the end adds to a list. */
  readonly pad: string
  readonly waarde: unknown
}

/**
 * Drops one rule of the layer below.
 *
 * @example
 * ```ts
 * import type { DropJson } from 'eigen-kracht'
 *
 * const drop: DropJson = { regel: 'bouwen-op-ben', reden: 'Dit vertellen wij niet zo.', bron: ['werkwijze'] }
 * ```
 */
export interface DropJson extends ReasonJson {
  readonly regel: string
}

/**
 * What an overlay adds: sources, life domains, facts, conclusions, rules, sentences, guarantees, questions.
 *
 * @example
 * ```ts
 * import type { AdditionsJson } from 'eigen-kracht'
 *
 * const added: AdditionsJson = {
 *   bronnen: { werkwijze: { titel: 'Werkwijze van Voorbeeldstad', soort: 'beleid' } },
 *   leefgebieden: [{ id: 'mobiliteit', titel: 'mobiliteit' }],
 * }
 * ```
 */
export interface AdditionsJson {
  readonly bronnen?: Readonly<Record<string, SourceJson>>
  /** They come after those of the base, in this order. Every rule about leefgebieden holds for them too. */
  readonly leefgebieden?: RuleSetJson['leefgebieden']
  readonly feiten?: readonly FactJson[]
  readonly conclusies?: readonly ConclusionJson[]
  readonly regels?: readonly RuleJson[]
  readonly verhaal?: {
    readonly motivering?: readonly ParagraphJson[]
    readonly tegenwicht?: readonly ParagraphJson[]
  }
  readonly waarborgen?: readonly GuaranteeJson[]
  /** Questions that belong together, and in which order themes come. What the base asks first stays first. */
  readonly gesprek?: {
    readonly themas?: readonly ThemeJson[]
    readonly volgorde?: readonly string[]
  }
}

/**
 * A municipality's or region's own rules (*overlay*), laid on a rule set by `customise`: it adds (`voegToe`), changes (`wijzig`) and
 * drops (`vervalt`), each with its reason and source. Plain JSON.
 *
 * @example
 * ```ts
 * import { baseRuleSet, customise, type OverlayJson } from 'eigen-kracht'
 *
 * const overlay = {
 *   id: 'voorbeeldstad',
 *   versie: '2026.1',
 *   titel: 'Regels van Voorbeeldstad',
 *   basis: { id: baseRuleSet.id, versie: baseRuleSet.versie },
 *   voegToe: {
 *     bronnen: { werkwijze: { titel: 'Werkwijze van Voorbeeldstad', soort: 'beleid' } },
 *     regels: [
 *       {
 *         name: 'voorbeeldstad-jim',
 *         conditions: { all: [{ fact: 'netwerk.steunfiguur', operator: 'equal', value: true }] },
 *         event: { type: 'inzet.instrumenten', params: { waarde: 'jim' } },
 *         uitleg: 'De jongere koos zelf een vertrouwenspersoon. Die kan JIM worden.',
 *         bron: ['werkwijze'],
 *         grond: 'beleid',
 *       },
 *     ],
 *   },
 * } as const satisfies OverlayJson
 * console.log(customise(baseRuleSet, overlay).deviations.at(-1)?.naam) // voorbeeldstad-jim
 * ```
 */
export interface OverlayJson {
  /** Where editors find the schema; it carries no meaning. */
  readonly $schema?: string
  readonly id: string
  readonly versie: string
  readonly titel: string
  /** The first day on which it counts, and the last; ISO dates. */
  readonly geldigVanaf?: string
  readonly geldigTot?: string
  /** Kept to read older advices by; not in force any more. */
  readonly historisch?: boolean
  /** Notes for people; carries no meaning. */
  readonly toelichting?: string | readonly string[]
  /** The layer directly below it; `vingerafdruk` pins what that says to the letter. */
  readonly basis: { readonly id: string; readonly versie: string; readonly vingerafdruk?: string }
  readonly voegToe?: AdditionsJson
  readonly wijzig?: readonly ChangeJson[]
  readonly vervalt?: readonly DropJson[]
}

/**
 * One difference (*deviation*) from the layer below, as a council can read it.
 *
 * @example
 * ```ts
 * import { baseRuleSet, customise, type Deviation, overlays } from 'eigen-kracht'
 *
 * const first: Deviation | undefined = customise(baseRuleSet, overlays.alkmaar).deviations[0]
 * console.log(first?.soort, first?.deel, first?.naam) // gewijzigd regel trede-vrij-toegankelijk
 * ```
 */
export interface Deviation {
  /** The overlay that it comes from. */
  readonly laag: { readonly id: string; readonly versie: string }
  readonly soort: 'toegevoegd' | 'gewijzigd' | 'vervallen'
  readonly deel: 'bron' | 'leefgebied' | 'feit' | 'conclusie' | 'regel' | 'verhaal' | 'waarborg' | 'gesprek'
  /** The name or id of the part. */
  readonly naam: string
  /** JSON Pointer inside the part; empty for the whole part. */
  readonly pad: string
  /** What stood there in the base; absent when it is new. */
  readonly voor?: unknown
  /** What stands there now; absent when it was dropped. */
  readonly na?: unknown
  readonly reden: string
  readonly bron: readonly string[]
}
