/** The frame around every page: skip link, name, where one can go, the page itself, and what it does with what one types. */
import type { ComponentChildren } from 'preact'

interface Room {
  readonly file: string
  readonly title: string
}

/** The pages that lie beside each other, in the order of the header. */
const rooms: readonly Room[] = [
  { file: 'index.html', title: 'Begin' },
  { file: 'keukentafel.html', title: 'De keukentafel' },
  { file: 'werkplaats.html', title: 'De werkplaats' },
]

export interface ShellProps {
  /** The file of this page, as in `rooms`. */
  readonly here: string
  /** What goes before all else on the page, such as danger. It stays in sight if it is sticky. */
  readonly top?: ComponentChildren
  readonly children: ComponentChildren
}

export function Shell({ here, top, children }: ShellProps) {
  return (
    <div class="shell">
      <a class="nl-skip-link nl-skip-link--visible-on-focus" href="#inhoud">
        Naar de inhoud
      </a>
      {top}
      <header>
        <span class="shell__name">eigen-kracht</span>
        <nav aria-label="Pagina's">
          <ul class="shell__links">
            {rooms.map(({ file, title }) => (
              <li key={file}>
                <a class="nl-link" href={file} aria-current={file === here ? 'page' : undefined}>
                  {title}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      </header>
      <main id="inhoud" tabIndex={-1}>
        {children}
      </main>
      <footer>
        <p>
          Wat u hier invult, blijft op dit apparaat en in dit venster. Er wordt niets verstuurd en niets
          bewaard, tenzij u zelf een bestand opslaat.
        </p>
        <p>Deze pagina geeft advies. Een professional beslist, samen met het gezin.</p>
      </footer>
    </div>
  )
}
