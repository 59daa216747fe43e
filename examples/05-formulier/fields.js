// One question of the form, made from one fact of the dictionary. Every question starts unanswered.
import { capital, el, placeOf } from './dom.js'

/** @import { FactJson, NumberFactJson } from 'eigen-kracht' */
/** @typedef {Record<string, unknown>} Answers what is answered, by the name of the fact in its group */
/** @typedef {{ value: unknown, text: string }} Option */

const UNKNOWN = 'weet ik nog niet'
const MOST_BUTTONS = 5

/**
 * @param {FactJson} feit
 * @param {Answers} answers the object in the casus that holds the answer; without an answer it holds nothing
 * @param {string | undefined} item
 * @param {() => void} changed
 * @returns {HTMLElement}
 */
export function createField(feit, answers, item, changed) {
  const name = feit.id.slice(feit.id.indexOf('.') + 1)
  const id = placeOf(feit.id, item)

  /** @param {unknown} value undefined for "not known yet" */
  function answer(value) {
    if (value === undefined) delete answers[name]
    else answers[name] = value
    changed()
  }

  if (feit.type === 'meerkeuze') return createChecks(feit.vraag, id, optionsOf(feit), answer)
  const options = optionsOf(feit)
  if (feit.type === 'getal' && options.length === 0) return createNumber(feit, id, answer)
  if (options.length > MOST_BUTTONS) return createSelect(feit.vraag, id, options, answer)
  return createRadios(feit.vraag, id, options, answer)
}

/**
 * The answers to choose from; none for a number with many values.
 * @param {FactJson} feit
 * @returns {Option[]}
 */
function optionsOf(feit) {
  if (feit.type === 'janee') {
    return [
      { value: true, text: 'Ja' },
      { value: false, text: 'Nee' },
    ]
  }
  if (feit.type === 'getal') {
    const count = feit.maximum - feit.minimum + 1
    if (feit.geheel !== true || count > MOST_BUTTONS) return []
    return Array.from({ length: count }, (_, i) => ({ value: feit.minimum + i, text: `${feit.minimum + i}` }))
  }
  return feit.waarden.map((value) => ({ value, text: capital(feit.titels?.[value] ?? value) }))
}

/**
 * @param {string} vraag
 * @param {string} id
 * @param {Option[]} options
 * @param {(value: unknown) => void} answer
 */
function createRadios(vraag, id, options, answer) {
  const all = [...options, { value: undefined, text: capital(UNKNOWN) }]
  const choices = all.map(({ value, text }) => {
    const input = el('input', { type: 'radio', name: id, checked: value === undefined })
    input.addEventListener('change', () => answer(value))
    return el('label', { class: value === undefined ? 'choice unknown' : 'choice' }, input, text)
  })
  return el('fieldset', { id, class: 'question' }, el('legend', {}, vraag), choicesIn(choices))
}

/**
 * @param {string} vraag
 * @param {string} id
 * @param {Option[]} options
 * @param {(value: unknown) => void} answer
 */
function createSelect(vraag, id, options, answer) {
  const control = `${id}-keuze`
  const select = el(
    'select',
    { id: control },
    el('option', {}, capital(UNKNOWN)),
    ...options.map(({ text }) => el('option', {}, text)),
  )
  select.addEventListener('change', () => answer(options[select.selectedIndex - 1]?.value))
  return el('div', { id, class: 'question' }, el('label', { class: 'legend', for: control }, vraag), select)
}

/**
 * Several answers are possible, none of them too: that is why "not known yet" is a box of its own.
 * @param {string} vraag
 * @param {string} id
 * @param {Option[]} options
 * @param {(value: unknown) => void} answer
 */
function createChecks(vraag, id, options, answer) {
  const unknown = el('input', { type: 'checkbox', checked: true })
  const boxes = options.map(({ value }) => ({ value, input: el('input', { type: 'checkbox' }) }))
  unknown.addEventListener('change', () => {
    if (unknown.checked) for (const { input } of boxes) input.checked = false
    tell()
  })
  for (const { input } of boxes) {
    input.addEventListener('change', () => {
      unknown.checked = false
      tell()
    })
  }
  function tell() {
    const chosen = boxes.flatMap(({ value, input }) => (input.checked ? [value] : []))
    answer(unknown.checked ? undefined : chosen)
  }
  const choices = boxes.map(({ input }, i) => el('label', { class: 'choice' }, input, options[i]?.text ?? ''))
  choices.push(el('label', { class: 'choice unknown' }, unknown, capital(UNKNOWN)))
  return el(
    'fieldset',
    { id, class: 'question' },
    el('legend', {}, vraag),
    el(
      'p',
      { class: 'hint' },
      'Meer antwoorden mogen. Staat er niets aan, dan is het antwoord: geen van deze.',
    ),
    choicesIn(choices),
  )
}

/**
 * @param {NumberFactJson} feit
 * @param {string} id
 * @param {(value: unknown) => void} answer
 */
function createNumber({ vraag, minimum, maximum, eenheid, geheel }, id, answer) {
  const [control, hint] = [`${id}-getal`, `${id}-uitleg`]
  const range = `Van ${minimum} tot en met ${maximum}${eenheid === undefined ? '' : ` ${eenheid}`}.`
  const text = el('p', { id: hint, class: 'hint' })
  const input = el('input', {
    id: control,
    type: 'number',
    inputmode: geheel ? 'numeric' : 'decimal',
    min: minimum,
    max: maximum,
    step: geheel ? 1 : 'any',
    'aria-describedby': hint,
  })
  const read = () => {
    const { valid } = input.validity
    input.toggleAttribute('aria-invalid', false)
    if (!valid) input.setAttribute('aria-invalid', 'true')
    text.textContent = valid ? `${range} Leeg: ${UNKNOWN}.` : `Dit getal telt niet mee. ${range}`
    return valid && input.value !== '' ? input.valueAsNumber : undefined
  }
  read()
  input.addEventListener('input', () => answer(read()))
  return el(
    'div',
    { id, class: 'question' },
    el('label', { class: 'legend', for: control }, vraag),
    input,
    text,
  )
}

/** @param {Node[]} choices */
const choicesIn = (choices) => el('div', { class: 'choices' }, ...choices)
