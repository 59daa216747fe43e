/**
 * How long an interview is: full casussen answer one question after the other. Beside the order of the rule set stand
 * a greedy one, which asks what settles most on average over the answers that there are, and asking all. Rows of one
 * question (the same of several items) count as one.
 */
import { type Assessor, baseRuleSet, createAssessor, type Vraag, withAnswer } from '../../src/index.js'
import { sampleCasussen } from '../bench/casussen.js'

type Fields = Readonly<Record<string, unknown>>
type AnyCasus = { readonly kenmerk: string; readonly peildatum: string } & Fields
const LISTS: Readonly<Record<string, string>> = { persoon: 'personen', hulpbehoefte: 'hulpbehoeften' }
/** No interview may go on longer than this. */
const ENDLESS = 400

type Asked = Pick<Vraag, 'feit' | 'item' | 'rijen'> & { readonly soort?: string }

function rowsOf(casus: AnyCasus, group: string): readonly Fields[] {
  const list = casus[LISTS[group] ?? '']
  return Array.isArray(list) ? (list as Fields[]) : []
}

/** What a full casus answers. */
export function answerIn(casus: AnyCasus, { feit, item, rijen, soort }: Asked): unknown {
  const [group = '', field = ''] = feit.split('.')
  if (soort === 'lijst' || (LISTS[group] !== undefined && item === undefined))
    return rowsOf(casus, group).map(({ id }) => id)
  const at = (id: string | undefined): unknown => {
    if (LISTS[group] !== undefined) return rowsOf(casus, group).find((one) => one['id'] === id)?.[field]
    if (group === 'leefgebied') return (casus['leefgebieden'] as Record<string, Fields>)[id ?? '']?.[field]
    return (casus[group] as Fields)[field]
  }
  return rijen === undefined ? at(item) : Object.fromEntries(rijen.map((row) => [row.item, at(row.item)]))
}

interface Course {
  /** How many questions until danger was known to be acute or not. */
  readonly acute: number | undefined
  /** How many until the rung of each need, that of the advice and the level are certain. */
  readonly fixed: number | undefined
  /** How many until it was done, and why. */
  readonly all: number
  readonly reden: string
}

export interface Simulation {
  readonly assessor: Assessor<AnyCasus>
  readonly casussen: readonly AnyCasus[]
}

export function simulation(count: number, seed: number): Simulation {
  return {
    assessor: createAssessor<AnyCasus>(baseRuleSet),
    casussen: sampleCasussen(baseRuleSet, count, seed) as unknown as readonly AnyCasus[],
  }
}

/** The same casussen, of families that are in no acute danger and of whom the first steps are done. */
export function wellOnTheWay(casus: AnyCasus): AnyCasus {
  return {
    ...casus,
    veiligheid: { ...(casus['veiligheid'] as Fields), acuut: false, suicidaliteit: 'geen', ingeschat: true },
    hulpvraag: { ...(casus['hulpvraag'] as Fields), vastgesteld: true },
    problematiek: { ...(casus['problematiek'] as Fields), vastgesteld: true, aanwezig: true },
    benodigdeHulp: { ...(casus['benodigdeHulp'] as Fields), vastgesteld: true },
  }
}

function isFixed({ decide }: Assessor<AnyCasus>, casus: AnyCasus): boolean {
  const { trede, veiligheid, hulpbehoeften } = decide(casus)
  return trede.zeker && veiligheid.niveau.zeker && hulpbehoeften.every((one) => one.trede.zeker)
}

/** Follows an order of questions to its end. */
function follow({ assessor }: Simulation, full: AnyCasus, next: (casus: AnyCasus) => Asked | string): Course {
  let casus: AnyCasus = { kenmerk: full.kenmerk, peildatum: full.peildatum }
  let [acute, fixed]: (number | undefined)[] = []
  for (let asked = 0; ; asked++) {
    const { niveau } = assessor.decide(casus).veiligheid
    if (niveau.waarde === 'acuut' || !niveau.mogelijk.includes('acuut')) acute ??= asked
    if (isFixed(assessor, casus)) fixed ??= asked
    const one = next(casus)
    if (typeof one === 'string') return { acute, fixed, all: asked, reden: one }
    if (asked > ENDLESS) return { acute, fixed, all: asked, reden: 'endless' }
    casus = withAnswer(casus, one, answerIn(full, one))
  }
}

export const byInterview = (simulated: Simulation, full: AnyCasus): Course =>
  follow(simulated, full, (casus) => {
    const { vraag, reden } = simulated.assessor.interview(casus)
    return vraag ?? reden
  })

const FACTS = new Map(baseRuleSet.feiten.map((fact) => [fact.id, fact]))

/** How open the core still is: how many values are possible beside one, over all that it tells. */
function openness({ decide }: Assessor<AnyCasus>, casus: AnyCasus): number {
  const { trede, veiligheid, hulpbehoeften } = decide(casus)
  const over = ({ mogelijk }: { readonly mogelijk: readonly unknown[] }) => mogelijk.length - 1
  return over(trede) + over(veiligheid.niveau) + hulpbehoeften.reduce((sum, one) => sum + over(one.trede), 0)
}

/** The answers that there may be, each as likely. */
function answersTo(feit: string): readonly unknown[] {
  const fact = FACTS.get(feit)
  switch (fact?.type) {
    case 'janee':
      return [true, false]
    case 'keuze':
      return fact.waarden
    case 'meerkeuze':
      return [[], ...fact.waarden.map((one) => [one])]
    case 'getal':
      return [0, 0.1, 0.25, 0.5, 0.75, 1].map((part) => {
        const number = fact.minimum + part * (fact.maximum - fact.minimum)
        return fact.geheel ? Math.round(number) : number
      })
    default:
      return []
  }
}

/** Asks each time what leaves the least open on average; what is asked of items it asks of all of them. */
export const byGreed = (simulated: Simulation, full: AnyCasus): Course => {
  const { assessor } = simulated
  return follow(simulated, full, (casus) => {
    if (isFixed(assessor, casus)) return 'fixed'
    const byFact = new Map<string, Asked>()
    for (const { feit, item, beslissend } of assessor.openQuestions(casus)) {
      if (!beslissend) continue
      const [group = ''] = feit.split('.')
      if (LISTS[group] !== undefined && item === undefined) {
        byFact.set(feit, { feit })
        continue
      }
      const known = byFact.get(feit)
      if (item === undefined) byFact.set(feit, { feit })
      else byFact.set(feit, { feit, item, rijen: [...(known?.rijen ?? []), { item, titel: item }] })
    }
    let [best, least]: [Asked | undefined, number] = [undefined, Number.POSITIVE_INFINITY]
    for (const one of byFact.values()) {
      const isList = one.rijen === undefined && LISTS[one.feit.split('.')[0] ?? ''] !== undefined
      const answers = isList ? [answerIn(full, one)] : answersTo(one.feit)
      const left =
        answers.reduce<number>((sum, answer) => {
          const value =
            one.rijen === undefined ? answer : Object.fromEntries(one.rijen.map((row) => [row.item, answer]))
          return sum + openness(assessor, withAnswer(casus, one, value))
        }, 0) / answers.length
      if (left < least) [best, least] = [one, left]
    }
    return best ?? 'nothing'
  })
}
