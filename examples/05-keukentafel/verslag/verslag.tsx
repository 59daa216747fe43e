/** The report for one reader, in the page: to read, to print, and to save. */
import { adviesToHtml, toDocument } from 'eigen-kracht/report'
import { useId, useMemo, useState } from 'preact/hooks'
import { saveFile } from '../../pages/files.js'
import type { Voor } from '../zijde/danger.js'
import type { Given } from '../zijde/known.js'
import { Blocks } from './blocks.js'
import { fileName } from './files.js'

const READERS: readonly { readonly voor: Voor; readonly title: string }[] = [
  { voor: 'gezin', title: 'Het gezin' },
  { voor: 'jongere', title: 'De jongere (12 jaar en ouder)' },
  { voor: 'professional', title: 'De professional' },
]

export function Verslag({ advies, ruleSet, casus, namen }: Given) {
  const [voor, choose] = useState<Voor>('gezin')
  const title = useId()
  const options = useMemo(() => ({ ruleSet, casus, namen, voor }), [ruleSet, casus, namen, voor])
  const report = useMemo(() => toDocument(advies, options), [advies, options])
  const save = () => saveFile(fileName(advies.kenmerk, voor), adviesToHtml(advies, options), 'text/html')
  return (
    <section class="verslag" aria-labelledby={title}>
      <h2 class="nl-heading nl-heading--level-2" id={title}>
        Verslag
      </h2>
      <fieldset class="utrecht-form-fieldset utrecht-form-fieldset--html-fieldset">
        <legend class="utrecht-form-fieldset__legend utrecht-form-fieldset__legend--html-legend">
          Wie leest dit?
        </legend>
        <div class="verslag__readers">
          {READERS.map((reader) => (
            <label key={reader.voor} class="choice">
              <input
                class="utrecht-radio-button utrecht-radio-button--html-input"
                type="radio"
                name="verslag-voor"
                checked={reader.voor === voor}
                onChange={() => choose(reader.voor)}
              />
              {reader.title}
            </label>
          ))}
        </div>
      </fieldset>
      <p class="actions">
        <button type="button" class="nl-button nl-button--primary" onClick={() => print()}>
          Druk af
        </button>
        <button type="button" class="nl-button nl-button--secondary" onClick={save}>
          Bewaar als pagina
        </button>
      </p>
      <p class="soft">
        In het verslag staan de namen die u hebt ingevuld. Een bewaard verslag staat op uw eigen apparaat: wie
        erbij kan, kan het lezen.
      </p>
      <article class="card verslag__paper" aria-label="Het verslag" key={voor}>
        <Blocks blocks={report.blokken} />
      </article>
    </section>
  )
}
