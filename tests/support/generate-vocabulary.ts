/**
 * The usual words of a rule set, for rule sets that say nothing of them, and their types. `npm run
 * generate` puts the result in `src/model/vocabulary.generated.ts`.
 */
import type { CatalogueFieldJson, Vocabulary } from '../../src/model/vocabulary-json.js'
import { withExamples } from './with-examples.js'

function union(values: readonly string[]): string {
  return values.map((value) => `'${value}'`).join(' | ')
}

function typeOf({ soort, waarden = [] }: CatalogueFieldJson): string {
  if (soort === 'tekst') return 'string'
  return soort === 'bronnen' ? 'readonly string[]' : `readonly (${union(waarden)})[]`
}

export function generateVocabulary({ gronden, catalogus }: Vocabulary): string {
  const fields = catalogus
    .map((field) => `  /** ${field.uitleg} */\n  readonly ${field.veld}: ${typeOf(field)}\n`)
    .join('')
  const bare = JSON.stringify({ gronden, catalogus }, (key, part: unknown) =>
    key === 'uitleg' ? undefined : part,
  )
  return `// Written by \`npm run generate\` from rules/basis; don't edit.
import { deepFreeze } from '../freeze.js'
import type { Vocabulary } from './vocabulary-json.js'

${withExamples(
  `/** Why a rule stands (*grond*): law, case law, by-law, policy, research, or a choice of the model. */
export type Ground = ${union(gronden.map(({ grond }) => grond))}

/** What is known of a value, such as an instrument, for a catalogue. */
export interface CatalogueEntryJson {
${fields}}
`,
  EXAMPLES,
)}
/** The usual words of a rule set. */
export const USUAL_VOCABULARY: Vocabulary = /* @__PURE__ */ deepFreeze<Vocabulary>(${bare})
`
}

const EXAMPLES: Readonly<Record<string, string>> = {
  Ground: `
import { baseRuleSet, type Ground } from 'eigen-kracht'

const byChoice: Ground = 'modelkeuze'
console.log(baseRuleSet.regels.some(({ grond }) => grond === byChoice)) // true
`,
  CatalogueEntryJson: `
import { baseRuleSet, type CatalogueEntryJson } from 'eigen-kracht'

const instruments = baseRuleSet.conclusies.find(({ id }) => id === 'inzet.instrumenten')
const entry: CatalogueEntryJson | undefined = instruments?.catalogus?.['jim']
console.log(entry?.vorm) // [ 'zwaar' ]
`,
}
