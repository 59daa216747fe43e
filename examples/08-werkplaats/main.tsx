/** The policy desk: rules are read, changed, tried and proven here. */
import '../pages/theme.css'
import './werkplaats.css'
import { baseRuleSet } from 'eigen-kracht'
import type { FunctionComponent } from 'preact'
import { useEffect, useMemo, useRef } from 'preact/hooks'
import { Shell } from '../pages/shell.js'
import { show } from '../pages/show.js'
import { EditPanel, type EditPanelProps } from './bewerken/panel.js'
import { ProofPanel } from './bewijs/panel.js'
import { unsaved } from './desk-state.js'
import { FormPanel } from './formulier/panel.js'
import { EffectPanel } from './gevolg/panel.js'
import { RulesPanel } from './regels/panel.js'
import { DeskBar } from './tafel/desk-bar.js'
import { OpenPart } from './tafel/open.js'
import { type Tab, Tabs } from './tafel/tabs.js'
import { useDesk } from './use-desk.js'

const panels: readonly (Tab & { readonly Panel: FunctionComponent<EditPanelProps> })[] = [
  { id: 'bewerken', title: 'Bewerken', Panel: EditPanel },
  { id: 'formulier', title: 'Formulier', Panel: FormPanel },
  { id: 'regels', title: 'De regels', Panel: RulesPanel },
  { id: 'gevolg', title: 'Het gevolg', Panel: EffectPanel },
  { id: 'bewijs', title: 'Bewijs en verslag', Panel: ProofPanel },
]

function Page() {
  const { desk, state, act } = useDesk()
  const bar = useRef<HTMLElement>(null)
  const isUnsaved = unsaved(state).length > 0
  useEffect(() => {
    if (!isUnsaved) return
    const warn = (event: BeforeUnloadEvent) => event.preventDefault()
    addEventListener('beforeunload', warn)
    return () => removeEventListener('beforeunload', warn)
  }, [isUnsaved])
  const deeds = useMemo(
    (): Pick<EditPanelProps, 'change' | 'type'> => ({
      change: (layers) => act({ deed: 'change', layers }),
      type: (layers) => act({ deed: 'type', layers }),
    }),
    [act],
  )
  const below = state.layers.length === 0 ? baseRuleSet : desk.checked?.made?.ruleSet
  return (
    <Shell here="werkplaats.html">
      <h1 class="nl-heading nl-heading--level-1">De werkplaats</h1>
      <p class="nl-paragraph measure">
        Hier leest, wijzigt en probeert u de regels. Een gemeente schrijft in een overlay wat bij haar anders
        is. Wat kinderen beschermt, kan niet zwakker worden: dat wordt bij elke wijziging nagerekend.
      </p>
      <OpenPart
        state={state}
        act={act}
        onDone={() => lookAt(bar.current)}
        below={state.layers.length > 0 ? below : undefined}
      />
      <DeskBar focus={bar} desk={desk} state={state} act={act} />
      <Tabs label="Onderdelen" tabs={panels} panel={({ Panel }) => <Panel desk={desk} {...deeds} />} />
    </Shell>
  )
}

/** Moves the focus to what lies on the desk now, with the work under it in sight. */
function lookAt(bar: HTMLElement | null): void {
  // What was opened from is folded first.
  requestAnimationFrame(() => {
    bar?.parentElement?.previousElementSibling?.scrollIntoView({ block: 'start' })
    bar?.focus({ preventScroll: true })
  })
}

show(<Page />)
