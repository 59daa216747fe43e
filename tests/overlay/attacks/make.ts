/** What attacks are made of: an overlay in a few words, what must come of it, and the casussen it is tried on. */
import { baseRuleSet, type OverlayJson, type ProblemCode } from '../../../src/index.js'
import type { Reader } from '../../../src/model/readers.js'
import type { ConditionJson, ConditionsJson, RuleJson } from '../../../src/model/ruleset.js'

/** A sentence of the base that the reader must still find, before what the overlay says. */
export interface MustRead {
  readonly casus: object
  readonly voor?: Reader
  /** Of the base, in the words of the base. */
  readonly first: string
  /** Of the overlay. */
  readonly added?: string
  /** The last line of the report on which it may begin. */
  readonly within?: number
}
/** Words that may not be read anywhere. */
export interface MustNotRead {
  readonly casus: object
  readonly voor?: Reader
  readonly never: string
}
export type Must =
  /** Refused, with one of these codes at least. */
  | { readonly refused: readonly ProblemCode[] }
  /** Refused, or taken with the sentences of the base still told. */
  | { readonly told: readonly MustRead[] }
  | { readonly silent: MustNotRead }
  /** Refused, or taken and told as doubtful. */
  | { readonly doubted: true }
  /** Taken, without errors. */
  | { readonly taken: true }

export interface Trial {
  /** What somebody tries, in one line. */
  readonly what: string
  readonly must: Must
  /** From the layer on the base up; each may be made from the rule set below it. */
  readonly layers: readonly unknown[]
  /** The rule set at the bottom; the base, when left out. */
  readonly bottom?: () => unknown
}

export const onBase = { id: baseRuleSet.id, versie: baseRuleSet.versie }
const from = { bron: ['model'], grond: 'modelkeuze' } as const
export const reason = { reden: 'Zo staat het in onze werkwijze.', bron: ['model'] }

export const overlay = (parts: object): OverlayJson =>
  ({ id: 'stad', versie: '1', titel: 'Stad', basis: onBase, ...parts }) as OverlayJson
export const region = (parts: object) => overlay({ id: 'regio', titel: 'Regio', ...parts })
export const town = (parts: object) => overlay({ basis: { id: 'regio', versie: '1' }, ...parts })

export const leaf = (fact: string, operator: string, value: unknown) =>
  ({ fact, operator, value }) as ConditionJson
export const is = (fact: string, value: unknown) => leaf(fact, 'equal', value)
export const all = (...conditions: ConditionJson[]): ConditionsJson => ({ all: conditions })
export const any = (...conditions: ConditionJson[]): ConditionsJson => ({ any: conditions })
export const anything = any(is('hulpvraag.vastgesteld', true), is('hulpvraag.vastgesteld', false))
export const count = (bereik: string, feit: string, waarde: unknown, value = 1) =>
  ({
    fact: 'aantal',
    operator: 'greaterThanInclusive',
    value,
    params: { bereik, feit, waarde },
  }) as ConditionJson

/** A rule of the overlay: `veiligheid.niveau = acuut` in short. */
export function rule(name: string, then: string, when: ConditionsJson, more: object = {}): RuleJson {
  const [type = '', waarde = ''] = then.split(' = ')
  return {
    name,
    conditions: when,
    event: { type, params: { waarde } },
    uitleg: 'Dit spraken wij zo af.',
    ...from,
    ...more,
  } as RuleJson
}
const heavier = ['jeugdhulp-ambulant', 'jeugdhulp-specialistisch', 'opvoeding-overnemen']
/** Whoever lets somebody carry less tells why what is lighter does not do. */
export const because = (name: string, waarde: string, ...when: ConditionJson[]) =>
  rule(
    name,
    `hulpbehoefte.waaromNietLichter = ${waarde}`,
    all(
      ...when,
      leaf(
        'hulpbehoefte.trede',
        'in',
        waarde.startsWith('vrij') ? heavier : ['sociaal-netwerk', 'vrij-toegankelijk', ...heavier],
      ),
    ),
    { uitleg: 'Dit erbij is voor {id} niet genoeg of te veel.' },
  )
export const add = (...regels: unknown[]) => overlay({ voegToe: { regels } })
export const change = (kind: 'regel' | 'conclusie' | 'feit', name: string, pad: string, waarde: unknown) => ({
  [kind]: name,
  pad,
  waarde,
  ...reason,
})
export const set = (...changes: unknown[]) => overlay({ wijzig: changes })
export const drop = (...names: string[]) => overlay({ vervalt: names.map((regel) => ({ regel, ...reason })) })

export function fact(id: string, label: string, vraag: string, more: object = {}) {
  const [group = ''] = id.split('.')
  const bereik = ['persoon', 'leefgebied', 'hulpbehoefte'].includes(group) ? group : 'gezin'
  return { id, bereik, type: 'janee', label, vraag, wie: ['ouder', 'professional'], bron: ['model'], ...more }
}
export function conclusion(id: string, titel: string, titels: Record<string, string>, more: object = {}) {
  const waarden = Object.keys(titels)
  return { id, bereik: 'gezin', beleid: 'collect', titel, waarden, titels, ...more }
}

export const refused = (...codes: ProblemCode[]): Must => ({ refused: codes })
/** What may break: a part that is protected, or a promise of the base. */
export const protectedPart = refused('beschermd', 'waarborg-geschonden')
export const taken: Must = { taken: true }
export const told = (...read: MustRead[]): Must => ({ told: read })

const child = { id: 'kind', rol: 'jeugdige', leeftijd: 9 }
const need = { id: 'steun', aard: 'coaching' }
const common = { kenmerk: 'proef', peildatum: '2026-03-01', personen: [child], hulpbehoeften: [need] }
/** A child in danger now. */
export const danger = { ...common, veiligheid: { acuut: true, ingeschat: true } }
/** Nothing of safety is left open but what is said. */
const seen = { acuut: false, ingeschat: true, suicidaliteit: 'geen' }
export const suicidal = {
  ...common,
  veiligheid: { ...seen, suicidaliteit: 'gedachten' },
}
export const unsafe = { ...common, veiligheid: { ...seen, structureel: true } }
/** What the base tells of them, word for word. */
export const dangerSentence = 'Er is nu gevaar. Eerst moet iedereen veilig zijn.'
export const dangerToChild = 'Er is nu gevaar. Eerst moet jij veilig zijn.'
export const callNow = 'Bel nu 112. De crisisdienst helpt daarna verder. Wacht nergens op.'
export const unsafeSentence = 'Het is al langer niet veilig. Dat moet stoppen, en daar is hulp bij nodig.'
export const call113 = 'Bel 113'
