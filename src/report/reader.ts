/** The texts of an advice in the words of one reader, with the names of one report. */
import type { Suggestie, Zin } from '../model/advies.js'
import { own } from '../model/names.js'
import type { Reader } from '../model/readers.js'
import { toldRule } from '../model/rule-values.js'
import type { RuleJson, RuleSetJson, SentenceJson } from '../model/ruleset.js'
import { allParagraphs } from '../model/story.js'
import { subjectsOf } from '../model/subject.js'
import { saidOnce, sentencesInText } from '../words/said-once.js'
import { capital } from './blocks.js'
import type { Naming } from './naming.js'
import { listed, type Words } from './words.js'

export interface Telling {
  /** A sentence of the motivation or the counterweight; one that names several values, with these only. */
  readonly sentence: (zin: Zin, only?: ChooseValues) => string
  /** The values that a sentence tells, in its order. */
  readonly values: (zin: Zin) => readonly string[]
  /** What is said of a suggestion; undefined when this reader isn't told of it. */
  readonly suggestion: (suggestie: Suggestie) => string | undefined
  /** A text of the rule set that belongs to no rule. */
  readonly text: (text: { readonly uitleg: string; readonly voor?: RuleJson['voor'] }) => string
  readonly rule: (name: string) => RuleJson | undefined
}

/** Which of the values that one sentence names are told. */
type ChooseValues = (values: readonly string[]) => readonly string[]
type Holes = Readonly<Record<string, string>>

/** What the texts of a rule set are found by; made once for each. */
interface Texts {
  /** With their own values in their texts. */
  readonly rules: ReadonlyMap<string, RuleJson>
  readonly areas: ReadonlyMap<string, string>
  readonly sentences: ReadonlyMap<string, readonly SentenceJson[]>
}
const textsKnown = new WeakMap<RuleSetJson, Texts>()

function textsOf(ruleSet: RuleSetJson): Texts {
  const found = textsKnown.get(ruleSet)
  if (found !== undefined) return found
  const sentences = new Map<string, SentenceJson[]>()
  for (const one of allParagraphs(ruleSet.verhaal).flatMap(({ zinnen }) => zinnen))
    sentences.set(one.conclusie, [...(sentences.get(one.conclusie) ?? []), one])
  const subjects = subjectsOf(ruleSet)
  const texts = {
    rules: new Map(ruleSet.regels.map((rule) => [rule.name, toldRule(rule, subjects)])),
    areas: new Map(ruleSet.leefgebieden.map(({ id, titel }) => [id, titel])),
    sentences,
  }
  // What can still change is read anew.
  if (Object.isFrozen(ruleSet)) textsKnown.set(ruleSet, texts)
  return texts
}

/** @param ruleSet the rules that the advice was made with; without them its texts stay as they are */
export function createTelling(
  ruleSet: RuleSetJson | undefined,
  voor: Reader,
  naming: Naming,
  words: Words,
): Telling {
  const texts = ruleSet === undefined ? undefined : textsOf(ruleSet)
  const usual: Holes = Object.fromEntries(
    Object.entries(ruleSet?.verhaal?.namen ?? {}).map(([word, { tekst }]) => [word, tekst]),
  )

  /**
   * The template that a text was made from, filled anew. It counts only when the text comes out of its usual
   * form: of anything else nobody knows where its names stand.
   */
  function retold(
    tekst: string,
    about: Pick<Zin, 'conclusie' | 'item' | 'invulling'>,
    template: string | undefined,
    forReader: string | undefined,
    together: Holes = {},
  ): string | undefined {
    if (template === undefined) return undefined
    const { conclusie, item = '', invulling = {} } = about
    const id = texts?.areas.get(item) ?? item
    if (!same(fillHoles(template, { ...usual, ...invulling, id }), tekst)) return undefined
    const name = item === '' ? '' : naming.item(conclusie, item)
    return fillHoles(forReader ?? template, { ...naming.called, ...invulling, ...together, id: name })
  }

  const values = ({ regels }: Zin): readonly string[] => [
    ...new Set(regels.flatMap((name) => texts?.rules.get(name)?.event.params.waarde ?? [])),
  ]
  /** Several values in one sentence, as this reader calls them. */
  function togetherIn(zin: Zin, only: ChooseValues): Holes {
    if (zin.invulling?.['waarden'] === undefined) return {}
    return { waarden: listed(only(values(zin)).map((value) => words.value(zin.conclusie, value))) }
  }

  function sentence(zin: Zin, only: ChooseValues = (all) => all): string {
    const { tekst, regels, conclusie, sjabloon } = zin
    if (texts === undefined) return tekst
    if (sjabloon !== undefined) return retold(tekst, zin, sjabloon, undefined) ?? tekst
    for (const one of texts.sentences.get(conclusie) ?? []) {
      const own = one.voor?.[voor]
      const found =
        retold(tekst, zin, one.sjabloon, own?.sjabloon, togetherIn(zin, only)) ??
        retold(tekst, zin, one.onzeker, own?.onzeker)
      if (found !== undefined) return found
    }
    for (const name of regels) {
      const rule = texts.rules.get(name)
      const found = retold(tekst, zin, rule?.uitleg, rule?.voor?.[voor])
      if (found !== undefined) return found
    }
    return tekst
  }

  function suggestion({ toelichting, regels, invulling = {} }: Suggestie): string | undefined {
    const rules = regels.flatMap((name) => texts?.rules.get(name) ?? [])
    const isTask = voor === 'professional'
    const told = rules.filter((rule) => isTask || rule.voor?.[voor] !== undefined)
    if (!isTask) {
      if (told.length === 0) return undefined
    } else {
      const isWhole =
        rules.length === regels.length &&
        rules.every(({ uitleg }) => holds(toelichting, fillHoles(uitleg, { ...usual, ...invulling })))
      if (!isWhole) return toelichting
    }
    return saidOnce(
      told.map(({ uitleg, voor: readers }) =>
        fillHoles(readers?.[voor] ?? uitleg, { ...naming.called, ...invulling }),
      ),
    )
  }

  return {
    sentence,
    values,
    suggestion,
    text: ({ uitleg, voor: readers }) => fillHoles(readers?.[voor] ?? uitleg, naming.called),
    rule: (name) => texts?.rules.get(name),
  }
}

const BRACED = /\{([^{}]*)\}/g
const SENTENCE_END = /[.!?]\s+$/

/** Fills the holes; a name at the start of a sentence gets its capital. A hole that nothing fills stays. */
function fillHoles(template: string, holes: Holes): string {
  return template.replace(BRACED, (hole, word: string, at: number) => {
    const text = own(holes, word)
    if (text === undefined) return hole
    const before = template.slice(0, at)
    return before === '' || SENTENCE_END.test(before) ? capital(text) : text
  })
}

/** Whether two texts differ in capitals at most: the advice writes one at its start only. */
const same = (one: string, other: string) => one === other || one.toLowerCase() === other.toLowerCase()
/** Whether each sentence of a text stands in another; what two texts say may be said once. */
function holds(whole: string, text: string): boolean {
  const lower = whole.toLowerCase()
  return sentencesInText(text.toLowerCase()).every((one) => lower.includes(one))
}
