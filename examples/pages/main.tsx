/** The first page: what there is to try. */
import './theme.css'
import { render } from 'preact'

function Index() {
  return (
    <main class="shell">
      <h1 class="nl-heading nl-heading--level-1">eigen-kracht</h1>
      <ul class="utrecht-unordered-list">
        <li>
          <a class="nl-link" href="keukentafel.html">
            De keukentafel
          </a>
        </li>
        <li>
          <a class="nl-link" href="werkplaats.html">
            De werkplaats
          </a>
        </li>
        <li>
          <a class="nl-link" href="api/index.html">
            API reference (English)
          </a>
        </li>
      </ul>
    </main>
  )
}

const place = document.getElementById('page')
if (place !== null) render(<Index />, place)
