// One casus on one screen: how safe it is, what fits each need and why, what would change it, and what to ask.
import { baseRuleSet, createAssessor } from 'eigen-kracht'
import { toDocument, words } from 'eigen-kracht/report'

/** @import { Casus, Kantelpunt } from 'eigen-kracht' */
/** @import { Document } from 'eigen-kracht/report' */

const WIDTH = 80
const TREDE = 'hulpbehoefte.trede'
/** What families ask first: could less be enough? */
const LIGHT = ['eigen-kracht', 'sociaal-netwerk']
/** And who can do what? */
const CAN = ['hulpbehoefte.eigenKracht', 'hulpbehoefte.netwerk', 'hulpbehoefte.vrijToegankelijk']
/** Of another kind, it would be another need. */
const KIND = 'hulpbehoefte.aard'
const { subject, value } = words(baseRuleSet)
const { assess, tippingPoints } = createAssessor(baseRuleSet)

/**
 * @param {Casus} casus
 * @returns {string} Lines of at most 80 characters.
 */
export function firstLook(casus) {
  const advies = assess(casus)
  const { status, veiligheid, hulpbehoeften, openVragen, regelset } = advies
  const report = toDocument(advies, { ruleSet: baseRuleSet, casus, voor: 'professional' })
  const { kantelpunten } = tippingPoints(casus, { hoogstens: 1 })
  const level = veiligheid.niveau.mogelijk.map((one) => value('veiligheid.niveau', one)).join(' of ')
  const todo = veiligheid.route.mogelijk.map((one) => value('veiligheid.route', one))
  const names = namesOf(report)
  const asked = openVragen.filter(({ item }) => item === undefined)
  return [
    `${casus.kenmerk}, ${casus.peildatum}: ${status}`,
    `  Veiligheid: ${level}`,
    ...indented(why(report, 'Veiligheid', level)),
    ...indented(todo.length === 0 ? '' : `Nodig: ${todo.join('; ')}.`),
    ...hulpbehoeften.flatMap(({ id, trede }, at) => {
      const rung = trede.mogelijk.map((one) => value(TREDE, one)).join(' of ')
      const heading = `${capital(names[at] ?? id)}: ${rung}`
      return [
        `  ${heading}`,
        ...indented(why(report, heading, rung)),
        ...indented(whatWouldChange(kantelpunten, id)),
      ]
    }),
    `  Nog te vragen (${asked.length} vragen), eerst:`,
    ...asked.slice(0, 1).flatMap(({ vraag }) => indented(vraag)),
    `Regelset ${regelset.id} ${regelset.versie}, ${regelset.vingerafdruk.slice(0, 12)}. Het is een advies: mensen beslissen.`,
  ].join('\n')
}

/** What the report calls the needs, in their order. @param {Document} report @returns {readonly string[]} */
const namesOf = ({ blokken }) => blokken.flatMap((block) => (block.kind === 'ladder' ? block.needs : []))

/**
 * The first sentence under a heading that says more than the heading does, with the first source of its rule.
 * @param {Document} report @param {string} heading @param {string} outcome
 */
function why({ blokken }, heading, outcome) {
  const at = blokken.findIndex((block) => block.kind === 'heading' && capital(block.text) === heading)
  const next = blokken[at + 1]
  const sentences = next?.kind === 'list' ? next.items : []
  const found = sentences.find(({ text }) => !text.includes(outcome)) ?? sentences[0]
  if (found === undefined) return ''
  const notes = blokken.flatMap((block) => (block.kind === 'notes' ? block.items : []))
  // A note begins with the name of its rule.
  const [rule] = notes[(found.notes?.[0] ?? 0) - 1]?.text.split(' ') ?? []
  const source = baseRuleSet.regels.find(({ name }) => name === rule)?.bron[0]
  const [first = found.text] = found.text.split(/(?<=\.) /)
  return source === undefined ? first : `${first} [${source}]`
}

/** One other answer that would bring this need to another rung: to a light one, or else about the need itself.
 * @param {readonly Kantelpunt[]} kantelpunten @param {string} need */
function whatWouldChange(kantelpunten, need) {
  const about = kantelpunten.filter(
    ({ conclusie, item, naar, wijzigingen: [one] }) =>
      conclusie === TREDE && item === need && naar !== null && one?.item === need && one.feit !== KIND,
  )
  const found =
    about.find(({ naar }) => LIGHT.includes(String(naar))) ??
    about.find(({ wijzigingen: [one] }) => CAN.includes(one?.feit ?? '')) ??
    about[0]
  const one = found?.wijzigingen[0]
  if (one === undefined) return ''
  return `→ Staat bij “${subject(one.feit)}” ${value(one.feit, one.naar)}? Dan ${value(TREDE, found?.naar)}.`
}

/** @param {string} text */
const capital = (text) => text.charAt(0).toUpperCase() + text.slice(1)

/** Lines under a name; none of no text. @param {string} text */
function indented(text) {
  const lines = ['']
  for (const word of text.split(' ')) {
    const line = lines.at(-1) ?? ''
    if (line !== '' && line.length + 1 + word.length > WIDTH - 4) lines.push(word)
    else lines[lines.length - 1] = line === '' ? word : `${line} ${word}`
  }
  return text === '' ? [] : lines.map((line) => `    ${line}`)
}
