/** What rules and the story refer to: conclusions that exist, values they have, holes that can be filled. */
import { ruleValues, textsOfRule } from '../model/rule-values.js'
import { type ConclusionJson, type ParagraphJson, READERS, type RuleJson } from '../model/ruleset.js'
import { isFamily, mayAsk, type Scope } from '../model/scope.js'
import { parseTemplate } from '../model/template.js'
import { type Finding, fault, nearest } from '../problem.js'
import type { Reading } from '../words/index.js'
import { checkCondition, type KnownNames } from './conditions.js'
import type { Draft } from './draft.js'
import { checkCalled, checkNeverTogether } from './told.js'

/** The texts of a sentence that have holes, each with the word that only it has. */
const TEMPLATES = [
  ['sjabloon', 'waarden'],
  ['onzeker', 'mogelijk'],
] as const

export function checkRules(draft: Draft, names: KnownNames): Finding<Reading>[] {
  const conclusions = firstById(draft)
  return draft.regels.flatMap(({ pad, part: rule }) => {
    const target = conclusions.get(rule.event.type)
    if (target === undefined) {
      const broken = names.brokenNames.has(rule.event.type)
      return broken ? [] : [unknownConclusion(rule.event.type, `${pad}/event/type`, conclusions.keys())]
    }
    const problems = checkCondition(rule.conditions, `${pad}/conditions`, target.bereik, names)
    const { waarde } = rule.event.params
    if (!target.waarden.includes(waarde)) {
      problems.push(
        fault(
          'waarde-buiten-bereik',
          `${pad}/event/params/waarde`,
          'outcomeOutside',
          { id: target.id, value: waarde, values: target.waarden },
          nearest(waarde, target.waarden),
        ),
      )
    }
    const words = ['id', ...Object.keys(draft.verhaal?.namen ?? {})]
    return [
      ...problems,
      ...textsOfRule(rule).flatMap(([place, text]) =>
        checkText(text, `${pad}${place}`, target.bereik, names, words, rule),
      ),
    ]
  })
}

export function checkStory(draft: Draft, names: KnownNames): Finding<Reading>[] {
  const { verhaal } = draft
  if (verhaal === undefined) return []
  const conclusions = firstById(draft)
  const called = Object.keys(verhaal.namen ?? {})
  const known = (id: string, pad: string): Finding<Reading>[] =>
    conclusions.has(id) || names.brokenNames.has(id) ? [] : [unknownConclusion(id, pad, conclusions.keys())]

  function checkParagraph(paragraph: ParagraphJson, pad: string): Finding<Reading>[] {
    const problems = (['als', 'tenzij'] as const).flatMap((field) => {
      const condition = paragraph[field]
      return condition === undefined
        ? []
        : checkCondition(condition, `${pad}/${field}`, paragraph.bereik, names)
    })
    for (const [i, sentence] of paragraph.zinnen.entries()) {
      const at = `${pad}/zinnen/${i}`
      const target = conclusions.get(sentence.conclusie)
      problems.push(...known(sentence.conclusie, `${at}/conclusie`))
      if (target === undefined) continue
      if (target.bereik !== paragraph.bereik) {
        problems.push(
          fault('verkeerd-bereik', `${at}/conclusie`, 'otherScopeTold', {
            id: target.id,
            scope: target.bereik,
            told: paragraph.bereik,
          }),
        )
      }
      for (const [j, value] of (sentence.waarden ?? []).entries()) {
        if (!target.waarden.includes(value)) {
          problems.push(
            fault(
              'waarde-buiten-bereik',
              `${at}/waarden/${j}`,
              'toldOutside',
              { id: target.id, value },
              nearest(value, target.waarden),
            ),
          )
        }
      }
      for (const [kind, word] of TEMPLATES) {
        const words = ['id', word, ...called]
        const texts = [
          [`${at}/${kind}`, sentence[kind]] as const,
          ...READERS.map(
            (reader) => [`${at}/voor/${reader}/${kind}`, sentence.voor?.[reader]?.[kind]] as const,
          ),
        ]
        for (const [place, text] of texts)
          if (text !== undefined) problems.push(...checkText(text, place, target.bereik, names, words))
      }
    }
    return problems
  }

  return [
    ...verhaal.kern.flatMap((id, i) => known(id, `/verhaal/kern/${i}`)),
    ...checkCalled(verhaal, names),
    ...(['eerst', 'motivering', 'slot', 'tegenwicht'] as const).flatMap((list) =>
      (verhaal[list] ?? []).flatMap((part, i) => checkParagraph(part, `/verhaal/${list}/${i}`)),
    ),
    ...checkNeverTogether(draft, verhaal, names),
  ]
}

export function unknownConclusion(id: string, pad: string, known: Iterable<string>): Finding<Reading> {
  return fault('onbekende-conclusie', pad, 'unknownConclusion', { id }, nearest(id, known))
}

/** The holes of a text that is told in `scope`. Only a text of a rule can tell what stands in that rule. */
function checkText(
  text: string,
  pad: string,
  scope: Scope,
  names: KnownNames,
  words: readonly string[],
  rule?: RuleJson,
): Finding<Reading>[] {
  return parseTemplate(text).flatMap((piece): Finding<Reading>[] => {
    if (piece.kind === 'text') return []
    if (piece.kind === 'value') return valueHole(piece.pad, pad, rule)
    if (piece.kind === 'word') {
      const fits = words.includes(piece.word) && (piece.word !== 'id' || !isFamily(scope))
      return fits
        ? []
        : [
            fault(
              'uitleg-plaatshouder',
              pad,
              'strangeHole',
              { word: piece.word },
              nearest(piece.word, names.subjects.keys()),
            ),
          ]
    }
    const subject = names.subjects.get(piece.id)
    if (subject === undefined) {
      if (names.brokenNames.has(piece.id)) return []
      return [
        fault(
          'uitleg-plaatshouder',
          pad,
          'holeOfNoFact',
          { id: piece.id },
          nearest(piece.id, names.subjects.keys()),
        ),
      ]
    }
    if (mayAsk(scope, subject.bereik)) return []
    return [fault('uitleg-plaatshouder', pad, 'holeOfOtherScope', { id: piece.id, scope: subject.bereik })]
  })
}

/** Of a rule that holds more values than this, the first are named. */
const MOST_PLACES = 8

/** A hole for a value of the rule itself. */
function valueHole(place: string, pad: string, rule: RuleJson | undefined): Finding<Reading>[] {
  if (rule === undefined) return [fault('uitleg-plaatshouder', pad, 'valueOfNoRule', { place })]
  const places = ruleValues(rule).map((one) => one.pad)
  if (places.includes(place)) return []
  const data = { place, places: places.slice(0, MOST_PLACES), more: places.length > MOST_PLACES }
  return [fault('uitleg-plaatshouder', pad, 'holeOfNoValue', data, nearest(place, places))]
}

/** Conclusions by id; with a name used twice the first one stands. */
export function firstById({ conclusies }: Draft): ReadonlyMap<string, ConclusionJson> {
  return new Map(conclusies.toReversed().map(({ part }) => [part.id, part]))
}
