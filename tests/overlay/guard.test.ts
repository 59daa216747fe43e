/** Names that an officer gets wrong: the message says which name or which rule of naming was meant. */
import { expect, test } from 'vitest'
import { baseRuleSet, checkOverlay } from '../../src/index.js'

const head = {
  ...{ id: 'stad', versie: '1', titel: 'Stad', basis: { id: baseRuleSet.id, versie: baseRuleSet.versie } },
}
const reason = { reden: 'Wij bieden dit niet aan.', bron: ['model'] }

test.each([
  ['jim', 'inzet-jim'],
  ['JIM', 'inzet-jim'],
  ['wraparound', 'inzet-wraparound-care'],
  ['inzet-jin', 'inzet-jim'],
  ['iets-heel-anders', undefined],
  ['xy', undefined],
])('of a rule %s the hint is %s', (regel, hint) => {
  const [problem, ...others] = checkOverlay(baseRuleSet, { ...head, vervalt: [{ regel, ...reason }] })
  expect(others).toEqual([])
  expect([problem?.code, problem?.pad, problem?.hint]).toEqual(['onbekende-regel', '/vervalt/0/regel', hint])
})

test.each([
  ['hulpbehoefte.wachten', 'gezin', '"gemeente.x"'],
  ['gemeente.wachten', 'persoon', '"persoon.x"'],
  ['persoon.wachten', 'hulpbehoefte', '"hulpbehoefte.x"'],
])('%s about %s is told the rule of naming', (id, bereik, example) => {
  const fact = {
    id,
    bereik,
    type: 'janee',
    label: 'wachten',
    vraag: 'Wacht u?',
    wie: ['ouder'],
    bron: ['model'],
  }
  const problems = checkOverlay(baseRuleSet, { ...head, voegToe: { feiten: [fact] } })
  expect(problems.map(({ code, pad }) => `${code} ${pad}`)).toEqual([
    'verkeerd-bereik /voegToe/feiten/0/bereik',
  ])
  expect(problems[0]?.bericht).toContain(example)
})
