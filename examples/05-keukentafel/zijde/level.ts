/** How safe it is, as it is shown: the word, and a look that goes with it. */
import type { Advies, RuleSet } from 'eigen-kracht'
import { words } from 'eigen-kracht/report'

/** From light to heavy; `open` where it isn't known. They are written in full: the page keeps the styles it finds named. */
const LOOKS = {
  open: 'level level--open',
  rest: 'level level--rest',
  heed: 'level level--heed',
  serious: 'level level--serious',
  acute: 'level level--acute',
} as const
export type Look = keyof typeof LOOKS
export const lookClass = (look: Look): string => LOOKS[look]

export interface Level {
  readonly look: Look
  /** What this is about. */
  readonly subject: string
  /** The level, or what it may still be. */
  readonly text: string
  /** The heaviest level: `zeker` when it is certain, `mogelijk` when it is not excluded. */
  readonly worst: 'zeker' | 'mogelijk' | 'uitgesloten'
  /** What the heaviest level is called. */
  readonly worstTitle: string
}

const either = new Intl.ListFormat('nl', { type: 'disjunction' })
export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

/** The level of safety. What isn't known never looks safe. */
export function levelOf(advies: Advies, ruleSet: RuleSet): Level {
  const { mogelijk, zeker }: { readonly mogelijk: readonly string[]; readonly zeker: boolean } =
    advies.veiligheid.niveau
  const id = ruleSet.advies?.veiligheid.conclusie ?? ''
  const order = ruleSet.conclusies.find((one) => one.id === id)?.waarden ?? mogelijk
  const names = words(ruleSet)
  const titles = order.filter((value) => mogelijk.includes(value)).map((value) => names.value(id, value))
  const heaviest = order.at(-1) ?? ''
  const isOpen = mogelijk.includes(heaviest)
  return {
    look: lookOf(order, mogelijk, zeker),
    subject: capital(names.subject(id)),
    text: zeker ? `${titles.join('')}.` : `nog niet zeker: ${either.format(titles)}.`,
    worst: !isOpen ? 'uitgesloten' : zeker ? 'zeker' : 'mogelijk',
    worstTitle: names.value(id, heaviest),
  }
}

/** The look of the lightest level that is possible, as far as that is heavy; of anything lighter that is not certain: open. */
function lookOf(order: readonly string[], mogelijk: readonly string[], zeker: boolean): Look {
  const lightest = order.findIndex((value) => mogelijk.includes(value))
  const fromEnd = order.length - 1 - lightest
  if (lightest < 0) return 'open'
  if (fromEnd === 0) return 'acute'
  if (fromEnd === 1) return 'serious'
  if (!zeker) return 'open'
  return lightest === 0 ? 'rest' : 'heed'
}
