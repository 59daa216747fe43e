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
  const worldOf = worldsOf(program, refusal)
  const whyNot = lazily(() => createWhyNot(program))
  return {
    tippingPoints: tippingPointsIn(program, worldOf),
    whyNot: (casus, question) => deepFreeze(whyNot()(worldOf(casus), question)),
  }
}

/** What would tip it, without the search that tells why something does not come out. */
export function createTipping<C>(
  program: Program,
  refusal: (casus: unknown) => CasusError,
): WhatIf<C>['tippingPoints'] {
  return tippingPointsIn(program, worldsOf(program, refusal))
}

function tippingPointsIn(
  program: Program,
  worldOf: (casus: unknown) => World,
): WhatIf<unknown>['tippingPoints'] {
  const tippingPoints = lazily(() => createTippingPoints(program))
  return (casus, options = {}) => {
    checkOptions('tippingPoints', options, ['hoogstens'])
    const { hoogstens = 1 } = options
    if (hoogstens !== 1 && hoogstens !== 2)
      throw new RangeError(say(words, 'oneOrTwo', { what: 'tippingPoints', name: 'hoogstens' }))
    return deepFreeze(tippingPoints()(worldOf(casus), hoogstens))
  }
}

/** A world of its own for each casus: nothing of it is kept. */
function worldsOf(program: Program, refusal: (casus: unknown) => CasusError): (casus: unknown) => World {
  const reader = lazily(() => createReader(program))
  return (casus) => {
    const world = reader().newWorld()
    if (reader().read(casus, world) === undefined) throw refusal(casus)
    return world
  }
}
