// Draws the first look as a picture: node examples/beeld.js > examples/eerste-blik.svg
import { readFileSync } from 'node:fs'
import { firstLook } from './eerste-blik.js'

const LINE = 20
const SIDE = 16
const WIDTH = 760
const { casus } = JSON.parse(readFileSync(new URL('casussen/alkmaar-bas.json', import.meta.url), 'utf8'))
const text = firstLook(casus)
const lines = ['$ npm run demo', '', ...text.split('\n')]
const height = lines.length * LINE + 2 * SIDE

/** What is XML in a text is shown, not read. @param {string} line */
const escaped = (line) => line.replace(/[&<>]/g, (sign) => `&#${sign.charCodeAt(0)};`)

/** @param {string} line @param {boolean} changes whether it tells what would change the advice */
function styleOf(line, changes) {
  if (line.startsWith('$') || /^Regelset/.test(line)) return ' fill="#5b6470"'
  if (/^ {0,2}\S/.test(line)) return ' font-weight="bold"'
  return changes ? ' fill="#14616b"' : ''
}

let changes = false
const rows = lines.map((line, at) => {
  // It goes on over the lines of its sentence.
  changes = line.includes('→') || (changes && /^ {4}/.test(line) && !lines[at - 1]?.endsWith('.'))
  return `<text x="${SIDE}" y="${SIDE + (at + 0.75) * LINE}" xml:space="preserve"${styleOf(line, changes)}>${escaped(line)}</text>`
})
console.log(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" width="${WIDTH}" height="${height}" role="img" aria-labelledby="titel" font-family="ui-monospace, 'DejaVu Sans Mono', Menlo, Consolas, monospace" font-size="14" fill="#1b1f24">
<title id="titel">${escaped(text.replaceAll(/\s+/g, ' '))}</title>
<rect width="100%" height="100%" rx="8" fill="#f7f8fa"/>
${rows.join('\n')}
</svg>`)
