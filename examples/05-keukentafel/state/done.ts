/** What to say when there is nothing left to ask of somebody: why, and what can be done now. */
import type { Advies, Interview } from 'eigen-kracht'
import { PROFESSIONAL } from '../names.js'
import { speakerName, type Table, type View } from './table.js'

export interface Ending {
  readonly title: string
  readonly texts: readonly string[]
}

const ENDINGS: Readonly<Record<Interview['reden'], Ending>> = {
  'direct-handelen': {
    title: 'Eerst handelen',
    texts: [
      'Er is gevaar. Doe nu eerst wat bovenaan deze pagina staat.',
      'De andere vragen kunnen wachten. Ga verder als iedereen veilig is.',
    ],
  },
  'eerst-deze-stap': { title: 'Doe eerst deze stap', texts: [] },
  besluitrijp: {
    title: 'Er is genoeg bekend voor een besluit',
    texts: ['Lees het verslag samen. De professional beslist, samen met het gezin.'],
  },
  'trede-staat-vast': {
    title: 'Wat past, staat vast',
    texts: ['Meer vragen veranderen het advies niet. Lees het verslag samen.'],
  },
  vragen: { title: 'Er zijn nog vragen', texts: [] },
}

/** The end of the conversation with this person. */
export function endingFor(
  table: Table,
  view: View,
  { reden, stap }: Interview,
  verschillen: Advies['verschillen'],
): Ending {
  if (view.van !== PROFESSIONAL && reden !== 'direct-handelen')
    return {
      title: 'Dank u wel',
      texts: [
        `Alle vragen voor ${speakerName(table, view.van)} zijn gesteld.`,
        'Wat anderen weten, vragen we aan hen.',
      ],
    }
  const { title, texts } = ENDINGS[reden]
  const matter = verschillen.filter(({ maaktUit }) => maaktUit).length
  return {
    title,
    texts: [
      ...(stap === undefined ? [] : [stap]),
      ...texts,
      ...(matter === 0
        ? []
        : [
            `Over ${matter === 1 ? 'één vraag' : `${matter} vragen`} zegt niet iedereen hetzelfde. Dat maakt uit.`,
          ]),
    ],
  }
}

/** How many questions may follow: "nog 4 tot 9 vragen". */
export function progressText({ voortgang: { nog } }: Interview): string {
  const { minstens, hoogstens } = nog
  if (minstens === hoogstens) return minstens === 1 ? 'nog 1 vraag' : `nog ${minstens} vragen`
  return `nog ${minstens} tot ${hoogstens} vragen`
}
