/** Says how far a task is, with a way to stop it; or why it ended without a result. */
import type { Running } from './use-task.js'
import type { TaskName } from './work/tasks.js'

interface TaskStateProps {
  readonly now: Running<TaskName>
  readonly stop: () => void
  /** What is being done, such as "Bewijzen". */
  readonly what: string
}

export function TaskState({ now, stop, what }: TaskStateProps) {
  return (
    <div class="task-state">
      <p class="nl-paragraph" role="status">
        {sentence(now, what)}
      </p>
      {now.state === 'busy' && (
        <>
          <progress
            aria-label={what}
            {...(now.progress && { value: now.progress.done, max: now.progress.of })}
          />
          <button type="button" class="nl-button nl-button--secondary" onClick={stop}>
            Stop
          </button>
        </>
      )}
    </div>
  )
}

function sentence(now: Running<TaskName>, what: string): string {
  switch (now.state) {
    case 'idle':
    case 'done':
      return ''
    case 'busy':
      return now.progress?.what === undefined ? `${what}…` : `${what}: ${now.progress.what}…`
    case 'stopped':
      return `${what} is gestopt.`
    case 'failed':
      return `Dit lukt nu niet. ${now.message}`
  }
}
