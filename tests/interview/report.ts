/** Prints how long interviews are, by the order of the rule set and by others. */
import { baseRuleSet } from '../../src/index.js'
import { byGreed, byInterview, simulation, wellOnTheWay } from './simulate.js'

function spread(numbers: readonly (number | undefined)[]): string {
  const known = numbers.filter((one) => one !== undefined).sort((a, b) => a - b)
  const at = (place: number) => known[Math.min(known.length - 1, Math.floor(known.length * place))] ?? '-'
  return `median ${at(0.5)}, p90 ${at(0.9)} (${known.length} of ${numbers.length})`
}

export function report(runs: number, seed: number): void {
  const simulated = simulation(runs, seed)
  for (const [title, casussen] of [
    ['random families', simulated.casussen],
    ['families in no acute danger, of whom the first steps are done', simulated.casussen.map(wellOnTheWay)],
  ] as const) {
    const courses = casussen.map((casus) => byInterview(simulated, casus))
    const greedy = casussen.map((casus) => byGreed(simulated, casus))
    const reasons = new Map<string, number>()
    for (const { reden } of courses) reasons.set(reden, (reasons.get(reden) ?? 0) + 1)
    console.log(`${runs} ${title} (seed ${seed})`)
    console.log(`  acute known           ${spread(courses.map(({ acute }) => acute))}`)
    console.log(`  rung fixed            ${spread(courses.map(({ fixed }) => fixed))}`)
    console.log(`  rung fixed, greedy    ${spread(greedy.map(({ fixed }) => fixed))}`)
    console.log(`  done                  ${spread(courses.map(({ all }) => all))}`)
    console.log(`  ends                  ${[...reasons].map(([one, count]) => `${one} ${count}`).join(', ')}`)
  }
  console.log(`all questions           ${baseRuleSet.feiten.length} facts, those of items once`)
  const start = performance.now()
  for (const casus of simulated.casussen)
    simulated.assessor.interview({ kenmerk: casus.kenmerk, peildatum: casus.peildatum })
  console.log(
    `next question           ${((performance.now() - start) / runs).toFixed(2)} ms on an empty casus`,
  )
}
