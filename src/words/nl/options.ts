/** Dutch: what a program that calls the library did wrong. */

interface Called {
  readonly what: string
}

/** What a value is, from outside. */
function optionsText(kind: string): string {
  if (kind === 'null' || kind === 'undefined') return kind
  return kind === 'array' ? 'een lijst' : `iets anders (${kind})`
}

export const nlOptions = {
  optionsAreAnObject: ({
    what,
    known: [first],
    kind,
  }: Called & { readonly known: readonly string[]; readonly kind: string }) =>
    `${what}: de opties zijn een object${first === undefined ? '' : `, zoals { ${first}: … }`}. Er staat nu: ${optionsText(kind)}.`,
  noSuchOption: ({ what, name }: Called & { readonly name: string }) =>
    `${what}: de optie "${name}" bestaat niet.`,
  noOptions: 'Hier zijn geen opties.',
  chooseAnOption: ({ known }: { readonly known: readonly string[] }) => `Kies uit: ${known.join(', ')}.`,
  oneOrTwo: ({ what, name }: Called & { readonly name: string }) => `${what}: de optie "${name}" is 1 of 2.`,
  otherCasus: ({ what }: Called) => `${what}: dit advies gaat niet over deze casus.`,
  traceWanted: ({ what }: Called) => `${what}: geef adviezen met hun spoor, zoals assess ze maakt.`,
  noRuleSet: ({ found }: { readonly found: string }) =>
    `assess: de optie "ruleSet" bevat geen regelset, maar ${found}. Laat de optie weg om met de basisregels te wegen.`,
} as const
