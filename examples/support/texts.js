// Readable names for what an advice holds. Words about youth care come from the rule set; only the
// four statuses, which belong to the library and not to the rules, are put into words here.
import { baseRuleSet } from 'eigen-kracht'

/** @import { Advies, OpenVraag, Outcome, Status, Zin } from 'eigen-kracht' */

/** @type {Record<Status, string>} */
export const statusText = {
  'direct-handelen': 'direct handelen',
  'onderzoek-onvolledig': 'het onderzoek is niet af',
  voorlopig: 'voorlopig: een antwoord kan het advies nog veranderen',
  definitief: 'definitief: geen open vraag verandert nog wat past of hoe veilig het is',
}

const conclusies = new Map(baseRuleSet.conclusies.map((conclusie) => [conclusie.id, conclusie]))
const leefgebieden = new Map(baseRuleSet.leefgebieden.map(({ id, titel }) => [id, titel]))
const feiten = new Map(baseRuleSet.feiten.map((feit) => [feit.id, feit]))

/**
 * What a conclusion is about: `veiligheid.route` is "wat nodig is voor de veiligheid".
 * @param {string} conclusie
 */
export const subjectOf = (conclusie) => conclusies.get(conclusie)?.titel ?? conclusie

/**
 * A value of a conclusion in words.
 * @param {string} conclusie
 * @param {string} waarde
 */
export const titleOf = (conclusie, waarde) => conclusies.get(conclusie)?.titels?.[waarde] ?? waarde

/**
 * The values of a conclusion, light to heavy.
 * @param {string} conclusie
 */
export const valuesOf = (conclusie) => conclusies.get(conclusie)?.waarden ?? []

/**
 * A value of a fact in words: yes or no, a number with its unit, or the titles of what was chosen.
 * @param {string} id
 * @param {unknown} waarde
 */
export function answerText(id, waarde) {
  const feit = feiten.get(id)
  if (typeof waarde === 'boolean') return waarde ? 'ja' : 'nee'
  if (feit?.type === 'getal') return `${waarde} ${feit.eenheid ?? ''}`.trim()
  const titels = feit?.type === 'keuze' || feit?.type === 'meerkeuze' ? feit.titels : {}
  return [waarde]
    .flat()
    .map((one) => titels?.[String(one)] ?? String(one))
    .join(', ')
}

/**
 * @param {readonly string[]} words
 * @param {'en' | 'of'} link
 */
export const listed = (words, link) =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} ${link} ${words.at(-1)}`

/**
 * An outcome in words. When it is not certain, all that is possible, unless that is too much to read.
 * @param {string} conclusie
 * @param {Outcome<string>} outcome
 */
export function outcomeText(conclusie, { mogelijk, zeker }) {
  if (mogelijk.length > 4) return `nog niet zeker, ${mogelijk.length} mogelijkheden`
  const titles = mogelijk.map((waarde) => titleOf(conclusie, waarde))
  return zeker ? titles.join('') : `nog niet zeker: ${listed(titles, 'of')}`
}

/**
 * The sentences that tell about certain conclusions, in the order of the advice.
 * @param {readonly Zin[]} zinnen
 * @param {readonly string[]} about
 * @param {string} [item] only about this item
 */
export function sentencesAbout(zinnen, about, item) {
  return zinnen.filter((zin) => about.includes(zin.conclusie) && (item === undefined || zin.item === item))
}

/**
 * The item of a question, by the name that people know it by.
 * @param {OpenVraag} vraag
 */
function itemTitle({ feit, item = '' }) {
  return (feit.startsWith('leefgebied.') ? leefgebieden.get(item) : undefined) ?? item
}

/**
 * The most decisive questions, each once, with the items about which it must be asked.
 * @param {readonly OpenVraag[]} openVragen
 * @param {number} most
 */
export function questionsToAsk(openVragen, most) {
  const first = openVragen.filter(({ feit }, at) => at === openVragen.findIndex((one) => one.feit === feit))
  return first.slice(0, most).map(({ feit, vraag }) => ({
    feit,
    vraag,
    items: openVragen.flatMap((one) => (one.feit === feit && one.item !== undefined ? [itemTitle(one)] : [])),
  }))
}

/**
 * The sources behind all that an advice certainly says: id and title.
 * @param {Advies} advies
 * @returns {[id: string, titel: string][]}
 */
export function sourcesBehind({ motivering, tegenwicht, instrumenten, aandachtspunten }) {
  const suggesties = [...instrumenten, ...aandachtspunten].filter(({ zeker }) => zeker)
  const references = [...motivering, ...tegenwicht, ...suggesties].flatMap(({ bronnen }) => bronnen)
  // "nji#5.2" is place 5.2 in the source "nji".
  const used = new Set(references.map((reference) => reference.split('#')[0]))
  return Object.entries(baseRuleSet.bronnen).flatMap(([id, { titel }]) => (used.has(id) ? [[id, titel]] : []))
}
