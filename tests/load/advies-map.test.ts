/** What is wrong with the form of an advice; what is said of it is recorded in the snapshot, word for word. */
import { expect, test } from 'vitest'
import { type AdviesMapJson, baseRuleSet, parseRuleSet, RuleSetError } from '../../src/index.js'

type Json = Record<string, unknown>

function problemsOf(change: (advies: Json, velden: Json[]) => void) {
  const { advies } = structuredClone(baseRuleSet) as unknown as { advies: Json }
  change(advies, advies['velden'] as Json[])
  try {
    parseRuleSet({ ...baseRuleSet, advies: advies as unknown as AdviesMapJson })
    return []
  } catch (error) {
    if (error instanceof RuleSetError) return error.problems
    throw error
  }
}

/** The field of this name. */
function at(fields: unknown, veld: string): Json {
  const found = (fields as Json[]).find((field) => field['veld'] === veld)
  if (found === undefined) throw new Error(`there is no field ${veld}`)
  return found
}
const inside = (fields: unknown, veld: string) => at(fields, veld)['velden'] as Json[]
const part = (advies: Json, name: string) => advies[name] as Json
const steps = (advies: Json) => part(advies, 'verslag')['stappen'] as Json[]
const youngPage = (advies: Json) => part(part(part(advies, 'verslag'), 'lezers'), 'jongere')
const who = (advies: Json) => part(youngPage(advies), 'wie')
const firstStep = (advies: Json): Json => steps(advies)[0] ?? {}

