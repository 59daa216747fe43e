/** The desk as state of the page: every change is checked by a helper of its own, the last one counts. */
import { useEffect, useMemo, useState } from 'preact/hooks'
import type { Desk, Layer } from './desk.js'
import type { Checked } from './work/check-layers.js'
import { hire } from './work/hire.js'

/** How long one must stop typing, in milliseconds, before what stands there is checked. */
const PAUSE = 300

export function useDesk(first: readonly Layer[]): readonly [Desk, (layers: readonly Layer[]) => void] {
  const [layers, change] = useState(first)
  const [found, tell] = useState<{ readonly layers: readonly Layer[]; readonly checked: Checked }>()
  const helper = useMemo(hire, [])
  useEffect(() => {
    const timer = setTimeout(() => {
      helper
        .ask(
          'checkLayers',
          layers.map(({ text }) => text),
        )
        .then(
          (checked) => tell({ layers, checked }),
          // Stopped, because something newer is asked.
          () => {},
        )
    }, PAUSE)
    return () => {
      clearTimeout(timer)
      helper.stop()
    }
  }, [layers, helper])
  return [found?.layers === layers ? { layers, checked: found.checked } : { layers }, change]
}
