/** Looks at a page as its readers do: `look()` gives what is wrong with how it stands on this screen. */
const SMALLEST = 16
/** Half a pixel is rounding. */
const SLACK = 1

const all = (selector, within = document) => [...within.querySelectorAll(selector)]
const shown = (element) => element.checkVisibility({ opacityProperty: true, visibilityProperty: true })
/** Where a thing stands, for who must find it. */
const named = (element) => {
  const text = (element.textContent ?? '').trim().replace(/\s+/g, ' ').slice(0, 40)
  return `<${element.tagName.toLowerCase()} class="${element.getAttribute('class') ?? ''}"> ${text}`
}
/** Kept for who hears the page only. */
const isHidden = (element) => {
  for (let one = element; one !== null; one = one.parentElement) {
    const { clip, clipPath, position } = getComputedStyle(one)
    if (position === 'absolute' && (clip !== 'auto' || clipPath !== 'none')) return true
  }
  return !shown(element)
}
/** What stands in a box that scrolls by itself doesn't widen the page. */
const scrolls = (element) => {
  for (let one = element.parentElement; one !== null && one !== document.body; one = one.parentElement)
    if (['auto', 'scroll'].includes(getComputedStyle(one).overflowX)) return true
  return false
}

function wide() {
  const { scrollWidth, clientWidth } = document.documentElement
  const found = scrollWidth > clientWidth ? [`the page is ${scrollWidth} wide on ${clientWidth}`] : []
  // On a wide screen too what is too long sticks out of the column.
  const column = document.querySelector('main')?.getBoundingClientRect().right ?? clientWidth
  for (const element of all('body *')) {
    if (isHidden(element) || scrolls(element)) continue
    const { right, left } = element.getBoundingClientRect()
    if (right > Math.min(column, clientWidth) + SLACK || left < -SLACK)
      found.push(`beyond the edge: ${named(element)}`)
  }
  return found
}

/** Text that its own box cuts off. */
function cut() {
  return all('body *')
    .filter((element) => !(element instanceof SVGElement) && !isHidden(element))
    .filter((element) => ['hidden', 'clip'].includes(getComputedStyle(element).overflowX))
    .filter(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth + SLACK)
    .map((element) => `cut off: ${named(element)}`)
}

/** Elements that hold text themselves. */
const spoken = () =>
  all('body *').filter(
    (element) =>
      !['STYLE', 'SCRIPT', 'title', 'desc'].includes(element.tagName) &&
      [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.data.trim() !== ''),
  )

/** In a picture text grows and shrinks with the picture. */
const sizeOf = (element) => {
  const size = Number.parseFloat(getComputedStyle(element).fontSize)
  return element instanceof SVGGraphicsElement ? size * (element.getScreenCTM()?.a ?? 1) : size
}

const small = () =>
  spoken()
    .filter((element) => !isHidden(element) && sizeOf(element) < SMALLEST - 0.01)
    .map((element) => `text of ${sizeOf(element).toFixed(1)} px: ${named(element)}`)

/** Words of a picture that leave it, or stand on one another. */
function pictures() {
  return all('svg').flatMap((svg) => {
    const frame = svg.getBoundingClientRect()
    const texts = all('text', svg).map((text) => ({ text, box: text.getBoundingClientRect() }))
    const out = texts
      .filter(
        ({ box }) =>
          box.left < frame.left - SLACK ||
          box.right > frame.right + SLACK ||
          box.top < frame.top - SLACK ||
          box.bottom > frame.bottom + SLACK,
      )
      .map(({ text }) => `outside its picture: ${named(text)}`)
    const over = texts.flatMap(({ text, box }, at) =>
      texts
        .slice(at + 1)
        .filter(
          ({ box: other }) =>
            Math.min(box.right, other.right) - Math.max(box.left, other.left) > 2 &&
            Math.min(box.bottom, other.bottom) - Math.max(box.top, other.top) > 4,
        )
        .map(({ text: other }) => `on one another: ${named(text)} and ${named(other)}`),
    )
    return [...out, ...over]
  })
}

/** Scripts, and addresses from which anything would be fetched or to which a reader would leave. */
function outside() {
  const found = all('script, iframe, object, embed, link, base, form').map(
    (element) => `no such thing: ${named(element)}`,
  )
  for (const element of all('*'))
    for (const { name, value } of element.attributes) {
      if (name.startsWith('on')) found.push(`a script: ${name} of ${named(element)}`)
      if (
        ['src', 'srcset', 'href', 'xlink:href', 'action', 'data', 'poster'].includes(name) &&
        !/^(?:#|tel:)/.test(value)
      )
        found.push(`an address: ${value}`)
    }
  for (const { textContent } of all('style'))
    if (/@import|url\(|expression\(/i.test(textContent)) found.push('an address in the style')
  return found
}

function structure() {
  const found = []
  const levels = all('h1, h2, h3, h4, h5, h6').map(({ tagName }) => Number(tagName[1]))
  if (document.documentElement.lang !== 'nl') found.push('the language is not nl')
  if (document.title.trim() === '') found.push('no title')
  if (all('main').length !== 1) found.push(`${all('main').length} main parts`)
  if (levels.filter((level) => level === 1).length !== 1 || levels[0] !== 1) found.push('not one h1, first')
  for (const [at, level] of levels.entries())
    if (at > 0 && level > levels[at - 1] + 1) found.push(`h${level} under h${levels[at - 1]}`)
  for (const heading of all('h1, h2, h3, h4'))
    if (heading.textContent.trim() === '') found.push('an empty heading')
  for (const cell of all('th')) if (!cell.hasAttribute('scope')) found.push(`no scope: ${named(cell)}`)
  for (const list of all('ul, ol')) if (list.children.length === 0) found.push('an empty list')
  for (const svg of all('svg'))
    if (svg.getAttribute('role') !== 'img' && svg.getAttribute('aria-hidden') !== 'true')
      found.push('a picture without a role')
  return found
}

globalThis.look = () => [...wide(), ...cut(), ...small(), ...pictures()]
globalThis.lookInside = () => [...outside(), ...structure()]
