/** What lies on the desk, what is undone, and how it stands, in words. */
import { baseRuleSet, checkOverlay } from 'eigen-kracht'
import { describe, expect, test } from 'vitest'
import { beginLayer, idFor } from '../../../examples/08-werkplaats/begin.js'
import { shipped, withText } from '../../../examples/08-werkplaats/desk.js'
import {
  afterDeed,
  type Deed,
  emptyDesk,
  MOST_UNDONE,
  unsaved,
} from '../../../examples/08-werkplaats/desk-state.js'
import { verdictOf } from '../../../examples/08-werkplaats/verdict.js'
import { checkLayers } from '../../../examples/08-werkplaats/work/check-layers.js'
import { factorsSkeleton, overlaySkeleton } from '../../../src/cli/skeleton.js'
import type { Problem } from '../../../src/problem.js'

const layer = (name: string, text = name) => ({ name, text })
const deskAfter = (...deeds: readonly Deed[]) => deeds.reduce(afterDeed, emptyDesk)
const names = (...deeds: readonly Deed[]) => deskAfter(...deeds).layers.map(({ text }) => text)

describe('the desk', () => {
  const open: Deed = { deed: 'open', layers: [layer('a'), layer('b')] }
  test('lays, moves and takes away layers', () => {
    const add: Deed = { deed: 'add', layers: [layer('c')] }
    expect(names(open, add)).toEqual(['a', 'b', 'c'])
    expect(names(open, add, { deed: 'move', at: 2, to: 0 })).toEqual(['c', 'a', 'b'])
    expect(names(open, { deed: 'move', at: 0, to: -1 })).toEqual(['a', 'b'])
    expect(names(open, { deed: 'remove', at: 0 })).toEqual(['b'])
  })
  const change = (text: string): Deed => ({ deed: 'change', layers: [layer('a', text)] })
  const type = (text: string): Deed => ({ deed: 'type', layers: [layer('a', text)] })
  const undo: Deed = { deed: 'undo' }
  test('undoes the last changes, and what was typed in one go at once', () => {
    expect(names(open, change('1'), type('12'), type('123'), undo)).toEqual(['1'])
    expect(names(open, change('1'), type('12'), type('123'), undo, undo)).toEqual(['a', 'b'])
    expect(names(undo)).toEqual([])
    const many = Array.from({ length: 15 }, (_, i) => change(String(i)))
    const back = Array.from({ length: 20 }, () => undo)
    expect(names(...many, ...back)).toEqual([String(14 - MOST_UNDONE)])
  })
  test('forgets no undo for what changes nothing', () => {
    expect(deskAfter(open, change('1'), change('1')).undo).toHaveLength(2)
  })
  test('knows what stands in no file', () => {
    expect(unsaved(deskAfter(open))).toEqual([])
    expect(unsaved(deskAfter(open, change('1')))).toHaveLength(1)
    expect(unsaved(deskAfter(open, change('1'), { deed: 'saved', text: '1' }))).toEqual([])
    expect(unsaved(deskAfter(open, change('1'), undo))).toEqual([])
  })
  test('puts a text in one layer', () => {
    expect(withText([layer('a'), layer('b')], 1, 'x').map(({ text }) => text)).toEqual(['a', 'x'])
  })
})

describe('a beginning of one’s own', () => {
  test('is what the command line writes', () => {
    expect(JSON.parse(beginLayer('voorbeelden', 'rust', baseRuleSet).text)).toEqual(
      overlaySkeleton('rust', baseRuleSet),
    )
    expect(JSON.parse(beginLayer('factoren', 'rust', baseRuleSet).text)).toEqual(
      factorsSkeleton('rust', baseRuleSet),
    )
  })
  test.each([
    ['Voorbeeldstad', 'voorbeeldstad'],
    ['’s-Hertogenbosch', 's-hertogenbosch'],
    ['Súdwest-Fryslân', 'sudwest-fryslan'],
    ['  ', ''],
    [`${'x'.repeat(59)} y`, 'x'.repeat(59)],
  ])('%s is %s', (name, id) => expect(idFor(name)).toBe(id))
})

describe('how it stands', () => {
  const problem = (ernst: Problem['ernst'], aantal?: number) =>
    ({ ernst, code: 'vorm', pad: '', bericht: '', ...(aantal && { aantal }) }) as const
  test.each([
    [{}, 'Wordt nagekeken…', 'bezig'],
    [{ failed: 'Gestopt.' }, 'Gestopt.', 'fout'],
    [{ checked: { problems: [] } }, 'In orde', 'goed'],
    [{ checked: { problems: [problem('waarschuwing')] } }, 'In orde, met 1 waarschuwing', 'let-op'],
    [
      { checked: { problems: [problem('fout'), problem('fout', 30), problem('waarschuwing')] } },
      '31 fouten, 1 waarschuwing',
      'fout',
    ],
    [{ checked: { problems: [], unread: { layer: 0, message: '' } } }, 'Kan nog niet worden gelezen', 'fout'],
  ])('%j: %s', (desk, text, mood) => expect(verdictOf(desk)).toEqual({ text, mood }))
})

describe('the check', () => {
  const check = (...texts: readonly string[]) => checkLayers(texts, () => {})
  test('takes what is shipped', async () => {
    for (const { layers } of shipped) {
      const { made, problems } = await check(...layers.map(({ text }) => text))
      expect([made !== undefined, problems.filter(({ ernst }) => ernst === 'fout')]).toEqual([true, []])
    }
  })
  test('says where a text is no JSON, in the words of the library', async () => {
    const wrong = '{\n  "id": "x",\n  "titel" "y"\n}'
    const { unread } = await check(shipped[1]?.layers[0]?.text ?? '', wrong)
    expect(unread).toEqual({
      layer: 1,
      message: checkOverlay(baseRuleSet, wrong)[0]?.bericht,
      at: { line: 3, column: 11 },
    })
  })
  test('reads past the mark of an editor', async () => {
    expect((await check('\uFEFF{}')).unread).toBeUndefined()
  })
  test('sees a name that stands twice', async () => {
    expect((await check('{"id": "a", "id": "b"}')).problems.map(({ code }) => code)).toEqual(['dubbele-naam'])
  })
  test('hands over no data that is too deep or has names that reach further', async () => {
    for (const text of [`{"a":${'['.repeat(100_000)}${']'.repeat(100_000)}}`, '{"__proto__": {"x": 1}}']) {
      const { overlays, problems } = await check(text)
      expect([overlays, problems.length]).toEqual([undefined, 1])
    }
  })
  test('tells what is to be filled in', async () => {
    const { problems } = await check(beginLayer('voorbeelden', 'rust', baseRuleSet).text)
    expect(problems.map(({ code }) => code)).toContain('niet-ingevuld')
  })
})
