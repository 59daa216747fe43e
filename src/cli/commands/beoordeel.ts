/** `beoordeel`: one casus as text, or many as lines of JSON. */
import { createReadStream, statSync } from 'node:fs'
import { validityOn } from '../../model/validity.js'
import { CasusError } from '../../problem.js'
import { toText } from '../../report/advies-text.js'
import { casusIn, complainOf, judgeLines, judgeList, type LineOf } from '../bulk.js'
import type { Args, Command } from '../command.js'
import { fileError, type Io, json, readJson, UsageError } from '../io.js'
import { createJudge, dayOf, type Judge } from '../judge.js'
import { loadBase, loadRules, NAMES } from '../load.js'

export const beoordeel: Command = {
  naam: 'beoordeel',
  gebruik: '[bestand...] [opties]',
  kort: 'maakt een advies van een casus, of van heel veel casussen',
  uitleg: [
    'Een bestand bevat één casus, een testgeval met een casus, of een lijst van casussen. In een bestand dat eindigt op .ndjson staat op elke regel één casus. Zonder bestand, of met "-", komen zulke regels van de standaardinvoer.',
    'Van één casus krijgt u een tekst. Van een lijst of van regels krijgt u per casus één regel JSON met de uitkomsten. Een regel die niet klopt, wordt gemeld en overgeslagen.',
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
    json: { type: 'boolean', uitleg: 'van één casus: het hele advies als JSON' },
    uitleg: { type: 'boolean', uitleg: 'bij veel casussen: het hele advies per regel, met uitleg' },
    kort: { type: 'boolean', uitleg: 'alleen het belangrijkste' },
  },
  woorden: [0, Number.POSITIVE_INFINITY],
  run: async (args, io) => {
    if (args.woorden.length === 0 && io.stdin.isTTY === true)
      throw new UsageError('Geef een bestand met een casus. Zie "eigen-kracht beoordeel --help".')
    const base = loadBase(args.een('regelset'))
    const overlays = args.alle('overlay').map((word) => loadRules(word, base).ruleSet)
    const ruleSets = overlays.length > 0 ? overlays : [base]
    const [only] = ruleSets
    let outOfForce = false
    const choose = createJudge(ruleSets)
    const judge: Judge = (casus) => {
      const day = dayOf(casus)
      if (ruleSets.length === 1 && only && day !== undefined)
        outOfForce ||= validityOn(only, day) !== 'geldig'
      return choose(casus)
    }
    let sound = true
    for (const input of args.woorden.length > 0 ? args.woorden : ['-'])
      sound = (await judgeInput(input, judge, args, io)) && sound
    if (outOfForce)
      await io.complain(`Let op: regelset "${only?.id}" geldt niet op de peildatum van minstens één casus.`)
    return sound ? 0 : 1
  },
}

/** Tells whether everything in this input could be judged. */
async function judgeInput(input: string, judge: Judge, args: Args, io: Io): Promise<boolean> {
  const lineOf = createLineOf(judge, args)
  if (input === '-') return judgeLines(io.stdin, 'standaardinvoer', undefined, lineOf, io)
  if (/\.(ndjson|jsonl)$/i.test(input)) {
    const size = statSync(input, { throwIfNoEntry: false })?.size
    return judgeLines(await open(input), input, size, lineOf, io)
  }
  const data = readJson(input)
  if (Array.isArray(data)) return judgeList(data, input, lineOf, io)
  try {
    await io.out(tellOne(casusIn(data), judge, args))
    return true
  } catch (error) {
    if (!(error instanceof CasusError)) throw error
    await complainOf(input, error.problems, io)
    return false
  }
}

function tellOne(casus: unknown, judge: Judge, args: Args): string {
  const assessor = judge(casus)
  const advies = assessor.assess(casus)
  if (args.heeft('json')) return `${json(advies, 2)}\n`
  return `${toText(advies, { ruleSet: assessor.ruleSet, kort: args.heeft('kort') })}\n`
}

function createLineOf(judge: Judge, args: Args): LineOf {
  if (args.heeft('uitleg')) return (casus) => json(judge(casus).assess(casus))
  if (!args.heeft('kort')) return (casus) => json(judge(casus).decide(casus))
  return (casus) => {
    const { kenmerk, peildatum, status, veiligheid, trede, eigen } = judge(casus).decide(casus)
    const own = Object.keys(eigen).length > 0 && { eigen }
    return json({ kenmerk, peildatum, status, veiligheid: veiligheid.niveau, trede, ...own })
  }
}

/** Opens a file to read; waits, so that a file that can't be read is told of at once. */
function open(path: string): Promise<ReturnType<typeof createReadStream>> {
  return new Promise((resolve, reject) => {
    const stream = createReadStream(path)
    stream.once('ready', () => resolve(stream))
    stream.once('error', (error) => reject(fileError(path, error)))
  })
}
