/**
 * The reasoning in sentences. Which conclusions are told, in what order and with what words is data: the
 * `verhaal` of the rule set and the `uitleg` of its rules.
 */
import { compileCondition, type Test } from '../compile/condition.js'
import type { Frame, World } from '../compile/frame.js'
import type { Conclusion, Program } from '../compile/program.js'
import type { Zin } from '../model/advies.js'
import type { ParagraphJson, SentenceJson } from '../model/ruleset.js'
import type { Scope } from '../model/scope.js'
import { type Piece, parseTemplate } from '../model/template.js'
import type { OutcomeReader } from '../run/outcome.js'
import { accountOf, rulesBehind, truthOf } from '../run/rules.js'
import { fill, itemName, listed } from '../run/text.js'
import { TRUE, UNKNOWN } from '../truth.js'
import { framesOf } from './frames.js'

export type Story = (world: World) => readonly Zin[]

interface Sentence {
  readonly conclusion: Conclusion
  readonly outcome: ReturnType<OutcomeReader['either']>
  /** Told values, by their index. */
  readonly values: ReadonlySet<number>
  readonly together: readonly Piece[] | undefined
  readonly unsure: readonly Piece[] | undefined
}
interface Paragraph {
  readonly scope: Scope
  readonly when: Test | undefined
  readonly sentences: readonly Sentence[]
}

export function createStory(
  program: Program,
  outcomes: OutcomeReader,
  paragraphs: readonly ParagraphJson[],
): Story {
  const parts = paragraphs.map(compileParagraph)

  function compileParagraph({ bereik, als, zinnen }: ParagraphJson): Paragraph {
    return {
      scope: bereik,
      when: als && compileCondition(als, bereik, program).test,
      sentences: zinnen.flatMap(compileSentence),
    }
  }

  function compileSentence({ conclusie, waarden, sjabloon, onzeker }: SentenceJson): Sentence[] {
    const conclusion = program.byId.get(conclusie)
    if (conclusion === undefined) return []
    const told = waarden ?? conclusion.json.waarden
    return [
      {
        conclusion,
        outcome: outcomes.either(conclusion),
        values: new Set(told.map((value) => conclusion.json.waarden.indexOf(value))),
        together: sjabloon === undefined ? undefined : parseTemplate(sjabloon),
        unsure: onzeker === undefined ? undefined : parseTemplate(onzeker),
      },
    ]
  }

  function tell(sentence: Sentence, frame: Frame, world: World): Zin[] {
    const { conclusion, values, together, unsure } = sentence
    const outcome = sentence.outcome(frame)
    const { waarden } = conclusion.json
    const certain = Array.isArray(outcome.waarde)
      ? outcome.waarde
      : outcome.waarde === undefined
        ? []
        : [outcome.waarde]
    const told = certain.map((value) => waarden.indexOf(value)).filter((value) => values.has(value))
    const zinnen: Zin[] = []
    if (together === undefined) {
      for (const value of told) {
        for (const rule of rulesBehind(conclusion, value, frame, world)) {
          zinnen.push(sentenceOf(rule.uitleg, [rule], frame, world, {}))
        }
      }
    } else if (told.length > 0) {
      const rules = told.flatMap((value) => [...rulesBehind(conclusion, value, frame, world)])
      const words = { waarden: listed(told.map((value) => titleOf(conclusion, value))) }
      zinnen.push(sentenceOf(together, rules, frame, world, words))
    }
    if (unsure !== undefined && !outcome.zeker && outcome.mogelijk.length > 0) {
      const rules = conclusion.rules.filter((rule) => truthOf(rule, frame, world) >= UNKNOWN)
      const possible = outcome.mogelijk.map((value) => titleOf(conclusion, waarden.indexOf(value)))
      zinnen.push(sentenceOf(unsure, rules, frame, world, { mogelijk: listed(possible, 'of') }))
    }
    return zinnen.filter(({ regels }) => regels.length > 0)

    function sentenceOf(
      pieces: readonly Piece[],
      rules: Parameters<typeof accountOf>[0],
      of: Frame,
      within: World,
      words: Readonly<Record<string, string>>,
    ): Zin {
      const scope = conclusion.json.bereik
      const id = itemName(program, scope, of)
      const tekst = asSentence(fill(pieces, scope, of, within, program, { id, ...words }))
      const { regels, bronnen } = accountOf(rules)
      const account = { tekst, regels: Object.freeze(regels), bronnen: Object.freeze(bronnen) }
      return Object.freeze(scope === 'gezin' ? account : { ...account, item: of.id })
    }
  }

  return (world) => {
    const zinnen: Zin[] = []
    for (const { scope, when, sentences } of parts) {
      for (const frame of framesOf(scope, world)) {
        if (when !== undefined && when(frame, world) !== TRUE) continue
        for (const sentence of sentences) zinnen.push(...tell(sentence, frame, world))
      }
    }
    return Object.freeze(zinnen)
  }
}

function titleOf({ json }: Conclusion, value: number): string {
  const id = json.waarden[value] ?? ''
  return json.titels?.[id] ?? id
}

/** A sentence starts with a capital, also when it starts with somebody's pseudonym. */
function asSentence(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
