/** Where a sentence of an advice comes from, read back from the rule set: no word of an advice comes from elsewhere. */
import type { Advies, Collected, Outcome, Suggestie, Zin } from '../../src/index.js'
import { toldRule } from '../../src/model/rule-values.js'
import type { RuleJson, RuleSetJson, SentenceJson } from '../../src/model/ruleset.js'
import { subjectsOf } from '../../src/model/subject.js'
import type { TruthName } from '../../src/truth.js'
import { listed } from '../../src/words/listed.js'
import { sentencesIn } from '../leesbaarheid/language.js'

/** A rule's own words; one sentence for several values; what may still come out; or that a reason is open. */
type Origin =
  | { readonly kind: 'rule'; readonly rule: RuleJson; readonly truth: TruthName | undefined }
  | { readonly kind: 'together' | 'unsure'; readonly sentence: SentenceJson }
  | { readonly kind: 'open' }

type Suggested = Pick<Suggestie, 'regels' | 'invulling'> & { readonly tekst: string; readonly item?: string }

export interface Telling {
  readonly originOf: (zin: Zin) => Origin | undefined
  /** Whether a suggestion is in the words of its rules. */
  readonly isOfRules: (suggestie: Suggestie) => boolean
  /** The outcome of a conclusion. */
  readonly outcome: (conclusie: string, item?: string) => Outcome<string> | Collected<string> | undefined
}

export function tellingOf(advies: Pick<Advies, 'spoor'>, ruleSet: RuleSetJson): Telling {
  const { regels, conclusies, leefgebieden, verhaal } = ruleSet
  const subjects = subjectsOf(ruleSet)
  const rules = new Map(regels.map((rule) => [rule.name, toldRule(rule, subjects)]))
  const titles = new Map(leefgebieden.map(({ id, titel }) => [id, titel]))
  const sentences = [
    ...(verhaal?.eerst ?? []),
    ...(verhaal?.motivering ?? []),
    ...(verhaal?.slot ?? []),
    ...(verhaal?.tegenwicht ?? []),
  ].flatMap(({ zinnen }) => zinnen)
  const called = Object.entries(verhaal?.namen ?? {}).map(([word, { tekst }]) => [word, tekst] as const)
  const lineOf = (conclusie: string, item: string | undefined) =>
    advies.spoor.find((line) => line.conclusie === conclusie && line.item === item)

  function filled(template: string, { invulling = {}, item = '' }: Suggested): string {
    const words = new Map([...called, ...Object.entries(invulling), ['id', titles.get(item) ?? item]])
    const text = template.replace(/\{([^{}]*)\}/g, (hole, word: string) => words.get(word) ?? hole)
    return text.charAt(0).toUpperCase() + text.slice(1)
  }
  const saysRule = (zin: Suggested) =>
    zin.regels
      .flatMap((name) => rules.get(name) ?? [])
      .find(({ uitleg }) => filled(uitleg, zin) === zin.tekst)

  function originOf(zin: Zin): Origin | undefined {
    const { conclusie, item, tekst, regels: names, sjabloon } = zin
    const about = sentences.filter((one) => one.conclusie === conclusie)
    const conclusion = conclusies.find(({ id }) => id === conclusie)
    if (about.length === 0 || conclusion === undefined || names.length === 0) return undefined
    if (names.some((name) => rules.get(name)?.event.type !== conclusie)) return undefined
    if (sjabloon !== undefined) return filled(sjabloon, zin) === tekst ? { kind: 'open' } : undefined
    const together = about.find((one) => one.sjabloon !== undefined && filled(one.sjabloon, zin) === tekst)
    if (together !== undefined) return { kind: 'together', sentence: together }
    const unsure = about.find((one) => one.onzeker !== undefined && filled(one.onzeker, zin) === tekst)
    if (unsure !== undefined) return { kind: 'unsure', sentence: unsure }
    const rule = saysRule(zin)
    if (rule === undefined || names.length > 1) return undefined
    const truth = lineOf(conclusie, item)?.regels.find(({ regel }) => regel === rule.name)?.waar
    return { kind: 'rule', rule, truth }
  }
  return {
    originOf,
    isOfRules: ({ toelichting, regels: names, invulling, zeker }) => {
      const given = names.flatMap((name) => rules.get(name) ?? [])
      const says = ({ name, uitleg }: RuleJson) => {
        const told = { tekst: '', regels: [name], ...(invulling !== undefined && { invulling }) }
        return sentencesIn(filled(uitleg, told)).every((sentence) => toelichting.includes(sentence))
      }
      // Certain, and yet none of its rules is: then it tells that only.
      const isOpen =
        zeker &&
        given.every(
          ({ name, event }) =>
            lineOf(event.type, undefined)?.regels.find(({ regel }) => regel === name)?.waar !== 'waar',
        )
      return given.length === names.length && given.length > 0 && given.every((rule) => says(rule) !== isOpen)
    },
    outcome: (conclusie, item) => lineOf(conclusie, item)?.uitkomst,
  }
}

/** The names of these values, at most so many. */
export function namesOf(
  ruleSet: RuleSetJson,
  { conclusie, waarden, hoogstens }: SentenceJson,
  outcome: Outcome<string> | Collected<string> | undefined,
): string {
  const conclusion = ruleSet.conclusies.find(({ id }) => id === conclusie)
  const certain = [outcome?.waarde ?? []].flat()
  const told = (waarden ?? conclusion?.waarden ?? []).filter((value) => certain.includes(value))
  return listed(told.slice(0, hoogstens).map((value) => conclusion?.titels?.[value] ?? value))
}
