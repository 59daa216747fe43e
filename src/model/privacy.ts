/**
 * Citizen numbers (burgerservicenummers) don't belong in a casus, nor in a message about one.
 */
import { pointer, stepsOf } from '../problem.js'

/** What people write between digits: spaces of any kind, dots, commas, dashes, also what can't be seen. */
const GAP = '[^\\p{L}\\p{Nd}]{1,3}'
/**
 * Nine digits on their own: in one piece, one by one, or in three groups or more, as people write them. Two
 * groups (2026-00123) and a group of one among longer ones (2026-01-15-3) are how a file is numbered.
 */
const NINE_DIGITS = new RegExp(
  `(?<!\\p{Nd})(?:\\p{Nd}{9}|\\p{Nd}(?:${GAP}\\p{Nd}){8}|${grouped(9)})(?!\\p{Nd})`,
  'gu',
)
/** Quick to look for: most names hold fewer digits. */
const MANY_DIGITS = /(?:\p{Nd}\P{Nd}*){9}/u
const DIGIT = /\p{Nd}/gu

/** All ways to write so many digits in three groups or more of two or more. */
function grouped(total: number): string {
  const splits = (left: number): number[][] => [
    [left],
    ...Array.from({ length: Math.max(0, left - 3) }, (_, i) => i + 2).flatMap((size) =>
      splits(left - size).map((rest) => [size, ...rest]),
    ),
  ]
  return splits(total)
    .filter((sizes) => sizes.length > 2 && sizes.every((size) => size >= 2))
    .map((sizes) => sizes.map((size) => `\\p{Nd}{${size}}`).join(GAP))
    .join('|')
}

/** The value of a digit of any script: each script has its ten in a row, from zero on. */
function digitValue(digit: string): number {
  const ascii = digit.normalize('NFKC')
  if (ascii >= '0' && ascii <= '9') return Number(ascii)
  let code = digit.codePointAt(0) ?? 0
  let value = 0
  while (value < 9 && /^\p{Nd}$/u.test(String.fromCodePoint(code - 1))) [code, value] = [code - 1, value + 1]
  return value
}

/** The eleven-test: weights 9 to 2, and minus 1 for the last digit; the sum divides by eleven. */
function passesElevenTest(written: string): boolean {
  const digits = written.match(DIGIT) ?? []
  let sum = 0
  for (const [i, digit] of digits.entries()) sum += digitValue(digit) * (i === 8 ? -1 : 9 - i)
  return sum % 11 === 0
}

/** Whether a text holds a valid citizen number. */
export function holdsCitizenNumber(text: string): boolean {
  if (text.length < 9 || !MANY_DIGITS.test(text)) return false
  return (text.match(NINE_DIGITS) ?? []).some(passesElevenTest)
}

/** The text with every run of nine digits covered, valid or not. */
export function hideCitizenNumbers(text: string): string {
  return text.replace(NINE_DIGITS, '*********')
}

/** A JSON Pointer of which no step shows a citizen number. Each step is read as it was before it was escaped. */
export function hideInPointer(pad: string): string {
  return pointer(stepsOf(pad).map(hideCitizenNumbers))
}
