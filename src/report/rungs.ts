/** Of each need every rung: what fits, what may fit, and what was passed over and why. */
import { own } from '../model/names.js'
import { type Block, capital, heading, type ListItem, list } from './blocks.js'
import { type Need, needsOf } from './ladder.js'
import { drawn } from './steps.js'
import type { ToldAdvies } from './told.js'
import { isCollected, listed } from './words.js'

export function rungBlocks(told: ToldAdvies): Block[] {
  const { map, fields, words, ruleSet } = told
  const blocks = needsOf(fields, map.ladder).flatMap((need) => [
    heading(3, capital(words.item(map.ladder.conclusie, need.id))),
    list(needItems(need, told)),
  ])
  return blocks.length === 0 || ruleSet === undefined ? [] : [heading(2, 'de weging per trede'), ...blocks]
}

interface Reason {
  readonly item: ListItem
  readonly rungs: readonly string[]
}

function needItems(need: Need, told: ToldAdvies): readonly ListItem[] {
  const { map, words } = told
  const { ladder } = map
  const { conclusie } = ladder
  const { outcome, helping } = need
  const rungs = words.subjects.get(conclusie)?.waarden ?? []
  const drawnRungs = rungs.slice(Math.max(0, rungs.indexOf(ladder.van)), rungs.indexOf(ladder.tot) + 1)
  const isWeighed = outcome.mogelijk.some((rung) => drawnRungs.includes(rung))
  const heaviest = Math.max(...outcome.mogelijk.map((rung) => rungs.indexOf(rung)))
  const isLighter = (rung: string) => !outcome.mogelijk.includes(rung) && rungs.indexOf(rung) < heaviest
  const passed = isWeighed ? drawnRungs.filter(isLighter) : []
  const heavier = drawnRungs.filter((rung) => rungs.indexOf(rung) > heaviest)
  const reasons = reasonsOf(need, isWeighed ? passed : drawnRungs, told)
  // What holds for every rung that was passed over is told once.
  const shared = reasons.filter(({ rungs: of }) => passed.length > 1 && of.length === passed.length)
  const title = (rung: string) => capital(words.value(conclusie, rung))
  const listOf = (list: readonly string[]) => listed(list.map((rung) => words.value(conclusie, rung)))
  const isTold = (rung: string) =>
    reasons.some(({ rungs: of }) => of.includes(rung)) || helping.includes(rung)
  // While an outcome is open, only what was certain has a reason of its own.
  const shut = isWeighed && !outcome.zeker ? [...passed.filter((rung) => !isTold(rung)), ...heavier] : []
  const end = [
    ...(isWeighed ? [] : ['De treden zelf zijn niet gewogen.']),
    ...(shut.length === 0 ? [] : [`Komt bij geen antwoord nog uit: ${listOf(shut)}.`]),
    ...(heavier.length > 0 && outcome.zeker && isWeighed
      ? [`Zwaardere treden: ${listOf(heavier)}. Niets van wat is vastgesteld, vraagt die.`]
      : []),
  ]
  return [
    { text: `Uitkomst: ${drawn(conclusie, outcome, words)}.` },
    ...shared.map(({ item }) => item),
    ...(isWeighed ? passed : drawnRungs).flatMap((rung) => {
      const own = reasons.filter((reason) => reason.rungs.includes(rung) && !shared.includes(reason))
      const helps = helping.includes(rung)
      if (own.length === 0 && !helps && (!isWeighed || shared.length > 0 || shut.includes(rung))) return []
      const state = `${isWeighed ? ': past niet' : ''}${helps ? `${isWeighed ? ',' : ':'} kan een deel doen` : ''}`
      return [
        oneItem(
          `${title(rung)}${state}.`,
          own.map(({ item }) => item),
        ),
      ]
    }),
    ...end.map((text) => ({ text })),
  ]
}

/** Texts behind each other as one, with all their notes. */
function oneItem(text: string, items: readonly ListItem[]): ListItem {
  const notes = [...new Set(items.flatMap((item) => item.notes ?? []))]
  return {
    text: [text, ...items.map((item) => item.text)].join(' '),
    ...(notes.length > 0 && { notes }),
    ...(items.some(({ marked }) => marked) && { marked: true }),
  }
}

/** Why rungs were passed over: as the advice tells it, or else, while the outcome is open, as far as it is certain. */
function reasonsOf(need: Need, passed: readonly string[], told: ToldAdvies): readonly Reason[] {
  const { advies, map, telling, notes, words } = told
  const { waarom, redenen = {} } = map.ladder
  if (waarom === undefined) return []
  const rungsOf = (values: readonly string[]) =>
    passed.filter((rung) => values.some((value) => own(redenen, rung)?.includes(value)))
  const sentences = advies.motivering.filter((zin) => zin.item === need.id && zin.conclusie === waarom)
  const found = sentences.map((zin) => ({
    rungs: rungsOf(zin.regels.map((name) => telling.rule(name)?.event.params.waarde ?? '')),
    zin,
  }))
  if (found.length > 0)
    return found.flatMap(({ rungs, zin }) =>
      rungs.length === 0 ? [] : [{ rungs, item: notes.item(telling.sentence(zin), zin) }],
    )
  const line = advies.spoor.find(({ conclusie, item }) => conclusie === waarom && item === need.id)
  if (line === undefined || !isCollected(line.uitkomst)) return []
  return line.uitkomst.waarde.flatMap((value) => {
    const regels = line.regels.flatMap(({ regel, waar, waarde }) =>
      waar === 'waar' && waarde === value ? [regel] : [],
    )
    const rungs = rungsOf([value])
    const text = `${capital(words.value(waarom, value))}.`
    return rungs.length === 0 ? [] : [{ rungs, item: notes.item(text, { regels, bronnen: [] }) }]
  })
}
