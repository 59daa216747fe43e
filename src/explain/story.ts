/**
 * The reasoning in sentences. Which conclusions are told, in what order and with what words is data: the
 * `verhaal` of the rule set and the `uitleg` of its rules.
 */

import { compileCondition } from '../compile/condition.js'
import { type Frame, IN, OUT_OR_IN, type World } from '../compile/frame.js'
import { framesOf } from '../compile/frames.js'
import type { Test } from '../compile/leaf.js'
import type { Conclusion, Program, Rule } from '../compile/program.js'
import type { Zin } from '../model/advies.js'
import { own } from '../model/names.js'
import {
  type ConditionsJson,
  type ParagraphJson,
  READERS,
  type RuleSetJson,
  type SentenceJson,
} from '../model/ruleset.js'
import { isFamily, isListScope, type Scope } from '../model/scope.js'
import { type Piece, parseTemplate } from '../model/template.js'
import { truthOf } from '../run/deciding.js'
import { FALSE, TRUE } from '../truth.js'
import { listed } from '../words/listed.js'
import { advice } from '../words/start.js'
import { say } from '../words/words.js'
import { accountOf, areCertain, rulesBehind } from './account.js'
import { fillings, holesOf, holesOfRule, namesIn } from './holes.js'
import { fill, type HoleWords, itemName } from './text.js'

export type Story = (world: World) => readonly Zin[]
/** Makes the test of a condition, asked of this scope. */
export type TestOf = (condition: ConditionsJson, scope: Scope) => Test
/** Adds what one kind of sentence says of a frame. */
type TellParagraph = (frame: Frame, world: World, into: Zin[]) => void

interface Paragraph {
  readonly scope: Scope
  readonly when: Test | undefined
  readonly unless: Test | undefined
  readonly tells: readonly TellParagraph[]
}

/** The paragraphs of a rule set's story, in the order in which they are told. */
export function paragraphsOf({ verhaal }: Pick<RuleSetJson, 'verhaal'>): {
  readonly motivering: readonly ParagraphJson[]
  readonly tegenwicht: readonly ParagraphJson[]
} {
  const { eerst = [], motivering = [], slot = [], tegenwicht = [] } = verhaal ?? {}
  return { motivering: [...eerst, ...motivering, ...slot], tegenwicht }
}

/**
 * Makes the teller of these paragraphs. `testOf` says how the conditions of a paragraph are asked, for who
 * evaluates them in another way.
 */
export function createStory(
  program: Program,
  paragraphs: readonly ParagraphJson[],
  testOf: TestOf = (condition, scope) => compileCondition(condition, scope, program).test,
): Story {
  const parts = paragraphs.map(
    ({ bereik, als, tenzij, zinnen }): Paragraph => ({
      scope: bereik,
      when: als && testOf(als, bereik),
      unless: tenzij && testOf(tenzij, bereik),
      tells: zinnen.flatMap((sentence) => tellersOf(sentence, program)),
    }),
  )
  return (world) => {
    const zinnen: Zin[] = []
    for (const { scope, when, unless, tells } of parts) {
      for (const frame of framesOf(scope, world)) {
        if (when !== undefined && when(frame, world) !== TRUE) continue
        if (unless !== undefined && unless(frame, world) === TRUE) continue
        for (const tell of tells) tell(frame, world, zinnen)
      }
    }
    return Object.freeze(zinnen)
  }
}

function tellersOf(sentence: SentenceJson, program: Program): TellParagraph[] {
  const { conclusie, waarden, sjabloon, onzeker, hoogstens, voor } = sentence
  const conclusion = program.byId.get(conclusie)
  if (conclusion === undefined) return []
  const told = (waarden ?? conclusion.json.waarden).map((value) => conclusion.json.waarden.indexOf(value))
  const certain =
    sjabloon === undefined
      ? tellRules(conclusion, told, program)
      : tellTogether(conclusion, told, templateOf(sjabloon, voor, 'sjabloon'), hoogstens, program)
  return onzeker === undefined
    ? [certain]
    : [certain, tellUnsure(conclusion, templateOf(onzeker, voor, 'onzeker'), program)]
}

/** A text with the holes that it has for any reader. */
interface Template {
  readonly pieces: readonly Piece[]
  readonly holes: ReturnType<typeof holesOf>
}

function templateOf(usual: string, voor: SentenceJson['voor'], kind: 'sjabloon' | 'onzeker'): Template {
  const others = READERS.flatMap((reader) => voor?.[reader]?.[kind] ?? [])
  return { pieces: parseTemplate(usual), holes: holesOf([usual, ...others]) }
}

/** Whether a value certainly holds. */
function certainly({ collects, slot }: Conclusion, value: number, { words }: Frame): boolean {
  return collects ? words[slot.index + value] === IN : words[slot.index] === 1 << value
}

/** Whether a value may hold, or may not. */
function undecided({ collects, slot }: Conclusion, value: number, { words }: Frame): boolean {
  if (collects) return words[slot.index + value] === OUT_OR_IN
  const bits = words[slot.index] as number
  return bits !== 1 << value && (bits & (1 << value)) !== 0
}

/**
 * Each certain value in the words of the rules that give it. Where none of them is certain, only that it holds: the
 * words of a rule tell facts that are not known then.
 */
