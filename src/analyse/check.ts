/** Everything that is wrong with a rule set, and everything that is doubtful about it, in one pass. */
import { compile } from '../compile/program.js'
import { examine } from '../load/parse.js'
import { collects } from '../model/policy.js'
import type { ConclusionJson, RuleJson } from '../model/ruleset.js'
import type { Scope } from '../model/scope.js'
import { type Problem, told } from '../problem.js'
import { type Finding, findDoubtful } from './rules.js'
import { type SoundPart, soundPart } from './sound-part.js'
import { unusedFacts } from './unused.js'

/**
 * Checks a rule set, from JSON text or plain data. Errors (`fout`) make it unusable; warnings
 * (`waarschuwing`) are rules that can never hold or never win, rules that contradict each other, casussen
 * for which no rule speaks, and questions that nothing asks. The warnings are found by a search over all
 * casussen, each with the part of a casus that shows it (`voorbeeld`). Where a conclusion is too large to
 * search, `niet-nagegaan` says so.
 *
 * Never throws. At most 200 findings, errors first; a last one (`niet-geheel-gemeld`) counts the rest.
 */
export function checkRuleSet(json: unknown): readonly Problem[] {
  const { problems, draft, data } = examine(json)
  if (draft === undefined) return told(problems)
  const part = soundPart(draft, data, problems)
  const doubts = part === undefined ? [] : doubtsOf(part)
  return told([...problems, ...doubts, ...unusedFacts(draft, data)])
}

function doubtsOf({ ruleSet, whole, placeOf }: SoundPart): Problem[] {
  const program = compile(ruleSet)
  return findDoubtful(program, (id) => whole.has(id)).map((finding) => tell(finding, placeOf))
}

function tell(finding: Finding, placeOf: (part: RuleJson | ConclusionJson) => string): Problem {
  const { code, conclusion, rule, other, conflict, fragment } = finding
  const pad = rule === undefined ? placeOf(conclusion.json) : placeOf(rule.json)
  return {
    code,
    ernst: 'waarschuwing',
    pad,
    bericht: wording(code, conclusion.json, rule?.json, other?.json, conflict),
    ...(fragment && { voorbeeld: fragment }),
  }
}

/** Which item of an example shows it. */
const LOOK_AT = {
  gezin: '',
  persoon: ' (let op de eerste persoon)',
  leefgebied: ' (let op het leefgebied dat erin staat)',
  hulpbehoefte: ' (let op de eerste hulpbehoefte)',
} as const satisfies Record<Scope, string>

function wording(
  code: Finding['code'],
  { id, beleid, standaard, bereik }: ConclusionJson,
  rule: RuleJson | undefined,
  other: RuleJson | undefined,
  conflict: readonly string[] = [],
): string {
  const name = `De regel "${rule?.name ?? ''}"`
  const shown = `Het voorbeeld${LOOK_AT[bereik]}`
  switch (code) {
    case 'regel-kan-nooit-gelden':
      return conflict.length > 1
        ? `${name} kan nooit gelden: ${conflict.join(' en ')} kunnen niet samen waar zijn. Pas een van deze voorwaarden aan, of haal de regel weg.`
        : `${name} kan nooit gelden: er is geen casus waarin de voorwaarden waar zijn. Pas de voorwaarden aan, of haal de regel weg.`
    case 'regel-wint-nooit':
      return `${name} beslist nooit: altijd als deze regel geldt, gaat een andere regel voor${other === undefined ? '' : `, zoals "${other.name}" in het voorbeeld`}. Verander de prioriteit of de voorwaarden, of haal de regel weg.`
    case 'regels-spreken-elkaar-tegen':
      return `${name} en de regel "${other?.name ?? ''}" kunnen samen gelden. Ze hebben dezelfde prioriteit, maar geven een andere waarde voor "${id}". ${shown} laat dit zien. Geef een van de twee een hogere prioriteit.`
    case 'geen-uitkomst': {
      const result = collects(beleid)
        ? `Er komt nooit iets uit "${id}": geen enkele regel gaat hierover.`
        : `Voor "${id}" geldt soms geen enkele regel. Dan wordt het de standaard "${standaard ?? ''}", zonder uitleg en bron. ${shown} laat dit zien.`
      return `${result} Voeg een regel toe.`
    }
    default:
      return `Dit deel is te groot om helemaal na te gaan. Of er rond "${rule?.name ?? id}" iets niet klopt, weten wij niet. Maak de regels eenvoudiger of splits ze.`
  }
}
