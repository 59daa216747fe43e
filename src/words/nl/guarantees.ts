/** Dutch: promises about every casus. */

interface AboutGuarantee {
  readonly title: string
}

export const nlGuarantees = {
  guaranteeUnproven: ({ title }: AboutGuarantee) =>
    `Wij kunnen niet bewijzen dat deze waarborg geldt: "${title}" Het zijn te veel mogelijkheden. Maak de regels eenvoudiger.`,
  guaranteeBroken: ({ title, item }: AboutGuarantee & { readonly item?: string }) =>
    `Met deze regels geldt een waarborg niet: "${title}" Het voorbeeld laat zien waar het misgaat${item === undefined ? '' : ` (bij "${item}")`}. Pas de regels aan, zodat de waarborg geldt.`,
  saidTogether: ({
    one,
    other,
    why,
  }: {
    readonly one: string
    readonly other: string
    readonly why: string
  }) => `De zinnen van "${one}" en "${other}" staan nooit samen in een advies. ${why}`,
  oneValue: 'Is alles bekend, dan heeft elke conclusie precies één waarde.',
  dutiesStay: 'Een regel die uit de wet volgt, gaat nooit verloren in een verzameling.',
} as const
