/** The base rule set: the JSON files under `rules/basis/`, put together. What they say stands there. */
import adviesvorm from '../rules/basis/advies.json'
import bewaren from '../rules/basis/bewaren.json'
import bronnen from '../rules/basis/bronnen.json'
import catalogus from '../rules/basis/catalogus.json'
import conclusies from '../rules/basis/conclusies.json'
import feiten from '../rules/basis/feiten.json'
import gesprek from '../rules/basis/gesprek.json'
import gronden from '../rules/basis/gronden.json'
import onderzoeksvragen from '../rules/basis/onderzoeksvragen.json'
import advies from '../rules/basis/regels/advies.json'
import brink from '../rules/basis/regels/brink.json'
import draagkracht from '../rules/basis/regels/draagkracht.json'
import eigenKracht from '../rules/basis/regels/eigen-kracht.json'
import evaluatie from '../rules/basis/regels/evaluatie.json'
import hulpbehoefte from '../rules/basis/regels/hulpbehoefte.json'
import instrumenten from '../rules/basis/regels/instrumenten.json'
import ladder from '../rules/basis/regels/ladder.json'
import meten from '../rules/basis/regels/meten.json'
import onderzoek from '../rules/basis/regels/onderzoek.json'
import procedure from '../rules/basis/regels/procedure.json'
import redenen from '../rules/basis/regels/redenen.json'
import tegenwicht from '../rules/basis/regels/tegenwicht.json'
import veiligheid from '../rules/basis/regels/veiligheid.json'
import zelfregie from '../rules/basis/regels/zelfregie.json'
import regelset from '../rules/basis/regelset.json'
import verhaal from '../rules/basis/verhaal.json'
import waarborgen from '../rules/basis/waarborgen.json'
import { BASE_WORKED_OUT } from './base.ready.generated.js'
import { deepFreeze } from './freeze.js'
import { markSound } from './load/sound.js'
import { keepWorkedOut } from './model/ready.js'
import type { RuleSet, RuleSetJson } from './model/ruleset.js'

/** @param promises what must hold in every casus: what gives an advice reads none of it */
function assemble(promises: Pick<RuleSetJson, 'waarborgen'> = {}): RuleSetJson {
  const regels = [
    ...[veiligheid, ladder, hulpbehoefte, advies, brink, draagkracht],
    ...[eigenKracht, zelfregie, instrumenten, procedure, meten, evaluatie, tegenwicht],
    ...[onderzoek, redenen],
  ].flatMap((part) => part.regels as unknown[])
  // The files refer to the schema that editors read; the rule set as a whole doesn't.
  const { $schema: _, ...parts } = {
    ...{ ...regelset, ...bronnen, ...feiten, ...conclusies },
    ...{
      regels,
      ...verhaal,
      ...adviesvorm,
      ...gronden,
      ...catalogus,
      ...promises,
      ...onderzoeksvragen,
      ...gesprek,
      ...bewaren,
    },
  }
  // TypeScript reads JSON wider than it is; a test puts the same data through `parseRuleSet`.
  return parts as unknown as RuleSetJson
}

function assembleSound(): RuleSet {
  const ruleSet = markSound(assemble(waarborgen as unknown as Pick<RuleSetJson, 'waarborgen'>))
  keepWorkedOut(ruleSet, BASE_WORKED_OUT)
  return ruleSet
}

/** The base rule set, complete and deeply frozen. */
export const baseRuleSet: RuleSet = /* @__PURE__ */ assembleSound()

/** The base rule set without its guarantees, deeply frozen. It is not marked as sound: nothing proves what it gives. */
export const baseWithoutGuarantees: RuleSetJson = /* @__PURE__ */ deepFreeze(assemble())
