/**
 * Citizen numbers (burgerservicenummers) don't belong in a casus, nor in a message about one.
 * See section 8 of the contract.
 */

/** Nine digits on their own, in one piece or grouped the way people write them. */
const NINE_DIGITS =
  /(?<!\d)(?:\d{9}|\d{4}[ ._/-]\d{2}[ ._/-]\d{3}|\d{3}[ ._/-]\d{3}[ ._/-]\d{3}|\d{3}[ ._/-]\d{2}[ ._/-]\d{4})(?!\d)/g
const NINE_DIGITS_ONCE = new RegExp(NINE_DIGITS.source)

/** The eleven-test: weights 9 to 2, and minus 1 for the last digit; the sum divides by eleven. */
function passesElevenTest(written: string): boolean {
  const digits = written.replace(/\D/g, '')
  let sum = 0
  for (let i = 0; i < 9; i++) sum += Number(digits[i]) * (i === 8 ? -1 : 9 - i)
  return sum % 11 === 0
}

/** Whether a text holds a valid citizen number. */
export function holdsCitizenNumber(text: string): boolean {
  if (!NINE_DIGITS_ONCE.test(text)) return false
  return (text.match(NINE_DIGITS) ?? []).some(passesElevenTest)
}

/** The text with every run of nine digits covered, valid or not. */
export function hideCitizenNumbers(text: string): string {
  return text.replace(NINE_DIGITS, '*********')
}
