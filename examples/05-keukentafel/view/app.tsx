/** The kitchen table as a page: danger on top, the conversation, and beside it what is known. */
import { useEffect, useReducer } from 'preact/hooks'
import { Shell } from '../../pages/shell.js'
import { ruleSet, tippingPoints, warmUp } from '../engine.js'
import { act, isUnsaved, newRoom, type Screen } from '../state/room.js'
import { casusOf, newTable } from '../state/table.js'
import { Verslag } from '../verslag/verslag.js'
import { Nood } from '../zijde/nood.js'
import { Zijde } from '../zijde/zijde.js'
import { Differences } from './differences.js'
import { Files } from './files.js'
import { Review } from './review.js'
import { Speakers } from './speakers.js'
import { Start } from './start.js'
import { Talk } from './talk.js'
import { Titled } from './title.js'
import { useAdvies } from './use-advies.js'

/** The day of today where the reader is, YYYY-MM-DD. */
function today(): string {
  const now = new Date()
  const parts = [now.getFullYear(), now.getMonth() + 1, now.getDate()]
  return parts.map((part) => String(part).padStart(2, '0')).join('-')
}

const screens: readonly { readonly screen: Exclude<Screen, 'begin'>; readonly title: string }[] = [
  { screen: 'gesprek', title: 'Gesprek' },
  { screen: 'nakijken', title: 'Nakijken' },
  { screen: 'verschillen', title: 'Verschillen' },
  { screen: 'verslag', title: 'Verslag' },
  { screen: 'bestand', title: 'Bestand' },
]

export function App() {
  const [room, does] = useReducer(act, undefined, () => newRoom(today()))
  const { table, screen, turn, told } = room
  const isBegun = screen !== 'begin'
  const known = useAdvies(table, isBegun)
  const unsaved = isUnsaved(room)
  useEffect(() => {
    // After the first picture: who begins to read doesn't wait for it.
    const waiting = setTimeout(() => warmUp(casusOf(newTable(today()))), 0)
    return () => clearTimeout(waiting)
  }, [])
  useEffect(() => {
    if (!unsaved) return
    const warn = (event: BeforeUnloadEvent) => event.preventDefault()
    addEventListener('beforeunload', warn)
    return () => removeEventListener('beforeunload', warn)
  }, [unsaved])
  const given = known && { ...known, ruleSet, namen: table.names }
  return (
    <Shell here="keukentafel.html" top={isBegun && known && <Nood advies={known.advies} ruleSet={ruleSet} />}>
      {/* Beside a question the name of the page would only take its room. */}
      <h1 class={isBegun ? 'visually-hidden' : 'nl-heading nl-heading--level-1'}>De keukentafel</h1>
      <p class="visually-hidden" role="status">
        {told}
      </p>
      {isBegun ? (
        <>
          <nav class="screens" aria-label="Onderdelen van het gesprek">
            {screens.map(
              ({ screen: to, title }) =>
                (to !== 'verschillen' || table.views.length > 1) && (
                  <button
                    key={to}
                    type="button"
                    class={to === screen ? 'screens__one screens__one--here' : 'screens__one'}
                    aria-current={to === screen ? 'page' : undefined}
                    onClick={() => does({ do: 'go', to })}
                  >
                    {title}
                  </button>
                ),
            )}
          </nav>
          {screen === 'verslag' ? (
            <div class="card" data-screen>
              {given && (
                <Titled turn={turn}>
                  <Verslag {...given} />
                </Titled>
              )}
            </div>
          ) : (
            <div class="columns">
              <div class="card" data-screen>
                {(screen === 'gesprek' || screen === 'nakijken') && <Speakers room={room} does={does} />}
                {screen === 'gesprek' && <Talk room={room} does={does} advies={known?.advies} />}
                {screen === 'nakijken' && <Review room={room} does={does} />}
                {screen === 'verschillen' && known && (
                  <Differences room={room} does={does} advies={known.advies} />
                )}
                {screen === 'bestand' && <Files room={room} does={does} today={today} />}
              </div>
              {given && <Zijde {...given} tippingPoints={tippingPoints} />}
            </div>
          )}
        </>
      ) : (
        <Start room={room} does={does} />
      )}
    </Shell>
  )
}
