/** The first page: what this is, and what there is to try. */
import './theme.css'
import './index.css'
import published from './cases.json'
import { Shell } from './shell.js'
import { show } from './show.js'

interface Room {
  readonly file: string
  readonly title: string
  readonly forWhom: string
  readonly inFiveMinutes: readonly string[]
}

const rooms: readonly Room[] = [
  {
    file: 'keukentafel.html',
    title: 'De keukentafel',
    forWhom: 'Voor professionals, en voor gezinnen die willen meekijken.',
    inFiveMinutes: [
      'Beantwoord de vragen over een gezin, één voor één.',
      'Zie meteen wat dat betekent: hoe veilig het is, wat goed gaat en welke hulp past.',
      'Lees het verslag: voor het gezin, voor de jongere of voor de professional.',
    ],
  },
  {
    file: 'werkplaats.html',
    title: 'De werkplaats',
    forWhom: 'Voor beleidsmedewerkers en raadsleden.',
    inFiveMinutes: [
      'Open de regels die erbij zitten, of die van uw eigen gemeente.',
      'Verander een regel en zie voor welke gezinnen er iets anders uitkomt.',
      'Ga na of de bescherming blijft, en maak een verslag voor de raad.',
    ],
  },
]

function Index() {
  return (
    <Shell here="index.html">
      <h1 class="nl-heading nl-heading--level-1">Wat kan een gezin zelf, en welke hulp past daarbij?</h1>
      <p class="nl-paragraph nl-paragraph--lead measure">
        Gemeenten geven jeugdhulp als een gezin het niet alleen redt. <strong>eigen-kracht</strong> weegt met
        open regels wat een gezin zelf kan, en zegt bij elke uitkomst waarom. Veiligheid gaat voor alles, wat
        niet bekend is telt nooit als nee, en mensen beslissen.
      </p>
      <h2 class="nl-heading nl-heading--level-2">Probeer het zelf</h2>
      <ul class="cards">
        {rooms.map(({ file, title, forWhom, inFiveMinutes }) => (
          <li key={file} class="card room">
            <h3 class="nl-heading nl-heading--level-2">{title}</h3>
            <p class="soft">{forWhom}</p>
            <p class="nl-paragraph">
              <strong>In vijf minuten</strong>
            </p>
            <ol class="utrecht-ordered-list">
              {inFiveMinutes.map((text) => (
                <li key={text}>{text}</li>
              ))}
            </ol>
            <a class="nl-button nl-button--primary room__go" href={file}>
              Ga naar {title.charAt(0).toLowerCase() + title.slice(1)}
            </a>
          </li>
        ))}
      </ul>
      <h2 class="nl-heading nl-heading--level-2">Lees een verslag</h2>
      <p class="nl-paragraph measure">
        Vier gezinnen uit een brief aan de gemeenteraad van Alkmaar, gewogen met de regels die erbij zitten.
      </p>
      <ul class="reports">
        {published.cases.map(({ file, title }) => (
          <li key={file}>
            <strong>{title}:</strong>{' '}
            {published.readers.map((reader, at) => (
              <span key={reader.voor}>
                {at > 0 && ', '}
                <a
                  class="nl-link"
                  href={`verslagen/${file}-${reader.voor}.html`}
                  aria-label={`${title}, ${reader.title}`}
                >
                  {reader.title}
                </a>
              </span>
            ))}
          </li>
        ))}
      </ul>
      <h2 class="nl-heading nl-heading--level-2">Bouw ermee</h2>
      <p class="nl-paragraph measure">
        Voor wie software maakt:{' '}
        <a class="nl-link" href="api/index.html" hreflang="en">
          de <span lang="en">API reference</span> (in het Engels)
        </a>
        .
      </p>
    </Shell>
  )
}

show(<Index />)
