/** What each casus is told before and after. */
import { useState } from 'preact/hooks'
import { ReportView } from '../../pages/report-view.js'
import type { CaseEffect, Effect } from '../work/effect.js'

export function EffectTable({ effect }: { readonly effect: Effect }) {
  const [onlyChanged, show] = useState(false)
  const changed = effect.cases.filter(({ changes }) => changes > 0)
  const shown = onlyChanged ? changed : effect.cases
  return (
    <>
      <p class="nl-paragraph" role="status">
        {summary(effect.cases.length, changed.length)}
      </p>
      <label class="utrecht-form-label utrecht-form-label--checkbox choice">
        <input
          type="checkbox"
          class="utrecht-checkbox"
          checked={onlyChanged}
          onChange={() => show(!onlyChanged)}
        />{' '}
        Toon alleen wat verandert
      </label>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard */}
      <section class="scroller" aria-label="Casussen voor en na" tabIndex={0}>
        <table class="utrecht-table">
          <caption class="utrecht-table__caption">Casussen voor en na</caption>
          <thead class="utrecht-table__header">
            <tr class="utrecht-table__row">
              <th scope="col" class="utrecht-table__header-cell">
                Casus
              </th>
              {effect.core.map((title) => (
                <th key={title} scope="col" class="utrecht-table__header-cell">
                  {title}
                </th>
              ))}
              <th scope="col" class="utrecht-table__header-cell">
                Uitkomsten die veranderen
              </th>
            </tr>
          </thead>
          <tbody class="utrecht-table__body">
            {shown.map((one) => (
              <Row key={one.naam} one={one} columns={effect.core.length + 2} />
            ))}
          </tbody>
        </table>
      </section>
    </>
  )
}

function summary(all: number, changed: number): string {
  if (all === 0) return 'Er is geen casus gekozen.'
  if (changed === 0) return `In geen van de ${all} casussen verandert iets.`
  return `In ${changed} van de ${all} casussen verandert iets.`
}

function Row({ one, columns }: { readonly one: CaseEffect; readonly columns: number }) {
  const [isOpen, open] = useState(false)
  if (one.refused !== undefined)
    return (
      <tr class="utrecht-table__row">
        <th scope="row" class="utrecht-table__cell">
          {one.naam}
        </th>
        <td class="utrecht-table__cell" colSpan={columns - 1}>
          Deze casus kan niet worden gelezen. {one.refused}
        </td>
      </tr>
    )
  return (
    <>
      <tr class="utrecht-table__row">
        <th scope="row" class="utrecht-table__cell">
          {one.naam}
        </th>
        {one.core.map(({ conclusion, before, after }) => (
          <td key={conclusion} class="utrecht-table__cell">
            {before === after ? (
              before
            ) : (
              <>
                <del>
                  <span class="visually-hidden">Voor: </span>
                  {before}
                </del>{' '}
                <ins>
                  <span class="visually-hidden">Na: </span>
                  {after}
                </ins>
              </>
            )}
          </td>
        ))}
        <td class="utrecht-table__cell">
          {one.page === undefined ? (
            'Geen'
          ) : (
            <>
              {one.changes}{' '}
              <button
                type="button"
                class="nl-button nl-button--secondary"
                aria-expanded={isOpen}
                onClick={() => open(!isOpen)}
              >
                {isOpen ? 'Verberg' : 'Toon'}
                <span class="visually-hidden"> wat er verandert in {one.naam}</span>
              </button>
            </>
          )}
        </td>
      </tr>
      {isOpen && one.page !== undefined && (
        <tr class="utrecht-table__row">
          <td class="utrecht-table__cell" colSpan={columns}>
            <ReportView html={one.page} level={3} />
          </td>
        </tr>
      )}
    </>
  )
}
