/** The casussen that come along, on which the effect of rules is looked at. */
import published from 'cases:all'
import type { NamedCase } from '../work/effect.js'

export interface CaseGroup {
  readonly id: string
  readonly title: string
  readonly cases: readonly NamedCase[]
}

const from = (folder: string): readonly NamedCase[] => published.filter((one) => one.from === folder)

export const groups: readonly CaseGroup[] = [
  { id: 'casussen', title: 'De vier voorbeelden uit Alkmaar', cases: from('casussen') },
  { id: 'praktijk', title: 'Casussen naar de praktijk en naar uitspraken', cases: from('praktijk') },
]
