/**
 * The names of the library and of its base rules that this part of the page goes by. A test holds each against the
 * rules and the reports.
 */

/** Headings in reports; see `section`. */
export const PARTS = {
  /** Strengths, in the report for a family. */
  strengths: 'Wat goed gaat',
  /** What tips the advice, in the annex for a professional. */
  changes: 'wat het advies zou veranderen',
  /** On what people differ, in the report for a professional. */
  differences: 'waar mensen anders over denken',
} as const

/** The questions whether there is danger now: where people differ on one of these, that is said at the top. */
export const DANGER_FACTS: readonly string[] = ['veiligheid.acuut', 'veiligheid.suicidaliteit']
