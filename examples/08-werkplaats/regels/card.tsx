/** All there is to tell of one question or one conclusion. */
import type { ComponentChildren } from 'preact'
import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import { Changed } from './changed.js'
import type { ConclusionNode, FactNode, GraphNode } from './graph.js'
import { type Go, Links, scopeText } from './links.js'
import type { Model } from './model.js'
import { Mark, RuleLines, Sources } from './rule-lines.js'
import { shortestWay } from './walk.js'

const POLICY: Readonly<Record<string, string>> = {
  first: 'De eerste regel die geldt, bepaalt de uitkomst.',
  priority: 'Gelden er meer regels? Dan telt de zwaarste uitkomst.',
  collect: 'Alle regels die gelden, tellen.',
}
/** So many rules are read at once; the others when asked. */
const FIRST_RULES = 8
/** More values than these are folded. */
const MOST_VALUES = 12

export interface CardProps {
  readonly model: Model
  readonly id: string
  readonly go: Go
  /** Draws what lies around it, or the way from it to what all is about; absent where nothing is drawn. */
  readonly around?: Go
  readonly way?: Go
  readonly close: () => void
}

export function Card({ model, id, go, around, way, close }: CardProps) {
  const title = useRef<HTMLHeadingElement>(null)
  // What is new has the focus: also when the card of another node takes its place.
  useLayoutEffect(() => title.current?.focus(), [id])
  const node = model.graph.nodes.get(id)
  if (node === undefined) return null
  const changes = model.changesOf(node)
  const led = shortestWay(model.graph, id, model.graph.ends)
  return (
    <article class="rg-card" aria-labelledby="rg-card-title">
      <p class="rg-kind">
        {node.kind === 'feit' ? 'Vraag' : 'Uitkomst'}, {scopeText(node.bereik)}
      </p>
      <h3 class="nl-heading nl-heading--level-3 rg-title" id="rg-card-title" tabIndex={-1} ref={title}>
        {node.title}
      </h3>
      <p>
        <code>{id}</code> {node.guarded && <Mark kind="guarded" />}{' '}
        {changes.length > 0 && <Mark kind="changed" />}
      </p>
      <p class="rg-actions">
        {around !== undefined && <Button onClick={() => around(id)}>Kijk hieromheen</Button>}
        {way !== undefined && led !== undefined && led.length > 1 && (
          <Button onClick={() => way(id)}>Toon de weg naar de uitkomst</Button>
        )}
        <Button onClick={close}>Sluit de kaart</Button>
      </p>
      {node.kind === 'feit' ? (
        <FactPart node={node} model={model} />
      ) : (
        <ValuesPart node={node} model={model} />
      )}
      {changes.length > 0 && (
        <Part title={`Wat hier is gewijzigd (${changes.length})`}>
          {changes.map((part) => (
            <Changed key={`${part.deel} ${part.naam}`} part={part} model={model} />
          ))}
        </Part>
      )}
      {node.kind === 'conclusie' && <RulesPart key={id} node={node} model={model} />}
      {node.restsOn.length > 0 && (
        <Part title={`Dit rust op (${node.restsOn.length})`}>
          <Links model={model} ids={node.restsOn} go={go} />
        </Part>
      )}
      <Part title={`Hierop rust (${node.carries.length})`}>
        {node.carries.length === 0 ? (
          <p>Geen andere uitkomst. Het advies vertelt dit zelf, of het wordt alleen bewaard.</p>
        ) : (
          <Links model={model} ids={node.carries} go={go} />
        )}
      </Part>
      {led !== undefined && led.length > 1 && <WayPart model={model} way={led} go={go} />}
    </article>
  )
}

function Button({ onClick, children }: { onClick: () => void; children: ComponentChildren }) {
  return (
    <button type="button" class="nl-button nl-button--secondary rg-button" onClick={onClick}>
      {children}
    </button>
  )
}

function Part({ title, children }: { title: string; children: ComponentChildren }) {
  return (
    <section>
      <h4 class="nl-heading nl-heading--level-4">{title}</h4>
      {children}
    </section>
  )
}

