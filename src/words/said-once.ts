export const sentencesInText = (text: string): readonly string[] => text.split(/(?<=[.!?])\s+/)

/** Texts one after another, each sentence the first time only: those of several rules may end in the same words. */
export function saidOnce(texts: readonly string[]): string {
  const [first = '', ...others] = texts
  if (others.length === 0) return first
  return [...new Set(texts.flatMap(sentencesInText))].join(' ')
}
