/** What would change the advice: looked for when it is asked for, since it takes a while. */
import type { Casus, Kantelpunten } from 'eigen-kracht'
import type { ListItem } from 'eigen-kracht/report'
import { useEffect, useRef, useState } from 'preact/hooks'
import { type Given, whatWouldChange } from './known.js'
import { capital } from './level.js'

export interface ChangesProps {
  readonly given: Given
  readonly tippingPoints: (casus: Casus) => Kantelpunten
}

export function Changes({ given, tippingPoints }: ChangesProps) {
  const [found, set] = useState<{ readonly for: Casus; readonly items: readonly ListItem[] }>()
  const title = useRef<HTMLHeadingElement>(null)
  // What was found for another casus is no longer so.
  const items = found?.for === given.casus ? found.items : undefined
  const isFound = items !== undefined
  useEffect(() => {
    if (isFound) title.current?.focus()
  }, [isFound])
  const look = () => set({ for: given.casus, items: whatWouldChange(given, tippingPoints(given.casus)) })
  if (items === undefined)
    return (
      <button type="button" class="nl-button nl-button--secondary" onClick={look}>
        Wat zou dit veranderen?
      </button>
    )
  return (
    <>
      <h3 class="nl-heading nl-heading--level-3" tabIndex={-1} ref={title}>
        Wat dit zou veranderen
      </h3>
      <ul class="utrecht-unordered-list">
        {items.map(({ text, parts = [] }) => (
          <li key={text}>
            {parts.length === 0 ? (
              text
            ) : (
              <details>
                <summary>{capital(text)}</summary>
                <ul class="utrecht-unordered-list">
                  {parts.map((part) => (
                    <li key={part.text}>{part.text}</li>
                  ))}
                </ul>
              </details>
            )}
          </li>
        ))}
      </ul>
    </>
  )
}
