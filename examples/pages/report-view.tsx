/** Shows a text of the library, as `toHtml` wrote it, inside a page. */
import { useLayoutEffect, useRef } from 'preact/hooks'

interface ReportViewProps {
  /** A whole page by `toHtml`: the library escaped all that came from elsewhere. */
  readonly html: string
  /** The level that its highest heading gets here. */
  readonly level: 2 | 3
}

export function ReportView({ html, level }: ReportViewProps) {
  const place = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    // Its own style is left out: the page has one, and its policy allows no other.
    const bare = html.replace(/<style>.*?<\/style>/s, '')
    const main = new DOMParser().parseFromString(bare, 'text/html').querySelector('main')
    if (main === null) return
    for (const heading of main.querySelectorAll('h1, h2, h3')) lower(heading, level - 1)
    place.current?.replaceChildren(...main.childNodes)
  }, [html, level])
  return <div ref={place} class="report-view" />
}

/** A heading some levels lower, so that the page keeps one outline. */
function lower(heading: Element, by: number): void {
  const to = Math.min(Number(heading.tagName.slice(1)) + by, 6)
  const other = document.createElement(`h${to}`)
  other.className = `nl-heading nl-heading--level-${to}`
  other.id = heading.id
  other.append(...heading.childNodes)
  if (other.id === '') other.removeAttribute('id')
  heading.replaceWith(other)
}
