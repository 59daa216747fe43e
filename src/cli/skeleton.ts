/** What `begin` writes for a municipality: an overlay with one example of each kind of change, and its test. */
import overlay from '../../rules/begin/overlay.json'
import example from '../../rules/begin/voorbeeld.json'
import { own } from '../model/names.js'
import type { OverlayJson } from '../model/overlay.js'
import type { RuleSet } from '../model/ruleset.js'

/** The examples stand in `rules/begin/`; in them `{gemeente}` is the name, `{basis}` and `{versie}` the base. */
export function overlaySkeleton(naam: string, base: Pick<RuleSet, 'id' | 'versie'>): OverlayJson {
  const words: Readonly<Record<string, string>> = { gemeente: naam, basis: base.id, versie: base.versie }
  const filled = JSON.stringify(overlay, (_key, part: unknown) =>
    typeof part === 'string'
      ? part.replace(/\{(\w+)\}/g, (hole, word: string) => own(words, word) ?? hole)
      : part,
  )
  return JSON.parse(filled) as OverlayJson
}

/** A test case that shows what the examples do. */
export function caseSkeleton(): unknown {
  return example
}

export function testSkeleton(naam: string): string {
  return `// Toetst de regels van ${naam}. Draai dit in deze map met: npm test
import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { test } from 'node:test'

const library = await import('eigen-kracht').catch((cause) => {
  throw new Error('De bibliotheek eigen-kracht is er nog niet. Doe eerst in deze map: npm install', { cause })
})
const { baseRuleSet, checkOverlay, customise, runTestCases } = library

const read = (path) => JSON.parse(readFileSync(new URL(path, import.meta.url), 'utf8'))
const overlay = read('overlay.json')

test('de overlay heeft geen fouten', () => {
  const fouten = checkOverlay(baseRuleSet, overlay).filter(({ ernst }) => ernst === 'fout')
  assert.deepEqual(fouten, [])
})

test('de wetten van de bibliotheek blijven gelden', () => {
  // Dit gooit een fout zodra een wijziging een beschermde regel of een waarborg raakt.
  const { ruleSet } = customise(baseRuleSet, overlay)
  assert.equal(ruleSet.id, overlay.id)
})

test('elke afwijking heeft een reden en een bron', () => {
  for (const { naam, reden, bron } of customise(baseRuleSet, overlay).deviations) {
    assert.ok(reden.length > 0 && bron.length > 0, naam)
  }
})

test('de casussen komen uit zoals verwacht', () => {
  const namen = readdirSync(new URL('casussen/', import.meta.url)).filter((naam) => naam.endsWith('.json'))
  const gevallen = namen.map((naam) => ({ ...read(\`casussen/\${naam}\`), naam }))
  const { resultaten } = runTestCases(customise(baseRuleSet, overlay).ruleSet, gevallen)
  assert.deepEqual(
    resultaten.filter(({ geslaagd }) => !geslaagd),
    [],
  )
})
`
}

/** Lets the folder stand alone: with this, `npm install` brings the library and `npm test` runs the test. */
export function packageSkeleton(naam: string, library: string): unknown {
  return {
    name: `regels-${naam}`,
    version: '1.0.0',
    private: true,
    description: `Regels van ${naam}, met hun toets`,
    scripts: { test: 'node --test' },
    dependencies: { 'eigen-kracht': library },
  }
}

export function readmeSkeleton(naam: string): string {
  return `# Regels van ${naam}

| bestand | wat het is |
|---|---|
| \`overlay.json\` | de regels van uw gemeente: hierin werkt u |
| \`casussen/\` | verzonnen casussen, met de uitkomst die u verwacht |
| \`toets.test.mjs\` | een toets die kijkt of alles nog klopt |
| \`schema/overlay.json\` | hiermee helpt uw programma u bij het schrijven |

U heeft Node 20 of nieuwer nodig. Doe alles in deze map. Eén keer, om de bibliotheek te halen:

\`\`\`sh
npm install
\`\`\`

Na elke verandering, om te zien of het nog klopt:

\`\`\`sh
npx eigen-kracht toets overlay.json --casussen casussen
npm test
\`\`\`

Om te zien wat er verandert:

\`\`\`sh
npx eigen-kracht beoordeel casussen/voorbeeld.json --overlay overlay.json
npx eigen-kracht vergelijk basis overlay.json casussen
npx eigen-kracht verschil basis overlay.json
npx eigen-kracht regels overlay.json --afwijkingen
\`\`\`

Heeft u een nieuwere versie van de bibliotheek? Haal dan ook de hulp bij het schrijven opnieuw:

\`\`\`sh
npx eigen-kracht schema overlay > schema/overlay.json
\`\`\`
`
}
