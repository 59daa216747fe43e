/** The places in a rule that a form can change: values in its conditions, and its texts. */
import type { FactJson, RuleJson, RuleSetJson } from 'eigen-kracht'
import { words } from 'eigen-kracht/report'
import { isRecord } from '../is-record.js'

export interface LeafPlace {
  /** JSON Pointer inside the rule. */
  readonly path: string
  readonly fact: string
  readonly operator: string
  readonly value: unknown
  /** In words: what is compared, how, and with what. */
  readonly text: string
}

const COMPARED: Readonly<Record<string, string>> = {
  equal: 'is',
  notEqual: 'is niet',
  in: 'is een van',
  notIn: 'is niet een van',
  contains: 'bevat',
  doesNotContain: 'bevat niet',
  lessThan: 'is minder dan',
  lessThanInclusive: 'is hoogstens',
  greaterThan: 'is meer dan',
  greaterThanInclusive: 'is minstens',
  atLeast: 'is minstens',
  atMost: 'is hoogstens',
}

export function leavesOf({ conditions }: RuleJson, rules: RuleSetJson): readonly LeafPlace[] {
  const { subject, value: told } = words(rules)
  const found: LeafPlace[] = []
  function visit(part: unknown, path: string): void {
    if (Array.isArray(part)) for (const [at, one] of part.entries()) visit(one, `${path}/${at}`)
    else if (isRecord(part)) {
      const { fact, operator, value } = part
      if (typeof fact === 'string' && typeof operator === 'string') {
        const counted = isRecord(part['params']) ? part['params']['feit'] : undefined
        const about = typeof counted === 'string' ? `hoe vaak: ${subject(counted)}` : subject(fact)
        const text = `${about} ${COMPARED[operator] ?? operator} ${told(fact, value)}`
        found.push({ path: `${path}/value`, fact, operator, value, text })
      } else for (const [name, one] of Object.entries(part)) visit(one, `${path}/${name}`)
    }
  }
  visit(conditions, '/conditions')
  return found
}

export interface TextPlace {
  readonly path: string
  readonly title: string
  readonly text: string
}

export function textsOf({ uitleg, voor = {} }: RuleJson): readonly TextPlace[] {
  const others = Object.entries(voor).map(([reader, text]) => ({
    path: `/voor/${reader}`,
    title: `Wat de lezer (${reader}) leest`,
    text,
  }))
  return [{ path: '/uitleg', title: 'De uitleg', text: uitleg }, ...others]
}

/** What a fact or conclusion can be compared with. */
export interface Comparable {
  readonly type: FactJson['type']
  readonly values: readonly { readonly value: string; readonly title: string }[]
  readonly minimum?: number
  readonly maximum?: number
}

export function comparable(id: string, { feiten, conclusies }: RuleSetJson): Comparable {
  const fact = feiten.find((one) => one.id === id)
  const conclusion = conclusies.find((one) => one.id === id)
  const { waarden = [], titels = {} } = (fact && 'waarden' in fact ? fact : conclusion) ?? {}
  const values = waarden.map((value) => ({ value, title: titels[value] ?? value }))
  // A count of items is a number.
  const type =
    fact?.type ??
    (conclusion === undefined ? 'getal' : conclusion.beleid === 'collect' ? 'meerkeuze' : 'keuze')
  const bounds = fact?.type === 'getal' ? { minimum: fact.minimum, maximum: fact.maximum } : {}
  return { type, values, ...bounds } as Comparable
}
