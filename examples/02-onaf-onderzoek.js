// An unfinished casus: ask what the interview asks, again and again, until it says why it stops. Each answer leaves
// fewer outcomes possible.
import { readFileSync } from 'node:fs'
import { baseRuleSet, createAssessor, withAnswer } from 'eigen-kracht'
import { words } from 'eigen-kracht/report'

/** @import { Casus, Vraag } from 'eigen-kracht' */

const assessor = createAssessor(baseRuleSet)
const names = words(baseRuleSet)

// What people would answer if they were asked: a published case plays that part here.
/** @type {{ casus: Casus }} */
const { casus: known } = JSON.parse(
  readFileSync(new URL('casussen/alkmaar-gina.json', import.meta.url), 'utf8'),
)

/** @type {Casus} */
let casus = { kenmerk: known.kenmerk, peildatum: known.peildatum }
/** What nobody knows: it is not asked again. @type {{ feit: string, item?: string }[]} */
const overslaan = []
let interview = assessor.interview(casus)
tell('begin')

while (interview.vraag !== undefined) {
  const { vraag } = interview
  // The same question about several persons or needs comes as one question with rows.
  for (const item of vraag.rijen?.map((rij) => rij.item) ?? [vraag.item]) {
    const asked = item === undefined ? { feit: vraag.feit } : { feit: vraag.feit, item }
    const answer = answerTo(asked, vraag)
    if (answer === undefined) overslaan.push(asked)
    else casus = withAnswer(casus, asked, answer)
    if (answer !== undefined) tell(`${vraag.vraag} ${say(vraag, answer)}`)
  }
  interview = assessor.interview(casus, { overslaan })
}

const advies = assessor.assess(casus)
console.log(`\nStatus: ${advies.status}. Wat past: ${advies.trede.mogelijk.join(' of ')}.`)
console.log(`Niemand wist het antwoord op ${overslaan.length} vragen.`)
console.log(
  interview.stap === undefined ? 'Er kan een besluit komen.' : `Voor een besluit: ${interview.stap}`,
)

/** @param {string} what */
function tell(what) {
  const { veiligheid, trede } = assessor.decide(casus)
  const tredes = trede.mogelijk.length
  const niveaus = veiligheid.niveau.mogelijk.length
  console.log(`${'▪'.repeat(tredes).padEnd(10)} ${tredes} × trede, ${niveaus} × veiligheid | ${what}`)
}

/**
 * @param {Vraag} vraag
 * @param {unknown} answer
 */
function say({ feit, soort }, answer) {
  return soort === 'lijst' ? `${answer}` : names.value(feit, answer)
}

/**
 * A fact's id is its path in the casus; of a person or need it is the path in that item.
 * @param {{ feit: string, item?: string }} asked
 * @param {Vraag} vraag
 * @returns {unknown}
 */
function answerTo({ feit, item }, { soort }) {
  const [group, field = ''] = feit.split('.')
  const list = group === 'persoon' ? known.personen : known.hulpbehoeften
  if (soort === 'lijst') return list?.map(({ id }) => id)
  const areas = Object(known.leefgebieden)
  const holder =
    item === undefined
      ? known[/** @type {keyof Casus} */ (group)]
      : group === 'leefgebied'
        ? areas[item]
        : list?.find(({ id }) => id === item)
  return Object(holder)[field]
}
