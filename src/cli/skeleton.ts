/** What `begin` writes for a municipality: an overlay with one example of each kind of change, and its test. */
import overlay from '../../rules/begin/overlay.json'
import example from '../../rules/begin/voorbeeld.json'
import factors from '../../rules/sjablonen/afwegingsfactoren.json'
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

/** The template by which a council says how it weighs: its own name is filled in, its by-law is not. */
export function factorsSkeleton(naam: string, base: Pick<RuleSet, 'id' | 'versie'>): OverlayJson {
  const head = {
    $schema: './schema/overlay.json',
    id: `${naam}-factoren`,
    versie: '1',
    titel: `Afwegingsfactoren van ${naam}`,
    basis: { id: base.id, versie: base.versie },
  }
  // TypeScript reads JSON wider than it is.
  return { ...(factors as unknown as OverlayJson), ...head }
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

/** @param run how the program is started, such as `npx` */
export function readmeSkeleton(naam: string, run: string): string {
  return `# Regels van ${naam}

| bestand | wat het is |
|---|---|
| \`overlay.json\` | de regels van uw gemeente: hierin werkt u |
| \`factoren.json\` | een sjabloon: hoe uw verordening eigen kracht weegt |
| \`casussen/\` | verzonnen casussen, met de uitkomst die u verwacht |
| \`schema/overlay.json\` | hiermee helpt uw programma u bij het schrijven |
| \`toets.test.mjs\`, \`package.json\` | voor uw ICT-collega: u hoeft er niets in te veranderen |

U heeft Node 20 of nieuwer nodig, en een programma voor platte tekst, zoals VS Code of Kladblok. U hoeft niets
te installeren. Vraagt de computer de eerste keer of \`eigen-kracht\` mag worden opgehaald, antwoord dan met y.
Doe alles in deze map.

## 1. Vul in

Open \`overlay.json\`. Haal weg wat niet bij u past. Zoek dan elke plaats met \`[vul in: …]\` en zet daar wat er
gevraagd wordt, zonder de haken. Noem alleen artikelen die echt in uw verordening staan. Zolang er iets open is,
zegt de toets waar:

\`\`\`sh
${run} eigen-kracht toets overlay.json --casussen casussen
\`\`\`

Er staat "in orde" als alles klopt. Doe dit na elke verandering.

## 2. Kijk wat er verandert

\`\`\`sh
${run} eigen-kracht beoordeel casussen/voorbeeld.json --overlay overlay.json
${run} eigen-kracht vergelijk basis overlay.json casussen
${run} eigen-kracht verschil basis overlay.json
${run} eigen-kracht regels overlay.json --afwijkingen
\`\`\`

## 3. Hoe uw gemeente eigen kracht weegt

De rechter vraagt dat dit in de verordening zelf staat. Vul \`factoren.json\` op dezelfde manier in, en toets het:

\`\`\`sh
${run} eigen-kracht toets factoren.json
\`\`\`

Wilt u beide gebruiken? Zet in \`factoren.json\` bij \`basis\` de \`id\` en de \`versie\` van \`overlay.json\`, en geef de
bron \`verordening\` daar een andere naam, overal waar die staat. Leg ze dan op elkaar, in deze volgorde:

\`\`\`sh
${run} eigen-kracht toets --overlay overlay.json --overlay factoren.json
\`\`\`

## Voor uw ICT-collega

\`npm install\` haalt de bibliotheek in deze map. Daarna draait \`npm test\` de toets in \`toets.test.mjs\`: die
slaagt pas als alles is ingevuld. Na een nieuwere versie van de bibliotheek hoort een nieuw schema:

\`\`\`sh
${run} eigen-kracht schema overlay > schema/overlay.json
\`\`\`
`
}
