/** Danger, at the top of the page at every width. Goes straight into what scrolls: its numbers stay in sight there. */
import './nood.css'
import type { Advies, RuleSet } from 'eigen-kracht'
import { useEffect, useMemo, useRef } from 'preact/hooks'
import { Called } from './called.js'
import { dangerOf, type Voor } from './danger.js'
import { ALSO, helplinesFor } from './numbers.js'

export interface NoodProps {
  readonly advies: Advies
  readonly ruleSet: RuleSet
  /** Who is spoken to; the family when left out. */
  readonly voor?: Voor
}

export function Nood({ advies, ruleSet, voor = 'gezin' }: NoodProps) {
  const { soort, title, sentences } = useMemo(() => dangerOf(advies, ruleSet, voor), [advies, ruleSet, voor])
  const top = useRef<HTMLDivElement>(null)
  const isNow = soort === 'nu'
  // Danger that comes up far down the page is read at its beginning.
  useEffect(() => {
    if (isNow) top.current?.scrollIntoView({ block: 'start' })
  }, [isNow])
  return (
    <>
      {/* It stands there before there is danger: what appears in it is announced at once. */}
      <div role="alert" ref={top} class={isNow ? 'nood' : undefined}>
        {isNow && (
          <>
            <h2 class="nl-heading nl-heading--level-2">{title}</h2>
            <ul class="nood__do">
              {sentences.map((text) => (
                <li key={text}>
                  <Called text={text} />
                </li>
              ))}
            </ul>
            {!sentences.some((text) => text.includes(ALSO.as)) && (
              <p class="nood__also">
                {ALSO.number} is ook te bereiken op <Called text={ALSO.as} />.
              </p>
            )}
          </>
        )}
      </div>
      {isNow && <Numbers voor={voor} />}
      {soort === 'hulp' && <Help sentences={sentences} />}
      {(soort === 'mogelijk' || soort === 'oneens') && (
        <Possible title={title} question={soort === 'oneens' ? sentences[0] : undefined} />
      )}
    </>
  )
}

/** Buttons to call, which stay at the top while one scrolls. */
function Numbers({ voor }: { readonly voor: Voor }) {
  return (
    <nav class="nood__calls" aria-label="Bel nu">
      <ul>
        {helplinesFor(voor).map(({ number, about }) => (
          <li key={number}>
            <a href={`tel:${number}`}>
              <span class="visually-hidden">Bel </span>
              <strong>{number}</strong> <span>{about}</span>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

function Help({ sentences }: { readonly sentences: readonly string[] }) {
  return (
    <section class="nood__line level level--serious" aria-label="Hulp">
      <div>
        {sentences.map((text) => (
          <p key={text}>
            <Called text={text} />
          </p>
        ))}
      </div>
    </section>
  )
}

/** Not excluded: said once, calmly. More when somebody sees danger and somebody else doesn't. */
function Possible({ title, question }: { readonly title: string; readonly question: string | undefined }) {
  return (
    <section
      class={`nood__line ${question === undefined ? 'level level--open' : 'level level--serious'}`}
      aria-label="Gevaar"
    >
      <div>
        <p>
          <strong>{title}</strong> <Called text="Is er nu gevaar? Bel 112." />
        </p>
        {question !== undefined && <p>Niet iedereen zegt hier hetzelfde: {question}</p>}
      </div>
    </section>
  )
}
