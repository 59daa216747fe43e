/** A list in groups. */

/** Those with the same key together, in the order in which they first come. */
export function togetherBy<T>(
  list: readonly T[],
  keyOf: (one: T) => string,
): readonly (readonly [T, ...T[]])[] {
  const found = new Map<string, [T, ...T[]]>()
  for (const one of list) {
    const key = keyOf(one)
    const same = found.get(key)
    if (same === undefined) found.set(key, [one])
    else same.push(one)
  }
  return [...found.values()]
}
