// Written by `npm run generate` from rules/basis; don't edit.
import type { WorkedOut } from './model/ready.js'

/** What is worked out of the base rule set once. */
export const BASE_WORKED_OUT: WorkedOut = {
  vingerafdruk: '7eff7b18ee1b7fa0c106840f7d876d7c4a95b5d0e3c4a3f2a908c84c380d9e5c',
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
