/** Casussen from files and folders, compared under two rule sets. */
import { compareSound } from '../compare.js'
import type { Advies } from '../model/advies.js'
import type { Casus } from '../model/base.generated.js'
import type { Comparison } from '../model/comparison.js'
import type { RuleSet } from '../model/ruleset.js'
import type { Problem } from '../problem.js'
import { casusIn, casusPlace, complainOf, unreadable } from './bulk.js'
import { readDocuments } from './casussen.js'
import type { FoundCasus } from './documents.js'
import { type ExitCode, worst } from './exit-code.js'
import { isFolder, jsonFilesIn } from './files.js'
import type { Io } from './io.js'

interface Compared {
  readonly comparison: Comparison
  /** All that could be read, whether it could be compared or not. */
  readonly casussen: readonly unknown[]
  readonly code: ExitCode
}

/**
 * Compares what can be read, and complains of the rest.
 *
 * @param inputs files and folders
 * @param onAssessed is told what each casus is told by both
 */
export async function compareFiles(
  a: RuleSet,
  b: RuleSet,
  inputs: readonly string[],
  io: Io,
  onAssessed?: (nummer: number, voor: Advies, na: Advies) => void,
): Promise<Compared> {
  let code: ExitCode = 0
  const read: { readonly found: FoundCasus; readonly bestand: string }[] = []
  for (const bestand of inputs.flatMap((word) => (isFolder(word) ? jsonFilesIn(word) : [word])))
    for (const found of await readDocuments(bestand, io)) {
      if ('data' in found.inhoud) read.push({ found, bestand })
      else {
        const refused = unreadable(found.inhoud)
        code = worst(code, refused.code)
        await complainOf(casusPlace(found, bestand), refused, io)
      }
    }
  const casussen = read.map(({ found }) => casusIn('data' in found.inhoud ? found.inhoud.data : undefined))
  const wrong: { readonly nummer: number; readonly problems: readonly Problem[] }[] = []
  // Each casus is checked when it is compared.
  const onRefused = (nummer: number, problems: readonly Problem[]) => wrong.push({ nummer, problems })
  const comparison = compareSound(a, b, casussen as Casus[], onRefused, onAssessed)
  for (const { nummer, problems } of wrong) {
    const { found, bestand } = read[nummer] ?? {}
    code = worst(code, 1)
    if (found !== undefined && bestand !== undefined)
      await complainOf(casusPlace(found, bestand), { problems, code: 1 }, io)
  }
  return { comparison, casussen, code }
}
