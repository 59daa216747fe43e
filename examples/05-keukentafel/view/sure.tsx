/** Asks whether what was not saved may go. */
import type { RefObject } from 'preact'
import { useId, useImperativeHandle, useRef, useState } from 'preact/hooks'

export interface SureHandle {
  /** Asks, and does this when it may. */
  readonly ask: (act: () => void) => void
}

export interface SureProps {
  readonly handle: RefObject<SureHandle | null>
  readonly title: string
  readonly yes: string
}

export function Sure({ handle, title, yes }: SureProps) {
  const dialog = useRef<HTMLDialogElement>(null)
  const [meant, mean] = useState<{ readonly act: () => void }>()
  const id = useId()
  useImperativeHandle(handle, () => ({
    ask: (act) => {
      mean({ act })
      dialog.current?.showModal()
    },
  }))
  const close = () => dialog.current?.close()
  return (
    <dialog ref={dialog} class="card sure" aria-labelledby={id}>
      <h2 class="nl-heading nl-heading--level-2" id={id}>
        {title}
      </h2>
      <p class="nl-paragraph">Niet alles is bewaard. Wat niet bewaard is, komt niet terug.</p>
      <div class="actions">
        <button type="button" class="nl-button nl-button--primary" onClick={close}>
          Terug, ik wil eerst bewaren
        </button>
        <button
          type="button"
          class="nl-button nl-button--secondary"
          onClick={() => {
            close()
            meant?.act()
          }}
        >
          {yes}
        </button>
      </div>
    </dialog>
  )
}
