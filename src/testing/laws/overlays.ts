/** The laws about what a municipality may rely on: what was promised is proven, and no overlay breaks it. */
import fc from 'fast-check'
import type { OverlayJson } from '../../model/overlay.js'
import { customise } from '../../overlay/customise.js'
import { RuleSetError } from '../../problem.js'
import { verify } from '../../verify/verify.js'
import { lawWords } from '../../words/index.js'
import { say } from '../../words/words.js'
import { type AnyCasus, fullCasus } from '../arbitraries/casussen.js'
import { overlays } from '../arbitraries/overlays.js'
import { type Law, type LawAssessor, lawOf, type Subjected } from './law.js'
import { createLostIn } from './protection.js'

/** On so many casussen each overlay that is taken is tried. */
const CASUSSEN = 20

export function overlayLaws({ ruleSet, assessorOf }: Subjected): readonly Law[] {
  const { assess } = assessorOf(ruleSet)
  const lostIn = createLostIn(ruleSet)
  const casus = fullCasus<AnyCasus>(ruleSet)

  function customised(overlay: OverlayJson): LawAssessor | undefined {
    try {
      return assessorOf(customise(ruleSet, overlay).ruleSet)
    } catch (error) {
      // Refused: then nothing is lost.
      if (error instanceof RuleSetError) return undefined
      throw error
    }
  }

  return [
    lawOf({ naam: 'waarborgen-bewezen', deel: 0 }, fc.constant({}), () => {
      const broken = verify(ruleSet).find(({ uitkomst }) => uitkomst !== 'bewezen')
      if (broken === undefined) return undefined
      const { titel, uitkomst, tegenvoorbeeld } = broken
      return uitkomst === 'weerlegd'
        ? { bericht: say(lawWords, 'guaranteeRefuted', { title: titel }), voorbeeld: tegenvoorbeeld }
        : say(lawWords, 'guaranteeUndecided', { title: titel })
    }),
    lawOf(
      { naam: 'bescherming-blijft', deel: 0.05 },
      fc.record({
        overlay: overlays(ruleSet),
        casussen: fc.array(casus, { minLength: CASUSSEN, maxLength: CASUSSEN, size: 'max' }),
      }),
      ({ overlay, casussen }) => {
        const changed = customised(overlay)
        if (changed === undefined) return undefined
        for (const one of casussen) {
          const bericht = lostIn(assess(one), changed.assess(one))
          if (bericht !== undefined) return { bericht, voorbeeld: { casus: one, overlay } }
        }
        return undefined
      },
    ),
  ]
}
