/** The little that the small entry says; apart, so that it brings no other words along. */
import { nlAdvice } from './nl/advice.js'
import { nlCommon } from './nl/common.js'
import { nlStart } from './nl/start.js'
import type { InEachLanguage } from './words.js'

export const start: InEachLanguage<typeof nlStart> = { nl: nlStart }
/** What stands around every finding. */
export const common: InEachLanguage<typeof nlCommon> = { nl: nlCommon }
/** The little that an advice says of its own. */
export const advice: InEachLanguage<typeof nlAdvice> = { nl: nlAdvice }
