/** The tests of the base rule set's own rules, as casussen with what each test holds them against. */
import { readdirSync, readFileSync } from 'node:fs'
import { baseRuleSet } from '../../src/base.js'
import { readExpectations } from '../../src/testcases/expectations.js'
import type { Look, MutationTest } from '../../src/testing/mutants/casussen.js'
import type { TruthName } from '../../src/truth.js'
import { changed, examples, type Fragment, neighbourOf } from './examples.js'

/** A casus that kills mutants, with what it must give: an outcome, or the truth of a rule. */
export interface Killing {
  /** The mutant for which it was made; it may kill more. */
  readonly doodt: string
  readonly item?: string
  readonly conclusie?: string
  /** The value that must come out. */
  readonly uitkomst?: string
  /** What must certainly be in the collection, or certainly not. */
  readonly bevat?: string
  readonly zonder?: string
  readonly regel?: string
  readonly waar?: TruthName
  /** The value that the rule gives where it holds. */
  readonly waarde?: string
  readonly casus: Fragment
}

const killingFolder = new URL('mutanten/', import.meta.url)
export const killings = readdirSync(killingFolder).map((name) => ({
  name,
  cases: JSON.parse(readFileSync(new URL(name, killingFolder), 'utf8')) as Killing[],
}))

function testOf(fragment: Fragment, ...toetst: Look[]): MutationTest {
  return { casus: { kenmerk: 'test', peildatum: '2026-01-15', ...fragment }, toetst }
}

function onItem(item: string | undefined): { readonly item?: string } {
  return item === undefined ? {} : { item }
}

/** As `rules.test.ts` has them: the example with the rule's value, each neighbour, and without its fact. */
function ofExamples(): MutationTest[] {
  return examples.flatMap((example) => {
    const { regel, item, geldt, buren } = example
    const neighbours = buren.flatMap((neighbour) => {
      const { fragment, item: asked } = neighbourOf(example, neighbour)
      const look = { regel, ...onItem(asked) }
      const { wijzig } = neighbour
      const without = wijzig === undefined ? [] : [testOf(changed(geldt, wijzig.pad), look)]
      return [testOf(fragment, look), ...without]
    })
    return [testOf(geldt, { regel, ...onItem(item), waarde: true }), ...neighbours]
  })
}

/** What the published cases must give to the letter; of what they only must contain nothing is counted. */
function ofPublishedCases(): MutationTest[] {
  const folders = ['../../examples/casussen/', '../../examples/praktijk/'].map(
    (path) => new URL(path, import.meta.url),
  )
  const published = folders.flatMap((folder) => readdirSync(folder).map((file) => new URL(file, folder)))
  return published.map((file) => {
    const { casus, verwacht } = JSON.parse(readFileSync(file, 'utf8')) as {
      casus: Fragment
      verwacht: object
    }
    const { expectations } = readExpectations(verwacht, baseRuleSet)
    const looks = expectations.flatMap(({ hoe, conclusie, item }) =>
      hoe === 'gelijk' && conclusie !== undefined ? [{ conclusie, ...onItem(item) }] : [],
    )
    return testOf(casus, ...looks)
  })
}

/** A killing casus as a test: what it says to expect is what it looks at. */
export function killingTest({ casus, conclusie, bevat, zonder, regel, waarde, item }: Killing): MutationTest {
  const lid = bevat ?? zonder
  const member = lid === undefined ? {} : { lid }
  const outcome = conclusie === undefined ? [] : [{ conclusie, ...onItem(item), ...member }]
  const truth = regel === undefined ? [] : [{ regel, ...onItem(item), waarde: waarde !== undefined }]
  return testOf(casus, ...outcome, ...truth)
}

export function ownTests(): MutationTest[] {
  return [...ofExamples(), ...ofPublishedCases(), ...killings.flatMap(({ cases }) => cases.map(killingTest))]
}
