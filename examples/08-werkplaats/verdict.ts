/** How it stands with what lies on the desk, in words. */
import type { Problem } from 'eigen-kracht'
import type { Desk } from './desk.js'

export interface Verdict {
  readonly mood: 'bezig' | 'goed' | 'let-op' | 'fout'
  readonly text: string
}

const count = (problems: readonly Problem[], ernst: Problem['ernst']) =>
  problems.filter((one) => one.ernst === ernst).reduce((sum, { aantal = 1 }) => sum + aantal, 0)
const plural = (much: number, one: string, more: string) => `${much} ${much === 1 ? one : more}`

export function verdictOf({ checked, failed }: Pick<Desk, 'checked' | 'failed'>): Verdict {
  if (failed !== undefined) return { mood: 'fout', text: failed }
  if (checked === undefined) return { mood: 'bezig', text: 'Wordt nagekeken…' }
  if (checked.unread !== undefined) return { mood: 'fout', text: 'Kan nog niet worden gelezen' }
  const [errors, warnings] = [count(checked.problems, 'fout'), count(checked.problems, 'waarschuwing')]
  const told = [
    ...(errors > 0 ? [plural(errors, 'fout', 'fouten')] : []),
    ...(warnings > 0 ? [plural(warnings, 'waarschuwing', 'waarschuwingen')] : []),
  ].join(', ')
  if (errors > 0) return { mood: 'fout', text: told }
  return warnings > 0 ? { mood: 'let-op', text: `In orde, met ${told}` } : { mood: 'goed', text: 'In orde' }
}
