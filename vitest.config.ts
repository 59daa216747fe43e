import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { defineConfig } from 'vitest/config'
import { BaseSequencer, type TestSpecification } from 'vitest/node'
import { plainSource } from './tests/support/plain-source.js'

const projectFolders = ['properties', 'package', 'browser', 'types', 'bench']
/** Files that put other modules in the place of ours, and so load the code for themselves. */
const mocking = readdirSync(join(import.meta.dirname, 'tests'), { recursive: true, encoding: 'utf8' })
  .map((file) => `tests/${file.replaceAll('\\', '/')}`)
  .filter(
    (file) => file.endsWith('.test.ts') && !projectFolders.some((one) => file.startsWith(`tests/${one}/`)),
  )
  .filter((file) => /\bvi\.(?:do)?mock\(/i.test(readFileSync(join(import.meta.dirname, file), 'utf8')))
/** Loads the code and the base rules once for all files of a worker: that was most of the work of most files. */
const shared = { pool: 'threads', isolate: false } as const

/**
 * What takes longest goes first: else the last file keeps one core busy long after the other is done. A fresh clone
 * remembers no durations, and a file of few lines may be the longest of all.
 */
const LONGEST = [
  'promises/attacks',
  'rules/mutants',
  'overlay/protect',
  'examples/examples',
  'cli/load',
  'rules/readme',
  'testing/mutants/score',
  'overlay/layers',
  'properties/views',
  'properties/laws',
  'package/runtimes',
  'package/package',
  'browser/verslag',
  'browser/keukentafel/gesprek',
  'browser/werkplaats/bureau',
].map((name) => `tests/${name}.test.ts`)

class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files)
    const projects = [...new Set(sorted.map(({ project }) => project))]
    const placeOf = ({ moduleId }: TestSpecification) => {
      const place = LONGEST.findIndex((name) => moduleId.endsWith(name))
      return place < 0 ? LONGEST.length : place
    }
    return projects.flatMap((one) =>
      sorted.filter(({ project }) => project === one).sort((a, b) => placeOf(a) - placeOf(b)),
    )
  }
}

export default defineConfig({
  test: {
    sequence: { sequencer: LongestFirst },
    // All cores: on two of them the default would leave one idle.
    maxWorkers: '100%',
    reporters: ['default', './tests/support/reporter.ts'],
    coverage: {
      provider: 'v8',
      include: ['src/**/*.ts'],
      exclude: ['**/*.generated.ts'],
      reporter: ['text', 'html'],
    },
    projects: [
      {
        plugins: [plainSource()],
        test: {
          name: 'unit',
          include: ['tests/**/*.test.ts'],
          exclude: [...projectFolders.map((folder) => `tests/${folder}/**`), ...mocking],
          ...shared,
          // Some start a process or read the whole house, on machines that may be busy.
          testTimeout: 120_000,
        },
      },
      {
        test: {
          name: 'mocking',
          include: mocking,
          testTimeout: 120_000,
        },
      },
      {
        plugins: [plainSource()],
        test: {
          name: 'properties',
          include: ['tests/properties/**/*.test.ts'],
          ...shared,
          testTimeout: 180_000,
        },
      },
      {
        test: {
          name: 'types',
          include: [],
          typecheck: {
            enabled: true,
            only: true,
            include: ['tests/types/**/*.test-d.ts'],
            tsconfig: './tests/types/tsconfig.json',
          },
        },
      },
      {
        test: {
          name: 'package',
          include: ['tests/package/**/*.test.ts'],
          globalSetup: './tests/package/packed.ts',
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
      {
        plugins: [plainSource()],
        test: {
          name: 'browser',
          include: ['tests/browser/**/*.test.ts'],
          // One browser and one load of the code for all files of a worker.
          isolate: false,
          // Beside the tests of the package, which start compilers.
          testTimeout: 120_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
})
