/** Dutch: what is wrong with a test case, and what came of it. */

export const nlTestCases = {
  notATestCase: 'Een testgeval heeft de velden "casus" en "verwacht".',
  nothingExpected: 'Zet in "verwacht" wat eruit moet komen.',
  nothingUnwished: 'Zet in "nietVerwacht" wat er niet uit mag komen.',
  noSuchConclusion: ({ id }: { readonly id: string }) => `Deze regelset heeft geen conclusie "${id}".`,
  objectPerItem: 'Hier hoort een object: voor elk onderdeel een veld.',
  statusIsText: 'Schrijf de status als tekst.',
  noSuchExpectation: ({ field }: { readonly field: string }) => `Het veld "${field}" is onbekend.`,
  valuesExpected: 'Hier hoort een lijst van waarden.',
  oneValueExpected: 'Hier hoort één waarde.',
  noSuchValue: ({ value }: { readonly value: string }) =>
    `De waarde "${value}" bestaat niet voor deze conclusie.`,
  notInCasus: 'bestaat niet in deze casus',
  numbered: ({ number }: { readonly number: number }) => `geval ${number}`,
  nothing: 'niets',
  wanted: ({
    how,
    values,
  }: {
    readonly how: 'gelijk' | 'bevat' | 'kan' | 'kan-niet'
    readonly values: string
  }) =>
    ({
      gelijk: values,
      bevat: `zeker ook ${values}`,
      kan: `mogelijk ${values}`,
      'kan-niet': `nooit ${values}`,
    })[how],
} as const
