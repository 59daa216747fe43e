// An unfinished casus: ask the most decisive open question, again and again, until nothing that is
// still unknown can change the outcome. Each answer leaves fewer outcomes possible.
import { readFileSync } from 'node:fs'
import { baseRuleSet, createAssessor } from 'eigen-kracht'
import { words } from 'eigen-kracht/report'

/** @import { Casus, OpenVraag } from 'eigen-kracht' */

const assessor = createAssessor(baseRuleSet)
const names = words(baseRuleSet)

// What people would answer if they were asked: a published case plays that part here.
/** @type {{ casus: Casus }} */
const { casus: known } = JSON.parse(
  readFileSync(new URL('casussen/alkmaar-gina.json', import.meta.url), 'utf8'),
)
const { kenmerk, peildatum, personen } = known

/** @type {Casus} */
let casus = {
  kenmerk,
  peildatum,
  personen,
  hulpbehoeften: known.hulpbehoeften?.map(({ id }) => ({ id })),
}
let advies = assessor.assess(casus)
tell('begin')

while (advies.status !== 'definitief') {
  const vraag = advies.openVragen.find((vraag) => answerTo(vraag) !== undefined)
  if (vraag === undefined) break
  const answer = answerTo(vraag)
  casus = withAnswer(vraag, answer)
  advies = assessor.assess(casus)
  tell(`${vraag.vraag} ${names.value(vraag.feit, answer)}`)
}

console.log(`\nStatus: ${advies.status}. Wat past: ${advies.trede.mogelijk.join(' of ')}.`)
console.log('Nog te vragen, maar niet meer beslissend:')
// The same question may be open about more than one person.
const open = new Set(advies.openVragen.map(({ vraag }) => vraag))
for (const vraag of [...open].slice(0, 3)) console.log(`- ${vraag}`)

/** @param {string} what */
function tell(what) {
  const { veiligheid, trede } = advies
  const tredes = trede.mogelijk.length
  const niveaus = veiligheid.niveau.mogelijk.length
  console.log(`${'▪'.repeat(tredes).padEnd(10)} ${tredes} × trede, ${niveaus} × veiligheid | ${what}`)
}

/**
 * A fact's id is its path in the casus; for a need it is the path in that need.
 * @param {OpenVraag} vraag
 * @returns {unknown}
 */
function answerTo({ feit, item }) {
  const [group, field] = pathOf(feit)
  const holder =
    item === undefined ? known[group] : known.hulpbehoeften?.find((behoefte) => behoefte.id === item)
  return Object(holder)[field]
}

/**
 * @param {OpenVraag} vraag
 * @param {unknown} answer
 * @returns {Casus}
 */
function withAnswer({ feit, item }, answer) {
  const [group, field] = pathOf(feit)
  if (item === undefined) return { ...casus, [group]: { ...Object(casus[group]), [field]: answer } }
  const hulpbehoeften = casus.hulpbehoeften?.map((behoefte) =>
    behoefte.id === item ? { ...behoefte, [field]: answer } : behoefte,
  )
  return { ...casus, hulpbehoeften }
}

/**
 * @param {string} feit
 * @returns {[group: keyof Casus, field: string]}
 */
function pathOf(feit) {
  const [group, field] = feit.split('.')
  return [/** @type {keyof Casus} */ (group), field ?? '']
}
