/** Danger, at the top of the page at every width. Goes straight into what scrolls: its numbers stay in sight there. */
import './nood.css'
import type { Advies, RuleSet } from 'eigen-kracht'
import { useEffect, useMemo, useRef } from 'preact/hooks'
import { Called } from './called.js'
import { dangerOf, type Voor } from './danger.js'
import { type Look, lookClass } from './level.js'
import { ALSO, HELPLINES } from './numbers.js'

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
    if (isNow) top.current?.scrollIntoView({ block: 'start', behavior: 'instant' })
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
      {isNow && <Numbers />}
      {soort === 'hulp' && <Line look="serious" title={title} sentences={sentences} />}
      {soort === 'oneens' && <Differ title={title} questions={sentences} />}
      {soort === 'mogelijk' && <Line look="open" title={title} sentences={['Is er nu gevaar? Bel 112.']} />}
    </>
  )
}

/** Buttons to call, which stay at the top while one scrolls. */
function Numbers() {
  return (
    <nav class="nood__calls" aria-label="Bel nu">
      <ul>
        {HELPLINES.map(({ number, about }) => (
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

/** What is said calmly: once, and without a sound. */
function Line({
  look,
  title,
  sentences,
}: {
  readonly look: Look
  readonly title: string
  readonly sentences: readonly string[]
}) {
  return (
    <section class={`nood__line ${lookClass(look)}`} aria-label="Gevaar en hulp">
      <div>
        {title !== '' && (
          <p>
            <strong>{title}</strong>
          </p>
        )}
        {sentences.map((text) => (
          <p key={text}>
            <Called text={text} />
          </p>
        ))}
      </div>
    </section>
  )
}

/** One sees danger and another doesn't: that is no reason to wait. */
const Differ = ({ title, questions }: { readonly title: string; readonly questions: readonly string[] }) => (
  <Line
    look="serious"
    title={title}
    sentences={[
      `Niet iedereen zegt hier hetzelfde: ${questions.join(' ')}`,
      `Is er nu gevaar? Bel 112. Denkt iemand aan zelfdoding? Bel ${ALSO.number} (${ALSO.as}).`,
    ]}
  />
)
