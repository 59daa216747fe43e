/** Dutch: what stands around every finding. */
import { countText, numberText } from '../../number-text.js'

export const nlCommon = {
  meant: ({ hint }: { readonly hint: string }) => `Bedoelt u "${hint}"?`,
  moreFindings: ({ count }: { readonly count: number }) =>
    `Er ${count === 1 ? 'is' : 'zijn'} nog ${countText(count, 'melding', 'meldingen')} die hier niet staan. Verbeter eerst wat hierboven staat.`,
  theWhole: '(geheel)',
  andMore: ({ count }: { readonly count: number }) => `en nog ${numberText(count)}`,
  ruleSetIsWrong: 'De regelset klopt niet.',
  casusIsWrong: 'De casus klopt niet.',
} as const
