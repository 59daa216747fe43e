/** The little that the small entry says; apart, so that it brings no other words along. */
import { nlStart } from './nl/start.js'
import type { InEachLanguage } from './words.js'

export const start: InEachLanguage<typeof nlStart> = { nl: nlStart }
