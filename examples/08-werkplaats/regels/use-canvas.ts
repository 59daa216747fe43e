/** The window in which the drawing is seen: its size, dragging, and the wheel. */
import type { RefObject } from 'preact'
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks'
import type { Size } from './camera.js'

/** Until it is known; and while the panel is hidden. */
const UNKNOWN: Size = { width: 1000, height: 600 }

export function useSize(box: RefObject<Element | null>): Size {
  const [size, tell] = useState(UNKNOWN)
  useLayoutEffect(() => {
    const element = box.current
    if (element === null) return
    const look = () => {
      const { width, height } = element.getBoundingClientRect()
      if (width === 0 || height === 0) return
      tell((now) => (now.width === width && now.height === height ? now : { width, height }))
    }
    look()
    const observer = new ResizeObserver(look)
    observer.observe(element)
    return () => observer.disconnect()
  }, [box])
  return size
}

/** The wheel with Ctrl, which a pinch on a touchpad gives too; without it the page scrolls as anywhere. */
export function useWheel(
  box: RefObject<Element | null>,
  zoomBy: (factor: number, at: { readonly x: number; readonly y: number }) => void,
): void {
  const latest = useRef(zoomBy)
  latest.current = zoomBy
  useEffect(() => {
    const element = box.current
    if (element === null) return
    const turn = (event: Event) => {
      if (!(event instanceof WheelEvent) || !event.ctrlKey) return
      event.preventDefault()
      const { left, top } = element.getBoundingClientRect()
      latest.current(Math.exp(-event.deltaY / 300), { x: event.clientX - left, y: event.clientY - top })
    }
    element.addEventListener('wheel', turn, { passive: false })
    return () => element.removeEventListener('wheel', turn)
  }, [box])
}

/** Less than this is a click, in pixels. */
const STILL = 4

/** Handlers that move the drawing along with the pointer. A drag isn't also a click on what lies under it. */
export function useDrag(shift: (x: number, y: number) => void) {
  const from = useRef<{ x: number; y: number; far: boolean } | undefined>(undefined)
  const dragged = useRef(false)
  return {
    onPointerDown: (event: PointerEvent) => {
      dragged.current = false
      if (event.button === 0) from.current = { x: event.clientX, y: event.clientY, far: false }
    },
    onPointerMove: (event: PointerEvent) => {
      const last = from.current
      if (last === undefined) return
      const x = event.clientX - last.x
      const y = event.clientY - last.y
      if (!last.far && Math.hypot(x, y) < STILL) return
      if (!last.far && event.currentTarget instanceof Element)
        event.currentTarget.setPointerCapture(event.pointerId)
      from.current = { x: event.clientX, y: event.clientY, far: true }
      dragged.current = true
      shift(x, y)
    },
    onPointerUp: () => {
      from.current = undefined
    },
    onPointerCancel: () => {
      from.current = undefined
    },
    onClickCapture: (event: MouseEvent) => {
      if (!dragged.current) return
      dragged.current = false
      event.stopPropagation()
    },
  }
}
