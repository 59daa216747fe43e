/** The questions that research asks of every family, with what the answer to each rests on. */
import { isFamily } from '../model/scope.js'
import { type Block, heading, type ListItem, list } from './blocks.js'
import type { ToldAdvies } from './told.js'
import { answerText, outcomeText, scopeAbout } from './words.js'

export function questionBlocks(told: ToldAdvies): Block[] {
  const questions = told.ruleSet?.onderzoeksvragen ?? []
  if (questions.length === 0) return []
  const items = questions.map(({ id, vraag, feiten = [], conclusies = [] }): ListItem => {
    const parts = [...feiten, ...conclusies].map((about) => ({
      text: `${told.words.subject(about)}: ${valuesTold(about, told)}`,
    }))
    return { text: `${id}. ${vraag}`, parts }
  })
  return [heading(2, 'de vragen uit het onderzoek'), list(items)]
}

/** What is said of a fact, or what came out of a conclusion. */
function valuesTold(about: string, { facts, fields, advies, words }: ToldAdvies): string {
  const lines = advies.spoor.filter(({ conclusie }) => conclusie === about)
  if (lines.length > 0) {
    const told = lines.flatMap(({ item, uitkomst }) => {
      // Nothing is established where everything may still be.
      const isOpen = !uitkomst.zeker && (uitkomst.waarde ?? []).length === 0
      const text = outcomeText(uitkomst, (value) => words.value(about, value))
      return isOpen ? [] : [item === undefined ? text : `${words.item(about, item)}: ${text}`]
    })
    return told.join('; ') || 'niet vastgesteld'
  }
  const scope = scopeAbout(about, words)
  const items = isFamily(scope) ? [undefined] : fields.rows(scope).map(({ id }) => id)
  const texts = items.flatMap((item) =>
    facts.said(about, item).map(({ value }) => answerText(about, value, words)),
  )
  return [...new Set(texts)].join(' / ') || 'niet vastgesteld'
}
