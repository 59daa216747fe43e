// Written by `npm run generate` from rules/basis; don't edit.
import { deepFreeze } from '../freeze.js'
import type { Vocabulary } from './vocabulary-json.js'

/**
 * Why a rule stands (*grond*): law, case law, by-law, policy, research, or a choice of the model.
 *
 * @example
 * ```ts
 * import { baseRuleSet, type Ground } from 'eigen-kracht'
 *
 * const byChoice: Ground = 'modelkeuze'
 * console.log(baseRuleSet.regels.some(({ grond }) => grond === byChoice)) // true
 * ```
 */
export type Ground = 'wet' | 'jurisprudentie' | 'verordening' | 'beleid' | 'onderzoek' | 'modelkeuze'

/**
 * What is known of a value, such as an instrument, for a catalogue.
 *
 * @example
 * ```ts
 * import { baseRuleSet, type CatalogueEntryJson } from 'eigen-kracht'
 *
 * const instruments = baseRuleSet.conclusies.find(({ id }) => id === 'inzet.instrumenten')
 * const entry: CatalogueEntryJson | undefined = instruments?.catalogus?.['jim']
 * console.log(entry?.vorm) // [ 'zwaar' ]
 * ```
 */
export interface CatalogueEntryJson {
  /** Voor wie het is. */
  readonly voorWie: string
  /** Waarvoor het dient. */
  readonly waarvoor: string
  /** Wanneer het wordt ingezet. */
  readonly wanneer: string
  /** De vorm: preventief, licht of zwaar. Meer dan één kan. */
  readonly vorm: readonly ('preventief' | 'licht' | 'zwaar')[]
  /** Wat onderzoek zegt over het effect. */
  readonly effect: string
  /** De bronnen: minstens één, als "bron" of "bron#plaats". */
  readonly bron: readonly string[]
}

/** The usual words of a rule set. */
export const USUAL_VOCABULARY: Vocabulary = /* @__PURE__ */ deepFreeze<Vocabulary>({"gronden":[{"grond":"wet","titel":"wet","bindend":true,"bronsoort":"wet"},{"grond":"jurisprudentie","titel":"uitspraken van de rechter","bronsoort":"jurisprudentie"},{"grond":"verordening","titel":"verordening van de gemeente","artikel":true,"bronsoort":"verordening"},{"grond":"beleid","titel":"beleid"},{"grond":"onderzoek","titel":"onderzoek","bronsoort":"onderzoek"},{"grond":"modelkeuze","titel":"keuze van dit model","voetnoot":"Hoe dit telt, is een keuze van dit model. De bronnen schrijven het niet zo voor."}],"catalogus":[{"veld":"voorWie","soort":"tekst"},{"veld":"waarvoor","soort":"tekst"},{"veld":"wanneer","soort":"tekst"},{"veld":"vorm","soort":"keuzes","waarden":["preventief","licht","zwaar"]},{"veld":"effect","soort":"tekst"},{"veld":"bron","soort":"bronnen"}]})
