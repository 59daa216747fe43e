import { useEffect, useState } from 'preact/hooks'

/**
 * What this gives, worked out after the page was painted: what a person works with never waits for it. Until then the
 * last that was known stays. `inputs` say when to do it anew.
 */
export function useLater<T>(work: () => T, inputs: readonly unknown[]): T | undefined {
  const [made, keep] = useState<T>()
  useEffect(() => {
    const waiting = setTimeout(() => keep(work()), 0)
    return () => clearTimeout(waiting)
  }, inputs)
  return made
}
