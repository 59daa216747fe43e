// Builds elements. Text only ever becomes text: nothing here parses HTML.

/**
 * @template {keyof HTMLElementTagNameMap} K
 * @param {K} tag
 * @param {Record<string, string | number | boolean | undefined>} [attributes] `true` is an empty attribute; `false` and undefined are left out
 * @param {...(Node | string)} children
 * @returns {HTMLElementTagNameMap[K]}
 */
export function el(tag, attributes = {}, ...children) {
  const element = document.createElement(tag)
  for (const [name, value] of Object.entries(attributes)) {
    if (value === undefined || value === false) continue
    element.setAttribute(name, value === true ? '' : String(value))
  }
  element.append(...children)
  return element
}

/** @param {string} text */
export const capital = (text) => text.charAt(0).toUpperCase() + text.slice(1)

/**
 * The place of a question on the page.
 * @param {string} feit
 * @param {string} [item]
 */
export const placeOf = (feit, item = '') => `vraag-${feit}-${item}`.replace(/[^\w-]/g, '-')

/**
 * Opens what is folded around an element, shows it, and puts the keyboard there.
 * @param {string} id
 */
export function goTo(id) {
  const place = document.getElementById(id)
  if (place === null) return
  for (let around = place.parentElement; around !== null; around = around.parentElement) {
    if (around instanceof HTMLDetailsElement) around.open = true
  }
  place.scrollIntoView({ block: 'start' })
  // Of radio buttons, the chosen one is where the keyboard enters.
  const control = place.matches('button')
    ? place
    : (place.querySelector('input:checked') ?? place.querySelector('input, select'))
  if (control instanceof HTMLElement) control.focus({ preventScroll: true })
}
