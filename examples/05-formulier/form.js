// A form that is made from the fact dictionary of the rule set, and gives advice while one types.
// The answers stand in one casus object in memory; nothing is sent and nothing is kept.
import { assess, baseRuleSet } from '../../dist/eigen-kracht.browser.js'
import { drawAdvice, statusLine } from './advice.js'
import { capital, el, placeOf } from './dom.js'
import { createField } from './fields.js'
import { groupText } from './texts.js'

/** @import { Advies, FactJson, RuleSet } from 'eigen-kracht' */
/** @import { Answers } from './fields.js' */
/** @typedef {Answers & { id: string }} Item */

const form = /** @type {HTMLFormElement} */ (document.getElementById('formulier'))
const status = /** @type {HTMLElement} */ (document.getElementById('status'))
const advice = /** @type {HTMLElement} */ (document.getElementById('advies'))
const output = el('div')
/** @type {RuleSet} */
const ruleSet = baseRuleSet

/**
 * A casus for the library: a group that is empty, and a list that is not there, are unknown.
 * @type {{ kenmerk: string, peildatum: string, leefgebieden: Record<string, Answers>,
 *   personen?: Item[], hulpbehoeften?: Item[], [group: string]: unknown }}
 */
const casus = {
  kenmerk: 'formulier',
  // The Swedish way of writing a day is YYYY-MM-DD.
  peildatum: new Date().toLocaleDateString('sv-SE'),
  leefgebieden: {},
}

/** What must be shown anew after each answer, besides the advice. @type {Set<() => void>} */
const refreshers = new Set()

function update() {
  for (const refresh of refreshers) refresh()
  /** @type {Advies} */
  const advies = assess(casus)
  const line = statusLine(advies)
  // Only a real change is read aloud.
  if (status.textContent !== line) status.textContent = line
  document.body.dataset.status = advies.status
  output.replaceChildren(...drawAdvice(advies))
}

/** @param {FactJson['bereik']} scope */
const factsOf = (scope) => ruleSet.feiten.filter(({ bereik }) => bereik === scope)

/** The questions about the family, by group; safety comes first. */
function createGroups() {
  const ofFamily = factsOf('gezin')
  const groups = [...new Set(['veiligheid', ...ofFamily.map(({ id }) => id.split('.')[0] ?? '')])]
  return groups.map((group) => {
    /** @type {Answers} */
    const answers = {}
    casus[group] = answers
    const fields = ofFamily.filter(({ id }) => id.startsWith(`${group}.`))
    return createFold(groupText[group] ?? group, fields, answers, undefined, group === 'veiligheid')
  })
}

function createAreas() {
  const fields = factsOf('leefgebied')
  const folds = ruleSet.leefgebieden.map(({ id, titel }) => {
    /** @type {Answers} */
    const answers = {}
    casus.leefgebieden[id] = answers
    return createFold(titel, fields, answers, id)
  })
  return el('details', { class: 'group' }, el('summary', {}, 'Leefgebieden'), ...folds)
}

/**
 * Questions that fold away, with a count of what is answered.
 * @param {string} titel
 * @param {readonly FactJson[]} fields
 * @param {Answers} answers
 * @param {string} [item]
 * @param {boolean} [open]
 */
function createFold(titel, fields, answers, item, open = false) {
  const count = el('span', { class: 'count' })
  const refresh = () => {
    const answered = fields.filter(({ id }) => Object.hasOwn(answers, id.split('.')[1] ?? '')).length
    count.textContent = `${answered} van ${fields.length}`
    count.classList.toggle('started', answered > 0)
  }
  refreshers.add(refresh)
  refresh()
  return el(
    'details',
    { class: 'group', open },
    el('summary', {}, capital(titel), count),
    createFieldset(titel, fields, answers, item),
  )
}

/**
 * @param {string} titel
 * @param {readonly FactJson[]} fields
 * @param {Answers} answers
 * @param {string} [item]
 */
