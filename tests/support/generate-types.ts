/**
 * TypeScript types of the base casus and the base outcomes, written from the rule set.
 * `npm run generate` puts the result in `src/model/base.generated.ts`; a test fails when it is stale.
 */

import { casusTypes, union } from '../../src/cli/casus-types.js'
import type { AdviesMapJson, FieldJson, ListFieldJson } from '../../src/model/advies-map.js'
import type { OverlayJson } from '../../src/model/overlay.js'
import type { RuleSetJson } from '../../src/model/ruleset.js'
import { SCOPES, type Scope } from '../../src/model/scope.js'
import { shownFields } from '../../src/model/shown.js'
import { withExamples } from './with-examples.js'

/** The fields of an advice, or of the row of an item. */
function adviesFields(
  list: readonly (FieldJson | ListFieldJson)[],
  indent: string,
  ruleSet: RuleSetJson,
): string {
  const inner = `${indent}  `
  function typeOf(field: FieldJson | ListFieldJson): string {
    switch (field.soort) {
      case 'uitkomst':
        return `Outcome<Uitkomsten['${field.conclusie}']>`
      case 'verzameling':
        return `Collected<Uitkomsten['${field.conclusie}']>`
      case 'suggesties':
        return 'readonly Suggestie[]'
      case 'feit': {
        const fact = ruleSet.feiten.find(({ id }) => id === field.feit)
        return fact?.type === 'keuze' ? `${union(fact.waarden)} | null` : 'never'
      }
      case 'groep':
        return `{\n${adviesFields(field.velden, inner, ruleSet)}${indent}}`
      case 'lijst': {
        const key = `${inner}/** ${field.sleutel.uitleg} */\n${inner}readonly ${field.sleutel.veld}: string\n`
        const own = `${inner}/** ${OWN} */\n${inner}readonly eigen: E['${field.bereik}']\n`
        return `readonly {\n${key}${adviesFields(field.velden, inner, ruleSet)}${own}${indent}}[]`
      }
    }
  }
  return list
    .map((field) => `${indent}/** ${field.uitleg} */\n${indent}readonly ${field.veld}: ${typeOf(field)}\n`)
    .join('')
}
const OWN = 'Every conclusion about this item that no field above shows; not those that are `intern`.'

function adviesTypes(map: AdviesMapJson, ruleSet: RuleSetJson): string {
  const { volgt, open, vast } = map.status
  const statuses = [...volgt, open, vast].map(({ status }) => status)
  const shown = shownFields(map)
  const ids = (scope: Scope) =>
    shown.flatMap(({ bereik, field }) => (bereik === scope ? [field.conclusie] : []))
  return `/** How firm an advice stands. */
export type Status = ${union(statuses)}

/** What can fit a need, light to heavy. */
export type Trede = Uitkomsten['${map.ladder.conclusie}']

/** The conclusions that an advice shows in a field, by what they are about. */
export interface Shown {
${SCOPES.map((scope) => `  readonly ${scope}: ${union(ids(scope))}\n`).join('')}}

/** What \`decide\` gives: every outcome, without the explanation. Plain JSON. \`E\` holds the conclusions of one's own. */
export interface Besluit<E extends Eigen = Eigen> {
  readonly kenmerk: string
  readonly peildatum: string
  readonly regelset: {
    readonly id: string
    readonly versie: string
    /** SHA-256 of the canonical rule set. */
    readonly vingerafdruk: string
  }
  /** Whether the rule set is in force on the \`peildatum\`. If not, the advice is none to act on as it is. */
  readonly geldigheid: Geldigheid
  readonly status: Status
${adviesFields(map.velden, '  ', ruleSet)}  /**
   * Every conclusion about the family that no field above shows, in the order of the rule set; not those that
   * are \`intern\`. Those about one item stand with the item.
   */
  readonly eigen: E['gezin']
}
`
}

export function generateTypes(ruleSet: RuleSetJson): string {
  const { advies } = ruleSet
  if (advies === undefined) throw new Error('the base rule set says what an advice looks like')
  return `// Written by \`npm run generate\` from rules/basis; don't edit.
import type { EenVan, Tussen } from './known-part.js'
import type { Collected, Eigen, Outcome, Suggestie } from './outcome.js'
import type { Geldigheid } from './validity.js'
import type { Visie } from './views.js'

${withExamples(`${casusTypes(ruleSet)}\n${adviesTypes(advies, ruleSet)}`, EXAMPLES)}`
}

