/** Holds a rule set to the list in `lijst/`, which was written from the domain page without reading the rules. */

import { readdirSync, readFileSync } from 'node:fs'
import { toldRule } from '../../src/model/rule-values.js'
import type { RuleJson, RuleSet } from '../../src/model/ruleset.js'
import { subjectsOf } from '../../src/model/subject.js'
import { domains, pointWhere, said, written } from './points.js'

interface RuleEntry {
  readonly zegt: string
  /** One of these must hold, for exactly that the rule speaks. */
  readonly als: readonly string[]
  /** The rules that go before this one: where they hold, nothing is asked of it. */
  readonly na?: readonly string[]
  /** What can't be by other rules of the page. */
  readonly nooit?: readonly string[]
  /** Stems, each of which every reader's text must hold. */
  readonly moet: readonly string[]
  /** Turned words that are right here. */
  readonly mag?: readonly string[]
  readonly getallen?: Readonly<Record<string, string>>
  /** What the page or its sources give for this: one of these must be cited. */
  readonly bron: readonly string[]
  /** Cited as well, and right by what the page says of that source. */
  readonly ookGenoemd?: readonly string[]
  /** What the page leaves open. */
  readonly open?: string
}
interface Stems {
  readonly moet: string
  readonly magNiet?: string
}
interface Reading {
  readonly regels: Readonly<Record<string, RuleEntry>>
  readonly conclusies: Readonly<Record<string, Readonly<Record<string, Stems>>>>
  readonly vragen: Readonly<Record<string, Stems>>
  readonly catalogus: Readonly<
    Record<string, Readonly<Record<string, { readonly effect: readonly string[] }>>>
  >
  readonly magNiet: string
  readonly bronnen: Readonly<Record<string, string>>
  /** Rules of which an earlier one goes before a later one. */
  readonly volgorde: readonly (readonly string[])[]
}

const folder = new URL('lijst/', import.meta.url)
const parts = readdirSync(folder)
  .sort()
  .map((file) => JSON.parse(readFileSync(new URL(file, folder), 'utf8')) as Partial<Reading>)
export const reading = Object.assign({}, ...parts, {
  regels: Object.assign({}, ...parts.map((part) => part.regels)),
}) as Reading

const turned =
  /bel niet|geen (acuut |direct )?gevaar|(is|zijn) niet nodig|hoef(t|en)? (u |je |jij )?(niet|niets|geen)\b|niets aan de hand|geen zorgen|geen signalen|geen reden tot zorg|mag(en)? dit negeren/gi
const has = (text: string, stem: string) => new RegExp(stem, 'iu').test(text)
const sourceKinds: Record<string, RegExp> = {
  wet: /^(jeugdwet|wmo-2015|besluit-jeugdwet|meldcode)/,
  jurisprudentie: /^(crvb|rb)-/,
  onderzoek: /^nji/,
}

type Rule = RuleSet['regels'][number]
const loose = (value: unknown) => value as Readonly<Record<string, unknown>>

function texts(rule: RuleJson): [string, string][] {
  return [
    ['uitleg', rule.uitleg] as [string, string],
    ...Object.entries((loose(rule)['voor'] ?? {}) as Record<string, string>),
  ]
}

function wordProblems(rule: RuleJson, entry: RuleEntry): string[] {
  return texts(rule).flatMap(([reader, text]) => {
    const plain = text.replace(/\{[^}]*\}/g, '')
    const missing = entry.moet.filter((stem) => !has(text, stem)).map((stem) => `noemt "${stem}" niet`)
    const wrong = [...plain.matchAll(turned)]
      .map(([found]) => found)
      .filter((found) => !entry.mag?.some((one) => has(found, one)))
      .map((found) => `zegt "${found}"`)
    const numbers = (plain.match(/\d[\d-]*\d|\d/g) ?? [])
      .filter((one) => !(one in (entry.getallen ?? {})))
      .map((one) => `noemt het getal ${one}`)
    return [...missing, ...wrong, ...numbers].map((what) => `${reader} ${what}: "${text}"`)
  })
}

function sourceProblems(rule: Rule, entry: RuleEntry): string[] {
  const cited: readonly string[] = rule.bron
  const strange = cited.filter((one) => ![...entry.bron, ...(entry.ookGenoemd ?? [])].includes(one))
  const fits = sourceKinds[rule.grond]
  return [
    ...(strange.length === 0 ? [] : [`noemt ${strange.join(', ')}; de lijst noemt ${entry.bron.join(', ')}`]),
    ...(cited.some((one) => entry.bron.includes(one)) ? [] : [`noemt geen van ${entry.bron.join(', ')}`]),
    ...(fits && !cited.some((one) => fits.test(one)) ? [`grond ${rule.grond} zonder zo'n bron`] : []),
  ]
}

