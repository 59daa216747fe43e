/** Tabs by the pattern of ARIA; which one is open stands in the address, so that going back works. */
import type { ComponentChildren } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'

export interface Tab {
  readonly id: string
  readonly title: string
}

interface TabsProps<T extends Tab> {
  readonly label: string
  readonly tabs: readonly T[]
  /** Called for what has been open; it keeps its state while another is. */
  readonly panel: (tab: T) => ComponentChildren
}

const STEPS: Readonly<Record<string, (at: number, many: number) => number>> = {
  ArrowRight: (at, many) => (at + 1) % many,
  ArrowLeft: (at, many) => (at + many - 1) % many,
  Home: () => 0,
  End: (_, many) => many - 1,
}

export function Tabs<T extends Tab>({ label, tabs, panel }: TabsProps<T>) {
  const named = () => tabs.find(({ id }) => `#${id}` === location.hash)?.id
  const [open, show] = useState(() => named() ?? tabs[0]?.id)
  const [seen, see] = useState<readonly string[]>([])
  const list = useRef<HTMLDivElement>(null)
  useEffect(() => {
    // Any other address, such as that of the skip link, leaves the tabs alone; none at all is where one began.
    const follow = () => show((before) => named() ?? (location.hash === '' ? tabs[0]?.id : before))
    addEventListener('hashchange', follow)
    return () => removeEventListener('hashchange', follow)
  }, [tabs])
  useEffect(() => {
    if (open !== undefined) see((before) => (before.includes(open) ? before : [...before, open]))
  }, [open])

  const go = (id: string) => {
    show(id)
    location.hash = id
  }
  const move = (event: KeyboardEvent) => {
    const at = tabs.findIndex(({ id }) => id === open)
    const to = STEPS[event.key]?.(at, tabs.length)
    const next = to === undefined ? undefined : tabs[to]
    if (next === undefined || event.ctrlKey || event.altKey || event.metaKey) return
    event.preventDefault()
    go(next.id)
    list.current?.querySelector<HTMLElement>(`#tab-${next.id}`)?.focus()
  }
  return (
    <>
      <div role="tablist" aria-label={label} ref={list} onKeyDown={move}>
        {tabs.map(({ id, title }) => (
          <button
            key={id}
            type="button"
            role="tab"
            id={`tab-${id}`}
            aria-selected={id === open}
            aria-controls={`panel-${id}`}
            tabIndex={id === open ? 0 : -1}
            onClick={() => go(id)}
          >
            {title}
          </button>
        ))}
      </div>
      {tabs.map((tab) => (
        <section
          key={tab.id}
          role="tabpanel"
          id={`panel-${tab.id}`}
          aria-labelledby={`tab-${tab.id}`}
          hidden={tab.id !== open}
        >
          {(seen.includes(tab.id) || tab.id === open) && panel(tab)}
        </section>
      ))}
    </>
  )
}
