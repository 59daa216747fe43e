/** What is known so far, beside the question and never in its way: under it and folded where there is no room beside it. */
import './zijde.css'
import type { Casus, Kantelpunten } from 'eigen-kracht'
import type { ComponentChildren } from 'preact'
import { Called } from './called.js'
import { Changes } from './changes.js'
import { type Given, type Known, whatIsKnown } from './known.js'
import { Ladder } from './ladder.js'
import { levelOf, lookClass } from './level.js'
import { useLater } from './use-later.js'
import { useMedia } from './use-media.js'

export interface ZijdeProps extends Given {
  /** What would change the advice; without it that isn't offered. */
  readonly tippingPoints?: ((casus: Casus) => Kantelpunten) | undefined
}

/** As wide as the columns of the page need; see theme/page.css. */
const BESIDE = '(min-width: 48rem)'

export function Zijde({ advies, ruleSet, casus, namen, tippingPoints }: ZijdeProps) {
  const given = { advies, ruleSet, casus, namen }
  const level = levelOf(advies, ruleSet)
  const known = useLater(() => whatIsKnown(given), [advies, ruleSet, casus, namen])
  const isBeside = useMedia(BESIDE)
  const body = known && (
    <>
      <Body known={known} />
      {tippingPoints && <Changes given={given} tippingPoints={tippingPoints} />}
    </>
  )
  return (
    // Beside the question it may scroll by itself: the keyboard can reach it.
    <section class="zijde card" aria-labelledby="zijde" tabIndex={isBeside ? 0 : undefined}>
      <h2 class="nl-heading nl-heading--level-2" id="zijde">
        Wat we nu weten
      </h2>
      <div class={lookClass(level.look)}>
        <p aria-live="polite" aria-atomic="true">
          <strong>{level.subject}:</strong> {level.text}
        </p>
      </div>
      {isBeside ? (
        body
      ) : (
        <details>
          <summary>Meer van wat we nu weten</summary>
          {body}
        </details>
      )}
    </section>
  )
}

function Body({ known }: { readonly known: Known }) {
  const { safety, status, strengths, ladder, open, more, differences } = known
  return (
    <>
      <Texts texts={safety} />
      <p class="soft">{status}</p>
      <div class="strengths">
        <h3 class="nl-heading nl-heading--level-3">Wat goed gaat</h3>
        {strengths.length === 0 ? (
          <p class="soft">Dit komt hier te staan zodra het bekend is.</p>
        ) : (
          <Texts texts={strengths} />
        )}
      </div>
      <Part title="Welke hulp past">
        {ladder === undefined ? (
          <p class="soft">Dit komt hier te staan zodra bekend is welke hulp nodig is.</p>
        ) : (
          <Ladder ladder={ladder} />
        )}
      </Part>
      {open.length > 0 && (
        <Part title="Wat nog uitmaakt">
          <Texts texts={open} />
          {more > 0 && <p class="soft">En nog {more === 1 ? '1 andere vraag' : `${more} andere vragen`}.</p>}
        </Part>
      )}
      {differences.length > 0 && (
        <Part title="Waar mensen anders over denken">
          <Texts texts={differences} />
        </Part>
      )}
    </>
  )
}

function Part({ title, children }: { readonly title: string; readonly children: ComponentChildren }) {
  return (
    <>
      <h3 class="nl-heading nl-heading--level-3">{title}</h3>
      {children}
    </>
  )
}

function Texts({ texts }: { readonly texts: readonly string[] }) {
  if (texts.length === 0) return null
  return (
    <ul class="utrecht-unordered-list">
      {texts.map((text) => (
        <li key={text}>
          <Called text={text} />
        </li>
      ))}
    </ul>
  )
}