function conditionProblem(base: RuleSet, rule: Rule, entry: RuleEntry): string[] {
  const domain = domains(base)
  const seen = new Map()
  const theirs = written(domain, seen, rule.conditions as never)
  const ours = said(domain, seen, entry.als)
  const before = (entry.na ?? []).map((name) => said(domain, seen, reading.regels[name]?.als ?? []))
  if (entry.nooit) before.push(said(domain, seen, entry.nooit))
  const point = pointWhere(seen, (one) => theirs(one) !== ours(one) && !before.some((holds) => holds(one)))
  return point === undefined ? [] : [`verschilt van de lijst (${entry.als.join(' of ')}) bij ${point}`]
}

/** What the rule set says otherwise than the list; empty when it says the same. `only`: of one rule, or of none (''). */
export function misread(base: RuleSet, only?: string): string[] {
  const problems: string[] = []
  const subjects = subjectsOf(base)
  const byName = new Map(base.regels.map((rule) => [rule.name, rule]))
  for (const rule of base.regels)
    if (rule.beschermd && !reading.regels[rule.name])
      problems.push(`${rule.name}: beschermd, maar niet gelezen`)
  for (const [name, entry] of Object.entries(reading.regels)) {
    if (only !== undefined && only !== name) continue
    const rule = byName.get(name)
    if (!rule?.beschermd) {
      problems.push(`${name}: staat op de lijst, maar is geen beschermde regel`)
      continue
    }
    const says = `${rule.event.type} = ${String(rule.event.params.waarde)}`
    const found = [
      ...(says === entry.zegt ? [] : [`zegt ${says}; de lijst ${entry.zegt}`]),
      ...conditionProblem(base, rule, entry),
      ...wordProblems(toldRule(rule, subjects), entry),
      ...sourceProblems(rule, entry),
    ]
    problems.push(...found.map((what) => `${name}: ${what}`))
  }
  if (only) return problems
  return [
    ...problems,
    ...titleProblems(base),
    ...questionProblems(base),
    ...catalogueProblems(base),
    ...weightProblems(base),
    ...orderProblems(base),
  ]
}

const stemProblems = (where: string, text: string, { moet, magNiet }: Stems) => [
  ...(has(text, moet) ? [] : [`${where}: noemt "${moet}" niet: "${text}"`]),
  ...(magNiet !== undefined && has(text, `\\b(${magNiet})\\b`)
    ? [`${where}: zegt "${magNiet}": "${text}"`]
    : []),
]

function titleProblems(base: RuleSet): string[] {
  return base.conclusies
    .filter(({ beschermd }) => beschermd)
    .flatMap(({ id, waarden, titels }) =>
      waarden.flatMap((value) => {
        const stems = reading.conclusies[id]?.[value]
        if (!stems) return [`${id} = ${value}: beschermd, maar niet gelezen`]
        return stemProblems(`${id} = ${value}`, titels?.[value] ?? value, stems)
      }),
    )
}

function questionProblems(base: RuleSet): string[] {
  const asked = JSON.stringify(
    base.regels.filter(({ beschermd }) => beschermd).map(({ conditions }) => conditions),
  )
  return base.feiten
    .filter(({ id }) => asked.includes(`"${id}"`))
    .flatMap(({ id, vraag }) => {
      const stems = reading.vragen[id]
      return stems
        ? stemProblems(`vraag ${id}`, vraag, stems)
        : [`vraag ${id}: bescherming steunt erop, maar niet gelezen`]
    })
}

function catalogueProblems(base: RuleSet): string[] {
  return base.conclusies.flatMap(({ id, catalogus = {} }) =>
    Object.entries(catalogus).flatMap(([value, fields]) => {
      const entry = reading.catalogus[id]?.[value]
      const effect = String(loose(fields)['effect'] ?? '')
      if (!entry) return [`${id} = ${value}: staat in de catalogus, maar niet gelezen`]
      return [
        ...entry.effect
          .filter((stem) => !has(effect, stem))
          .map((stem) => `${value}: effect noemt "${stem}" niet: "${effect}"`),
        ...(has(effect, reading.magNiet) ? [`${value}: effect zegt te veel: "${effect}"`] : []),
      ]
    }),
  )
}

function weightProblems(base: RuleSet): string[] {
  return Object.entries(base.bronnen).flatMap(([id, { gewicht }]) => {
    const stem = reading.bronnen[id]
    return stem ? stemProblems(`bron ${id}`, String(gewicht), { moet: stem }) : [`bron ${id}: niet gelezen`]
  })
}

function orderProblems(base: RuleSet): string[] {
  const at = new Map(base.regels.map((rule, index) => [rule.name, [rule.priority ?? 1, index] as const]))
  return reading.volgorde.flatMap((names) =>
    names.slice(1).flatMap((name, before) => {
      const first = names[before] ?? ''
      const [higher, lower] = [at.get(first), at.get(name)]
      if (!higher || !lower) return [`${first} en ${name}: niet allebei gevonden`]
      const right = higher[0] > lower[0] || (higher[0] === lower[0] && higher[1] < lower[1])
      return right ? [] : [`${name} gaat voor ${first}; op de pagina is het andersom`]
    }),
  )
}
