/** `decideAll` decides a casus a step and keeps nothing; `assess` leaves out the trace when asked. */
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { describe, expect, test } from 'vitest'
import { createAssessor as createSmall } from '../src/entry/assess.js'
import { base } from '../src/entry/base.js'
import { assess, baseRuleSet, CasusError, createAssessor } from '../src/index.js'
import { createEngineAssessor } from '../src/json-rules-engine/index.js'
import { smallRuleSet } from './support/small-rule-set.js'

const head = { kenmerk: 'k', peildatum: '2026-01-15' }

describe('decideAll', () => {
  const { decide, decideAll } = createAssessor<object>(smallRuleSet())

  test('takes no more casussen than are asked for, and lets go of the rest', () => {
    const taken: number[] = []
    let ended = false
    function* casussen() {
      try {
        for (let i = 0; ; i++) {
          taken.push(i)
          yield { ...head, kenmerk: `k${i}` }
        }
      } finally {
        ended = true
      }
    }
    const besluiten = decideAll(casussen())
    expect(taken).toEqual([])
    for (const { kenmerk } of besluiten) if (kenmerk === 'k2') break
    expect(taken).toEqual([0, 1, 2])
    expect(ended).toBe(true)
  })

  test('can be gone through again when its casussen can', () => {
    const casussen = [head, { ...head, kind: { veilig: false } }]
    const besluiten = decideAll(casussen)
    expect([...besluiten]).toEqual(casussen.map((casus) => decide(casus)))
    expect([...besluiten]).toEqual([...besluiten])
    const once = decideAll(casussen.values())
    expect([...once]).toHaveLength(2)
    expect([...once]).toHaveLength(0)
  })

  test('a casus that is wrong throws at its step; what came before it was given', () => {
    const steps = decideAll([head, head, { ...head, kind: { veilg: true } }, head])[Symbol.iterator]()
    expect(steps.next().value).toEqual(decide(head))
    expect(steps.next().value).toEqual(decide(head))
    try {
      steps.next()
      expect.unreachable()
    } catch (error) {
      expect(error).toBeInstanceOf(CasusError)
      expect((error as CasusError).problems.map(({ pad }) => pad)).toEqual(['/2/kind/veilg'])
    }
    expect(steps.next().done).toBe(true)
  })

  test('the heap does not grow with the number of casussen', () => {
    setFlagsFromString('--expose-gc')
    const collectGarbage = runInNewContext('gc') as () => void
    const heap = () => {
      collectGarbage()
      return process.memoryUsage().heapUsed
    }
    function* casussen(count: number) {
      for (let i = 0; i < count; i++)
        yield { ...head, kenmerk: `k${i}`, kind: { veilig: i % 3 === 0 ? null : i % 3 === 1 } }
    }
    const count = (many: number) => {
      let besluiten = 0
      for (const besluit of decideAll(casussen(many))) if (Object.isFrozen(besluit)) besluiten++
      return besluiten
    }
    count(20_000)
    const before = heap()
    expect(count(200_000)).toBe(200_000)
    // A byte of each would be 0.2 MB.
    expect(heap() - before).toBeLessThan(200_000)
  })
})

describe('assess without its trace', () => {
  const compiled = createAssessor(baseRuleSet)
  const small = createSmall(base)
  const engine = createEngineAssessor(baseRuleSet)
  const roads = {
    assess,
    'an assessor': compiled.assess,
    'the small entry': small.assess,
    'json-rules-engine': engine.assess,
  }

  test.each(Object.entries(roads))('%s: everything else is the same', async (_name, road) => {
    const { spoor, ...rest } = await road(head, { spoor: false })
    expect(spoor).toEqual([])
    expect(Object.isFrozen(spoor)).toBe(true)
    const { spoor: trace, ...whole } = await road(head, { spoor: true })
    expect(trace.length).toBeGreaterThan(10)
    expect(JSON.stringify(rest)).toBe(JSON.stringify(whole))
    expect(JSON.stringify(await road(head, {}))).toBe(JSON.stringify(await road(head)))
    expect(Object.keys(await road(head, { spoor: false })).at(-1)).toBe('spoor')
  })

  test.each(Object.entries(roads))('%s: a slip in the option is refused', async (_name, road) => {
    const given = async (options: unknown) => road(head, options as { spoor: boolean })
    for (const options of [{ spoor: 'nee' }, { spoor: undefined }, { spor: false }, null, false, 'spoor', []])
      await expect(given(options), JSON.stringify(options)).rejects.toThrow(TypeError)
  })

  test('a place in a list is no option', () => {
    const each = compiled.assess as (casus: typeof head, place: number) => ReturnType<typeof assess>
    expect([head].map(each)).toEqual([compiled.assess(head)])
  })
})
