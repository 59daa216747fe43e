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
} as const
