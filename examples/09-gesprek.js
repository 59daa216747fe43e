// An interview in the terminal. Every question comes from the rules, with why it is asked; Enter means "I don't know".
// The casus that comes out of it is printed at the end, with what fits.
import { createInterface } from 'node:readline'
import { baseRuleSet, createAssessor, parseAnswer, withAnswer } from 'eigen-kracht'

/** @import { Casus } from 'eigen-kracht' */

const { interview, decide } = createAssessor(baseRuleSet)
const lines = createInterface({ input: process.stdin })[Symbol.asyncIterator]()
/** @type {Casus} */
let casus = { kenmerk: 'gesprek-1', peildatum: new Date().toISOString().slice(0, 10) }
const overslaan = []
let now = interview(casus)

while (now.vraag !== undefined) {
  const { vraag } = now
  console.log(`\n${vraag.vraag}\n  ${vraag.waarom}`)
  console.log(`  ${(vraag.antwoorden ?? []).map(({ titel }) => titel).join(' / ')}`)
  // A question about several persons or needs has a row for each.
  for (const rij of vraag.rijen ?? [{ item: vraag.item, titel: '' }]) {
    process.stdout.write(`${rij.titel}> `)
    const { value: line = '', done } = await lines.next()
    const answer = done ? null : parseAnswer(vraag, line)
    const asked = { feit: vraag.feit, item: rij.item }
    if (answer === null) overslaan.push(asked)
    else if (answer === undefined) console.log('Dat begrijp ik niet. Ik vraag het straks weer.')
    else casus = withAnswer(casus, asked, answer)
  }
  now = interview(casus, { overslaan })
}

console.log(`\n${now.stap ?? now.reden}`)
console.log(`Wat past: ${decide(casus).trede.mogelijk.join(' of ')}.`)
console.log(JSON.stringify(casus, null, 2))
