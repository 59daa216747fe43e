/**
 * Texts with holes: `{feit-id}` becomes label and value, `{feit-id:waarde}` the value alone, and a bare
 * word such as `{id}` whatever the sentence gives for it.
 */
export type Piece =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'subject'; readonly id: string; readonly valueOnly: boolean }
  | { readonly kind: 'word'; readonly word: string }

const HOLE = /\{([^{}]*)\}/

/** Cuts a text at its holes. */
export function parseTemplate(text: string): readonly Piece[] {
  const parts = text.split(HOLE)
  return parts.flatMap((part, index): Piece[] => {
    if (index % 2 === 0) return part === '' ? [] : [{ kind: 'text', text: part }]
    const valueOnly = part.endsWith(':waarde')
    const id = valueOnly ? part.slice(0, -':waarde'.length) : part
    return [id.includes('.') ? { kind: 'subject', id, valueOnly } : { kind: 'word', word: id }]
  })
}
