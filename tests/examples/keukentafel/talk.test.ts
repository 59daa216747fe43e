/** The conversation: each who speaks has answers of their own, can go back, change, and not know. */
import { describe, expect, test } from 'vitest'
import { assess } from '../../../examples/05-keukentafel/engine.js'
import { endingFor, progressText } from '../../../examples/05-keukentafel/state/done.js'
import { itemTitle } from '../../../examples/05-keukentafel/state/items.js'
import { questionAbout, reviewOf } from '../../../examples/05-keukentafel/state/question.js'
import {
  casusOf,
  dismiss,
  invite,
  nameIt,
  speakerName,
  speakers,
  tableOf,
  viewNow,
} from '../../../examples/05-keukentafel/state/table.js'
import {
  answer,
  back,
  canGoBack,
  goOn,
  notFor,
  questionNow,
  saidTo,
  settle,
  talkOf,
  turnTo,
} from '../../../examples/05-keukentafel/state/talk.js'
import { baseRuleSet, checkCasus } from '../../../src/index.js'
import { asked, empty, say, until } from './table.js'

const mother = speakers.find(({ word }) => word === 'moeder') ?? { rol: '', word: '' }
const SAFE = {
  'veiligheid.acuut': false,
  'veiligheid.vermoedenMishandeling': false,
  'veiligheid.structureel': false,
  'veiligheid.escalatieThuis': false,
  'veiligheid.onveiligDoorVerslaving': false,
}

describe('one who speaks', () => {
  test('is asked about danger first; the answer stands in the casus', () => {
    expect(asked(empty).feit).toBe('veiligheid.acuut')
    const one = say(empty, false)
    expect(casusOf(one)).toEqual({ ...casusOf(empty), veiligheid: { acuut: false } })
    expect(asked(one).feit).toBe('veiligheid.suicidaliteit')
    expect(casusOf(empty)).toEqual({ kenmerk: 'gesprek-2026-01-15', peildatum: '2026-01-15' })
  })

  test('may not know: it is not asked again, and can be answered in the review', () => {
    const one = say(say(empty, false), null)
    expect(asked(one).feit).not.toBe('veiligheid.suicidaliteit')
    expect(casusOf(one)).toEqual(casusOf(say(empty, false)))
    const { skipped } = reviewOf(viewNow(one))
    expect(skipped).toEqual([{ feit: 'veiligheid.suicidaliteit', items: [] }])
    const vraag = questionAbout(skipped[0] ?? { feit: '', items: [] })
    const later = vraag && answer(one, vraag, ['geen'])
    expect(later && viewNow(later).skipped).toEqual([])
    expect(later && casusOf(later).veiligheid).toEqual({ acuut: false, suicidaliteit: 'geen' })
  })

  test('goes back without losing anything, and on again', () => {
    expect(canGoBack(viewNow(empty))).toBe(false)
    const three = say(say(say(empty, false), 'geen'), false)
    const again = back(back(three))
    expect(asked(again).feit).toBe('veiligheid.suicidaliteit')
    expect(saidTo(viewNow(again), asked(again))).toEqual(['geen'])
    expect(casusOf(again)).toEqual(casusOf(three))
    const changed = say(again, 'gedachten')
    expect(asked(changed).feit).toBe('veiligheid.vermoedenMishandeling')
    expect(casusOf(changed).veiligheid).toMatchObject({ suicidaliteit: 'gedachten' })
    expect(asked(goOn(again))).toEqual(asked(three))
    expect(asked(say(changed, false)).feit).toBe(asked(three).feit)
  })

  test('takes an answer back by not knowing it any more', () => {
    const again = back(say(empty, false))
    const open = say(again, null)
    expect(casusOf(open).veiligheid).toEqual({ acuut: null })
    expect(reviewOf(viewNow(open)).groups).toEqual([])
  })

  test('names persons and needs; what they are called is not in the casus', () => {
    const at = until(empty, 'hulpbehoefte.aard', SAFE)
    expect(asked(at).soort).toBe('lijst')
    const items = [{ id: 'hulpbehoefte-1', aard: 'begeleiding' }, { id: 'hulpbehoefte-2' }]
    const two = nameIt(answer(at, asked(at), [items]), 'hulpbehoefte-1', '  Hulp bij het opstaan ')
    const view = viewNow(two)
    const title = (id: string) => itemTitle(two, view, 'hulpbehoefte.aard', id)
    expect(title('hulpbehoefte-1')).toBe('Hulp bij het opstaan (begeleiding)')
    expect(title('hulpbehoefte-2')).toBe('hulpbehoefte 2')
    expect(JSON.stringify(casusOf(two))).not.toContain('opstaan')
    const rows = until(two, 'hulpbehoefte.deskundigheid', { 'procedure.gedwongenKader': false })
    expect(asked(rows).rijen?.map(({ item }) => item)).toEqual(['hulpbehoefte-1', 'hulpbehoefte-2'])
    const one = answer(rows, asked(rows), ['specialistisch', null])
    expect(casusOf(one).hulpbehoeften?.map(({ deskundigheid }) => deskundigheid)).toEqual([
      'specialistisch',
      undefined,
    ])
    expect(viewNow(one).skipped).toContainEqual({
      feit: 'hulpbehoefte.deskundigheid',
      item: 'hulpbehoefte-2',
    })
  })

  test('who takes an item off the list is not asked about it again', () => {
    const at = until(empty, 'hulpbehoefte.aard', SAFE)
    const rows = answer(at, asked(at), [
      [
        { id: 'a', aard: 'begeleiding' },
        { id: 'b', aard: 'coaching' },
      ],
    ])
    const on = until(rows, 'hulpbehoefte.deskundigheid', { 'procedure.gedwongenKader': false })
    const list = questionAbout({ feit: 'hulpbehoefte.aard', items: [] })
    const less = list && answer(on, list, [[{ id: 'a' }]])
    expect(less && casusOf(less).hulpbehoeften?.map(({ id }) => id)).toEqual(['a'])
    expect(less && viewNow(less).past.some(({ rijen }) => rijen !== undefined)).toBe(false)
  })

  test('who knows a part of it is not asked again, and sees it as open', () => {
    const one = say(until(empty, 'veiligheid.suicidaliteit'), { eenVan: ['geen', 'gedachten'] })
    expect(asked(one).feit).not.toBe('veiligheid.suicidaliteit')
    expect(casusOf(one).veiligheid).toMatchObject({ suicidaliteit: { eenVan: ['geen', 'gedachten'] } })
    const { groups, skipped } = reviewOf(viewNow(one))
    expect(skipped.map(({ feit }) => feit)).toEqual(['veiligheid.suicidaliteit'])
    expect(groups.flatMap((group) => group.asked.map(({ feit }) => feit))).toEqual(['veiligheid.acuut'])
  })

  test('reads how many questions may follow', () => {
    const nog = (minstens: number, hoogstens: number) =>
      progressText({
        klaar: false,
        reden: 'vragen',
        voortgang: { beantwoord: 0, nog: { minstens, hoogstens } },
      })
    expect([nog(4, 9), nog(3, 3), nog(1, 1)]).toEqual(['nog 4 tot 9 vragen', 'nog 3 vragen', 'nog 1 vraag'])
  })
})

