/** The fields for one answer: large choices, or a number. */
import type { FactJson } from 'eigen-kracht'
import { useId } from 'preact/hooks'
import { capital } from '../state/answer-text.js'
import { choicesFor, type DraftRow, NONE, NOT_KNOWN, rangeOf } from '../state/draft.js'

export interface FieldsProps {
  readonly fact: FactJson
  readonly row: DraftRow
  readonly isPart: boolean
  /** One of several rows: then "not known" is one of the choices. */
  readonly isRow: boolean
  readonly change: (row: DraftRow) => void
}

export function Fields(props: FieldsProps) {
  return choicesFor(props.fact).length === 0 ? <NumberFields {...props} /> : <Choices {...props} />
}

function Choices({ fact, row, isPart, isRow, change }: FieldsProps) {
  const name = useId()
  const isMany = fact.type === 'meerkeuze' || isPart
  const choices = [
    ...choicesFor(fact),
    ...(fact.type === 'meerkeuze' ? [{ value: NONE, title: 'geen van deze' }] : []),
    ...(isRow ? [{ value: NOT_KNOWN, title: 'weet ik nog niet' }] : []),
  ]
  const choose = (value: string) => {
    const isAlone = !isMany || value === NONE || value === NOT_KNOWN
    const others = isAlone ? [] : row.chosen.filter((one) => one !== NONE && one !== NOT_KNOWN)
    const isOff = isMany && row.chosen.includes(value)
    change({ ...row, chosen: isOff ? others.filter((one) => one !== value) : [...others, value] })
  }
  return (
    <div class={isRow ? 'choices choices--row' : 'choices'}>
      {choices.map(({ value, title }) => (
        <label key={value} class="choice">
          <input
            type={isMany ? 'checkbox' : 'radio'}
            class={
              isMany
                ? 'utrecht-checkbox utrecht-checkbox--html-input'
                : 'utrecht-radio-button utrecht-radio-button--html-input'
            }
            name={name}
            value={value}
            checked={row.chosen.includes(value)}
            onChange={() => choose(value)}
          />
          <span>{capital(title)}</span>
        </label>
      ))}
    </div>
  )
}

function NumberFields({ fact, row, isPart, change }: FieldsProps) {
  const id = useId()
  const unit = fact.type === 'getal' ? (fact.eenheid ?? '') : ''
  const field = (label: string, of: 'least' | 'most') => (
    <div class="number">
      <label class="utrecht-form-label" for={`${id}-${of}`}>
        {label}
      </label>
      <div class="number__field">
        <input
          id={`${id}-${of}`}
          class="utrecht-textbox utrecht-textbox--html-input"
          inputMode="decimal"
          autocomplete="off"
          aria-describedby={`${id}-range`}
          value={row[of]}
          onInput={({ currentTarget }) => change({ ...row, [of]: currentTarget.value })}
        />
        {unit !== '' && <span>{unit}</span>}
      </div>
    </div>
  )
  return (
    <div class="numbers">
      {isPart ? (
        <>
          {field('Het minste', 'least')}
          {field('Het meeste', 'most')}
        </>
      ) : (
        field('Uw antwoord', 'least')
      )}
      <p class="soft" id={`${id}-range`}>
        {rangeOf(fact)}
      </p>
    </div>
  )
}
