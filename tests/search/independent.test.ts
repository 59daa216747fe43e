/** A program in parts, each of which can be searched alone. */
import { expect, test } from 'vitest'
import { askedBy } from '../../src/compile/program.js'
import { parseRuleSet } from '../../src/load/parse.js'
import { compileClosed } from '../../src/search/close-defaults.js'
import { independentParts } from '../../src/search/independent.js'
import { grown } from '../support/grown.js'

const programOf = (count: number, how: 'apart' | 'linked') => compileClosed(parseRuleSet(grown(count, how)))

test('parts are all conclusions, each once, and none rests on another', () => {
  const program = programOf(3, 'apart')
  const parts = independentParts(program)
  const all = parts.flatMap(({ conclusions }) => conclusions)
  expect(new Set(all)).toEqual(new Set(program.conclusions))
  expect(all.length).toBe(program.conclusions.length)
  for (const { conclusions, byId } of parts)
    for (const conclusion of conclusions)
      for (const id of askedBy(conclusion)) expect(byId.get(id)).toBe(program.byId.get(id))
  const isAfter = conclusionsAfterWhatTheyAsk(parts)
  expect(isAfter).toBe(true)
})

test('each copy stands apart, unless one asks what another concludes', () => {
  const one = independentParts(programOf(1, 'apart')).length
  expect(independentParts(programOf(3, 'apart'))).toHaveLength(3 * one)
  expect(independentParts(programOf(3, 'linked')).length).toBeLessThan(3 * one)
})

function conclusionsAfterWhatTheyAsk(parts: ReturnType<typeof independentParts>): boolean {
  return parts.every(({ conclusions }) =>
    conclusions.every((conclusion, at) =>
      [...askedBy(conclusion)].every((id) => !conclusions.slice(at).some(({ json }) => json.id === id)),
    ),
  )
}
