// The advice on a casus as text in the terminal.
//
//   node examples/demo.js                     the four published cases in examples/casussen
//   node examples/demo.js path/to/casus.json  a casus of your own
import { readdirSync, readFileSync } from 'node:fs'
import { assess, baseRuleSet, CasusError } from 'eigen-kracht'
import { toText } from 'eigen-kracht/report'

/** @import { Casus } from 'eigen-kracht' */

const published = new URL('casussen/', import.meta.url)
const given = process.argv.slice(2)
const files = given.length > 0 ? given : readdirSync(published).map((name) => new URL(name, published))

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

try {
  const texts = files.map((file) => toText(assess(readCasus(file)), { ruleSet: baseRuleSet }))
  for (const text of texts) console.log(`\n${coloured(text).trimEnd()}`)
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

/** @param {string} text */
function coloured(text) {
  if (!isColourful) return text
  return COLOURS.reduce(
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
