import { defineConfig } from 'vitest/config'
import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** The quick tests of the engine, the quickest and most telling first: a mutant dies by the first that fails. */
const files = [
  'truth',
  'engine/*',
  'json-rules-engine/suppose',
  'run/*',
  'compile/*',
  'properties/reading',
  'model/casus-schema',
  'cli/bulk',
  'explain/*',
  'verify/broken',
  'verify/claim',
  'verify/own-claims',
].map((name) => `tests/${name}.test.ts`)

class InThatOrder extends BaseSequencer {
  override async sort(specs: TestSpecification[]): Promise<TestSpecification[]> {
    const folders = files.map((file) => file.replace(/\*?\.test\.ts$/, ''))
    const place = ({ moduleId }: TestSpecification) =>
      folders.findIndex((folder) => moduleId.includes(`/${folder}`))
    return specs.toSorted((a, b) => place(a) - place(b))
  }
}

// What a mutant of the code is held against; see `npm run mutants:code`.
export default defineConfig({
  test: {
    include: files,
    sequence: { sequencer: InThatOrder },
    testTimeout: 30_000,
    // One load of the code for all files: a mutant is switched on and off while it runs.
    isolate: false,
  },
})
