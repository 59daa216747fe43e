/** Facts from elsewhere: asked when they matter, once, and never taken for "no" when they fail. */
import { afterEach, describe, expect, test, vi } from 'vitest'
import { CasusError, createAssessor } from '../../src/index.js'
import {
  createEngineAssessor,
  type EngineOptions,
  FactSourceError,
  type SourceContext,
} from '../../src/json-rules-engine/index.js'
import { collecting, rule } from '../support/one-rule.js'
import { smallRuleSet } from '../support/small-rule-set.js'

interface AnyCasus {
  readonly kenmerk: string
  readonly peildatum: string
  readonly [part: string]: unknown
}
const HEAD = { kenmerk: 'a', peildatum: '2026-01-15' }
const ruleSet = smallRuleSet()
const compiled = createAssessor<AnyCasus>(ruleSet)
/** The same rules, of which a decision shows one conclusion and rests on it. */
const narrow = {
  ...ruleSet,
  conclusies: ruleSet.conclusies.map((one) => ({ ...one, intern: one.id !== 'leefgebied.kracht' })),
  verhaal: { kern: ['leefgebied.kracht'], motivering: [], tegenwicht: [] },
}

/** An assessor with sources that keep a list of what they were asked. */
function withSources(
  answers: Record<string, (context: SourceContext<AnyCasus>) => unknown>,
  rules = ruleSet,
) {
  const asked: string[] = []
  const facts: EngineOptions<AnyCasus>['facts'] = Object.fromEntries(
    Object.entries(answers).map(([id, answer]) => [
      id,
      async (context: SourceContext<AnyCasus>) => {
        asked.push(context.item === undefined ? id : `${id} ${context.item}`)
        return answer(context)
      },
    ]),
  )
  return { asked, ...createEngineAssessor<AnyCasus>(rules, { facts, timeout: 200 }) }
}

/** The error that a promise ends in. */
async function failure(promise: Promise<unknown>): Promise<FactSourceError> {
  const error: unknown = await promise.then(
    () => undefined,
    (reason: unknown) => reason,
  )
  if (!(error instanceof FactSourceError)) throw new Error(`not a FactSourceError: ${String(error)}`)
  return error
}

afterEach(() => vi.useRealTimers())

