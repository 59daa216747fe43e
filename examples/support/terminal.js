// Plain text for a terminal: at most 80 columns, colour only where it is welcome, nothing that an id
// from outside could use to steer the terminal.

const WIDTH = 80

// Colour on a terminal that can show it, or for whoever asks for it; never against NO_COLOR.
const { NO_COLOR, FORCE_COLOR, TERM } = process.env
const wanted = !NO_COLOR && Boolean(FORCE_COLOR || (process.stdout.isTTY && TERM !== 'dumb'))

/** @typedef {(text: string) => string} Style */

/**
 * @param {number} open
 * @param {number} close
 * @returns {Style}
 */
const style = (open, close) => (text) => (wanted ? `\u001b[${open}m${text}\u001b[${close}m` : text)

export const colours = {
  bold: style(1, 22),
  dim: style(2, 22),
  red: style(31, 39),
  green: style(32, 39),
  yellow: style(33, 39),
  cyan: style(36, 39),
}

/** @type {Style} */
const plain = (text) => text

/**
 * Shows control and other invisible characters instead of obeying them.
 * @param {string} text
 */
const printable = (text) =>
  text.replace(/[\p{C}\p{Zl}\p{Zp}]/gu, (character) => `\\u{${character.codePointAt(0)?.toString(16)}}`)

/**
 * Breaks a text into lines between its words; a word that is too long for a line is cut.
 * @param {string} text
 * @param {number} width
 */
function wrap(text, width) {
  const lines = ['']
  for (const word of printable(text).split(' ')) {
    const line = lines.at(-1) ?? ''
    const longer = line === '' ? word : `${line} ${word}`
    if (longer.length <= width) lines[lines.length - 1] = longer
    else if (line === '') lines.splice(-1, 1, ...cut(word, width))
    else lines.push(...cut(word, width))
  }
  return lines
}

/**
 * @param {string} word
 * @param {number} width
 */
function cut(word, width) {
  const pieces = []
  for (let at = 0; at < word.length; at += width) pieces.push(word.slice(at, at + width))
  return pieces
}

/**
 * Prints a text behind a mark; its next lines stand under its first.
 * @param {string} text
 * @param {{ mark?: string, style?: Style, markStyle?: Style }} [options]
 */
export function say(text, { mark = '', style = plain, markStyle = plain } = {}) {
  for (const [at, line] of wrap(text, WIDTH - mark.length).entries()) {
    const before = at === 0 ? markStyle(mark) : ' '.repeat(mark.length)
    console.log(before + style(line))
  }
}

/**
 * Like `say`, for what went wrong.
 * @param {string} text
 * @param {string} [mark]
 */
export function complain(text, mark = '') {
  for (const [at, line] of wrap(text, WIDTH - mark.length).entries()) {
    console.error((at === 0 ? mark : ' '.repeat(mark.length)) + line)
  }
}

/** @param {string} text */
export function sayTitle(text) {
  const line = printable(text).slice(0, WIDTH - 6)
  console.log(`\n${colours.bold(`━━ ${line} ${'━'.repeat(WIDTH - 4 - line.length)}`)}\n`)
}

/** @param {string} text */
export function sayHeading(text) {
  console.log()
  say(capital(text), { style: colours.bold })
}

/**
 * @param {string} text
 * @param {string} [bullet]
 */
export const sayBullet = (text, bullet = '–') => say(text, { mark: `  ${bullet} `, markStyle: colours.dim })

/**
 * One row of a list with names on the left.
 * @param {string} name
 * @param {string} text
 * @param {{ width: number, style?: Style }} options
 */
export const sayRow = (name, text, { width, style = plain }) =>
  say(text, { mark: `  ${printable(name).padEnd(width)}  `, style, markStyle: colours.dim })

/** @param {string} text */
export const capital = (text) => text.charAt(0).toUpperCase() + text.slice(1)
