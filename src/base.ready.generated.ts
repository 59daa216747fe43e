// Written by `npm run generate` from rules/basis; don't edit.
import type { WorkedOut } from './model/ready.js'

/** What is worked out of the base rule set once. */
export const BASE_WORKED_OUT: WorkedOut = {
  vingerafdruk: '0a24078015d9ddda2ccb3e486e8086681b907bd3ce48e5825af9da7e1d20d2df',
  nooitStandaard: [
    'veiligheid.niveau',
    'ladder.stap',
    'ladder.doorbroken',
    'leefgebied.draagkracht',
    'leefgebied.regie',
    'persoon.ben',
    'persoon.kan',
    'persoon.wil',
    'persoon.heb',
    'persoon.weet',
    'persoon.eigenKracht',
    'persoon.opvoedkracht',
    'persoon.jongerenkracht',
    'persoon.jeugdwet',
    'eigenKracht.oordeel',
    'eigenKracht.spanning',
    'weging.kwetsbaar',
    'hulpbehoefte.gezinDraagt',
    'hulpbehoefte.netwerkDraagt',
    'hulpbehoefte.vrijDraagt',
    'hulpbehoefte.trede',
    'hulpbehoefte.contextEerst',
    'hulpbehoefte.rijp',
    'advies.compartiment',
    'advies.fase',
    'advies.besluitrijp',
    'inzet.familiegroepsplanGrond',
    'evaluatie.uitkomst',
  ],
}
