// Readable names for what an advice holds. Words about youth care come from the rule set; only the
// statuses and the headings of the groups of questions are put into words here.
import { baseRuleSet } from '../../dist/eigen-kracht.browser.js'

/** @import { Advies, OpenVraag, Outcome, RuleSet, Status, Zin } from 'eigen-kracht' */

/** @type {Record<Status, string>} */
export const statusText = {
  'direct-handelen': 'Direct handelen',
  'onderzoek-onvolledig': 'Het onderzoek is niet af',
  voorlopig: 'Voorlopig advies',
  definitief: 'Definitief advies',
}

/** @type {Record<string, string>} */
export const groupText = {
  veiligheid: 'Veiligheid',
  hulpvraag: 'De hulpvraag',
  problematiek: 'De problemen',
  benodigdeHulp: 'De hulp die nodig is',
  ouders: 'De ouders',
  netwerk: 'Mensen om het gezin heen',
  hulpgeschiedenis: 'Hulp tot nu toe',
  procedure: 'Het gesprek en de afspraken',
}

/** @type {RuleSet} */
const ruleSet = baseRuleSet
const conclusies = new Map(ruleSet.conclusies.map((conclusie) => [conclusie.id, conclusie]))
const leefgebieden = new Map(ruleSet.leefgebieden.map(({ id, titel }) => [id, titel]))

/** @param {string} conclusie */
export const subjectOf = (conclusie) => conclusies.get(conclusie)?.titel ?? conclusie

/**
 * @param {string} conclusie
 * @param {string} waarde
 */
export const titleOf = (conclusie, waarde) => conclusies.get(conclusie)?.titels?.[waarde] ?? waarde

/**
 * The values of a conclusion, light to heavy.
 * @param {string} conclusie
 * @returns {readonly string[]}
 */
export const valuesOf = (conclusie) => conclusies.get(conclusie)?.waarden ?? []

/**
 * @param {string} conclusie
 * @param {Outcome<string>} outcome
 */
export const outcomeText = (conclusie, { waarde }) =>
  waarde === undefined ? 'nog niet zeker' : titleOf(conclusie, waarde)

/**
 * The sentences that tell about certain conclusions.
 * @param {readonly Zin[]} zinnen
 * @param {readonly string[]} about
 * @param {string} [item] only about this item
 */
export function sentencesAbout(zinnen, about, item) {
  return zinnen.filter((zin) => about.includes(zin.conclusie) && (item === undefined || zin.item === item))
}

/**
 * A question, with the item that it is about in front.
 * @param {OpenVraag} vraag
 */
export function questionText({ feit, item, vraag }) {
  if (item === undefined) return vraag
  const named = feit.startsWith('leefgebied.') ? (leefgebieden.get(item) ?? item) : item
  return `${named.charAt(0).toUpperCase()}${named.slice(1)}: ${vraag}`
}

/**
 * The titles of the sources behind what an advice certainly says.
 * @param {Advies} advies
 */
export function sourcesBehind({ motivering, tegenwicht, instrumenten, aandachtspunten }) {
  const suggesties = [...instrumenten, ...aandachtspunten].filter(({ zeker }) => zeker)
  const references = [...motivering, ...tegenwicht, ...suggesties].flatMap(({ bronnen }) => bronnen)
  // "nji#5.2" is place 5.2 in the source "nji".
  const used = new Set(references.map((reference) => reference.split('#')[0]))
  return Object.entries(ruleSet.bronnen).flatMap(([id, { titel }]) =>
    used.has(id) ? [`${titel} (${id})`] : [],
  )
}