function tellRules(conclusion: Conclusion, told: readonly number[], program: Program): TellParagraph {
  const sentences = new Map(conclusion.rules.map((rule) => [rule, ruleSentence(rule, conclusion, program)]))
  const withoutReason = reasonOpen(conclusion, program)
  return (frame, world, into) => {
    for (const value of told) {
      if (!certainly(conclusion, value, frame)) continue
      const rules = rulesBehind(conclusion, value, frame, world)
      if (!areCertain(rules, frame, world)) {
        if (rules.length > 0) into.push(withoutReason(value, rules, frame, world))
        continue
      }
      for (const rule of protectedFirst(rules)) {
        const sentence = sentences.get(rule)
        if (sentence !== undefined) into.push(sentence(frame, world))
      }
    }
  }
}

/** What nobody may weaken is said first, and what an overlay adds last, whatever goes first by number. */
function protectedFirst(rules: readonly Rule[]): readonly Rule[] {
  if (rules.length < 2) return rules
  const weight = ({ json }: Rule) => (json.laag !== undefined ? 2 : json.beschermd === true ? 0 : 1)
  return rules.toSorted((one, other) => weight(one) - weight(other))
}

/** Says that a value holds, and not why. */
function reasonOpen(
  conclusion: Conclusion,
  program: Program,
): (value: number, rules: readonly Rule[], frame: Frame, world: World) => Zin {
  const { bereik, titel } = conclusion.json
  const speak = speakerOf(conclusion, program)
  return (value, rules, frame, world) => {
    const about = { item: !isFamily(bereik), subject: titel, value: valueTitle(conclusion, value) }
    const sjabloon = say(advice, 'reasonOpen', about)
    return speak({ pieces: parseTemplate(sjabloon), holes: [], rules, sjabloon }, frame, world)
  }
}

/** A rule's own sentence; made once where its words can't differ. */
function ruleSentence(
  rule: Rule,
  conclusion: Conclusion,
  program: Program,
): (frame: Frame, world: World) => Zin {
  const scope = conclusion.json.bereik
  const speak = speakerOf(conclusion, program)
  const holes = holesOfRule(rule)
  const make = (frame: Frame, world: World) =>
    speak({ pieces: rule.uitleg, holes, rules: [rule] }, frame, world)
  if (holes.length > 0 || isListScope(scope)) return make
  // The family, or one of the rule set's own leefgebieden: few, and always the same names.
  const made = new Map<string, Zin>()
  return (frame, world) => {
    const known = made.get(frame.id) ?? make(frame, world)
    made.set(frame.id, known)
    return known
  }
}

/** All certain values in one sentence. */
function tellTogether(
  conclusion: Conclusion,
  told: readonly number[],
  template: Template,
  most: number | undefined,
  program: Program,
): TellParagraph {
  const titles = conclusion.json.waarden.map((_, value) => valueTitle(conclusion, value))
  const speak = speakerOf(conclusion, program)
  return (frame, world, into) => {
    const rules: Rule[] = []
    const names: string[] = []
    for (const value of told) {
      if (names.length === most) break
      if (!certainly(conclusion, value, frame)) continue
      names.push(titles[value] ?? '')
      for (const rule of rulesBehind(conclusion, value, frame, world)) rules.push(rule)
    }
    if (rules.length === 0) return
    into.push(speak({ ...template, rules, words: { waarden: listed(names) } }, frame, world))
  }
}

/** What may still come out, while more than one value may. */
function tellUnsure(conclusion: Conclusion, template: Template, program: Program): TellParagraph {
  const speak = speakerOf(conclusion, program)
  return (frame, world, into) => {
    const open = conclusion.json.waarden.flatMap((_, value) =>
      undecided(conclusion, value, frame) ? [value] : [],
    )
    if (open.length === 0) return
    const rules = conclusion.rules.filter((rule) => truthOf(rule, frame, world) !== FALSE)
    if (rules.length === 0) return
    const words = { mogelijk: possibilities(open.map((value) => valueTitle(conclusion, value))) }
    into.push(speak({ ...template, rules, words }, frame, world))
  }
}

/** Few by name; many by the lightest and the heaviest. */
function possibilities(titles: readonly string[]): string {
  if (titles.length <= 4) return listed(titles, 'of')
  return say(advice, 'fromTo', { first: titles[0] ?? '', last: titles.at(-1) ?? '' })
}

/** What one sentence is made of: its pieces, the rules that it stands for, and words for its holes. */
interface Said extends Template {
  readonly rules: readonly Rule[]
  readonly words?: HoleWords
  /** The text with its holes, when it is none of the rule set. */
  readonly sjabloon?: string
}

/** Says sentences about one conclusion. */
function speakerOf(
  { json: { bereik: scope, id: conclusie } }: Conclusion,
  program: Program,
): (said: Said, frame: Frame, world: World) => Zin {
  const names = namesIn(program.ruleSet.verhaal)
  return ({ pieces, holes, rules, words = {}, sjabloon }, frame, world) => {
    const id = itemName(program, scope, frame)
    const text = fill(pieces, scope, frame, world, program, { ...names, ...words, id })
    const invulling = fillings(holes, words, scope, frame, world, program)
    return Object.freeze({
      // A sentence starts with a capital, also when it starts with somebody's pseudonym.
      tekst: text.charAt(0).toUpperCase() + text.slice(1),
      ...accountOf(rules),
      conclusie,
      ...(!isFamily(scope) && { item: frame.id }),
      ...(invulling !== undefined && { invulling }),
      ...(sjabloon !== undefined && { sjabloon }),
    })
  }
}

function valueTitle({ json }: Conclusion, value: number): string {
  const id = json.waarden[value] ?? ''
  return own(json.titels, id) ?? id
}
