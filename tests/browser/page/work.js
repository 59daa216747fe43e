/** What is asked of the library in the page and in the worker alike; the same is asked in Node. */

/** What a refusal looks like to a caller. */
function refusal(library, attempt) {
  try {
    attempt()
    return 'not refused'
  } catch (error) {
    const kind = error instanceof library.CasusError ? 'CasusError' : error.name
    return { kind, message: error.message, problems: error.problems }
  }
}

export function work(library, { casussen, invalid }) {
  const { assess, createAssessor, parseRuleSet, baseRuleSet } = library
  const own = createAssessor(parseRuleSet(JSON.stringify(baseRuleSet)))
  return JSON.stringify({
    advices: casussen.map((casus) => assess(casus)),
    decisions: [...own.decideAll(casussen)],
    questions: casussen.map((casus) => own.openQuestions(casus)),
    refusedCasus: refusal(library, () => assess(invalid)),
    refusedRuleSet: refusal(library, () => parseRuleSet({ ...baseRuleSet, regels: [{ name: '?' }] })),
  })
}
