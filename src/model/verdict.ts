/** What a proof of a guarantee says. */
import type { CasusFragment } from '../problem.js'
import type { Reach } from './comparison.js'

/** A casus that breaks a guarantee, ready to be assessed. */
export interface Counterexample {
  readonly casus: CasusFragment & { readonly kenmerk: string; readonly peildatum: string }
  /** For a guarantee about a change: the casus after it. */
  readonly na?: CasusFragment & { readonly kenmerk: string; readonly peildatum: string }
  /** The item that it is about, for guarantees about one person, leefgebied or need. */
  readonly item?: string
}

/** Whether a guarantee holds in every casus. */
export interface Verdict {
  readonly waarborg: string
  readonly titel: string
  readonly uitkomst: 'bewezen' | 'weerlegd' | 'niet-beslist'
  /** Up to how many persons and needs it holds, as far as was looked; `elk` for any number. */
  readonly reikwijdte: Reach
  /**
   * Whether there is a casus that it is about: where its `als` never holds it is kept by any rules and protects
   * nobody. Absent when that was not decided,
   * and with a counterexample, which shows one.
   */
  readonly komtVoor?: boolean
  readonly tegenvoorbeeld?: Counterexample
}
