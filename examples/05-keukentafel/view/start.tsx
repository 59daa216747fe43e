/** The first screen: what this is, for whom, and that nothing leaves the page. */
import type { Act, Room } from '../state/room.js'
import { OpenFile } from './files.js'

export interface StartProps {
  readonly room: Room
  readonly does: (act: Act) => void
}

export const Start = ({ room, does }: StartProps) => (
  <div class="card measure">
    <p class="nl-paragraph nl-paragraph--lead">
      Een gesprek over wat een gezin zelf kan, en welke hulp daarbij past.
    </p>
    <p class="nl-paragraph">
      U krijgt één vraag tegelijk. Steeds ziet u waarom we dat vragen. U hoeft niet alles te weten: ‘Weet ik
      nog niet’ is ook een antwoord.
    </p>
    <h2 class="nl-heading nl-heading--level-3">Voor wie</h2>
    <p class="nl-paragraph">
      Voor een professional, samen met het gezin. Ook een ouder, een jongere of iemand uit het netwerk kan de
      eigen kant vertellen.
    </p>
    <h2 class="nl-heading nl-heading--level-3">Wat u invult, blijft hier</h2>
    <p class="nl-paragraph">
      Alles blijft op deze pagina. Er wordt niets verstuurd. Sluit u de pagina, dan is alles weg. Bewaren doet
      u zelf, als bestand.
    </p>
    <div class="actions">
      <button
        type="button"
        class="nl-button nl-button--primary"
        onClick={() => does({ do: 'go', to: 'gesprek' })}
      >
        Het gesprek beginnen
      </button>
    </div>
    <OpenFile room={room} does={does} />
  </div>
)
