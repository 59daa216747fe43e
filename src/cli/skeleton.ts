/** What `begin` writes for a municipality: an overlay with one example of each kind of change, and its test. */
import type { OverlayJson } from '../model/overlay.js'
import type { RuleSet } from '../model/ruleset.js'

/** Both examples change rules of the base that are a choice of the model, and not protected. */
const CHANGED_RULE = 'signaal-herbeoordelen'
const DROPPED_RULE = 'inzet-wraparound-care'

export function overlaySkeleton(
  naam: string,
  base: Pick<RuleSet, 'id' | 'versie'>,
  schema: string,
): OverlayJson {
  return {
    $schema: schema,
    id: naam,
    versie: '1',
    titel: `Regels van ${naam}`,
    toelichting: [
      'Dit is een begin. Vervang elk voorbeeld door wat in uw gemeente geldt, of haal het weg.',
      'voegToe.bronnen: waar uw afspraken staan, zoals de verordening. Elke regel en elke wijziging noemt een bron.',
      'voegToe.feiten: wat u meer wilt vragen. De vraag is kort en in gewone taal.',
      'voegToe.conclusies: wat uw regels kunnen zeggen, met alle waarden.',
      'voegToe.regels: wanneer zij dat zeggen. De uitleg komt zo in het advies te staan.',
      'voegToe.verhaal: waar dat in het advies wordt verteld.',
      'wijzig: verandert één plek in een regel. "pad" wijst die plek aan. De uitleg van de regel verandert mee.',
      'vervalt: haalt een regel weg. Een beschermde regel kan niet weg en kan niet zwakker worden.',
      'Elke reden is voor de gemeenteraad: zeg waarom, in gewone taal.',
    ],
    basis: { id: base.id, versie: base.versie },
    voegToe: {
      bronnen: {
        verordening: {
          titel: `Voorbeeld: de verordening jeugdhulp van ${naam}`,
          soort: 'beleid',
          plaatsen: { 'uw-artikel': 'zet hier kort wat er in het artikel staat' },
        },
      },
      feiten: [
        {
          id: 'gemeente.wijkteamBetrokken',
          bereik: 'gezin',
          type: 'janee',
          label: 'betrokken wijkteam',
          vraag: 'Is het wijkteam al betrokken?',
          wie: ['professional', 'ouder'],
          bron: ['verordening#uw-artikel'],
        },
      ],
      conclusies: [
        {
          id: 'gemeente.afspraken',
          bereik: 'gezin',
          beleid: 'collect',
          titel: `wat in ${naam} is afgesproken`,
          waarden: ['wijkteam-erbij'],
          titels: { 'wijkteam-erbij': 'vraag het wijkteam erbij' },
        },
      ],
      regels: [
        {
          name: `${naam}-wijkteam-erbij`,
          conditions: { all: [{ fact: 'gemeente.wijkteamBetrokken', operator: 'equal', value: false }] },
          event: { type: 'gemeente.afspraken', params: { waarde: 'wijkteam-erbij' } },
          uitleg: 'Het wijkteam is nog niet betrokken. Vraag het wijkteam om mee te denken.',
          bron: ['verordening#uw-artikel'],
          grond: 'beleid',
        },
      ],
      verhaal: {
        motivering: [{ bereik: 'gezin', zinnen: [{ conclusie: 'gemeente.afspraken' }] }],
      },
    },
    wijzig: [
      {
        regel: CHANGED_RULE,
        pad: '/conditions/all/0/value',
        waarde: 12,
        reden: 'Voorbeeld: wij bekijken elk gebied eens per jaar opnieuw, in plaats van elk half jaar.',
        bron: ['verordening#uw-artikel'],
      },
      {
        regel: CHANGED_RULE,
        pad: '/uitleg',
        waarde:
          'Het gebied "{id}" is langer dan een jaar geleden bekeken. Kijk opnieuw. (Hoe dit telt, is een keuze van onze gemeente.)',
        reden: 'Voorbeeld: de uitleg hoort bij de nieuwe grens.',
        bron: ['verordening#uw-artikel'],
      },
    ],
    vervalt: [
      {
        regel: DROPPED_RULE,
        reden: 'Voorbeeld: deze werkwijze kunnen gezinnen bij ons niet krijgen.',
        bron: ['verordening#uw-artikel'],
      },
    ],
  }
}

/** A test case that shows what the examples do. */
export function caseSkeleton(): unknown {
  return {
    casus: {
      kenmerk: 'voorbeeld',
      peildatum: '2026-01-15',
      gemeente: { wijkteamBetrokken: false },
      leefgebieden: { financien: { maandenSindsBeoordeling: 13 } },
    },
    verwacht: {
      status: 'onderzoek-onvolledig',
      leefgebieden: { financien: { signalen: ['herbeoordelen'] } },
      'gemeente.afspraken': ['wijkteam-erbij'],
    },
  }
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
