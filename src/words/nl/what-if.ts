/** Dutch: what is asked wrongly, and what tips an outcome or stands in its way. */

interface WithKnown {
  readonly known: readonly string[]
}

export const nlWhatIf = {
  conclusionUnknown: ({ id }: { readonly id: string }) =>
    `De conclusie "${id}" bestaat niet in deze regelset.`,
  noSuchOutcome: ({ value, id, known }: WithKnown & { readonly value: string; readonly id: string }) =>
    `De waarde "${value}" bestaat niet bij "${id}". Kies uit: ${known.join(', ')}.`,
  noItemWanted: ({ id }: { readonly id: string }) => `"${id}" gaat over het hele gezin. Laat "item" weg.`,
  whichItem: ({ id, known }: WithKnown & { readonly id: string }) =>
    `"${id}" geldt per item. Zeg met "item" welke u bedoelt: ${known.join(', ')}.`,
  noSuchItem: ({ item, known }: WithKnown & { readonly item: string }) =>
    `"${item}" staat niet in deze casus. Kies uit: ${known.join(', ')}.`,
  noItems: ({ id, field }: { readonly id: string; readonly field: string }) =>
    `"${id}" geldt per item, maar in deze casus staat niets bij "${field}". Vul dat eerst in.`,
} as const
