/** What is known so far, as the side of the page tells it: a model without looks. */
import type { Advies, Casus, Kantelpunten, RuleSet } from 'eigen-kracht'
import { type Block, type ListItem, toDocument, words } from 'eigen-kracht/report'
import { type Level, levelOf } from './level.js'
import { PARTS } from './names.js'
import { itemsIn, section } from './section.js'

type Namen = Readonly<Record<string, string>>
export interface Given {
  readonly advies: Advies
  readonly ruleSet: RuleSet
  readonly casus: Casus
  readonly namen: Namen
}

export interface Known {
  readonly level: Level
  /** What is told of safety beside the level. */
  readonly safety: readonly string[]
  /** How far it is, in words of the rule set. */
  readonly status: string
  readonly strengths: readonly string[]
  readonly ladder: Block<'ladder'> | undefined
  /** The questions that decide, each once. */
  readonly open: readonly string[]
  /** How many more of these there are. */
  readonly more: number
  readonly differences: readonly string[]
}

/** So many open questions stand here; the conversation asks them all. */
const MOST_OPEN = 4

export function whatIsKnown({ advies, ruleSet, casus, namen }: Given): Known {
  const report = toDocument(advies, { ruleSet, casus, namen, voor: 'gezin' })
  const level = levelOf(advies, ruleSet)
  const texts = (title: string) => itemsIn(section(report, title)).map(({ text }) => text)
  const safety = texts(words(ruleSet).subject(ruleSet.advies?.veiligheid.conclusie ?? ''))
  const open = openQuestions({ advies, ruleSet, casus, namen })
  return {
    level,
    // Where the reasoning has nothing to tell of it, the report gives the level once more.
    safety: safety.filter((text) => text.toLowerCase() !== level.text.toLowerCase()),
    status: statusOf(advies, ruleSet),
    strengths: texts(PARTS.strengths),
    ladder: report.blokken.find((block) => block.kind === 'ladder'),
    open: open.slice(0, MOST_OPEN),
    more: Math.max(0, open.length - MOST_OPEN),
    differences:
      advies.verschillen.length === 0
        ? []
        : itemsIn(section(toDocument(advies, { ruleSet, namen }), PARTS.differences)).map(({ text }) => text),
  }
}

/** What would change the advice, from `tippingPoints`. */
export function whatWouldChange(
  { advies, ruleSet, casus, namen }: Given,
  kantelpunten: Kantelpunten,
): readonly ListItem[] {
  const report = toDocument(advies, { ruleSet, casus, namen, kantelpunten })
  return itemsIn(section(report, PARTS.changes))
}

function statusOf({ status }: Advies, { advies: map }: RuleSet): string {
  if (map === undefined) return ''
  const { volgt, open, vast } = map.status
  return [...volgt, open, vast].find((one) => one.status === status)?.uitleg ?? ''
}

/** The questions that decide, with all that they are asked about. */
function openQuestions({ advies, ruleSet, namen }: Given): readonly string[] {
  const names = words(ruleSet)
  const asked = new Map<string, string[]>()
  for (const { beslissend, feit, item, vraag } of advies.openVragen) {
    if (!beslissend) continue
    const about = asked.get(vraag) ?? []
    asked.set(vraag, about)
    if (item !== undefined) about.push(namen[item] ?? names.item(feit, item))
  }
  return [...asked].map(([vraag, about]) =>
    about.length === 0 ? vraag : `${vraag} (${about.slice(0, 3).join(', ')}${about.length > 3 ? ', …' : ''})`,
  )
}
