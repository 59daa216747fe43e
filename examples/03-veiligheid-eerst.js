// Acute danger: nothing waits for the ladder, whatever else is still unknown. And the work on a family's
// own strength doesn't stop there: the advice also says what strengthens it afterwards.
import { assess, baseRuleSet } from 'eigen-kracht'
import { words } from 'eigen-kracht/report'

// A handful of facts is enough. All the rest is unknown.
const advies = assess({
  kenmerk: 'voorbeeld-3',
  peildatum: '2026-01-15',
  hulpvraag: { vanOuders: true },
  veiligheid: { acuut: true, vermoedenMishandeling: true },
  netwerk: { omvang: 'voldoende', bereid: true, veilig: true },
  hulpbehoeften: [{ id: 'rust-thuis', eigenKracht: 'volledig' }],
})
const { status, veiligheid, hulpbehoeften, motivering, instrumenten, aandachtspunten } = advies

console.log(`Status: ${status}`)
console.log(`Veiligheid: ${words(baseRuleSet).value('veiligheid.niveau', veiligheid.niveau.waarde)}`)

console.log('\nNu')
tellAbout('ladder.doorbroken', 'veiligheid.route')

// "The family can do it itself" doesn't count as long as a child isn't safe.
console.log('\nDe hulpvragen wachten')
for (const { id, trede } of hulpbehoeften) console.log(`- ${id}: ${trede.waarde}`)

console.log('\nWat er goed gaat, ook nu')
tellAbout('eigenKracht.krachten')

console.log('\nWat het gezin daarna sterker maakt')
const daarna = [...instrumenten, ...aandachtspunten].filter(({ zeker }) => zeker)
for (const { titel, toelichting } of daarna) console.log(`- ${titel}: ${toelichting}`)

/** @param {string[]} conclusies */
function tellAbout(...conclusies) {
  for (const { conclusie, tekst } of motivering) if (conclusies.includes(conclusie)) console.log(`- ${tekst}`)
}
