/** The annex for the professional: what a decision must account for. Facts, no verdicts. */
import { own } from '../model/names.js'
import { OWN_VIEW } from '../model/views.js'
import { vocabularyOf } from '../model/vocabulary.js'
import type { Kantelpunten } from '../model/what-if.js'
import { type Block, capital, heading, list, listUnder, paragraph, rows } from './blocks.js'
import { decisionBlocks } from './decision.js'
import { questionBlocks } from './research.js'
import { rungBlocks } from './rungs.js'
import { scaleBlocks } from './scales.js'
import { stepBlocks } from './steps.js'
import type { ToldAdvies } from './told.js'
import { tippingItems } from './what-if.js'
import { listed } from './words.js'

export function annexBlocks(told: ToldAdvies, tipping: Kantelpunten | undefined): Block[] {
  const { stappen = [], rondom = [] } = told.map.verslag
  return [
    heading(2, 'bijlage: hoe dit advies tot stand kwam'),
    paragraph(spokenText(told)),
    ...stappen.flatMap((step, at) => stepBlocks(step, `Stap ${at + 1}. ${step.titel}`, told)),
    ...rungBlocks(told),
    ...rondom.flatMap((step) => stepBlocks(step, step.titel, told)),
    ...decisionBlocks(told),
    ...scaleBlocks(told),
    ...(tipping === undefined
      ? []
      : listUnder(2, 'wat het advies zou veranderen', tippingItems(tipping, told))),
    ...catalogueBlocks(told),
    ...questionBlocks(told),
    heading(2, 'herkomst'),
    rows(
      ['Regelset', `${told.advies.regelset.id}, versie ${told.advies.regelset.versie}`],
      ['Vingerafdruk', told.advies.regelset.vingerafdruk],
      ['Peildatum', told.advies.peildatum],
    ),
  ]
}

/** By whom it was established. */
function spokenText({ facts }: ToldAdvies): string {
  const own = `Wat hieronder is vastgesteld, vulde de ${OWN_VIEW.rol} in.`
  return facts.others === 0 ? own : `${own} Waar ook anderen iets zeggen, staat erbij wie.`
}

/** What the catalogue tells of what certainly fits. */
function catalogueBlocks({ map, fields, notes, ruleSet }: ToldAdvies): Block[] {
  const told = vocabularyOf(ruleSet ?? {}).catalogus
  const entries = map.verslag.suggesties.flatMap((id) =>
    fields
      .suggestions(id)
      .flatMap(({ zeker, titel, catalogus }) =>
        zeker && catalogus !== undefined ? [{ titel, catalogus }] : [],
      ),
  )
  const blocks = entries.flatMap(({ titel, catalogus }) => [
    heading(3, capital(titel)),
    list(
      told.flatMap(({ veld, soort, uitleg = veld }) => {
        const value: unknown = own({ ...catalogus } as Readonly<Record<string, unknown>>, veld)
        if (value === undefined) return []
        const texts = [value].flat().map(String)
        const shown = soort === 'bronnen' ? notes.places(texts) : listed(texts)
        return [`${uitleg.replace(/[.:].*$/, '')}: ${shown}${/[.!?]$/.test(shown) ? '' : '.'}`]
      }),
    ),
  ])
  return blocks.length === 0 ? [] : [heading(2, 'instrumenten'), ...blocks]
}