describe('several who speak', () => {
  const first = say(empty, false)
  const both = invite(first, mother, 'Fatima')

  test('have answers of their own', () => {
    expect(viewNow(both)).toMatchObject({ van: 'moeder', rol: 'ouder', said: {} })
    expect(speakerName(both, 'moeder')).toBe('Fatima')
    expect(asked(both).feit).toBe('veiligheid.acuut')
    const said = say(both, true)
    expect(casusOf(said)).toEqual({
      ...casusOf(first),
      visies: [{ van: 'moeder', rol: 'ouder', casus: { veiligheid: { acuut: true } } }],
    })
    expect(checkCasus(casusOf(said))).toEqual([])
    expect(JSON.stringify(casusOf(said))).not.toContain('Fatima')
    expect(asked(turnTo(said, 'professional')).feit).toBe('veiligheid.suicidaliteit')
  })

  test('are asked only what their role can answer; the professional writes down all', () => {
    const role = (feit: string) => baseRuleSet.feiten.find(({ id }) => id === feit)?.wie
    let now = both
    const seen: string[] = []
    for (let vraag = questionNow(now); vraag !== undefined; vraag = questionNow(now)) {
      seen.push(vraag.feit)
      const value = vraag.soort === 'lijst' ? [{ id: 'x' }] : null
      now = answer(now, vraag, [SAFE[vraag.feit as keyof typeof SAFE] ?? value])
    }
    expect(seen.length).toBeGreaterThan(5)
    expect(seen.filter((feit) => role(feit)?.includes('ouder') !== true)).toEqual([])
    expect(endingFor(now, viewNow(now), talkOf(now, viewNow(now)), []).title).toBe('Dank u wel')
    expect(notFor(viewNow(first))).toEqual([])
  })

  test('two of a kind have a pseudonym each, and may leave', () => {
    const three = invite(both, mother)
    expect(three.views.map(({ van }) => van)).toEqual(['professional', 'moeder', 'moeder-2'])
    expect(speakerName(three, 'moeder-2')).toBe('moeder 2')
    const two = dismiss(three, 'moeder-2')
    expect(two.now).toBe('professional')
    expect(dismiss(two, 'professional')).toBe(two)
  })

  test('differ, and the professional settles it; what the others said of it goes', () => {
    const said = say(both, true)
    const [difference] = assess(casusOf(said)).verschillen
    expect(difference).toMatchObject({ feit: 'veiligheid.acuut', maaktUit: true })
    const vraag = questionAbout({ feit: 'veiligheid.acuut', items: [] })
    const settled = vraag && settle(said, vraag, [true])
    const casus = settled && casusOf(settled)
    expect(casus && assess(casus).verschillen).toEqual([])
    expect(casus?.veiligheid).toEqual({ acuut: true })
    expect(casus?.visies?.[0]?.casus).toEqual({ veiligheid: {} })
    // What they were asked stays as it was.
    expect(settled?.views.map(({ past }) => past.length)).toEqual([1, 1])
  })

  test('come back from a casus as they were', () => {
    const said = say(both, true)
    expect(casusOf(tableOf(casusOf(said)))).toEqual(casusOf(said))
    expect(tableOf(casusOf(said)).names).toEqual({})
  })
})
