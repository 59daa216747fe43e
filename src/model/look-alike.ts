/** What passes for something else when it is read in haste: names and titles that look the same. */

/** What is left of a name: capitals, dashes, spaces, what can't be seen, and the signs that pass for a letter fall away. */
function foldedName(name: string): string {
  return name
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}.]/gu, '')
    .replaceAll('0', 'o')
    .replaceAll(/[1l]/g, 'i')
}

/** Whether two names look the same; a letter of another script may pass for any of ours. */
export function looksAs(one: string, other: string): boolean {
  return sameLetters([...foldedName(one)], [...foldedName(other)])
}

/** Whether two titles look the same: case, accents, spaces and letters of another script don't tell them apart. */
export function readsAs(one: string, other: string): boolean {
  return sameLetters(foldedTitle(one), foldedTitle(other))
}

function sameLetters(a: readonly string[], b: readonly string[]): boolean {
  return (
    a.length > 0 &&
    a.length === b.length &&
    a.every((letter, i) => letter === b[i] || isForeign(letter) || isForeign(b[i]))
  )
}

function foldedTitle(title: string): readonly string[] {
  return [
    ...title
      .normalize('NFKD')
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N}]/gu, ''),
  ]
}

/** A letter that may pass for any of ours. */
const isForeign = (letter = '') => /\p{L}/u.test(letter) && !/\p{Script=Latin}/u.test(letter)
