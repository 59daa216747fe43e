/** What was proven: what does not hold first, then what overlays added, then the rest. */
import { useState } from 'preact/hooks'
import type { Proven } from '../work/prove.js'

const WORDS = {
  bewezen: 'bewezen',
  weerlegd: 'klopt niet',
  'niet-beslist': 'niet nagegaan: dit was te veel werk',
} as const

export function ProofList({ found }: { readonly found: readonly Proven[] }) {
  const [search, look] = useState('')
  const proven = found.filter(isGood)
  const wanted = (title: string) => title.toLowerCase().includes(search.trim().toLowerCase())
  const other = found.filter((one) => !isGood(one))
  const own = proven.filter((one) => one.own)
  const rest = proven.filter((one) => !one.own && wanted(one.title))
  return (
    <>
      <p class="nl-paragraph">
        {other.length === 0
          ? `Alle ${found.length} beloften zijn bewezen.`
          : `${proven.length} van de ${found.length} beloften zijn bewezen.`}
      </p>
      <Group title="Dit is niet bewezen" list={other} />
      <Group title="Bewezen: beloften van uw overlay" list={own} />
      <details>
        <summary>Bewezen: beloften van de basis ({proven.length - own.length})</summary>
        <label class="utrecht-form-label file">
          Zoek een belofte
          <input
            type="search"
            class="utrecht-textbox"
            value={search}
            onInput={({ currentTarget }) => look(currentTarget.value)}
          />
        </label>
        <Group title="Beloften" list={rest} />
      </details>
    </>
  )
}

function isGood({ verdict, empty }: Proven): boolean {
  return verdict === 'bewezen' && !empty
}

function Group({ title, list }: { readonly title: string; readonly list: readonly Proven[] }) {
  if (list.length === 0) return null
  return (
    <>
      <h3 class="nl-heading nl-heading--level-3">{title}</h3>
      <ul class="utrecht-unordered-list">
        {list.map((one) => (
          <li key={one.id} class="utrecht-unordered-list__item">
            {one.title}{' '}
            <strong>({one.empty ? 'zegt niets: dit komt nooit voor' : WORDS[one.verdict]})</strong>
            {one.upTo !== undefined && ` Nagegaan voor hoogstens ${one.upTo}.`}
            {one.example !== undefined && (
              <details>
                <summary>Een casus waarin het niet klopt</summary>
                <ul class="utrecht-unordered-list">
                  {one.example.map((line) => (
                    <li key={line} class="utrecht-unordered-list__item">
                      {line}
                    </li>
                  ))}
                </ul>
              </details>
            )}
          </li>
        ))}
      </ul>
    </>
  )
}
