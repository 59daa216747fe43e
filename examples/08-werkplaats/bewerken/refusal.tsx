/** Why the layers are refused: each cause, the smallest casus that shows it, and a change that would be taken. */
import { baseRuleSet, type Voorstel, type Weigering } from 'eigen-kracht'
import { type Block, type ListItem, refusalBlocks } from 'eigen-kracht/report'
import { useEffect, useMemo, useRef, useState } from 'preact/hooks'
import type { Layer } from '../desk.js'
import { LONGEST } from '../use-desk.js'
import { hire, Stopped } from '../work/hire.js'

interface RefusalProps {
  readonly layers: readonly Layer[]
  /** Makes the change in the layer that is named; false when its place is not there. */
  readonly apply: (voorstel: Voorstel, laag: string | undefined) => boolean
}

type Search =
  | { readonly is: 'busy'; readonly seconds: number }
  | { readonly is: 'done'; readonly found: readonly Weigering[] }
  | { readonly is: 'stopped'; readonly why: string }

export function Refusal({ layers, apply }: RefusalProps) {
  const helper = useMemo(hire, [])
  const [search, tell] = useState<Search>()
  const [wrong, setWrong] = useState('')
  const clock = useRef<ReturnType<typeof setInterval> | undefined>(undefined)
  const end = () => {
    clearInterval(clock.current)
    helper.stop()
  }
  // What was found is about the text as it was.
  useEffect(() => {
    tell(undefined)
    setWrong('')
    return end
  }, [layers])

  const stop = (why: string) => {
    end()
    tell({ is: 'stopped', why })
  }
  const ask = () => {
    const from = Date.now()
    tell({ is: 'busy', seconds: 0 })
    clock.current = setInterval(() => {
      const passed = Date.now() - from
      if (passed > LONGEST) stop(`Het zoeken duurde langer dan ${LONGEST / 1000} seconden en is gestopt.`)
      else tell({ is: 'busy', seconds: Math.floor(passed / 1000) })
    }, 1000)
    helper
      .ask(
        'whyRefused',
        layers.map(({ text }) => text),
      )
      .then(
        (found) => tell({ is: 'done', found }),
        (error: unknown) => {
          if (!(error instanceof Stopped))
            tell({ is: 'stopped', why: `Het zoeken is niet gelukt: ${String(error)}` })
        },
      )
      .finally(() => clearInterval(clock.current))
  }
  const take = ({ probleem, voorstel }: Weigering) => {
    if (voorstel !== undefined && !apply(voorstel, probleem.laag))
      setWrong('Deze plaats staat niet meer in de tekst. Pas het met de hand aan.')
  }

  return (
    <section aria-label="Waarom geweigerd">
      {search?.is !== 'busy' && (
        <button type="button" class="nl-button nl-button--primary" onClick={ask}>
          Waarom is dit geweigerd?
        </button>
      )}
      {search?.is === 'busy' && (
        <div class="actions">
          <label class="refusal__busy">
            Er wordt gezocht naar de kleinste casus en de kleinste wijziging. Al {search.seconds} seconden.
            <progress />
          </label>
          <button
            type="button"
            class="nl-button nl-button--secondary"
            onClick={() => stop('U heeft het zoeken gestopt.')}
          >
            Stop
          </button>
        </div>
      )}
      {search?.is === 'stopped' && (
        <p class="level level--open" role="status">
          <span>{search.why}</span>
        </p>
      )}
      {wrong !== '' && (
        <p class="level level--serious" role="alert">
          <span>{wrong}</span>
        </p>
      )}
      {search?.is === 'done' && <Causes found={search.found} take={take} />}
    </section>
  )
}

interface CausesProps {
  readonly found: readonly Weigering[]
  readonly take: (one: Weigering) => void
}

function Causes({ found, take }: CausesProps) {
  const head = useRef<HTMLHeadingElement>(null)
  useEffect(() => head.current?.focus(), [])
  const many = found.length === 1 ? 'Er is 1 oorzaak' : `Er zijn ${found.length} oorzaken`
  return (
    <>
      <h3 class="nl-heading nl-heading--level-3" tabIndex={-1} ref={head}>
        Waarom dit is geweigerd. {many}.
      </h3>
      {found.map((one, i) => (
        <article class="refusal" key={`${i} ${one.probleem.pad}`}>
          <h4 class="nl-heading nl-heading--level-4">
            Oorzaak {i + 1}
            {one.probleem.pad === '' ? '' : `: ${one.probleem.pad}`}
          </h4>
          {refusalBlocks([one], baseRuleSet).map((block, at) => (
            <BlockPart key={at} block={block} />
          ))}
          {one.voorstel !== undefined && (
            <button type="button" class="nl-button nl-button--primary" onClick={() => take(one)}>
              Pas dit voorstel toe
              <span class="visually-hidden"> voor oorzaak {i + 1}</span>
            </button>
          )}
        </article>
      ))}
    </>
  )
}

/** What refusals are told in: sentences, and lists of answers. */
function BlockPart({ block }: { readonly block: Block }) {
  if (block.kind === 'text') return <p class="nl-paragraph">{block.text}</p>
  if (block.kind === 'list') return <Items items={block.items} />
  return null
}

function Items({ items }: { readonly items: readonly ListItem[] }) {
  return (
    <ul class="utrecht-unordered-list">
      {items.map(({ text, parts }, i) => (
        <li key={`${i} ${text}`}>
          {text}
          {parts !== undefined && <Items items={parts} />}
        </li>
      ))}
    </ul>
  )
}
