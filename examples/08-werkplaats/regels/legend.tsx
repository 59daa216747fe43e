/** What the shapes and signs of the drawing stand for. */
import { Mark } from './rule-lines.js'

const KINDS = [
  { kind: 'groep', look: 'rg-box rg-box--groep', word: 'een groep vragen: open haar om ze te zien' },
  { kind: 'feit', look: 'rg-box rg-box--feit', word: 'een vraag' },
  { kind: 'conclusie', look: 'rg-box rg-box--conclusie', word: 'een uitkomst van regels' },
  { kind: 'end', look: 'rg-box rg-box--end', word: 'waar alles om draait: wat past, en hoe veilig het is' },
] as const

export function Legend() {
  return (
    <details class="rg-legend">
      <summary>Wat betekenen de vormen?</summary>
      <ul>
        {KINDS.map(({ kind, word, look }) => (
          <li key={kind}>
            <svg width="44" height="28" viewBox="-22 -14 44 28" aria-hidden="true">
              <g class={look}>
                {kind === 'groep' && (
                  <rect class="rg-frame rg-pile" x="-14" y="-6" width="34" height="18" rx="5" />
                )}
                <rect
                  class="rg-frame"
                  x="-18"
                  y="-10"
                  width="34"
                  height="18"
                  rx={kind === 'feit' ? 9 : kind === 'groep' ? 5 : 1}
                />
              </g>
            </svg>
            {word}
          </li>
        ))}
        <li>
          <Mark kind="guarded" /> met een dubbele rand: een gemeente mag dit niet onveiliger maken. Bij een
          vraag: een beschermde regel leest het antwoord.
        </li>
        <li>
          <Mark kind="changed" /> met een hoekje: de lagen op het bureau zeggen hier iets anders dan de basis.
        </li>
        <li>
          <strong>+3</strong> aan een rand: zoveel staat er nog niet bij. Klik, of ga er met een pijltje heen.
        </li>
      </ul>
    </details>
  )
}
