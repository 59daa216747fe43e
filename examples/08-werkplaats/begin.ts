/** A first version of one's own rules, to be filled in: what `eigen-kracht begin` writes. */
import type { OverlayJson, RuleSetJson } from 'eigen-kracht'
import skeleton from 'eigen-kracht/rules/begin/overlay.json'
import factors from 'eigen-kracht/rules/sjablonen/afwegingsfactoren.json'
import { asText, type Layer } from './desk.js'

const LONGEST_NAME = 60

/** What a name that people give becomes in a file: "’s-Hertogenbosch" is `s-hertogenbosch`. Empty when nothing is left. */
export function idFor(name: string): string {
  const plain = name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
  return plain.slice(0, LONGEST_NAME).replace(/^-+|-+$/g, '')
}

export const beginnings = {
  voorbeelden: 'Van elke soort wijziging één voorbeeld',
  factoren: 'Hoe uw verordening eigen kracht weegt',
} as const
export type Beginning = keyof typeof beginnings

/** @param below what it is laid on */
export function beginLayer(kind: Beginning, name: string, below: Pick<RuleSetJson, 'id' | 'versie'>): Layer {
  return kind === 'factoren' ? factorsLayer(name, below) : examplesLayer(name, below)
}

function examplesLayer(name: string, below: Pick<RuleSetJson, 'id' | 'versie'>): Layer {
  const holes: Readonly<Record<string, string>> = { gemeente: name, basis: below.id, versie: below.versie }
  const filled = JSON.parse(JSON.stringify(skeleton), (_, part: unknown) =>
    typeof part === 'string'
      ? part.replace(/\{(\w+)\}/g, (hole, word: string) =>
          Object.hasOwn(holes, word) ? (holes[word] ?? hole) : hole,
        )
      : part,
  )
  return { name: `${name}.json`, text: asText(filled) }
}

function factorsLayer(name: string, { id, versie }: Pick<RuleSetJson, 'id' | 'versie'>): Layer {
  const head: Partial<OverlayJson> = {
    $schema: './schema/overlay.json',
    id: `${name}-factoren`,
    versie: '1',
    titel: `Afwegingsfactoren van ${name}`,
    basis: { id, versie },
  }
  return { name: `${name}-factoren.json`, text: asText({ ...factors, ...head }) }
}
