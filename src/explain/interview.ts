/**
 * What to ask next, and when to stop. Which questions there are follows from what is open; in which order, and what
 * ends the asking, is data: the conversation of the rule set.
 */
import { compileCondition } from '../compile/condition.js'
import { IN, isUnknown, type World } from '../compile/frame.js'
import { framesOf } from '../compile/frames.js'
import type { Program } from '../compile/program.js'
import { lazily } from '../lazily.js'
import type { StopJson } from '../model/conversation.js'
import type { Interview, InterviewOptions, Overgeslagen } from '../model/interview.js'
import { own } from '../model/names.js'
import { FAMILY_SCOPE, LIST_SCOPES, SCOPES } from '../model/scope.js'
import { checkOptions } from '../options.js'
import { TRUE } from '../truth.js'
import { listed } from '../words/listed.js'
import { advice } from '../words/start.js'
import { say } from '../words/words.js'
import { createAskingOrder, PHASE } from './asking-order.js'
import { createQuestions, type OpenQuestion } from './questions.js'
import { createVraag } from './vraag.js'

type Ending = Pick<Interview, 'reden' | 'stap'>

type Interviewer = (world: World, options: InterviewOptions) => Interview

/** The method of an assessor that interviews; its documentation tells what it does. Nothing is made before it is asked for. */
export function interviewOn<C>(
  program: Program,
  within: (casus: C, tell: (world: World) => Interview) => Interview,
): (casus: C, options?: InterviewOptions) => Interview {
  const interviewer = lazily(() => createInterviewer(program))
  return (casus, options = {}) => {
    checkOptions('interview', options, ['overslaan'])
    return within(casus, (world) => interviewer()(world, options))
  }
}

function createInterviewer(program: Program): Interviewer {
  const { ruleSet, layouts, byId } = program
  const order = createAskingOrder(ruleSet)
  const questionsIn = createQuestions(program, order)
  const vraagOf = createVraag(program, order)
  const { stops = [], maatregelen, klaarAls } = ruleSet.gesprek ?? {}
  const holds = (json: StopJson['als']) => {
    const { test } = compileCondition(json, FAMILY_SCOPE, program)
    return ({ gezin, ...rest }: World) => test(gezin, { gezin, ...rest }) === TRUE
  }
  const endings = stops.map((stop) => ({ stop, isMet: holds(stop.als) }))
  const isRipe = klaarAls === undefined ? () => false : holds(klaarAls)
  const facts = SCOPES.map((scope) => ({
    scope,
    slots: ruleSet.feiten.flatMap((fact) =>
      fact.bereik === scope ? (layouts[scope].slots.get(fact.id) ?? []) : [],
    ),
  }))

  function endOf({ reden, stap }: StopJson): Ending {
    return stap === undefined ? { reden } : { reden, stap }
  }

  /** What must still be done, by the conclusion that collects it. */
  function measures({ gezin }: World): string | undefined {
    const conclusion = byId.get(maatregelen ?? '')
    if (conclusion === undefined || !conclusion.collects) return undefined
    const { json, slot } = conclusion
    const certain = json.waarden.filter((_, i) => gezin.words[slot.index + i] === IN)
    if (certain.length === 0) return undefined
    return `${listed(
      certain.map((value) => own(json.titels, value) ?? value),
      'en',
    )}.`
  }

  /** Why it is done when nothing is left to ask. */
  function ending(world: World, skipped: OpenQuestion | undefined): Ending {
    if (isRipe(world)) return { reden: 'besluitrijp' }
    const end = endings.find(({ stop, isMet }) => stop.aanHetEind === true && isMet(world))
    if (end !== undefined) return endOf(end.stop)
    if (skipped !== undefined)
      return { reden: 'eerst-deze-stap', stap: say(advice, 'findOutFirst', { question: skipped.fact.vraag }) }
    const stap = measures(world)
    return stap === undefined ? { reden: 'trede-staat-vast' } : { reden: 'eerst-deze-stap', stap }
  }

  function answered(world: World): number {
    const known = facts.flatMap(({ scope, slots }) =>
      framesOf(scope, world).map((frame) => slots.filter((slot) => !isUnknown(slot, frame)).length),
    )
    const lists = LIST_SCOPES.filter((scope) => !world.items[scope].open).length
    return known.reduce((sum, one) => sum + one, lists)
  }

  /** The facts of lists of which nobody knows yet which items there are: these may all have to be asked. */
  function toCome(asked: readonly OpenQuestion[], world: World): number {
    const open = LIST_SCOPES.filter(
      (scope) => world.items[scope].open && asked.some(({ fact }) => fact.bereik === scope),
    )
    return facts.reduce((sum, { scope, slots }) => {
      return open.some((one) => one === scope) ? sum + slots.length : sum
    }, 0)
  }

  return (world, { overslaan = [] }) => {
    const isSkipped = (question: OpenQuestion) => overslaan.some((one) => isAbout(one, question))
    const open = questionsIn(world)
    const stop = endings.find(({ stop: one, isMet }) => one.aanHetEind !== true && isMet(world))?.stop
    const meant = open.filter(({ phase, theme: { theme } }) =>
      stop === undefined ? phase < PHASE.other : theme !== undefined && stop.themas?.includes(theme.id),
    )
    const asked = meant.filter((question) => !isSkipped(question))
    const [next] = asked
    const beantwoord = answered(world)
    const isUrgent = next !== undefined && next.phase <= PHASE.deciding
    if (next === undefined || (stop === undefined && !isUrgent && isRipe(world))) {
      const end = stop === undefined ? ending(world, meant.find(isSkipped)) : endOf(stop)
      return Object.freeze({
        klaar: true,
        ...end,
        voortgang: progress(beantwoord, 0, 0),
      })
    }
    const others = asked.filter(({ fact, phase }) => fact === next.fact && phase === next.phase).slice(1)
    const distinct = new Set(asked.map(({ fact }) => fact)).size
    const first = new Set(asked.flatMap(({ fact, phase }) => (phase === PHASE.first ? [fact] : []))).size
    const isDecided = meant.every(({ touched }) => !order.isDeciding(touched))
    return Object.freeze({
      klaar: false,
      reden: isDecided && stop === undefined ? 'trede-staat-vast' : 'vragen',
      vraag: vraagOf(next, others, world),
      voortgang: progress(beantwoord, Math.max(1, first), distinct + toCome(asked, world)),
    })
  }
}

function progress(beantwoord: number, minstens: number, hoogstens: number): Interview['voortgang'] {
  return Object.freeze({ beantwoord, nog: Object.freeze({ minstens, hoogstens }) })
}

function isAbout({ feit, item }: Overgeslagen, { fact, frame }: OpenQuestion): boolean {
  return feit === fact.id && (item ?? '') === frame.id
}
