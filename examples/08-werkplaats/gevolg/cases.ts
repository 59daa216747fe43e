/** The casussen on which the effect is looked at: those that come along, and files of the user's own. */
import published from 'cases:all'
import type { OpenedFile } from '../../pages/files.js'
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

/** No more casussen than this are read from one file. */
const MOST = 500

/**
 * The casussen of a file: one, a list, or a casus with what must come out. What they hold is checked when they are
 * assessed.
 *
 * @throws SyntaxError when it is no JSON; TypeError when it holds no casus
 */
export function casesIn({ name, text }: OpenedFile): readonly NamedCase[] {
  const json: unknown = JSON.parse(text)
  const list = (Array.isArray(json) ? json : [json]).slice(0, MOST)
  return list.map((one: unknown, at): NamedCase => {
    if (!isRecord(one)) throw new TypeError(`In ${name} staat geen casus.`)
    const naam = list.length === 1 ? name : `${name}, nummer ${at + 1}`
    if (!isRecord(one['casus'])) return { naam, casus: one }
    const { casus, verwacht, nietVerwacht } = one as { readonly casus: unknown } & Omit<NamedCase, 'naam'>
    return {
      naam,
      casus,
      ...(isRecord(verwacht) && { verwacht }),
      ...(isRecord(nietVerwacht) && { nietVerwacht }),
    }
  })
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
