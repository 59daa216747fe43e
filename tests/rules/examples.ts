/** The examples in `voorbeelden/`; `rules.test.ts` says what they are and holds the rules against them. */
import { readdirSync, readFileSync } from 'node:fs'
import { type Advies, assess, type Casus } from '../../src/index.js'

export type Fragment = Omit<Casus, 'kenmerk' | 'peildatum'>
export type Value = boolean | number | string | readonly unknown[]
export interface Neighbour {
  readonly wijzig?: { readonly pad: string; readonly waarde: Value }
  readonly item?: string
}
export interface Example {
  readonly regel: string
  readonly item?: string
  readonly waarde: string
  readonly geldt: Fragment
  readonly buren: readonly Neighbour[]
}

export const folder = new URL('voorbeelden/', import.meta.url)
export const namesIn = (of: URL) => readdirSync(of).filter((name) => name.endsWith('.json'))
export const read = (of: URL, name: string): unknown => JSON.parse(readFileSync(new URL(name, of), 'utf8'))
export const files = namesIn(folder).map((name) => ({ name, examples: read(folder, name) as Example[] }))
export const examples = files.flatMap((file) => file.examples)

export const adviceOn = (fragment: Fragment): Advies =>
  assess({ kenmerk: 'voorbeeld', peildatum: '2026-01-15', ...fragment })

/** The same casus with another value at a path, or with nothing there. The path must exist. */
export function changed(fragment: Fragment, pad: string, value?: Value): Fragment {
  const copy = structuredClone(fragment)
  const keys = pad.split('/').slice(1)
  const last = keys.pop() ?? ''
  let at: unknown = copy
  for (const key of keys) at = (at as Record<string, unknown>)[key]
  const holder = at as Record<string, unknown>
  if (!Object.hasOwn(holder, last)) throw new Error(`there is no ${pad} in the example`)
  if (value === undefined) delete holder[last]
  else holder[last] = value
  return copy
}

export function neighbourOf(
  example: Example,
  { wijzig, item }: Neighbour,
): { fragment: Fragment; item?: string } {
  const fragment = wijzig === undefined ? example.geldt : changed(example.geldt, wijzig.pad, wijzig.waarde)
  const asked = item ?? example.item
  return asked === undefined ? { fragment } : { fragment, item: asked }
}
