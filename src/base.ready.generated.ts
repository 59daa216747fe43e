// Written by `npm run generate` from rules/basis; don't edit.
import type { WorkedOut } from './model/ready.js'

/** What is worked out of the base rule set once. */
export const BASE_WORKED_OUT: WorkedOut = {
  vingerafdruk: '1b0027a47f6cdd9aec1c02b809d183fcbe72a13a018a73a17c9163e3a9324ae7',
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
    'evaluatie.uitkomst',
    'inzet.familiegroepsplanGrond',
  ],
}
