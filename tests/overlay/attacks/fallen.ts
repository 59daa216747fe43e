/** The attacks that still succeed, and what is refused though it was meant well. Empty is the aim. */
export const fallen: readonly string[] = [
  'words: the title of a kind of help',
  'words: the question of a plan turned round, on which a point rests',
  'layers: the same with its origin cut off',
]
