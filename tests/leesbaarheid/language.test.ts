/** The counting of sentences, words and syllables, held against what was counted by hand. */
import { expect, test } from 'vitest'
import { figuresOf, sentencesIn, syllablesIn, wordsIn } from './language.js'

/** Split as one claps them. */
const CLAPPED = `
be-han-de-ling wo-nen jeugd-hulp ge-zin kind ou-ders pro-fes-si-o-nal nieuw nieu-we leeuw moei-lijk ge-ë-va-lu-eerd
e-va-lu-e-ren be-oor-de-len vei-lig-heid draag-kracht zelf-red-zaam-heid fi-nan-ci-ën fi-nan-ci-eel groei-en groei bui-en
vrij-e bij-een ge-uit re-a-ge-ren i-dee-ën ver-sla-ving psy-chi-sche ba-by fa-mi-lie of-fi-ci-eel in-sti-tuut
team wijk-team vei-lig-heids-team coach ge-zins-coach in-take web-site jou uw eeuw duw jouw twee drie-ën
so-ci-aal net-werk op-voe-den op-groei-en school-ver-zuim mis-han-de-ling ge-welds-pre-ven-tie fre-quent
vol-doen-de on-toe-rei-kend o-ver-be-last bo-ven-dien sui-ci-da-li-teit zelf-do-ding ge-meen-te co-ör-di-na-tie naar huis
mooi haai aai-en e-nig mei-den Au-gus-tus thuis zoe-ken hoe-veel wie ik ja yo-ga ro-yaal`

test('syllables are as one claps them', () => {
  const words = CLAPPED.trim().split(/\s+/)
  const wrong = words.filter((word) => {
    const clapped = word.split('-')
    return syllablesIn(clapped.join('')) !== clapped.length
  })
  expect(wrong).toEqual([])
  expect(words.length).toBeGreaterThan(70)
})

test('what is spelt counts by its signs', () => {
  expect(['GGZ', 'Wlz', '112', '0800-0113', 'EMPO', '18', 'h'].map(syllablesIn)).toEqual([
    3, 3, 3, 8, 2, 2, 1,
  ])
})

test('sentences and words', () => {
  const text = 'Bel nu 112. Denkt u aan zelfdoding? Bel dan 113 (0800-0113)! Dat was "goed." Nu 2,5 uur.'
  expect(sentencesIn(text).map((sentence) => wordsIn(sentence).length)).toEqual([3, 4, 4, 3, 3])
  expect(wordsIn("'s Avonds, thuis/buiten: Zelfredzaamheid-Matrix.")).toEqual([
    's',
    'Avonds',
    'thuis/buiten',
    'Zelfredzaamheid-Matrix',
  ])
  expect(sentencesIn(' … ')).toEqual([])
})

test('figures by hand', () => {
  // 3 and 5 words, 3 and 8 syllables.
  const figures = figuresOf(['Bel de buur.', 'Wie kan er vandaag helpen?'])
  expect(figures).toEqual({
    sentences: 2,
    words: 8,
    mean: 4,
    over12: 0,
    over15: 0,
    ease: 206.84 - 0.93 * 4 - (77 * 10) / 8,
  })
  const long = figuresOf([`${'ja '.repeat(13)}.`, `${'ja '.repeat(16)}.`, 'Ja.', 'Ja.'])
  expect([long.over12, long.over15]).toEqual([0.5, 0.25])
})
