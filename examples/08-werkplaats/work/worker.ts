/** The worker: does one task after another, and tells how far it is. */
import type { Asked, Progress, Told } from './protocol.js'
import { tasks } from './tasks.js'

const tell = (told: Told) => postMessage(told)

addEventListener('message', async ({ data }: MessageEvent<Asked>) => {
  const { id, task, given } = data
  try {
    const run = tasks[task as keyof typeof tasks] as (
      given: unknown,
      report: (progress: Progress) => void,
    ) => unknown
    tell({ id, out: await run(given, (progress) => tell({ id, progress })) })
  } catch (error) {
    tell({ id, error: error instanceof Error ? error.message : String(error) })
  }
})
