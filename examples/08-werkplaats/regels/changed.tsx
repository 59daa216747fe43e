/** What the layers changed, before and after side by side, with reason and source. */
import type { RuleJson } from 'eigen-kracht'
import type { ChangedField, ChangedPart } from './changes.js'
import type { Model, Reading } from './model.js'
import { Condition, RuleLines, Sources } from './rule-lines.js'

const FIELDS: Readonly<Record<string, string>> = {
  conditions: 'Wanneer de regel geldt',
  event: 'De uitkomst',
  uitleg: 'Wat de regel zegt',
  voor: 'Wat de regel zegt, per lezer',
  bron: 'De bronnen',
  grond: 'Waarop de regel rust',
  priority: 'De voorrang',
  beschermd: 'Beschermd',
  titel: 'De titel',
  titels: 'De namen van de uitkomsten',
  label: 'De korte naam',
  vraag: 'De vraag',
  waarden: 'Wat het kan zijn',
  wie: 'Wie het kan weten',
  standaard: 'De uitkomst als geen regel geldt',
}
const DONE: Readonly<Record<ChangedPart['soort'], string>> = {
  toegevoegd: 'is nieuw',
  gewijzigd: 'is gewijzigd',
  vervallen: 'is vervallen',
}

interface SideProps {
  readonly field: string
  readonly value: unknown
  /** What stands on the other side. */
  readonly other: unknown
  readonly rule: RuleJson | undefined
  readonly reading: Reading
}

/** What stands in one field, in words where there are words for it. */
function Side({ field, value, other, rule, reading }: SideProps) {
  if (value === undefined) return <p>Dit stond er niet.</p>
  if (Array.isArray(value) && field === 'bron')
    return <SourcesLeft value={value} other={other} reading={reading} />
  if (rule !== undefined && field === 'conditions')
    return (
      <div>
        <Condition item={reading.when(rule)} />
      </div>
    )
  if (rule !== undefined && field === 'uitleg' && typeof value === 'string')
    return <p>{reading.says(rule, value)}</p>
  if (rule !== undefined && field === 'event')
    return <p>{reading.value(rule.event.type, rule.event.params.waarde)}</p>
  if (field === 'grond' && typeof value === 'string') return <p>{reading.ground(value)}</p>
  if (typeof value === 'boolean') return <p>{value ? 'ja' : 'nee'}</p>
  if (typeof value === 'string' || typeof value === 'number') return <p>{value}</p>
  return <pre class="rg-json">{JSON.stringify(value, null, 1)}</pre>
}

/** Sources that stand on this side only; the others are told by number. */
function SourcesLeft({ value, other, reading }: { value: unknown[]; other: unknown; reading: Reading }) {
  const there = Array.isArray(other) ? other : []
  const here = value.filter((one) => typeof one === 'string')
  const only = here.filter((one) => !there.includes(one))
  const both = here.length - only.length
  return (
    <>
      {both > 0 && <p>{both === 1 ? '1 bron' : `${both} bronnen`} aan beide kanten.</p>}
      {only.length > 0 && (
        <>
          {both > 0 && <p>Alleen hier:</p>}
          <Sources bron={only} reading={reading} />
        </>
      )}
    </>
  )
}

function Field({ part, field, model }: { part: ChangedPart; field: ChangedField; model: Model }) {
  return (
    <div class="rg-field">
      <p class="rg-field-name">{FIELDS[field.field] ?? field.field}</p>
      <div class="rg-sides">
        <div class="rg-was">
          <p class="rg-side-name">Was</p>
          <Side
            field={field.field}
            value={field.before}
            other={field.after}
            rule={part.before}
            reading={model.before}
          />
        </div>
        <div class="rg-now">
          <p class="rg-side-name">Wordt</p>
          <Side
            field={field.field}
            value={field.after}
            other={field.before}
            rule={part.after}
            reading={model.after}
          />
        </div>
      </div>
    </div>
  )
}

export function Changed({ part, model }: { part: ChangedPart; model: Model }) {
  return (
    <section class="rg-changed">
      <p class="rg-changed-name">
        <strong>
          {part.deel} <code>{part.naam}</code>
        </strong>{' '}
        {DONE[part.soort]}
      </p>
      {part.fields.map((field) => (
        <Field key={field.field} part={part} field={field} model={model} />
      ))}
      {part.soort === 'toegevoegd' && part.after !== undefined && (
        <RuleLines rule={part.after} reading={model.after} />
      )}
      {part.soort === 'vervallen' && part.before !== undefined && (
        <RuleLines rule={part.before} reading={model.before} />
      )}
      <p class="rg-field-name">Waarom</p>
      <ul class="rg-parts">
        {part.reasons.map(({ layer, text, sources }) => (
          <li key={`${layer} ${text}`}>
            {/* Of what is added, the layer's own text is the reason: that stands above already. */}
            {part.soort === 'toegevoegd' ? 'Toegevoegd' : text} <small>({layer})</small>
            <Sources bron={sources} reading={model.after} />
          </li>
        ))}
      </ul>
    </section>
  )
}
