/** What a change is about, and where in it. */
import type { ChangeJson } from '../model/overlay.js'

/** The kinds of part that a change can touch. */
export type Target = 'regel' | 'conclusie' | 'feit'

/** The part that a change is about; undefined when it names none or more than one. */
export function targetOf(change: ChangeJson): { readonly kind: Target; readonly name: string } | undefined {
  const named = (['regel', 'conclusie', 'feit'] as const).flatMap((kind) => {
    const name = change[kind]
    return name === undefined ? [] : [{ kind, name }]
  })
  return named.length === 1 ? named[0] : undefined
}

/** The keys of a JSON Pointer, or undefined when it is none. */
export function keysOf(pad: string): readonly string[] | undefined {
  if (!pad.startsWith('/')) return undefined
  const keys = pad.slice(1).split('/')
  if (keys.some((key) => /~(?![01])/.test(key))) return undefined
  return keys.map((key) => key.replaceAll('~1', '/').replaceAll('~0', '~'))
}
