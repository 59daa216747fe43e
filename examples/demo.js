// What the library makes of a casus, as text in the terminal.
//
//   node examples/demo.js                     a first look at one published case; all four as pages in demo/
//   node examples/demo.js --alle              the four published cases in examples/casussen, in full
//   node examples/demo.js path/to/casus.json  a casus of your own, in full
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { assess, baseRuleSet, CasusError } from 'eigen-kracht'
import { toHtml, toText } from 'eigen-kracht/report'
import { firstLook } from './eerste-blik.js'

/** @import { Casus } from 'eigen-kracht' */

const published = new URL('casussen/', import.meta.url)
const pages = new URL('../demo/', import.meta.url)
const files = readdirSync(published).map((name) => new URL(name, published))
const READERS = /** @type {const} */ (['gezin', 'jongere', 'professional'])
const SHOWN = 'alkmaar-bas.json'

// Colour on a terminal that can show it, or for whoever asks for it; never against NO_COLOR.
const { NO_COLOR, FORCE_COLOR, TERM } = process.env
const isColourful = !NO_COLOR && Boolean(FORCE_COLOR || (process.stdout.isTTY && TERM !== 'dumb'))
/** What stands out, with the code that does it and the one that ends it. */
const COLOURS = /** @type {const} */ ([
  [/^\S.*(?=\n{1,2} {2})/gm, 1, 22], // a heading has its text indented under it
  [/^ {4}├─●─┤.*/gm, 32, 39], // the rung that fits, those that may, and those that do a part
  [/^ {4}├─\?─┤.*/gm, 33, 39],
  [/^ {4}├─\+─┤.*/gm, 36, 39],
])
const LOOK_COLOURS = /** @type {const} */ ([
  [/^ {0,2}\S.*(?=\n {2})/gm, 1, 22], // the casus, and each name in it
  [/^ {4}→[^.]*\./gm, 36, 39], // what would change it
])

try {
  const given = process.argv.slice(2)
  if (given.length === 0) look()
  else for (const file of given.includes('--alle') ? files : given) tell(readCasus(file))
} catch (error) {
  explain(error)
  process.exitCode = 1
}

function look() {
  console.log(`\n${coloured(firstLook(readCasus(new URL(SHOWN, published))), LOOK_COLOURS)}\n`)
  const made = files.map(readCasus).flatMap(writePages)
  console.log('Alle vier de casussen, voluit:  npm run demo -- --alle')
  console.log('Een eigen casus:                npm run demo -- pad/naar/casus.json')
  console.log(`Als pagina's om te openen:      demo/${made[0]} en nog ${made.length - 1}`)
}

/** @param {Casus} casus */
function tell(casus) {
  const text = toText(assess(casus), { ruleSet: baseRuleSet, casus, voor: 'professional' })
  console.log(`\n${coloured(text).trimEnd()}`)
}

/** Writes a page for each reader, and gives the names of the files.
 * @param {Casus} casus */
function writePages(casus) {
  mkdirSync(pages, { recursive: true })
  return READERS.map((voor) => {
    const name = `${casus.kenmerk}-${voor}.html`
    writeFileSync(new URL(name, pages), toHtml(assess(casus), { ruleSet: baseRuleSet, casus, voor }))
    return name
  })
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

/** @param {string} text @param {readonly (readonly [RegExp, number, number])[]} [colours] */
function coloured(text, colours = COLOURS) {
  if (!isColourful) return text
  return colours.reduce(
    (plain, [what, open, close]) => plain.replace(what, `\u001b[${open}m$&\u001b[${close}m`),
    text,
  )
}

/** @param {unknown} error */
function explain(error) {
  if (error instanceof CasusError) {
    console.error('De casus klopt niet.')
    for (const { pad, bericht } of error.problems)
      console.error(printable(`  – ${pad === '' ? '' : `${pad}: `}${bericht}`))
  } else if (error instanceof SyntaxError || Object(error).code === 'ENOENT') {
    console.error(printable(`Dit bestand is niet te lezen: ${Object(error).message}`))
  } else {
    throw error
  }
}

/**
 * What goes wrong may name what stands in a file: that must not steer the terminal.
 * @param {string} text
 */
function printable(text) {
  return text.replace(/[\p{C}\p{Zl}\p{Zp}]/gu, (found) => `\\u{${found.codePointAt(0)?.toString(16)}}`)
}