/** How each type is used. They hold for the base: the types of other rule sets come without them. */
const EXAMPLES: Readonly<Record<string, string>> = {
  Leefgebied: `
import { baseRuleSet, type Leefgebied } from 'eigen-kracht'

const first: Leefgebied = 'financien'
console.log(baseRuleSet.leefgebieden.find(({ id }) => id === first)?.titel) // geld en inkomen
`,
  Persoon: `
import type { Persoon } from 'eigen-kracht'

const person: Persoon = { id: 'p1', rol: 'jeugdige', leeftijd: { tussen: [11, 13] }, motivatie: 'sterk' }
`,
  LeefgebiedFeiten: `
import type { LeefgebiedFeiten } from 'eigen-kracht'

const money: LeefgebiedFeiten = { zelfredzaamheid: 3, draaglast: 'matig', steun: true }
`,
  Hulpbehoefte: `
import type { Hulpbehoefte } from 'eigen-kracht'

const need: Hulpbehoefte = {
  id: 'steun',
  aard: 'begeleiding',
  eigenKracht: 'deels',
  netwerk: { eenVan: ['deels', 'volledig'] },
}
`,
  Gezegd: `
import type { Gezegd } from 'eigen-kracht'

const said: Gezegd = { veiligheid: { escalatieThuis: true }, personen: [{ id: 'p1', rol: 'jeugdige' }] }
`,
  Casus: `
import { assess, type Casus } from 'eigen-kracht'

const casus: Casus = {
  kenmerk: 'voorbeeld-1',
  peildatum: '2026-01-15',
  veiligheid: { ingeschat: true, acuut: false },
  personen: [{ id: 'p1', rol: 'jeugdige', leeftijd: 14 }],
  leefgebieden: { financien: { draaglast: 'zwaar' } },
  hulpbehoeften: [{ id: 'steun', aard: 'begeleiding', eigenKracht: 'deels' }],
}
console.log(assess(casus).status) // onderzoek-onvolledig
`,
  Uitkomsten: `
import type { Uitkomsten } from 'eigen-kracht'

const levels: readonly Uitkomsten['veiligheid.niveau'][] = ['geen-signalen', 'zorgen', 'ernstig', 'acuut']
`,
  Status: `
import type { Status } from 'eigen-kracht'

const meaning: Record<Status, string> = {
  'direct-handelen': 'acute danger: act now',
  'onderzoek-onvolledig': 'a first step of the investigation is missing',
  voorlopig: 'an answer may still change it',
  definitief: 'no answer can change a rung or the level of safety',
}
`,
  Trede: `
import { assess, type Trede } from 'eigen-kracht'

const { trede } = assess({ kenmerk: 'voorbeeld-1', peildatum: '2026-01-15', veiligheid: { acuut: true } })
const rung: Trede | undefined = trede.waarde
console.log(rung) // veiligheid-eerst
`,
  Besluit: `
import { baseRuleSet, type Besluit, createAssessor } from 'eigen-kracht'

const { decide } = createAssessor(baseRuleSet)
const decision: Besluit = decide({ kenmerk: 'voorbeeld-1', peildatum: '2026-01-15', veiligheid: { acuut: true } })
console.log(decision.status, decision.veiligheid.niveau.waarde) // direct-handelen acuut
`,
}

/** The type of the overlays that come with the library: with it, the conclusions that they add are known. */
export function generateOverlayTypes(overlays: Readonly<Record<string, OverlayJson>>): string {
  const entries = Object.entries(overlays).map(([name, { voegToe }]) => {
    const added = (voegToe?.conclusies ?? []).map(
      ({ id, bereik, beleid, titel, waarden, intern }) =>
        `    /** ${titel} */\n    | Added<'${id}', '${bereik}', '${beleid}', ${intern === true}, ${union(waarden)}>\n`,
    )
    const type = added.length === 0 ? 'OverlayJson' : `Adding<\n${added.join('')}  >`
    return `  readonly '${name}': ${type}\n`
  })
  return `// Written by \`npm run generate\` from rules/gemeenten; don't edit.
import type { AdditionsJson, OverlayJson } from './overlay.js'
import type { ConclusionJson, HitPolicy } from './ruleset.js'
import type { Scope } from './scope.js'

/** A conclusion of which the compiler knows the name and the values. */
type Added<
  Id extends string,
  S extends Scope,
  Policy extends HitPolicy,
  Intern extends boolean,
  Value extends string,
> = ConclusionJson & {
  readonly id: Id
  readonly bereik: S
  readonly beleid: Policy
  readonly waarden: readonly Value[]
  readonly intern?: Intern
}
type Adding<One extends ConclusionJson> = Omit<OverlayJson, 'voegToe'> & {
  readonly voegToe: Omit<AdditionsJson, 'conclusies'> & { readonly conclusies: readonly One[] }
}

/** The overlays that come with the library. */
export type Overlays = {
${entries.join('')}}
`
}
