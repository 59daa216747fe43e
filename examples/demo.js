// The advice on a casus as text in the terminal.
//
//   node examples/demo.js                     the four published cases in examples/casussen
//   node examples/demo.js path/to/casus.json  a casus of your own
import { readdirSync, readFileSync } from 'node:fs'
import { assess, CasusError } from 'eigen-kracht'
import { drawLadder, legendOf } from './support/ladder.js'
import {
  capital,
  colours,
  complain,
  say,
  sayBullet,
  sayHeading,
  sayRow,
  sayTitle,
} from './support/terminal.js'
import {
  listed,
  outcomeText,
  questionsToAsk,
  sentencesAbout,
  sourcesBehind,
  statusText,
  subjectOf,
  titleOf,
} from './support/texts.js'

/** @import { Advies, Casus, Suggestie } from 'eigen-kracht' */

const published = new URL('casussen/', import.meta.url)
const given = process.argv.slice(2)
const files = given.length > 0 ? given : readdirSync(published).map((name) => new URL(name, published))

try {
  const adviezen = files.map((file) => assess(readCasus(file)))
  for (const advies of adviezen) tell(advies)
  // The same for each: it is advice, and people decide.
  const last = sentencesAbout(adviezen.at(-1)?.motivering ?? [], ['advies.beslissing'])
  tellSentences(subjectOf('advies.beslissing'), last)
} catch (error) {
  explain(error)
  process.exitCode = 1
}

/**
 * A file holds a casus, or an object with a casus in it, as the published cases do.
 * @param {string | URL} file
 * @returns {Casus}
 */
function readCasus(file) {
  const data = JSON.parse(readFileSync(file, 'utf8'))
  return data?.casus ?? data
}

/** @param {Advies} advies */
function tell(advies) {
  const { motivering, veiligheid, eigenKracht } = advies
  sayTitle(`${advies.kenmerk}, ${advies.peildatum}`)
  tellSummary(advies)

  const safety = ['ladder.doorbroken', 'veiligheid.niveau', 'veiligheid.route']
  const tellSafety = () => tellSentences(subjectOf('veiligheid.niveau'), sentencesAbout(motivering, safety))
  const actNow = veiligheid.doorbreektLadder.waarde === 'ja'

  if (actNow) tellSafety()
  const strengths = ['eigenKracht.krachten', 'persoon.krachten', 'persoon.groei', 'leefgebied.kracht']
  tellSentences(subjectOf('eigenKracht.krachten'), sentencesAbout(motivering, strengths))
  const limits = ['eigenKracht.grenzen', 'eigenKracht.oordeel']
  tellSentences(
    eigenKracht.grenzen.waarde.length > 0
      ? subjectOf('eigenKracht.grenzen')
      : subjectOf('eigenKracht.oordeel'),
    sentencesAbout(motivering, limits),
  )
  const areas = ['leefgebied.draagkracht', 'leefgebied.regie', 'leefgebied.signalen']
  tellSentences('leefgebieden', sentencesAbout(motivering, areas))
  tellSentences(subjectOf('ladder.stap'), sentencesAbout(motivering, ['ladder.stap']))
  for (const behoefte of advies.hulpbehoeften) tellNeed(behoefte, advies)
  if (!actNow) tellSafety()

  tellSentences(subjectOf('advies.tegenwicht'), advies.tegenwicht)
  tellSuggestions('inzet.instrumenten', advies.instrumenten)
  tellSuggestions('procedure.aandachtspunten', advies.aandachtspunten)
  tellQuestions(advies)
  sayHeading('bronnen')
  for (const [id, titel] of sourcesBehind(advies)) sayRow(id, titel, { width: 15 })
}

/**
 * What matters most, on a few lines.
 * @param {Advies} advies
 */
function tellSummary({ status, veiligheid, trede, eigenKracht }) {
  const { niveau, route } = veiligheid
  const alarm = route.waarde.length > 0 ? colours.red : undefined
  tellRow('status', statusText[status])
  tellRow(subjectOf('veiligheid.niveau'), outcomeText('veiligheid.niveau', niveau), alarm)
  if (alarm) {
    const steps = route.waarde.map((step) => titleOf('veiligheid.route', step))
    tellRow(subjectOf('veiligheid.route'), listed(steps, 'en'), alarm)
  }
  tellRow(subjectOf('advies.trede'), outcomeText('advies.trede', trede))
  tellRow(subjectOf('eigenKracht.oordeel'), outcomeText('eigenKracht.oordeel', eigenKracht.oordeel))
}

/**
 * @param {string} name
 * @param {string} text
 * @param {import('./support/terminal.js').Style} [style]
 */
function tellRow(name, text, style = colours.bold) {
  sayRow(name, text, { width: 31, style })
}

/**
 * @param {Advies['hulpbehoeften'][number]} behoefte
 * @param {Advies} advies
 */
function tellNeed(behoefte, { motivering }) {
  const about = (/** @type {string} */ conclusie) => sentencesAbout(motivering, [conclusie], behoefte.id)
  const { trede } = behoefte
  sayHeading(`"${behoefte.id}": ${trede.zeker ? outcomeText('hulpbehoefte.trede', trede) : 'nog niet zeker'}`)
  console.log()
  for (const line of drawLadder(behoefte)) console.log(line)
  console.log()
  say(legendOf(behoefte), { mark: '    ', style: colours.dim })
  console.log()
  for (const { tekst } of about('hulpbehoefte.trede')) say(tekst, { mark: '  ' })
  const reasons = about('hulpbehoefte.waaromNietLichter')
  const why = capital(subjectOf('hulpbehoefte.waaromNietLichter'))
  if (reasons.length > 0) say(`${why}:`, { mark: '  ' })
  for (const { tekst } of reasons) sayBullet(tekst)
}

/**
 * @param {string} heading
 * @param {readonly { tekst: string }[]} zinnen
 */
function tellSentences(heading, zinnen) {
  if (zinnen.length === 0) return
  sayHeading(heading)
  for (const { tekst } of zinnen) sayBullet(tekst)
}

/**
 * Only what is certain; the rest depends on questions that are still open.
 * @param {string} conclusie
 * @param {readonly Suggestie[]} suggesties
 */
function tellSuggestions(conclusie, suggesties) {
  const certain = suggesties.filter(({ zeker }) => zeker)
  tellSentences(
    subjectOf(conclusie),
    certain.map(({ titel, toelichting }) => ({ tekst: `${capital(titel)}. ${toelichting}` })),
  )
}

/** @param {Advies} advies */
function tellQuestions({ openVragen }) {
  const questions = questionsToAsk(openVragen, 5)
  if (questions.length === 0) return
  sayHeading('wat nog te vragen')
  for (const { vraag, items } of questions) {
    const named = items.length > 4 ? [...items.slice(0, 3), `nog ${items.length - 3}`] : items
    sayBullet(named.length === 0 ? vraag : `${vraag} (${listed(named, 'en')})`, '?')
  }
}

/** @param {unknown} error */
function explain(error) {
  if (error instanceof CasusError) {
    complain('De casus klopt niet.')
    for (const { pad, bericht } of error.problems)
      complain(pad === '' ? bericht : `${pad}: ${bericht}`, '  – ')
  } else if (error instanceof SyntaxError || Object(error).code === 'ENOENT') {
    complain(`Dit bestand is niet te lezen: ${Object(error).message}`)
  } else {
    throw error
  }
}
