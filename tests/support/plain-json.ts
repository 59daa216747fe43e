/** Whether a value is plain JSON: what goes through JSON comes back the same, to strict equality. */

/** Everything in a value that JSON would lose or change, with its place. */
export function notPlain(value: unknown, at = ''): string[] {
  switch (typeof value) {
    case 'string':
    case 'boolean':
      return []
    case 'number':
      return Number.isFinite(value) && !Object.is(value, -0)
        ? []
        : [`${at}: ${Object.is(value, -0) ? '-0' : value}`]
    case 'object':
      return value === null ? [] : inObject(value, at)
    default:
      return [`${at}: ${typeof value}`]
  }
}

function inObject(value: object, at: string): string[] {
  const prototype: unknown = Object.getPrototypeOf(value)
  const usual = Array.isArray(value) ? Array.prototype : Object.prototype
  const found = prototype === usual ? [] : [`${at}: an object of a kind of its own`]
  for (const key of Reflect.ownKeys(value)) {
    if (Array.isArray(value) && key === 'length') continue
    const place = `${at}/${String(key)}`
    // JSON tells a getter as it tells any other field, if it is one of those that are listed.
    if (typeof key === 'symbol' || !Object.prototype.propertyIsEnumerable.call(value, key))
      found.push(`${place}: not told in JSON`)
    found.push(...notPlain((value as Record<PropertyKey, unknown>)[key], place))
  }
  if (Array.isArray(value) && Object.keys(value).length !== value.length) found.push(`${at}: a hole`)
  return found
}
