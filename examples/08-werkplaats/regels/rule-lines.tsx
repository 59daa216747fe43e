/** One rule in sentences: when it holds, what it says, and why it stands. */
import type { RuleJson } from 'eigen-kracht'
import type { ListItem } from 'eigen-kracht/report'
import type { Reading } from './model.js'

/** A condition whose parts stand under their whole. */
export function Condition({ item }: { item: ListItem }) {
  const { text, parts } = item
  return (
    <>
      {text}
      {parts !== undefined && (
        <ul class="rg-parts">
          {parts.map((part, at) => (
            // The parts have no name but their place.
            <li key={at}>
              <Condition item={part} />
            </li>
          ))}
        </ul>
      )}
    </>
  )
}

export function Sources({ bron, reading }: { bron: readonly string[]; reading: Reading }) {
  return (
    <ul class="rg-parts">
      {bron.map((one) => (
        <li key={one}>{reading.source(one)}</li>
      ))}
    </ul>
  )
}

const READER: Readonly<Record<string, string>> = {
  gezin: 'het gezin',
  jongere: 'de jongere',
  professional: 'de professional',
}

export function RuleLines({ rule, reading }: { rule: RuleJson; reading: Reading }) {
  const { type, params } = rule.event
  const when = reading.when(rule)
  const footnote = reading.footnote(rule.grond)
  return (
    <div class="rg-rule">
      <p class="rg-rule-head">
        <strong>{reading.value(type, params.waarde)}</strong>
        {rule.beschermd === true && <Mark kind="guarded" />}
      </p>
      <div>
        Als {when.parts === undefined ? '' : 'dit geldt: '}
        <Condition item={when} />
        {rule.zolangOnbekend === true && <p>Alleen zolang dit nog niet bekend is.</p>}
      </div>
      <blockquote>{reading.says(rule)}</blockquote>
      <details>
        <summary>
          Waarom deze regel? <span class="rg-ground">{reading.ground(rule.grond)}</span>
        </summary>
        {footnote !== undefined && <p>{footnote}</p>}
        <Sources bron={rule.bron} reading={reading} />
        {Object.entries(rule.voor ?? {}).map(([reader, text]) => (
          <p key={reader}>
            Voor {READER[reader] ?? reader}: “{reading.says(rule, text)}”
          </p>
        ))}
        <p>
          Naam: <code>{rule.name}</code>
          {rule.priority !== undefined && `. Voorrang: ${rule.priority}`}
        </p>
      </details>
    </div>
  )
}

const MARKS = {
  guarded: { word: 'beschermd', sign: '▣', look: 'rg-mark rg-mark--guarded' },
  changed: { word: 'gewijzigd', sign: '◆', look: 'rg-mark rg-mark--changed' },
} as const

/** A word with a sign, never a colour alone. */
export function Mark({ kind }: { kind: keyof typeof MARKS }) {
  const { word, sign, look } = MARKS[kind]
  return (
    <span class={look}>
      <span aria-hidden="true">{sign} </span>
      {word}
    </span>
  )
}