function createFieldset(titel, fields, answers, item) {
  return el(
    'fieldset',
    { class: 'fields' },
    el('legend', { class: 'hidden-text' }, capital(titel)),
    ...fields.map((feit) => createField(feit, answers, item, update)),
  )
}

/**
 * A list that grows: persons, or needs. Items get a number, so that nobody has to type a name.
 * @param {'personen' | 'hulpbehoeften'} key
 * @param {{ titel: string, scope: 'persoon' | 'hulpbehoefte', one: string, add: string, none: string }} words
 */
function createList(key, { titel, scope, one, add, none }) {
  const fields = factsOf(scope)
  const place = el('div', { class: 'items' })
  const count = el('span', { class: 'count' })
  const adder = el('button', { type: 'button', id: placeOf(scope), class: 'add' }, add)
  const empty = el('input', { type: 'checkbox' })
  const emptyLabel = el('label', { class: 'choice' }, empty, none)
  const hint = el('p', { class: 'hint' })
  let number = 0

  // A list that is there is complete; one that is not there is unknown.
  const setList = (/** @type {Item[]} */ items) => {
    if (items.length > 0 || empty.checked) casus[key] = items
    else delete casus[key]
    emptyLabel.hidden = items.length > 0
    count.textContent = String(items.length)
    count.classList.toggle('started', items.length > 0)
    hint.textContent = hintFor(items.length)
  }
  /** @param {number} length */
  function hintFor(length) {
    if (length > 0) return 'Het advies gaat ervan uit dat dit ze allemaal zijn.'
    return empty.checked ? '' : 'Leeg: weet ik nog niet.'
  }

  adder.addEventListener('click', () => {
    number += 1
    empty.checked = false
    const item = { id: `${one} ${number}` }
    setList([...(casus[key] ?? []), item])
    const element = createItem(item)
    place.append(element)
    update()
    element.querySelector('summary')?.focus()
  })
  empty.addEventListener('change', () => {
    setList([])
    update()
  })

  /** @param {Item} item */
  function createItem(item) {
    const [first, second, ...rest] = fields
    const shown = scope === 'persoon' && first && second ? [first, second] : fields
    const name = el('span')
    const refresh = () => {
      const kind = first?.type === 'keuze' && first.titels?.[String(item[first.id.split('.')[1] ?? ''])]
      name.textContent = capital(kind ? `${item.id}: ${kind}` : item.id)
    }
    refreshers.add(refresh)
    const remover = el('button', { type: 'button', class: 'remove' }, `${capital(item.id)} weghalen`)
    const element = el(
      'details',
      { class: 'item', open: true },
      el('summary', {}, name),
      createFieldset(item.id, shown, item, item.id),
      ...(shown === fields ? [] : [createFold('eigen kracht van deze persoon', rest, item, item.id)]),
      remover,
    )
    remover.addEventListener('click', () => {
      refreshers.delete(refresh)
      element.remove()
      setList((casus[key] ?? []).filter((one) => one !== item))
      update()
      adder.focus()
    })
    return element
  }

  setList([])
  return el(
    'details',
    { class: 'group' },
    el('summary', {}, titel, count),
    place,
    el('div', { class: 'list-end' }, adder, emptyLabel, hint),
  )
}

form.addEventListener('submit', (event) => event.preventDefault())
document.getElementById('start')?.remove()
const [safety, ...groups] = createGroups()
form.append(
  ...(safety ? [safety] : []),
  createList('personen', {
    titel: 'Personen',
    scope: 'persoon',
    one: 'persoon',
    add: 'Persoon erbij',
    none: 'Er zijn geen personen',
  }),
  ...groups,
  createList('hulpbehoeften', {
    titel: 'Behoeften aan hulp',
    scope: 'hulpbehoefte',
    one: 'behoefte',
    add: 'Behoefte erbij',
    none: 'Er zijn geen behoeften',
  }),
  createAreas(),
)
advice.append(output)
update()
