/** What an assessor tells beside its advice: what would tip it, and why something does not come out. */
import type { World } from '../compile/frame.js'
import type { Program } from '../compile/program.js'
import { deepFreeze } from '../freeze.js'
import { lazily } from '../lazily.js'
import type { Kantelpunten, KantelpuntenOpties, WaaromNiet, WaaromNietVraag } from '../model/what-if.js'
import { checkOptions } from '../options.js'
import type { CasusError } from '../problem.js'
import { createReader } from '../run/read-casus.js'
import { options as words } from '../words/index.js'
import { say } from '../words/words.js'
import { createTippingPoints } from './tipping.js'
import { createWhyNot } from './why-not.js'

/** The methods that an assessor has beside those that assess; its documentation tells what they do. */
export interface WhatIf<C> {
  readonly tippingPoints: (casus: C, options?: KantelpuntenOpties) => Kantelpunten
  readonly whyNot: (casus: C, question: WaaromNietVraag) => WaaromNiet
}

/** Nothing is made before it is first asked for. */
export function createWhatIf<C>(program: Program, refusal: (casus: unknown) => CasusError): WhatIf<C> {
  const reader = lazily(() => createReader(program))
  const tippingPoints = lazily(() => createTippingPoints(program))
  const whyNot = lazily(() => createWhyNot(program))

  /** A world of its own each time: nothing of a casus is kept. */
  function worldOf(casus: unknown): World {
    const world = reader().newWorld()
    if (reader().read(casus, world) === undefined) throw refusal(casus)
    return world
  }
  return {
    tippingPoints(casus, options = {}) {
      checkOptions('tippingPoints', options, ['hoogstens'])
      const { hoogstens = 1 } = options
      if (hoogstens !== 1 && hoogstens !== 2)
        throw new RangeError(say(words, 'oneOrTwo', { what: 'tippingPoints', name: 'hoogstens' }))
      return deepFreeze(tippingPoints()(worldOf(casus), hoogstens))
    },
    whyNot: (casus, question) => deepFreeze(whyNot()(worldOf(casus), question)),
  }
}
