/** Dutch: what is wrong with a record, and what differs when its advice is made again. */

interface AboutRules {
  readonly id: string
  readonly versie: string
}

export const nlKeeping = {
  noRecord: 'Dit is geen dossier. Geef een dossier dat met createRecord of "eigen-kracht bewaar" is gemaakt.',
  otherForm: ({ form }: { readonly form: number }) =>
    `Dit dossier heeft een vorm die wij niet kennen. Wij kennen vorm ${form}. Gebruik de versie waarmee het is gemaakt.`,
  fieldWrong: ({ field }: { readonly field: string }) =>
    `"${field}" ontbreekt of klopt niet. Een dossier moet blijven zoals het is gemaakt.`,
  noSuchChoice: 'Een besluit volgt het advies ("volgt") of wijkt ervan af ("wijkt-af").',
  decisionBlank: ({ field }: { readonly field: string }) =>
    `Wie van het advies afwijkt, zegt waarom en vanuit welke rol. Vul "${field}" in.`,
  decisionEmpty: ({ field }: { readonly field: string }) =>
    `"${field}" is leeg. Vul het in, of laat het weg.`,
  noSuchDecision: ({ field, keuze }: { readonly field: string; readonly keuze: string }) =>
    `Bij een besluit dat het advies ${keuze === 'volgt' ? 'volgt' : 'niet volgt'}, hoort geen "${field}". Haal het weg.`,
  decisionTooLong: ({ most }: { readonly most: number }) =>
    `Dit is te lang. Gebruik hoogstens ${most} tekens, in woorden die voor meer gezinnen gelden.`,
  decisionNamesSomebody: 'Hier staat een burgerservicenummer. Schrijf niets op wat over één persoon gaat.',
  casusIsAnObject: 'Dit is geen casus. Geef de casus van dit dossier.',
  otherCasusKept: 'Dit is niet de casus van dit dossier: er staat iets anders in.',
  rulesMissing: ({ id, versie }: AboutRules) =>
    `De regels van dit dossier zijn er niet bij: "${id}", versie ${versie}. Geef die regelset mee.`,
  rulesChanged: ({ id, versie }: AboutRules) =>
    `Regelset "${id}", versie ${versie}, is veranderd na dit dossier. Geef de regels zoals zij toen waren.`,
  otherAdvice: ({ made, now }: { readonly made: string; readonly now: string }) =>
    made === now
      ? 'Dezelfde regels geven op dezelfde casus een ander advies. Het dossier is veranderd.'
      : `Dezelfde regels geven nu een ander advies. Het dossier is gemaakt met versie ${made} van de bibliotheek; dit is versie ${now}.`,
  otherOutcomes: 'Wat het dossier telt, past niet bij het advies. Het dossier is veranderd.',
} as const
