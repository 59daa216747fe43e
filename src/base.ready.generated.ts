// Written by `npm run generate` from rules/basis; don't edit.
import type { WorkedOut } from './model/ready.js'

/** What is worked out of the base rule set once. */
export const BASE_WORKED_OUT: WorkedOut = {
  vingerafdruk: '1469da2015ca23fe43d29ed6bd42cfb613bd0cd26fad5ca36da6b83cf20c76fe',
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
