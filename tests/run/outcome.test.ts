/** Outcomes as they are read out of a frame. */
import { describe, expect, test } from 'vitest'
import { IN, OUT } from '../../src/compile/frame.js'
import { createOutcomeReader, isSettled } from '../../src/run/outcome.js'
import { conclusionIn, smallProgram, worldOf } from '../support/small-world.js'

const spread = (count: number) => Array.from({ length: count }, (_, i) => `w${i}`)

describe('an outcome', () => {
  const one = (facts: object) => {
    const program = smallProgram()
    const conclusion = conclusionIn(program, 'gevolg.niveau')
    const { gezin } = worldOf(facts, program)
    return { outcome: createOutcomeReader().either(conclusion)(gezin), settled: isSettled(conclusion, gezin) }
  }

  test('of a choice: its value, or those that are possible', () => {
    expect(one({ kind: { veilig: false } })).toEqual({
      outcome: { waarde: 'gevaar', mogelijk: ['gevaar'], zeker: true },
      settled: true,
    })
    expect(one({ kind: { veilig: true } })).toEqual({
      outcome: { mogelijk: ['goed', 'zorgen'], zeker: false },
      settled: false,
    })
  })

  const many = (facts: object) => {
    const program = smallProgram()
    const conclusion = conclusionIn(program, 'gevolg.punten')
    const { gezin } = worldOf(facts, program)
    return { outcome: createOutcomeReader().either(conclusion)(gezin), settled: isSettled(conclusion, gezin) }
  }
  const weak = { wonen: { niveau: 1 }, geld: { niveau: 1 } }
  const strong = { wonen: { niveau: 5 }, geld: { niveau: 5 } }

  test('of a collection: what is in, and what may be', () => {
    expect(many({ kind: { soorten: ['angst'] } })).toEqual({
      outcome: { waarde: ['praten'], mogelijk: ['praten', 'bellen'], zeker: false },
      settled: false,
    })
    expect(many({ leefgebieden: weak })).toEqual({
      outcome: { waarde: ['bellen'], mogelijk: ['praten', 'bellen'], zeker: false },
      settled: false,
    })
    expect(many({ kind: { soorten: [] }, leefgebieden: weak })).toEqual({
      outcome: { waarde: ['bellen'], mogelijk: ['bellen'], zeker: true },
      settled: true,
    })
    expect(many({ kind: { soorten: [] }, leefgebieden: strong })).toEqual({
      outcome: { waarde: [], mogelijk: [], zeker: true },
      settled: true,
    })
  })

  test('of a collection is settled by its own members alone', () => {
    const program = smallProgram({
      '/conclusies/4': {
        id: 'gevolg.eerder',
        bereik: 'gezin',
        beleid: 'collect',
        titel: 'eerder',
        waarden: ['ja'],
      },
      '/regels/6': {
        name: 'eerder',
        conditions: { all: [{ fact: 'kind.veilig', operator: 'equal', value: true }] },
        event: { type: 'gevolg.eerder', params: { waarde: 'ja' } },
        uitleg: 'Eerder.',
        bron: ['bron'],
        grond: 'beleid',
      },
    })
    const settled = (facts: object) =>
      ['gevolg.punten', 'gevolg.eerder'].map((id) =>
        isSettled(conclusionIn(program, id), worldOf(facts, program).gezin),
      )
    expect(settled({ kind: { soorten: [] }, leefgebieden: weak })).toEqual([true, false])
    expect(settled({ kind: { veilig: true } })).toEqual([false, true])
  })
})

describe('equal outcomes', () => {
  test('are one frozen object', () => {
    const program = smallProgram()
    const outcomes = createOutcomeReader()
    for (const id of ['gevolg.niveau', 'gevolg.punten']) {
      const conclusion = conclusionIn(program, id)
      // Two readers of one conclusion share what they know.
      const [a, b] = [outcomes.either(conclusion), outcomes.either(conclusion)]
      const outcome = a(worldOf({ kind: { veilig: false } }, program).gezin)
      expect(b(worldOf({ kind: { veilig: false, ernst: 'licht' } }, program).gezin)).toBe(outcome)
      expect(a(worldOf({ kind: { veilig: true, soorten: [] } }, program).gezin)).not.toBe(outcome)
      expect(Object.isFrozen(outcome) && Object.isFrozen(outcome.mogelijk)).toBe(true)
      expect(outcome.waarde === undefined || Object.isFrozen(outcome.waarde)).toBe(true)
    }
  })

  /** The small rule set with a collection of so many values, each of them by a rule of its own. */
  const wide = (count: number) => {
    const leaf = { fact: 'kind.ernst', operator: 'equal', value: 'licht' }
    const rules = spread(count).map((waarde, i) => ({
      name: `regel-${i}`,
      conditions: { all: [{ fact: 'kind.maanden', operator: 'greaterThan', value: i + 0.5 }, leaf] },
      event: { type: 'gevolg.punten', params: { waarde } },
      uitleg: 'Uitleg.',
      bron: ['bron'],
      grond: 'beleid',
    }))
    const program = smallProgram({ '/conclusies/2/waarden': spread(count), '/regels': rules })
    const read = createOutcomeReader().many(conclusionIn(program, 'gevolg.punten'))
    return (maanden: number, ernst?: string) => read(worldOf({ kind: { maanden, ernst } }, program).gezin)
  }

  test.each([30, 31, 60])('stay apart from all others, of %d values', (count) => {
    const read = wide(count)
    for (const met of [0, 1, 2, count - 1, count]) {
      const values = spread(count).slice(0, met)
      expect(read(met, 'licht')).toEqual({ waarde: values, mogelijk: values, zeker: true })
      expect(read(met)).toEqual({ waarde: [], mogelijk: values, zeker: met === 0 })
    }
    // Sharing ends where a set no longer fits in one whole number.
    const [outcome, again] = [read(7, 'licht'), read(7, 'licht')]
    expect(outcome === again).toBe(count <= 30)
  })

  test('are kept up to a bound, and are as right beyond it', () => {
    const values = spread(12)
    const program = smallProgram({
      '/conclusies/0/waarden': values,
      '/conclusies/0/standaard': 'w0',
      '/conclusies/2/waarden': values,
      '/regels': [],
    })
    const outcomes = createOutcomeReader()
    const { gezin } = worldOf({}, program)
    const niveau = conclusionIn(program, 'gevolg.niveau')
    const punten = conclusionIn(program, 'gevolg.punten')
    const inBits = (bits: number) => values.filter((_, i) => (bits & (1 << i)) !== 0)
    const one = (bits: number) => {
      gezin.words[niveau.slot.index] = bits
      return outcomes.one(niveau)(gezin)
    }
    const many = (bits: number) => {
      for (const i of values.keys()) gezin.words[punten.slot.index + i] = (bits & (1 << i)) === 0 ? OUT : IN
      return outcomes.many(punten)(gezin)
    }
    for (const read of [one, many]) {
      const first = Array.from({ length: 2500 }, (_, i) => read(i + 1))
      const again = first.map((_, i) => read(i + 1))
      expect(again).toEqual(first)
      expect(again.map(({ mogelijk }) => mogelijk)).toEqual(first.map((_, i) => inBits(i + 1)))
      expect(again.filter((outcome, i) => outcome === first[i])).toHaveLength(2000)
    }
  })
})
