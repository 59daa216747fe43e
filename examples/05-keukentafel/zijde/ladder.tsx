/** One ladder for all needs, heavy on top: each need stands by name on the rungs that it may have. */
import './ladder.css'
import type { Block, RungMark } from 'eigen-kracht/report'
import { capital } from './level.js'

type Shown = Exclude<RungMark, 'none'>

const MARKS: Readonly<Record<Shown, string>> = {
  fits: 'ladder__need ladder__need--fits',
  possible: 'ladder__need ladder__need--possible',
  helps: 'ladder__need ladder__need--helps',
}

/** @property ladder as a report has it */
export function Ladder({ ladder }: { readonly ladder: Block<'ladder'> }) {
  const { needs, rungs, heavy, light, legend } = ladder
  const wordOf = new Map(legend.map(({ mark, text }) => [mark, text]))
  return (
    <ol class="ladder">
      {rungs.map(({ id, title, marks }, at) => {
        const on = marks.flatMap((mark, need) =>
          mark === 'none' ? [] : [{ mark, need: needs[need] ?? '', word: wordOf.get(mark) ?? '' }],
        )
        const end = at === 0 ? heavy : at === rungs.length - 1 ? light : undefined
        return (
          <li key={id} class={on.length === 0 ? 'ladder__rung' : 'ladder__rung ladder__rung--met'}>
            <span class={marks.includes('fits') ? 'ladder__title ladder__title--fits' : 'ladder__title'}>
              {capital(title)}
            </span>
            {end !== undefined && <span class="ladder__end"> ({end})</span>}
            {on.length > 0 && (
              <ul>
                {on.map(({ mark, need, word }) => (
                  <li key={need} class={MARKS[mark]}>
                    <Mark mark={mark} />
                    <span>
                      {capital(need)}: <em>{word}</em>
                    </span>
                  </li>
                ))}
              </ul>
            )}
          </li>
        )
      })}
    </ol>
  )
}

const SHAPES: Readonly<Record<Shown, string>> = {
  fits: 'M4 12l5 5L20 6',
  possible: 'M8 9q0-4 4-4t4 4q0 2-4 4v2m0 3v2',
  helps: 'M12 5v14M5 12h14',
}

/** The word beside it says the same. */
const Mark = ({ mark }: { readonly mark: Shown }) => (
  <svg class="ladder__mark" aria-hidden="true" viewBox="0 0 24 24" width="20" height="20">
    <path d={SHAPES[mark]} />
  </svg>
)
