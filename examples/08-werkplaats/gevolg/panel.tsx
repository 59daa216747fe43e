/** The effect: what the layers change in casussen, where the outcome can differ at all, and what tests say. */
import { useEffect, useState } from 'preact/hooks'
import { readFile } from '../../pages/files.js'
import { ReportView } from '../../pages/report-view.js'
import type { PanelProps } from '../desk.js'
import { TaskState } from '../task-state.js'
import { useTask } from '../use-task.js'
import { type CaseGroup, groups } from './cases.js'
import { EffectTable } from './effect-table.js'
import { casesIn } from './read-cases.js'
import { TestsView } from './tests-view.js'

export function EffectPanel({ desk }: PanelProps) {
  const [own, add] = useState<readonly CaseGroup[]>([])
  const [message, say] = useState('')
  const [left, leave] = useState<readonly string[]>([])
  const effect = useTask('effect')
  const differ = useTask('differ')
  const all = [...groups, ...own]
  const cases = all.filter(({ id }) => !left.includes(id)).flatMap((group) => group.cases)
  const isSound = desk.checked?.made !== undefined
  const layers = desk.layers.map(({ text }) => text)

  useEffect(() => {
    if (isSound) effect.start({ layers, cases })
    else effect.clear()
    differ.clear()
  }, [desk.checked, own, left])

  async function open(files: readonly File[]): Promise<void> {
    try {
      const read = await Promise.all(files.map(readFile))
      add([
        ...own,
        ...read.map((file, at) => ({ id: `own-${own.length + at}`, title: file.name, cases: casesIn(file) })),
      ])
      say('')
    } catch (error) {
      say(`Dit bestand kan niet worden gelezen. ${error instanceof Error ? error.message : ''}`)
    }
  }

  if (!isSound)
    return (
      <p class="nl-paragraph">
        {desk.checked === undefined
          ? 'De regels worden nagekeken.'
          : 'De regels zijn nog niet in orde. Maak ze eerst in orde. Dan ziet u hier wat ze veranderen.'}
      </p>
    )
  return (
    <>
      <h2 class="nl-heading nl-heading--level-2">Wat verandert er in deze casussen?</h2>
      <p class="nl-paragraph">
        {desk.layers.length === 0
          ? 'U kijkt naar de basis zelf. Daarom verandert er niets. Open eerst een overlay.'
          : 'Voor: met de regels van de basis. Na: met uw regels erbij.'}
      </p>
      <fieldset class="utrecht-form-fieldset">
        <legend class="utrecht-form-fieldset__legend">Welke casussen?</legend>
        {all.map(({ id, title, cases: some }) => (
          <label key={id} class="utrecht-form-label utrecht-form-label--checkbox choice">
            <input
              type="checkbox"
              class="utrecht-checkbox"
              checked={!left.includes(id)}
              onChange={() => leave(left.includes(id) ? left.filter((one) => one !== id) : [...left, id])}
            />{' '}
            {title} ({some.length})
          </label>
        ))}
        <label class="utrecht-form-label file">
          Eigen casussen openen (JSON). Ze blijven op uw computer.
          <input
            type="file"
            class="file-input"
            accept=".json,application/json"
            multiple
            onChange={({ currentTarget }) => {
              void open([...(currentTarget.files ?? [])])
              currentTarget.value = ''
            }}
          />
        </label>
        {message !== '' && (
          <p class="utrecht-form-field-error-message" role="alert">
            {message}
          </p>
        )}
      </fieldset>
      <TaskState now={effect.now} stop={effect.stop} what="Nakijken" />
      {effect.now.state === 'done' && (
        <>
          <EffectTable effect={effect.now.out} />
          <TestsView tests={effect.now.out.tests} />
        </>
      )}
      <h2 class="nl-heading nl-heading--level-2">Waar kan de uitkomst verschillen?</h2>
      <p class="nl-paragraph">
        Dit kijkt niet alleen naar deze casussen, maar naar alle casussen die er kunnen zijn. Per uitkomst
        ziet u de kleinste casus waarin het anders gaat.
      </p>
      <button
        type="button"
        class="nl-button nl-button--primary"
        disabled={desk.layers.length === 0}
        onClick={() => differ.start(layers)}
      >
        Zoek de verschillen
      </button>
      <TaskState now={differ.now} stop={differ.stop} what="Zoeken" />
      {differ.now.state === 'done' && <ReportView html={differ.now.out} level={3} />}
    </>
  )
}