function FactPart({ node: { fact, guarded }, model }: { node: FactNode; model: Model }) {
  const { after } = model
  const values =
    'waarden' in fact
      ? fact.waarden.map((one) => after.value(fact.id, one))
      : fact.type === 'getal'
        ? [
            `een getal van ${after.value(fact.id, fact.minimum)} tot en met ${after.value(fact.id, fact.maximum)}`,
          ]
        : ['ja', 'nee']
  return (
    <>
      <blockquote class="rg-question">{fact.vraag}</blockquote>
      <p>Dit kan weten: {fact.wie.join(', ')}.</p>
      <p>
        {fact.type === 'meerkeuze' ? 'Antwoorden (er mag meer dan één): ' : 'Antwoorden: '}
        {values.join(' · ')}.
      </p>
      {guarded && <p>Een beschermde regel leest dit antwoord.</p>}
      <details>
        <summary>
          Waarom deze vraag? ({fact.bron.length === 1 ? '1 bron' : `${fact.bron.length} bronnen`})
        </summary>
        <Sources bron={fact.bron} reading={after} />
      </details>
    </>
  )
}

function ValuesPart({ node: { conclusion }, model }: { node: ConclusionNode; model: Model }) {
  const { id, waarden, standaard, beschermd, beleid, veiligeKant } = conclusion
  const { value } = model.after
  const list = (
    <ol class="rg-values">
      {waarden.map((one) => (
        <li key={one}>
          {value(id, one)}
          {one === standaard && <small> (als geen regel geldt)</small>}
        </li>
      ))}
    </ol>
  )
  return (
    <>
      <Part title={`Wat het kan zijn (${waarden.length})`}>
        {waarden.length > MOST_VALUES ? (
          <details>
            <summary>Toon alle {waarden.length}</summary>
            {list}
          </details>
        ) : (
          list
        )}
        {beleid === 'priority' && <p>De lichtste staat vooraan, de zwaarste achteraan.</p>}
      </Part>
      {beschermd === true && (
        <p>
          {veiligeKant === undefined
            ? 'Waar een beschermde regel geldt, mag een gemeente deze uitkomst niet veranderen.'
            : `Een gemeente mag deze uitkomst niet onveiliger maken. Naar de ${veiligeKant === 'eind' ? 'laatste' : 'eerste'} waarde toe mag wel: daar is het gezin het best beschermd.`}
        </p>
      )}
    </>
  )
}

function RulesPart({ node, model }: { node: ConclusionNode; model: Model }) {
  const [all, showAll] = useState(false)
  const { beleid } = node.conclusion
  const rules =
    beleid === 'first' ? node.rules.toSorted((a, b) => (b.priority ?? 1) - (a.priority ?? 1)) : node.rules
  const shown = all ? rules : rules.slice(0, FIRST_RULES)
  return (
    <Part title={`De regels (${rules.length})`}>
      <p>{POLICY[beleid]}</p>
      <ol class="rg-rules">
        {shown.map((rule) => (
          <li key={rule.name}>
            <RuleLines rule={rule} reading={model.after} />
          </li>
        ))}
      </ol>
      {shown.length < rules.length && (
        <Button onClick={() => showAll(true)}>Toon alle {rules.length} regels</Button>
      )}
    </Part>
  )
}

function WayPart({ model, way, go }: { model: Model; way: readonly string[]; go: Go }) {
  const nodes: readonly GraphNode[] = way.flatMap((one) => model.graph.nodes.get(one) ?? [])
  return (
    <Part title="De kortste weg naar de uitkomst">
      <ol class="rg-values">
        {nodes.map((one, at) => (
          <li key={one.id}>
            {at === 0 ? (
              one.title
            ) : (
              <button type="button" class="rg-link" onClick={() => go(one.id)}>
                {one.title}
              </button>
            )}
          </li>
        ))}
      </ol>
    </Part>
  )
}
