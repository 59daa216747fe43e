// Written by `npm run generate` from rules/basis; don't edit.
import type { WorkedOut } from './model/ready.js'

/** What is worked out of the base rule set once. */
export const BASE_WORKED_OUT: WorkedOut = {
  vingerafdruk: '1b6e80eaa3fcdbe0c3bfddba9374ad13f943da264897cd3b1c77494f634a1e60',
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
