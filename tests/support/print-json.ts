/** Prints JSON as the formatter of this house would: what fits on one line stands on one line. */
const WIDTH = 110

/** `taken` is what else stands on the first line, beside the indent: the key before it, the comma after it. */
export function printJson(value: unknown, indent = '', taken = 0): string {
  const flat = printFlat(value)
  if (typeof value !== 'object' || value === null) return flat
  if (indent.length + taken + flat.length <= WIDTH) return flat
  const inner = `${indent}  `
  const isList = Array.isArray(value)
  const parts = Object.entries(value).map(([key, part], index, all) => {
    const name = isList ? '' : `${JSON.stringify(key)}: `
    const comma = index < all.length - 1 ? ',' : ''
    return inner + name + printJson(part, inner, name.length + comma.length) + comma
  })
  const [open, close] = isList ? '[]' : '{}'
  return [open, ...parts, indent + close].join('\n')
}

function printFlat(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(printFlat).join(', ')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  const fields = Object.entries(value).map(([key, part]) => `${JSON.stringify(key)}: ${printFlat(part)}`)
  return fields.length === 0 ? '{}' : `{ ${fields.join(', ')} }`
}
