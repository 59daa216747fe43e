/** What an overlay may do to the conversation: add themes and reorder, never put something before danger. */
import { describe, expect, test } from 'vitest'
import { baseRuleSet, checkOverlay, createAssessor, customise, type OverlayJson } from '../../src/index.js'
import { parseRuleSet } from '../../src/load/parse.js'
import { smallRuleSet } from '../support/small-rule-set.js'

const head = {
  id: 'stad',
  versie: '1',
  titel: 'Stad',
  basis: { id: baseRuleSet.id, versie: baseRuleSet.versie },
}
const saying = (gesprek: unknown): OverlayJson => ({ ...head, voegToe: { gesprek } }) as OverlayJson
const codes = (gesprek: unknown) =>
  checkOverlay(baseRuleSet, saying(gesprek)).map(({ code, pad }) => [code, pad])
const own = { id: 'wonen', titel: 'Wonen', waarom: 'Een vaste plek geeft rust.', feiten: ['stad.thuis'] }
const fact = {
  id: 'stad.thuis',
  bereik: 'gezin',
  type: 'janee',
  label: 'vaste plek',
  vraag: 'Heeft het gezin een vaste plek om te wonen?',
  wie: ['ouder'],
  bron: ['model'],
} as const
const themesOf = (gesprek: unknown) =>
  customise(baseRuleSet, saying(gesprek)).ruleSet.gesprek?.themas.map(({ id }) => id)
const base = (baseRuleSet.gesprek?.themas ?? []).map(({ id }) => id)
const first = (baseRuleSet.gesprek?.themas ?? []).flatMap(({ id, eerst }) => (eerst ? [id] : []))

describe('an overlay', () => {
  test('may reorder what is not asked first', () => {
    const order = [...first, 'netwerk', 'behoeften']
    expect(codes({ volgorde: order })).toEqual([])
    const themes = themesOf({ volgorde: order })
    expect(themes?.slice(0, order.length)).toEqual(order)
    expect(themes?.toSorted()).toEqual(base.toSorted())
    // What comes first need not be named.
    expect(themesOf({ volgorde: ['netwerk', 'behoeften'] })).toEqual(themes)
  })

  test('may add a theme, and is told of it', () => {
    const overlay = { ...head, voegToe: { feiten: [fact], gesprek: { themas: [own] } } } as OverlayJson
    expect(checkOverlay(baseRuleSet, overlay).filter(({ ernst }) => ernst === 'fout')).toEqual([])
    const { ruleSet, deviations } = customise(baseRuleSet, overlay)
    expect(ruleSet.gesprek?.themas.at(-1)).toEqual(own)
    expect(deviations).toContainEqual(
      expect.objectContaining({ soort: 'toegevoegd', deel: 'gesprek', naam: 'wonen' }),
    )
    expect(createAssessor(ruleSet).interview({ kenmerk: 'k', peildatum: '2026-01-15' }).vraag?.feit).toBe(
      'veiligheid.acuut',
    )
  })

  test.each([
    ['a theme before danger', { volgorde: ['netwerk', ...first] }, '/voegToe/gesprek/volgorde'],
    ['safety before acute danger', { volgorde: first.toReversed() }, '/voegToe/gesprek/volgorde'],
    [
      'a theme of its own before danger',
      { themas: [{ ...own, eerst: true }], volgorde: ['wonen', ...first] },
      '/voegToe/gesprek/volgorde',
    ],
    [
      'a fact of danger moved to another theme',
      { themas: [{ ...own, feiten: ['veiligheid.acuut'] }] },
      undefined,
    ],
  ])('may not put %s', (_what, gesprek, pad) => {
    const found = checkOverlay(baseRuleSet, saying(gesprek)).filter(({ ernst }) => ernst === 'fout')
    expect(found.length).toBeGreaterThan(0)
    if (pad !== undefined) expect(found[0]).toMatchObject({ code: 'beschermd', pad })
    expect(() => customise(baseRuleSet, saying(gesprek))).toThrow()
  })

  test('is told what it got wrong, at its place', () => {
    expect(codes({ volgorde: ['netwrek'] })).toEqual([['vorm', '/voegToe/gesprek/volgorde/0']])
    expect(codes({ themas: [{ ...own, feiten: ['stad.tuis'] }] })).toEqual([
      ['onbekend-feit', '/voegToe/gesprek/themas/0/feiten/0'],
    ])
    expect(codes({ themas: [{ ...own, id: 'netwerk', feiten: [] }] })[0]?.[0]).toBe('dubbele-naam')
    for (const strange of [[], 'x', { themas: [null, 3], volgorde: 4 }, { stops: [] }])
      expect(codes(strange).length).toBeGreaterThan(0)
  })

  test('of a rule set without a conversation has none to change', () => {
    const small = parseRuleSet(smallRuleSet())
    const overlay = { ...saying({ themas: [] }), basis: { id: small.id, versie: small.versie } }
    expect(checkOverlay(small, overlay).map(({ pad }) => pad)).toEqual(['/voegToe/gesprek'])
  })
})
