/** Starts workers for the page. */
import code from 'worker:code'
import type { Asked, Progress, Told } from './protocol.js'
import type { Given, Out, TaskName } from './tasks.js'

export interface Helper {
  /**
   * Has a task done; rejects with an Error that says why it failed, or with `Stopped` when it was stopped.
   */
  readonly ask: <N extends TaskName>(
    task: N,
    given: Given<N>,
    onProgress?: (progress: Progress) => void,
  ) => Promise<Out<N>>
  /** Ends what is being done at once; a helper that does nothing stays as it is. It can be asked again. */
  readonly stop: () => void
}

export class Stopped extends Error {}

interface Waiting {
  readonly settle: (out: unknown) => void
  readonly fail: (error: Error) => void
  readonly onProgress: ((progress: Progress) => void) | undefined
}

/** One worker, made when first asked. Who proves and who checks while one types each have their own. */
export function hire(): Helper {
  let worker: Worker | undefined
  let last = 0
  const waiting = new Map<number, Waiting>()

  function start(): Worker {
    const address = URL.createObjectURL(new Blob([code], { type: 'text/javascript' }))
    const started = new Worker(address)
    URL.revokeObjectURL(address)
    started.addEventListener('message', ({ data }: MessageEvent<Told>) => hear(data))
    started.addEventListener('error', ({ message }) => drop(new Error(message)))
    started.addEventListener('messageerror', () => drop(new Error('Het antwoord kan niet worden gelezen.')))
    return started
  }

  function hear(told: Told): void {
    const one = waiting.get(told.id)
    if (one === undefined) return
    if ('progress' in told) {
      one.onProgress?.(told.progress)
      return
    }
    waiting.delete(told.id)
    if ('error' in told) one.fail(new Error(told.error))
    else one.settle(told.out)
  }

  function drop(error: Error): void {
    worker?.terminate()
    worker = undefined
    const left = [...waiting.values()]
    waiting.clear()
    for (const { fail } of left) fail(error)
  }

  return {
    ask: <N extends TaskName>(task: N, given: Given<N>, onProgress?: (progress: Progress) => void) =>
      new Promise<Out<N>>((settle, fail) => {
        worker ??= start()
        last += 1
        waiting.set(last, { settle: settle as (out: unknown) => void, fail, onProgress })
        worker.postMessage({ id: last, task, given } satisfies Asked)
      }),
    stop: () => {
      if (waiting.size > 0) drop(new Stopped('gestopt'))
    },
  }
}
