/** The report for a council: what its rules change in those below, what comes of it, and what is proven to stay. */
import { deepFreeze } from '../freeze.js'
import { markOfRuleSet } from '../load/fingerprint.js'
import type { OverlayJson } from '../model/overlay.js'
import type { RuleSetJson } from '../model/ruleset.js'
import type { Verdict } from '../model/verdict.js'
import { countText } from '../number-text.js'
import { checkOptions } from '../options.js'
import type { Document } from './as-document.js'
import { type Block, heading, list, listUnder, paragraph, rows } from './blocks.js'
import { differencesUnder } from './comparison.js'
import { casusBlocks } from './council-casus.js'
import { checkYourself } from './council-check.js'
import { councilItems } from './council-deviations.js'
import type { CouncilReportOf } from './council-of.js'

const PARTS_TOLD = [
  ...(['base', 'overlays', 'ruleSet', 'deviations'] as const),
  ...(['comparison', 'adviezen', 'differences', 'verdicts'] as const),
] satisfies (keyof CouncilReportOf)[]

/**
 * A report with which a council can decide on rules of its own: each deviation with what was, what is, why and on
 * what source; what it changes in casussen, and where it can change anything at all; what is proven to stay; and what
 * people must look at themselves. `toText`, `toMarkdown` and `toHtml` make a text of it.
 *
 * @returns deeply frozen plain data; the text in it is not escaped
 * @throws TypeError for a field that doesn't exist, and when a comparison was made with other rules
 *
 * @example
 * ```ts
 * import { baseRuleSet, customise, overlays } from 'eigen-kracht'
 * import { councilReport, toHtml } from 'eigen-kracht/report'
 *
 * const changed = customise(baseRuleSet, overlays.alkmaar)
 * const report = councilReport({ base: baseRuleSet, overlays: [overlays.alkmaar], ...changed })
 * const page = toHtml(report)
 * console.log(report.voor, report.titel) // raad Raadsverslag: Alkmaar: eigen loketten en woorden
 * ```
 */
export function councilReport(about: CouncilReportOf): Document {
  checkOptions('councilReport', about, PARTS_TOLD)
  const { ruleSet, base, comparison } = about
  if (
    comparison &&
    (comparison.a.vingerafdruk !== markOfRuleSet(base) ||
      comparison.b.vingerafdruk !== markOfRuleSet(ruleSet))
  )
    throw new TypeError('councilReport: deze vergelijking is met andere regels gemaakt.')
  const titel = `Raadsverslag: ${ruleSet.titel}`
  const blokken = [
    heading(1, titel),
    ...headBlocks(about),
    ...deviationsBlocks(about),
    ...casusBlocks(about),
    ...whereBlocks(about),
    ...proofBlocks(about),
    ...checkYourself(about),
  ]
  return deepFreeze<Document>({ taal: 'nl', titel, voor: 'raad', blokken })
}

function headBlocks({ base, overlays, ruleSet, deviations }: CouncilReportOf): Block[] {
  const named = ({ titel, id, versie }: RuleSetJson | OverlayJson) => `${titel} (${id}, versie ${versie})`
  const { geldigVanaf: from, geldigTot: until } = ruleSet
  const count = countText(deviations.length, 'afwijking', 'afwijkingen')
  return [
    paragraph(
      `Dit verslag laat zien hoe deze regels afwijken van de regels eronder. Er ${deviations.length === 1 ? 'is' : 'zijn'} ${count}. De gemeente beslist of die goed zijn.`,
    ),
    rows(
      ['Deze regels', named(ruleSet)],
      ['Onderste regels', named(base)],
      ...overlays.slice(0, -1).map((layer, at) => [`Daarboven, laag ${at + 1}`, named(layer)] as const),
      ['Geldt vanaf', from ?? 'er staat geen datum'],
      ['Geldt tot en met', until ?? 'er staat geen datum'],
      ['Vingerafdruk', markOfRuleSet(ruleSet)],
      ['Vingerafdruk van de onderste regels', markOfRuleSet(base)],
    ),
    ...(ruleSet.historisch === true ? [paragraph('Historisch: deze regels gelden niet meer.')] : []),
    paragraph('De vingerafdruk verandert als er één letter in de regels verandert.'),
  ]
}

function deviationsBlocks(about: CouncilReportOf): Block[] {
  const { overlays, deviations } = about
  const layers = overlays.map(({ id, versie, titel }) => ({
    titel: `${titel} (${id}, versie ${versie})`,
    own: deviations.filter(({ laag }) => laag.id === id && laag.versie === versie),
  }))
  return layers.flatMap(({ titel, own }) => [
    heading(2, `wat ${titel} verandert`),
    ...(own.length === 0 ? [paragraph('Deze laag verandert niets.')] : []),
    ...own.flatMap((deviation) => councilItems(deviation, deviations.indexOf(deviation) + 1, about)),
  ])
}

function whereBlocks(about: CouncilReportOf): Block[] {
  const { differences, base, ruleSet } = about
  return [
    heading(2, 'waar de uitkomst kan verschillen'),
    ...(differences === undefined
      ? [paragraph('Dit is niet nagegaan.')]
      : [
          paragraph(
            'Hier zijn niet alleen de casussen van hierboven bekeken, maar alle casussen die kunnen.',
          ),
          ...differencesUnder(differences, { a: base, b: ruleSet }, 3),
        ]),
  ]
}

/** A guarantee that is about nobody is never told as proven. */
function proofBlocks({ verdicts, ruleSet }: CouncilReportOf): Block[] {
  const start = heading(2, 'wat zeker blijft')
  if (verdicts === undefined) return [start, paragraph('Dit is niet nagegaan.')]
  const told = (one: Verdict): string => {
    if (one.uitkomst === 'weerlegd') return 'klopt niet: er is een casus waarin het anders gaat'
    if (one.uitkomst === 'niet-beslist') return 'niet bewezen: dit was te veel om na te gaan'
    if (one.komtVoor === false) return 'zegt niets: dit komt nooit voor'
    return one.komtVoor === true ? 'bewezen' : 'niet nagegaan of dit ooit voorkomt'
  }
  const [good, other] = [
    verdicts.filter((one) => told(one) === 'bewezen'),
    verdicts.filter((one) => told(one) !== 'bewezen'),
  ]
  const named = new Set((ruleSet.waarborgen ?? []).map(({ id }) => id))
  const own = good.filter(({ waarborg }) => named.has(waarborg))
  const others = good.length - own.length
  return [
    start,
    ...(own.length === 0
      ? []
      : [
          paragraph('Dit geldt in elke casus, ook met deze regels. De computer heeft het bewezen:'),
          list(own.map((one) => `${one.titel} (bewezen)`)),
        ]),
    ...(others === 0
      ? []
      : [
          paragraph(
            `Ook bewezen: ${countText(others, 'andere belofte', 'andere beloften')}. Zoals dat zinnen die elkaar tegenspreken nooit samen in een advies staan.`,
          ),
        ]),
    ...listUnder(
      3,
      'Dit is niet bewezen',
      other.map((one) => `${one.titel} (${told(one)})`),
    ),
  ]
}
