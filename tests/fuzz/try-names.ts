/**
 * Documents that are sound but for their names, in the hands of every function. Where the names are refused the
 * checks are passed by too: then each name must do what any other does, and no more.
 */
import {
  baseRuleSet,
  checkOverlay,
  checkRuleSet,
  compare,
  createAssessor,
  createCasusSchema,
  customise,
  difference,
  parseRuleSet,
  type RuleSet,
  type RuleSetJson,
  runTestCases,
} from '../../src/index.js'
import { createEngineAssessor } from '../../src/json-rules-engine/index.js'
import { markSound } from '../../src/load/sound.js'
import { toMarkdown, toText } from '../../src/report/report.js'
import { jsonSchemas } from '../../src/schema/json-schema.js'
import { verify } from '../../src/verify/verify.js'
import { leakIn } from '../support/spoken.js'
import { casus, halfCasus, overlay, rich, testCase } from './documents.js'
import { inheritedName, type Renaming, renamed, renaming } from './names.js'
import type { Random } from './random.js'
import { spoilt } from './random.js'
import { orRefused, orRefusedLater, problemsAreFine } from './refused.js'

/** What is called something in the documents. */
const NAMES = [
  ...['kind', 'veilig', 'ernst', 'soorten', 'maanden', 'gevolg', 'punten', 'stap', 'kracht', 'niveau', 'rol'],
  ...[
    'wonen',
    'geld',
    'licht',
    'matig',
    'ernstig',
    'gedrag',
    'angst',
    'goed',
    'zorgen',
    'gevaar',
    'een',
    'twee',
  ],
  ...[
    'praten',
    'bellen',
    'weinig',
    'veel',
    'jeugdige',
    'ouder',
    'stap-twee',
    'veel-kracht',
    'klein',
    'a',
    'b',
  ],
  ...['gevaar-blijft', 'ernst-telt', 'stad', 'loket', 'hier', 'raad', 'stad-loket', 'geval'],
]
const base = parseRuleSet(rich)
const ofBase = createAssessor<unknown>(base)

function tell(told: unknown): void {
  const leak = leakIn(told)
  if (leak !== undefined) throw new Error(`this must not be told: ${leak}`)
}

/** Everything that can be done with a rule set and its casussen. */
function usesOf(ruleSet: RuleSet | RuleSetJson, names: Renaming, random: Random) {
  const casussen = [casus, halfCasus].map((one) => renamed(one, names)) as never[]
  const given = random.pick(casussen)
  const other =
    random.below(40) === 0 ? baseRuleSet : random.pick([base, ruleSet, { ...ruleSet, regels: [] }])
  return {
    check: () => problemsAreFine(checkRuleSet(ruleSet)),
    difference: () => {
      const found = difference(ruleSet, other)
      tell([found, toText(found, { a: ruleSet, b: other })])
      tell(difference(other, ruleSet))
    },
    verify: () => tell(verify(ruleSet)),
    compare: () => {
      const found = compare(ruleSet, other, casussen)
      tell([found, toText(found, { a: ruleSet, b: other })])
    },
    tests: () => tell(runTestCases(ruleSet, [renamed(testCase, names) as never])),
    schema: () => tell(JSON.parse(JSON.stringify(createCasusSchema(ruleSet).safeParse(given)))),
    text: () => tell(toMarkdown(ruleSet)),
    schemas: () => tell(random.below(50) === 0 && JSON.stringify(jsonSchemas(parseRuleSet(ruleSet)))),
    overlay: () => {
      const changes = renamed(overlay, names)
      problemsAreFine(checkOverlay(ruleSet, changes))
      const made = customise(ruleSet, changes)
      tell([made, toMarkdown(made.deviations, { ruleSet: made.ruleSet })])
    },
    assess: async () => {
      const advies = createAssessor<unknown>(ruleSet).assess(given)
      tell([advies, toText(advies, { ruleSet }), toText(advies)])
      const reference = await createEngineAssessor<unknown>(ruleSet).assess(given)
      if (JSON.stringify(reference) !== JSON.stringify(advies)) throw new Error('the engines do not agree')
    },
    source: async () => {
      const first = ruleSet.feiten[0]?.id ?? ''
      const facts = new Map([[first, async () => random.below(2) === 0]])
      const { assess } = createEngineAssessor<unknown>(ruleSet, { facts: Object.fromEntries(facts) })
      tell(await assess(renamed(halfCasus, names)))
    },
  }
}

export async function tryNames(random: Random): Promise<void> {
  const names = renaming(NAMES, random)
  const sound = renamed(rich as unknown as RuleSetJson, names)
  const unchecked = random.below(3) === 0 && new Set(names.values()).size === names.size
  const document = random.below(4) === 0 ? (spoilt(sound, random) as RuleSetJson) : sound
  const text = random.below(5) === 0 ? JSON.stringify(document) : document
  problemsAreFine(checkRuleSet(text))
  const ruleSet = unchecked ? markSound(structuredClone(sound)) : orRefused(() => parseRuleSet(text))
  // The overlay alone has such names.
  if (ruleSet === undefined || random.below(4) === 0) {
    const changes = renamed(overlay, names)
    problemsAreFine(checkOverlay(base, changes))
    tell(orRefused(() => customise(base, changes)))
  }
  // What is refused is refused by all of them; that takes no more than one.
  const { overlay: changing, ...others } = usesOf(ruleSet ?? sound, names, random)
  // What an overlay makes is checked as a whole, and such a base would not be sound.
  const uses = [...Object.values(others), ...(unchecked ? [] : [changing])]
  for (let times = ruleSet === undefined ? 1 : 3; times > 0; times--)
    await orRefusedLater(async () => random.pick(uses)())
  const item = { id: inheritedName(random), rol: 'ouder' }
  const named = { ...halfCasus, kenmerk: inheritedName(random), personen: [item] }
  tell(orRefused(() => ofBase.assess(named)))
}
