// The code knows no youth care: no id, name or value of the base rule set stands in src, and no field of an advice
// has its name there. Both are read from the rules. Comments and generated files aside.
import { resolve } from 'node:path'
import { expect, test } from 'vitest'
import { baseRuleSet } from '../../src/index.js'
import { COLLECTIONS } from '../../src/model/scope.js'
import { domainWords, domainWordsIn, sourceFiles } from '../support/domain-words.js'

const root = resolve(import.meta.dirname, '../..')
const { ids, words: said, fields } = domainWords(baseRuleSet)
/** Fields that the casus has too, and those by which the form of an advice is told. */
const MACHINERY = [...Object.values(COLLECTIONS), 'veiligheid', 'ladder', 'bijdragen', 'bron']
/** Words of the language of rules and test cases that the base says too: a field, an end of a scale, a comparison. */
const LANGUAGE = ['beleid', 'eind', 'gelijk', 'kan']
/** What `decide` gives, which is called so in code. */
const DECISION = 'besluit'
const words = {
  ids,
  words: new Set([...said].filter((word) => !LANGUAGE.includes(word))),
  fields: new Set([...fields].filter((name) => !MACHINERY.includes(name) && name !== DECISION)),
}

/** Words that mean something else there. */
const ALLOWED: Readonly<Record<string, string>> = {
  'src/words/nl/turning-words.ts: geen': 'a word of Dutch',
  'src/words/nl/turning-words.ts: nee': 'a word of Dutch',
  'src/words/nl/turning-words.ts: niet': 'a word of Dutch',
  'src/cli/commands/beoordeel.ts: kort': 'an option of the command line',
  'src/schema/enrich.ts: kort': 'a field of the form of an advice',
  'src/schema/enrich.ts: sterk': 'a field of the form of a report',
  'src/report/told.ts: kort': 'an option of `toText`',
  'src/schema/enrich.ts: deskundige': 'a field of the form of an advice',
  'src/cli/skeleton.ts: eigen-kracht': 'the name of this package',
  'src/model/data-schema.ts: eigen-kracht': 'the name of this package',
  'src/overlays.ts: midden-holland': 'the name of an overlay',
  'src/load/draft.ts: ja': 'a field of a research question',
  'src/load/questions.ts: deels': 'a field of a research question',
  'src/load/questions.ts: ja': 'a field of a research question',
  'src/words/nl/test-cases.ts: .kan': 'a way of expecting',
  'src/model/ruleset.ts: niet': 'how much of a source was read',
  'src/words/nl/command-line.ts: nog-niet': 'whether rules are in force',
  'src/model/validity.ts: nog-niet': 'whether rules are in force',
  'src/report/summary.ts: nog-niet': 'whether rules are in force',
  'src/schema/advies-schema.ts: nog-niet': 'whether rules are in force',
  'src/report/ladder.ts: licht': 'an end of any ladder',
  'src/report/ladder.ts: zwaar': 'an end of any ladder',
  'src/report/rule-set.ts: ja': 'how a yes-or-no is written',
  'src/report/rule-set.ts: nee': 'how a yes-or-no is written',
  'src/report/words.ts: ja': 'how a yes-or-no is written',
  'src/report/words.ts: nee': 'how a yes-or-no is written',
  'src/model/what-if.ts: .kan': 'whether something can be',
  'src/model/what-if.ts: ja': 'whether something can be',
  'src/model/what-if.ts: nee': 'whether something can be',
  'src/report/what-if.ts: .kan': 'whether something can be',
  'src/report/what-if.ts: ja': 'whether something can be',
  'src/report/what-if.ts: nee': 'whether something can be',
  'src/what-if/why-not.ts: .kan': 'whether something can be',
  'src/what-if/why-not.ts: ja': 'whether something can be',
  'src/what-if/why-not.ts: nee': 'whether something can be',
  'src/explain/text.ts: ja': 'how a yes-or-no is written',
  'src/explain/text.ts: nee': 'how a yes-or-no is written',
  'src/explain/text.ts: geen': 'how an empty set is written',
  'src/explain/vraag.ts: ja': 'how a yes-or-no is written',
  'src/explain/vraag.ts: nee': 'how a yes-or-no is written',
  'src/words/nl/answers.ts: ja': 'how a person answers',
  'src/words/nl/answers.ts: nee': 'how a person answers',
  'src/words/nl/answers.ts: geen': 'how a person answers',
  'src/model/conversation.ts: direct-handelen': 'why an interview stops',
  'src/model/interview.ts: direct-handelen': 'why an interview stops',
  'src/words/nl/command-line.ts: direct-handelen': 'why an interview stops',
  ...Object.fromEntries(
    [
      'cli/commands/vraag',
      'explain/interview',
      'model/conversation',
      'model/conversation-schema',
      'model/interview',
      'schema/describe',
    ].map((file) => [`src/${file}.ts: .stap`, 'what must be done first, in an interview']),
  ),
  ...Object.fromEntries(
    ['load/advies-map', 'model/advies-map', 'model/advies-map-schema', 'schema/describe-form'].map((file) => [
      `src/${file}.ts: .stap`,
      'a step of the investigation: a field of the form of an advice',
    ]),
  ),
  ...Object.fromEntries(
    ['model/advies-map', 'model/advies-map-schema', 'report/advies', 'schema/describe-form'].map((file) => [
      `src/${file}.ts: .vorm`,
      'how the sentences of a part are told: a field of the form of an advice',
    ]),
  ),
  ...Object.fromEntries(
    [
      'cli/commands/bewaar',
      'keep/decision',
      'keep/register',
      'model/keeping',
      'report/changes',
      'schema/describe-record',
    ].map((file) => [`src/${file}.ts: .rol`, 'in which role somebody decided: a field of a record']),
  ),
  ...Object.fromEntries(
    [
      'explain/differences',
      'keep/changes',
      'model/advies',
      'model/casus-form',
      'model/views',
      'report/annex',
      'report/told',
      'report/casus-facts',
      'report/established',
      'run/read-casus',
      'run/views',
      'schema/advies-schema',
      'schema/casus',
      'schema/describe',
      'schema/describe-advies',
      'testing/arbitraries/casussen',
    ].map((file) => [`src/${file}.ts: .rol`, 'who speaks: a field of a view']),
  ),
}