describe('a source is asked', () => {
  test('for what the casus leaves unknown; the advice is that of the casus with the answers in it', async () => {
    const { assess, asked } = withSources({
      'kind.ernst': () => 'ernstig',
      'kind.maanden': () => 12,
      'leefgebied.niveau': ({ item }) => (item === 'wonen' ? 2 : undefined),
    })
    const advies = await assess({ ...HEAD, kind: { veilig: null, maanden: 3 }, leefgebieden: { geld: null } })
    expect(asked.toSorted()).toEqual(['kind.ernst', 'leefgebied.niveau geld', 'leefgebied.niveau wonen'])
    const filled = { ...HEAD, kind: { ernst: 'ernstig', maanden: 3 }, leefgebieden: { wonen: { niveau: 2 } } }
    expect(JSON.stringify(advies)).toBe(JSON.stringify(compiled.assess(filled)))
  })

  test('not when the casus knows, and not when a rule before it has decided', async () => {
    const { assess, asked } = withSources({ 'kind.veilig': () => true, 'kind.ernst': () => 'licht' })
    await assess({ ...HEAD, kind: { veilig: false } })
    // Danger is the heaviest level: how serious it is does not matter any more.
    expect(asked).toEqual([])
  })

  test('not when a part of its condition has settled it', async () => {
    const { assess, asked } = withSources({ 'kind.maanden': () => 12 })
    await assess({ ...HEAD, kind: { veilig: true, ernst: 'licht' } })
    expect(asked).toEqual([])
    await assess({ ...HEAD, kind: { veilig: true, ernst: 'matig' } })
    expect(asked).toEqual(['kind.maanden'])
  })

  test('once for each casus and item, however many rules and rounds there are', async () => {
    const { assess, asked } = withSources({
      'kind.veilig': () => undefined,
      'kind.maanden': () => null,
      'leefgebied.niveau': () => undefined,
    })
    const advies = await assess(HEAD)
    expect(asked.toSorted()).toEqual([
      'kind.maanden',
      'kind.veilig',
      'leefgebied.niveau geld',
      'leefgebied.niveau wonen',
    ])
    // Nothing was found: it stays unknown.
    expect(JSON.stringify(advies)).toBe(JSON.stringify(compiled.assess(HEAD)))
    await assess(HEAD)
    expect(asked).toHaveLength(8)
  })

  test('by `decide` only for what a decision rests on', async () => {
    const { decide, asked } = withSources(
      { 'kind.veilig': () => false, 'kind.soorten': () => ['angst'] },
      narrow,
    )
    const besluit = await decide(HEAD)
    expect(asked).toEqual([])
    expect(JSON.stringify(besluit)).toBe(JSON.stringify(createAssessor<AnyCasus>(narrow).decide(HEAD)))
    // Where no core is named, it rests on all.
    const all = withSources({ 'kind.veilig': () => false, 'kind.soorten': () => ['angst'] })
    await all.decide(HEAD)
    expect(all.asked).toEqual(['kind.veilig', 'kind.soorten'])
  })

  test('of the items that are there; of items that may come only what goes for the family', async () => {
    const grown = {
      id: 'persoon.opvoeder',
      bereik: 'persoon',
      beleid: 'first',
      titel: 'opvoeder',
      waarden: ['nee', 'ja'],
      standaard: 'nee',
    } as const
    const own = {
      ...ruleSet,
      conclusies: [grown, collecting],
      regels: [
        rule('opvoeder', grown.id, 'ja', {
          all: [
            { fact: 'persoon.rol', operator: 'equal', value: 'ouder' },
            { fact: 'kind.veilig', operator: 'equal', value: true },
          ],
        }),
        rule('ja', collecting.id, 'ja', {
          fact: 'aantal',
          params: { bereik: 'persoon', feit: grown.id, waarde: 'ja' },
          operator: 'greaterThanInclusive',
          value: 1,
        }),
      ],
    }
    const { assess, asked } = withSources({ 'persoon.rol': () => 'ouder', 'kind.veilig': () => false }, own)
    const { spoor } = await assess(HEAD)
    expect(asked).toEqual(['kind.veilig'])
    expect(spoor[0]?.uitkomst).toMatchObject({ zeker: true, waarde: [] })
    asked.length = 0
    await assess({ ...HEAD, kind: { veilig: true }, personen: [{ id: 'p' }, { id: 'q', rol: 'jeugdige' }] })
    expect(asked).toEqual(['persoon.rol p'])
  })

  test('with the casus as it was given, frozen; what happens to it meanwhile does not count', async () => {
    const kind: Record<string, unknown> = { ernst: 'licht' }
    const soorten = ['angst']
    const { assess } = withSources({
      'kind.veilig': ({ casus }) => {
        expect(casus).toEqual({ ...HEAD, kind: { ernst: 'licht' } })
        expect(Object.isFrozen(casus['kind'])).toBe(true)
        kind['ernst'] = 'ernstig'
        return true
      },
      'kind.maanden': () => 3,
      'kind.soorten': () => soorten,
    })
    const weighing = assess({ ...HEAD, kind })
    const advies = await weighing
    soorten.push('nergens')
    const filled = { ...HEAD, kind: { ernst: 'licht', veilig: true, soorten: ['angst'] } }
    expect(JSON.stringify(advies)).toBe(JSON.stringify(compiled.assess(filled)))
  })
})

