/** The proof of what the rules promise, and the report for the council. */
import { useEffect } from 'preact/hooks'
import { saveFile } from '../../pages/files.js'
import { ReportView } from '../../pages/report-view.js'
import type { PanelProps } from '../desk.js'
import { groups } from '../gevolg/cases.js'
import { TaskState } from '../task-state.js'
import { useTask } from '../use-task.js'
import { ProofList } from './proof-list.js'

export function ProofPanel({ desk }: PanelProps) {
  const proof = useTask('prove')
  const council = useTask('council')
  const layers = desk.layers.map(({ text }) => text)
  const isSound = desk.checked?.made !== undefined

  // What was proven of other rules says nothing of these.
  useEffect(() => {
    proof.clear()
    council.clear()
  }, [desk.layers])

  if (!isSound)
    return (
      <p class="nl-paragraph">
        {desk.checked === undefined
          ? 'De regels worden nagekeken.'
          : 'De regels zijn nog niet in orde. Er is nu niets te bewijzen.'}
      </p>
    )
  const papers = council.now.state === 'done' ? council.now.out : undefined
  return (
    <>
      <h2 class="nl-heading nl-heading--level-2">Wat zeker blijft</h2>
      <p class="nl-paragraph">
        De regels beloven dingen die in elke casus moeten kloppen. De computer bewijst dat voor alle casussen
        die er kunnen zijn, of laat een casus zien waarin het niet klopt.
      </p>
      <button type="button" class="nl-button nl-button--primary" onClick={() => proof.start(layers)}>
        Bewijs de waarborgen
      </button>
      <TaskState now={proof.now} stop={proof.stop} what="Bewijzen" />
      {proof.now.state === 'done' && <ProofList found={proof.now.out} />}

      <h2 class="nl-heading nl-heading--level-2">Verslag voor de raad</h2>
      <p class="nl-paragraph">
        Alle afwijkingen met reden en bron, wat ze veranderen in de casussen, en wat bewezen blijft. U kunt
        het verslag opslaan.
      </p>
      <button
        type="button"
        class="nl-button nl-button--primary"
        disabled={desk.layers.length === 0}
        onClick={() => council.start({ layers, cases: groups.flatMap(({ cases }) => cases) })}
      >
        Maak het raadsverslag
      </button>
      {desk.layers.length === 0 && (
        <p class="nl-paragraph">Open eerst een overlay. De basis zelf wijkt nergens van af.</p>
      )}
      <TaskState now={council.now} stop={council.stop} what="Het verslag maken" />
      {papers !== undefined && (
        <>
          <p class="nl-paragraph">Het verslag is klaar.</p>
          <div class="nl-button-group button-row">
            <button
              type="button"
              class="nl-button nl-button--secondary"
              onClick={() => saveFile('raadsverslag.html', papers.html, 'text/html')}
            >
              Opslaan als webpagina
            </button>
            <button
              type="button"
              class="nl-button nl-button--secondary"
              onClick={() => saveFile('raadsverslag.md', papers.markdown, 'text/markdown')}
            >
              Opslaan als Markdown
            </button>
          </div>
          {papers.left.length > 0 && (
            <p class="nl-paragraph">Niet in het verslag, want niet te lezen: {papers.left.join(', ')}.</p>
          )}
          <details class="paper">
            <summary>Lees het verslag hier</summary>
            <ReportView html={papers.html} level={3} />
          </details>
        </>
      )}
    </>
  )
}
