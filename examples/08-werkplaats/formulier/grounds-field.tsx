/** Asks why, and where that is written. */
import type { RuleSetJson } from 'eigen-kracht'
import type { Grounds } from './apply-change.js'
import { slug } from './fill.js'

interface GroundsFieldProps {
  readonly rules: RuleSetJson
  readonly value: Grounds
  readonly change: (value: Grounds) => void
}

const NEW = ''

export function GroundsField({ rules, value, change }: GroundsFieldProps) {
  const { reason, source, place, added } = value
  const places = rules.bronnen[source]?.plaatsen
  const put = (part: Partial<Grounds>) => change({ ...value, ...part })
  const add = (part: { readonly titel?: string; readonly soort?: string; readonly datum?: string }) => {
    const titel = part.titel ?? added?.titel ?? ''
    const datum = part.datum ?? added?.datum
    const id = slug(titel)
    put({
      source: id,
      added: {
        ...added,
        id,
        titel,
        soort: part.soort ?? added?.soort ?? 'verordening',
        gelezen: 'tekst',
        ...(datum !== undefined && { datum }),
      },
    })
  }
  return (
    <fieldset class="utrecht-form-fieldset">
      <legend class="utrecht-form-fieldset__legend">Waarom, en waar staat dat?</legend>
      <label class="utrecht-form-label" for="reason">
        De reden, voor de raad
      </label>
      <textarea
        id="reason"
        class="utrecht-textarea"
        rows={2}
        value={reason}
        onInput={({ currentTarget }) => put({ reason: currentTarget.value })}
      />
      <label class="utrecht-form-label" for="source">
        De bron
      </label>
      <select
        id="source"
        class="utrecht-select utrecht-select--html-select"
        value={added === undefined ? source : NEW}
        onChange={({ currentTarget }) => {
          const { added: _new, ...rest } = value
          if (currentTarget.value === NEW) add({})
          else change({ ...rest, source: currentTarget.value, place: '' })
        }}
      >
        <option value={NEW}>Een nieuwe bron, zoals uw verordening</option>
        {Object.entries(rules.bronnen).map(([id, { titel }]) => (
          <option key={id} value={id}>
            {titel}
          </option>
        ))}
      </select>
      {added !== undefined && (
        <>
          <label class="utrecht-form-label" for="source-title">
            Naam van de bron
          </label>
          <input
            id="source-title"
            class="utrecht-textbox"
            value={added.titel}
            onInput={({ currentTarget }) => add({ titel: currentTarget.value })}
          />
          <label class="utrecht-form-label" for="source-kind">
            Wat voor bron is het?
          </label>
          <select
            id="source-kind"
            class="utrecht-select utrecht-select--html-select"
            value={added.soort}
            onChange={({ currentTarget }) => add({ soort: currentTarget.value })}
          >
            <option value="verordening">De verordening</option>
            <option value="beleid">Ander beleid, zoals een nota of beleidsregel</option>
          </select>
          <label class="utrecht-form-label" for="source-date">
            Datum van de bron
          </label>
          <input
            id="source-date"
            type="date"
            class="utrecht-textbox"
            value={added.datum ?? ''}
            onInput={({ currentTarget }) => add({ datum: currentTarget.value })}
          />
        </>
      )}
      <label class="utrecht-form-label" for="source-place">
        Plaats in de bron, zoals het artikel
      </label>
      {places !== undefined && added === undefined ? (
        <select
          id="source-place"
          class="utrecht-select utrecht-select--html-select"
          value={place}
          onChange={({ currentTarget }) => put({ place: currentTarget.value })}
        >
          <option value="">Kies</option>
          {Object.entries(places).map(([id, text]) => (
            <option key={id} value={id}>
              {id}: {text}
            </option>
          ))}
        </select>
      ) : (
        <input
          id="source-place"
          class="utrecht-textbox"
          value={place}
          onInput={({ currentTarget }) => put({ place: currentTarget.value })}
        />
      )}
      {added !== undefined && (
        <>
          <label class="utrecht-form-label" for="source-words">
            Wat staat daar, in een paar woorden?
          </label>
          <input
            id="source-words"
            class="utrecht-textbox"
            value={added.plaatsen?.[place] ?? ''}
            onInput={({ currentTarget }) =>
              put({ added: { ...added, plaatsen: { [place]: currentTarget.value } } })
            }
          />
        </>
      )}
    </fieldset>
  )
}
