/** What is still open for the professional: the questions, and that on which people differ. */
import type { Advies, OpenVraag } from '../model/advies.js'
import { isItemScope, type Scope } from '../model/scope.js'
import { countText } from '../number-text.js'
import { apart, type Block, capital, heading, list } from './blocks.js'
import { NEED } from './ladder.js'
import { byFact, speaker, type ToldAdvies } from './told.js'
import { answerText, listed, scopeAbout, type Words } from './words.js'

const MOST_QUESTIONS = 7
/** From so many facts of the same items on their names are told, and not each question. */
const FEW_FACTS = 3
const MOST_ASKED_ABOUT = 4

/** Whether an answer can change the core of the advice, or what must be done first, and is not told as a difference. */
function isNeeded(
  { feit, item, beslissend, raakt }: OpenVraag,
  { advies, map: { verslag } }: ToldAdvies,
): boolean {
  if (advies.verschillen.slice(0, MOST_QUESTIONS).some((one) => one.feit === feit && one.item === item))
    return false
  return beslissend || (verslag.teDoen !== undefined && raakt.includes(verslag.teDoen))
}

/** The questions that matter for a decision, each once with the items about which it must be asked. */
export function openQuestionBlocks(told: ToldAdvies): Block[] {
  const { advies } = told
  const needed = advies.openVragen.filter((vraag) => isNeeded(vraag, told))
  if (needed.length === 0) return []
  const texts = askedTexts(byFact(needed), told)
  const asked = texts.slice(0, MOST_QUESTIONS)
  const more = texts.length - asked.length
  if (more > 0) asked.push(`En nog ${countText(more, 'vraag', 'vragen')}.`)
  return [heading(2, 'wat nog te vragen'), list(asked)]
}

/** How many questions are open that decide nothing. */
export function otherQuestions(told: ToldAdvies): Block[] {
  const { verschillen, openVragen } = told.advies
  const isDisputed = ({ feit }: OpenVraag) => verschillen.some((one) => one.feit === feit)
  const others = byFact(openVragen.filter((vraag) => !isNeeded(vraag, told) && !isDisputed(vraag))).length
  if (others === 0) return []
  const [is, ze] = others === 1 ? ['is', 'Die verandert'] : ['zijn', 'Die veranderen']
  const open = countText(others, 'andere vraag', 'andere vragen')
  return [
    apart(
      `Er ${is} nog ${open} open. ${ze} de kern van het advies niet. Wat ervan afhangt, staat achteraan.`,
    ),
  ]
}

type AskedFacts = readonly (readonly [string, readonly OpenVraag[]])[]

/** Many facts of the same kind of item are told by their names, after the questions that stand by themselves. */
function askedTexts(facts: AskedFacts, { words }: ToldAdvies): string[] {
  const byScope = new Map<Scope, AskedFacts>()
  for (const one of facts) {
    const scope = scopeAbout(one[0], words)
    byScope.set(scope, [...(byScope.get(scope) ?? []), one])
  }
  const told = new Set<Scope>()
  const texts = facts.map(([feit, same]): readonly [isGroup: boolean, texts: string[]] => {
    const scope = scopeAbout(feit, words)
    const ofScope = byScope.get(scope) ?? []
    const isOne = isItemScope(scope) && scope !== NEED && ofScope.length > FEW_FACTS
    if (!isOne) {
      const items = askedAbout(same, words)
      const vraag = same[0]?.vraag ?? feit
      return [false, [items === '' ? vraag : `${vraag} (${items})`]]
    }
    if (told.has(scope)) return [true, []]
    told.add(scope)
    const items = askedAbout(
      ofScope.flatMap(([, asked]) => asked),
      words,
    )
    const subjects = listed(ofScope.map(([id]) => words.subject(id)))
    return [true, [items === '' ? capital(`${subjects}.`) : capital(`${items}: ${subjects}.`)]]
  })
  return [false, true].flatMap((wanted) =>
    texts.flatMap(([isGroup, told]) => (isGroup === wanted ? told : [])),
  )
}

/** The items that questions are about, each once; of many the first. */
function askedAbout(vragen: readonly OpenVraag[], words: Words): string {
  const names = new Set(
    vragen.flatMap(({ feit, item }) => (item === undefined ? [] : [words.item(feit, item)])),
  )
  const all = [...names]
  const told =
    all.length > MOST_ASKED_ABOUT
      ? [...all.slice(0, MOST_ASKED_ABOUT - 1), `nog ${all.length - MOST_ASKED_ABOUT + 1}`]
      : all
  return listed(told)
}

/** On what people differ, what each says, and whether it matters. */
export function disagreements(verschillen: Advies['verschillen'], words: Words): Block[] {
  if (verschillen.length === 0) return []
  const texts = verschillen.slice(0, MOST_QUESTIONS).map(({ feit, item, vraag, antwoorden, maaktUit }) => {
    const about = item === undefined ? '' : ` (${words.item(feit, item)})`
    const said = antwoorden.map((one) => `${speaker(one)}: ${answerText(feit, one.waarde, words)}`)
    const matters = maaktUit ? 'Dit maakt uit voor het advies.' : 'Dit maakt voor het advies nu niet uit.'
    return `${vraag}${about} ${capital(said.join('; '))}. ${matters}`
  })
  const more = verschillen.length - texts.length
  if (more > 0) texts.push(`En nog ${countText(more, 'verschil', 'verschillen')}.`)
  return [heading(2, 'waar mensen anders over denken'), list(texts)]
}
