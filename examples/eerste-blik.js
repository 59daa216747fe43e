// One casus on one screen: how safe it is, what fits each need and why, what would change it, and what to ask.
import { baseRuleSet, createAssessor } from 'eigen-kracht'
import { words } from 'eigen-kracht/report'

/** @import { Casus, Outcome } from 'eigen-kracht' */

const WIDTH = 80
const NAME = 18
/** What families ask first: could less be enough? */
const LIGHT = ['eigen-kracht', 'sociaal-netwerk']
const { subject, value } = words(baseRuleSet)
const { assess, tippingPoints } = createAssessor(baseRuleSet)

/**
 * @param {Casus} casus
 * @returns {string} Lines of at most 80 characters.
 */
export function firstLook(casus) {
  const { status, veiligheid, hulpbehoeften, motivering, openVragen, regelset } = assess(casus)
  /** @param {string} conclusie @param {string} [id] */
  const said = (conclusie, id) => motivering.find((zin) => zin.conclusie === conclusie && zin.item === id)
  const asked = openVragen.filter(({ item }) => item === undefined).slice(0, 2)
  return [
    `${casus.kenmerk}, ${casus.peildatum}: ${status}`,
    ...row('Veiligheid', outcome('veiligheid.niveau', veiligheid.niveau), said('veiligheid.niveau')),
    ...hulpbehoeften.flatMap(({ id, trede }) => [
      ...row(id, outcome('hulpbehoefte.trede', trede), said('hulpbehoefte.trede', id)),
      ...row('', whatWouldChange(casus, id)),
    ]),
    ...asked.flatMap(({ vraag }, at) => row(at === 0 ? 'Nog te vragen' : '', vraag)),
    `Regelset ${regelset.id} ${regelset.versie}, ${regelset.vingerafdruk.slice(0, 12)}. Het is een advies: mensen beslissen.`,
  ].join('\n')
}

/** @param {string} id @param {Outcome<string>} of */
const outcome = (id, { mogelijk }) => mogelijk.map((one) => value(id, one)).join(' of ')

/** One other answer about this need that would bring it to another rung.
 * @param {Casus} casus @param {string} need */
function whatWouldChange(casus, need) {
  const { kantelpunten } = tippingPoints(casus, { hoogstens: 1 })
  const about = kantelpunten.filter(
    ({ conclusie, item, wijzigingen: [one] }) =>
      conclusie === 'hulpbehoefte.trede' && item === need && one?.item === need,
  )
  const found = about.find(({ naar }) => LIGHT.includes(naar)) ?? about[0]
  const one = found?.wijzigingen[0]
  if (one === undefined) return ''
  return `→ ${value('hulpbehoefte.trede', found?.naar)}, als ${subject(one.feit)}: ${value(one.feit, one.naar)}`
}

/**
 * A name, what holds, and the sentence that says why, with the source that it rests on.
 * @param {string} name @param {string} text @param {{ tekst: string, bronnen: readonly string[] }} [zin]
 */
function row(name, text, zin) {
  const [from = ''] = zin?.bronnen ?? []
  const why = zin === undefined ? '' : `${zin.tekst} [${from}]`
  return [text, why].filter(Boolean).flatMap((part, at) => wrapped(at === 0 ? name : '', part))
}

/** @param {string} name @param {string} text */
function wrapped(name, text) {
  const lines = ['']
  for (const word of text.split(' ')) {
    const line = lines.at(-1) ?? ''
    if (line !== '' && line.length + 1 + word.length > WIDTH - NAME - 2) lines.push(word)
    else lines[lines.length - 1] = line === '' ? word : `${line} ${word}`
  }
  return lines.map((line, at) => `  ${(at === 0 ? name : '').padEnd(NAME)}${line}`)
}
