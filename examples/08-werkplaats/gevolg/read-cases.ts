/** Reads casussen from a file of the user's own. */
import type { OpenedFile } from '../../pages/files.js'
import { isRecord } from '../is-record.js'
import type { NamedCase } from '../work/effect.js'

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
