/** Asks for a value that a fact or conclusion can have. */
import type { Comparable } from './places.js'

interface AnswerFieldProps {
  readonly id: string
  readonly of: Comparable
  /** Several values, for a comparison with a list. */
  readonly many: boolean
  readonly value: unknown
  readonly change: (value: unknown) => void
}

export function AnswerField({ id, of, many, value, change }: AnswerFieldProps) {
  if (of.type === 'getal')
    return (
      <input
        id={id}
        type="number"
        step="any"
        class="utrecht-textbox"
        min={of.minimum}
        max={of.maximum}
        value={typeof value === 'number' ? value : ''}
        onInput={({ currentTarget }) =>
          change(currentTarget.value === '' ? undefined : currentTarget.valueAsNumber)
        }
      />
    )
  const choices =
    of.type === 'janee'
      ? [
          { value: true, title: 'ja' },
          { value: false, title: 'nee' },
        ]
      : of.values
  if (many) {
    const chosen: readonly unknown[] = Array.isArray(value) ? value : []
    return (
      <div id={id}>
        {choices.map((one) => (
          <label key={String(one.value)} class="utrecht-form-label utrecht-form-label--checkbox choice">
            <input
              type="checkbox"
              class="utrecht-checkbox"
              checked={chosen.includes(one.value)}
              onChange={() =>
                change(
                  // In the order of the values, light to heavy.
                  choices.flatMap((other) =>
                    chosen.includes(other.value) !== (other === one) ? [other.value] : [],
                  ),
                )
              }
            />{' '}
            {one.title}
          </label>
        ))}
      </div>
    )
  }
  const at = choices.findIndex((one) => one.value === value)
  return (
    <select
      id={id}
      class="utrecht-select utrecht-select--html-select"
      value={at < 0 ? '' : String(at)}
      onChange={({ currentTarget }) => change(choices[Number(currentTarget.value)]?.value)}
    >
      {at < 0 && <option value="">Kies</option>}
      {choices.map((one, number) => (
        <option key={String(one.value)} value={String(number)}>
          {one.title}
        </option>
      ))}
    </select>
  )
}
