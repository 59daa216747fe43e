/** See the rules: a drawing from questions over outcomes to what fits, and all there is to tell of each. */
import './regels.css'
import { baseRuleSet, type Deviation, type RuleSetJson } from 'eigen-kracht'
import { useEffect, useMemo, useRef, useState } from 'preact/hooks'
import type { PanelProps } from '../desk.js'
import { Card } from './card.js'
import { Drawing } from './drawing.js'
import { layoutOf } from './layout.js'
import { Legend } from './legend.js'
import { modelOf } from './model.js'
import { RuleList } from './rule-list.js'
import { SearchBox } from './search-box.js'
import { open, overview, pictureOf, type View } from './view.js'
import { Whats } from './whats-changed.js'

interface Made {
  readonly ruleSet: RuleSetJson
  readonly deviations: readonly Deviation[]
}
const BASE: Made = { ruleSet: baseRuleSet, deviations: [] }
/** Further away than this nearly all is near. */
const MOST_STEPS = 3
/** On narrower screens a list reads better. */
const NARROW = '(max-width: 44rem)'

/** The rules on the desk; while they are looked at, and when they are refused, those of before. */
function useMade({ layers, checked }: PanelProps['desk']): Made {
  const last = useRef(BASE)
  if (layers.length === 0) last.current = BASE
  else if (checked?.made !== undefined) last.current = checked.made
  return last.current
}

export function RulesPanel({ desk }: PanelProps) {
  const { ruleSet, deviations } = useMade(desk)
  const model = useMemo(() => modelOf(ruleSet, deviations), [ruleSet, deviations])
  const { graph } = model
  const [view, look] = useState<View>(overview)
  const [chosen, choose] = useState<string>()
  const [asList, list] = useState(() => matchMedia(NARROW).matches)
  const picture = useMemo(() => pictureOf(graph, view), [graph, view])
  const layout = useMemo(() => layoutOf(picture), [picture])
  const back = useRef<HTMLHeadingElement>(null)
  const opener = useRef<HTMLElement | SVGElement | null>(null)
  const selected = chosen !== undefined && graph.nodes.has(chosen) ? chosen : undefined

  const around = (id: string) => {
    look({ ...overview, focus: id })
    choose(id)
  }
  const go = (id: string) => {
    const { activeElement: now } = document
    if (now instanceof HTMLElement || now instanceof SVGElement)
      if (now.closest('.rg-card') === null) opener.current = now
    if (layout.placed.has(id)) choose(id)
    else around(id)
  }
  /** On a narrow screen the card stands where the drawing comes. */
  const draw = (next: View) => {
    look(next)
    if (matchMedia(NARROW).matches) close()
  }
  const close = () => {
    opener.current ??= back.current
    choose(undefined)
  }
  // Whoever closes the card goes on where it was opened.
  useEffect(() => {
    if (selected !== undefined) return
    const last = opener.current
    opener.current = null
    if (last !== null) (last.isConnected ? last : back.current)?.focus({ preventScroll: false })
  }, [selected])
  const focus = view.focus === undefined ? undefined : graph.nodes.get(view.focus)
  const card = selected !== undefined && (
    <Card
      model={model}
      id={selected}
      go={go}
      {...(!asList && {
        around: (id: string) => draw({ ...overview, focus: id }),
        way: (id: string) => draw({ ...overview, focus: id, way: true }),
      })}
      close={close}
    />
  )
  return (
    <div class={card === false ? 'rg-panel' : 'rg-panel rg-panel--card'}>
      <h2 class="nl-heading nl-heading--level-2" tabIndex={-1} ref={back}>
        De regels
      </h2>
      {desk.layers.length > 0 && desk.checked !== undefined && desk.checked.made === undefined && (
        <p class="utrecht-alert utrecht-alert--warning rg-note">
          Wat op het bureau ligt, is geweigerd. U ziet de regels van daarvoor.
        </p>
      )}
      <div class="rg-bar">
        <SearchBox graph={graph} go={go} />
        <p class="rg-actions">
          <button
            type="button"
            class="nl-button nl-button--secondary rg-button"
            onClick={() => list(!asList)}
          >
            {asList ? 'Als tekening' : 'Als lijst'}
          </button>
          {!asList && view.focus !== undefined && view.way !== true && view.steps < MOST_STEPS && (
            <button
              type="button"
              class="nl-button nl-button--secondary rg-button"
              onClick={() => look({ ...view, steps: view.steps + 1 })}
            >
              Een stap verder
            </button>
          )}
          {!asList && view !== overview && (
            <button
              type="button"
              class="nl-button nl-button--secondary rg-button"
              onClick={() => look(overview)}
            >
              Terug naar het overzicht
            </button>
          )}
        </p>
      </div>
      <Whats model={model} deviations={deviations} go={go} />
      <div class="rg-both">
        <div class="rg-main">
          {asList ? (
            <RuleList model={model} go={go} />
          ) : (
            <>
              <p class="rg-about" aria-live="polite">
                {focus === undefined
                  ? `Het overzicht: wat bepaalt wat past, en hoe veilig het is. ${ruleSet.regels.length} regels, ${ruleSet.conclusies.length} uitkomsten en ${ruleSet.feiten.length} vragen; hier staat het begin.`
                  : view.way === true
                    ? `De weg van “${focus.title}” naar wat past en hoe veilig het is.`
                    : `Rond “${focus.title}”: waarop het rust, en wat erop rust.`}
              </p>
              <Drawing
                key={`${view.focus} ${view.way}`}
                layout={layout}
                selected={selected}
                go={go}
                open={(what) => look(open(view, what))}
              />
              <Legend />
            </>
          )}
        </div>
        {card}
      </div>
    </div>
  )
}
