/** What the laws of a reader's text see, and what they let pass. */
import { expect, test } from 'vitest'
import { ordersIn, orsIn, strangePronouns } from './readers.js'

test('pronouns of others', () => {
  expect(strangePronouns('U en uw kind. Je weet dat wij, en ons team, jullie helpen.', 'gezin')).toEqual([
    'Je',
    'wij',
    'ons',
    'jullie',
  ])
  expect(strangePronouns('Je vraagt uw moeder. Wij doen jouw werk.', 'jongere')).toEqual(['uw', 'Wij'])
  expect(strangePronouns('De jeugdige kiest. U, je en we niet.', 'professional')).toEqual(['U', 'je', 'we'])
})

test('orders, and what only looks like one', () => {
  const orders = [
    'Kijk samen wat kan.',
    'Dat is goed. Schrijf het op.',
    'Het duurt lang, en wacht niet.',
    'Als dat niet lukt: bel het team.',
    'Vraag hulp.',
  ]
  expect(orders.filter((text) => ordersIn(text).length !== 1)).toEqual([])
  const none = [
    'Er is hulp.',
    'Vraag en antwoord staan hier.',
    'Werk is er genoeg.',
    'Denk je dat het lukt?',
    'School, werk en vrienden gaan goed.',
    'Kijken kan ook.',
    'U kijkt samen wat kan, en wacht niet.',
    'Doet u dat, dan helpt iemand u.',
  ]
  expect(none.filter((text) => ordersIn(text).length > 0)).toEqual([])
})

test('"of" that names two grounds, and "of" that asks', () => {
  const two = [
    'Er is een plan of een steunfiguur.',
    'De ouders, of anderen, helpen.',
    'Het is niet veilig of te zwaar.',
  ]
  expect(two.filter((text) => orsIn(text).length !== 1)).toEqual([])
  const one = [
    'Nog niet bekend is of dat lukt.',
    'Vraag na een half jaar of het gaat.',
    'Niet onderzocht is of de ouders dit aankunnen.',
    'Het kind of de jongere vertelt.',
    'De ouders of verzorgers kunnen dit.',
    'Wie hem of haar kent, helpt.',
    'Offers en vofs.',
  ]
  expect(one.filter((text) => orsIn(text).length > 0)).toEqual([])
})
