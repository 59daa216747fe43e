import { withNumbers } from './numbers.js'

/** A text in which each number that can be called is a link. */
export function Called({ text }: { readonly text: string }) {
  return (
    <>
      {withNumbers(text).map((piece, at) =>
        at % 2 === 0 ? (
          piece
        ) : (
          <a key={at} class="nl-link" href={`tel:${piece}`}>
            {piece}
          </a>
        ),
      )}
    </>
  )
}
