/** What a template leaves to be filled in: `[vul in: wat er moet komen]`, in a text or in a name. */
import { hideCitizenNumbers } from '../model/privacy.js'
import { fault, type Problem, pointer } from '../problem.js'

const BLANK = /\[vul in:\s*([^\]]{0,200})\]/i

/** Every place that still has to be filled in, with what should come there. */
export function blanksIn(data: unknown): Problem[] {
  const problems: Problem[] = []

  function look(text: string, path: readonly PropertyKey[]): void {
    const wanted = BLANK.exec(text)?.[1]
    if (wanted === undefined) return
    const what = hideCitizenNumbers(wanted.replace(/[\p{C}\s]+/gu, ' ').trim())
    problems.push(
      fault(
        'niet-ingevuld',
        hideCitizenNumbers(pointer(path)),
        `Dit is een sjabloon: hier moet u nog iets invullen. Gevraagd: ${what === '' ? 'uw eigen tekst' : what}.`,
      ),
    )
  }

  function visit(value: unknown, path: readonly PropertyKey[]): void {
    if (typeof value === 'string') look(value, path)
    else if (typeof value === 'object' && value !== null)
      for (const [key, part] of Object.entries(value)) {
        look(key, [...path, key])
        visit(part, [...path, key])
      }
  }

  visit(data, [])
  return problems
}

/** Without what is said of places that are not filled in yet, or of what stands below such a place. */
export function withoutBlanks(problems: readonly Problem[], blanks: readonly Problem[]): Problem[] {
  if (blanks.length === 0) return [...problems]
  const places = blanks.map(({ pad }) => pad)
  return problems.filter(({ pad }) => !places.some((place) => pad === place || pad.startsWith(`${place}/`)))
}
