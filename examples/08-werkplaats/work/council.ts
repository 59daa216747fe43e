/** The report with which a council can decide on the layers. */
import {
  type Advies,
  type Casus,
  checkCasus,
  compare,
  createAssessor,
  difference,
  type RuleSet,
} from 'eigen-kracht'
import { councilReport, toHtml, toMarkdown } from 'eigen-kracht/report'
import { verify } from 'eigen-kracht/verify'
import type { NamedCase } from './effect.js'
import { lay } from './lay.js'
import type { Task } from './protocol.js'

export interface CouncilPapers {
  readonly html: string
  readonly markdown: string
  /** Cases that could not be assessed, and so are not in it. */
  readonly left: readonly string[]
}

export const council: Task<
  { readonly layers: readonly string[]; readonly cases: readonly NamedCase[] },
  CouncilPapers
> = ({ layers, cases }, report) => {
  const { base, overlays, ruleSet, deviations } = lay(layers)
  const step = (done: number, what: string) => report({ done, of: 4, what })
  step(0, 'de casussen')
  const sound = cases.filter(({ casus }) => isSound(casus, base) && isSound(casus, ruleSet))
  const casussen = sound.map(({ casus }) => casus as Casus)
  const [before, after] = [createAssessor(base), createAssessor(ruleSet)]
  const adviezen = casussen.map((casus): { readonly voor: Advies; readonly na: Advies } => ({
    voor: before.assess(casus),
    na: after.assess(casus),
  }))
  const comparison = compare(base, ruleSet, casussen)
  step(1, 'waar de uitkomst kan verschillen')
  const differences = difference(base, ruleSet)
  step(2, 'wat bewezen is')
  const verdicts = verify(ruleSet)
  step(3, 'het verslag')
  const document = councilReport({
    ...{ base, overlays, ruleSet, deviations },
    ...(casussen.length > 0 && { comparison, adviezen }),
    ...{ differences, verdicts },
  })
  return {
    html: toHtml(document),
    markdown: toMarkdown(document),
    left: cases.filter((one) => !sound.includes(one)).map(({ naam }) => naam),
  }
}

function isSound(casus: unknown, ruleSet: RuleSet): boolean {
  return checkCasus(casus, ruleSet).every(({ ernst }) => ernst !== 'fout')
}
