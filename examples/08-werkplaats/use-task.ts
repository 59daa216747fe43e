/** A task of the worker as state of the page: asked, how far it is, done, stopped or failed. */
import { useCallback, useEffect, useMemo, useState } from 'preact/hooks'
import { hire, Stopped } from './work/hire.js'
import type { Progress } from './work/protocol.js'
import type { Given, Out, TaskName } from './work/tasks.js'

export type Running<N extends TaskName> =
  | { readonly state: 'idle' | 'stopped' }
  | { readonly state: 'busy'; readonly progress?: Progress }
  | { readonly state: 'done'; readonly given: Given<N>; readonly out: Out<N> }
  | { readonly state: 'failed'; readonly message: string }

export interface UsedTask<N extends TaskName> {
  readonly now: Running<N>
  /** Starts it anew; what was being done is stopped. */
  readonly start: (given: Given<N>) => void
  readonly stop: () => void
  /** Forgets what came out, and stops what is being done. */
  readonly clear: () => void
}

export function useTask<N extends TaskName>(name: N): UsedTask<N> {
  const [now, tell] = useState<Running<N>>({ state: 'idle' })
  const helper = useMemo(hire, [])
  // A page that is closed leaves no worker behind.
  useEffect(() => helper.stop, [helper])
  const start = useCallback(
    (given: Given<N>) => {
      helper.stop()
      tell({ state: 'busy' })
      helper
        .ask(name, given, (progress) => tell({ state: 'busy', progress }))
        .then(
          (out) => tell({ state: 'done', given, out }),
          (error: Error) => {
            if (!(error instanceof Stopped)) tell({ state: 'failed', message: error.message })
          },
        )
    },
    [helper, name],
  )
  const stop = useCallback(() => {
    helper.stop()
    tell({ state: 'stopped' })
  }, [helper])
  const clear = useCallback(() => {
    helper.stop()
    tell({ state: 'idle' })
  }, [helper])
  return { now, start, stop, clear }
}
