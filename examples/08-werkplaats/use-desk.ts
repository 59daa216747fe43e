/** The desk as state of the page: every change is checked by a helper of its own, the last one counts. */
import { useEffect, useMemo, useReducer, useState } from 'preact/hooks'
import type { Desk, Layer } from './desk.js'
import { afterDeed, type Deed, type DeskState, emptyDesk } from './desk-state.js'
import type { Checked } from './work/check-layers.js'
import { hire, Stopped } from './work/hire.js'

/** How long one must stop typing, in milliseconds, before what stands there is checked. */
const PAUSE = 300
/** What takes longer than this is stopped, in milliseconds. */
export const LONGEST = 60_000

interface Outcome {
  readonly layers: readonly Layer[]
  readonly checked?: Checked
  readonly failed?: string
}

export interface DeskUse {
  readonly desk: Desk
  readonly state: DeskState
  readonly act: (deed: Deed) => void
}

export function useDesk(): DeskUse {
  const [state, act] = useReducer(afterDeed, emptyDesk)
  const { layers } = state
  const [found, tell] = useState<Outcome>()
  const helper = useMemo(hire, [])
  useEffect(() => {
    let late: ReturnType<typeof setTimeout> | undefined
    const pause = setTimeout(() => {
      late = setTimeout(() => {
        tell({
          layers,
          failed: `Nakijken duurde langer dan ${LONGEST / 1000} seconden en is gestopt. Maak de overlay kleiner.`,
        })
        helper.stop()
      }, LONGEST)
      const asked = layers.map(({ text }) => text)
      helper
        .ask('checkLayers', asked)
        .then(
          (checked) => tell({ layers, checked }),
          (error: unknown) => {
            // Stopped: something newer is asked, or it was told above.
            if (!(error instanceof Stopped))
              tell({
                layers,
                failed: `Nakijken is niet gelukt: ${error instanceof Error ? error.message : String(error)}`,
              })
          },
        )
        .finally(() => clearTimeout(late))
    }, PAUSE)
    return () => {
      clearTimeout(pause)
      clearTimeout(late)
      helper.stop()
    }
  }, [layers, helper])
  return { desk: found?.layers === layers ? found : { layers }, state, act }
}
