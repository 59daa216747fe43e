/** A casus as a flat list of answers, to mix two of them and to find the smallest that shows something. */
import type { FullCasus } from './full-casus.js'

/** Every answer by its path, such as `/hulpbehoeften/0/aard`. */
export type Answers = Readonly<Record<string, unknown>>

const isTree = (value: unknown): value is object =>
  typeof value === 'object' &&
  value !== null &&
  !(Array.isArray(value) && !value.some((one) => typeof one === 'object'))

export function flatten(value: unknown, path = ''): Answers {
  if (!isTree(value)) return { [path]: value }
  return Object.assign({}, ...Object.entries(value).map(([key, one]) => flatten(one, `${path}/${key}`)))
}

/** The casus with some answers changed; a path that it does not hold is left alone. */
export function withAnswers(casus: FullCasus, answers: Answers): FullCasus {
  const change = (value: unknown, path: string): unknown => {
    if (!isTree(value)) return path in answers ? answers[path] : value
    if (Array.isArray(value)) return value.map((one, i) => change(one, `${path}/${i}`))
    return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, change(one, `${path}/${key}`)]))
  }
  return change(casus, '') as FullCasus
}

/** Which answers differ from a mild casus; an item that it lacks is compared with its own mild item. */
export function differences(casus: FullCasus, mild: Answers): Answers {
  return Object.fromEntries(
    Object.entries(flatten(casus)).filter(
      ([path, value]) => !path.endsWith('/id') && JSON.stringify(mild[path]) !== JSON.stringify(value),
    ),
  )
}

/** As few answers as possible that differ from the mild ones, while the casus still shows what it showed. */
export function smallest(casus: FullCasus, mild: Answers, shows: (casus: FullCasus) => boolean): FullCasus {
  let found = casus
  const without = <T>(list: readonly T[], index: number) => list.filter((_, i) => i !== index)
  const attempt = (next: FullCasus) => {
    if (shows(next)) found = next
  }
  for (let i = found.hulpbehoeften.length - 1; i >= 0; i--) {
    attempt({ ...found, hulpbehoeften: without(found.hulpbehoeften, i) })
  }
  for (let i = found.personen.length - 1; i >= 0; i--) {
    attempt({ ...found, personen: without(found.personen, i) })
  }
  for (let before = -1; before !== Object.keys(differences(found, mild)).length; ) {
    before = Object.keys(differences(found, mild)).length
    for (const path of Object.keys(differences(found, mild))) {
      if (path in mild) attempt(withAnswers(found, { [path]: mild[path] }))
    }
  }
  return found
}
