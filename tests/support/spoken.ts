/** What must never be told: a function, or an object that was taken for a text. */

const LEAKED = /\bfunction\b|\[native code\]|\[object /

/** The first place where a text tells of a function, or where something stands that no JSON can hold. */
export function leakIn(value: unknown, path = ''): string | undefined {
  if (typeof value === 'string') return LEAKED.test(value) ? `${path}: ${value.slice(0, 80)}` : undefined
  if (typeof value === 'function' || typeof value === 'symbol')
    return `${path}: ${String(value).slice(0, 80)}`
  if (typeof value !== 'object' || value === null) return undefined
  const kind: unknown = Object.getPrototypeOf(value)
  if (kind !== Object.prototype && !Array.isArray(value)) return `${path}: no plain object`
  for (const [key, part] of Object.entries(value)) {
    if (key === 'titel' && typeof part !== 'string') return `${path}/titel is no text`
    const found = leakIn(part, `${path}/${key}`)
    if (found !== undefined) return found
  }
  return undefined
}
