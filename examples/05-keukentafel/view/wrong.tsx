/** What went wrong, told at once, again each time. */
export interface WrongProps {
  readonly id: string
  readonly texts: readonly string[]
  /** Counts up each time, so that the same is told again. */
  readonly times: number
}

export function Wrong({ id, texts, times }: WrongProps) {
  return (
    <div id={id} role="alert">
      {texts.length > 0 && (
        <div key={times} class="utrecht-form-field-error-message">
          {texts.map((text) => (
            <p key={text}>{text}</p>
          ))}
        </div>
      )}
    </div>
  )
}
