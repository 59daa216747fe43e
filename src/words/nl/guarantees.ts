/** Dutch: promises about every casus. */

interface AboutGuarantee {
  readonly title: string
  /** What is lost by the same cause. */
  readonly also?: readonly string[]
}

/** So many are named; of the others it is said how many. */
const MOST_NAMED = 4

export function alsoLost(also: readonly string[] = []): string {
  if (also.length === 0) return ''
  const named = also.slice(0, MOST_NAMED).map((name) => `"${name}"`)
  const left = also.length - named.length
  return ` Door hetzelfde gaat ook mis: ${named.join(', ')}${left > 0 ? `, en nog ${left}` : ''}.`
}

export const nlGuarantees = {
  guaranteeUnproven: ({ title, also }: AboutGuarantee) =>
    `Wij kunnen niet bewijzen dat deze waarborg geldt: "${title}" Het zijn te veel mogelijkheden. Maak de regels eenvoudiger.${alsoLost(also)}`,
  guaranteeBroken: ({ title, item, also }: AboutGuarantee & { readonly item?: string }) =>
    `Met deze regels geldt een waarborg niet: "${title}" Het voorbeeld laat zien waar het misgaat${item === undefined ? '' : ` (bij "${item}")`}. Pas de regels aan, zodat de waarborg geldt.${alsoLost(also)}`,
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
