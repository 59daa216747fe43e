/** Packs the library once for all tests of the package. */
import type { TestProject } from 'vitest/node'
import { type Packed, pack } from './pack.js'

declare module 'vitest' {
  interface ProvidedContext {
    readonly packed: Packed
  }
}

export default function setup({ provide }: TestProject): () => void {
  const { packed, remove } = pack()
  provide('packed', packed)
  return remove
}
