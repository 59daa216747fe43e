/** What each reader is called, and is asked or not asked to do. */
import type { Reader } from '../../src/model/ruleset.js'
import { sentencesIn, wordsIn } from './language.js'

const FORMAL = ['u', 'uw', 'uzelf']
const INFORMAL = ['je', 'jij', 'jou', 'jouw', 'jezelf']
const WE = ['jullie', 'we', 'wij', 'ons', 'onze']
/** The words by which a text calls somebody else than its reader, or speaks as "we". */
const NOT_FOR: Readonly<Record<Reader, ReadonlySet<string>>> = {
  gezin: new Set([...INFORMAL, ...WE]),
  jongere: new Set([...FORMAL, ...WE]),
  professional: new Set([...FORMAL, ...INFORMAL, ...WE]),
}

/** The pronouns in a text that don't belong to this reader. */
export const strangePronouns = (text: string, reader: Reader): readonly string[] =>
  wordsIn(text).filter((word) => NOT_FOR[reader].has(word.toLowerCase()))

/** Stems of verbs that an order begins with. */
const ORDERS = new Set(
  `bedenk begin bekijk bel bepaal beschrijf bespreek betrek bied blijf bouw breng check controleer denk doe evalueer ga
  gebruik geef haal handel help hoor hou houd kies kijk laat leer lees leg leid let luister maak meet meld neem noem
  onderzoek onthoud overleg pas praat probeer regel reken schrijf sluit spreek stel stop stuur teken toets toon vertel
  vergeet verwijs volg voorkom vraag vul wacht weeg werk wijs wees zeg zet zie zoek zorg`.split(/\s+/),
)
/** What follows such a word where it is no order: "Kijk je zo", "Vraag en antwoord", "Werk is er". */
const NO_ORDER_BEFORE = new Set(
  'je jij u is en of voor heeft kan wordt was zijn hebben was ik hij zij ze'.split(' '),
)

/** Whom to call in danger is always an order. */
const EMERGENCY = /\b(?:112|113|0800-\d{4})\b/

/** The sentences of a text that tell their reader to do something: "Kijk …", "Praat erover, en schrijf op …". */
export const ordersIn = (text: string): readonly string[] =>
  sentencesIn(text).filter(
    (sentence) =>
      !EMERGENCY.test(sentence) &&
      sentence.split(/[,;:]\s+/).some((part) => {
        const [first = '', ...rest] = wordsIn(part).map((word) => word.toLowerCase())
        const joined = ['en', 'maar', 'dan'].includes(first)
        // "U kijkt wat kan, en wacht niet": who does it was said.
        if (joined && /\b(?:u|je|jij|hij|zij|ze|die|wie)\b/iu.test(sentence.slice(0, sentence.indexOf(part))))
          return false
        const [verb = '', next = ''] = joined ? rest : [first, ...rest]
        return ORDERS.has(verb) && !NO_ORDER_BEFORE.has(next) && !(joined && next === '')
      }),
  )

/** "Whether" is spelt like "or": a word of knowing or asking stands shortly before it. */
const WHETHER =
  /\b(?:weten|weet|zien|ziet|(?:be)?kijk(?:en)?|(?:be|ge)keken|na(?:gaan|gegaan)?|vraag|vragen|gevraagd|uit|uitzoeken|uitgezocht|onderzo(?:cht|ek|eken)|bekend|duidelijk|vast|vastgesteld|bepa(?:len|ald)|bespreken|besproken|beoorde(?:len|eld)|(?:ge)?wegen|gewogen|toetsen|getoetst|(?:on)?zeker|blijkt)(?: [\p{L}\d-]+){0,3},? of\b/giu
/** What is one thing in two words. */
const ONE_THING =
  /\b(?:kind of (?:de |een )?jongere|ouders? of (?:de )?(?:verzorgers?|opvoeders?|voogd)|hij of zij|hem of haar|zijn of haar|jaar of ouder|een of (?:meer|twee)|een of ander|min of meer)\b/giu

/** The places in a reason where it says "or": it doesn't name the fact that fired. */
export const orsIn = (reason: string): readonly string[] =>
  sentencesIn(reason).filter((sentence) =>
    /\bof\b/iu.test(sentence.replace(ONE_THING, '').replace(WHETHER, '')),
  )
