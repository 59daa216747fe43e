/** What the page and its worker say to each other. */

/** A task of the worker: plain data in, plain data out. */
export type Task<In, Out> = (given: In, report: (progress: Progress) => void) => Out | Promise<Out>

export interface Progress {
  readonly done: number
  readonly of: number
  /** What is looked at now, in plain Dutch. */
  readonly what?: string
}

export interface Asked {
  readonly id: number
  readonly task: string
  readonly given: unknown
}

export type Told =
  | { readonly id: number; readonly progress: Progress }
  | { readonly id: number; readonly out: unknown }
  | { readonly id: number; readonly error: string }
