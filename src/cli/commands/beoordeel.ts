/** `beoordeel`: one casus as text, or many as lines of JSON. */
import type { Besluit } from '../../model/advies.js'
import { adviesMapOf } from '../../model/contract-map.js'
import type { RuleSet } from '../../model/ruleset.js'
import { validityOn } from '../../model/validity.js'
import { toText } from '../../report/advies-text.js'
import { fieldsOf } from '../../report/fields.js'
import { judgeAll, judgeStream, type LineOf } from '../bulk.js'
import { isStream, readDocuments } from '../casussen.js'
import type { Args, Command } from '../command.js'
import { type ExitCode, worst } from '../exit-code.js'
import { readBytes, STDIN, sizeOf } from '../files.js'
import { complain, type Io, json, UsageError } from '../io.js'
import { createJudge, dayOf, type Judge } from '../judge.js'
import { loadBase, loadRules, NAMES } from '../load.js'

export const beoordeel: Command = {
  naam: 'beoordeel',
  gebruik: '[bestand...] [opties]',
  kort: 'maakt een advies van een casus, of van heel veel casussen',
  uitleg: [
    'Een bestand bevat één casus, een testgeval met een casus, of een lijst van casussen. In een bestand dat eindigt op .ndjson staat op elke regel één casus. Zonder bestand, of met "-", komen de casussen van de standaardinvoer: op elke regel één, of over meer regels, of als lijst.',
    'Van een bestand met één casus krijgt u een tekst. Van een lijst, van regels en van de standaardinvoer krijgt u per casus één regel JSON met de uitkomsten. Een casus die niet klopt, wordt gemeld en overgeslagen.',
    'Met meer dan één overlay kiest het programma per casus de overlay die geldig is op de peildatum.',
  ],
  opties: {
    regelset: {
      type: 'string',
      waarde: 'bestand',
      uitleg: 'een eigen regelset in plaats van de basisregels',
    },
    overlay: {
      type: 'string',
      meermaals: true,
      waarde: 'bestand',
      uitleg: `de regels van een gemeente: een bestand, of ${NAMES.slice(1).join(' of ')}; mag vaker`,
    },
    json: {
      type: 'boolean',
      uitleg: 'van een bestand met één casus: het hele advies als JSON; ook fouten zijn JSON',
    },
    uitleg: { type: 'boolean', uitleg: 'bij veel casussen: het hele advies per regel, met uitleg' },
    kort: { type: 'boolean', uitleg: 'alleen het belangrijkste' },
  },
  woorden: [0, Number.POSITIVE_INFINITY],
  run: async (args, io) => {
    if (args.woorden.length === 0 && io.stdin.isTTY === true)
      throw new UsageError('Geef een bestand met een casus. Zie "eigen-kracht beoordeel --help".')
    if (args.heeft('kort') && args.heeft('uitleg'))
      throw new UsageError('Kies: "--kort" of "--uitleg". Allebei tegelijk kan niet.')
    const judge = await watchedJudge(args, io)
    const inputs = args.woorden.length > 0 ? args.woorden : [STDIN]
    let code: ExitCode = 0
    for (const input of inputs) {
      if (io.isClosed()) break
      code = worst(code, await attempt(input, inputs.length > 1, judge.choose, args, io))
    }
    await judge.tell()
    return code
  },
}

/** Chooses the rules for each casus, and tells afterwards when a casus lay outside their time. */
async function watchedJudge(
  args: Args,
  io: Io,
): Promise<{ readonly choose: Judge; readonly tell: () => Promise<void> }> {
  const base = await loadBase(args.een('regelset'), io)
  const overlays: RuleSet[] = []
  for (const word of args.alle('overlay')) overlays.push((await loadRules(word, io, base)).ruleSet)
  const ruleSets = overlays.length > 0 ? overlays : [base]
  const only = ruleSets.length === 1 ? ruleSets[0] : undefined
  let outOfForce = false
  const choose = createJudge(ruleSets)
  return {
    choose: (casus) => {
      const day = dayOf(casus)
      if (only !== undefined && day !== undefined) outOfForce ||= validityOn(only, day) !== 'geldig'
      return choose(casus)
    },
    tell: async () => {
      if (outOfForce)
        await io.complain(`Let op: regelset "${only?.id}" geldt niet op de peildatum van minstens één casus.`)
    },
  }
}

/** One input of several that can't be used does not stop the others. */
async function attempt(
  input: string,
  isOneOfMany: boolean,
  judge: Judge,
  args: Args,
  io: Io,
): Promise<ExitCode> {
  try {
    return await judgeInput(input, isOneOfMany, judge, args, io)
  } catch (error) {
    if (!isOneOfMany || !(error instanceof UsageError)) throw error
    await complain({ bestand: input, bericht: error.message, code: 2 }, io)
    return 2
  }
}

async function judgeInput(
  input: string,
  isOneOfMany: boolean,
  judge: Judge,
  args: Args,
  io: Io,
): Promise<ExitCode> {
  const lineOf = createLineOf(judge, args)
  if (isStream(input)) return judgeStream(readBytes(input, io), input, sizeOf(input), lineOf, io)
  const documents = await readDocuments(input, io)
  const isOne = documents.length === 1 && documents[0]?.nummer === undefined
  if (!isOne) return judgeAll(documents, input, lineOf, io)
  // Several documents of JSON stand on a line each.
  const whole: LineOf = args.heeft('json')
    ? jsonOf(judge, args, isOneOfMany ? undefined : 2)
    : textOf(judge, args)
  return judgeAll(documents, input, whole, io)
}

function textOf(judge: Judge, args: Args): LineOf {
  return (casus) => {
    const assessor = judge(casus)
    return toText(assessor.assess(casus), { ruleSet: assessor.ruleSet, kort: args.heeft('kort') })
  }
}

/** A whole advice, or little of it. */
function jsonOf(judge: Judge, args: Args, indent?: number): LineOf {
  if (!args.heeft('kort')) return (casus) => json(judge(casus).assess(casus), indent)
  return (casus) => {
    const { decide, ruleSet } = judge(casus)
    return json(inShort(decide(casus), ruleSet), indent)
  }
}

/** A line of many. */
function createLineOf(judge: Judge, args: Args): LineOf {
  if (args.heeft('uitleg') || args.heeft('kort')) return jsonOf(judge, args)
  return (casus) => json(judge(casus).decide(casus))
}

function inShort(besluit: Besluit, ruleSet: RuleSet): unknown {
  const { kenmerk, peildatum, status, eigen } = besluit
  const own = Object.keys(eigen).length > 0 && { eigen }
  return { kenmerk, peildatum, status, ...fieldsOf(besluit, adviesMapOf(ruleSet)).inShort(), ...own }
}
