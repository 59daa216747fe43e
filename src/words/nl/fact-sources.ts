/** Dutch: what is wrong with a source of facts. */

interface OfSource {
  readonly fact: string
  readonly item?: string | undefined
}

function ofSource({ fact, item }: OfSource, what: string): string {
  const of = item === undefined ? '' : ` van "${item}"`
  return `De bron voor het feit "${fact}"${of} ${what} De casus is niet gewogen.`
}

export const nlFactSources = {
  waitIsNoTime: ({ longest }: { readonly longest: number }) =>
    `De wachttijd is een getal boven 0 en tot en met ${longest} milliseconden.`,
  sourcesAreAnObject:
    'createEngineAssessor: "facts" is een gewoon object, met per feit een functie: { "groep.feit": async () => … }.',
  sourceIsNoFunction: ({ fact }: { readonly fact: string }) =>
    `De bron voor het feit "${fact}" is geen functie. Geef een functie die de waarde zoekt.`,
  sourceOfNoFact: ({ fact }: { readonly fact: string }) =>
    `Het feit "${fact}" bestaat niet in deze regelset, dus er is geen bron voor nodig.`,
  sourceIsLate: ({ timeout, ...asked }: OfSource & { readonly timeout: number }) =>
    ofSource(asked, `gaf binnen ${timeout} ms geen antwoord.`),
  sourceFails: (asked: OfSource) => ofSource(asked, 'gaf een fout.'),
  sourceMisfits: ({ why, ...asked }: OfSource & { readonly why: string }) =>
    ofSource(asked, `gaf een waarde die niet past. ${why}`),
  sourceContradicts: (asked: OfSource) => ofSource(asked, 'gaf iets anders dan wat de casus ervan al zegt.'),
} as const
