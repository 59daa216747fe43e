/** Joins words as people do: a, b en c. */
export function listed(words: readonly string[], last: 'en' | 'of' = 'en'): string {
  if (words.length < 2) return words.join('')
  return `${words.slice(0, -1).join(', ')} ${last} ${words.at(-1)}`
}
