// A fact that comes from elsewhere: a register that takes its time. The same rules, on json-rules-engine,
// ask for it only when the casus leaves it unknown and an outcome waits for it.
import { baseRuleSet } from 'eigen-kracht'
import { createEngineAssessor, FactSourceError } from 'eigen-kracht/json-rules-engine'

/** @import { Casus } from 'eigen-kracht' */

/** @type {Casus} */
const casus = {
  kenmerk: 'voorbeeld-6',
  peildatum: '2026-01-15',
  hulpvraag: { vastgesteld: true, vanJeugdige: true, vanOuders: true },
  problematiek: { vastgesteld: true, aanwezig: true, soorten: ['psychisch'], chronisch: false },
  benodigdeHulp: { vastgesteld: true },
  veiligheid: {
    ingeschat: true,
    acuut: false,
    structureel: false,
    vermoedenMishandeling: false,
    escalatieThuis: false,
    onveiligDoorVerslaving: false,
    suicidaliteit: 'geen',
  },
  personen: [
    { id: 'j', rol: 'jeugdige' },
    { id: 'm', rol: 'ouder', leeftijd: 44 },
  ],
}

// What the register knows. In real life this is a service of the municipality, behind its own security.
const leeftijden = new Map([['j', 15]])

/**
 * Answers after a while.
 * @template T
 * @param {number} milliseconds
 * @param {T} value
 * @returns {Promise<T>}
 */
const after = (milliseconds, value) => new Promise((answer) => setTimeout(() => answer(value), milliseconds))

let vragen = 0
const { assess } = createEngineAssessor(baseRuleSet, {
  facts: {
    // Asked for each person whose age is unknown; undefined would mean that the register doesn't know either.
    'persoon.leeftijd': ({ item }) => {
      vragen++
      console.log(`Het register zoekt de leeftijd van "${item}" op …`)
      return after(200, leeftijden.get(item ?? ''))
    },
  },
  timeout: 1_000,
})

const advies = await assess(casus)
console.log(`Gevraagd: ${vragen} keer. Status: ${advies.status}`)
const open = advies.openVragen.filter(({ feit }) => feit === 'persoon.leeftijd')
console.log(`Nog open over leeftijden: ${open.length}`)

// A source that fails or takes too long never reads as "no": there is no advice.
const ongeduldig = createEngineAssessor(baseRuleSet, {
  facts: { 'persoon.leeftijd': () => after(600, 15) },
  timeout: 100,
})
try {
  await ongeduldig.assess(casus)
} catch (error) {
  if (!(error instanceof FactSourceError)) throw error
  console.log(`\n${error.message}`)
  console.log(`Reden: ${error.reden}; feit: ${error.feit}; persoon: ${error.item}`)
}
