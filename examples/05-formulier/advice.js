// The advice beside the form, drawn again after each answer.
import { capital, el, goTo, placeOf } from './dom.js'
import {
  outcomeText,
  questionText,
  sentencesAbout,
  sourcesBehind,
  statusText,
  subjectOf,
  titleOf,
  valuesOf,
} from './texts.js'

/** @import { Advies, OpenVraag, Suggestie, Zin } from 'eigen-kracht' */

const TREDE = 'hulpbehoefte.trede'
const tredes = valuesOf(TREDE)
/** The rungs that are always drawn; the others only when they are possible. */
const rungs = tredes.slice(tredes.indexOf('eigen-kracht'), tredes.indexOf('opvoeding-overnemen') + 1)

/**
 * The one line that is read aloud when it changes.
 * @param {Advies} advies
 */
export function statusLine({ status, veiligheid, trede }) {
  const safety = `Veiligheid: ${outcomeText('veiligheid.niveau', veiligheid.niveau)}.`
  const fits = trede.zeker ? ` Wat past: ${outcomeText('advies.trede', trede)}.` : ''
  return `${statusText[status]}. ${safety}${fits}`
}

/**
 * @param {Advies} advies
 * @returns {Node[]}
 */
export function drawAdvice(advies) {
  const { motivering, tegenwicht, veiligheid, hulpbehoeften } = advies
  /** @param {...string} conclusies */
  const about = (...conclusies) => sentencesAbout(motivering, conclusies)
  const alarm = veiligheid.doorbreektLadder.waarde === 'ja'
  const safety = section(
    subjectOf('veiligheid.niveau'),
    sentences(about('ladder.doorbroken', 'veiligheid.niveau', 'veiligheid.route')),
    alarm ? 'alarm' : 'safety',
  )
  // In danger nobody goes on asking: then the questions come last.
  const asks = section(alarm ? 'Daarna te vragen' : 'Vraag nu', questions(advies.openVragen))
  return [
    ...safety,
    ...(alarm ? [] : asks),
    ...section(subjectOf('ladder.stap'), sentences(about('ladder.stap'))),
    ...section(
      subjectOf('eigenKracht.krachten'),
      sentences(about('eigenKracht.krachten', 'persoon.krachten', 'persoon.groei', 'leefgebied.kracht')),
    ),
    ...section(
      subjectOf('eigenKracht.oordeel'),
      sentences(about('eigenKracht.grenzen', 'eigenKracht.oordeel')),
    ),
    ...section(
      'Leefgebieden',
      sentences(about('leefgebied.draagkracht', 'leefgebied.regie', 'leefgebied.signalen')),
    ),
    ...hulpbehoeften.flatMap((behoefte) => drawNeed(behoefte, motivering)),
    ...section(subjectOf('advies.tegenwicht'), sentences(tegenwicht)),
    ...section(subjectOf('inzet.instrumenten'), suggestions(advies.instrumenten)),
    ...section(subjectOf('procedure.aandachtspunten'), suggestions(advies.aandachtspunten)),
    ...(alarm ? asks : []),
    ...section('Bronnen', list(sourcesBehind(advies)), 'sources'),
    ...section(subjectOf('advies.beslissing'), sentences(about('advies.beslissing'))),
  ]
}

/**
 * @param {Advies['hulpbehoeften'][number]} behoefte
 * @param {readonly Zin[]} motivering
 */
function drawNeed(behoefte, motivering) {
  const { id, trede } = behoefte
  const why = sentences(sentencesAbout(motivering, ['hulpbehoefte.waaromNietLichter'], id))
  const content = [
    drawLadder(behoefte),
    ...sentencesAbout(motivering, [TREDE], id).map(({ tekst }) => el('p', {}, tekst)),
    ...(why.length === 0 ? [] : [el('h4', {}, capital(subjectOf('hulpbehoefte.waaromNietLichter'))), ...why]),
  ]
  return section(`${id}: ${outcomeText(TREDE, trede)}`, content, 'need')
}

/**
 * Heavy on top, light at the bottom; each mark is in words too.
 * @param {Advies['hulpbehoeften'][number]} behoefte
 */
function drawLadder({ trede, bijdragen }) {
  /** @type {readonly string[]} */
  const possible = trede.mogelijk
  /** @type {readonly string[]} */
  const helping = bijdragen.waarde
  const shown = tredes.filter((waarde) => rungs.includes(waarde) || possible.includes(waarde)).toReversed()
  const steps = shown.map((waarde) => {
    const { kind, mark } = markOf(waarde)
    const words = el('span', {}, capital(titleOf(TREDE, waarde)))
    return el(
      'li',
      { class: kind },
      words,
      ...(mark === undefined ? [] : [el('span', { class: 'mark' }, mark)]),
    )
  })
  return el('ol', { class: 'ladder', 'aria-label': 'Ladder, van zwaar naar licht' }, ...steps)

  /** @param {string} waarde */
  function markOf(waarde) {
    if (waarde === trede.waarde) return { kind: 'chosen', mark: 'dit past' }
    if (possible.includes(waarde)) return { kind: 'possible', mark: 'mogelijk' }
    if (helping.includes(waarde)) return { kind: 'helping', mark: 'doet een deel' }
    return {}
  }
}

/**
 * Links to the fields of the five most decisive questions, each for the first item that it is asked of.
 * @param {readonly OpenVraag[]} vragen
 */
function questions(vragen) {
  const first = vragen.filter(({ feit }, at) => at === vragen.findIndex((one) => one.feit === feit))
  const links = first.slice(0, 5).map((vraag) => {
    const { feit, item } = vraag
    // Without an item it asks for a list that is still empty; its button stands in for the field.
    const scope = feit.split('.')[0] ?? ''
    const known = document.getElementById(placeOf(feit, item))
    const place = known === null ? placeOf(scope) : placeOf(feit, item)
    const link = el('a', { href: `#${place}` }, questionText(vraag))
    link.addEventListener('click', (event) => {
      event.preventDefault()
      goTo(place)
    })
    return el('li', {}, link)
  })
  return links.length === 0 ? [] : [el('ol', { class: 'asks' }, ...links)]
}

/** @param {readonly { tekst: string }[]} zinnen */
const sentences = (zinnen) => list(zinnen.map(({ tekst }) => tekst))

/**
 * Only what is certain; the rest waits for answers.
 * @param {readonly Suggestie[]} suggesties
 */
function suggestions(suggesties) {
  const items = suggesties
    .filter(({ zeker }) => zeker)
    .map(({ titel, toelichting }) => el('li', {}, el('strong', {}, capital(titel)), ` ${toelichting}`))
  return items.length === 0 ? [] : [el('ul', { class: 'points' }, ...items)]
}

/** @param {readonly string[]} texts */
const list = (texts) => (texts.length === 0 ? [] : [el('ul', {}, ...texts.map((text) => el('li', {}, text)))])

/**
 * A part of the advice; nothing when it has nothing to say.
 * @param {string} heading
 * @param {Node[]} content
 * @param {string} [kind]
 */
function section(heading, content, kind = '') {
  if (content.length === 0) return []
  return [el('section', { class: `part ${kind}`.trim() }, el('h3', {}, capital(heading)), ...content)]
}
