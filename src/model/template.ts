/**
 * Texts with holes: `{feit-id}` becomes label and value, `{feit-id:waarde}` the value alone, `{waarde:/…}` what
 * stands at that place in the rule itself, and a bare word such as `{id}` whatever the sentence gives for it.
 */
export type Piece =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'subject'; readonly id: string; readonly valueOnly: boolean }
  | { readonly kind: 'value'; readonly pad: string }
  | { readonly kind: 'word'; readonly word: string }

/** How a hole begins that tells a value of the rule itself. */
export const RULE_VALUE = 'waarde:'

const HOLE = /\{([^{}]*)\}/

/** Cuts a text at its holes. */
export function parseTemplate(text: string): readonly Piece[] {
  const parts = text.split(HOLE)
  return parts.flatMap((part, index): Piece[] => {
    if (index % 2 === 0) return part === '' ? [] : [{ kind: 'text', text: part }]
    if (part.startsWith(RULE_VALUE)) return [{ kind: 'value', pad: part.slice(RULE_VALUE.length) }]
    const valueOnly = part.endsWith(':waarde')
    const id = valueOnly ? part.slice(0, -':waarde'.length) : part
    return [id.includes('.') ? { kind: 'subject', id, valueOnly } : { kind: 'word', word: id }]
  })
}
