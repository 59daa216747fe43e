/** What a reader does with a file of `begin`: every `[vul in: …]` gets an answer. */
import { readFileSync, writeFileSync } from 'node:fs'

const ANSWERS: readonly (readonly [asked: RegExp, answer: string])[] = [
  [/^artikel$/, 'artikel-3'],
  [/^artikel over de factoren/, 'artikel-4'],
  [/^artikel over gebruikelijke/, 'artikel-5'],
  [/^datum/, '2026-01-01'],
]

function filledIn(text: string): string {
  return text.replace(
    /\[vul in: ([^\]]*)\]/g,
    (_, asked: string) => ANSWERS.find(([about]) => about.test(asked))?.[1] ?? 'Zo besloot onze raad.',
  )
}

export function fillIn(path: string): void {
  writeFileSync(path, filledIn(readFileSync(path, 'utf8')))
}
