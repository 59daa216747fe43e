import { type ComponentChild, render } from 'preact'

/** Puts a page in its place, and takes away what stood there for as long as the script hadn't run. */
export function show(page: ComponentChild): void {
  const place = document.getElementById('page')
  if (place === null) return
  place.replaceChildren()
  render(page, place)
}
