/** Dutch: the little that an advice says in words that don't stand in its rule set. */

export const nlAdvice = {
  notKnown: 'nog niet bekend',
  notCertain: 'Nog niet zeker.',
  fromTo: ({ first, last }: { readonly first: string; readonly last: string }) =>
    `van ${first} tot en met ${last}`,
  between: ({ least, most }: { readonly least: string; readonly most: string }) =>
    `tussen ${least} en ${most}`,
  atLeast: ({ least }: { readonly least: string }) => `minstens ${least}`,
  atMost: ({ most }: { readonly most: string }) => `hoogstens ${most}`,
  askedForAdvice: 'Het antwoord kan het advies nog veranderen.',
  askedForDecision: 'Dit is nodig voordat er een besluit kan komen.',
  askedForDetail: 'Het antwoord maakt het advies completer.',
  aboutItem: ({ item, question }: { readonly item: string; readonly question: string }) =>
    `Over ${item}: ${question.charAt(0).toLowerCase()}${question.slice(1)}`,
  /** For a value that certainly holds, while it is not known by which rule; the item's name is a hole. */
  reasonOpen: ({
    item,
    subject,
    value,
  }: {
    readonly item: boolean
    readonly subject: string
    readonly value: string
  }) => {
    const told = `${subject}: ${value}. Waardoor precies, staat nog niet vast.`
    return item ? `{id}, ${told}` : told
  },
  findOutFirst: ({ question }: { readonly question: string }) => `Zoek eerst uit: ${question}`,
} as const
