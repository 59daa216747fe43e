/**
 * Draws all conclusions over a casus that stands in a world of frames. The one and only evaluation:
 * `assess` and `decide` differ in what they read afterwards.
 */
import type { Frame, World } from '../compile/frame.js'
import type { Conclusion, Rule } from '../compile/program.js'
import { FALSE, TRUE } from '../truth.js'

/**
 * Fills in conclusions of the world: those given, which must stand in the program's order and hold
 * everything that they rest on.
 */
export function run(conclusions: readonly Conclusion[], world: World): void {
  for (let i = 0; i < conclusions.length; i++) {
    const conclusion = conclusions[i] as Conclusion
    const scope = conclusion.json.bereik
    if (scope === 'gezin') {
      draw(conclusion, world.gezin, world)
      continue
    }
    const items = world.items[scope]
    for (let j = 0; j < items.count; j++) draw(conclusion, items.frames[j] as Frame, world)
    if (items.open) draw(conclusion, items.any, world)
  }
}

function draw(conclusion: Conclusion, frame: Frame, world: World): void {
  if (conclusion.policy === 'collect') collect(conclusion, frame, world)
  else choose(conclusion, frame, world)
}

/** `collect`: a value is in as far as some rule says so. */
function collect({ rules, slot }: Conclusion, frame: Frame, world: World): void {
  const { members } = frame
  // A plain loop: for so few members it is quicker than `fill`.
  for (let at = slot.index, end = at + slot.subject.waarden.length; at < end; at++) members[at] = FALSE
  for (let i = 0; i < rules.length; i++) {
    const rule = rules[i] as Rule
    const truth = rule.test(frame, world)
    frame.rules[rule.index] = truth
    const at = slot.index + rule.value
    if (truth > (members[at] as number)) members[at] = truth
  }
}

/**
 * `first` and `priority`: the rules stand in the order in which they win. Each that may hold adds its
 * value to the possible ones, up to the first that certainly holds; the default is possible only when
 * none does.
 */
function choose({ rules, slot, fallback }: Conclusion, frame: Frame, world: World): void {
  let possible = 0
  for (let i = 0; i < rules.length; i++) {
    const rule = rules[i] as Rule
    const truth = rule.test(frame, world)
    frame.rules[rule.index] = truth
    if (truth === FALSE) continue
    possible |= 1 << rule.value
    if (truth === TRUE) {
      frame.choices[slot.index] = possible
      return
    }
  }
  frame.choices[slot.index] = possible | fallback
}
