/** Writes a change of the form into the text of an overlay. */
import type { OverlayJson, RuleSetJson, SourceJson } from 'eigen-kracht'
import { asText } from '../desk.js'
import { camel, fill, lay, slug, type Values } from './fill.js'
import type { TaskSpec } from './tasks.js'

/** Where a change rests on. */
export interface Grounds {
  readonly reason: string
  /** A source of the rule set, with its place; or one that is added. */
  readonly source: string
  readonly place: string
  readonly added?: { readonly id: string } & SourceJson
}

/** What is filled in for one change. */
export interface Filled {
  readonly task: TaskSpec
  readonly values: Values
  readonly grounds: Grounds
}

/**
 * The text of the overlay with the change in it.
 *
 * @param text the overlay as it stands
 * @param rules the rule set with it: what its sources are, and on what a rule can rest
 * @throws SyntaxError when the overlay is no JSON
 */
export function applyChange(text: string, { task, values, grounds }: Filled, rules: RuleSetJson): string {
  const overlay = JSON.parse(text) as OverlayJson
  const { reason, source, place, added } = grounds
  const reference = place === '' ? source : `${source}#${place}`
  const kind = (added ?? rules.bronnen[source])?.soort
  const all: Values = {
    ...values,
    laag: slug(overlay.id),
    code: slug(String(values['titel'] ?? values['label'] ?? '')),
    feit: camel(String(values['label'] ?? '')),
    reden: reason,
    bron: [reference],
    bronnen: reference,
    grond:
      rules.gronden?.find(({ bronsoort }) => bronsoort !== undefined && bronsoort === kind)?.grond ??
      ownGround(kind),
  }
  const withSource = added === undefined ? overlay : lay({ ...overlay }, sourceIn(overlay, added))
  return asText(lay({ ...withSource }, fill(task.makes, all) as Values))
}

/** What a source of another kind gives: policy rests on policy, anything else is a choice. */
function ownGround(kind: string | undefined): string {
  return kind === 'beleid' ? kind : 'modelkeuze'
}

function sourceIn({ voegToe }: OverlayJson, { id, ...source }: { readonly id: string } & SourceJson): Values {
  const before = voegToe?.bronnen?.[id]
  return { voegToe: { bronnen: { [id]: before === undefined ? source : lay({ ...before }, { ...source }) } } }
}
