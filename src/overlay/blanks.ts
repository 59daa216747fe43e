/** What a template leaves to be filled in: `[vul in: wat er moet komen]`, in a text or in a name. */
import { hideCitizenNumbers } from '../model/privacy.js'
import { type Finding, fault, pointer } from '../problem.js'
import type { Message, Overlay } from '../words/index.js'

const BLANK = /\[vul in:\s*([^\]]{0,200})\]/i

/** Every place that still has to be filled in, with what should come there. */
export function blanksIn(data: unknown): Finding<Overlay>[] {
  const findings: Finding<Overlay>[] = []

  function look(text: string, path: readonly PropertyKey[]): void {
    const asked = BLANK.exec(text)?.[1]
    if (asked === undefined) return
    const wanted = hideCitizenNumbers(asked.replace(/[\p{C}\s]+/gu, ' ').trim())
    findings.push(fault('niet-ingevuld', hideCitizenNumbers(pointer(path)), 'notFilledIn', { wanted }))
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
  return findings
}

/** Without what is said of places that are not filled in yet, or of what stands below such a place. */
export function withoutBlanks<K extends Message>(
  findings: readonly Finding<K>[],
  blanks: readonly Finding<Overlay>[],
): readonly Finding<K>[] {
  if (blanks.length === 0) return findings
  const places = blanks.map(({ pad }) => pad)
  return findings.filter(({ pad }) => !places.some((place) => pad === place || pad.startsWith(`${place}/`)))
}
