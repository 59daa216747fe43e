/** What stands on a page of HTML, part by part, as its readers see it: without pictures, style and head. */

export interface PagePart {
  readonly tag: string
  readonly text: string
}

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
}
/** Of these a text goes on past the tag. */
const INLINE = new Set([
  'a',
  'abbr',
  'b',
  'bdi',
  'bdo',
  'br',
  'code',
  'em',
  'i',
  'mark',
  'span',
  'strong',
  'sup',
])

const unescaped = (text: string) =>
  text.replace(
    /&(?:#(\d+)|#x([\da-f]+)|(\w+));/gi,
    (whole, decimal?: string, hex?: string, name?: string) => {
      if (name !== undefined) return ENTITIES[name.toLowerCase()] ?? whole
      return String.fromCodePoint(Number.parseInt(decimal ?? hex ?? '', decimal === undefined ? 16 : 10))
    },
  )

/** The texts in the order of the page, each with the innermost block in which it stands. Notes in `sup` and the contents in `nav` are left out. */
export function pageParts(html: string): readonly PagePart[] {
  const body = html
    .replace(/<(head|style|script|svg|nav)\b[\s\S]*?<\/\1>/gi, '')
    .replace(/<sup\b[\s\S]*?<\/sup>/gi, '')
    .replace(/<!--[\s\S]*?-->|<!doctype[^>]*>/gi, '')
  const parts: PagePart[] = []
  const open: string[] = ['body']
  let text = ''
  const end = () => {
    const said = unescaped(text).replace(/\s+/g, ' ').trim()
    if (said !== '') parts.push({ tag: open.at(-1) ?? '', text: said })
    text = ''
  }
  for (const piece of body.split(/(<\/?[a-z][^>]*>)/i)) {
    const [, close, name = ''] = /^<(\/?)([a-z][a-z\d]*)/i.exec(piece) ?? []
    const tag = name.toLowerCase()
    if (tag === '') text += piece
    else if (INLINE.has(tag)) text += tag === 'br' ? ' ' : ''
    else {
      end()
      if (close === '/') open.splice(Math.max(1, open.lastIndexOf(tag)))
      else if (!/\/>$/.test(piece) && !['hr', 'img', 'meta', 'input', 'col'].includes(tag)) open.push(tag)
    }
  }
  end()
  return parts
}
