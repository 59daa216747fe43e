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
    if (turn === 0) return
    heading.current?.focus({ preventScroll: true })
    // Under a page that scrolled on, the beginning of the question is what one wants to see.
    heading.current?.closest('[data-screen]')?.scrollIntoView({ block: 'nearest' })
  }, [turn])
  return (
    <h2 class="nl-heading nl-heading--level-2" tabIndex={-1} ref={heading}>
      {children}
    </h2>
  )
}