describe('a source that fails', () => {
  const unknown = { ...HEAD, leefgebieden: { wonen: { niveau: 5 } } }

  test.each([
    ['rejects', async () => Promise.reject(new Error('geen verbinding'))],
    [
      'throws',
      () => {
        throw new Error('geen verbinding')
      },
    ],
  ])('because it %s: an error with the fact and the cause', async (_, source) => {
    const options = { facts: { 'kind.veilig': source } }
    const { assess } = createEngineAssessor<AnyCasus>(ruleSet, options)
    const error = await failure(assess(unknown))
    expect(error).toMatchObject({
      name: 'FactSourceError',
      feit: 'kind.veilig',
      item: undefined,
      reden: 'fout',
    })
    expect((error.cause as Error).message).toBe('geen verbinding')
    expect(error.message).toBe('De bron voor het feit "kind.veilig" gaf een fout. De casus is niet gewogen.')
    // A decision that does not rest on it is made without it.
    const { decide } = createEngineAssessor<AnyCasus>(narrow, options)
    await expect(decide(unknown)).resolves.toBeDefined()
  })

  test('because it takes too long: an error, and the late answer is not heard', async () => {
    vi.useFakeTimers()
    const late = { 'leefgebied.niveau': () => new Promise((done) => setTimeout(() => done(5), 9_000)) }
    const { assess } = createEngineAssessor<AnyCasus>(ruleSet, { facts: late })
    const weighing = failure(assess(unknown))
    await vi.advanceTimersByTimeAsync(4_999)
    expect(vi.getTimerCount()).toBe(2)
    await vi.advanceTimersByTimeAsync(1)
    expect(await weighing).toMatchObject({ feit: 'leefgebied.niveau', item: 'geld', reden: 'te-laat' })
    expect((await weighing).message).toContain('van "geld" gaf binnen 5000 ms geen antwoord.')
  })

  test('leaves no timer behind, and neither does one that answers', async () => {
    vi.useFakeTimers()
    const never = () => new Promise(() => undefined)
    const failing = { 'kind.veilig': never, 'kind.ernst': () => Promise.reject(new Error('stuk')) }
    const { assess } = createEngineAssessor<AnyCasus>(ruleSet, { facts: failing })
    expect(await failure(assess(unknown))).toMatchObject({ feit: 'kind.ernst' })
    expect(vi.getTimerCount()).toBe(0)
    await createEngineAssessor<AnyCasus>(ruleSet, { facts: { 'kind.veilig': async () => true } }).assess(
      unknown,
    )
    expect(vi.getTimerCount()).toBe(0)
  })

  test.each([
    ['kind.ernst', 'ernstg', 'Bedoelt u "ernstig"?'],
    ['kind.maanden', 241, 'Het grootste dat kan is 240.'],
    ['kind.veilig', 'ja', 'Hier hoort true of false.'],
    ['kind.soorten', ['angst', 'angst'], 'twee keer'],
    ['kind.maanden', () => 1, 'gewone JSON'],
  ])('because its value does not fit (%s): an error with the problems', async (id, value, message) => {
    const { assess } = createEngineAssessor<AnyCasus>(ruleSet, { facts: { [id]: async () => value } })
    const error = await failure(assess({ ...HEAD, kind: { ernst: id === 'kind.maanden' ? 'matig' : null } }))
    expect(error).toMatchObject({ feit: id, reden: 'ongeldig' })
    expect(error.message).toContain(message)
    expect(error.problems[0]?.pad).toBe(`/${id.replace('.', '/')}`)
  })

  test('because it contradicts what the casus knows of it', async () => {
    const ask = (id: string, value: unknown, kind: object) => {
      const engine = createEngineAssessor<AnyCasus>(ruleSet, { facts: { [id]: async () => value } })
      return engine.assess({ ...HEAD, kind })
    }
    const level = { eenVan: ['licht', 'matig'] }
    expect(await failure(ask('kind.ernst', 'ernstig', { ernst: level }))).toMatchObject({ reden: 'ongeldig' })
    expect(
      (await failure(ask('kind.ernst', { eenVan: ['ernstig', 'matig'] }, { ernst: level }))).message,
    ).toContain('gaf iets anders dan wat de casus ervan al zegt.')
    expect(JSON.stringify(await ask('kind.ernst', 'matig', { ernst: level }))).toBe(
      JSON.stringify(compiled.assess({ ...HEAD, kind: { ernst: 'matig' } })),
    )
    const long = { ernst: 'matig', maanden: { tussen: [5, null] } }
    expect(await failure(ask('kind.maanden', 4, long))).toMatchObject({
      feit: 'kind.maanden',
      reden: 'ongeldig',
    })
    expect(await failure(ask('kind.maanden', { tussen: [null, 9] }, long))).toMatchObject({
      reden: 'ongeldig',
    })
    for (const value of [5, 9, { tussen: [6, 9] }])
      expect(JSON.stringify(await ask('kind.maanden', value, long))).toBe(
        JSON.stringify(compiled.assess({ ...HEAD, kind: { ...long, maanden: value } })),
      )
  })

  test('together with others: one error, and no rejection that nobody handles', async () => {
    const unhandled: unknown[] = []
    const note = (reason: unknown) => unhandled.push(reason)
    process.on('unhandledRejection', note)
    const wait = (ms: number) => new Promise((_, reject) => setTimeout(() => reject(new Error(`${ms}`)), ms))
    const { assess } = createEngineAssessor<AnyCasus>(ruleSet, {
      timeout: 20,
      facts: {
        'kind.veilig': () => wait(5),
        'kind.ernst': () => wait(5),
        'kind.soorten': () => wait(40),
        'leefgebied.niveau': () => wait(10),
      },
    })
    await Promise.all([failure(assess(HEAD)), failure(assess(HEAD))])
    await new Promise((done) => setTimeout(done, 80))
    process.off('unhandledRejection', note)
    expect(unhandled).toEqual([])
  })

  test('does not spoil the assessor for the next casus', async () => {
    let works = false
    const source = async () => (works ? false : Promise.reject(new Error('stuk')))
    const { assess } = createEngineAssessor<AnyCasus>(ruleSet, { facts: { 'kind.veilig': source } })
    await failure(assess(HEAD))
    works = true
    expect(JSON.stringify(await assess(HEAD))).toBe(
      JSON.stringify(compiled.assess({ ...HEAD, kind: { veilig: false } })),
    )
  })
})

