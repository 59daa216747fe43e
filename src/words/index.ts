/**
 * What the library says, by subject and language. Whoever tells something takes only the tables that it needs,
 * so that an app that assesses does not carry the words of overlays and the command line.
 */

import type { nlCommandLine } from './nl/command-line.js'
import { nlDoubts } from './nl/doubts.js'
import { nlFactSources } from './nl/fact-sources.js'
import { nlGuarantees } from './nl/guarantees.js'
import { nlKeeping } from './nl/keeping.js'
import { nlLaws } from './nl/laws.js'
import { nlOptions } from './nl/options.js'
import { nlOverlay } from './nl/overlay.js'
import { nlReading } from './nl/reading.js'
import { nlTestCases } from './nl/test-cases.js'
import { nlWhatIf } from './nl/what-if.js'
import type { InEachLanguage, KeyIn } from './words.js'

/** What is wrong with a rule set or a casus. */
export const reading: InEachLanguage<typeof nlReading> = { nl: nlReading }
/** What is doubtful about a rule set. */
export const doubts: InEachLanguage<typeof nlDoubts> = { nl: nlDoubts }
/** What an overlay may not do. */
export const overlayFaults: InEachLanguage<typeof nlOverlay> = { nl: nlOverlay }
/** Promises that are not kept. */
export const guarantees: InEachLanguage<typeof nlGuarantees> = { nl: nlGuarantees }
export const testCases: InEachLanguage<typeof nlTestCases> = { nl: nlTestCases }
export const factSources: InEachLanguage<typeof nlFactSources> = { nl: nlFactSources }
/** What the laws promise, and how they are broken. */
export const lawWords: InEachLanguage<typeof nlLaws> = { nl: nlLaws }
/** What is asked of an assessor beside its advice. */
export const whatIf: InEachLanguage<typeof nlWhatIf> = { nl: nlWhatIf }
/** What is wrong with what was kept. */
export const keeping: InEachLanguage<typeof nlKeeping> = { nl: nlKeeping }
/** What a program that calls the library did wrong. */
export const options: InEachLanguage<typeof nlOptions> = { nl: nlOptions }

/** Every message that a finding can be, with what it is told with. */
export type Messages = typeof nlReading &
  typeof nlDoubts &
  typeof nlOverlay &
  typeof nlGuarantees &
  typeof nlTestCases &
  typeof nlWhatIf &
  typeof nlKeeping &
  typeof nlCommandLine
export type Message = KeyIn<Messages>

export type Reading = KeyIn<typeof nlReading>
export type Doubts = KeyIn<typeof nlDoubts>
export type Overlay = KeyIn<typeof nlOverlay>
export type Guarantees = KeyIn<typeof nlGuarantees>
export type Keeping = KeyIn<typeof nlKeeping>
export type TestCases = KeyIn<typeof nlTestCases>
