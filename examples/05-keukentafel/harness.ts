/** Casussen to look at the page with: nothing known, half known, definitive, in danger, many needs, people who differ. */
import type { Casus } from 'eigen-kracht'
import bas from '../casussen/alkmaar-bas.json'
import gina from '../casussen/alkmaar-gina.json'
import lisa from '../casussen/alkmaar-lisa.json'
import mert from '../casussen/alkmaar-mert.json'

interface State {
  readonly casus: Casus
  readonly namen?: Readonly<Record<string, string>>
  readonly verslag?: boolean
}
const published = (file: unknown) => (file as { readonly casus: Casus }).casus
const day = { kenmerk: 'voorbeeld-1', peildatum: '2026-01-15' }
const mertCasus = published(mert)
const five = {
  ...mertCasus,
  hulpbehoeften: ['coaching', 'behandeling', 'praktische-steun', 'logeren', 'opvoedondersteuning'].map(
    (_, at) => ({
      ...mertCasus.hulpbehoeften?.[at % 3],
      id: `b${at + 1}`,
    }),
  ),
} as Casus

export const states: Readonly<Record<string, State>> = {
  niets: { casus: day },
  half: {
    casus: {
      ...mertCasus,
      netwerk: {},
      hulpbehoeften: (mertCasus.hulpbehoeften ?? []).map(({ id, aard }) => ({ id, aard })),
    } as Casus,
  },
  mert: { casus: mertCasus, namen: { mert: 'Mert', moeder: 'Ayla', vader: 'Kaan' }, verslag: true },
  bas: { casus: published(bas), verslag: true },
  gina: { casus: published(gina), verslag: true },
  lisa: { casus: published(lisa), verslag: true },
  acuut: {
    casus: { ...mertCasus, veiligheid: { ...mertCasus.veiligheid, acuut: true } } as Casus,
    verslag: true,
  },
  'acuut-kort': { casus: { ...day, veiligheid: { acuut: true, suicidaliteit: 'plannen' } } as Casus },
  zelfdoding: { casus: { ...day, veiligheid: { acuut: false, suicidaliteit: 'gedachten' } } as Casus },
  ernstig: { casus: { ...mertCasus, veiligheid: { ...mertCasus.veiligheid, structureel: true } } as Casus },
  vijf: {
    casus: five,
    namen: {
      b1: 'Praten met iemand',
      b2: 'Behandeling van angst',
      b3: 'Hulp in huis',
      b4: 'Een weekend logeren bij oma',
      b5: 'Steun bij opvoeden',
    },
    verslag: true,
  },
  visies: {
    casus: {
      ...mertCasus,
      visies: [
        { van: 'moeder', rol: 'ouder', casus: { ouders: { overbelast: true }, netwerk: { bereid: false } } },
        { van: 'kind-1', rol: 'jeugdige', casus: { veiligheid: { acuut: true } } },
      ],
    } as Casus,
    verslag: true,
  },
}