describe('refused at once', () => {
  test('a source for a fact that does not exist, with the nearest name', () => {
    const make = () => createEngineAssessor(ruleSet, { facts: { 'kind.velig': async () => true } })
    expect(make).toThrow(FactSourceError)
    expect(make).toThrow('Bedoelt u "kind.veilig"?')
    expect(() => createEngineAssessor(ruleSet, { facts: { 'gevolg.niveau': async () => 'goed' } })).toThrow(
      FactSourceError,
    )
  })

  test.each<[string, unknown]>([
    ['a value', true],
    ['nothing', undefined],
    ['a promise', Promise.resolve(true)],
    ['an object', { get: () => true }],
  ])('a source that is %s', (_what, source) => {
    const facts = { 'kind.veilig': source } as unknown as NonNullable<EngineOptions['facts']>
    const make = () => createEngineAssessor(ruleSet, { facts })
    expect(make).toThrow(FactSourceError)
    expect(make).toThrow('De bron voor het feit "kind.veilig" is geen functie.')
  })

  test('sources in a Map, and options that do not exist', () => {
    const sources = new Map([['kind.veilig', async () => true]])
    const make = (options: unknown) => () => createEngineAssessor(ruleSet, options as EngineOptions)
    expect(make({ facts: sources })).toThrow(TypeError)
    expect(make({ facts: null })).toThrow(TypeError)
    expect(make({ fact: {} })).toThrow('Bedoelt u "facts"?')
    expect(make({ timeout: '200' })).toThrow(RangeError)
    expect(make(null)).toThrow(TypeError)
  })

  test.each([0, -1, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 31])('a time-out of %d', (timeout) => {
    expect(() => createEngineAssessor(ruleSet, { timeout })).toThrow(RangeError)
  })

  test('a casus that is wrong, before any source is asked', async () => {
    const { assess, decide, asked } = withSources({ 'kind.veilig': () => true })
    await expect(assess({ ...HEAD, kind: { velig: true } })).rejects.toBeInstanceOf(CasusError)
    await expect(decide({ ...HEAD, kenmerk: '' })).rejects.toBeInstanceOf(CasusError)
    expect(asked).toEqual([])
  })
})
