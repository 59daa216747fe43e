/** The annex for the professional: what a decision must account for. Facts, no verdicts. */
import { own } from '../model/names.js'
import { ITEM_SCOPES, isFamily } from '../model/scope.js'
import { vocabularyOf } from '../model/vocabulary.js'
import type { Kantelpunten } from '../model/what-if.js'
import { type Block, capital, heading, type ListItem, list, listUnder, rows } from './blocks.js'
import { needsOf } from './ladder.js'
import { placeInSource } from './notes.js'
import { TABLE_WORDS } from './phrases.js'
import { questionBlocks } from './research.js'
import { scaleBlocks } from './scales.js'
import { speaker, type ToldAdvies } from './told.js'
import { tippingItems } from './what-if.js'
import { answerText, isCollected, listed, outcomeText, scopeAbout } from './words.js'

export function annexBlocks(told: ToldAdvies, tipping: Kantelpunten | undefined): Block[] {
  return [
    heading(2, 'bijlage: hoe dit advies tot stand kwam'),
    ...stepBlocks(told),
    ...rungBlocks(told),
    ...scaleBlocks(told),
    ...(tipping === undefined
      ? []
      : listUnder(2, 'wat het advies zou veranderen', tippingItems(tipping, told.words))),
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

/** The steps in their order: what was established and by whom, with which expertise, and what was not. */
function stepBlocks(told: ToldAdvies): Block[] {
  const { stappen = [] } = told.map.verslag
  return stappen.flatMap(({ titel, bron, feiten = [], conclusies = [], deskundige = [] }, at) => {
    const found = feiten.flatMap((feit) => factRows(feit, told))
    const known = found.filter(({ who }) => who.length > 0)
    const unknown = found.filter(({ who }) => who.length === 0).map(({ name }) => name)
    const experts = deskundige.flatMap((feit) => factRows(feit, told))
    return [
      heading(3, `Stap ${at + 1}. ${titel}`),
      ...(known.length === 0
        ? []
        : [
            {
              kind: 'table',
              rows: [
                [TABLE_WORDS.fact, TABLE_WORDS.value, TABLE_WORDS.who].map(capital),
                ...known.map(({ name, value, who }) => [name, value, who]),
              ],
            } satisfies Block,
          ]),
      list([
        ...outcomeItems(conclusies, told),
        ...(unknown.length === 0 ? [] : [`Niet vastgesteld: ${unknown.join('; ')}.`]),
        ...(experts.length === 0
          ? []
          : [`Deskundigheid: ${experts.map(({ name, value }) => `${name}: ${value}`).join('; ')}.`]),
        `Grondslag: ${bron.map((reference) => placeInSource(reference, told.ruleSet)).join('; ')}.`,
      ]),
    ]
  })
}

interface FactRow {
  readonly name: string
  readonly value: string
  /** Empty when nobody says anything. */
  readonly who: string
}

/** A fact of the family, or of each item, with what is said of it. */
function factRows(feit: string, { facts, fields, words }: ToldAdvies): FactRow[] {
  const scope = scopeAbout(feit, words)
  const items = isFamily(scope) ? [undefined] : fields.rows(scope).map(({ id }) => id)
  const told = items.map((item) => {
    const said = facts.said(feit, item)
    const about = item === undefined ? '' : ` (${words.item(feit, item)})`
    const texts = [...new Set(said.map(({ value }) => answerText(feit, value, words)))]
    return {
      name: `${words.subject(feit)}${about}`,
      value: texts.join(' / ') || TABLE_WORDS.unknown,
      who: said.map(speaker).join(', '),
    }
  })
  // Of the fixed list nobody speaks of most: what was not looked at is told once.
  const isFixed = ITEM_SCOPES.includes(scope as never) && told.length > 3
  const silent = told.filter(({ who }) => who === '')
  if (!isFixed || silent.length < 4) return told
  const rest = { name: `${words.subject(feit)} (${silent.length} keer)`, value: TABLE_WORDS.unknown, who: '' }
  return [...told.filter(({ who }) => who !== ''), rest]
}

/** What the rules drew from it; of each item where it is about items. Only what is certain is established. */
function outcomeItems(ids: readonly string[], { advies, words }: ToldAdvies): ListItem[] {
  return ids.flatMap((id) => {
    const lines = advies.spoor.filter(({ conclusie }) => conclusie === id)
    const texts = lines.flatMap(({ item, uitkomst }) => {
      const about = item === undefined ? '' : `${words.item(id, item)}: `
      if (!isCollected(uitkomst) && uitkomst.mogelijk.length > 2) return []
      const text = outcomeText(uitkomst, (value) => words.value(id, value))
      return isCollected(uitkomst) && uitkomst.mogelijk.length > uitkomst.waarde.length + 4
        ? []
        : [`${about}${text}`]
    })
    return texts.length === 0 ? [] : [{ text: `${capital(words.subject(id))}: ${texts.join('; ')}.` }]
  })
}

/** Of each need every rung: chosen, possible or passed over, and why. */
function rungBlocks({ advies, map, fields, words, telling, notes, ruleSet }: ToldAdvies): Block[] {
  const { ladder } = map
  const { conclusie, waarom, redenen = {} } = ladder
  const rungs = words.subjects.get(conclusie)?.waarden ?? []
  const told = rungs.slice(Math.max(0, rungs.indexOf(ladder.van)), rungs.indexOf(ladder.tot) + 1)
  const blocks = needsOf(fields, ladder).flatMap(({ id, outcome, helping }) => {
    const lightest = Math.min(...outcome.mogelijk.map((value) => rungs.indexOf(value)))
    const because = advies.motivering.filter((zin) => zin.item === id && zin.conclusie === waarom)
    const items = told.map((rung): ListItem => {
      const reasons = because.filter(({ regels }) =>
        regels.some((name) => own(redenen, rung)?.includes(telling.rule(name)?.event.params.waarde ?? '')),
      )
      const chosen = outcome.waarde === rung
      const mogelijk = outcome.mogelijk.includes(rung)
      const state = chosen
        ? 'gekozen'
        : mogelijk
          ? 'mogelijk'
          : rungs.indexOf(rung) < lightest
            ? 'overgeslagen'
            : 'niet nodig'
      const part = helping.includes(rung) && !chosen ? ', doet een deel' : ''
      const parts = reasons.map((zin) => notes.item(telling.sentence(zin), zin))
      const text = `${capital(words.value(conclusie, rung))}: ${state}${part}.`
      return { text, ...(parts.length > 0 && !chosen && { parts }) }
    })
    return [heading(3, capital(words.item(conclusie, id))), list(items)]
  })
  return blocks.length === 0 || ruleSet === undefined ? [] : [heading(2, 'de weging per trede'), ...blocks]
}

/** What the catalogue tells of what certainly fits. */
function catalogueBlocks({ map, fields, ruleSet }: ToldAdvies): Block[] {
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
    rows(
      ...told.flatMap(({ veld, soort, uitleg = veld }) => {
        const value: unknown = own({ ...catalogus } as Readonly<Record<string, unknown>>, veld)
        if (value === undefined) return []
        const texts = [value].flat().map(String)
        const shown =
          soort === 'bronnen' ? texts.map((one) => placeInSource(one, ruleSet)).join('; ') : listed(texts)
        return [[uitleg.replace(/[.:].*$/, ''), shown] as const]
      }),
    ),
  ])
  return blocks.length === 0 ? [] : [heading(2, 'instrumenten'), ...blocks]
}
