/** All trials, with who judges them. */
import { goodFaith } from './good-faith.js'
import { hiding } from './hiding.js'
import { layers } from './layers.js'
import type { Trial } from './make.js'
import { provenance } from './provenance.js'
import { weighing } from './weighing.js'
import { words } from './words.js'

export { judge, unreadInBase } from './judge.js'

export const kinds: Readonly<Record<string, readonly Trial[]>> = {
  words,
  layers,
  weighing,
  provenance,
  hiding,
  goodFaith,
}
