/** Words of a rule set that its other parts use: on what a rule can rest, and what a catalogue tells. */
import { USUAL_VOCABULARY } from './vocabulary.generated.js'
import type { CatalogueFieldJson, GroundJson, Vocabulary } from './vocabulary-json.js'

/** The words of this rule set; the usual ones where it says nothing of them. */
export function vocabularyOf(ruleSet: {
  readonly gronden?: readonly GroundJson[]
  readonly catalogus?: readonly CatalogueFieldJson[]
}): Vocabulary {
  const { gronden, catalogus } = USUAL_VOCABULARY
  return { gronden: ruleSet.gronden ?? gronden, catalogus: ruleSet.catalogus ?? catalogus }
}