test('no word of the base rule set stands in src', () => {
  const files = sourceFiles(root)
  expect(files.length).toBeGreaterThan(100)
  const found = new Set(files.flatMap(({ file, text }) => domainWordsIn(file, text, words)))
  expect([...found].filter((place) => !Object.hasOwn(ALLOWED, place)).sort()).toEqual([])
  // What is allowed is still there, so that the list doesn't outlive its reasons.
  expect(Object.keys(ALLOWED).filter((place) => !found.has(place))).toEqual([])
})

test.each([
  "const level = byId.get('veiligheid.niveau')",
  "const fact = 'persoon.rol'",
  "if (waarde === 'direct-handelen') wait()",
  'const text = `over hulpbehoefte.trede en meer`',
  "const changed = 'inzet-wraparound-care'",
  "const area = 'financien'",
  "const LEGAL = 'wet'",
  'interface Entry { voorWie: string }',
  "type Status = 'onderzoek-onvolledig' | 'anders'",
  'const level = advies.veiligheid.niveau',
  'const { dimensies } = advies.personen[0]',
  'const { compartiment: kind } = advies',
  'const shown = { aandachtspunten: [] }',
  'interface Row { draagkracht: string }',
])('the test catches %s', (code) => {
  expect(domainWordsIn('planted.ts', code, words)).not.toEqual([])
})

test.each([
  "const title = 'veiligheid'",
  '// veiligheid.niveau\nconst level = 1',
  "const scope = 'persoon'",
  'const dimensies = 5',
])('the test lets pass %s', (code) => {
  expect(domainWordsIn('planted.ts', code, words)).toEqual([])
})
