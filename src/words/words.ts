/**
 * How a language says things. A table holds, by key, a sentence or what makes a sentence of plain data; the
 * Dutch tables say which keys there are and what each is told with, and every other language follows them.
 */

/** What people can be told in. A new one is asked for, by the compiler, wherever it has no words yet. */
type Language = 'nl'

/** The language that everything is told in. */
const LANGUAGE: Language = 'nl'

export type Table = Readonly<Record<string, string | ((data: never) => string)>>

/** Nothing: the sentence is always the same. */
type NoData = Readonly<Record<string, never>>

/** The keys of one table, or of several. */
export type KeyIn<T extends Table> = T extends Table ? keyof T & string : never

/** What a sentence is made of; of several keys, any of theirs. */
export type DataOf<T extends Table, K extends keyof T> = K extends keyof T
  ? T[K] extends (data: infer D) => string
    ? D
    : NoData
  : never

/** The data behind a key: left out where there is none. */
export type DataAfter<D> = D extends NoData ? [data?: D] : [data: D]

/** What another language has to say: the same keys, from the same data. */
export type Like<T extends Table> = {
  readonly [K in keyof T]: T[K] extends (data: infer D) => string ? string | ((data: D) => string) : string
}

/** One table in every language. */
export type InEachLanguage<T extends Table> = { readonly nl: T } & {
  readonly [L in Exclude<Language, 'nl'>]: Like<T>
}

/** A sentence of one table. */
export function say<T extends Table, K extends KeyIn<T>>(
  words: InEachLanguage<T>,
  key: K,
  ...[data]: DataAfter<DataOf<T, K>>
): string {
  return wordsFor(key, data, [words])
}

/** The sentence of a key, in whichever of these tables has it. */
export function wordsFor(key: string, data: unknown, tables: readonly InEachLanguage<Table>[]): string {
  for (const table of tables) {
    const words = table[LANGUAGE]
    if (!Object.hasOwn(words, key)) continue
    const text = words[key]
    if (typeof text === 'string') return text
    // That the data fits the key was checked where the two were put together.
    if (text !== undefined) return (text as (data: unknown) => string)(data)
  }
  throw new Error(`nothing says "${key}"`)
}
