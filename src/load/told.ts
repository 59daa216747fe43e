/** What the telling refers to beside paragraphs: persons that have a word, and rules that exclude each other. */
import { pairScope } from '../model/never-together.js'
import type { StoryJson } from '../model/ruleset.js'
import { isListScope, mayAsk } from '../model/scope.js'
import { valuesOf } from '../model/subject.js'
import { type Finding, fault, nearest } from '../problem.js'
import type { Reading } from '../words/index.js'
import { checkCondition, type KnownNames } from './conditions.js'
import type { Draft } from './draft.js'

/** Words for persons: the fact by which these are known is one of theirs, and has the value. */
export function checkCalled({ namen = {} }: StoryJson, names: KnownNames): Finding<Reading>[] {
  return Object.entries(namen).flatMap(([word, { feit, waarde }]): Finding<Reading>[] => {
    const pad = `/verhaal/namen/${word}`
    const subject = names.subjects.get(feit)
    if (subject === undefined) {
      if (names.brokenNames.has(feit)) return []
      return [
        fault(
          'onbekend-feit',
          `${pad}/feit`,
          'unknownFact',
          { id: feit },
          nearest(feit, names.subjects.keys()),
        ),
      ]
    }
    if (!isListScope(subject.bereik))
      return [fault('verkeerd-bereik', `${pad}/feit`, 'calledByFamily', { id: feit })]
    const values = valuesOf(subject).map(String)
    if (values.includes(waarde)) return []
    return [
      fault(
        'waarde-buiten-bereik',
        `${pad}/waarde`,
        'valueOutside',
        { id: feit, values },
        nearest(waarde, values),
      ),
    ]
  })
}

/** Pairs of rules: they are two, and one can ask what the other is about. A rule that isn't there is a doubt; see `analyse`. */
export function checkNeverTogether(
  draft: Draft,
  { nooitSamen = [] }: StoryJson,
  names: KnownNames,
): Finding<Reading>[] {
  const scopes = new Map(draft.conclusies.map(({ part: { id, bereik } }) => [id, bereik]))
  const rules = new Map(draft.regels.map(({ part }) => [part.name, part]))
  return nooitSamen.flatMap(({ regels: [one, other], als }, i): Finding<Reading>[] => {
    const place = `/verhaal/nooitSamen/${i}`
    const pad = `${place}/regels`
    if (one === other) return [fault('dubbele-naam', pad, 'pairOfOne', { name: one })]
    const [a, b] = [one, other].map((name) => scopes.get(rules.get(name)?.event.type ?? ''))
    if (a === undefined || b === undefined) return []
    if (!mayAsk(a, b) && !mayAsk(b, a)) return [fault('verkeerd-bereik', pad, 'pairApart', { one, other })]
    return als === undefined ? [] : checkCondition(als, `${place}/als`, pairScope(a, b), names)
  })
}
