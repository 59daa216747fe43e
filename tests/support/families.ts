/** Families to look at pages with: nothing known, half known, in danger, many needs, people who differ. */
import type { Casus } from '../../src/index.js'
import { publishedCases } from './built.js'

const DAY = { kenmerk: 'voorbeeld-1', peildatum: '2026-01-15' }

function published(kenmerk: string): Casus {
  const found = publishedCases().find((casus) => casus.kenmerk === kenmerk)
  if (found === undefined) throw new Error(`there is no case ${kenmerk}`)
  return found
}

const mert = published('alkmaar-mert')
const needs = mert.hulpbehoeften ?? []

export const families = {
  niets: DAY,
  half: {
    ...mert,
    netwerk: {},
    hulpbehoeften: needs.map(({ id, aard }) => ({ id, ...(aard !== undefined && { aard }) })),
  },
  mert,
  bas: published('alkmaar-bas'),
  gina: published('alkmaar-gina'),
  lisa: published('alkmaar-lisa'),
  veilig: { ...mert, ouders: { ...mert.ouders, psychischeProblematiek: false } },
  ernstig: { ...mert, veiligheid: { ...mert.veiligheid, structureel: true } },
  acuut: { ...mert, veiligheid: { ...mert.veiligheid, acuut: true } },
  zelfdodingNu: { ...DAY, veiligheid: { acuut: true, suicidaliteit: 'plannen' } },
  zelfdoding: { ...mert, veiligheid: { ...mert.veiligheid, suicidaliteit: 'gedachten' } },
  vijf: { ...mert, hulpbehoeften: [1, 2, 3, 4, 5].map((at) => ({ ...needs[at % 3], id: `b${at}` })) },
  visies: {
    ...mert,
    visies: [
      { van: 'moeder', rol: 'ouder', casus: { ouders: { overbelast: true } } },
      { van: 'kind-1', rol: 'jeugdige', casus: { veiligheid: { acuut: true } } },
    ],
  },
} satisfies Readonly<Record<string, Casus>>
