/** The heading of what is new: reading goes on there. */
import type { ComponentChildren } from 'preact'
import { useEffect, useRef } from 'preact/hooks'

export interface TitleProps {
  /** Each new number takes the focus here; 0 doesn't. */
  readonly turn: number
  readonly children: ComponentChildren
}

export function Title({ turn, children }: TitleProps) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    if (turn > 0) readOn(heading.current)
  }, [turn])
  return (
    <h2 class="nl-heading nl-heading--level-2" tabIndex={-1} ref={heading}>
      {children}
    </h2>
  )
}

/** The same for a part of the page that has a heading of its own. */
export function Titled({ turn, children }: TitleProps) {
  const part = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const heading = part.current?.querySelector('h2') ?? null
    if (heading !== null) heading.tabIndex = -1
    if (turn > 0) readOn(heading)
  }, [turn])
  return <div ref={part}>{children}</div>
}

function readOn(heading: HTMLElement | null): void {
  heading?.focus({ preventScroll: true })
  // Under a page that scrolled on, the beginning of the question is what one wants to see.
  heading?.closest('[data-screen]')?.scrollIntoView({ block: 'nearest' })
}
