/**
 * Makes text from outside harmless. Rule JSON and casussen may come from anybody: nothing in them may
 * steer a terminal, turn the reading direction, or become markup.
 */

const SPACES = /[\t\n\r]+/g
/**
 * Control, format (bidi among them), unassigned and half characters; line and paragraph separators; and letters that
 * have no picture of their own, with which a name would look empty or like another.
 */
const INVISIBLE = /[\p{C}\p{Zl}\p{Zp}\u{115f}\u{1160}\u{2800}\u{3164}\u{ffa0}]|\u{34f}|\u{17b4}|\u{17b5}/gu

/** Nearly all text is Dutch as it is written: printable Latin letters and signs, in which nothing is to be shown otherwise. */
const AS_WRITTEN = /^[ -~\u00a1-\u00ac\u00ae-\u024f\u2010-\u2027€]*$/
/** The same without what HTML reads as its own. */
const AS_WRITTEN_IN_HTML = /^[ !#-%(-;=?-~\u00a1-\u00ac\u00ae-\u024f\u2010-\u2027€]*$/

/** Text for a terminal or a plain file: one line, in which invisible characters are shown, not obeyed. */
export function printable(text: string): string {
  if (AS_WRITTEN.test(text)) return text
  return text
    .replace(SPACES, ' ')
    .replace(INVISIBLE, (character) => `\\u{${character.codePointAt(0)?.toString(16)}}`)
}

const MARKUP = /[\\`*_{}[\]|~$@]/g
const HTML: ReadonlyMap<string, string> = new Map([
  ['&', '&amp;'],
  ['<', '&lt;'],
  ['>', '&gt;'],
])
const QUOTES: ReadonlyMap<string, string> = new Map([...HTML, ['"', '&quot;'], ["'", '&#39;']])

/** Text inside HTML, also between the quotes of an attribute: shown as it is, never read as HTML. */
export function html(text: string): string {
  if (AS_WRITTEN_IN_HTML.test(text)) return text
  return printable(text).replace(/[&<>"']/g, (character) => QUOTES.get(character) ?? '')
}

/** What starts a list, a heading or a rule when a line begins with it; and what closes a heading. */
const EDGE = /^(\d*)([-+=#.)])|#(?=#*$)/g
/** Bare addresses become links by themselves in many readers. */
const ADDRESS = /\b(https?|ftp|mailto|xmpp):|\bwww\./gi

/** Text inside Markdown: shown as it is, never read as Markdown or HTML. */
export function markdown(text: string): string {
  return printable(text)
    .trim()
    .replace(MARKUP, '\\$&')
    .replace(/[&<>]/g, (character) => HTML.get(character) ?? '')
    .replace(ADDRESS, (found) => `${found.slice(0, -1)}\\${found.slice(-1)}`)
    .replace(EDGE, (found) => `${found.slice(0, -1)}\\${found.slice(-1)}`)
}
