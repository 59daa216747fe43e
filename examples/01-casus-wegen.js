// Assess one casus: what fits, and why. Leave out what you don't know; nothing is filled in for you.
import { assess, baseRuleSet } from 'eigen-kracht'

/** @import { Casus } from 'eigen-kracht' */

/** @type {Casus} */
const casus = {
  kenmerk: 'voorbeeld-1',
  peildatum: '2026-01-15',
  hulpvraag: { vastgesteld: true, vanOuders: true },
  problematiek: { vastgesteld: true, aanwezig: true, soorten: ['opvoeden'], ernst: 'licht' },
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
  netwerk: { omvang: 'ruim', bereid: true, veilig: true },
  procedure: { oudersGehoord: true, gedwongenKader: false },
  personen: [
    { id: 'kind', rol: 'jeugdige', leeftijd: 4 },
    { id: 'moeder', rol: 'ouder' },
  ],
  hulpbehoeften: [
    {
      id: 'oppas',
      aard: 'praktische-steun',
      deskundigheid: 'geen',
      eigenKracht: 'deels',
      netwerk: 'volledig',
      anderWettelijkKader: 'geen',
    },
  ],
}

const advies = assess(casus)

console.log(`Status: ${advies.status}`)
console.log(`Trede: ${advies.trede.waarde}`)
console.log(`Regelset: ${advies.regelset.id} ${advies.regelset.versie}`)

console.log('\nMotivering')
for (const { tekst, bronnen } of advies.motivering) console.log(`- ${tekst} [${bronnen.join(', ')}]`)

console.log('\nTegenwicht')
for (const { tekst } of advies.tegenwicht) console.log(`- ${tekst}`)

// An outcome is certain, or it says what is still possible.
const { waarde, mogelijk, zeker } = advies.veiligheid.niveau
console.log(`\nVeiligheid: ${zeker ? waarde : `nog niet zeker (${mogelijk.join(' of ')})`}`)

// The rule behind an outcome is data, and says where it comes from.
const regel = baseRuleSet.regels.find(({ name }) => name === 'trede-sociaal-netwerk')
console.log(`Regel ${regel?.name}: grond ${regel?.grond}, bron ${regel?.bron.join(', ')}`)