const bad: Readonly<Record<string, [code: string, change: (advies: Json, velden: Json[]) => void]>> = {
  'what is done first with a suggestion that there is not': [
    'waarde-buiten-bereik',
    (advies) => Object.assign(part(advies, 'verslag'), { dekt: { 'ouders-horen': 'ouders-bellen' } }),
  ],
  'what is done first by a value that it has not': [
    'waarde-buiten-bereik',
    (advies) => Object.assign(part(advies, 'verslag'), { dekt: { 'ouders-bellen': 'ouders-horen' } }),
  ],
  'a part with a suggestion that there is not': [
    'waarde-buiten-bereik',
    (advies) =>
      Object.assign(part(advies, 'verslag'), {
        delen: [{ soort: 'zinnen', titel: 'meten', punten: ['geen-score'] }],
      }),
  ],
  'all needs together by a conclusion that there is not': [
    'onbekende-conclusie',
    (advies) => Object.assign(part(advies, 'verslag'), { overBehoeften: 'advies.treden' }),
  ],
  'a field about an unknown conclusion': [
    'onbekende-conclusie',
    (_, velden) => Object.assign(at(velden, 'trede'), { conclusie: 'advies.treden' }),
  ],
  'two fields with one name': ['dubbele-naam', (_, velden) => velden.push({ ...at(velden, 'instrumenten') })],
  'two fields with one name in a group': [
    'dubbele-naam',
    (_, velden) => Object.assign(at(inside(velden, 'veiligheid'), 'route'), { veld: 'niveau' }),
  ],
  'a field named as what every advice has': [
    'dubbele-naam',
    (_, velden) => Object.assign(at(velden, 'trede'), { veld: 'motivering' }),
  ],
  'a field of a row named as its key': [
    'dubbele-naam',
    (_, velden) => Object.assign(at(inside(velden, 'hulpbehoeften'), 'trede'), { veld: 'id' }),
  ],
  'one conclusion in two fields': [
    'dubbele-naam',
    (_, velden) => velden.push({ veld: 'nogEens', soort: 'uitkomst', conclusie: 'advies.trede' }),
  ],
  'two short names that are one': [
    'dubbele-naam',
    (_, velden) => Object.assign(at(velden, 'compartiment'), { kort: 'trede' }),
  ],
  'a short name that is taken': [
    'dubbele-naam',
    (_, velden) => Object.assign(at(velden, 'compartiment'), { kort: 'status' }),
  ],
  'a collected conclusion as an outcome': [
    'vorm',
    (_, velden) => Object.assign(at(inside(velden, 'veiligheid'), 'route'), { soort: 'uitkomst' }),
  ],
  'an outcome as a collection': [
    'vorm',
    (_, velden) => Object.assign(at(velden, 'trede'), { soort: 'verzameling' }),
  ],
  'suggestions of one value': [
    'vorm',
    (_, velden) => Object.assign(at(velden, 'trede'), { soort: 'suggesties' }),
  ],
  'suggestions for each item': [
    'verkeerd-bereik',
    (_, velden) =>
      Object.assign(at(inside(velden, 'hulpbehoeften'), 'bijdragen'), { soort: 'suggesties', heel: false }),
  ],
  'a conclusion about an item at the family': [
    'verkeerd-bereik',
    (_, velden) => Object.assign(at(velden, 'trede'), { conclusie: 'hulpbehoefte.trede' }),
  ],
  'a fact that is not there': [
    'onbekend-feit',
    (_, velden) => Object.assign(at(inside(velden, 'personen'), 'rol'), { feit: 'persoon.rl' }),
  ],
  'a fact that is no choice': [
    'vorm',
    (_, velden) => Object.assign(at(inside(velden, 'personen'), 'rol'), { feit: 'persoon.leeftijd' }),
  ],
  'a fact about something else': [
    'verkeerd-bereik',
    (_, velden) => Object.assign(at(inside(velden, 'personen'), 'rol'), { feit: 'problematiek.ernst' }),
  ],
  'no list for a scope': ['vorm', (_, velden) => velden.splice(velden.indexOf(at(velden, 'personen')), 1)],
  'two lists for a scope': [
    'dubbele-naam',
    (_, velden) => velden.push({ ...at(velden, 'personen'), veld: 'mensen', velden: [{ ...ROLE }] }),
  ],
  'a list in a group': [
    'vorm',
    (_, velden) => inside(velden, 'veiligheid').push({ ...at(velden, 'personen'), veld: 'mensen' }),
  ],
  'a group without fields': ['vorm', (_, velden) => Object.assign(at(velden, 'ladder'), { velden: [] })],
  'a field with a name that reaches further': [
    'verboden-sleutel',
    (_, velden) => Object.assign(at(velden, 'trede'), { veld: 'constructor' }),
  ],
  'a kind that is not there': [
    'vorm',
    (_, velden) => Object.assign(at(velden, 'trede'), { soort: 'uitslag' }),
  ],
  'a status from a collection': [
    'vorm',
    (advies) => Object.assign(part(advies, 'status'), { conclusie: 'veiligheid.route', volgt: [] }),
  ],
  'a status from a value that is not there': [
    'waarde-buiten-bereik',
    (advies) => Object.assign((part(advies, 'status')['volgt'] as Json[])[0] ?? {}, { waarde: 'nu' }),
  ],
  'a status twice': [
    'dubbele-naam',
    (advies) => Object.assign(part(advies, 'status'), { open: { status: 'definitief' } }),
  ],
  'a ladder with an end that is no rung': [
    'waarde-buiten-bereik',
    (advies) => Object.assign(part(advies, 'ladder'), { tot: 'jeugdhulp' }),
  ],
  'a ladder upside down': [
    'waarde-buiten-bereik',
    (advies) => Object.assign(part(advies, 'ladder'), { van: 'opvoeding-overnemen', tot: 'eigen-kracht' }),
  ],
  'a ladder of the family': [
    'verkeerd-bereik',
    (advies) => Object.assign(part(advies, 'ladder'), { conclusie: 'advies.trede' }),
  ],
  'safety first for a value that is not there': [
    'waarde-buiten-bereik',
    (advies) =>
      Object.assign(part(advies, 'veiligheid'), {
        gaatVoor: { conclusie: 'ladder.doorbroken', waarde: 'wel' },
      }),
  ],
  'a summary of what no field shows': [
    'vorm',
    (advies) => Object.assign(part(advies, 'verslag'), { samenvatting: ['advies.fase'] }),
  ],
  'something told elsewhere that is not there': [
    'onbekende-conclusie',
    (advies) => Object.assign(part(advies, 'verslag'), { elders: ['weging.zwak'] }),
  ],
  'a part of the report without a heading': [
    'vorm',
    (advies) => Object.assign(part(advies, 'verslag'), { delen: [{ soort: 'zinnen', groep: 'leefgebied' }] }),
  ],
  'a part of the report about nothing': [
    'onbekende-conclusie',
    (advies) =>
      Object.assign(part(advies, 'verslag'), {
        delen: [{ soort: 'zinnen', titel: 'sterk', conclusies: ['persoon.kracht'] }],
      }),
  ],
  'reasons without the conclusion that gives them': [
    'vorm',
    (advies) => {
      delete part(advies, 'ladder')['waarom']
    },
  ],
  'reasons that are one value': [
    'vorm',
    (advies) => Object.assign(part(advies, 'ladder'), { waarom: 'hulpbehoefte.gezinDraagt', redenen: {} }),
  ],
  'reasons for a rung that is not there': [
    'waarde-buiten-bereik',
    (advies) => Object.assign(part(advies, 'ladder'), { redenen: { 'eigen/kracht': ['zelf-niet'] } }),
  ],
  'a reason that is not there': [
    'waarde-buiten-bereik',
    (advies) => Object.assign(part(advies, 'ladder'), { redenen: { 'eigen-kracht': ['zelf-nooit'] } }),
  ],
  'a step that stands twice': ['dubbele-naam', (advies) => steps(advies).push({ ...firstStep(advies) })],
  'a step about a fact that is not there': [
    'onbekend-feit',
    (advies) => Object.assign(firstStep(advies), { feiten: ['hulpvraag.vastgestelt'] }),
  ],
  'what stands around the steps about a fact that is not there': [
    'onbekend-feit',
    (advies) =>
      Object.assign(part(advies, 'verslag'), {
        rondom: [{ ...firstStep(advies), feiten: ['procedure.geen'] }],
      }),
  ],
  'what a decision must tell from a source that is not there': [
    'onbekende-bron',
    (advies) =>
      Object.assign(part(advies, 'verslag'), { besluitNoemt: [{ tekst: 'De omvang', bron: ['nergens'] }] }),
  ],
  'a step about a conclusion that is not there': [
    'onbekende-conclusie',
    (advies) => Object.assign(firstStep(advies), { conclusies: ['ladder.step'] }),
  ],
  'a step by an expertise that is not there': [
    'onbekend-feit',
    (advies) => Object.assign(firstStep(advies), { deskundige: ['ladder.stap'] }),
  ],
  'a step from a source that is not there': [
    'onbekende-bron',
    (advies) => Object.assign(firstStep(advies), { bron: ['crvb-2017-1478'] }),
  ],
  'a step without a source': ['bron-ontbreekt', (advies) => Object.assign(firstStep(advies), { bron: [] })],
  'a page for persons by a fact that is not there': [
    'onbekend-feit',
    (advies) => Object.assign(youngPage(advies), { wie: { ...who(advies), feit: 'persoon.rang' } }),
  ],
  'a page for persons by a value that is not there': [
    'waarde-buiten-bereik',
    (advies) => Object.assign(youngPage(advies), { wie: { ...who(advies), waarde: 'kind' } }),
  ],
  'a page from an age that is not asked': [
    'onbekend-feit',
    (advies) => Object.assign(youngPage(advies), { wie: { ...who(advies), getal: 'persoon.jaren' } }),
  ],
  'what to do from a level that is not there': [
    'waarde-buiten-bereik',
    (advies) => Object.assign(youngPage(advies), { nood: { vanaf: 'erg', tekst: 'Bel 112.' } }),
  ],
  'a page without something that is not there': [
    'onbekend-feit',
    (advies) => Object.assign(youngPage(advies), { zonder: ['hulpbehoefte.bijdragen', 'ouders.moe'] }),
  ],
  'suggestions that are none': [
    'vorm',
    (advies) => Object.assign(part(advies, 'verslag'), { suggesties: ['veiligheid.route'] }),
  ],
}
const ROLE = { veld: 'wie', soort: 'feit', feit: 'persoon.rol' }

test('the form of an advice by the base is sound', () => {
  expect(problemsOf(() => undefined)).toEqual([])
})

test.each(Object.entries(bad))('%s', (_name, [code, change]) => {
  const problems = problemsOf(change)
  expect(problems.map((problem) => problem.code)).toContain(code)
  for (const { pad } of problems) expect(pad).toMatch(/^\/advies/)
  expect(problems).toMatchSnapshot()
})
