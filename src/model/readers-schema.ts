/** The form of what differs per reader in zod. */
import * as z from 'zod/mini'
import type { Reader } from './readers.js'

/** Something for one reader or more. */
export function forReaders<T>(one: z.ZodMiniType<T>) {
  const some = z.exactOptional(one)
  return z.strictObject({ gezin: some, jongere: some, professional: some } satisfies Record<Reader, unknown>)
}
