/** What part of the drawing is seen, and how large. */

export interface Size {
  readonly width: number
  readonly height: number
}
/** A point `p` of the drawing is seen at `p * scale + (x, y)` pixels. */
export interface Camera {
  readonly scale: number
  readonly x: number
  readonly y: number
}

const SMALLEST = 0.2
const LARGEST = 2.5
/** Words stay legible down to this scale. */
export const LEGIBLE = 0.8

const within = (least: number, value: number, most: number) => Math.min(most, Math.max(least, value))

/** All of the drawing, in the middle; never larger than it is drawn. */
export function whole(drawing: Size, window: Size): Camera {
  const scale = within(SMALLEST, Math.min(window.width / drawing.width, window.height / drawing.height), 1)
  return centred(drawing, window, scale)
}

function centred(drawing: Size, window: Size, scale: number): Camera {
  return {
    scale,
    x: (window.width - drawing.width * scale) / 2,
    y: (window.height - drawing.height * scale) / 2,
  }
}

/** All of it when that is legible; else legible, with its right side in sight: there stands what all is about. */
export function first(drawing: Size, window: Size): Camera {
  const all = whole(drawing, window)
  if (all.scale >= LEGIBLE) return all
  const { y } = centred(drawing, window, LEGIBLE)
  return { scale: LEGIBLE, x: Math.min(0, window.width - drawing.width * LEGIBLE), y }
}

/** Larger or smaller, while this pixel shows the same point. */
export function zoom(camera: Camera, factor: number, at: { readonly x: number; readonly y: number }): Camera {
  const scale = within(SMALLEST, camera.scale * factor, LARGEST)
  const by = scale / camera.scale
  return { scale, x: at.x - (at.x - camera.x) * by, y: at.y - (at.y - camera.y) * by }
}

export const pan = (camera: Camera, x: number, y: number): Camera => ({
  ...camera,
  x: camera.x + x,
  y: camera.y + y,
})

/** Moves no more than is needed to see a box whole. */
export function reveal(
  camera: Camera,
  box: { readonly x: number; readonly y: number } & Size,
  window: Size,
): Camera {
  const EDGE = 12
  const shift = (middle: number, size: number, offset: number, room: number) => {
    const low = (middle - size / 2) * camera.scale + offset
    const high = (middle + size / 2) * camera.scale + offset
    if (low < EDGE) return EDGE - low
    return high > room - EDGE ? Math.max(room - EDGE - high, EDGE - low) : 0
  }
  const x = shift(box.x, box.width, camera.x, window.width)
  const y = shift(box.y, box.height, camera.y, window.height)
  return x === 0 && y === 0 ? camera : pan(camera, x, y)
}
